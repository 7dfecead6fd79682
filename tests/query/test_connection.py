from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from factdb import query
from factdb.errors import DatabaseError, DatabaseNotReadyError
from factdb.query.connection import SqliteConnection, connect
from factdb.store.engine import opened, writing
from factdb.store.location import Location


def test_sql_gives_columns_and_rows(filled_db: str) -> None:
    with connect(filled_db) as connection:
        table = connection.table("SELECT id, name AS who FROM entity WHERE name LIKE '%Reed%'")
        assert table.columns == ["id", "who"]
        assert list(table.rows) == [(3, "Tom Reed")]


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM attribution",
        "UPDATE entity SET name = 'x'",
        "CREATE TABLE mine (id integer)",
        "DROP VIEW claims",
    ],
)
def test_the_database_refuses_to_write_when_opened_to_read(filled_db: str, statement: str) -> None:
    refusal = "the statement would write, which only `--write` lets it do"
    with connect(filled_db) as connection, pytest.raises(DatabaseError, match=refusal):
        list(connection.table(statement).rows)


@pytest.mark.parametrize("statement", ["ATTACH '{}' AS other", "VACUUM INTO '{}'"])
def test_to_read_makes_no_other_file(filled_db: str, tmp_path: Path, statement: str) -> None:
    other = tmp_path / "other.db"
    with connect(filled_db) as connection, pytest.raises(DatabaseError):
        list(connection.table(statement.format(other)).rows)
    assert not other.exists()


def test_no_statement_behind_another_writes(filled_db: str) -> None:
    write = "DELETE FROM attribution"
    with connect(filled_db) as connection, pytest.raises(DatabaseError):
        list(connection.table(f"COMMIT; BEGIN; {write}; COMMIT").rows)
    with connect(filled_db) as connection:
        assert next(iter(connection.table("SELECT count(*) > 0 FROM attribution").rows))[0]


def test_what_is_written_is_kept_when_committed(filled_db: str) -> None:
    for kept in (False, True):
        with connect(filled_db, write=True) as connection:
            table = connection.table("UPDATE publisher SET country = 'ID' WHERE id = 1")
            assert table.columns == []
            assert list(table.rows) == []
            if kept:
                connection.commit()
        with connect(filled_db) as connection:
            found = connection.table("SELECT country FROM publisher WHERE id = 1")
            assert list(found.rows) == [("ID" if kept else None,)]


@pytest.mark.parametrize("statement", ["SELEC 1", "SELECT nothing FROM nowhere", "SELECT '"])
def test_wrong_sql_is_one_sentence(filled_db: str, statement: str) -> None:
    with connect(filled_db) as connection, pytest.raises(DatabaseError) as caught:
        list(connection.table(statement).rows)
    assert "\n" not in str(caught.value)
    assert str(caught.value).endswith(".")


@pytest.mark.parametrize("statement", ["SELECT 1 FROM claim_views", "SELECT said_by FROM claims"])
def test_who_names_what_is_not_there_is_told_what_lists_the_names(
    filled_db: str, statement: str
) -> None:
    with connect(filled_db) as connection, pytest.raises(DatabaseError) as caught:
        list(connection.table(statement).rows)
    assert str(caught.value).endswith("; `factdb schema` lists the views and their columns.")


def test_no_sql_gives_nothing(filled_db: str) -> None:
    with connect(filled_db) as connection:
        table = connection.table(" ")
        assert (table.columns, list(table.rows)) == ([], [])


@pytest.mark.parametrize(
    ("kind", "numbers", "spoiled"),
    [
        (
            "sqlite",
            "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 5000)",
            "abs(iif(x < 4000, x, -9223372036854775807 - 1))",
        ),
        ("postgresql", "WITH n(x) AS (SELECT generate_series(1, 5000))", "7 / (4000 - x)"),
    ],
)
def test_rows_of_a_statement_come_before_the_last_is_found(
    filled_db: str, kind: str, numbers: str, spoiled: str
) -> None:
    with connect(filled_db) as connection:
        if connection.dialect != kind:
            pytest.skip("of the other database")
        columns, rows = connection.table(f"{numbers} SELECT x, {spoiled} AS y FROM n")
        assert columns == ["x", "y"]
        assert [next(rows)[0] for _ in range(500)] == list(range(1, 501))
        with pytest.raises(DatabaseError):
            list(rows)
        assert list(connection.table("SELECT 1").rows) == [(1,)]


