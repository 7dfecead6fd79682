"""Months as pieces of dates, with the day behind them: "March 3", "Agustus 17", "Mei lalu"."""

from __future__ import annotations

from factdb.expressions import Moment, Origin, Shift, TimeUnit
from factdb.parse.dates.numerals import year_of
from factdb.parse.dates.readings import DateKind, DateReading
from factdb.parse.dates.scanner import HYPHENS, Piece
from factdb.parse.dates.turns import TurnReader


class MonthReader(TurnReader):
    """Reads the months of one text."""

    def _month(self, i: int, stop: int, reading: DateReading) -> Piece | None:
        if self.words[i] in self.table.given_months and self._is_given(i, stop):
            return None
        is_weak = self._is_ambiguous(i, stop)
        stop = self._dot(stop)
        moment = Moment(month=int(reading.value))
        if (day := self._day_after(i, stop)) is not None:
            return Piece(i, day[1], moment._replace(day=day[0]), "month_day")
        recall = self.after(self.lexicon.recalls, stop)
        is_dated = i > 0 and self.words[i - 1][0].isdigit()  # "8 Juni sebelumnya"
        if recall is not None and recall[1] != 0 and not is_dated:  # "mai suivant"
            shift = Shift(TimeUnit.DAY, recall[1], Origin.PREVIOUS)
            return Piece(i, recall[0], moment._replace(shift=shift), "recalled_unit")
        stop, turn = self._turned(stop)
        return Piece(i, stop, moment._replace(turn=turn), "month", is_weak and turn is None)

    def _is_given(self, i: int, stop: int) -> bool:
        """Tell whether a month is somebody's name: "told April Jones", "June Osborne, 64, said".

        A family's name stands behind it, and no other word with a capital; before it nothing that
        leads to a date: "in June Congress voted", "early May", "the June G20 summit".
        """
        tokens, words, table = self.tokens, self.words, self.table
        if stop >= len(words) or not (words[stop].isalpha() and tokens.is_capitalised(stop)):
            return False
        before = words[i - 1] if i > 0 else ""
        is_led = before in self.lexicon.month_leads or before in HYPHENS
        is_led = is_led or before[:1].isdigit()
        is_led = is_led or " ".join(words[max(0, i - 2) : i]) in table.thirds  # "end of June"
        is_last = i > 1 and (words[i - 2] in table.months or words[i - 2][0].isdigit())
        is_joined = before in table.between.values() or self.after(self.lexicon.to, i - 1)
        is_led = is_led or bool(is_last and is_joined)
        if is_led or not tokens.is_capitalised(i) or self.piece(stop) is not None:
            return False
        is_shouted = tokens.mention(stop, stop + 1).isupper()  # "June OPEC meeting"
        goes_on = stop + 1 < len(words) and tokens.is_capitalised(stop + 1)  # "May Retail Sales"
        return not is_shouted and not goes_on

    def month(self, i: int) -> Piece | None:
        """Return the month at `i` that is a weekday as well: the "mar" of "3 mar 2021"."""
        if i >= len(self.words) or self.words[i] not in self.table.weekdays:
            return None
        month = self._value(i, DateKind.MONTH)
        return (
            None
            if month is None
            else self._month(i, month[1], DateReading(DateKind.MONTH, month[0]))
        )

    def _day_after(self, first: int, i: int) -> tuple[int, int] | None:
        """Return (day, stop) of the day that follows its month: "March 3", "Agustus 17, 1945"."""
        i = self.skip_article(i)
        if self.words[i : i + 1] == [","] and self._year_follows(i + 2):
            i += 1  # "June, 5 2018"
        if self.words[i : i + 1] == ["-"] and self._is_hyphened(first):
            return None  # "11-Oct-18"
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
        after = self.words[stop] if stop < len(self.words) else ""
        is_count = after in self.table.counted or (after == "/" and not self._year_follows(stop))
        if not 1 <= day <= 31 or is_count:  # "in July 20 people left", "March 3/4"
            return None
        is_dated = self._year_follows(stop) or self._year_precedes(first)
        is_first = is_dated or self.table.order == "mdy" or self._is_in_range(first, stop)
        return (day, stop) if is_first or self.is_alone(first, stop) else None

    def _is_in_range(self, i: int, stop: int) -> bool:
        """Tell whether a month and its day begin or end a range of such: "Aug 8 - Aug 12"."""
        if i > 2 and self.words[i - 3] in self.table.months and self.words[i - 2].isdecimal():
            return self.after(self.lexicon.to, i - 1) is not None
        to = self.after(self.lexicon.to, stop)
        month = None if to is None else self._value(to[0], DateKind.MONTH)
        day = "" if month is None else "".join(self.words[month[1] : month[1] + 1])
        return day.isdecimal() and len(day) <= 2

    def _year_precedes(self, i: int) -> bool:
        """Tell whether a month is tied to the year before it: "2020/Sep/23"."""
        is_tied = i > 1 and self.words[i - 1] in "/-" and self.tokens.is_glued(i)
        return is_tied and year_of(self.words[i - 2]) is not None

    def _is_hyphened(self, i: int) -> bool:
        """Tell whether a month is tied to the day before it: "11-Oct-18"."""
        is_tied = i > 1 and self.words[i - 1] == "-" and self.tokens.is_glued(i)
        return is_tied and self.words[i - 2].isdecimal() and self.tokens.is_glued(i - 1)
