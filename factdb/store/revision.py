"""The schema's revision: the one this factdb is written for, and what to say of any other.

Kept apart from `migrate`, which imports Alembic: every command checks the revision, few change it.
"""

from __future__ import annotations

from factdb.errors import DatabaseError, DatabaseNotReadyError
from factdb.store.location import Location

HEAD = "0011"  # the last file in alembic/versions; a test holds the two together


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
            f"{location} holds no factdb database; load a document into it, or run "
            f"`factdb --database {location} db upgrade`."
        )
    if found < HEAD:
        raise DatabaseNotReadyError(
            f"{location} is of revision {found} and this factdb needs {HEAD}; "
            f"run `factdb --database {location} db upgrade`."
        )
    if found > HEAD:
        raise DatabaseError(
            f"{location} is of revision {found}, newer than this factdb knows ({HEAD}); "
            "upgrade factdb."
        )
