"""What versions corrected, and how the relations of a version's figures are forgotten."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sqlalchemy import Connection

from factdb.compare.relations import relate_versions
from factdb.store.change import delete
from factdb.store.derived.points import Carrier, find_series, read_versions
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
