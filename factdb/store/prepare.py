"""A database made ready to load into: created where there is none, refused where it is not ours."""

from __future__ import annotations

from sqlalchemy import Connection, Engine, inspect

from factdb.store.engine import location_of, writing
from factdb.store.indices import build_missing
from factdb.store.revision import check_revision, refuse_other_tables


def prepare(engine: Engine) -> None:
    """Create the tables in a new or empty database; check the revision of any other.

    Indices that a load was killed before it could build are built.

    Raises:
        DatabaseNotReadyError: The database is older, and `factdb db upgrade` mends it.
        DatabaseError: It is newer, is no database, holds another program's tables, or cannot be
            written.
    """
    with writing(engine) as connection:
        tables = inspect(connection).get_table_names()
        if tables:
            _check(connection, tables)
            build_missing(connection)
            return
    from factdb.store.migrate import upgrade  # Alembic takes 0.1 s, and a database is new once

    upgrade(engine)


def _check(connection: Connection, tables: list[str]) -> None:
    location = location_of(connection.engine)
    refuse_other_tables(tables, location)
    version = "SELECT version_num FROM alembic_version"
    check_revision(connection.exec_driver_sql(version).scalar(), location)
