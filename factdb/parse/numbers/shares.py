"""Shares of a number and the magnitudes behind it: "and a half", "thirds", "of a million".

mixed        what is added to a whole             dua setengah, two and a half
divisor      what a number is divided by          two thirds, three twenty-fifths
magnitudes   what multiplies all before them      two point two million
"""

from __future__ import annotations

from decimal import Decimal

from factdb.parse.numbers.digits import follows, is_level
from factdb.parse.numbers.numerals import Value
from factdb.parse.numbers.totals import Total
from factdb.parse.numbers.words import HYPHENS, STROKES, NumberKind, NumberWords, share, trimmed
from factdb.parse.text.tokens import Tokens

_DENOMINATOR, _FRACTION, _VAGUE = NumberKind.DENOMINATOR, NumberKind.FRACTION, NumberKind.VAGUE

_HALF = Decimal("0.5")


class ShareReader:
    """Reads what is added to the numbers of one text, divides or multiplies them."""

    __slots__ = ("lexicon", "numbers", "tokens", "words")

    def __init__(self, tokens: Tokens, lexicon: NumberWords) -> None:
        self.tokens = tokens
        self.words = tokens.words
        self.lexicon = lexicon
        self.numbers = lexicon.numbers

    def is_gross(self, at: int) -> bool:
        """Tell whether a word that can be a number belongs to its measure: "30 gros ton"."""
        measure = self.numbers.gross.get(self.words[at])
        return measure is not None and self.words[at + 1 : at + 2] == [measure]

    def magnitudes(self, at: int, total: Total) -> int:
        """Take in the magnitudes behind a value: "million", "ribu", "dozen"."""
        kinds = (NumberKind.MULTIPLIER, NumberKind.BARE, NumberKind.COLLECTIVE, _VAGUE)
        for stop in range(at, min(len(self.words), at + 3)):
            entry = self.lexicon.words.get(self.words[stop])
            if entry is None or entry.kind not in kinds or not follows(self.tokens, stop):
                return stop
            if self.is_gross(stop) or not total.multiply(
                int(entry.value), is_bare=False, all_parts=True
            ):
                return stop
        return min(len(self.words), at + 3)

    def mixed(self, at: int, total: Total) -> int:
        """Take in a share added to a whole: "setengah", "and a half", "and three fifths"."""
        words, numbers = self.words, self.numbers
        entry = self.lexicon.words.get(words[at])
        added, stop = None, at
        if entry is not None and entry.kind is _FRACTION:
            if words[at] in numbers.mixed or words[at] in STROKES:
                added, stop = entry.value, at + 1
        elif words[at] in numbers.joiners and at + 1 < len(words) and total.parts:
            stop, added = self._joined_share(at + 1)
        elif words[at] in HYPHENS and words[at + 1 : at + 2] and words[at + 1] in numbers.joiners:
            stop, added = self._hyphened_half(at + 2)
        if added is None or not follows(self.tokens, at):
            return at
        step = total.factor if total.factor >= 100 else 1  # "a million and a half"
        total.parts = [(trimmed(total.value + added * step), 1)]
        return self.magnitudes(stop, total)

    def _hyphened_half(self, at: int) -> tuple[int, Value | None]:
        """Return (index after, value) of a fraction behind a hyphen: "two-and | -a-half years"."""
        words = self.words[at : at + 4]
        if len(words) < 4 or words[0] not in HYPHENS or words[2] not in HYPHENS:
            return at, None
        entry = self.lexicon.words.get(words[3])
        if words[1] not in self.numbers.articles or entry is None:
            return at, None
        return (at + 4, entry.value) if entry.kind is _FRACTION else (at, None)

    def half_behind(self, at: int) -> tuple[int, Value] | None:
        """Return (index after, value) of the half that a joiner adds at a token: "et demi"."""
        if at + 1 >= len(self.words) or self.words[at] not in self.numbers.joiners:
            return None
        stop, added = self._joined_share(at + 1)
        is_last = stop >= len(self.words) or self.lexicon.entry(self.words, stop) is None
        return (stop, added) if added == _HALF and is_last else None

    def _joined_share(self, at: int) -> tuple[int, Value | None]:
        """Return (index after, value) of a share behind a joiner: "a half", "three fifths"."""
        words, entries = self.words, self.lexicon.words
        last = len(words) - 1
        entry = entries.get(words[at])
        article = words[at] in self.numbers.articles and at < last
        share_at = at + 1 if article else at
        head = entries.get(words[share_at])
        if head is not None and head.kind is _FRACTION:
            if words[share_at + 1 : share_at + 2] and words[share_at + 1] in self.numbers.articles:
                return at, None  # "between 300,000 and half a million"
            return share_at + 1, head.value
        if head is not None and head.kind is _DENOMINATOR and article:
            return share_at + 1, share(1, head.value)
        below = entries.get(words[at + 1]) if at < last else None
        if entry is None or below is None or below.kind is not _DENOMINATOR:
            return at, None
        if entry.kind is not NumberKind.CARDINAL or not 0 < entry.value < below.value:
            return at, None
        return at + 2, share(entry.value, below.value)

    def divisor(self, at: int) -> tuple[int, int]:
        """Return (index after, value) of what divides: "thirds", "twenty-fifth"; 0 if none does."""
        words, denominators = self.words, self.numbers.denominators
        if words[at] in denominators:
            return at + 1, denominators[words[at]]
        if words[at] in self.lexicon.firsts:  # "tres cuartas partes"
            hit = self.lexicon.phrases.match(words, at)
            if hit is not None and hit[1].kind is _DENOMINATOR:
                return hit[0], int(hit[1].value)
        tens = self.lexicon.words.get(words[at])
        last = at + 2 if at + 2 < len(words) and words[at + 1] in HYPHENS else at + 1
        if tens is None or tens.kind is not NumberKind.CARDINAL or last >= len(words):
            return at, 0
        ones = denominators.get(words[last], 0)
        is_compound = 20 <= tens.value <= 90 and 1 < ones < 10
        return (last + 1, int(tens.value) + ones) if is_compound else (at, 0)

    def of_magnitude(self, at: int, total: Total) -> int:
        """Take in the magnitude that a share is of: "two thirds of a million", "half a dozen"."""
        words, start, last = self.words, at, len(self.words) - 1
        hyphen = at <= last and words[at] in HYPHENS and is_level(self.tokens, at)
        if hyphen or (at < last and words[at] in self.lexicon.of):
            start += 1
        if start < last and words[start] in self.numbers.articles:
            start += 1
        stop = self.magnitudes(start, total)
        return stop if stop > start else at

    def is_one(self, first: int, stop: int) -> bool:
        """Tell whether a divisor behind an article is a share: "a third of …"; no "a third man"."""
        words = self.words
        if first == 0 or words[first - 1] not in self.numbers.articles:
            return False
        is_told = stop >= len(words) or words[stop] in self.lexicon.of
        is_told = is_told or not words[stop][0].isalpha() or self._is_step(first, stop)
        return is_told and not self.is_tied(stop)  # "a third-generation farmer"

    def is_tied(self, at: int) -> bool:
        """Tell whether a hyphen ties a noun to the word before token `at`."""
        words, tokens = self.words, self.tokens
        if at + 1 >= len(words) or words[at] != "-" or not words[at + 1][0].isalpha():
            return False
        return tokens.is_glued(at) and tokens.is_glued(at + 1)

    def _is_step(self, first: int, stop: int) -> bool:
        """Tell whether an article and a divisor are by how much something changed.

        "fell by a third to 40", and neither "hit by a third in May" nor "fell on a third man".
        """
        words, lexicon = self.words, self.lexicon
        is_by = words[first - 2] in lexicon.steps
        before = first - 2 - is_by
        is_behind = words[stop] in lexicon.tails or (is_by and words[stop] in lexicon.also)
        behind = words[stop + 1] if stop + 1 < len(words) else "."
        if is_by and words[stop] in lexicon.tails and behind[0].isdigit():
            return True  # "raised the grant for a child by a fifth to 12,000"
        return before >= 0 and words[before] in lexicon.changes and is_behind
