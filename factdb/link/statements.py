"""When each claim was made: the day beside its cue, or the speaker's only dated statement."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import date, datetime

from factdb.records import Basis, Claim, DateMention, DateRange, Extraction, Kind, Span


def link_statements(extraction: Extraction) -> Extraction:
    """Give the attributed claims the day on which they were made; dates and speakers are linked.

    A claim without a day of its own takes the speaker's, where the document dates that speaker's
    statements to one day only (basis inferential).
    """
    dates = {mention.span: mention for mention in extraction.dates}
    claims = [_dated(claim, dates) for claim in extraction.claims]
    days: dict[str, set[DateRange]] = defaultdict(set)
    for claim in claims:
        if claim.speaker is not None and claim.stated_on is not None:
            days[claim.speaker].add(claim.stated_on)
    return replace(extraction, claims=tuple(_inferred(claim, days) for claim in claims))


def _dated(claim: Claim, dates: dict[Span, DateMention]) -> Claim:
    mention = dates.get(claim.stated_span) if claim.stated_span is not None else None
    if mention is None or mention.range is None:
        return claim
    day = _day(mention.range)
    if day is None:
        return claim
    return claim._replace(stated_on=DateRange(day, day), stated_basis=mention.basis)


def _inferred(claim: Claim, days: dict[str, set[DateRange]]) -> Claim:
    if claim.kind is Kind.NARRATIVE or claim.stated_on is not None or claim.speaker is None:
        return claim
    known = days.get(claim.speaker, set())
    if len(known) != 1:
        return claim
    return claim._replace(stated_on=next(iter(known)), stated_basis=Basis.INFERENTIAL)


def _day(days: DateRange) -> date | None:
    """Return the one day that a range lies in, or None for a longer one."""
    start, end = (d.date() if isinstance(d, datetime) else d for d in days)
    return start if start == end else None
