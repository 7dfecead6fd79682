"""Everybody who makes claims, by name alone and in its order, whatever the order of loading.

The table `entity` tells bearers of one name apart by their kind, and one of unknown kind belongs to
whoever bore the name first; here all bearers of a name are one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import Any, NamedTuple

from factdb.query.connection import Connection, Row
from factdb.store.drafting.keys import speaker_key

_BATCH = 500  # entities

_ENTITIES = "SELECT folded, id, kind FROM entity ORDER BY folded, kind"
_NAMES = """
SELECT c.speaker_id, a.name, count(*), min(nullif(c.day, '')), max(c.day)
FROM claim c JOIN attribution a ON a.claim_id = c.id AND a.role = 'speaker'
WHERE c.speaker_id IN ({ids}) AND c.is_current{chosen}
GROUP BY c.speaker_id, a.name
"""
_ROLES = """
SELECT r.entity_id, r.title FROM role r JOIN version c ON c.id = r.version_id
WHERE r.entity_id IN ({ids}) AND c.is_current{chosen}
"""
_ALIASES = "SELECT entity_id, name FROM alias WHERE entity_id IN ({ids})"


class Speaker(NamedTuple):
    """Whoever makes claims under one name, in the newest versions of documents.

    Attributes:
        key: Derived from the name without case.
        name: As most claims have it.
        kinds: person, organisation, group; unknown where no document tells.
        roles: All titles and offices, in alphabetical order, as are `kinds` and `aliases`.
        aliases: Other names.
        claims: How many.
        first_day: Of the first claim: when it was stated, else published; None where not known.
        last_day: Of the last one.
    """

    key: str
    name: str
    kinds: tuple[str, ...]
    roles: tuple[str, ...]
    aliases: tuple[str, ...]
    claims: int
    first_day: str | None
    last_day: str | None


def read_speakers(
    connection: Connection, documents: str = "", values: Mapping[str, Any] | None = None
) -> Iterator[Speaker]:
    """Yield everybody who makes claims, by name.

    Args:
        connection: An open database.
        documents: SQL that gives the ids of the documents to look into; none for all.
        values: Those that stand in it.
    """
    reader = _Reader(connection, documents, values or {})
    entities = groupby(connection.rows(_ENTITIES, {}), key=lambda row: row[0])
    for batch in _batches((folded, list(rows)) for folded, rows in entities):
        yield from reader.read(batch)


def _batches(
    groups: Iterable[tuple[str, list[Row]]],
) -> Iterator[list[tuple[str, list[Row]]]]:
    """Cut groups into lists of some 500 entities."""
    batch: list[tuple[str, list[Row]]] = []
    size = 0
    for group in groups:
        batch.append(group)
        size += len(group[1])
        if size >= _BATCH:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


class _Reader:
    """Reads what the bearers of names say, some hundred at a time."""

    def __init__(self, connection: Connection, documents: str, values: Mapping[str, Any]) -> None:
        self._connection = connection
        self._chosen = f" AND c.document_id IN ({documents})" if documents else ""
        self._values = values

    def read(self, batch: list[tuple[str, list[Row]]]) -> Iterator[Speaker]:
        """Yield a speaker for each name under which a claim is made."""
        ids = ", ".join(str(row[1]) for _, rows in batch for row in rows)
        names, roles, aliases = (self._find(sql, ids) for sql in (_NAMES, _ROLES, _ALIASES))
        for folded, rows in batch:
            told = [name for row in rows for name in names[row[1]]]
            if told:
                kinds = {row[2] for row in rows}
                titles = {title for row in rows for (title,) in roles[row[1]]}
                others = {alias for row in rows for (alias,) in aliases[row[1]]}
                yield _voice(folded, kinds, told, titles, others)

    def _find(self, sql: str, ids: str) -> defaultdict[int, list[Row]]:
        """Return rows by the entity that their first column names."""
        found = defaultdict(list)
        query = sql.format(ids=ids, chosen=self._chosen)
        values = self._values if "{chosen}" in sql else {}
        for number, *rest in self._connection.rows(query, values):
            found[number].append(tuple(rest))
        return found


def _voice(
    folded: str, kinds: set[str], told: list[Row], roles: set[str], aliases: set[str]
) -> Speaker:
    spellings: Counter[str] = Counter()
    for name, count, *_ in told:
        spellings[name] += count
    name = min(spellings, key=lambda one: (-spellings[one], one))
    return Speaker(
        speaker_key(folded),
        name,
        tuple(sorted(kinds - {"unknown"} or kinds)),
        tuple(sorted(roles)),
        tuple(sorted(aliases)),
        spellings.total(),
        min((first for _, _, first, _ in told if first), default=None),
        max(last for _, _, _, last in told) or None,
    )
