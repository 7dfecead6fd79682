"""The full-text index, kept: FTS5 without content on SQLite, tsvector with GIN on PostgreSQL.

The texts are not stored again; `factdb.store.drafting.entries` says what is. The unit is the
document, with all its versions. FTS5 takes out only what it is told to have held: call `unindex`
before any row changes that the entries of a known document are made of, and `index` afterwards.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import Connection, inspect

from factdb.store.drafting.entries import CLAIMS, DOCUMENTS, Entry, claim_entry, document_entries
from factdb.store.insert import copy_lines, execute, select

CLAIM_SEARCH = "claim_search"
DOCUMENT_SEARCH = "document_search"
INDICES = (CLAIM_SEARCH, DOCUMENT_SEARCH)
_AT_ONCE = 200  # documents, whose texts are in memory at a time
_GIN = "ix_{0}_words"


def index(connection: Connection, documents: Iterable[int]) -> None:
    """Enter documents that have no entries, with all their versions and claims."""
    for table, entries in _entries(connection, documents):
        enter(connection, table, entries)


def enter(connection: Connection, table: str, entries: Iterable[Entry]) -> None:
    """Enter what is known to have no entry yet, into one of `INDICES`."""
    ordered = sorted(entries)
    if not ordered:
        return
    if connection.dialect.name == "sqlite":
        rows = [(entry.place, entry.text()) for entry in ordered]
        execute(connection, f"INSERT INTO {table} (rowid, words) VALUES (?, ?)", rows)  # noqa: S608
        return
    # Words are letters and digits, so a line can be as it is.
    lines = (f"{entry.place}\t{entry.vector()}\n" for entry in ordered)
    copy_lines(connection, f"COPY {table} (place, words) FROM STDIN", lines)


def unindex(connection: Connection, documents: Iterable[int]) -> None:
    """Take out the entries of documents; their rows are still as they were entered."""
    for table, entries in _entries(connection, documents):
        _delete(connection, table, entries)


def build(connection: Connection) -> None:
    """Enter everything anew: after a load that kept no index, or where `factdb check` asks so."""
    for table in INDICES:
        _clear(connection, table)
    index(connection, [number for (number,) in select(connection, "SELECT id FROM document", ())])
    if connection.dialect.name == "postgresql":
        build_gin(connection)


def build_gin(connection: Connection) -> None:
    """Build what PostgreSQL finds words by, where it is missing."""
    for table in INDICES:
        gin = f"CREATE INDEX IF NOT EXISTS {_GIN.format(table)} ON {table} USING gin (words)"
        connection.exec_driver_sql(gin)


def drop_gin(connection: Connection) -> None:
    """Take away what PostgreSQL finds words by; searches are right without, and slow."""
    for table in INDICES:
        connection.exec_driver_sql(f"DROP INDEX IF EXISTS {_GIN.format(table)}")


def find_missing(connection: Connection) -> list[str]:
    """Say what a database lacks of the index."""
    stored = inspect(connection)
    names = stored.get_table_names()
    gone = [f"full-text index {table} is missing" for table in INDICES if table not in names]
    if gone or connection.dialect.name == "sqlite":
        return gone
    wanted = {_GIN.format(table): table for table in INDICES}
    found = {index["name"] for table in INDICES for index in stored.get_indexes(table)}
    return [f"index {name} of {wanted[name]} is missing" for name in wanted if name not in found]


def _entries(connection: Connection, documents: Iterable[int]) -> Iterator[tuple[str, list[Entry]]]:
    """Yield the entries of documents, by table."""
    numbers = sorted(set(documents))
    for start in range(0, len(numbers), _AT_ONCE):
        chunk = numbers[start : start + _AT_ONCE]
        among = f"document_id IN ({', '.join('?' * len(chunk))})"
        claims = select(connection, f"{CLAIMS} WHERE c.{among}", chunk)
        yield CLAIM_SEARCH, list(map(claim_entry, claims))
        versions = select(connection, f"{DOCUMENTS} WHERE v.{among}", chunk)
        yield DOCUMENT_SEARCH, [one for row in versions for one in document_entries(row)]


def _delete(connection: Connection, table: str, entries: Sequence[Entry]) -> None:
    if not entries:
        return
    if connection.dialect.name == "sqlite":
        rows = [(entry.place, entry.text()) for entry in entries]
        sql = f"INSERT INTO {table} ({table}, rowid, words) VALUES ('delete', ?, ?)"  # noqa: S608
        execute(connection, sql, rows)
        return
    sql = f"DELETE FROM {table} WHERE place = ANY(%s::bigint[])"  # noqa: S608
    connection.exec_driver_sql(sql, ([entry.place for entry in entries],))


def _clear(connection: Connection, table: str) -> None:
    if connection.dialect.name == "sqlite":
        sql = f"INSERT INTO {table} ({table}) VALUES ('delete-all')"  # noqa: S608
        connection.exec_driver_sql(sql)
        return
    drop_gin(connection)
    connection.exec_driver_sql(f"TRUNCATE {table}")
