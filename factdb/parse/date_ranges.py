"""Ranges of moments: "17-20 March", "Maret hingga Juni 2016", "between 3 and 8 p.m."."""

from __future__ import annotations

from factdb.expressions import Moment
from factdb.parse.date_chains import Chainer
from factdb.parse.date_joins import Grain, finest, interval
from factdb.parse.date_numerals import year_of
from factdb.parse.date_scanner import Piece


class Ranger(Chainer):
    """Joins the moments of one text to ranges."""

    def _listed(self, piece: Piece) -> Piece | None:
        """Return the "12" of "12 dan 13 Maret 2024" with the month of the day after it."""
        moment, at = piece.expression, piece.stop
        links = self.reader.table.between.values()
        if not (isinstance(moment, Moment) and moment == Moment(day=moment.day)):
            return None
        if at + 1 >= len(self.words) or self.words[at] not in links:
            return None
        other = self.reader.piece(self.reader.skip_article(at + 1))
        if other is None or other.rule != "day":
            return None
        dated = self._extended(other).expression
        if not isinstance(dated, Moment) or dated.month is None:
            return None
        day = Moment(year=dated.year, month=dated.month, day=moment.day, turn=dated.turn)
        return piece._replace(expression=day, is_weak=False)

    def _ranged(self, piece: Piece) -> Piece:
        """Return the range that the piece begins: "17-20 March", "Maret hingga Juni 2016"."""
        left = piece.expression
        if not isinstance(left, Moment):
            return piece
        lexicon = self.reader.lexicon
        to = self.reader.after(lexicon.to, piece.stop)
        if left.clock is not None:
            to = self.reader.after(lexicon.clock_to, piece.stop) or to
        if to is None:
            return piece
        right = self._end_of_range(self.reader.skip_article(to[0]), left)
        found = None if right is None else self._interval(piece, right)
        return piece if found is None else found

    def _end_of_range(self, i: int, left: Moment) -> Piece | None:
        """Return the moment at `i`; a bare hour will do after a clock time."""
        if i >= len(self.words):
            return None
        right = self.reader.piece(i)
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
        return None if clock.is_weak or left != Moment(day=left.day) else clock

    def _with_year(self, piece: Piece) -> Piece:
        """Return the bare day of "January 3-5, 2017" with the year that follows it."""
        moment, at = piece.expression, piece.stop
        if not (isinstance(moment, Moment) and finest(moment) is Grain.DAY and moment.day):
            return piece
        at += at < len(self.words) and self.words[at] == ","
        year = year_of(self.words[at]) if at < len(self.words) else None
        if year is None or moment.month is not None or moment.year is not None:
            return piece
        return piece._replace(stop=at + 1, expression=moment._replace(year=year))

    def _interval(self, left: Piece, right: Piece) -> Piece | None:
        if not (isinstance(left.expression, Moment) and isinstance(right.expression, Moment)):
            return None
        found = interval(left.expression, right.expression)
        if found is None or (left.is_weak and right.is_weak and not found.first.year):
            return None
        return Piece(left.start, right.stop, found, "range")

    def _between(self, i: int) -> Piece | None:
        """Return "between March and June 2016", "antara Maret dan Juni 2016"."""
        link = self.reader.table.between.get(self.words[i])
        first = None if link is None else self.reader.piece(self.reader.skip_article(i + 1))
        if first is None:
            return None
        first = self._extended(first)
        if first.stop >= len(self.words) or not isinstance(first.expression, Moment):
            return None
        to = self.reader.after(self.reader.lexicon.to, first.stop)
        if self.words[first.stop] != link and to is None:
            return None
        at = first.stop + 1 if to is None else to[0]
        right = self._end_of_range(self.reader.skip_article(at), first.expression)
        found = None if right is None else self._interval(first, right)
        return None if found is None else found._replace(start=i)
