"""Clock times as pieces of dates: in digits or words, announced or alone."""

from __future__ import annotations

from dataclasses import replace

from factdb.expressions import Clock, Moment, TimeUnit
from factdb.parse.dates.clock import (
    ClockPiece,
    in_part,
    meridiem_at,
    parse_clock,
    shifted,
    zone_at,
)
from factdb.parse.dates.readings import DateKind, DateReading
from factdb.parse.dates.scanner import CLOCK_UNITS, Piece
from factdb.parse.dates.tenses import TenseReader

_CLOCK_BEFORE = DateKind.CLOCK_BEFORE
_HOUR = TimeUnit.HOUR

_LAST_HOUR = 12  # on the face of a clock; a higher number before an hour is of minutes


class ClockReader(TenseReader):
    """Reads the clock times of one text."""

    def _at(self, i: int, stop: int, reading: DateReading) -> Piece | None:  # noqa: ARG002
        """Return the clock time after "pukul", unless "jam" counts: "2 jam 15 menit"."""
        found = self.clock(stop)
        if found is None or (self.words[i] in self.table.units and self._is_length(i, found.stop)):
            return None
        return replace(found, start=i, is_weak=False)

    def _is_length(self, i: int, stop: int) -> bool:
        """Tell by the words around it whether an hour word with a number is a length of time."""
        unit = self.unit_at(stop)
        is_counted = i > 0 and self._number(i - 1) is not None
        return is_counted or (unit is not None and unit[0] in CLOCK_UNITS)

    def _perhaps(self, i: int, stop: int, reading: DateReading) -> Piece | None:  # noqa: ARG002
        """Return the clock time after "at", which must be one by itself: "at 3 in the morning"."""
        found = self.clock(stop)
        if found is not None and (self.is_alone(i, found.stop) or self._leads_to_day(found.stop)):
            return replace(found, is_weak=False)
        if found is not None and self._opens_hours(i, found.stop):
            return replace(found, is_weak=False)
        is_told = " ".join(self.words[i:stop]) in self.table.clock.alone
        if found is not None and is_told and not self._is_subject(found.stop):
            return replace(found, is_weak=False)
        return None if found is None or found.is_weak else found

    def _opens_hours(self, i: int, stop: int) -> bool:
        """Tell whether "dalle 9" is followed by "alle 17", and no noun that the numbers count."""
        to = self.after(self.lexicon.clock_to, stop)
        if to is None or self.words[i] not in self.table.clock.opens:
            return False
        last = self.clock(to[0])
        return last is not None and not self._is_subject(last.stop)

    def _is_subject(self, i: int) -> bool:
        """Tell whether the word at `i` can be what a number before it counts."""
        word = self.words[i] if i < len(self.words) else ""
        is_noun = word.isalpha() and word not in self.lexicon.never_counted
        return is_noun or word in self.table.counted or word in self.lexicon.comparatives

    def _is_counting(self, i: int) -> bool:
        """Tell whether a noun at `i` shows that a number counts: "Monday at two (local) hospitals".

        An adjective may stand before it.
        """
        lexicon, words = self.lexicon, self.words
        if i < len(words) and self.table.units.get(words[i]) == _HOUR and len(words[i - 1]) == 4:
            return False  # "1900 hours"
        for at in range(i, min(len(words), i + 2) if lexicon.plural else i):
            word = words[at]
            if not word.isalpha() or word in lexicon.never_counted or self.piece(at) is not None:
                return False
            if len(word) > 3 and word.endswith(lexicon.plural):
                return self.after(lexicon.hours, at) is None
        return False

    def _leads_to_day(self, i: int) -> bool:
        """Tell whether a day follows an hour: "alle 7 del 9 agosto", "at 7 on Saturday morning".

        Right behind it only one to come: "at 7 tomorrow", but "stood at 7 yesterday".
        """
        following = self.piece(i)
        if following is not None and isinstance(following.expression, Moment):
            shift = following.expression.shift
            if following.rule == "relative_day" and shift is not None and shift.steps > 0:
                return True
        place = self.after(self.lexicon.at, i)
        day = None if place is None else self.piece(self.skip_article(place[0]))
        if day is not None and day.rule == "weekday" and self._part_at(day.stop):
            return True
        of = self.after(self.lexicon.of, i)
        day = None if of is None else self.piece(self.skip_article(of[0]))
        if day is None:
            return False
        if day.rule in ("weekday", "named_day", "relative_day", "month_day"):
            return True
        month = self.after(self.lexicon.of, day.stop)
        at = day.stop if month is None else month[0]
        return day.rule == "day" and self._value(at, DateKind.MONTH) is not None

    def clock(self, i: int) -> Piece | None:
        """Return the clock time at `i`, where something announces one."""
        minutes = self._value(i, _CLOCK_BEFORE)
        if minutes is not None:
            return self._clock_before(i, minutes[1], DateReading(_CLOCK_BEFORE, minutes[0]))
        first = self.minutes_first(i)
        return self._whole_clock(i) if first is None else replace(first, is_weak=False)

    def minutes_first(self, i: int) -> Piece | None:
        """Return "ten past three", "fünf vor halb neun"; weak where nothing shows the hour."""
        number = self._number(i)
        if number is None or not 0 < number[1] < 60:
            return None
        unit = self.unit_at(number[0])
        is_told = unit is not None and unit[0] is TimeUnit.MINUTE
        stop = unit[1] if unit is not None and is_told else number[0]
        is_told = is_told or (i == 0 and number[1] > _LAST_HOUR)  # "twenty to six", alone
        sides = self.lexicon.minutes_named if is_told else self.lexicon.minutes_to
        side = self.after(sides, stop)
        hour = None if side is None else self._hour_at(side[0])
        if side is None or hour is None or not isinstance(hour.expression, Moment):
            return None
        clock = hour.expression.clock
        if clock is None:
            return None
        moment = Moment(clock=shifted(clock, side[1] * number[1]))
        is_weak = hour.is_weak and self._clock_name(side[0]) is None  # "3 past midnight"
        return Piece(i, hour.stop, moment, "clock", is_weak)

    def _clock_name(self, i: int) -> str | None:
        """Return the hour that has a name of its own at `i`: "noon"."""
        hit = self.after(self.lexicon.readings, i)
        names = () if hit is None else hit[1]
        return next((str(one.value) for one in names if one.kind is DateKind.CLOCK_NAMED), None)

    def _hour_at(self, i: int) -> Piece | None:
        """Return the hour that minutes are counted from: "three", "halb neun"."""
        return self._whole_clock(i) or self.piece(i)

    def _whole_clock(self, i: int) -> Piece | None:
        """Return the clock time at `i` without "half past" before it."""
        if self._is_counting(i + 1):
            return None
        if i < len(self.words) and self.words[i][0].isdigit():
            clock = parse_clock(self.tokens, self.lexicon, i, is_expected=True)
            if clock is None:
                return None
            if clock.clock.minute == 0 and (past := self._minutes_past(clock.stop)) is not None:
                clock = clock._replace(stop=past[0], clock=shifted(clock.clock, past[1]))
            return self._clock_piece(i, clock)
        return self.worded_clock(i, is_expected=True)

    def _minutes_past(self, i: int) -> tuple[int, int] | None:
        """Return (stop, minutes) of the "lewat 15 menit" at `i`; below zero for "kurang 15"."""
        if self.after(self.lexicon.clock_after, i) is not None:
            return None  # "le tre e un quarto"
        past = self.after(self.lexicon.past_hour, i)
        more = None if past is None else self._number(past[0])
        if past is None or more is None or more[1] >= 60:
            return None
        if self.after(self.lexicon.hours, more[0]) is not None:
            return None  # "entre 9 heures et 11 heures"
        unit = self.unit_at(more[0])
        stop = more[0] if unit is None or unit[0] is not TimeUnit.MINUTE else unit[1]
        return stop, past[1] * more[1]

    def first_hour(self, i: int) -> Piece | None:
        """Return the "9.30" of "9.30-12 Uhr", "08.00 hingga 16.00 WIB": the last hour shows it."""
        hour, _, minute = self.words[i].partition(".")
        if len(minute) != 2 or not (minute + hour).isdecimal() or len(hour) > 2:
            return None
        if int(hour) > 24 or int(minute) > 59:
            return None
        link = self.table.between.get(self.words[i - 1]) if i > 0 else None
        is_linked = self.words[i + 1 : i + 2] == [link]
        to = (i + 2, True) if is_linked else self.after(self.lexicon.to, i + 1)
        last = None if to is None or to[0] >= len(self.words) else self.clock(to[0])
        if last is None or last.is_weak or self.words[last.stop - 1].isdecimal():
            return None
        is_length = self.words[last.stop - 1] in self.table.units  # "de 1.30 a 2 horas"
        if is_length and not self.table.clock.is_dotted and "." not in self.words[last.start]:
            return None
        clock = Clock(int(hour), int(minute), is_open=int(hour) <= _LAST_HOUR and hour[0] != "0")
        return Piece(i, i + 1, Moment(clock=clock), "clock", is_weak=True)

    def _hour_of_day(self, i: int) -> Piece | None:
        """Return "7 uur 's avonds": an hour that its part of the day makes one."""
        if self.after(self.lexicon.hours, i + 1) is None:
            return None
        clock = parse_clock(self.tokens, self.lexicon, i, is_expected=True)
        if clock is None or clock.stop == i + 1:
            return None
        found = self._clock_piece(i, clock._replace(is_certain=False))
        return None if found.is_weak else found

    def worded_clock(self, i: int, is_expected: bool) -> Piece | None:
        """Return a clock time in words: "tiga sore", "seven thirty p.m.", "sieben Uhr"."""
        hour = self._number(i)
        if hour is None or not 0 <= hour[1] <= 24:
            return None
        stop, minute = hour[0], 0
        if (past := self._minutes_past(stop)) is not None:
            stop, minute = past
        elif (more := self._minutes_said(stop)) is not None:
            stop, minute = more
        clock, is_certain = shifted(Clock(hour[1], is_open=hour[1] <= 12), minute), False
        is_certain = minute > 0 and self._part_at(stop)  # "five thirty in the morning"
        stop, hours = meridiem_at(self.tokens, self.lexicon, stop)
        if hours is not None:
            clock, is_certain = shifted(Clock(hour[1] % 12 + hours), minute), True
        if (hit := self.after(self.lexicon.hours, stop)) is not None:
            is_duration = self.words[stop] in self.table.units and not is_expected
            stop, is_certain = hit[0], is_certain or not is_duration
            more = self._minutes_said(stop) if minute == 0 else None
            if more is not None and not self._is_subject(more[0]):  # "sept heures trente"
                stop, clock, is_certain = more[0], shifted(clock, more[1]), True
        if (zone := zone_at(self.tokens, self.lexicon, stop)) is not None:
            stop, is_certain = zone[0], is_certain or zone[1]
        if (after := self.after(self.lexicon.clock_after, stop)) is not None:
            # "deux heures et demie" is a duration as well, "três e meia da tarde" is none
            is_certain = is_certain or self._part_at(after[0]) or self.is_alone(i, after[0])
        if not (is_certain or is_expected):
            return None
        return self._clock_piece(i, ClockPiece(stop, clock, is_certain, False))

    def _minutes_said(self, i: int) -> tuple[int, int] | None:
        """Return (stop, minutes) said behind an hour: seven "thirty", ten "oh five"."""
        has_zero = i < len(self.words) and self.words[i] in self.table.clock.zeros
        more = self._number(i + has_zero)
        if more is None or not (0 < more[1] < 10 if has_zero else 10 <= more[1] < 60):
            return None
        return more

    def _clock_piece(self, i: int, read: ClockPiece) -> Piece:
        """Return a clock time with the part of the day after it: "9 pagi"."""
        stop, clock = read.stop, read.clock
        if (after := self.after(self.lexicon.clock_after, stop)) is not None:
            stop, clock = after[0], shifted(clock, after[1])
            read = read._replace(is_certain=True)  # "a las nueve y media"
        hit = self.lexicon.readings.match(self.words, stop) if stop < len(self.words) else None
        part = next((r.value for r in hit[1] if r.kind is DateKind.PART), None) if hit else None
        is_certain = read.is_certain
        if hit is not None and part is not None:
            stop, is_certain = hit[0], True
            clock = clock if read.is_settled else in_part(clock, str(part))
            zone = zone_at(self.tokens, self.lexicon, stop)
            stop = stop if zone is None else zone[0]
        turned, turn = self._turned(stop)
        stop = turned if turn == 0 else stop  # "tadi"; "kemarin" is the day
        return Piece(i, stop, Moment(clock=clock), "clock", is_weak=not is_certain)

    def _clock_before(self, i: int, stop: int, reading: DateReading) -> Piece | None:
        """Return "half past three", "setengah delapan"."""
        found = self._hour_at(stop)
        if found is None or not isinstance(found.expression, Moment):
            return None
        clock = found.expression.clock
        if clock is None:
            return None
        moment = Moment(clock=shifted(clock, int(reading.value)))
        return Piece(i, found.stop, moment, "clock")

    def _clock_named(self, i: int, stop: int, reading: DateReading) -> Piece | None:
        hour, _, minute = str(reading.value).partition(":")
        clock = Clock(int(hour), int(minute))
        past = self.after(self.lexicon.clock_after, stop)
        if past is not None:
            stop, clock = past[0], shifted(clock, past[1])  # "meio-dia e meia"
        moment = Moment(clock=clock)
        is_told = self._is_introduced(i) or self.lexicon.is_cued(self.words, i)
        is_weak = not (past or is_told or self.is_alone(i, stop))
        if (zone := zone_at(self.tokens, self.lexicon, stop)) is not None:  # "midnight ET"
            stop, is_weak = zone[0], is_weak and not zone[1]
        return Piece(i, stop, moment, "clock", is_weak)

    def _is_clock(self, i: int) -> bool:
        word = self.words[i]
        return word[0].isdigit() and (
            parse_clock(self.tokens, self.lexicon, i, is_expected=False) is not None
        )
