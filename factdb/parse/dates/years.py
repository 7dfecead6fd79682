"""Numerals as pieces of dates: years, decades, days of the month, dates in digits."""

from __future__ import annotations

from dataclasses import replace

from factdb.expressions import Moment, Origin, Shift, TimeUnit
from factdb.parse.dates.bare_years import YearReader
from factdb.parse.dates.clock import ClockPiece, parse_clock
from factdb.parse.dates.numerals import (
    NumeralPiece,
    decade_of,
    parse_numerals,
    two_digit_year,
    year_of,
)
from factdb.parse.dates.readings import DateKind, DateReading
from factdb.parse.dates.scanner import CLOCK_UNITS, HYPHENS, Piece

APOSTROPHES = frozenset("'’‘")
_FIRST_DECADE = 2000  # earlier ones that end in 00 are whole centuries
_LAST_SHIRT = 11  # "el 9" and "il 10" are players as well
_FIRST_PAST = 20  # of decades in two digits: "the 00s" and "the 10s" are of this century
_PARTS = {TimeUnit.QUARTER: 4, TimeUnit.HALF: 2}  # in a year
_TOLD_UNITS = frozenset({TimeUnit.QUARTER, TimeUnit.MONTH})  # "the 1989 quarter"
_WEEKS = 53  # in the longest year
_FIRST_LETTERED = 100  # with a lone letter behind it: "2 M" is an amount
_SHORT_ERA = 2  # letters of "AD", "CE"
_FIRST_YEAR = 1000  # earlier ones need their era behind them: "70 AD"
_DIGITS = DateReading(DateKind.CARDINAL, 0)


