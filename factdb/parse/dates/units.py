"""Units of time as pieces of dates: "pekan lalu", "three days ago", "kuartal III"."""

from __future__ import annotations

from dataclasses import replace

from factdb.expressions import Distance, Moment, Origin, Shift, TimeUnit, Window
from factdb.parse.dates.joins import PER_YEAR
from factdb.parse.dates.lengths import Length
from factdb.parse.dates.readings import DateKind, DateReading
from factdb.parse.dates.scanner import CLOCK_UNITS, HYPHENS, Count, Piece
from factdb.parse.dates.windows import WindowReader

_ORDINAL, _WEEKDAYS = DateKind.ORDINAL, DateKind.WEEKDAYS
_DAY = TimeUnit.DAY
_DECADE = TimeUnit.DECADE
_MONTH = TimeUnit.MONTH
_WEEK = TimeUnit.WEEK
_WEEKEND = TimeUnit.WEEKEND
_YEAR = TimeUnit.YEAR

_FIRST_WORDED = 10  # "on the fourth" may be the fourth of anything, "on the fifteenth" is a day
_DAILY = frozenset({DateKind.DAY})  # "today in two weeks"
_YEARLY = frozenset({DateKind.MONTH, DateKind.HOLIDAY})
_GROUPED = 4  # characters of a number at most without a mark before three digits
_RUNNING = (TimeUnit.QUARTER, TimeUnit.HALF)
_NUMBERED = frozenset(
    {TimeUnit.WEEK, TimeUnit.QUARTER, TimeUnit.HALF, TimeUnit.CENTURY, TimeUnit.DECADE}
)


