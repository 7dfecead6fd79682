"""Other names of places, which join series: those that a gazetteer file gave."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import Connection

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
    """
    known = read_gazetteer(connection)
    new = [(name, place) for name, place in sorted(names.items()) if name not in known]
    changed = [
        (place, name) for name, place in sorted(names.items()) if known.get(name, place) != place
    ]
    if new:
        insert(connection, "place_name", new)
    execute_some(connection, "UPDATE place_name SET place = ? WHERE name = ?", changed)
    return len(new), len(changed)
