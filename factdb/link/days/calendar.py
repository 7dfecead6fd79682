"""The calendar: which days a unit, a part of it, a season or a holiday covers.

Weeks run from Monday to Sunday, as ISO 8601 has them.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from dateutil.easter import EASTER_ORTHODOX, easter
from dateutil.relativedelta import relativedelta

from factdb.expressions import Third, TimeUnit
from factdb.link.days import hebrew, hijri
from factdb.link.days.moon import full_moon, new_moon

_FORTNIGHT = TimeUnit.FORTNIGHT
_WEEK = TimeUnit.WEEK
_WEEKEND = TimeUnit.WEEKEND
_WORKDAY = TimeUnit.WORKDAY

_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}  # first month, meteorological
_MONTHS = {
    TimeUnit.MONTH: 1,
    TimeUnit.QUARTER: 3,
    TimeUnit.HALF: 6,
    TimeUnit.YEAR: 12,
    TimeUnit.DECADE: 120,
    TimeUnit.CENTURY: 1200,
}

_PER_DAY = {TimeUnit.HOUR: 24, TimeUnit.MINUTE: 24 * 60, TimeUnit.SECOND: 24 * 60 * 60}
_WORKDAYS = 5  # of a week

_CUTS: Mapping[
    TimeUnit, tuple[timedelta | relativedelta, ...]
] = {  # where the second and third begin
    TimeUnit.WEEK: (timedelta(3), timedelta(4)),
    TimeUnit.MONTH: (timedelta(10), timedelta(20)),
    TimeUnit.QUARTER: (relativedelta(months=1), relativedelta(months=2)),
    TimeUnit.HALF: (relativedelta(months=2), relativedelta(months=4)),
    TimeUnit.YEAR: (relativedelta(months=4), relativedelta(months=8)),
    TimeUnit.DECADE: (relativedelta(years=4), relativedelta(years=7)),
    TimeUnit.CENTURY: (relativedelta(years=33), relativedelta(years=66)),
}


class Days(NamedTuple):
    """Calendar days from `start` to `end`, both included."""

    start: date
    end: date


def day(at: date) -> Days:
    """Return the one day."""
    return Days(at, at)


def month(year: int, number: int) -> Days:
    """Return the days of a month."""
    return Days(date(year, number, 1), date(year, number, monthrange(year, number)[1]))


def year(number: int) -> Days:
    """Return the days of a year."""
    return Days(date(number, 1, 1), date(number, 12, 31))


def unit_around(unit: TimeUnit, at: date, steps: int = 0) -> Days:
    """Return the unit that holds a day, or the one so many units on.

    A weekend is Saturday and Sunday of the week; of the units of the clock it is the day.

    Raises:
        OverflowError: The result lies outside the years 1 to 9999.
    """
    if unit in (_WEEK, _FORTNIGHT, _WEEKEND):
        weeks = steps * (2 if unit is _FORTNIGHT else 1)
        monday = at - timedelta(days=at.weekday()) + timedelta(weeks=weeks)
        if unit is _WEEKEND:
            return Days(monday + timedelta(days=5), monday + timedelta(days=6))
        return Days(monday, monday + timedelta(days=6))
    length = _MONTHS.get(unit)
    if length is None:
        return day(at + timedelta(days=steps if unit is TimeUnit.DAY else 0))
    first = (at.year * 12 + at.month - 1) // length * length + steps * length
    return _months(first, length)


def _months(first: int, length: int) -> Days:
    """Return so many months from a month counted from year 0."""
    last = first + length - 1
    if first < 12 or last >= 120000:
        raise OverflowError("year is out of range")
    end = month(last // 12, last % 12 + 1).end
    return Days(date(first // 12, first % 12 + 1, 1), end)


def move(at: date, unit: TimeUnit, steps: int) -> date:
    """Return the day so many units on; those of the clock count as whole days.

    Raises:
        OverflowError: The result lies outside the years 1 to 9999.
    """
    if unit in _PER_DAY:
        return at + timedelta(days=int(steps / _PER_DAY[unit]))
    if unit is TimeUnit.DAY:
        return at + timedelta(days=steps)
    if unit is _WORKDAY:
        return _workday(at, steps)
    if unit in (_WEEK, _WEEKEND, _FORTNIGHT):
        return at + timedelta(weeks=steps * (2 if unit is _FORTNIGHT else 1))
    try:
        return at + relativedelta(months=steps * _MONTHS[unit])
    except ValueError as error:
        raise OverflowError("year is out of range") from error


def _workday(at: date, steps: int) -> date:
    """Return the day so many days from Monday to Friday on; feasts count as any day."""
    side = 1 if steps > 0 else -1
    while at.isoweekday() > _WORKDAYS:  # from a weekend the first is Monday, or Friday
        at -= timedelta(days=side)
    weeks, days = divmod(abs(steps), _WORKDAYS)
    at += timedelta(weeks=side * weeks)
    for _ in range(days):
        at += timedelta(days=side)
        while at.isoweekday() > _WORKDAYS:
            at += timedelta(days=side)
    return at


def nth(unit: TimeUnit, number: int, within: Days) -> Days | None:
    """Return the unit of that number within a stretch; -1 is the last, -2 the one before.

    Weeks of a year are ISO weeks: the first has the year's first Thursday.
    """
    if unit is _WORKDAY:
        return _nth_workday(number, within)
    if number < 0:
        last = unit_around(unit, within.end)
        if unit is _WEEK and last.end > within.end and last.start + timedelta(3) > within.end:
            last = unit_around(unit, within.end, -1)
        if unit is _WEEKEND and last.end > within.end:
            last = unit_around(unit, within.end, -1)
        found = unit_around(unit, last.start, number + 1)
        return found if found.end >= within.start else None
    if number == 0:
        return None
    first = unit_around(unit, within.start)
    if unit is _WEEK and first.start + timedelta(days=3) < within.start:
        number += 1
    if unit is _WEEKEND and first.start < within.start:
        number += 1
    found = unit_around(unit, within.start, number - 1)
    return found if found.start <= within.end else None


def _nth_workday(number: int, within: Days) -> Days | None:
    """Return the day from Monday to Friday of that number within a stretch."""
    if number == 0:
        return None
    outside = within.start - timedelta(days=1) if number > 0 else within.end + timedelta(days=1)
    found = _workday(outside, number)
    return day(found) if within.start <= found <= within.end else None


def nth_weekday(weekday: int, number: int, within: Days) -> date | None:
    """Return the weekday (ISO, Monday is 1) of that number within a stretch; -1 is the last."""
    if number < 0:
        last = within.end - timedelta(days=(within.end.isoweekday() - weekday) % 7)
        found = last + timedelta(weeks=number + 1)
    else:
        first = within.start + timedelta(days=(weekday - within.start.isoweekday()) % 7)
        found = first + timedelta(weeks=number - 1)
    return found if within.start <= found <= within.end else None


def third(part: Third, unit: TimeUnit, days: Days, today: date | None) -> Days:
    """Return the first, middle or last third of a stretch.

    Of a month days 1-10, 11-20, 21-end; of a year four months each; of a decade the years 0-3,
    4-6, 7-9; of a week Monday to Wednesday, Thursday, Friday to Sunday. "Earlier" runs up to
    `today`, "later" from it on.
    """
    start, end = days
    is_running = today is not None and start <= today <= end
    if unit is _WEEK and not is_running:  # "earlier last week"
        part = {Third.ELAPSED: Third.EARLY, Third.REMAINING: Third.LATE}.get(part, part)
    if part is Third.ELAPSED:
        return Days(start, today) if today is not None and start <= today <= end else days
    if part is Third.REMAINING:
        return Days(today, end) if today is not None and start <= today <= end else days
    if unit not in _CUTS:
        return days
    first, second = (start + length for length in _CUTS[unit])
    one = timedelta(days=1)
    return {
        Third.EARLY: Days(start, first - one),
        Third.MID: Days(first, second - one),
        Third.LATE: Days(second, end),
    }[part]


def half_month(days: Days, number: int) -> Days:
    """Return the first or the second half of a month: up to the 15th, or from the 16th on."""
    middle = days.start.replace(day=15)
    if number == 1:
        return Days(days.start, middle)
    return Days(middle + timedelta(days=1), days.end)


def season(name: str, of: int) -> Days:
    """Return the season of a year in the north; winter is the one that begins in it."""
    first = _SEASONS[name]
    return _months(of * 12 + first - 1, 3)


def holiday_days(rule: str, of: int) -> Days:
    """Return the day of a holiday, or the days of a fasting month: "hijri 09".

    Raises:
        ValueError: There is no such day in that year.
    """
    if rule.startswith("hijri") and "-" not in rule:
        number = int(rule.removeprefix("hijri "))
        start = holiday(f"hijri {number:02}-01", of)
        return Days(*hijri.month_of(start, number))
    return day(holiday(rule, of))


@lru_cache(1000)
def lunar_new_year(of: int) -> date:
    """Return the day of the second new moon after the winter solstice, by Beijing's clocks."""
    first = new_moon(date(of - 1, 12, 23), hours=8)
    return new_moon(first + timedelta(days=1), hours=8)


