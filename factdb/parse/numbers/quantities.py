"""One quantity: a number or a range of two, with the currency before it and the unit behind it.

    quantity = share | [currency] number [unit] [join [currency] number] [unit]
    share    = number ("in" | "out of" | "dari") number

"10 hingga 12 ribu" shares its magnitude, "30%-40%" repeats its unit, "Rp2-3 miliar" shares both.
What is no quantity although it looks like one ("2-1", "0812-3456-7890") is told as a reason; the
range is read by `ranges`.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from factdb.parse.numbers.counted import UnitFinder
from factdb.parse.numbers.grammar import Number, NumberReader
from factdb.parse.numbers.measured import Counted
from factdb.parse.numbers.numerals import Value
from factdb.parse.numbers.quantity import NoQuantity, Quantity
from factdb.parse.numbers.ranges import RangeReader, RangeWords
from factdb.parse.numbers.words import NumberKind, share, trimmed
from factdb.units import MONEY, TIME

_SIGNS = frozenset("-−+")
_BEFORE_SIGN = frozenset("([{<>=≤≥≈~\"'“‘")
_WITH_ARTICLE = (
    NumberKind.BARE,
    NumberKind.COLLECTIVE,
    NumberKind.FRACTION,
    NumberKind.DENOMINATOR,
)
_METRES = frozenset({"m"})  # what is a unit of length as well as a million
_LONGEST_SYMBOL = 2  # letters: "4m ft" has no noun
_NEAR_HEAD = 2  # words of a noun whose plural is sure to be its own: "4.1m registered voters"
_LONGEST_MEASURE = 2  # words: "un metro cuadrado y medio"
_SMALL_WHOLE = 10  # "8 out of 10" is a share, "12 out of 25" counts the twelve
_HEAD = 4  # tokens of "between the ages of" before a number


class QuantityReader:
    """Reads the quantities of one text."""

    __slots__ = ("_has_openers", "_range", "_words", "numbers", "tokens", "units", "words")

    def __init__(self, numbers: NumberReader, units: UnitFinder, words: RangeWords) -> None:
        self.numbers = numbers
        self.units = units
        self.tokens = numbers.tokens
        self.words = numbers.words
        self._words = words
        self._range = RangeReader(numbers, units, words)
        self._has_openers = not words.openers.isdisjoint(self.words)

    def read(
        self, first: int, floor: int, *, is_alone: bool = False
    ) -> Quantity | NoQuantity | None:
        """Return the quantity whose number starts at a token; None where no number does.

        `floor` is the first token that no other quantity has taken yet. `is_alone` tells that it
        opens no range.
        """
        currency = self.units.currency_before(self.tokens, first, floor)
        lead = currency.first if currency else first
        is_between = self._has_openers and lead > floor and self._is_opened(lead)
        is_money = currency is not None or self._is_magnitude(first)
        number = self.numbers.read(first, is_money=is_money, joined=not is_between)
        if number is None or self._is_pointed_at(first):
            return None
        first, lead = self._article(number, lead, floor)
        if (whole := self._one_and_half(number, floor)) is not None:
            return whole
        if first != number.first:
            number = replace(number, first=first)
        measure = self.units.measure_after(self.tokens, number.stop)
        found = None if is_alone else self._range.read(number, currency, is_between, lead, measure)
        if isinstance(found, NoQuantity):
            return found
        if found is None:
            found = None if currency else self._combined(number, floor)
            if found is None and currency is None and measure is not None:
                found = self._with_half(number, measure)
            found = found or self._single(number)
        if found.stop != number.stop:
            measure = self.units.measure_after(self.tokens, found.stop)
        unit = currency or found.unit or measure
        if unit is not None or lead < found.first:
            found.lead, found.unit = min(lead, found.first), unit  # made just now
        return self._below_zero(found) or self._signed(found, floor)

    def _is_pointed_at(self, first: int) -> bool:
        """Tell whether a word for the decimal mark is a noun: "at this point | one man left"."""
        if self.words[first] not in self.numbers.numbers.decimal or first == 0:
            return False
        before = self.words[max(0, first - 2) : first]  # "the same point"
        return not self._words.counting.determiners.isdisjoint(before)

    def _is_opened(self, lead: int) -> bool:
        """Tell whether "between" opens a range: "between (the ages of) 15 and 24"."""
        words, heads, openers = self.words, self._words.ranges.heads, self._words.openers
        if lead > 1 and words[lead - 1] in self._words.counting.determiners:
            return words[lead - 2] in openers  # "tra il 3 e il 5 per cento"
        if words[lead - 1] in openers:
            return True
        if heads.isdisjoint(words[max(0, lead - 2) : lead]):
            return False
        return not openers.isdisjoint(words[max(0, lead - _HEAD) : lead - 1])

    def _is_magnitude(self, first: int) -> bool:
        """Tell whether a letter written to digits is no metre: "4.1m offences", "2m euros"."""
        words, at = self.words, first + 1
        if at + 1 >= len(words) or words[at] not in self.numbers.numbers.money_suffixes:
            return False
        if not self.tokens.is_glued(at) or not self.units.counted_last:
            return False
        return self._is_counted(first, at + 1) or self._is_counted(first, self._behind_same(at))

    def _behind_same(self, suffix: int) -> int:
        """Return the index behind a range that repeats its suffix: "4m to 5m people"."""
        words, join = self.words, self._range.join(suffix + 1, is_between=False)
        if join is None or words[join[0] + 1 : join[0] + 2] != [words[suffix]]:
            return len(words)
        return join[0] + 2

    def _is_counted(self, first: int, at: int) -> bool:
        """Tell whether what follows is counted or paid, and no thing so many metres long.

        A thing has an article ("a 10m crane") and material none ("2m of snow"), so a noun that the
        table does not know needs its plural, and no article or "the" before the number.
        """
        words, tokens, counting = self.words, self.tokens, self._words.counting
        if at >= len(words) or not words[at][0].isalpha():
            return False
        unit = self.units.measure_after(tokens, at)
        if unit is not None and unit.unit is not None and len(words[at]) > _LONGEST_SYMBOL:
            return unit.unit.dimension == MONEY or words[first + 1] in _METRES
        before = words[first - 1] if first else ""
        if words[first + 1] not in _METRES or before in counting.determiners:
            return False
        if words[at] in counting.of:
            return words[at + 1 : at + 2] != [] and words[at + 1] in counting.determiners
        noun = self.units.noun_after(tokens, at)
        return noun is not None and noun.stop - noun.first <= _NEAR_HEAD

    def _combined(self, number: Number, floor: int) -> Quantity | None:
        """Return the share or the product that a number makes with another, None for most."""
        words, at = self.words, number.stop
        if self._words.sharing.isdisjoint((words[number.first - 1], *words[at : at + 2])):
            return None
        return self._ratio(number) or self._one_in(number, floor) or self._product(number)

    def _ratio(self, part: Number) -> Quantity | None:
        """Return the share that two numbers tell: "one in five", "8 out of 10"; else None.

        A preposition alone parts off what is counted as well, so before it only one is a share or
        what has a hedge: "empat dari 10 warga" are four, and "hurt two in three attacks" are two.
        """
        if part.vague or part.low < 1:
            return None
        at, noun = part.stop, self._of_one(part) if part.low == 1 else None
        at = noun.stop if noun else at
        if at >= len(self.words) or self.words[at] not in self._words.ratios.firsts:
            return None
        hit = self._words.ratios.match(self.words, at)
        if hit is None or hit[0] >= len(self.words):
            return None
        whole = self.numbers.read(hit[0])
        if whole is None or whole.vague or whole.high <= part.low:
            return None
        if part.low > 1 and hit[0] == at + 1 and not self._is_share_of_them(part, whole):
            return None
        if noun is not None and self._counts(whole.stop):
            return None
        unit = self.units.measure_after(self.tokens, whole.stop)
        is_timed = unit is not None and unit.unit is not None and not unit.unit.is_counted
        is_small = whole.high <= _SMALL_WHOLE or _is_power_of_ten(whole.high)
        if is_timed or not (part.low == 1 or is_small):
            return None
        value = share(part.low, whole.high)
        return Quantity(part.first, part.first, whole.stop, value, value, unit=noun, rule="share")

    def _is_share_of_them(self, part: Number, whole: Number) -> bool:
        """Tell whether a share is of some who are told, or has a hedge.

        "Three in four of those asked", "nearly three in ten schools".
        """
        words, counting, before = self.words, self._words.counting, part.first - 1
        if not counting.plural or whole.stop >= len(words):
            return False
        if words[whole.stop] in counting.of:
            return words[whole.stop + 1 : whole.stop + 2] != [] and (
                words[whole.stop + 1] in counting.determiners
            )
        return before >= 0 and self.units.is_hedge(words[before])

    def _of_one(self, part: Number) -> Counted | None:
        """Return the noun of "one voter in five", before what makes a share of it."""
        at, words, ratios = part.stop, self.words, self._words.ratios
        if at + 1 >= len(words) or words[at + 1] not in ratios.firsts:
            return None
        if not words[at].isalpha():
            return None
        noun = self.units.noun_after(self.tokens, at, is_single=True)
        return None if noun is None else replace(noun, stop=at + 1)

    def _one_in(self, whole: Number, floor: int) -> Quantity | None:
        """Return the share of one, which is an article: "um em cada cinco", "un Français sur cinq".

        Behind a noun the whole counts nothing else: "un film sur deux sœurs" is about two.
        """
        words, ratios, first = self.words, self._words.ratios, whole.first
        if first < 2 or words[first - 1] not in self._words.ratio_ends:
            return None
        if whole.vague or whole.low < 2 or isinstance(whole.low, Decimal):
            return None
        for start in (first - 1, first - 2):
            hit = ratios.match(words, start) if words[start] in ratios.firsts else None
            if hit is None or hit[0] != first or start <= floor:
                continue
            one = start - 1 if words[start - 1] in self._words.ones else start - 2
            if one < floor or words[one] not in self._words.ones:
                return None
            noun = None
            if one < start - 1:
                noun = self.units.noun_after(self.tokens, one + 1, is_single=True)
            if one < start - 1 and (noun is None or self._counts(whole.stop)):
                return None
            noun = None if noun is None else replace(noun, stop=start)
            value = share(1, whole.low)
            return Quantity(one, one, whole.stop, value, value, unit=noun, rule="share")
        return None

    def _counts(self, stop: int) -> bool:
        """Tell whether a number that ends before a token counts what stands there."""
        if stop >= len(self.words):
            return False
        measure = self.units.measure_after(self.tokens, stop)
        return measure is not None or self.units.noun_after(self.tokens, stop) is not None

    def _with_half(self, number: Number, measure: Counted) -> Quantity | None:
        """Return a number with the half behind its unit: "deux ans et demi", "two tons and a half".

        A half that has a unit of its own belongs to that: "dos euros y medio kilo".
        """
        half = None if number.vague else self.numbers.shares.half_behind(measure.stop)
        if half is None or self.units.measure_after(self.tokens, half[0]) is not None:
            return None
        value = trimmed(number.low + half[1])
        return Quantity(
            number.first, number.first, half[0], value, value, unit=measure, rule="words"
        )

    def _one_and_half(self, half: Number, floor: int) -> Quantity | None:
        """Return "un año y medio", "a ton and a half": the article before the unit is the one."""
        numbers, words = self.numbers, self.words
        if not half.is_spelled or half.low >= 1:
            return None
        joint = half.first - 1 - (words[half.first - 1] in numbers.numbers.articles)
        for at in range(joint - 1, max(joint - _LONGEST_MEASURE, floor) - 1, -1):
            if at < 1 or words[at - 1] not in numbers.numbers.articles:
                continue
            measure = self.units.measure_after(self.tokens, at)
            if measure is not None and measure.stop == joint and numbers.shares.half_behind(joint):
                one = Number(at - 1, at, 1, 1)
                return self._with_half(one, measure)
        return None

    def _product(self, often: Number) -> Quantity | None:
        """Return a length of time that is told some times over, "2 x 24 jam", or None."""
        at = often.stop
        if at + 1 >= len(self.words) or self.words[at] not in self.numbers.numbers.times:
            return None
        length = self.numbers.read(at + 1)
        if length is None or often.vague or length.vague:
            return None
        unit = self.units.measure_after(self.tokens, length.stop)
        if unit is None or unit.unit is None or unit.unit.dimension != TIME:
            return None
        value = often.low * length.low
        return Quantity(often.first, often.first, length.stop, value, value, rule="product")

    def _below_zero(self, found: Quantity) -> Quantity | None:
        """Return a quantity whose sign stands behind it: "10 degrees below zero"; else None."""
        stop = max(found.stop, found.unit.stop) if found.unit else found.stop
        below_zero = self._words.below_zero
        if stop >= len(self.words) or self.words[stop] not in below_zero.firsts:
            return None
        hit = below_zero.match(self.words, stop)
        if hit is None or found.low < 0:
            return None
        return replace(found, low=-found.high, high=-found.low, end=hit[0])

    def _signed(self, found: Quantity, floor: int) -> Quantity:
        """Take in a sign that touches the number, and nothing before it: "-11", "−273"."""
        words, tokens = self.words, self.tokens
        at = found.lead - 1
        if at < floor or words[at] not in _SIGNS:
            return found
        if tokens.is_glued(at) and words[at - 1] not in _BEFORE_SIGN:
            return found
        if not tokens.is_glued(found.lead) and not self._is_whole_line(at, _end_of_degrees(found)):
            return found
        if words[at] == "+":
            return replace(found, lead=at, first=at)
        if found.is_range:
            return found
        if found.lead < found.first:  # "-$5": the sign stands outside the number's span
            return replace(found, lead=at, low=-found.high, high=-found.low)
        return replace(found, lead=at, first=at, low=-found.high, high=-found.low)

    def _is_whole_line(self, first: int, stop: int) -> bool:
        """Tell whether the tokens are a line of their own: there "- 5" is no item of a list."""
        text, starts, ends = self.tokens.text, self.tokens.starts, self.tokens.ends
        before = text[ends[first - 1] : starts[first]] if first else "\n"
        after = text[ends[stop - 1] : starts[stop]] if stop < len(starts) else "\n"
        return "\n" in before and "\n" in after

    def _article(self, number: Number, lead: int, floor: int) -> tuple[int, int]:
        """Take in the article before a magnitude or share: "a million", "a third"."""
        first, lexicon = number.first, self.numbers.lexicon
        if first <= floor or lead < first:
            return first, lead
        if self.words[first - 1] not in self.numbers.numbers.articles:
            return first, lead
        entry = lexicon.words.get(self.words[first])
        is_open = entry is not None and entry.kind in _WITH_ARTICLE
        if is_open or self.words[first] in lexicon.firsts:
            return first - 1, first - 1
        return first, lead

    def _has_tail(self, word: str) -> bool:
        """Tell whether a tail makes a vague word of a magnitude: "24 ribuan pekerja"."""
        numbers = self.numbers.numbers
        return word in numbers.vague and word.endswith(tuple(numbers.tails))

    def _single(self, number: Number) -> Quantity:
        """Return one number; with a tail like "-an" it is about that many."""
        stop, words, tokens = number.stop, self.words, self.tokens
        tails = self.numbers.numbers.tails
        is_about = number.vague or self._has_tail(words[stop - 1])
        if stop < len(words) and tokens.glued[stop]:
            hyphen = words[stop] == "-" and stop + 1 < len(words) and tokens.is_glued(stop + 1)
            if words[stop + hyphen] in tails:
                stop, is_about = stop + hyphen + 1, True
        rule = "vague" if number.vague else "words" if number.is_spelled else "digits"
        return Quantity(
            number.first, number.first, stop, number.low, number.high,
            vague=number.vague, is_about=is_about, rule=rule,
        )  # fmt: skip


def _end_of_degrees(found: Quantity) -> int:
    """Return the index behind a quantity and its degrees: "- 5 grados", but not "- 5 guns"."""
    unit = found.unit.unit if found.unit else None
    is_scale = unit is not None and unit.dimension in ("angle", "temperature")
    return found.unit.stop if found.unit and is_scale else found.stop


def _is_power_of_ten(value: Value) -> bool:
    digits = str(value)
    return digits[0] == "1" and not digits[1:].strip("0")
