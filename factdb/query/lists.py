"""The lists: rows of a view that fit a filter, newest first, streamed."""

from __future__ import annotations

from collections import namedtuple
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from heapq import merge
from itertools import islice
from operator import attrgetter
from typing import Any, cast

from factdb.query.connection import Connection
from factdb.query.filters import ENTITY_KINDS, EVERYTHING, Filter
from factdb.query.listing import Listed, Listing, Matched, Statement, compose
from factdb.query.matching import find_matching
from factdb.query.names import find_few_numbers, find_named
from factdb.query.rows import (
    ClaimRow,
    DateRow,
    DocumentRow,
    FigureRow,
    PropositionRow,
    RelatedRow,
    SeriesRow,
    SpeakerRow,
    TimelineRow,
)
from factdb.query.word_index import CLAIM_WORDS, DOCUMENT_WORDS
from factdb.store.views import TIMELINE_PARTS, VERSION, VIEWS

_NAMES = {"document": "document", "speaker": "speaker_id", "publisher": "publisher_id"}
_DAYS = {"since": "day >= :since", "until": "day <= :until"}
_STATUS = {**_DAYS, "status": "status = :status"}
# What a claim's entry in the index of words has a mark of, and what it holds shares with it.
_MARKS = frozenset(("speaker", "publisher", "document", "kind"))
# Of the claim that holds a row: its index is not in the list's order.
_KIND = "kind || '' = :kind"
# What filters ask of a row, each of its own table but for the kind of its claim.
_THIN = """(SELECT id, day, document_id AS document, speaker_id, publisher_id, status, {more}
    FROM {table} WHERE is_current) AS {view}"""
_KIND_OF_CLAIM = "(SELECT c.kind FROM claim c WHERE c.id = claim_id) AS kind"

CLAIMS = Listing(
    "claims",
    ClaimRow._fields,
    ClaimRow._make,
    _NAMES,
    _STATUS,
    indexed={"kind": "kind"},
    figure="f.claim_id = claims.id",
    held_by="claim_id",
    thin=_THIN.format(view="claims", table="claim", more="kind"),
    matched=Matched(CLAIM_WORDS, "id IN ({ids})", _MARKS | {"status"}),
)
FIGURES = Listing(
    "figures",
    FigureRow._fields,
    FigureRow.read,
    {**_NAMES, "place": "series_id"},
    {**_STATUS, "kind": _KIND},
    indexed={"indicator": "indicator"},
    figure="f.id = figures.id",
    held_by="id",
    thin=_THIN.format(
        view="figures", table="figure", more=f"series_id, indicator, {_KIND_OF_CLAIM}"
    ),
    matched=Matched(CLAIM_WORDS, "claim_id IN ({ids})", _MARKS),
)
DATES = Listing(
    "dates",
    DateRow._fields,
    DateRow._make,
    _NAMES,
    {**_STATUS, "kind": _KIND},
    thin=_THIN.format(view="dates", table="date_mention", more=_KIND_OF_CLAIM),
    matched=Matched(CLAIM_WORDS, "claim_id IN ({ids})", _MARKS, has_day=False),
)
DOCUMENTS = Listing(
    "documents",
    DocumentRow._fields,
    DocumentRow._make,
    {"document": "id", "publisher": "publisher_id"},
    {
        **_DAYS,
        "copies": "copies > 0",
    },
    matched=Matched(
        DOCUMENT_WORDS,
        "id IN (SELECT version.document_id FROM version WHERE version.id IN ({ids}))",
        frozenset(("publisher", "document")),
    ),
)
# What these lists are matched by may stand inside a word, so each row is looked at. Trigrams would
# answer by index from three letters on, but not every PostgreSQL has them (pg_trgm), and each load
# would keep them up; speakers, series and propositions are few beside the claims.
SPEAKERS = Listing(
    "speakers",
    SpeakerRow._fields,
    SpeakerRow._make,
    {"speaker": "id"},
    {
        "since": "day >= :since",
        "until": "first_stated <= :until",
        "kind": "kind = :kind",
        "match": "lower(name) LIKE :match ESCAPE '!'",
    },
    kinds=ENTITY_KINDS,
)
TIMELINE = Listing(
    "timeline",
    TimelineRow._fields,
    TimelineRow._make,
    _NAMES,
    {**_STATUS, "kind": _KIND},
    indexed={"indicator": "indicator"},
    sources=tuple(f"({part}) AS timeline" for part in TIMELINE_PARTS),
)
SERIES = Listing(
    "series",
    SeriesRow._fields,
    SeriesRow._make,
    {"place": "id"},
    {
        "since": "day >= :since",
        "until": "first_day <= :until",
        "match": "lower(series) LIKE :match ESCAPE '!'",
    },
    indexed={"indicator": "indicator"},
    sources=(
        "(SELECT id, name AS series, indicator, population, place, measure, first_day, last_day, "
        "points, speakers, documents, last_day AS day, key FROM series WHERE points > 0) AS series",
    ),
)


