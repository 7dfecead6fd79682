"""Digits with what is written to them: "1 414 021", "3/4", "2½", "100K", "4e14", ".77"."""

from __future__ import annotations

from decimal import Decimal

from factdb.parse.numbers.numerals import Style, Value, join_groups, read_numeral, spaced_groups
from factdb.parse.numbers.totals import Total
from factdb.parse.numbers.words import (
    HYPHENS,
    STROKES,
    NumberKind,
    NumberWords,
    share,
    trimmed,
)
from factdb.parse.text.tokens import Tokens

_LARGEST_EXPONENT = 30
_PARTS = 2  # digits of a fraction's numerator at most
_EIGHTHS = frozenset(Decimal(n) / 8 for n in range(1, 8))  # of a cent: "2.84-1/2 dollars"


class DigitReader:
    """Reads the numerals of one text."""

    __slots__ = ("lexicon", "numbers", "style", "tokens", "words")

    def __init__(self, tokens: Tokens, lexicon: NumberWords, style: Style) -> None:
        self.tokens = tokens
        self.words = tokens.words
        self.lexicon = lexicon
        self.numbers = lexicon.numbers
        self.style = style

    def take(self, at: int, total: Total, *, is_money: bool) -> int:
        """Take in digits with what is written to them: "1 414 021", "3/4", "2½", "100K", "4e14"."""
        if total.parts:
            return self._lesser_numeral(at, total)
        stop = spaced_groups(self.tokens, at, self.style)
        value = (
            read_numeral(self.words[at], self.style)
            if stop == at + 1
            else join_groups(self.words[at:stop], self.style)
        )
        if value is None:
            return at
        if stop == at + 1 and self.words[at].isdecimal() and self.has_lead_mark(at):
            value = Decimal(f"0.{self.words[at]}")
        ratio = self._stroke(stop - 1) if isinstance(value, int) else None
        if ratio is not None and ratio[1]:
            total.parts = [(share(value, ratio[1]), 1)]
            return ratio[0]
        after, more = self._mixed_stroke(stop)
        if not isinstance(value, int):
            places = value.as_tuple().exponent
            is_price = places == -2 and more in _EIGHTHS
            after, more = (after, Decimal(more).scaleb(-2)) if is_price else (stop, 0)
        total.parts = [(value + more, 1)]
        return self._suffix(after, total, is_money)

    def is_alone(self, at: int) -> bool:
        """Tell by one look whether a token is a numeral that nothing goes on with, as most are."""
        words, stop = self.words, at + 1
        if stop >= len(words) or not words[at][0].isdigit() or words[at - 1] == self.style.decimal:
            return False
        behind = words[stop]
        if behind in self.lexicon.going_on or behind[:2] in self.lexicon.heads:
            return False
        return not behind[0].isalnum() or (behind[0].isalpha() and not self.tokens.is_glued(stop))

    def _lesser_numeral(self, at: int, total: Total) -> int:
        """Take in digits behind a magnitude when a lesser one follows: "2 juta 500 ribu"."""
        value = read_numeral(self.words[at], self.style)
        entry = self.lexicon.words.get(self.words[at + 1]) if at + 1 < len(self.words) else None
        kinds = (NumberKind.MULTIPLIER, NumberKind.BARE)
        if value is None or entry is None or entry.kind not in kinds or entry.value >= total.place:
            return at
        return at + 1 if total.add(value, 1) else at

    def _stroke(self, at: int) -> tuple[int, int] | None:
        """Return (index after, denominator) of a fraction whose numerator is at `at`: "3/4"."""
        words = self.words
        if at + 2 >= len(words) or words[at + 1] not in "/⁄" or not is_tight(self.tokens, at + 1):
            return None
        above, below = words[at], words[at + 2]
        if not below.isdecimal() or len(below) > 3 or below[0] == "0":
            return None
        beyond = at + 3 < len(words) and words[at + 3] in "/⁄" and self.tokens.is_glued(at + 3)
        if beyond or int(above) >= int(below) or (at and words[at - 1] in "/⁄"):
            return None
        if len(above) > _PARTS:
            return None  # "125/132 dlrs" is bid and asked
        return at + 3, int(below)

    def _mixed_stroke(self, at: int) -> tuple[int, Value]:
        """Return (index after, value) of a fraction behind a whole: "2 1/2", "2-1/2", "2½"."""
        words = self.words
        if at >= len(words):
            return at, 0
        if words[at] in STROKES:
            return at + 1, self.lexicon.words[words[at]].value
        start = at + 1 if words[at] in HYPHENS and is_tight(self.tokens, at) else at
        if start < len(words) and len(words[start]) <= 2 and words[start].isdecimal():
            ratio = self._stroke(start)
            if ratio is not None and follows(self.tokens, at):
                return ratio[0], share(int(words[start]), ratio[1])
        return at, 0

    def _suffix(self, at: int, total: Total, is_money: bool) -> int:
        """Take in what is written to digits: "K", "bn", "e14"; a space may part it in money."""
        words, tokens = self.words, self.tokens
        if at >= len(words) or not (words[at][0].isalpha() or words[at] == "×"):
            return at
        glued = tokens.is_glued(at)
        written = tokens.text[tokens.starts[at] : tokens.ends[at]]
        if words[at] == "e" and glued:
            return self._exponent(at + 1, total, at)
        if words[at] in "x×" and at + 2 < len(words) and words[at + 1] == "10":
            return self._exponent(at + 2 + (words[at + 2] == "^"), total, at)
        factor = self.numbers.money_suffixes.get(written.lower()) if is_money else None
        if factor is None and (glued or len(written) > 1 or words[at] == "k"):
            factor = self.numbers.suffixes.get(written)
        if (
            factor is None
            or words[at] in self.lexicon.words
            or not (glued or follows(self.tokens, at))
        ):
            return at
        if at + 1 < len(words) and tokens.is_glued(at + 1) and words[at + 1][0].isalnum():
            return at  # "300 kW"
        total.multiply(factor, is_bare=False)
        return at + 1

    def _exponent(self, at: int, total: Total, otherwise: int) -> int:
        """Take in the power in "12.32e+14" and "5 x 10^-3"; return `otherwise` if there is none."""
        words = self.words
        signed = at + 1 < len(words) and words[at] in "+-−"
        digits = at + signed
        if digits >= len(words) or not words[digits].isdecimal() or len(words[digits]) > 2:
            return otherwise
        power = int(words[digits]) * (-1 if words[at] in "-−" else 1)
        if abs(power) > _LARGEST_EXPONENT or not self.tokens.is_glued(digits):
            return otherwise
        total.parts = [(trimmed(Decimal(total.value).scaleb(power)), 1)]
        return digits + 1

    def has_lead_mark(self, at: int) -> bool:
        """Tell whether a decimal mark stands before digits without a whole: ".77"."""
        tokens = self.tokens
        return (
            self.words[at - 1] == self.style.decimal
            and tokens.is_glued(at)
            and (not tokens.is_glued(at - 1) or self.words[at - 2] in "-−+")
            and self.words[at].isdecimal()
        )


def follows(tokens: Tokens, at: int) -> bool:
    """Tell whether a token goes on in the line of the one before it, or in the next."""
    start, end = tokens.starts[at], tokens.ends[at - 1]
    return start - end <= 1 or (start - end < 8 and tokens.text.count("\n", end, start) < 2)


def is_level(tokens: Tokens, at: int) -> bool:
    """Tell whether a hyphen touches both its neighbours or neither: "one - fourth"."""
    return at + 1 < len(tokens.words) and tokens.is_glued(at) == tokens.is_glued(at + 1)


def is_tight(tokens: Tokens, at: int) -> bool:
    """Tell whether a mark touches the tokens on both sides."""
    return tokens.is_glued(at) and at + 1 < len(tokens.words) and tokens.is_glued(at + 1)
