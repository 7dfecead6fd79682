"""The grammar of one number: digits, words and mixtures of both, to an exact value.

    number   = [minus] (vague | share | whole [decimals] [mixed] {magnitude} [denominator])
    whole    = term {[joiner] term}                      two hundred and five, 2 juta 500 ribu
    term     = numeral [suffix] | cardinal | magnitude   100K, dua puluh, 3belas
    decimals = ("koma" | "point") digits                 two point two million
    mixed    = [joiner article] share                    dua setengah, two and a half
    share    = [article] half [magnitude]                setengah juta, half a million, 3/4
    vague    = "puluhan" [magnitude]                     puluhan ribu, tens of thousands

Words are data of the language file ([numbers]); digits are `digits`, what is added to a whole or
divides it `shares`, ranges `quantities`, hedges `hedges`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from factdb.parse.numbers.digits import DigitReader, follows, is_level
from factdb.parse.numbers.numerals import Style, Value, read_numeral
from factdb.parse.numbers.shares import ShareReader
from factdb.parse.numbers.totals import Total
from factdb.parse.numbers.words import (
    HYPHENS,
    Entry,
    NumberKind,
    NumberWords,
    share,
)
from factdb.parse.text.tokens import Tokens

_DENOMINATOR, _FRACTION, _VAGUE = NumberKind.DENOMINATOR, NumberKind.FRACTION, NumberKind.VAGUE

_LONGEST = 40  # tokens; no number of a news text is longer, and hostile text stays linear


@dataclass(slots=True)
class Number:
    """A number at the tokens [first, stop); low = high unless it is vague.

    `factor` is the magnitude that multiplies all of it (1 if none does): a range may share it.
    """

    first: int
    stop: int
    low: Value
    high: Value
    factor: int = 1
    vague: bool = False
    is_spelled: bool = False


class NumberReader:
    """Reads the numbers of one text."""

    __slots__ = ("digits", "lexicon", "numbers", "shares", "style", "tokens", "words")

    def __init__(self, tokens: Tokens, lexicon: NumberWords, style: Style) -> None:
        self.tokens = tokens
        self.words = tokens.words
        self.lexicon = lexicon
        self.numbers = lexicon.numbers
        self.style = style
        self.digits = DigitReader(tokens, lexicon, style)
        self.shares = ShareReader(tokens, lexicon)

    def read(self, first: int, *, is_money: bool = False, joined: bool = True) -> Number | None:
        """Return the longest number that starts at a token, or None.

        `is_money`: a currency stands before it, so "m" is a million and no metre. `joined`: joiners
        may stand in it; not so where "and" parts the two ends of a range.
        """
        words = self.words
        if words[first] in self.numbers.negative and first + 1 < len(words):
            before = first - 1 - (first > 1 and words[first - 1] in HYPHENS)  # "plus-minus 3"
            if first and words[before] in self.numbers.unsigned:
                return None
            number = self._unsigned(first + 1, is_money, joined)
            if number is None or number.vague:
                return None
            low = -number.low
            return replace(number, first=first, low=low, high=low, factor=1)
        return self._unsigned(first, is_money, joined)

    def _unsigned(self, first: int, is_money: bool, joined: bool) -> Number | None:
        hit = self.lexicon.entry(self.words, first)
        if hit is not None:
            kind = hit[1].kind
            if kind is _VAGUE:
                return self._vague(first, hit)
            if kind is _FRACTION:
                return self._fraction(first, hit)
            if kind is _DENOMINATOR:
                return self._share_of(first, hit)
        elif self.digits.is_alone(first):
            value = read_numeral(self.words[first], self.style)
            return None if value is None else Number(first, first + 1, value, value)
        total = Total()
        stop = self._whole(first, total, is_money, joined)
        if stop > first and self.digits.has_lead_mark(first):
            first -= 1
        stop = self._decimals(stop, total)
        if stop == first:
            return None
        if stop < len(self.words):
            stop = self.shares.mixed(stop, total)
            stop = self._denominator(stop, total)
        value = total.value
        return Number(first, stop, value, value, total.factor, is_spelled=total.is_spelled)

    def _whole(self, first: int, total: Total, is_money: bool, joined: bool) -> int:
        """Take in terms as long as they fit; return the index after the last."""
        words, numbers = self.words, self.numbers
        stop, most = first, min(len(words), first + _LONGEST)
        while stop < most and (stop == first or follows(self.tokens, stop)):
            after = self._term(stop, total, is_money)
            if after == stop and stop > first and stop + 1 < most:
                word = words[stop]
                hyphen = word in HYPHENS and total.is_spelled and is_level(self.tokens, stop)
                joiner = words[stop + hyphen]
                if joined and (joiner in numbers.joiners or joiner in numbers.inverse_joiners):
                    after = self._behind_joiner(stop + hyphen, total, stop)
                elif hyphen:
                    after = self._joined(stop + 1, total, stop)
                elif word in HYPHENS and words[stop + 1] in numbers.multipliers:
                    after = self._hyphened(stop + 1, total, is_money) or stop
            if after == stop:
                break
            stop = after
        return stop

    def _hyphened(self, at: int, total: Total, is_money: bool) -> int | None:
        """Take in a magnitude that a hyphen ties to digits: "2-million refugees"."""
        if not is_level(self.tokens, at - 1):
            return None
        after = self._term(at, total, is_money)
        return after if after > at else None

    def _behind_joiner(self, at: int, total: Total, otherwise: int) -> int:
        """Take in the term behind a joiner: "and five", "en dertig"; return `otherwise` if none."""
        word, last = self.words[at], len(self.words) - 1
        if at + 1 < last and self.words[at + 1] in HYPHENS:  # "vingt-et-un"
            at += 1
        if at >= last:
            return otherwise
        hit = self.lexicon.entry(self.words, at + 1)
        if word in self.numbers.inverse_joiners and hit and total.add_tens(hit[1].value):
            return hit[0]
        if total.place >= self.numbers.joiners.get(word, 1 << 62):
            return self._joined(at + 1, total, otherwise)
        return otherwise

    def _joined(self, at: int, total: Total, otherwise: int) -> int:
        """Take in a term behind a joiner or hyphen; digits only to fill up tens or hundreds."""
        if self.words[at][0].isdigit():
            value = read_numeral(self.words[at], self.style)
            if isinstance(value, int) and total.is_spelled and total.place <= 100:
                return at + 1 if total.add(value, 1) else otherwise
            return otherwise
        after = self._term(at, total, is_money=False)
        return otherwise if after == at else after

    def _term(self, at: int, total: Total, is_money: bool) -> int:
        """Take in one term; return the index after it, or `at` where none fits."""
        word = self.words[at]
        if word[0].isdigit():
            return self.digits.take(at, total, is_money=is_money)
        hit = None if self.shares.is_gross(at) else self.lexicon.entry(self.words, at)
        if hit is not None:
            if word in self.numbers.spelled and total.parts and not total.is_spelled:
                return at
            if not total.apply(hit[1]):
                return at
            total.is_spelled = True
            return hit[0]
        parts = self.lexicon.parts(word)
        if parts is not None and total.compound(parts):
            total.is_spelled = True
            return at + 1
        return at

    def _decimals(self, at: int, total: Total) -> int:
        """Take in decimals as words: "koma lima", "point two", then a magnitude."""
        words = self.words
        if at + 1 >= len(words) or words[at] not in self.numbers.decimal:
            return at
        stop, digits = self._digits(at + 1)
        if not digits:
            return at
        total.parts = [(total.value + Decimal(f"0.{digits}"), 1)]
        total.is_spelled = True
        return self.shares.magnitudes(stop, total)

    def _digits(self, at: int) -> tuple[int, str]:
        """Return (index after, digits) of decimals: "nol lima", "tujuh puluh tujuh", "77"."""
        words = self.words
        if words[at].isdecimal() and len(words[at]) < 10:
            return at + 1, words[at]
        digits, stop = "", at
        while stop < min(len(words), at + 10):
            entry = self.lexicon.words.get(words[stop])
            if entry is None or entry.kind is not NumberKind.CARDINAL or not 0 <= entry.value < 10:
                break
            digits += str(entry.value)
            stop += 1
        if len(digits) > 1 or (digits and not self._is_tens(stop)):
            return stop, digits
        total = Total()
        stop = self._whole(at, total, is_money=False, joined=True)
        value = total.value
        return (stop, str(value)) if 10 <= value < 100 and isinstance(value, int) else (at, "")

    def _is_tens(self, at: int) -> bool:
        """Tell whether a word makes tens of the digit before it: "puluh", "belas"."""
        entry = self.lexicon.words.get(self.words[at]) if at < len(self.words) else None
        return entry is not None and entry.kind is not NumberKind.CARDINAL and entry.value == 10

    def _denominator(self, at: int, total: Total) -> int:
        """Take in what divides: "thirds", "pertiga", "per tiga", "over twenty"."""
        words = self.words
        if at >= len(words) or not total.parts:
            return at
        if words[at] in self.numbers.bars:
            return self._bar(at, total)
        if not total.is_spelled:
            return at
        behind_hyphen = words[at] in HYPHENS and is_level(self.tokens, at)
        start = at + 1 if behind_hyphen else at
        stop, below = self.shares.divisor(start)
        if below and not behind_hyphen and self.shares.is_tied(stop):
            return at  # "two | eighth-graders"
        if below:
            total.scale(1, below)
            return self.shares.of_magnitude(stop, total)
        return at

    def _bar(self, at: int, total: Total) -> int:
        """Take in a divisor behind a stroke as a word: "dua per tiga", "one over 3".

        In digits nothing may follow: "5 per 1.000 penduduk" is a rate, and no share.
        """
        words = self.words
        divisor = Total()
        stop = (
            self._whole(at + 1, divisor, is_money=False, joined=True) if at + 1 < len(words) else at
        )
        below = divisor.value
        if below <= 1 or not 0 < total.value < below:
            return at
        is_spelled = total.is_spelled and divisor.is_spelled
        if not is_spelled and stop < len(words) and words[stop][0].isalpha():
            return at
        total.scale(1, below)
        return stop

    def _fraction(self, first: int, hit: tuple[int, Entry]) -> Number:
        """Return a share that stands by itself: "setengah", "half a million"."""
        total = Total()
        total.parts = [(hit[1].value, 1)]
        stop = self.shares.of_magnitude(hit[0], total)
        value = total.value
        return Number(first, stop, value, value, total.factor, is_spelled=True)

    def _share_of(self, first: int, hit: tuple[int, Entry]) -> Number | None:
        """Return "a third of …", and None for the ordinal "a third man"."""
        if not self.shares.is_one(first, hit[0]):
            return None
        value = share(1, hit[1].value)
        return Number(first, hit[0], value, value, is_spelled=True)

    def _vague(self, first: int, hit: tuple[int, Entry]) -> Number | None:
        """Return a vague number: "puluhan ribu" is from 10 000 to one below 100 000."""
        stop, entry = hit
        if self.words[first] in self.numbers.partitive and not self._is_of(stop):
            return None
        low, beyond = entry.place, entry.high + 1
        words, entries = self.words, self.lexicon.words
        for _ in range(3):  # "hundreds of thousands of millions" is the longest that is ever said
            at = stop + 1 if stop + 1 < len(words) and words[stop] in self.lexicon.of else stop
            more = entries.get(words[at]) if at < len(words) else None
            kinds = (NumberKind.MULTIPLIER, NumberKind.BARE, _VAGUE)
            if more is None or more.kind not in kinds or not follows(self.tokens, at):
                break
            low, beyond, stop = low * int(more.value), beyond * int(more.value), at + 1
        return Number(first, stop, low, beyond - 1, vague=True, is_spelled=True)

    def _is_of(self, at: int) -> bool:
        return at < len(self.words) and self.words[at] in self.lexicon.of
