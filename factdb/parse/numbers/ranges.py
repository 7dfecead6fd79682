"""Ranges of two numbers: "10 hingga 12 ribu", "30%-40%", "between two and three".

What looks like a range may be none: a score ("2-1"), an identifier ("0812-3456-7890"), or where a
change starts and where it led ("rose by $12 to $87").
"""

from __future__ import annotations

from factdb.languages import Language
from factdb.parse.numbers.counted import UnitFinder
from factdb.parse.numbers.grammar import Number, NumberReader
from factdb.parse.numbers.measured import Counted
from factdb.parse.numbers.quantity import NoQuantity, Quantity
from factdb.parse.text.tokens import Phrases, words_of

_LEAP = 4  # times the first number; a range hardly reaches so far
_COUNTED = 10  # no range from a share leads so far: "half to two hours"
_BARE_LEAP = 3  # the same where no measure stands behind: "rose by 12 to 44"
_CHANGE_REACH = 5  # words before "from" among which a change is looked for
_QUOTED = 3  # digits of a price that is bid, and of what is asked for it
DASHES = frozenset("-–—−~")


class RangeWords:
    """The words of a language that join the ends of a range, compiled for lookup."""

    __slots__ = (
        "below_zero", "changes", "closers", "counting", "either", "joints", "ones", "openers",
        "origins", "ranges", "ratio_ends", "ratios", "sharing", "spanning", "steps", "to",
    )  # fmt: skip

    def __init__(self, language: Language) -> None:
        self.ranges = ranges = language.ranges
        self.to: Phrases[str] = Phrases(dict.fromkeys(ranges.to, "to"))
        self.closers: Phrases[str] = Phrases(dict.fromkeys((*ranges.to, *ranges.closers), "to"))
        self.below_zero: Phrases[None] = Phrases(dict.fromkeys(language.numbers.below_zero))
        self.either: Phrases[str] = Phrases(dict.fromkeys(ranges.either, "either"))
        self.joints = DASHES.union("/", self.closers.firsts, self.either.firsts)
        self.counting = language.counting
        self.ratios: Phrases[None] = Phrases(dict.fromkeys(language.counting.ratios))
        self.ratio_ends = frozenset(words_of(ratio)[-1] for ratio in language.counting.ratios)
        # Beside every number that is a part of a share or a product: "in" of "one in five", "x".
        self.sharing = self.ratio_ends.union(self.ratios.firsts, language.numbers.times)
        self.ones = language.dates.one | language.numbers.articles
        self.openers = frozenset(ranges.openers)
        self.origins = ranges.origins
        self.spanning = ranges.spanning
        self.steps = ranges.steps
        self.changes = ranges.changes


