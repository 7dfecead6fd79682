"""The schema's revision: the one this factdb is written for, and what to say of any other.

Kept apart from `migrate`, which imports Alembic: every command checks the revision, few change it.
"""

from __future__ import annotations

from collections.abc import Collection

from factdb.errors import DatabaseError, DatabaseNotReadyError
from factdb.store.location import Location

HEAD = "0014"  # the last file in alembic/versions; a test holds the two together

_SHOWN = 3  # tables of another program, in a message


def refuse_other_tables(tables: Collection[str], location: Location) -> None:
    """Accept the tables of a new, empty or factdb's own database only.

    Raises:
        DatabaseError: Another program made tables in it.
    """
    if tables and "alembic_version" not in tables:
        names = sorted(tables)
        shown = ", ".join(names[:_SHOWN]) + (", …" if len(names) > _SHOWN else "")
        raise DatabaseError(
            f"{location} holds tables of another program ({shown}); name another database."
        )


def check_revision(found: str | None, location: Location) -> None:
    """Accept a database of this factdb's own revision only.

    Args:
        found: What the table `alembic_version` holds; None where there is no such table.
        location: Named in the message.

    Raises:
        DatabaseNotReadyError: The database is empty, or older.
        DatabaseError: The database is newer.
    """
    if found is None:
        raise DatabaseNotReadyError(
            f"{location} holds no factdb database; name another, or, if it is empty, load a "
            "document into it."
        )
    if found < HEAD:
        raise DatabaseNotReadyError(
            f"{location} is of revision {found} and this factdb needs {HEAD}; "
            f"run `factdb --database {location} db upgrade`."
        )
    refuse_newer(found, location)


def refuse_newer(found: str | None, location: Location) -> None:
    """Accept a database that this factdb can bring to its own revision.

    Raises:
        DatabaseError: A newer factdb made it.
    """
    if found is not None and found > HEAD:
        raise DatabaseError(
            f"{location} is of revision {found}, newer than this factdb knows ({HEAD}); "
            "upgrade factdb."
        )
