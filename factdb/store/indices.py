"""What a large first load leaves out, and builds once its rows are in: indices, and references.

The indices are those of the lists, of keys and of full text: kept up row by row they are written
all over, built at once they are sorted once. A database that compares each reference
with the row that it refers to spends as much on it as on all else (PostgreSQL) or a fifth of that
(SQLite); added at once, all are compared in one go. A load that is killed leaves them out for good;
the next one, or `factdb db upgrade`, builds and compares what is missing, and until then lists are
right and slow.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, ForeignKeyConstraint, Index, inspect
from sqlalchemy.schema import AddConstraint, DropConstraint

from factdb.errors import DatabaseError
from factdb.store.derived.search import build_gin, drop_gin
from factdb.store.engine import location_of
from factdb.store.tables import Base

# By what a load asks: for a document's rows, a speaker's days and numbers, and what carries a point
# of a series. Other indices of these tables are left out.
_ASKED = {
    "claim": {"document_id", "speaker_id"},
    "figure": {"document_id", "speaker_id", "point_id"},
    "date_mention": {"document_id"},
}
_OF_LISTED = ("attribution", "date_alternative", "date_evidence")
_REFERRED = ("span", "claim")  # by most of what is compared
_OF_VERSION = ("span", "role", "mention", "passed_over")
_DERIVED = ("claim_member", "copy_band", "figure_relation", "series_point")


def is_empty(connection: Connection) -> bool:
    """Tell whether a database holds no document."""
    return connection.exec_driver_sql("SELECT 1 FROM document LIMIT 1").first() is None


def leave_out(connection: Connection) -> None:
    """Take away what a load does not need."""
    missing = {index.name for index in find_missing(connection)}
    for index in _indices():
        if index.name not in missing:
            index.drop(connection)
    if connection.dialect.name == "postgresql":
        drop_gin(connection)
        for reference in _references():
            connection.execute(DropConstraint(reference, if_exists=True))


def build_missing(connection: Connection, *, are_compared: bool = True) -> None:
    """Build what is missing; takes a moment where nothing is.

    Args:
        connection: In a transaction.
        are_compared: False where rows were stored whose references SQLite has not compared.

    Raises:
        DatabaseError: A row that was stored meanwhile refers to one that is not there.
    """
    missing = find_missing(connection)
    for index in missing:
        index.create(connection)
    if connection.dialect.name == "postgresql":
        build_gin(connection)
        _add_references(connection, _find_missing_references(connection))
    elif missing or not are_compared:
        _compare_references(connection)


def _add_references(connection: Connection, references: Sequence[ForeignKeyConstraint]) -> None:
    """Add what PostgreSQL compares; it takes half the time once it knows that ids are unique."""
    if references:
        connection.exec_driver_sql(f"ANALYZE {', '.join(f'{table} (id)' for table in _REFERRED)}")
    for reference in references:
        connection.execute(AddConstraint(reference))


def _compare_references(connection: Connection) -> None:
    wrong = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
    if wrong is not None:
        table, number, parent, _ = wrong
        raise DatabaseError(
            f"{location_of(connection.engine)}: row {number} of {table} refers to a row of "
            f"{parent} that is not there; `factdb check` tells what else is wrong."
        )


def find_missing(connection: Connection) -> list[Index]:
    """Return the indices of lists that a large first load left out and nobody has built since."""
    stored = inspect(connection)
    found = {index["name"] for table in _ASKED for index in stored.get_indexes(table)}
    return [index for index in _indices() if index.name not in found]


def _indices() -> list[Index]:
    chosen = (
        index
        for table, asked in _ASKED.items()
        for index in Base.metadata.tables[table].indexes
        if index.columns[0].name not in asked
    )
    return sorted(chosen, key=lambda index: str(index.name))


def _references() -> Iterator[ForeignKeyConstraint]:
    for table in (*_ASKED, *_OF_LISTED, *_OF_VERSION, *_DERIVED):
        constraints = Base.metadata.tables[table].foreign_key_constraints
        yield from sorted(constraints, key=lambda constraint: str(constraint.name))


def _find_missing_references(connection: Connection) -> list[ForeignKeyConstraint]:
    stored = inspect(connection).get_multi_foreign_keys()
    found = {key["name"] for keys in stored.values() for key in keys}
    return [reference for reference in _references() if reference.name not in found]
