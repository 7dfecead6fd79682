"""Dates told before as pieces: "the next day", "that year", "the quarter", "keesokan harinya"."""

from __future__ import annotations

from dataclasses import replace

from factdb.expressions import Distance, Moment, Origin, Shift, TimeUnit
from factdb.parse.dates.joins import PER_YEAR
from factdb.parse.dates.readings import DateReading
from factdb.parse.dates.scanner import CLOCK_UNITS, HYPHENS, Count, Piece
from factdb.parse.dates.units import UnitReader

_DAYS = frozenset({"holiday", "day", "month_day"})  # from which a day is counted


class RecallReader(UnitReader):
    """Reads what one text says of a date that it has told before."""

    def _recall(self, i: int, stop: int, reading: DateReading) -> Piece | None:
        """Return "the next day", "that year", "the same week"."""
        unit, steps = self.unit_at(stop), int(reading.value)
        if steps == 0 and self.words[stop : stop + 1] and self.words[stop] in self.table.stretches:
            return _period(i, stop + 1)
        thing = None if unit is not None else self.piece(stop)
        if thing is not None and isinstance(thing.expression, Moment):
            is_part = thing.rule == "part"  # "the next morning"
            is_weekday = thing.expression.has_only(thing.expression.weekday) and steps != 0
            is_yearly = thing.expression in (
                Moment(month=thing.expression.month),
                Moment(season=thing.expression.season),
                Moment(holiday=thing.expression.holiday),
            )
            if (
                is_part or is_weekday or (is_yearly and steps > 0)
            ):  # "the following Monday"; "that Monday" may open a clause
                shift = Shift(TimeUnit.DAY, steps, Origin.PREVIOUS)
                moment = thing.expression._replace(shift=shift)
                return Piece(i, thing.stop, moment, "recalled_unit")
        if unit is None or unit[0] in CLOCK_UNITS:
            return None
        shift = Shift(unit[0], steps, Origin.PREVIOUS)
        return Piece(i, unit[1], Moment(shift=shift), "recalled_unit")

    def _stretch(self, i: int, stop: int, reading: DateReading) -> Piece | None:  # noqa: ARG002
        """Return "periode yang sama", where the word behind tells that it was told before."""
        recall = self.after(self.lexicon.recalls, stop)
        return None if recall is None or recall[1] != 0 else _period(i, recall[0])

    def _reported(self, i: int, stop: int, reading: DateReading) -> Piece | None:
        """Return "the quarter" that a company's report is about, "the year" that is running."""
        before = self.words[i - 1] if i > 0 else ""
        after = self.words[stop] if stop < len(self.words) else ""
        is_plain = after not in HYPHENS and after not in self.table.closing
        is_plain = is_plain and self.after(self.lexicon.of, stop) is None
        if not (is_plain and before in self.table.cues):
            return None  # "the quarter-final", "the quarter of the city"
        unit = TimeUnit(str(reading.value))
        if unit is TimeUnit.QUARTER:
            shift = Shift(unit, 0, Origin.COMPARED)
            return Piece(i, stop, Moment(shift=shift), "recalled_unit")
        if after[:1].isalnum() or self.tokens.is_capitalised(stop - 1):
            return None  # "in the year after", "Person of the Year"
        return Piece(i, stop, Moment(shift=Shift(unit, 0)), "relative_unit")

    def _year_ago(self, i: int, stop: int, reading: DateReading) -> Piece | None:  # noqa: ARG002
        """Return "the year-ago quarter", "the year-earlier third quarter"."""
        start = self.with_article(i)
        period = self.table.periods.get(self.words[stop]) if stop < len(self.words) else None
        unit = self.unit_at(stop) if period is None else (TimeUnit(period), stop + 1)
        if unit is not None and unit[0] in PER_YEAR:
            shift = Shift(unit[0], -PER_YEAR[unit[0]], Origin.COMPARED)
            return Piece(start, unit[1], Moment(shift=shift), "recalled_unit")
        ordinal = self._ordinal_at(stop)
        if ordinal is None:  # "the year-earlier results"
            distance = Distance(1, 1, TimeUnit.YEAR, is_past=True, origin=Origin.PREVIOUS)
            return Piece(start, stop, distance, "recalled_distance")
        named = None if ordinal is None else self._ordinal_thing(stop, ordinal[1], ordinal[0])
        if named is None or not isinstance(named.expression, Moment) or named.is_weak:
            return None
        moment = named.expression._replace(shift=Shift(TimeUnit.YEAR, -1))
        return replace(named, start=start, expression=moment)

    def _recalled_day(self, i: int, stop: int, reading: DateReading) -> Piece | None:
        """Return "keesokan harinya": the day after the one told before; no "the night before X"."""
        if self._leads_on(stop - 1, stop):
            return None
        steps = int(reading.value)
        if steps and (named := self._recalled_from(i, stop, steps)) is not None:
            return named
        shift = Shift(TimeUnit.DAY, steps, Origin.PREVIOUS)
        return Piece(i, stop, Moment(shift=shift), "recalled_unit")

    def _recalled_from(self, i: int, stop: int, steps: int) -> Piece | None:
        """Return "le lendemain de Noël", "o dia seguinte ao Natal": the day is named."""
        of = self.after(self.lexicon.of, stop)
        if of is None and stop < len(self.words) and self.words[stop].isalpha():
            of = self.after(self.lexicon.to, stop)
        base = None if of is None else self.piece(self.skip_article(of[0]))
        if of is None or base is None or base.rule not in _DAYS:
            return None
        count = Count(stop, abs(steps), abs(steps))
        return self._related(i, (of[0], steps), count, TimeUnit.DAY)

    def _recalled_unit(self, i: int, stop: int, reading: DateReading) -> Piece | None:
        """Return "Vorjahr": the year before the one told before."""
        steps, unit = str(reading.value).split()
        origin = Origin.COMPARED if unit == TimeUnit.PERIOD else Origin.PREVIOUS
        shift = Shift(TimeUnit(unit), int(steps), origin)
        return Piece(i, stop, Moment(shift=shift), "recalled_unit")


def _period(i: int, stop: int) -> Piece:
    """Return "the same period", which is a date beside a year alone."""
    shift = Shift(TimeUnit.PERIOD, 0, Origin.COMPARED)
    return Piece(i, stop, Moment(shift=shift), "recalled_unit", is_weak=True)
