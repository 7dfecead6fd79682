"""The tabular Islamic calendar (type II, civil epoch): months of 30 and 29 days in turn.

A government that watches for the moon may have begun a month the day before or after.
"""

from __future__ import annotations

from datetime import date

_EPOCH = 227014  # ordinal of the day before 1 Muharram 1: 18 July 622 Gregorian


def to_date(year: int, month: int, day: int) -> date:
    """Return the Gregorian day of a Hijri date.

    Raises:
        ValueError: It lies outside the years 1 to 9999.
        OverflowError: The same.
    """
    months = -(-(59 * (month - 1)) // 2)
    return date.fromordinal(_EPOCH + day + months + (year - 1) * 354 + (3 + 11 * year) // 30)


def month_length(month: int) -> int:
    """Return the days of a month; the last has one more in a leap year."""
    return 29 + month % 2


def day_in(of: int, month: int, day: int) -> date:
    """Return a day of the Hijri calendar in a Gregorian year.

    The lunar year is eleven days shorter, so that a day can fall twice in a year: then the first.

    Raises:
        ValueError: The year is no year of the calendar.
    """
    about = (of - 622) * 10307 // 10000  # its years are eleven days shorter
    days = [to_date(year, month, day) for year in range(about - 1, about + 3)]
    return min(found for found in days if found.year == of)
