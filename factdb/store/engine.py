"""Connections that write, through SQLAlchemy; `factdb.query.connection` has those that read.

One loader writes at a time: SQLite by BEGIN IMMEDIATE, PostgreSQL by an advisory lock. Ids are
handed out as the highest plus one, and whoever hands them out must be alone; the others wait as
long as `factdb.store.waiting` says. Readers never wait.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast
from urllib.parse import quote

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import ArgumentError, DBAPIError

from factdb.errors import DatabaseError
from factdb.store.location import Location, import_psycopg, locate, reading_mode
from factdb.store.waiting import SHORT, Patience, Waiting, try_sqlite

if TYPE_CHECKING:
    import psycopg

_BUSY = 60  # seconds that SQLite itself waits, in what is no beginning of a transaction
# Transactions are begun below, by name.
_SQLITE = {"timeout": _BUSY, "isolation_level": None}
# Pages that are written to the log before they are to the file: those that one transaction after
# another changes are then written once.
_LOG = 2**14
_CACHE = 2**14  # KiB: indices of a large database are written all over, and SQLite keeps 2 MB
# Any number will do, so long as every factdb takes the same: "fact" in ASCII.
_LOADER_LOCK = 0x66616374
_COMPARING_LATER = "factdb_comparing_later"


def open_engine(address: str, patience: Patience = SHORT) -> Engine:
    """Open a database to write; nothing is read or created before the first transaction.

    Its connection stays open between transactions; `Engine.dispose` closes it, or `opened` does.

    Args:
        address: A path, "sqlite:///PATH" or "postgresql://…".
        patience: How long each transaction waits for another process that writes.

    Raises:
        DatabaseError: It is the address of nothing that factdb knows.
    """
    location = locate(address)
    waiting = Waiting(location, patience)
    if location.dsn is not None:
        engine = _open_postgresql(location.dsn, location)
        event.listen(engine, "begin", lambda connection: _lock_postgresql(connection, waiting))
        return engine
    # Not as an address, in which "?" and "%20" would be no part of a name.
    engine = create_engine(URL.create("sqlite", database=location.path), connect_args=_SQLITE)
    event.listen(engine, "connect", lambda driver, _: _prepare_sqlite(driver, waiting))
    event.listen(engine, "begin", lambda connection: _begin_sqlite(connection, waiting))
    return engine


def _open_postgresql(dsn: str, location: Location) -> Engine:
    import_psycopg()
    try:
        engine = create_engine(dsn.replace("postgresql://", "postgresql+psycopg://", 1))
    except (ArgumentError, ValueError) as error:
        raise DatabaseError(
            f"{location}: it is no address of a database; write postgresql://user@host:5432/name."
        ) from error
    event.listen(engine, "connect", lambda driver, _: _prepare_postgresql(driver))
    return engine


def comparing_later(engine: Engine) -> Engine:
    """Return an engine on the same connection whose transactions compare no references.

    SQLite looks for the row that each reference of a new row leads to, a fifth of the time that the
    row takes. Whoever uses this has them compared at once (`factdb.store.indices.build_missing`).
    """
    return engine.execution_options(**{_COMPARING_LATER: True})


def is_comparing_later(connection: Connection) -> bool:
    """Tell whether a connection is of such an engine."""
    return bool(connection.get_execution_options().get(_COMPARING_LATER, False))


@contextmanager
def opened(address: str, patience: Patience = SHORT) -> Iterator[Engine]:
    """Hold a database open to write for the length of a block; see `open_engine`."""
    engine = open_engine(address, patience)
    try:
        yield engine
    finally:
        engine.dispose()


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """Hold one transaction: committed at the end of the block, rolled back on any error.

    Raises:
        DatabaseError: The database cannot be opened or written, or it refused a row.
    """
    try:
        with engine.begin() as connection:
            yield connection
    except (DBAPIError, sqlite3.Error) as error:
        raise translate(error, location_of(engine)) from error


@contextmanager
def looking(address: str) -> Iterator[Connection]:
    """Hold a connection that takes no lock, and waits for nobody who writes.

    Raises:
        DatabaseError: The database cannot be opened or read.
    """
    location = locate(address)
    if location.dsn is not None:
        engine = _open_postgresql(location.dsn, location)
    else:
        engine = create_engine("sqlite://", creator=lambda: _open_to_read(location.path or ""))
    try:
        with engine.connect() as connection:
            yield connection
    except (DBAPIError, sqlite3.Error) as error:
        raise translate(error, location) from error
    finally:
        engine.dispose()


def translate(error: DBAPIError | sqlite3.Error, location: Location) -> DatabaseError:
    """Say in one sentence what the database said, and of which database."""
    said = error.orig if isinstance(error, DBAPIError) else error
    first = str(said).strip().splitlines()[0].rstrip(".")
    if getattr(said, "sqlite_errorcode", None) == sqlite3.SQLITE_CANTOPEN:
        first = "it cannot be opened to write; its folder is not there, or is read-only"
    return DatabaseError(f"{location}: {location.without_password(first)}.")


def location_of(engine: Engine) -> Location:
    """Return where an engine's database is."""
    if engine.dialect.name == "sqlite":
        return Location(engine.url.database, None)
    return locate(engine.url.render_as_string(hide_password=False))


