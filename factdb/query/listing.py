"""How a list's SQL is put together: of constant fragments, its values by name.

The filter that leaves the fewest rows drives: its fragment can use the index that has the list's
order too (`factdb.store.tables`, `listed`). The others are written so that no planner takes their
index (`speaker_id + 0`): SQLite, without statistics, picks the wrong one of two. Where a name means
several things, the ids of each come from the index in the list's order; one statement merges them
up to the limit, and only those rows are read.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, NamedTuple, TypeVar

from factdb.query.filters import KINDS, Filter
from factdb.query.names import Named, like

Listed = TypeVar("Listed", bound=tuple[Any, ...])  # a class of factdb.query.rows
Statement = tuple[str, dict[str, Any]]

# Names that mean at most so many things are read by index, each thing's rows, and merged; what
# fits more is a common word, and its rows are found soon by going through all.
_MERGED = 100

# Of one and the same figure; where it has one bound only, of that: "more than 7 000" is at
# least 7 000.
_NUMBERS = {
    "indicator": "{0}.indicator = :indicator",
    "minimum": "coalesce({0}.low_order, {0}.high_order) >= :minimum",
    "maximum": "coalesce({0}.high_order, {0}.low_order) <= :maximum",
}
# Claims by the first figure of each that fits: the index of figures has the order of the list.
_BY_FIGURE = """(SELECT f.claim_id AS held_by, f.day AS figure_day, f.id AS figure_id
FROM figure f WHERE {f} AND NOT EXISTS (
    SELECT 1 FROM figure g WHERE g.claim_id = f.claim_id AND g.id < f.id AND {g})
) held CROSS JOIN {source}"""
# A figure is listed under its claim's day: asked of the figure, its index leads to the days.
_DAYS = {"since": "f.day >= :since", "until": "f.day <= :until"}
# The ids that a query gives are read first, then each row by its id: PostgreSQL, which orders no
# more than eight joins as it pleases, would else join all rows.
_AMONG = {"sqlite": "id IN ({})", "postgresql": "id = ANY (ARRAY({}))"}
# The first rows of each of several things: PostgreSQL plans a union for each of its parts.
_OF_EACH = """SELECT id, day FROM (VALUES {drivers}) AS several (driver) CROSS JOIN LATERAL (
SELECT id, day FROM {thin} WHERE {where} ORDER BY day DESC, id DESC LIMIT :limit) AS few"""
# In so many words, which a partial index answers: few claims are made by hand.
_IMPORTED = "status = 'imported'"


class Matched(NamedTuple):
    """How the index of words leads to the rows of a list, for the filter `match`.

    Attributes:
        table: The index; empty where the list is small, and its rows are asked one by one.
        rows: The condition that rows belong to some `{ids}` of claims, or of versions.
        marks: The filters that the index has marks of, and a row shares with its entry.
        has_day: Whether a row is listed under the day of its entry.
        all_versions: Whether rows of older versions are listed too.
    """

    table: str = ""
    rows: str = ""
    marks: frozenset[str] = frozenset()
    has_day: bool = True
    all_versions: bool = False


_ROW_BY_ROW = Matched()


@dataclass(frozen=True)
class Listing(Generic[Listed]):
    """A list that can be asked for.

    Attributes:
        view: Its name.
        columns: The view's columns that a row has.
        read: Makes a row of a tuple.
        names: Filters that name things, to the column of their ids.
        indexed: Filters of one value whose column heads an index, to that column.
        conditions: The other filters, to their SQL.
        figure: How a figure `f` belongs to a row, for the filters of numbers.
        held_by: The column of `figure` that has the row's id.
        sources: The parts of the view where it is a union of several, else empty. PostgreSQL sorts
            a whole union, but takes each part from its index.
        matched: How `match` is answered.
        thin: The rows of one table with what filters ask alone; empty where that is of several.
        either: Filters that name things of one or the other of two numbers in a row, whose column
            has a second one beside it, `other_…`.
        kinds: What the filter `kind` may be.
    """

    view: str
    columns: tuple[str, ...]
    read: Callable[[Any], Listed]
    names: Mapping[str, str]
    conditions: Mapping[str, str]
    indexed: Mapping[str, str] = field(default_factory=dict)
    figure: str | None = None
    held_by: str = ""
    sources: tuple[str, ...] = ()
    thin: str = ""
    either: frozenset[str] = frozenset()
    matched: Matched = _ROW_BY_ROW
    kinds: tuple[str, ...] = KINDS

    @property
    def filters(self) -> frozenset[str]:
        """The names of the filters that this list takes."""
        numbers: Mapping[str, str] = _NUMBERS if self.figure else {}
        found: tuple[str, ...] = ("match",) if self.matched.table else ()
        return frozenset({*self.names, *self.indexed, *self.conditions, *numbers, *found, "limit"})

    def filter_of(self, asked: Mapping[str, Any]) -> Filter:
        """Read what the list is asked for.

        Raises:
            UsageError: It has no such filter, or the filter no such value.
        """
        return Filter.of(asked, self.view, self.filters, self.kinds)


def compose_ids(
    listing: Listing[Any],
    chosen: Filter,
    named: Mapping[str, Named],
    among: str = "",
) -> Statement:
    """Return one query of the ids of all rows that fit, in no order; it goes through all rows.

    Args:
        listing: A list without filters of numbers.
        chosen: What its rows must be; a limit does not count.
        named: What the filter names, by filter.
        among: A further condition: in place of `match`, where the index of words answers that.
    """
    asked = _asked(chosen._replace(limit=None))
    further = [among] if among else []
    conditions = " AND ".join(_conditions(listing, asked, named, "") + further)
    sql = f"SELECT id FROM {listing.view} WHERE {conditions or 'TRUE'}"  # noqa: S608
    return sql, _values(asked, named)


def compose(
    listing: Listing[Any],
    chosen: Filter,
    named: Mapping[str, Named],
    dialect: str,
    few: Named | None = None,
) -> list[Statement]:
    """Return the statements whose rows, merged, are the list; none where nothing can fit.

    Args:
        listing: The list.
        chosen: What its rows must be.
        named: What the filter names, by filter; whichever leaves the fewest rows comes first.
        dialect: "sqlite" or "postgresql".
        few: The ids of rows whose numbers may fit, where they are few.
    """
    if not all(one.ids for one in named.values()):
        return []
    asked = _asked(chosen._replace(limit=chosen.limit or None))
    drivers = (*(name for name in named if name not in listing.either), "indicator")
    driver = next((name for name in (*drivers, *listing.indexed) if name in asked), "")
    if driver in named and len(named[driver].ids) > _MERGED:
        driver = ""
    if few is not None:
        driver = ""
    values = _values(asked, named, driver, few)
    among = f"id IN ({few.sql})" if few is not None else ""
    driving = named[driver].ids if driver in named else []
    if len(driving) > 1 and _is_merged(listing, asked):
        values |= {f"driver_{place}": number for place, number in enumerate(driving)}
        return [(_select_merged(listing, asked, named, driver, dialect), values)]
    drives = [{"driver": number} for number in driving] or [{}]
    return [
        (_select(listing, source, asked, named, driver, among), {**values, **one})
        for source in listing.sources or (listing.view,)
        for one in drives
    ]


def compose_among(
    listing: Listing[Any],
    chosen: Filter,
    named: Mapping[str, Named],
    among: str,
) -> Statement:
    """Return the query of those of some rows, given by a condition, that fit; newest first.

    Whatever `match` and `limit` ask is no part of it.
    """
    asked = _asked(chosen._replace(match=None, limit=None))
    (source,) = listing.sources or (listing.view,)
    return _select(listing, source, asked, named, "", among), _values(asked, named)


def _select(
    listing: Listing[Any],
    source: str,
    asked: Mapping[str, Any],
    named: Mapping[str, Named],
    driver: str,
    among: str,
) -> str:
    columns = ", ".join(f'"{name}"' for name in listing.columns)
    conditions = _conditions(listing, asked, named, driver)
    order = "day DESC, id DESC"
    numbers = [sql for name, sql in _NUMBERS.items() if _asks_figure(listing, name, asked)]
    if driver == "indicator" and driver not in listing.indexed:
        of_f, of_g = (" AND ".join(numbers).format(alias) for alias in "fg")
        of_f = " AND ".join([of_f, *(sql for name, sql in _DAYS.items() if name in asked)])
        source = _BY_FIGURE.format(f=of_f, g=of_g, source=source)
        order = "figure_day DESC, figure_id DESC"
        conditions.append("id = held_by")
    elif numbers:
        belongs = " AND ".join([listing.figure or "", *numbers]).format("f")
        conditions.append(f"EXISTS (SELECT 1 FROM figure f WHERE {belongs})")  # noqa: S608
    if among:
        conditions.append(among)
    where = f" WHERE {' AND '.join(conditions)}" if conditions else ""
    limit = " LIMIT :limit" if "limit" in asked else ""
    return f"SELECT {columns} FROM {source}{where} ORDER BY {order}{limit}"  # noqa: S608


def _is_merged(listing: Listing[Any], asked: Mapping[str, Any]) -> bool:
    """Tell whether one statement takes the first rows of several things, from their index alone."""
    asks_figure = any(_asks_figure(listing, name, asked) for name in _NUMBERS)
    return listing.thin != "" and "limit" in asked and not asks_figure


def _select_merged(
    listing: Listing[Any],
    asked: Mapping[str, Any],
    named: Mapping[str, Named],
    driver: str,
    dialect: str,
) -> str:
    """Return the statement of the first rows of all things that the driver's name means."""
    (source,) = listing.sources or (listing.view,)
    where = " AND ".join(_conditions(listing, asked, named, driver))
    drivers = [f":driver_{place}" for place in range(len(named[driver].ids))]
    if dialect == "sqlite":
        ids = " UNION ALL ".join(
            f"SELECT id, day FROM {listing.thin} WHERE " + where.replace(":driver", one)  # noqa: S608
            for one in drivers
        )
    else:
        ids = _OF_EACH.format(
            drivers=", ".join(f"({one})" for one in drivers),
            thin=listing.thin,
            where=where.replace(":driver", "driver"),
        )
    first = f"SELECT id FROM ({ids} ORDER BY day DESC, id DESC LIMIT :limit) AS first"  # noqa: S608
    return _select(listing, source, {}, {}, "", _AMONG[dialect].format(first))


