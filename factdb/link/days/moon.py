"""New and full moons, for the feasts that go by them: Lunar New Year, Diwali, Vesak.

After Meeus, Astronomical Algorithms, chapter 49, with the terms above ten minutes: between 1900 and
2100 the result is right within half an hour.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from math import radians, sin

_EPOCH = datetime(2000, 1, 6, 14, 20)  # a mean new moon, in universal time
_MONTH = 29.530588861  # days from one mean new moon to the next
_PERIODIC = (  # hours; how often the anomalies of sun and moon and the node's distance go in
    (-9.78, 0, 1, 0),
    (4.14, 1, 0, 0),
    (0.39, 0, 2, 0),
    (0.25, 0, 0, 2),
    (0.18, -1, 1, 0),
    (-0.12, 1, 1, 0),
)


def new_moon(start: date, hours: int) -> date:
    """Return the day of the first new moon from `start` on, on clocks so many hours ahead of UTC.

    Raises:
        OverflowError: It lies outside the years 1 to 9999.
    """
    days = (datetime(start.year, start.month, start.day) - _EPOCH) / timedelta(days=1)
    first = int(days // _MONTH)
    for number in range(first - 1, first + 4):
        found = (_moment(number) + timedelta(hours=hours)).date()
        if found >= start:
            return found
    raise AssertionError("a new moon comes every month")


def full_moon(start: date, hours: int) -> date:
    """Return the day of the first full moon from `start` on, within an hour; as `new_moon`."""
    days = (datetime(start.year, start.month, start.day) - _EPOCH) / timedelta(days=1)
    first = int(days // _MONTH)
    for number in range(first - 2, first + 4):
        found = (_moment(number + 0.5) + timedelta(hours=hours)).date()
        if found >= start:
            return found
    raise AssertionError("a full moon comes every month")


def _moment(number: float) -> datetime:
    """Return the instant of a new moon, counted from the epoch; between two, of the full one."""
    sun = radians(2.5534 + 29.10535670 * number)
    moon = radians(201.5643 + 385.81693528 * number)
    node = radians(160.7108 + 390.67050284 * number)
    hours = sum(h * sin(a * sun + b * moon + c * node) for h, a, b, c in _PERIODIC)
    return _EPOCH + timedelta(days=_MONTH * number, hours=hours)
