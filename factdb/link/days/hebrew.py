"""The Hebrew new year, from which the feasts of its calendar are counted.

By Conway's rule (Berlekamp, Conway and Guy, Winning Ways, chapter 24), whose days hold from 1900
to 2099.
"""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

_SUNDAY, _MONDAY, _TUESDAY, _WEDNESDAY, _FRIDAY = 7, 1, 2, 3, 5


def new_year(of: int) -> date:
    """Return Rosh Hashanah in a Gregorian year.

    Raises:
        ValueError: The rule does not hold for the year.
    """
    if of not in range(1900, 2100):
        raise ValueError(f"no Hebrew new year is known for {of}")
    moon = 12 * (of % 19 + 1) % 19
    exact = of // 100 - of // 400 - 2 + Fraction(765433, 492480) * moon
    exact += Fraction(of % 4, 4) - Fraction(313 * of + 89081, 98496)
    whole, rest = divmod(exact, 1)
    day = date(of, 8, 31) + timedelta(days=int(whole))
    return day + timedelta(days=_postponed(day.isoweekday(), rest, moon))


def hanukkah(of: int) -> date:
    """Return the first day of Hanukkah, 25 Kislev; a full year has a day more before it.

    Raises:
        ValueError: The rule does not hold for the year.
    """
    start = new_year(of)
    is_full = (new_year(of + 1) - start).days % 10 == 5
    return start + timedelta(days=83 + is_full)


def _postponed(weekday: int, rest: Fraction, moon: int) -> int:
    """Return the days by which the new year waits: no feast may fall beside a Sabbath."""
    if weekday in (_SUNDAY, _WEDNESDAY, _FRIDAY):
        return 1
    if weekday == _MONDAY and rest >= Fraction(23269, 25920) and moon > 11:
        return 1
    if weekday == _TUESDAY and rest >= Fraction(1367, 2160) and moon > 6:
        return 2
    return 0
