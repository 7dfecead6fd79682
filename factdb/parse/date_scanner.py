"""Words, numbers and the sentence around them: what every reader of dates looks at.

A piece is a part of an expression of time that stands in adjacent words: "Rabu", "14/12",
"pukul 10.00", "pekan lalu", "three days ago". Every method looks at a bounded number of tokens.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from factdb.expressions import DateExpression, Elapsed, TimeUnit
from factdb.parse.date_readings import DateKind
from factdb.parse.date_words import DateWords
from factdb.parse.tokens import Phrases, Tokens, Value

_CARDINAL = DateKind.CARDINAL
_ORDINAL = DateKind.ORDINAL
_SEVERAL = DateKind.SEVERAL
_UNIT = DateKind.UNIT

HYPHENS = frozenset("-‑–")
_STOPS = frozenset(".!?")
_SMALL = 3  # tokens of "jusqu'au" before a date
_RANKED = 7  # tokens from a superlative to its infinitive: "strongest earthquake ever to hit"
_FUTURE_FORM = 5  # letters of the shortest verb that an ending tells: "serán"
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


class Count(NamedTuple):
    """A small number in the tokens up to `stop`; low and high are None for "several"."""

    stop: int
    low: int | None
    high: int | None


class Scanner:
    """Looks at the tokens of one text by one language's lexicon."""

    def __init__(self, tokens: Tokens, lexicon: DateWords) -> None:
        self.tokens = tokens
        self.words = tokens.words
        self.lexicon = lexicon
        self.table = lexicon.table

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
            return (int(word), i + 2) if self._has_mark(i + 1) else None
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
        """Tell whether a blank line stands before a token."""
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
        """Tell whether an ordinal is a day of the month: "on the 18th", before no noun."""
        words, table = self.words, self.table
        if i < 2 or words[i - 1] not in table.articles:
            return False
        if words[i - 2] not in table.cues and words[i - 2] not in table.day_cues:
            return False
        return stop >= len(words) or not words[stop][0].isalnum()

    def _is_all_said(self, i: int, stop: int) -> bool:
        """Tell whether a text is a day with "on the" before it, and no more."""
        return i == 2 and self.words[0] in self.table.day_cues and stop == len(self.words)

    def with_article(self, i: int) -> int:
        """Return the index of the article before `i`, else `i`."""
        return i - 1 if i > 0 and self.words[i - 1] in self.table.articles else i

    def tense(self, i: int, stop: int) -> int:
        """Return 1 where the words around look ahead, -1 where they look back, else 0.

        The nearest word before decides, then the nearest after: at most sixteen tokens before and
        twelve behind, within the sentence, and not behind the "that" of a report. "Before Friday"
        looks ahead where no word tells.
        """
        words, tenses, that = self.words, self.lexicon.tenses, self.lexicon.complementisers
        firsts, endings = tenses.firsts, self.table.future_endings
        ending, preterites = self.table.past_ending, self.table.past_endings
        if told := self._tense_told(i):
            return told
        is_until = self._is_led_by(self.table.until, i)
        lines, marked = self.tokens.lines, self.lexicon.tense_endings
        before = range(i - 1, max(i - 17, -1), -1)
        for reach in (before, range(stop, min(stop + 12, len(words)))):
            if not marked and firsts.isdisjoint([words[at] for at in reach]):
                continue  # no word there tells
            for at in reach:
                word = words[at]
                if (word in _STOPS and not self._is_short(at)) or (at >= stop and word in that):
                    break
                edge = at + (at < i)
                if edge in lines and self.opens_paragraph(edge):
                    break
                if word not in firsts and not word.endswith(marked):
                    continue  # most words
                if ending and word.endswith(ending) and self._is_verb(at, stop):
                    return -1
                if word in firsts and (hit := tenses.match(words, at)) is not None:
                    is_ahead = self._is_infinitive(at) and not self._is_ranked(at)
                    is_ahead = is_ahead or (is_until and self._is_modal(at))
                    return 1 if hit[1] < 0 and is_ahead else hit[1]
                if endings and word.endswith(endings) and self._is_future_form(at):
                    return 1
                if preterites and word.endswith(preterites) and self._is_preterite(at):
                    return -1
        return int(is_until)

    def _is_short(self, at: int) -> bool:
        """Tell whether a full stop is one of "p.m." or "Aug." and ends no sentence."""
        before = self.words[at - 1] if at > 0 else ""
        return len(before) == 1 or before in self.lexicon.abbreviations

    def _is_verb(self, at: int, stop: int) -> bool:
        """Tell whether a past form beside a date ending before `stop` is what happened then.

        It stands right behind ("rain this weekend flooded streets"), or behind a pronoun ("he
        resigned"), or has an object behind it: "on Tuesday, the mayor announced a plan", "killed
        two on Sunday"; not "to be announced".
        """
        if at == stop or self.words[at - 1] in self.lexicon.pronouns:
            return True
        if self.words[at] in self.lexicon.tenses.firsts:
            return False
        after = self.words[at + 1] if at + 1 < len(self.words) else ""
        is_told = self.words[at - 1] in self.table.passive or self._is_infinitive(at)
        takes = after in self.table.articles or after in self.table.one
        takes = takes or self._number(at + 1) is not None
        return not is_told and (takes or after in self.lexicon.complementisers)

    def _is_modal(self, at: int) -> bool:
        """Tell whether a past form is a negated modal: "would not meet before July"."""
        return self.words[at] in self.table.future

    def _is_led_by(self, listed: frozenset[str], i: int) -> bool:
        """Tell whether a word stands before a date and its small words: "bis (zum)", "is (on)"."""
        at = self.with_article(i) - 1
        for _ in range(_SMALL):
            if at < 0 or self.words[at] in listed:
                break
            if self.words[at] not in self.table.day_cues and self.words[at] not in "'’":
                return False
            at -= 1
        return at >= 0 and self.words[at] in listed

    def _tense_told(self, i: int) -> int:
        """Return -1 where a past form stands right before a date: "the deal reached in July".

        So does "since"; 1 where it is awaited: "to be completed in May", "the vote is Sunday".
        """
        ending, words = self.table.past_ending, self.words
        if self.table.present and self._is_led_by(self.table.present, i):
            return 1
        before = words[i - 1] if i > 0 else ""
        if before in self.table.bygone:
            return -1
        at = i - 1 - (before in self.table.day_cues or before in self.table.inside)
        if not ending or at < 1 or not words[at].endswith(ending):
            return 0
        if words[at - 1] in self.table.passive:
            return int(at > 1 and words[at - 2] in self.table.infinitive)
        is_open = words[at - 1] in self.table.present  # "when he is sentenced on June 4"
        return 0 if is_open or words[at] in self.lexicon.tenses.firsts else -1

    def _is_future_form(self, at: int) -> bool:
        """Tell whether a word with the ending of one is a verb: no name, no "verão"."""
        word = self.words[at]
        is_name = self.tokens.is_capitalised(at) and not self.opens_sentence(at)
        return len(word) >= _FUTURE_FORM and not is_name and word not in self.table.seasons

    def _is_preterite(self, at: int) -> bool:
        """Tell whether a word with the ending of one is a verb: before a noun it is none."""
        is_lower = not self.tokens.is_capitalised(at) and len(self.words[at]) >= _FUTURE_FORM
        return is_lower and at + 1 < len(self.words) and not self.tokens.is_capitalised(at + 1)

    def _is_infinitive(self, at: int) -> bool:
        """Tell whether a form that looks past stands behind "to" or a modal: "could hit"."""
        if not self.table.infinitive or at == 0:
            return False
        at -= at > 1 and self.words[at - 1] in self.table.passive
        before = self.words[at - 1]
        if before in self.table.infinitive:
            return True
        hit = self.lexicon.tenses.match(self.words, at - 1)
        return hit is not None and hit == (at, 1)

    def _is_ranked(self, at: int) -> bool:
        """Tell whether an infinitive tells what was the most so: "the worst storm to hit Sorla"."""
        return not self.table.superlatives.isdisjoint(self.words[max(0, at - _RANKED) : at])

    def elapsed(self, i: int, stop: int) -> Elapsed | None:
        """Return how long ago the words before a date say it was: "empat tahun sejak".

        "Four years since" and "more than four years since" lie between four and five years,
        "nearly four" between three and four.
        """
        if i < 3 or self.words[i - 1] not in self.table.since:
            return None
        for at in range(max(i - 6, 0), i - 2):
            count = self.count(at)
            unit = None if count is None else self.unit_at(count.stop)
            if count is None or count.low is None or unit is None or unit[1] != i - 1:
                continue
            low = count.low - (at > 0 and self.words[at - 1] in self.table.nearly)
            start = max(at - 2, 0)
            place = self.tokens.span(start, stop)
            return Elapsed(low, low + 1, unit[0], place.start, place.end)
        return None
