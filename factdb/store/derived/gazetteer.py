"""Other names of places, which join series: those that a gazetteer file gave."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import Connection

from factdb.errors import DatabaseError
from factdb.store.insert import execute_some, insert, select

_NAMES = "SELECT name, place FROM place_name"


def read_gazetteer(connection: Connection) -> dict[str, str]:
    """Return the names of places, as keys (`compare.places`), with the places that they are of."""
    return dict(select(connection, _NAMES, ()))


def add_names(connection: Connection, names: Mapping[str, str]) -> tuple[int, int]:
    """Add names; one that is there is of the place that is given now.

    Args:
        connection: In a transaction; series are to be made anew in it.
        names: Names with their places, both as keys.

    Returns:
        How many are new, and how many were of another place.

    Raises:
        DatabaseError: Two names would each be the other's place.
    """
    known = read_gazetteer(connection)
    all_names = {**known, **names}
    meant = {name: _place_of(name, all_names) for name in sorted(all_names)}
    new = [(name, place) for name, place in meant.items() if name not in known]
    changed = [(place, name) for name, place in meant.items() if known.get(name, place) != place]
    if new:
        insert(connection, "place_name", new)
    execute_some(connection, "UPDATE place_name SET place = ? WHERE name = ?", changed)
    return len(new), len(changed)


def _place_of(name: str, places: Mapping[str, str]) -> str:
    """Return the place that a name is of in the end: what it is of may be another name of one."""
    passed = [name]
    while (place := places.get(passed[-1])) is not None:
        if place in passed:
            raise DatabaseError(f'"{place}" cannot be a name of "{passed[-1]}" and its place too.')
        passed.append(place)
    return passed[-1]
