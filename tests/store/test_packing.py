"""Rows of a draft as bytes: what comes out is what went in, and what is alike takes no room."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdb.store.drafting.packing import columns_of, counts_of, pack, unpack

VALUES = st.none() | st.integers(-5, 5) | st.text(max_size=3) | st.floats(allow_nan=False)
ROWS = st.integers(1, 4).flatmap(lambda width: st.lists(st.tuples(*[VALUES] * width), min_size=1))


def rows_in(packed: bytes, table: str) -> list[tuple[Any, ...]]:
    return list(zip(*unpack(packed)[table], strict=True))


@given(ROWS)
def test_rows_come_out_as_they_went_in(rows: list[tuple[Any, ...]]) -> None:
    columns = columns_of({"span": rows, "role": []})
    assert rows_in(pack(columns), "span") == rows
    assert counts_of(columns) == {"span": len(rows)}


@pytest.mark.parametrize(
    "rows",
    [
        [(0, "a")],
        [(1, "a")],
        [(0, "a"), (1, "a"), (2, "a")],
        [(0, None), (1, None), (3, "a")],
        [(2, True), (1, True), (0, False)],
        [(5, False), (6, True)],
        [(5, 0.0), (6, 1.0)],
    ],
)
def test_numbers_and_what_is_alike_come_out_of_every_row(rows: list[tuple[Any, ...]]) -> None:
    assert repr(rows_in(pack(columns_of({"claim": rows})), "claim")) == repr(rows)


def test_numbers_and_what_is_alike_take_no_room() -> None:
    few, many = (
        pack(columns_of({"claim": [(number, "extracted", True) for number in range(size)]}))
        for size in (10, 1000)
    )
    assert len(many) == len(few)
