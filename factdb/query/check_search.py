"""Whether the full-text index holds what claims and texts say: every word, at its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from factdb.errors import DatabaseError
from factdb.query.connection import Connection
from factdb.store.drafting.entries import CLAIMS, DOCUMENTS, Entry, claim_entry, document_entries

_AT_ONCE = 1000  # entries that PostgreSQL compares in a query

_INSTANCES = """
CREATE VIRTUAL TABLE IF NOT EXISTS temp.{table}_words USING fts5vocab(main, {table}, instance)
"""
_READ_INSTANCES = "SELECT term, doc, offset FROM temp.{table}_words"
_COUNT_WRONG = """
SELECT count(*) FROM unnest(CAST(:places AS bigint[]), CAST(:words AS text[])) entry (place, words)
LEFT JOIN {table} found ON found.place = entry.place
WHERE found.words IS DISTINCT FROM CAST(entry.words AS tsvector)
"""
_COUNT = "SELECT count(*) FROM {table}"


def find_wrong_indices(connection: Connection) -> Iterator[str]:
    """Yield the tables of the index that hold other words than the rows give."""
    agrees = _agrees_fts5 if connection.dialect == "sqlite" else _agrees_tsvector
    for table, entries in _expected(connection).items():
        try:
            is_right = agrees(connection, table, entries)
        except DatabaseError:  # an index that is broken cannot be read
            is_right = False
        if not is_right:
            yield table


def _expected(connection: Connection) -> Mapping[str, Iterator[Entry]]:
    claims = connection.rows(CLAIMS, {})
    versions = connection.rows(DOCUMENTS, {})
    return {
        "claim_search": map(claim_entry, claims),
        "document_search": (entry for row in versions for entry in document_entries(row)),
    }


def _agrees_fts5(connection: Connection, table: str, entries: Iterable[Entry]) -> bool:
    """Compare sums over all words with their places: neither side is held in memory."""
    wanted = sum(
        hash((word, entry.place, offset))
        for entry in entries
        for offset, word in enumerate(entry.text().split())
    )
    list(connection.rows(_INSTANCES.format(table=table), {}))
    found = sum(map(hash, connection.rows(_READ_INSTANCES.format(table=table), {})))
    return wanted == found


def _agrees_tsvector(connection: Connection, table: str, entries: Iterable[Entry]) -> bool:
    left, count = iter(entries), 0
    sql = _COUNT_WRONG.format(table=table)
    while chunk := list(islice(left, _AT_ONCE)):
        count += len(chunk)
        values = {
            "places": [entry.place for entry in chunk],
            "words": [entry.vector() for entry in chunk],
        }
        if list(connection.rows(sql, values)) != [(0,)]:
            return False
    return list(connection.rows(_COUNT.format(table=table), {})) == [(count,)]
