"""Publishers and entities of one transaction: found again by name, or handed a new row.

Names match casefolded, entities by their kind too; one of unknown kind is whoever bears the name.
"""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import Connection

from factdb.records import Entity, EntityKind
from factdb.store.folding import fold, name_parts
from factdb.store.insert import Ids, Rows, select

_AT_ONCE = 500  # names a query; SQLite takes 32 766 values


class Names:
    """The publishers and entities that a transaction has met, by their folded names."""

    def __init__(self, connection: Connection, ids: Ids, rows: Rows) -> None:
        self._connection = connection
        self._ids = ids
        self._rows = rows
        self._publishers: dict[str, int] = {}
        self._publisher_names: dict[int, str] = {}
        self._entities: dict[str, dict[str, int]] = {}  # name to kind to id
        self._aliases: dict[int, set[str]] = {}

    def publisher(self, name: str | None) -> int | None:
        """Return a publisher's id; None for no name."""
        if name is None or not (folded := fold(name)):
            return None
        if folded not in self._publishers:
            query = "SELECT id FROM publisher WHERE folded = ?"
            found = select(self._connection, query, [folded])
            self._publishers[folded] = found[0][0] if found else self._add_publisher(name, folded)
        return self._publishers[folded]

    def publisher_name(self, number: int | None) -> str | None:
        """Return a publisher's name; None for no publisher."""
        if number is None:
            return None
        if number not in self._publisher_names:
            query = "SELECT name FROM publisher WHERE id = ?"
            self._publisher_names[number] = select(self._connection, query, [number])[0][0]
        return self._publisher_names[number]

    def prepare(self, names: Collection[str]) -> None:
        """Read in one query what the database knows of these names."""
        wanted = sorted({fold(name) for name in names} - self._entities.keys())
        for start in range(0, len(wanted), _AT_ONCE):
            chunk = wanted[start : start + _AT_ONCE]
            self._entities.update((folded, {}) for folded in chunk)
            marks = ", ".join("?" * len(chunk))
            query = f"SELECT id, folded, kind FROM entity WHERE folded IN ({marks})"  # noqa: S608
            for number, folded, kind in sorted(select(self._connection, query, chunk)):
                self._entities[folded][kind] = number

    def entity(self, entity: Entity) -> int:
        """Return an entity's id, and keep what aliases are new; `prepare` has read its name."""
        kinds = self._entities[fold(entity.name)]
        number = kinds.get(entity.kind)
        if number is None and entity.kind is EntityKind.UNKNOWN and kinds:
            number = min(kinds.values())
        if number is None:
            number = kinds[entity.kind] = self._add_entity(entity)
        self._add_aliases(number, entity)
        return number

    def _add_publisher(self, name: str, folded: str) -> int:
        number = self._ids.next("publisher")
        self._publisher_names[number] = name.strip()
        self._rows["publisher"].append((number, name.strip(), folded, None, "unknown", None))
        return number

    def _add_entity(self, entity: Entity) -> int:
        number = self._ids.next("entity")
        row = (number, entity.name, fold(entity.name), entity.kind.value, 0, "", "")
        self._rows["entity"].append(row)
        self._rows["name_part"].extend(
            (part, number) for part in dict.fromkeys(name_parts(entity.name))
        )
        self._aliases[number] = {fold(entity.name)}
        return number

    def _add_aliases(self, number: int, entity: Entity) -> None:
        known = self._known_aliases(number, entity) if entity.aliases else set()
        for alias in entity.aliases:
            if (folded := fold(alias)) and folded not in known:
                known.add(folded)
                self._rows["alias"].append((self._ids.next("alias"), number, alias, folded))
                self._rows["name_part"].extend(
                    (part, number) for part in dict.fromkeys(name_parts(alias))
                )

    def _known_aliases(self, number: int, entity: Entity) -> set[str]:
        if number not in self._aliases:
            query = "SELECT folded FROM alias WHERE entity_id = ?"
            found = {folded for (folded,) in select(self._connection, query, [number])}
            self._aliases[number] = found | {fold(entity.name)}
        return self._aliases[number]
