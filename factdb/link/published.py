"""The day of publication, inferred from what a text says where nobody gives it.

No clock and no list of recent years decides, only the text. What it may hold, strongest first:

1. a full date with its weekday: "Rabu (14/12/2016)" is the day that the text reports from;
2. a weekday with day and month, which fits some years only, and what tells those apart: a length
   of time ("more than four years since 19 July 2012"), a year in the small print, the full dates
   that lie behind the text.

Where that leaves several years, all of them are kept and none is preferred.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from factdb.expressions import Moment
from factdb.languages import Language
from factdb.link.calendar import move
from factdb.records import DateMention, Span

_REACH = 12  # years after the latest full date; a weekday comes back on its date within eleven
_SMALL_PRINT = 40  # characters between "©" and its year
_EARLIEST = date(1995, 1, 1)  # news on the web is not older, unless its dates say so
_LATEST = 2040  # no clock tells today; a later year is no reading of a text that is here


class Inference(NamedTuple):
    """What a text tells of the day it appeared.

    Attributes:
        day: The day, None where the evidence does not suffice.
        evidence: The spans that decided; empty where the day was given.
        years: Without a day, the years that its dates leave open, the nearest first.
    """

    day: date | None
    evidence: tuple[Span, ...] = ()
    years: tuple[int, ...] = ()


class _Dated(NamedTuple):
    """A mention that names a day, with its year or without."""

    mention: DateMention
    moment: Moment

    def on(self, year: int) -> date | None:
        """Return the day in that year if the calendar has it there, on its weekday."""
        try:
            day = date(year, self.moment.month or 1, self.moment.day or 1)
        except ValueError:
            return None
        return day if self.moment.weekday in (None, day.isoweekday()) else None


def infer_published(text: str, dates: Sequence[DateMention], language: Language) -> Inference:
    """Return the day of publication as far as the text tells it."""
    days = list(_dated(dates))
    full = [d for d in days if d.moment.year is not None]
    told = [d for d in full if d.moment.weekday is not None and d.mention.tense <= 0]
    reported = [(day, d) for d in told if (day := d.on(d.moment.year or 0)) is not None]
    if reported:
        day, last = max(reported, key=lambda pair: pair[0])
        return Inference(day, (last.mention.span,))
    partial = [d for d in days if d.moment.year is None and d.moment.weekday is not None]
    if not partial:
        return Inference(None)
    return _from_weekdays(partial, full, _small_print(text, dates, language), dates)


def _dated(dates: Iterable[DateMention]) -> Iterator[_Dated]:
    """Yield the mentions that name a day of a month."""
    for mention in dates:
        moment = mention.expression
        if isinstance(moment, Moment) and moment.day is not None and moment.month is not None:
            yield _Dated(mention, moment)


def _from_weekdays(
    partial: Sequence[_Dated],
    full: Sequence[_Dated],
    small_print: DateMention | None,
    dates: Sequence[DateMention],
) -> Inference:
    """Return the day by the years in which the weekdays fall on their dates."""
    behind = [day for d in full if d.mention.tense <= 0 and (day := d.on(d.moment.year or 0))]
    first = max([*behind, _EARLIEST])
    years = _fitting(partial, range(first.year, max(first.year + _REACH, _LATEST)))
    latest = {year: _latest(partial, year) for year in years}
    years = [year for year in years if latest[year] >= first]
    telling: list[Span] = []
    for mention in dates:
        kept = [year for year in years if _has_elapsed(mention, latest[year])]
        if mention.elapsed is not None and kept:
            years = kept
            telling.append(Span(mention.elapsed.start, mention.elapsed.end))
    if small_print is not None and isinstance(small_print.expression, Moment):
        kept = [year for year in years if year == small_print.expression.year]
        if kept:
            years = kept
            telling.append(small_print.span)
    if len(years) == 1 and telling:
        evidence = (*(d.mention.span for d in partial), *telling)
        return Inference(latest[years[0]], evidence)
    return Inference(None, years=tuple(years))


def _fitting(partial: Sequence[_Dated], years: Iterable[int]) -> list[int]:
    """Return the years in which most of the dates fall on their weekdays; at least one does.

    One wrong weekday among several must not hide the year that all others show.
    """
    counts = {year: sum(d.on(year) is not None for d in partial) for year in years}
    most = max(counts.values(), default=0)
    return [year for year, count in counts.items() if count == most and most > 0]


def _latest(partial: Sequence[_Dated], year: int) -> date:
    """Return the last of the days in a year; those told as ahead only where there is no other."""
    days = [(d.mention.tense <= 0, day) for d in partial if (day := d.on(year)) is not None]
    return max(days)[1]


def _has_elapsed(mention: DateMention, today: date) -> bool:
    """Tell whether a day lies as long after the mention's date as the text says."""
    elapsed, moment = mention.elapsed, mention.expression
    if elapsed is None or not isinstance(moment, Moment) or moment.year is None:
        return True
    since = date(moment.year, moment.month or 1, moment.day or 1)
    try:
        low, high = (move(since, elapsed.unit, n) for n in (elapsed.low, elapsed.high))
    except OverflowError:
        return False
    if moment.month is None:  # "since 2012" may be its last day
        high = high.replace(month=12, day=31)
    return low <= today <= high


def _small_print(text: str, dates: Sequence[DateMention], language: Language) -> DateMention | None:
    """Return the year that stands after "©" or "hak cipta", or None."""
    for mention in dates:
        moment = mention.expression
        if isinstance(moment, Moment) and moment.year is not None and moment.month is None:
            before = text[max(mention.span.start - _SMALL_PRINT, 0) : mention.span.start].lower()
            line = before.rpartition("\n")[2]
            if any(sign in line for sign in language.dates.rights):
                return mention
    return None
