"""What a hedged number leaves possible: the interval of a figure, and whether two can meet.

| hedge | interval of a value v |
| --- | --- |
| exact | [v, v] |
| about | [v - t, v + t], t a tenth of v, or half a unit of its last digit that is not 0 |
| more_than | (v, without end) |
| at_least | [v, without end) |
| less_than | (without end, v) |
| at_most | (without end, v] |
| between | [low, high] |

Thousands in one digit contradict nothing within a twentieth of them, though nobody said "about":
10 000 and 10 450; nor do those in two digits what is rounded to them and within half as much:
24 000 and 23 600.
They agree with it no more than any other number.

The tolerance of "about" and "nearly" is a convention of factdb: news rounds to one significant
figure or two, and a narrower band would call 3 000 and 3 200 a contradiction, or "about 20" and 24.
"""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from factdb.records import Qualifier

TOLERANCE = Decimal("0.1")  # of the value, at the least, to either side of "about"
_ROUND, _ROOM = 1000, Decimal("0.05")  # 10 000 without a hedge may be 10 450
_MOST_DIGITS = 2  # of a round number at the most


class Interval(NamedTuple):
    """The numbers that a figure leaves possible; None is an end that is not there.

    An open end is left out itself: "more than 7 000" does not hold 7 000.
    """

    low: Decimal | None
    high: Decimal | None
    is_low_open: bool = False
    is_high_open: bool = False

    @property
    def is_closed(self) -> bool:
        """Tell whether the interval ends on both sides."""
        return self.low is not None and self.high is not None


def interval_of(low: Decimal, high: Decimal, qualifier: Qualifier) -> Interval:
    """Return the interval of a figure as an extraction has it: both ends given."""
    match qualifier:
        case Qualifier.ABOUT:
            return Interval(low - _tolerance(low), high + _tolerance(high))
        case Qualifier.MORE_THAN:
            return Interval(low, None, is_low_open=True)
        case Qualifier.AT_LEAST:
            return Interval(low, None)
        case Qualifier.LESS_THAN:
            return Interval(None, high, is_high_open=True)
        case Qualifier.AT_MOST:
            return Interval(None, high)
        case _:
            return Interval(low, high)


def _tolerance(value: Decimal) -> Decimal:
    """Return how far "about" reaches to either side of a value."""
    return max(abs(value) * TOLERANCE, _half_a_unit(value))


def _half_a_unit(value: Decimal) -> Decimal:
    """Return a half of the last digit that is not 0."""
    _, _, exponent = value.normalize().as_tuple()
    return Decimal((0, (5,), int(exponent) - 1)) if value else Decimal(0)


def round_interval(interval: Interval) -> Interval:
    """Return an interval with room around round ends: 9 000, 10 000, 24 000."""
    low, high = (
        end if end is None or not _is_round(end) else end + sign * _room(end)
        for end, sign in ((interval.low, -1), (interval.high, 1))
    )
    return interval._replace(low=low, high=high)


def _is_round(value: Decimal) -> bool:
    digits = _digits(value)
    return digits <= _MOST_DIGITS and value >= _ROUND * 10 ** (digits - 1)


def _digits(value: Decimal) -> int:
    return len(value.normalize().as_tuple().digits)


def _room(value: Decimal) -> Decimal:
    return min(value * _ROOM / _digits(value), _half_a_unit(value))


def are_disjoint(one: Interval, two: Interval) -> bool:
    """Tell whether no number lies in both intervals."""
    return _ends_before(one, two) or _ends_before(two, one)


def _ends_before(one: Interval, two: Interval) -> bool:
    """Tell whether `one` ends below where `two` starts."""
    if one.high is None or two.low is None:
        return False
    if one.high == two.low:
        return one.is_high_open or two.is_low_open
    return one.high < two.low