class RangeReader:
    """Reads the ranges of one text."""

    __slots__ = ("_numbers", "_tokens", "_units", "_words")

    def __init__(self, numbers: NumberReader, units: UnitFinder, words: RangeWords) -> None:
        self._numbers = numbers
        self._units = units
        self._tokens = numbers.tokens
        self._words = words

    def read(
        self,
        low: Number,
        currency: Counted | None,
        is_between: bool,
        lead: int,
        inner: Counted | None,
    ) -> Quantity | NoQuantity | None:
        """Return the range that starts with a number, or None where it stands alone.

        `inner` is the unit right behind that number, if it has its own.
        """
        for at in (low.stop,) if inner is None else (low.stop, inner.stop):
            if at + 1 >= len(self._tokens.words):
                return None
            join = self.join(at, is_between)
            if join is None:
                continue
            start: int | None
            start, how = join
            if is_between and (start := self._behind_article(lead, start)) is None:
                return None
            if how == "to" and not is_between and self._is_change(lead):
                return None
            high = self._second(start, currency)
            if high is not None and how == "to" and self._is_step(lead, low, high):
                return None
            if high is not None and high.first > start and self._is_stepped(lead):
                return None  # "narrowed by $2 billion to $5 billion"
            if high is not None and currency is not None and self._is_measured(high):
                return None  # "up $4.37 or 5.5%"
            if high is not None:
                return self._bounded(low, high, how, inner if at > low.stop else None)
        return None

    def _behind_article(self, lead: int, start: int) -> int | None:
        """Return where the second number begins, whose article stands before the first as well.

        "Tra il 3 e il 5 per cento"; in digits the first may do: "tussen de 200 en 300 huizen".
        """
        words, articles = self._tokens.words, self._words.counting.determiners
        if words[lead - 1] not in articles:
            return start
        if start < len(words) and words[start] in articles:
            return start + 1
        is_written = start < len(words) and words[lead][0].isdigit() and words[start][0].isdigit()
        return start if is_written else None

    def join(self, at: int, is_between: bool) -> tuple[int, str] | None:
        """Return (index after, kind) of what joins the two ends of a range at a token."""
        if self._tokens.words[at] not in self._words.joints:
            return None
        words, to = self._tokens.words, self._words.closers if is_between else self._words.to
        if words[at] in DASHES:
            before, behind = self._tokens.is_glued(at), self._tokens.is_glued(at + 1)
            if before and not behind and at + 1 not in self._tokens.lines:
                hit = to.match(words, at + 1) or self._words.either.match(words, at + 1)
                if hit is not None:
                    return hit  # "20- to 30-year-olds"
                return at + 1, "half a dash"  # "1- 2 meter"
            word = to.match(words, at) if before and behind else None
            if word is not None:
                return word[0], "dash"  # "a 5-to-10 percent rise", "a 7-to-2 vote"
            return (at + 1, "dash") if before == behind else None
        if words[at] == "/":
            return (at + 1, "stroke") if self._is_quotation(at) else None
        return to.match(words, at) or self._words.either.match(words, at)

    def _is_quotation(self, stroke: int) -> bool:
        """Tell whether a stroke parts what is bid and asked: "125/132 dlrs", no "2018/19"."""
        tokens = self._tokens
        if not (tokens.is_glued(stroke) and tokens.is_glued(stroke + 1)):
            return False
        ends = (tokens.words[stroke - 1], tokens.words[stroke + 1])
        is_plain = all(word.isdecimal() and len(word) == _QUOTED for word in ends)
        return is_plain and self._units.measure_after(tokens, stroke + 2) is not None

    def _second(self, at: int, currency: Counted | None) -> Number | None:
        """Return the number at the other end of a range; the currency may stand again."""
        if at >= len(self._tokens.words):
            return None
        if currency is not None:
            width = currency.stop - currency.first
            if (
                self._tokens.words[at : at + width]
                == self._tokens.words[currency.first : currency.stop]
            ):
                at += width
        return (
            self._numbers.read(at, is_money=currency is not None)
            if at < len(self._tokens.words)
            else None
        )

    def _bounded(
        self, low: Number, high: Number, how: str, inner: Counted | None
    ) -> Quantity | NoQuantity | None:
        """Return the range of two numbers, or why they are none."""
        if how == "dash" and self._is_chain(low, high):
            return NoQuantity(self._chain_stop(high.stop), "identifier")
        if inner is not None and not self._repeats(inner, high.stop):
            return None
        if low.is_spelled and low.high < 1 and high.low >= _COUNTED:
            return None  # "cut by a third to 1,400"
        bottom = low.low
        if low.factor == 1 and high.factor > 1 and not low.vague:
            coefficient = high.high / high.factor
            if bottom < coefficient:
                bottom = bottom * high.factor
        if bottom >= high.high:
            return NoQuantity(high.stop, "score") if how == "dash" else None
        vague = low.vague or high.vague
        return Quantity(
            low.first, low.first, high.stop, bottom, high.high,
            is_range=True, vague=vague, rule="range",
            unit=self._units.measure_after(self._tokens, high.stop) or inner,
        )  # fmt: skip

    def _repeats(self, inner: Counted, at: int) -> bool:
        """Tell whether the unit between the ends of a range stands again behind it."""
        again = self._units.measure_after(self._tokens, at)
        return again is not None and again.unit is inner.unit

    def _is_chain(self, low: Number, high: Number) -> bool:
        """Tell whether digits and hyphens go on on either side: "0812-3456-7890"."""
        tokens = self._tokens
        words = tokens.words
        before = low.first - 1
        if before > 0 and words[before] in "-/" and tokens.is_glued(low.first):
            return True
        return (
            high.stop + 1 < len(words)
            and words[high.stop] in "-/"
            and tokens.is_glued(high.stop)
            and words[high.stop + 1][0].isdigit()
        )

    def _chain_stop(self, at: int) -> int:
        """Return the index after a run of glued digits and marks."""
        tokens = self._tokens
        words = tokens.words
        while at < len(words) and tokens.is_glued(at):
            if words[at] not in "-/." and not words[at][0].isdigit():
                break
            at += 1
        return at

    def _is_measured(self, high: Number) -> bool:
        """Tell whether a number has a unit behind it that is no money."""
        unit = self._units.measure_after(self._tokens, high.stop)
        return unit is not None and unit.unit is not None and unit.unit.dimension == "share"

    def _is_step(self, lead: int, low: Number, high: Number) -> bool:
        """Tell whether a change stands before where it led: "rose (by) $12 to $87"."""
        before = self._tokens.words[lead - 1] if lead else ""
        if before not in self._words.steps and before not in self._words.changes:
            return False
        near = self._tokens.words[max(0, lead - _CHANGE_REACH) : lead]
        is_changed = any(word in self._words.changes for word in near)
        leap = _LEAP if self._units.measure_after(self._tokens, high.stop) else _BARE_LEAP
        return is_changed and high.low >= leap * low.high

    def _is_stepped(self, lead: int) -> bool:
        """Tell whether a verb of change stands right before "by": its level follows."""
        words = self._tokens.words
        if lead < 2 or words[lead - 1] not in self._words.steps:
            return False
        return words[lead - 2] in self._words.changes

    def _is_change(self, lead: int) -> bool:
        """Tell whether a quantity is where a change starts: "rose from 5 to 7 percent"."""
        words = self._tokens.words
        if lead == 0 or words[lead - 1] not in self._words.origins:
            return False
        if lead > 1 and words[lead - 2] in self._words.spanning:
            return False
        near = words[max(0, lead - _CHANGE_REACH) : lead]
        return any(word in self._words.changes for word in near)
