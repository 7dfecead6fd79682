"""Decimals and moments as the text that the database keeps, and back."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal


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
