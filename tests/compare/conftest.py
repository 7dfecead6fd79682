"""A database without a document, opened as Python users do."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from factdb.database import Database


@pytest.fixture
def database(fresh_db: str) -> Iterator[Database]:
    with Database(fresh_db) as database:
        yield database
