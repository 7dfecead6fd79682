"""The Islamic calendar, against published dates that it agrees with."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdb.link.days import hijri

DAYS = [
    (1, 1, 1, date(622, 7, 19)),
    (1442, 9, 1, date(2021, 4, 13)),
    (1442, 10, 1, date(2021, 5, 13)),
    (1443, 1, 1, date(2021, 8, 10)),
    (1429, 10, 1, date(2008, 10, 1)),
    (1435, 10, 1, date(2014, 7, 28)),
    (1436, 10, 1, date(2015, 7, 17)),
    (1438, 10, 1, date(2017, 6, 25)),
    (1438, 12, 10, date(2017, 9, 1)),
    (1443, 10, 1, date(2022, 5, 2)),
    (1443, 12, 10, date(2022, 7, 9)),
    (1444, 10, 1, date(2023, 4, 22)),
    (1445, 10, 1, date(2024, 4, 10)),
    (1446, 10, 1, date(2025, 3, 31)),
]


@pytest.mark.parametrize(("year", "month", "day", "expected"), DAYS)
def test_a_hijri_date_is_a_day(year: int, month: int, day: int, expected: date) -> None:
    assert hijri.to_date(year, month, day) == expected


@given(st.integers(10, 9990), st.integers(1, 12), st.integers(1, 29))
def test_every_year_has_every_day(of: int, month: int, day: int) -> None:
    assert hijri.day_in(of, month, day).year == of


@given(st.integers(1, 9000), st.integers(1, 11))
def test_a_month_ends_the_day_before_the_next(year: int, month: int) -> None:
    last = hijri.last_day(year, month)
    assert last + timedelta(days=1) == hijri.to_date(year, month + 1, 1)


def test_a_day_that_falls_twice_in_a_year_is_the_first() -> None:
    assert hijri.day_in(2000, 10, 1) == date(2000, 1, 8)
