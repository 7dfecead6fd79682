"""A figure's bounds in words: "at least 7000", "10000 to 13000"."""

from __future__ import annotations

from decimal import Decimal

from factdb.show.cells import decimal_words

_PLAIN = ("exact", "between")


def bounds_words(low: Decimal | None, high: Decimal | None, qualifier: str) -> str:
    """Return bounds as a person reads them; an open one is None."""
    ends = dict.fromkeys(decimal_words(bound) for bound in (low, high) if bound is not None)
    hedge = "" if qualifier in _PLAIN else qualifier.replace("_", " ") + " "
    return hedge + " to ".join(ends)
