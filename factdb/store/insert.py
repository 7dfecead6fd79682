"""Rows into tables, column by column, and the ids they get: a statement a table."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from functools import cache
from typing import Any

from sqlalchemy import Connection, Dialect
from sqlalchemy.exc import DBAPIError

from factdb.store.drafting.packing import Column, Row
from factdb.store.tables import Base, columns_of

Rows = defaultdict[str, list[Row]]  # by table, each in the table's order of columns

COLUMNS = {name: columns_of(name) for name in Base.metadata.tables}
# A row comes after those it refers to.
_ORDER = [table.name for table in Base.metadata.sorted_tables]
_NUMBERED = [name for name, columns in COLUMNS.items() if "id" in columns]
_MAXIMA = "SELECT " + ", ".join(f"(SELECT max(id) FROM {name})" for name in _NUMBERED)  # noqa: S608
# Several documents of one load may name the same thing first.
_SHARED = {"name_part", "indicator"}
_AT_ONCE = 500  # rows a query; SQLite takes 32 766 values
_ARRAYS = {int: "bigint[]", str: "text[]"}
# Rows an INSERT of SQLite: it lists what a column may be once a statement, not once a row.
_TOGETHER = 128
_GROUPS = 16  # of them that are put together at a time


class Ids:
    """Hands out ids, the highest in the database plus one on; right while one transaction lasts."""

    def __init__(self, connection: Connection) -> None:
        found = connection.exec_driver_sql(_MAXIMA).one()
        self._last = {name: highest or 0 for name, highest in zip(_NUMBERED, found, strict=True)}

    def next(self, table: str) -> int:
        """Return an id that no row of the table has."""
        self._last[table] += 1
        return self._last[table]

    def take(self, table: str, count: int) -> range:
        """Return so many ids that no row of the table has."""
        first = self._last[table] + 1
        self._last[table] += count
        return range(first, first + count)


@cache
def ids_in(table: str) -> tuple[tuple[int, str], ...]:
    """Return where a table's rows hold ids, each with the table that it is an id of."""
    columns = Base.metadata.tables[table].columns
    found = []
    for place, name in enumerate(COLUMNS[table]):
        keys = [key.column for key in columns[name].foreign_keys if key.column.name == "id"]
        if name == "id":
            found.append((place, table))
        found.extend((place, key.table.name) for key in keys)
    return tuple(found)


class Gathered:
    """Rows on their way in, column by column: no value is touched on its way to a statement."""

    def __init__(self) -> None:
        self.columns: dict[str, list[list[Any]]] = {}  # by table

    def add(self, table: str, columns: Sequence[Column]) -> None:
        """Add rows to a table."""
        known = self.columns.get(table)
        if known is None:
            self.columns[table] = list(map(list, columns))
            return
        for column, more in zip(known, columns, strict=True):
            column.extend(more)

    def add_rows(self, rows: Rows) -> None:
        """Add rows that are given one by one, by table."""
        for table, some in rows.items():
            if some:
                self.add(table, list(zip(*some, strict=True)))

    def count(self, table: str) -> int:
        """Return how many rows of a table there are."""
        return len(self.columns[table][0]) if table in self.columns else 0

    def insert(self, connection: Connection) -> None:
        """Insert the rows of every table, those referred to first; none is left here."""
        for table in _ORDER:
            if table in self.columns:
                insert_columns(connection, table, self.columns.pop(table))


def insert(connection: Connection, table: str, rows: Sequence[Row]) -> None:
    """Insert rows, if there are any, given in the table's order of columns."""
    if rows:
        insert_columns(connection, table, list(zip(*rows, strict=True)))


def insert_columns(connection: Connection, table: str, columns: Sequence[Column]) -> None:
    """Insert rows given column by column."""
    names = ", ".join(f'"{name}"' for name in COLUMNS[table])
    into = f"INTO {table} ({names})"
    if table in _SHARED:
        sql = f"INSERT {into} VALUES {_marks(table)} ON CONFLICT DO NOTHING"  # noqa: S608
        execute(connection, sql, list(dict.fromkeys(zip(*columns, strict=True))))
    elif connection.dialect.name == "postgresql":
        _copy(connection, table, f"COPY {table} ({names}) FROM STDIN (FORMAT BINARY)", columns)
    else:
        _insert_together(connection, table, into, columns)


