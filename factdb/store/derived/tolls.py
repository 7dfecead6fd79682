"""Tolls of disasters, kept for each place that their documents are about, and what relates them.

A cell is an indicator in a place. Its tolls of a day are compared with one another and with those
of the days before; what is stored of it is brought into line whenever one comes or goes. What comes
out depends on the figures alone, not on the order in which they came.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from types import MappingProxyType
from typing import NamedTuple

from sqlalchemy import Connection

from factdb.compare.happenings import REACH, Happening, happening_of
from factdb.compare.relations import Related
from factdb.compare.tolls import LONGEST, relate_cell
from factdb.store.change import delete
from factdb.store.derived.gazetteer import read_gazetteer
from factdb.store.derived.points import TOLD, Carrier, first_of_each, read_figures, select_followed
from factdb.store.derived.relating import relation_row
from factdb.store.drafting.document_tolls import find_tolls
from factdb.store.drafting.packing import Row
from factdb.store.drafting.stated import Told
from factdb.store.insert import Ids, insert, one_column, select_each

MOST_TOLLS = 16  # of a cell and day, by their keys

_HEADS = f"""
SELECT v.id, v.document_id, v.title, substr(v.text, 1, {REACH}), d.language
FROM wanted w JOIN version v ON v.id = w.version_id JOIN document d ON d.id = v.document_id
"""  # noqa: S608 - our own number
_OF_VERSION = """
SELECT t.id, t.cell, t.day FROM wanted w
JOIN toll t ON t.document_id = w.document_id AND t.version_id = w.version_id
"""
_STORED = """
SELECT r.id, r.rule, r.earlier_id, r.later_id
FROM wanted w JOIN figure_relation r ON r.cell = w.cell AND r.day = w.day
"""
_SERIES = "SELECT f.id, f.series_id FROM wanted w JOIN figure f ON f.id = w.id"
_DAYS = """
SELECT DISTINCT w.cell, w.day FROM wanted w
WHERE EXISTS (SELECT 1 FROM toll t WHERE t.cell = w.cell AND t.day = w.day)
"""

Place = tuple[int, int]  # a document's id and its version's
Day = tuple[str, str]  # a cell and a day


class ListedToll(NamedTuple):
    """A toll on its way into a cell; the key is its figure's."""

    figure_id: int
    cell: str
    document_id: int
    version_id: int
    day: str
    key: str


def enlist_tolls(
    connection: Connection,
    versions: Collection[Place],
    drafted: Mapping[Place, Sequence[ListedToll]] = MappingProxyType({}),
) -> None:
    """Bring the tolls of newest versions into their cells, in place of what these had there.

    Args:
        connection: In the transaction that stored them.
        versions: As (document id, version id).
        drafted: The tolls of versions that are new; others' are found among their figures.
    """
    stored = [one for one in versions if one not in drafted]
    touched = _remove(connection, stored)
    listed = [one for version in versions for one in drafted.get(version, ())]
    listed += _find_listed(connection, stored)
    if listed:
        ids = Ids(connection)
        insert(connection, "toll", [(ids.next("toll"), *one) for one in listed])
    touched.update((one.cell, one.day) for one in listed)
    _refresh(connection, touched)


def withdraw_tolls(connection: Connection, versions: Collection[Place]) -> None:
    """Take the tolls of versions out of their cells; the relations of their figures are gone."""
    _refresh(connection, _remove(connection, versions))


def _remove(connection: Connection, versions: Collection[Place]) -> set[Day]:
    """Delete the tolls of versions; return where they were."""
    found = list(select_each(connection, "document_id, version_id", versions, _OF_VERSION))
    delete(connection, "toll", "id", [number for number, *_ in found])
    return {(cell, day) for _, cell, day in found}


def _read_heads(
    connection: Connection, versions: Iterable[int], gazetteer: Mapping[str, str]
) -> dict[int, Happening]:
    """Return what versions are about, of those that are about a disaster."""
    found = {}
    for version, _, title, head, language in select_each(
        connection, "version_id", one_column(set(versions)), _HEADS
    ):
        happening = happening_of(title or "", head, language)
        if happening is not None:
            found[version] = happening.located(gazetteer) if gazetteer else happening
    return found


