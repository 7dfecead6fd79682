"""Clock times and dates in numerals: every way to write them, and what they are not."""

from __future__ import annotations

import pytest

from factdb import languages
from factdb.expressions import Clock, Interval, Moment
from factdb.parse.dates.clock import in_part, parse_clock, shifted
from factdb.parse.dates.numerals import parse_numerals, two_digit_year
from factdb.parse.dates.words import date_words
from factdb.parse.text.tokens import Tokens

EN = languages.load("en")
CLOCKS = [
    ("15:30", Clock(15, 30)),
    ("15:30:05", Clock(15, 30)),
    ("7:30 p.m.", Clock(19, 30)),
    ("12 a.m.", Clock(0, 0)),
    ("12 pm", Clock(12, 0)),
    ("1430 GMT", Clock(14, 30)),
    ("15h20", Clock(15, 20)),
    ("9h", Clock(9, 0, is_open=True)),
    ("7:30", Clock(7, 30, is_open=True)),
]


@pytest.mark.parametrize(("text", "clock"), CLOCKS)
def test_a_clock_time_is_read(text: str, clock: Clock) -> None:
    found = parse_clock(Tokens(text), date_words(EN), 0, is_expected=False)
    assert found is not None
    assert found.clock == clock


@pytest.mark.parametrize("text", ["7", "7.30", "1430", "25:00", "7:75", "13 a.m.", "7,30"])
def test_what_nothing_announces_is_no_clock_time(text: str) -> None:
    assert parse_clock(Tokens(text), date_words(EN), 0, is_expected=False) is None


@pytest.mark.parametrize(
    ("clock", "part", "expected"),
    [
        (Clock(3), "afternoon", Clock(15)),
        (Clock(10), "night", Clock(22)),
        (Clock(12), "night", Clock(24)),
        (Clock(3), "dawn", Clock(3)),
    ],
)
def test_the_part_of_the_day_tells_the_half(clock: Clock, part: str, expected: Clock) -> None:
    assert in_part(clock, part) == expected


def test_half_an_hour_before_eight_is_half_past_seven() -> None:
    assert shifted(Clock(8), -30) == Clock(7, 30)


NUMERALS = [
    ("14/12/2016", Moment(2016, 12, 14, order="dmy")),
    ("3/4/2016", Moment(2016, 4, 3, order="any")),
    ("12/14/2016", Moment(2016, 12, 14, order="mdy")),
    ("2016-12-14", Moment(2016, 12, 14)),
    ("20161214", Moment(2016, 12, 14)),
    ("24.12.16", Moment(2016, 12, 24, order="dmy")),
    ("14/12", Moment(month=12, day=14, order="dmy")),
    ("04/2016", Moment(2016, 4)),
    ("2016-04", Moment(2016, 4)),
    ("2014-2019", Interval(Moment(2014), Moment(2019))),
    ("2014/15", Interval(Moment(2014), Moment(2015))),
    ("1914-18", Interval(Moment(1914), Moment(1918))),
]


@pytest.mark.parametrize(("text", "date"), NUMERALS)
def test_a_date_in_numerals_is_certain(text: str, date: object) -> None:
    found = parse_numerals(Tokens(text), 0, "dmy")
    assert found is not None
    assert (found.expression, found.is_certain) == (date, True)


@pytest.mark.parametrize("text", ["1/2", "3/4", "24/7", "10-12", "15.02"])
def test_a_share_or_a_score_is_no_certain_date(text: str) -> None:
    found = parse_numerals(Tokens(text), 0, "dmy")
    assert found is not None
    assert not found.is_certain


@pytest.mark.parametrize(
    "text", ["45", "32/13/2016", "31/2/2016", "2016-13-40", "7/31/9", "1.2.3.4"]
)
def test_what_no_calendar_has_is_no_date(text: str) -> None:
    assert parse_numerals(Tokens(text), 0, "dmy") is None


def test_two_digits_are_a_year_as_posix_has_it() -> None:
    assert [two_digit_year(value) for value in (68, 69)] == [2068, 1969]