class NumeralReader(YearReader):
    """Reads the numerals of one text."""

    def _numeral(self, i: int) -> Piece | None:
        if (
            i > 0
            and self.words[i - 1] in APOSTROPHES
            and (short := self._short_year(i)) is not None
        ):
            return short
        if (named := self.after(self.lexicon.named, i)) is not None:
            year, month, day = map(int, named[1].split("-"))
            return Piece(i, named[0], Moment(year=year, month=month, day=day), "named_date")
        is_coded = i + 1 < len(self.words) and self.tokens.is_glued(i + 1)
        if is_coded and (coded := self._coded(i) or self._coded_year(i)) is not None:
            return coded
        date = self._with_dot(i, parse_numerals(self.tokens, i, self.table.order))
        if date is not None and (self._is_numbered(i, date) or self._is_lettered(date.stop)):
            date = None
        if date is not None and (date.is_certain or self._is_announced(i, date)):
            return self._turned_numerals(i, date)
        clock = parse_clock(self.tokens, self.lexicon, i, is_expected=False)
        if clock is not None:
            return None if self._is_lasting(i, clock.stop) else self._clock_or_length(i, clock)
        hour = self._hour_of_day(i) or (self.first_hour(i) if "." in self.words[i] else None)
        if hour is not None:
            return hour
        if date is not None and self._is_of_hours(date.stop):
            date = None
        counted = self._counted(i, i, _DIGITS)
        if counted is not None:
            return counted
        if (ordinal := self._ordinal_at(i)) is not None:
            found = self._ordinal_thing(i, ordinal[1], ordinal[0])
            if found is not None and found.rule != "day":
                return found
        found = self._year(i) or self.day_of_month(i, date)
        return self._time_alone(i) if found is None and len(self.words[i]) > 2 else found

    def _is_lasting(self, i: int, stop: int) -> bool:
        """Tell whether bare digits behind "in" are a length: "ran the mile in 4:02"."""
        is_bare = self.words[stop - 1].isdecimal() and ":" in self.words[i:stop]
        return i > 0 and is_bare and self.words[i - 1] in self.table.lasting

    def _is_lettered(self, i: int) -> bool:
        """Tell whether letters go on where numerals end: "9/8c", "9/8ths", but not "T08:15"."""
        return self._is_in_word(i) and self.words[i] != "t"

    def _turned_numerals(self, i: int, date: NumeralPiece) -> Piece:
        """Return a date in numerals with the word behind it: "5/6 lalu"."""
        moment, stop = date.expression, self._time_mark(date.stop)
        if isinstance(moment, Moment) and moment.year is None and moment.month is not None:
            turned, turn = self._turned(stop)
            if turn is not None and turn != 0:
                return Piece(i, turned, moment._replace(turn=turn), "numerals")
        return Piece(i, stop, moment, "numerals")

    def _time_alone(self, i: int) -> Piece | None:
        """Return "18.30", "730 in the evening", which are a whole text; a bare "123" is no time."""
        is_short = len(self.words[i]) < 4 and self.is_alone(i, i + 1)
        if is_short or ("." in self.words[i] and not self.table.clock.is_dotted):  # "1.10"
            return None
        clock = self.clock(i) if i == 0 else None
        return clock if clock is not None and self.is_alone(i, clock.stop) else None

    def _coded(self, i: int) -> Piece | None:
        """Return "3Q23", "1H 2024": a quarter or a half of a year as analysts write it."""
        letter = self.words[i + 1] if i + 1 < len(self.words) else ""
        if len(letter) != 1 or letter not in self.table.units:
            return None
        unit = TimeUnit(self.table.units[letter])
        if unit not in _PARTS:
            return None
        if not self.words[i].isdecimal() or not self.tokens.is_capitalised(i + 1):
            return None
        number, at = int(self.words[i]), i + 2
        if not 1 <= number <= _PARTS[unit]:
            return None
        year = self.words[at] if at < len(self.words) and self.words[at].isdecimal() else ""
        moment = Moment(ordinal=number, unit=unit, year=year_of(year))
        if len(year) == 2 and self.tokens.is_glued(at):
            moment = moment._replace(year=two_digit_year(int(year)))
        return Piece(i, at + (moment.year is not None), moment, "ordinal_unit")

    def _coded_year(self, i: int) -> Piece | None:
        """Return "2020-W35", as ISO 8601 writes a week, or "17Q3"."""
        words = [*self.words[i : i + 4], "", "", ""][:4]
        at = i + 1 + (words[1] in HYPHENS)
        letter, number = words[at - i : at - i + 2]
        if not (words[0].isdecimal() and len(letter) == 1 and number.isdecimal()):
            return None
        if not all(self.tokens.is_glued(k) for k in range(i + 1, at + 2)):
            return None
        if len(words[0]) == 4 and at == i + 2 and letter == "w":
            year, unit, last = year_of(words[0]), TimeUnit.WEEK, _WEEKS
        elif len(words[0]) == 2 and at == i + 1 and self.table.units.get(letter) == "quarter":
            year, unit, last = two_digit_year(int(words[0])), TimeUnit.QUARTER, 4
        else:
            return None
        if year is None or not 1 <= int(number) <= last:
            return None
        return Piece(i, at + 2, Moment(ordinal=int(number), unit=unit, year=year), "ordinal_unit")

    def _clock_or_length(self, i: int, clock: ClockPiece) -> Piece | None:
        """Return a clock time in digits, or the length that it is: "3h ago"; no "1:01 Minuten"."""
        if self.words[clock.stop - 1] in self.table.glued:
            length = self._counted(i, i, _DIGITS)
            if length is not None and length.rule != "worded_day":
                return length
        unit = self.unit_at(clock.stop)
        is_length = unit is not None and unit[0] in CLOCK_UNITS
        return None if is_length else self._clock_piece(i, clock)

    def _is_numbered(self, i: int, date: NumeralPiece) -> bool:
        """Tell whether numerals number something: "UU 1/2014", "No. 4/2022", "Permen 3/2023"."""
        if i == 0:
            return False
        before = i - 2 if i > 1 and self.words[i - 1] == "." else i - 1
        if self.words[before] in self.table.numbering:
            return True
        moment = date.expression
        is_month = isinstance(moment, Moment) and moment.has_only(moment.year, moment.month)
        is_name = self.words[before].isalpha() and self.tokens.is_capitalised(before)
        return is_month and is_name and not self.opens_sentence(before)

    def _is_announced(self, i: int, date: NumeralPiece) -> bool:
        """Tell whether the word before makes numerals a date: "am 10.10", "pada 3/4"."""
        if i == 0 or self.words[i - 1] not in self.table.day_cues:
            return False
        after = self.words[date.stop] if date.stop < len(self.words) else ""
        is_marked = self.words[i + 1 : i + 2] == ["/"] or "." in self.words[i]
        return is_marked and after not in self.table.counted and after not in self.table.units

    def _with_dot(self, i: int, date: NumeralPiece | None) -> NumeralPiece | None:
        """Return "10.12." with its last dot, as German ordinals have one, if no sentence ends."""
        if date is None or "." not in self.table.ordinal_marks or self.words[i].count(".") != 1:
            return date
        at, count = date.stop, len(self.words)
        if at >= count or self.words[at] != "." or not self.tokens.is_glued(at):
            return date
        goes_on = not self.tokens.is_capitalised(at + 1) if at + 1 < count else i == 0
        return date._replace(stop=at + 1, is_certain=True) if goes_on else date

    def _is_of_hours(self, i: int) -> bool:
        """Tell whether numerals that end before `i` are hours: "3-4pm", "7-9 tonight"."""
        word = self.words[i] if i < len(self.words) else ""
        is_night = word in self.table.nights and self.words[i - 2] in HYPHENS
        return is_night or self._is_clock(i - 1)

    def _time_mark(self, i: int) -> int:
        """Return the index after the "T" of an ISO date-time, if one follows."""
        return i + 1 if i < len(self.words) - 1 and self.words[i] == "t" else i

    def day_of_month(self, i: int, date: NumeralPiece | None) -> Piece | None:
        """Return a bare day number, or the date that a weekday beside it would confirm."""
        word = self.words[i]
        if self._is_score(i):
            return None
        is_clock = self.table.clock.is_dotted and "." in word and not self.is_alone(i, i + 1)
        if (
            date is not None and not is_clock and self._value(date.stop, DateKind.MONTH) is None
        ):  # not "3-5 Mei"
            return Piece(i, date.stop, date.expression, "numerals", is_weak=True)
        if word.isdecimal() and len(word) <= 2 and 1 <= int(word) <= 31:
            stop = self._marked(i + 1)
            is_told = stop > i + 1 and self._is_the_day(i, stop)
            is_told = is_told or (stop == i + 1 and self._is_last_day(i, stop))
            if is_told or self._is_timed_day(i, stop):
                return Piece(self.with_article(i), stop, Moment(day=int(word)), "named_day")
            return Piece(i, stop, Moment(day=int(word)), "day", is_weak=True)
        return None

    def _is_score(self, i: int) -> bool:
        """Tell whether a weekday stands before two numbers that are no date: "won Sunday 3-1"."""
        is_pair = self.words[i + 1 : i + 2] == ["-"] and self.words[i + 2 : i + 3] != []
        if i == 0 or not is_pair or not self.words[i + 2].isdecimal() or self._is_clock(i + 2):
            return False
        after = i + 4 if self.words[i + 3 : i + 4] == ["-"] else i + 3  # "Sunday 3-1-2021"
        is_dated = after > i + 3 or self._value(after, DateKind.MONTH) is not None
        return not is_dated and self._value(i - 1, DateKind.WEEKDAY) is not None

    def _is_last_day(self, i: int, stop: int) -> bool:
        """Tell whether an article makes a number that ends its sentence a day: "vuelve el 15."."""
        table, count = self.table, len(self.words)
        article = self.words[i - 1] if i > 1 else ""
        is_led = article in table.articles and article in table.day_cues
        is_last = stop == count or (stop + 1 == count and self.words[stop] in ".!?")
        return is_led and is_last and int(self.words[i]) > _LAST_SHIRT

    def _is_timed_day(self, i: int, stop: int) -> bool:
        """Tell whether a clock time shows that a number is a day: "am 15. um 18 Uhr"."""
        before = self.words[i - 1] if i > 0 else ""
        if before not in self.table.articles and before not in self.table.day_cues:
            return False
        stop += self.words[stop : stop + 1] == [","]
        at = self.after(self.lexicon.at, stop)
        clock = None if at is None else self.clock(at[0])
        if clock is None or not clock.is_weak:
            return clock is not None
        is_last = clock.stop >= len(self.words) or not self.words[clock.stop][0].isalnum()
        return is_last and self.after(self.lexicon.perhaps, stop) is not None  # "il 15 alle 18."

    def _year(self, i: int) -> Piece | None:
        """Return a year or a decade in digits."""
        word = self.words[i]
        year = year_of(word)
        after = i + 1 if i + 1 < len(self.words) else i
        if year is None and (era := self._early_year(i)) is not None:
            return era
        if year is not None and year % 10 == 0 and (stop := self._decade_mark(after)):
            if self._counts_some(i) and self._counts_persons(i, stop):
                return None
            stop = self._with_years(stop)
            is_century = year % 100 == 0 and year < _FIRST_DECADE  # "the 1800s", not "the 2000s"
            unit = TimeUnit.CENTURY if is_century else TimeUnit.DECADE
            return Piece(i, stop, Moment(year=year, unit=unit), "decade")
        if len(word) == 2 and word.isdecimal() and word[1] == "0" and self._decade_mark(after):
            if self._is_owned(i) or self._counts_some(i):
                return None
            first = int(word) + (2000 if int(word) < _FIRST_PAST else 1900)
            decade = Moment(year=first, unit=TimeUnit.DECADE)
            start = i - 1 if i > 0 and self.words[i - 1] in APOSTROPHES else i
            return Piece(start, self._with_years(self._decade_mark(after)), decade, "decade")
        if year is None or self._is_amount(i):
            return None
        if (told := self._period_of(i, year)) is not None:
            return told
        return Piece(i, i + 1, Moment(year=year), "year", is_weak=not self._is_year(i, year))

    def _early_year(self, i: int) -> Piece | None:
        """Return "70 AD", "928 M": a year of fewer digits, which its era shows."""
        hit = self.era_at(i + 1)
        if hit is None or hit[1] != "common" or not self.words[i].isdecimal():
            return None
        is_letter = len(self.words[i + 1]) == 1 and hit[0] == i + 2  # "pada 928 M", no "300 m"
        if is_letter and not (i > 0 and self.words[i - 1] in self.table.year_cues):
            return None
        if not (_FIRST_LETTERED if is_letter else 1) <= int(self.words[i]) < _FIRST_YEAR:
            return None
        return Piece(i, i + 1, Moment(year=int(self.words[i])), "year")

    def era_at(self, i: int) -> tuple[int, str] | None:
        """Return (index after, era) of one at `i`; a short one has capitals: no "2014 ad buys"."""
        hit = self.after(self.lexicon.eras, i)
        if hit is None or hit[0] > i + 1 or hit[1] != "common":
            return hit
        return hit if len(self.words[i]) > _SHORT_ERA or self.tokens.is_capitalised(i) else None

    def _period_of(self, i: int, year: int) -> Piece | None:
        """Return "the 1989 period", "the 1989 quarter": what was told, in that year."""
        start, at = self.with_article(i), i + 1
        word = self.words[at] if at < len(self.words) else ""
        unit = self.table.units.get(word, "")
        is_told = word in self.table.stretches or unit in _TOLD_UNITS
        if start == i or not is_told or self.words[at + 1 : at + 2] == ["-"]:
            return None
        shift = Shift(TimeUnit(unit or "period"), 0, Origin.COMPARED)
        return Piece(start, at + 1, Moment(year=year, shift=shift), "recalled_unit")

    def _headed_decade(self, i: int, stop: int, reading: DateReading) -> Piece | None:  # noqa: ARG002
        """Return "les années 90", "gli anni '90", "los años noventa"."""
        has_apostrophe = stop < len(self.words) and self.words[stop] in APOSTROPHES
        number = self._number(stop + has_apostrophe)
        first = None if number is None else decade_of(number[1])
        if number is None or first is None:
            return None
        is_bare = stop == i + 1 and self.words[i] in self.table.articles
        is_short = number[1] < 100 and not has_apostrophe and not is_bare
        if is_short and self._is_noun(number[0]) and not self._is_introduced(i):
            return None  # "in due anni 30 aziende hanno chiuso"
        if is_bare and not self._is_in(i, number[0]):
            return None
        return Piece(i, number[0], Moment(year=first, unit=TimeUnit.DECADE), "decade")

    def _is_in(self, i: int, stop: int) -> bool:
        """Tell whether an article and a number are a decade's: "en los 90", "fines de los 90"."""
        before = self.words[max(i - 2, 0) : i]
        is_led = before[-1:] != [] and before[-1] in self.table.year_cues
        is_part = len(before) > 1 and before[0] in self.table.thirds and before[1] in self.table.of
        after = self.words[stop] if stop < len(self.words) else ""
        is_many = after.endswith(self.lexicon.plural) and self._is_noun(stop)  # "los 90 heridos"
        return (is_led or is_part) and not is_many

    def _is_noun(self, i: int) -> bool:
        """Tell whether the word at `i` can be what the number before it counts."""
        word = self.words[i] if i < len(self.words) else ""
        return word.isalpha() and word not in self.lexicon.never_counted

    def _counts_persons(self, i: int, stop: int) -> bool:
        """Tell whether "2000-an pekerja" are some two thousand; not "sejak 1990-an warga …"."""
        before, behind = self.words[i - 1] if i else "", self.words[stop]
        is_counted = behind in self.lexicon.persons or behind in self.table.counted
        return is_counted and before not in self.table.year_cues

    def _counts_some(self, i: int) -> bool:
        """Tell whether "50-an orang" are some fifty people: no word of a year stands before."""
        if self.words[i + 1] not in HYPHENS:
            return False
        stop = self._decade_mark(i + 1)
        before = self.words[i - 1] if i > 0 else ""
        return self._is_noun(stop) and before not in self.table.units

    def _is_owned(self, i: int) -> bool:
        """Tell whether a decade is somebody's age: "in his 60s", "in their 20s and early 30s"."""
        words, thirds = self.words, self.table.thirds
        while i > 0 and (words[i - 1] in thirds or words[i - 1] in HYPHENS):
            i -= 1
        if i > 0 and words[i - 1] in self.table.owners:
            return True
        first = i - 3  # "20", "s", "and"
        is_age = first > 0 and words[first].isdecimal() and self._decade_mark(first + 1) == i - 1
        return is_age and self._is_owned(first)

    def _spelled_year(self, i: int, stop: int, reading: DateReading) -> Piece | None:
        """Return "nineteen ninety-one", "two thousand and eight"."""
        at = stop + 1 if stop < len(self.words) and self.words[stop] in HYPHENS else stop
        number = None if at >= len(self.words) or self.words[at][0].isdigit() else self._number(at)
        if number is None or not 0 < number[1] < 100:
            return None
        after = self.words[number[0]] if number[0] < len(self.words) else ""
        if after in HYPHENS or after in self.table.counted or self.unit_at(number[0]):
            return None  # "twenty thirty-minute talks"
        is_word = stop == i + 1
        if is_word and number[1] < 10:
            return None  # "twenty five" is 25; "two thousand eight" may be either
        is_told = i > 0 and self.words[i - 1] in self.table.cues and not self._is_noun(number[0])
        moment = Moment(year=int(reading.value) + number[1])
        return Piece(i, number[0], moment, "year", is_weak=not (is_word or is_told))

    def _decade_mark(self, i: int) -> int:
        """Return the index after "-an" or "s" at `i`, else 0."""
        words = self.words
        if words[i] in self.table.decade_marks and self.tokens.is_glued(i):
            return i + 1
        if words[i] in HYPHENS | APOSTROPHES and i + 1 < len(words):
            return i + 2 if words[i + 1] in self.table.decade_marks else 0
        return 0

    def _with_years(self, i: int) -> int:
        """Return the index after the "-Jahre" of "90er-Jahre" at `i`, else `i`."""
        at = i + (i < len(self.words) and self.words[i] in HYPHENS)
        unit = self.unit_at(at)
        return i if unit is None or unit[0] is not TimeUnit.YEAR else unit[1]

    def _short_decade(self, i: int) -> Piece | None:
        """Return "'90s" at the apostrophe, or the "'69" of "the summer of '69"."""
        word = self.words[i + 1] if i + 1 < len(self.words) and self.tokens.is_glued(i + 1) else ""
        found = self._year(i + 1) if word.isdecimal() else None
        if found is not None and found.rule == "decade":
            return replace(found, start=i)
        if len(word) != 2 or not word.isdecimal() or found is not None:
            return None
        return Piece(i, i + 2, Moment(year=two_digit_year(int(word))), "year", is_weak=True)

    def _short_year(self, i: int) -> Piece | None:
        """Return the "'89" of "in '89", where a preposition shows it to be a year."""
        before = self.words[i - 2] if i > 1 else ""
        after = self.words[i + 1] if i + 1 < len(self.words) else ""
        if before not in self.table.year_cues or after in self.table.counted:
            return None
        year = self._short_decade(i - 1)
        return None if year is None else replace(year, is_weak=False)
