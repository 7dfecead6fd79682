"""One document's update costs what it touches: counts of the database's work, and no wall time."""

from __future__ import annotations

import tracemalloc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from conftest import Databases
from factories import begin_run, make_toll, save_all
from sqlalchemy import Connection, Engine, event

from factdb.records import Extraction
from factdb.store.derived.points import stored_series
from factdb.store.derived.relating import Touched, refresh
from factdb.store.drafting.draft import draft_of
from factdb.store.engine import opened, writing
from factdb.store.insert import select
from factdb.store.migrate import upgrade
from factdb.store.save import save


class Cost(NamedTuple):
    """What SQLite did: how many statements, and how many steps of its machine they took."""

    statements: int
    steps: int


@pytest.fixture(scope="module")
def databases(tmp_path_factory: pytest.TempPathFactory) -> Databases:
    return Databases("sqlite", tmp_path_factory.mktemp("updates"), "")


@contextmanager
def counted(engine: Engine) -> Iterator[list[int]]:
    """Count the statements and steps of an engine's connections, those to come too."""
    found = [0, 0]

    def count(place: int) -> None:
        found[place] += 1

    @event.listens_for(engine, "connect")
    def _(connection: Any, record: object) -> None:
        connection.set_progress_handler(lambda: count(1), 1)

    @event.listens_for(engine, "before_cursor_execute")
    def _(*_: object) -> None:
        count(0)

    yield found


def cost(databases: Databases, stored: Iterable[Extraction], *updates: Extraction) -> Cost:
    """Return the cost of the last of some updates to a database that has documents."""
    address = databases.create()
    with opened(address) as engine:
        upgrade(engine)
        save_all(engine, list(stored))
    found = Cost(0, 0)
    with opened(address) as engine, counted(engine) as counts:
        run = begin_run(engine)
        for update in updates:
            before = Cost(*counts)
            with writing(engine) as connection:
                save(connection, [draft_of(update)], run)
            found = Cost(counts[0] - before.statements, counts[1] - before.steps)
    Path(address).unlink()
    return found


def assert_flat(small: Cost, large: Cost) -> None:
    """A tree of the database may be a level deeper; a scan of what is stored is more than that."""
    assert large.statements <= small.statements
    assert large.steps <= small.steps * 1.05


def test_documents_of_one_transaction_share_their_statements(databases: Databases) -> None:
    def statements(size: int) -> int:
        address = databases.create()
        with opened(address) as engine:
            upgrade(engine)
            with counted(engine) as counts:
                save_all(engine, [make_toll(number, day=number) for number in range(size)])
        return counts[0]

    assert statements(120) - statements(20) < 100


def test_a_point_costs_the_same_at_the_end_of_a_series_of_any_length(databases: Databases) -> None:
    small, large = (
        cost(databases, map(make_toll, range(size)), make_toll(size + 1), make_toll(size + 2))
        for size in (20, 400)
    )
    assert_flat(small, large)


def test_a_point_costs_the_same_in_the_middle_of_a_series_of_any_length(
    databases: Databases,
) -> None:
    small, large = (
        cost(
            databases,
            (make_toll(number, day=2 * number) for number in range(size)),
            make_toll(size + 1, day=size - 5),
            make_toll(size + 2, day=size + 5),
        )
        for size in (20, 400)
    )
    assert_flat(small, large)


def test_a_new_version_costs_the_same_in_a_series_of_any_length(databases: Databases) -> None:
    small, large = (
        cost(
            databases,
            map(make_toll, range(size)),
            make_toll(size // 2, toll=7),
            make_toll(size // 2),
        )
        for size in (20, 400)
    )
    assert_flat(small, large)


def test_a_number_that_nobody_gives_costs_the_same_beside_any_number_of_its_indicator(
    databases: Databases,
) -> None:
    def told(number: int, day: int) -> Extraction:
        return replace(make_toll(number, day=day), claims=())

    small, large = (
        cost(
            databases,
            (told(number, number) for number in range(size)),
            told(size + 1, size - 5),
            told(size + 2, size - 6),
        )
        for size in (20, 400)
    )
    assert_flat(small, large)


@pytest.mark.parametrize(
    "update",
    [make_toll(999, toll=9), make_toll(9, toll=9, day=999), make_toll(9, toll=10)],
    ids=["comes", "is read anew", "goes"],
)
def test_one_claim_with_the_words_of_many_costs_the_same(
    databases: Databases, update: Extraction
) -> None:
    """A speaker says of each day that nine people were killed."""
    small, large = (
        cost(databases, (make_toll(number, toll=9) for number in range(size)), update)
        for size in (20, 400)
    )
    assert_flat(small, large)


def touch(connection: Connection, days: int) -> list[Touched]:
    """Return every point of the first days that have any."""
    sql = (
        "SELECT p.series_id, p.day, p.scope, p.speaker, p.key, "
        "s.indicator, s.population, s.place, s.measure "
        "FROM series_point p JOIN series s ON s.id = p.series_id "
        "WHERE p.day IN (SELECT DISTINCT day FROM series_point ORDER BY day LIMIT ?)"
    )
    found = []
    for *place, key, indicator, population, named, measure in select(connection, sql, [days]):
        series = stored_series((indicator, population, named, measure))
        assert series is not None
        found.append(Touched(*place, series, key))
    return found


def test_many_days_that_are_compared_again_are_not_in_memory_at_once(databases: Databases) -> None:
    days = 400
    tolls = [
        make_toll(1000 * toll + day, day=day, toll=toll, speaker=f"Speaker {toll}")
        for day in range(days)
        for toll in (100, 300, 700)
    ]
    with opened(databases.create()) as engine:
        upgrade(engine)
        save_all(engine, tolls)
        with writing(engine) as connection:
            touched = touch(connection, days)
            tracemalloc.start()
            refresh(connection, touched)
            kept, peak = tracemalloc.get_traced_memory()  # the last points are remembered
            tracemalloc.stop()
    assert peak - kept < 1000 * days  # bytes; a day that is compared takes four times as many
