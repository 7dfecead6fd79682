"""How the parts of a date join: which two moments are one, and what a range shares."""

from __future__ import annotations

from enum import IntEnum
from functools import lru_cache

from factdb.expressions import Clock, Interval, Moment, Origin, Shift, TimeUnit
from factdb.parse.dates.clock import in_part

_HALF, _WEEK = TimeUnit.HALF, TimeUnit.WEEK

_FIELDS = tuple(name for name in Moment._fields if name != "order")
_REMEMBERED = 10_000  # moments whose grains are kept; news names the same days and months


class Grain(IntEnum):
    """How fine a part of the calendar is; a smaller number is finer."""

    CLOCK = 0
    PART = 1
    DAY = 2
    WEEK = 3
    MONTH = 4
    QUARTER = 5
    HALF = 6
    YEAR = 7
    DECADE = 8
    CENTURY = 9
    NONE = 10

    __hash__ = int.__hash__  # Enum's own is a function in Python


_DAY, _MONTH, _NONE, _PART, _YEAR = Grain.DAY, Grain.MONTH, Grain.NONE, Grain.PART, Grain.YEAR


_OF_UNIT = {
    TimeUnit.SECOND: Grain.CLOCK,
    TimeUnit.MINUTE: Grain.CLOCK,
    TimeUnit.HOUR: Grain.CLOCK,
    TimeUnit.DAY: Grain.DAY,
    TimeUnit.WORKDAY: Grain.DAY,
    TimeUnit.WEEKEND: Grain.DAY,
    TimeUnit.WEEK: Grain.WEEK,
    TimeUnit.FORTNIGHT: Grain.WEEK,
    TimeUnit.MONTH: Grain.MONTH,
    TimeUnit.QUARTER: Grain.QUARTER,
    TimeUnit.HALF: Grain.HALF,
    TimeUnit.YEAR: Grain.YEAR,
    TimeUnit.DECADE: Grain.DECADE,
    TimeUnit.CENTURY: Grain.CENTURY,
    TimeUnit.PERIOD: Grain.HALF,
}


_MANY_YEARS = (TimeUnit.DECADE, TimeUnit.CENTURY)
PER_YEAR = {TimeUnit.MONTH: 12, TimeUnit.QUARTER: 4, TimeUnit.HALF: 2}
_YEARLY = PER_YEAR | dict.fromkeys((TimeUnit.DAY, TimeUnit.WEEK, TimeUnit.PERIOD), 1)


class Joint(IntEnum):
    """What stands between two parts of a date."""

    NOTHING = 0
    COMMA = 1
    OF = 2
    AT = 3
    BRACKET = 4
    HYPHEN = 5


_AT = Joint.AT
_BRACKET = Joint.BRACKET
_COMMA = Joint.COMMA
_HYPHEN = Joint.HYPHEN
_NOTHING = Joint.NOTHING
_OF = Joint.OF


def is_day_rule(holiday: str) -> bool:
    """Tell whether a holiday's rule gives a day; "hijri 09" is a whole month."""
    return not holiday.startswith("hijri") or "-" in holiday


@lru_cache(maxsize=_REMEMBERED)
def grains(moment: Moment) -> tuple[Grain, ...]:
    """Return the grain of everything that the moment names, finest first."""
    found = []
    if moment.clock is not None:
        found.append(Grain.CLOCK)
    if moment.part is not None:
        found.append(_PART)
    if moment.day is not None or moment.weekday is not None:
        found.append(_DAY)
    if moment.holiday is not None:
        found.append(_DAY if is_day_rule(moment.holiday) else _MONTH)
    if moment.unit is not None:
        found.append(_OF_UNIT[moment.unit])
    if moment.shift is not None:
        found.append(_OF_UNIT[moment.shift.unit])
    if moment.month is not None:
        found.append(_MONTH)
    if moment.season is not None:
        found.append(Grain.QUARTER)
    if moment.year is not None and moment.unit not in _MANY_YEARS:
        found.append(_YEAR)
    return tuple(sorted(found))


def finest(moment: Moment) -> Grain:
    """Return the finest grain that the moment names."""
    named = grains(moment)
    return named[0] if named else _NONE


