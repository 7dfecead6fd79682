"""Full-text search over claims and documents: newest first, as the index has them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import merge
from itertools import islice
from typing import NamedTuple

from factdb.query.connection import Connection, Row
from factdb.query.filters import EVERYTHING, Filter
from factdb.query.lists import find_named
from factdb.query.names import Named
from factdb.query.snippets import cut_snippet
from factdb.query.wanted import Wanted, read_wanted, write_fts5, write_tsquery
from factdb.store.entries import (
    LAST_PLACE,
    claim_at,
    first_place,
    last_place,
    mark,
    version_at,
)

FILTERS = ("speaker", "publisher", "document", "since", "until", "kind", "status", "limit")
WHAT = ("claim", "document")

_CLAIMS = """
SELECT c.id, c.day, s.exact, e.name, c.kind, c.status, v.title, p.name, d.published_start,
    d.published_precision, c.document_id, v.number, d.address, c.key, c.speaker_id,
    c.publisher_id
FROM claim c
JOIN span s ON s.id = c.span_id
JOIN document d ON d.id = c.document_id
JOIN version v ON v.id = c.version_id
LEFT JOIN entity e ON e.id = c.speaker_id
LEFT JOIN publisher p ON p.id = c.publisher_id
WHERE c.id IN ({ids}) LIMIT :limit
"""
_DOCUMENTS = """
SELECT v.id, d.day, v.text, NULL, NULL, NULL, v.title, p.name, d.published_start,
    d.published_precision, d.id, v.number, d.address, d.key, NULL,
    d.publisher_id
