"""Names to ids: what a filter names is found first, its rows then by index."""

from __future__ import annotations

from factdb.query.connection import Connection
from factdb.store.folding import fold

_LAST = "\U0010ffff"  # sorts after every character that a name continues with

_LONGEST_ID = 18  # digits that 64 bits hold


def find_entity_ids(connection: Connection, name: str) -> list[int]:
    """Return whose name or alias has words that begin so; else whose name has it anywhere."""
    part = fold(name)
    by_word = connection.rows(
        "SELECT DISTINCT entity_id FROM name_part WHERE part >= :part AND part < :after",
        {"part": part, "after": part + _LAST},
    )
    found = sorted(number for (number,) in by_word)
    if found:
        return found
    anywhere = connection.rows(
        "SELECT id FROM entity WHERE folded LIKE :pattern ESCAPE '!' "
        "UNION SELECT entity_id FROM alias WHERE folded LIKE :pattern ESCAPE '!'",
        {"pattern": pattern(part)},
    )
    return sorted(number for (number,) in anywhere)


def find_publisher_ids(connection: Connection, name: str) -> list[int]:
    """Return the publishers whose name has this part."""
    found = connection.rows(
        "SELECT id FROM publisher WHERE folded LIKE :pattern ESCAPE '!'",
        {"pattern": pattern(fold(name))},
    )
    return sorted(number for (number,) in found)


def find_document_ids(connection: Connection, name: str) -> list[int]:
    """Return the document of this id; else those whose address has this part."""
    if name.isdecimal() and len(name) <= _LONGEST_ID:
        by_id = connection.rows("SELECT id FROM document WHERE id = :id", {"id": int(name)})
        return [number for (number,) in by_id]
    found = connection.rows(
        "SELECT id FROM document WHERE lower(address) LIKE :pattern ESCAPE '!'",
        {"pattern": pattern(name.lower())},
    )
    return sorted(number for (number,) in found)


def pattern(part: str) -> str:
    """Return the LIKE pattern of any text that has this part, with "!" as the escape."""
    escaped = part.replace("!", "!!").replace("%", "!%").replace("_", "!_")
    return f"%{escaped}%"
