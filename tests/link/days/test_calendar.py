"""The calendar: units, parts of them, seasons and holidays."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdb.expressions import Third, TimeUnit
from factdb.link.days.calendar import (
    Days,
    holiday,
    month,
    move,
    nth,
    nth_weekday,
    season,
    third,
    unit_around,
    year,
)
from factdb.link.days.hebrew import new_year

DAYS = st.dates(date(1600, 1, 1), date(2400, 12, 31))
LENGTHS = [
    TimeUnit.DAY,
    TimeUnit.WEEK,
    TimeUnit.MONTH,
    TimeUnit.QUARTER,
    TimeUnit.HALF,
    TimeUnit.YEAR,
    TimeUnit.DECADE,
]


@pytest.mark.parametrize("unit", LENGTHS)
@given(at=DAYS)
def test_a_unit_holds_its_day_and_the_next_follows_on_it(unit: TimeUnit, at: date) -> None:
    this, following = unit_around(unit, at), unit_around(unit, at, 1)
    assert this.start <= at <= this.end
    assert (following.start - this.end).days == 1


@pytest.mark.parametrize(
    "unit", [TimeUnit.MONTH, TimeUnit.YEAR, TimeUnit.DECADE, TimeUnit.QUARTER, TimeUnit.WEEK]
)
@given(at=DAYS)
def test_the_thirds_of_a_unit_are_the_whole_of_it(unit: TimeUnit, at: date) -> None:
    days = unit_around(unit, at)
    early, mid, late = (third(p, unit, days, None) for p in (Third.EARLY, Third.MID, Third.LATE))
    assert (early.start, late.end) == days
    assert (mid.start - early.end).days == 1
    assert (late.start - mid.end).days == 1


def test_what_is_left_of_a_month_begins_today() -> None:
    days, today = month(2021, 6), date(2021, 6, 16)
    assert third(Third.REMAINING, TimeUnit.MONTH, days, today) == Days(today, date(2021, 6, 30))
    assert third(Third.ELAPSED, TimeUnit.MONTH, days, today) == Days(date(2021, 6, 1), today)
    assert third(Third.ELAPSED, TimeUnit.MONTH, days, date(2021, 8, 1)) == days


HOLIDAYS = [
    ("12-25", 2020, date(2020, 12, 25)),
    ("easter", 2019, date(2019, 4, 21)),
    ("easter-2", 2019, date(2019, 4, 19)),
    ("orthodox", 2018, date(2018, 4, 8)),
    ("11 4 4", 2019, date(2019, 11, 28)),
    ("11 4 4+1", 2019, date(2019, 11, 29)),
    ("05 1 -1", 2021, date(2021, 5, 31)),
    ("hijri 10-01", 2020, date(2020, 5, 24)),
    ("hijri 12-10", 2018, date(2018, 8, 22)),
    *[
        ("chinese", day.year, day)
        for day in map(
            date.fromisoformat,
            [
                "1966-01-21",
                "1985-02-20",
                "2000-02-05",
                "2015-02-19",
                "2020-01-25",
                "2025-01-29",
            ],
        )
    ],
    ("chinese+14", 2020, date(2020, 2, 8)),
    *[
        ("diwali", day.year, day)
        for day in map(
            date.fromisoformat,
            [
                "2012-11-13",
                "2013-11-03",
                "2017-10-19",
                "2019-10-27",
                "2022-10-24",
            ],
        )
    ],
    *[
        ("hebrew", day.year, day)
        for day in map(
            date.fromisoformat,
            [
                "1999-09-11",
                "2013-09-05",
                "2016-10-03",
                "2019-09-30",
                "2021-09-07",
                "2024-10-03",
            ],
        )
    ],
    ("hebrew+9", 2023, date(2023, 9, 25)),
]


@pytest.mark.parametrize(("rule", "of", "day"), HOLIDAYS)
def test_a_holiday_falls_on_its_day(rule: str, of: int, day: date) -> None:
    assert holiday(rule, of) == day


@given(st.integers(1900, 2100))
def test_a_lunar_feast_comes_every_year(of: int) -> None:
    assert holiday("hijri 10-01", of).year == of


def test_a_numbered_unit_beyond_the_end_does_not_exist() -> None:
    assert nth(TimeUnit.QUARTER, 5, year(2020)) is None
    assert nth_weekday(1, 6, month(2021, 6)) is None


def test_the_first_week_of_a_year_has_its_first_thursday() -> None:
    assert nth(TimeUnit.WEEK, 1, year(2021)) == Days(date(2021, 1, 4), date(2021, 1, 10))
    assert nth(TimeUnit.WEEK, 1, year(2020)) == Days(date(2019, 12, 30), date(2020, 1, 5))


def test_the_last_weekend_of_a_month_ends_in_it() -> None:
    found = nth(TimeUnit.WEEKEND, -1, month(2021, 7))
    assert found == Days(date(2021, 7, 24), date(2021, 7, 25))


def test_winter_runs_into_the_next_year() -> None:
    assert season("winter", 2019) == Days(date(2019, 12, 1), date(2020, 2, 29))


def test_a_month_on_from_its_last_day_is_the_last_day() -> None:
    assert move(date(2021, 1, 31), TimeUnit.MONTH, 1) == date(2021, 2, 28)


def test_time_beyond_the_calendar_is_an_overflow() -> None:
    with pytest.raises(OverflowError):
        move(date(2021, 1, 31), TimeUnit.CENTURY, -30)
    with pytest.raises(OverflowError):
        unit_around(TimeUnit.CENTURY, date(2021, 1, 31), 90)


def test_the_hebrew_year_never_begins_on_a_sunday_wednesday_or_friday() -> None:
    years = range(1900, 2100)
    days = [new_year(of) for of in years]
    assert {day.isoweekday() for day in days} == {1, 2, 4, 6}
    assert all(day.month in (9, 10) for day in days)
    lengths = {(after - before).days for before, after in pairwise(days)}
    assert lengths == {353, 354, 355, 383, 384, 385}


@pytest.mark.parametrize("of", [1899, 2100])
def test_no_hebrew_year_is_known_beyond_two_centuries(of: int) -> None:
    with pytest.raises(ValueError, match=str(of)):
        new_year(of)


@pytest.mark.parametrize(
    ("steps", "expected"),
    [(1, date(2024, 5, 6)), (-1, date(2024, 5, 3)), (5, date(2024, 5, 10)), (6, date(2024, 5, 13))],
)
def test_working_days_are_counted_from_the_one_beside_a_weekend(steps: int, expected: date) -> None:
    saturday = date(2024, 5, 4)
    assert move(saturday, TimeUnit.WORKDAY, steps) == expected