def _open_to_read(path: str) -> sqlite3.Connection:
    return sqlite3.connect(f"file:{quote(path)}?{reading_mode(Path(path))}", uri=True)


def _prepare_sqlite(driver: sqlite3.Connection, waiting: Waiting) -> None:
    _alone(driver, "PRAGMA journal_mode = WAL", waiting)
    driver.execute("PRAGMA synchronous = NORMAL")
    driver.execute(f"PRAGMA cache_size = -{_CACHE}")
    driver.execute(f"PRAGMA wal_autocheckpoint = {_LOG}")


def _prepare_postgresql(driver: psycopg.Connection) -> None:
    """Let no query be compiled: those of many parts take longer to compile than to run."""
    driver.execute("SET jit = off")
    driver.commit()


def _begin_sqlite(connection: Connection, waiting: Waiting) -> None:
    are_compared = "OFF" if is_comparing_later(connection) else "ON"
    connection.exec_driver_sql(f"PRAGMA foreign_keys = {are_compared}")
    driver = cast("sqlite3.Connection", connection.connection.driver_connection)
    _alone(driver, "BEGIN IMMEDIATE", waiting)


def _alone(driver: sqlite3.Connection, statement: str, waiting: Waiting) -> None:
    """Run what another's writing forbids as soon as it can be run."""
    driver.execute("PRAGMA busy_timeout = 0")
    waiting.until(partial(try_sqlite, partial(driver.execute, statement)))
    driver.execute(f"PRAGMA busy_timeout = {_BUSY * 1000}")


def _lock_postgresql(connection: Connection, waiting: Waiting) -> None:
    lock = f"SELECT pg_try_advisory_xact_lock({_LOADER_LOCK})"
    if not connection.exec_driver_sql(lock).scalar():
        driver = cast("psycopg.Connection", connection.connection.driver_connection)
        waiting.until(partial(_queue_for_postgresql, driver))


def _queue_for_postgresql(driver: psycopg.Connection, pause: float) -> bool:
    """Tell whether the lock was had within a pause; who stands in the queue is not left out.

    SQLAlchemy, by which no transaction is begun yet, would roll back at the failure.
    """
    driver.execute("SAVEPOINT waiting")
    driver.execute(f"SET LOCAL lock_timeout = {round(pause * 1000)}".encode())
    try:
        driver.execute(f"SELECT pg_advisory_xact_lock({_LOADER_LOCK})".encode())
    except import_psycopg().errors.LockNotAvailable:
        driver.execute("ROLLBACK TO SAVEPOINT waiting")
        return False
    driver.execute("SET LOCAL lock_timeout = 0")
    return True
