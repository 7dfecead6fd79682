"""The day of publication, inferred from what a text says where nobody gives it.

No clock and no list of recent years decides, only the text. What it may hold, strongest first:

1. a dateline: "JAKARTA, 3 Mei 2019 - …", a line that is a date;
2. a full date with its weekday: "Rabu (14/12/2016)" is the day that the text reports from, unless
   it says that somebody was born on it; or a weekday with its date within the week behind that;
3. a weekday with day and month, which fits some years only, and what tells those apart: a length
   of time ("more than four years since 19 July 2012", "in 2012, four years ago"), the year that is
   not over ("tahun 2016 ini"), a year in the small print, the full dates that lie behind the text.

Where that leaves several years, all of them are kept and none is preferred; weekdays that no year
can have together are told.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from factdb.expressions import Moment
from factdb.languages import Language
from factdb.link.days.clues import Clue, find_clues
from factdb.link.days.datelines import find_dateline
from factdb.records import DateMention, Span

_REACH = 12  # years after the latest full date; a weekday comes back on its date within eleven
_BYGONE = 40  # characters between "lahir" and the day
_WEEK = 7  # days
_EARLIEST = date(1995, 1, 1)  # news on the web is not older, unless its dates say so
_LATEST = 2040  # no clock tells today; a later year is no reading of a text that is here


class Inference(NamedTuple):
    """What a text tells of the day it appeared.

    Attributes:
        day: The day, None where the evidence does not suffice.
        evidence: The spans that decided; empty where the day was given.
        years: Without a day, the years that its dates leave open, the earliest first.
        reach: Without a day, all the years that it may be of.
        is_torn: No year has all the weekdays of its dates.
    """

    day: date | None
    evidence: tuple[Span, ...] = ()
    years: tuple[int, ...] = ()
    reach: range = range(0)
    is_torn: bool = False


class _Dated(NamedTuple):
    """A mention that names a day, with its year or without."""

    mention: DateMention
    moment: Moment

    def written_in(self, year: int) -> date | None:
        """Return the day in that year if the calendar has it there, on any weekday."""
        try:
            return date(year, self.moment.month or 1, self.moment.day or 1)
        except ValueError:
            return None

    def on(self, year: int) -> date | None:
        """Return the day in that year if the calendar has it there, on its weekday."""
        day = self.written_in(year)
        is_said = day is not None and self.moment.weekday in (None, day.isoweekday())
        return day if is_said else None


def infer_published(text: str, dates: Sequence[DateMention], language: Language) -> Inference:
    """Return the day of publication as far as the text tells it."""
    days = list(_dated(dates))
    line = _dateline(text, days, language)
    if line is not None and line.moment.year is not None:
        day = line.written_in(line.moment.year)
        if day is not None:
            return Inference(day, (line.mention.span,))
    full = [d for d in days if d.moment.year is not None]
    told = [d for d in full if d.moment.weekday is not None and d.mention.tense <= 0]
    told = [d for d in told if not _is_bygone(text, d.mention.span, language)]
    reported = [(day, d) for d in told if (day := d.on(d.moment.year or 0)) is not None]
    if reported:
        return _from_full(*max(reported, key=lambda pair: pair[0]), days)
    partial = [d for d in days if d.moment.year is None and d.moment.weekday is not None]
    if not partial:
        return Inference(None)
    if line is not None and line not in partial:
        partial.append(line)
    return _from_weekdays(partial, full, line, find_clues(text, dates, language))


def _from_full(day: date, last: _Dated, days: Sequence[_Dated]) -> Inference:
    """Return a full date, or the last weekday told within a week behind it: "…, Selasa (10/9)"."""
    partial = (d for d in days if d.moment.year is None and d.moment.weekday is not None)
    told = ((d.on(day.year), d) for d in partial if d.mention.tense <= 0)
    behind = [(on, d) for on, d in told if on is not None and 0 < (on - day).days <= _WEEK]
    if not behind:
        return Inference(day, (last.mention.span,))
    later, mention = max(behind, key=lambda pair: pair[0])
    return Inference(later, (last.mention.span, mention.mention.span))


def _dated(dates: Iterable[DateMention]) -> Iterator[_Dated]:
    """Yield the mentions that name a day of a month."""
    for mention in dates:
        moment = mention.expression
        if isinstance(moment, Moment) and moment.day is not None and moment.month is not None:
            yield _Dated(mention, moment)


def _dateline(text: str, days: Sequence[_Dated], language: Language) -> _Dated | None:
    """Return the day that a dateline gives, with its year or without."""
    span = find_dateline(text, (d.mention.span for d in days), language)
    return next((d for d in days if d.mention.span == span), None)


def _is_bygone(text: str, span: Span, language: Language) -> bool:
    """Tell whether the words before a date make it history: "lahir di Solo pada", "since"."""
    before = text[max(span.start - _BYGONE, 0) : span.start].lower()
    sentence = before.rpartition(". ")[2].split()
    return not language.dates.bygone.isdisjoint(sentence)


def _from_weekdays(
    partial: Sequence[_Dated], full: Sequence[_Dated], line: _Dated | None, clues: Sequence[Clue]
) -> Inference:
    """Return the day by the years in which the weekdays fall on their dates."""
    told = (d for d in full if d.mention.tense <= 0)
    behind = [day for d in told if (day := d.written_in(d.moment.year or 0)) is not None]
    first = max([*behind, _EARLIEST])
    reach = range(first.year, max(first.year + _REACH, _LATEST))
    years, is_torn = _fitting(partial, reach)
    latest = {year: _latest(partial, line, year) for year in years}
    years = [year for year in years if latest[year] >= first]
    telling: list[Span] = []
    for clue in clues:
        kept = [year for year in years if clue.low <= latest[year] <= clue.high]
        if kept:
            years = kept
            telling.append(clue.span)
    if len(years) == 1 and telling:
        evidence = (*(d.mention.span for d in partial), *telling)
        return Inference(latest[years[0]], evidence)
    return Inference(None, years=tuple(years), reach=reach, is_torn=is_torn)


def _fitting(partial: Sequence[_Dated], years: Iterable[int]) -> tuple[list[int], bool]:
    """Return the years in which most of the dates fall on their weekdays, and whether not all do.

    At least one does. One wrong weekday among several must not hide the year that all others show.
    """
    counts = {year: sum(d.on(year) is not None for d in partial) for year in years}
    most = max(counts.values(), default=0)
    fitting = [year for year, count in counts.items() if count == most and most > 0]
    return fitting, most < len(partial)


def _latest(partial: Sequence[_Dated], line: _Dated | None, year: int) -> date:
    """Return the day of the dateline in a year, else the last of the days.

    Those told as ahead count only where there is no other.
    """
    if line is not None and (day := line.on(year)) is not None:
        return day
    days = [(d.mention.tense <= 0, day) for d in partial if (day := d.on(year)) is not None]
    return max(days)[1]
