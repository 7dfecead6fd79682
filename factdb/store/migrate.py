"""The schema's history: create, upgrade, compare with the models; Alembic is used here alone."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import CheckConstraint, Connection, Engine, inspect

from factdb.errors import DatabaseError
from factdb.store.derived.copies import build as build_copies
from factdb.store.derived.propositions import build as build_groups
from factdb.store.derived.search import INDICES, find_missing
from factdb.store.derived.search import build as build_search
from factdb.store.derived.series import rebuild as build_series
from factdb.store.engine import location_of, writing
from factdb.store.guards import FIND_GUARDS, GUARDS
from factdb.store.indices import build_missing
from factdb.store.revision import refuse_newer, refuse_other_tables
from factdb.store.tables import Base
from factdb.store.views import VIEWS, View

# The tables of the full-text index are no models: each database has them in its own way.
_COMPARED = {
    "compare_type": True,
    "include_name": lambda name, what, _: what != "table" or not (name or "").startswith(INDICES),
}
# Revisions that make tables of what is derived from the texts, and what fills these.
_FILLED = {"0003": build_search, "0004": build_copies, "0007": build_groups, "0012": build_series}


def scripts() -> Path:
    """Return the folder of the migrations: inside an installed factdb, else in the checkout.

    The file `env.py` tells it: beside an installed factdb stands the library's own `alembic`.

    Raises:
        DatabaseError: There is none in either.
    """
    package = Path(str(files("factdb")))
    for folder in (package / "_alembic", package.parent / "alembic"):
        if (folder / "env.py").is_file():
            return folder
    raise DatabaseError(f"{package} holds no migrations; install factdb anew.")


def upgrade(engine: Engine, revision: str = "head") -> None:
    """Bring a database to a revision, creating it if need be; rows stay.

    Raises:
        DatabaseError: It is newer, holds another program's tables, or cannot be written.
    """
    with writing(engine) as connection:
        refuse_other_tables(inspect(connection).get_table_names(), location_of(engine))
        before = current(connection) or ""
        refuse_newer(before, location_of(engine))
        command.upgrade(_config(connection), revision)
        is_newest = current(connection) == head()
        for made_in, fill in _FILLED.items():
            if before < made_in and is_newest:  # what fills is written for today's tables
                fill(connection)
        if revision == "head":
            build_missing(connection)
            if connection.dialect.name == "postgresql":
                _describe(connection)


def downgrade(engine: Engine, revision: str) -> None:
    """Take a database back to a revision; "base" leaves no table."""
    with writing(engine) as connection:
        command.downgrade(_config(connection), revision)


def current(connection: Connection) -> str | None:
    """Return a database's revision, None where it holds no factdb."""
    return MigrationContext.configure(connection).get_current_revision()


def head() -> str:
    """Return the newest revision among the migrations."""
    return ScriptDirectory(str(scripts())).get_current_head() or ""


def differences(connection: Connection) -> list[str]:
    """List what a database has otherwise than the models and views say; empty when it is right."""
    context = MigrationContext.configure(connection, opts=_COMPARED)
    found = [_name_difference(one) for one in compare_metadata(context, Base.metadata)]
    return [
        *found,
        *_check_differences(connection),
        *_guard_differences(connection),
        *find_missing(connection),
        *_view_differences(connection),
    ]


def _config(connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(scripts()).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def _name_difference(difference: object) -> str:
    while isinstance(difference, list):  # Alembic groups the changes of one column
        difference = difference[0]
    return " ".join(str(part) for part in difference) if isinstance(difference, tuple) else ""


def _check_differences(connection: Connection) -> Iterator[str]:
    """Compare the names of checks, which Alembic leaves out."""
    stored = inspect(connection)
    for table in Base.metadata.sorted_tables:
        checks = [one for one in table.constraints if isinstance(one, CheckConstraint)]
        names = {check["name"] for check in stored.get_check_constraints(table.name)}
        for check in checks:
            if check.name not in names:
                yield f"check {check.name} is missing"


def _guard_differences(connection: Connection) -> Iterator[str]:
    found = set(connection.exec_driver_sql(FIND_GUARDS[connection.dialect.name]).scalars())
    return (f"trigger {name} is missing" for name in GUARDS if name not in found)


def _view_differences(connection: Connection) -> Iterator[str]:
    """Compare each view with what its definition would make, as the database itself writes it."""
    for view in VIEWS:
        stored, wanted = _definitions(connection, view)
        if stored is None:
            yield f"view {view.name} is missing"
        elif stored != wanted:
            yield f"view {view.name} is otherwise than its definition"


def _definitions(connection: Connection, view: View) -> tuple[str | None, str | None]:
    sql = view.sql(connection.dialect.name)
    if connection.dialect.name == "sqlite":
        query = "SELECT sql FROM sqlite_master WHERE type = 'view' AND name = ?"
        stored = connection.exec_driver_sql(query, (view.name,)).scalar()
        return stored, f"CREATE VIEW {view.name} AS {sql}"
    query = "SELECT pg_get_viewdef(to_regclass(%s))"
    stored = connection.exec_driver_sql(query, (view.name,)).scalar()
    with connection.begin_nested() as nested:
        connection.exec_driver_sql(f"CREATE TEMP VIEW factdb_wanted AS {sql}")
        wanted = connection.exec_driver_sql(query, ("pg_temp.factdb_wanted",)).scalar()
        nested.rollback()
    return stored, wanted


def _describe(connection: Connection) -> None:
    """Keep each view's description with it, where the database has a place for that."""
    for view in VIEWS:
        _comment(connection, f"VIEW {view.name}", view.description)
        for name, description in view.columns.items():
            _comment(connection, f'COLUMN {view.name}."{name}"', description)


def _comment(connection: Connection, what: str, description: str) -> None:
    quoted = description.replace("'", "''")
    connection.exec_driver_sql(f"COMMENT ON {what} IS '{quoted}'")
