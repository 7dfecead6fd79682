from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from factories import save_all
from sqlalchemy import inspect
from stories import STORIES

from factdb.errors import DatabaseError, DatabaseNotReadyError
from factdb.query.check import check
from factdb.query.connection import connect
from factdb.query.filters import EVERYTHING
from factdb.query.lists import LISTS, find
from factdb.query.search import search
from factdb.store import migrate
from factdb.store.engine import opened, writing
from factdb.store.prepare import prepare
from factdb.store.revision import HEAD
from factdb.store.tables import Base

ROOT = Path(__file__).parents[2]
DATABASES = sorted((ROOT / "fixtures" / "databases").glob("*.db"))


def everything(address: str) -> dict[str, list[tuple[object, ...]]]:
    with connect(address) as connection:
        return {name: list(find(connection, one, EVERYTHING)) for name, one in LISTS.items()}


def test_the_newest_revision_is_the_one_that_the_code_is_written_for() -> None:
    assert migrate.head() == HEAD


def test_the_folder_of_migrations_does_not_hide_the_library() -> None:
    assert not (ROOT / "alembic" / "__init__.py").exists()
    assert not (ROOT / "alembic.ini").exists()


def test_revisions_import_nothing_of_factdb() -> None:
    scripts = list((ROOT / "alembic" / "versions").glob("*.py"))
    assert scripts
    assert not [path.name for path in scripts if "factdb" in path.read_text().split('"""')[2]]


def test_migrations_make_what_the_models_say(fresh_db: str) -> None:
    with opened(fresh_db) as engine, writing(engine) as connection:
        assert migrate.differences(connection) == []


def test_a_lost_index_is_a_difference(fresh_db: str) -> None:
    with opened(fresh_db) as engine, writing(engine) as connection:
        connection.exec_driver_sql("DROP INDEX ix_claim_day_id")
        assert "ix_claim_day_id" in " ".join(migrate.differences(connection))


def test_a_changed_view_is_a_difference(fresh_db: str) -> None:
    with opened(fresh_db) as engine, writing(engine) as connection:
        connection.exec_driver_sql("DROP VIEW speakers")
        connection.exec_driver_sql("CREATE VIEW speakers AS SELECT id FROM entity")
        connection.exec_driver_sql("DROP VIEW timeline")
        assert migrate.differences(connection) == [
            "view speakers is otherwise than its definition",
            "view timeline is missing",
        ]


def test_a_lost_check_and_a_lost_trigger_are_differences(fresh_db: str) -> None:
    with opened(fresh_db) as engine, writing(engine) as connection:
        on_span = " ON span" if connection.dialect.name == "postgresql" else ""
        connection.exec_driver_sql(f"DROP TRIGGER span_is_fixed{on_span}")
        assert migrate.differences(connection) == ["trigger span_is_fixed is missing"]


def test_a_lost_index_of_words_is_a_difference(fresh_db: str) -> None:
    with opened(fresh_db) as engine, writing(engine) as connection:
        connection.exec_driver_sql("DROP TABLE claim_search")
        assert migrate.differences(connection) == ["full-text index claim_search is missing"]


def test_a_newer_database_is_not_upgraded(fresh_db: str) -> None:
    with opened(fresh_db) as engine:
        with writing(engine) as connection:
            connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
        with pytest.raises(DatabaseError, match="is of revision 9999, newer than this factdb"):
            migrate.upgrade(engine)


def test_the_database_of_another_program_is_not_upgraded(empty_db: str) -> None:
    with opened(empty_db) as engine:
        with writing(engine) as connection:
            connection.exec_driver_sql("CREATE TABLE notes (words TEXT)")
        with pytest.raises(DatabaseError, match=r"tables of another program \(notes\);"):
            migrate.upgrade(engine)
        with writing(engine) as connection:
            assert inspect(connection).get_table_names() == ["notes"]


def test_rows_survive_a_downgrade_and_an_upgrade(filled_db: str) -> None:
    before = everything(filled_db)
    with opened(filled_db) as engine:
        migrate.downgrade(engine, "0001")
        migrate.upgrade(engine)
    assert everything(filled_db) == before


