from __future__ import annotations

from dataclasses import replace

import pytest
from factories import begin_run, make_extraction, save_all
from stories import FLOOD

from factdb.errors import DatabaseError
from factdb.records import Span
from factdb.store.engine import opened, writing
from factdb.store.save import save

SPAN = 'INSERT INTO span (id, version_id, "start", "end", exact, prefix, suffix) VALUES '


@pytest.mark.parametrize(
    ("values", "because"),
    [
        ("(999, 1, 0, 4, 'Wali', '', '')", None),
        ("(999, 1, 10, 14, 'Ärla', '', '')", None),  # characters, not bytes
        ("(999, 1, 0, 4, 'wali', '', '')", "not the text of its version"),
        ("(999, 1, 0, 3, 'Wali', '', '')", "not the text of its version"),
        ("(999, 1, 1, 5, 'Wali', '', '')", "not the text of its version"),
        ("(999, 77, 0, 4, 'Wali', '', '')", "not the text of its version"),
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
    ],
)
def test_a_stored_text_and_its_spans_never_change(filled_db: str, statement: str) -> None:
    refusal = "never changes|foreign key|FOREIGN KEY"
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
            save(connection, make_extraction(), run)
            connection.exec_driver_sql(SPAN + "(999, 1, 0, 1, 'x', '', '')")
        with writing(engine) as connection:
            for table in ("document", "version", "span", "claim", "entity", "publisher"):
                assert connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar() == 0


def test_a_span_beyond_the_text_is_refused(fresh_db: str) -> None:
    claim = replace(FLOOD.claims[0], span=Span(200, 999), speaker_span=None)
    with opened(fresh_db) as engine, pytest.raises(DatabaseError, match="ck_span_length"):
        save_all(engine, [replace(FLOOD, claims=(claim,))])
