"""What a word of direction stands before: "last week", "next Tuesday", "this morning"."""

from __future__ import annotations

from dataclasses import replace

from factdb.expressions import Moment, Origin, Shift, TimeUnit
from factdb.parse.dates.joins import finest
from factdb.parse.dates.numerals import year_of
from factdb.parse.dates.readings import DateKind, DateReading
from factdb.parse.dates.scanner import CLOCK_UNITS, Count, Piece
from factdb.parse.dates.years import NumeralReader


class TurnReader(NumeralReader):
    """Reads the days and units of one text that "last", "this" or "next" stands before."""

    def _turn(self, i: int, stop: int, reading: DateReading) -> Piece | None:
        """Return "last week", "next Tuesday", "this morning", "last day of October"."""
        turn = int(reading.value)
        if (day := self._turned_day(i, stop, turn)) is not None:
            return day
        if turn < 0 and (named := self._unit_of_month(i, stop, turn)) is not None:
            return named  # "letzte Aprilwoche"
        if (unit := self.unit_at(stop)) is not None:
            return self._turned_unit(i, stop, unit, turn)
        thing = self.piece(stop) if self.words[i] not in self.table.hazy else None
        if thing is None or not isinstance(thing.expression, Moment):
            return None
        if thing.rule == "day" and turn != 0:
            return self._turned_date(i, thing, turn)
        moment = thing.expression
        if moment.part is not None and moment.shift is None and moment.weekday is None:
            if self._is_title(i, thing.stop):
                return None
            shift = Shift(TimeUnit.DAY, turn)
            return Piece(i, thing.stop, moment._replace(shift=shift), "relative_day")
        if moment.turn is not None or not (
            moment.weekday or moment.month or moment.season or moment.holiday
        ):
            return None
        if turn < 0 and moment.weekday and self.of(thing.stop):
            return Piece(i, thing.stop, moment._replace(ordinal=turn), "ordinal_unit", is_weak=True)
        if moment.weekday and turn == 1 and self._is_next_week(stop) and moment.day is None:
            moment = moment._replace(shift=Shift(TimeUnit.WEEK, turn))
            return Piece(i, thing.stop, moment, thing.rule)
        return Piece(i, thing.stop, moment._replace(turn=turn), thing.rule)

    def _is_title(self, i: int, stop: int) -> bool:
        """Tell whether words with capitals go on a name: "told CBS This Morning"."""
        if i == 0 or self.opens_sentence(i) or self.lexicon.nouns_capitalised:
            return False
        is_shouted = self.tokens.mention(i - 1, stop).isupper()
        return not is_shouted and all(self.tokens.is_capitalised(at) for at in range(i - 1, stop))

    def _turned_date(self, i: int, day: Piece, turn: int) -> Piece | None:
        """Return "el pasado 3 de mayo", "lo scorso 3 maggio": no day with its year."""
        of = self.after(self.lexicon.of, day.stop)
        month = self._value(day.stop if of is None else of[0], DateKind.MONTH)
        if month is None or not isinstance(day.expression, Moment):
            return None
        stop = month[1]
        at = self.after(self.lexicon.of, stop)
        if self._year_follows(stop) or (at is not None and self._year_follows(at[0])):
            return None
        moment = Moment(month=month[0], day=day.expression.day, turn=turn)
        return Piece(i, stop, moment, "month_day")

    def _turned_month(self, i: int, at: int, turn: int) -> Piece | None:
        """Return "el pasado mes de mayo", where "of" and a month follow at `at`."""
        of = self.after(self.lexicon.of, at) if turn != 0 else None
        month = None if of is None else self._value(of[0], DateKind.MONTH)
        if month is None or self._year_follows(month[1]):
            return None
        return Piece(i, month[1], Moment(month=month[0], turn=turn), "month")

    def _year_follows(self, i: int) -> bool:
        at = i + 1 if i < len(self.words) and self.words[i] in ",/-" else i
        return at < len(self.words) and year_of(self.words[at]) is not None

    def _turned_unit(self, i: int, at: int, unit: tuple[TimeUnit, int], turn: int) -> Piece | None:
        """Return "last week", "in recent weeks", the "last day" of May; no last day of the war."""
        if (
            unit[0] is TimeUnit.MONTH
            and (named := self._turned_month(i, unit[1], turn)) is not None
        ):
            return named
        recall = self.after(self.lexicon.recalls, unit[1]) if turn == 0 else None
        if recall is not None and recall[1] == 0 and unit[0] not in CLOCK_UNITS:  # "cet été-là"
            shift = Shift(unit[0], 0, Origin.PREVIOUS)
            return Piece(i, recall[0], Moment(shift=shift), "recalled_unit")
        is_part = turn < 0 and self._is_part(unit)
        is_many = self.words[at] in self.table.plurals
        if is_part and not is_many:
            moment = Moment(ordinal=turn, unit=unit[0])
            return Piece(i, unit[1], moment, "ordinal_unit", is_weak=True)
        is_led = i > 0 and self.words[i - 1] in self.table.articles | self.table.day_cues
        is_final = turn < 0 and is_led  # "the last day of the war", "am letzten Tag des Krieges"
        if is_part or (is_final and self.after(self.lexicon.of, unit[1]) is not None):
            return None
        if is_many:
            several = Count(at, None, None)
            return self._window_of(i, unit[1], several, unit[0], turn) if turn else None
        if unit[0] in CLOCK_UNITS and unit[0] is not TimeUnit.HOUR:
            return None
        is_last = unit[0] is TimeUnit.DAY and self.words[at - 1] in self.table.superlatives
        if is_last and not self.is_alone(i, unit[1]):
            return None  # "the last day to register" is no yesterday
        if unit[0] is TimeUnit.WEEKEND and self.words[at - 1] in self.table.coming:
            turn = 0  # "the coming weekend" is the first to come
        again = self.after(self.lexicon.turns, unit[1])
        stop = again[0] if again is not None and again[1] == turn else unit[1]  # "ce mois-ci"
        return Piece(i, stop, Moment(shift=Shift(unit[0], turn)), "relative_unit")

    def _is_part(self, unit: tuple[TimeUnit, int]) -> bool:
        """Tell whether a last unit is one of what follows: "last day of May", "of the month"."""
        of = self.of(unit[1])
        if of is None:
            return False
        at = self.skip_article(of[0])
        whole = self.piece(at)
        outer = self.unit_at(at) or self.unit_at(of[0] - 1)  # "des Jahres" may go on to a year
        if whole is None and outer is not None and self.words[outer[1] : outer[1] + 1] != ["-"]:
            return finest(Moment(unit=unit[0])) < finest(Moment(unit=outer[0]))
        return whole is not None and _holds(whole, unit[0])

    def _is_next_week(self, stop: int) -> bool:
        """Tell whether the word that ends before `stop` takes a weekday to the next week."""
        words = self.words
        return words[stop - 1] in self.table.next_week or (
            " ".join(words[max(stop - 2, 0) : stop]) in self.table.next_week
        )

    def _turned_day(self, i: int, stop: int, turn: int) -> Piece | None:
        """Return "no próximo dia 20": a day of the month behind its turn."""
        is_named = stop < len(self.words) and self.words[stop] in self.table.day_words
        day = self.piece(stop) if is_named else None
        if day is None or day.rule != "named_day" or not isinstance(day.expression, Moment):
            return None
        return replace(day, start=i, expression=day.expression._replace(turn=turn))


def _holds(whole: Piece, unit: TimeUnit) -> bool:
    """Tell whether a unit is a part of what follows: "last day of May", not "last year in May"."""
    if not isinstance(whole.expression, Moment):
        return True
    return finest(Moment(unit=unit)) < finest(whole.expression)