def _insert_together(
    connection: Connection, table: str, into: str, columns: Sequence[Column]
) -> None:
    """Insert many rows a statement, half the time of one.

    What fails takes the whole transaction with it (`factdb.store.engine.writing`), so SQLite need
    not be able to take back the statement alone: OR FAIL saves it a copy of each page that changes.
    """
    count = len(columns[0])
    whole = count - count % _TOGETHER
    marks = ", ".join([_marks(table)] * _TOGETHER)
    size = _TOGETHER * len(columns)
    for first in range(0, whole, _GROUPS * _TOGETHER):
        last = min(first + _GROUPS * _TOGETHER, whole)
        values = _in_rows(columns, first, last)
        groups = [values[start : start + size] for start in range(0, len(values), size)]
        sql = f"INSERT OR FAIL {into} VALUES {marks}"  # noqa: S608 - our own names
        connection.exec_driver_sql(sql, groups)
    if whole < count:
        sql = f"INSERT OR FAIL {into} VALUES {_marks(table)}"  # noqa: S608 - our own names
        rest = zip(*(column[whole:] for column in columns), strict=True)
        connection.exec_driver_sql(sql, list(rest))


def _in_rows(columns: Sequence[Column], first: int, last: int) -> Row:
    """Return the values of some rows, row after row."""
    width = len(columns)
    values = [None] * (width * (last - first))
    for place, column in enumerate(columns):
        values[place::width] = column[first:last]
    return tuple(values)


def _marks(table: str) -> str:
    return f"({', '.join('?' * len(COLUMNS[table]))})"


def _copy(connection: Connection, table: str, sql: str, columns: Sequence[Column]) -> None:
    """Stream rows into a table of PostgreSQL, an eighth of the time that INSERT takes."""
    with _copying(connection, sql) as copy:
        copy.set_types(_types(table, connection.dialect))
        for row in zip(*columns, strict=True):
            copy.write_row(row)


def copy_lines(connection: Connection, sql: str, lines: Iterable[str]) -> None:
    """Stream rows written as lines of text into a table of PostgreSQL."""
    with _copying(connection, sql) as copy:
        copy.write("".join(lines))


@contextmanager
def _copying(connection: Connection, sql: str) -> Iterator[Any]:
    """Hold a COPY open.

    SQLAlchemy has none; this is its own connection to the driver, in the same transaction, and an
    error is the one that it would raise.
    """
    driver = connection.connection.driver_connection
    driver_error = connection.dialect.loaded_dbapi.Error
    try:
        with driver.cursor() as cursor, cursor.copy(sql) as copy:  # type: ignore[union-attr]
            yield copy
    except driver_error as error:
        raise DBAPIError.instance(sql, None, error, driver_error) from error


@cache
def _types(table: str, dialect: Dialect) -> list[str]:
    """Return the types of a table's columns as PostgreSQL calls them."""
    columns = Base.metadata.tables[table].columns
    names = [columns[name].type.compile(dialect) for name in COLUMNS[table]]
    return [name.partition(" COLLATE")[0].lower() for name in names]


def execute(connection: Connection, sql: str, rows: Sequence[Row]) -> None:
    """Run a statement once a row; `?` stands for a value on both databases."""
    connection.exec_driver_sql(_marked(connection, sql), list(rows))


def execute_some(connection: Connection, sql: str, rows: Sequence[Row]) -> None:
    """Run a statement once a row, if there is any row."""
    if rows:
        execute(connection, sql, rows)


def select(connection: Connection, sql: str, values: Iterable[Any]) -> Sequence[Row]:
    """Return all rows of a query; `?` stands for a value on both databases.

    They are the driver's own tuples: SQLAlchemy's rows take longer to make than to read.
    """
    with closing(connection.exec_driver_sql(_marked(connection, sql), tuple(values))) as found:
        return found.cursor.fetchall()


def select_each(
    connection: Connection, columns: str, rows: Iterable[Row], sql: str
) -> Iterator[Row]:
    """Yield all rows of a query that joins the rows given, as the table `wanted`.

    Args:
        connection: Of either database.
        columns: The names that the columns of `wanted` have, parted by commas.
        rows: What `wanted` holds, numbers and texts; no row gives no query.
        sql: Begins after `WITH wanted …`.
    """
    listed = list(rows)
    if connection.dialect.name == "postgresql":
        if listed:
            # The driver looks for each `%s` of a query; with arrays there are few.
            arrays = ", ".join(f"%s::{_ARRAYS[type(value)]}" for value in listed[0])
            wanted = f"WITH wanted({columns}) AS (SELECT * FROM unnest({arrays}))"  # noqa: S608
            yield from select(connection, f"{wanted} {sql}", map(list, zip(*listed, strict=True)))
        return
    for start in range(0, len(listed), _AT_ONCE):
        chunk = listed[start : start + _AT_ONCE]
        marks = ", ".join([f"({', '.join('?' * len(chunk[0]))})"] * len(chunk))
        values = [value for row in chunk for value in row]
        query = f"WITH wanted({columns}) AS (VALUES {marks}) {sql}"
        yield from select(connection, query, values)


def one_column(values: Iterable[Any]) -> Iterator[Row]:
    """Return values as rows of one."""
    return ((value,) for value in values)


def _marked(connection: Connection, sql: str) -> str:
    return sql if connection.dialect.name == "sqlite" else sql.replace("?", "%s")
