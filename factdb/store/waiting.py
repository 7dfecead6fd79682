"""Waiting for whoever writes to a database: said once, ended by Ctrl-C, and not for ever."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from itertools import chain, repeat
from time import sleep
from typing import NamedTuple

from factdb.errors import DatabaseError
from factdb.store.location import Location

__all__ = ["LONG", "SHORT", "Patience", "Waiting", "try_sqlite"]

# Seconds between two attempts, as SQLite itself takes them; but it sleeps deaf to Ctrl-C.
_PAUSES = (0.001, 0.002, 0.005, 0.01, 0.015, 0.02, 0.025, 0.025, 0.025, 0.05, 0.05, 0.1)
_PRIMARY = 0xFF  # of an error code of SQLite, whose other bits say more of it


class Patience(NamedTuple):
    """How long to wait, in seconds: until that is said, and in all."""

    told: float = 2
    most: float = 60


SHORT = Patience()  # of a person at a terminal
LONG = Patience(most=3600)  # of a load: another may be building its indices


class Waiting:
    """The waiting of one command at one database, which says only once that it waits."""

    def __init__(self, location: Location, patience: Patience) -> None:
        self._location = location
        self._patience = patience
        self._is_told = False

    def until(self, attempt: Callable[[float], bool]) -> None:
        """Attempt a thing until it is done; an attempt that fails takes the pause it is given.

        Time is counted by the pauses, so that it does not depend on how busy a machine is.

        Raises:
            DatabaseError: It is not done after as long as patience lasts.
        """
        waited = 0.0
        for pause in chain(_PAUSES, repeat(_PAUSES[-1])):
            if attempt(pause):
                return
            waited += pause
            if waited >= self._patience.most:
                raise DatabaseError(
                    f"{self._location}: another process has been writing to it for "
                    f"{self._patience.most:g} seconds; try again when it is done."
                )
            if waited >= self._patience.told and not self._is_told:
                self._tell()

    def _tell(self) -> None:
        """Say it as a warning, which Python writes to stderr unless a program says otherwise."""
        import logging  # of no use to whoever need not wait

        self._is_told = True
        logging.getLogger(__name__).warning(
            "%s: another process is writing to it; waiting until it is done. Ctrl-C stops.",
            self._location,
        )


def try_sqlite(run: Callable[[], object], pause: float) -> bool:
    """Run what needs an SQLite file for itself; tell whether it could, else after a pause."""
    try:
        run()
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & _PRIMARY != sqlite3.SQLITE_BUSY:
            raise
        sleep(pause)
        return False
    return True
