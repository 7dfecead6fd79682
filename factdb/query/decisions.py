"""The log of what persons decided of claims."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from factdb.query.connection import Connection, Row
from factdb.query.rows import DecisionRow

# The view has the claims of what stands alone; the others are found by the log's own keys.
_CLAIMS = {
    "claim_id": "coalesce(v.claim_id, a.id)",
    "other_claim_id": "coalesce(v.other_claim_id, b.id)",
}
_COLUMNS = ", ".join(_CLAIMS.get(name, f"v.{name}") for name in DecisionRow._fields)
_NEWEST_FIRST = f"""
SELECT {_COLUMNS} FROM decisions v JOIN decision d ON d.id = v.id
LEFT JOIN claim a ON a.key = d.claim_key AND a.is_current
LEFT JOIN claim b ON b.key = d.other_key AND b.is_current
ORDER BY v.made_at DESC, v.id DESC
"""  # noqa: S608 - our own words
_LOG = """
SELECT d.key, d.verdict, d.claim_key, d.claim_address, d.claim_text,
    d.other_key, d.other_address, d.other_text, d.undoes, d.made_at, d.made_by, d.note
FROM decision d {chosen}
ORDER BY d.made_at, d.key
"""


def find_decisions(connection: Connection) -> Iterator[DecisionRow]:
    """Yield every decision, the newest first; what was undone still names its claims."""
    return map(DecisionRow.read, connection.rows(_NEWEST_FIRST, {}))


def read_log(
    connection: Connection, documents: str = "", values: Mapping[str, Any] | None = None
) -> Iterator[Row]:
    """Yield the log as it is exported, in its order: columns of the table `decisions` there.

    Args:
        connection: An open database.
        documents: SQL that gives the ids of documents whose claims are asked for; none for all.
        values: Those that stand in it.
    """
    about = f"k.address IN (x.claim_address, x.other_address) AND k.id IN ({documents})"
    chosen = (
        f"WHERE EXISTS (SELECT 1 FROM document k JOIN decision x ON {about} "  # noqa: S608
        "WHERE d.key = x.key OR d.undoes = x.key)"
    )
    sql = _LOG.format(chosen=chosen if documents else "")
    return connection.rows(sql, values or {})
