"""Connections that write, through SQLAlchemy; `factdb.query.connection` has those that read.

One loader writes at a time: SQLite by BEGIN IMMEDIATE, PostgreSQL by an advisory lock. Ids are
handed out as the highest plus one, and whoever hands them out must be alone. Readers never wait.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import ArgumentError, DBAPIError

from factdb.errors import DatabaseError
from factdb.store.location import Location, import_psycopg, locate

# `timeout`: seconds to wait for other loaders, who may be building indices; transactions are begun
# below, by name.
_SQLITE = {"timeout": 3600, "isolation_level": None}
# Pages that are written to the log before they are to the file: those that one transaction after
# another changes are then written once.
_LOG = 2**14
_CACHE = 2**14  # KiB: indices of a large database are written all over, and SQLite keeps 2 MB
# Any number will do, so long as every factdb takes the same: "fact" in ASCII.
_LOADER_LOCK = 0x66616374
_COMPARING_LATER = "factdb_comparing_later"


def open_engine(address: str) -> Engine:
    """Open a database to write; nothing is read or created before the first transaction.

    Its connection stays open between transactions; `Engine.dispose` closes it, or `opened` does.

    Args:
        address: A path, "sqlite:///PATH" or "postgresql://…".

    Raises:
        DatabaseError: It is the address of nothing that factdb knows.
    """
    location = locate(address)
    if location.dsn is not None:
        engine = _open_postgresql(location.dsn, location)
        event.listen(engine, "begin", _lock_postgresql)
        return engine
    engine = create_engine(f"sqlite:///{location.path}", connect_args=_SQLITE)
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _open_postgresql(dsn: str, location: Location) -> Engine:
    import_psycopg()
    try:
        return create_engine(dsn.replace("postgresql://", "postgresql+psycopg://", 1))
    except (ArgumentError, ValueError) as error:
        raise DatabaseError(
            f"{location}: it is no address of a database; write postgresql://user@host:5432/name."
        ) from error


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
def opened(address: str) -> Iterator[Engine]:
    """Hold a database open to write for the length of a block; see `open_engine`."""
    engine = open_engine(address)
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
        raise translate(error, engine) from error


def translate(error: DBAPIError | sqlite3.Error, engine: Engine) -> DatabaseError:
    """Say in one sentence what the database said, and of which database."""
    said = error.orig if isinstance(error, DBAPIError) else error
    first = str(said).strip().splitlines()[0].rstrip(".")
    if getattr(said, "sqlite_errorcode", None) == sqlite3.SQLITE_CANTOPEN:
        first = "it cannot be opened to write; its folder is not there, or is read-only"
    location = location_of(engine)
    return DatabaseError(f"{location}: {location.without_password(first)}.")


def location_of(engine: Engine) -> Location:
    """Return where an engine's database is."""
    if engine.dialect.name == "sqlite":
        return Location(engine.url.database, None)
    return locate(engine.url.render_as_string(hide_password=False))


def _prepare_sqlite(connection: sqlite3.Connection, record: object) -> None:  # noqa: ARG001
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute(f"PRAGMA cache_size = -{_CACHE}")
    connection.execute(f"PRAGMA wal_autocheckpoint = {_LOG}")


def _begin_sqlite(connection: Connection) -> None:
    are_compared = "OFF" if is_comparing_later(connection) else "ON"
    connection.exec_driver_sql(f"PRAGMA foreign_keys = {are_compared}")
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _lock_postgresql(connection: Connection) -> None:
    connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_LOADER_LOCK})")
