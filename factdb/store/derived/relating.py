"""Which figures relate to which, kept for the days and documents that a change touches.

A cell is a series on one day (in one document, where the series has no place). What is stored of a
cell is what `factdb.compare` makes of its first points and of each speaker's last day before it:
the cells of a change are compared again, and what is stored is brought into line.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import attrgetter
from typing import NamedTuple

from sqlalchemy import Connection

from factdb.compare.points import Point, Series
from factdb.compare.relations import (
    MOST_CARRIERS,
    MOST_STATEMENTS,
    Related,
    relate_day,
    relate_total,
)
from factdb.compare.rules import RULES, Relation
from factdb.records import Measure
from factdb.store.change import Change, change, delete, given
from factdb.store.derived.points import (
    Carrier,
    first_of_each,
    read_carriers,
)
from factdb.store.drafting.packing import Row
from factdb.store.insert import Ids, insert, select_each

_LISTED = 96  # cells whose points are listed at a time
_AT_ONCE = 32  # of them that are compared at a time
_CELL = "series_id, day, scope"
_SAME_CELL = "{0}.series_id = w.series_id AND {0}.day = w.day AND {0}.scope = w.scope"
_TURN = "w.series_id, w.day, w.scope, w.speaker"
# Whoever has a point before (max) or after (min) a day: the day nearest to it.
_NEAREST = """
SELECT * FROM (SELECT {turn}, (SELECT {edge}(p.day) FROM series_point p
    WHERE p.series_id = w.series_id AND p.speaker = w.speaker AND p.scope = w.scope
        AND p.vague = false AND p.day {side} w.day) AS near FROM wanted w) t
WHERE near IS NOT NULL
"""
_OF_SPEAKER = (
    "x.series_id = w.series_id AND x.speaker = w.speaker AND x.scope = w.scope "
    "AND x.vague = false AND x.day = w.day"
)
_STORED = """
SELECT r.id, r.rule, r.earlier_id, r.later_id
FROM wanted w JOIN figure_relation r ON {same}
WHERE r.rule <> 'corrected' AND r.cell = ''
"""
_COUNT = Change(
    "series_point",
    "agreeing = {agreeing}, differing = {differing}",
    "id",
    given("agreeing differing number", int, int, int),
)
_POINT_OF_FIGURE = """
SELECT DISTINCT f.point_id FROM wanted w JOIN figure f ON f.id = w.id WHERE f.point_id IS NOT NULL
"""
_OF_ONE_DAY = {rule.name for rule in RULES if rule.is_of_one_day}

Cell = tuple[int, str, str]  # series, day, scope


class Touched(NamedTuple):
    """A point that came, went, or is carried by others than before."""

    series_id: int
    day: str
    scope: str
    speaker: str
    series: Series
    key: str | None = None  # of the point, if it is there now

    @property
    def cell(self) -> Cell:
        """Where it is compared."""
        return self[:3]


class _Statement(NamedTuple):
    """A point as its cell is compared: with how many it agreed and differed until now."""

    id: int
    key: str
    speaker: str
    agreeing: int
    differing: int


def refresh(connection: Connection, touched: Iterable[Touched]) -> None:
    """Compare again the cells of the points given, and those that follow them in a total."""
    compared = [one for one in touched if one.series.is_compared]
    series = {one.series_id: one.series for one in compared}
    following = set(_following(connection, compared))
    came: dict[Cell, list[str | None]] = defaultdict(list)
    for one in compared:
        came[one.cell].append(one.key)
    cells = sorted(came.keys() | following)
    for start in range(0, len(cells), _LISTED):
        some = cells[start : start + _LISTED]
        changed = {cell: came[cell] for cell in some if cell not in following}
        _refresh_cells(connection, series, some, changed)


def _refresh_cells(
    connection: Connection,
    series: Mapping[int, Series],
    cells: Sequence[Cell],
    came: Mapping[Cell, Sequence[str | None]],
) -> None:
    """Compare those of some cells again that points may have changed.

    Args:
        connection: In a transaction.
        series: Those of the cells, by id.
        cells: In their order.
        came: The keys of the points that came to cells; None for one that went.
    """
    statements = _read_statements(connection, cells)
    for cell in _full(came, statements):
        del statements[cell]
    before = _read_before(connection, series, statements)
    alone = set(_alone(came, statements, before))
    kept = [cell for cell in cells if cell in statements and cell not in alone]
    # A cell's relations depend on no other's, so some are compared at a time: the figures of all
    # that a batch touches are the more, the more documents there are, and would all be in memory.
    for start in range(0, len(kept), _AT_ONCE):
        some = kept[start : start + _AT_ONCE]
        _compare_cells(connection, {cell: statements[cell] for cell in some}, before)


def _compare_cells(
    connection: Connection,
    statements: Mapping[Cell, Sequence[_Statement]],
    before: Mapping[Cell, Mapping[str, Sequence[int]]],
) -> None:
    """Compare the points of cells with one another and with what stands before them."""
    earlier = {cell: before.get(cell, {}) for cell in statements}
    carriers = _read_all(connection, statements, earlier)
    found = {
        cell: list(_compare(some, earlier[cell], carriers)) for cell, some in statements.items()
    }
    by_key = {one.point.key: one for some in carriers.values() for one in some}
    gone = _store(connection, found, by_key)
    _count_relations(connection, found, statements, by_key, gone)


def _full(
    came: Mapping[Cell, Sequence[str | None]], statements: Mapping[Cell, Sequence[_Statement]]
) -> Iterator[Cell]:
    """Yield full cells whose points that came are none of those compared: they change nothing."""
    for cell, keys in came.items():
        found = statements[cell]
        is_full = len(found) == MOST_STATEMENTS and None not in keys
        if is_full and not {one.key for one in found}.intersection(keys):
            yield cell


def _alone(
    came: Mapping[Cell, Sequence[str | None]],
    statements: Mapping[Cell, Sequence[_Statement]],
    before: Mapping[Cell, Mapping[str, Sequence[int]]],
) -> Iterator[Cell]:
    """Yield cells from which no point went and that have nothing to compare: so it was before."""
    for cell, keys in came.items():
        if cell not in before and len(statements.get(cell, ())) < 2 and None not in keys:
            yield cell


def _following(connection: Connection, touched: Iterable[Touched]) -> Iterator[Cell]:
    """Yield the next cell of each running total: what it is compared with may have changed."""
    turns = {
        (*one.cell, one.speaker)
        for one in touched
        if one.series.measure is Measure.CUMULATIVE and one.speaker
    }
    for series_id, _, scope, _, day in _nearest(connection, turns, "min", ">"):
        yield series_id, day, scope


def _nearest(
    connection: Connection, turns: Iterable[tuple[int, str, str, str]], edge: str, side: str
) -> Iterator[Row]:
    """Yield each turn (series, day, scope, speaker) with the speaker's nearest other day."""
    sql = _NEAREST.format(turn=_TURN, edge=edge, side=side)
    return select_each(connection, f"{_CELL}, speaker", turns, sql)