def names_day(moment: Moment) -> bool:
    """Tell whether a moment is one day: a weekday, a date, "tomorrow"; a feast may be longer."""
    named = grains(moment)
    is_day = bool(named) and named[0] is _DAY and moment.holiday is None
    return is_day and is_complete(moment)


def is_complete(moment: Moment) -> bool:
    """Tell whether the moment is a date by itself: no bare day, part, or first week of nothing."""
    named = grains(moment)
    if not named or named == (_PART,):
        return False
    is_bare = moment.weekday is None and moment.holiday is None
    if moment.day is not None and is_bare and named[-1] is _DAY:
        return False
    if moment.ordinal is not None:
        if moment.unit in (TimeUnit.QUARTER, _HALF, TimeUnit.CENTURY):
            return True
        return len(named) > 1
    if moment.season is not None:
        return moment.turn is not None or len(named) > 1
    return True


def joined(left: Moment, right: Moment, joint: Joint) -> Moment | None:
    """Return the two parts as one moment, or None where they are two dates or no date."""
    if (same := _same_in_year(left, right, joint)) is not None:
        return same
    values = zip(_FIELDS, left, right, strict=False)  # without the order, which is the last field
    both = [name for name, a, b in values if a is not None and b is not None]
    if both and (both != ["weekday"] or left.weekday != right.weekday):
        return None  # but "Sabtu malam Minggu" says Saturday twice
    return _merge(left, right) if _fits(left, right, joint) else None


def _same_in_year(left: Moment, right: Moment, joint: Joint) -> Moment | None:
    """Return "the same quarter last year", "bulan yang sama 2019": a unit told, in another year."""
    shift = left.shift
    if shift is None or shift.steps or shift.origin is Origin.PUBLICATION:
        return None
    if not left.has_only(shift) or joint not in (_NOTHING, _OF, _AT):
        return None
    if right.has_only(right.year) and shift.unit in _YEARLY:
        return right._replace(shift=shift._replace(origin=Origin.COMPARED))
    if right.shift is None or not right.has_only(right.shift) or shift.unit not in _YEARLY:
        return None
    if right.shift.unit is not TimeUnit.YEAR:
        return None
    steps = right.shift.steps * _YEARLY[shift.unit]
    return Moment(shift=Shift(shift.unit, steps, Origin.COMPARED))


def _merge(left: Moment, right: Moment) -> Moment:
    merged = Moment._make([b if a is None else a for a, b in zip(left, right, strict=True)])
    if merged.part is not None and merged.clock is not None and merged.clock.is_open:
        return merged._replace(clock=in_part(merged.clock, merged.part))
    return merged


def _fits(left: Moment, right: Moment, joint: Joint) -> bool:
    """Tell whether the right part may follow the left one over such a joint."""
    low, high = finest(left), finest(right)
    coarsest = max(grains(left), default=_NONE)
    if _NONE in (low, high):
        return False
    if high <= _PART:
        is_part = right.has_only(right.part)  # "Sunday in the small hours"
        if joint is _OF and (not is_part or low is not _DAY):
            return False
        if low > _DAY or (low is _DAY and not _is_day(left)):
            return False
        return low is not high
    if low <= _PART and coarsest <= _PART:
        return high is _DAY and _is_day(right) and joint is not _HYPHEN
    if joint is _AT:
        return False
    if high is _DAY:
        return _fits_day(left, right, joint)
    is_recalled = right.shift is not None and right.shift.origin is Origin.PREVIOUS
    if is_recalled and high <= Grain.WEEK and left.weekday is None:
        return False
    return _fits_coarser(left, right, joint)


def _is_day(moment: Moment) -> bool:
    """Tell whether a moment names a day and not only its number in the month."""
    if moment.shift is not None and moment.shift.unit is TimeUnit.MONTH:
        return True  # "the 5th of next month"
    return moment.day is None or moment.month is not None or moment.weekday is not None


