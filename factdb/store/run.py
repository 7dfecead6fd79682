"""Runs: each act of loading or importing leaves a row that says what did it, and how it went."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection

from factdb.store.insert import execute, insert

_NO_CHARACTER = re.compile("[\ud800-\udfff]")


class Failure(NamedTuple):
    """An input that could not be loaded, and why, in the words of the error.

    `path` is the file or address that it is from: an archive's, where `input` is its member.
    """

    input: str
    reason: str
    path: str


@dataclass(frozen=True, slots=True)
class Run:
    """An act of loading, as far as it is known at its start.

    Attributes:
        id: Its row in this database.
        status: What its claims are marked as: "extracted" or "imported".
    """

    id: int
    status: str = "extracted"


@dataclass(frozen=True, slots=True)
class RunStart:
    """What a run is before it begins.

    Attributes:
        command: "load", "import claims".
        software: The version of factdb.
        started_at: With its zone.
        language_packs: Each language's code to the SHA-256 of its file.
        options: The options given, by name.
        status: What its claims are marked as: "extracted" or "imported".
    """

    command: str
    software: str
    started_at: datetime
    language_packs: Mapping[str, str] = field(default_factory=dict)
    options: Mapping[str, object] = field(default_factory=dict)
    status: str = "extracted"


def start_run(connection: Connection, start: RunStart) -> Run:
    """Record that a run begins; give it a transaction of its own, so that a killed one is seen."""
    number = (connection.exec_driver_sql("SELECT max(id) FROM run").scalar() or 0) + 1
    row = (
        number,
        start.command,
        start.software,
        _json(start.language_packs),
        _json(start.options),
        start.started_at.isoformat(),
        None,
        "{}",
        "[]",
    )
    insert(connection, "run", [row])
    return Run(number, start.status)


def note_run(
    connection: Connection,
    run: Run,
    counts: Mapping[str, int],
    failures: Sequence[Failure] = (),
    finished_at: datetime | None = None,
) -> None:
    """Record what came of a run so far and which inputs failed, and when it ended, if it did."""
    failed = _json([failure._asdict() for failure in failures])
    ended = finished_at and finished_at.isoformat()
    execute(
        connection,
        "UPDATE run SET finished_at = ?, counts = ?, failed = ? WHERE id = ?",
        [(ended, _json(counts), failed, run.id)],
    )


def _json(value: object) -> str:
    """Return a value as JSON that a database holds, with what is no UTF-8 of a path escaped."""
    words = json.dumps(value, ensure_ascii=False, sort_keys=True, default=str)
    return _NO_CHARACTER.sub(lambda half: f"\\u{ord(half[0]):x}", words)