def _read_statements(connection: Connection, cells: Iterable[Cell]) -> dict[Cell, list[_Statement]]:
    """Return the points of each cell that are compared, by their keys."""
    where = f"{_SAME_CELL.format('x')} AND x.vague = false"
    joined = first_of_each(connection, "series_point", "p", where, MOST_STATEMENTS)
    sql = (
        "SELECT w.series_id, w.day, w.scope, p.id, p.key, p.speaker, p.agreeing, p.differing "  # noqa: S608
        f"FROM wanted w {joined}"
    )
    listed = list(cells)
    found: dict[Cell, list[_Statement]] = {cell: [] for cell in listed}
    for series_id, day, scope, *point in select_each(connection, _CELL, listed, sql):
        found[series_id, day, scope].append(_Statement._make(point))
    for some in found.values():
        some.sort(key=attrgetter("key"))
    return found


def _read_before(
    connection: Connection,
    series: Mapping[int, Series],
    statements: Mapping[Cell, Sequence[_Statement]],
) -> dict[Cell, dict[str, list[int]]]:
    """Return for each cell of running totals each speaker's last day before it: points by key."""
    turns = {
        (*cell, one.speaker)
        for cell, found in statements.items()
        if series[cell[0]].measure is Measure.CUMULATIVE
        for one in found
        if one.speaker
    }
    near = {
        (series_id, last, scope, speaker): (series_id, day, scope)
        for series_id, day, scope, speaker, last in _nearest(connection, turns, "max", "<")
    }
    joined = first_of_each(connection, "series_point", "p", _OF_SPEAKER, MOST_STATEMENTS)
    sql = f"SELECT {_TURN}, p.key, p.id FROM wanted w {joined}"  # noqa: S608 - our own words
    found: dict[Cell, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    rows = sorted(select_each(connection, f"{_CELL}, speaker", near, sql))
    for series_id, day, scope, speaker, _, point in rows:
        cell = near[series_id, day, scope, speaker]
        found[cell][speaker].append(point)
    return found


def _read_all(
    connection: Connection,
    statements: Mapping[Cell, Sequence[_Statement]],
    before: Mapping[Cell, Mapping[str, Sequence[int]]],
) -> dict[int, list[Carrier]]:
    """Return the first figures, by key, of every point that has another to be compared with."""
    wanted = {
        point for by_speaker in before.values() for some in by_speaker.values() for point in some
    }
    for cell, found in statements.items():
        if len(found) > 1 or cell in before:
            wanted |= {one.id for one in found}
    carriers: dict[int, list[Carrier]] = defaultdict(list)
    for carrier in read_carriers(connection, wanted, MOST_CARRIERS):
        if carrier.point_id is not None:
            carriers[carrier.point_id].append(carrier)
    for some in carriers.values():
        some.sort(key=lambda one: one.point.key)
    return carriers


def _compare(
    statements: Sequence[_Statement],
    before: Mapping[str, Sequence[int]],
    carriers: Mapping[int, Sequence[Carrier]],
) -> Iterator[Related]:
    """Yield the relations of one cell."""
    if len(statements) > 1:
        yield from relate_day(_reports((one.id for one in statements), carriers))
    for speaker, points in before.items():
        now = (one.id for one in statements if one.speaker == speaker)
        related = relate_total(_reports(points, carriers), _reports(now, carriers))
        if related is not None:
            yield related


def _reports(
    statements: Iterable[int], carriers: Mapping[int, Sequence[Carrier]]
) -> list[list[Point]]:
    """Return the comparable points of each statement that has any."""
    found = (
        [one.point for one in carriers.get(number, ()) if one.point.is_comparable]
        for number in statements
    )
    return [points for points in found if points]


def _store(
    connection: Connection,
    found: Mapping[Cell, Sequence[Related]],
    carriers: Mapping[str, Carrier],
) -> list[Row]:
    """Bring the stored relations of cells into line.

    Returns:
        The figures of those of one day that went; a total's step says nothing of its first day.
    """
    stored: dict[tuple[str, int, int], int] = {}
    sql = _STORED.format(same=_SAME_CELL.format("r"))
    for number, rule, earlier, later in select_each(connection, _CELL, found, sql):
        stored[rule, earlier, later] = number
    wanted = {
        (one.rule.name, carriers[one.earlier.key].figure_id, carriers[one.later.key].figure_id): (
            cell[0],
            one,
        )
        for cell, some in found.items()
        for one in some
    }
    gone = stored.keys() - wanted.keys()
    delete(connection, "figure_relation", "id", [stored[key] for key in sorted(gone)])
    new = [key for key in wanted if key not in stored]
    if new:
        ids = Ids(connection)
        rows = [relation_row(ids, wanted[key][0], carriers, wanted[key][1]) for key in new]
        insert(connection, "figure_relation", rows)
    return [(figure,) for rule, *figures in gone if rule in _OF_ONE_DAY for figure in figures]


def relation_row(
    ids: Ids, series_id: int, carriers: Mapping[str, Carrier], related: Related, cell: str = ""
) -> Row:
    """Return the row of a relation; the carriers are given by the keys of their points."""
    one, two = carriers[related.earlier.key], carriers[related.later.key]
    rule, later = related.rule, related.later
    return (
        *(ids.next("figure_relation"), rule.relation.value, rule.name, series_id),
        *(later.series.indicator, later.day.isoformat(), later.scope),
        *(one.figure_id, related.earlier.day.isoformat(), one.speaker_id, one.publisher_id),
        *(two.figure_id, two.speaker_id, two.publisher_id, cell),
    )


def _count_relations(
    connection: Connection,
    found: Mapping[Cell, Sequence[Related]],
    statements: Mapping[Cell, Sequence[_Statement]],
    carriers: Mapping[str, Carrier],
    gone: Iterable[Row],
) -> None:
    """Keep with each point how many others of its day agree with it, and how many differ."""
    counts: dict[Relation, Counter[int | None]] = defaultdict(Counter)
    for some in found.values():
        for one in some:
            sides = (carriers[one.earlier.key].point_id, carriers[one.later.key].point_id)
            counts[one.rule.relation].update(sides)
    agreeing, differing = counts[Relation.CORROBORATES], counts[Relation.CONTRADICTS]
    kept = {one.id: one for some in statements.values() for one in some}
    rows = [
        (agreeing[number], differing[number], number)
        for number, one in kept.items()
        if (one.agreeing, one.differing) != (agreeing[number], differing[number])
    ]
    change(connection, _COUNT, rows)
    # Points that others have pushed out of those that are compared.
    left = {point for (point,) in select_each(connection, "id", set(gone), _POINT_OF_FIGURE)}
    change(connection, _COUNT, [(0, 0, point) for point in sorted(left - kept.keys())])
