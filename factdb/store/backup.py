"""A copy of a database while others use it."""

from __future__ import annotations

import shlex
import sqlite3
from pathlib import Path
from urllib.parse import quote

from factdb.errors import DatabaseError, DatabaseNotReadyError
from factdb.store.location import locate, reading_mode


def backup(address: str, path: Path) -> None:
    """Copy an SQLite database to a new file, whole and as of one moment.

    Raises:
        DatabaseNotReadyError: There is no such database.
        DatabaseError: The file is there already, or it is a PostgreSQL database.
    """
    location = locate(address)
    if location.path is None:
        raise DatabaseError(
            f"{location} is PostgreSQL, which has its own way to back up: run "
            f"`{shlex.join(['pg_dump', '--format=custom', f'--file={path}', str(location)])}`."
        )
    if not Path(location.path).is_file():
        raise DatabaseNotReadyError(f"There is no database {location}; name another to back up.")
    if path.exists():
        raise DatabaseError(f"{path} is there already; name a new file for the backup.")
    try:
        _copy(location.path, path)
    except (OSError, sqlite3.Error) as error:
        path.unlink(missing_ok=True)
        is_closed = getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_CANTOPEN
        why = "its folder is not there, or is read-only" if is_closed else error
        raise DatabaseError(f"{location} cannot be copied to {path}: {why}.") from error


def _copy(source: str, target: Path) -> None:
    read = sqlite3.connect(f"file:{quote(source)}?{reading_mode(Path(source))}", uri=True)
    try:
        written = sqlite3.connect(target)
        try:
            read.backup(written)
        finally:
            written.close()
    finally:
        read.close()
