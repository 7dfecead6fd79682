"""What keeps a database right: its faults, its revision, what is derived in it, a copy of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from factdb.database.opened import Opened
from factdb.errors import DatabaseNotReadyError
from factdb.query.connection import find_revision, open_connection
from factdb.store.revision import HEAD

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from factdb.ingest.checking import Fault
    from factdb.query.arithmetic import Misfit


def rebuild(connection: Connection) -> tuple[int, int, int, int]:
    """Make all that is derived from figures and claims anew, in a transaction.

    Returns:
        How many series, points, pairs of figures and propositions there are then.
    """
    from factdb.store.derived import propositions, series

    return *series.rebuild(connection), propositions.build(connection)


class Upkeep(Opened):
    """A database that is looked after."""

    def check(self) -> Iterator[Fault]:
        """Yield every fault of what is stored; `str` of one says it in a line."""
        from factdb.ingest.checking import check

        return check(self._open())

    def check_arithmetic(self) -> Iterator[Misfit]:
        """Yield numbers of one speaker that do not fit one another by arithmetic."""
        from factdb.query.arithmetic import find_misfits

        return find_misfits(self._open())

    def revision(self) -> tuple[str, str]:
        """Return the database's revision and the one that this factdb needs.

        Raises:
            DatabaseNotReadyError: There is no database.
        """
        with open_connection(self.address) as connection:
            return find_revision(connection) or "none", HEAD

    def upgrade(self) -> tuple[str | None, str]:
        """Bring the database to this factdb's revision; return the one before and the one now."""
        from factdb.store.engine import opened
        from factdb.store.migrate import upgrade

        before = self._revision()
        self.close()
        with opened(self.address) as engine:
            upgrade(engine)
        return before, HEAD

    def check_schema(self) -> list[str]:
        """List what tables and views the database has otherwise than this factdb defines them."""
        from factdb.store.engine import looking
        from factdb.store.migrate import differences

        self._open()
        with looking(self.address) as connection:
            return differences(connection)

    def rebuild(self) -> tuple[int, int, int, int]:
        """Make series, points, pairs of figures and propositions anew; return how many of each."""
        with self._writing() as connection:
            return rebuild(connection)

    def reindex(self) -> None:
        """Build the full-text index anew from the texts."""
        from factdb.store.derived.search import build

        with self._writing() as connection:
            build(connection)

    def backup(self, path: str | Path) -> None:
        """Copy the database to a new file, as of one moment."""
        from factdb.store.backup import backup

        backup(self.address, Path(path))

    def _revision(self) -> str | None:
        """Return the database's revision, None where there is no database."""
        try:
            with open_connection(self.address) as connection:
                return find_revision(connection)
        except DatabaseNotReadyError:
            return None
