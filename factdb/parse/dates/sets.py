"""What comes back and is no date: "every Monday", "of each month", "daily at 6 a.m."."""

from __future__ import annotations

from factdb.expressions import DateExpression, Interval, Moment, TimeUnit
from factdb.parse.dates.pieces import Reader
from factdb.parse.dates.scanner import Piece

_LONGEST_LIST = 14  # tokens of a list of weekdays
_REACH = 16  # tokens before a clock time in which its set stands
_DAILY = frozenset({TimeUnit.DAY, TimeUnit.WEEK, TimeUnit.WORKDAY, TimeUnit.WEEKEND})
_MARKS = frozenset('.!?;:()"“”«»|')  # which part a clock time from its set
_BESIDE = 2  # tokens from a set to a clock time right behind it: "montags von 9 bis 17 Uhr"
_COMMAS = 1  # that may: "Chaque lundi, le marché ouvre à 6 heures"


class Sets:
    """Tells the sets of one text from its dates."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self.words = reader.words
        self._has_sets = not reader.lexicon.sets.firsts.isdisjoint(reader.words)

    def recurs(self, piece: Piece) -> bool:
        """Tell whether "every" before or behind it makes the expression a set and no date.

        "Every Friday", "the first Monday of each month", "Monday to Friday every week".
        """
        if self._is_of_many(piece):
            return True
        if not self._has_sets:
            return False
        start = self._start_of_set(self._head_of(piece))
        if not (start or self._is_shared(piece.stop)):
            return False
        moment = piece.expression
        if not isinstance(moment, Moment) or moment.month is None:
            return True
        is_rate = self.words[piece.start - 1] in self.reader.table.rates  # "per 1 mei"
        return start > 0 and moment.year is None and not is_rate

    def _is_of_many(self, piece: Piece) -> bool:
        """Tell whether the parts of many days follow a weekday: "on Friday nights"."""
        moment, word = piece.expression, "".join(self.words[piece.stop : piece.stop + 1])
        if not isinstance(moment, Moment) or not moment.has_only(moment.weekday):
            return False
        return word[-1:] == "s" and word[:-1] in self.reader.table.parts

    def is_habitual(self, piece: Piece) -> bool:
        """Tell whether a clock time has no day of its own, for it comes back: "daily at 6 a.m.".

        Not where the sentence looks back: "the man who runs every day was found at 6 a.m.".
        """
        if not _is_clock(piece.expression):
            return False
        led = self._led_from(piece.start)
        if led is None and not self._is_set(piece.stop):
            return False
        is_beside = led is not None and piece.start - led <= _BESIDE
        return is_beside or self.reader.tense(piece.start, piece.stop) >= 0

    def _led_from(self, i: int) -> int | None:
        """Return the last word of the set that stands before `i` in its clause, no day behind it.

        A set in a relative clause is none of the clock time: "warga yang setiap malam ronda".
        """
        table, commas = self.reader.table, 0
        for at in range(i - 1, max(i - _REACH, 0) - 1, -1):
            word = self.words[at]
            commas += word == ","
            if word in _MARKS or commas > _COMMAS or word in table.days:
                return None
            if word in table.habits:
                return at
            if self._is_recurrent(at):
                first = self._first_listed(at)
                start = self._start_of_set(first, self.reader.with_article(first))
                is_aside = start > 0 and self.words[start - 1] in self.reader.lexicon.relatives
                return at if start and not is_aside else None
        return None

    def _is_set(self, i: int) -> bool:
        """Tell whether a set begins at `i`: "at 6 a.m. every Monday", "pukul 08.00 setiap hari"."""
        if i < len(self.words) and self.words[i] in self.reader.table.habits:
            return True
        hit = self.reader.after(self.reader.lexicon.sets, i)
        return hit is not None and self._is_recurrent(self.reader.skip_article(hit[0]))

    def _is_recurrent(self, i: int) -> bool:
        """Tell whether a word names what comes back: a weekday, a day, a part of one."""
        table, word = self.reader.table, self.words[i] if i < len(self.words) else ""
        return self._is_weekday(word) or table.units.get(word) in _DAILY or word in table.parts

    def _start_of_set(self, *places: int) -> int:
        """Return where "every" or "todos los" begins that ends before a place, or 1; else 0."""
        phrases = self.reader.lexicon.set_phrases
        for i in places:
            for n in (1, 2):
                if i >= n and tuple(self.words[i - n : i]) in phrases:
                    return max(i - n, 1)
        return 0

    def _head_of(self, piece: Piece) -> int:
        """Return where a list of weekdays begins that ends in a piece: "tiap Senin dan Kamis"."""
        moment = piece.expression
        if not isinstance(moment, Moment) or moment.weekday is None or moment.day is not None:
            return piece.start
        return self._first_listed(piece.start)

    def _first_listed(self, i: int) -> int:
        """Return the first of the weekdays of a list that ends at `i`."""
        links = {",", *self.reader.table.between.values()}
        first = i
        for at in range(i - 1, max(i - _LONGEST_LIST, 0), -1):
            if self._is_weekday(self.words[at]):
                first = at
            elif self.words[at] not in links:
                break
        return first

    def _is_weekday(self, word: str) -> bool:
        """Tell whether a word is a weekday's, or that of many: "lundis"."""
        weekdays = self.reader.table.weekdays
        return word in weekdays or (word[-1:] == "s" and word[:-1] in weekdays)

    def _is_shared(self, i: int) -> bool:
        """Tell whether "every week" or "of each month" stands at `i`."""
        of = self.reader.after(self.reader.lexicon.of, i)
        every = self.reader.after(self.reader.lexicon.sets, i if of is None else of[0])
        return every is not None and self.reader.unit_at(every[0]) is not None


def _is_clock(expression: DateExpression) -> bool:
    """Tell whether an expression is a clock time, or a range of two, and no day."""
    if isinstance(expression, Interval):
        return all(map(_is_clock, expression))
    return isinstance(expression, Moment) and expression.has_only(expression.clock)
