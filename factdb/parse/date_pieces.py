"""The parts that expressions of time are made of, each read at one place of the text.

A piece is a moment, a distance or a window that stands in adjacent words: "Rabu", "14/12",
"pukul 10.00", "pekan lalu", "three days ago". `factdb.parse.dates` joins them. Every reader looks
at a bounded number of tokens.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from factdb.expressions import (
    Clock,
    DateExpression,
    Distance,
    Elapsed,
    Moment,
    Origin,
    Shift,
    Third,
    Unit,
    Window,
)
from factdb.parse.clock import ClockPiece, in_part, parse_clock, shifted
from factdb.parse.date_numerals import NumeralPiece, is_modern, parse_numerals, year_of
from factdb.parse.date_words import Kind, Lexicon, Reading
from factdb.parse.tokens import Phrases, Tokens

_CLOCK_UNITS = frozenset({Unit.SECOND, Unit.MINUTE, Unit.HOUR})
_NUMBERED = frozenset({Unit.WEEK, Unit.QUARTER, Unit.HALF, Unit.CENTURY, Unit.DECADE})
_MAX_DEPTH = 4  # "akhir bulan Maret ini": a part, a filler, a month; deeper is hostile text
_HYPHENS = frozenset("-‑–")
_APOSTROPHES = frozenset("'’‘")


class Piece(NamedTuple):
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


class Reader:
    """Reads the pieces of one text by one language's lexicon."""

    __slots__ = ("_depth", "_readers", "lexicon", "table", "tokens", "words")

    def __init__(self, tokens: Tokens, lexicon: Lexicon) -> None:
        self.tokens = tokens
        self.words = tokens.words
        self.lexicon = lexicon
        self.table = lexicon.table
        self._depth = 0
        self._readers: dict[Kind, Callable[[int, int, Reading], Piece | None]] = {
            Kind.WEEKDAY: self._weekday,
            Kind.MONTH: self._month,
            Kind.DAY: self._day,
            Kind.PART: self._part,
            Kind.SEASON: self._season,
            Kind.HOLIDAY: self._holiday,
            Kind.UNIT: self._unit,
            Kind.SINGLE: self._single,
            Kind.TURN: self._turn,
            Kind.WINDOW: self._window,
            Kind.RECALL: self._recall,
            Kind.THIRD: self._third,
            Kind.CARDINAL: self._counted,
            Kind.ORDINAL: self._ordinal,
            Kind.SEVERAL: self._counted,
            Kind.AT: self._at,
            Kind.PERHAPS: self._perhaps,
            Kind.CLOCK_BEFORE: self._clock_before,
            Kind.CLOCK_NAMED: self._clock_named,
            Kind.FILLER: self._filler,
        }

    def piece(self, i: int) -> Piece | None:
        """Return the piece that starts at token `i`, or None; the longest of its readings."""
        if i >= len(self.words) or self._depth >= _MAX_DEPTH:
            return None
        self._depth += 1
        found = self._read(i)
        self._depth -= 1
        return found

    def _read(self, i: int) -> Piece | None:
        word = self.words[i]
        if word[0].isdigit():
            return self._numeral(i)
        if word in _APOSTROPHES:
            return self._short_decade(i)
        hit = self.lexicon.readings.match(self.words, i)
        if hit is None:
            return None
        best: Piece | None = None
        for reading in hit[1]:
            read = self._readers.get(reading.kind)
            found = read(i, hit[0], reading) if read is not None else None
            if found is not None and (best is None or _rank(found) > _rank(best)):
                best = found
        return best

    def after(self, phrases: Phrases[int] | Phrases[bool], i: int) -> tuple[int, int] | None:
        """Return (stop, value) of the phrase that starts at token `i`, or None."""
        return phrases.match(self.words, i) if i < len(self.words) else None

    def of(self, i: int) -> tuple[int, int] | None:
        """Return (stop, 1) of the "of" or "in" at `i` that leads to what a part belongs to."""
        return self.after(self.lexicon.of, i) or self.after(self.lexicon.inside, i)

    def skip_article(self, i: int) -> int:
        """Return the index after the article at `i`, if one stands there."""
        return i + 1 if i < len(self.words) and self.words[i] in self.table.articles else i

    def count(self, i: int) -> Count | None:
        """Return the number at `i`, with "dua atau tiga", "2-3" and "several" as ranges."""
        first = self._number(i)
        if first is None:
            return self._several(i)
        stop, low = first
        joint = self.words[stop] if stop < len(self.words) else ""
        if joint in self.table.alternatives or joint in _HYPHENS:
            second = self._number(stop + 1)
            if second is not None and low < second[1] <= low * 10:
                return Count(second[0], low, second[1])
        return Count(stop, low, low)

    # Numbers

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
            after = stop + 1 if stop < len(self.words) and self.words[stop] in _HYPHENS else stop
            ones, last = self._cardinal(after)
            if ones is not None and ones < 10:
                return last, value + ones
        return stop, value

    def _cardinal(self, i: int) -> tuple[int | None, int]:
        value = self._value(i, Kind.CARDINAL)
        return value if value is not None else (None, i)

    def _value(self, i: int, kind: Kind) -> tuple[int, int] | None:
        """Return (value, stop) of the phrase at `i` in its reading as `kind`."""
        hit = self.lexicon.readings.match(self.words, i) if i < len(self.words) else None
        for reading in hit[1] if hit is not None else ():
            if reading.kind is kind and isinstance(reading.value, int):
                return reading.value, hit[0] if hit else i
        return None

    def _several(self, i: int) -> Count | None:
        found = self._value(i, Kind.SEVERAL)
        return None if found is None else Count(found[1], None, None)

    def _ordinal_at(self, i: int) -> tuple[int, int] | None:
        """Return (value, stop) of an ordinal: "third", "III", "3rd", "ke-3", "twenty-first"."""
        if i >= len(self.words):
            return None
        word = self.words[i]
        if word.isdecimal() and len(word) <= 2:
            return (int(word), i + 2) if self._has_mark(i + 1) else None
        if word in self.table.ordinal_marks:  # "ke-20": the mark stands before
            at = i + 2 if i + 1 < len(self.words) and self.words[i + 1] in _HYPHENS else i + 1
            number = self._number(at)
            return None if number is None else (number[1], number[0])
        if (found := self._value(i, Kind.ORDINAL)) is not None:
            return found
        tens, stop = self._cardinal(i)
        if tens is not None and tens % 10 == 0 and tens >= 20 and stop < len(self.words):
            ones = self._value(stop + (self.words[stop] in _HYPHENS), Kind.ORDINAL)
            if ones is not None and ones[0] < 10:
                return tens + ones[0], ones[1]
        return None

    def _has_mark(self, i: int) -> bool:
        return (
            i < len(self.words)
            and self.words[i] in self.table.ordinal_marks
            and self.tokens.is_glued(i)
        )

    def unit_at(self, i: int) -> tuple[Unit, int] | None:
        """Return (unit, stop) of the unit word at `i`."""
        hit = self.lexicon.readings.match(self.words, i) if i < len(self.words) else None
        for reading in hit[1] if hit is not None else ():
            if reading.kind is Kind.UNIT and hit is not None:
                return Unit(str(reading.value)), hit[0]
        return None

    # Numerals

    def _numeral(self, i: int) -> Piece | None:
        date = parse_numerals(self.tokens, i, self.table.order)
        if date is not None and date.is_certain:
            return Piece(i, self._time_mark(date.stop), date.expression, "numerals")
        clock = parse_clock(self.tokens, self.lexicon, i, is_expected=False)
        if clock is not None:
            return self._clock_piece(i, clock)
        if date is not None and self._is_clock(date.stop - 1):
            date = None  # "3-4pm"
        counted = self._counted(i, i, Reading(Kind.CARDINAL, 0))
        if counted is not None:
            return counted
        if (ordinal := self._ordinal_at(i)) is not None:
            found = self._ordinal_thing(i, ordinal[1], ordinal[0])
            if found is not None:
                return found
        found = self._year(i) or self._day_of_month(i, date)
        return self.clock(i) if found is None and self.is_alone(i, i + 1) else found

    def _time_mark(self, i: int) -> int:
        """Return the index after the "T" of an ISO date-time, if one follows."""
        return i + 1 if i < len(self.words) - 1 and self.words[i] == "t" else i

    def _day_of_month(self, i: int, date: NumeralPiece | None) -> Piece | None:
        """Return a bare day number, or the date that a weekday beside it would confirm."""
        word = self.words[i]
        is_clock = self.table.clock.is_dotted and "." in word and not self.is_alone(i, i + 1)
        if (
            date is not None and not is_clock and self._value(date.stop, Kind.MONTH) is None
        ):  # not "3-5 Mei"
            return Piece(i, date.stop, date.expression, "numerals", is_weak=True)
        if word.isdecimal() and len(word) <= 2 and 1 <= int(word) <= 31:
            has_mark = self._has_mark(i + 1)
            stop = i + 2 if has_mark else i + 1
            if has_mark and self._is_the_day(i, stop):
                return Piece(i - 1, stop, Moment(day=int(word)), "named_day")
            return Piece(i, stop, Moment(day=int(word)), "day", is_weak=True)
        return None

    def _is_the_day(self, i: int, stop: int) -> bool:
        """Tell whether an ordinal is a day of the month: "on the 18th", before no noun."""
        words, table = self.words, self.table
        if i < 2 or words[i - 1] not in table.articles or words[i - 2] not in table.cues:
            return False
        return stop >= len(words) or not words[stop][0].isalnum()

    def _year(self, i: int) -> Piece | None:
        """Return a year or a decade in digits."""
        word = self.words[i]
        year = year_of(word)
        after = i + 1 if i + 1 < len(self.words) else i
        if year is not None and year % 10 == 0 and (stop := self._decade_mark(after)):
            return Piece(i, stop, Moment(year=year, unit=Unit.DECADE), "decade")
        if len(word) == 2 and word.isdecimal() and word[1] == "0" and self._decade_mark(after):
            decade = Moment(year=1900 + int(word), unit=Unit.DECADE)
            return Piece(i, self._decade_mark(after), decade, "decade")
        if year is None:
            return None
        return Piece(i, i + 1, Moment(year=year), "year", is_weak=not self._is_year(i, year))

    def _decade_mark(self, i: int) -> int:
        """Return the index after "-an" or "s" at `i`, else 0."""
        words = self.words
        if words[i] in self.table.decade_marks and self.tokens.is_glued(i):
            return i + 1
        if words[i] in _HYPHENS | _APOSTROPHES and i + 1 < len(words):
            return i + 2 if words[i + 1] in self.table.decade_marks else 0
        return 0

    def _short_decade(self, i: int) -> Piece | None:
        """Return "'90s" or "'96" at the apostrophe."""
        if i + 1 < len(self.words) and self.tokens.is_glued(i + 1):
            found = self._year(i + 1) if self.words[i + 1].isdecimal() else None
            if found is not None and found.rule == "decade":
                return found._replace(start=i)
        return None

    def _is_year(self, i: int, year: int) -> bool:
        """Tell by the words beside it whether a number of four digits is a year."""
        table, words = self.table, self.words
        before = words[i - 1] if i > 0 else ""
        after = words[i + 1] if i + 1 < len(words) else ""
        if before in table.numbering or after in table.counted or before in ("-", "/"):
            return False
        return is_modern(year) or (before in table.cues and not after.isalpha())

    # Words

    def _dot(self, i: int) -> int:
        """Return the index after the full stop of an abbreviation that ends before `i`."""
        words = self.words
        is_short = len(words[i - 1]) <= 4 and i < len(words)
        return i + 1 if is_short and words[i] == "." and self.tokens.is_glued(i) else i

    def _turned(self, i: int) -> tuple[int, int | None]:
        """Return (stop, turn) of the word after a named thing: "Senin lalu"."""
        hit = self.after(self.lexicon.turns, i)
        return (i, None) if hit is None else hit

    def _weekday(self, i: int, stop: int, reading: Reading) -> Piece | None:
        word = self.words[i]
        if word in self.table.units and not self._is_named_day(i, stop):
            return None
        is_weak = self._is_ambiguous(i, stop)
        stop, turn = self._turned(self._dot(stop) if word in self.table.weak else stop)
        moment = Moment(weekday=int(reading.value), turn=turn, part=reading.part)
        return Piece(i, stop, moment, "weekday", is_weak and turn is None)

    def _is_named_day(self, i: int, stop: int) -> bool:
        """Tell "Minggu" the Sunday from "minggu" the week: a name in mid-sentence, or a date."""
        after = self.words[stop] if stop < len(self.words) else ""
        if after in ("(", ",") or after[:1].isdigit() or self._part_at(stop):
            return True
        if self.is_alone(i, stop):
            return True
        return self.tokens.is_capitalised(i) and not self.opens_sentence(i)

    def _part_at(self, i: int) -> bool:
        hit = self.lexicon.readings.match(self.words, i) if i < len(self.words) else None
        return hit is not None and any(reading.kind is Kind.PART for reading in hit[1])

    def opens_sentence(self, i: int) -> bool:
        """Tell whether a token is the first of its sentence or line."""
        if i == 0 or self.words[i - 1] in '.!?"“”:-–—':
            return True
        return "\n" in self.tokens.text[self.tokens.ends[i - 1] : self.tokens.starts[i]]

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
        return self.tokens.is_capitalised(i) and before in self.table.cues

    def _month(self, i: int, stop: int, reading: Reading) -> Piece | None:
        is_weak = self._is_ambiguous(i, stop)
        stop = self._dot(stop)
        moment = Moment(month=int(reading.value))
        if (day := self._day_after(stop)) is not None:
            return Piece(i, day[1], replace(moment, day=day[0]), "month_day")
        stop, turn = self._turned(stop)
        return Piece(i, stop, replace(moment, turn=turn), "month", is_weak and turn is None)

    def _day_after(self, i: int) -> tuple[int, int] | None:
        """Return (day, stop) of the day that follows its month: "March 3", "Agustus 17, 1945"."""
        i = self.skip_article(i)
        if i + 1 < len(self.words) and self.words[i] in "/-" and self.tokens.is_glued(i + 1):
            i += 1  # "Jan/3", "Sep-23-2020"
        if i >= len(self.words) or self._is_clock(i):
            return None
        ordinal = self._ordinal_at(i)
        if ordinal is not None:
            day, stop = ordinal
        elif self.words[i].isdecimal() and len(self.words[i]) <= 2:
            day, stop = int(self.words[i]), i + 1
        else:
            return None
        if not 1 <= day <= 31 or (stop < len(self.words) and self.words[stop] in "%/"):
            return None
        if self.table.order == "mdy" or self._year_follows(stop) or self.is_alone(0, stop):
            return day, stop
        return None

    def _is_clock(self, i: int) -> bool:
        word = self.words[i]
        return word[0].isdigit() and (
            parse_clock(self.tokens, self.lexicon, i, is_expected=False) is not None
        )

    def _year_follows(self, i: int) -> bool:
        at = i + 1 if i < len(self.words) and self.words[i] == "," else i
        return at < len(self.words) and year_of(self.words[at]) is not None

    def _day(self, i: int, stop: int, reading: Reading) -> Piece | None:
        shift = Shift(Unit.DAY, int(reading.value))
        return Piece(i, stop, Moment(shift=shift, part=reading.part), "relative_day")

    def _part(self, i: int, stop: int, reading: Reading) -> Piece | None:
        stop, turn = self._turned(stop)
        moment = Moment(part=str(reading.value))
        if turn is not None:  # "pagi ini"
            return Piece(i, stop, replace(moment, shift=Shift(Unit.DAY, turn)), "relative_day")
        return Piece(i, stop, moment, "part", is_weak=not self.is_alone(i, stop))

    def _season(self, i: int, stop: int, reading: Reading) -> Piece | None:
        stop, turn = self._turned(stop)
        moment = Moment(season=str(reading.value), turn=turn)
        return Piece(self._with_article(i), stop, moment, "season", is_weak=turn is None)

    def _holiday(self, i: int, stop: int, reading: Reading) -> Piece | None:
        is_weak = self._is_ambiguous(i, stop)
        stop, turn = self._turned(stop)
        return Piece(i, stop, Moment(holiday=str(reading.value), turn=turn), "holiday", is_weak)

    def _with_article(self, i: int) -> int:
        return i - 1 if i > 0 and self.words[i - 1] in self.table.articles else i

    # Units

    def _unit(self, i: int, stop: int, reading: Reading) -> Piece | None:
        unit = Unit(str(reading.value))
        if i > 0 and self.words[i - 1] in self.table.one:
            found = self._measured(i - 1, stop, Count(i, 1, 1), unit)
            if found is not None:
                return found
        relation = self.after(self.lexicon.relations, stop)
        if relation is not None and self._with_article(i) < i:  # "the day before Christmas"
            found = self._related(i - 1, relation, Count(i, 1, 1), unit)
            if found is not None:
                return found
        if (hit := self.after(self.lexicon.turns, stop)) is not None and unit not in _CLOCK_UNITS:
            return Piece(i, hit[0], Moment(shift=Shift(unit, hit[1])), "relative_unit")
        if (hit := self.after(self.lexicon.recalls, stop)) is not None:
            shift = Shift(unit, hit[1], Origin.PREVIOUS)
            return Piece(i, hit[0], Moment(shift=shift), "recalled_unit")
        if unit in _NUMBERED and (number := self._number_of(unit, stop)) is not None:
            moment = Moment(ordinal=number[0], unit=unit)
            return Piece(i, number[1], moment, "ordinal_unit", is_weak=unit is Unit.WEEK)
        if unit is Unit.WEEK and (of := self.after(self.lexicon.of, stop)) is not None:
            found = self._week_of(i, self.skip_article(of[0]))
            if found is not None:
                return found
        if unit is Unit.YEAR and stop < len(self.words) and self.words[stop][0].isdigit():
            year = self._year(stop)
            return None if year is None else year._replace(start=i, is_weak=False)
        return None

    def _week_of(self, i: int, stop: int) -> Piece | None:
        """Return "the week of October 6th": the week that holds the day."""
        day = self.piece(stop)
        if day is None or not isinstance(day.expression, Moment) or day.expression.day is None:
            return None
        moment = replace(day.expression, unit=Unit.WEEK)
        return Piece(self._with_article(i), day.stop, moment, "week_of")

    def _number_of(self, unit: Unit, i: int) -> tuple[int, int] | None:
        """Return (number, stop) after a unit: "kuartal III", "Q3", "abad ke-19", "week 31"."""
        if (found := self._ordinal_at(i)) is not None:
            return found
        word = self.words[i] if i < len(self.words) else ""
        limit = {Unit.QUARTER: 4, Unit.HALF: 2, Unit.CENTURY: 21, Unit.WEEK: 53}.get(unit, 0)
        if word.isdecimal() and len(word) <= 2 and 1 <= int(word) <= limit:
            return int(word), i + 1
        return None

    def _single(self, i: int, stop: int, reading: Reading) -> Piece | None:
        return self._measured(i, stop, Count(i, 1, 1), Unit(str(reading.value)))

    def _counted(self, i: int, stop: int, reading: Reading) -> Piece | None:  # noqa: ARG002
        """Return what a number and a unit make: "three days ago", "24 jam terakhir"."""
        count = self.count(i)
        if count is None:
            return self._worded(i)
        at, direction = count.stop, None
        hit = self.lexicon.readings.match(self.words, at) if at < len(self.words) else None
        if hit is not None:  # "5 upcoming years"
            windows = [r.value for r in hit[1] if r.kind is Kind.WINDOW]
            singular = self.words[hit[0]] if hit[0] < len(self.words) else ""
            if windows and singular not in Unit.__members__.values():  # not "only 3 next week"
                at, direction = hit[0], int(windows[0])
        unit = self.unit_at(at)
        if unit is None:
            return self._worded(i)
        if direction is not None:
            return self._window_of(i, unit[1], count, unit[0], direction)
        return self._measured(i, unit[1], count, unit[0])

    def _worded(self, i: int) -> Piece | None:
        """Return what a number word alone begins: "twenty-first of May", "seven thirty p.m."."""
        if self.words[i][0].isdigit():
            return None
        if (ordinal := self._ordinal_at(i)) is not None:
            return self._ordinal_thing(i, ordinal[1], ordinal[0])
        return self.worded_clock(i, is_expected=False)

    def _measured(self, i: int, stop: int, count: Count, unit: Unit) -> Piece | None:
        """Return what a number of units up to `stop` makes with the words beside it."""
        lexicon, low, high = self.lexicon, count.low, count.high
        if (hit := self.after(lexicon.distances, stop)) is not None:
            return Piece(i, hit[0], Distance(low, high, unit, hit[1] < 0), "ago")
        if (hit := self.after(lexicon.windows, stop)) is not None:
            return self._window_of(i, hit[0], count, unit, hit[1])
        if (hit := self.after(lexicon.relations, stop)) is not None:
            found = self._related(i, hit, count, unit)
            if found is not None:
                return found
        if (hit := self.after(lexicon.recounts, stop)) is not None:
            distance = Distance(low, high, unit, hit[1] < 0, Origin.PREVIOUS)
            return Piece(i, hit[0], distance, "recalled_distance")
        if (before := lexicon.before(self.words, i)) is not None:
            return self._ahead(i, stop, Distance(low, high, unit, before[1] < 0))
        return None

    def _related(self, i: int, relation: tuple[int, int], count: Count, unit: Unit) -> Piece | None:
        """Return "two days after Easter": so many units from a date that the words name."""
        base = self.piece(self.skip_article(relation[0]))
        is_base = base is not None and (not base.is_weak or base.rule == "holiday")
        if base is None or not is_base or not isinstance(base.expression, Moment):
            return None
        distance = Distance(count.low, count.high, unit, relation[1] < 0, base=base.expression)
        return Piece(i, base.stop, distance, "distance")

    def _ahead(self, i: int, stop: int, distance: Distance) -> Piece | None:
        """Return "in two weeks", "vor drei Tagen".

        What points to the past is certain; "in two weeks" is a duration as well, and a date only
        where the sentence looks ahead or the words stand alone.
        """
        if distance.is_past or self.tense(i, stop) > 0 or self.is_alone(0, stop):
            return Piece(i, stop, distance, "ago" if distance.is_past else "ahead")
        return None

    def _window_of(
        self, i: int, stop: int, count: Count, unit: Unit, direction: int
    ) -> Piece | None:
        is_within = i > 0 and self.words[i - 1] in self.table.within
        is_after = direction > 0 and not is_within and not self.lexicon.table.windows.after
        window = Window(count.low, count.high, unit, direction < 0, is_after)
        return Piece(i, stop, window, "vague_window" if count.low is None else "counted_window")

    # Words before their thing

    def _window(self, i: int, stop: int, reading: Reading) -> Piece | None:
        """Return "the last 24 hours"."""
        count = self.count(stop)
        if count is None and stop < len(self.words) and self.words[stop] in self.table.one:
            count = Count(stop + 1, 1, 1)
        if count is None and self.words[stop - 1] in self.table.within:
            return None
        unit = None if count is None else self.unit_at(count.stop)
        if count is None or unit is None:
            return None
        direction = int(reading.value)
        is_after = direction > 0 and self.words[i] not in self.table.within
        window = Window(count.low, count.high, unit[0], direction < 0, is_after)
        rule = "vague_window" if count.low is None else "counted_window"
        return Piece(self._with_article(i), unit[1], window, rule)

    def _turn(self, i: int, stop: int, reading: Reading) -> Piece | None:
        """Return "last week", "next Tuesday", "this morning", "last day of October"."""
        turn = int(reading.value)
        if (unit := self.unit_at(stop)) is not None:
            of = self.of(unit[1]) if turn < 0 else None
            if of is not None and self.piece(self.skip_article(of[0])) is not None:
                moment = Moment(ordinal=-1, unit=unit[0])
                return Piece(i, unit[1], moment, "ordinal_unit", is_weak=True)
            if unit[0] in _CLOCK_UNITS and unit[0] is not Unit.HOUR:
                return None
            return Piece(i, unit[1], Moment(shift=Shift(unit[0], turn)), "relative_unit")
        thing = self.piece(stop)
        if thing is None or not isinstance(thing.expression, Moment):
            return None
        moment = thing.expression
        if moment.part is not None and moment.shift is None and moment.weekday is None:
            shift = Shift(Unit.DAY, turn)
            return Piece(i, thing.stop, replace(moment, shift=shift), "relative_day")
        if moment.turn is not None or not (
            moment.weekday or moment.month or moment.season or moment.holiday
        ):
            return None
        if turn < 0 and moment.weekday and self.of(thing.stop):
            return Piece(i, thing.stop, replace(moment, ordinal=-1), "ordinal_unit", is_weak=True)
        return Piece(i, thing.stop, replace(moment, turn=turn), thing.rule)

    def _recall(self, i: int, stop: int, reading: Reading) -> Piece | None:
        """Return "the next day", "that year", "the same week"."""
        unit = self.unit_at(stop)
        if unit is None or unit[0] in _CLOCK_UNITS:
            return None
        shift = Shift(unit[0], int(reading.value), Origin.PREVIOUS)
        return Piece(i, unit[1], Moment(shift=shift), "recalled_unit")

    def _ordinal(self, i: int, stop: int, reading: Reading) -> Piece | None:
        return self._ordinal_thing(i, stop, int(reading.value))

    def _ordinal_thing(self, i: int, stop: int, number: int) -> Piece | None:
        """Return "third quarter", "first Tuesday", "20th century", else a bare day."""
        at = stop + 1 if stop < len(self.words) and self.words[stop] in _HYPHENS else stop
        start = self._with_article(i)
        unit = self.unit_at(at)
        if unit is not None:
            is_weak = unit[0] not in (Unit.QUARTER, Unit.HALF, Unit.CENTURY)
            moment = Moment(ordinal=number, unit=unit[0])
            if unit[0] is Unit.DAY:  # "the 15th day of next month"
                moment = Moment(day=number) if number <= 31 else moment
            return Piece(start, unit[1], moment, "ordinal_unit", is_weak)
        if (weekday := self._value(at, Kind.WEEKDAY)) is not None and at == stop:
            moment = Moment(ordinal=number, weekday=weekday[0])
            return Piece(start, weekday[1], moment, "ordinal_unit", is_weak=True)
        if 1 <= number <= 31:
            return Piece(i, stop, Moment(day=number), "day", is_weak=True)
        return None

    def _third(self, i: int, stop: int, reading: Reading) -> Piece | None:
        """Return "awal Juli", "mid-January", "the end of the month"."""
        third = Third(str(reading.value))
        at = stop + 1 if stop < len(self.words) and self.words[stop] in _HYPHENS else stop
        is_running = third in (Third.ELAPSED, Third.REMAINING)  # "earlier in the week"
        of = self.of(at) if is_running else self.after(self.lexicon.of, at)
        at = at if of is None else of[0]
        thing = self.piece(at)
        if thing is None:
            at = self.skip_article(at)
            thing = self.piece(at)
        if thing is not None and isinstance(thing.expression, Moment):
            moment = thing.expression
            if moment.third is None and moment.part is None and moment.clock is None:
                is_weak = thing.is_weak and not (moment.month or moment.year)
                return Piece(i, thing.stop, replace(moment, third=third), "third", is_weak)
            return None
        unit = self.unit_at(at)
        is_counted = unit is not None and unit[0] in (Unit.WEEK, Unit.MONTH, Unit.YEAR)
        is_named = self.words[at - 1] in self.table.articles
        if unit is None or not is_counted:
            return None
        if is_running and not is_named:
            return None
        moment = Moment(shift=Shift(unit[0], 0), third=third)
        return Piece(i, unit[1], moment, "third")

    def _filler(self, i: int, stop: int, reading: Reading) -> Piece | None:  # noqa: ARG002
        """Return the date after "tanggal", "hari", "the month of"."""
        thing = self.piece(self.skip_article(stop))
        if thing is None or not isinstance(thing.expression, Moment):
            return None
        moment = thing.expression
        word = self.words[i]
        is_day = moment.day is not None and thing.rule == "day"
        if moment.shift is not None or moment.clock is not None or moment.part is not None:
            return None
        if is_day and self.table.units.get(word) is not None:
            return None
        if self.table.units.get(word) == Unit.DAY and moment.weekday is None:
            return None
        rule = "named_day" if is_day else thing.rule
        return thing._replace(start=i, rule=rule, is_weak=False)

    # Clock times

    def _at(self, i: int, stop: int, reading: Reading) -> Piece | None:  # noqa: ARG002
        """Return the clock time after "pukul"."""
        found = self.clock(stop)
        return None if found is None else found._replace(start=i, is_weak=False)

    def _perhaps(self, i: int, stop: int, reading: Reading) -> Piece | None:  # noqa: ARG002
        """Return the clock time after "at", which must be one by itself: "at 3 in the morning"."""
        found = self.clock(stop)
        return None if found is None or found.is_weak else found

    def clock(self, i: int) -> Piece | None:
        """Return the clock time at `i`, where something announces one."""
        if i >= len(self.words):
            return None
        if self.words[i][0].isdigit():
            clock = parse_clock(self.tokens, self.lexicon, i, is_expected=True)
            return None if clock is None else self._clock_piece(i, clock)
        minutes = self._value(i, Kind.CLOCK_BEFORE)
        if minutes is not None:
            return self._clock_before(i, minutes[1], Reading(Kind.CLOCK_BEFORE, minutes[0]))
        return self.worded_clock(i, is_expected=True)

    def worded_clock(self, i: int, is_expected: bool) -> Piece | None:
        """Return a clock time in words: "tiga sore", "seven thirty p.m.", "sieben Uhr"."""
        hour = self._number(i)
        if hour is None or not 0 <= hour[1] <= 24:
            return None
        stop, minute = hour[0], 0
        if (past := self.after(self.lexicon.past_hour, stop)) is not None:
            more = self._number(past[0])
            if more is not None and more[1] < 60:
                stop, minute = more
        elif (more := self._number(stop)) is not None and 10 <= more[1] < 60:
            stop, minute = more
        clock, is_certain = Clock(hour[1], minute, hour[1] <= 12), False
        for phrases, hours in ((self.lexicon.am, 0), (self.lexicon.pm, 12)):
            if (hit := self.after(phrases, stop)) is not None:
                clock = Clock(hour[1] % 12 + hours, minute)
                stop, is_certain = hit[0], True
        if (hit := self.after(self.lexicon.hours, stop)) is not None:
            stop, is_certain = hit[0], True
        if (hit := self.after(self.lexicon.zones, stop)) is not None:
            stop, is_certain = hit[0], True
        if not (is_certain or is_expected):
            return None
        return self._clock_piece(i, ClockPiece(stop, clock, is_certain, False))

    def _clock_piece(self, i: int, read: ClockPiece) -> Piece:
        """Return a clock time with the part of the day after it: "9 pagi"."""
        stop, clock = read.stop, read.clock
        if (after := self.after(self.lexicon.clock_after, stop)) is not None:
            stop, clock = after[0], shifted(clock, after[1])
        hit = self.lexicon.readings.match(self.words, stop) if stop < len(self.words) else None
        part = next((r.value for r in hit[1] if r.kind is Kind.PART), None) if hit else None
        is_certain = read.is_certain
        if hit is not None and part is not None:
            stop, is_certain = hit[0], True
            clock = clock if read.is_settled else in_part(clock, str(part))
            if (zone := self.after(self.lexicon.zones, stop)) is not None:
                stop = zone[0]
        stop, _ = self._turned(stop)
        return Piece(i, stop, Moment(clock=clock), "clock", is_weak=not is_certain)

    def _clock_before(self, i: int, stop: int, reading: Reading) -> Piece | None:
        """Return "half past three", "setengah delapan"."""
        found = self.clock(stop) or self.piece(stop)
        if found is None or not isinstance(found.expression, Moment):
            return None
        clock = found.expression.clock
        if clock is None:
            return None
        moment = Moment(clock=shifted(clock, int(reading.value)))
        return Piece(i, found.stop, moment, "clock")

    def _clock_named(self, i: int, stop: int, reading: Reading) -> Piece | None:
        hour, _, minute = str(reading.value).partition(":")
        moment = Moment(clock=Clock(int(hour), int(minute)))
        return Piece(i, stop, moment, "clock", is_weak=not self._is_supported(i))

    # The sentence

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

    def tense(self, i: int, stop: int) -> int:
        """Return 1 where the words around look ahead, -1 where they look back, else 0.

        At most twelve tokens on each side, within the sentence.
        """
        future, past = self.table.future, self.table.past
        before = range(i - 1, max(i - 13, -1), -1)
        after = range(stop, min(stop + 12, len(self.words)))
        for reach in (before, after):
            for at in reach:
                word = self.words[at]
                if word in ".!?":
                    break
                if word in future:
                    return 1
                if word in past:
                    return -1
        return 0


def _rank(piece: Piece) -> tuple[int, bool]:
    return piece.stop, not piece.is_weak
