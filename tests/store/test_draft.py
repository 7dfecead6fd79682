from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdb.records import DateRange, Figure, Precision, Qualifier, Span
from factdb.store.drafting.draft import precision_of
from factdb.store.drafting.holders import find_holders
from factdb.store.tables import Base, columns_of
from factdb.store.values import bounds_of, day_of

DAY = date(2016, 12, 14)


@pytest.mark.parametrize(
    ("qualifier", "low", "high", "stored"),
    [
        ("exact", 375, 375, (375, 375, 375)),
        ("about", 130_000, 130_000, (130_000, 130_000, 130_000)),
        ("about", 10, 99, (10, None, 99)),
        ("between", 10_000, 13_000, (10_000, None, 13_000)),
        ("between", 5, 5, (5, None, 5)),
        ("more_than", 7000, 7000, (7000, None, None)),
        ("at_least", 7000, 7000, (7000, None, None)),
        ("less_than", 60, 60, (None, None, 60)),
        ("at_most", 60, 60, (None, None, 60)),
    ],
)
def test_an_open_bound_is_null(
    qualifier: str, low: int, high: int, stored: tuple[int | None, ...]
) -> None:
    figure = Figure(Span(0, 1), Decimal(low), Decimal(high), Qualifier(qualifier))
    assert bounds_of(figure) == stored


@pytest.mark.parametrize(
    ("interval", "day"),
    [
        (None, ""),
        (DateRange(None, None), ""),
        (DateRange(DAY, DAY), "2016-12-14"),
        (DateRange(DAY, None), "2016-12-14"),
        (DateRange(None, DAY), "2016-12-14"),
        (DateRange(datetime(2016, 12, 14, 9, 30), None), "2016-12-14"),
        (DateRange(date(987, 1, 2), DAY), "0987-01-02"),
    ],
)
def test_a_thing_is_listed_under_its_first_day(interval: DateRange | None, day: str) -> None:
    assert day_of(interval) == day


@pytest.mark.parametrize(
    ("interval", "precision"),
    [
        (DateRange(DAY, DAY), Precision.DAY),
        (DateRange(datetime(2016, 12, 14, 9), datetime(2016, 12, 14, 9)), Precision.MINUTE),
        (DateRange(DAY, date(2016, 12, 16)), Precision.PERIOD),
        (DateRange(None, DAY), Precision.PERIOD),
    ],
)
def test_the_grain_of_an_interval_follows_from_its_ends(
    interval: DateRange, precision: Precision
) -> None:
    assert precision_of(interval) is precision


SPANS = st.lists(
    st.tuples(st.integers(0, 30), st.integers(1, 12)).map(lambda s: Span(s[0], s[0] + s[1])),
    max_size=8,
)


@given(outer=SPANS, inner=SPANS)
def test_a_holder_contains_its_span_and_is_found_where_there_is_one(
    outer: list[Span], inner: list[Span]
) -> None:
    for span, holder in zip(inner, find_holders(outer, inner), strict=True):
        holding = [one for one in outer if one.contains(span)]
        assert (holder is None) == (not holding)
        assert holder is None or outer[holder] in holding


def test_the_innermost_of_nested_spans_holds() -> None:
    outer = [Span(0, 100), Span(10, 50), Span(20, 30), Span(60, 90)]
    inner = [Span(22, 25), Span(35, 40), Span(5, 8), Span(70, 80), Span(99, 101)]
    assert find_holders(outer, inner) == [2, 1, 0, 3, None]


def test_row_tuples_have_every_column_once() -> None:
    for name, table in Base.metadata.tables.items():
        columns = columns_of(name)
        assert len(set(columns)) == len(columns)
        assert set(columns) == {column.name for column in table.columns}
