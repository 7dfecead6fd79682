"""What becomes of the rows that a document had: superseded, current again, or taken back.

`entity.claims`, `first_day` and `last_day` are kept here, for a count over ten million claims is
the slow part of a page.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from sqlalchemy import Connection

from factdb.store.change import Change, change, given
from factdb.store.derived.propositions import ungroup_claims
from factdb.store.derived.series import withdraw
from factdb.store.drafting.packing import Row
from factdb.store.insert import execute, execute_some, select, select_each

_DROP_LAST_HOPS = """
DELETE FROM attribution WHERE role = 'publisher' AND claim_id IN (
    SELECT id FROM claim WHERE document_id = ? AND version_id = ?)
"""
_ADD_LAST_HOPS = """
INSERT INTO attribution (claim_id, hop, role, name, publisher_id)
SELECT c.id, (SELECT count(*) FROM attribution a WHERE a.claim_id = c.id),
    'publisher', p.name, p.id
FROM claim c JOIN publisher p ON p.id = ?
WHERE c.document_id = ? AND c.version_id = ?
"""

Place = tuple[int, int]  # ids of a document and of its version
_LISTED = ("claim", "figure", "date_mention")
_EDGE = """coalesce((SELECT c.day FROM claim c
    WHERE c.speaker_id = entity.id AND c.is_current AND c.day > ''
    ORDER BY c.day {0}, c.id {0} LIMIT 1), '')"""
_SUBTRACT = (
    f"UPDATE entity SET claims = claims - ?, first_day = {_EDGE.format('ASC')}, "  # noqa: S608
    f"last_day = {_EDGE.format('DESC')} WHERE id = ?"
)

_ADD_CLAIMS = Change(
    "entity",
    """claims = claims + {count},
    first_day = CASE WHEN {first} <> '' AND (first_day = '' OR {first} < first_day)
        THEN {first} ELSE first_day END,
    last_day = CASE WHEN {last} > last_day THEN {last} ELSE last_day END""",
    "id",
    given("count first last number", int, str, str, int),
)


def supersede(connection: Connection, places: Sequence[Place]) -> None:
    """Take the rows of newest versions out of the lists; they stay in the tables."""
    counts = _count_speakers(connection, "is_current", places)
    ungroup_claims(connection, places)
    withdraw(connection, places)
    _set_current(connection, places, False)
    _subtract_claims(connection, counts)


def revive(connection: Connection, places: Sequence[Place]) -> None:
    """Put the rows of earlier versions back into the lists: the text is again what it was."""
    _set_current(connection, places, True)
    query = "SELECT speaker_id, day FROM claim WHERE document_id = ? AND version_id = ?"
    for place in places:
        count_claims(connection, select(connection, query, place))


def republish(connection: Connection, place: Place, publisher_id: int | None) -> None:
    """Put a version under its document's publisher, who was another when its rows were stored."""
    for table in _LISTED:
        sql = f"UPDATE {table} SET publisher_id = ? WHERE document_id = ? AND version_id = ?"  # noqa: S608
        execute(connection, sql, [(publisher_id, *place)])
    execute(connection, _DROP_LAST_HOPS, [place])
    if publisher_id is not None:
        execute(connection, _ADD_LAST_HOPS, [(publisher_id, *place)])


def forget_extraction(connection: Connection, places: Sequence[Place]) -> None:
    """Delete what rules found in versions; imported claims, spans and the text stay."""
    counts = _count_speakers(connection, "status = 'extracted'", places)
    ungroup_claims(connection, places)
    withdraw(connection, places, forever=True)
    of_version = "FROM {} WHERE document_id = ? AND version_id = ? AND status = 'extracted'"
    for table, parent in (
        ("date_alternative", "date_mention"),
        ("date_evidence", "date_mention"),
        ("attribution", "claim"),
    ):
        ids = f"SELECT id {of_version.format(parent)}"
        sql = f"DELETE FROM {table} WHERE {parent}_id IN ({ids})"  # noqa: S608 - our own names
        execute_some(connection, sql, places)
    for table in ("date_mention", "figure", "claim"):
        execute_some(connection, f"DELETE {of_version.format(table)}", places)
    for table in ("role", "mention", "passed_over"):
        sql = f"DELETE FROM {table} WHERE version_id = ?"  # noqa: S608 - our own names
        execute_some(connection, sql, [(version_id,) for _, version_id in places])
    _subtract_claims(connection, counts)


def count_claims(connection: Connection, claims: Iterable[tuple[int | None, str] | Row]) -> None:
    """Add claims, given as speaker and day, to what their speakers have."""
    tally: dict[int, tuple[int, str, str]] = {}
    for (speaker, day), more in Counter(claims).items():
        if speaker is not None:
            count, first, last = tally.get(speaker, (0, day, day))
            earliest = min(first, day) if first and day else first or day
            tally[speaker] = (count + more, earliest, max(last, day))
    rows = [(count, first, last, speaker) for speaker, (count, first, last) in tally.items()]
    change(connection, _ADD_CLAIMS, rows)


def count_rows(connection: Connection, table: str, document_id: int, version_id: int) -> int:
    """Count the claims or figures of a version."""
    sql = f"SELECT count(*) FROM {table} WHERE document_id = ? AND version_id = ?"  # noqa: S608
    return int(select(connection, sql, (document_id, version_id))[0][0])


def _set_current(connection: Connection, places: Sequence[Place], is_current: bool) -> None:
    for table in _LISTED:
        sql = f"UPDATE {table} SET is_current = ? WHERE document_id = ? AND version_id = ?"  # noqa: S608
        execute_some(connection, sql, [(is_current, *place) for place in places])
    sql = "UPDATE version SET is_current = ? WHERE id = ?"
    execute_some(connection, sql, [(is_current, version_id) for _, version_id in places])


def _count_speakers(
    connection: Connection, where: str, places: Sequence[Place]
) -> list[tuple[int, int]]:
    """Return the speakers of some of the versions' claims, each with how many they made there."""
    sql = (
        "SELECT c.speaker_id, count(*) FROM wanted w JOIN claim c "  # noqa: S608 - our own words
        "ON c.document_id = w.document_id AND c.version_id = w.version_id "
        f"WHERE c.{where} AND c.speaker_id IS NOT NULL GROUP BY c.speaker_id"
    )
    counts: Counter[int] = Counter()
    for speaker, count in select_each(connection, "document_id, version_id", places, sql):
        counts[speaker] += count
    return sorted(counts.items())


def _subtract_claims(connection: Connection, counts: Iterable[tuple[int, int]]) -> None:
    """Take claims that have left the lists from what their speakers have."""
    execute_some(connection, _SUBTRACT, [(count, speaker) for speaker, count in counts])
