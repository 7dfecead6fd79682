"""A figure's bounds in words: "at least 7000", "10 000 to 13 000"."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from factdb.show.cells import decimal_words

_PLAIN = ("exact", "between")
_LONG = 10_000
_SPACE = "\N{NO-BREAK SPACE}"


def sum_words(low: Decimal | None, high: Decimal | None, is_about: bool, is_strict: bool) -> str:
    """Return the bounds of a sum, with the hedges that its numbers leave it; empty without bound.

    Args:
        low: None where open.
        high: None where open.
        is_about: Whether some of the numbers are about so many.
        is_strict: Whether the sum lies beyond its bound: "more than".
    """
    about = "about " if is_about else ""
    if low is not None and high is not None:
        return about + bounds_words(low, high, "exact", decimal_words)
    if low is not None:
        return ("more than " if is_strict else "at least ") + about + decimal_words(low)
    if high is not None:
        return ("less than " if is_strict else "at most ") + about + decimal_words(high)
    return ""


def grouped_words(value: Decimal) -> str:
    """Return a number in digits, its thousands apart where it has more than four: "130 000"."""
    return f"{int(value):,}".replace(",", _SPACE) if _is_long(value) else decimal_words(value)


def _is_long(value: Decimal) -> bool:
    return abs(value) >= _LONG and value == value.to_integral_value()


def bounds_words(
    low: Decimal | None,
    high: Decimal | None,
    qualifier: str,
    write: Callable[[Decimal], str] = grouped_words,
) -> str:
    """Return bounds as a person reads them; an open one is None, each is written by `write`."""
    ends = dict.fromkeys(write(bound) for bound in (low, high) if bound is not None)
    hedge = "" if qualifier in _PLAIN else qualifier.replace("_", " ") + " "
    return hedge + " to ".join(ends)
