"""Feasts, and months and days of the Islamic calendar, to the days that they mean."""

from __future__ import annotations

from datetime import timedelta

from factdb.expressions import Moment, TimeUnit
from factdb.link.days import hijri
from factdb.link.days.calendar import Days, day, holiday, holiday_days, unit_around
from factdb.link.days.context import Context, Resolved, as_range, chosen, thirds
from factdb.records import DateRange

_MIDWEEK = 3  # a feast on Monday or Tuesday makes the weekend before it longer
_FIRST_MODERN = 1600  # an earlier year beside a month of the Islamic calendar is of it, too


def resolve_holiday(rule: str, moment: Moment, context: Context) -> Resolved:
    """Return a holiday, or the day of the Hijri month that is named: "1 Syawal"."""
    number = moment.day
    if number is None:
        if context.is_alone and moment.turn is None:
            moment = moment._replace(turn=1)  # who asks for "Easter" asks for the next
        found = chosen(moment, context, lambda of: holiday_days(rule, of))
        is_day = found.range is not None and found.range.start == found.range.end
        if moment.unit is not None and is_day and found.range is not None:
            return found._replace(range=_around(moment.unit, found.range))
        if moment.third is None or is_day:
            return found
        return thirds(moment.third, TimeUnit.MONTH, found, context)  # "awal Ramadan"
    if moment.year is not None and moment.year < _FIRST_MODERN:
        return resolve_hijri(moment, moment.year)
    return chosen(moment, context, lambda of: day(holiday(f"{rule}-{number:02}", of)))


def _around(unit: TimeUnit, feast: DateRange) -> DateRange:
    """Return the week of a feast, or the weekend nearest to it with the days to the feast."""
    at = feast.start
    assert at is not None  # noqa: S101 - the caller has looked
    if unit is not TimeUnit.WEEKEND:
        return as_range(unit_around(unit, at))
    near = unit_around(unit, at, -1 if at.isoweekday() < _MIDWEEK else 0)
    return as_range(Days(min(near.start, at), max(near.end, at)))


def resolve_hijri(moment: Moment, of: int) -> Resolved:
    """Return a day, month or year of the Islamic calendar: "1 Syawal 1442 H"."""
    rule = (moment.holiday or "").removeprefix("hijri ")
    named, _, feast = rule.partition("-")
    number = moment.day or int(feast or 0)
    if number and rule:  # "1 Syawal 1442 H", "Idul Fitri 1442 H"
        return Resolved(as_range(day(hijri.to_date(of, int(named), number))))
    if rule:
        days = Days(hijri.to_date(of, int(rule), 1), hijri.last_day(of, int(rule)))
        return Resolved(as_range(days))
    last = hijri.to_date(of + 1, 1, 1) - timedelta(days=1)
    return Resolved(as_range(Days(hijri.to_date(of, 1, 1), last)))
