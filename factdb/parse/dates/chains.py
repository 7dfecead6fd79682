"""Pieces that stand beside each other to one moment: "Rabu", "(14/12)", "pukul 10.00 WIB"."""

from __future__ import annotations

from dataclasses import replace

from factdb.expressions import Distance, Interval, Moment, Shift, TimeUnit, Window
from factdb.parse.dates.joins import Grain, Joint, finest, is_complete, joined
from factdb.parse.dates.numerals import two_digit_year, year_of
from factdb.parse.dates.pairs import away_from, day_within, in_winter, timed_day, year_away
from factdb.parse.dates.pieces import Reader
from factdb.parse.dates.scanner import Piece
from factdb.parse.dates.words import BARS

_AT, _COMMA, _NOTHING, _OF = Joint.AT, Joint.COMMA, Joint.NOTHING, Joint.OF

_MAX_PARTS = 8  # "Rabu", "(14/12", "/2016)", "pukul 10.00", "WIB": more parts are no date
_HYPHENS = frozenset("-/–")
_DAYS = frozenset({Grain.PART, Grain.DAY})
_ENDS = frozenset(".,;)")  # behind a weekday that belongs to the date before it
_APOSTROPHES = (["'"], ["’"], ["‘"])


class Chainer:
    """Joins the pieces of one text to moments."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self.words = reader.words

    def _extended(self, piece: Piece, is_bracketed: bool = False) -> Piece:
        """Join the pieces that follow, as long as they are parts of the same moment.

        Inside a bracket no other opens.
        """
        for _ in range(_MAX_PARTS):
            following = self._next(piece, is_bracketed)
            if following is None:
                return piece
            piece = following
        return piece

    def _next(self, piece: Piece, is_bracketed: bool) -> Piece | None:
        """Return the piece with the part after it joined, or None."""
        at = piece.stop
        opening = at + 1 if self.words[at : at + 1] == [","] else at
        if isinstance(piece.expression, Interval | Window) or not self._may_continue(opening):
            return None
        if self._opens_next(at):
            return None
        if self.words[opening] == "(":
            return None if is_bracketed else self._bracketed(piece, opening)
        if self.reader.tokens.is_owner(at):
            return self._of_owner(piece, at + 2)
        for joint, start in self._joints(at):
            if start < len(self.words):
                found = self._with(piece, start, joint)
                if found is not None:
                    return found
        return self._short_year(piece)

    def _opens_next(self, i: int) -> bool:
        """Tell whether a sentence begins at `i` behind a short word: "at 1 p.m. On July 7 he"."""
        if self.words[i - 1] != "." or self.words[i - 2].isdecimal():  # "8. Mai"
            return False
        table, word = self.reader.table, self.words[i]
        is_led = word in table.cues or word in table.day_cues
        return is_led and self.reader.tokens.is_capitalised(i)

    def _of_owner(self, year: Piece, start: int) -> Piece | None:
        """Return "1997's third quarter", "last week's Monday": a part of what stands before it."""
        whole, part = year.expression, self.reader.piece(start)
        if part is None or not isinstance(whole, Moment):
            return None
        if finest(whole) is not (Grain.WEEK if part.rule == "weekday" else Grain.YEAR):
            return None
        part = self._extended(part)
        if not isinstance(part.expression, Moment):
            return None
        moment = joined(part.expression, whole, _OF)
        return None if moment is None else Piece(year.start, part.stop, moment, part.rule)

    def _may_continue(self, at: int) -> bool:
        """Tell by one look whether a part of a date can begin at a token."""
        if at >= len(self.words) or self.reader.opens_paragraph(at):
            return False
        word = self.words[at]
        return word[0].isdigit() or word in self.reader.lexicon.continuers

    def _joints(self, at: int) -> list[tuple[Joint, int]]:
        """Return every way in which the token at `at` can join a next part, and where that is."""
        reader, ways = self.reader, [(_NOTHING, at)]
        word = self.words[at] if at < len(self.words) else ""
        if word == ",":
            after = reader.after(reader.lexicon.at, at + 1)
            ways = [(_COMMA, at + 1)]
            if reader.skip_article(at + 1) > at + 1:  # "Mittwoch, den 5. März"
                ways.append((_COMMA, at + 2))
            if after is not None:
                ways.append((_AT, reader.skip_article(after[0])))
            return ways
        if word in _HYPHENS:
            ways.append((Joint.HYPHEN, at + 1))
        if word in BARS or (word == ":" and self._is_tight(at)):  # "05/31/2024:14:15"
            ways.append((_AT, at + 1))
        if (of := reader.of(at)) is not None:
            if reader.unit_at(of[0] - 1) is not None:  # "último trimestre del año pasado"
                ways.append((_OF, of[0] - 1))
            ways.append((_OF, of[0]))
            ways.append((_OF, reader.skip_article(of[0])))
        if (place := reader.after(reader.lexicon.at, at)) is not None:
            ways.append((_AT, reader.skip_article(place[0])))
        if (word,) in reader.lexicon.distances_before:  # "vandaag over een week"
            is_one = at + 1 < len(self.words) and self.words[at + 1] in reader.table.one
            ways.append((_OF, at + 1 + is_one))
        if word in reader.table.articles or word in reader.table.one:
            ways.append((_NOTHING, at + 1))
        return ways

    def _is_tight(self, at: int) -> bool:
        """Tell whether a mark touches what stands before and behind it."""
        is_glued = self.reader.tokens.is_glued
        return at + 1 < len(self.words) and is_glued(at) and is_glued(at + 1)

    def _bracketed(self, piece: Piece, at: int) -> Piece | None:
        """Return the piece with the bracket that opens at `at`: "Rabu (14/12)"."""
        inner = self.reader.piece(at + 1)
        if inner is None or not isinstance(piece.expression, Moment):
            return None
        inner = self._extended(inner, is_bracketed=True)
        if inner.stop >= len(self.words) or self.words[inner.stop] != ")":
            return None
        found = self._join(piece, inner, Joint.BRACKET)
        return None if found is None else replace(found, stop=inner.stop + 1)

    def _with(self, piece: Piece, start: int, joint: Joint) -> Piece | None:
        """Return the piece joined with what stands at `start`."""
        right, is_dated = self.reader.piece(start), False
        if right is not None and right.rule == "weekday" and _is_bare_day(piece):
            right = self.reader.month(start) or right
        if joint is _NOTHING and piece.rule == "weekday":
            right = self.reader.part(start) or right  # "Montag Morgen" is no Monday tomorrow
        if right is not None and _is_bare_day(right):
            dated = self._dated(right)
            right, is_dated = dated, dated is not right
            if not is_dated and joint is _NOTHING and self._opens_hours(right):
                return None
        if right is not None and (found := self._join(piece, right, joint)) is not None:
            return found
        is_last = right is not None and right.stop == len(self.words)  # "back at 10, tonight"
        is_tied = joint is _NOTHING or (joint is _COMMA and is_last)
        if is_tied and (found := self._hour_before(piece, right)) is not None:
            return found
        if joint is _OF and right is None and (found := self._of_unit(piece, start)):
            return found
        is_open = joint in (_AT, _COMMA, _NOTHING) and not is_dated
        if is_open and self._takes_clock(piece, joint):
            clock = self.reader.clock(start)
            is_year = clock is not None and clock.stop == start + 1 and year_of(self.words[start])
            if clock is not None and not is_year:
                return self._join(piece, clock, _AT)
        return None

    def _opens_hours(self, day: Piece) -> bool:
        """Tell whether a bare number is the first of two hours: "Friday 3-5pm"."""
        to = self.reader.after(self.reader.lexicon.to, day.stop) if day.rule == "day" else None
        if to is None or self.reader.after(self.reader.lexicon.at, day.stop) is not None:
            return False  # "samedi 16 à 18h"
        last = self.reader.clock(to[0])
        return last is not None and not last.is_weak

    def _dated(self, day: Piece) -> Piece:
        """Return a bare day with its month, if that follows: "15 July", "the 15th of July"."""
        for joint, start in self._joints(day.stop):
            month = self.reader.month(start) or self.reader.piece(start)
            found = None if month is None else self._join(day, month, joint)
            if found is not None:
                return found
        return day

    def _hour_before(self, piece: Piece, right: Piece | None) -> Piece | None:
        """Return "8 tonight", "9 tomorrow evening": the bare number is an hour."""
        if right is None or not isinstance(right.expression, Moment):
            return None
        if self.words[piece.stop] in self.reader.table.articles:
            return None  # "de 4 a 22 deste mês"
        is_worded = piece.rule == "worded_day" and self.reader.is_alone(piece.start, right.stop)
        if piece.rule != "day" and not is_worded:  # "killed eight tonight"
            return None
        is_part = right.expression.has_only(right.expression.part)
        is_part = is_part and right.stop > right.start + 1  # not "dua malam": two nights
        shift = right.expression.shift
        is_relative = shift is not None and finest(right.expression) <= Grain.DAY
        if shift is not None and shift.steps <= 0 and right.expression == Moment(shift=shift):
            is_relative = self.reader.is_alone(piece.start, right.stop)  # "stood at 7 yesterday"
        if not (is_part or is_relative):
            return None
        clock = self.reader.clock(piece.start)
        return None if clock is None else self._join(clock, right, _NOTHING)

    def _of_unit(self, piece: Piece, start: int) -> Piece | None:
        """Return "the 26th day of the month": the month of the publication."""
        unit = self.reader.unit_at(start)
        is_named = self.words[start - 1] in self.reader.table.articles
        is_named = is_named or piece.rule == "ordinal_unit"  # "el último día del año"
        of = self.reader.of(piece.stop)  # "dell'anno" holds its article
        is_named = is_named or (unit is not None and of is not None and of[0] == unit[1])
        is_named = is_named or (unit is not None and self.reader.is_alone(piece.start, unit[1]))
        if unit is None and (unit := self.reader.unit_at(start - 1)) is not None:
            start, is_named = start - 1, True  # "del año": the phrase may go on to a year
        if unit is None or not (is_named and piece.is_weak):
            return None
        if unit[0] not in (TimeUnit.MONTH, TimeUnit.YEAR, TimeUnit.WEEK):
            return None
        whole = Piece(start, unit[1], Moment(shift=Shift(unit[0], 0)), "relative_unit")
        return self._join(piece, whole, _OF)

    def _takes_clock(self, piece: Piece, joint: Joint) -> bool:
        """Tell whether a bare hour may follow: "tonight at 11", "Sabtu 16 Mei 07.30"."""
        if piece.is_weak and (piece.rule != "part" or piece.start > 0):
            return False  # but "early morning @ 3", alone
        if isinstance(piece.expression, Distance):
            return joint is _AT
        if not isinstance(piece.expression, Moment) or finest(piece.expression) not in _DAYS:
            return False
        if joint is _AT:
            perhaps = self.reader.after(self.reader.lexicon.perhaps, piece.stop)
            is_part = isinstance(piece.expression, Moment) and piece.expression.part is not None
            is_bound = is_part and self.words[piece.stop] in self.reader.lexicon.relations.firsts
            return perhaps is not None or is_bound or self.words[piece.stop] == ","
        word = self.words[piece.stop + (joint is _COMMA)]
        return self.reader.table.clock.is_dotted and "." in word

    def _join_unlike(self, left: Piece, right: Piece, joint: Joint) -> Piece | None:
        """Return a piece with the distance or the range behind it as one, or None."""
        if (found := away_from(left, right) or in_winter(left, right)) is not None:
            return found
        whole = year_away(right)
        return self._join(left, whole, joint) if isinstance(whole.expression, Moment) else None

    def _join(self, left: Piece, right: Piece, joint: Joint) -> Piece | None:
        """Return two pieces as one, or None."""
        if not isinstance(right.expression, Moment):
            return self._join_unlike(left, right, joint)
        left = day_within(left, right)
        is_named = self.words[right.start - 1] in self.reader.table.articles
        is_worded = right.rule == "worded_day" and joint is not _OF
        if is_worded and (not is_named or self._goes_before_noun(right)):
            return None  # "Sabtu pertama" is no Saturday the first, nor "Monday, the two sides"
        if self._counts_within(left, right) or self._precedes_month(left, right):
            return None  # "from $5 in May", "rose to $26 last month"
        if self._counts_what_follows(right):
            return None  # "Kamis, 14 korban ditemukan" is no Thursday the 14th
        if left.rule == "weekday" and self._is_first_of_days(right):
            return None  # "Sunday, 18 and 19 May"
        if joint is _COMMA and right.rule == "weekday" and self._opens_clause(left, right):
            return None  # "On May 3, Friday's vote was put off"
        if isinstance(left.expression, Distance):
            return self._timed(left, left.expression, right, joint)
        if not isinstance(left.expression, Moment):
            return None
        if (timed := timed_day(left, right)) is not None:
            return timed
        if joint in (_AT, _OF) and self._is_day_of_week(left, right, joint):
            joint = _COMMA
        moment = joined(left.expression, right.expression, joint)
        if moment is None:
            return None
        rule = left.rule if finest(left.expression) <= finest(right.expression) else right.rule
        is_weak = left.is_weak and right.is_weak and joint is not _OF
        is_weak = is_weak and self._is_common_word(right)
        return Piece(left.start, right.stop, moment, rule, is_weak)

    def _is_day_of_week(self, left: Piece, right: Piece, joint: Joint) -> bool:
        """Tell whether a weekday is one of the week before it: "next week on Thursday"."""
        week, day, table = left.expression, right.expression, self.reader.table
        if not isinstance(week, Moment) or not isinstance(day, Moment):
            return False
        if week.shift is not None and week.shift.unit is TimeUnit.MONTH:  # "next month on the 5th"
            is_named = right.rule == "named_day" and day.has_only(day.day)
            return joint is _AT and is_named and week.has_only(week.shift)
        before = self.words[right.start - 1]
        is_aside = before in self.reader.lexicon.relations.firsts or before in table.until
        is_week = week.unit is TimeUnit.WEEK and week.weekday is None and week.day is None
        is_week = is_week and is_complete(week)  # not "entered its third week on Monday"
        if week.shift is not None and week.shift.unit is TimeUnit.WEEK:
            is_week = week.has_only(week.shift)
        elif joint is _OF:
            return False  # but "la prossima settimana di martedì"
        return is_week and day.has_only(day.weekday) and not is_aside

    def _opens_clause(self, left: Piece, weekday: Piece) -> bool:
        """Tell whether a weekday behind a date and a comma may belong to what follows."""
        if weekday.is_weak and self._is_common_word(weekday):
            return True  # "über Nacht, so hieß es"
        moment = left.expression
        if not isinstance(moment, Moment) or moment.month is None:
            return False
        at = weekday.stop
        is_last = at >= len(self.words) or self.reader.opens_paragraph(at)
        return not is_last and self.words[at] not in _ENDS

    def _goes_before_noun(self, day: Piece) -> bool:
        """Tell whether a word that opens no other part of a date stands behind a day in words."""
        word = self.words[day.stop] if day.stop < len(self.words) else ""
        table = self.reader.table
        opens = word in table.cues or word in table.at or word in table.of
        return word.isalpha() and not opens and self.reader.piece(day.stop) is None

    def _counts_what_follows(self, piece: Piece) -> bool:
        """Tell whether a bare number may count the noun behind it: "By Thursday, 14 bodies"."""
        at = piece.stop
        if piece.rule != "day" or at != piece.start + 1 or not self.words[piece.start].isdigit():
            return False
        if at >= len(self.words) or self.reader.opens_paragraph(at):
            return False
        lexicon, word = self.reader.lexicon, self.words[at]
        if word in lexicon.behind_counts:
            return True
        return word.isalpha() and word not in lexicon.never_counted

    def _is_first_of_days(self, piece: Piece) -> bool:
        """Tell whether a bare day is the first of two that share the month behind them."""
        at = piece.stop
        if piece.rule != "day" or at >= len(self.words) or not self.reader.is_joint(at):
            return False
        other = self.reader.piece(self.reader.skip_article(at + 1))
        return other is not None and _is_bare_day(other) and self._dated(other) is not other

    def _precedes_month(self, left: Piece, right: Piece) -> bool:
        """Tell whether an amount stands right before a month, or a bare number before one unnamed.

        No day of it where months stand before their days: "on the 26th last month", not "26 last
        month".
        """
        is_bare = left.rule == "day" and left.stop == left.start + 1 == right.start
        table, before = self.reader.table, self.words[left.start - 1] if left.start else ""
        if is_bare and before in table.numbering and before not in table.places:  # "Jalan 5 Mei"
            return True  # "sales were $14 | May through July"
        return is_bare and right.rule == "relative_unit" and table.order == "mdy"

    def _counts_within(self, left: Piece, right: Piece) -> bool:
        """Tell whether a bare number stands before "in" and a month: no day of it.

        Nor is a share: "fell by a fifth in April", but "the fifth in April".
        """
        reader, at = self.reader, left.stop
        is_number = left.rule == "day" and at == left.start + 1 and self.words[left.start].isdigit()
        is_day = self.words[at - 1] in reader.table.ordinals and left.start > 0
        is_day = is_day and self.words[left.start - 1] in reader.table.articles
        is_number = is_number or (left.rule == "worded_day" and not is_day)  # "nine in June"
        inside = reader.after(reader.lexicon.inside, at) if is_number and right.start > at else None
        return inside is not None and reader.after(reader.lexicon.of, at) is None

    def _is_common_word(self, piece: Piece) -> bool:
        """Tell whether a name is written as the other word that it is: "the second may"."""
        is_lower = not self.reader.tokens.is_capitalised(piece.start)
        is_name = piece.rule in ("month", "weekday")
        return is_name and is_lower and self.reader.table.is_capitalised

    def _timed(self, left: Piece, distance: Distance, right: Piece, joint: Joint) -> Piece | None:
        """Return "in 7 days at 5pm", "two days after Christmas 2019", "a week after 12 May"."""
        assert isinstance(right.expression, Moment)  # noqa: S101 - for the type checker
        clock, base = right.expression.clock, distance.base
        if clock is not None:
            if distance.clock is not None or right.expression != Moment(clock=clock):
                return None
            return replace(left, stop=right.stop, expression=distance._replace(clock=clock))
        dated = None if base is None else joined(base, right.expression, joint)
        if dated is None:
            return None
        distance = distance._replace(base=dated)
        return replace(left, stop=right.stop, expression=distance, is_weak=not is_complete(dated))

    def _short_year(self, piece: Piece) -> Piece | None:
        """Return "9 Aug 96", "28 Jun '11": a year of two digits after day and month."""
        moment, at = piece.expression, piece.stop
        if not isinstance(moment, Moment) or moment.day is None or moment.month is None:
            return None
        if moment.year is not None or moment.shift is not None:
            return None
        of = self.reader.after(self.reader.lexicon.of, at)  # "2 de outubro de 92"
        is_marked = self.words[at] in _HYPHENS and self.words[at - 2] == self.words[at]
        at = at + (is_marked or self.words[at] == ",") if of is None else of[0]
        has_apostrophe = self.words[at : at + 1] in _APOSTROPHES
        at += has_apostrophe
        word, after = [*self.words[at : at + 2], ".", "."][:2]
        if len(word) != 2 or not word.isdecimal():
            return None
        is_timed = after[0].isdigit() and self.reader.piece(at + 1) is not None
        is_certain = has_apostrophe or is_timed or is_marked  # "11-Oct-18"
        if not (is_certain or (int(word) > 31 and after in ".,;)")):
            return None
        date = moment._replace(year=two_digit_year(int(word)))
        return replace(piece, stop=at + 1, expression=date)


def _is_bare_day(piece: Piece) -> bool:
    """Tell whether a piece waits for its month: "15", "the fifteenth", "the first day"."""
    moment = piece.expression
    return isinstance(moment, Moment) and piece.rule != "named_day" and moment.has_only(moment.day)
