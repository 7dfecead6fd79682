"""A database as Python and the command line use it: what `factdb.open` returns, in four parts."""

from __future__ import annotations

from pathlib import Path

from factdb.database.decisions import Decisions
from factdb.database.loads import Loads
from factdb.database.questions import Questions
from factdb.database.upkeep import Upkeep

__all__ = ["Database", "open_database"]


# What a list does not need is imported inside the method that does: SQLAlchemy takes 200 ms,
# the records 20 ms, and a list is printed in 100 ms.
class Database(Questions, Loads, Decisions, Upkeep):
    """A database of claims; opened when it is first asked, created when it is first loaded into.

    Use it in a `with` block, or close it.

    Attributes:
        address: A path, or "postgresql://…".
    """


def open_database(address: str | Path = "factdb.db") -> Database:
    """Return the database at a path or "postgresql://…"; it need not be there yet."""
    return Database(address)
