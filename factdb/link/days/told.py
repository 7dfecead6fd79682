"""What a text has told of days so far, from which "the next day" or "a year earlier" counts on."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from factdb.expressions import DateExpression, Distance, Moment, Origin, TimeUnit
from factdb.link.days.calendar import Days
from factdb.link.days.stretches import is_explicit
from factdb.records import DateMention, DateRange, DateRole, Precision, Span

_FORECAST = DateRole.FORECAST
_PREVIOUS = Origin.PREVIOUS
_DAY, _MINUTE, _MONTH = Precision.DAY, Precision.MINUTE, Precision.MONTH
_PERIOD, _YEAR = TimeUnit.PERIOD, TimeUnit.YEAR

_YEAR_BEFORE = Distance(1, 1, _YEAR, is_past=True, origin=_PREVIOUS)

STORY = 600  # characters for which a day told holds on
_TOLD = {Precision.MONTH: TimeUnit.MONTH, Precision.QUARTER: TimeUnit.QUARTER}


class Told:
    """What a text has told of days so far, from which it counts on.

    What is told of lies on one day, and what it is compared with on others: "the month before" is
    counted from the former, however often it comes.

    Attributes:
        previous: The days last told, but for forecasts.
        ahead: The day last told, where it is yet to come.
        told_of: The same, but for days that something is only compared with.
        month: Of those, the last month.
        units: The last month, quarter and stretch of more than a day; none of another year that
            it was compared with.
        day: The last mention that is a day.
        past_day: The last that is a day and not yet to come.
        dated: The last that names its year.
        stretch: Where the stretch of `units` is told.
    """

    __slots__ = (
        "ahead",
        "dated",
        "day",
        "month",
        "past_day",
        "previous",
        "stretch",
        "told_of",
        "units",
    )

    def __init__(self) -> None:
        self.previous: Days | None = None
        self.ahead: Days | None = None
        self.told_of: Days | None = None
        self.month: Days | None = None
        self.units: dict[TimeUnit, Days] = {}
        self.stretch: Span | None = None
        self.day: DateMention | None = None
        self.past_day: DateMention | None = None
        self.dated: DateMention | None = None

    def anchor(self, expression: DateExpression) -> Days | None:
        """Return the days that an expression is counted from: a month before from a month."""
        if _is_year_before(expression):
            return self.told_of or self.previous
        if not _is_step(expression) or not isinstance(expression, Moment):
            return (self.ahead if _is_later(expression) else None) or self.previous
        is_month = expression.shift is not None and expression.shift.unit is TimeUnit.MONTH
        return (self.month if is_month else None) or self.told_of or self.previous

    def near(self, span: Span) -> Mapping[TimeUnit, Days]:
        """Return `units` for a mention; a stretch told long before is not "the same period"."""
        if self.stretch is None or span.start - self.stretch.end <= STORY:
            return self.units
        return {unit: days for unit, days in self.units.items() if unit is not _PERIOD}

    def add(self, linked: DateMention, *, is_compared: bool, is_elsewhere: bool) -> None:
        """Take in the next mention, resolved.

        `is_elsewhere` tells that nothing of the story happened that day: "since Monday".
        """
        if linked.range is None or linked.expression is None:
            return
        if linked.precision in (_DAY, _MINUTE) and not is_elsewhere:
            self.day = linked
            self.past_day = self.past_day if linked.role is _FORECAST else linked
        days = days_of(linked.range)
        is_ahead = linked.role is _FORECAST and linked.precision is _DAY
        self.ahead = days if is_ahead else None
        if days is not None and linked.role is not _FORECAST:
            is_aside = is_compared or is_elsewhere or _is_aside(linked.expression)
            self._note(days, linked, is_aside=is_aside)
        if is_explicit(linked.expression):
            self.dated = linked

    def _note(self, days: Days, linked: DateMention, *, is_aside: bool) -> None:
        self.previous = days
        if not is_aside:
            self.told_of = days
            self.month = days if linked.precision is _MONTH else self.month
        if isinstance(linked.expression, Distance):  # "bebas 3 bulan lalu"
            return
        if linked.precision in _TOLD:
            self.units[_TOLD[linked.precision]] = days
        is_first = _PERIOD not in self.units
        if days.end > days.start and not linked.vague and (is_first or not is_aside):
            self.stretch, self.units[_PERIOD] = linked.span, days


def _is_later(expression: DateExpression) -> bool:
    """Tell whether an expression is so long after a day told: "sepekan setelahnya"."""
    if not isinstance(expression, Distance) or expression.is_past:
        return False
    return expression.origin is _PREVIOUS


def _is_year_before(expression: DateExpression | None) -> bool:
    """Tell whether an expression is "a year earlier", with which results are compared."""
    return expression == _YEAR_BEFORE


def _is_aside(expression: DateExpression) -> bool:
    """Tell whether an expression only gives what is compared: "the year-earlier period"."""
    shift = expression.shift if isinstance(expression, Moment) else None
    is_compared = shift is not None and shift.steps != 0 and shift.origin is Origin.COMPARED
    return is_compared or _is_step(expression) or _is_year_before(expression)


def _is_step(expression: DateExpression) -> bool:
    """Tell whether an expression is the unit before or after one told: "bulan sebelumnya"."""
    shift = expression.shift if isinstance(expression, Moment) else None
    is_recall = shift is not None and shift.origin is _PREVIOUS
    return is_recall and shift is not None and shift.steps != 0 and shift.unit is not TimeUnit.DAY


def days_of(found: DateRange | None) -> Days | None:
    """Return the whole days of a range with both ends."""
    if found is None or found.start is None or found.end is None:
        return None
    return Days(day_of(found.start), day_of(found.end))


def day_of(at: date) -> date:
    """Return the day of a day or of a minute."""
    return at.date() if isinstance(at, datetime) else at
