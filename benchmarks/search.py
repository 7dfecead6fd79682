"""How long a search takes, at so many claims: milliseconds, the median of some rounds.

    python benchmarks/search.py [--claims 100000 1000000] [--database postgresql://…]

Makes a database of claims from words as frequent as those of a language (Zipf), ten claims a
document, days in no order, and asks for 50 rows: of common, middling and rare words, phrases,
beginnings, with and without filters. A new SQLite file for each size unless --database names one
that is empty. On SQLite the milliseconds are those of the processor, so that a busy machine does
not matter; a PostgreSQL server is another process, so there they are those of the clock. The
full-text index is built by factdb itself; its seconds are printed too.
"""

from __future__ import annotations

import argparse
import random
import statistics
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from itertools import accumulate
from pathlib import Path
from typing import Any

from factdb.query.connection import Connection, connect
from factdb.query.filters import Filter
from factdb.query.search import search
from factdb.store.derived.search import build
from factdb.store.drafting.keys import document_key, hash_text, version_key
from factdb.store.engine import opened, writing
from factdb.store.insert import Gathered, Rows
from factdb.store.migrate import upgrade
from factdb.store.run import RunStart, start_run

WORDS = 50_000
SPEAKERS, PUBLISHERS = 5_000, 40
CLAIMS_OF_DOCUMENT = 10
AT_ONCE = 2_000  # documents a transaction
ROUNDS = 7
FIRST_DAY, DAYS = date(2014, 1, 1), 3_650

# A word's number is its rank: w0 stands in most claims, w40000 in a handful.
ASKED: Sequence[tuple[str, dict[str, Any]]] = (
    ("w1", {}),
    ("w300", {}),
    ("w5000", {}),
    ("w40000", {}),
    ("w1 w2 w3", {}),
    ("w300 w5000", {}),
    ('"w1 w2"', {}),
    ('"w30 w300"', {}),
    ("w4999*", {}),
    ("w1 NOT w0", {}),
    ("w300 OR w301", {}),
    ("w1", {"speaker": "Speaker 1000"}),
    ("w300", {"speaker": "Speaker 4321"}),
    ("w300", {"publisher": "Outlet 3"}),
    ("w300", {"kind": "direct"}),
    ("w300", {"since": date(2016, 1, 1), "until": date(2016, 3, 1)}),
    ("nosuchword", {}),
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--claims", type=int, nargs="+", default=[100_000, 1_000_000])
    parser.add_argument("--database", help="an empty one; only with a single size")
    given = parser.parse_args()
    for size in given.claims:
        with tempfile.TemporaryDirectory() as folder:
            address = given.database or str(Path(folder) / "claims.db")
            fill(address, size)
            with connect(address) as connection:
                for typed, asked in ASKED:
                    found, milliseconds = measure(connection, typed, asked)
                    filters = " ".join(f"--{name} {value}" for name, value in asked.items())
                    print(f"{size:>9} {milliseconds:8.2f} ms {found:>3} rows  {typed} {filters}")


def measure(connection: Connection, typed: str, asked: dict[str, Any]) -> tuple[int, float]:
    """Return how many rows came, and the median of the milliseconds that they took."""
    clock = time.process_time if connection.dialect == "sqlite" else time.perf_counter
    took, rows = [], []
    for _ in range(ROUNDS):
        start = clock()
        rows = list(search(connection, typed, Filter(**asked, limit=50), what="claim"))
        took.append((clock() - start) * 1000)
    return len(rows), statistics.median(took)


def fill(address: str, claims: int, made: Made | None = None) -> None:
    """Make a database of so many claims and build its index; `made` makes its rows."""
    start = time.perf_counter()
    with opened(address) as engine:
        upgrade(engine)
        with writing(engine) as connection:
            start_run(connection, RunStart("benchmark", "0", datetime.now(UTC)))
        documents = claims // CLAIMS_OF_DOCUMENT
        made = made or Made()
        for first in range(1, documents + 1, AT_ONCE):
            with writing(engine) as connection:
                rows: Rows = defaultdict(list)
                if first == 1:
                    made.add_names(rows)
                for number in range(first, min(first + AT_ONCE, documents + 1)):
                    made.add_document(rows, number)
                gathered = Gathered()
                gathered.add_rows(rows)
                gathered.insert(connection)
        rows_took = time.perf_counter() - start
        with writing(engine) as connection:
            start = time.perf_counter()
            build(connection)
            took = time.perf_counter() - start
        if engine.dialect.name == "postgresql":
            with writing(engine) as connection:
                connection.exec_driver_sql("ANALYZE")
    print(f"{claims:>9} claims: rows {rows_took:.0f} s, full-text index {took:.0f} s")


class Made:
    """Makes the rows; the same each time."""

    def __init__(self) -> None:
        self._random = random.Random(1)
        self._words = [f"w{rank}" for rank in range(WORDS)]
        self._weights = list(accumulate(1 / (rank + 2) for rank in range(WORDS)))
        self._spans = 0

    def add_names(self, rows: Rows) -> None:
        """Add publishers and speakers."""
        for number in range(1, PUBLISHERS + 1):
            name = f"Outlet {number}"
            rows["publisher"].append((number, name, name.lower(), None, "newspaper", None))
        for number in range(1, SPEAKERS + 1):
            name = f"Speaker {number}"
            rows["entity"].append((number, name, name.lower(), "person", 0, "", ""))
            rows["name_part"].append((name.lower(), number))

    def add_document(self, rows: Rows, number: int) -> None:
        """Add a document of claims, each a sentence."""
        said = [" ".join(self._sentence()) for _ in range(CLAIMS_OF_DOCUMENT)]
        text = ". ".join(said)
        day = (FIRST_DAY + timedelta(days=self._random.randrange(DAYS))).isoformat()
        publisher = self._random.randint(1, PUBLISHERS)
        key = document_key(str(number))
        name = str(number)
        named = (number, key, name, name, None, publisher, "en")
        published = (day, day, "day", "given")
        rows["document"].append((*named, *published, None, None, day, CLAIMS_OF_DOCUMENT, 0))
        sha256 = hash_text(text)
        version = (number, version_key(key, sha256), number, 1, True, None, text, sha256)
        rows["version"].append((*version, None, None, "text/plain", 1, 1, *published))
        rows["copy_member"].append((number, None, None, None, False))
        start = 0
        for claim in said:
            self._add_claim(rows, (number, publisher, day), claim, start)
            start += len(claim) + len(". ")

    def _add_claim(self, rows: Rows, place: tuple[int, int, str], claim: str, start: int) -> None:
        document, publisher, day = place
        self._spans += 1
        span = self._spans
        # A few speak often: the square of a random number is mostly small.
        speaker = 1 + int(SPEAKERS * self._random.random() ** 2)
        kind = self._random.choice(("direct", "indirect", "indirect", "mixed"))
        rows["span"].append((span, document, start, start + len(claim), claim, "", ""))
        listed = (span, document, document, publisher, speaker, True, day, "extracted", 1, "", span)
        said = (str(span), kind, "asserted", None, "textual", None, day, day, "day", "textual")
        rows["claim"].append((*listed, *said, None, None))

    def _sentence(self) -> Iterator[str]:
        length = self._random.randint(8, 22)
        return iter(self._random.choices(self._words, cum_weights=self._weights, k=length))


if __name__ == "__main__":
    main()
