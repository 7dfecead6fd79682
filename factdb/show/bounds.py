"""A figure's bounds in words: "at least 7000", "10000 to 13000"."""

from __future__ import annotations

from decimal import Decimal

from factdb.show.cells import decimal_words

_PLAIN = ("exact", "between")


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
        return about + bounds_words(low, high, "exact")
    if low is not None:
        return ("more than " if is_strict else "at least ") + about + decimal_words(low)
    if high is not None:
        return ("less than " if is_strict else "at most ") + about + decimal_words(high)
    return ""


def bounds_words(low: Decimal | None, high: Decimal | None, qualifier: str) -> str:
    """Return bounds as a person reads them; an open one is None."""
    ends = dict.fromkeys(decimal_words(bound) for bound in (low, high) if bound is not None)
    hedge = "" if qualifier in _PLAIN else qualifier.replace("_", " ") + " "
    return hedge + " to ".join(ends)
