"""The Islamic calendar: a month begins the day after the evening on which its moon can be seen.

From 1900 to 2099 that is the first evening over Jakarta with a moon of eight hours, which gives the
days that Indonesia's government has kept since 2008 in nine of ten cases, and elsewhere is seldom
more than a day off. Other years follow the tabular calendar (type II, civil epoch): months of 30
and 29 days in turn.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

from factdb.link.days.moon import new_moon

_EPOCH = 227014  # ordinal of the day before 1 Muharram 1: 18 July 622 Gregorian
_KNOWN = range(1900, 2100)  # years for which new moons are known to the hour
_SEEN = 21  # hours on which a new moon's day is the one of the first evening that shows it
_MONTHS = 12
_APART = timedelta(days=5)  # more than tables and moon ever differ by


def to_date(year: int, month: int, day: int) -> date:
    """Return the Gregorian day of a Hijri date.

    Raises:
        ValueError: It lies outside the years 1 to 9999.
        OverflowError: The same.
    """
    return _month(year, month) + timedelta(days=day - 1)


@lru_cache(1000)
def _month(year: int, month: int) -> date:
    """Return the first day of a month."""
    months = -(-(59 * (month - 1)) // 2)
    start = date.fromordinal(_EPOCH + 1 + months + (year - 1) * 354 + (3 + 11 * year) // 30)
    if start.year not in _KNOWN:
        return start
    return new_moon(start - _APART, hours=_SEEN) + timedelta(days=1)


def last_day(year: int, month: int) -> date:
    """Return the last day of a month."""
    following = (year + 1, 1) if month == _MONTHS else (year, month + 1)
    return _month(*following) - timedelta(days=1)


def month_of(start: date, month: int) -> tuple[date, date]:
    """Return the first and the last day of the month that begins on `start`."""
    about = (start.year - 622) * 10307 // 10000
    years = [year for year in range(about - 1, about + 3) if _month(year, month) == start]
    return start, last_day(years[0], month)


def day_in(of: int, month: int, day: int) -> date:
    """Return a day of the Hijri calendar in a Gregorian year.

    The lunar year is eleven days shorter, so that a day can fall twice in a year: then the first.

    Raises:
        ValueError: The year is no year of the calendar.
    """
    about = (of - 622) * 10307 // 10000  # its years are eleven days shorter
    days = [to_date(year, month, day) for year in range(about - 1, about + 3)]
    return min(found for found in days if found.year == of)
