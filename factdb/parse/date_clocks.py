"""Clock times as pieces of dates: in digits or words, announced or alone."""

from __future__ import annotations

from factdb.expressions import Clock, Moment
from factdb.parse.clock import ClockPiece, in_part, parse_clock, shifted
from factdb.parse.date_scanner import Piece, Scanner
from factdb.parse.date_words import Kind, Reading


class ClockReader(Scanner):
    """Reads the clock times of one text."""

    def _at(self, i: int, stop: int, reading: Reading) -> Piece | None:  # noqa: ARG002
        """Return the clock time after "pukul"."""
        found = self.clock(stop)
        return None if found is None else found._replace(start=i, is_weak=False)

    def _perhaps(self, i: int, stop: int, reading: Reading) -> Piece | None:  # noqa: ARG002
        """Return the clock time after "at", which must be one by itself: "at 3 in the morning"."""
        found = self.clock(stop)
        if found is not None and self.is_alone(i, found.stop):
            return found._replace(is_weak=False)
        return None if found is None or found.is_weak else found

    def clock(self, i: int) -> Piece | None:
        """Return the clock time at `i`, where something announces one."""
        minutes = self._value(i, Kind.CLOCK_BEFORE)
        if minutes is not None:
            return self._clock_before(i, minutes[1], Reading(Kind.CLOCK_BEFORE, minutes[0]))
        return self._whole_clock(i)

    def _whole_clock(self, i: int) -> Piece | None:
        """Return the clock time at `i` without "half past" before it."""
        if i < len(self.words) and self.words[i][0].isdigit():
            clock = parse_clock(self.tokens, self.lexicon, i, is_expected=True)
            return None if clock is None else self._clock_piece(i, clock)
        return self.worded_clock(i, is_expected=True)

    def _hour_of_day(self, i: int) -> Piece | None:
        """Return "7 uur 's avonds": an hour that its part of the day makes one."""
        clock = parse_clock(self.tokens, self.lexicon, i, is_expected=True)
        if clock is None or clock.stop == i + 1 or self.after(self.lexicon.hours, i + 1) is None:
            return None
        found = self._clock_piece(i, clock._replace(is_certain=False))
        return None if found.is_weak else found

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
            is_duration = self.words[stop] in self.table.units and not is_expected
            stop, is_certain = hit[0], is_certain or not is_duration
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
        found = self._whole_clock(stop) or self.piece(stop)
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
        is_weak = not (self._is_introduced(i) or self.is_alone(i, stop))
        return Piece(i, stop, moment, "clock", is_weak)

    def _is_clock(self, i: int) -> bool:
        word = self.words[i]
        return word[0].isdigit() and (
            parse_clock(self.tokens, self.lexicon, i, is_expected=False) is not None
        )
