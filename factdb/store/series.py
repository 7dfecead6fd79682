"""Series kept beside the figures: every change of the newest versions is brought into them.

A figure of a newest version belongs to a series and, unless it is denied, to a point: what its
speaker says of that day. `enlist` finds both for figures that are new, `withdraw` takes them from
figures that are new no longer. Each costs time for what it touches, whatever else is stored, and
what comes out depends on the figures alone, not on the order in which they came.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from sqlalchemy import Connection

from factdb.compare.points import Point, Series
from factdb.store.insert import (
    Ids,
    execute,
    execute_some,
    insert,
    one_column,
    select,
    select_each,
)
from factdb.store.points import Carrier, find_series, read_versions
from factdb.store.relating import Touched, forget_relations, refresh, relate_corrections
from factdb.store.values import bounds_of, write_decimal, write_moment

_POINTS_BY_KEY = "SELECT p.key, p.id FROM wanted w JOIN series_point p ON p.key = w.key"
_KNOWN_SPEAKERS = """
SELECT w.series_id, w.speaker FROM wanted w WHERE EXISTS (
    SELECT 1 FROM series_point p WHERE p.series_id = w.series_id AND p.speaker = w.speaker)
"""
_ADD_TO_SERIES = """
UPDATE series SET points = points + ?, speakers = speakers + ?, documents = documents + ?,
    first_day = CASE WHEN first_day = '' OR first_day > ? THEN ? ELSE first_day END,
    last_day = CASE WHEN last_day < ? THEN ? ELSE last_day END
WHERE id = ?
"""
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


def enlist(connection: Connection, versions: Collection[tuple[int, int]]) -> None:
    """Bring the figures of newest versions into their series; those that are in it stay.

    Args:
        connection: In the transaction that stored them.
        versions: As (document id, version id).
    """
    carriers = read_versions(connection, versions)
    fresh = [carrier for carrier in carriers if carrier.point_id is None]
    if fresh:
        _add(connection, fresh, [one for one in carriers if one.point_id is not None])
    relate_corrections(connection, versions)


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
    for document_id, version_id in versions:
        forget_relations(connection, document_id, version_id, corrections=forever)
    execute_some(connection, _CLEAR, list(versions))
    if not found:
        return
    less = Counter(row[1] for row in found)
    execute(
        connection,
        "UPDATE series_point SET documents = documents - ? WHERE id = ?",
        [(count, number) for number, count in less.items()],
    )
    emptied = {number: where for _, number, has, *where in found if has == less[number]}
    gone = "DELETE FROM series_point WHERE id = ?"
    execute_some(connection, gone, list(one_column(emptied)))
    documents = Counter(number for _, number in {(row[0], row[3]) for row in found})
    speakers = [(number, speaker) for number, _, _, speaker, *_ in emptied.values()]
    _take_from_series(connection, speakers, documents)
    touched = {number: where for _, number, _, *where in found}
    refresh(
        connection,
        [
            Touched(series_id, day, scope, speaker, Series._make(named))
            for series_id, day, scope, speaker, *named in touched.values()
        ],
    )


def rebuild(connection: Connection) -> tuple[int, int, int]:
    """Make every series, point and pair anew, from the figures alone; return how many of each."""
    for statement in (
        "DELETE FROM figure_relation",
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


def _add(connection: Connection, fresh: Sequence[Carrier], known: Sequence[Carrier]) -> None:
    """Give figures their series and points, and count what that changes."""
    ids = Ids(connection)
    series = find_series(connection, ids, {one.point.series for one in fresh})
    stated = [one for one in fresh if not one.point.is_denied]
    statements = {one.point.statement_key: one.point for one in stated}
    points: dict[str, int] = dict(
        select_each(connection, "key", one_column(statements), _POINTS_BY_KEY)
    )
    new = [point for key, point in statements.items() if key not in points]
    speakers = _new_speakers(connection, series, new)
    points |= _insert_points(connection, ids, series, new)
    execute(
        connection,
        "UPDATE figure SET series_id = ?, point_id = ? WHERE id = ?",
        [
            (
                series[one.point.series],
                None if one.point.is_denied else points[one.point.statement_key],
                one.figure_id,
            )
            for one in fresh
        ],
    )
    _count_documents(connection, points, stated, known)
    _add_to_series(connection, series, new, speakers, _documents_of_series(stated, known))
    refresh(connection, [_touched(series, one.point) for one in stated])


def _insert_points(
    connection: Connection, ids: Ids, series: Mapping[Series, int], new: Iterable[Point]
) -> dict[str, int]:
    """Store points, as yet of no document; return their ids by key."""
    found: dict[str, int] = {}
    rows = []
    for point in new:
        statement = point.statement
        number = found[statement.key] = ids.next("series_point")
        low, _, high = bounds_of(point)
        rows.append(
            (
                *(number, statement.key, series[point.series], point.day.isoformat()),
                *(point.scope, statement.speaker, write_moment(point.since)),
                *(write_decimal(low), None if low is None else float(low)),
                *(write_decimal(high), None if high is None else float(high)),
                *(point.qualifier.value, point.is_vague, 0, 0, 0),
            )
        )
    if rows:
        insert(connection, "series_point", rows)
    return found


def _new_speakers(
    connection: Connection, series: Mapping[Series, int], new: Iterable[Point]
) -> Counter[Series]:
    """Count for each series the speakers who have no point in it yet."""
    pairs = {(series[point.series], point.statement.speaker): point.series for point in new}
    known = set(select_each(connection, "series_id, speaker", pairs, _KNOWN_SPEAKERS))
    return Counter(named for pair, named in pairs.items() if pair not in known)


def _count_documents(
    connection: Connection,
    points: Mapping[str, int],
    stated: Iterable[Carrier],
    known: Iterable[Carrier],
) -> None:
    """Count the documents that carry each point, once each."""
    carried = {(one.document_id, points[one.point.statement_key]) for one in stated}
    carried -= {(one.document_id, one.point_id or 0) for one in known}
    more = Counter(point for _, point in carried)
    sql = "UPDATE series_point SET documents = documents + ? WHERE id = ?"
    execute_some(connection, sql, [(count, point) for point, count in more.items()])


def _documents_of_series(stated: Iterable[Carrier], known: Iterable[Carrier]) -> Counter[Series]:
    """Count for each series the documents that have had no figure in it."""
    had = {(one.document_id, one.point.series) for one in known}
    has = {(one.document_id, one.point.series) for one in stated}
    return Counter(series for _, series in has - had)


def _add_to_series(
    connection: Connection,
    series: Mapping[Series, int],
    new: Iterable[Point],
    speakers: Counter[Series],
    documents: Counter[Series],
) -> None:
    days: dict[Series, list[str]] = defaultdict(list)
    for point in new:
        days[point.series].append(point.day.isoformat())
    rows = []
    for one in days.keys() | documents.keys():
        found = days[one]
        first, last = min(found, default="9999"), max(found, default="")
        counts = (len(found), speakers[one], documents[one])
        rows.append((*counts, first, first, last, last, series[one]))
    execute_some(connection, _ADD_TO_SERIES, rows)


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


def _touched(series: Mapping[Series, int], point: Point) -> Touched:
    statement = point.statement
    day = point.day.isoformat()
    place = (series[point.series], day, point.scope, statement.speaker)
    return Touched(*place, point.series, statement.key)