_MOVABLE: Mapping[str, Callable[[int], date]] = {  # each year's day, from which others are counted
    "easter": easter,
    "advent": lambda of: date(of, 12, 24) - timedelta(days=date(of, 12, 24).isoweekday() % 7 + 21),
    "orthodox": lambda of: easter(of, EASTER_ORTHODOX),
    "hebrew": hebrew.new_year,
    "hanukkah": hebrew.hanukkah,
    "chinese": lunar_new_year,
    "dragonboat": lambda of: new_moon(date(of, 5, 24), hours=8) + timedelta(days=4),
    "midautumn": lambda of: new_moon(date(of, 8, 25), hours=8) + timedelta(days=14),
    "vesak": lambda of: full_moon(date(of, 5, 7), hours=7),  # as Indonesia keeps it
    "diwali": lambda of: new_moon(date(of, 10, 17), hours=-12),  # the evening before the new moon
}


def holiday(rule: str, of: int) -> date:
    """Return the day of a holiday in a year.

    A rule is "12-25"; "01-01-1", the day before 1 January of that year; "easter", "easter-2",
    "orthodox+1"; "advent-7", a week before the first Sunday in Advent; "11 4 4": in November the
    fourth Thursday, with "+1" the day after it; "hijri 10-01", by the Islamic calendar: a
    government may have set the day before or after; "hebrew+9", nine days after Rosh Hashanah;
    "hanukkah"; "chinese+14", a fortnight after the Lunar New Year; "diwali", "vesak", "midautumn"
    or "dragonboat".

    Raises:
        ValueError: There is no such day in that year.
    """
    name = rule.rstrip("+-0123456789")
    if (feast := _MOVABLE.get(name)) is not None:
        return feast(of) + timedelta(days=int(rule[len(name) :] or 0))
    if rule.startswith("hijri"):
        number, at = (int(part) for part in rule.removeprefix("hijri ").split("-"))
        return hijri.day_in(of, number, at)
    if " " in rule:
        rule, _, after = rule.partition("+")
        number, weekday, which = (int(part) for part in rule.split())
        found = nth_weekday(weekday, which, month(of, number))
        if found is None:
            raise ValueError(f"{rule} does not exist in {of}")
        return found + timedelta(days=int(after or 0))
    number, of_month, *before = (int(part) for part in rule.split("-"))
    return date(of, number, of_month) - timedelta(days=sum(before))
