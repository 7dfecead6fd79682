"""Waiting for another process that writes: told once, given up, and in nobody's way who looks."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager

import pytest

from factdb.errors import DatabaseError
from factdb.query.connection import connect
from factdb.store import waiting
from factdb.store.engine import looking, opened, writing
from factdb.store.location import locate
from factdb.store.migrate import differences
from factdb.store.waiting import Patience, Waiting

AT_ONCE = Patience(told=0, most=0.003)
FOR_EVER = Patience(told=0, most=1e9)


@contextmanager
def another_writer(address: str) -> Iterator[None]:
    """Hold the lock of whoever writes, as a loader in another process does."""
    with opened(address) as engine, writing(engine) as connection:
        connection.exec_driver_sql("UPDATE publisher SET country = 'ID'")
        yield


class Then(logging.Handler):
    """Does a thing when a warning is given, and keeps what they all say."""

    def __init__(self, act: Callable[[], object]) -> None:
        super().__init__()
        self.act = act
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(record.getMessage())
        self.act()


@contextmanager
def once_told(act: Callable[[], object]) -> Iterator[list[str]]:
    handler = Then(act)
    logger = logging.getLogger(waiting.__name__)
    logger.addHandler(handler)
    try:
        yield handler.said
    finally:
        logger.removeHandler(handler)


def test_whoever_waits_is_told_and_goes_on(filled_db: str) -> None:
    with (
        ExitStack() as other,
        once_told(other.close) as said,
        opened(filled_db, FOR_EVER) as engine,
    ):
        other.enter_context(another_writer(filled_db))
        with writing(engine) as connection:
            connection.exec_driver_sql("DELETE FROM attribution")
    (only,) = said
    assert only.endswith(
        ": another process is writing to it; waiting until it is done. Ctrl-C stops."
    )


def test_a_command_says_once_that_it_waits() -> None:
    waits = Waiting(locate("postgresql://ann:secret@desk/news"), Patience(told=2, most=1e9))
    pauses: list[float] = []
    silent_until: list[float] = []

    def attempt(pause: float) -> bool:
        pauses.append(pause)
        return len(pauses) % 100 == 0

    with once_told(lambda: silent_until.append(sum(pauses))) as said:
        waits.until(attempt)
        waits.until(attempt)
    (told,) = said
    assert told.startswith("postgresql://ann@desk/news: another process is writing to it; ")
    assert silent_until == [pytest.approx(2, abs=0.1)]


def test_patience_has_an_end(filled_db: str) -> None:
    with another_writer(filled_db), opened(filled_db, AT_ONCE) as engine:
        given_up = pytest.raises(DatabaseError, match=r"writing to it for 0\.003 seconds; try ag")
        with given_up as caught, writing(engine):
            pass
    assert "\n" not in str(caught.value)
    with opened(filled_db, AT_ONCE) as engine, writing(engine) as connection:
        connection.exec_driver_sql("DELETE FROM attribution")


def test_whoever_only_compares_waits_for_nobody(filled_db: str) -> None:
    with another_writer(filled_db), looking(filled_db) as connection:
        assert differences(connection) == []


def test_sql_that_writes_waits_and_is_told(filled_db: str, monkeypatch: pytest.MonkeyPatch) -> None:
    if filled_db.startswith("postgresql"):
        pytest.skip("there a row is locked, not the database")
    monkeypatch.setattr("factdb.query.connection.SHORT", FOR_EVER)
    with ExitStack() as other, once_told(other.close) as said:
        other.enter_context(another_writer(filled_db))
        with connect(filled_db, write=True) as connection:
            connection.table("UPDATE publisher SET country = 'SG'")
            connection.commit()
    assert len(said) == 1
    with connect(filled_db) as connection:
        found = connection.table("SELECT DISTINCT country FROM publisher")
        assert list(found.rows) == [("SG",)]


def test_the_default_of_a_load_is_longer_than_that_of_a_person() -> None:
    assert (waiting.SHORT.told, waiting.SHORT.most) == (2, 60)
    assert waiting.LONG.most > waiting.SHORT.most
