"""Which counts of harm go on a running total that their document tells: "64 so far … 80 fell ill".

Somebody's number without a time of its own counts what another one of the same place counts up to
now; what a document tells itself may be older.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate

from factdb.compare.places import place_key
from factdb.compare.populations import population_of
from factdb.indicators import indicators
from factdb.records import Claim, Figure, Measure

_HARMED = "people harmed"  # the group of indicators that a toll is told of


def as_totals(figures: Sequence[Figure], claims: Iterable[Claim], code: str) -> Sequence[Figure]:
    """Return the figures; those beside a running total of the same are running totals too."""
    kept = [(figure, _subject(figure, code)) for figure in figures]
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
        figure._replace(measure=Measure.CUMULATIVE)
        if subject in totals
        and figure.measure is Measure.FLOW
        and figure.period_span is None
        and is_said(figure.span.start)
        else figure
        for figure, subject in kept
    ]


def _subject(figure: Figure, code: str) -> tuple[str, str, str] | None:
    """Return what a figure counts where; None where that is no harm, or no place is told."""
    known = indicators().get(figure.indicator or "count")
    if known is None or known.group != _HARMED or not figure.place:
        return None
    population = population_of(figure.counted, figure.unit, code)
    return known.slug, population or known.of or "", place_key(figure.place, language=code)
