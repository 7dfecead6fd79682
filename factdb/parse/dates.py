"""Every expression of time in a text, unresolved.

One pass over the words finds those that can begin a date; the grammar looks only around them, and
at a bounded number of tokens from each. `factdb.parse.date_pieces` reads the parts,
`factdb.parse.date_joins` says which of them are one date. `factdb.link.dates` gives the days.
"""

from __future__ import annotations

from dataclasses import replace

from factdb.expressions import DateExpression, Distance, Interval, Moment, Shift, Unit, Window
from factdb.languages import Language
from factdb.parse.date_joins import Grain, Joint, finest, interval, is_complete, joined
from factdb.parse.date_numerals import two_digit_year, year_of
from factdb.parse.date_pieces import Reader
from factdb.parse.date_scanner import Piece
from factdb.parse.date_words import Kind, Lexicon, lexicon
from factdb.parse.tokens import Tokens
from factdb.records import DateMention, Precision

_MAX_PARTS = 8  # "Rabu", "(14/12", "/2016)", "pukul 10.00", "WIB": more parts are no date
_NAMED = frozenset({"named_day"})  # "tanggal 5": a bare day that its words name
_HYPHENS = frozenset("-/–")

_PRECISIONS = {
    Grain.CLOCK: Precision.MINUTE,
    Grain.PART: Precision.DAY,
    Grain.DAY: Precision.DAY,
    Grain.WEEK: Precision.WEEK,
    Grain.MONTH: Precision.MONTH,
    Grain.QUARTER: Precision.QUARTER,
    Grain.HALF: Precision.PERIOD,
    Grain.YEAR: Precision.YEAR,
    Grain.DECADE: Precision.DECADE,
    Grain.CENTURY: Precision.CENTURY,
}


def parse_dates(tokens: Tokens, language: Language) -> list[DateMention]:
    """Find every date and time expression, ordered, without overlap.

    Each mention has its span, its rule and its `expression`; `range` is None until
    `factdb.link.dates.link_dates` resolves it. A rule whose name ends in "_window" tells that the
    number in it is a quantity too ("24 jam terakhir").
    """
    words = lexicon(language.code)
    joiner = _Joiner(Reader(tokens, words))
    found: list[DateMention] = []
    end = 0
    for i in _places(tokens, words):
        if i >= end and (piece := joiner.read(i, end)) is not None:
            end = piece.stop
            found.append(_mention(tokens, joiner.reader, piece))
    return found


def _places(tokens: Tokens, lexicon: Lexicon) -> list[int]:
    """Return the tokens at which a date may begin, in order: one cheap look at each word."""
    words, starters, followers = tokens.words, lexicon.starters, lexicon.followers
    last = len(words) - 1
    places = [
        i
        for i, word in enumerate(words)
        if word in starters
        and ((seconds := starters[word]) is None or (i < last and words[i + 1] in seconds))
    ]
    places += [
        i
        for i in tokens.numerals
        if len(words[i]) in (4, 8) or i == last or words[i + 1] in followers or "." in words[i]
    ]
    places.sort()
    return places


def _mention(tokens: Tokens, reader: Reader, piece: Piece) -> DateMention:
    expression = piece.expression
    is_dated = isinstance(expression, Moment) and expression.year is not None
    return DateMention(
        span=tokens.span(piece.start, piece.stop),
        range=None,
        precision=_precision(piece.expression),
        rule=piece.rule,
        expression=piece.expression,
        tense=reader.tense(piece.start, piece.stop),
        elapsed=reader.elapsed(piece.start, piece.stop) if is_dated else None,
    )


def _precision(expression: DateExpression) -> Precision:
    """Return the grain that the words give; `link` may widen it."""
    if isinstance(expression, Interval | Window):
        return Precision.PERIOD
    if isinstance(expression, Distance):
        return _PRECISIONS[finest(Moment(shift=_shift(expression)))]
    if expression.third is not None and finest(expression) > Grain.DAY:
        return Precision.PERIOD
    return _PRECISIONS[finest(expression)]


def _shift(distance: Distance) -> Shift:
    return Shift(distance.unit, 0)


