"""What versions corrected, and how the relations of a version's figures are forgotten.

So does what one version puts right in its own words: "25 people died, not 27".
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sqlalchemy import Connection

from factdb.compare.points import Point
from factdb.compare.relations import relate_versions
from factdb.compare.restated import follows_not, relate_restated
from factdb.store.change import delete
from factdb.store.derived.points import Carrier, find_series, read_figures, read_versions
from factdb.store.derived.relating import relation_row
from factdb.store.insert import Ids, insert, select, select_each

_NEIGHBOURS = """
SELECT v.document_id,
    (SELECT x.id FROM version x WHERE x.document_id = v.document_id AND x.number = v.number - 1),
    v.id,
    (SELECT x.id FROM version x WHERE x.document_id = v.document_id AND x.number = v.number + 1)
FROM wanted w JOIN version v ON v.id = w.version_id
WHERE EXISTS (SELECT 1 FROM version x WHERE x.document_id = v.document_id AND x.number = 2)
"""
# Before the place in the name of a cell, where tolls have a space: no day's comparison finds these.
_RESTATED = ":"
_IS_RESTATED = f"substr(r.cell, length(r.indicator) + 1, 1) = '{_RESTATED}'"
# Two numbers of one claim and indicator, the greater first, with what stands before that.
_IN_ONE_CLAIM = """
SELECT f.id, g.id, s.prefix, d.language
FROM wanted w JOIN figure f ON f.document_id = w.document_id AND f.version_id = w.version_id
JOIN figure g ON g.document_id = f.document_id AND g.version_id = f.version_id
    AND g.claim_id = f.claim_id AND g.indicator = f.indicator
    AND g.high_order < f.high_order
JOIN span s ON s.id = f.span_id
JOIN document d ON d.id = f.document_id
WHERE f.speaker_id IS NOT NULL AND f.vague = false AND g.vague = false
"""
_OF_VERSION = "SELECT id FROM figure WHERE document_id = ? AND version_id = ?"


def relate_corrections(connection: Connection, versions: Collection[tuple[int, int]]) -> None:
    """Relate what versions say with what the versions before and after them said."""
    changed = select_each(connection, "document_id, version_id", versions, _NEIGHBOURS)
    for document, previous, number, following in list(changed):
        _forget(connection, document, number, "r.rule = 'corrected'")
        of = {
            version: read_versions(connection, [(document, version)])
            for version in (previous, number, following)
            if version is not None
        }
        for earlier, later in ((previous, number), (number, following)):
            if earlier in of and later in of:
                _relate_two_versions(connection, of[earlier], of[later])


def _relate_two_versions(
    connection: Connection, old: Sequence[Carrier], new: Sequence[Carrier]
) -> None:
    related = relate_versions([one.point for one in old], [one.point for one in new])
    if related:
        ids = Ids(connection)
        series = find_series(connection, ids, {one.later.series for one in related})
        carriers = {one.point.key: one for one in (*old, *new)}
        rows = [relation_row(ids, series[one.later.series], carriers, one) for one in related]
        insert(connection, "figure_relation", rows)


def relate_restatements(connection: Connection, versions: Collection[tuple[int, int]]) -> None:
    """Relate what speakers take back in newest versions with what they give in its place."""
    for document, version in versions:
        _forget(connection, document, version, _IS_RESTATED)
    asked = select_each(connection, "document_id, version_id", versions, _IN_ONE_CLAIM)
    pairs = sorted(
        {(old, new) for old, new, before, language in asked if follows_not(f"{before} ", language)}
    )
    if not pairs:
        return
    figures = read_figures(connection, sorted({one for pair in pairs for one in pair}))
    by_id = {one.figure_id: one for one in figures}
    known = [(by_id[a], by_id[b]) for a, b in pairs if a in by_id and b in by_id]
    related = relate_restated([(old.point, new.point) for old, new in known])
    if related:
        ids = Ids(connection)
        series = find_series(connection, ids, {one.later.series for one in related})
        carriers = {one.point.key: one for one in by_id.values()}
        rows = [
            relation_row(ids, series[one.later.series], carriers, one, _cell(one.later))
            for one in related
        ]
        insert(connection, "figure_relation", rows)


def _cell(point: Point) -> str:
    place = "" if point.happening is None else point.happening.first
    return f"{point.series.indicator}{_RESTATED}{place}"


def forget_relations(
    connection: Connection, document_id: int, version_id: int, *, corrections: bool
) -> None:
    """Delete the relations of a version's figures; of corrections, only if these go too."""
    which = "r.rule <> ''" if corrections else "r.rule <> 'corrected'"
    _forget(connection, document_id, version_id, which)


def _forget(connection: Connection, document_id: int, version_id: int, which: str) -> None:
    """Delete the relations of a version's figures that are of one kind, an SQL condition."""
    figures = [
        (number,) for (number,) in select(connection, _OF_VERSION, (document_id, version_id))
    ]
    for side in ("earlier_id", "later_id"):
        sql = f"SELECT r.id FROM wanted w JOIN figure_relation r ON r.{side} = w.id WHERE {which}"  # noqa: S608
        found = select_each(connection, "id", figures, sql)
        delete(connection, "figure_relation", "id", [number for (number,) in found])
