"""Days that share their month: "12, 13 dan 14 Juni", "Sabtu-Minggu (12-13/6)"."""

from __future__ import annotations

from dataclasses import replace

from factdb.expressions import Interval, Moment, TimeUnit
from factdb.parse.dates.numerals import year_of
from factdb.parse.dates.ranges import Ranger
from factdb.parse.dates.scanner import Piece

_CERTAIN = 2  # rising numbers with commas alone before a date: "8, 9, 12 April"
_MAX_DAYS = 6  # before the one with the month; a longer list is no list of days


class Lister(Ranger):
    """Joins the days of one text to the month that they share."""

    def _listed(self, piece: Piece, floor: int) -> Piece | None:
        """Return the "12" of "12, 13 dan 14 Juni 2024" with the month of the last day.

        Without an "and" the list has two bare days or more; the last of them stands behind a
        comma and another date, which ends at `floor`.
        """
        moment = piece.expression
        if not isinstance(moment, Moment):
            return None
        if moment.day is None:
            is_month = moment.has_only(moment.month)
            return self._with_shared_year(piece, moment) if is_month else None
        if not moment.has_only(moment.day):
            return None
        is_further = 0 < floor == piece.start - 1 and self.words[floor] == ","
        days, (at, is_last) = [moment.day], self._next_listed(piece.stop)
        for _ in range(_MAX_DAYS):
            other = self.reader.piece(self.reader.skip_article(at)) if at else None
            if other is None or other.rule != "day" or not isinstance(other.expression, Moment):
                return None
            days.append(other.expression.day or 0)
            if is_last or len(days) > _CERTAIN or is_further:
                dated = self._extended(other).expression
                if isinstance(dated, Moment) and dated.month is not None:
                    day = Moment(
                        year=dated.year, month=dated.month, day=moment.day, turn=dated.turn
                    )
                    is_list = is_last or days == sorted(set(days))
                    return replace(piece, expression=day, is_weak=False) if is_list else None
                if is_last:
                    return None
            at, is_last = self._next_listed(other.stop)
        return None

    def _with_shared_year(self, piece: Piece, month: Moment) -> Piece | None:
        """Return the "June" of "June, July and August 1997" with the year of the last month."""
        last = self._last_month(piece.stop)
        dated = None if last is None else self._extended(last).expression
        if not isinstance(dated, Moment) or dated.month is None or month.month is None:
            return None
        if (
            dated.shift is not None and dated.shift.unit is TimeUnit.YEAR
        ):  # "May and June last year"
            is_of_year = dated.has_only(dated.shift, dated.month) and month.month < dated.month
            shared = month._replace(shift=dated.shift) if is_of_year else None
        elif dated.year is None or not dated.has_only(dated.year, dated.month):
            shared = None
        else:  # "December and January 1997"
            shared = month._replace(year=dated.year - (month.month > dated.month))
        return None if shared is None else replace(piece, expression=shared, is_weak=False)

    def _last_month(self, i: int) -> Piece | None:
        """Return the last of the months that go on a list at a token, each of them bare."""
        at, is_last = self._next_listed(i)
        for _ in range(_MAX_DAYS):
            other = self.reader.piece(at) if at else None
            moment = None if other is None else other.expression
            if other is None or not isinstance(moment, Moment) or other.rule != "month":
                return None
            if is_last or not moment.has_only(moment.month):
                return other if is_last else None
            at, is_last = self._next_listed(other.stop)
        return None

    def series(self, piece: Piece) -> list[Piece]:
        """Return the days of "June 12, 13 and 14, 2021", the first one included."""
        first = piece.expression
        if not isinstance(first, Moment) or first.year is not None or not first.day:
            return [piece]
        if piece.rule not in ("month_day", "weekday") or not first.month:
            return [piece]
        days, at, is_last = [piece], piece.stop, False
        while not is_last and len(days) < _MAX_DAYS:
            at, is_last = self._next_listed(at)
            day = self.reader.piece(at) if at else None
            if day is None or not self._is_listed_day(day):
                return [piece]
            days.append(day)
            at = day.stop
        after = at + (self.words[at : at + 1] == [","])
        year = year_of(self.words[after]) if after < len(self.words) else None
        dated = [self._dated_in(day, first, year) for day in days]
        return [*dated[:-1], replace(dated[-1], stop=at if year is None else after + 1)]

    def _is_listed_day(self, day: Piece) -> bool:
        """Tell whether a number is a day with the month before it: no noun or month follows."""
        is_number = day.rule == "day" and self.words[day.start].isdigit()
        return is_number and self._dated(day) is day and not self._counts_what_follows(day)

    def _dated_in(self, day: Piece, first: Moment, year: int | None) -> Piece:
        """Return a bare day in the month of the first one."""
        number = day.expression.day if isinstance(day.expression, Moment) else None
        moment = Moment(month=first.month, day=number, year=year, turn=first.turn)
        if number == first.day:
            moment = first._replace(year=year)
        return Piece(day.start, day.stop, moment, "month_day")

    def _next_listed(self, i: int) -> tuple[int, bool]:
        """Return where the next item of a list starts, and whether "dan" or "atau" shows the last.

        The place is 0 where no list goes on.
        """
        words, reader = self.words, self.reader
        comma = i < len(words) and words[i] == ","
        i += comma
        word = words[i] if i < len(words) else ""
        is_or = word in reader.table.alternatives and reader.after(reader.lexicon.to, i) is None
        if is_or or word in reader.table.between.values():
            return i + 1, True
        return (i if comma else 0), False

    def _weekdays(self, piece: Piece) -> Piece | None:
        """Return "Sabtu-Minggu (12-13/6)", "Saturday and Sunday, 12-13 June": weekdays and days."""
        first = piece.expression
        if not isinstance(first, Moment) or first.weekday is None:
            return None
        if not first.has_only(first.weekday):
            return None
        to = self.reader.after(self.reader.lexicon.to, piece.stop)
        at = to[0] if to is not None else self._next_listed(piece.stop)[0]
        last = self.reader.piece(at) if at else None
        if last is None or not isinstance(last.expression, Moment):
            return None
        days = self._days(last.stop) if last.rule == "weekday" else None
        if days is None or not isinstance(days.expression, Interval):
            return None
        start, end = days.expression
        if start.day is None or end.day is None or start.weekday or end.weekday:
            return None
        dated = Interval(
            start._replace(weekday=first.weekday),
            end._replace(weekday=last.expression.weekday),
        )
        return Piece(piece.start, days.stop, dated, "range")

    def _two_days(self, first: Piece) -> Piece | None:
        """Return the "12 and 13 June" of "Saturday and Sunday, 12 and 13 June" as a range."""
        day, at = first.expression, first.stop + 1
        if not isinstance(day, Moment) or not self._is_first_of_days(first):
            return None
        last = self._extended(self._dated(self.reader.piece(self.reader.skip_article(at)) or first))
        if not isinstance(last.expression, Moment) or last.expression.day is None:
            return None
        if last.expression.day != (day.day or 0) + 1:
            return None
        dated = Interval(last.expression._replace(day=day.day), last.expression)
        return Piece(first.start, last.stop, dated, "range")

    def _days(self, i: int) -> Piece | None:
        """Return the range of days at `i`, with its bracket or comma."""
        opening = self.words[i] if i < len(self.words) else ""
        first = self.reader.piece(i + (opening in ("(", ",")))
        if first is None:
            return None
        days = self._two_days(first) or self._ranged(self._extended(first, is_bracketed=True))
        if opening != "(":
            return days
        is_closed = days.stop < len(self.words) and self.words[days.stop] == ")"
        return replace(days, stop=days.stop + 1) if is_closed else None
