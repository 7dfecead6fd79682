"""Extractions into a database: one document, one transaction, and a run that says what was done."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version

from factdb import languages
from factdb.errors import FactdbError
from factdb.records import Extraction
from factdb.store.engine import open_engine, writing
from factdb.store.prepare import prepare
from factdb.store.run import Failure, RunStart, finish_run, start_run
from factdb.store.save import save

__all__ = ["Loaded", "load"]

FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Loaded:
    """What came of one input.

    Attributes:
        input: The document's address, or the words of the error.
        status: stored, new_version, updated, unchanged or failed.
        document_id: Its number in the database; None where it failed.
        claims, figures: How many were stored with it.
        error: Why it failed, else None.
    """

    input: str
    status: str
    document_id: int | None = None
    claims: int = 0
    figures: int = 0
    error: FactdbError | None = None


def load(
    address: str,
    found: Iterable[Extraction | FactdbError],
    command: str = "load",
    options: Mapping[str, object] | None = None,
    *,
    imported: bool = False,
) -> Iterator[Loaded]:
    """Store extractions one by one and yield what came of each; an error is noted and passed on.

    A new database is created. Whoever stops taking results stops the load; what was stored stays,
    and the same load again stores the rest.

    Args:
        address: A path or "postgresql://…".
        found: Extractions, and errors of inputs that could not be read.
        command: What the run is called.
        options: What the run was told, for its record.
        imported: Whether a person made the claims: they are marked, and never replaced by a run.

    Raises:
        DatabaseError: The database is newer or older than this factdb, or cannot be written.
    """
    engine = open_engine(address)
    prepare(engine)
    status = "imported" if imported else "extracted"
    packs = {code: languages.digest(code) for code in languages.available()}
    software = version("factdb")
    start = RunStart(command, software, datetime.now(UTC), packs, options or {}, status)
    with writing(engine) as connection:
        run = start_run(connection, start)
    counts: Counter[str] = Counter()
    failures: list[Failure] = []
    for item in found:
        if isinstance(item, Extraction):
            with writing(engine) as connection:
                saved = save(connection, item, run)
            loaded = Loaded(
                item.document.address,
                saved.status.value,
                saved.document_id,
                saved.claims,
                saved.figures,
            )
        else:
            loaded = Loaded(str(item), FAILED, error=item)
            failures.append(Failure(str(item), type(item).__name__))
        counts[loaded.status] += 1
        yield loaded
    with writing(engine) as connection:
        finish_run(connection, run, datetime.now(UTC), counts, failures)
