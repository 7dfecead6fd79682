"""What becomes of the rows that a document had: superseded, current again, or taken back.

`entity.claims`, `first_day` and `last_day` are kept here, for a count over ten million claims is
the slow part of a page.
"""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection

from factdb.store.insert import Row, execute, select
from factdb.store.series import withdraw

_LISTED = ("claim", "figure", "date_mention")
_EDGE = """coalesce((SELECT c.day FROM claim c
    WHERE c.speaker_id = entity.id AND c.is_current AND c.day > ''
    ORDER BY c.day {0}, c.id {0} LIMIT 1), '')"""
_SUBTRACT = (
    f"UPDATE entity SET claims = claims - ?, first_day = {_EDGE.format('ASC')}, "  # noqa: S608
    f"last_day = {_EDGE.format('DESC')} WHERE id = ?"
)


def supersede(connection: Connection, document_id: int, version_id: int) -> None:
    """Take the newest version's rows out of the lists; they stay in the tables."""
    counts = _count_speakers(connection, "is_current", (document_id, version_id))
    withdraw(connection, document_id, version_id)
    _set_current(connection, document_id, version_id, False)
    _subtract_claims(connection, counts)


def revive(connection: Connection, document_id: int, version_id: int) -> None:
    """Put an earlier version's rows back into the lists: the text is again what it was."""
    _set_current(connection, document_id, version_id, True)
    query = "SELECT speaker_id, day FROM claim WHERE document_id = ? AND version_id = ?"
    count_claims(connection, select(connection, query, (document_id, version_id)))


def forget_extraction(connection: Connection, document_id: int, version_id: int) -> None:
    """Delete what rules found in a version; imported claims, spans and the text stay."""
    place = (document_id, version_id)
    counts = _count_speakers(connection, "status = 'extracted'", place)
    withdraw(connection, document_id, version_id, forever=True)
    of_version = "FROM {} WHERE document_id = ? AND version_id = ? AND status = 'extracted'"
    for table, parent in (
        ("date_alternative", "date_mention"),
        ("date_evidence", "date_mention"),
        ("attribution", "claim"),
    ):
        ids = f"SELECT id {of_version.format(parent)}"
        sql = f"DELETE FROM {table} WHERE {parent}_id IN ({ids})"  # noqa: S608 - our own names
        execute(connection, sql, [place])
    for table in ("date_mention", "figure", "claim"):
        execute(connection, f"DELETE {of_version.format(table)}", [place])
    for table in ("role", "mention", "passed_over"):
        sql = f"DELETE FROM {table} WHERE version_id = ?"  # noqa: S608 - our own names
        execute(connection, sql, [(version_id,)])
    _subtract_claims(connection, counts)


def count_claims(connection: Connection, claims: Iterable[tuple[int | None, str] | Row]) -> None:
    """Add claims, given as speaker and day, to what their speakers have."""
    tally: dict[int, tuple[int, str, str]] = {}
    for speaker, day in claims:
        if speaker is not None:
            count, first, last = tally.get(speaker, (0, day, day))
            earliest = min(first, day) if first and day else first or day
            tally[speaker] = (count + 1, earliest, max(last, day))
    rows = [
        (count, first, first, first, last, last, speaker)
        for speaker, (count, first, last) in tally.items()
    ]
    if rows:
        execute(
            connection,
            "UPDATE entity SET claims = claims + ?, "
            "first_day = CASE WHEN ? <> '' AND (first_day = '' OR ? < first_day) "
            "THEN ? ELSE first_day END, "
            "last_day = CASE WHEN ? > last_day THEN ? ELSE last_day END WHERE id = ?",
            rows,
        )


def count_rows(connection: Connection, table: str, document_id: int, version_id: int) -> int:
    """Count the claims or figures of a version."""
    sql = f"SELECT count(*) FROM {table} WHERE document_id = ? AND version_id = ?"  # noqa: S608
    return int(select(connection, sql, (document_id, version_id))[0][0])


def _set_current(
    connection: Connection, document_id: int, version_id: int, is_current: bool
) -> None:
    for table in _LISTED:
        sql = f"UPDATE {table} SET is_current = ? WHERE document_id = ? AND version_id = ?"  # noqa: S608
        execute(connection, sql, [(is_current, document_id, version_id)])
    execute(
        connection, "UPDATE version SET is_current = ? WHERE id = ?", [(is_current, version_id)]
    )


def _count_speakers(connection: Connection, where: str, place: tuple[int, int]) -> list[Row]:
    """Return the speakers of some of a version's claims, each with how many they made there."""
    sql = (
        "SELECT speaker_id, count(*) FROM claim "  # noqa: S608 - our own words
        f"WHERE document_id = ? AND version_id = ? AND {where} AND speaker_id IS NOT NULL "
        "GROUP BY speaker_id ORDER BY speaker_id"
    )
    return list(select(connection, sql, place))


def _subtract_claims(connection: Connection, counts: Iterable[Row]) -> None:
    """Take claims that have left the lists from what their speakers have."""
    rows = [(count, speaker) for speaker, count in counts]
    if rows:
        execute(connection, _SUBTRACT, rows)