def _asks_figure(listing: Listing[Any], name: str, asked: Mapping[str, Any]) -> bool:
    """Tell whether a filter of numbers is one of the figures that belong to a row."""
    return bool(listing.figure) and name in asked and name not in listing.indexed


def _conditions(
    listing: Listing[Any], asked: Mapping[str, Any], named: Mapping[str, Named], driver: str
) -> list[str]:
    conditions = []
    for name, one in named.items():
        column = listing.names[name]
        among = f"{column} + 0 IN ({one.sql})"
        if name in listing.either:
            among = f"({among} OR other_{among})"
        conditions.append(f"{column} = :driver" if name == driver else among)
    for name, column in listing.indexed.items():
        if name in asked:
            compared = column if name == driver else f"{column} || ''"
            conditions.append(f"{compared} = :{name}")
    others = {name: sql for name, sql in listing.conditions.items() if name in asked}
    if not driver and asked.get("status") == "imported":
        others["status"] = _IMPORTED
    return conditions + list(others.values())


def _asked(chosen: Filter) -> dict[str, Any]:
    return {name: value for name, value in chosen._asdict().items() if value is not None}


def _values(
    asked: Mapping[str, Any],
    named: Mapping[str, Named],
    driver: str = "",
    few: Named | None = None,
) -> dict[str, Any]:
    """Return the values that the SQL of filters has by name; a driver is given one id at a time."""
    values = {name: _value(name, value) for name, value in asked.items() if name not in named}
    for one in (few, *(one for name, one in named.items() if name != driver)):
        values.update(one.values if one is not None else {})
    return values


def _value(name: str, value: Any) -> Any:
    """Return a filter's value as the SQL compares it."""
    if name in ("since", "until"):
        return value.isoformat()[:10]
    if name in ("minimum", "maximum"):
        return float(value)
    return like(value.lower()) if name == "match" else value
