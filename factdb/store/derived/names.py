"""Publishers and entities of one transaction: found again by name, or handed a new row.

Names match casefolded, entities by their kind too; one of unknown kind is whoever bears the name,
before it or after it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from sqlalchemy import Connection

from factdb.records import Entity, EntityKind
from factdb.store.drafting.folding import fold, name_parts
from factdb.store.drafting.packing import Row
from factdb.store.insert import Ids, Rows, execute, execute_some, one_column, select, select_each

_PUBLISHERS = "SELECT p.folded, p.id, p.name FROM wanted w JOIN publisher p ON p.folded = w.folded"
_ENTITIES = """
SELECT e.folded, e.id, e.kind, e.name FROM wanted w JOIN entity e ON e.folded = w.folded
"""
_ALIASES = """
SELECT a.folded, a.entity_id, a.id, a.name
FROM wanted w JOIN entity e ON e.folded = w.folded JOIN alias a ON a.entity_id = e.id
"""


class Names:
    """The publishers and entities that a transaction has met, by their folded names.

    Attributes:
        identified: Entities that were of unknown kind until this transaction.
    """

    def __init__(self, connection: Connection, ids: Ids, rows: Rows) -> None:
        self._connection = connection
        self._ids = ids
        self._rows = rows
        self._publishers: dict[str, int] = {}
        self._entities: dict[str, dict[str, int]] = {}  # name to kind to id
        self._aliases: dict[int, dict[str, int]] = {}  # entity to alias to id
        self._spellings: dict[tuple[str, int], str] = {}  # of a row of a table
        self._respelled: dict[tuple[str, int], str] = {}
        self._told: dict[int, EntityKind] = {}  # of entities whose kind was unknown until now
        self.identified: set[int] = set()  # the same, of the whole transaction

    def publisher(self, name: str | None) -> int | None:
        """Return a publisher's id, None for no name; `prepare` has read it."""
        if name is None or not (folded := fold(name)):
            return None
        if folded not in self._publishers:
            self._publishers[folded] = self._add_publisher(name, folded)
        self._spell("publisher", self._publishers[folded], name.strip())
        return self._publishers[folded]

    def publisher_name(self, number: int | None) -> str | None:
        """Return a publisher's name; None for no publisher."""
        if number is None:
            return None
        place = ("publisher", number)
        if place not in self._spellings:
            query = "SELECT name FROM publisher WHERE id = ?"
            self._spellings[place] = select(self._connection, query, [number])[0][0]
        return self._spellings[place]

    def prepare(self, entities: Collection[Entity], publishers: Collection[str]) -> None:
        """Read in a few queries what the database knows of entities and publishers to come."""
        names = {fold(name) for name in publishers} - self._publishers.keys()
        for folded, number, name in self._select(_PUBLISHERS, names):
            self._publishers[folded] = number
            self._spellings["publisher", number] = name
        wanted = {fold(entity.name) for entity in entities} - self._entities.keys()
        self._entities.update((folded, {}) for folded in wanted)
        for folded, number, kind, name in self._select(_ENTITIES, wanted):
            self._entities[folded][kind] = number
            self._spellings["entity", number] = name
            self._aliases[number] = {}
        for folded, number, alias, name in self._select(_ALIASES, wanted):
            self._aliases[number][folded] = alias
            self._spellings["alias", alias] = name

    def entity(self, entity: Entity) -> int:
        """Return an entity's id, and keep what aliases are new; `prepare` has read its name."""
        kinds = self._entities[fold(entity.name)]
        number = kinds.get(entity.kind)
        if number is None and entity.kind is EntityKind.UNKNOWN and kinds:
            number = kinds[max(kinds)]  # a person before an organisation, whichever came first
        if number is None and EntityKind.UNKNOWN in kinds:
            number = kinds[entity.kind] = kinds.pop(EntityKind.UNKNOWN)
            self._told[number] = entity.kind
            self.identified.add(number)
        if number is None:
            number = kinds[entity.kind] = self._add_entity(entity)
        self._spell("entity", number, entity.name)
        self._add_aliases(number, entity)
        return number

    def respell(self) -> None:
        """Write spellings and kinds that have changed; the rows are in the database by now."""
        for (table, number), name in self._respelled.items():
            sql = f"UPDATE {table} SET name = ? WHERE id = ?"  # noqa: S608 - our own names
            execute(self._connection, sql, [(name, number)])
        self._respelled.clear()
        told = [(kind.value, number) for number, kind in self._told.items()]
        execute_some(self._connection, "UPDATE entity SET kind = ? WHERE id = ?", told)
        self._told.clear()

    def _spell(self, table: str, number: int, name: str) -> None:
        """Take a spelling that comes before the known one, whichever document was read first."""
        known = self._spellings.setdefault((table, number), name)
        if name != known and _rank(name) < _rank(known):
            self._spellings[table, number] = self._respelled[table, number] = name

    def _add_publisher(self, name: str, folded: str) -> int:
        number = self._ids.next("publisher")
        self._rows["publisher"].append((number, name.strip(), folded, None, "unknown", None))
        return number

    def _add_entity(self, entity: Entity) -> int:
        number = self._ids.next("entity")
        row = (number, entity.name, fold(entity.name), entity.kind.value, 0, "", "")
        self._rows["entity"].append(row)
        self._rows["name_part"].extend(
            (part, number) for part in dict.fromkeys(name_parts(entity.name))
        )
        self._aliases[number] = {}
        return number

    def _add_aliases(self, number: int, entity: Entity) -> None:
        known = self._aliases[number]
        for alias in entity.aliases:
            if (folded := fold(alias)) in known:
                self._spell("alias", known[folded], alias)
            elif folded and folded != fold(entity.name):
                known[folded] = self._ids.next("alias")
                self._spell("alias", known[folded], alias)
                self._rows["alias"].append((known[folded], number, alias, folded))
                self._rows["name_part"].extend(
                    (part, number) for part in dict.fromkeys(name_parts(alias))
                )

    def _select(self, query: str, names: Collection[str]) -> Iterator[Row]:
        """Yield the rows of a query that joins folded names, in their order."""
        yield from sorted(select_each(self._connection, "folded", one_column(sorted(names)), query))


def _rank(name: str) -> tuple[bool, bool, str]:
    """Order the spellings of one name: "THE POST" and "the post" come after "The Post"."""
    is_shouted = name.isupper() and len(name.split()) > 1  # "BBC" is not
    return is_shouted, name.islower(), name
