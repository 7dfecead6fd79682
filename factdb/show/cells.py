"""Cells: the values that rows are made of, and their one spelling in words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal

Cell = str | int | float | Decimal | bool | date | datetime | bytes | Sequence[str] | None
Row = Sequence[Cell]


def decimal_words(value: Decimal) -> str:
    """Return a number in digits without exponent or trailing zeros: "7000", "0.5"."""
    words = format(value, "f")
    return words.rstrip("0").rstrip(".") if "." in words else words


def day_words(value: date | datetime) -> str:
    """Return a day as YYYY-MM-DD, a clock time to the minute unless it has seconds."""
    if not isinstance(value, datetime):
        return value.isoformat()
    exact = value.second or value.microsecond
    return value.isoformat(timespec="auto" if exact else "minutes")


def cell_words(value: Cell) -> str:
    """Return any cell as a person or a spreadsheet reads it; None is empty."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return decimal_words(value)
    if isinstance(value, date):
        return day_words(value)
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, (int, float)):
        return repr(value)
    return "; ".join(value)
