"""What a number without a noun of its own goes on with: "… The Red Cross put the figure at 20".

Somebody gives another number for what was just counted, and says no more: the indicator, what is
counted, the place and the time are those of the number before.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from factdb import languages
from factdb.compare.parts import is_part
from factdb.compare.populations import PEOPLE, population_of
from factdb.indicators import indicators
from factdb.languages import Language
from factdb.records import Claim, Extraction, Figure
from factdb.words import fold_words

_LONGEST = 60  # characters of a claim that only gives a number
_NEAR = 400  # characters before it in which the number stands that it goes on with
_TRIED = 4  # figures before it at most
_AROUND = 60  # characters around a number in which "including" may stand
_OPEN = (None, "count")  # indicators of a number of which nothing is told


def resume_figures(
    figures: Sequence[Figure], extraction: Extraction, language: Language
) -> list[Figure]:
    """Return figures of a document; those alone in their claims have what they go on with."""
    figures = list(figures)
    starts = [figure.span.start for figure in figures]
    text = extraction.document.text
    for claim in sorted(extraction.claims, key=lambda claim: claim.span):
        at = _only_figure(claim, starts)
        if at is not None and _is_alone(text, claim, figures[at], language):
            tried = reversed(figures[max(0, at - _TRIED) : at])
            before = next((one for one in tried if _leads(text, one, figures[at], language)), None)
            if before is not None:
                figures[at] = _resumed(figures[at], before)
    return figures


def _only_figure(claim: Claim, starts: Sequence[int]) -> int | None:
    """Return the place of the one figure of a short claim; None where it is long, or has more."""
    start, end = claim.span
    if end - start > _LONGEST:
        return None
    at = bisect_left(starts, start)
    return at if bisect_left(starts, end) == at + 1 else None


def _is_alone(text: str, claim: Claim, figure: Figure, language: Language) -> bool:
    """Tell whether a claim gives a number and no more: "the figure at about 20 people"."""
    words = claim.span.of(text), figure.span.of(text), figure.unit_span
    said = words[0].replace(words[1], " ", 1)
    if figure.unit_span is not None:
        said = said.replace(figure.unit_span.of(text), " ", 1)
    return _alone(language.code).issuperset(fold_words(said))


@cache
def _alone(code: str) -> frozenset[str]:
    """Return the words that may stand beside a number that is all that is said."""
    language = languages.load(code)
    hedges = language.hedges.transparent.union(*map(str.split, language.hedges.before))
    return language.clauses.alone | hedges if language.clauses.alone else frozenset()


def _leads(text: str, before: Figure, figure: Figure, language: Language) -> bool:
    """Tell whether a figure goes on with one before: of a whole, and of what it counts itself."""
    known = indicators().get(before.indicator or "count")
    if known is None or known.slug == "count" or known.is_measurement or not known.is_compared:
        return False
    start, end = before.span
    is_other = figure.indicator not in _OPEN and figure.indicator != known.slug
    if figure.span.start - end > _NEAR or is_other:
        return False
    around = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    if is_part(*around, language.code, ""):
        return False
    counted = population_of(figure.counted, figure.unit, language.code)
    return counted in ("", PEOPLE, population_of(before.counted, before.unit, language.code))


def _resumed(figure: Figure, before: Figure) -> Figure:
    """Give a figure what it goes on with, where it tells nothing of its own."""
    counted = before.counted if figure.counted in (None, PEOPLE) else figure.counted
    is_timed = figure.period_span is not None
    return figure._replace(
        counted=counted,
        dimension=figure.dimension or before.dimension,
        indicator=before.indicator,
        measure=before.measure,
        period_span=figure.period_span if is_timed else before.period_span,
        place=figure.place or before.place,
    )
