"""Words that look like a hedge and belong to something else: "more than the 481 of May".

What hedges a number is read by `hedges`; here it is told where that is none.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from factdb.parse.figures.merging import Found
from factdb.parse.figures.words import FigureWords
from factdb.parse.numbers.measured import Counted
from factdb.parse.numbers.quantity import Quantity
from factdb.parse.text.tokens import Tokens
from factdb.records import Qualifier
from factdb.units import COUNT, MONEY, SHARE, TIME

_BOUNDS = frozenset([Qualifier.MORE_THAN, Qualifier.LESS_THAN])
_LOOSE = frozenset([Qualifier.ABOUT, Qualifier.MORE_THAN, Qualifier.LESS_THAN])
_LED = 3  # words of "over another" before a number
_PURPOSE = 5  # words of what an amount is for: "in tax breaks", "for rural schools"


class FalseHedges:
    """Tells which hedges of one text are none.

    `found` are its figures so far, `window_starts` the first tokens of windows of time.
    """

    __slots__ = ("_figure_words", "_found", "_window_starts", "_words")

    def __init__(
        self,
        tokens: Tokens,
        words: FigureWords,
        window_starts: Collection[int],
        found: Sequence[Found],
    ) -> None:
        self._words = tokens.words
        self._figure_words = words
        self._window_starts = window_starts
        self._found = found

    def is_false(self, hedge: Qualifier, found: Quantity, noun: Counted | None) -> bool:
        """Tell whether what looks like a hedge belongs to other words than the number."""
        if hedge in _LOOSE and noun is not None and self._is_definite(found):
            return True  # "asked about the 20 deaths"
        if hedge in _BOUNDS and self._is_benchmark(found):
            return True
        if hedge in _BOUNDS and self._is_of_verb(found) and not self._has_predicate(noun):
            return True
        if hedge is Qualifier.MORE_THAN and self._is_definite(found):
            before = self._words[found.lead - 2]  # "more than the 481 of May"; not "over the 1,000"
            return not self._figure_words.hedges.is_preposition(before)
        if hedge in _BOUNDS and (self._is_led_to(found) or self._is_spread(found, noun)):
            return True  # "under a 60 million dollar loan", "over a 48-hour period"
        if hedge is Qualifier.AT_MOST and (self._ends_span(found, noun) or self._has_origin(found)):
            return True
        # "hingga tiga hari mendatang": until then, not at most that long
        return found.first in self._window_starts and hedge is Qualifier.AT_MOST

    def _is_of_verb(self, found: Quantity) -> bool:
        """Tell whether a bound belongs to the word before it: "scattered over 40 square miles".

        So does that of "hand over another 30", "a dispute over 75 hectares".
        """
        hedges, at = self._figure_words.hedges, found.lead - 1
        while at > found.lead - _LED and hedges.is_transparent(self._words, at + 1):
            at -= 1
        return at > 0 and self._words[at - 1] in hedges.spread

    def _has_predicate(self, noun: Counted | None) -> bool:
        """Tell whether what is counted opens a clause: "in the clashes over 40 men | were hurt"."""
        behind = self._words[noun.stop : noun.stop + 1] if noun is not None else []
        return not self._figure_words.links.copulas.isdisjoint(behind)

    def _has_origin(self, found: Quantity) -> bool:
        """Tell whether a number is what one came to: "up to $4 billion from $3 billion"."""
        ranges, stop = self._figure_words.ranges.ranges, found.unit.stop if found.unit else 0
        at = max(stop, found.stop)
        behind = self._words[at + 1] if at + 1 < len(self._words) else "."
        is_change = self._words[found.lead - 2] in ranges.changes if found.lead > 1 else False
        is_from = at < len(self._words) and self._words[at] in ranges.origins
        return is_change and is_from and not behind.isalpha()

    def _ends_span(self, found: Quantity, noun: Counted | None) -> bool:
        """Tell whether a measure is where the one before leads to: "80 cm hingga 1,5 meter"."""
        before = self._found[-1] if self._found else None
        if before is None or before.noun is None or noun is None or found.lead - before.end != 1:
            return False
        units = (before.noun.unit, noun.unit)
        low, high = (unit.dimension if unit is not None else None for unit in units)
        is_to = self._words[before.end] in self._figure_words.ranges.ranges.to
        return is_to and low == high and low not in (None, COUNT)

    def _is_benchmark(self, found: Quantity) -> bool:
        """Tell whether a number is one that another is held against.

        "Far above the 235,000 forecast by economists", "below the record 15 million tons".
        """
        benchmarks, definites = self._figure_words.links.benchmarks, self._figure_words.definites
        at = found.lead - 1
        if at > 0 and self._words[at] in benchmarks and self._words[at - 1] in definites:
            return True
        stop = found.unit.stop if found.unit is not None else found.stop
        behind = self._words[stop : stop + 1]
        return self._is_definite(found) and not benchmarks.isdisjoint(behind)

    def _is_definite(self, found: Quantity) -> bool:
        """Tell whether an article right before a number shows that it was told: "the 20".

        A share has one anyway: "mehr als die Hälfte".
        """
        is_share = found.high < 1 and self._words[found.first][0].isalpha()
        return (
            found.lead > 0
            and not is_share
            and self._words[found.lead - 1] in self._figure_words.definites
        )

    def _is_led_to(self, found: Quantity) -> bool:
        """Tell whether a preposition and an article make no bound: "under a 5-year deal"."""
        at = found.lead - 1
        is_led = at > 0 and self._words[at] in self._figure_words.articles
        return is_led and self._figure_words.hedges.is_preposition(self._words[at - 1])

    def _is_spread(self, found: Quantity, noun: Counted | None) -> bool:
        """Tell whether "over" leads to a time from an amount: "$2 billion over five years".

        What an amount of money is for may stand between: "$7 million in tax breaks over 10 years".
        """
        is_time = noun is not None and noun.unit is not None and noun.unit.dimension == TIME
        if not is_time or not self._found:
            return False
        before = self._found[-1]
        between = self._words[before.end : found.lead - 1]
        unit = before.noun.unit if before.noun is not None else None
        is_sum = unit is not None and unit.dimension in (
            MONEY,
            SHARE,
        )  # "14 percent pay hikes over"
        is_near = is_sum and len(between) <= _PURPOSE and all(map(str.isalpha, between))
        return is_near or not between
