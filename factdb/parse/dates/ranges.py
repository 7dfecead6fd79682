"""Ranges of moments: "17-20 March", "Maret hingga Juni 2016", "between 3 and 8 p.m."."""

from __future__ import annotations

from dataclasses import replace

from factdb.expressions import Clock, Interval, Moment, Shift, TimeUnit, Window
from factdb.parse.dates.chains import Chainer
from factdb.parse.dates.joins import Grain, Joint, finest, halves, interval, is_complete, joined
from factdb.parse.dates.numerals import year_of
from factdb.parse.dates.scanner import HYPHENS, Piece

_DAY, _PART = Grain.DAY, Grain.PART

_BARE = frozenset({"day", "named_day"})  # of a day without its month
_MOVED = 4  # tokens from "moved" to the day that something is moved from
_NOON = 12
_OPENERS = 2  # words before such a day: "tra il"
_TODAY = Moment(shift=Shift(TimeUnit.DAY, 0))


class Ranger(Chainer):
    """Joins the moments of one text to ranges."""

    def _ranged(self, piece: Piece) -> Piece:
        """Return the range that the piece begins: "17-20 March", "Maret hingga Juni 2016"."""
        left = piece.expression
        if not isinstance(left, Moment):
            return piece
        if self.words[piece.stop : piece.stop + 1] == ["/"]:
            return self._iso_range(piece, left)
        lexicon = self.reader.lexicon
        to = self.reader.after(lexicon.to, piece.stop)
        if left.clock is not None:
            to = self.reader.after(lexicon.clock_to, piece.stop) or to
        if to is None and (left.part is not None or self.reader.table.night_to):
            to = self._to_morning(piece)
        if to is None:
            return piece
        if (running := self._to_now(piece, to[0])) is not None:
            return running
        if self._is_put_off(piece.start):
            return piece
        right = self._end_of_range(self.reader.skip_article(to[0]), left)
        found = None if right is None else self._interval(piece, right)
        if found is None and right is not None and left.part is not None and left.day is not None:
            whole = replace(piece, expression=left._replace(part=None))
            found = self._interval(whole, right)  # "the night of April 20-21"
        day = None if found or right is None else self.reader.piece(right.start)
        if day is not None and day.rule == "weekday":
            found = self._interval(piece, day)  # "Senin-Jumat pukul 08.00-16.00"
        return piece if found is None else found

    def _is_put_off(self, i: int) -> bool:
        """Tell whether something is moved from a day: "moved from May 20 to June 3"."""
        words, reader = self.words, self.reader
        if i == 0 or words[i - 1] not in reader.table.opens:
            return False
        return not reader.table.moving.isdisjoint(words[max(i - _MOVED, 0) : i])

    def _iso_range(self, piece: Piece, left: Moment) -> Piece:
        """Return "2015-03-28T17:00/2015-03-29T21:00", a range by ISO 8601; else the piece."""
        right = self.reader.piece(piece.stop + 1) if self._is_tight(piece.stop) else None
        right = None if right is None else self._extended(right)
        if right is None or not isinstance(right.expression, Moment):
            return piece
        ends = left, right.expression
        if any(end.year is None or end.month is None or end.day is None for end in ends):
            return piece
        return Piece(piece.start, right.stop, Interval(*ends), "range")

    def _to_morning(self, piece: Piece) -> tuple[int, bool] | None:
        """Return where the second day of a night begins: "in der Nacht von Montag auf Dienstag".

        Before a bare day the night may stand by itself: "in der Nacht vom 5. auf den 6. Mai".
        """
        reader, moment, at = self.reader, piece.expression, piece.stop
        if not isinstance(moment, Moment) or at >= len(self.words):
            return None
        is_night = moment.part is not None and moment != Moment(part=moment.part)
        if piece.rule in _BARE:
            start = reader.with_article(piece.start)
            before = range(max(start - 2, 0), start)
            is_night = any(reader.part(k) is not None for k in before)
        if not is_night:
            return None
        links = [reader.table.between.get(word) for word in self.words[piece.start : at]]
        if self.words[at] in links:  # "nella notte tra lunedì e martedì"
            return at + 1, True
        return reader.after(reader.lexicon.night_to, at)

    def _to_now(self, piece: Piece, i: int) -> Piece | None:
        """Return the "2015 until now" of "from 2015 until now".

        Without "from" the end is no part of a range: "founded in 2015, until now the only one".
        """
        left, reader = piece.expression, self.reader
        before = self.words[piece.start - 1] if piece.start > 0 else ""
        is_open = before in reader.table.opens or before in reader.table.since
        is_open = is_open or before in reader.table.between or self.words[piece.stop] in HYPHENS
        if not isinstance(left, Moment) or piece.is_weak or not is_open:
            return None
        if finest(left) < _DAY or not is_complete(left):
            return None
        now = reader.after(reader.lexicon.now, i)
        today = reader.piece(i) if now is None else None
        if today is not None and today.expression == _TODAY and finest(left) > _DAY:
            now = today.stop, True
        if now is None or self._is_verb(now[0]):
            return None
        return Piece(piece.start, now[0], Interval(left, _TODAY), "range")

    def _is_verb(self, i: int) -> bool:
        """Tell whether what ends before `i` is a verb: "from 2015 to present the findings"."""
        is_either = self.words[i - 1] in self.reader.table.weak
        return is_either and i < len(self.words) and self.words[i].isalpha()

    def _with_hours(self, piece: Piece) -> Piece | None:
        """Return a day with the hours behind it: "Monday from 9 to 5", "3 May between 2 and 4"."""
        day, at = piece.expression, piece.stop
        if not isinstance(day, Moment) or finest(day) not in (_DAY, _PART):
            return None
        at += at < len(self.words) and self.words[at] == ","
        is_ahead = day.shift is not None and day.shift.steps > 0  # "tomorrow between 7 and 8"
        is_timed = is_ahead or day.part is not None
        hours = self._hours(at, is_expected=is_timed) if is_complete(day) else None
        if hours is None:
            return None
        ends = [joined(day, Moment(clock=clock), Joint.AT) for clock in hours[1]]
        if ends[0] is None or ends[1] is None:
            return None
        return Piece(piece.start, hours[0], Interval(ends[0], ends[1]), "range")

    def _is_at_hour(self, i: int) -> bool:
        """Tell whether only hours have the article at `i`: "entre las 9 y las 11"."""
        return self.reader.after(self.reader.lexicon.perhaps, i) is not None

    def _hours(self, i: int, is_expected: bool) -> tuple[int, tuple[Clock, Clock]] | None:
        """Return (stop, clock times) of the hours that "from" or "between" opens at `i`.

        `is_expected` tells that a part of the day stands before: "Thursday morning from 9 to 11".
        """
        reader, word = self.reader, self.words[i] if i < len(self.words) else ""
        link = reader.table.between.get(word)
        if link is None and word not in reader.table.clock.opens:
            return self._tied_hours(i)
        first = self._clock_at(i + 1)
        if first is None or first.stop >= len(self.words):
            return None
        to = (first.stop + 1, True) if self.words[first.stop] == link else None
        to = to or reader.after(reader.lexicon.to, first.stop)
        last = None if to is None else self._clock_at(to[0])
        start, end = _clock_of(first), _clock_of(last)
        if last is None or start is None or end is None:
            return None
        ends = halves(start, end, self._is_of_day(last))
        if first.is_weak and last.is_weak and not is_expected:  # "rose on Monday from 10 to 15"
            is_certain = not start.is_open or end < start or self._is_at_hour(i + 1)
            is_certain = is_certain and not self._counts_on(last.stop)
            return (last.stop, ends) if is_certain else None
        return last.stop, ends

    def _tied_hours(self, i: int) -> tuple[int, tuple[Clock, Clock]] | None:
        """Return the "3-5pm" of "Friday 3-5pm": the last hour shows that both are."""
        first = self._clock_at(i) if i < len(self.words) and self.words[i].isdecimal() else None
        to = None if first is None else self.reader.after(self.reader.lexicon.to, first.stop)
        last = None if to is None else self._clock_at(to[0])
        start, end = _clock_of(first), _clock_of(last)
        if last is None or last.is_weak or start is None or end is None:
            return None
        return last.stop, halves(start, end, self._is_of_day(last))

    def _is_of_day(self, piece: Piece) -> bool:
        """Tell whether a clock time is written as an hour of twenty-four: "22 Uhr", "18.30"."""
        clock = _clock_of(piece)
        digits = (word for word in self.words[piece.start : piece.stop] if word[0].isdigit())
        hour = next(digits, "")[:2]
        return clock is not None and hour.isdecimal() and int(hour) == clock.hour > _NOON

    def _clock_at(self, i: int) -> Piece | None:
        """Return the clock time at `i`, with "pukul" before it or as a bare hour."""
        found, reader = self.reader.piece(i), self.reader
        if _clock_of(found) is not None:
            return found
        at = reader.after(reader.lexicon.perhaps, i)
        return reader.clock(reader.skip_article(i) if at is None else at[0])

    def _counts_on(self, i: int) -> bool:
        """Tell whether a number may count what is at `i`: "fell on Monday from 9 to 5 dollars"."""
        word = self.words[i] if i < len(self.words) else ""
        is_noun = word.isalpha() and word not in self.reader.lexicon.never_counted
        return is_noun or word in self.reader.table.counted

    def _end_of_range(self, i: int, left: Moment) -> Piece | None:
        """Return the moment at `i`; a bare hour will do after a clock time."""
        if i >= len(self.words):
            return None
        right = self.reader.piece(i)
        if right is not None and isinstance(right.expression, Window) and left.has_only(left.day):
            right = self.reader.day_of_month(i, None)  # "tanggal 4 hingga 22 bulan ini"
        is_dated = right is not None and self._dated(right) is not right
        if not is_dated and (clock := self._end_of_clocks(i, left)) is not None:
            return self._extended(clock)
        if right is None:
            return None
        right = self._extended(right)
        return self._with_year(right) if left.month is not None else right

    def _end_of_clocks(self, i: int, left: Moment) -> Piece | None:
        """Return the second of "3:30-6 p.m.", "between 5 and 6 in the afternoon"."""
        clock = self.reader.clock(i)
        if clock is None or left.clock is not None:
            return clock
        return None if clock.is_weak or not left.has_only(left.day) else clock

    def _with_year(self, piece: Piece) -> Piece:
        """Return the bare day of "January 3-5, 2017" with the year that follows it."""
        moment, at = piece.expression, piece.stop
        if not (isinstance(moment, Moment) and finest(moment) is _DAY and moment.day):
            return piece
        at += at < len(self.words) and self.words[at] == ","
        year = year_of(self.words[at]) if at < len(self.words) else None
        if year is None or moment.month is not None or moment.year is not None:
            return piece
        return replace(piece, stop=at + 1, expression=moment._replace(year=year))

    def _interval(self, left: Piece, right: Piece) -> Piece | None:
        if not (isinstance(left.expression, Moment) and isinstance(right.expression, Moment)):
            return None
        if left.expression.ordinal is None and _is_counted_day(right.expression):
            return None
        found = interval(left.expression, right.expression, self._is_of_day(right))
        if found is None and self._are_days(left, right):
            return Piece(
                left.start, right.stop, Interval(left.expression, right.expression), "range"
            )
        if left.is_weak and right.is_weak and self._counts_years(found, right.stop):
            return None
        is_weak = left.is_weak and right.is_weak and not self._are_names(left, right)
        if found is None or (is_weak and not found.first.year):
            return None
        return Piece(left.start, right.stop, found, "range")

    def _are_days(self, left: Piece, right: Piece) -> bool:
        """Tell whether two bare days are a range: "from the 5th to the 9th", "dal 3 al 5" alone."""
        reader, table = self.reader, self.reader.table
        if left.rule not in _BARE or right.rule not in _BARE or not self._opens_days(left.start):
            return False
        if reader.is_alone(0, right.stop) and left.start <= _OPENERS:
            before = self.words[left.start - 1]
            return before in table.articles or before in table.opens - set(table.clock.opens)
        ends = self.words[left.stop - 1], self.words[right.stop - 1]
        return all(end in table.ordinal_marks for end in ends) and not self._counts_on(right.stop)

    def _opens_days(self, i: int) -> bool:
        """Tell whether "from the" or "between the" ends before `i`."""
        at, table = self.reader.with_article(i) - 1, self.reader.table
        return at >= 0 and (self.words[at] in table.opens or self.words[at] in table.between)

    def _are_names(self, left: Piece, right: Piece) -> bool:
        """Tell whether names with capitals are weekdays or tied months: "Mon to Fri", "Jan-Mar"."""
        is_tied = left.rule == "month" and self.words[left.stop] in HYPHENS
        if left.rule != right.rule or not (is_tied or left.rule == "weekday"):
            return False
        return all(self.reader.tokens.is_capitalised(one.start) for one in (left, right))

    def _counts_years(self, found: Interval | None, stop: int) -> bool:
        """Tell whether two round numbers before a noun are amounts: "1000 bis 2000 Menschen"."""
        years = [end.year for end in found or () if end.has_only(end.year)]
        word = self.words[stop] if stop < len(self.words) else ""
        is_noun = word.isalpha() and word not in self.reader.lexicon.never_counted
        return len(years) == 2 and is_noun and not any((year or 1) % 100 for year in years)

    def _with_outer_year(self, piece: Piece) -> Piece:
        """Return "(Januari-Mei) 2019": months in a bracket with their year behind it."""
        months, at = piece.expression, piece.stop + 1
        if not isinstance(months, Interval) or piece.start == 0:
            return piece
        if self.words[piece.start - 1] != "(" or self.words[at - 1 : at] != [")"]:
            return piece
        year = self.reader.piece(at)
        if year is None or year.rule != "year" or not isinstance(year.expression, Moment):
            return piece
        if any(not end.has_only(end.month) for end in months):
            return piece
        dated = Interval(*(end._replace(year=year.expression.year) for end in months))
        return Piece(piece.start - 1, year.stop, dated, "range")

    def _between(self, i: int) -> Piece | None:
        """Return "between March and June 2016", "antara Maret dan Juni 2016"."""
        link = self.reader.table.between.get(self.words[i])
        if link is not None and self._is_at_hour(i + 1):
            return self._between_hours(i)
        if link is None:
            return None
        at = self.reader.skip_article(i + 1)
        at += at < len(self.words) and self.words[at] in self.reader.table.plurals  # "os dias 3 e"
        first = self.reader.piece(at)
        if first is None:
            return None
        first = self._extended(first)
        if first.stop >= len(self.words) or not isinstance(first.expression, Moment):
            return None
        to = self.reader.after(self.reader.lexicon.to, first.stop)
        if self.words[first.stop] != link and to is None:
            return None
        at = first.stop + 1 if to is None else to[0]
        if (running := self._to_now(first, at)) is not None:
            return replace(running, start=i)
        right = self._end_of_range(self.reader.skip_article(at), first.expression)
        found = None if right is None else self._interval(first, right)
        return None if found is None else replace(found, start=i)

    def _between_hours(self, i: int) -> Piece | None:
        """Return "tra le 9 e le 11 di giovedì": hours, with their day behind them."""
        hours = self._hours(i, is_expected=False)
        if hours is None:
            return None
        stop, (start, end) = hours
        last = self._extended(Piece(i, stop, Moment(clock=end), "clock"))
        return self._interval(Piece(i, stop, Moment(clock=start), "clock"), last)


def _clock_of(piece: Piece | None) -> Clock | None:
    if piece is None or not isinstance(piece.expression, Moment):
        return None
    return piece.expression.clock


def _is_counted_day(moment: Moment) -> bool:
    """Tell whether "the second day" ends a range: of something that began, and of no year."""
    is_counted = moment.ordinal is not None and moment.unit is TimeUnit.DAY
    return is_counted and moment.has_only(moment.ordinal, moment.unit)
