"""Words, numbers and the sentence around them: what every reader of dates looks at.

A piece is a part of an expression of time that stands in adjacent words: "Rabu", "14/12",
"pukul 10.00", "pekan lalu", "three days ago". Every method looks at a bounded number of tokens.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from factdb.expressions import DateExpression, TimeUnit
from factdb.parse.dates.readings import DateKind
from factdb.parse.dates.words import DateWords
from factdb.parse.text.tokens import Phrases, Tokens, Value

_CARDINAL = DateKind.CARDINAL
_ORDINAL = DateKind.ORDINAL
_SEVERAL = DateKind.SEVERAL
_UNIT = DateKind.UNIT

HYPHENS = frozenset("-‑–")
_BULLET = "•"
CLOCK_UNITS = frozenset({TimeUnit.SECOND, TimeUnit.MINUTE, TimeUnit.HOUR})


@dataclass(slots=True)
class Piece:
    """An expression in the tokens [start, stop).

    `is_weak` tells that it is a date only beside another part of one: a bare "7", "pagi", "may".
    """

    start: int
    stop: int
    expression: DateExpression
    rule: str
    is_weak: bool = False


@dataclass(slots=True)
class Count:
    """A small number in the tokens up to `stop`; low and high are None for "several"."""

    stop: int
    low: int | None
    high: int | None


def _unlisted(tokens: Tokens) -> list[str]:
    """Return the words, with another mark for a hyphen that opens a line of a list.

    It makes no range of two lines: "1 Mei: Hari Buruh | - 23 Mei: Waisak".
    """
    words, last = tokens.words, len(tokens) - 1
    if HYPHENS.isdisjoint(map(words.__getitem__, tokens.lines)):
        return words  # nearly all texts
    listed = words.copy()
    for i in tokens.lines:
        if 0 < i < last and words[i] in HYPHENS and not tokens.is_glued(i + 1):
            listed[i] = _BULLET
    return listed


class Scanner:
    """Looks at the tokens of one text by one language's lexicon."""

    def __init__(self, tokens: Tokens, lexicon: DateWords, paragraphs: Sequence[int] = ()) -> None:
        self.tokens = tokens
        self.words = _unlisted(tokens)
        self.lexicon = lexicon
        self.table = lexicon.table
        self.paragraphs = frozenset(paragraphs)

    def piece(self, i: int) -> Piece | None:
        """Return the piece that starts at token `i`, or None; the readers below say which."""
        raise NotImplementedError

    def after(self, phrases: Phrases[Value], i: int) -> tuple[int, Value] | None:
        """Return (stop, value) of the phrase that starts at token `i`, or None."""
        if i >= len(self.words) or self.words[i] not in phrases.firsts:
            return None
        return phrases.match(self.words, i)

    def skip_article(self, i: int) -> int:
        """Return the index after the article at `i`, if one stands there."""
        return i + 1 if i < len(self.words) and self.words[i] in self.table.articles else i

    def of(self, i: int) -> tuple[int, bool] | None:
        """Return (stop, True) of the "of" or "in" at `i` that leads to what a part belongs to."""
        return self.after(self.lexicon.of, i) or self.after(self.lexicon.inside, i)

    def count(self, i: int) -> Count | None:
        """Return the number at `i`, with "dua atau tiga", "2-3" and "several" as ranges."""
        first = self._number(i)
        if first is None:
            return self._several(i)
        stop, low = first
        joint = self.words[stop] if stop < len(self.words) else ""
        to = self.after(self.lexicon.to, stop)
        if joint in self.table.alternatives or to is not None:
            second = self._number(stop + 1 if to is None else to[0])
            if second is not None and low < second[1] <= low * 10:
                return Count(second[0], low, second[1])
        return Count(stop, low, low)

    def _number(self, i: int) -> tuple[int, int] | None:
        """Return (stop, value) of a plain number up to 9999, in digits or words."""
        if i >= len(self.words):
            return None
        word = self.words[i]
        if word.isdecimal():
            return (i + 1, int(word)) if len(word) <= 4 else None
        value, stop = self._cardinal(i)
        if value is None:
            return None
        if value >= 20 and value % 10 == 0:
            ones, last = self._cardinal(self._behind_joint(stop))
            if ones is not None and ones < 10:
                return last, value + ones
        return stop, value

    def _behind_joint(self, i: int) -> int:
        """Return the index after what joins tens and ones at `i`: "-", "et", "-et-"."""
        for at in range(i, min(i + 3, len(self.words))):
            if self.words[at] not in HYPHENS and self.words[at] not in self.lexicon.joiners:
                return at
        return min(i + 3, len(self.words))

    def _cardinal(self, i: int) -> tuple[int | None, int]:
        value = self._value(i, _CARDINAL)
        return value if value is not None else (None, i)

    def _value(self, i: int, kind: DateKind) -> tuple[int, int] | None:
        """Return (value, stop) of the phrase at `i` in its reading as `kind`."""
        words, readings = self.words, self.lexicon.readings
        if i >= len(words) or words[i] not in readings.firsts:  # no `after`: asked most of all
            return None
        hit = readings.match(words, i)
        if hit is None:
            return None
        for reading in hit[1]:
            if reading.kind is kind and isinstance(reading.value, int):
                return reading.value, hit[0]
        return None

    def _several(self, i: int) -> Count | None:
        found = self._value(i, _SEVERAL)
        return None if found is None else Count(found[1], None, None)

    def _ordinal_at(self, i: int) -> tuple[int, int] | None:
        """Return (value, stop) of an ordinal: "third", "III", "3rd", "ke-3", "twenty-first"."""
        if i >= len(self.words):
            return None
        word = self.words[i]
        if word.isdecimal() and len(word) <= 2:
            stop = self._marked(i + 1)
            return (int(word), stop) if stop > i + 1 else None
        if word in self.table.ordinal_marks:  # "ke-20": the mark stands before
            at = i + 2 if i + 1 < len(self.words) and self.words[i + 1] in HYPHENS else i + 1
            number = self._number(at)
            return None if number is None else (number[1], number[0])
        if (found := self._value(i, _ORDINAL)) is not None:
            return found
        tens, stop = self._cardinal(i)
        if tens is not None and tens % 10 == 0 and tens >= 20 and stop < len(self.words):
            ones = self._value(stop + (self.words[stop] in HYPHENS), _ORDINAL)
            if ones is not None and ones[0] < 10:
                return tens + ones[0], ones[1]
        return None

    def _marked(self, i: int) -> int:
        """Return the index after the mark of an ordinal at `i`: "3rd", "1.º"; else `i`."""
        if self._has_mark(i):
            return i + 1
        is_dotted = self.words[i : i + 1] == ["."] and self._has_mark(i + 1)
        return i + 2 if is_dotted else i

    def _has_mark(self, i: int) -> bool:
        return (
            i < len(self.words)
            and self.words[i] in self.table.ordinal_marks
            and self.tokens.is_glued(i)
        )

    def unit_at(self, i: int) -> tuple[TimeUnit, int] | None:
        """Return (unit, stop) of the unit word at `i`."""
        hit = self.lexicon.readings.match(self.words, i) if i < len(self.words) else None
        for reading in hit[1] if hit is not None else ():
            if reading.kind is _UNIT and hit is not None:
                return TimeUnit(str(reading.value)), hit[0]
            if reading.kind is DateKind.CLOCK_BEFORE and self.words[i] in self.table.units:
                return TimeUnit(self.table.units[self.words[i]]), i + 1  # "the quarter to March"
        return None

    def _dot(self, i: int) -> int:
        """Return the index after the full stop of an abbreviation that ends before `i`."""
        words = self.words
        is_short = words[i - 1] in self.lexicon.abbreviations and i < len(words)
        return i + 1 if is_short and words[i] == "." and self.tokens.is_glued(i) else i

    def _turned(self, i: int) -> tuple[int, int | None]:
        """Return (stop, turn) of the word after a named thing: "Senin lalu"."""
        hit = self.after(self.lexicon.turns, i)
        return (i, None) if hit is None else hit

    def _part_at(self, i: int) -> bool:
        hit = self.lexicon.readings.match(self.words, i) if i < len(self.words) else None
        return hit is not None and any(reading.kind is DateKind.PART for reading in hit[1])

    def opens_sentence(self, i: int) -> bool:
        """Tell whether a token is the first of its sentence or line."""
        return i in self.tokens.lines or self.words[i - 1] in '.!?"“”:-–—'

    def opens_paragraph(self, i: int) -> bool:
        """Tell whether a paragraph begins at a token, or a blank line stands before it."""
        if i in self.paragraphs:
            return True
        if i == 0 or self.tokens.starts[i] - self.tokens.ends[i - 1] < 2:
            return False
        return "\n\n" in self.tokens.text[self.tokens.ends[i - 1] : self.tokens.starts[i]]

    def is_alone(self, i: int, stop: int) -> bool:
        """Tell whether the tokens [i, stop) are a whole text: nothing beside them decides."""
        count = len(self.words)
        return i == 0 and (stop >= count or (stop == count - 1 and self.words[stop] in ".!?"))

    def _is_ambiguous(self, i: int, stop: int) -> bool:
        """Tell whether a single word is more often something else, and nothing supports it."""
        return stop == i + 1 and self.words[i] in self.table.weak and not self._is_supported(i)

    def _is_supported(self, i: int) -> bool:
        """Tell whether an ambiguous name is a date: after "in" or "since", or alone."""
        if self.is_alone(i, i + 1):
            return True
        before = self.words[i - 1] if i > 0 else ""
        if before in self.table.articles:  # "the March of the masses"
            return self._describes(i)
        is_name = self.tokens.is_capitalised(i) or not self.table.is_capitalised
        is_cued = before in self.table.cues
        if self.words[i] not in self.lexicon.abbreviations:
            is_cued = is_cued or self.lexicon.is_cued(self.words, i)
        elif not self.table.is_capitalised:
            return False  # "de mi casa", "ao mar"
        elif self.table.ordinary and self.words[i] not in self.table.ordinary:
            return is_cued  # "back in jan"
        return is_name and is_cued

    def _describes(self, i: int) -> bool:
        """Tell whether a month with its capital tells of a noun: "the March survey"."""
        if i + 1 >= len(self.words) or self.words[i] not in self.table.months:
            return False
        noun = self.words[i + 1]
        is_noun = noun.isalpha() and noun not in self.lexicon.never_counted
        return is_noun and self.tokens.is_capitalised(i) and not self.tokens.is_capitalised(i + 1)

    def _is_introduced(self, i: int) -> bool:
        """Tell whether an article or a preposition stands before: "the weekend", "after noon"."""
        before = self.words[i - 1] if i > 0 else ""
        return before in self.table.articles or before in self.table.cues

    def _is_the_day(self, i: int, stop: int) -> bool:
        """Tell whether an ordinal is a day of the month: "on the 18th", before no noun.

        "On the 5th and left on the 6th", but "on the 5th and 6th floors".
        """
        words, table = self.words, self.table
        if i < 2 or words[i - 1] not in table.articles:
            return False
        if words[i - 2] not in table.cues and words[i - 2] not in table.day_cues:
            return False
        if (
            stop >= len(words)
            or not words[stop][0].isalnum()
            or words[stop] in self.lexicon.pronouns
        ):
            return True
        return self.is_joint(stop) and self._ordinal_at(self.skip_article(stop + 1)) is None

    def is_joint(self, i: int) -> bool:
        """Tell whether a word joins two days: "18 and 19 May", "am 3. oder 4. Mai"."""
        word = self.words[i]
        return word in self.table.between.values() or word in self.table.alternatives

    def _is_all_said(self, i: int, stop: int) -> bool:
        """Tell whether a text is a day with "on the" before it, and no more."""
        return i == 2 and self.words[0] in self.table.day_cues and stop == len(self.words)

    def _is_in_word(self, i: int) -> bool:
        """Tell whether letters go on where a number ends: "H1N1"."""
        return i < len(self.words) and self.tokens.is_glued(i) and self.words[i].isalpha()

    def with_article(self, i: int) -> int:
        """Return the index of the article before `i`, else `i`."""
        return i - 1 if i > 0 and self.words[i - 1] in self.table.articles else i
