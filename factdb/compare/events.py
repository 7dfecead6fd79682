"""What a claim's words tell of its number: whether it is an estimate, and of which event.

The words of an event are those beside its number, what is counted and where.

"killing eight" by a bus in a ravine and "three were killed when a bridge collapsed" are two events
of one day and place. Words of two languages have nothing in common, and say nothing.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from factdb import languages
from factdb.compare.parts import without_parts
from factdb.compare.phrases import any_of, pack_of
from factdb.words import fold_words

SHORTEST = 4  # letters; shorter words are mostly particles


def event_words(
    text: str, language: str, indicator: str, others: tuple[str, ...]
) -> frozenset[str]:
    """Return the words of a claim that are no part of every claim of its series.

    Args:
        text: The claim's words.
        language: Of the text; of one that factdb does not know there are none.
        indicator: Whose own words do not count: "killed", "tewas".
        others: Place and unit as written, whose words do not count either.
    """
    own = _own_words(language, indicator)
    if own is None:
        return frozenset()
    plain, phrases = own
    told = {word for other in others for word in fold_words(other)}
    return frozenset(
        word
        for word in fold_words(phrases.sub(" ", without_parts(text, language)))
        if len(word) >= SHORTEST and not (word[-1].isdigit() or word in plain or word in told)
    )


def without_own_words(text: str, language: str, indicator: str) -> str:
    """Return a text without the phrases of an indicator: the "dunia" of "meninggal dunia"."""
    own = _own_words(language, indicator)
    return text if own is None else own[1].sub(" ", text)


def own_words(language: str, indicator: str) -> frozenset[str]:
    """Return the words that stand in any claim of an indicator; of an unknown language none."""
    own = _own_words(language, indicator)
    return frozenset() if own is None else own[0]


def is_estimating(cue: str, language: str) -> bool:
    """Tell whether a reporting word gives numbers that nobody counted: "estimated"."""
    pack = pack_of(language)
    return pack is not None and cue.casefold() in pack.hedges.cues


@lru_cache(1000)
def _own_words(language: str, indicator: str) -> tuple[frozenset[str], re.Pattern[str]] | None:
    """Return the words that stand in any claim of an indicator, and a pattern for its phrases.

    A phrase tells the indicator as a whole: "plunged to their deaths", but a bus only plunged.
    """
    pack = pack_of(language)
    if pack is None:
        return None
    known = pack.indicators.get(indicator)
    told = (*known.acts, *known.states, *known.doings, *known.heads, *known.units) if known else ()
    words = {word for one in told if " " not in one for word in fold_words(one)}
    phrases = any_of(one for one in told if " " in one)
    neutral = plain_words(language) | pack.comparison.neutral
    return neutral | words, re.compile(phrases, re.IGNORECASE)


@cache
def plain_words(language: str) -> frozenset[str]:
    """Return the words of a known language that stand in any claim: numbers, hedges, times."""
    pack = languages.load(language)
    numbers, dates, sums = pack.numbers, pack.dates, pack.arithmetic
    of_any = (
        *(*numbers.cardinals, *numbers.multipliers, *numbers.vague, *pack.hedges.before),
        *(*dates.weekdays, *dates.months, *dates.units, *dates.days, *dates.parts),
        *(*sums.includes, *sums.breakdowns, *sums.joiners, *sums.rest),
    )
    return pack.function_words | {word for phrase in of_any for word in fold_words(phrase)}