class UnitReader(WindowReader):
    """Reads the units of one text, with the numbers and the words of direction beside them."""

    def _unit(self, i: int, stop: int, reading: DateReading) -> Piece | None:
        """Return what a unit makes with the words beside it: the first reading that holds."""
        unit = TimeUnit(str(reading.value))
        if i > 1 and self.words[i - 1] in HYPHENS and self.words[i - 2].endswith(self.words[i]):
            return None  # "bulan-bulan sebelumnya": months in general; "bertahun-tahun ini"
        return (
            self._one(i, stop, unit)
            or self._directed(i, stop, unit)
            or self._numbered(i, stop, unit)
            or self._many(i, stop, unit)
        )

    def _many(self, i: int, stop: int, unit: TimeUnit) -> Piece | None:
        """Return units that nobody counts, away from today: "years ago", "vor Jahren"."""
        before = self.words[i - 1] if i > 0 else ""
        if self.words[i] not in self.table.plurals or before[:1].isdigit() or unit in CLOCK_UNITS:
            return None
        hit, led = self.after(self.lexicon.distances, stop), self.lexicon.before(self.words, i)
        if (hit is None or hit[1] > 0) and (led is None or led[1] > 0):
            return None
        return self._measured(i, Length(stop, Count(i, None, None), unit))

    def _one(self, i: int, stop: int, unit: TimeUnit) -> Piece | None:
        """Return a single unit away from something: "a year ago", "the day before Christmas"."""
        count = Count(i, 1, 1)
        if i > 0 and self.words[i - 1] in self.table.one:
            return self._measured(i - 1, self.more(Length(stop, count, unit)))
        start = self.with_article(i)
        is_led = start < i or (i > 0 and self.words[i - 1] in self.table.day_cues)
        if not is_led or unit in CLOCK_UNITS:
            return None
        relation = self.after(self.lexicon.relations, stop)
        found = None if relation is None else self._related(start, relation, count, unit)
        if found is not None and isinstance(found.expression, Distance):
            return replace(found, expression=found.expression._replace(is_whole=True))
        return self._told(start, stop, unit) if start < i else None

    def _told(self, start: int, stop: int, unit: TimeUnit) -> Piece | None:
        """Return "the day before", "the week after", which nothing follows: by what was told."""
        hit = self.after(self.lexicon.recounts, stop)
        if hit is None or self._leads_on(stop, hit[0]):
            return None
        shift = Shift(unit, hit[1], Origin.PREVIOUS)
        return Piece(start, hit[0], Moment(shift=shift), "recalled_unit")

    def _directed(self, i: int, stop: int, unit: TimeUnit) -> Piece | None:
        """Return a whole unit: "pekan lalu", "bulan sebelumnya", "the weekend"."""
        turn = self.after(self.lexicon.turns, stop)
        before = self.words[i - 1] if i > 0 else ""
        if before[:1].isdigit() and not before.isdecimal():
            is_grouped = len(before) > _GROUPED and before[-4] in ".,"
            if not (is_grouped and turn is not None and turn[1] == 0):  # "tembus 7.215 tahun ini"
                return None  # "1,3 tahun lalu"
        is_counted = bool(before) and self.count(i - 1) is not None
        if is_counted and self.after(self.lexicon.recalls, stop) is not None:
            return None  # "pria 40 tahun itu"
        if turn is not None and unit not in CLOCK_UNITS:
            return Piece(i, turn[0], Moment(shift=Shift(unit, turn[1])), "relative_unit")
        recall = self.after(self.lexicon.recalls, stop)
        if recall is not None and unit not in CLOCK_UNITS:
            shift = Shift(unit, recall[1], Origin.PREVIOUS)
            return Piece(i, recall[0], Moment(shift=shift), "recalled_unit")
        is_single = unit is _WEEKEND and self.words[i] not in self.table.plurals
        if is_single and self._is_introduced(i):
            dated = self._numbered(i, stop, unit)
            return dated or Piece(self.with_article(i), stop, Moment(unit=unit), "weekend")
        return None

    def _numbered(self, i: int, stop: int, unit: TimeUnit) -> Piece | None:
        """Return a unit by its number or date: "kuartal III", "tahun 1997", "the week of …"."""
        is_small = unit in (_DAY, _MONTH)
        number = self._number_of(unit, stop) if unit in _NUMBERED else None
        if is_small and self.table.ordinals_behind:  # "hari terakhir" April
            number = self._ordinal_at(stop) or self._last_at(stop)
        if number is not None and not self._is_in_word(number[1]):
            moment, number = self._run_to(unit, number)
            rule = self._rule_of(i)
            is_weak = unit is _WEEK and rule == "ordinal_unit"
            is_weak = is_weak or number[0] < 0 or self.words[i] in self.table.weak or is_small
            return Piece(i, number[1], moment, rule, is_weak)
        if unit in (_WEEK, _WEEKEND):
            of = self.after(self.lexicon.of, stop)
            return None if of is None else self._week_of(i, self.skip_article(of[0]), unit)
        if unit in (_YEAR, _DECADE) and stop < len(self.words):
            year = self.piece(stop)
            named = ("year", "decade") if unit is _YEAR else ("decade",)
            if year is not None and year.rule in named:
                return replace(year, start=i, is_weak=False)
        return None

    def _rule_of(self, i: int) -> str:
        """Return the rule of a numbered unit: a week in the calendar needs no year beside it."""
        return "calendar_week" if self.words[i] in self.table.calendar_weeks else "ordinal_unit"

    def _run_to(self, unit: TimeUnit, number: tuple[int, int]) -> tuple[Moment, tuple[int, int]]:
        """Return the unit, and the others up to a last one: "triwulan I hingga III"."""
        first, stop = number
        to = self.after(self.lexicon.to, stop) if unit in _RUNNING else None
        if unit in _RUNNING and self.words[stop : stop + 1] == [self._and()]:
            to = stop + 1, True  # "kuartal I dan II 2024"
        last = None if to is None else self._ordinal_at(to[0])
        if last is None or not first < last[0] <= PER_YEAR[unit]:
            return Moment(ordinal=first, unit=unit), number
        many = last[0] - first + 1
        return Moment(ordinal=first, unit=unit, many=many), (first, last[1])

    def _and(self) -> str:
        """Return the word between the ends of "between … and …"."""
        return next(iter(self.table.between.values()), "")

    def _week_of(self, i: int, stop: int, unit: TimeUnit) -> Piece | None:
        """Return "the week of October 6th", "the weekend of 12 June": the one of the day."""
        day = self.piece(stop)
        if day is None or not isinstance(day.expression, Moment) or day.expression.day is None:
            return None
        moment = day.expression._replace(unit=unit)
        return Piece(self.with_article(i), day.stop, moment, "week_of", is_weak=day.is_weak)

    def _number_of(self, unit: TimeUnit, i: int) -> tuple[int, int] | None:
        """Return (number, stop) after a unit: "kuartal III", "Q3", "abad ke-19"."""
        found = self._ordinal_at(i) or self._last_at(i)
        if found is not None and (found[0] > 0 or self.table.ordinals_behind):
            return found  # but no "quarter final"
        if self.words[i - 1] in self.table.weekdays:
            return None  # "Minggu 13 Juni": a Sunday
        number = self._number(i)
        limit = {
            TimeUnit.QUARTER: 4,
            TimeUnit.HALF: 2,
            TimeUnit.CENTURY: 21,
            _WEEK: 53,
        }.get(unit, 0)
        if number is not None and 1 <= number[1] <= limit:
            return number[1], number[0]
        return None

    def _single(self, i: int, stop: int, reading: DateReading) -> Piece | None:
        length = Length(stop, Count(i, 1, 1), TimeUnit(str(reading.value)))
        return self._measured(i, self.more(length))

    def _half_of(self, i: int, stop: int, reading: DateReading) -> Piece | None:
        """Return "half a year ago", "vor anderthalb Jahren"."""
        length = self.half_of(stop, int(reading.value))
        return None if length is None else self._measured(i, length)

    def _counted(self, i: int, stop: int, reading: DateReading) -> Piece | None:  # noqa: ARG002
        """Return what a number and a unit make: "three days ago", "24 jam terakhir"."""
        count = self.count(i)
        length = self.length(i, count)
        if length is not None and not self.is_date(length):
            clock = self.minutes_first(i) if length.unit is TimeUnit.MINUTE else None
            if clock is not None and (not clock.is_weak or self.is_alone(i, clock.stop)):
                return replace(clock, is_weak=False)  # "15 minuten voor 12 uur"
            away = self._measured(i, length)
            is_hour = away is None and length.unit in CLOCK_UNITS and i == 0
            return self.worded_clock(i, is_expected=False) if is_hour else away
        if count is None:
            return self._worded(i)
        if count.stop < len(self.words) and self._precedes_hour(count.stop):
            clock = self.minutes_first(i)
            if clock is not None and (not clock.is_weak or self.is_alone(i, clock.stop)):
                return replace(clock, is_weak=False)  # "twenty after 3pm"
        found = self._upcoming(i, count) or self._weekdays(i, count)
        return found or self._one_of_many(i, count) or self._worded(i)

    def _precedes_hour(self, i: int) -> bool:
        """Tell by one look whether "past", "to" or "vor" may stand at `i`."""
        return self.words[i] in self.lexicon.minutes_named.firsts

    def _upcoming(self, i: int, count: Count) -> Piece | None:
        """Return "5 upcoming years", "les sept premiers mois"."""
        first = self._value(count.stop, _ORDINAL)
        if first is not None and first[0] == 1:
            return self._run(i, replace(count, stop=first[1]), 1)  # "les sept premiers mois"
        hit = self.after(self.lexicon.readings, count.stop)
        windows = [r.value for r in hit[1] if r.kind is DateKind.WINDOW] if hit is not None else []
        unit = self.unit_at(hit[0]) if hit is not None and windows else None
        if hit is None or unit is None or self._is_single(hit[0], unit[0]):
            return None  # not "only 3 next week"
        direction = int(windows[0])
        if count.low != count.high:
            return None  # "van 4 tot 23 volgende maand"
        if direction < 0 and self._belongs(unit[1], unit[0]):
            return self._run_of(i, unit[1], count, unit[0], -1)  # "les trois derniers mois de 2022"
        window = Window(count.low, count.high, unit[0], direction < 0, direction > 0)
        return Piece(i, unit[1], window, "counted_window")

    def _is_single(self, i: int, unit: TimeUnit) -> bool:
        """Tell whether a unit word stands in the singular, where it has a plural."""
        plurals, units = self.table.plurals, self.table.units
        return self.words[i] not in plurals and any(units.get(word) == unit for word in plurals)

    def _weekdays(self, i: int, count: Count) -> Piece | None:
        """Return "two Thursdays ago": so many weeks from the last or the next one."""
        weekday = self._value(count.stop, _WEEKDAYS)
        hit = None if weekday is None else self.after(self.lexicon.distances, weekday[1])
        if weekday is None or hit is None or not count.low or count.low != count.high:
            return None
        base, weeks = Moment(weekday=weekday[0], turn=hit[1]), count.low - 1
        return Piece(i, hit[0], Distance(weeks, weeks, _WEEK, hit[1] < 0, base=base), "ago")

    def _worded(self, i: int) -> Piece | None:
        """Return what a number word alone begins: "twenty-first of May", "seven thirty p.m."."""
        if self.words[i][0].isdigit():
            return None
        if (ordinal := self._ordinal_at(i)) is not None:
            return self._ordinal_thing(i, ordinal[1], ordinal[0])
        clock = self.worded_clock(i, is_expected=False)
        number = self._number(i) if clock is None else None
        if number is not None and 1 <= number[1] <= 31:  # "cuatro de julio"
            return Piece(i, number[0], Moment(day=number[1]), "worded_day", is_weak=True)
        return clock

    def _measured(self, i: int, length: Length) -> Piece | None:
        """Return what a length makes with the words beside it."""
        lexicon, (stop, count, unit) = self.lexicon, length
        low, high = count.low, count.high
        before = lexicon.before(self.words, i)
        hit = self.after(lexicon.distances, stop)
        is_far = hit is not None and unit in CLOCK_UNITS and self.words[stop] in self.table.afar
        is_back = hit is not None and before is not None and hit[1] != before[1]
        if hit is not None and not (is_far or is_back):  # "komt over drie dagen terug"
            return self._from_day(i, hit[0], Distance(low, high, unit, hit[1] < 0))
        if (hit := self.after(lexicon.windows, stop)) is not None:
            if hit[1] < 0 and self._belongs(hit[0], unit):  # "sepuluh hari terakhir Ramadan"
                return self._run_of(i, hit[0], count, unit, -1)
            return self._window_of(i, hit[0], count, unit, hit[1])
        turn = self.after(self.lexicon.turns, stop)
        if turn is not None and turn[1] == 0 and unit not in CLOCK_UNITS:
            return self._window_of(i, turn[0], count, unit, -1)  # "tujuh bulan ini"
        if (hit := self.after(lexicon.relations, stop)) is not None:
            found = self._related(i, hit, count, unit)
            if found is not None:
                return found
        first = self._value(stop, _ORDINAL) if self.table.ordinals_behind else None
        if first is not None and first[0] == 1:
            return self._run_of(i, first[1], count, unit, 1)  # "lima bulan pertama"
        if (hit := self.after(lexicon.recounts, stop)) is not None:
            if (low is None and unit in CLOCK_UNITS) or self._leads_on(stop, hit[0]):
                return None
            distance = Distance(low, high, unit, hit[1] < 0, Origin.PREVIOUS)
            return Piece(i, hit[0], distance, "recalled_distance")
        if before is not None:
            start, direction = before
            distance = Distance(low, high, unit, direction < 0)
            if distance.is_past:
                return self._from_day(start, stop, distance)
            return self._ahead(start, i, stop, distance)
        return self._offset(i, length)

    def _ahead(self, start: int, i: int, stop: int, distance: Distance) -> Piece | None:
        """Return the "two weeks" of "in two weeks", which begins at `start`.

        What is a duration as well ("built in two weeks") is a date only where the sentence looks
        ahead or the words stand alone.
        """
        if start > 0 and self.words[start - 1] in self.table.times:
            return None  # "dua kali dalam sepekan"
        is_certain = self.words[start] not in self.table.lasting or self._is_timed(stop)
        # "March in a year"
        is_named = distance.unit is _YEAR and self._ends(_YEARLY, start)
        is_named = is_named or (distance.unit not in CLOCK_UNITS and self._ends(_DAILY, start))
        is_certain = is_certain or (is_named and self.after(self.lexicon.of, stop) is None)
        if is_certain or self.tense(start, stop) > 0 or self.is_alone(start, stop):
            return Piece(i, stop, distance, "ahead")
        return None

    def _ends(self, kinds: frozenset[DateKind], i: int) -> bool:
        """Tell whether a word of some kind stands before `i`."""
        hit = self.after(self.lexicon.readings, i - 1) if i > 0 else None
        return hit is not None and any(one.kind in kinds for one in hit[1])

    def _is_timed(self, i: int) -> bool:
        """Tell whether a clock time follows: "in 7 days at 5 p.m." is no duration."""
        at = self.after(self.lexicon.at, i)
        clock = None if at is None else self.clock(at[0])
        return clock is not None and not clock.is_weak

    def _ordinal(self, i: int, stop: int, reading: DateReading) -> Piece | None:
        return self._ordinal_thing(i, stop, int(reading.value))

    def _is_in_name(self, i: int, unit: tuple[TimeUnit, int]) -> bool:
        """Tell whether a century is part of a name: "the 21st Century Fund"."""
        if unit[0] is not TimeUnit.CENTURY or self.lexicon.nouns_capitalised:
            return False
        is_name = self.tokens.is_capitalised(i) and unit[1] < len(self.words)
        return is_name and self.tokens.is_capitalised(unit[1]) and self.words[unit[1]].isalpha()

    def _ordinal_thing(self, i: int, stop: int, number: int) -> Piece | None:
        """Return "third quarter", "first Tuesday", "20th century", else a bare day."""
        at = stop + 1 if stop < len(self.words) and self.words[stop] in HYPHENS else stop
        start = self.with_article(i)
        if abs(number) == 1 and (run := self._run(start, self.count(at), number)) is not None:
            return run
        if (named := self._unit_of_month(start, at, number)) is not None:
            return named
        unit = self.unit_at(at)
        if unit is not None and unit[0] in CLOCK_UNITS:
            return None  # "the first minute of Saturday" is Saturday
        if unit is not None and not self._is_in_name(at, unit):
            is_weak = unit[0] not in (TimeUnit.QUARTER, TimeUnit.HALF, TimeUnit.CENTURY)
            is_weak = is_weak and self._rule_of(at) == "ordinal_unit"
            is_weak = is_weak or self.words[at] in self.table.weak  # "the first half" of a match
            is_weak = is_weak or self.words[at] in self.table.shares
            is_weak = is_weak or number < 0  # "the final quarter" of a match
            moment = Moment(ordinal=number, unit=unit[0])
            if unit[0] is _DAY:  # "the 15th day of next month"
                moment = Moment(day=number) if 1 <= number <= 31 else moment
            return Piece(start, unit[1], moment, self._rule_of(at), is_weak)
        if (weekday := self._value(at, DateKind.WEEKDAY)) is not None and at == stop:
            if (found := self._weekday_from(i, weekday[1], weekday[0], number)) is not None:
                return found
            moment = Moment(ordinal=number, weekday=weekday[0])
            return Piece(start, weekday[1], moment, "ordinal_unit", is_weak=True)
        if 1 <= number <= 31:
            is_told = number >= _FIRST_WORDED or self._is_all_said(i, stop)
            if is_told and self._is_the_day(i, stop):
                return Piece(start, stop, Moment(day=number), "named_day")
            rule = "day" if self.words[i][0].isdigit() else "worded_day"
            return Piece(i, stop, Moment(day=number), rule, is_weak=True)
        return None
