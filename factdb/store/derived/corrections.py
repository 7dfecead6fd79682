"""What versions corrected, and how the relations of a version's figures are forgotten.

So does what one version puts right in its own words: "25 people died, not 27".
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from types import MappingProxyType

from sqlalchemy import Connection

from factdb.compare.points import Point
from factdb.compare.relations import Related, relate_versions
from factdb.compare.restated import follows_not, relate_restated
from factdb.store.change import delete
from factdb.store.derived.points import Carrier, find_series, read_figures, read_versions
from factdb.store.derived.relating import relation_row
from factdb.store.drafting.packing import Row
from factdb.store.insert import Ids, insert, select_each

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
# Two numbers of one claim and indicator, the greater first, with what stands before that; the
# other is the nearest before it: "19, not 21: two were counted twice".
_IN_ONE_CLAIM = """
SELECT f.id, g.id, s.prefix, d.language, h."start"
FROM wanted w JOIN figure f ON f.document_id = w.document_id AND f.version_id = w.version_id
JOIN figure g ON g.document_id = f.document_id AND g.version_id = f.version_id
    AND g.claim_id = f.claim_id AND g.indicator = f.indicator
    AND g.high_order < f.high_order
JOIN span s ON s.id = f.span_id
JOIN span h ON h.id = g.span_id AND h."start" < s."start"
JOIN document d ON d.id = f.document_id
WHERE f.vague = false AND g.vague = false
"""
_OF_VERSIONS = """
SELECT r.id FROM wanted w
JOIN figure f ON f.document_id = w.document_id AND f.version_id = w.version_id
JOIN figure_relation r ON r.{} = f.id WHERE {}
"""


def relate_corrections(connection: Connection, versions: Collection[tuple[int, int]]) -> None:
    """Relate what versions say with what the versions before and after them said."""
    changed = select_each(connection, "document_id, version_id", versions, _NEIGHBOURS)
    for document, previous, number, following in list(changed):
        _forget(connection, [(document, number)], "r.rule = 'corrected'")
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
    _add(connection, related, [*old, *new], lambda _: "")


def relate_restatements(
    connection: Connection,
    versions: Collection[tuple[int, int]],
    drafted: Mapping[tuple[int, int], Sequence[tuple[int, int]]] = MappingProxyType({}),
) -> None:
    """Relate what speakers take back in newest versions with what they give in its place.

    Args:
        connection: In the transaction that stored them.
        versions: As (document id, version id).
        drafted: The figures of versions that are new, of which the first of two may be taken back
            for the other; those of other versions are read.
    """
    stored = [one for one in versions if one not in drafted]
    _forget(connection, stored, _IS_RESTATED)
    nearest = dict(pair for version in versions for pair in drafted.get(version, ()))
    asked = select_each(connection, "document_id, version_id", stored, _IN_ONE_CLAIM)
    nearest.update(
        (old, new)
        for old, new, before, language, _ in sorted(asked, key=_by_place)
        if follows_not(f"{before} ", language)
    )
    pairs = nearest.items()
    figures = read_figures(connection, sorted({one for pair in pairs for one in pair}))
    points = {one.figure_id: one.point for one in figures}
    known = [
        (points[old], points[new]) for old, new in sorted(pairs) if old in points and new in points
    ]
    _add(connection, relate_restated(known), figures, _cell)


def _by_place(asked: Row) -> int:
    return int(asked[-1])


def _add(
    connection: Connection,
    related: Sequence[Related],
    figures: Sequence[Carrier],
    cell_of: Callable[[Point], str],
) -> None:
    """Keep relations of some figures, each under the name that its later point has."""
    if not related:
        return
    ids = Ids(connection)
    series = find_series(connection, ids, {one.later.series for one in related})
    carriers = {one.point.key: one for one in figures}
    rows = [
        relation_row(ids, series[one.later.series], carriers, one, cell_of(one.later))
        for one in related
    ]
    insert(connection, "figure_relation", rows)


def _cell(point: Point) -> str:
    place = "" if point.happening is None else point.happening.first
    return f"{point.series.indicator}{_RESTATED}{place}"


def forget_relations(
    connection: Connection, versions: Collection[tuple[int, int]], *, corrections: bool
) -> None:
    """Delete the relations of versions' figures; of corrections, only if these go too."""
    _forget(connection, versions, "r.rule <> ''" if corrections else "r.rule <> 'corrected'")


def _forget(connection: Connection, versions: Collection[tuple[int, int]], which: str) -> None:
    """Delete the relations of versions' figures that are of one kind, an SQL condition."""
    for side in ("earlier_id", "later_id"):
        sql = _OF_VERSIONS.format(side, which)
        found = select_each(connection, "document_id, version_id", versions, sql)
        delete(connection, "figure_relation", "id", [number for (number,) in found])
