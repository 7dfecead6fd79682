"""`kill -9` at random moments of a load, then the same command again: is anything lost or doubled?

    python benchmarks/kill.py [--rounds 100] [--documents 60] [--seed 1] [--database postgresql://…]

A corpus of `corpus.py` is loaded once undisturbed. In each round it is loaded into a new database,
the loader and its workers are killed up to three times, each when the database has grown by a
random number of bytes or documents and some looks more, and the same command then runs to its end.
The round is sound where the export equals the undisturbed one byte for byte and `factdb check`
finds nothing. Prints a line a round and the count; exits with 1 if a round is not sound.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import StringIO
from pathlib import Path
from typing import NamedTuple, Protocol

import corpus

import factdb

LOOKS = 300  # at most so many after the moment, so that kills fall between commits too


class Store(Protocol):
    """Makes databases, tells how far a load is, and removes them."""

    def create(self, name: str) -> str:
        """Return the address of a new, empty database."""

    def drop(self, address: str) -> None:
        """Remove a database."""

    def progress(self, address: str) -> int:
        """Return a number that grows while a load goes on."""


class Files:
    """SQLite: the bytes of the file and of its log."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def create(self, name: str) -> str:
        """Return a path where nothing is."""
        return str(self._folder / f"{name}.db")

    def drop(self, address: str) -> None:
        """Remove the file and its log."""
        for suffix in ("", "-wal", "-shm"):
            Path(address + suffix).unlink(missing_ok=True)

    def progress(self, address: str) -> int:
        """Count the bytes."""
        size = 0
        for suffix in ("", "-wal"):
            with suppress(FileNotFoundError):  # not yet there, or gone with its last connection
                size += Path(address + suffix).stat().st_size
        return size


class Server:
    """PostgreSQL: the documents that are stored."""

    def __init__(self, address: str) -> None:
        import psycopg

        self._address = address
        self._driver = psycopg.connect(address, autocommit=True)
        self._readers: dict[str, psycopg.Connection] = {}
        self._connect = psycopg.connect

    def create(self, name: str) -> str:
        """Make a database on the server."""
        self._driver.execute(f"CREATE DATABASE factdb_kill_{name}")
        path, mark, options = self._address.partition("?")
        return f"{path.rpartition('/')[0]}/factdb_kill_{name}{mark}{options}"

    def drop(self, address: str) -> None:
        """Drop it."""
        if address in self._readers:
            self._readers.pop(address).close()
        name = address.partition("?")[0].rpartition("/")[2]
        self._driver.execute(f"DROP DATABASE {name} WITH (FORCE)")

    def progress(self, address: str) -> int:
        """Count the documents, one more where there is a table for them."""
        if address not in self._readers:
            self._readers[address] = self._connect(address, autocommit=True)
        reader = self._readers[address]
        (there,) = reader.execute("SELECT to_regclass('document') IS NOT NULL").fetchone() or (0,)
        if not there:
            return 0
        (documents,) = reader.execute("SELECT count(*) FROM document").fetchone() or (0,)
        return 1 + int(documents)

    def close(self) -> None:
        """Close all connections."""
        for reader in self._readers.values():
            reader.close()
        self._driver.close()


class Round(NamedTuple):
    """What came of one round: how often the loader was killed, and what is wrong."""

    kills: int
    faults: str


class Trial:
    """One corpus and what its undisturbed load gives."""

    def __init__(self, folder: Path, store: Store, seed: int) -> None:
        self._input = str(folder / "input")
        self._store = store
        self._random = random.Random(seed)
        with self._database("undisturbed") as address:
            self._finish(address)
            self._whole = self._store.progress(address)
            self._expected = self._exported(address)

    def run(self, name: str) -> Round:
        """Kill loads of a new database, end one, and compare."""
        with self._database(name) as address:
            kills = sum(self._kill(address) for _ in range(self._random.randint(1, 3)))
            self._finish(address)
            with factdb.open(address) as database:
                faults = [str(fault) for fault in database.check()]
            if self._exported(address) != self._expected:
                faults.append("the export differs")
        return Round(kills, "; ".join(faults))

    def _kill(self, address: str) -> bool:
        """Start a load and kill it at a random moment; tell whether it was still at it."""
        moment = self._store.progress(address) + self._random.randrange(self._whole)
        more = self._random.randrange(LOOKS)
        loading = subprocess.Popen(
            self._load(address),
            start_new_session=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        looks = 0
        while loading.poll() is None and looks < more:
            looks += self._store.progress(address) >= moment
        was_loading = loading.poll() is None
        if was_loading:
            os.killpg(loading.pid, signal.SIGKILL)
        loading.wait()
        return was_loading

    def _finish(self, address: str) -> None:
        done = subprocess.run(self._load(address), capture_output=True, check=False)
        if done.returncode not in (0, 3):  # 3: the damaged members, which are meant to fail
            raise RuntimeError(done.stderr.decode())

    def _exported(self, address: str) -> str:
        out = StringIO()
        with factdb.open(address) as database:
            database.export(out)
        return out.getvalue()

    def _load(self, address: str) -> list[str]:
        return [sys.executable, "-m", "factdb", "load", "--database", address, self._input]

    @contextmanager
    def _database(self, name: str) -> Iterator[str]:
        address = self._store.create(name)
        try:
            yield address
        finally:
            self._store.drop(address)


def main() -> None:
    """Run the rounds and print what came of them."""
    options = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    options.add_argument("--rounds", type=int, default=100)
    options.add_argument("--documents", type=int, default=60)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--database", help="a PostgreSQL server; SQLite where none is given")
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        corpus.write(folder, given.documents, given.seed, part=15)
        store = Server(given.database) if given.database else Files(folder)
        trial = Trial(folder, store, given.seed)
        sound = kills = 0
        for number in range(1, given.rounds + 1):
            done = trial.run(f"{os.getpid()}_{number}")
            sound += not done.faults
            kills += done.kills
            print(
                f"round {number}: killed {done.kills} times, {done.faults or 'sound'}", flush=True
            )
    print(f"{sound} of {given.rounds} rounds sound, {kills} loads killed")
    sys.exit(sound < given.rounds)


if __name__ == "__main__":
    main()
