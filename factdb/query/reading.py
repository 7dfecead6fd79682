"""Rows of the base tables as the records that they were made of, a function each."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from factdb.query.connection import Row
from factdb.records import (
    Basis,
    Claim,
    DateMention,
    DateRange,
    DateRole,
    Document,
    Figure,
    Kind,
    Measure,
    Polarity,
    Precision,
    Qualifier,
    Relay,
    Span,
)
from factdb.store.values import read_moment


def read_document(row: Row) -> Document:
    """Read text, name, language, title, url, publisher, published, author, section and source."""
    text, name, language, title, url, publisher, published, author, section, *rest = row
    media_type, raw_sha256, retrieved_at = rest
    return Document(
        text,
        name,
        language,
        title,
        url,
        publisher,
        None if published is None else date.fromisoformat(published),
        author,
        section,
        media_type,
        raw_sha256,
        None if retrieved_at is None else datetime.fromisoformat(retrieved_at),
    )


def read_claim(speaker: str | None, row: Sequence[Any], relays: tuple[Relay, ...]) -> Claim:
    """Read a claim's span, columns and the spans of speaker, cue and day."""
    start, end, kind, polarity, speaker_basis, stated_basis, *rest = row
    stated_start, stated_end, _, group, rule, *spans = rest
    return Claim(
        Span(start, end),
        Kind(kind),
        speaker,
        _span(*spans[0:2]),
        Basis(speaker_basis),
        _span(*spans[2:4]),
        relays,
        read_range(stated_start, stated_end) if stated_start or stated_end else None,
        _span(*spans[4:6]),
        Basis(stated_basis),
        Polarity(polarity),
        group,
        rule,
    )


def read_figure(row: Sequence[Any]) -> Figure:
    """Read a figure's span and columns, an open bound as the other one."""
    start, end, low, high, qualifier, vague, unit, unit_start, unit_end, *rest = row
    counted, dimension, indicator, measure, period_start, period_end, *rest = rest
    span_start, span_end, place, rule = rest
    return Figure(
        Span(start, end),
        Decimal(high if low is None else low),
        Decimal(low if high is None else high),
        Qualifier(qualifier),
        bool(vague),
        unit,
        _span(unit_start, unit_end),
        counted,
        dimension,
        indicator,
        Measure(measure),
        read_range(period_start, period_end) if period_start or period_end else None,
        _span(span_start, span_end),
        place,
        rule,
    )


def read_date(
    row: Sequence[Any], alternatives: tuple[DateRange, ...], evidence: tuple[Span, ...]
) -> DateMention:
    """Read a date's span and columns."""
    start, end, resolved, first, last, precision, basis, role, vague, conflict, rule = row
    return DateMention(
        Span(start, end),
        read_range(first, last) if resolved else None,
        Precision(precision),
        Basis(basis),
        alternatives,
        DateRole(role),
        evidence,
        bool(vague),
        conflict,
        rule,
    )


def _span(start: int | None, end: int | None) -> Span | None:
    return None if start is None or end is None else Span(start, end)


def read_range(start: str | None, end: str | None) -> DateRange:
    """Read both ends of an interval; None is an open end."""
    return DateRange(read_moment(start), read_moment(end))
