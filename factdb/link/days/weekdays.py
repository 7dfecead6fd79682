"""A weekday to the day that it means: of a week that is named, the next, or the latest one."""

from __future__ import annotations

from datetime import date, timedelta

from factdb.expressions import Moment, Origin, Shift, TimeUnit
from factdb.link.days.calendar import day, unit_around
from factdb.link.days.context import NOTHING, Context, Resolved, as_range, shifted

_DAY, _WEEK, _WEEKEND = TimeUnit.DAY, TimeUnit.WEEK, TimeUnit.WEEKEND

_HALF_WEEK = 3  # days
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def resolve_weekday(moment: Moment, context: Context) -> Resolved:
    """Return a weekday: of a week that is named, the next, or the latest one."""
    weekday = moment.weekday or 1
    if moment.shift is not None and not _is_forgotten(moment.shift, context):
        week = shifted(moment.shift, context)
        if week is not None and moment.shift.unit is _WEEKEND:
            week = unit_around(_WEEK, week.start)  # "Sabtu akhir pekan ini"
        elif moment.shift.unit not in (_WEEK, _DAY, TimeUnit.FORTNIGHT):
            return NOTHING
        if week is None:
            return NOTHING
        if moment.shift.unit is _DAY:
            return _told_twice(weekday, moment.shift, week.start)
        return Resolved(as_range(day(week.start + timedelta(days=weekday - 1))))
    if context.today is None:
        return NOTHING
    back = (context.today.isoweekday() - weekday) % 7
    monday = context.today - timedelta(days=context.today.weekday())
    if moment.weeks is not None:
        found = context.today + timedelta(days=-back % 7 + 7 * moment.weeks)
    elif moment.turn is not None and moment.turn < 0:  # -2 is "the Sunday before last"
        found = context.today - timedelta(days=(back or 7) - 7 * (moment.turn + 1))
    elif moment.turn is not None and moment.turn > 0:  # 2 is "übernächsten Freitag"
        found = context.today + timedelta(days=7 * moment.turn - back)
    elif moment.turn == 0:
        found = monday + timedelta(days=weekday - 1)
        is_over = found > context.today and context.tense < 0  # "murió este viernes"
        found -= timedelta(days=7 * is_over)
    elif (back or context.is_alone) and looks_ahead(context):
        found = context.today + timedelta(days=7 - back)
    else:
        found = context.today - timedelta(days=back)
    return Resolved(as_range(day(found)))


def _is_forgotten(shift: Shift, context: Context) -> bool:
    """Tell whether no day was told that "on the Thursday" can be beside."""
    return shift.steps == 0 and shift.origin is Origin.PREVIOUS and context.previous is None


def looks_ahead(context: Context) -> bool:
    """Tell whether a bare weekday is the one to come: by the verb, or where it stands alone."""
    is_onward = context.is_onward and context.tense == 0
    is_asked = context.is_alone and context.tense == 0
    return context.tense > 0 or is_asked or is_onward


def _told_twice(weekday: int, shift: Shift, at: date) -> Resolved:
    """Return "kemarin (Selasa)": the day, or the conflict; "Senin malam tadi" may be days ago.

    "Senin berikutnya" is the first Monday from the day after the one told before.
    """
    likely = at - timedelta(days=(at.isoweekday() - weekday) % 7)
    if shift.steps == 0 and shift.origin is Origin.PREVIOUS and (at - likely).days > _HALF_WEEK:
        likely += timedelta(days=7)  # "on the Thursday", behind what was on a Wednesday
    if shift.origin is Origin.PREVIOUS and shift.steps > 0 and likely != at:
        likely += timedelta(days=7)  # "the following Monday"
    if likely == at:
        return Resolved(as_range(day(at)))
    if shift.steps == 0 or shift.origin is Origin.PREVIOUS:
        return Resolved(as_range(day(likely)))
    return Resolved(as_range(day(at)), (as_range(day(likely)),), conflict=conflict_of(at, weekday))


def conflict_of(at: date, weekday: int) -> str:
    """Return the words for a day that is another weekday than the text says."""
    said = _WEEKDAYS[weekday - 1]
    return f"{at.isoformat()} is a {_WEEKDAYS[at.weekday()]}, the text says {said}"
