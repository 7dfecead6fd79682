"""Every part that an expression of time can be made of, read at one place of the text.

Names of days, months and seasons stand here, and parts of a stretch ("early", "awal"); clocks,
units, numerals and words of direction have modules of their own. `finder` joins them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from factdb.expressions import Clock, Moment, Origin, Shift, Third, TimeUnit
from factdb.parse.dates.joins import names_day
from factdb.parse.dates.months import MonthReader
from factdb.parse.dates.numerals import two_digit_year
from factdb.parse.dates.readings import DateKind, DateReading
from factdb.parse.dates.scanner import HYPHENS, Piece
from factdb.parse.dates.words import DateWords
from factdb.parse.dates.years import APOSTROPHES
from factdb.parse.text.tokens import Tokens

_TOLD = Shift(TimeUnit.DAY, 0, Origin.PREVIOUS)
_END = "end"  # of [dates.thirds]: of a day its last minute, else the last third
_LAST_MINUTE = Clock(23, 59)
_MAX_DEPTH = 4  # "akhir bulan Maret ini": a part, a filler, a month; deeper is hostile text


class Reader(MonthReader):
    """Reads the pieces of one text by one language's lexicon."""

    def __init__(self, tokens: Tokens, lexicon: DateWords, paragraphs: Sequence[int] = ()) -> None:
        super().__init__(tokens, lexicon, paragraphs)
        self._depth = 0
        self._known: dict[int, Piece | None] = {}  # what was read at a token, not within another
        self._readers: dict[DateKind, Callable[[int, int, DateReading], Piece | None]] = {
            DateKind.WEEKDAY: self._weekday,
            DateKind.MONTH: self._month,
            DateKind.DAY: self._day,
            DateKind.RECALLED_DAY: self._recalled_day,
            DateKind.RECALLED_UNIT: self._recalled_unit,
            DateKind.YEAR: self._relative_year,
            DateKind.DECADE: self._decade,
            DateKind.DECADE_HEAD: self._headed_decade,
            DateKind.SPELLED_YEAR: self._spelled_year,
            DateKind.PART: self._part,
            DateKind.SEASON: self._season,
            DateKind.HOLIDAY: self._holiday,
            DateKind.UNIT: self._unit,
            DateKind.STRETCH: self._stretch,
            DateKind.SINGLE: self._single,
            DateKind.TURN: self._turn,
            DateKind.WINDOW: self._window,
            DateKind.RECALL: self._recall,
            DateKind.REPORTED: self._reported,
            DateKind.YEAR_AGO: self._year_ago,
            DateKind.THIRD: self._third,
            DateKind.THIRD_WORD: self._third_word,
            DateKind.CARDINAL: self._counted,
            DateKind.ORDINAL: self._ordinal,
            DateKind.SEVERAL: self._counted,
            DateKind.HALF_OF: self._half_of,
            DateKind.COUNTDOWN: self._countdown,
            DateKind.AT: self._at,
            DateKind.PERHAPS: self._perhaps,
            DateKind.CLOCK_BEFORE: self._clock_before,
            DateKind.CLOCK_NAMED: self._clock_named,
            DateKind.FILLER: self._filler,
        }

    def piece(self, i: int) -> Piece | None:
        """Return the piece that starts at token `i`, or None; the longest of its readings."""
        if i >= len(self.words) or self._depth >= _MAX_DEPTH:
            return None
        if self._depth == 0 and i in self._known:
            return self._known[i]
        self._depth += 1
        found = self._read(i)
        self._depth -= 1
        if self._depth == 0:
            self._known[i] = found
        return found

    def _read(self, i: int) -> Piece | None:
        word = self.words[i]
        if word[0].isdigit():
            return self._numeral(i)
        if word in APOSTROPHES:
            return self._short_decade(i)
        hit = self.lexicon.readings.match(self.words, i)
        if hit is None:
            return None
        best: Piece | None = None
        for reading in hit[1]:
            read = self._readers.get(reading.kind)
            found = read(i, hit[0], reading) if read is not None else None
            if found is not None and (best is None or _rank(found) > _rank(best)):
                best = found
        return best

    def _weekday(self, i: int, stop: int, reading: DateReading) -> Piece | None:
        word = self.words[i]
        if word in self.table.units and not self._is_named_day(i, stop):
            return None
        is_told = stop < len(self.words) and self.words[stop] == "("  # "pasar Minggu (14/9)"
        if i > 0 and self.words[i - 1] in self.table.rites and not is_told:
            return None
        if self._is_in_title(i, stop):
            return None
        is_weak = self._is_ambiguous(i, stop)
        found = self._numbered_weekday(i, stop, int(reading.value))
        found = found or self._weekday_from(i, stop, int(reading.value), 1)
        if found is not None:
            return found
        if (recall := self.after(self.lexicon.recalls, stop)) is not None and recall[1] != 0:
            shift = Shift(TimeUnit.DAY, recall[1], Origin.PREVIOUS)  # "Senin berikutnya"
            moment = Moment(weekday=int(reading.value), shift=shift, part=reading.part)
            return Piece(i, recall[0], moment, "recalled_unit")
        if (later := self.after(self.lexicon.weeks_on, stop)) is not None:
            moment = Moment(weekday=int(reading.value), turn=1, weeks=later[1])
            return Piece(i, later[0], moment, "weekday")
        stop, turn = self._turned(self._dot(stop) if word in self.table.weak else stop)
        moment = Moment(weekday=int(reading.value), turn=turn, part=reading.part)
        if turn is None and self._is_told_weekday(i, stop):
            return Piece(i, stop, moment._replace(shift=_TOLD), "recalled_unit")
        if turn is not None and turn < 2 and self._is_next_week(stop):
            moment = moment._replace(turn=None, shift=Shift(TimeUnit.WEEK, turn))
        return Piece(i, stop, moment, "weekday", is_weak and turn is None)

    def _is_in_title(self, i: int, stop: int) -> bool:
        """Tell whether a weekday is part of a name: "the Sunday Times", "the Monday Club"."""
        words, tokens = self.words, self.tokens
        if i == 0 or words[i - 1] not in self.table.told_by or stop >= len(words):
            return False
        is_name = tokens.is_capitalised(i) and tokens.is_capitalised(stop) and words[stop].isalpha()
        is_name = is_name and not tokens.mention(stop, stop + 1).isupper()
        is_dated = words[stop] in self.table.months or words[stop] in self.table.parts
        is_shouted = i > 1 and tokens.is_capitalised(i - 2) and not self.opens_sentence(i - 1)
        return is_name and not is_dated and not is_shouted

    def _is_told_weekday(self, i: int, stop: int) -> bool:
        """Tell whether a weekday is one told before: "on the Thursday", no "the Sunday show"."""
        words, table = self.words, self.table
        if i < 2 or words[i - 1] not in table.told_by or words[i - 2] not in table.day_cues:
            return False
        return stop >= len(words) or not words[stop].isalnum() or words[stop] in table.at

    def _is_named_day(self, i: int, stop: int) -> bool:
        """Tell "Minggu" the Sunday from "minggu" the week: a name in mid-sentence, or a date."""
        after = self.words[stop] if stop < len(self.words) else ""
        if i > 0 and not self.tokens.is_capitalised(i) and self.count(i - 1) is not None:
            return False  # "setelah dua minggu, …"
        if after in ("(", ",") or after[:1].isdigit() or self._part_at(stop):
            return True
        if self.is_alone(i, stop):
            return True
        if i > 1 and self.words[i - 1] in HYPHENS and self.words[i - 2] in self.table.weekdays:
            return self.tokens.is_capitalised(i)  # "Sabtu-Minggu"
        return self.tokens.is_capitalised(i) and not self.opens_sentence(i)

    def _day(self, i: int, stop: int, reading: DateReading) -> Piece | None:
        if i > 0 and self.words[i - 1] in self.table.meals:
            return None  # "Makan siang ini gratis"
        is_turn = self.lexicon.turns.match(self.words, i) is not None
        if is_turn and i > 1 and self.words[i - 1] == ")" and self.words[i - 2][0].isdigit():
            return None  # "Senin (17/6) kemarin"
        if self._is_named(i, stop) or self._is_morning(i, stop):
            return None
        shift = Shift(TimeUnit.DAY, int(reading.value))
        return Piece(i, stop, Moment(shift=shift, part=reading.part), "relative_day")

    def _is_morning(self, i: int, stop: int) -> bool:
        """Tell whether a day's word is the noun for a part of one: "am Morgen" is no tomorrow."""
        is_noun = self.lexicon.nouns_capitalised and self.tokens.is_capitalised(i)
        return is_noun and stop == i + 1 and self._part_at(i) and not self.opens_sentence(i)

    def _is_named(self, i: int, stop: int) -> bool:
        """Tell whether a day's word is a name or in one: "USA Today", "the BBC's Today show"."""
        tokens = self.tokens
        if stop - i > 1 or not tokens.is_capitalised(i) or self.opens_sentence(i) or i == 0:
            return False
        if self.words[i - 1] in self.table.day_titles:
            return tokens.is_capitalised(i - 1)  # "a USA TODAY/Suffolk University poll"
        is_owned = i > 1 and tokens.is_owner(i - 2)
        goes_on = stop < len(tokens) and tokens.text[tokens.starts[stop]].islower()
        is_shouted = tokens.mention(i - 1, i + 1).isupper() and not goes_on  # "TALKS TODAY"
        is_shouted &= not tokens.mention(i - 2, i - 1).islower()  # not "told USA TODAY"
        return is_owned or (tokens.is_capitalised(i - 1) and not is_shouted)

    def _relative_year(self, i: int, stop: int, reading: DateReading) -> Piece | None:
        """Return "heuer"."""
        shift = Shift(TimeUnit.YEAR, int(reading.value))
        return Piece(i, stop, Moment(shift=shift), "relative_unit")

    def _decade(self, i: int, stop: int, reading: DateReading) -> Piece | None:
        """Return "the nineties", "neunziger Jahre"."""
        if self._is_owned(i):
            return None
        unit = self.unit_at(stop)
        stop = unit[1] if unit is not None and unit[0] is TimeUnit.YEAR else stop
        moment = Moment(year=int(reading.value), unit=TimeUnit.DECADE)
        return Piece(self.with_article(i), stop, moment, "decade")

    def _part(self, i: int, stop: int, reading: DateReading) -> Piece | None:
        stop, turn = self._turned(stop)
        moment = Moment(part=str(reading.value))
        if turn is not None:  # "pagi ini"
            return Piece(i, stop, moment._replace(shift=Shift(TimeUnit.DAY, turn)), "relative_day")
        if self._is_placed(i, stop):
            return Piece(i, stop, moment, "placed_part")
        return Piece(i, stop, moment, "part", is_weak=not self.is_alone(i, stop))

    def part(self, i: int) -> Piece | None:
        """Return the part of the day at `i`, whatever else the word may mean: "Morgen"."""
        hit = self.after(self.lexicon.readings, i)
        for reading in () if hit is None else hit[1]:
            if reading.kind is DateKind.PART and hit is not None:
                return self._part(i, hit[0], reading)
        return None

    def _is_placed(self, i: int, stop: int) -> bool:
        """Tell whether a part is one of the day told last: "am Nachmittag", "in the evening"."""
        lexicon, words = self.lexicon, self.words
        if not any(tuple(words[max(i - n, 0) : i]) in lexicon.part_cues for n in (1, 2, 3)):
            return False
        leads_on = self.after(lexicon.of, stop) or self.after(lexicon.to, stop)
        leads_on = leads_on or self.after(lexicon.night_to, stop)  # "in der Nacht zum Freitag"
        if leads_on is not None or (self.table.part_nouns and self._is_noun(stop)):
            return False
        return stop >= len(words) or words[stop] not in self.table.day_cues

    def _season(self, i: int, stop: int, reading: DateReading) -> Piece | None:
        stop, turn = self._turned(stop)
        is_until = i > 0 and self.words[i - 1] in self.table.until
        if turn is None and is_until and not self._year_follows(stop):
            turn = 1  # "until spring"
        moment = Moment(season=str(reading.value), turn=turn)
        if turn is None and self._is_certain(i, stop):
            return Piece(self.with_article(i), stop, moment, "named_season")
        return Piece(self.with_article(i), stop, moment, "season", is_weak=turn is None)

    def _is_certain(self, i: int, stop: int) -> bool:
        """Tell whether a season is a certain one: "in the summer", but no "summer heat"."""
        lexicon, words = self.lexicon, self.words
        if not any(tuple(words[max(i - n, 0) : i]) in lexicon.season_cues for n in (1, 2, 3)):
            return False
        is_part = self.words[stop : stop + 1] == [*self.table.of[:1]]  # "in the fall of the wall"
        return not is_part and not (self.table.part_nouns and self._is_noun(stop))

    def _holiday(self, i: int, stop: int, reading: DateReading) -> Piece | None:
        if i > 0 and self.words[i - 1] in self.table.numbering:
            return None  # "Chinese New Year"
        is_weak = self._is_ambiguous(i, stop)
        rule, _, unit = str(reading.value).partition("/")  # "Osterwochenende" is easter/weekend
        around = self.unit_at(stop)
        if around is not None and around[0] in (TimeUnit.WEEKEND, TimeUnit.WEEK):
            stop, unit, is_weak = around[1], around[0], False  # "Labor Day weekend"
        stop, turn = self._turned(stop)
        moment = Moment(holiday=rule, unit=TimeUnit(unit) if unit else None, turn=turn)
        return Piece(i, stop, moment, "holiday", is_weak)

    def _third_word(self, i: int, stop: int, reading: DateReading) -> Piece | None:
        """Return "Jahresende", "Monatsanfang", with the year behind it."""
        if self.words[i] in self.table.weak and self.tokens.mention(i, stop).istitle():
            return None  # "Eom", a name
        third, unit = str(reading.value).split()
        moment = Moment(shift=Shift(TimeUnit(unit), 0), third=Third(third))
        year = self.piece(stop) if unit == TimeUnit.YEAR else None
        if year is not None and year.rule == "year" and isinstance(year.expression, Moment):
            moment, stop = year.expression._replace(third=Third(third)), year.stop
        return Piece(i, stop, moment, "third")

    def _third(self, i: int, stop: int, reading: DateReading) -> Piece | None:
        """Return "awal Juli", "mid-January", "the end of the month"."""
        is_end = reading.value == _END
        third = Third.LATE if is_end else Third(str(reading.value))
        at = stop + 1 if stop < len(self.words) and self.words[stop] in HYPHENS else stop
        is_running = third in (Third.ELAPSED, Third.REMAINING)  # "earlier in the week"
        of = self.of(at) if is_running else self.after(self.lexicon.of, at)
        at = at if of is None else of[0]
        if self.words[at - 1] in self.table.of:
            hedge = self.after(self.lexicon.hedged, at)
            at = at if hedge is None else hedge[0]  # "the end of around next week"
        thing = self.piece(at)
        if of is not None and self.unit_at(at - 1) is not None:
            thing = self.piece(at - 1) or thing  # "a finales del año pasado"
        if thing is None:
            at = self.skip_article(at)
            thing = self.piece(at)
        if thing is not None and isinstance(thing.expression, Moment):
            moment = thing.expression
            if moment.third is None and moment.part is None and moment.clock is None:
                if is_end and names_day(moment):  # "by the end of Friday"
                    return replace(thing, start=i, expression=moment._replace(clock=_LAST_MINUTE))
                is_weak = thing.is_weak and not (moment.month or moment.year)
                return Piece(i, thing.stop, moment._replace(third=third), "third", is_weak)
            return None
        if of is not None and self.unit_at(of[0] - 1) is not None:
            at = of[0] - 1  # "fin de l'année": the phrase may go on to a year
        unit = self.unit_at(at)
        is_counted = unit is not None and unit[0] in (TimeUnit.WEEK, TimeUnit.MONTH, TimeUnit.YEAR)
        is_named = self.words[at - 1] in self.table.articles
        if unit is None or not is_counted:
            return None
        if is_running and not (is_named or of is not None):
            return None
        moment = Moment(shift=Shift(unit[0], 0), third=third)
        return Piece(i, unit[1], moment, "third")

    def _marked_year(self, i: int) -> Piece | None:
        """Return the "24" of "FY24"."""
        word = self.words[i] if i < len(self.words) else ""
        if len(word) != 2 or not word.isdecimal() or not self.tokens.is_glued(i):
            return None
        return Piece(i, i + 1, Moment(year=two_digit_year(int(word))), "year")

    def _filler(self, i: int, stop: int, reading: DateReading) -> Piece | None:  # noqa: ARG002
        """Return the date after "tanggal", "hari", "the month of"."""
        of = self.after(self.lexicon.of, stop)  # "mes de mayo"
        thing = self.piece(self.skip_article(stop if of is None else of[0]))
        word = self.words[i]
        if word in self.table.year_marks:
            thing = self._marked_year(stop) or thing
        is_counted = thing is not None and thing.rule in ("ago", "counted_window")
        if word in self.table.day_words and is_counted:
            thing = self.day_of_month(stop, None)  # "tanggal 31 bulan lalu"
        if thing is None or not isinstance(thing.expression, Moment):
            return None
        moment = thing.expression
        is_day = moment.day is not None and thing.rule in ("day", "worded_day", "named_day")
        if moment.shift is not None or moment.clock is not None or moment.part is not None:
            return None
        if of is not None and moment.month is None:
            return None
        if is_day and word not in self.table.day_words:
            return None
        is_named = is_day or moment.weekday is not None or moment.month is not None
        if self.table.units.get(word) == TimeUnit.DAY and not is_named:
            return None
        rule = "named_day" if is_day else thing.rule
        return replace(thing, start=i, rule=rule, is_weak=False)


def _rank(piece: Piece) -> tuple[int, bool]:
    return piece.stop, not piece.is_weak
