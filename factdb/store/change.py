"""Many rows of one table changed alike: one statement a row on SQLite, one for all on PostgreSQL.

A statement costs SQLite what its row costs; a server is asked and answers.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import NamedTuple

from sqlalchemy import Connection

from factdb.store.drafting.packing import Row

_TYPES = {int: "bigint", float: "double precision", str: "text", bool: "boolean"}


class Change(NamedTuple):
    """What is done to each of some rows.

    Attributes:
        table: The table that the rows are of.
        sets: What the columns become; `{name}` is a value, and a bare name a column as it was.
        key: The column that a row is known by, the last of the values.
        values: What each change is given, in this order, and of which type.
    """

    table: str
    sets: str
    key: str
    values: tuple[tuple[str, type], ...]


def change(connection: Connection, what: Change, rows: Iterable[Row]) -> None:
    """Change rows; each is given by its values, and no key comes twice."""
    given = list(rows)
    if not given:
        return
    names = [name for name, _ in what.values]
    if connection.dialect.name == "sqlite":
        marks = {name: f"?{number}" for number, name in enumerate(names, 1)}
        sets = what.sets.format_map(marks)
        sql = f"UPDATE {what.table} SET {sets} WHERE {what.key} = {marks[names[-1]]}"  # noqa: S608
        connection.exec_driver_sql(sql, given)
        return
    marks = {name: f"w.given_{name}" for name in names}
    arrays = ", ".join(f"%s::{_TYPES[kind]}[]" for _, kind in what.values)
    columns = ", ".join(f"given_{name}" for name in names)
    sql = (
        f"UPDATE {what.table} SET {what.sets.format_map(marks)} "  # noqa: S608 - our own names
        f"FROM unnest({arrays}) w ({columns}) WHERE {what.key} = {marks[names[-1]]}"
    )
    connection.exec_driver_sql(sql, tuple(map(list, zip(*given, strict=True))))


def delete(connection: Connection, table: str, column: str, values: Collection[int]) -> None:
    """Delete the rows of a table in which a column has one of some values."""
    if not values:
        return
    sql = f"DELETE FROM {table} WHERE {column} = "  # noqa: S608 - our own names
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"{sql}?", [(value,) for value in values])
    else:
        connection.exec_driver_sql(f"{sql}ANY(%s)", (list(values),))


def given(names: str, *types: type) -> tuple[tuple[str, type], ...]:
    """Name the values of a change, parted by spaces, each with its type."""
    return tuple(zip(names.split(), types, strict=True))
