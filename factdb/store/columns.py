"""Column types that mean the same on SQLite and PostgreSQL.

Dates are ISO 8601 text on both: a bound is a day ("2016-12-14") or a local date-time
("2016-12-14T10:30:00"), which no one column type of PostgreSQL holds, and text of that form sorts
as time does. Decimals are exact text beside a float that orders them (`*_order`): SQLite's NUMERIC
goes through float, and as text 100 sorts before 9.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from sqlalchemy import BigInteger, Dialect, Integer, Text
from sqlalchemy.types import TypeDecorator

from factdb.store.values import read_moment, write_decimal, write_moment

# SQLite gives a table its rowid for a key only where the type reads INTEGER.
BigId = BigInteger().with_variant(Integer(), "sqlite")
# Compared byte by byte on PostgreSQL as on SQLite, so that ranges and order use the index.
OrderedText = Text().with_variant(Text(collation="C"), "postgresql")


class ExactDecimal(TypeDecorator[Decimal]):
    """A decimal as exact text; give its column a float column beside it to order by."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """Write the digits."""
        return write_decimal(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Decimal | None:  # noqa: ARG002
        """Read the digits."""
        return None if value is None else Decimal(value)


class Moment(TypeDecorator[date]):
    """A day or a local date-time as ISO 8601 text."""

    impl = OrderedText
    cache_ok = True

    def process_bind_param(self, value: date | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """Write the day, and the clock time if there is one."""
        return write_moment(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> date | None:  # noqa: ARG002
        """Read the day, or the day and clock time."""
        return read_moment(value)
