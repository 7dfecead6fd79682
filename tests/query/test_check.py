from __future__ import annotations

from datetime import date

import pytest

import factdb
from factdb.database import Database
from factdb.query.check import check
from factdb.query.connection import connect
from factdb.records import Document
from factdb.store.engine import opened, writing

# What somebody does behind factdb's back, with the guards off; and what is found.
DAMAGE = [
    ("UPDATE span SET exact = upper(exact) WHERE id = 1", 'span 1: holds "LEBIH DARI'),
    ("UPDATE span SET prefix = 'x' WHERE id = 2", "span 2: has a prefix or suffix"),
    ("UPDATE version SET text = text || '!' WHERE id = 1", "version 1: its text is not the one"),
    ("INSERT INTO passage VALUES (1, 0, 'x')", "version 1: its passage 0 is not of its text"),
    ("UPDATE version SET key = 'x' WHERE id = 1", "version 1: its key is not that of its text"),
    ("UPDATE document SET address = 'x' WHERE id = 1", "version 1: the key of its document"),
    ("UPDATE document SET claims = 9 WHERE id = 2", "document 2: counts other claims"),
    ("UPDATE entity SET claims = 9 WHERE id = 1", "entity 1: counts other claims"),
    ("UPDATE entity SET last_day = '' WHERE id = 1", "entity 1: counts other claims or days"),
    ("UPDATE claim SET document_id = 2 WHERE id = 1", "claim 1: is placed in another document"),
    ("UPDATE claim SET span_id = (SELECT max(id) FROM span) WHERE id = 1", "claim 1: is placed"),
    ("UPDATE figure SET publisher_id = 2 WHERE id = 1", "figure 1: is placed in another"),
    ("UPDATE date_mention SET is_current = false WHERE id = 1", "date_mention 1: is placed"),
    ("UPDATE figure SET speaker_id = 3 WHERE id = 1", "figure 1: is said by another"),
    ("UPDATE figure SET day = '2001-01-01' WHERE id = 1", "figure 1: is said by another"),
    ("UPDATE date_mention SET speaker_id = 3 WHERE id = 1", "date_mention 1: is said by another"),
    ("UPDATE figure SET low = '1201' WHERE id = 1", "figure 1: 1201 is ordered as 1200"),
    ("UPDATE series SET points = 9 WHERE id = 1", "series 1: counts other points"),
    ("UPDATE series_point SET documents = 9 WHERE id = 1", "series_point 1: counts other"),
    ("UPDATE version SET is_current = false WHERE id = 1", "document 1: does not have one newest"),
]


def faults(address: str) -> list[str]:
    with connect(address) as connection:
        return [str(fault) for fault in check(connection)]


def test_a_sound_database_has_no_fault(filled_db: str) -> None:
    assert faults(filled_db) == []


@pytest.mark.parametrize(("statement", "found"), DAMAGE, ids=lambda text: text[:40])
def test_damage_is_found(filled_db: str, statement: str, found: str) -> None:
    with opened(filled_db) as engine, writing(engine) as connection:
        guards = {
            "passage": ["passage_is_verbatim"],
            "span": ["span_is_fixed"],
            "version": ["version_text_is_fixed"],
        }
        for table, names in guards.items():
            for name in names:
                on = f" ON {table}" if connection.dialect.name == "postgresql" else ""
                connection.exec_driver_sql(f"DROP TRIGGER {name}{on}")
        connection.exec_driver_sql(statement)
    said = faults(filled_db)
    assert [fault for fault in said if fault.startswith(found)], said
    assert "database: the trigger span_is_fixed, which guards spans, is missing" in said


def test_a_reference_to_nothing_is_found(filled_db: str) -> None:
    if filled_db.startswith("postgresql"):
        pytest.skip("PostgreSQL lets nobody make one")
    import sqlite3

    connection = sqlite3.connect(filled_db)  # without foreign_keys, as other programs do
    connection.execute("DELETE FROM entity WHERE id = 1")
    connection.commit()
    connection.close()
    assert "claim 1: refers to a row of entity that is not there" in faults(filled_db)


def test_a_broken_file_is_found(filled_db: str) -> None:
    if filled_db.startswith("postgresql"):
        pytest.skip("a matter of files")
    import sqlite3

    connection = sqlite3.connect(filled_db)
    connection.execute("PRAGMA writable_schema = ON")
    connection.execute(
        "UPDATE sqlite_master SET rootpage = (SELECT rootpage FROM sqlite_master "
        "WHERE name = 'ix_figure_day_id') WHERE name = 'ix_claim_day_id'"
    )
    connection.commit()
    connection.close()
    assert [fault for fault in faults(filled_db) if fault.startswith("database: ")]


def test_numbers_of_one_claim_that_do_not_fit_are_told_with_its_address(fresh_db: str) -> None:
    text = "Ana Lim said 30 of 120 houses, or 20 percent, were damaged."
    with Database(fresh_db) as database:
        for name, told in (("a", text), ("b", text.replace("20 percent", "25 percent"))):
            database.add(factdb.extract(Document(told, name), "en", date(2024, 5, 7)))
        (misfit,) = database.check_arithmetic()
    assert (misfit.rule, misfit.url) == ("share", "a")
    assert misfit.message.startswith("30 of 120 are 25 percent, not 20: ")
