"""Where a database is: a file, or a PostgreSQL address."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import NamedTuple

from factdb.errors import DatabaseError

_SQLITE = "sqlite:///"
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*://")
_POSTGRESQL = ("postgresql://", "postgres://", "postgresql+psycopg://")


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
        return f"{scheme}://{login.partition(':')[0]}{at}{host}"


def locate(address: str) -> Location:
    """Tell a PostgreSQL address from a path: "factdb.db", "sqlite:///factdb.db", "postgresql://…".

    Raises:
        DatabaseError: It is the address of another kind of database.
    """
    for scheme in _POSTGRESQL:
        if address.startswith(scheme):
            return Location(None, "postgresql://" + address.removeprefix(scheme))
    path = address.removeprefix(_SQLITE)
    if _SCHEME.match(path) is not None:
        raise DatabaseError(
            f"{path.partition('://')[0]}:// is no database that factdb knows; name a file, or "
            "postgresql://…"
        )
    return Location(path, None)


def reading_mode(path: Path) -> str:
    """Return how an SQLite file is opened to read, as its URI says it.

    A WAL database has a second file beside it, which SQLite makes even to read. Where the folder
    lets nobody make it, and no writer has, the file does not change.
    """
    is_fixed = not os.access(path.parent, os.W_OK) and not Path(f"{path}-wal").exists()
    return "immutable=1" if is_fixed else "mode=ro"
