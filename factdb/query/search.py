"""Full-text search over claims and documents: newest first, as the index has them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import merge
from itertools import islice
from typing import NamedTuple

from factdb.query.connection import Connection, Row
from factdb.query.filters import EVERYTHING, Filter
from factdb.query.matching import in_chunks, without_repeats
from factdb.query.names import Named, find_named
from factdb.query.snippets import cut_snippet
from factdb.query.wanted import Wanted, read_wanted
from factdb.query.word_index import (
    CLAIM_WORDS,
    DOCUMENT_WORDS,
    Words,
    find_places,
    is_marked,
    marks_of,
)
from factdb.store.drafting.entries import PUBLISHED, claim_at, version_at

FILTERS = ("speaker", "publisher", "document", "since", "until", "kind", "status", "limit")
WHAT = ("claim", "document")

_CLAIMS = """
SELECT c.id, c.day, s.exact, e.name, c.kind, c.polarity, c.status, v.title, p.name,
    v.published_start, v.published_precision, c.document_id, v.number, d.address, c.key,
    c.speaker_id, c.publisher_id
FROM claim c
JOIN span s ON s.id = c.span_id
JOIN document d ON d.id = c.document_id
JOIN version v ON v.id = c.version_id
LEFT JOIN entity e ON e.id = c.speaker_id
LEFT JOIN publisher p ON p.id = c.publisher_id
WHERE c.id IN ({ids})
"""
_DOCUMENTS = f"""
SELECT v.id, {PUBLISHED}, v.text, NULL, NULL, NULL, NULL, v.title, p.name, v.published_start,
    v.published_precision, d.id, v.number, d.address, d.key, NULL,
    d.publisher_id
FROM version v
JOIN document d ON d.id = v.document_id
LEFT JOIN publisher p ON p.id = d.publisher_id
WHERE v.id IN ({{ids}})
"""  # noqa: S608
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
    polarity: str | None
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
    _Index("claim", CLAIM_WORDS, _CLAIMS, FILTERS),
    _Index(
        "document",
        DOCUMENT_WORDS,
        _DOCUMENTS,
        ("publisher", "document", "since", "until", "limit"),
    ),
)


def search(
    connection: Connection,
    typed: str,
    chosen: Filter = EVERYTHING,
    *,
    what: str | None = None,
    all_versions: bool = False,
    marks: tuple[str, str] = ("**", "**"),
) -> Iterator[SearchRow]:
    """Yield the claims and documents that have the words, newest first.

    Args:
        connection: An open database.
        typed: What a person typed; see `factdb.query.wanted`.
        chosen: By `FILTERS`, what claims must be; one of speaker, kind or status leaves no
            documents.
        what: "claim" or "document", None for both.
        all_versions: Whether to look through texts that have been superseded too.
        marks: What stands before and after each word that was meant.

    Raises:
        SearchError: There is no word to look for.
    """
    wanted = read_wanted(typed)
    asked = {name for name, value in chosen._asdict().items() if value is not None}
    named = find_named(connection, chosen)
    if not all(one.ids for one in named.values()):
        return iter(())
    streams = [
        _Search(connection, index, wanted, chosen, named, marks).rows(all_versions)
        for index in _INDICES
        if what in (None, index.what) and asked <= set(index.filters)
    ]
    merged = merge(*streams, key=_order, reverse=True)
    return islice(merged, chosen.limit or None)


def _order(row: SearchRow) -> tuple[str, bool, int]:
    return row.day, row.what == "claim", row.id


class _Search:
    """A search through one index."""

    def __init__(
        self,
        connection: Connection,
        index: _Index,
        wanted: Wanted,
        chosen: Filter,
        named: Mapping[str, Named],
        marks: tuple[str, str],
    ) -> None:
        self._connection = connection
        self._index = index
        self._wanted = wanted
        self._chosen = chosen
        self._named = named
        self._marks = marks

    def rows(self, all_versions: bool) -> Iterator[SearchRow]:
        """Yield what is found, newest first."""
        words = Words(
            self._index.table,
            self._wanted,
            list(marks_of(self._chosen, self._named)),
            self._chosen.since,
            self._chosen.until,
        )
        places = find_places(self._connection, words, all_versions)
        numbers = without_repeats(map(self._index.number_at, places))
        for chunk in in_chunks(numbers):
            yield from self._look_up(chunk)

    def _look_up(self, numbers: Sequence[int]) -> Iterator[SearchRow]:
        sql = self._index.details.format(ids=", ".join(map(str, numbers)))
        found = {row[0]: row for row in self._connection.rows(sql, {}, streams=False)}
        ids = {name: set(one.ids) for name, one in self._named.items() if not is_marked(one)}
        for number in numbers:
            row = found.get(number)  # None where an index and its rows are at odds
            if row is not None and _is_of(row, ids):
                yield self._read(row)

    def _read(self, row: Row) -> SearchRow:
        number, day, text, speaker, kind, polarity, status, title, publisher, *rest = row
        start, precision, document, version, url, key, *_ = rest
        return SearchRow(
            self._index.what,
            number if self._index.what == "claim" else document,
            day,
            cut_snippet(text, self._wanted.terms, self._marks),
            speaker,
            kind,
            polarity,
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
    of = {"document": row[11], "speaker": row[15], "publisher": row[16]}
    return all(of[name] in among for name, among in ids.items())