def _fits_day(left: Moment, right: Moment, joint: Joint) -> bool:
    """Tell whether a day may follow: "Rabu (14/12)", "Friday, 21", "2020/Sep/23"."""
    if joint in (_HYPHEN, _NOTHING) and left.has_only(left.year):
        return right.has_only(right.month, right.day) and right.month is not None
    if right.holiday is not None and left == Moment(ordinal=left.ordinal, unit=TimeUnit.DAY):
        return joint in (_NOTHING, _OF)  # "hari kedua Lebaran"
    if joint in (_OF, _HYPHEN):
        return False
    if right.day is not None and right.month is None:
        return _takes_number(left, joint)
    if left.day is not None and left.month is None:
        return False
    if left.shift is not None and left.shift.unit is TimeUnit.DAY:
        return _fits_counted_day(left, right, joint)
    if left.shift is not None and left.shift.unit is _WEEK:
        return _fits_counted_week(left, right, joint)
    if left.unit is _WEEK and left.weekday is None:
        return right.has_only(right.weekday)  # "the first week of July, on Friday"
    if _is_weekday(left):
        return right.weekday is None and right.holiday is None and right.ordinal is None
    is_dated = left.day is not None and left.month is not None and right.weekday is not None
    return is_dated and joint in (_BRACKET, _COMMA) and right.shift is None


def _is_weekday(moment: Moment) -> bool:
    return moment.weekday is not None and moment.day is None and moment.ordinal is None


def _takes_number(left: Moment, joint: Joint) -> bool:
    """Tell whether the day's number alone may follow: "Friday, 21", "next month on the 5th"."""
    if _is_weekday(left):
        return left.shift is None
    is_month = left.shift is not None and left.has_only(left.shift)
    return is_month and finest(left) is _MONTH and joint is _COMMA


def _fits_counted_day(left: Moment, right: Moment, joint: Joint) -> bool:
    """Tell whether a day may follow "gestern", "hari ini": "am gestrigen Freitag"."""
    if right.has_only(right.weekday):
        return True
    is_told = left.weekday is not None and right.day is not None  # "hari ini, Rabu 15 Mei"
    is_set_off = joint in (_BRACKET, _COMMA) or (is_told and joint is _NOTHING)
    return is_set_off and right.shift is None


def _fits_counted_week(left: Moment, right: Moment, joint: Joint) -> bool:
    """Tell whether a day may follow "last week", "next Tuesday"."""
    is_dated = joint is _BRACKET and right.day is not None  # "Senin pekan lalu (7/6)"
    is_full = left.weekday is not None and right.month is not None and right.day is not None
    is_dated = is_dated or (is_full and right.weekday is None)  # "next Tuesday, March 5"
    is_bare = right.weekday is not None and right.month is None
    return right.shift is None and (is_dated or is_bare)


def _fits_coarser(left: Moment, right: Moment, joint: Joint) -> bool:
    """Tell whether week, month, quarter or year may follow a finer part."""
    high, coarsest = finest(right), max(grains(left))
    if coarsest is _YEAR and high is _MONTH and joint is _HYPHEN:
        return left.has_only(left.year)  # "2020/Sep/23"
    is_year = left.has_only(left.shift) and coarsest is _YEAR
    if is_year and joint in (_OF, _NOTHING):
        return right.has_only(right.month)  # "last year in October", "vorig jaar oktober"
    if left.year is not None and high in (Grain.QUARTER, Grain.HALF):
        return left.unit is None and joint in (_NOTHING, _HYPHEN)
    if _is_half(left) and right.month is not None:
        return right.day is None  # "the second half of August"
    if coarsest >= high:
        return False
    if left.month is not None and right.season is not None:
        return False  # "sales may fall"
    is_turned = left.turn is not None and left.day is None
    if is_turned or (joint is _BRACKET and high is not _YEAR):
        return False
    if _is_weekday(left):
        return high is Grain.WEEK
    is_bare = left.day is not None and left.month is None and left.holiday is None
    if is_bare and (high > _MONTH or (high < _MONTH and left.weekday is None)):
        return False
    if left.day is not None and left.month is None and right.month is not None:
        return joint in (_NOTHING, _OF, _HYPHEN) and right.day is None
    if joint is _COMMA:
        return high is _YEAR and left.month is not None
    is_dated = left.day is not None and left.month is not None  # "hari ini, Ahad, 12 Mei 2024"
    return is_dated or left.shift is None or left.shift.unit is not TimeUnit.DAY


def _is_half(moment: Moment) -> bool:
    return moment.unit is _HALF and moment.has_only(moment.ordinal, moment.unit)


