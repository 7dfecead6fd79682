"""Items taken from an iterator in a thread of its own, a bounded way ahead of whoever uses them."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from queue import Empty, SimpleQueue
from threading import Condition, Thread
from typing import TypeVar

PAUSE = 0.5  # seconds without an item after which whoever waits is told so

Item = TypeVar("Item")
Weigh = Callable[[Item], int]


class Room:
    """So much weight may be held at once; a single item goes in whatever it weighs."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._held = 0
        self.is_closed = False
        self._changed = Condition()

    def take(self, weight: int) -> bool:
        """Wait for room and take it; False where the room was closed meanwhile."""
        with self._changed:
            self._changed.wait_for(lambda: self.is_closed or self._has(weight))
            self._held += weight
            return not self.is_closed

    def give_back(self, weight: int) -> None:
        """Make room again."""
        with self._changed:
            self._held -= weight
            self._changed.notify_all()

    def close(self) -> None:
        """Let nothing in any more."""
        with self._changed:
            self.is_closed = True
            self._changed.notify_all()

    def _has(self, weight: int) -> bool:
        return not self._held or self._held + weight <= self._most


class _End:
    """Comes after the last item, with the error that ended the iterator, if one did."""

    def __init__(self) -> None:
        self.error: BaseException | None = None


def ahead(
    items: Iterator[Item], weigh: Weigh[Item], most: int
) -> Generator[Item | None, None, None]:
    """Yield items that a thread takes ahead; None where none comes for `PAUSE` seconds.

    An error of the iterator is raised in its place. Whoever closes this ends the thread, at the
    latest when the iterator gives it the next item.

    Args:
        items: What may wait for a disk, a pipe or a server.
        weigh: An item's weight, more than 0.
        most: How much weight is held ahead.
    """
    room = Room(most)
    taken: SimpleQueue[Item | _End] = SimpleQueue()
    Thread(target=_take, args=(items, weigh, room, taken), daemon=True).start()
    try:
        while True:
            try:
                item = taken.get(timeout=PAUSE)
            except Empty:
                yield None
                continue
            if isinstance(item, _End):
                break
            room.give_back(weigh(item))
            yield item
    finally:
        room.close()
    if item.error is not None:
        raise item.error


def _take(
    items: Iterator[Item], weigh: Weigh[Item], room: Room, taken: SimpleQueue[Item | _End]
) -> None:
    end = _End()
    try:
        for item in items:
            if not room.take(weigh(item)):
                break
            taken.put(item)
    except BaseException as error:  # it is raised again where the items are used
        end.error = error
    taken.put(end)
