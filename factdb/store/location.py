"""Where a database is: a file, or a PostgreSQL address."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Any, NamedTuple

from factdb.errors import DatabaseError, lacking

_SQLITE = "sqlite:///"
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]+:/+")  # one letter is a drive: C:/desk.db
_POSTGRESQL = re.compile(r"(?:postgresql|postgres|postgresql\+psycopg)://", re.IGNORECASE)
_PASSWORD = re.compile(r"(?<=[?&]password=)[^&]*")
_HIDDEN = "***"
_MEMORY = ":memory:"  # SQLite's name of a database that has no file


class Location(NamedTuple):
    """A database's place; exactly one of the two is given.

    `path` is the file of an SQLite database, `dsn` what libpq takes.
    """

    path: str | None
    dsn: str | None

    def __str__(self) -> str:
        """Name the database in a message: the path, or the address without its password."""
        if self.dsn is None:
            return self.path or ""
        scheme, _, rest = self.dsn.partition("://")
        login, at, host = rest.rpartition("@")
        return f"{scheme}://{login.partition(':')[0]}{at}{_PASSWORD.sub(_HIDDEN, host)}"

    def without_password(self, words: str) -> str:
        """Return what a driver says of the place without the password that it may quote."""
        if self.dsn is None:
            return words
        login = self.dsn.partition("://")[2].rpartition("@")[0]
        passwords = [login.partition(":")[2], *_PASSWORD.findall(self.dsn)]
        words = words.replace(self.dsn, str(self))
        for password in filter(None, passwords):
            words = words.replace(f'"{password}"', f'"{_HIDDEN}"')
        return words


def locate(address: str) -> Location:
    """Tell a PostgreSQL address from a path: "factdb.db", "sqlite:///factdb.db", "postgresql://…".

    Raises:
        DatabaseError: It is a folder, a database in memory, the address of another kind of
            database, or one whose password would be read as part of its host.
    """
    if (scheme := _POSTGRESQL.match(address)) is not None:
        location = Location(None, f"postgresql://{address[scheme.end() :]}")
        if address.partition("?")[0].count("@") > 1:
            raise DatabaseError(f'{location}: a "@" in a name or password is written %40.')
        return location
    path = address.removeprefix(_SQLITE)
    if (scheme := _SCHEME.match(path)) is not None:
        raise DatabaseError(
            f"{scheme.group()} is no database that factdb knows; name a file, or postgresql://…"
        )
    if path == _MEMORY:
        raise DatabaseError(f"{path} would be gone with the command; name a file.")
    if Path(path).is_dir():
        raise DatabaseError(f"{path} is a folder; name a file in it as the database.")
    return Location(path, None)


def import_psycopg() -> Any:
    """Return the driver of PostgreSQL, which is an extra and takes 60 ms.

    Raises:
        DatabaseError: It is not installed.
    """
    try:
        import psycopg
    except ImportError as error:
        raise DatabaseError(lacking("PostgreSQL", "psycopg", "postgres")) from error
    return psycopg


def reading_mode(path: Path) -> str:
    """Return how an SQLite file is opened to read, as its URI says it.

    A WAL database has a second file beside it, which SQLite makes even to read. Where the folder
    lets nobody make it, and no writer has, the file does not change.
    """
    is_fixed = not os.access(path.parent, os.W_OK) and not Path(f"{path}-wal").exists()
    return "immutable=1" if is_fixed else "mode=ro"
