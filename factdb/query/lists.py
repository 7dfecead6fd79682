"""The lists: rows of a view that fit a filter, newest first, streamed."""

from __future__ import annotations

from collections import namedtuple
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from heapq import merge
from itertools import islice
from operator import attrgetter
from typing import Any, cast

from factdb.query.connection import Connection
from factdb.query.filters import EVERYTHING, Filter
from factdb.query.listing import Listing, Row, Statement, compose
from factdb.query.names import (
    Named,
    find_documents_named,
    find_few_numbers,
    find_places_named,
    find_publishers_named,
    find_speakers_named,
)
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
from factdb.store.views import TIMELINE_PARTS, VERSION, VIEWS

# Filters that name things, with how these are found; whichever leaves the fewest rows comes first.
_FINDERS: Mapping[str, Callable[[Connection, str], Named]] = {
    "document": find_documents_named,
    "speaker": find_speakers_named,
    "place": find_places_named,
    "publisher": find_publishers_named,
}

_NAMES = {"document": "document", "speaker": "speaker_id", "publisher": "publisher_id"}
_DAYS = {"since": "day >= :since", "until": "day <= :until"}
_WORDS = {
    **_DAYS,
    "status": "status = :status",
    "match": "lower(text) LIKE :match ESCAPE '!'",
}
# Of the claim that holds a row: its index is not in the list's order.
_KIND = "kind || '' = :kind"

CLAIMS = Listing(
    "claims",
    ClaimRow._fields,
    ClaimRow._make,
    _NAMES,
    _WORDS,
    indexed={"kind": "kind"},
    figure="f.claim_id = claims.id",
    held_by="claim_id",
)
FIGURES = Listing(
    "figures",
    FigureRow._fields,
    FigureRow.read,
    {**_NAMES, "place": "series_id"},
    {**_WORDS, "kind": _KIND},
    indexed={"indicator": "indicator"},
    figure="f.id = figures.id",
    held_by="id",
)
DATES = Listing("dates", DateRow._fields, DateRow._make, _NAMES, {**_WORDS, "kind": _KIND})
DOCUMENTS = Listing(
    "documents",
    DocumentRow._fields,
    DocumentRow._make,
    {"document": "id", "publisher": "publisher_id"},
    {
        **_DAYS,
        "match": "lower(title) LIKE :match ESCAPE '!'",
        "copies": "copies > 0",
    },
)
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
)
TIMELINE = Listing(
    "timeline",
    TimelineRow._fields,
    TimelineRow._make,
    _NAMES,
    {**_WORDS, "kind": _KIND},
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


def find_claims(connection: Connection, filter: Filter = EVERYTHING) -> Iterator[ClaimRow]:  # noqa: A002
    """Return the claims that fit, newest first."""
    return find(connection, CLAIMS, filter)


def find_figures(connection: Connection, filter: Filter = EVERYTHING) -> Iterator[FigureRow]:  # noqa: A002
    """Return the figures that fit, newest first."""
    return find(connection, FIGURES, filter)


def find_dates(connection: Connection, filter: Filter = EVERYTHING) -> Iterator[DateRow]:  # noqa: A002
    """Return the dates that fit, the latest first."""
    return find(connection, DATES, filter)


def find_documents(connection: Connection, filter: Filter = EVERYTHING) -> Iterator[DocumentRow]:  # noqa: A002
    """Return the documents that fit, newest first."""
    return find(connection, DOCUMENTS, filter)


def find_speakers(connection: Connection, filter: Filter = EVERYTHING) -> Iterator[SpeakerRow]:  # noqa: A002
    """Return the speakers that fit, whoever spoke last first."""
    return find(connection, SPEAKERS, filter)


def find_timeline(connection: Connection, filter: Filter = EVERYTHING) -> Iterator[TimelineRow]:  # noqa: A002
    """Return the claims, dated events and figures that fit, the latest first."""
    return find(connection, TIMELINE, filter)


def find(connection: Connection, listing: Listing[Row], filter: Filter) -> Iterator[Row]:  # noqa: A002
    """Return the rows of any list that fit, newest first, as the database finds them.

    Raises:
        ValueError: The list does not take a filter that is asked for.
    """
    asked = {name for name, value in filter._asdict().items() if value is not None}
    if not asked <= listing.filters:
        names = ", ".join(sorted(asked - listing.filters))
        taken = ", ".join(sorted(listing.filters))
        raise ValueError(f"The list {listing.view} takes no filter {names}, but {taken}.")
    streams = [
        map(listing.read, connection.rows(sql, values))
        for sql, values in statements(connection, listing, filter)
    ]
    if len(streams) == 1:
        return streams[0]
    merged = merge(*streams, key=attrgetter("day", "id"), reverse=True)
    return islice(merged, filter.limit or None)


def statements(
    connection: Connection,
    listing: Listing[Any],
    filter: Filter,  # noqa: A002
) -> list[Statement]:
    """Find what a filter names, and return the statements of the list."""
    few = None
    if filter.minimum is not None or filter.maximum is not None:
        few = find_few_numbers(connection, listing.held_by, filter.minimum, filter.maximum)
    return compose(listing, filter, find_named(connection, filter), few)


def of_all_versions(listing: Listing[Row], dialect: str) -> Listing[Any]:
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
    return replace(listing, columns=row._fields, read=read, sources=(source,))


def find_named(connection: Connection, filter: Filter) -> dict[str, Named]:  # noqa: A002
    """Find the things that a filter names, by the filter."""
    asked = filter._asdict()
    return {
        name: find_by_name(connection, asked[name])
        for name, find_by_name in _FINDERS.items()
        if asked[name] is not None
    }
