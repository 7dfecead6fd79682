"""Reading ahead: in order, within bounds, with the pauses that a slow source makes."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Event

import pytest

from factdb.ingest.ahead import ahead


def test_items_come_in_order_and_to_an_end() -> None:
    items = [item for item in ahead(iter(range(100)), lambda item: 1, 3) if item is not None]
    assert items == list(range(100))


def test_one_item_may_weigh_more_than_there_is_room() -> None:
    items = [item for item in ahead(iter([9, 1, 9]), lambda item: item, 5) if item is not None]
    assert items == [9, 1, 9]


def test_a_slow_source_makes_a_pause() -> None:
    go_on = Event()

    def slow() -> Iterator[int]:
        yield 1
        go_on.wait()
        yield 2

    items = ahead(slow(), lambda item: 1, 3)
    assert (next(items), next(items)) == (1, None)
    go_on.set()
    assert [item for item in items if item is not None] == [2]


def test_an_error_comes_in_its_place() -> None:
    def broken() -> Iterator[int]:
        yield 1
        raise KeyError("broken")

    items = ahead(broken(), lambda item: 1, 3)
    assert next(items) == 1
    with pytest.raises(KeyError, match="broken"):
        next(items)


def test_whoever_closes_it_ends_the_source() -> None:
    ended = Event()

    def endless() -> Iterator[int]:
        try:
            while True:
                yield 1
        finally:
            ended.set()

    source = endless()
    items = ahead(source, lambda item: 1, 3)
    assert next(items) == 1
    items.close()
    del source, items
    assert ended.wait(10)