def test_a_downgrade_to_the_base_leaves_no_table(filled_db: str) -> None:
    with opened(filled_db) as engine:
        migrate.downgrade(engine, "base")
        with writing(engine) as connection:
            names = inspect(connection).get_table_names()
            assert names == ["alembic_version"]
        migrate.upgrade(engine)
        assert save_all(engine, STORIES)


def test_each_revision_goes_up_and_down(empty_db: str) -> None:
    with opened(empty_db) as engine:
        for revision in (
            "0001",
            "0002",
            "0003",
            "0004",
            "0005",
            "0006",
            "0007",
            "0008",
            "0009",
            "0010",
            "0011",
            "0012",
            "0013",
        ):
            migrate.upgrade(engine, revision)
        for revision in ("0012", "0010", "0006", "0005", "0004", "0003", "0002", "0001", "base"):
            migrate.downgrade(engine, revision)
        with writing(engine) as connection:
            assert migrate.current(connection) is None


def test_a_new_database_is_created_when_made_ready(empty_db: str) -> None:
    with opened(empty_db) as engine:
        prepare(engine)
        prepare(engine)
        with writing(engine) as connection:
            assert migrate.current(connection) == HEAD


def test_an_older_database_is_refused_with_the_command_that_upgrades_it(empty_db: str) -> None:
    with opened(empty_db) as engine:
        migrate.upgrade(engine, "0001")
        with pytest.raises(DatabaseNotReadyError, match=r"0001 .* needs .*db upgrade"):
            prepare(engine)
    with pytest.raises(DatabaseNotReadyError, match="db upgrade"):
        connect(empty_db)


def test_a_newer_database_is_refused(fresh_db: str) -> None:
    with opened(fresh_db) as engine:
        with writing(engine) as connection:
            connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
        with pytest.raises(DatabaseError, match="newer than this factdb") as caught:
            prepare(engine)
    assert not isinstance(caught.value, DatabaseNotReadyError)
    with pytest.raises(DatabaseError, match="upgrade factdb"):
        connect(fresh_db)


def test_the_tables_of_another_program_are_left_alone(empty_db: str) -> None:
    with opened(empty_db) as engine:
        with writing(engine) as connection:
            connection.exec_driver_sql("CREATE TABLE recipe (name text)")
        with pytest.raises(DatabaseError, match=r"another program \(recipe"):
            prepare(engine)


def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "notes.db"
    path.write_text("these are notes, and no database at all " * 20)
    with opened(str(path)) as engine, pytest.raises(DatabaseError, match="not a database"):
        prepare(engine)
    with pytest.raises(DatabaseError, match="not a database"):
        connect(str(path))
    assert path.read_text().startswith("these are notes")


def test_views_carry_their_descriptions_on_postgresql(fresh_db: str) -> None:
    if not fresh_db.startswith("postgresql"):
        pytest.skip("SQLite has no place for comments")
    with connect(fresh_db) as connection:
        query = "SELECT obj_description('claims'::regclass), col_description('claims'::regclass, 1)"
        ((view, column),) = connection.rows(query, {})
    assert view.startswith("What documents say")
    assert column.startswith("number of the claim")


@pytest.mark.parametrize("path", DATABASES, ids=lambda path: path.stem)
def test_a_database_of_each_revision_is_upgraded_and_answers(path: Path, tmp_path: Path) -> None:
    address = str(shutil.copy(path, tmp_path / path.name))
    with opened(address) as engine:
        migrate.upgrade(engine)
        with writing(engine) as connection:
            assert migrate.differences(connection) == []
    with connect(address) as connection:
        assert list(check(connection)) == []
        claims = [row.text for row in find(connection, LISTS["claims"], EVERYTHING)]
        (found,) = search(connection, "perahu", what="claim")
    assert "Kami butuh 40 perahu" in claims
    assert found.text == "Kami butuh 40 **perahu**"


def test_there_is_a_database_of_each_revision() -> None:
    numbers = [f"{number:04}" for number in range(1, int(HEAD) + 1)]
    assert [path.stem for path in DATABASES] == numbers


def test_every_constraint_has_a_name() -> None:
    unnamed = [
        (table.name, constraint)
        for table in Base.metadata.tables.values()
        for constraint in table.constraints
        if constraint.name is None
    ]
    assert unnamed == []
