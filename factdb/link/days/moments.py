"""A moment as the text names it to the days that it means."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from factdb.expressions import Clock, Moment, Origin, Shift, Third, TimeUnit
from factdb.link.days.calendar import (
    Days,
    day,
    half_month,
    month,
    move,
    nth,
    nth_weekday,
    season,
    third,
    unit_around,
    year,
)
from factdb.link.days.context import (
    NOTHING,
    Context,
    Resolved,
    as_days,
    as_range,
    chosen,
    likeliest,
    shifted,
    thirds,
    valid,
    year_of,
)
from factdb.link.days.feasts import resolve_hijri, resolve_holiday
from factdb.link.days.weekdays import conflict_of, resolve_weekday
from factdb.records import DateRange

_DAY, _MONTH, _WEEK, _WEEKEND = TimeUnit.DAY, TimeUnit.MONTH, TimeUnit.WEEK, TimeUnit.WEEKEND

_MIDNIGHT = 24  # the hour of "midnight", which ends a day
_SLIP = 31  # days from the publication within which a weekday is wrong sooner than the year


def resolve_moment(moment: Moment, context: Context) -> Resolved:
    """Return the days of a moment, or its minute where the words name one.

    Raises:
        ValueError: There is no such day: "31 Juni".
        OverflowError: It lies outside the years 1 to 9999.
    """
    moment = _in_order(moment, context)
    found = _days(moment, context)
    if found.range is None or moment.clock is None:
        return found
    start = found.range.start
    if start is None or found.range.end != start:
        return found
    return found._replace(
        range=at_clock(start, moment), alternatives=(found.range, *found.alternatives)
    )


def at_clock(start: date, moment: Moment) -> DateRange:
    """Return the moment's clock time on a day; 24:00 is the next day's midnight."""
    assert moment.clock is not None  # noqa: S101 - the caller has looked
    hour, minute, _ = moment.clock
    at = datetime(start.year, start.month, start.day) + timedelta(hours=hour, minutes=minute)
    return DateRange(at, at)


def _in_order(moment: Moment, context: Context) -> Moment:
    """Return day and month in the order in which the document writes them."""
    if moment.order != "any" or moment.day is None or moment.month is None:
        return moment
    swapped = moment._replace(day=moment.month, month=moment.day)
    return swapped if context.order == "swapped" else moment


def _days(moment: Moment, context: Context) -> Resolved:
    """Return the days of a moment without its clock time."""
    if moment.era is not None and moment.year is not None:
        return resolve_hijri(moment, moment.year)
    if _is_told_next(moment):
        return _told_next(moment, context)
    if moment.holiday is not None and moment.ordinal is None:
        return resolve_holiday(moment.holiday, moment, context)
    if moment.day is not None:
        return _numbered_day(moment, context)
    if moment.ordinal is not None:
        return _ordinal(moment, context)
    if moment.weekday is not None:
        return resolve_weekday(moment, context)
    return _stretch(moment, context)


def _is_told_next(moment: Moment) -> bool:
    """Tell whether a moment is "the following May", or another that comes back every year."""
    is_yearly = moment.month is not None or moment.season is not None or moment.holiday is not None
    shift = moment.shift
    is_told = shift is not None and shift.unit is _DAY and shift.origin is Origin.PREVIOUS
    return is_yearly and is_told and shift is not None and abs(shift.steps) == 1


def _told_next(moment: Moment, context: Context) -> Resolved:
    """Return "the following May": the first behind the date told before; "mai précédent"."""
    named, previous = moment._replace(shift=None), context.previous
    steps = 1 if moment.shift is None else moment.shift.steps
    if previous is None:  # "the next day, Jan. 5": what it comes after is not told
        turn = steps if moment.day is None else None
        return _days(named._replace(turn=turn), context)
    years = range(previous.end.year - 1, previous.end.year + 3)
    read = [_days(named, context._replace(today=None, year=of)) for of in years]
    found = [days for one in read if (days := as_days(one.range)) is not None]
    if steps > 0:
        after = [days for days in found if days.start > previous.end]
        return Resolved(as_range(after[0])) if after else NOTHING
    before = [days for days in found if days.end < previous.start]
    return Resolved(as_range(before[-1])) if before else NOTHING


def _stretch(moment: Moment, context: Context) -> Resolved:
    """Return a month, season, year or relative unit, or the third of it that is named."""
    if moment.month is not None:
        number, unit = moment.month, _MONTH
        if moment.third is not None and moment.turn:
            return _third_of_month(moment.third, number, moment, context)
        found = chosen(moment, context, lambda of: month(of, number))
    elif moment.season is not None:
        name, unit = moment.season, TimeUnit.QUARTER
        found = chosen(moment, context, lambda of: season(name, of))
    elif moment.year is not None and moment.shift is not None:
        return _same_in_year(moment.shift, moment.year, context)
    elif moment.year is not None:
        unit = moment.unit or TimeUnit.YEAR
        found = Resolved(as_range(unit_around(unit, date(moment.year, 1, 1))))
    elif moment.shift is not None:
        unit = moment.shift.unit
        days = shifted(moment.shift, context)
        found = NOTHING if days is None else Resolved(as_range(days))
    elif moment.clock is not None:
        return _day_of_clock(moment.clock, context)
    elif moment.unit is _WEEKEND:
        return _weekend(context)
    elif moment.part is not None:
        beside = context.beside or context.today
        return NOTHING if beside is None else Resolved(as_range(day(beside)))
    else:
        return NOTHING
    return found if moment.third is None else thirds(moment.third, unit, found, context)


def _day_of_clock(clock: Clock, context: Context) -> Resolved:
    """Return the day told beside a clock time, else that of the publication.

    Where no day is told, "at midnight" is the one that begins the day if the sentence looks back.
    """
    at = context.beside or context.today
    if at is None:
        return NOTHING
    is_over = clock.hour == _MIDNIGHT and context.beside is None and context.tense < 0
    return Resolved(as_range(day(at - timedelta(days=int(is_over)))))


def _same_in_year(shift: Shift, of: int, context: Context) -> Resolved:
    """Return "the same month of 2019": the unit told, in a year that is named."""
    days = shifted(shift, context)
    if days is None or shift.origin is not Origin.COMPARED:
        return Resolved(as_range(year(of)))
    if shift.unit in (_DAY, TimeUnit.PERIOD):
        years = of - days.start.year
        return Resolved(as_range(Days(*(move(at, TimeUnit.YEAR, years) for at in days))))
    return Resolved(as_range(unit_around(shift.unit, days.start.replace(year=of, day=1))))


def _third_of_month(part: Third, of_month: int, moment: Moment, context: Context) -> Resolved:
    """Return "akhir Juni mendatang" or "awal Juni lalu", which in mid-June are this June's."""

    def days_in(of: int) -> Days:
        return third(part, _MONTH, month(of, of_month), context.today)

    return chosen(moment, context, days_in)._replace(is_vague=True)