FROM version v
JOIN document d ON d.id = v.document_id
LEFT JOIN publisher p ON p.id = d.publisher_id
WHERE v.id IN ({ids}) LIMIT :limit
"""
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
_MOST_MARKS = 100  # that a query may offer for one filter; more are compared row by row
_CHUNKS = (64, 512)  # rows looked up at a time: at first, and then
_SHOWN_DIGITS = {"year": 4, "month": 7}


class SearchRow(NamedTuple):
    """A claim or document that has what was searched.

    `text` is the passage around it, with marks; `day` what it is listed under, as in the lists.
    """

    what: str
    id: int
    day: str
    text: str
    speaker: str | None
    kind: str | None
    title: str | None
    publisher: str | None
    published: str | None
    document: int
    version: int
    url: str
    status: str | None
    key: str


@dataclass(frozen=True)
class _Index:
    """One of the two indices: its table, and how a place leads to a row."""

    what: str
    table: str
    details: str
    filters: Collection[str]

    def number_at(self, place: int) -> int:
        return claim_at(place) if self.what == "claim" else version_at(place)


_INDICES = (
    _Index("claim", "claim_search", _CLAIMS, FILTERS),
    _Index(
        "document",
        "document_search",
        _DOCUMENTS,
        ("publisher", "document", "since", "until", "limit"),
    ),
)


def search(
    connection: Connection,
    typed: str,
    filter: Filter = EVERYTHING,  # noqa: A002
    *,
    what: str | None = None,
    all_versions: bool = False,
    marks: tuple[str, str] = ("**", "**"),
) -> Iterator[SearchRow]:
    """Yield the claims and documents that have the words, newest first.

    Args:
        connection: An open database.
        typed: What a person typed; see `factdb.query.wanted`.
        filter: What claims must be; one of speaker, kind or status leaves no documents.
        what: "claim" or "document", None for both.
        all_versions: Whether to look through texts that have been superseded too.
        marks: What stands before and after each word that was meant.

    Raises:
        SearchError: There is no word to look for.
        ValueError: A filter is asked for that a search does not take.
    """
    wanted = read_wanted(typed)
    asked = {name for name, value in filter._asdict().items() if value is not None}
    if not asked <= set(FILTERS):
        raise ValueError(f"A search takes no filter {', '.join(sorted(asked - set(FILTERS)))}.")
    named = find_named(connection, filter)
    if not all(one.ids for one in named.values()):
        return iter(())
    streams = [
        _Search(connection, index, wanted, filter, named, marks).rows(all_versions)
        for index in _INDICES
        if what in (None, index.what) and asked <= set(index.filters)
    ]
    merged = merge(*streams, key=_order, reverse=True)
    return islice(merged, filter.limit or None)


def _order(row: SearchRow) -> tuple[str, bool, int]:
    return row.day, row.what == "claim", row.id


class _Search:
    """A search through one index."""

    def __init__(
        self,
        connection: Connection,
        index: _Index,
        wanted: Wanted,
        filter: Filter,  # noqa: A002
        named: Mapping[str, Named],
        marks: tuple[str, str],
    ) -> None:
        self._connection = connection
        self._index = index
        self._wanted = wanted
        self._filter = filter
        self._named = named
        self._marks = marks

    def rows(self, all_versions: bool) -> Iterator[SearchRow]:
        """Yield what is found, newest first."""
        places = self._places(is_current=True)
        if all_versions:
            places = merge(places, self._places(is_current=False), key=abs, reverse=True)
        numbers = _without_repeats(map(self._index.number_at, places))
        sizes, size = iter(_CHUNKS), 0
        while chunk := list(islice(numbers, size := next(sizes, size))):
            yield from self._look_up(chunk)

    def _places(self, is_current: bool) -> Iterator[int]:
        """Yield the places of what is found, the newest first."""
        since, until = self._filter.since, self._filter.until
        ends = (first_place(since), last_place(until) if until else LAST_PLACE)
        first, last = ends if is_current else (-ends[1], -ends[0])
        order = "DESC" if is_current else "ASC"
        if self._connection.dialect == "sqlite":
            sql = _FTS5.format(table=self._index.table, order=order)
            query = write_fts5(self._wanted, self._marked())
            values = {"query": query, "first": first, "last": last}
            return (place for (place,) in self._connection.rows(sql, values))
        query = write_tsquery(self._wanted, self._marked())
        return self._read_newest(query, first, last, order)

    def _read_newest(self, query: str, first: int, last: int, order: str) -> Iterator[int]:
        """Yield places as PostgreSQL finds them soonest: see `_NEWEST`."""
        window = _WINDOW
        sql = _NEWEST.format(table=self._index.table, order=order)
        while True:
            values = {"query": query, "first": first, "last": last, "limit": window}
            ((found, count, lowest, highest),) = self._connection.rows(sql, values)
            yield from found or ()
            if count < window:
                return
            first, last = (highest + 1, last) if order == "ASC" else (first, lowest - 1)
            if len(found or ()) * _WINDOW < _COMMON * window:
                break
            window = min(2 * window, _WIDEST)
        sql = _BY_GIN.format(table=self._index.table, order=order)
        values = {"query": query, "first": first, "last": last}
        yield from (place for (place,) in self._connection.rows(sql, values))

    def _marked(self) -> list[list[str]]:
        """Return the marks of what is filtered by, of each filter those of which one is asked."""
        groups = [
            [mark(name, number) for number in one.ids]
            for name, one in self._named.items()
            if len(one.ids) <= _MOST_MARKS
        ]
        for name, value in (("kind", self._filter.kind), ("status", self._filter.status)):
            groups += [[mark(name, value)]] if value else []
        return groups

    def _look_up(self, numbers: Sequence[int]) -> Iterator[SearchRow]:
        sql = self._index.details.format(ids=", ".join(map(str, numbers)))
        found = {row[0]: row for row in self._connection.rows(sql, {"limit": len(numbers)})}
        ids = {
            name: set(one.ids) for name, one in self._named.items() if len(one.ids) > _MOST_MARKS
        }
        for number in numbers:
            row = found.get(number)  # None where an index and its rows are at odds
            if row is not None and _is_of(row, ids):
                yield self._read(row)

    def _read(self, row: Row) -> SearchRow:
        number, day, text, speaker, kind, status, title, publisher, start, precision, *rest = row
        document, version, url, key, *_ = rest
        return SearchRow(
            self._index.what,
            number if self._index.what == "claim" else document,
            day,
            cut_snippet(text, self._wanted.terms, self._marks),
            speaker,
            kind,
            title,
            publisher,
            start and start[: _SHOWN_DIGITS.get(precision)],
            document,
            version,
            url,
            status,
            key,
        )


def _is_of(row: Row, ids: Mapping[str, Collection[int]]) -> bool:
    """Tell whether a row is of the speakers, publishers and documents that are too many to mark."""
    of = {"document": row[10], "speaker": row[14], "publisher": row[15]}
    return all(of[name] in among for name, among in ids.items())


def _without_repeats(numbers: Iterable[int]) -> Iterator[int]:
    """Leave out what was just yielded: the parts of a text stand side by side."""
    last = None
    for number in numbers:
        if number != last:
            yield number
        last = number
