"""Series kept beside the figures: every change of the newest versions is brought into them.

A figure of a newest version belongs to a series and, unless it is denied, to a point: what its
speaker says of that day. `enlist` finds both for figures that are new, `withdraw` takes them from
figures that are new no longer. Each costs time for what it touches, whatever else is stored, and
what comes out depends on the figures alone, not on the order in which they came.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from types import MappingProxyType

from sqlalchemy import Connection

from factdb.compare.points import Series
from factdb.compare.relations import MOST_CARRIERS
from factdb.store.change import Change, change, delete, given
from factdb.store.derived.corrections import (
    forget_relations,
    relate_corrections,
    relate_restatements,
)
from factdb.store.derived.points import Listed, find_series, read_stated, stored_series
from factdb.store.derived.relating import Touched, refresh
from factdb.store.derived.tolls import ListedToll, enlist_tolls, withdraw_tolls
from factdb.store.drafting.stated import Stated
from factdb.store.insert import (
    Ids,
    execute_some,
    insert,
    one_column,
    select,
    select_each,
)

_POINTS_BY_KEY = "SELECT p.key, p.id FROM wanted w JOIN series_point p ON p.key = w.key"
# The points that some figures are among the first of: the others are not compared.
_AMONG_FIRST = """
SELECT DISTINCT f.point_id FROM wanted w JOIN figure f ON f.id = w.id
WHERE NOT EXISTS (SELECT 1 FROM figure x
    WHERE x.point_id = f.point_id AND x.key < f.key LIMIT 1 OFFSET {others})
"""
_KNOWN_SPEAKERS = """
SELECT w.series_id, w.speaker FROM wanted w WHERE EXISTS (
    SELECT 1 FROM series_point p WHERE p.series_id = w.series_id AND p.speaker = w.speaker)
"""
_ADD_TO_SERIES = Change(
    "series",
    """points = points + {points}, speakers = speakers + {speakers},
    documents = documents + {documents},
    first_day = CASE WHEN first_day = '' OR first_day > {first} THEN {first} ELSE first_day END,
    last_day = CASE WHEN last_day < {last} THEN {last} ELSE last_day END""",
    "id",
    given("points speakers documents first last number", int, int, int, str, str, int),
)
_ADD_DOCUMENTS = Change(
    "series_point",
    "documents = documents + {count}",
    "id",
    given("count number", int, int),
)
_ENLIST = Change(
    "figure",
    "series_id = {series}, point_id = {point}",
    "id",
    given("series point number", int, int, int),
)
_TAKE_FROM_SERIES = """
UPDATE series SET points = points - ?, speakers = speakers - ?, documents = documents - ?,
    first_day = coalesce((SELECT min(p.day) FROM series_point p WHERE p.series_id = series.id), ''),
    last_day = coalesce((SELECT max(p.day) FROM series_point p WHERE p.series_id = series.id), '')
WHERE id = ?
"""
_POINTS_OF_VERSIONS = """
SELECT DISTINCT f.document_id, p.id, p.documents, p.series_id, p.day, p.scope, p.speaker,
    s.indicator, s.population, s.place, s.measure
FROM wanted w
JOIN figure f ON f.document_id = w.document_id AND f.version_id = w.version_id
JOIN series_point p ON p.id = f.point_id
JOIN series s ON s.id = p.series_id
"""
_COUNTS = """
SELECT (SELECT count(*) FROM series WHERE points > 0), (SELECT count(*) FROM series_point),
    (SELECT count(*) FROM figure_relation)
