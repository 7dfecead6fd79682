"""Which counts of harm go on a running total that their document tells: "64 so far … 80 fell ill".

Somebody's number without a time of its own counts what another one of the same place counts up to
now; what a document tells itself may be older. The day of what led to it is none of its own: "103
people died in the quake on Monday, and 162 so far".
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Sequence
from functools import cache
from itertools import accumulate

from factdb import languages
from factdb.compare.phrases import any_of
from factdb.compare.places import place_key
from factdb.compare.populations import population_of
from factdb.indicators import indicators
from factdb.languages import Language
from factdb.records import Claim, Figure, Measure, Span

_FLOW = Measure.FLOW

_HARMED = "people harmed"  # the group of indicators that a toll is told of
_CAUSE = 150  # characters before a date in which what led to a number may begin
_NEAR = 2  # words between a disaster and its date: "the quake early on Friday"
_WORD = re.compile(r"\w+")
_SENTENCE_END = re.compile(r"[.!?;]\s+|\n")


def as_totals(
    text: str, figures: Sequence[Figure], claims: Iterable[Claim], language: Language
) -> Sequence[Figure]:
    """Return the figures; those beside a running total of the same are running totals too."""
    kept = [(figure, _subject(figure, language.code)) for figure in figures]
    totals = {
        subject for figure, subject in kept if subject and figure.measure is Measure.CUMULATIVE
    }
    if not totals:
        return figures
    said = sorted(claim.span for claim in claims if claim.speaker is not None)
    starts = [span.start for span in said]
    ends = list(accumulate((span.end for span in said), max))

    def is_said(at: int) -> bool:
        before = bisect_right(starts, at)
        return before > 0 and ends[before - 1] > at

    return [
        figure._replace(measure=Measure.CUMULATIVE, period_span=None)
        if subject in totals
        and figure.measure is _FLOW
        and (figure.period_span is None or is_of_cause(text, figure, language))
        and is_said(figure.span.start)
        else figure
        for figure, subject in kept
    ]


def since_disasters(
    text: str, figures: Sequence[Figure], days: Collection[Span], language: Language
) -> list[Figure]:
    """Return the figures; harm with the day of its disaster is a running total since that day.

    Said on Sunday, "78 died in the quake on Friday" tells of all who are known to have died.

    Args:
        text: Of the document.
        figures: Its figures.
        days: Its dates that are single days not long before it appeared.
        language: Of the text.
    """
    return [
        figure._replace(measure=Measure.CUMULATIVE)
        if figure.measure is _FLOW
        and figure.period_span in days
        and _is_harm(figure)
        and _is_of_disaster(text, figure, language)
        else figure
        for figure in figures
    ]


def is_of_cause(text: str, figure: Figure, language: Language) -> bool:
    """Tell whether the date of a figure is that of what led to it: "killed in the quake on Monday".

    Not so what the number rose on, or counts up to: "died of dengue by Monday".
    """
    return _is_of(text, figure, language, _causes_of(language.code))


def _is_of_disaster(text: str, figure: Figure, language: Language) -> bool:
    """Tell whether the date of a figure is that of a disaster, which it follows if it goes before.

    "In the quake on Friday 78 died", but "the quake killed 78 on Friday, 25 in Ranu" tells when.
    """
    day = figure.period_span
    disasters = _disasters_of(language.code)
    if day is not None and day.end <= figure.span.start:
        before = text[max(0, day.start - _CAUSE) : day.start]
        *_, behind = disasters.split(before)
        return len(behind) < len(before) and len(behind.split()) <= _NEAR
    return _is_of(text, figure, language, disasters)


def _is_of(text: str, figure: Figure, language: Language, causes: re.Pattern[str]) -> bool:
    """Tell whether one of the causes stands between a figure and its date, or behind the date."""
    span, day = figure.span, figure.period_span
    if day is None:
        return False
    if _disaster_of(language.code).match(text, day.end):  # "the toll of Sunday's earthquake"
        return True
    start = span.end if span.end <= day.start else max(0, day.start - _CAUSE)
    told = _SENTENCE_END.split(text[start : day.start])[-1]
    if _openers_of(language.code).isdisjoint(_WORD.findall(told.lower())):
        return False  # most; a look at the words is cheaper than a search for the phrases
    *_, behind = causes.split(told)
    words = behind.lower().split()
    is_caused = len(behind) < len(told) and bool(words) and words[-1] not in _so_far(language.code)
    return is_caused and language.measures.changes.isdisjoint(words)


def _is_harm(figure: Figure) -> bool:
    known = indicators().get(figure.indicator or "count")
    return known is not None and known.group == _HARMED


@cache
def _so_far(code: str) -> frozenset[str]:
    """Return the words that open what a running total counts up to: "by", "hingga"."""
    language = languages.load(code)
    return language.dates.until.union(phrase.split()[0] for phrase in language.measures.so_far)


@cache
def _disaster_of(code: str) -> re.Pattern[str]:
    """Return the pattern of a disaster that a date before it is the day of."""
    happenings = any_of(languages.load(code).comparison.happenings)
    return re.compile(rf"(?:['’]s)?\s+(?:\w+\s+){{0,2}}?{happenings}", re.IGNORECASE)


@cache
def _causes_of(code: str) -> re.Pattern[str]:
    """Return the pattern of what a number can be of: `_causes`."""
    return re.compile(any_of(_causes(code)), re.IGNORECASE)


@cache
def _openers_of(code: str) -> frozenset[str]:
    """Return the first words of `_causes`."""
    return frozenset(_WORD.findall(cause.lower())[0] for cause in _causes(code))


def _causes(code: str) -> set[str]:
    """Return the disasters, and the words before a cause that stand before no place."""
    language = languages.load(code)
    ambiguous = language.clauses.adjuncts | frozenset(language.counting.of)
    causes = {*language.comparison.causes, *language.clauses.causes} - ambiguous
    return causes | _disasters(code)


@cache
def _disasters_of(code: str) -> re.Pattern[str]:
    """Return the pattern of disasters."""
    return re.compile(any_of(_disasters(code)), re.IGNORECASE)


def _disasters(code: str) -> set[str]:
    happenings = languages.load(code).comparison.happenings
    return {phrase for phrase, kind in happenings.items() if kind}


def _subject(figure: Figure, code: str) -> tuple[str, str, str] | None:
    """Return what a figure counts where; None where that is no harm, or no place is told."""
    known = indicators().get(figure.indicator or "count")
    if known is None or known.group != _HARMED or not figure.place:
        return None
    population = population_of(figure.counted, figure.unit, code)
    return known.slug, population or known.of or "", place_key(figure.place, language=code)
