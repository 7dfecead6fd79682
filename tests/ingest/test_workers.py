"""Worker processes: results in order, bounded, none lost, and gone when nobody wants them."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Iterable
from pathlib import Path
from time import monotonic, sleep
from typing import Any

import pytest
import tasks

from factdb.ingest.ahead import ahead
from factdb.ingest.workers import Died, Workers

WEIGHT = 10
PATIENCE = 120.0  # seconds that a busy machine may take


def given(items: Iterable[Any]) -> Generator[Any, None, None]:
    return ahead(iter(items), lambda item: 1, WEIGHT)


def run(function: Callable[[Any], Any], items: Iterable[Any], count: int = 2) -> list[Any]:
    workers: Workers[Any, Any] = Workers(function, count, lambda item: 1, WEIGHT)
    return [result for result in workers.map(given(items)) if result is not None]


def is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def test_results_come_in_the_order_of_the_items() -> None:
    assert run(tasks.square, range(200)) == [number * number for number in range(200)]


def test_no_item_gives_no_result() -> None:
    assert run(tasks.square, []) == []


def test_all_processes_have_a_share() -> None:
    assert len(set(run(tasks.process_of, range(50)))) == 2


@pytest.mark.parametrize(
    ("function", "code", "words"),
    [
        (tasks.kill_itself_on_seven, -9, "was killed by SIGKILL"),
        (tasks.leave_on_seven, 3, "ended with exit code 3"),
    ],
    ids=["killed", "left"],
)
def test_an_item_that_kills_its_process_costs_no_other(
    function: Callable[[int], int], code: int, words: str
) -> None:
    results = run(function, range(20))
    died = results.pop(7)
    assert (died, str(died)) == (Died(7, code), words)
    assert results == [number for number in range(20) if number != 7]


def test_what_a_process_had_when_it_was_killed_is_done_again(tmp_path: Path) -> None:
    paths = ["", "", str(tmp_path / "first"), "", str(tmp_path / "second"), ""]
    assert run(tasks.die_once, paths) == paths
    assert run(tasks.die_once, [str(tmp_path / "third")], count=1) == [str(tmp_path / "third")]


def test_an_item_is_blamed_though_answers_before_it_were_not_taken() -> None:
    results = run(tasks.fill_or_die_on_seven, range(10), count=1)
    assert results.pop(7) == Died(7, -9)
    assert {len(result) for result in results} == {2**20}


def test_a_process_goes_on_while_nobody_takes_its_answers(tmp_path: Path) -> None:
    paths = [tmp_path / str(number) for number in range(WEIGHT)]
    workers: Workers[str, bytes] = Workers(tasks.fill, 1, lambda item: 1, WEIGHT)
    results = workers.map(given(map(str, paths)))
    while next(results) is None:
        pass
    deadline = monotonic() + PATIENCE
    while not all(path.exists() for path in paths) and monotonic() < deadline:
        sleep(0.01)
    assert all(path.exists() for path in paths)
    results.close()


def test_an_error_of_the_items_comes_after_what_was_before_it() -> None:
    def broken() -> Generator[int, None, None]:
        yield 2
        raise KeyError("broken")

    workers: Workers[int, int] = Workers(tasks.square, 1, lambda item: 1, WEIGHT)
    results = (result for result in workers.map(given(broken())) if result is not None)
    assert next(results) == 4
    with pytest.raises(KeyError, match="broken"):
        next(results)


def test_whoever_takes_no_more_leaves_no_process_behind() -> None:
    workers: Workers[float, int] = Workers(tasks.sleep, 2, lambda item: 1, WEIGHT)
    results = workers.map(given([0.0, 0.0, 0.0, *[600.0] * 20]))
    answered = (result for result in results if isinstance(result, int))
    found = {next(answered) for _ in range(3)}
    results.close()
    assert not any(map(is_alive, found))


def test_items_are_taken_no_further_ahead_than_there_is_room() -> None:
    taken: list[int] = []

    def noted() -> Generator[int, None, None]:
        for number in range(1000):
            taken.append(number)
            yield number

    workers: Workers[int, int] = Workers(tasks.square, 2, lambda item: 1, WEIGHT)
    results = workers.map(given(noted()))
    for wanted in range(100):
        while (result := next(results)) is None:
            pass
        assert result == wanted * wanted
        assert len(taken) <= wanted + 2 * WEIGHT + 3
    results.close()
