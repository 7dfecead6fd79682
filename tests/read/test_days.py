"""The day of publication, as tables, feeds and pages write it."""

from __future__ import annotations

from datetime import date
from itertools import chain

import pytest

from factdb import languages
from factdb.errors import ReadError
from factdb.read.days import day_of
from factdb.read.metadata import read_day

SIXTH_OF_MAY = date(2024, 5, 6)


@pytest.mark.parametrize(
    "value",
    [
        "2024-05-06",
        " 2024-05-06 10:00:00 ",
        "2024-05-06T23:30:00+07:00",
        "2024/5/6 10:00",
        "20240506",
        "6 Mei 2024",
        "Senin, 06 Mei 2024 10:00 WIB",
        "Senin, 6 Mei 2024 | 10.00 WIB",
        "May 6, 2024",
        "Monday, May 6th, 2024 at 10:30 AM",
        "06-May-2024",
        "6. Mai 2024",
        "6 de mayo de 2024",
        "6th of May 2024",
        "segunda-feira, 6 de maio de 2024",
        "6e mei 2024",
        "Mon, 06 May 2024 10:00:00 GMT",
        "Mon May 06 10:00:00 +0000 2024",
    ],
)
def test_a_day_is_read_however_it_is_written(value: str) -> None:
    assert day_of(value) == SIXTH_OF_MAY


@pytest.mark.parametrize(
    "value",
    [
        "06/05/2024",
        "31 June 2024",
        "2024-06-31",
        "5 March",
        "May 2024",
        "2024",
        "1714953600",
        "Published in May 2024, page 3",
        "6 Foo 2024",
        "",
    ],
)
def test_what_states_no_one_day_is_none(value: str) -> None:
    assert day_of(value) is None


def test_no_name_is_of_two_months() -> None:
    months = [languages.load(code).dates.months.items() for code in languages.available()]
    named = set(chain.from_iterable(months))
    assert len(named) == len(dict(named))


def test_a_day_that_may_be_another_is_told_as_such() -> None:
    with pytest.raises(ReadError, match='is "06/05/2024", which may be two days; write YYYY-MM'):
        read_day("06/05/2024", "a.csv, line 2")
