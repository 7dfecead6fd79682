"""Processes that apply one function to many items: in order, a bounded way ahead, none lost."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Generator, Iterator
from contextlib import closing, contextmanager, suppress
from multiprocessing import forkserver, resource_tracker
from multiprocessing.connection import Connection, wait
from queue import SimpleQueue
from threading import Lock, Thread
from typing import Any, Generic, NamedTuple, TypeVar

from factdb.ingest.ahead import PAUSE, Room, Weigh
from factdb.ingest.cycles import seldom_collected

# Neither threads nor an open database are taken along, as "fork" would. Processes are forked from
# one that does nothing else where Python holds that to be safe, which saves each its imports.
if sys.platform == "linux":
    _processes = multiprocessing.get_context("forkserver")
else:
    _processes = multiprocessing.get_context("spawn")
_FEW = 64  # results that are worth a None near the end
# Whoever uses the results goes first, and has little left to do when the last has come.
_NICENESS = 3
_PATIENCE = 1.0  # seconds that a process has from closing its connection to its end

Item = TypeVar("Item")
Result = TypeVar("Result")


def make_ready(module: str) -> None:
    """Let a module be imported that processes are to have from their start; do not wait for it."""
    if sys.platform == "linux":
        _processes.set_forkserver_preload([module])
        with _interrupts_blocked():
            forkserver.ensure_running()


class Died(NamedTuple, Generic[Item]):
    """What there is instead of a result, of an item whose process died twice.

    `exit_code` is negative for a signal: -9 where it was killed.
    """

    item: Item
    exit_code: int

    def __str__(self) -> str:
        """Say how it ended: "was killed by SIGKILL"."""
        if self.exit_code < 0:
            return f"was killed by {signal.Signals(-self.exit_code).name}"
        return f"ended with exit code {self.exit_code}"


class _Worker(Generic[Item, Result]):
    """One process, the connection to it, and what it was given and has not answered.

    A thread sends it what it is given, for a process that is busy takes nothing.
    """

    def __init__(self, function: Callable[[Item], Result]) -> None:
        self.connection, inner = _processes.Pipe()
        self.given: dict[int, Item] = {}
        self._outgoing: SimpleQueue[tuple[int, Item] | None] = SimpleQueue()
        self._last_begun = _processes.RawValue("q", -1)  # in memory that outlives the process
        work = (inner, function, self._last_begun)
        self._process = _processes.Process(target=_work, args=work, daemon=True)
        with _interrupts_blocked():
            self._process.start()
        inner.close()
        Thread(target=self._send, daemon=True).start()

    def give(self, number: int, item: Item) -> None:
        """Give it an item; `receive` gives the answer, sooner or later."""
        self.given[number] = item
        self._outgoing.put((number, item))

    def give_end(self) -> None:
        """Let it end once it has answered."""
        self._outgoing.put(None)

    def receive(self) -> dict[int, Result] | None:
        """Wait for results and return them by their numbers; None where the process has ended."""
        try:
            results: dict[int, Result] = self.connection.recv()
        except (EOFError, OSError):
            return None
        for number in results:
            del self.given[number]
        return results

    def suspect(self) -> int | None:
        """Return what the process likely died of: what it last began, else what it had first."""
        begun = int(self._last_begun.value)
        return begun if begun in self.given else next(iter(self.given), None)

    def stop(self, patience: float = 0) -> int:
        """End it now, or give it some seconds to do so itself; return its exit code."""
        self.give_end()
        self._process.join(patience)
        self._process.kill()
        self._process.join()
        return self._process.exitcode or 0

    def _send(self) -> None:
        with suppress(OSError):  # that the process is dead is seen by `receive`
            while (item := self._outgoing.get()) is not None:
                self.connection.send(item)
            self.connection.send(None)


@contextmanager
def _interrupts_blocked() -> Iterator[None]:
    """Start a process deaf to Ctrl-C: that reaches every process of a terminal, one ends it."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    resource_tracker.ensure_running()  # which on its own start would let them through again
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _work(connection: Connection, function: Callable[[Item], Result], last_begun: Any) -> None:
    """Answer every item until the end, or until nobody is there to answer.

    Whoever takes the answers may be busy for long, and a connection holds few of them: a thread
    sends them, so that the work goes on.
    """
    if hasattr(os, "nice"):
        os.nice(_NICENESS)
    answers: SimpleQueue[tuple[int, Result] | None] = SimpleQueue()
    sending = Thread(target=_send_answers, args=(connection, answers), daemon=True)
    sending.start()
    with seldom_collected(), suppress(EOFError, OSError):
        while (received := connection.recv()) is not None:
            last_begun.value, item = received
            answers.put((last_begun.value, function(item)))
    answers.put(None)
    sending.join()


