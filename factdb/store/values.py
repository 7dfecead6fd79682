"""What the database keeps of a figure and a day: open bounds, decimals and moments as text."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import NamedTuple, Protocol

from factdb.records import DateRange, Qualifier

Published = tuple[str | None, str | None, str | None, str | None]  # start, end, precision, basis


class Bounds(NamedTuple):
    """A figure's bounds as stored: an open one is None, `best` None unless there is one value."""

    low: Decimal | None
    best: Decimal | None
    high: Decimal | None


class Bounded(Protocol):
    """A figure, or what else has both bounds and a hedge."""

    @property
    def low(self) -> Decimal:
        """The lower bound, also where the hedge leaves it open."""

    @property
    def high(self) -> Decimal:
        """The upper bound, also where the hedge leaves it open."""

    @property
    def qualifier(self) -> Qualifier:
        """The hedge."""


def bounds_of(figure: Bounded) -> Bounds:
    """Open the bound that the qualifier leaves open: a sum takes no bound for a number."""
    match figure.qualifier:
        case Qualifier.MORE_THAN | Qualifier.AT_LEAST:
            return Bounds(figure.low, None, None)
        case Qualifier.LESS_THAN | Qualifier.AT_MOST:
            return Bounds(None, None, figure.high)
        case Qualifier.BETWEEN:
            return Bounds(figure.low, None, figure.high)
    best = figure.low if figure.low == figure.high else None
    return Bounds(figure.low, best, figure.high)


def value_of(low: str | None, high: str | None, qualifier: str) -> str:
    """Return a figure's number as the words of claims are compared by it."""
    return f"{low} {high} {qualifier}"


def ends_of(interval: DateRange | None) -> tuple[str | None, str | None]:
    """Return both ends of an interval as they are stored."""
    if interval is None:
        return None, None
    return write_moment(interval.start), write_moment(interval.end)


def day_of(interval: DateRange | None) -> str:
    """Return the first day that an interval denotes, else its last, else ''."""
    moment = interval and (interval.start or interval.end)
    return moment.isoformat()[:10] if moment else ""


def write_decimal(value: Decimal | None) -> str | None:
    """Write a decimal as plain digits, every one kept: "7000", "0.10", never "7E+3"."""
    return None if value is None else format(value, "f")


def write_moment(value: date | None) -> str | None:
    """Write a day or a local date-time as ISO 8601."""
    return None if value is None else value.isoformat()


def read_moment(value: str | None) -> date | None:
    """Read back what `write_moment` wrote; a date-time where it holds a clock time."""
    if value is None:
        return None
    return datetime.fromisoformat(value) if "T" in value else date.fromisoformat(value)
