"""What an expression of time is read by, and which of several years it then means."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from factdb.expressions import Moment, Origin, Shift, Third, TimeUnit
from factdb.link.days.calendar import Days, move, third, unit_around
from factdb.records import DateRange

_COMPARED, _PREVIOUS = Origin.COMPARED, Origin.PREVIOUS

_MONTH = 31  # days of the longest
InYear = Callable[[int], Days]  # the days of something that comes back every year
# What a day behind and a day ahead count, by tense: news looks back, and a verb beside the date may
# still belong to another clause ("was set for 13 July", told in June).
_COSTS = {-2: (1, 400), -1: (1, 14), 0: (1, 4), 1: (5, 1)}
_ONWARD = {0: (1, 1), -1: (1, 3)}  # "agreed to hire one beginning Aug. 1"
# The same of a day without its month, which is this month's sooner: "the 25th", told on the 16th.
_MONTHLESS = {-2: (1, 400), -1: (1, 8), 0: (1, 2), 1: (4, 1)}


class Context(NamedTuple):
    """What an expression is read by.

    Attributes:
        today: The day of publication, None where it is not known.
        previous: The days told last before the expression, in the text.
        last: The day told last before it.
        told: The last month, quarter and period told before the expression.
        beside: The day told beside a clock time, in its sentence.
        year: Without `today`, the year that the text gives to its other dates.
        tense: Of the sentence: 1 future, -1 past, -2 past beyond doubt, 0 not told.
        is_onward: What begins then may lie ahead as well: "ab Oktober".
        is_alone: The expression is the whole text: nothing tells whether it looks back.
        order: How the document writes day and month in numerals: "dmy" or "mdy".
    """

    today: date | None
    previous: Days | None = None
    last: Days | None = None
    told: Mapping[TimeUnit, Days] = MappingProxyType({})
    beside: date | None = None
    year: int | None = None
    tense: int = 0
    is_onward: bool = False
    is_alone: bool = False
    order: str = "dmy"


class Resolved(NamedTuple):
    """The days of an expression; `range` is None where the context does not suffice."""

    range: DateRange | None
    alternatives: tuple[DateRange, ...] = ()
    is_vague: bool = False
    conflict: str | None = None


NOTHING = Resolved(None)


def as_range(days: Days) -> DateRange:
    """Return whole days as a range."""
    return DateRange(days.start, days.end)


def as_days(found: DateRange | None) -> Days | None:
    """Return a range with both ends as days."""
    if found is None or found.start is None or found.end is None:
        return None
    return Days(found.start, found.end)


def shifted(shift: Shift, context: Context) -> Days | None:
    """Return the unit counted from the publication or from the date told before."""
    previous = context.previous
    if shift.origin is _COMPARED:
        is_yearly = shift.unit in (TimeUnit.DAY, TimeUnit.WEEK, TimeUnit.PERIOD)
        return _years_on(shift, context) if is_yearly else _compared(shift, context)
    if shift.origin is _PREVIOUS and previous is not None:
        if (
            shift.unit in (TimeUnit.DAY, TimeUnit.WEEK)
            and (previous.end - previous.start).days > _MONTH
        ):
            previous = context.last  # no day after a year
        if previous is not None:
            return unit_around(shift.unit, previous.start, shift.steps)
    if context.today is None:
        return None
    is_this = shift.steps == 0 and shift.origin is Origin.PUBLICATION
    if shift.unit is TimeUnit.WEEKEND and is_this:
        return weekend(context.today, context.tense)
    return unit_around(shift.unit, context.today, shift.steps)


def _years_on(shift: Shift, context: Context) -> Days | None:
    """Return the day, its week or the period told last, so many years on."""
    told = context.told.get(TimeUnit.PERIOD) if shift.unit is TimeUnit.PERIOD else context.last
    if told is not None:
        days = Days(*(move(at, TimeUnit.YEAR, shift.steps) for at in told))
        return unit_around(shift.unit, days.start) if shift.unit is TimeUnit.WEEK else days
    if context.today is None:
        return None
    if shift.unit is TimeUnit.PERIOD:
        return unit_around(TimeUnit.YEAR, context.today, shift.steps)
    return unit_around(shift.unit, move(context.today, TimeUnit.YEAR, shift.steps))


def _compared(shift: Shift, context: Context) -> Days | None:
    """Return the unit told last, so many on; a quarter that is not told is the last whole one."""
    told = context.told.get(shift.unit)
    if told is None and shift.unit is TimeUnit.MONTH:
        day = context.previous  # "on 14 May": its month
        told = day if day is not None and day.start == day.end else None
    if shift.unit is TimeUnit.HALF:  # which no precision tells from another stretch
        stretch = context.told.get(TimeUnit.PERIOD)
        told = stretch if stretch == _around(stretch, shift.unit) else None
    if told is not None:
        return unit_around(shift.unit, told.start, shift.steps)
    if context.today is None:
        return None
    is_whole = shift.unit is TimeUnit.QUARTER
    return unit_around(shift.unit, context.today, shift.steps - is_whole)


def _around(days: Days | None, unit: TimeUnit) -> Days | None:
    return None if days is None else unit_around(unit, days.start)


def weekend(today: date, tense: int) -> Days:
    """Return this weekend; where the sentence looks back on a weekday, the last one."""
    days = unit_around(TimeUnit.WEEKEND, today)
    return unit_around(TimeUnit.WEEKEND, today, -1) if days.start > today and tense < 0 else days


def chosen(moment: Moment, context: Context, days_in: InYear) -> Resolved:
    """Return what `days_in` gives for the year that is named, or for the likeliest one."""
    known = year_of(moment, context)
    if known is not None:
        return Resolved(as_range(days_in(known)))
    if context.today is None:
        return _without_today(context, days_in)
    last = context.today.year + max(moment.turn or 0, 1)  # "March after next" may be two years on
    candidates = valid(days_in, range(context.today.year - 1, last + 1))
    best = likeliest(candidates, moment.turn, context)
    return NOTHING if best is None else Resolved(as_range(best))


def year_of(moment: Moment, context: Context) -> int | None:
    """Return the year that the moment names itself, or by "next year"."""
    if moment.year is not None:
        return moment.year
    if moment.shift is not None and moment.shift.unit is TimeUnit.YEAR:
        days = shifted(moment.shift, context)
        return None if days is None else days.start.year
    return None


def _without_today(context: Context, days_in: InYear) -> Resolved:
    if context.year is None:
        return NOTHING
    return Resolved(as_range(days_in(context.year)))


def valid(days_in: InYear, years: Iterable[int]) -> list[Days]:
    """Return the days in each year that has them: 29 February has not."""
    found = []
    for of in years:
        try:
            found.append(days_in(of))
        except ValueError:
            continue
    return found


def likeliest(
    candidates: list[Days], turn: int | None, context: Context, is_monthless: bool = False
) -> Days | None:
    """Return the candidate that a reader takes: by "last" and "next", the tense, the nearness."""
    today = context.today
    if today is None or not candidates:
        return None
    past = [days for days in candidates if days.start <= today]
    if turn == -1:
        over = [days for days in past if days.end < today]
        return over[-1] if over else None
    if turn is not None and turn > 0:
        to_come = [days for days in candidates if days.start > today]
        return to_come[turn - 1] if len(to_come) >= turn else None
    if turn == 0 and past and past[-1].end >= today:
        return past[-1]  # "diesen Winter" in February began the year before
    if turn == 0 or context.is_alone:
        same = [days for days in candidates if days.start.year == today.year]
        if same:
            return same[0]
    behind, ahead = (_MONTHLESS if is_monthless else _COSTS)[context.tense]
    if context.is_onward:
        behind, ahead = _ONWARD.get(context.tense, (behind, ahead))
    return min(candidates, key=lambda days: _cost(days, today, behind, ahead))


def _cost(days: Days, today: date, behind: int, ahead: int) -> int:
    if days.start > today:
        return ahead * (days.start - today).days
    return behind * max((today - days.end).days, 0)


def thirds(part: Third, unit: TimeUnit, found: Resolved, context: Context) -> Resolved:
    """Return the third of what was found that is meant; the whole stays as another reading."""
    if found.range is None or found.range.start is None or found.range.end is None:
        return found
    whole = Days(found.range.start, found.range.end)
    days = third(part, unit, whole, context.today)
    if days == whole:
        return found
    return Resolved(as_range(days), (found.range,), is_vague=True)
