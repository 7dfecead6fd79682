"""When each claim was made: the day beside its cue, or the speaker's only dated statement."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Container
from dataclasses import replace
from datetime import date, datetime

from factdb.languages import Language
from factdb.records import Basis, Claim, DateMention, DateRange, DateRole, Extraction, Kind, Span

_INFERENTIAL = Basis.INFERENTIAL
_NARRATIVE = Kind.NARRATIVE
_STATED = DateRole.STATED
_FORECAST = DateRole.FORECAST

_HOLIDAY = "holiday"  # the rule by which a feast is a date
_BEFORE = 12  # characters of the word before a date at most
_OPENING = 120  # characters of a sentence before its attribution and content
_ENDS = ("\n", ". ", '"', "”")  # of what comes before it


def link_stated_on(extraction: Extraction, language: Language) -> Extraction:
    """Give the attributed claims the day on which they were made; dates and speakers are linked.

    The dates that give it have the role of it. A claim without a day of its own takes its
    speaker's, where the document dates that speaker's statements to one day only (basis
    inferential), and its attribution tells no other time.
    """
    text, cues = extraction.document.text, language.dates.day_cues
    dates = {m.span: m for m in extraction.dates if not _is_occasion(text, m, cues)}
    published = extraction.document.published
    claims = [_dated(claim, dates, published) for claim in extraction.claims]
    days: dict[str, set[DateRange]] = defaultdict(set)
    for claim in claims:
        if claim.speaker is not None and claim.stated_on is not None:
            days[claim.speaker].add(claim.stated_on)
    told = {claim.stated_span for claim in claims if claim.stated_on is not None}
    frames = _Frames(extraction)
    return replace(
        extraction,
        claims=tuple(_inferred(claim, days, frames) for claim in claims),
        dates=tuple(m._replace(role=_STATED) if m.span in told else m for m in extraction.dates),
    )


def _is_occasion(text: str, mention: DateMention, cues: Container[str]) -> bool:
    """Tell whether something was said for a feast, and not on its day: "announced for Christmas".

    `cues` are the words that make a day of it: "on Christmas".
    """
    if mention.rule != _HOLIDAY:
        return False
    before = text[max(mention.span.start - _BEFORE, 0) : mention.span.start].split()
    return not before or before[-1].lower() not in cues


def _dated(claim: Claim, dates: dict[Span, DateMention], published: date | None) -> Claim:
    """Return a claim with the day beside it; nobody has said anything yet on a day to come."""
    mention = dates.get(claim.stated_span) if claim.stated_span is not None else None
    if mention is None or mention.range is None:
        return claim
    day = _day(mention.range)
    if day is None or (mention.role is _FORECAST and published is not None and day > published):
        return claim
    return claim._replace(stated_on=DateRange(day, day), stated_basis=mention.basis)


class _Frames:
    """What stands around the contents of one document's claims."""

    def __init__(self, extraction: Extraction) -> None:
        self.text = extraction.document.text
        self.dates = sorted(mention.span for mention in extraction.dates)
        self.starts = [span.start for span in self.dates]

    def tells_time(self, claim: Claim) -> bool:
        """Tell whether a date stands in a claim's sentence beside its content: "in May GM said"."""
        spans = [s for s in (claim.span, claim.speaker_span, claim.cue_span) if s is not None]
        first, stop = min(s.start for s in spans), max(s.end for s in spans)
        nearest = max(0, first - _OPENING)
        ends = (self.text.rfind(mark, nearest, first) for mark in _ENDS)
        opening = max(nearest, *ends)
        at = bisect_left(self.starts, opening)
        while at < len(self.dates) and self.dates[at].end <= stop:
            if not claim.span.start <= self.dates[at].start < claim.span.end:
                return True
            at += 1
        return False


def _inferred(claim: Claim, days: dict[str, set[DateRange]], frames: _Frames) -> Claim:
    if claim.kind is _NARRATIVE or claim.stated_on is not None or claim.speaker is None:
        return claim
    known = days.get(claim.speaker, set())
    if len(known) != 1 or frames.tells_time(claim):
        return claim
    return claim._replace(stated_on=next(iter(known)), stated_basis=_INFERENTIAL)


def _day(days: DateRange) -> date | None:
    """Return the one day that a range lies in, or None for a longer one."""
    start, end = (d.date() if isinstance(d, datetime) else d for d in days)
    return start if start == end else None
