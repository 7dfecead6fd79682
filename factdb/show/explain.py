"""The text with what was found in it, by which rule, and what was passed over and why.

For a person who wonders about a result. Each paragraph is followed by what begins in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple, TextIO

from factdb.records import (
    Claim,
    DateMention,
    DateRange,
    Extraction,
    Figure,
    PassedOver,
    Polarity,
    Qualifier,
    Span,
)
from factdb.show.cells import day_words, decimal_words
from factdb.show.table import shown, width_of, wrap

__all__ = ["write_explanation"]

_PARAGRAPH = re.compile(r"[^\r\n]+")


class Note(NamedTuple):
    """One thing found or passed over: where it begins, its heading and the words about it."""

    start: int
    label: str
    words: str


def write_explanation(extraction: Extraction, out: TextIO) -> None:
    """Write one document's text, paragraph by paragraph, with notes; ends with the counts."""
    width = width_of(out)
    text = extraction.document.text
    notes = sorted(_notes(extraction), key=lambda note: note.start)
    out.write(_heading(extraction) + "\n")
    at = 0
    for paragraph in _PARAGRAPH.finditer(text):
        out.write("\n" + wrap(shown(paragraph.group()), width, "") + "\n")
        while at < len(notes) and notes[at].start < paragraph.end():
            label = f"    {notes[at].label:<12}"
            out.write(wrap(shown(notes[at].words), width, label) + "\n")
            at += 1
    out.write("\n" + _counts(extraction) + "\n")


def _heading(extraction: Extraction) -> str:
    document, published = extraction.document, extraction.published
    days = _range(published.range) if published else "day unknown"
    where = f", by {document.published_source}" if document.published_source else ""
    basis = f" ({published.basis.value}{where})" if published else ""
    return f"{document.name}: {extraction.language}, published {days}{basis}"


def _counts(extraction: Extraction) -> str:
    passed = [item.what for item in extraction.passed_over]
    return (
        f"{_many(len(extraction.claims), 'claim')}, {_many(len(extraction.figures), 'figure')}, "
        f"{_many(len(extraction.dates), 'date')}; "
        f"passed over: {_many(passed.count('number'), 'number')}, "
        f"{_many(passed.count('cue'), 'cue')}."
    )


def _many(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"


def _notes(extraction: Extraction) -> Iterator[Note]:
    text = extraction.document.text
    for claim in extraction.claims:
        yield Note(claim.span.start, claim.kind.value, _of_claim(claim, text))
    for figure in extraction.figures:
        yield Note(figure.span.start, "figure", _of_figure(figure, text))
    for mention in extraction.dates:
        yield Note(mention.span.start, "date", _of_date(mention, text))
    for passed in extraction.passed_over:
        yield Note(passed.span.start, "passed over", _of_passed(passed, text))
    for span in extraction.boilerplate:
        yield Note(span.start, "left out", f"{_quote(span, text)} is no part of the story")


def _of_claim(claim: Claim, text: str) -> str:
    said_by = claim.speaker or "the document"
    if claim.speaker_span is not None:
        said_by += f" as {_quote(claim.speaker_span, text)} ({claim.speaker_basis.value})"
    return _sentence(
        _quote(claim.span, text),
        f"said by {said_by}",
        f"cue {_quote(claim.cue_span, text)}" if claim.cue_span else "",
        "denied" if claim.polarity is Polarity.DENIED else "",
        f"on {_range(claim.stated_on)} ({claim.stated_basis.value})" if claim.stated_on else "",
        *(f"via {relay.name}" for relay in claim.relays),
        rule=claim.rule,
    )


def _of_figure(figure: Figure, text: str) -> str:
    low, high = decimal_words(figure.low), decimal_words(figure.high)
    value = low if low == high else f"{low} to {high}"
    hedge = figure.qualifier.value.replace("_", " ")
    if figure.qualifier in (Qualifier.EXACT, Qualifier.BETWEEN):
        hedge = ""
    return _sentence(
        _quote(figure.span, text),
        f"is {hedge} {value} {figure.unit or ''}".replace("  ", " ").rstrip(),
        f"indicator {figure.indicator}, {figure.measure.value}" if figure.indicator else "",
        rule=figure.rule,
    )


def _of_date(mention: DateMention, text: str) -> str:
    others = " or ".join(_range(other) for other in mention.alternatives)
    return _sentence(
        _quote(mention.span, text),
        f"is {_range(mention.range)} ({mention.precision.value}, {mention.basis.value})",
        f"or {others}" if others else "",
        mention.conflict or "",
        *(f"by {_quote(span, text)}" for span in mention.evidence),
        rule=mention.rule,
    )


def _of_passed(passed: PassedOver, text: str) -> str:
    return f"{passed.what} {_quote(passed.span, text)}: {passed.reason}"


def _sentence(*parts: str, rule: str) -> str:
    """Join the parts that say something, and the rule that found it."""
    return ", ".join(part for part in parts if part) + (f" [{rule}]" if rule else "")


def _range(days: DateRange | None) -> str:
    if days is None:
        return "undecided"
    bounds = ["…" if bound is None else day_words(bound) for bound in days]
    return bounds[0] if bounds[0] == bounds[1] else f"{bounds[0]} to {bounds[1]}"


def _quote(span: Span, text: str) -> str:
    """Return a mention in quotation marks, a long one by its first and last words."""
    words = " ".join(span.of(text).split())
    return f"\N{LEFT DOUBLE QUOTATION MARK}{_clip(words)}\N{RIGHT DOUBLE QUOTATION MARK}"


def _clip(words: str) -> str:
    if len(words) <= 90:
        return words
    head, tail = words[:60].rpartition(" ")[0], words[-24:].partition(" ")[2]
    return f"{head or words[:60]} … {tail or words[-24:]}"