def _weekend(context: Context) -> Resolved:
    """Return "the weekend": the last one, or the next where the sentence looks ahead."""
    if context.today is None:
        return NOTHING
    days = unit_around(_WEEKEND, context.today)
    if days.start > context.today and context.tense <= 0:
        days = unit_around(_WEEKEND, context.today, -1)
    return Resolved(as_range(days))


def _numbered_day(moment: Moment, context: Context) -> Resolved:
    """Return a day of a month: with its month, or of the month that fits."""
    number = moment.day or 1
    if moment.unit in (_WEEK, _WEEKEND):  # "the week of October 6th"
        return _around_day(moment.unit, moment._replace(unit=None), context)
    if moment.month is not None:
        return _dated(moment, moment.month, number, context)
    if moment.shift is not None and moment.shift.unit is _MONTH:
        within = shifted(moment.shift, context)
        if within is None:
            return NOTHING
        return Resolved(as_range(day(date(within.start.year, within.start.month, number))))
    if context.today is None:
        return NOTHING
    days = _days_numbered(number, context.today)
    if moment.turn == 0:  # "este dia 17"
        days = [d for d in days if d.start.replace(day=1) == context.today.replace(day=1)]
    fitting = [d for d in days if moment.weekday in (None, d.start.isoweekday())]
    if context.is_alone and moment.weekday is not None and context.tense == 0:
        context = context._replace(tense=1)  # who asks for "Thu 15th" asks for the next
    context, is_bare = context._replace(is_alone=False), moment.weekday is None
    best = likeliest(fitting or days, moment.turn, context, is_monthless=is_bare)
    return NOTHING if best is None else Resolved(as_range(best))


