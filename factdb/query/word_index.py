"""The index of words, read: the places of what has some words, newest first.

The entries are made by `factdb.store.drafting.entries`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from heapq import merge
from typing import NamedTuple

from factdb.query.connection import Connection
from factdb.query.filters import Filter
from factdb.query.names import Named
from factdb.query.wanted import Wanted, write_fts5, write_tsquery
from factdb.store.drafting.entries import LAST_PLACE, first_place, last_place, mark

CLAIM_WORDS, DOCUMENT_WORDS = "claim_search", "document_search"
_MOST_MARKS = 100  # that a query may offer for one filter; more are compared row by row

_FTS5 = """
SELECT rowid FROM {table}
WHERE {table} MATCH :query AND rowid BETWEEN :first AND :last ORDER BY rowid {order}
"""
# PostgreSQL finds by GIN in no order. A common word is met soon among the newest, read one by one;
# a rare one is found whole and put in order.
_NEWEST = """
SELECT array_agg(place ORDER BY place {order}) FILTER (WHERE words @@ CAST(:query AS tsquery)),
    count(*), min(place), max(place)
FROM (
    SELECT place, words FROM {table}
    WHERE place BETWEEN :first AND :last ORDER BY place {order} LIMIT :limit
) newest
"""
_BY_GIN = """
WITH found AS MATERIALIZED (
    SELECT place FROM {table}
    WHERE words @@ CAST(:query AS tsquery) AND place BETWEEN :first AND :last
) SELECT place FROM found ORDER BY place {order}
"""
_WINDOW = 2000  # rows read one by one, before it is known whether a word is common
_WIDEST = 32 * _WINDOW
_COMMON = 5  # found in a window; fewer, and GIN has little to put in order

Marks = Sequence[Sequence[str]]


class Words(NamedTuple):
    """What is looked for in an index.

    Attributes:
        table: `CLAIM_WORDS` or `DOCUMENT_WORDS`.
        wanted: The words.
        marks: Of each filter, those of which an entry has one; see `marks_of`.
        since, until: The first and last day, included.
    """

    table: str
    wanted: Wanted
    marks: Marks = ()
    since: date | None = None
    until: date | None = None


def is_marked(named: Named) -> bool:
    """Tell whether a query offers the marks of all these things."""
    return len(named.ids) <= _MOST_MARKS


def marks_of(chosen: Filter, named: Mapping[str, Named]) -> Iterator[list[str]]:
    """Yield the marks of what is filtered by; those of too many things are left out."""
    for name, one in named.items():
        if is_marked(one):
            yield [mark(name, number) for number in one.ids]
    for name, value in (("kind", chosen.kind), ("status", chosen.status)):
        if value:
            yield [mark(name, value)]


def find_places(connection: Connection, words: Words, all_versions: bool = False) -> Iterator[int]:
    """Yield the places of what has the words, newest first; those of old texts are negative."""
    places = _find(connection, words, is_current=True)
    if all_versions:
        old = _find(connection, words, is_current=False)
        places = merge(places, old, key=abs, reverse=True)
    return places


def _find(connection: Connection, words: Words, is_current: bool) -> Iterator[int]:
    ends = (
        first_place(words.since) or 1,
        last_place(words.until) if words.until else LAST_PLACE,
    )
    first, last = ends if is_current else (-ends[1], -ends[0])
    order = "DESC" if is_current else "ASC"
    if connection.dialect == "sqlite":
        sql = _FTS5.format(table=words.table, order=order)
        query = write_fts5(words.wanted, words.marks)
        values = {"query": query, "first": first, "last": last}
        return (place for (place,) in connection.rows(sql, values))
    query = write_tsquery(words.wanted, words.marks)
    return _read_newest(connection, words.table, query, (first, last), order)


def _read_newest(
    connection: Connection, table: str, query: str, ends: tuple[int, int], order: str
) -> Iterator[int]:
    """Yield places as PostgreSQL finds them soonest: see `_NEWEST`."""
    first, last = ends
    window = _WINDOW
    sql = _NEWEST.format(table=table, order=order)
    while True:
        values = {"query": query, "first": first, "last": last, "limit": window}
        ((found, count, lowest, highest),) = connection.rows(sql, values, streams=False)
        yield from found or ()
        if count < window:
            return
        first, last = (highest + 1, last) if order == "ASC" else (first, lowest - 1)
        if len(found or ()) * _WINDOW < _COMMON * window:
            break
        window = min(2 * window, _WIDEST)
    sql = _BY_GIN.format(table=table, order=order)
    values = {"query": query, "first": first, "last": last}
    yield from (place for (place,) in connection.rows(sql, values))
