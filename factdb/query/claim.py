"""One claim with all that is known of it: its context, its chain, what it holds, what found it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, NamedTuple

from factdb.errors import NotFound
from factdb.query.connection import Connection, Row
from factdb.query.rows import AttributionRow, ClaimRow, DateRow, FigureRow
from factdb.records import Span

_AROUND = 1000  # characters of the paragraph on either side, at most

_PLACES = """
SELECT c.version_id, c.run_id, c.speaker_basis, c.rule, v.number,
    s."start", s."end", m."start", m."end", q."start", q."end", t."start", t."end"
FROM claim c
JOIN span s ON s.id = c.span_id
JOIN version v ON v.id = c.version_id
LEFT JOIN span m ON m.id = c.speaker_span_id
LEFT JOIN span q ON q.id = c.cue_span_id
LEFT JOIN span t ON t.id = c.stated_span_id
WHERE c.id = :id
"""
_RUN = """
SELECT id, command, software, started_at, finished_at, language_packs, options FROM run
WHERE id = :id
"""


class RunRow(NamedTuple):
    """A run: what made rows, when, and with what."""

    id: int
    command: str
    software: str
    started_at: str
    finished_at: str | None
    language_packs: dict[str, str]
    options: dict[str, Any]


class ClaimDetail(NamedTuple):
    """A claim with all that is known of it.

    Attributes:
        claim: Its row in the view `claims`.
        version: Number of the version whose text it stands in.
        before: What precedes it in its paragraph.
        after: What follows it in its paragraph.
        span: Where it stands in the text, as do the spans that follow.
        speaker_span: The mention that the attribution uses.
        cue_span: The reporting words.
        stated_span: The words that say when.
        speaker_basis: What the speaker rests on.
        rule: What found it.
        chain: Who said it, who passed it on, who published it.
        figures: Those that it holds, as they stand in the text.
        dates: Those that it holds or is dated by, as they stand in the text.
        run: What stored it.
    """

    claim: ClaimRow
    version: int
    before: str
    after: str
    span: Span
    speaker_span: Span | None
    cue_span: Span | None
    stated_span: Span | None
    speaker_basis: str
    rule: str
    chain: tuple[AttributionRow, ...]
    figures: tuple[FigureRow, ...]
    dates: tuple[DateRow, ...]
    run: RunRow


def get_claim(connection: Connection, number: int) -> ClaimDetail:
    """Return the claim of this number, in the newest version of a document.

    Raises:
        NotFound: There is no such claim, or its document has changed since.
    """
    claims = _of_claim(connection, "claims", ClaimRow._fields, "id", number)
    if not claims:
        raise NotFound(f"There is no claim {number}; `factdb claims` lists those there are.")
    (place,) = connection.rows(_PLACES, {"id": number})
    version_id, run_id, basis, rule, version, *_ = place
    span = Span(*place[5:7])
    before, after = _context(connection, version_id, span)
    figures = _of_claim(connection, "figures", FigureRow._fields, "claim_id", number)
    dates = _of_claim(connection, "dates", DateRow._fields, "claim_id", number)
    chain = _of_claim(connection, "attributions", AttributionRow._fields, "claim_id", number)
    return ClaimDetail(
        ClaimRow._make(claims[0]),
        version,
        before,
        after,
        span,
        _span(*place[7:9]),
        _span(*place[9:11]),
        _span(*place[11:13]),
        basis,
        rule,
        tuple(map(AttributionRow._make, sorted(chain))),
        tuple(map(FigureRow.read, figures)),
        tuple(map(DateRow._make, dates)),
        get_run(connection, run_id),
    )


def _of_claim(
    connection: Connection, view: str, columns: Sequence[str], column: str, number: int
) -> list[Row]:
    names = ", ".join(f'"{name}"' for name in columns)
    sql = f"SELECT {names} FROM {view} WHERE {column} = :id ORDER BY 1"  # noqa: S608 - our names
    return list(connection.rows(sql, {"id": number}))


def _span(start: int | None, end: int | None) -> Span | None:
    return None if start is None or end is None else Span(start, end)


def _context(connection: Connection, version_id: int, span: Span) -> tuple[str, str]:
    first = max(0, span.start - _AROUND)
    length = span.end - first + _AROUND
    slice_ = "SELECT substr(text, :first, :length) FROM version WHERE id = :id"
    values = {"first": first + 1, "length": length, "id": version_id}
    ((text,),) = connection.rows(slice_, values)
    before, after = text[: span.start - first], text[span.end - first :]
    return before.rpartition("\n")[2].lstrip(), after.partition("\n")[0].rstrip()


def get_run(connection: Connection, number: int) -> RunRow:
    """Return the run of this number, which is known to be there."""
    ((*facts, packs, options),) = connection.rows(_RUN, {"id": number})
    return RunRow._make((*facts, json.loads(packs), json.loads(options)))
