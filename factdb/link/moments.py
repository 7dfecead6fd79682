"""An expression of time and the day of publication to the days that it means."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import NamedTuple

from factdb.expressions import (
    DateExpression,
    Distance,
    Interval,
    Moment,
    Origin,
    Shift,
    Third,
    Unit,
    Window,
)
from factdb.link.calendar import (
    Days,
    day,
    holiday,
    month,
    move,
    nth,
    nth_weekday,
    season,
    third,
    unit_around,
    year,
)
from factdb.records import DateRange

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
InYear = Callable[[int], Days]  # the days of something that comes back every year
_AHEAD = 4  # a day ahead is taken for as far as four behind: news looks back


@dataclass(frozen=True, slots=True)
class Context:
    """What an expression is read by.

    Attributes:
        today: The day of publication, None where it is not known.
        previous: The days told last before the expression, in the text.
        beside: The day told beside a clock time, in its sentence.
        year: Without `today`, the year that the text gives to its other dates.
        tense: Of the sentence: 1 future, -1 past, 0 not told.
        is_alone: The expression is the whole text: nothing tells whether it looks back.
        order: How the document writes day and month in numerals: "dmy" or "mdy".
    """

    today: date | None
    previous: Days | None = None
    beside: date | None = None
    year: int | None = None
    tense: int = 0
    is_alone: bool = False
    order: str = "dmy"


class Resolved(NamedTuple):
    """The days of an expression; `range` is None where the context does not suffice."""

    range: DateRange | None
    alternatives: tuple[DateRange, ...] = ()
    is_vague: bool = False
    conflict: str | None = None


_NOTHING = Resolved(None)


def resolve(expression: DateExpression, context: Context) -> Resolved:
    """Return the days of an expression; never raises, whatever the text says."""
    try:
        if isinstance(expression, Moment):
            return _moment(expression, context)
        if isinstance(expression, Interval):
            return _interval(expression, context)
        if isinstance(expression, Distance):
            return _distance(expression, context)
        return _window(expression, context)
    except (ValueError, OverflowError):  # "31 Juni", "30 000 years ago": no day of the calendar
        return _NOTHING


def is_explicit(expression: DateExpression) -> bool:
    """Tell whether the words alone name the days: a year, and no relative word."""
    if isinstance(expression, Interval):
        return is_explicit(expression.first) and is_explicit(expression.last)
    return isinstance(expression, Moment) and expression.year is not None


def _range(days: Days) -> DateRange:
    return DateRange(days.start, days.end)


def _whole(found: DateRange | None) -> Days | None:
    """Return a range with both ends as days."""
    if found is None or found.start is None or found.end is None:
        return None
    return Days(found.start, found.end)


# Moments


def _moment(moment: Moment, context: Context) -> Resolved:
    moment = _in_order(moment, context)
    found = _days(moment, context)
    if found.range is None or moment.clock is None:
        return found
    start = found.range.start
    if start is None or found.range.end != start:
        return found
    return found._replace(range=_at(start, moment), alternatives=(found.range,))


def _at(start: date, moment: Moment) -> DateRange:
    """Return the moment's clock time on a day; 24:00 is the next day's midnight."""
    assert moment.clock is not None  # noqa: S101 - the caller has looked
    hour, minute, _ = moment.clock
    at = datetime(start.year, start.month, start.day) + timedelta(hours=hour, minutes=minute)
    return DateRange(at, at)


def _in_order(moment: Moment, context: Context) -> Moment:
    """Return day and month in the order in which the document writes them."""
    if moment.order != "any" or moment.day is None or moment.month is None:
        return moment
    swapped = replace(moment, day=moment.month, month=moment.day)
    return swapped if context.order == "swapped" else moment


def _days(moment: Moment, context: Context) -> Resolved:
    """Return the days of a moment without its clock time."""
    if moment.holiday is not None:
        rule = moment.holiday
        return _chosen(moment, context, lambda of: day(holiday(rule, of)))
    if moment.day is not None:
        return _numbered_day(moment, context)
    if moment.ordinal is not None:
        return _ordinal(moment, context)
    if moment.weekday is not None:
        return _weekday(moment, context)
    return _stretch(moment, context)


def _stretch(moment: Moment, context: Context) -> Resolved:
    """Return a month, season, year or relative unit, or the third of it that is named."""
    if moment.month is not None:
        number, unit = moment.month, Unit.MONTH
        found = _chosen(moment, context, lambda of: month(of, number))
    elif moment.season is not None:
        name, unit = moment.season, Unit.QUARTER
        found = _chosen(moment, context, lambda of: season(name, of))
    elif moment.year is not None:
        unit = moment.unit or Unit.YEAR
        days = unit_around(unit, date(moment.year, 1, 1))
        found = Resolved(_range(days))
    elif moment.shift is not None:
        unit = moment.shift.unit
        shifted = _shifted(moment.shift, context)
        found = _NOTHING if shifted is None else Resolved(_range(shifted))
    elif moment.clock is not None:
        beside = context.beside or context.today
        return _NOTHING if beside is None else Resolved(_range(day(beside)))
    elif moment.unit is Unit.WEEKEND:
        return _weekend(context)
    elif moment.part is not None:
        return _NOTHING if context.today is None else Resolved(_range(day(context.today)))
    else:
        return _NOTHING
    return found if moment.third is None else _thirds(moment.third, unit, found, context)


def _weekend(context: Context) -> Resolved:
    """Return "the weekend": the last one, or the next where the sentence looks ahead."""
    if context.today is None:
        return _NOTHING
    days = unit_around(Unit.WEEKEND, context.today)
    if days.start > context.today and context.tense <= 0:
        days = unit_around(Unit.WEEKEND, context.today, -1)
    return Resolved(_range(days))


def _thirds(part: Third, unit: Unit, found: Resolved, context: Context) -> Resolved:
    if found.range is None or found.range.start is None or found.range.end is None:
        return found
    whole = Days(found.range.start, found.range.end)
    days = third(part, unit, whole, context.today)
    if days == whole:
        return found
    return Resolved(_range(days), (found.range,), is_vague=True)


def _shifted(shift: Shift, context: Context) -> Days | None:
    """Return the unit counted from the publication or from the date told before."""
    if shift.origin is Origin.PREVIOUS and context.previous is not None:
        return unit_around(shift.unit, context.previous.start, shift.steps)
    if context.today is None:
        return None
    return unit_around(shift.unit, context.today, shift.steps)


# Years


def _chosen(moment: Moment, context: Context, days_in: InYear) -> Resolved:
    """Return what `days_in` gives for the year that is named, or for the likeliest one."""
    known = _year_of(moment, context)
    if known is not None:
        return Resolved(_range(days_in(known)))
    if context.today is None:
        return _without_today(context, days_in)
    candidates = _valid(days_in, range(context.today.year - 1, context.today.year + 2))
    best = _likeliest(candidates, moment.turn, context)
    return _NOTHING if best is None else Resolved(_range(best))


def _year_of(moment: Moment, context: Context) -> int | None:
    """Return the year that the moment names itself, or by "next year"."""
    if moment.year is not None:
        return moment.year
    if moment.shift is not None and moment.shift.unit is Unit.YEAR:
        shifted = _shifted(moment.shift, context)
        return None if shifted is None else shifted.start.year
    return None


def _without_today(context: Context, days_in: InYear) -> Resolved:
    if context.year is None:
        return _NOTHING
    return Resolved(_range(days_in(context.year)))


def _valid(days_in: InYear, years: Iterable[int]) -> list[Days]:
    """Return the days in each year that has them: 29 February has not."""
    found = []
    for of in years:
        try:
            found.append(days_in(of))
        except ValueError:
            continue
    return found


def _likeliest(candidates: list[Days], turn: int | None, context: Context) -> Days | None:
    """Return the candidate that a reader takes: by "last" and "next", the tense, the nearness."""
    today = context.today
    if today is None or not candidates:
        return None
    past = [days for days in candidates if days.start <= today]
    ahead = [days for days in candidates if days.start > today]
    if turn == -1:
        over = [days for days in past if days.end < today]
        return over[-1] if over else None
    if turn == 1 or (turn is None and context.tense > 0 and ahead):
        same = [days for days in past if days.end >= today and turn is None]
        return next(iter(same or ahead), None)
    if turn == 0 and past and past[-1].end >= today:
        return past[-1]  # "diesen Winter" in February began the year before
    if turn == 0 or context.is_alone:
        same = [days for days in candidates if days.start.year == today.year]
        if same:
            return same[0]
    if turn is None and context.tense < 0 and past:
        return past[-1]
    return min(candidates, key=lambda days: _cost(days, today))


def _cost(days: Days, today: date) -> int:
    if days.start > today:
        return _AHEAD * (days.start - today).days
    return max((today - days.end).days, 0)


# Days


def _numbered_day(moment: Moment, context: Context) -> Resolved:
    """Return a day of a month: with its month, or of the month that fits."""
    number = moment.day or 1
    if moment.unit is Unit.WEEK and moment.month is not None:  # "the week of October 6th"
        found = _numbered_day(replace(moment, unit=None), context)
        if found.range is None or found.range.start is None:
            return found
        return Resolved(_range(unit_around(Unit.WEEK, found.range.start)))
    if moment.month is not None:
        return _dated(moment, moment.month, number, context)
    if moment.shift is not None and moment.shift.unit is Unit.MONTH:
        within = _shifted(moment.shift, context)
        if within is None:
            return _NOTHING
        return Resolved(_range(day(date(within.start.year, within.start.month, number))))
    if context.today is None:
        return _NOTHING
    days = _days_numbered(number, context.today)
    fitting = [d for d in days if moment.weekday in (None, d.start.isoweekday())]
    best = _likeliest(fitting or days, moment.turn, replace(context, is_alone=False))
    return _NOTHING if best is None else Resolved(_range(best))


def _days_numbered(number: int, today: date) -> list[Days]:
    """Return the day of that number in each month of the year before and after today."""
    first = today.year * 12 + today.month - 1
    found = []
    for at in range(first - 12, first + 13):
        try:
            found.append(day(date(at // 12, at % 12 + 1, number)))
        except ValueError:
            continue
    return found


def _dated(moment: Moment, number: int, of_month: int, context: Context) -> Resolved:
    """Return a day with its month, in the year that is named or that the weekday fits."""

    def days_in(of: int) -> Days:
        return day(date(of, number, of_month))

    known = _year_of(moment, context)
    if known is None and context.today is None:
        known = context.year
    if known is not None:
        return _checked(moment, date(known, number, of_month), context)
    if context.today is None:
        return _NOTHING
    candidates = _valid(days_in, range(context.today.year - 1, context.today.year + 2))
    if not candidates and number == 2:
        candidates = _valid(days_in, range(context.today.year - 4, context.today.year + 5))
    fitting = [d for d in candidates if moment.weekday in (None, d.start.isoweekday())]
    best = _likeliest(fitting or candidates, moment.turn, context)
    return _NOTHING if best is None else _checked(moment, best.start, context)


def _checked(moment: Moment, at: date, context: Context) -> Resolved:
    """Return a day as written; where the weekday says another one, the conflict and that day."""
    if moment.weekday is None or at.isoweekday() == moment.weekday:
        return Resolved(_range(day(at)))
    if moment.order == "any" and moment.month is not None and moment.day is not None:
        swapped = date(at.year, at.day, at.month) if at.day <= 12 else at
        if swapped.isoweekday() == moment.weekday:
            return Resolved(_range(day(swapped)), (_range(day(at)),))
    conflict = (
        f"{at.isoformat()} is a {_WEEKDAYS[at.weekday()]}, "
        f"the text says {_WEEKDAYS[moment.weekday - 1]}"
    )
    ahead = (moment.weekday - at.isoweekday()) % 7
    likely = at + timedelta(days=ahead if ahead <= 3 else ahead - 7)
    if context.today is not None and likely > context.today and context.tense <= 0:
        likely -= timedelta(days=7) if (likely - at).days > 3 else timedelta(0)
    return Resolved(_range(day(at)), (_range(day(likely)),), conflict=conflict)


def _weekday(moment: Moment, context: Context) -> Resolved:
    """Return a weekday: of a week that is named, the next, or the latest one."""
    weekday = moment.weekday or 1
    if moment.shift is not None:
        week = _shifted(moment.shift, context)
        if week is None or moment.shift.unit not in (Unit.WEEK, Unit.DAY, Unit.FORTNIGHT):
            return _NOTHING
        if moment.shift.unit is Unit.DAY:  # "kemarin (Selasa)"
            return Resolved(_range(week))
        return Resolved(_range(day(week.start + timedelta(days=weekday - 1))))
    if context.today is None:
        return _NOTHING
    back = (context.today.isoweekday() - weekday) % 7
    monday = context.today - timedelta(days=context.today.weekday())
    if moment.turn == -1:
        found = context.today - timedelta(days=back or 7)
    elif moment.turn == 1:
        found = context.today + timedelta(days=7 - back)
    elif moment.turn is not None and moment.turn != 0:  # "übernächsten Freitag"
        found = monday + timedelta(days=7 * moment.turn + weekday - 1)
    elif moment.turn == 0:
        found = monday + timedelta(days=weekday - 1)
    elif (context.tense > 0 or context.is_alone) and back:
        found = context.today + timedelta(days=7 - back)
    else:
        found = context.today - timedelta(days=back)
    return Resolved(_range(day(found)))


def _ordinal(moment: Moment, context: Context) -> Resolved:
    """Return the numbered unit of what it belongs to: "kuartal III 2016"."""
    number = moment.ordinal or 1
    if moment.unit is Unit.CENTURY:
        found = Resolved(_range(unit_around(Unit.CENTURY, date((number - 1) * 100 + 1, 1, 1))))
        return found if moment.third is None else _thirds(moment.third, moment.unit, found, context)
    within = _container(moment, context)
    if moment.weekday is not None and moment.unit is None:
        at = None if within is None else nth_weekday(moment.weekday, number, within)
        return _NOTHING if at is None else Resolved(_range(day(at)))
    unit = moment.unit or Unit.DAY
    if within is None:
        return _latest_ordinal(unit, number, moment, context)
    days = nth(unit, number, within)
    if days is None:
        return _NOTHING
    named = Resolved(_range(days))
    return named if moment.third is None else _thirds(moment.third, unit, named, context)


def _container(moment: Moment, context: Context) -> Days | None:
    """Return the month or year that a numbered unit belongs to, None where none is named."""
    if moment.month is not None:
        number = moment.month
        return _whole(_chosen(moment, context, lambda of: month(of, number)).range)
    if moment.year is not None:
        return year(moment.year)
    return None if moment.shift is None else _shifted(moment.shift, context)


def _latest_ordinal(unit: Unit, number: int, moment: Moment, context: Context) -> Resolved:
    """Return "the third quarter" of the year that fits."""

    def days_in(of: int) -> Days:
        found = nth(unit, number, year(of))
        if found is None:
            raise ValueError(f"no {unit} {number}")
        return found

    return _chosen(moment, replace(context, tense=0), days_in)  # results are of what is over


# Ranges, distances, windows


def _interval(interval: Interval, context: Context) -> Resolved:
    """Return from the first day of the first moment to the last day of the last."""
    last = _moment(interval.last, context)
    first = _moment(interval.first, context)
    if first.range is None or last.range is None:
        return _NOTHING
    start, end = first.range.start, last.range.end
    if start is None or end is None:
        return _NOTHING
    if _instant(start) > _instant(end):
        if interval.first.clock is not None and isinstance(end, datetime):
            end += timedelta(days=1)  # "pukul 22.00 sampai 04.00"
        elif interval.first.weekday is not None and interval.first.day is None:
            start -= timedelta(days=7)
        elif interval.first.shift is None:
            start = _year_before(start)  # "Nov-Feb 2017" begins in 2016
    is_vague = first.is_vague or last.is_vague
    return Resolved(DateRange(start, end), is_vague=is_vague)


def _instant(at: date) -> datetime:
    return at if isinstance(at, datetime) else datetime(at.year, at.month, at.day)


def _year_before(at: date) -> date:
    return at.replace(year=at.year - 1, day=min(at.day, 28) if at.month == 2 else at.day)


def _distance(distance: Distance, context: Context) -> Resolved:
    """Return "three days ago" as a day, "two weeks ago" as a week, "in two weeks" as a day."""
    origin = _origin(distance, context)
    if origin is None:
        return _NOTHING
    sign = -1 if distance.is_past else 1
    if distance.low is None or distance.high is None:
        return Resolved(DateRange(None, origin) if sign < 0 else DateRange(origin, None), (), True)
    if (quarter := _quarter_told(distance, context)) is not None:
        return Resolved(_range(unit_around(Unit.QUARTER, quarter, 4 * sign)))
    ends = sorted((sign * distance.low, sign * distance.high))
    points = Days(*(move(origin, distance.unit, steps) for steps in ends))
    if distance.clock is not None and distance.low == distance.high:
        return Resolved(_at(points.start, Moment(clock=distance.clock)))
    if distance.unit in (Unit.YEAR, Unit.DECADE, Unit.CENTURY) or distance.is_past:
        whole = Days(
            unit_around(distance.unit, points.start).start,
            unit_around(distance.unit, points.end).end,
        )
        if distance.base is None and whole != points:
            return Resolved(_range(whole), (_range(points),))
    return Resolved(_range(points))


def _quarter_told(distance: Distance, context: Context) -> date | None:
    """Return the start of the quarter that a result "a year earlier" is compared with."""
    if distance.unit is not Unit.YEAR or distance.high != 1 or context.previous is None:
        return None
    start, end = context.previous
    return start if (start, end) == unit_around(Unit.QUARTER, start) else None


def _origin(distance: Distance, context: Context) -> date | None:
    """Return the day that a distance is counted from."""
    if distance.base is not None:
        found = _moment(distance.base, context).range
        return None if found is None else found.start
    if distance.origin is Origin.PREVIOUS and context.previous is not None:
        return context.previous.start
    return context.today


def _window(window: Window, context: Context) -> Resolved:
    """Return the stretch before or after the publication.

    "the last 24 hours" runs from the day before to the day; "dua hari mendatang" from the day to
    two days on; "two or three days" from the second to the third.
    """
    today = context.today
    if today is None:
        return _NOTHING
    if window.low is None or window.high is None:
        vague = DateRange(None, today) if window.is_past else DateRange(today, None)
        return Resolved(vague, (), True)
    unit = window.unit
    if window.is_past:
        start = move(today, unit, -window.high)
        return Resolved(DateRange(start, today))
    end = move(today, unit, window.high)
    if window.low != window.high:
        return Resolved(DateRange(move(today, unit, window.low), end))
    start = today + timedelta(days=1) if window.is_after and end > today else today
    return Resolved(DateRange(start, end))
