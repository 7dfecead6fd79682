"""Connections that read, over `sqlite3` or psycopg alone: SQLAlchemy takes 0.2 s to import.

One text of SQL serves both databases: a value is a name, `:like_this`. Unless opened to write, the
database itself refuses to.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, NamedTuple, Self
from urllib.parse import quote

from factdb.errors import DatabaseError, DatabaseNotReadyError
from factdb.store.location import Location, import_psycopg, locate, reading_mode
from factdb.store.revision import check_revision
from factdb.store.waiting import SHORT, Waiting, try_sqlite

if TYPE_CHECKING:
    import psycopg

Row = tuple[Any, ...]
Values = Mapping[str, Any]

_NAMED = re.compile(r"(?<!:):(\w+)")
_WAIT = 60  # seconds for whoever holds the file whole, which no writer does for long
_STEPS = 100_000  # of SQLite, a few milliseconds, between two looks for Ctrl-C
_REFUSED = {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_AUTH}  # of a database that is open to read
_WOULD_WRITE = "the statement would write, which only `--write` lets it do"
_NAMES = "; `factdb schema` lists the views and their columns"
_AT_ONCE = 1000  # rows that PostgreSQL sends at a time


class Table(NamedTuple):
    """What a query gives: the names of its columns, none where it gives no rows; and the rows."""

    columns: list[str]
    rows: Iterator[Row]


def connect(address: str, write: bool = False) -> Connection:
    """Open a database of this factdb's own revision.

    Args:
        address: A path, "sqlite:///PATH" or "postgresql://…".
        write: Whether SQL may change it; `commit` keeps what it changed.

    Raises:
        DatabaseNotReadyError: It is missing, empty, or older than this factdb.
        DatabaseError: It cannot be opened, is no database, or is newer.
    """
    connection = open_connection(address, write)
    try:
        check_revision(find_revision(connection), connection.location)
    except BaseException:
        connection.close()
        raise
    return connection


def open_connection(address: str, write: bool = False) -> Connection:
    """Open a database of any revision; see `connect`."""
    location = locate(address)
    if location.dsn is not None:
        return PostgresqlConnection(location, write)
    return SqliteConnection(location, write)


def find_revision(connection: Connection) -> str | None:
    """Return the revision of a database; None where it holds no factdb."""
    if not list(connection.rows(connection.has_revision, {})):
        return None
    rows = connection.rows("SELECT version_num FROM alembic_version", {})
    return next((str(row[0]) for row in rows), None)


class Connection:
    """An open database; close it, or use it in a `with` block.

    Attributes:
        location: Where it is.
        dialect: "sqlite" or "postgresql".
    """

    dialect: str
    has_revision: str  # a query that gives a row where there is a table `alembic_version`
    location: Location
    _driver: sqlite3.Connection | psycopg.Connection[Row]

    def rows(self, sql: str, values: Values, *, streams: bool = True) -> Iterator[Row]:
        """Yield a query's rows as the database finds them; values stand as `:name` in the SQL.

        Where it is known that they are few, they need not stream: they come sooner all at once.
        """
        raise NotImplementedError

    def table(self, sql: str) -> Table:
        """Run one statement as a person wrote it; rows come as they are taken."""
        raise NotImplementedError

    def snapshot(self) -> AbstractContextManager[None]:
        """Hold the database as it is: queries of the block see nothing that is written later."""
        raise NotImplementedError

    def commit(self) -> None:
        """Keep what was changed."""
        with self._translated():
            self._driver.commit()

    def close(self) -> None:
        """Close it; what was changed and not committed is gone."""
        self._driver.close()

    def _translated(self) -> AbstractContextManager[None]:
        """Turn what the driver raises in the block into a `DatabaseError` of one sentence."""
        raise NotImplementedError

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


class SqliteConnection(Connection):
    """An SQLite file, by the standard library."""

    dialect = "sqlite"
    has_revision = "SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'"

    def __init__(self, location: Location, write: bool) -> None:
        self.location = location
        path = Path(location.path or "")
        if not path.is_file():
            raise DatabaseNotReadyError(f"There is no database {path}; `factdb load` creates it.")
        mode = "mode=rw" if write else reading_mode(path)
        with self._translated():
            self._driver: sqlite3.Connection = sqlite3.connect(
                f"file:{quote(str(path))}?{mode}", uri=True, timeout=0 if write else _WAIT
            )
            # SQLite's own knows ASCII alone; with it, "Älg" is not found by "älg".
            self._driver.create_function("lower", 1, _lower, deterministic=True)
            self._driver.execute("PRAGMA foreign_keys = ON")
            # A query is left for Ctrl-C; without it only its next row would be.
            self._driver.set_progress_handler(_go_on, _STEPS)
            if not write:
                self._driver.set_authorizer(_keep_to_the_file)

    def rows(self, sql: str, values: Values, *, streams: bool = True) -> Iterator[Row]:  # noqa: ARG002
        """Yield a query's rows as the database finds them; values stand as `:name` in the SQL."""
        with self._translated():
            yield from _each(self._driver.execute(sql, values))

    def table(self, sql: str) -> Table:
        """Run one statement as a person wrote it, once no other writes; rows come as taken."""
        cursor = self._driver.cursor()
        waiting = Waiting(self.location, SHORT)
        with self._translated():
            waiting.until(partial(try_sqlite, partial(self._execute, cursor, sql)))
        columns = [column[0] for column in cursor.description or ()]
        return Table(columns, self._drain(cursor))

    def _execute(self, cursor: sqlite3.Cursor, sql: str) -> None:
        """Run a statement; one that fails leaves no transaction behind that it began."""
        was_begun = self._driver.in_transaction
        try:
            cursor.execute(sql)
        except sqlite3.Error:
            if not was_begun:
                self._driver.rollback()
            raise

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Hold the database as it is: queries of the block see nothing that is written later."""
        with self._translated():
            self._driver.execute("BEGIN")
        try:
            yield
        finally:
            self._driver.rollback()

    def _drain(self, cursor: sqlite3.Cursor) -> Iterator[Row]:
        with self._translated():
            yield from _each(cursor)

    @contextmanager
    def _translated(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.Error, sqlite3.Warning) as error:
            code = getattr(error, "sqlite_errorcode", None)
            if code == sqlite3.SQLITE_INTERRUPT:
                raise KeyboardInterrupt from error
            reason = _WOULD_WRITE if code in _REFUSED else str(error).rstrip(".")
            hint = _NAMES if reason.startswith(("no such table", "no such column")) else ""
            raise DatabaseError(f"{self.location}: {reason}{hint}.") from error


class PostgresqlConnection(Connection):
    """A PostgreSQL database, by psycopg."""

    dialect = "postgresql"
    has_revision = "SELECT 1 WHERE to_regclass('alembic_version') IS NOT NULL"

    def __init__(self, location: Location, write: bool) -> None:
        self.location = location
        self._psycopg = import_psycopg()
        try:
            self._driver: psycopg.Connection[Row] = self._psycopg.connect(location.dsn or "")
        except self._psycopg.Error as error:
            raise self._refusal(error) from error
        self._driver.read_only = not write
        self._opened = 0

    def rows(self, sql: str, values: Values, *, streams: bool = True) -> Iterator[Row]:
        """Yield a query's rows as the database finds them; values stand as `:name` in the SQL."""
        named = _NAMED.sub(r"%(\1)s", sql.replace("%", "%%")).encode()
        with self._translated():
            cursor = self._streaming() if streams else self._driver.cursor()
            with cursor:
                cursor.execute(named, values)
                yield from cursor

    def table(self, sql: str) -> Table:
        """Run one statement as a person wrote it; rows come as they are taken."""
        with self._translated():
            cursor = self._declared(sql) if self._driver.read_only else None
            if cursor is not None:
                found = self._drain(cursor)
                return Table(next(found), found)
            # What is prepared is one statement; "COMMIT; DELETE …" would leave the reading behind.
            plain = self._driver.execute(sql.encode(), prepare=True)
            columns = [column.name for column in plain.description or ()]
            return Table(columns, iter(plain) if columns else iter(()))

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Hold the database as it is: queries of the block see nothing that is written later."""
        with self._translated():
            self._driver.rollback()
            self._driver.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        try:
            yield
        finally:
            if not self._driver.closed:
                self._driver.rollback()

    def _streaming(self) -> psycopg.ServerCursor[Row]:
        """Return a cursor on the server, which sends some rows at a time."""
        self._opened += 1  # each needs a name of its own
        cursor = self._driver.cursor(f"rows_{self._opened}")
        cursor.itersize = _AT_ONCE
        return cursor

    def _declared(self, sql: str) -> psycopg.ServerCursor[Row] | None:
        """Return a statement's rows on the server; None where it is no query, but EXPLAIN or SHOW.

        What other cursors have still to give is not lost to a statement that is refused.
        """
        cursor = self._streaming()
        self._driver.execute("SAVEPOINT declaring")
        try:
            cursor.execute(sql.encode())
        except (self._psycopg.ProgrammingError, self._psycopg.NotSupportedError):
            self._driver.execute("ROLLBACK TO SAVEPOINT declaring")
            cursor.close()
            return None
        self._driver.execute("RELEASE SAVEPOINT declaring")
        return cursor

    def _drain(self, cursor: psycopg.ServerCursor[Row]) -> Iterator[Any]:
        """Yield the names of the columns, then the rows; whoever has begun it closes the cursor."""
        with self._translated(), cursor:
            yield [column.name for column in cursor.description or ()]
            yield from cursor

    @contextmanager
    def _translated(self) -> Iterator[None]:
        try:
            yield
        except self._psycopg.Error as error:
            if not self._driver.closed:
                self._driver.rollback()  # else it answers nothing more
            raise self._refusal(error) from error

    def _refusal(self, error: Exception) -> DatabaseError:
        if isinstance(error, self._psycopg.errors.ReadOnlySqlTransaction):
            return DatabaseError(f"{self.location}: {_WOULD_WRITE}.")
        first = str(error).strip().splitlines()[0].rstrip(".")
        unknown = self._psycopg.errors.UndefinedTable, self._psycopg.errors.UndefinedColumn
        hint = _NAMES if isinstance(error, unknown) else ""
        return DatabaseError(f"{self.location}: {self.location.without_password(first)}{hint}.")


def _go_on() -> int:
    """Let a query go on; Python looks for signals while it is here."""
    return 0


def _keep_to_the_file(action: int, *_: str | None) -> int:
    """Refuse what makes another file though this one is open to read: ATTACH, VACUUM INTO."""
    return sqlite3.SQLITE_DENY if action == sqlite3.SQLITE_ATTACH else sqlite3.SQLITE_OK


def _each(cursor: sqlite3.Cursor) -> Iterator[Row]:
    """Yield the rows, without the `close` that `yield from` would call after the database's own."""
    return iter(cursor.fetchone, None)


def _lower(text: str | None) -> str | None:
    return None if text is None else text.lower()