def _find_listed(connection: Connection, versions: Collection[Place]) -> Iterator[ListedToll]:
    """Yield the tolls among the figures of versions."""
    gazetteer = read_gazetteer(connection)
    heads = _read_heads(connection, (version for _, version in versions), gazetteer)
    about = [place for place in versions if place[1] in heads]
    rows: dict[Place, list[Row]] = defaultdict(list)
    columns = f"f.document_id, f.version_id, f.id, f.key, {TOLD}"
    for row in select_followed(connection, about, columns):
        rows[row[:2]].append(row[2:])
    for place, figures in rows.items():
        told = [Told._make(columns) for _, _, *columns in figures]
        for toll in find_tolls(told, partial(heads.get, place[1]), gazetteer):
            figure, key, *_ = figures[toll.figure]
            yield ListedToll(figure, toll.cell, *place, toll.day, key)


def _refresh(connection: Connection, touched: Collection[Day]) -> None:
    """Compare the tolls of days again, and those of the days that follow them."""
    if not touched:
        return
    after = {near for one in touched for near in _days_from(one, 1)}
    days = {*touched, *select_each(connection, "cell, day", after - {*touched}, _DAYS)}
    tolls = _read_tolls(connection, days)
    found = {}
    for one in sorted(days):
        before = [toll.point for near in _days_from(one, -1) for toll in tolls.get(near, ())]
        place = one[0].partition(" ")[2]
        found[one] = relate_cell(place, before, [toll.point for toll in tolls.get(one, ())])
    _store(connection, found, {one.point.key: one for some in tolls.values() for one in some})


def _days_from(day: Day, step: int) -> list[Day]:
    """Return the days of a cell near a day, on one side of it."""
    cell, first = day[0], date.fromisoformat(day[1])
    return [
        (cell, (first + timedelta(days=step * count)).isoformat())
        for count in range(1, LONGEST + 1)
    ]


def _read_tolls(connection: Connection, days: Collection[Day]) -> dict[Day, list[Carrier]]:
    """Return the tolls of days, and of the days before them."""
    wanted = {*days, *(near for one in days for near in _days_from(one, -1))}
    where = "x.cell = w.cell AND x.day = w.day"
    joined = first_of_each(connection, "toll", "t", where, MOST_TOLLS)
    sql = f"SELECT w.cell, w.day, t.figure_id FROM wanted w {joined}"  # noqa: S608 - our own words
    rows = list(select_each(connection, "cell, day", sorted(wanted), sql))
    gazetteer = read_gazetteer(connection)
    days_of = {figure: date.fromisoformat(day) for _, day, figure in rows}
    carriers = {}
    for carrier in read_figures(connection, days_of):
        happening = carrier.point.happening
        if happening is not None and gazetteer:
            happening = happening.located(gazetteer)
        day = days_of[carrier.figure_id]
        if (happening, day) != (carrier.point.happening, carrier.point.day):
            carrier = carrier._replace(point=replace(carrier.point, happening=happening, day=day))
        carriers[carrier.figure_id] = carrier
    found: dict[Day, list[Carrier]] = defaultdict(list)
    for cell, day, figure in rows:
        if figure in carriers:
            found[cell, day].append(carriers[figure])
    return found


def _store(
    connection: Connection,
    found: Mapping[Day, Sequence[Related]],
    carriers: Mapping[str, Carrier],
) -> None:
    """Bring the stored relations of days into line."""
    stored = {
        (rule, earlier, later): number
        for number, rule, earlier, later in select_each(connection, "cell, day", found, _STORED)
    }
    wanted = {}
    for (cell, _), pairs in found.items():
        for pair in pairs:
            sides = (carriers[side.key].figure_id for side in (pair.earlier, pair.later))
            wanted[pair.rule.name, *sides] = pair, cell
    gone = stored.keys() - wanted.keys()
    delete(connection, "figure_relation", "id", [stored[key] for key in sorted(gone)])
    new = [wanted[key] for key in wanted if key not in stored]
    if new:
        later = {carriers[pair.later.key].figure_id for pair, _ in new}
        series: dict[int, int] = dict(select_each(connection, "id", one_column(later), _SERIES))
        ids, rows = Ids(connection), []
        for pair, cell in new:
            number = series[carriers[pair.later.key].figure_id]
            rows.append(relation_row(ids, number, carriers, pair, cell))
        insert(connection, "figure_relation", rows)
