"""Any expression of time to days: moments, ranges, distances from a day, windows around it."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from factdb.expressions import (
    DateExpression,
    Distance,
    Interval,
    Moment,
    Origin,
    Shift,
    TimeUnit,
    Window,
)
from factdb.link.days.calendar import Days, day, move, unit_around
from factdb.link.days.context import NOTHING, Context, Resolved, as_range
from factdb.link.days.moments import at_clock, resolve_moment
from factdb.link.days.weekdays import looks_ahead
from factdb.records import DateRange

_YEARS = {TimeUnit.DECADE: 10, TimeUnit.CENTURY: 100}
_MONTH = timedelta(days=27)  # between the first and the last day of the shortest


def resolve(expression: DateExpression, context: Context) -> Resolved:
    """Return the days of an expression; never raises, whatever the text says."""
    try:
        if isinstance(expression, Moment):
            return resolve_moment(expression, context)
        if isinstance(expression, Interval):
            return _interval(expression, context)
        if isinstance(expression, Distance):
            return _distance(expression, context)
        return _window(expression, context)
    except (ValueError, OverflowError):  # "31 Juni", "30 000 years ago": no day of the calendar
        return NOTHING


def is_explicit(expression: DateExpression) -> bool:
    """Tell whether the words alone name the days: a year, and no relative word."""
    if isinstance(expression, Interval):
        return is_explicit(expression.first) and is_explicit(expression.last)
    return isinstance(expression, Moment) and expression.year is not None


def _interval(interval: Interval, context: Context) -> Resolved:
    """Return from the first day of the first moment to the last day of the last."""
    is_bare = interval.first.has_only(interval.first.day)
    if is_bare and context.is_alone:
        context = context._replace(tense=1)  # who asks for "dal 3 al 5" asks for the next
    last = resolve_moment(interval.last, context)
    first = resolve_moment(interval.first, context)
    if first.range is None:
        return NOTHING
    if last.range is None:  # up to a publication that nobody dates
        is_running = interval.last.shift is not None and context.today is None
        return Resolved(DateRange(first.range.start, None)) if is_running else NOTHING
    start, end = first.range.start, last.range.end
    if start is None or end is None:
        return NOTHING
    if _instant(start) > _instant(end):
        is_nightly = interval.first.clock is not None and interval.last.weekday is None
        if is_nightly and isinstance(end, datetime):
            end += timedelta(days=1)  # "pukul 22.00 sampai 04.00"
        elif interval.first.weekday is not None and interval.first.day is None:
            if looks_ahead(context) and interval.last.weekday is not None:
                end += timedelta(days=7)  # "will be closed from Monday to Friday", said on Tuesday
            else:
                start -= timedelta(days=7)
        elif interval.first.shift is not None and interval.last.weekday is not None:
            end += timedelta(days=7)  # "from today to Monday"
        elif interval.first.shift is None:
            start = _year_before(start)  # "Nov-Feb 2017" begins in 2016
    if _instant(start) > _instant(end):
        return NOTHING
    is_vague = first.is_vague or last.is_vague
    conflict = first.conflict or last.conflict
    return Resolved(DateRange(start, end), is_vague=is_vague, conflict=conflict)


def _instant(at: date) -> datetime:
    return at if isinstance(at, datetime) else datetime(at.year, at.month, at.day)


def _year_before(at: date) -> date:
    return at.replace(year=at.year - 1, day=min(at.day, 28) if at.month == 2 else at.day)


def _distance(distance: Distance, context: Context) -> Resolved:
    """Return "three days ago" as a day, "two weeks ago" as a week, "in two weeks" as a day."""
    distance = _in_years(distance)
    origin = _origin(distance, context)
    if origin is None:
        return NOTHING
    sign = -1 if distance.is_past else 1
    if distance.weekday is not None:
        return _weekday_from(origin, distance.weekday, sign * (distance.low or 1))
    if distance.low is None or distance.high is None:
        return Resolved(DateRange(None, origin) if sign < 0 else DateRange(origin, None), (), True)
    if (quarter := _quarter_told(distance, context)) is not None:
        return Resolved(as_range(unit_around(TimeUnit.QUARTER, quarter, 4 * sign)))
    if distance.is_whole:
        return Resolved(as_range(unit_around(distance.unit, origin, sign)))
    ends = sorted((sign * distance.low, sign * distance.high))
    points = Days(*(move(origin, distance.unit, steps) for steps in ends))
    running = None if distance.base is None else _running(distance.base)
    if running is not None:
        return Resolved(as_range(unit_around(running, points.start)))
    if distance.clock is not None and distance.low == distance.high:
        return Resolved(at_clock(points.start, Moment(clock=distance.clock)))
    if distance.unit in (TimeUnit.YEAR, TimeUnit.DECADE, TimeUnit.CENTURY) or distance.is_past:
        whole = Days(
            unit_around(distance.unit, points.start).start,
            unit_around(distance.unit, points.end).end,
        )
        if distance.base is None and whole != points:
            return Resolved(as_range(whole), (as_range(points),))
    return Resolved(as_range(points))


def _in_years(distance: Distance) -> Distance:
    """Return "a decade ago" as ten years ago, which need not lie in the decade before."""
    years = _YEARS.get(distance.unit)
    if years is None or distance.low is None or distance.high is None or distance.is_whole:
        return distance
    low, high = distance.low * years, distance.high * years
    return distance._replace(low=low, high=high, unit=TimeUnit.YEAR)


def _running(moment: Moment) -> TimeUnit | None:
    """Return the unit of "today", "this week" or "this month", None for another moment."""
    is_this = moment.shift is not None and moment.shift == Shift(moment.shift.unit, 0)
    return moment.shift.unit if moment.shift is not None and is_this else None


def _weekday_from(at: date, weekday: int, number: int) -> Resolved:
    """Return the weekday of that number after a day; before it where the number is negative."""
    side = at + timedelta(days=1) if number > 0 else at - timedelta(days=1)
    ahead = (weekday - side.isoweekday()) % 7
    first = side + timedelta(days=ahead if number > 0 or not ahead else ahead - 7)
    weeks = number - 1 if number > 0 else number + 1
    return Resolved(as_range(day(first + timedelta(weeks=weeks))))


def _quarter_told(distance: Distance, context: Context) -> date | None:
    """Return the start of the quarter that a result "a year earlier" is compared with."""
    if distance.unit is not TimeUnit.YEAR or distance.high != 1 or context.previous is None:
        return None
    start, end = context.previous
    return start if (start, end) == unit_around(TimeUnit.QUARTER, start) else None


def _origin(distance: Distance, context: Context) -> date | None:
    """Return the day that a distance is counted from."""
    if distance.base is not None and _running(distance.base) is not None:
        return context.today  # "a year ago this week"
    if distance.base is not None:
        found = resolve_moment(distance.base, context).range
        return None if found is None else found.start
    if distance.origin is Origin.PREVIOUS and context.previous is not None:
        start, end = context.previous
        is_short = distance.unit in (TimeUnit.DAY, TimeUnit.WEEK) and distance.is_past
        if not is_short or end - start < _MONTH:
            return start
    return context.today  # "displaced since January …, up from 2,000 a week earlier"


def _window(window: Window, context: Context) -> Resolved:
    """Return the stretch before or after the publication.

    "the last 24 hours" runs from the day before to the day; "dua hari mendatang" from the day to
    two days on; "two or three days" from the second to the third.
    """
    today = context.today
    if today is None:
        return NOTHING
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
