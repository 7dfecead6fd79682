"""What goes wrong while loading: one sentence, a sound database, and the same load completes."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Iterator

import psycopg
import pytest
from factories import make_document, make_extraction
from sqlalchemy import Engine, event

from factdb.errors import DatabaseError
from factdb.ingest.inputs import Found
from factdb.ingest.loading import load
from factdb.query.check import check
from factdb.query.connection import connect
from factdb.query.lists import DOCUMENTS, find

MANY = 60


def documents(numbers: range = range(MANY)) -> Iterator[Found | None]:
    """Yield documents, each to be stored before the next comes."""
    for number in numbers:
        document = make_document(name=f"doc-{number}")
        yield Found("", make_extraction(document))
        yield None


def count_sound(address: str) -> int:
    """Return how many documents a database has, in which nothing is wrong."""
    with connect(address) as connection:
        assert list(check(connection)) == []
        return len(list(find(connection, DOCUMENTS)))


@pytest.fixture
def sqlite_db(fresh_db: str) -> str:
    if fresh_db.startswith("postgresql:"):
        pytest.skip("of SQLite")
    return fresh_db


@pytest.fixture
def postgresql_db(fresh_db: str) -> str:
    if not fresh_db.startswith("postgresql:"):
        pytest.skip("of PostgreSQL")
    return fresh_db


def test_a_full_disk_keeps_what_was_stored(sqlite_db: str) -> None:
    def limit(connection: sqlite3.Connection, record: object) -> None:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages + 20}")

    event.listen(Engine, "connect", limit)
    try:
        with pytest.raises(DatabaseError, match=r"\.db: database or disk is full\.$"):
            list(load(sqlite_db, documents()))
    finally:
        event.remove(Engine, "connect", limit)
    assert 0 < count_sound(sqlite_db) < MANY
    statuses = {one.status for one in load(sqlite_db, documents())}
    assert statuses == {"stored", "unchanged"}
    assert count_sound(sqlite_db) == MANY


def test_a_connection_that_is_dropped_keeps_what_was_stored(postgresql_db: str) -> None:
    def dropped() -> Iterator[Found | None]:
        yield from documents(range(10))
        with psycopg.connect(postgresql_db, autocommit=True) as other:
            other.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                "WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
        yield from documents(range(10, MANY))

    with pytest.raises(DatabaseError, match=r"^postgresql://\S+: terminating connection"):
        list(load(postgresql_db, dropped()))
    assert count_sound(postgresql_db) == 10
    assert [one.status for one in load(postgresql_db, documents())].count("stored") == MANY - 10
    assert count_sound(postgresql_db) == MANY


_LOAD = """
import sys
from factdb.cli import main
main(["--database", sys.argv[1], "load", sys.argv[2], "--jobs", sys.argv[3]])
"""
_READ = """
import sys, factdb
while not sys.stdin.closed:
    with factdb.open(sys.argv[1]) as database:
        found = len(list(database.claims())), len(list(database.figures(minimum=1)))
    print(*found, flush=True)
    if not sys.stdin.readline():
        break
"""


def start(code: str, *arguments: str) -> subprocess.Popen[str]:
    pipe = subprocess.PIPE
    command = [sys.executable, "-c", code, *arguments]
    return subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, text=True)


def test_two_loaders_and_two_readers_at_once_lose_nothing(
    fresh_db: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    feeds = []
    for first, last in ((0, 80), (40, 120)):
        feed = tmp_path_factory.mktemp("feeds") / "feed.jsonl"
        feed.write_text(
            "".join(
                f'{{"id": "doc-{number}", "published": "2024-05-07", "text": "Mayor Ana Lim said '
                f'on Monday that {number + 2} homes were flooded, and {number + 3} burnt."}}\n'
                for number in range(first, last)
            )
        )
        feeds.append(str(feed))
    readers = [start(_READ, fresh_db) for _ in range(2)]
    loaders = [start(_LOAD, fresh_db, feed, jobs) for feed, jobs in zip(feeds, "21", strict=True)]
    while any(loader.poll() is None for loader in loaders):
        for reader in readers:
            assert reader.stdin
            assert reader.stdout
            assert reader.stdout.readline()
            reader.stdin.write("\n")
            reader.stdin.flush()
    ends = [process.communicate() for process in (*loaders, *readers)]
    assert [process.returncode for process in (*loaders, *readers)] == [0] * 4
    assert [err for _, err in ends] == [""] * 4
    assert count_sound(fresh_db) == 120
    stored = sum(int(out.split()[1]) for out, _ in ends[:2])
    assert stored == 120
