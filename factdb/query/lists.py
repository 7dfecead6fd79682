"""The lists: rows of a view that fit a filter, newest first, streamed.

A list's SQL is put together of the constant fragments below, and values go in by name. The filter
that leaves the fewest rows drives: its fragment can use the index that also has the list's order
(`factdb.store.tables`, `listed`). The others are written so that no planner takes their index
(`speaker_id + 0`): SQLite without statistics picks the wrong one of two.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import merge
from itertools import islice
from operator import attrgetter
from typing import Any, Generic, TypeVar

from factdb.query.connection import Connection
from factdb.query.filters import EVERYTHING, Filter
from factdb.query.names import find_document_ids, find_entity_ids, find_publisher_ids, pattern
from factdb.query.rows import (
    ClaimRow,
    DateRow,
    DocumentRow,
    FigureRow,
    SpeakerRow,
    TimelineRow,
)

Row = TypeVar("Row", ClaimRow, DateRow, DocumentRow, FigureRow, SpeakerRow, TimelineRow)
Statement = tuple[str, dict[str, Any]]

# Filters that name things, with how their ids are found; whichever leaves fewest rows comes first.
_FINDERS: Mapping[str, Callable[[Connection, str], list[int]]] = {
    "document": find_document_ids,
    "speaker": find_entity_ids,
    "publisher": find_publisher_ids,
}
_MERGED = 100  # ids that are each read by index and merged; what fits more names is a common word

_NAMES = {"document": "document", "speaker": "speaker_id", "publisher": "publisher_id"}
_WORDS = {
    "since": "day >= :since",
    "until": "day <= :until",
    "status": "status = :status",
    "match": "lower(text) LIKE :match ESCAPE '!'",
}
# Of the claim that holds a row, whose index is not in the list's order.
_KIND = "kind || '' = :kind"
# Of one and the same figure, where it bounds the number: "more than 7 000" is at least 7 000.
_NUMBERS = {
    "indicator": "f.indicator = :indicator",
    "minimum": "coalesce(f.low_order, f.high_order) >= :minimum",
    "maximum": "coalesce(f.high_order, f.low_order) <= :maximum",
}


@dataclass(frozen=True)
class Listing(Generic[Row]):
    """A list that can be asked for.

    Attributes:
        view: Its name.
        columns: The view's columns that a row has.
        read: Makes a row of a tuple.
        names: Filters that name things, to the column of their ids.
        indexed: Filters of one value whose column heads an index, to that column.
        conditions: The other filters, to their SQL.
        figure: How a figure `f` belongs to a row, for the filters of `_NUMBERS`.
    """

    view: str
    columns: tuple[str, ...]
    read: Callable[[Any], Row]
    names: Mapping[str, str] = field(default_factory=lambda: _NAMES)
    indexed: Mapping[str, str] = field(default_factory=dict)
    conditions: Mapping[str, str] = field(default_factory=lambda: _WORDS)
    figure: str | None = None

    @property
    def filters(self) -> frozenset[str]:
        """The names of the filters that this list takes; it leaves others out of account."""
        numbers: Mapping[str, str] = _NUMBERS if self.figure else {}
        return frozenset({*self.names, *self.indexed, *self.conditions, *numbers, "limit"})


CLAIMS = Listing(
    "claims",
    ClaimRow._fields,
    ClaimRow._make,
    indexed={"kind": "kind"},
    figure="f.claim_id = claims.id",
)
FIGURES = Listing(
    "figures",
    FigureRow._fields,
    FigureRow.read,
    indexed={"indicator": "indicator"},
    conditions={**_WORDS, "kind": _KIND},
    figure="f.id = figures.id",
)
DATES = Listing(
    "dates",
    DateRow._fields,
    DateRow._make,
    conditions={**_WORDS, "kind": _KIND},
)
DOCUMENTS = Listing(
    "documents",
    DocumentRow._fields,
    DocumentRow._make,
    names={"document": "id", "publisher": "publisher_id"},
    conditions={
        "since": _WORDS["since"],
        "until": _WORDS["until"],
        "match": "lower(title) LIKE :match ESCAPE '!'",
    },
)
SPEAKERS = Listing(
    "speakers",
    SpeakerRow._fields,
    SpeakerRow._make,
    names={"speaker": "id"},
    conditions={
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
    conditions={**_WORDS, "kind": _KIND, "indicator": "indicator = :indicator"},
)
LISTS: Mapping[str, Listing[Any]] = {
    listing.view: listing for listing in (CLAIMS, FIGURES, DATES, DOCUMENTS, SPEAKERS, TIMELINE)
}


def find_claims(connection: Connection, filter: Filter = EVERYTHING) -> Iterator[ClaimRow]:  # noqa: A002
    """Yield the claims that fit, newest first."""
    return find(connection, CLAIMS, filter)


def find_figures(connection: Connection, filter: Filter = EVERYTHING) -> Iterator[FigureRow]:  # noqa: A002
    """Yield the figures that fit, newest first."""
    return find(connection, FIGURES, filter)


def find_dates(connection: Connection, filter: Filter = EVERYTHING) -> Iterator[DateRow]:  # noqa: A002
    """Yield the dates that fit, the latest first."""
    return find(connection, DATES, filter)


def find_documents(connection: Connection, filter: Filter = EVERYTHING) -> Iterator[DocumentRow]:  # noqa: A002
    """Yield the documents that fit, newest first."""
    return find(connection, DOCUMENTS, filter)


def find_speakers(connection: Connection, filter: Filter = EVERYTHING) -> Iterator[SpeakerRow]:  # noqa: A002
    """Yield the speakers that fit, whoever spoke last first."""
    return find(connection, SPEAKERS, filter)


def find_timeline(connection: Connection, filter: Filter = EVERYTHING) -> Iterator[TimelineRow]:  # noqa: A002
    """Yield claims, dated events and figures that fit, the latest first."""
    return find(connection, TIMELINE, filter)


def find(connection: Connection, listing: Listing[Row], filter: Filter) -> Iterator[Row]:  # noqa: A002
    """Yield the rows of any list that fit, in its order."""
    streams = [
        map(listing.read, connection.rows(sql, values))
        for sql, values in compose(listing, filter, find_ids(connection, listing, filter))
    ]
    if len(streams) == 1:
        return streams[0]
    return islice(merge(*streams, key=attrgetter("day", "id"), reverse=True), filter.limit or None)


def find_ids(
    connection: Connection,
    listing: Listing[Any],
    filter: Filter,  # noqa: A002
) -> dict[str, list[int]]:
    """Find the ids of what a filter names, by the filter; an empty list fits nothing."""
    asked = filter._asdict()
    return {
        name: find_named(connection, asked[name])
        for name, find_named in _FINDERS.items()
        if name in listing.names and asked[name] is not None
    }


def compose(
    listing: Listing[Any],
    filter: Filter,  # noqa: A002
    ids: Mapping[str, Sequence[int]],
) -> list[Statement]:
    """Put together the statements whose rows, merged, are the list; none where nothing can fit."""
    if not all(ids.values()):
        return []
    asked = {name: value for name, value in filter._asdict().items() if value is not None}
    if not filter.limit:
        asked.pop("limit", None)
    driver = next((name for name in (*ids, *listing.indexed) if name in asked), None)
    if driver and len(ids.get(driver, ())) > _MERGED:
        driver = None
    conditions, values = _conditions(listing, asked, ids, driver)
    if driver is None or driver not in ids:
        return [(_select(listing, conditions, "limit" in asked), values)]
    sql = _select(listing, [f"{listing.names[driver]} = :driver", *conditions], "limit" in asked)
    return [(sql, {**values, "driver": number}) for number in ids[driver]]


def _select(listing: Listing[Any], conditions: Sequence[str], limited: bool) -> str:
    columns = ", ".join(f'"{name}"' for name in listing.columns)
    where = f" WHERE {' AND '.join(conditions)}" if conditions else ""
    limit = " LIMIT :limit" if limited else ""
    return f"SELECT {columns} FROM {listing.view}{where} ORDER BY day DESC, id DESC{limit}"  # noqa: S608


def _conditions(
    listing: Listing[Any],
    asked: Mapping[str, Any],
    ids: Mapping[str, Sequence[int]],
    driver: str | None,
) -> tuple[list[str], dict[str, Any]]:
    """Return the conditions besides a named driver's, and the values of them all."""
    conditions = []
    values = {name: _value(name, value) for name, value in asked.items() if name not in ids}
    for name, numbers in ids.items():
        if name != driver:
            keys = [f"{name}_{index}" for index in range(len(numbers))]
            values.update(zip(keys, numbers, strict=True))
            marks = ", ".join(f":{key}" for key in keys)
            conditions.append(f"{listing.names[name]} + 0 IN ({marks})")
    for name, column in listing.indexed.items():
        if name in asked:
            compared = column if name == driver else f"{column} || ''"
            conditions.append(f"{compared} = :{name}")
    conditions += [sql for name, sql in listing.conditions.items() if name in asked]
    figure = [
        sql for name, sql in _NUMBERS.items() if name in asked and name not in listing.indexed
    ]
    if listing.figure and figure:
        belongs = " AND ".join((listing.figure, *figure))
        conditions.append(f"EXISTS (SELECT 1 FROM figure f WHERE {belongs})")  # noqa: S608
    return conditions, values


def _value(name: str, value: Any) -> Any:
    """Return a filter's value as the SQL compares it."""
    if name in ("since", "until"):
        return value.isoformat()[:10]
    if name in ("minimum", "maximum"):
        return float(value)
    return pattern(value.lower()) if name == "match" else value
