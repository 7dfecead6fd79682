"""Which counts of harm go on a running total that their document tells: "64 so far … 80 fell ill".

Somebody's number without a time of its own counts what another one of the same place counts up to
now; what a document tells itself may be older. The day of what led to it is none of its own: "103
people died in the quake on Monday, and 162 so far".
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate

from factdb.compare.places import place_key
from factdb.compare.populations import population_of
from factdb.indicators import indicators
from factdb.languages import Language
from factdb.records import Claim, Figure, Measure

_HARMED = "people harmed"  # the group of indicators that a toll is told of


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
        and figure.measure is Measure.FLOW
        and not _is_timed(text, figure, language)
        and is_said(figure.span.start)
        else figure
        for figure, subject in kept
    ]


def _is_timed(text: str, figure: Figure, language: Language) -> bool:
    """Tell whether a figure has a day of its own, and not that of a cause told before the day."""
    span, day = figure.span, figure.period_span
    if day is None or day.start < span.end:
        return day is not None
    return language.clauses.causes.isdisjoint(text[span.end : day.start].lower().split())


def _subject(figure: Figure, code: str) -> tuple[str, str, str] | None:
    """Return what a figure counts where; None where that is no harm, or no place is told."""
    known = indicators().get(figure.indicator or "count")
    if known is None or known.group != _HARMED or not figure.place:
        return None
    population = population_of(figure.counted, figure.unit, code)
    return known.slug, population or known.of or "", place_key(figure.place, language=code)
