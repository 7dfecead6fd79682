"""How long each list takes, at so many claims, and how long its command takes to start.

    python benchmarks/lists.py [--claims 100000 1000000] [--start] [--keep FOLDER]

Makes SQLite databases as `search.py` does, with figures and dates, and asks for 50 rows of each
list with each filter alone and in pairs, in this process: the milliseconds of the processor, the
median of some rounds, and how many times those of the smallest database the largest takes. What
takes more than 1.5 times and more than a millisecond longer is marked. --start compares whole
processes: `factdb claims`, `sqlite-utils rows` where that is installed, and a bare script of click
and sqlite3.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from search import Made, fill

from factdb.query.connection import Connection, connect
from factdb.query.filters import Filter
from factdb.query.lists import LISTS, find
from factdb.store.engine import opened, writing
from factdb.store.history import count_claims
from factdb.store.insert import Rows
from factdb.store.tables import columns_of

ROUNDS = 5
STARTS = 15
INDICATORS = [f"indicator{number}" for number in range(20)]
MONTH = {"since": date(2016, 2, 1), "until": date(2016, 2, 29)}

SPEAKER, RARE = {"speaker": "speaker 1"}, {"speaker": "Speaker 4999"}
PUBLISHER, KIND, DOCUMENT = {"publisher": "outlet 3"}, {"kind": "mixed"}, {"document": "77"}
INDICATOR, MINIMUM = {"indicator": "indicator7"}, {"minimum": 900}
COMMON, STATUS = {"match": "w1"}, {"status": "imported"}
NEVER: dict[str, Any] = {"match": "nosuchword"}
HIGHEST: dict[str, Any] = {"minimum": 1_000_000}
ALONE = [{}, SPEAKER, RARE, PUBLISHER, KIND, DOCUMENT, MONTH, COMMON, STATUS, NEVER]
PAIRS = [
    {**SPEAKER, **KIND},
    {**SPEAKER, **PUBLISHER},
    {**SPEAKER, **MONTH},
    {**PUBLISHER, **KIND},
    {**PUBLISHER, **MONTH},
    {**KIND, **MONTH},
]
OF_FIGURES = [
    INDICATOR,
    MINIMUM,
    HIGHEST,
    {**INDICATOR, **MINIMUM},
    {**INDICATOR, **MONTH},
    {**INDICATOR, **SPEAKER},
    {**INDICATOR, **PUBLISHER},
]
ASKED: dict[str, list[dict[str, Any]]] = {
    "claims": [*ALONE, *PAIRS, *OF_FIGURES],
    "figures": [*ALONE, *PAIRS, *OF_FIGURES],
    "dates": [*ALONE, *PAIRS],
    "documents": [{}, PUBLISHER, MONTH, DOCUMENT, {**PUBLISHER, **MONTH}],
    "speakers": [{}, SPEAKER, {"kind": "person"}, MONTH],
    "timeline": [{}, SPEAKER, PUBLISHER, MONTH, INDICATOR, {**SPEAKER, **MONTH}],
}
SCRIPT = """
import sqlite3, click
@click.command()
@click.argument("path")
def rows(path):
    sql = "SELECT * FROM claims ORDER BY day DESC, id DESC LIMIT 50"
    for row in sqlite3.connect(path).execute(sql):
        print(row)
