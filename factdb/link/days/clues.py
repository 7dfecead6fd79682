"""What a text says of the time that it was written in, beside its dates: between which days.

A length of time since a date, a date that is said to be so many years ago, the year that is not
over, the year of the small print.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from factdb.expressions import Distance, Moment, TimeUnit
from factdb.languages import Language
from factdb.link.days.calendar import move
from factdb.records import DateMention, Span

_LINE = 40  # characters between "©" and its year
_APPOSED = re.compile(r"\s*[,(–—-]?\s*(?:[^\W\d_]{2,4}\s+)?(?:[^\W\d_]{4,8}\s+)?")  # ", or about "


class Clue(NamedTuple):
    """The text was written from `low` to `high`, both included, by the words at `span`."""

    span: Span
    low: date
    high: date


def find_clues(text: str, dates: Sequence[DateMention], language: Language) -> list[Clue]:
    """Return every clue, the strongest kind first."""
    return [
        *_elapsed(dates),
        *_apposed(text, dates),
        *_running(text, dates, language),
        *_small_print(text, dates, language),
    ]


def _elapsed(dates: Sequence[DateMention]) -> Iterator[Clue]:
    """Yield "more than four years since 19 July 2012"."""
    for mention in dates:
        elapsed, moment = mention.elapsed, mention.expression
        if elapsed is None or not isinstance(moment, Moment) or moment.year is None:
            continue
        since = date(moment.year, moment.month or 1, moment.day or 1)
        try:
            low, high = (move(since, elapsed.unit, n) for n in (elapsed.low, elapsed.high))
        except OverflowError:
            continue
        if moment.month is None:  # "since 2012" may be its last day
            high = high.replace(month=12, day=31)
        yield Clue(Span(elapsed.start, elapsed.end), low, high)


def _apposed(text: str, dates: Sequence[DateMention]) -> Iterator[Clue]:
    """Yield "in 2012, four years ago" and "empat tahun lalu, pada 2012"."""
    for left, right in pairwise(dates):
        if not _APPOSED.fullmatch(text, left.span.end, right.span.start):
            continue
        span = Span(left.span.start, right.span.end)
        for one, other in (
            (left.expression, right.expression),
            (right.expression, left.expression),
        ):
            if not (isinstance(one, Moment) and isinstance(other, Distance)) or one.year is None:
                continue
            is_plain = other.is_past and other.unit is TimeUnit.YEAR and other.base is None
            if is_plain and other.low is not None and other.low == other.high:
                yield _in_year(span, one.year + other.low)


def _running(text: str, dates: Sequence[DateMention], language: Language) -> Iterator[Clue]:
    """Yield the year that is not over: "tahun 2016 ini", "so far in 2016"."""
    this = [word for word, turn in language.dates.turns.after.items() if turn == 0]
    for mention in dates:
        year = _bare_year(mention)
        if year is None:
            continue
        words = text[mention.span.end : mention.span.end + _LINE].lower().split()[:1]
        before = text[max(mention.span.start - _LINE, 0) : mention.span.start].lower().rstrip()
        is_behind = bool(words) and words[0].strip(".,;:)") in this
        if is_behind or before.endswith(language.dates.running or ("\n",)):
            yield _in_year(mention.span, year)


def _small_print(text: str, dates: Sequence[DateMention], language: Language) -> Iterator[Clue]:
    """Yield the first year that stands after "©" or "hak cipta"."""
    for mention in dates:
        year = _bare_year(mention)
        before = text[max(mention.span.start - _LINE, 0) : mention.span.start].lower()
        line = before.rpartition("\n")[2]
        if year is not None and any(sign in line for sign in language.dates.rights):
            yield _in_year(mention.span, year)
            return


def _bare_year(mention: DateMention) -> int | None:
    """Return the year of a mention that names nothing finer."""
    moment = mention.expression
    if not isinstance(moment, Moment) or moment.month is not None or moment.unit is not None:
        return None
    return moment.year


def _in_year(span: Span, year: int) -> Clue:
    return Clue(span, date(year, 1, 1), date(year, 12, 31))
