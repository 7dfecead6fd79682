from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from factdb.errors import DatabaseError, DatabaseNotReadyError
from factdb.query.check import check
from factdb.query.connection import connect
from factdb.query.lists import CLAIMS, find
from factdb.store.backup import backup
from factdb.store.engine import opened, writing
from factdb.store.prepare import prepare


def test_a_backup_is_the_whole_database_while_a_loader_writes(
    filled_db: str, tmp_path: Path
) -> None:
    if filled_db.startswith("postgresql"):
        with pytest.raises(DatabaseError, match="pg_dump"):
            backup(filled_db, tmp_path / "copy.db")
        return
    copy = tmp_path / "copy.db"
    with opened(filled_db) as engine, writing(engine) as connection:
        connection.exec_driver_sql("DELETE FROM attribution")
        backup(filled_db, copy)
    with connect(str(copy)) as connection:
        assert len(list(find(connection, CLAIMS))) == 7
        assert list(connection.rows("SELECT count(*) FROM attribution", {})) != [(0,)]
        assert list(check(connection)) == []


def test_a_backup_never_overwrites(tmp_path: Path) -> None:
    (tmp_path / "a.db").write_text("")
    (tmp_path / "b.db").write_text("mine")
    with pytest.raises(DatabaseError, match="is there already"):
        backup(str(tmp_path / "a.db"), tmp_path / "b.db")
    assert (tmp_path / "b.db").read_text() == "mine"


def test_a_missing_database_is_no_backup(tmp_path: Path) -> None:
    with pytest.raises(DatabaseNotReadyError, match="There is no database"):
        backup(str(tmp_path / "a.db"), tmp_path / "b.db")


def test_a_file_that_is_no_database_leaves_no_backup(tmp_path: Path) -> None:
    (tmp_path / "a.db").write_text("these are notes, and no database at all " * 50)
    with pytest.raises(DatabaseError, match="cannot be copied"):
        backup(str(tmp_path / "a.db"), tmp_path / "b.db")
    assert not (tmp_path / "b.db").exists()


def test_a_folder_that_is_not_there_takes_no_backup(tmp_path: Path) -> None:
    database = tmp_path / "a.db"
    with opened(str(database)) as engine:
        prepare(engine)
    with pytest.raises(DatabaseError, match="its folder is not there, or is read-only"):
        backup(str(database), tmp_path / "none" / "b.db")


def test_a_database_in_a_folder_that_lets_nobody_write_is_copied(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = tmp_path / "a.db"
    with opened(str(database)) as engine:
        prepare(engine)
    opened_as: list[str] = []
    monkeypatch.setattr("os.access", lambda *_: False)
    real = sqlite3.connect

    def note(name: str, **given: object) -> sqlite3.Connection:
        opened_as.append(str(name))
        return real(name, **given)  # type: ignore[call-overload, no-any-return]

    monkeypatch.setattr("sqlite3.connect", note)
    backup(str(database), tmp_path / "b.db")
    assert opened_as[0].endswith("?immutable=1")
    assert (tmp_path / "b.db").exists()
