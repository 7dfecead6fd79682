"""Extraction to the interchange format: one object a document, in plain JSON values.

Spans are `[start, end]`, numbers are decimal strings and days ISO 8601, so that nothing is lost on
the way through a reader that knows only floats. `factdb.read.claims` reads all of it back but the
rules.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from factdb.records import Claim, DateMention, DateRange, Entity, Extraction, Figure, Span
from factdb.show.cells import Cell, Row, day_words, decimal_words

__all__ = ["COLUMNS", "one_day", "to_object", "to_rows"]

# `value` is the day of a claim or date and the number of a figure ("10000/13000" for a range);
# `of` is whose claim it is, or the unit.
COLUMNS = ("document", "what", "start", "end", "text", "kind", "value", "of", "rule")

Object = dict[str, Any]


def to_object(extraction: Extraction) -> Object:
    """Return a document with all that was found in it; claims hold what lies inside their span."""
    document = extraction.document
    published = extraction.published
    return {
        "id": document.name,
        "language": extraction.language,
        "title": document.title,
        "url": document.url,
        "publisher": document.publisher,
        "published": one_day(published.range) if published else _iso(document.published),
        "published_basis": published.basis.value if published else None,
        "published_by": _date(published) if published and published.evidence else None,
        "author": document.author,
        "section": document.section,
        "text": document.text,
        "claims": [_claim(claim, extraction) for claim in extraction.claims],
        "figures": [_figure(figure) for figure in extraction.figures],
        "dates": [_date(mention) for mention in extraction.dates],
        "speakers": [_speaker(entity) for entity in extraction.entities],
        "boilerplate": [list(span) for span in extraction.boilerplate],
        "passed_over": [
            {"span": list(item.span), "what": item.what, "reason": item.reason}
            for item in extraction.passed_over
        ],
    }


def to_rows(extraction: Extraction) -> list[Row]:
    """Return a row under `COLUMNS` for each thing found, ordered by place."""
    text, name = extraction.document.text, extraction.document.name

    def row(what: str, found: Claim | Figure | DateMention, *told: Cell) -> tuple[Span, Row]:
        return found.span, (name, what, *found.span, found.span.of(text), *told, found.rule)

    rows = [
        row("claim", claim, claim.kind.value, one_day(claim.stated_on), claim.speaker)
        for claim in extraction.claims
    ]
    rows += [
        row("figure", figure, figure.qualifier.value, _value(figure), figure.unit)
        for figure in extraction.figures
    ]
    rows += [
        row("date", mention, mention.precision.value, _days(mention), None)
        for mention in extraction.dates
    ]
    return [row for _, row in sorted(rows, key=lambda placed: placed[0])]


def _value(figure: Figure) -> str:
    low, high = decimal_words(figure.low), decimal_words(figure.high)
    return low if low == high else f"{low}/{high}"


def _days(mention: DateMention) -> str | None:
    if mention.range is None:
        return None
    start, end = (_iso(bound) or ".." for bound in mention.range)
    return start if start == end else f"{start}/{end}"


def _claim(claim: Claim, extraction: Extraction) -> Object:
    return {
        "kind": claim.kind.value,
        "span": list(claim.span),
        "speaker": claim.speaker,
        "speaker_span": _span(claim.speaker_span),
        "speaker_basis": claim.speaker_basis.value,
        "cue_span": _span(claim.cue_span),
        "via": [{"name": relay.name, "span": list(relay.span)} for relay in claim.relays],
        "stated_on": one_day(claim.stated_on),
        "stated_range": _range(claim.stated_on),
        "stated_span": _span(claim.stated_span),
        "stated_basis": claim.stated_basis.value,
        "polarity": claim.polarity.value,
        "group": claim.group,
        "rule": claim.rule,
        "figures": [_figure(figure) for figure in _inside(claim.span, extraction.figures)],
        "dates": [_date(mention) for mention in _inside(claim.span, extraction.dates)],
    }


def _figure(figure: Figure) -> Object:
    return {
        "span": list(figure.span),
        "low": decimal_words(figure.low),
        "high": decimal_words(figure.high),
        "qualifier": figure.qualifier.value,
        "vague": figure.vague,
        "unit": figure.unit,
        "unit_span": _span(figure.unit_span),
        "counted": figure.counted,
        "dimension": figure.dimension,
        "indicator": figure.indicator,
        "measure": figure.measure.value,
        "period": _range(figure.period),
        "period_span": _span(figure.period_span),
        "place": figure.place,
        "rule": figure.rule,
    }


def _date(mention: DateMention) -> Object:
    start, end = mention.range or DateRange(None, None)
    return {
        "span": list(mention.span),
        "start": _iso(start),
        "end": _iso(end),
        "precision": mention.precision.value,
        "basis": mention.basis.value,
        "alternatives": [_range(other) for other in mention.alternatives],
        "role": mention.role.value,
        "evidence": [list(span) for span in mention.evidence],
        "vague": mention.vague,
        "conflict": mention.conflict,
        "rule": mention.rule,
    }


def _speaker(entity: Entity) -> Object:
    return {
        "name": entity.name,
        "kind": entity.kind.value,
        "aliases": list(entity.aliases),
        "roles": [{"title": role.title, "span": list(role.span)} for role in entity.roles],
        "mentions": [list(span) for span in entity.mentions],
    }


def _inside(span: Span, found: Sequence[Any]) -> list[Any]:
    return [thing for thing in found if span.contains(thing.span)]


def _span(span: Span | None) -> list[int] | None:
    return None if span is None else list(span)


def _range(days: DateRange | None) -> list[str | None] | None:
    return None if days is None else [_iso(day) for day in days]


def one_day(days: DateRange | None) -> str | None:
    """Return the day of a range that lies within one day, else None."""
    if days is None or days.start is None or days.end is None:
        return None
    first, last = day_words(days.start)[:10], day_words(days.end)[:10]
    return first if first == last else None


def _iso(value: date | datetime | None) -> str | None:
    return None if value is None else day_words(value)
