"""What persons add to what was found: that claims are one or not, and other names of places."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from factdb.database.opened import Opened
from factdb.database.upkeep import rebuild
from factdb.query.rows import DecisionRow


class Decisions(Opened):
    """A database in which persons decide."""

    def same(
        self,
        claim: int,
        *others: int,
        are_same: bool = True,
        note: str | None = None,
        made_by: str | None = None,
    ) -> list[int]:
        """Write down that other claims say the same as a claim, or do not: `same(12, 15)`.

        They are one proposition then, and stay it through later loads, rebuilds and extractions,
        until that is undone.

        Returns:
            The numbers of the decisions, one for each of the others.

        Raises:
            NotFound: There is no claim of such a number in the newest versions.
            FactdbError: No other claim is given.
        """
        from factdb.store.derived.deciding import decide

        claims = (claim, *others)
        with self._writing() as connection:
            return decide(connection, claims, are_same, datetime.now(UTC), made_by, note)

    def undo(self, decision: int | None = None, made_by: str | None = None) -> int:
        """Take a decision back, without a number the last that stands; return its number.

        Raises:
            NotFound: There is no such decision.
            FactdbError: It was undone before, or is itself an undo.
        """
        from factdb.store.derived.deciding import undo

        with self._writing() as connection:
            return undo(connection, decision, datetime.now(UTC), made_by)

    def decisions(self) -> Iterator[DecisionRow]:
        """Yield the log of what persons decided, the newest first."""
        from factdb.query.decisions import find_decisions

        return find_decisions(self._open())

    def import_decisions(self, *paths: str | Path) -> tuple[int, int]:
        """Add the decisions of exported tables, JSON Lines, to the log; those in it stay.

        Returns:
            How many were added, and how many were there.

        Raises:
            ReadError: A line is no decision.
        """
        from factdb.ingest.decisions import read_decisions
        from factdb.store.derived.deciding import add

        made = [one for path in paths for one in read_decisions(str(path))]
        with self._writing() as connection:
            added = add(connection, made)
        return len(added), len(made) - len(added)

    def import_places(self, path: str | Path) -> tuple[int, int]:
        """Add other names of places from a file, and make series and propositions anew.

        Returns:
            How many names were added, and how many were of another place before.

        Raises:
            ReadError: The file cannot be read, or a line is wrong.
        """
        from factdb.ingest.gazetteer import read_places
        from factdb.store.derived.gazetteer import add_names

        names = read_places(str(path))
        with self._writing() as connection:
            counts = add_names(connection, names)
            if any(counts):
                rebuild(connection)
        return counts
