"""Extractions into a database: one document, one transaction, and a run that says what was done."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version

from sqlalchemy import Engine
from sqlalchemy.exc import DataError, IntegrityError, InternalError

from factdb import languages
from factdb.errors import DatabaseError, FactdbError
from factdb.records import Extraction
from factdb.store.engine import opened, writing
from factdb.store.prepare import prepare
from factdb.store.run import Failure, Run, RunStart, finish_run, start_run
from factdb.store.save import save

__all__ = ["Loaded", "load"]

FAILED = "failed"
# A constraint or a trigger said no to a row; any other error is about the database as a whole.
_REFUSALS = (IntegrityError, InternalError, DataError)


@dataclass(frozen=True, slots=True)
class Loaded:
    """What came of one input.

    Attributes:
        input: The document's address; of an input that could not be read, its name.
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
    with opened(address) as engine:
        prepare(engine)
        run = _start(engine, command, options or {}, "imported" if imported else "extracted")
        counts: Counter[str] = Counter()
        failures: list[Failure] = []
        for item in found:
            loaded = _store(engine, run, item) if isinstance(item, Extraction) else _failed(item)
            counts[loaded.status] += 1
            if loaded.error is not None:
                failures.append(Failure(loaded.input, str(loaded.error)))
            yield loaded
        with writing(engine) as connection:
            finish_run(connection, run, datetime.now(UTC), counts, failures)


def _start(engine: Engine, command: str, options: Mapping[str, object], status: str) -> Run:
    packs = {code: languages.digest(code) for code in languages.available()}
    start = RunStart(command, version("factdb"), datetime.now(UTC), packs, options, status)
    with writing(engine) as connection:
        return start_run(connection, start)


def _store(engine: Engine, run: Run, extraction: Extraction) -> Loaded:
    """Store one extraction; one that the database itself refuses fails alone."""
    address = extraction.document.address
    try:
        with writing(engine) as connection:
            saved = save(connection, extraction, run)
    except DatabaseError as error:
        if not isinstance(error.__cause__, _REFUSALS):
            raise
        return _failed(DatabaseError(f"{address}: refused by the database, {error}"), address)
    return Loaded(address, saved.status.value, saved.document_id, saved.claims, saved.figures)


def _failed(error: FactdbError, address: str | None = None) -> Loaded:
    return Loaded(address or str(error).partition(": ")[0], FAILED, error=error)