def interval(left: Moment, right: Moment, is_whole: bool = False) -> Interval | None:
    """Return the range from one moment to another, each completed by what they share.

    "17" and "20 March" are 17 March and 20 March; "January 3" and "5, 2017" are both in January
    2017. None where the ends are of different kinds, or where both are full dates by themselves.
    """
    if left.clock is None and right.clock is not None and left.day is not None:
        left = _as_clock(left, right)
    if left.has_only(left.month) and right.month is not None and right.day is not None:
        is_rising = left.month is not None and left.month < right.month
        return Interval(left._replace(year=right.year), right) if is_rising else None
    if left.unit in (_WEEK, TimeUnit.WEEKEND) and left.day is not None:
        left = left._replace(unit=None)  # "the weekend of May 8-9"
    if finest(left) is not finest(right) and not _are_days(left, right):
        return None
    if right.has_only(right.part) and is_complete(left):
        return Interval(left, left._replace(part=right.part))  # "Selasa pagi hingga siang"
    if left.year is not None and right.year is not None and finest(left) <= _DAY:
        return None  # two full dates are two
    if left.clock is not None and right.clock is not None:
        return _hours(left, right, halves(left.clock, right.clock, is_whole))
    # "tomorrow to 15 June 2021"
    is_day = left.shift is not None and left.shift.unit is TimeUnit.DAY
    is_own = is_day or left.turn is not None or (finest(right) is _DAY and right.day is None)
    shared = () if is_own else ("year", "shift")  # not "this May to Oct 2020"
    first = _share(left, right, ("month", *shared) if left.day else shared)
    last = _share(right, left, ("month",) if right.day else ())
    if right.shift is None:  # not "3 May 2019 to today"
        last = _share(last, first, ("year",))
    if not (is_complete(first) and is_complete(last)):
        return None
    if not _rises(first, last):
        return None
    return Interval(first, last)


def _hours(left: Moment, right: Moment, clocks: tuple[Clock, Clock]) -> Interval | None:
    """Return the range of two clock times, of one day or two: "today 5 p.m. to Monday 7 a.m."."""
    if left.day is not None and right.day is not None:
        return None
    left, right = left._replace(clock=clocks[0]), right._replace(clock=clocks[1])
    if left.shift is not None and right.weekday is not None and left.weekday is None:
        return Interval(left, right)
    return Interval(_share(left, right, _FIELDS), _share(right, left, _FIELDS))


def _are_days(left: Moment, right: Moment) -> bool:
    """Tell whether of two days one is named with its part: "Friday night to Sunday"."""
    is_pair = {finest(left), finest(right)} == {_PART, _DAY}
    return is_pair and is_complete(left) and is_complete(right)


def _rises(first: Moment, last: Moment) -> bool:
    """Tell whether the ends can be in this order; months may run over the new year."""
    if first.year is not None and last.year is not None and first.year != last.year:
        return first.year < last.year
    if first.month is not None and first.month == last.month and first.day and last.day:
        return first.day < last.day
    return first != last


def halves(start: Clock, end: Clock, is_whole: bool = False) -> tuple[Clock, Clock]:
    """Return both ends in the half of the day that they share: "3:30-6 p.m.", "11:30-1:30".

    `is_whole`: the end is written as an hour of twenty-four, and so is the start: "8 bis 22 Uhr".
    """
    if is_whole:
        return start._replace(is_open=False), end
    if start.is_open and start.hour < 12 <= end.hour and (start.hour + 12, start.minute) <= end:
        start = Clock(start.hour + 12, start.minute)
    if end.is_open and end < start <= (end.hour + 12, end.minute) and end.hour < 12:
        end = Clock(end.hour + 12, end.minute)
    return start, end


def _as_clock(left: Moment, right: Moment) -> Moment:
    """Return a bare number before a clock time as one: "3 and 8am", "9 - 11:00"."""
    clock = right.clock
    if clock is None or left.day is None or left.month is not None or left.day > 24:
        return left
    return left._replace(day=None, clock=Clock(left.day, is_open=left.day <= 12))


def _share(moment: Moment, other: Moment, names: tuple[str, ...]) -> Moment:
    """Return the moment with the other's values where it has none."""
    values = {name: getattr(other, name) for name in names if getattr(moment, name) is None}
    return moment._replace(**values)
