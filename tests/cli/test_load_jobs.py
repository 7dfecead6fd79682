"""`factdb load --jobs`: the same database, and nothing left behind however it ends."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path
from time import monotonic, sleep

import psutil
import pytest
from commands import Run

from factdb.store.tables import Base

MANY = 60  # more than are read before other processes are started
SECONDS = 60.0  # after which a test is given up


def line(number: int) -> str:
    text = (
        f"Bupati Rudi Hartono mengatakan pada Senin (6/5) bahwa {number} rumah terendam. "
        f'"Kami butuh {number + 3} perahu," kata Camat Sari Dewi ke-{number} Utama.'
    )
    return json.dumps({"id": f"doc-{number}", "text": text, "published": "2024-05-07"}) + "\n"


def rows_of(path: str) -> dict[str, list[tuple[object, ...]]]:
    """Return what is in the tables of a database, run times aside."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE run SET started_at = '', finished_at = ''")
        return {
            name: connection.execute(f"SELECT * FROM {name}").fetchall()
            for name in Base.metadata.tables
        }


def count(path: Path) -> int:
    if not path.exists():
        return 0
    with closing(sqlite3.connect(path)) as connection, suppress(sqlite3.OperationalError):
        return int(connection.execute("SELECT count(*) FROM document").fetchone()[0])
    return 0


def wait_for(condition: Callable[[], bool]) -> None:
    """Wait until something holds that another process brings about."""
    end = monotonic() + SECONDS
    while not condition():
        assert monotonic() < end
        sleep(0.02)


class Loading(subprocess.Popen[str]):
    """`factdb load -` in processes of its own, which waits for more to come."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            [sys.executable, "-m", "factdb", "load", "-", "--jobs", "2"],
            cwd=folder,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )

    def feed(self, numbers: range) -> None:
        assert self.stdin is not None
        self.stdin.write("".join(map(line, numbers)))
        self.stdin.flush()

    def workers(self) -> list[psutil.Process]:
        """Return the processes that one beside it is the parent of, or that it started itself."""
        found = psutil.Process(self.pid).children(recursive=True)
        forked = [one for one in found if one.ppid() != self.pid]
        return forked or [one for one in found if "spawn_main" in " ".join(one.cmdline())]

    def is_gone(self) -> bool:
        """Tell whether none of its processes is left."""
        with suppress(ProcessLookupError):
            os.killpg(self.pid, 0)
            return False
        return True


@pytest.fixture
def loading(tmp_path: Path) -> Iterator[Loading]:
    process = Loading(tmp_path)
    yield process
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.communicate()


def test_one_job_and_several_make_the_same_database(run: Run, tmp_path: Path) -> None:
    lines = [line(number) for number in range(MANY)]
    lines.insert(50, "no JSON\n")
    (tmp_path / "feed.jsonl").write_text("".join(lines))
    done = [run("load", "feed.jsonl", "--database", f"{n}.db", "--jobs", str(n)) for n in (1, 3)]
    assert done[0] == done[1]
    assert done[0].code == 3
    assert f"Documents: {MANY} stored, 0 unchanged, 1 failed." in done[0].out
    assert rows_of("1.db") == rows_of("3.db")


def test_few_documents_start_no_process(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "factdb.ingest.workers", None)  # its import fails
    assert run("load", "--jobs", "8").code == 0


def test_no_machine_is_filled_with_processes(run: Run) -> None:
    assert "100000 is not in the range" in run("load", "--jobs", "100000").err


def test_a_feed_that_goes_on_is_stored_as_it_comes(loading: Loading, tmp_path: Path) -> None:
    for end in (1, MANY, MANY + 1):
        loading.feed(range(end))
        wait_for(lambda end=end: count(tmp_path / "factdb.db") == end)  # type: ignore[misc]
    out, err = loading.communicate()
    assert (loading.returncode, err) == (0, "")
    assert f"Documents: {MANY + 1} stored, {MANY + 1} unchanged." in out


@pytest.mark.parametrize("documents", [1, MANY], ids=["before others start", "with others"])
def test_ctrl_c_ends_every_process_at_once(
    loading: Loading, tmp_path: Path, documents: int
) -> None:
    loading.feed(range(documents))
    wait_for(lambda: count(tmp_path / "factdb.db") == documents)
    os.killpg(loading.pid, signal.SIGINT)
    out, err = loading.communicate()
    assert (loading.returncode, out, err.strip()) == (130, "", "Interrupted.")
    wait_for(loading.is_gone)


def test_no_process_outlives_a_load_that_is_killed(loading: Loading, tmp_path: Path) -> None:
    loading.feed(range(MANY))
    wait_for(lambda: count(tmp_path / "factdb.db") == MANY)
    assert len(loading.workers()) == 2
    loading.kill()
    loading.wait()
    wait_for(loading.is_gone)


def test_a_worker_that_is_killed_costs_nothing(loading: Loading, tmp_path: Path) -> None:
    loading.feed(range(MANY))
    wait_for(lambda: count(tmp_path / "factdb.db") == MANY)
    for worker in loading.workers():
        worker.kill()
    loading.feed(range(MANY, 2 * MANY))
    out, err = loading.communicate()
    assert (loading.returncode, count(tmp_path / "factdb.db"), err) == (0, 2 * MANY, "")
    assert out.startswith(f"Documents: {2 * MANY} stored, 0 unchanged.")
