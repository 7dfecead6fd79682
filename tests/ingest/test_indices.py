"""A large first load builds the indices of lists at its end; after a killed one, the next does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
from factories import make_document, make_extraction
from sqlalchemy import Engine, event

import factdb
from factdb.errors import DatabaseError
from factdb.ingest import extract, loading
from factdb.ingest.inputs import Found
from factdb.ingest.loading import load
from factdb.read import are_larger, read
from factdb.records import Document
from factdb.store.engine import comparing_later, opened, writing
from factdb.store.indices import find_missing
from factdb.store.migrate import differences

STORY = Path(__file__).parents[2] / "fixtures" / "story"
LISTED = re.compile(r"SCAN (claim|figure|date_mention|[cfmxk])( |$)")  # with their aliases


@pytest.fixture(autouse=True)
def large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loading, "LARGE", 4)


def found(names: str) -> Iterator[Found | None]:
    """Yield a document for each letter, to be stored before the next comes."""
    for name in names:
        yield Found("", make_extraction(make_document(name=name)))
        yield None


def missing(address: str) -> list[str]:
    """Say what a database lacks: indices, and on PostgreSQL references too."""
    with opened(address) as engine, writing(engine) as connection:
        return differences(connection)


def execute(address: str, statement: str) -> None:
    """Run a statement as another program does, to whom SQLite's references are no matter."""
    with opened(address) as engine, writing(comparing_later(engine)) as connection:
        connection.exec_driver_sql(statement)


def test_indices_are_left_out_while_much_is_loaded_and_built_after(fresh_db: str) -> None:
    gone = [missing(fresh_db) for _ in load(fresh_db, found("abcdef"))]
    assert gone[:3] == [[], [], []]
    others = ["add_fk", "ix_claim_search_words"] if fresh_db.startswith("postgresql") else []
    for some in gone[3:]:
        assert all(kind in "\n".join(some) for kind in ["add_index", *others])
    assert missing(fresh_db) == []


def test_references_are_compared_once_a_large_load_is_done(fresh_db: str) -> None:
    results = load(fresh_db, found("ab"), is_large=True)
    next(results)
    execute(fresh_db, "INSERT INTO mention VALUES (999, 77, 1, 1)")  # there is no entity 77
    with pytest.raises(DatabaseError, match="mention"):
        list(results)
    execute(fresh_db, "DELETE FROM mention WHERE id = 999")
    assert len(list(load(fresh_db, found("c")))) == 1
    assert missing(fresh_db) == []


def test_references_are_compared_though_another_load_has_built_the_indices(tmp_path: Path) -> None:
    address = str(tmp_path / "new.db")
    results = load(address, found("ab"), is_large=True)
    next(results)
    list(load(address, found("c")))
    assert missing(address) == []
    execute(address, "INSERT INTO mention VALUES (999, 77, 1, 1)")  # there is no entity 77
    with pytest.raises(DatabaseError, match="mention"):
        list(results)


def test_they_are_left_out_at_once_where_the_input_is_known_to_be_large(fresh_db: str) -> None:
    results = load(fresh_db, found("abc"), is_large=True)
    assert all(missing(fresh_db) for _ in results)
    assert missing(fresh_db) == []


@pytest.mark.parametrize(("size", "is_large"), [(9, False), (10, True)])
def test_files_and_folders_are_measured_as_one(tmp_path: Path, size: int, is_large: bool) -> None:
    (tmp_path / "folder").mkdir()
    for name, length in (("a.txt", 3), ("folder/b.txt", 2), ("folder/c.txt", size - 5)):
        (tmp_path / name).write_text("." * length)
    paths = [str(tmp_path / "a.txt"), "-", str(tmp_path / "folder")]
    assert are_larger(paths, 10) is is_large


def test_they_are_built_where_nothing_comes_for_long(fresh_db: str) -> None:
    def feed() -> Iterator[Found | None]:
        yield from found("abcde")
        assert missing(fresh_db)
        yield from [None] * 20
        assert missing(fresh_db) == []
        yield from found("fghijk")

    assert len(list(load(fresh_db, feed()))) == 11
    assert missing(fresh_db) == []


def test_a_later_load_keeps_them_up(fresh_db: str) -> None:
    list(load(fresh_db, found("a")))
    assert [missing(fresh_db) for _ in load(fresh_db, found("bcdefgh"))] == [[]] * 7


def story(ending: str = "") -> Iterator[Found | None]:
    """Yield the articles of the story, each text with an ending."""
    for document in read(str(STORY)):
        assert isinstance(document, Document)
        yield Found("", extract(replace(document, text=f"{document.text}\n\n{ending}")))
        yield None


def test_a_load_that_has_left_them_out_goes_through_no_table(tmp_path: Path) -> None:
    scanned: set[str] = set()

    def explain(*call: Any) -> None:
        cursor, statement, values, _, is_many = call[1:6]
        if statement.lstrip().startswith(("SELECT", "WITH", "UPDATE", "DELETE")):
            given = values[0] if is_many else values
            plan = cursor.connection.execute(f"EXPLAIN QUERY PLAN {statement}", given).fetchall()
            scanned.update(f"{row[-1]}: {statement}" for row in plan if LISTED.match(row[-1]))

    both = chain(story(), story("Updated."), story())
    event.listen(Engine, "before_cursor_execute", explain)
    try:
        assert all(one.error is None for one in load(str(tmp_path / "new.db"), both))
    finally:
        event.remove(Engine, "before_cursor_execute", explain)
    assert scanned == set()


@pytest.fixture
def killed_db(fresh_db: str) -> str:
    """Return a database whose first load ended before it had built the indices."""
    results = load(fresh_db, found("abcdef"))
    for _ in range(5):
        next(results)
    results.close()  # type: ignore[attr-defined]
    return fresh_db


def test_what_is_missing_is_reported(killed_db: str) -> None:
    with opened(killed_db) as engine, writing(engine) as connection:
        names = [str(index.name) for index in find_missing(connection)]
    with factdb.open(killed_db) as database:
        reported = "\n".join(database.check_schema())
        assert len(list(database.claims())) == 5
    assert names
    assert all(name in reported for name in names)


def test_the_same_load_again_builds_them(killed_db: str) -> None:
    statuses = [one.status for one in load(killed_db, found("abcdef"))]
    assert statuses == ["unchanged"] * 5 + ["stored"]
    assert missing(killed_db) == []


def test_an_upgrade_builds_them(killed_db: str) -> None:
    with factdb.open(killed_db) as database:
        database.upgrade()
    assert missing(killed_db) == []
