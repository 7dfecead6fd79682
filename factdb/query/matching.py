"""Lists of what has some words, `--match`: the index of words leads to the rows, newest first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from operator import attrgetter
from typing import Any

from factdb.query.connection import Connection
from factdb.query.filters import Filter
from factdb.query.listing import Listed, Listing, compose_among
from factdb.query.names import Named
from factdb.query.wanted import read_wanted, write_fts5, write_tsquery
from factdb.query.word_index import CLAIM_WORDS, Words, find_places, marks_of
from factdb.store.drafting.entries import claim_at, version_at, version_in

_FIRST, _CHUNK = 64, 512  # rows looked up at a time: at first, and then
_DOCUMENTS = """
id IN (SELECT v.document_id FROM version v WHERE v.id IN (
    SELECT {version} FROM document_search WHERE {having} AND {place} > 0))
"""
_PLACE_OF = {
    "sqlite": ("rowid", "document_search MATCH :words"),
    "postgresql": ("place", "words @@ CAST(:words AS tsquery)"),
}


def find_matching(
    connection: Connection,
    listing: Listing[Listed],
    chosen: Filter,
    named: Mapping[str, Named],
) -> Iterator[Listed]:
    """Yield the rows that fit and whose claim or document has the words, the newest of these first.

    Raises:
        SearchError: There is no word to look for.
    """
    matched = listing.matched
    words = Words(
        matched.table, read_wanted(chosen.match or ""), list(_marks(listing, chosen, named))
    )
    if matched.has_day:
        words = words._replace(since=chosen.since, until=chosen.until)
    if not all(one.ids for one in named.values()):
        return iter(())
    places = find_places(connection, words, matched.all_versions)
    number_at = claim_at if matched.table == CLAIM_WORDS else version_at
    numbers = without_repeats(map(number_at, places))
    return islice(_look_up(connection, listing, chosen, named, numbers), chosen.limit or None)


def compose_matching(dialect: str, typed: str) -> tuple[str, dict[str, str]]:
    """Return the condition that an `id` is of a document whose newest text has words."""
    wanted = read_wanted(typed)
    place, having = _PLACE_OF[dialect]
    sql = _DOCUMENTS.format(version=version_in(place), place=place, having=having)
    write = write_fts5 if dialect == "sqlite" else write_tsquery
    return sql, {"words": write(wanted, ())}


def without_repeats(numbers: Iterable[int]) -> Iterator[int]:
    """Leave out what was just yielded: the parts of a text stand side by side."""
    last = None
    for number in numbers:
        if number != last:
            yield number
        last = number


def in_chunks(numbers: Iterator[int]) -> Iterator[list[int]]:
    """Yield what is looked up at a time: a page of a list soon, then what saves queries."""
    size = _FIRST
    while chunk := list(islice(numbers, size)):
        yield chunk
        size = _CHUNK


def _marks(
    listing: Listing[Any],
    chosen: Filter,
    named: Mapping[str, Named],
) -> Iterator[list[str]]:
    """Yield the marks that the entry of a row has for certain; the rest is asked of the row."""
    has = listing.matched.marks
    held = chosen._replace(**{name: None for name in ("kind", "status") if name not in has})
    return marks_of(held, {name: one for name, one in named.items() if name in has})


def _look_up(
    connection: Connection,
    listing: Listing[Listed],
    chosen: Filter,
    named: Mapping[str, Named],
    numbers: Iterator[int],
) -> Iterator[Listed]:
    for chunk in in_chunks(numbers):
        among = listing.matched.rows.format(ids=", ".join(map(str, chunk)))
        sql, values = compose_among(listing, chosen, named, among)
        rows = map(listing.read, connection.rows(sql, values, streams=False))
        if listing.matched.has_day:
            yield from rows
        else:  # a day of its own: in the order of the claims
            turns = {number: turn for turn, number in enumerate(chunk)}
            claim_of = attrgetter("claim_id")
            yield from sorted(rows, key=lambda row: turns[claim_of(row)])
