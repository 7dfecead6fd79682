"""How long lists of series and pairs take, and one document's update, as the figures grow.

    python benchmarks/series.py [--figures 10000 100000] [--database postgresql://…]

Made figures: a hundred places, four indicators, twenty speakers, a day a hundred documents; each
document has five figures of one place and day, so that one day of a series holds several. The last
line of each size is the hostile case: documents that all give another number of one series and day.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from itertools import islice
from pathlib import Path

from factdb.database import Database
from factdb.records import (
    Claim,
    Document,
    Entity,
    EntityKind,
    Extraction,
    Figure,
    Kind,
    Measure,
    Span,
)
from factdb.store.drafting.draft import draft_of
from factdb.store.engine import opened, writing
from factdb.store.prepare import prepare
from factdb.store.run import RunStart, start_run
from factdb.store.save import save

PLACES, SPEAKERS, PER_DAY, PER_DOCUMENT = 100, 20, 100, 5
INDICATORS = ("killed", "injured", "displaced", "evacuated")
BATCH = 500
FIRST = date(1990, 1, 1)


def made(number: int, *, hostile: bool = False) -> Extraction:
    """Make a document; a hostile one gives another number of one series and day."""
    day = FIRST if hostile else FIRST + timedelta(days=number // PER_DAY)
    place = "Ranu" if hostile else f"Place{number % PLACES}"
    name = f"Speaker {number if hostile else number % SPEAKERS}"
    text, claims, figures = "", [], []
    for at in range(1 if hostile else PER_DOCUMENT):
        value = number if hostile else (number * 7 + at * 3) % 900 + 100
        sentence = f"{name} said {value} people were counted. "
        start = len(text) + len(name) + 6
        claims.append(
            Claim(
                Span(start, len(text) + len(sentence) - 2),
                Kind.INDIRECT,
                name,
                Span(len(text), len(text) + len(name)),
            )
        )
        figures.append(
            Figure(
                Span(start, start + len(str(value))),
                Decimal(value),
                Decimal(value),
                unit="people",
                counted="people",
                indicator=INDICATORS[at % len(INDICATORS)],
                measure=(Measure.CUMULATIVE, Measure.STOCK)[at % 2],
                place=place,
            )
        )
        text += sentence
    kind = "hostile" if hostile else "plain"
    document = Document(
        text, f"{kind}-{number}", "en", publisher=f"Outlet {number % 30}", published=day
    )
    entity = Entity(name, EntityKind.PERSON)
    return Extraction(document, "en", tuple(claims), tuple(figures), entities=(entity,))


def load(address: str, extractions: Iterator[Extraction]) -> None:
    """Save documents by batches, without the search for copies having any."""
    with opened(address) as engine:
        prepare(engine)
        with writing(engine) as connection:
            run = start_run(connection, RunStart("benchmark", "0", datetime.now(UTC)))
        while batch := list(islice(extractions, BATCH)):
            with writing(engine) as connection:
                save(connection, [draft_of(one) for one in batch], run)


def milliseconds(call: Callable[[], object], clock: Callable[[], float], rounds: int = 7) -> float:
    """Return the least time of a call; the first, which imports, does not count."""
    times = []
    for _ in range(rounds + 1):
        start = clock()
        call()
        times.append((clock() - start) * 1000)
    return min(times[1:])


def measure(address: str, first: int, hostile: int) -> dict[str, float]:
    """Return the milliseconds of each list of fifty rows, and of one document's update."""
    # SQLite works in this process, whatever else the machine does; PostgreSQL in another.
    clock = time.perf_counter if address.startswith("postgresql") else time.process_time
    with Database(address) as database:
        lists = {
            "figures --place": lambda: list(database.figures(place="place7", limit=50)),
            "series": lambda: list(database.series(limit=50)),
            "series --place": lambda: list(database.series(place="place7", limit=50)),
            "series show": lambda: database.one_series("killed place7", limit=50),
            "disagreements": lambda: list(database.disagreements(limit=50)),
            "  --speaker": lambda: list(database.disagreements(speaker="speaker 7", limit=50)),
            "  --indicator": lambda: list(database.disagreements(indicator="injured", limit=50)),
            "corroboration": lambda: list(database.corroboration(limit=50)),
            "revisions": lambda: list(database.revisions(limit=50)),
            "  --all": lambda: list(database.revisions(rises=True, limit=50)),
        }
        found = {name: milliseconds(call, clock) for name, call in lists.items()}
    numbers = iter(range(first, first + 100))
    found["update"] = milliseconds(lambda: load(address, iter([made(next(numbers))])), clock)
    numbers = iter(range(hostile, hostile + 100))
    found["hostile update"] = milliseconds(
        lambda: load(address, iter([made(next(numbers), hostile=True)])), clock
    )
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--figures", type=int, nargs="+", default=[10_000, 100_000])
    parser.add_argument("--hostile", type=int, default=2_000, help="Documents of one day at first.")
    parser.add_argument("--database", help="An empty postgresql://… database; else a new file.")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        address = given.database or str(Path(folder) / "series.db")
        load(address, (made(number, hostile=True) for number in range(given.hostile)))
        done = 0
        for figures in given.figures:
            documents = figures // PER_DOCUMENT
            start = time.process_time()
            load(address, (made(number) for number in range(done, documents)))
            spent = (time.process_time() - start) / (documents - done) * 1000
            done = documents + 1000
            print(f"{figures} figures, loaded in {spent:.2f} ms of CPU a document")
            for name, value in measure(address, documents + 100, 10**6 + figures).items():
                print(f"  {name:18} {value:8.2f} ms")


if __name__ == "__main__":
    main()
