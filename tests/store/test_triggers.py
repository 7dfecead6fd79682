from __future__ import annotations

from dataclasses import replace

import pytest
from factories import begin_run, make_document, make_extraction, save_all, save_one
from stories import FLOOD

from factdb.errors import DatabaseError
from factdb.query.check import check
from factdb.query.connection import connect
from factdb.records import Extraction, Span
from factdb.store.engine import opened, writing

SPAN = 'INSERT INTO span (id, version_id, "start", "end", exact, prefix, suffix) VALUES '


@pytest.mark.parametrize(
    ("values", "because"),
    [
        ("(999, 1, 0, 4, 'Wali', '', '')", None),
        ("(999, 1, 10, 14, 'Ärla', '', '')", None),  # characters, not bytes
        ("(999, 1, 0, 4, 'wali', '', '')", "not the text of its version"),
        ("(999, 1, 0, 3, 'Wali', '', '')", "not the text of its version|ck_span_length"),
        ("(999, 1, 1, 5, 'Wali', '', '')", "not the text of its version"),
        ("(999, 77, 0, 4, 'Wali', '', '')", "not the text of its version|fk_span_version_id"),
        ("(999, 1, 4, 4, '', '', '')", "ck_span_order"),
        ("(999, 1, 231, 999, 'Kota', '', '')", "ck_span_length"),
    ],
)
def test_a_span_is_the_text_of_its_version(
    filled_db: str, values: str, because: str | None
) -> None:
    with opened(filled_db) as engine:
        if because is None:
            with writing(engine) as connection:
                connection.exec_driver_sql(SPAN + values)
        else:
            with pytest.raises(DatabaseError, match=because), writing(engine) as connection:
                connection.exec_driver_sql(SPAN + values)


def test_one_wrong_span_among_many_refuses_them_all(filled_db: str) -> None:
    many = SPAN + "(998, 1, 0, 4, 'Wali', '', ''), (999, 1, 1, 5, 'Wali', '', '')"
    with opened(filled_db) as engine:
        with (
            pytest.raises(DatabaseError, match="not the text of its version"),
            writing(engine) as connection,
        ):
            connection.exec_driver_sql(many)
        with writing(engine) as connection:
            assert not connection.exec_driver_sql("SELECT 1 FROM span WHERE id >= 998").all()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE version SET text = 'another' WHERE id = 1",
        "UPDATE version SET text_sha256 = 'another' WHERE id = 1",
        "UPDATE version SET number = 7 WHERE id = 1",
        "UPDATE span SET exact = 'another' WHERE id = 1",
        'UPDATE span SET "start" = 1 WHERE id = 1',
        "UPDATE span SET prefix = 'another' WHERE id = 1",
        "DELETE FROM version WHERE id = 1",
        "INSERT INTO passage VALUES (1, 0, 'another')",
        "INSERT INTO passage VALUES (77, 0, '')",
    ],
)
def test_a_stored_text_and_its_spans_never_change(filled_db: str, statement: str) -> None:
    refusal = "never changes|foreign key|FOREIGN KEY|is not the text of its version"
    with (
        opened(filled_db) as engine,
        pytest.raises(DatabaseError, match=refusal),
        writing(engine) as connection,
    ):
        connection.exec_driver_sql(statement)


def test_a_refused_document_leaves_nothing_behind(fresh_db: str) -> None:
    with opened(fresh_db) as engine:
        run = begin_run(engine)
        with pytest.raises(DatabaseError), writing(engine) as connection:  # noqa: PT012
            save_one(connection, make_extraction(), run)
            connection.exec_driver_sql(SPAN + "(999, 1, 0, 1, 'x', '', '')")
        with writing(engine) as connection:
            for table in ("document", "version", "span", "claim", "entity", "publisher"):
                assert connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar() == 0


def test_a_span_beyond_the_text_is_refused(fresh_db: str) -> None:
    claim = FLOOD.claims[0]._replace(span=Span(200, 999), speaker_span=None)
    with opened(fresh_db) as engine, pytest.raises(DatabaseError, match="ck_span_length"):
        save_all(engine, [replace(FLOOD, claims=(claim,))])


LONG = "".join(f"Ärla {number:05d} " for number in range(2000))  # 22 000 characters


def long_story() -> Extraction:
    return make_extraction(
        make_document(LONG), claims=[], figures=[], dates=[], entities=[], language="id"
    )


@pytest.mark.parametrize(
    ("start", "end"),
    [(0, 5), (4094, 4099), (4096, 8192), (4096, 8193), (8000, 20000), (21990, 22000)],
)
def test_a_span_of_a_long_text_is_its_text_too(fresh_db: str, start: int, end: int) -> None:
    with opened(fresh_db) as engine:
        save_all(engine, [long_story()])
        with writing(engine) as connection:
            assert connection.exec_driver_sql("SELECT count(*) FROM passage").scalar() == 6
            values = f"(1, 1, {start}, {end}, '{LONG[start:end]}', '', '')"
            connection.exec_driver_sql(SPAN + values)
        wrong = f"(2, 1, {start + 1}, {end + 1}, '{LONG[start:end]}', '', '')"
        with (
            pytest.raises(DatabaseError, match=r"not the text of its version"),
            writing(engine) as connection,
        ):
            connection.exec_driver_sql(SPAN + wrong)


def test_a_passage_never_changes(fresh_db: str) -> None:
    with opened(fresh_db) as engine:
        save_all(engine, [long_story()])
        with pytest.raises(DatabaseError, match="never changes"), writing(engine) as connection:
            connection.exec_driver_sql("UPDATE passage SET text = 'x' WHERE number = 1")
    with connect(fresh_db) as connection:
        assert list(check(connection)) == []
