"""Every expression of time in a text, unresolved.

One pass over the words finds those that can begin a date; the grammar looks only around them, and
at a bounded number of tokens from each. `pieces.py` reads the parts, `chains.py` puts them
together, `ranges.py` makes ranges of them and `lists.py` reads the days of a list.
`factdb.link.days.dates` gives the days.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factdb.expressions import (
    DateExpression,
    Distance,
    Interval,
    Moment,
    Shift,
    TimeUnit,
    Window,
)
from factdb.languages import Language
from factdb.parse.dates.joins import Grain, finest, is_complete
from factdb.parse.dates.lists import Lister
from factdb.parse.dates.numerals import is_modern
from factdb.parse.dates.pieces import Reader
from factdb.parse.dates.scanner import HYPHENS, Piece
from factdb.parse.dates.sets import Sets
from factdb.parse.dates.words import DateWords, date_words
from factdb.parse.dates.years import APOSTROPHES
from factdb.parse.text.tokens import Tokens, places_of
from factdb.records import DateMention, Precision

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
_SET = "set"  # the rule of a day of each year: "setiap 17 Agustus" is no date, and 17 no number
_PLACE = "place"  # the rule of a day that is the name of a street, and no date: its number is none
_NOW = "relative_day"
_LONGEST_NOW = 5  # tokens of a text that is no more than "at this moment"
_ENDS = frozenset(".,")
# "tanggal 5", "am Nachmittag", "KW 31", "im Sommer"
_NAMED = ("named_day", "placed_part", "calendar_week", "named_season")


def parse_dates(
    tokens: Tokens, language: Language, paragraphs: Sequence[int] = ()
) -> list[DateMention]:
    """Find every date and time expression, as `find_days` does, and no day that names a place."""
    return without_places(find_days(tokens, language, paragraphs))


def without_places(mentions: Sequence[DateMention]) -> list[DateMention]:
    """Return the mentions that are dates: no "17 Agustus" of "Jalan 17 Agustus"."""
    return [mention for mention in mentions if mention.rule not in (_PLACE, _SET)]


def find_days(
    tokens: Tokens, language: Language, paragraphs: Sequence[int] = ()
) -> list[DateMention]:
    """Find every date and time expression, ordered, without overlap, and days that name places.

    No mention runs on into another of the `paragraphs`, of which the first tokens are given.

    Each mention has its span, its rule and its `expression`; `range` is None until
    `factdb.link.days.dates.link_dates` resolves it. A rule whose name ends in "_window" tells that
    the number in it is a quantity too ("24 jam terakhir"); `without_places` leaves out what is
    none.
    """
    words = date_words(language)
    finder = _Finder(Reader(tokens, words, paragraphs))
    found: list[DateMention] = []
    end = 0
    for i in _places(tokens, words):
        if i >= end and (piece := finder.read(i, end)) is not None:
            pieces = finder.series(piece)
            end = pieces[-1].stop
            if finder.names_place(piece):
                piece.rule = _PLACE
            found += [_mention(tokens, finder, one) for one in pieces]
    if not found and len(tokens) <= _LONGEST_NOW and (now := finder.now()) is not None:
        found.append(_mention(tokens, finder, now))
    return found


def _places(tokens: Tokens, lexicon: DateWords) -> list[int]:
    """Return the tokens at which a date may begin, in order: one cheap look at each word."""
    words, starters = tokens.words, lexicon.starters
    last = len(words) - 1
    places = [
        i
        for i in places_of(words, starters)
        if ((seconds := starters[words[i]]) is None or (i < last and words[i + 1] in seconds))
        and (words[i] not in lexicon.leading or _may_belong(words, i, lexicon))
    ]
    places += [i for i in tokens.numerals if _may_be_date(words, i, lexicon)]
    places.sort()
    return places


def _may_be_date(words: Sequence[str], i: int, lexicon: DateWords) -> bool:
    """Tell by one look whether a numeral can be a part of a date."""
    word, last = words[i], len(words) - 1
    if "." in word:  # "3.3.2020", "18.52", but not "7.000" and "7.5 million"
        return word[-4:-3] != "." and (i == last or words[i + 1] not in lexicon.amounts)
    if len(word) in (4, 8) or i >= last:
        return True
    if i > 1 and words[i - 1] in APOSTROPHES and words[i - 2] in lexicon.table.year_cues:
        return True  # "in '89"
    following = words[i + 1]
    if following in _ENDS and i + 1 < last:  # "by 5, said": behind it must be another part
        return words[i + 2][0].isdigit() or words[i + 2] in lexicon.followers
    if following[0].isdigit() and i + 2 < last + 1:  # "4 30 p.m."
        return words[i + 2] in lexicon.followers
    return following in lexicon.followers


def _may_belong(words: Sequence[str], i: int, lexicon: DateWords) -> bool:
    """Tell by one look whether what needs something behind it can be a part of a date.

    Most numbers count something, and few of "that" and "at" lead to a day or an hour.
    """
    last, at = len(words) - 1, i + 1
    at += at < last and words[at] in _ENDS
    return at >= last or words[at][0].isdigit() or words[at] in lexicon.behind_leading


def _mention(tokens: Tokens, finder: _Finder, piece: Piece) -> DateMention:
    expression, reader = piece.expression, finder.reader
    is_dated = isinstance(expression, Moment) and expression.year is not None
    return DateMention(
        span=tokens.span(piece.start, piece.stop),
        range=None,
        precision=_precision(piece.expression),
        rule=piece.rule,
        expression=None if finder.sets.is_habitual(piece) else expression,
        tense=reader.tense(piece.start, piece.stop, is_range=isinstance(expression, Interval)),
        is_onward=reader.lexicon.is_onward(tokens.words, piece.start),
        elapsed=reader.elapsed(piece.start, piece.stop) if is_dated else None,
    )


def _precision(expression: DateExpression) -> Precision:
    """Return the grain that the words give; `link` may widen it."""
    if isinstance(expression, Interval | Window):
        return Precision.PERIOD
    if isinstance(expression, Moment) and expression.many is not None:
        return Precision.PERIOD
    if isinstance(expression, Distance):
        return _PRECISIONS[finest(Moment(shift=_shift(expression)))]
    if expression.third is not None and finest(expression) > Grain.DAY:
        return Precision.PERIOD
    return _PRECISIONS[finest(expression)]


def _shift(distance: Distance) -> Shift:
    return Shift(distance.unit, 0)


class _Finder(Lister):
    """Finds the whole expressions of one text."""

    def __init__(self, reader: Reader) -> None:
        super().__init__(reader)
        self.sets = Sets(reader)

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
            piece = (
                self._listed(piece, floor)
                or self._weekdays(piece)
                or self._with_hours(piece)
                or self._with_outer_year(self._ranged(piece))
            )
        if not self._is_date(piece) or self._ends_identifier(piece):
            return None
        if self.sets.recurs(piece):
            return replace(piece, rule=_SET) if _is_day_of_year(piece) else None
        return self._in_era(self._trailed(piece))

    def now(self) -> Piece | None:
        """Return the "now" that is a whole text; in a sentence it tells no day."""
        for i in range(min(2, len(self.words))):  # "at | this moment"
            hit = self.reader.after(self.reader.lexicon.now, i)
            if hit is not None and self.reader.is_alone(0, hit[0]):
                is_led = i == 0 or self.words[0] in self.reader.table.cues
                return (
                    Piece(i, hit[0], Moment(shift=Shift(TimeUnit.DAY, 0)), _NOW) if is_led else None
                )
        return None

    def names_place(self, piece: Piece) -> bool:
        """Tell whether a day is the name of a street: "Jalan 17 Agustus", "calle 25 de Mayo"."""
        reader = self.reader
        if not _is_day_of_year(piece):
            return False
        length = reader.lexicon.place_ending(self.words, piece.start)
        is_named = not reader.table.is_capitalised
        return length > 0 and (is_named or reader.tokens.is_capitalised(piece.start - length))

    def _is_date(self, piece: Piece) -> bool:
        """Tell whether the words are a date by themselves, or all that the text has."""
        if not isinstance(piece.expression, Moment):
            return not piece.is_weak
        start = self.reader.with_article(piece.start)
        if self.reader.is_alone(start, piece.stop):
            return start < piece.start or piece.rule in _NAMED or not self._counts(piece)
        is_named = piece.rule in _NAMED and not self._is_of_event(piece)
        return not piece.is_weak and (is_named or is_complete(piece.expression))

    def _is_of_event(self, piece: Piece) -> bool:
        """Tell whether a numbered week is one of something else: "week 31 van het proces"."""
        reader = self.reader
        return (
            piece.rule == "calendar_week"
            and reader.after(reader.lexicon.of, piece.stop) is not None
        )

    def _counts(self, piece: Piece) -> bool:
        """Tell whether a day is a bare cardinal: a text that is "25" or "dua puluh lima"."""
        moment = piece.expression
        if not isinstance(moment, Moment) or not moment.has_only(moment.day):
            return False
        ordinals = self.reader.table.ordinals
        words = self.words[piece.start : piece.stop]
        return all(
            word.isdigit() or word in HYPHENS or (word.isalpha() and word not in ordinals)
            for word in words
        )

    def _ends_identifier(self, piece: Piece) -> bool:
        """Tell whether numerals go on a file's number: "nomor 12/PL/3/2024"."""
        at = piece.start
        if at < 2 or self.words[at - 1] != "/":
            return False
        is_glued = self.reader.tokens.is_glued
        if not (is_glued(at) and is_glued(at - 1)):
            return False
        return all(word.isdigit() or word == "/" for word in self.words[at : piece.stop])

    def _in_era(self, piece: Piece) -> Piece | None:
        """Return the piece with the era after its year; None for what is before our calendar."""
        hit = self.reader.era_at(piece.stop)
        moment = piece.expression
        if hit is None or not isinstance(moment, Moment):
            return piece
        if moment.year is None and moment.unit is not TimeUnit.CENTURY:
            return piece
        if hit[1] == "before":
            return None
        is_letter = hit[0] == piece.stop + 1 and len(self.words[piece.stop]) == 1
        if moment.year is not None and is_letter and is_modern(moment.year):  # "2021 H"
            return piece
        if hit[1] == "common":  # "abad VIII Masehi", "928 M"
            return replace(piece, stop=hit[0])
        if moment.year is None or is_modern(moment.year):
            return piece
        return replace(piece, stop=hit[0], expression=moment._replace(era=hit[1]))

    def _trailed(self, piece: Piece) -> Piece:
        """Return the piece with "waktu setempat" after it."""
        hit = self.reader.after(self.reader.lexicon.trailers, piece.stop)
        return piece if hit is None else replace(piece, stop=hit[0])


def _is_day_of_year(piece: Piece) -> bool:
    """Tell whether a piece is a day with its month."""
    moment = piece.expression
    return isinstance(moment, Moment) and moment.day is not None and moment.month is not None
