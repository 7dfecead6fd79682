"""Numbers of one passage that do not fit one another: shares, sums, and parts of a whole. Pure.

| rule | says | example |
| --- | --- | --- |
| `share` | a part of a whole is another percentage | "30 of 120 houses, or 20 percent" |
| `sum` | the parts of a breakdown do not add up | "12 killed: 5 in Lumbir and 6 in Sapta" |
| `included` | what a number includes is more than it | "20 injured, including 25 children" |

Precision goes before recall: only numbers without a hedge that leaves them open, joined by the
words of a language's [arithmetic], with little between them. A percentage may be rounded or cut
off, and may be that of the difference ("to 24 from 30, or 20 percent").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from itertools import pairwise, takewhile
from typing import NamedTuple

from factdb.compare.intervals import interval_of
from factdb.compare.phrases import any_of, one_of, pack_of
from factdb.compare.populations import PEOPLE, PERSONS
from factdb.records import Qualifier
from factdb.words import fold_words

_FEW = 8  # words between a whole and its first part, or its share
_FEWER = 6  # words between two parts
_SMALL = 1000  # whole numbers below it are counted, and not rounded
_COUNT = "count"  # the indicator of a bare number
_SENTENCE_END = re.compile(r"[.!?]\s")
_AN_OPEN_LIST = re.compile(r"\.\.\.|…")


class Number(NamedTuple):
    """A figure of a passage, with its place there.

    Attributes:
        start: Where its words start in the passage.
        end: Where they end, not included.
        low: Both bounds as an extraction has them.
        high: The same.
        qualifier: The hedge.
        is_vague: Whether the words name no number.
        population: What is counted (`populations.population_of`).
        indicator: What it measures, empty where nothing is known.
        is_share: Whether it is a percentage.
    """

    start: int
    end: int
    low: Decimal
    high: Decimal
    qualifier: Qualifier
    is_vague: bool
    population: str
    indicator: str
    is_share: bool

    @property
    def is_exact(self) -> bool:
        """Tell whether it is one number, without a hedge."""
        return self.qualifier is Qualifier.EXACT and self.low == self.high and not self.is_vague


class Unfit(NamedTuple):
    """Numbers that do not fit: by which rule, and what does not, in words."""

    rule: str
    message: str


def find_unfit(text: str, numbers: Sequence[Number], language: str) -> Iterator[Unfit]:
    """Yield what does not fit in a passage, in its order.

    Args:
        text: The passage.
        numbers: Its figures, ordered by their places.
        language: Of the text; of one without words for it nothing is found.
    """
    words = _words_of(language)
    if words is None:
        return
    passage = _Passage(text, numbers, words)
    for place in range(len(numbers)):
        for rule in (passage.share, passage.sum, passage.included):
            message = rule(place)
            if message is not None:
                yield Unfit(rule.__name__, message)


class _Words(NamedTuple):
    """The joining words of a language, as patterns over what stands between two numbers."""

    of_whole: re.Pattern[str]
    share: re.Pattern[str]
    breakdown: re.Pattern[str]
    joined: re.Pattern[str]
    joiner: re.Pattern[str]
    includes: re.Pattern[str]
    rest: re.Pattern[str]


@cache
def _words_of(language: str) -> _Words | None:
    pack = pack_of(language)
    if pack is None or not pack.arithmetic.wholes:
        return None
    known = pack.arithmetic
    flags = re.IGNORECASE | re.DOTALL
    return _Words(
        re.compile(rf"\s*(?:{one_of(known.wholes)})\s*", flags),
        re.compile(rf"(?:.*[\s,])?(?:{one_of(known.shares)})\s+|.*\(\s*", flags),
        re.compile(rf"(?:.*[\s,])?(?:{one_of(known.breakdowns)})\s+|.*:\s*", flags),
        re.compile(rf".*(?:[,;]|(?<!\w)(?:{one_of(known.joiners)}))\s+", flags),
        re.compile(any_of(known.joiners), flags),
        re.compile(rf"(?:.*[\s,(])?(?:{one_of(known.includes)})\s+", flags),
        re.compile(any_of(known.rest), flags),
    )


class _Passage:
    """Numbers of a passage, with what stands between them."""

    def __init__(self, text: str, numbers: Sequence[Number], words: _Words) -> None:
        self._text = text
        self._numbers = numbers
        self._words = words

    def share(self, place: int) -> str | None:
        """Compare a part of a whole with the percentage beside it."""
        found = self._numbers[place : place + 3]
        if len(found) < 3 or not found[2].is_share or found[0].is_share or found[1].is_share:
            return None
        part, whole, told = found
        if not (part.is_exact and whole.is_exact and 0 < part.low <= whole.low):
            return None
        if not self._words.of_whole.fullmatch(self._between(part, whole)):
            return None
        between = self._between(whole, told)
        if not self._words.share.fullmatch(between) or not _is_short(between, _FEW):
            return None
        shares = [100 * value / whole.low for value in (part.low, whole.low - part.low)]
        shares.append(100 * (whole.low - part.low) / part.low)
        if any(_may_be(share, told) for share in shares):
            return None
        share = round(shares[0], 1).normalize()
        return f"{_digits(part)} of {_digits(whole)} are {share:f} percent, not {_digits(told)}"

    def sum(self, place: int) -> str | None:
        """Compare a number with the sum of what it is broken down into."""
        whole = self._numbers[place]
        parts = self._parts(place)
        if not (whole.is_exact and whole.population) or whole.is_share or len(parts) < 2:
            return None
        if not all(part.is_exact for part in parts) or self._goes_on(place + len(parts)):
            return None
        total = sum((part.low for part in parts), Decimal(0))
        if abs(total - whole.low) <= sum(map(_rounding, (whole, *parts))):
            return None
        added = " + ".join(map(_digits, parts))
        return f"{added} are {total.normalize():f}, not {_digits(whole)}"

    def included(self, place: int) -> str | None:
        """Compare a number with what it is said to include."""
        found = self._numbers[place : place + 2]
        if len(found) < 2:
            return None
        whole, part = found
        between = self._between(whole, part)
        if not self._words.includes.fullmatch(between) or not _is_short(between, _FEW):
            return None
        if part.is_vague or whole.is_vague or not _is_part(part, whole):
            return None
        least = interval_of(part.low, part.high, part.qualifier).low
        most = interval_of(whole.low, whole.high, whole.qualifier).high
        if least is None or most is None or least <= most:
            return None
        return f"{_digits(whole)} cannot include {_digits(part)}"

    def _parts(self, place: int) -> list[Number]:
        """Return the numbers that a number is broken down into."""
        whole, *others = self._numbers[place:]
        if not others:
            return []
        opening = self._between(whole, others[0])
        if not self._words.breakdown.fullmatch(opening) or not _is_short(opening, _FEW):
            return []
        parts = list(takewhile(lambda other: _is_part(other, whole), others))
        for count, (one, two) in enumerate(pairwise(parts), start=1):
            between = self._between(one, two)
            if not self._words.joined.fullmatch(between) or not _is_short(between, _FEWER):
                return parts[:count]
        return parts

    def _goes_on(self, last: int) -> bool:
        """Tell whether a breakdown may name more than was found, up to the number of a place."""
        after = self._text[self._numbers[last].end :]
        if self._words.rest.search(after) or _AN_OPEN_LIST.search(after):
            return True
        if self._words.joiner.search(_SENTENCE_END.split(after, maxsplit=1)[0]):
            return True  # "4 men, 3 women and a firefighter"
        following = self._numbers[last + 1 :]
        if not following:
            return False
        between = self._between(self._numbers[last], following[0])
        return _SENTENCE_END.search(between) is None

    def _between(self, one: Number, two: Number) -> str:
        return self._text[one.end : two.start]


def _is_short(between: str, most: int) -> bool:
    return len(fold_words(between)) <= most and _SENTENCE_END.search(between) is None


def _is_part(part: Number, whole: Number) -> bool:
    """Tell whether a number counts some of what another counts."""
    if part.is_share or part.indicator not in ("", _COUNT, whole.indicator):
        return False
    if whole.population in PERSONS or whole.population == PEOPLE:
        return part.population in PERSONS or part.population in ("", PEOPLE)
    return part.population in ("", whole.population)


def _may_be(share: Decimal, told: Number) -> bool:
    """Tell whether a percentage is one that a text may give as told: rounded, or cut off."""
    interval = interval_of(told.low, told.high, told.qualifier)
    _, _, exponent = told.low.normalize().as_tuple()
    unit = Decimal(1).scaleb(min(0, int(exponent)))
    above = interval.low is None or share > interval.low - unit
    below = interval.high is None or share < interval.high + unit
    return above and below


def _rounding(number: Number) -> Decimal:
    """Return by how much a number may be rounded: 12 by nothing, 5 000 by 500, 1.2 by 0.05."""
    _, _, exponent = number.low.normalize().as_tuple()
    if number.low < _SMALL and int(exponent) >= 0:
        return Decimal(0)
    return Decimal((0, (5,), int(exponent) - 1))


def _digits(number: Number) -> str:
    low, high = (f"{value.normalize():f}" for value in (number.low, number.high))
    return low if low == high else f"{low} to {high}"