"""
_CLEAR = """
UPDATE figure SET series_id = NULL, point_id = NULL
WHERE document_id = ? AND version_id = ? AND series_id IS NOT NULL
"""


def enlist(
    connection: Connection,
    versions: Collection[tuple[int, int]],
    drafted: Mapping[tuple[int, int], Sequence[Listed]] = MappingProxyType({}),
    tolls: Mapping[tuple[int, int], Sequence[ListedToll]] = MappingProxyType({}),
    restated: Mapping[tuple[int, int], Sequence[tuple[int, int]]] = MappingProxyType({}),
) -> None:
    """Bring the figures of newest versions into their series; those that are in it stay.

    Args:
        connection: In the transaction that stored them.
        versions: As (document id, version id).
        drafted: What is known already of figures of some versions; others' are read.
        tolls: Which of these are tolls.
        restated: Which two of these may be a number that is taken back, and that in its place.
    """
    listed = [one for version in versions for one in drafted.get(version, ())]
    stored = [version for version in versions if version not in drafted]
    listed += read_stated(connection, stored)
    fresh = [one for one in listed if one.point_id is None]
    if fresh:
        _add(connection, fresh, [one for one in listed if one.point_id is not None])
    relate_corrections(connection, versions)
    relate_restatements(connection, versions, restated)
    enlist_tolls(connection, versions, tolls)


def withdraw(
    connection: Connection, versions: Collection[tuple[int, int]], *, forever: bool = False
) -> None:
    """Take the figures of versions out of their series: superseded, or about to be read anew.

    Args:
        connection: In a transaction.
        versions: As (document id, version id); their figures are still stored.
        forever: Whether the figures are to be deleted: then nothing may refer to them.
    """
    found = list(select_each(connection, "document_id, version_id", versions, _POINTS_OF_VERSIONS))
    forget_relations(connection, versions, corrections=forever)
    withdraw_tolls(connection, versions)
    execute_some(connection, _CLEAR, list(versions))
    if not found:
        return
    less = Counter(row[1] for row in found)
    change(connection, _ADD_DOCUMENTS, [(-count, number) for number, count in less.items()])
    emptied = {number: where for _, number, has, *where in found if has == less[number]}
    delete(connection, "series_point", "id", emptied)
    documents = Counter(number for _, number in {(row[0], row[3]) for row in found})
    speakers = [(number, speaker) for number, _, _, speaker, *_ in emptied.values()]
    _take_from_series(connection, speakers, documents)
    touched = {number: where for _, number, _, *where in found}
    refresh(
        connection,
        [
            Touched(series_id, day, scope, speaker, series)
            for series_id, day, scope, speaker, *named in touched.values()
            if (series := stored_series(named)) is not None
        ],
    )


def rebuild(connection: Connection) -> tuple[int, int, int]:
    """Make every series, point and pair anew, from the figures alone; return how many of each."""
    for statement in (
        "DELETE FROM figure_relation",
        "DELETE FROM toll",
        "UPDATE figure SET series_id = NULL, point_id = NULL WHERE series_id IS NOT NULL",
        "DELETE FROM series_point",
        "DELETE FROM series",
    ):
        connection.exec_driver_sql(statement)
    last = 0
    query = "SELECT id, document_id, is_current FROM version WHERE id > ? ORDER BY id LIMIT 500"
    while found := select(connection, query, [last]):
        last = found[-1][0]
        enlist(connection, [(document, number) for number, document, current in found if current])
        retired = [(document, number) for number, document, current in found if not current]
        relate_corrections(connection, retired)
    ((series, points, pairs),) = select(connection, _COUNTS, ())
    return series, points, pairs


def _add(connection: Connection, fresh: Sequence[Listed], known: Sequence[Listed]) -> None:
    """Give figures their series and points, and count what that changes."""
    ids = Ids(connection)
    series = find_series(connection, ids, {one.stated.series for one in fresh})
    carried = [one for one in fresh if not one.stated.is_denied]
    stated = {one.stated.key: one.stated for one in carried}
    there: dict[str, int] = dict(select_each(connection, "key", one_column(stated), _POINTS_BY_KEY))
    new = [one for key, one in stated.items() if key not in there]
    speakers = _new_speakers(connection, series, new)
    documents = _documents_of_points(there, carried, known)
    points = there | _insert_points(connection, ids, series, new, documents)
    change(
        connection,
        _ENLIST,
        [
            (
                series[one.stated.series],
                None if one.stated.is_denied else points[one.stated.key],
                one.figure_id,
            )
            for one in fresh
        ],
    )
    more = [(count, there[key]) for key, count in documents.items() if key in there]
    change(connection, _ADD_DOCUMENTS, more)
    _add_to_series(connection, series, new, speakers, _documents_of_series(carried, known))
    again = _find_again(connection, there, carried)
    refresh(
        connection,
        [
            Touched(series[one.series], one.day, one.scope, one.speaker, one.series, one.key)
            for one in (*new, *(stated[key] for key in again))
        ],
    )


def _find_again(
    connection: Connection, there: Mapping[str, int], carried: Iterable[Listed]
) -> list[str]:
    """Return the points that were there, by key, of which other figures are compared now.

    One more copy of what many have said changes nothing.
    """
    figures = sorted(one.figure_id for one in carried if one.stated.key in there)
    sql = _AMONG_FIRST.format(others=MOST_CARRIERS - 1)
    points = {number for (number,) in select_each(connection, "id", one_column(figures), sql)}
    return [key for key, number in there.items() if number in points]


def _insert_points(
    connection: Connection,
    ids: Ids,
    series: Mapping[Series, int],
    new: Iterable[Stated],
    documents: Mapping[str, int],
) -> dict[str, int]:
    """Store points with their numbers of documents; return their ids by key."""
    found: dict[str, int] = {}
    rows = []
    for one in new:
        number = found[one.key] = ids.next("series_point")
        place = (series[one.series], one.day, one.scope, one.speaker)
        rows.append((number, one.key, *place, *one.others, documents[one.key], 0, 0))
    if rows:
        insert(connection, "series_point", rows)
    return found


def _new_speakers(
    connection: Connection, series: Mapping[Series, int], new: Iterable[Stated]
) -> Counter[Series]:
    """Count for each series the speakers who have no point in it yet."""
    pairs = {(series[one.series], one.speaker): one.series for one in new}
    known = set(select_each(connection, "series_id, speaker", pairs, _KNOWN_SPEAKERS))
    return Counter(named for pair, named in pairs.items() if pair not in known)


def _documents_of_points(
    there: Mapping[str, int], carried: Iterable[Listed], known: Iterable[Listed]
) -> Counter[str]:
    """Count for each point, given by its key, the documents that have not carried it yet."""
    had = {(one.document_id, one.point_id) for one in known}
    has = {(one.document_id, one.stated.key) for one in carried}
    return Counter(key for number, key in has if (number, there.get(key)) not in had)


def _documents_of_series(carried: Iterable[Listed], known: Iterable[Listed]) -> Counter[Series]:
    """Count for each series the documents that have had no figure in it."""
    had = {(one.document_id, one.stated.series) for one in known}
    has = {(one.document_id, one.stated.series) for one in carried}
    return Counter(series for _, series in has - had)


def _add_to_series(
    connection: Connection,
    series: Mapping[Series, int],
    new: Iterable[Stated],
    speakers: Counter[Series],
    documents: Counter[Series],
) -> None:
    days: dict[Series, list[str]] = defaultdict(list)
    for one in new:
        days[one.series].append(one.day)
    rows = []
    for named in days.keys() | documents.keys():
        found = days[named]
        first, last = min(found, default="9999"), max(found, default="")
        counts = (len(found), speakers[named], documents[named])
        rows.append((*counts, first, last, series[named]))
    change(connection, _ADD_TO_SERIES, rows)


def _take_from_series(
    connection: Connection,
    emptied: Sequence[tuple[int, str]],
    documents: Mapping[int, int],
) -> None:
    """Take what has gone from what series count.

    Args:
        connection: In a transaction.
        emptied: The points that nothing carries any more, as (series id, speaker).
        documents: How many documents left each series.
    """
    points = Counter(number for number, _ in emptied)
    left = set(select_each(connection, "series_id, speaker", set(emptied), _KNOWN_SPEAKERS))
    speakers = Counter(number for number, _ in set(emptied) - left)
    rows = [
        (points[number], speakers[number], count, number) for number, count in documents.items()
    ]
    execute_some(connection, _TAKE_FROM_SERIES, rows)
