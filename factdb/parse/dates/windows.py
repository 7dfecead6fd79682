"""Lengths of time up to a day or from it: "the last 24 hours", "tiga bulan pertama"."""

from __future__ import annotations

from factdb.expressions import Moment, TimeUnit, Window
from factdb.parse.dates.joins import PER_YEAR
from factdb.parse.dates.readings import DateReading
from factdb.parse.dates.relations import RelationReader
from factdb.parse.dates.scanner import CLOCK_UNITS, Count, Piece


class WindowReader(RelationReader):
    """Reads the lengths of time of one text that end or begin with a day."""

    def _belongs(self, i: int, unit: TimeUnit) -> bool:
        """Tell whether the month, year or feast at `i` is what units before it are a part of."""
        of = self.after(self.lexicon.of, i)
        whole = self.piece(self.skip_article(i if of is None else of[0]))
        if of is None and self.table.of:  # but "die letzten drei Monate 2023"
            is_year = whole is not None and whole.rule == "year" and not whole.is_weak
            whole = whole if is_year and unit in PER_YEAR else None
        if whole is None or not isinstance(whole.expression, Moment) or unit in CLOCK_UNITS:
            return False
        named = whole.expression
        if named.day is not None or named.weekday is not None:
            return False
        is_month = named.month is not None or named.holiday is not None
        return is_month or named.year is not None or named.shift is not None

    def _window_of(
        self, i: int, stop: int, count: Count, unit: TimeUnit, direction: int
    ) -> Piece | None:
        is_within = i > 0 and self.words[i - 1] in self.table.within
        is_after = direction > 0 and not is_within and not self.lexicon.table.windows.after
        window = Window(count.low, count.high, unit, direction < 0, is_after)
        return Piece(i, stop, window, "vague_window" if count.low is None else "counted_window")

    def _window(self, i: int, stop: int, reading: DateReading) -> Piece | None:
        """Return "the last 24 hours"; not "will last 24 hours"."""
        if self._is_infinitive(i):
            return None
        if (hedge := self.after(self.lexicon.hedged, stop)) is not None:
            stop = hedge[0]  # "the past nearly 20 years"
        count = self.count(stop)
        if count is None and stop < len(self.words) and self.words[stop] in self.table.one:
            count = Count(stop + 1, 1, 1)
        if count is None and self._is_rolling(stop):
            count = Count(stop, 1, 1)
        if count is None and self.words[stop - 1] in self.table.within:
            return None
        unit = None if count is None else self.counted_unit(count.stop)
        if count is None or unit is None:
            return None
        direction = int(reading.value)
        if direction < 0 and self._belongs(unit[1], unit[0]):  # "the last three months of 2015"
            return self._run_of(self.with_article(i), unit[1], count, unit[0], -1)
        is_within = self.words[stop - 1] in self.table.within
        if is_within and self.tense(i, unit[1]) < 0 and not self.is_alone(i, unit[1]):
            return None  # "the man was caught within two days"
        is_after = direction > 0 and self.words[i] not in self.table.within
        window = Window(count.low, count.high, unit[0], direction < 0, is_after)
        rule = "vague_window" if count.low is None else "counted_window"
        return Piece(self.with_article(i), unit[1], window, rule)

    def _is_rolling(self, i: int) -> bool:
        """Tell whether the unit at `i` runs up to now: "the past decade", not "last decade"."""
        if self.words[i - 1] not in self.table.rolling:
            return False
        unit = self.unit_at(i)
        return unit is not None and unit[0] in (TimeUnit.DECADE, TimeUnit.CENTURY)

    def _run(self, i: int, count: Count | None, ordinal: int) -> Piece | None:
        """Return "the first nine months", "the last two weeks": of what is said next."""
        unit = None if count is None else self.unit_at(count.stop)
        if count is None or unit is None:
            return None
        return self._run_of(i, unit[1], count, unit[0], ordinal)

    def _run_of(
        self, i: int, stop: int, count: Count, unit: TimeUnit, ordinal: int
    ) -> Piece | None:
        if unit in CLOCK_UNITS or not count.low or count.low != count.high:
            return None
        moment = Moment(ordinal=ordinal, unit=unit, many=count.low)
        return Piece(i, stop, moment, "numbered_window", is_weak=True)