def _around_day(unit: TimeUnit, moment: Moment, context: Context) -> Resolved:
    """Return the week or weekend of a day; who names a week by its Sunday lets it begin there."""
    found = _numbered_day(moment, context)
    if found.range is None or found.range.start is None:
        return found
    at = found.range.start
    is_first = unit is _WEEK and at.isoweekday() == 7
    return Resolved(as_range(unit_around(unit, at, steps=int(is_first))))


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

    known = year_of(moment, context)
    if known is None and context.today is None:
        known = context.year
    if known is not None:
        return _checked(moment, date(known, number, of_month), context)
    if context.today is None:
        return NOTHING
    candidates = valid(days_in, range(context.today.year - 1, context.today.year + 2))
    if not candidates and number == 2:
        candidates = valid(days_in, range(context.today.year - 4, context.today.year + 5))
    fitting = [d for d in candidates if moment.weekday in (None, d.start.isoweekday())]
    best = likeliest(candidates, moment.turn, context)
    if best is None or abs((best.start - context.today).days) > _SLIP:
        best = likeliest(fitting or candidates, moment.turn, context)
    return NOTHING if best is None else _checked(moment, best.start, context)


def _checked(moment: Moment, at: date, context: Context) -> Resolved:
    """Return a day as written; where the weekday says another one, the conflict and that day."""
    if moment.weekday is None or at.isoweekday() == moment.weekday:
        return Resolved(as_range(day(at)))
    if moment.order == "any" and moment.month is not None and moment.day is not None:
        swapped = date(at.year, at.day, at.month) if at.day <= 12 else at
        if swapped.isoweekday() == moment.weekday:
            return Resolved(as_range(day(swapped)), (as_range(day(at)),))
    ahead = (moment.weekday - at.isoweekday()) % 7
    likely = at + timedelta(days=ahead if ahead <= 3 else ahead - 7)
    if context.today is not None and likely > context.today and context.tense <= 0:
        likely -= timedelta(days=7) if (likely - at).days > 3 else timedelta(0)
    return Resolved(
        as_range(day(at)), (as_range(day(likely)),), conflict=conflict_of(at, moment.weekday)
    )


def _ordinal(moment: Moment, context: Context) -> Resolved:
    """Return the numbered unit of what it belongs to: "kuartal III 2016"."""
    number = moment.ordinal or 1
    if moment.unit is TimeUnit.CENTURY:
        found = Resolved(
            as_range(unit_around(TimeUnit.CENTURY, date((number - 1) * 100 + 1, 1, 1)))
        )
        return found if moment.third is None else thirds(moment.third, moment.unit, found, context)
    within = _container(moment, context)
    if moment.weekday is not None and moment.unit is None:
        at = None if within is None else nth_weekday(moment.weekday, number, within)
        return NOTHING if at is None else Resolved(as_range(day(at)))
    unit = moment.unit or _DAY
    if within is None:
        return _latest_ordinal(unit, number, moment, context)
    days = _run(unit, number, moment.many or 1, within)
    if unit is _DAY and moment.holiday is not None and within.start == within.end:
        days = day(within.start + timedelta(days=number - (number > 0)))  # "hari kedua Lebaran"
    if unit is TimeUnit.HALF and moment.month is not None:
        days = half_month(within, number)
    if days is None:
        return NOTHING
    if moment.weekday is not None and unit is _WEEK:  # "Friday of the first week of July"
        return Resolved(as_range(day(days.start + timedelta(days=moment.weekday - 1))))
    named = Resolved(as_range(days))
    return named if moment.third is None else thirds(moment.third, unit, named, context)


def _run(unit: TimeUnit, number: int, count: int, within: Days) -> Days | None:
    """Return so many units from a numbered one on, or up to it where it is counted from the end."""
    other = number + count - 1 if number > 0 else number - count + 1
    ends = nth(unit, number, within), nth(unit, other, within)
    if ends[0] is None or ends[1] is None:
        return None
    return Days(min(ends[0].start, ends[1].start), max(ends[0].end, ends[1].end))


def _container(moment: Moment, context: Context) -> Days | None:
    """Return the stretch that a numbered unit belongs to, None where none is named."""
    if moment.holiday is not None:
        return as_days(resolve_holiday(moment.holiday, moment, context).range)
    if moment.month is not None:
        number = moment.month
        return as_days(chosen(moment, context, lambda of: month(of, number)).range)
    if moment.year is not None:
        return year(moment.year)
    return None if moment.shift is None else shifted(moment.shift, context)


def _latest_ordinal(unit: TimeUnit, number: int, moment: Moment, context: Context) -> Resolved:
    """Return "the third quarter" of the year that fits."""

    def days_in(of: int) -> Days:
        found = _run(unit, number, moment.many or 1, year(of))
        if found is None:
            raise ValueError(f"no {unit} {number}")
        return found

    return chosen(moment, context, days_in)
