"""Prints one claim with all that is known of it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Any

from factdb.query.claim import ClaimDetail
from factdb.query.rows import AttributionRow, DateRow, FigureRow
from factdb.show import write
from factdb.show.card import write_card
from factdb.show.cells import decimal_words
from factdb.show.json import write_object


def write_claim(detail: ClaimDetail, format_: str) -> None:
    """Print a claim: a card as the table, an object as JSON, field and value as the others."""
    if format_ in ("json", "jsonl"):
        write_object(_plain(detail), sys.stdout)
    elif format_ == "table":
        claim = detail.claim
        title = f"Claim {claim.id}: {claim.kind}, {claim.polarity}, {claim.status}"
        passage = f"{detail.before}[{claim.text}]{detail.after}"
        write_card(title, passage, list(_facts(detail)), sys.stdout)
    else:
        write(format_, ("field", "value"), list(_facts(detail)), sys.stdout)


def _facts(detail: ClaimDetail) -> Iterator[tuple[str, str]]:
    """Yield (label, words) of what is known, in the order in which it came about."""
    claim, run = detail.claim, detail.run
    for hop in detail.chain:
        yield _HOPS[hop.role], _hop(hop, detail)
    if claim.stated_on is not None:
        until = claim.stated_until
        last = "" if until in (None, claim.stated_on) else f" to {until}"
        yield "stated on", f"{claim.stated_on}{last} ({claim.stated_basis})"
    if claim.cue is not None:
        yield "cue", claim.cue
    for figure in detail.figures:
        yield "figure", _figure(figure)
    for mention in detail.dates:
        yield "date", _date(mention)
    title = f": {claim.title}" if claim.title else ""
    yield "document", f"{claim.document}, version {detail.version}{title}"
    yield "address", f"{claim.url}, characters {detail.span.start} to {detail.span.end}"
    yield "found by", f"factdb {run.software}, rule {detail.rule}, run {run.id} ({run.command})"


_HOPS = {"speaker": "said by", "relay": "relayed by", "publisher": "published by"}


def _hop(hop: AttributionRow, detail: ClaimDetail) -> str:
    claim = detail.claim
    named = f", as \N{LEFT DOUBLE QUOTATION MARK}{hop.text}\N{RIGHT DOUBLE QUOTATION MARK}"
    words = hop.name + (named if hop.text and hop.text != hop.name else "")
    if hop.role == "speaker":
        role = f", {claim.role}" if claim.role else ""
        return f"{words}{role} ({detail.speaker_basis})"
    if hop.role == "publisher" and claim.published:
        return f"{words}, {claim.published}"
    return words


def _figure(figure: FigureRow) -> str:
    bounds = [
        f"{name} {decimal_words(value)}"
        for name, value in (("low", figure.low), ("best", figure.best), ("high", figure.high))
        if value is not None
    ]
    parts = [figure.qualifier.replace("_", " "), *bounds, figure.unit, figure.indicator]
    return f"{figure.text}: {', '.join(part for part in parts if part)}, {figure.measure}"


def _date(mention: DateRow) -> str:
    days = mention.start if mention.start == mention.end else f"{mention.start}/{mention.end}"
    return f"{mention.text}: {days or 'undecided'} ({mention.precision}, {mention.basis})"


def _plain(value: Any) -> Any:
    """Return NamedTuples as dictionaries, spans as lists."""
    if isinstance(value, tuple):
        fields = getattr(value, "_fields", None)
        if fields is None or set(fields) == {"start", "end"}:
            return [_plain(item) for item in value]
        return {name: _plain(item) for name, item in zip(fields, value, strict=True)}
    return value
