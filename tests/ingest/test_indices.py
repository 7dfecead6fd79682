"""A large first load builds the indices of lists at its end; after a killed one, the next does."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from factories import make_document, make_extraction

import factdb
from factdb.ingest import loading
from factdb.ingest.inputs import Found
from factdb.ingest.loading import load
from factdb.store.engine import opened, writing
from factdb.store.indices import find_missing


@pytest.fixture(autouse=True)
def large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loading, "LARGE", 4)


def found(names: str) -> Iterator[Found | None]:
    """Yield a document for each letter, to be stored before the next comes."""
    for name in names:
        yield Found("", make_extraction(make_document(name=name)))
        yield None


def missing(address: str) -> list[str]:
    with opened(address) as engine, writing(engine) as connection:
        return [str(index.name) for index in find_missing(connection)]


def test_indices_are_left_out_while_much_is_loaded_and_built_after(fresh_db: str) -> None:
    counts = [len(missing(fresh_db)) for _ in load(fresh_db, found("abcdef"))]
    assert counts[:3] == [0, 0, 0]
    assert min(counts[3:]) > 0
    assert missing(fresh_db) == []
    with factdb.open(fresh_db) as database:
        assert database.differences() == []


def test_a_later_load_keeps_them_up(fresh_db: str) -> None:
    list(load(fresh_db, found("a")))
    assert [missing(fresh_db) for _ in load(fresh_db, found("bcdefgh"))] == [[]] * 7


@pytest.fixture
def killed_db(fresh_db: str) -> str:
    """Return a database whose first load ended before it had built the indices."""
    results = load(fresh_db, found("abcdef"))
    for _ in range(5):
        next(results)
    results.close()  # type: ignore[attr-defined]
    assert missing(fresh_db)
    return fresh_db


def test_what_is_missing_is_reported(killed_db: str) -> None:
    with factdb.open(killed_db) as database:
        reported = "\n".join(database.differences())
    assert all(name in reported for name in missing(killed_db))
    with factdb.open(killed_db) as database:
        assert len(list(database.claims())) == 5


def test_the_same_load_again_builds_them(killed_db: str) -> None:
    statuses = [one.status for one in load(killed_db, found("abcdef"))]
    assert statuses == ["unchanged"] * 5 + ["stored"]
    assert missing(killed_db) == []


def test_an_upgrade_builds_them(killed_db: str) -> None:
    with factdb.open(killed_db) as database:
        database.upgrade()
    assert missing(killed_db) == []
