"""What each list gives, and to which filter."""

from __future__ import annotations

import pytest

from factdb.query.connection import connect
from factdb.query.filters import Filter
from factdb.query.lists import find_claims


def test_claims_come_newest_first_and_undated_last(filled_db: str) -> None:
    with connect(filled_db) as connection:
        days = [row.day for row in find_claims(connection)]
    assert days == sorted(days, reverse=True)
    assert days[-1] == ""
