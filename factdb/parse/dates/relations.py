"""What lies so far from a date that the words name: "two days after Easter", "H-2 Lebaran"."""

from __future__ import annotations

from factdb.expressions import Distance, Moment, Shift, TimeUnit
from factdb.parse.dates.lengths import Length, LengthReader
from factdb.parse.dates.readings import DateKind, DateReading
from factdb.parse.dates.scanner import CLOCK_UNITS, HYPHENS, Count, Piece

_SIGNS = HYPHENS | {"+"}  # "H-2", "H+3"


class RelationReader(LengthReader):
    """Reads the distances of one text from a date that is named."""

    def _countdown(self, i: int, stop: int, reading: DateReading) -> Piece | None:  # noqa: ARG002
        """Return "H-2 Lebaran", "H+3 Idulfitri": so many days before or after a feast."""
        first = self._signed(stop)
        if first is None:
            return None
        to = self.after(self.lexicon.to, stop + 2)
        link = self.words[stop + 2] if stop + 2 < len(self.words) else ""
        if link in self.table.between.values():  # "H-5 dan H-4 Natal"
            to = stop + 3, True
        is_range = to is not None and self._value(to[0], DateKind.COUNTDOWN) is not None
        last = self._signed(to[0] + 1) if to is not None and is_range else None
        if to is not None and last is not None and first < last:  # "H-3 hingga H+3 Lebaran"
            return self._related(i, (to[0] + 3, 1), Count(to[0] + 3, first, last), TimeUnit.DAY)
        count = Count(stop + 2, abs(first), abs(first))
        return self._related(i, (stop + 2, first), count, TimeUnit.DAY)

    def _signed(self, i: int) -> int | None:
        """Return the days of the "-2" or "+3" at `i`."""
        sign, number = [*self.words[i : i + 2], "", ""][:2]
        if sign not in _SIGNS or not number.isdecimal() or len(number) > 2:
            return None
        return int(number) if sign == "+" else -int(number)

    def _leads_on(self, i: int, stop: int) -> bool:
        """Tell whether "before" goes on to what nobody dates: "ten days before the feast".

        So does "later" in a comparison: "a day later than planned".
        """
        if stop >= len(self.words):
            return False
        if self.words[stop] in self.table.than:
            return True
        if self.after(self.lexicon.relations, i) is None:
            return False
        is_told = self.after(self.lexicon.tenses, stop) is not None  # "due anni dopo fu venduta"
        endings = self.table.past_endings  # "il giorno dopo arrivarono"
        is_told = is_told or (bool(endings) and self.words[stop].endswith(endings))
        return self.words[stop][0].isalnum() and not is_told

    def _one_of_many(self, i: int, count: Count) -> Piece | None:
        """Return "2 day after tomorrow": a unit in the singular begins the name of a day."""
        unit = (
            self.table.units.get(self.words[count.stop]) if count.stop < len(self.words) else None
        )
        relation = self.after(self.lexicon.relations, count.stop + 1)
        if unit is None or relation is None or not count.low:
            return None
        return self._related(i, relation, count, TimeUnit(unit))

    def _offset(self, i: int, length: Length) -> Piece | None:
        """Return "+15 minutes", "-3y", "after an hour", which are a whole text."""
        if length.stop != len(self.words) or i == 0:
            return None
        side = -1 if self.words[0] in HYPHENS else 1
        if i > 1 or self.words[0] not in _SIGNS or not self.tokens.is_glued(1):
            after = self.after(self.lexicon.relations, 0)
            if after is None or after != (i, 1):
                return None
            side = 1
        distance = Distance(length.number.low, length.number.high, length.unit, side < 0)
        return Piece(i, length.stop, distance, "ago" if side < 0 else "ahead")

    def _related(
        self, i: int, relation: tuple[int, int], count: Count, unit: TimeUnit
    ) -> Piece | None:
        """Return "two days after Easter": so many units from a date that the words name.

        The bare day of "two days after 12 May" waits for its month: the piece is weak.
        """
        base = self.piece(self.skip_article(relation[0]))
        if base is None or not isinstance(base.expression, Moment):
            return None
        is_day = base.rule == "day"
        if base.is_weak and not is_day and base.rule != "holiday":
            return None
        moment = base.expression
        if moment.has_only(moment.weekday) and self.words[relation[0] - 1] in self.table.onwards:
            moment = moment._replace(turn=1)  # "a week from Friday"
        distance = Distance(count.low, count.high, unit, relation[1] < 0, base=moment)
        return Piece(i, base.stop, distance, "distance", is_weak=is_day)

    def _from_day(self, i: int, stop: int, distance: Distance) -> Piece:
        """Return "three days ago", with the day that it is counted from: "a year ago today".

        "A week ago Tuesday" is one expression, "two days ago Tuesday" is none.
        """
        away = Piece(i, stop, distance, "ago")
        if distance.unit in CLOCK_UNITS or not distance.is_past or distance.low is None:
            return away
        day = self.piece(stop)
        moment = None if day is None else day.expression
        if day is None or not isinstance(moment, Moment):
            return away
        is_this = moment.shift == Shift(moment.shift.unit, 0) if moment.shift else False
        is_this = is_this and moment.has_only(moment.shift)
        is_weekday = moment.has_only(moment.weekday) and distance.unit is not TimeUnit.DAY
        if not (is_this or is_weekday) or day.is_weak:
            return away
        return Piece(i, day.stop, distance._replace(base=moment), "distance")

    def _numbered_weekday(self, i: int, stop: int, weekday: int) -> Piece | None:
        """Return "Selasa pertama", "Senin terakhir": of what is said next."""
        is_behind = self.table.ordinals_behind
        number = self._ordinal_at(stop) or self._last_at(stop) if is_behind else None
        if number is None:
            return None
        moment = Moment(ordinal=number[0], weekday=weekday)
        found = self._weekday_from(i, number[1], weekday, number[0])
        return found or Piece(i, number[1], moment, "ordinal_unit", is_weak=True)

    def _last_at(self, i: int) -> tuple[int, int] | None:
        """Return (-1, stop) of the "terakhir" at `i`."""
        if not self.table.ordinals_behind:
            return None
        last = self.after(self.lexicon.windows, i)
        return (-1, last[0]) if last is not None and last[1] < 0 else None

    def _unit_of_month(self, start: int, at: int, number: int) -> Piece | None:
        """Return "dritte Aprilwoche", "letzten Maiwochenende": the word is at `at`."""
        named = self.lexicon.month_units.get(self.words[at]) if at < len(self.words) else None
        if named is None:
            return None
        moment = Moment(ordinal=number, unit=named[1], month=named[0])
        return Piece(start, at + 1, moment, "ordinal_unit")

    def _weekday_from(self, i: int, stop: int, weekday: int, number: int) -> Piece | None:
        """Return "the Saturday before Christmas", "the first Monday after Easter".

        A weekday before another day than a feast tells of that day: "on Monday after the vote".
        """
        relation = self.after(self.lexicon.relations, stop)
        base = None if relation is None else self.piece(self.skip_article(relation[0]))
        if relation is None or base is None or base.rule != "holiday":
            return None
        assert isinstance(base.expression, Moment)  # noqa: S101 - for the type checker
        is_past = relation[1] < 0
        distance = Distance(
            number, number, TimeUnit.WEEK, is_past, base=base.expression, weekday=weekday
        )
        return Piece(self.with_article(i), base.stop, distance, "distance")
