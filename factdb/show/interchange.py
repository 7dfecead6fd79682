"""Extraction to the interchange format: one object a document, in plain JSON values.

Spans are `[start, end]`, numbers are decimal strings and days ISO 8601, so that nothing is lost on
the way through a reader that knows only floats.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from factdb.records import Claim, DateMention, DateRange, Extraction, Figure, Span

__all__ = ["decimal_words", "to_object"]

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
        "published": _one_day(published.range) if published else _iso(document.published),
        "published_basis": published.basis.value if published else None,
        "text": document.text,
        "claims": [_claim(claim, extraction) for claim in extraction.claims],
        "figures": [_figure(figure) for figure in extraction.figures],
        "dates": [_date(mention) for mention in extraction.dates],
    }


def decimal_words(value: Decimal) -> str:
    """Return a number in digits without exponent or trailing zeros: "7000", "0.5"."""
    words = format(value, "f")
    return words.rstrip("0").rstrip(".") if "." in words else words


def _claim(claim: Claim, extraction: Extraction) -> Object:
    return {
        "kind": claim.kind.value,
        "span": list(claim.span),
        "speaker": claim.speaker,
        "speaker_span": _span(claim.speaker_span),
        "cue_span": _span(claim.cue_span),
        "via": [relay.name for relay in claim.relays],
        "stated_on": _one_day(claim.stated_on),
        "polarity": claim.polarity.value,
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
        "counted": figure.counted,
        "indicator": figure.indicator,
        "measure": figure.measure.value,
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
        "alternatives": [[_iso(day) for day in other] for other in mention.alternatives],
        "conflict": mention.conflict,
        "rule": mention.rule,
    }


def _inside(span: Span, found: Sequence[Any]) -> list[Any]:
    return [thing for thing in found if span.contains(thing.span)]


def _span(span: Span | None) -> list[int] | None:
    return None if span is None else list(span)


def _one_day(days: DateRange | None) -> str | None:
    """Return the day of a range that lies within one day, else None."""
    if days is None or days.start is None or days.end is None:
        return None
    first, last = (_iso(bound)[:10] for bound in (days.start, days.end))  # type: ignore[index]
    return first if first == last else None


def _iso(value: date | datetime | None) -> str | None:
    """Return a day as YYYY-MM-DD, a clock time to the minute."""
    if isinstance(value, datetime):
        return value.isoformat(timespec="minutes")
    return None if value is None else value.isoformat()