class _Joiner:
    """Joins the pieces of one text to whole expressions."""

    __slots__ = ("reader", "words")

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self.words = reader.words

    def read(self, i: int, floor: int) -> Piece | None:
        """Return the whole expression that starts at token `i`, or None.

        Args:
            i: Where to read.
            floor: The expression may start before `i` (an article), but not before this token.
        """
        piece = self._between(i)
        if piece is None:
            first = self.reader.piece(i)
            if first is None or first.start < floor:
                return None
            piece = self._extended(first)
            piece = self._listed(piece) or self._ranged(piece)
        if not self._is_date(piece) or self._recurs(piece):
            return None
        return self._trailed(piece)

    def _is_date(self, piece: Piece) -> bool:
        if isinstance(piece.expression, Moment):
            is_alone = self.reader.is_alone(piece.start, piece.stop)
            if piece.is_weak and not is_alone:
                return False
            return is_complete(piece.expression) or piece.rule in _NAMED or is_alone
        return True

    def _recurs(self, piece: Piece) -> bool:
        """Tell whether "every" or "per" before it makes the expression a set and no date."""
        if piece.start == 0 or self.words[piece.start - 1] not in self.reader.table.sets:
            return False
        expression = piece.expression
        return not (isinstance(expression, Moment) and expression.month is not None)

    # One moment out of several pieces

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
        if self.words[opening] == "(":
            return None if is_bracketed else self._bracketed(piece, opening)
        for joint, start in self._joints(at):
            if start < len(self.words):
                found = self._with(piece, start, joint)
                if found is not None:
                    return found
        return self._short_year(piece)

    def _may_continue(self, at: int) -> bool:
        """Tell by one look whether a part of a date can begin at a token."""
        if at >= len(self.words) or self.reader.opens_paragraph(at):
            return False
        word = self.words[at]
        return word[0].isdigit() or word in self.reader.lexicon.continuers

    def _joints(self, at: int) -> list[tuple[Joint, int]]:
        """Return every way in which the token at `at` can join a next part, and where that is."""
        reader, ways = self.reader, [(Joint.NOTHING, at)]
        word = self.words[at] if at < len(self.words) else ""
        if word == ",":
            after = reader.after(reader.lexicon.at, at + 1)
            ways = [(Joint.COMMA, at + 1)]
            if reader.skip_article(at + 1) > at + 1:  # "Mittwoch, den 5. März"
                ways.append((Joint.COMMA, at + 2))
            if after is not None:
                ways.append((Joint.AT, reader.skip_article(after[0])))
            return ways
        if word in _HYPHENS:
            ways.append((Joint.HYPHEN, at + 1))
        if (of := reader.of(at)) is not None:
            ways.append((Joint.OF, of[0]))
            ways.append((Joint.OF, reader.skip_article(of[0])))
        if (place := reader.after(reader.lexicon.at, at)) is not None:
            ways.append((Joint.AT, reader.skip_article(place[0])))
        if word in reader.table.articles:
            ways.append((Joint.NOTHING, at + 1))
        return ways

    def _bracketed(self, piece: Piece, at: int) -> Piece | None:
        """Return the piece with the bracket that opens at `at`: "Rabu (14/12)"."""
        inner = self.reader.piece(at + 1)
        if inner is None or not isinstance(piece.expression, Moment):
            return None
        inner = self._extended(inner, is_bracketed=True)
        if inner.stop >= len(self.words) or self.words[inner.stop] != ")":
            return None
        found = self._join(piece, inner, Joint.BRACKET)
        return None if found is None else found._replace(stop=inner.stop + 1)

    def _with(self, piece: Piece, start: int, joint: Joint) -> Piece | None:
        """Return the piece joined with what stands at `start`."""
        right = self.reader.piece(start)
        if right is not None and right.rule in ("day", "worded_day"):
            right = self._dated(right)
        if right is not None and (found := self._join(piece, right, joint)) is not None:
            return found
        if joint is Joint.NOTHING and (found := self._hour_before(piece, right)) is not None:
            return found
        if joint is Joint.OF and right is None and (found := self._of_unit(piece, start)):
            return found
        if joint in (Joint.AT, Joint.COMMA, Joint.NOTHING) and self._takes_clock(piece, joint):
            clock = self.reader.clock(start)
            if clock is not None:
                return self._join(piece, clock, Joint.AT)
        return None

    def _dated(self, day: Piece) -> Piece:
        """Return a bare day with its month, if that follows: "15 July", "the 15th of July"."""
        for joint, start in self._joints(day.stop):
            month = self.reader.piece(start)
            found = None if month is None else self._join(day, month, joint)
            if found is not None:
                return found
        return day

    def _hour_before(self, piece: Piece, right: Piece | None) -> Piece | None:
        """Return "8 tonight", "9 tomorrow evening": the bare number is an hour."""
        if right is None or piece.rule != "day" or not isinstance(right.expression, Moment):
            return None
        is_part = right.expression == Moment(part=right.expression.part)
        is_part = is_part and right.stop > right.start + 1  # not "dua malam": two nights
        is_relative = right.expression.shift is not None and finest(right.expression) <= Grain.DAY
        if not (is_part or is_relative):
            return None
        clock = self.reader.clock(piece.start)
        return None if clock is None else self._join(clock, right, Joint.NOTHING)

    def _of_unit(self, piece: Piece, start: int) -> Piece | None:
        """Return "the 26th day of the month": the month of the publication."""
        unit = self.reader.unit_at(start)
        is_named = self.words[start - 1] in self.reader.table.articles
        if unit is None or not (is_named and piece.is_weak):
            return None
        if unit[0] not in (Unit.MONTH, Unit.YEAR, Unit.WEEK):
            return None
        whole = Piece(start, unit[1], Moment(shift=Shift(unit[0], 0)), "relative_unit")
        return self._join(piece, whole, Joint.OF)

    def _takes_clock(self, piece: Piece, joint: Joint) -> bool:
        """Tell whether a bare hour may follow: "tonight at 11", "Sabtu 16 Mei 07.30"."""
        if piece.is_weak:
            return False
        if isinstance(piece.expression, Distance):
            return joint is Joint.AT
        if not isinstance(piece.expression, Moment) or finest(piece.expression) not in (1, 2):
            return False
        if joint is Joint.AT:
            perhaps = self.reader.after(self.reader.lexicon.perhaps, piece.stop)
            return perhaps is not None or self.words[piece.stop] == ","
        word = self.words[piece.stop + (joint is Joint.COMMA)]
        return self.reader.table.clock.is_dotted and "." in word

    def _join(self, left: Piece, right: Piece, joint: Joint) -> Piece | None:
        """Return two pieces as one, or None."""
        if not isinstance(right.expression, Moment):
            return None
        is_named = self.words[right.start - 1] in self.reader.table.articles
        if right.rule == "worded_day" and joint is not Joint.OF and not is_named:
            return None  # "Sabtu pertama" is no Saturday the first
        if isinstance(left.expression, Distance):
            return self._timed(left, left.expression, right)
        if not isinstance(left.expression, Moment):
            return None
        moment = joined(left.expression, right.expression, joint)
        if moment is None:
            return None
        rule = left.rule if finest(left.expression) <= finest(right.expression) else right.rule
        is_weak = left.is_weak and right.is_weak and joint is not Joint.OF
        is_weak = is_weak and self._is_common_word(right)
        return Piece(left.start, right.stop, moment, rule, is_weak)

    def _is_common_word(self, piece: Piece) -> bool:
        """Tell whether a name is written as the other word that it is: "the second may"."""
        is_lower = not self.reader.tokens.is_capitalised(piece.start)
        is_name = piece.rule in ("month", "weekday")
        return is_name and is_lower and self.reader.table.is_capitalised

    def _timed(self, left: Piece, distance: Distance, right: Piece) -> Piece | None:
        """Return "in 7 days at 5pm", "two days after Christmas 2019"."""
        assert isinstance(right.expression, Moment)  # noqa: S101 - for the type checker
        clock, base = right.expression.clock, distance.base
        if base is not None and right.expression == Moment(year=right.expression.year):
            dated = joined(base, right.expression, Joint.NOTHING)
            if dated is not None:
                return left._replace(stop=right.stop, expression=replace(distance, base=dated))
        if clock is None or distance.clock is not None or right.expression != Moment(clock=clock):
            return None
        return left._replace(stop=right.stop, expression=replace(distance, clock=clock))

    def _short_year(self, piece: Piece) -> Piece | None:
        """Return "9 Aug 96", "28 Jun '11": a year of two digits after day and month."""
        moment, at = piece.expression, piece.stop
        if not isinstance(moment, Moment) or moment.year is not None or moment.shift is not None:
            return None
        if moment.day is None or moment.month is None:
            return None
        of = self.reader.after(self.reader.lexicon.of, at)  # "2 de outubro de 92"
        at = at + (self.words[at] == ",") if of is None else of[0]
        has_apostrophe = at < len(self.words) and self.words[at] in "'’‘"
        at += has_apostrophe
        if at >= len(self.words) or not (len(self.words[at]) == 2 and self.words[at].isdecimal()):
            return None
        after = self.words[at + 1] if at + 1 < len(self.words) else "."
        value = int(self.words[at])
        is_timed = after[0].isdigit() and self.reader.piece(at + 1) is not None
        if not (has_apostrophe or is_timed or (value > 31 and after in ".,;)")):
            return None
        date = replace(moment, year=two_digit_year(value))
        return piece._replace(stop=at + 1, expression=date)

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

    # Ranges

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
        lexicon = self.reader.lexicon
        if left == Moment(day=left.day):  # "between 5 and 6 in the afternoon"
            clock = self.reader.clock(i)
            if clock is not None and not clock.is_weak:
                return self._extended(clock)
        day = self.reader.piece(i)
        if day is not None and self._dated(day) is not day:
            return self._extended(day)
        if left.clock is not None:
            at = lexicon.readings.match(self.words, i)
            if at is None or all(reading.kind is not Kind.AT for reading in at[1]):
                clock = self.reader.clock(i)
                if clock is not None:
                    return self._extended(clock)
        right = self.reader.piece(i)
        if right is None:
            return None
        right = self._extended(right)
        return self._with_year(right) if left.month is not None else right

    def _with_year(self, piece: Piece) -> Piece:
        """Return the bare day of "January 3-5, 2017" with the year that follows it."""
        moment, at = piece.expression, piece.stop
        if not (isinstance(moment, Moment) and finest(moment) is Grain.DAY and moment.day):
            return piece
        at += at < len(self.words) and self.words[at] == ","
        year = year_of(self.words[at]) if at < len(self.words) else None
        if year is None or moment.month is not None or moment.year is not None:
            return piece
        return piece._replace(stop=at + 1, expression=replace(moment, year=year))

    def _interval(self, left: Piece, right: Piece) -> Piece | None:
        if not (isinstance(left.expression, Moment) and isinstance(right.expression, Moment)):
            return None
        found = interval(left.expression, right.expression)
        if found is None or (left.is_weak and right.is_weak and not found.first.year):
            return None
        return Piece(left.start, right.stop, found, "range")

    def _between(self, i: int) -> Piece | None:
        """Return "between March and June 2016", "antara Maret dan Juni 2016"."""
        if self.words[i] not in self.reader.table.between:
            return None
        hit = self.reader.lexicon.readings.match(self.words, i)
        link = next((str(r.value) for r in hit[1] if r.kind is Kind.BETWEEN), None) if hit else None
        if hit is None or link is None:
            return None
        first = self.reader.piece(self.reader.skip_article(hit[0]))
        if first is None:
            return None
        first = self._extended(first)
        if first.stop >= len(self.words) or not isinstance(first.expression, Moment):
            return None
        to = self.reader.after(self.reader.lexicon.to, first.stop)
        at = first.stop + 1 if self.words[first.stop] == link else to[0] if to else None
        right = (
            None
            if at is None
            else self._end_of_range(self.reader.skip_article(at), first.expression)
        )
        found = None if right is None else self._interval(first, right)
        return None if found is None else found._replace(start=i)

    def _trailed(self, piece: Piece) -> Piece:
        """Return the piece with "waktu setempat" after it."""
        hit = self.reader.after(self.reader.lexicon.trailers, piece.stop)
        return piece if hit is None else piece._replace(stop=hit[0])