def _send_answers(connection: Connection, answers: SimpleQueue[tuple[int, Result] | None]) -> None:
    """Send answers until None; those that have come while others were sent go together."""
    is_over = False
    with suppress(OSError):
        while not is_over:
            some = [answers.get()]
            while not answers.empty():
                some.append(answers.get())
            is_over = some[-1] is None
            connection.send(dict(filter(None, some)))


class Workers(Generic[Item, Result]):
    """Some processes, from their start to the end of what they are given."""

    def __init__(
        self, function: Callable[[Item], Result], count: int, weigh: Weigh[Item], most: int
    ) -> None:
        """Start the processes.

        Args:
            function: Can be pickled, as items and results can.
            count: How many processes.
            weigh: An item's weight, more than 0.
            most: How much weight is held, from an item's coming to its result's being used.
        """
        self._function = function
        self._weigh = weigh
        self._room = Room(most)
        self._error: BaseException | None = None
        self._suspects: set[int] = set()  # what processes died of, so it seems
        self._started: list[_Worker[Item, Result]] = []
        self._changing = Lock()  # of the two below
        self._workers = [self._start() for _ in range(count)]
        self._is_given_out = False

    def map(
        self, items: Generator[Item | None, None, None]
    ) -> Generator[Result | Died[Item] | None, None, None]:
        """Yield the result of each item, in order; None where none comes for a while.

        There is a None too, once all items are given out, where as many results have come as are
        still to come: whoever uses them is not left with most when the last has come. What a
        process had when it died is done by another; an item that two died of is given up. Closing
        this ends every process at once.
        """
        weights: dict[int, int] = {}
        Thread(target=self._give_out, args=(items, weights), daemon=True).start()
        done: dict[int, Result | Died[Item]] = {}
        wanted = 0
        came = 0
        try:
            while self._workers:
                if not self._receive(done):
                    yield None
                while wanted in done:
                    yield done.pop(wanted)
                    self._room.give_back(weights.pop(wanted))
                    wanted += 1
                    came += 1
                if self._is_given_out and came >= max(len(weights), _FEW):
                    yield None
                    came = 0
        finally:
            self.stop()
        if self._error is not None:
            raise self._error

    def stop(self) -> None:
        """End every process at once."""
        self._room.close()
        for worker in self._started:
            worker.stop()

    def _start(self) -> _Worker[Item, Result]:
        worker: _Worker[Item, Result] = _Worker(self._function)
        self._started.append(worker)
        return worker

    def _give_out(self, items: Generator[Item | None, None, None], weights: dict[int, int]) -> None:
        """Give each item to whoever has least to do, and in the end tell all that it is one."""
        number = 0
        try:
            with closing(items):
                for item in items:
                    if self._room.is_closed:
                        break
                    if item is not None:
                        weights[number] = self._weigh(item)
                        self._room.take(weights[number])
                        with self._changing:
                            min(self._workers, key=_busyness).give(number, item)
                        number += 1
        except BaseException as error:  # it is raised again where the results are used
            self._error = error
        with self._changing:
            self._is_given_out = True
            for worker in self._workers:
                worker.give_end()

    def _receive(self, done: dict[int, Result | Died[Item]]) -> bool:
        """Take what results there are; return whether there were any."""
        ready = wait([worker.connection for worker in self._workers], PAUSE)
        for worker in [one for one in self._workers if one.connection in ready]:
            results = worker.receive()
            if results is not None:
                done.update(results)
            elif (died := self._replace(worker)) is not None:
                done[died[0]] = died[1]
        return bool(ready)

    def _replace(self, dead: _Worker[Item, Result]) -> tuple[int, Died[Item]] | None:
        """Put another in the place of a process that ended; return what it died of, if known."""
        exit_code = dead.stop(_PATIENCE)
        died = None
        with self._changing:
            place = self._workers.index(dead)
            suspect = dead.suspect()
            if suspect in self._suspects:
                died = suspect, Died(dead.given.pop(suspect), exit_code)
            elif suspect is not None:
                self._suspects.add(suspect)
            if self._is_given_out and not dead.given:
                del self._workers[place]
                return died
            self._workers[place] = self._start()
            for number, item in dead.given.items():
                self._workers[place].give(number, item)
            if self._is_given_out:
                self._workers[place].give_end()
        return died


def _busyness(worker: _Worker[Item, Result]) -> int:
    return len(worker.given)
