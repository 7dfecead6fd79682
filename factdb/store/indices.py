"""Indices that a large first load leaves out, and that are built once its rows are in.

They are those of the lists, and of keys: kept up row by row they are written all over, built at
once they are sorted once. A load that is killed leaves them out for good; the next one, or
`factdb db upgrade`, builds what is missing, and until then lists are right and slow.
"""

from __future__ import annotations

from sqlalchemy import Connection, Index, inspect

from factdb.store.tables import Base

_TABLES = ("claim", "figure", "date_mention")
# A load asks for a document's rows, a speaker's days, what refers to a claim and what carries a
# point of a series.
_ASKED = {"document_id", "speaker_id", "claim_id", "point_id"}


def is_empty(connection: Connection) -> bool:
    """Tell whether a database holds no document."""
    return connection.exec_driver_sql("SELECT 1 FROM document LIMIT 1").first() is None


def drop_indices(connection: Connection) -> None:
    """Leave out the indices that a load does not need."""
    missing = {index.name for index in find_missing(connection)}
    for index in _left_out():
        if index.name not in missing:
            index.drop(connection)


def build_indices(connection: Connection) -> None:
    """Build those that are missing; takes a moment where none is."""
    for index in find_missing(connection):
        index.create(connection)


def find_missing(connection: Connection) -> list[Index]:
    """Return the indices that a large first load left out and nobody has built since."""
    stored = inspect(connection)
    found = {index["name"] for table in _TABLES for index in stored.get_indexes(table)}
    return [index for index in _left_out() if index.name not in found]


def _left_out() -> list[Index]:
    indices = (index for table in _TABLES for index in Base.metadata.tables[table].indexes)
    chosen = (index for index in indices if index.columns[0].name not in _ASKED)
    return sorted(chosen, key=lambda index: str(index.name))