def test_what_is_no_query_is_run_as_it_stands(filled_db: str) -> None:
    with connect(filled_db) as connection:
        begun = connection.rows("SELECT id FROM claim ORDER BY id", {})
        next(begun)
        assert list(connection.table("EXPLAIN SELECT 1").rows)
        assert [number for (number,) in begun] == [2, 3, 4, 5, 6, 7]


def test_a_table_whose_rows_nobody_takes_is_left(filled_db: str) -> None:
    with connect(filled_db) as connection:
        assert connection.table("SELECT id FROM claim;").columns == ["id"]
        one, other = (connection.table(f"SELECT {number}").rows for number in (1, 2))
        assert [*other, *one] == [(2,), (1,)]


def test_wrong_sql_does_not_spoil_the_connection(filled_db: str) -> None:
    with connect(filled_db) as connection:
        with pytest.raises(DatabaseError):
            list(connection.table("SELECT nothing FROM nowhere").rows)
        assert list(connection.table("SELECT 1").rows) == [(1,)]


def test_rows_are_not_lost_to_a_second_query(filled_db: str) -> None:
    with connect(filled_db) as connection:
        first = connection.rows("SELECT id FROM claim ORDER BY id", {})
        assert next(first) == (1,)
        assert list(connection.rows("SELECT count(*) FROM claim", {})) == [(7,)]
        assert [number for (number,) in first] == [2, 3, 4, 5, 6, 7]


def test_readers_read_while_a_loader_writes(filled_db: str) -> None:
    with opened(filled_db) as engine, writing(engine) as connection:
        connection.exec_driver_sql("DELETE FROM attribution")
        with connect(filled_db) as reader:
            assert list(reader.rows("SELECT count(*) FROM attribution", {})) != [(0,)]


def test_a_missing_database_is_not_created(tmp_path: Path) -> None:
    with pytest.raises(DatabaseNotReadyError, match="factdb load"):
        connect(str(tmp_path / "none.db"))
    assert list(tmp_path.iterdir()) == []


def test_an_empty_database_is_not_ready(empty_db: str) -> None:
    if not empty_db.startswith("postgresql"):
        Path(empty_db).touch()
    with pytest.raises(DatabaseNotReadyError, match="holds no factdb database"):
        connect(empty_db)


def test_a_server_that_is_not_there_is_one_sentence() -> None:
    with pytest.raises(DatabaseError) as caught:
        connect("postgresql://ann:secret@127.0.0.1:1/desk")
    assert "secret" not in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.skipif(os.name == "nt", reason="folders without write permission")
def test_a_database_in_a_folder_that_none_may_write_is_read(filled_db: str, tmp_path: Path) -> None:
    if filled_db.startswith("postgresql"):
        pytest.skip("a matter of files")
    folder = tmp_path / "locked #1?"
    folder.mkdir()
    copy = folder / "my db.db"
    copy.write_bytes(Path(filled_db).read_bytes())
    copy.chmod(0o444)
    folder.chmod(0o555)
    with connect(str(copy)) as connection:
        assert list(connection.rows("SELECT count(*) FROM claims", {})) == [(7,)]


def test_queries_do_without_sqlalchemy_and_alembic() -> None:
    folder = Path(query.__file__).parent
    modules = sorted(path.stem for path in folder.glob("*.py") if path.stem != "__init__")
    imports = "; ".join(f"import factdb.query.{name}" for name in modules)
    found = "[m for m in ('sqlalchemy', 'alembic', 'psycopg', 'click') if m in sys.modules]"
    done = subprocess.run(
        [sys.executable, "-c", f"import sys; {imports}; print({found})"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "[]\n"


def test_a_long_query_is_left_for_ctrl_c(tmp_path: Path) -> None:
    database = tmp_path / "a.db"
    database.touch()
    endless = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT max(x) FROM n"
    with SqliteConnection(Location(str(database), None), write=False) as connection:
        timer = threading.Timer(0.2, os.kill, (os.getpid(), signal.SIGINT))
        timer.start()
        with pytest.raises(KeyboardInterrupt):
            list(connection.table(endless).rows)
        timer.join()
