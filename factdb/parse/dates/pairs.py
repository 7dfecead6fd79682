"""Two pieces beside each other that are one by more than their parts: "today a year ago"."""

from __future__ import annotations

from dataclasses import replace

from factdb.expressions import Distance, Interval, Moment, Shift, TimeUnit
from factdb.parse.dates.joins import Grain, finest
from factdb.parse.dates.scanner import Piece

_LONG = frozenset({TimeUnit.WEEK, TimeUnit.MONTH, TimeUnit.YEAR})  # "today a year ago"


def away_from(left: Piece, right: Piece) -> Piece | None:
    """Return "today in two weeks", "heute vor einem Jahr": counted from the day before it."""
    day, distance = left.expression, right.expression
    if not isinstance(day, Moment) or not isinstance(distance, Distance):
        return None
    is_ahead = right.rule == "ahead" and day.shift is not None and day.shift.steps >= 0
    is_over = right.rule == "ago" and right.start == left.stop and distance.unit in _LONG
    if distance.base is not None or not (is_ahead or is_over):
        return None
    if day.shift is None or day.shift.unit is not TimeUnit.DAY or not day.has_only(day.shift):
        return None
    return Piece(left.start, right.stop, distance._replace(base=day), "distance")


def in_winter(left: Piece, right: Piece) -> Piece | None:
    """Return "the winter of 2021-22": the one that begins in the first of the two years."""
    season, years = left.expression, right.expression
    if not isinstance(season, Moment) or not isinstance(years, Interval):
        return None
    first, last = years.first.year, years.last.year
    is_pair = years == Interval(Moment(year=first), Moment(year=last))
    if season.season is None or not season.has_only(season.season) or not is_pair:
        return None
    if first is None or last != first + 1:
        return None
    return Piece(left.start, right.stop, season._replace(year=first), "season")


def timed_day(left: Piece, right: Piece) -> Piece | None:
    """Return "o dia 9, 7h", "7h do dia 9": a day of the month with its clock time."""
    if left.rule != "named_day" and right.rule != "named_day":
        return None
    first, second = left.expression, right.expression
    if not isinstance(first, Moment) or not isinstance(second, Moment):
        return None
    if left.rule == "named_day" and second.has_only(second.clock):
        return replace(left, stop=right.stop, expression=first._replace(clock=second.clock))
    if right.rule == "named_day" and first.has_only(first.clock):
        return replace(right, start=left.start, expression=second._replace(clock=first.clock))
    return None


def day_within(day: Piece, whole: Piece) -> Piece:
    """Return "the first day" as the first of a week or a year, where one follows."""
    moment, within = day.expression, whole.expression
    if day.rule != "ordinal_unit" or not (isinstance(moment, Moment) and moment.day):
        return day
    if not moment.has_only(moment.day) or not isinstance(within, Moment):
        return day
    if finest(within) not in (Grain.WEEK, Grain.YEAR):
        return day
    return replace(day, expression=Moment(ordinal=moment.day, unit=TimeUnit.DAY))


def year_away(piece: Piece) -> Piece:
    """Return "a year earlier" as a whole year: "the same month a year earlier"."""
    distance = piece.expression
    if not isinstance(distance, Distance) or distance.unit is not TimeUnit.YEAR or distance.base:
        return piece
    if distance.low is None or distance.low != distance.high:
        return piece
    steps = -distance.low if distance.is_past else distance.low
    return replace(piece, expression=Moment(shift=Shift(TimeUnit.YEAR, steps, distance.origin)))
