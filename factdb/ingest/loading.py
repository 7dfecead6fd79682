"""Extractions into a database: a batch, a transaction; and a run that says what was done."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from importlib.metadata import version

from sqlalchemy import Engine
from sqlalchemy.exc import DataError, DBAPIError, IntegrityError, InternalError

from factdb import languages
from factdb.errors import DatabaseError, FactdbError
from factdb.ingest.batches import batches
from factdb.ingest.cycles import seldom_collected
from factdb.ingest.inputs import Found
from factdb.records import Extraction
from factdb.store.drafting.draft import Draft, draft_of
from factdb.store.engine import comparing_later, opened, writing
from factdb.store.indices import build_missing, is_empty, leave_out
from factdb.store.prepare import prepare
from factdb.store.run import Failure, Run, RunStart, note_run, start_run
from factdb.store.save import save
from factdb.store.spans import comparing_spans
from factdb.store.waiting import LONG

__all__ = ["Loaded", "load"]

FAILED = "failed"
# To keep indices up takes longer than to build them once there are some dozens of documents; of
# fewer than these nobody sees it.
LARGE = 200  # documents
LARGE_INPUT = 2**18  # bytes of files, which hold about as many
_PATIENCE = 20  # pauses, ten seconds: so long no more waits, and what was left out can be built
# A run's record is written anew when its failures have grown by so much, not at each of them.
_GROWTH = 1.2
# A constraint or a trigger said no to a row; any other error is about the database as a whole.
_REFUSALS = (IntegrityError, InternalError, DataError)
_RAISED = "P0001"  # by a trigger of PostgreSQL, whose driver takes that for a wrong statement


@dataclass(frozen=True, slots=True)
class Loaded:
    """What came of one input.

    Attributes:
        input: The document's address; of an input that could not be read, its name.
        status: stored, new_version, updated, unchanged or failed.
        document_id: Its number in the database; None where it failed.
        claims, figures: How many were stored with it.
        error: Why it failed, else None.
        path, taken: The file or address that it is from, and how many bytes of that were read.
        is_copy: Whether another document had its text before, or nearly the same.
    """

    input: str
    status: str
    document_id: int | None = None
    claims: int = 0
    figures: int = 0
    error: FactdbError | None = None
    path: str = ""
    taken: int = 0
    is_copy: bool = False


def load(
    address: str,
    found: Iterable[Found | None],
    command: str = "load",
    options: Mapping[str, object] | None = None,
    *,
    imported: bool = False,
    is_large: bool = False,
) -> Iterator[Loaded]:
    """Store what was found, in its order, and yield what came of each, once it is stored.

    A new database is created. Several documents share a transaction; one that the database refuses
    fails alone. Whoever stops taking results stops the load; what was stored stays, and the same
    load again stores the rest.

    Args:
        address: A path or "postgresql://…".
        found: Extractions or drafts of them, and errors of inputs that could not be read; None
            says that the next may take a while, so that what came is stored at once.
        command: What the run is called.
        options: What the run was told, for its record.
        imported: Whether a person made the claims: they are marked, and never replaced by a run.
        is_large: Whether it is known that much will be found; else that is seen on the way.

    Raises:
        DatabaseError: The database is newer or older than this factdb, or cannot be written.
    """
    with seldom_collected(), opened(address, LONG) as engine:
        prepare(engine)
        status = "imported" if imported else "extracted"
        record = _Record(engine, _start(engine, command, options or {}, status))
        indices = _Indices(engine, is_large)
        for batch in batches(found):
            loaded = list(_store(indices.engine, record.run, batch))
            batch.clear()  # or it would stay in memory until the next is whole
            record.add(loaded)
            indices.note(len(loaded))
            yield from loaded
        indices.build()
        record.write(datetime.now(UTC))


class _Indices:
    """The indices and references that a large load into an empty database builds at its end.

    Attributes:
        engine: What documents are stored through now.
    """

    def __init__(self, engine: Engine, is_large: bool) -> None:
        self.engine = self._engine = engine
        self._left = LARGE
        self._pauses = 0
        self._are_left_out = False
        with writing(engine) as connection:
            self._is_first = is_empty(connection)
        if is_large:
            self._leave_out()

    def note(self, documents: int) -> None:
        """Count documents; leave out what can be built later once there are many.

        Where none comes for a while, as from a feed that never ends, it is later now.
        """
        self._left -= documents
        self._pauses = 0 if documents else self._pauses + 1
        if self._are_left_out and self._pauses == _PATIENCE:
            self.build()
        elif self._left <= 0:
            self._leave_out()

    def _leave_out(self) -> None:
        if self._is_first:
            with writing(self._engine) as connection:
                leave_out(connection)
            self._are_left_out, self._is_first = True, False
            self.engine = comparing_later(self._engine)

    def build(self) -> None:
        """Build what was left out."""
        if self._are_left_out:
            with writing(self._engine) as connection:
                build_missing(connection, are_compared=False)
            self._are_left_out = False
            self.engine = self._engine


class _Record:
    """What came of a run so far, and its row in the database."""

    def __init__(self, engine: Engine, run: Run) -> None:
        self.run = run
        self._engine = engine
        self._counts: Counter[str] = Counter()
        self._failures: list[Failure] = []
        self._written = 0

    def add(self, loaded: Sequence[Loaded]) -> None:
        """Count what came of inputs; failures are written soon, for the run may be killed."""
        for one in loaded:
            self._counts[one.status] += 1
            if one.error is not None:
                self._failures.append(Failure(one.input, str(one.error), one.path))
        if len(self._failures) > self._written * _GROWTH:
            self.write()

    def write(self, finished_at: datetime | None = None) -> None:
        """Write it down; a moment says that the run has come to its end."""
        with writing(self._engine) as connection:
            note_run(connection, self.run, self._counts, self._failures, finished_at)
        self._written = len(self._failures)


def _start(engine: Engine, command: str, options: Mapping[str, object], status: str) -> Run:
    packs = {code: languages.digest(code) for code in languages.available()}
    start = RunStart(command, version("factdb"), datetime.now(UTC), packs, options, status)
    with writing(engine) as connection:
        return start_run(connection, start)


def _store(engine: Engine, run: Run, batch: Sequence[Found]) -> Iterator[Loaded]:
    """Store what a batch has to store and yield what came of each input, in order."""
    results = [
        draft_of(found.result, run.status) if isinstance(found.result, Extraction) else found.result
        for found in batch
    ]
    stored = _save(engine, run, [one for one in results if isinstance(one, Draft)])
    for (path, _, taken), result in zip(batch, results, strict=True):
        loaded = next(stored) if isinstance(result, Draft) else _failed(result)
        yield replace(loaded, path=path, taken=taken)


def _save(engine: Engine, run: Run, drafts: Sequence[Draft]) -> Iterator[Loaded]:
    """Store drafts in one transaction; where the database refuses it, each in its own."""
    if not drafts:
        return
    try:
        with writing(engine) as connection, comparing_spans(connection):
            saved = save(connection, drafts, run)
    except DatabaseError as error:
        if not _is_refusal(error):
            raise
        if len(drafts) > 1:
            for draft in drafts:
                yield from _save(engine, run, [draft])
        else:
            address = drafts[0].document.address
            yield _failed(DatabaseError(f"{address}: refused by the database, {error}"), address)
        return
    for draft, one in zip(drafts, saved, strict=True):
        counts = (one.claims, one.figures)
        yield Loaded(
            draft.document.address,
            one.status.value,
            one.document_id,
            *counts,
            is_copy=one.is_copy,
        )


def _is_refusal(error: DatabaseError) -> bool:
    cause = error.__cause__
    raised = isinstance(cause, DBAPIError) and getattr(cause.orig, "sqlstate", None) == _RAISED
    return raised or isinstance(cause, _REFUSALS)


def _failed(error: FactdbError, address: str | None = None) -> Loaded:
    return Loaded(address or str(error).partition(": ")[0], FAILED, error=error)
