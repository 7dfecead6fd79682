"""The number words of a language, compiled for lookup while a text is read.

The words are those of the language file, [numbers]; what they mean together is `grammar.py`.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Context, Decimal
from enum import Enum
from functools import cache
from typing import NamedTuple

from factdb.languages import Language
from factdb.languages.schema import Numbers
from factdb.parse.numbers.numerals import Value
from factdb.parse.text.tokens import Phrases, words_of

# Ten digits: two thirds is 0.6666666667, and half is 0.5.
_SHARE = Context(prec=10)


class NumberKind(Enum):
    """What a number word does to the number that it stands in."""

    CARDINAL = 1  # adds its value
    MULTIPLIER = 2  # multiplies what is smaller before it
    BARE = 3  # the same; without anything before it is one of it: "thousand"
    COLLECTIVE = 4  # multiplies all before it: "dozen"
    TEEN = 5  # adds ten to the digit before it: "belas"
    FRACTION = 6  # a share by itself: "half"
    DENOMINATOR = 7  # divides what is before it: "thirds"
    VAGUE = 8  # stands for a range: "puluhan"


class Entry(NamedTuple):
    """A number word: what it does, its value, and the least place that it fills.

    `place` bounds what may be added behind the word: less than 10 behind "twenty". Of a vague word
    `place` is the lower end and `high` the upper; `value` is what it multiplies by: "two dozens".
    """

    kind: NumberKind
    value: Value
    place: int = 1
    high: int = 0


class NumberWords:
    """The number words of one language.

    Attributes:
        words: Single words. `phrases` holds those of several words, whose first words are `firsts`.
        pieces: What compounds are written with, where the language writes them together.
        heads: The first letters of every piece.
        starts: Words at which a number can begin, beside numerals and compounds.
        going_on: Words and marks that can go on with a numeral: "juta", "dan", "½", "-".
    """

    __slots__ = (
        "also",
        "changes",
        "firsts",
        "going_on",
        "heads",
        "longest",
        "numbers",
        "of",
        "phrases",
        "pieces",
        "starts",
        "steps",
        "tails",
        "words",
    )

    def __init__(self, language: Language) -> None:
        numbers = language.numbers
        self.numbers = numbers
        self.of = language.counting.of
        self.changes, self.steps = language.ranges.changes, language.ranges.steps
        self.also = language.counting.also  # "fell by a third and stayed there"
        self.tails = language.clauses.adjuncts  # what can follow "fell by a third": "to 40"
        entries = _entries(numbers) | _STROKES
        self.words = {word: entry for word, entry in entries.items() if " " not in word}
        several = {word: entry for word, entry in entries.items() if " " in word}
        hyphened = {word.replace(" ", "-"): entry for word, entry in several.items()}
        self.phrases: Phrases[Entry] = Phrases(several | hyphened)
        self.firsts = frozenset(words_of(word)[0] for word in several)
        self.pieces = _pieces(numbers) if numbers.compound else {}
        self.heads = frozenset(piece[:2] for piece in self.pieces)
        self.longest = max(map(len, self.pieces), default=0)
        dependent = (NumberKind.MULTIPLIER, NumberKind.TEEN)
        self.starts = (
            frozenset(word for word, entry in self.words.items() if entry.kind not in dependent)
            - (numbers.bound.keys() - numbers.cardinals.keys())
            | self.firsts
            | numbers.negative
            | numbers.decimal
        )
        suffixes = map(str.lower, numbers.suffixes.keys() | numbers.money_suffixes.keys())
        joiners = numbers.joiners.keys() | numbers.inverse_joiners
        self.going_on = self.firsts.union(
            self.words, suffixes, joiners, numbers.decimal, numbers.bars, _SIGNS
        )

    def entry(self, words: list[str], index: int) -> tuple[int, Entry] | None:
        """Return (index after it, entry) of the longest number word at `index`."""
        word = words[index]
        if word in self.firsts and (hit := self.phrases.match(words, index)) is not None:
            return hit
        entry = self.words.get(word)
        return None if entry is None else (index + 1, entry)

    def parts(self, word: str) -> list[Entry] | None:
        """Return the number words that a compound is written with: "zwei", "hundert".

        None where the word is no compound of at least two. Greedy, longest piece first: linear.
        """
        if word[:2] not in self.heads:
            return None
        found: list[Entry] = []
        at = 0
        while at < len(word):
            for stop in range(min(len(word), at + self.longest), at, -1):
                if (piece := self.pieces.get(word[at:stop])) is not None:
                    found.append(piece)
                    at = stop
                    break
            else:
                return None
        return found if len(found) > 1 else None


def share(numerator: Value, denominator: Value) -> Value:
    """Return a quotient, exact or to ten digits; whole numbers stay integers."""
    if denominator == 1:
        return numerator
    value = _SHARE.divide(Decimal(numerator), Decimal(denominator))
    return trimmed(value)


def trimmed(value: Value) -> Value:
    """Return a value as an integer where it is a whole number, else without closing zeros."""
    if isinstance(value, int):
        return value
    return int(value) if value == value.to_integral_value() else value.normalize()


def place_of(value: int) -> int:
    """Return the least place that a value fills: 10 for 20, 1 for 21, 1 for 10 itself."""
    if value in (0, 10):
        return 10 if value == 0 else 1
    place = 1
    while value % (place * 10) == 0:
        place *= 10
    return place


JOINER = Entry(NumberKind.CARDINAL, -1)  # the "und" of "dreiundzwanzig"; adds nothing by itself


def _entries(numbers: Numbers) -> dict[str, Entry]:
    """Return the entry of each word of the language file; a later table wins over an earlier."""
    adds = numbers.adds
    entries: dict[str, Entry] = {}
    for word, divisor in numbers.denominators.items():
        entries[word] = Entry(NumberKind.DENOMINATOR, divisor)
    for word, ratio in numbers.fractions.items():
        above, _, below = ratio.partition("/")
        entries[word] = Entry(NumberKind.FRACTION, share(int(above), int(below)))
    for word, value in (numbers.bound | numbers.cardinals).items():
        entries[word] = Entry(NumberKind.CARDINAL, value, adds.get(word) or place_of(value))
    for word, value in numbers.multipliers.items():
        kind = NumberKind.BARE if word in numbers.bare else NumberKind.MULTIPLIER
        entries[word] = Entry(kind, value, value)
    for word, value in numbers.collectives.items():
        entries[word] = Entry(NumberKind.COLLECTIVE, value)
    for word, value in numbers.teens.items():
        entries[word] = Entry(NumberKind.TEEN, value)
    for word, (low, high) in numbers.vague.items():
        entries[word] = Entry(NumberKind.VAGUE, numbers.collectives.get(word, low), low, high)
    return entries


def _pieces(numbers: Numbers) -> Mapping[str, Entry]:
    """Return what compounds are made of: cardinals, magnitudes and what joins them."""
    joiners = dict.fromkeys([*numbers.joiners, *numbers.inverse_joiners], JOINER)
    entries = _entries(numbers)
    kinds = (NumberKind.CARDINAL, NumberKind.BARE, NumberKind.MULTIPLIER, NumberKind.FRACTION)
    free = {word: entry for word, entry in entries.items() if entry.kind in kinds}
    return joiners | free


# Unicode's one-character fractions, in every language.
_STROKES = {
    character: Entry(NumberKind.FRACTION, share(above, below))
    for character, above, below in [
        ("½", 1, 2), ("⅓", 1, 3), ("⅔", 2, 3), ("¼", 1, 4), ("¾", 3, 4), ("⅕", 1, 5), ("⅖", 2, 5),
        ("⅗", 3, 5), ("⅘", 4, 5), ("⅙", 1, 6), ("⅚", 5, 6), ("⅐", 1, 7), ("⅛", 1, 8), ("⅜", 3, 8),
        ("⅝", 5, 8), ("⅞", 7, 8), ("⅑", 1, 9), ("⅒", 1, 10),
    ]
}  # fmt: skip
STROKES = frozenset(_STROKES)
HYPHENS = frozenset("-\u2010\u2011")  # not the dashes of a range
_SIGNS = HYPHENS | frozenset("/⁄x×")  # what writes a numeral on: "3/4", "5 x 10^3"


@cache
def number_words(language: Language) -> NumberWords:
    """Return the number words of a language, compiled at their first use."""
    return NumberWords(language)