rows()
"""


class Story(Made):
    """Makes documents whose every other claim holds a figure, and every fifth a date."""

    def __init__(self) -> None:
        super().__init__()
        self._figures = self._dates = 0

    def add_names(self, rows: Rows) -> None:
        """Add publishers, speakers and indicators."""
        super().add_names(rows)
        rows["indicator"].extend((slug, None, "flow") for slug in INDICATORS)

    def add_document(self, rows: Rows, number: int) -> None:
        """Add a document, and figures and dates in the spans of its claims."""
        first = len(rows["claim"])
        super().add_document(rows, number)
        for claim in rows["claim"][first:]:
            if claim[0] % 2:
                rows["figure"].append(self._figure(claim))
            if claim[0] % 5 == 0:
                rows["date_mention"].append(self._date(claim))

    def _figure(self, claim: tuple[Any, ...]) -> tuple[Any, ...]:
        self._figures += 1
        value = self._random.randrange(1000)
        bounds = (str(value), float(value), str(value), str(value), float(value))
        told = ("exact", False, "people", None, "people", "count")
        slug = self._random.choice(INDICATORS)
        key, place = str(self._figures), f"Place {value % 50}"
        rest = (key, claim[0], *bounds, *told, slug, "flow", None, None, None, place)
        row = (self._figures, *claim[1:11], *rest)
        return row + (None,) * (len(columns_of("figure")) - len(row))  # in no series

    def _date(self, claim: tuple[Any, ...]) -> tuple[Any, ...]:
        self._dates += 1
        day = claim[6]
        told = (claim[0], True, day, day, "day", "textual", "event", False, None, False)
        return (self._dates, *claim[1:11], *told)


def prepare(folder: Path, claims: int) -> Path:
    """Return a database of so many claims, made where the folder has none."""
    path = folder / f"{claims}.db"
    if not path.exists():
        fill(str(path), claims, Story())
        with opened(str(path)) as engine, writing(engine) as connection:
            rows = connection.exec_driver_sql("SELECT speaker_id, day FROM claim")
            count_claims(connection, (tuple(row) for row in rows))
    return path


def measure(connection: Connection, view: str, asked: dict[str, Any]) -> float:
    """Return the median of the milliseconds that 50 rows take."""
    took = []
    for _ in range(ROUNDS):
        start = time.process_time()
        list(find(connection, LISTS[view], Filter(**asked, limit=50)))
        took.append((time.process_time() - start) * 1000)
    return statistics.median(took)


def table(paths: list[Path]) -> Iterator[str]:
    """Yield a line for each list and filter: milliseconds by size, and ratios to the smallest."""
    connections = [connect(str(path)) for path in paths]
    yield "list       " + "".join(f"{path.stem:>11}" for path in paths) + "   ratio  filters"
    for view, filters in ASKED.items():
        for asked in filters:
            took = [measure(connection, view, asked) for connection in connections]
            words = " ".join(f"{name}={value}" for name, value in asked.items())
            ratio = took[-1] / took[0]
            mark = "!" if ratio > 1.5 and took[-1] - took[0] > 1 else " "
            columns = "".join(f"{one:>8.2f} ms" for one in took)
            yield f"{view:<11}{columns}{ratio:>7.1f}{mark} {words}"
    for connection in connections:
        connection.close()


def starts(path: Path) -> Iterator[str]:
    """Yield a line for each command: the median of whole processes, by turns."""
    commands = {
        "factdb claims": ["factdb", "--database", str(path), "claims", "--format", "csv"],
        "click and sqlite3": [sys.executable, "-c", SCRIPT, str(path)],
    }
    commands["factdb claims"] += ["--limit", "50"]
    if found := shutil.which("sqlite-utils"):
        order = ["--order", "day desc, id desc"]
        rows = [found, "rows", str(path), "claims", "--limit", "50", *order, "--csv"]
        commands["sqlite-utils rows"] = rows
    took: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(STARTS):
        for name, command in commands.items():
            start = time.perf_counter()
            subprocess.run(command, check=True, capture_output=True)
            took[name].append((time.perf_counter() - start) * 1000)
    bare = statistics.median(took["click and sqlite3"])
    for name, times in took.items():
        median = statistics.median(times)
        yield f"{name:<20}{median:>8.0f} ms{median / bare:>6.1f}x"


def main() -> None:
    """Make the databases and print the tables."""
    options = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    options.add_argument("--claims", type=int, nargs="+", default=[100_000, 1_000_000])
    options.add_argument("--start", action="store_true", help="compare whole processes too")
    options.add_argument("--keep", type=Path, help="a folder whose databases are used again")
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = given.keep or Path(scratch)
        folder.mkdir(exist_ok=True)
        paths = [prepare(folder, claims) for claims in sorted(given.claims)]
        for line in table(paths):
            print(line, flush=True)
        for line in starts(paths[-1]) if given.start else ():
            print(line)


if __name__ == "__main__":
    main()
