"""What a phrase of [dates] can be in an expression of time: every reading that it has."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum, auto
from typing import NamedTuple

from factdb.expressions import TimeUnit
from factdb.languages import Language
from factdb.languages.schema import Dates


class DateKind(Enum):
    """What a phrase can be in an expression of time."""

    MONTH = auto()
    WEEKDAY = auto()
    WEEKDAYS = auto()  # "Mondays", behind a number
    DAY = auto()  # "kemarin"
    RECALLED_DAY = auto()  # "keesokan harinya"
    RECALLED_UNIT = auto()  # "Vorjahr"
    YEAR = auto()  # "heuer"
    DECADE = auto()  # "nineties"
    DECADE_HEAD = auto()  # "les années" 90
    SPELLED_YEAR = auto()  # "nineteen" forty-five
    PART = auto()  # "pagi"
    SEASON = auto()
    HOLIDAY = auto()
    UNIT = auto()
    STRETCH = auto()  # "periode" yang sama
    SINGLE = auto()  # "sehari"
    TURN = auto()  # before its thing: "last"
    WINDOW = auto()  # before a number and a unit: "last"
    RECALL = auto()  # before its thing: "the next"
    REPORTED = auto()  # "the quarter"
    YEAR_AGO = auto()  # before its thing: "year-earlier"
    THIRD = auto()  # "awal"
    THIRD_WORD = auto()  # "Jahresende"
    CARDINAL = auto()
    ORDINAL = auto()
    SEVERAL = auto()
    HALF_OF = auto()  # "half a" year
    COUNTDOWN = auto()  # "H"-2
    AT = auto()  # "pukul"
    PERHAPS = auto()  # "at"
    CLOCK_BEFORE = auto()  # "half past"
    CLOCK_NAMED = auto()  # "noon"
    FILLER = auto()  # "tanggal"
    BETWEEN = auto()

    __hash__ = object.__hash__  # Enum's own is a function in Python; readers are looked up by kind


_IN_MONTH = (TimeUnit.DAY, TimeUnit.WEEK, TimeUnit.WEEKEND, TimeUnit.HALF)
_PARTED = frozenset({DateKind.DAY, DateKind.WEEKDAY})  # may name a part: "malam Minggu"


class DateReading(NamedTuple):
    """One reading of a phrase; `value` is a number or a name, by the kind."""

    kind: DateKind
    value: int | str
    part: str | None = None  # of the day: "semalam", "Samstagabend"


def cardinals_of(language: Language) -> dict[str, int]:
    """Return the number words below a hundred, of [numbers] and [dates]: "dua belas", "forty"."""
    numbers = language.numbers
    found = {word: value for word, value in numbers.cardinals.items() if 0 < value < 100}
    for word, value in [(word, value) for word, value in found.items() if value < 10]:
        found |= {f"{word} {teen}": value + ten for teen, ten in numbers.teens.items()}
        tens = [name for name, factor in numbers.multipliers.items() if factor == 10]
        found |= {f"{word} {ten}": value * 10 for ten in tens}
    return found | _compounds(language, found) | language.dates.cardinals


def _compounds(language: Language, found: dict[str, int]) -> dict[str, int]:
    """Return the numbers of two places that are one word: "neunundachtzig", "ventidue"."""
    numbers = language.numbers
    if not numbers.compound:
        return {}
    ones = {word: value for word, value in (found | numbers.bound).items() if 0 < value < 10}
    tens = {word: value for word, value in found.items() if value in range(20, 100, 10)}
    if not numbers.inverse_joiners:
        return {ten + one: tens[ten] + ones[one] for ten in tens for one in ones}
    return {
        one + joiner + ten: tens[ten] + ones[one]
        for joiner in numbers.inverse_joiners
        for ten in tens
        for one in ones
    }


def readings_of(table: Dates, cardinals: Mapping[str, int]) -> dict[str, tuple[DateReading, ...]]:
    """Return every phrase with its readings; the commoner kind first."""
    clock = table.clock
    tables: list[tuple[DateKind, Mapping[str, int | str]]] = [
        (DateKind.WEEKDAY, table.weekdays),
        (DateKind.WEEKDAYS, table.plural_weekdays),
        (DateKind.MONTH, table.months),
        (DateKind.DAY, table.days),
        (DateKind.RECALLED_DAY, table.recalled_days),
        (DateKind.RECALLED_UNIT, table.recalled_units),
        (DateKind.YEAR, table.years),
        (DateKind.DECADE, table.decades),
        (DateKind.DECADE_HEAD, dict.fromkeys(table.decade_heads, 0)),
        (DateKind.SPELLED_YEAR, table.centuries),
        (DateKind.HOLIDAY, table.holidays),
        (DateKind.SEASON, table.seasons),
        (DateKind.WINDOW, table.windows.before),
        (DateKind.TURN, table.turns.before),
        (DateKind.RECALL, table.recalls.before),
        (DateKind.REPORTED, table.reported),
        (DateKind.YEAR_AGO, dict.fromkeys(table.year_ago, 0)),
        (DateKind.THIRD, table.thirds),
        (DateKind.THIRD_WORD, table.third_words),
        (DateKind.UNIT, table.units),
        (DateKind.UNIT, table.shares),
        (DateKind.STRETCH, dict.fromkeys(table.stretches, 0)),
        (DateKind.SINGLE, table.single),
        (DateKind.PART, table.parts),
        (DateKind.ORDINAL, table.ordinals),
        (DateKind.CARDINAL, cardinals),
        (DateKind.SEVERAL, dict.fromkeys(table.several, 0)),
        (DateKind.HALF_OF, table.half_of),
        (DateKind.COUNTDOWN, dict.fromkeys(table.countdown, 0)),
        (DateKind.AT, dict.fromkeys(clock.at, 0)),
        (DateKind.PERHAPS, dict.fromkeys(clock.perhaps, 0)),
        (DateKind.CLOCK_BEFORE, clock.before),
        (DateKind.CLOCK_NAMED, clock.named),
        (DateKind.FILLER, dict.fromkeys(table.fillers, 0)),
        (DateKind.BETWEEN, table.between),
    ]
    found: dict[str, list[DateReading]] = {}
    for kind, entries in tables:
        for phrase, value in entries.items():
            part = _part_of(phrase, table) if kind in _PARTED else None
            found.setdefault(phrase, []).append(DateReading(kind, value, part))
    for phrase in [phrase for phrase in found if "'" in phrase]:  # both are printed: "Jum’at"
        found[phrase.replace("'", "’")] = found[phrase]
    if table.compounds:
        _add_compounds(table, found)
    return {phrase: tuple(readings) for phrase, readings in found.items()}


def _part_of(phrase: str, table: Dates) -> str | None:
    """Return the part of the day that a day's own name tells: "semalam", "cet après-midi"."""
    if phrase in table.nights:
        return "night"
    return "afternoon" if phrase in table.afternoons else None


def month_units(table: Dates) -> dict[str, tuple[int, TimeUnit]]:
    """Return what is written in one word of a month and a part of it: "Aprilwoche"."""
    units = {word: TimeUnit(unit) for word, unit in {**table.units, **table.shares}.items()}
    parts = {word: unit for word, unit in units.items() if word.isalpha() and unit in _IN_MONTH}
    months = table.months.items() if table.compounds else ()
    return {month + word: (value, parts[word]) for month, value in months for word in parts}


def _add_compounds(table: Dates, found: dict[str, list[DateReading]]) -> None:
    """Add what is written in one word of a day and its part: "Samstagabend", "gisteravond"."""
    for kind, days in ((DateKind.WEEKDAY, table.weekdays), (DateKind.DAY, table.days)):
        for day, value in days.items():
            for part, name in table.parts.items():
                if day.isalpha() and part.isalpha():
                    found.setdefault(day + part, []).append(DateReading(kind, value, name))