PROPOSITIONS = Listing(
    "propositions",
    PropositionRow._fields,
    PropositionRow.read,
    {"speaker": "speaker_id"},
    {
        "since": "day >= :since",
        "until": "first_stated <= :until",
        "match": "lower(text) LIKE :match ESCAPE '!'",
    },
)


def _related(view: str, *relations: str) -> Listing[RelatedRow]:
    """Make a list of pairs of numbers: of a view, those that stand in one of some relations."""
    return Listing(
        view,
        RelatedRow._fields,
        RelatedRow.read,
        {**_NAMES, "place": "series_id"},
        _DAYS,
        indexed={"indicator": "indicator"},
        sources=tuple(
            f"(SELECT * FROM {view} WHERE relation = '{relation}') AS {view}"  # noqa: S608
            for relation in relations
        ),
        either=frozenset(_NAMES),
    )


DISAGREEMENTS = _related("disagreements", "contradicts")
CORROBORATION = _related("corroboration", "corroborates")
REVISIONS = _related("revisions", "revises")
ALL_REVISIONS = _related("revisions", "revises", "rises")
LISTS: Mapping[str, Listing[Any]] = {
    listing.view: listing
    for listing in (
        CLAIMS,
        FIGURES,
        DATES,
        DOCUMENTS,
        SPEAKERS,
        TIMELINE,
        SERIES,
        PROPOSITIONS,
        DISAGREEMENTS,
        CORROBORATION,
        REVISIONS,
    )
}


def find(
    connection: Connection,
    listing: Listing[Listed],
    chosen: Filter = EVERYTHING,
) -> Iterator[Listed]:
    """Yield the rows of a list that fit, newest first, as the database finds them.

    Args:
        connection: An open database.
        listing: The list.
        chosen: What its rows must be, by filters that the list has; see `Listing.filter_of`.
    """
    if chosen.match is not None and listing.matched.table:
        return find_matching(connection, listing, chosen, find_named(connection, chosen))
    streams = [
        map(listing.read, connection.rows(sql, values, streams=not chosen.limit))
        for sql, values in statements(connection, listing, chosen)
    ]
    if len(streams) == 1:
        return streams[0]
    merged = merge(*streams, key=attrgetter("day", "id"), reverse=True)
    return islice(merged, chosen.limit or None)


def statements(
    connection: Connection,
    listing: Listing[Any],
    chosen: Filter,
) -> list[Statement]:
    """Find what a filter names, and return the statements of the list."""
    few = None
    if chosen.minimum is not None or chosen.maximum is not None:
        few = find_few_numbers(connection, listing.held_by, chosen.minimum, chosen.maximum)
    return compose(listing, chosen, find_named(connection, chosen), connection.dialect, few)


def of_all_versions(listing: Listing[Listed], dialect: str) -> Listing[Any]:
    """Return a list that has older versions' rows too, each with its version's number.

    Args:
        listing: The list of claims, figures or dates.
        dialect: "sqlite" or "postgresql".
    """
    select = next(view for view in VIEWS if view.name == listing.view).of_all_versions(dialect)
    row = cast("Any", namedtuple)("VersionRow", (*listing.columns, *VERSION))

    def read(found: Sequence[Any]) -> Any:
        number, is_current = found[len(listing.columns) :]
        return row(*listing.read(found[: len(listing.columns)]), number, bool(is_current))

    source = f"({select}) AS {listing.view}"
    matched = listing.matched._replace(all_versions=True)
    return replace(
        listing, columns=row._fields, read=read, sources=(source,), thin="", matched=matched
    )
