from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Dialect, select
from sqlalchemy.dialects import sqlite
from sqlalchemy.orm import Session
from stories import PRECISE

from factdb.store.engine import opened
from factdb.store.tables import Claim, Figure
from factdb.store.values import read_moment, write_decimal, write_moment


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**30), max_value=10**30))
def test_a_decimal_is_read_back_digit_by_digit(value: Decimal) -> None:
    written = write_decimal(value)
    assert written is not None
    assert "E" not in written
    assert Decimal(written) == value


@given(st.dates() | st.datetimes())
def test_a_day_or_moment_is_read_back(value: date | datetime) -> None:
    assert read_moment(write_moment(value)) == value
    assert type(read_moment(write_moment(value))) is type(value)


@given(st.lists(st.dates() | st.datetimes().map(lambda one: one.replace(microsecond=0))))
def test_written_moments_sort_as_time_does(values: list[date | datetime]) -> None:
    written = sorted(str(write_moment(value)) for value in values)
    moments = [str(one) if "T" in one else f"{one}T00:00:00" for one in written]
    assert [one[:10] for one in written] == sorted(one[:10] for one in moments)


def test_nothing_is_written_as_nothing() -> None:
    assert write_decimal(None) is None
    assert write_moment(None) is None
    assert read_moment(None) is None


def test_models_read_exact_decimals_and_moments(filled_db: str) -> None:
    with opened(filled_db) as engine, Session(engine) as session:
        lows = session.scalars(select(Figure.low).order_by(Figure.id)).all()
        stated = session.scalars(select(Claim.stated_start).order_by(Claim.id)).first()
    assert PRECISE in lows
    assert stated == date(2024, 5, 6)


@pytest.mark.parametrize("value", [Decimal("7000"), Decimal("0.10"), None])
def test_models_write_exact_decimals(value: Decimal | None) -> None:
    dialect: Dialect = sqlite.dialect()
    written = Figure.low.type.process_bind_param(value, dialect)
    assert written == (None if value is None else format(value, "f"))
    assert Claim.stated_start.type.process_bind_param(date(2016, 12, 14), dialect) == "2016-12-14"
