"""Expressions of time as a text gives them: what the words denote, before any day is known.

`parse` builds them from the words alone, `link` resolves them against the publication date and
the dates around them. Nothing here reads or resolves.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class TimeUnit(StrEnum):
    """A stretch of the calendar or of the clock."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WORKDAY = "workday"  # Monday to Friday: "within five business days"
    WEEKEND = "weekend"
    WEEK = "week"
    FORTNIGHT = "fortnight"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"  # of a year: "semester I 2016"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    PERIOD = "period"  # any stretch that was told: "the same period last year"

    __hash__ = str.__hash__  # Enum's own is a function in Python; units are looked up all the time


class Third(StrEnum):
    """Which part of a stretch is meant."""

    EARLY = "early"
    MID = "mid"
    LATE = "late"
    ELAPSED = "elapsed"  # "earlier this month": up to the publication
    REMAINING = "remaining"  # "later this week": from the publication on


class Origin(StrEnum):
    """What a relative expression counts from."""

    PUBLICATION = "publication"  # "kemarin", "last week"
    PREVIOUS = "previous"  # the date told before: "the next day", "bulan sebelumnya"
    COMPARED = "compared"  # the unit of that kind told before: "the same quarter last year"


class Clock(NamedTuple):
    """A time of day on the 24-hour clock; 24:00 is hour 24.

    `is_open` tells that the words leave open which half of the day is meant: "at 7".
    """

    hour: int
    minute: int = 0
    is_open: bool = False


class Shift(NamedTuple):
    """A whole unit counted from an origin: "pekan lalu" is the week -1.

    A day, a week or a period that is compared is counted in years: "the same day last year" is -1.
    """

    unit: TimeUnit
    steps: int
    origin: Origin = Origin.PUBLICATION


class Moment(NamedTuple):
    """A point or stretch of the calendar, as far as the words name it.

    Fields not named are None; `link` finds the missing year or month. What stands in the text as
    two expressions of one time is one moment: "Rabu (14/12) pukul 10.00" has weekday, day, month
    and clock; "April tahun depan" month and shift.

    Attributes:
        year: Four digits; of a decade or a century its first year.
        weekday: ISO number, Monday is 1.
        ordinal, unit: "kuartal III" is 3 and quarter; -1 is the last; with `weekday` set and
            no unit, the ordinal counts that weekday: "the first Tuesday of October".
        many: How many of the numbered units, where there are more: "the first nine months".
        turn: Which occurrence of the named thing: -1 "Senin lalu", 0 "Maret ini", 1 "next Tuesday".
        weeks: How many behind the weekday: "mardi en huit" is 1, "Tuesday fortnight" 2.
        part: Part of the day: morning, noon, afternoon, evening, night.
        holiday: The rule that gives its day: "12-25", "easter-2".
        era: "hijri" where the year is of that calendar.
        order: How day and month stand in numerals: "dmy", "mdy", or "any" where both would do.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    ordinal: int | None = None
    unit: TimeUnit | None = None
    many: int | None = None
    shift: Shift | None = None
    turn: int | None = None
    part: str | None = None
    clock: Clock | None = None
    third: Third | None = None
    season: str | None = None
    weeks: int | None = None
    holiday: str | None = None
    era: str | None = None
    order: str | None = None

    def has_only(self, *told: object) -> bool:
        """Tell whether of its fields no more than these are named: `day.has_only(day.month)`."""
        return self.count(None) - told.count(None) == len(self) - len(told)


class Interval(NamedTuple):
    """From one moment to another, both included: "17-20 March", "pukul 08.00 sampai 09.30"."""

    first: Moment
    last: Moment


class Distance(NamedTuple):
    """So many units before (negative) or after an origin: "three days ago", "dua hari lagi".

    `low` and `high` differ for "dua atau tiga hari lagi"; both are None for "several years ago".
    `base` is what is counted from where the words name it: "two days after Easter". With `weekday`
    set, it is that weekday which is counted: "the third Tuesday after Christmas"; where `is_whole`
    holds, it is the whole unit: "the week before Easter".
    """

    low: int | None
    high: int | None
    unit: TimeUnit
    is_past: bool
    origin: Origin = Origin.PUBLICATION
    base: Moment | None = None
    clock: Clock | None = None
    weekday: int | None = None
    is_whole: bool = False


class Window(NamedTuple):
    """A stretch that ends or begins at the publication: "24 jam terakhir", "dua hari mendatang".

    `low` and `high` are None for "beberapa pekan terakhir". A future window starts on the day
    itself, or the day after it where `is_after` holds ("the next three days").
    """

    low: int | None
    high: int | None
    unit: TimeUnit
    is_past: bool
    is_after: bool = False


class Elapsed(NamedTuple):
    """The time that has gone by since a date: "more than four years since 19 July 2012".

    It lies between `low` and `high` whole units; `start` and `end` are the words' place in the
    text, the date included.
    """

    low: int
    high: int
    unit: TimeUnit
    start: int
    end: int


DateExpression = Moment | Interval | Distance | Window
