"""Expressions of time to days: by the publication date, the dateline and the dates around."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from factdb.expressions import DateExpression, Distance, Interval, Moment, Origin, Window
from factdb.languages import Language
from factdb.link.days.apposed import Apposer, apposer, is_lost
from factdb.link.days.context import NOTHING, Context, Resolved
from factdb.link.days.published import Inference, infer_published
from factdb.link.days.stretches import is_explicit, resolve
from factdb.link.days.told import STORY, Told, day_of, days_of
from factdb.records import (
    Basis,
    DateMention,
    DateRange,
    DateRole,
    Extraction,
    Precision,
    Span,
)

_INFERENTIAL, _INTERPRETIVE, _TEXTUAL = Basis.INFERENTIAL, Basis.INTERPRETIVE, Basis.TEXTUAL
_EVENT, _PERIOD = DateRole.EVENT, DateRole.PERIOD

_NOON = 12
_SENTENCE = 300  # characters between a day and a clock time of one sentence
# Of a sentence, or of a quotation; "a.m. " ends none.
_ENDS = re.compile(r"(?<![.\s][A-Za-z])\.\s|[!?]\s|\n|[”\"»“]")
_ATTRIBUTE = re.compile(r" [^\W\d]")  # a noun behind a date: "an Oct. 7 raid"
_ASIDE = 40  # characters before a date in which "born" stands
_WEEK, _YEAR = 7, 366  # days
_AMOUNT = 3  # words of "13.6 billion francs"
_COMPARED = 40  # characters before a date in which "dibandingkan dengan" stands
_NAMES = frozenset([":", ",", "(", "-", "–", "—"])  # between a day and the holiday that it is
_NEAR = 3  # days by which the day of a feast by the moon may be off
_BESIDE = 10  # characters; a text with no more beside a date is a phrase: "from the … ."


def link_dates(extraction: Extraction, language: Language) -> Extraction:
    """Return the extraction with every date resolved as far as the evidence goes.

    `published` becomes the day that relative dates count from: the document's own, or the one
    inferred, with the spans that decided. Where neither is known, a date without its year keeps
    the readings left open as `alternatives`, and `range` is None.
    """
    text, dates = extraction.document.text, extraction.dates
    order = _order(dates, language)
    given = extraction.document.published
    if given is not None:
        inference = Inference(given, ())
    else:
        inference = infer_published(text, dates, language)
    published = _published(inference)
    base = Context(inference.day, order=order)
    asides = _asides(text, dates, language)
    twice = apposer(text, dates, language)
    linked = tuple(_linked(twice, inference, base, asides))
    return replace(extraction, dates=linked, published=published)


def _published(inference: Inference) -> DateMention | None:
    """Return the day of publication as a mention; a given one stands nowhere in the text."""
    day = inference.day
    if day is None:
        return None
    if not inference.evidence:
        return DateMention(Span(0, 0), DateRange(day, day), Precision.DAY, rule="given")
    return DateMention(
        span=inference.evidence[0],
        range=DateRange(day, day),
        precision=Precision.DAY,
        basis=_INFERENTIAL,
        evidence=inference.evidence,
        rule="inferred",
    )


def _order(dates: Sequence[DateMention], language: Language) -> str:
    """Return "swapped" where the document shows the order that its language does not use."""
    shown = {moment.order for mention in dates for moment in _moments(mention.expression)}
    native = language.dates.order
    other = "mdy" if native == "dmy" else "dmy"
    return "swapped" if other in shown and native not in shown else native


def _moments(expression: DateExpression | None) -> tuple[Moment, ...]:
    if isinstance(expression, Moment):
        return (expression,)
    return (expression.first, expression.last) if isinstance(expression, Interval) else ()


class _Asides(NamedTuple):
    """Where a text tells of other days than those that its story goes on from.

    Attributes:
        compared: What something is only compared with: "naik dibandingkan Mei".
        begun: What goes on since then: "since Monday" is no day of a clock time.
        attributes: Days that only tell which thing is meant: "an Oct. 7 raid".
        births: Days of births: "born in Nusa on March 20, 1968".
    """

    compared: frozenset[Span]
    begun: frozenset[Span]
    attributes: frozenset[Span]
    births: frozenset[Span]


def _asides(text: str, dates: Sequence[DateMention], language: Language) -> _Asides:
    words = language.dates
    before = [(mention, _words_before(text, mention.span.start)) for mention in dates]
    articles = words.articles | words.one if words.order == "mdy" else frozenset[str]()
    return _Asides(
        compared=_compared(text, dates, language),
        begun=frozenset(m.span for m, told in before if told and told[-1] in words.since),
        attributes=frozenset(
            m.span
            for m, told in before
            if told and told[-1] in articles and _ATTRIBUTE.match(text, m.span.end)
        ),
        births=frozenset(m.span for m, told in before if not words.births.isdisjoint(told)),
    )


def _linked(
    twice: Apposer, inference: Inference, base: Context, asides: _Asides
) -> Iterator[DateMention]:
    """Yield each mention resolved; each knows the days told before it."""
    told, text, dates = Told(), twice.text, twice.dates
    is_ahead = False  # the mention before
    for at, mention in enumerate(dates):
        if mention.expression is None:
            yield mention
            continue
        beside = None
        if _is_of_day(mention.expression):
            beside = _beside(text, dates, at, base, asides.begun) or _told_before(
                told, mention, base.today
            )
        context = Context(
            base.today,
            previous=told.anchor(mention.expression),
            last=None if told.day is None else days_of(told.day.range),
            told=told.near(mention.span),
            beside=beside,
            year=_year_of(told.dated, mention, text) if inference.day is None else None,
            tense=mention.tense or int(is_ahead and twice.goes_on(at)),
            is_onward=mention.is_onward,
            is_alone=_is_alone(text, mention.span),
            order=base.order,
        )
        found = _of_the_day(text, told.day, mention, context)
        if found is None:
            found = _counted(twice, at, mention.expression, context)
        if context.year is not None and found.conflict is not None:
            found = NOTHING  # the year told before is not this date's
        linked = _resolved(mention, found, inference)
        is_open = found.range is not None and not is_explicit(mention.expression)
        if context.year is not None and told.dated is not None and is_open:
            linked = linked._replace(basis=_INFERENTIAL, evidence=(told.dated.span,))
        yield linked
        is_ahead = linked.role is DateRole.FORECAST
        if mention.span in asides.births and not _is_recent(linked.range, inference.day):
            continue
        told.add(
            linked,
            is_compared=mention.span in asides.compared,
            is_elsewhere=mention.span in asides.begun or mention.span in asides.attributes,
        )


def _counted(twice: Apposer, at: int, expression: DateExpression, context: Context) -> Resolved:
    """Return the days of an expression, or those of the date that tells the same again."""
    other = twice.behind(at, context)
    if other is not None and other.expression is not None:
        return resolve(other.expression, context._replace(tense=other.tense, previous=None))
    return NOTHING if is_lost(expression, context) else resolve(expression, context)


def _words_before(text: str, at: int) -> list[str]:
    """Return the words of its sentence right before a date, in small letters."""
    return _ENDS.split(text[max(at - _ASIDE, 0) : at])[-1].casefold().split()


def _is_recent(found: DateRange | None, today: date | None) -> bool:
    """Tell whether a day lies within a year before the publication."""
    if found is None or found.start is None or today is None:
        return False
    return (today - day_of(found.start)).days <= _YEAR


def _of_the_day(
    text: str, day: DateMention | None, holiday: DateMention, context: Context
) -> Resolved | None:
    """Return a holiday that names the day right before it: "17 Agustus 2024: Hari Kemerdekaan"."""
    moment = holiday.expression
    if not isinstance(moment, Moment) or moment.holiday is None or moment.year is not None:
        return None
    days = None if day is None else days_of(day.range)
    if day is None or days is None or text[day.span.end : holiday.span.start].strip() not in _NAMES:
        return None
    found = resolve(moment._replace(year=days.start.year), context)
    named = days_of(found.range)
    is_near = named is not None and abs((named.start - days.start).days) <= _NEAR
    return found if is_near else None


def _compared(text: str, dates: Sequence[DateMention], language: Language) -> frozenset[Span]:
    """Return the dates that something is only compared with: "naik dibandingkan Mei".

    Its amount may stand between: "compared with 13.6 billion in 1985".
    """
    words = frozenset(language.hedges.instead)
    held = words.union(language.counting.compared).difference(language.ranges.to)
    found = []
    for mention in dates:
        start = mention.span.start
        near = text[max(0, start - _COMPARED) : start].lower().split()
        before = near[-2:]
        is_compared = not words.isdisjoint(before) or " ".join(before) in words
        if is_compared or not held.isdisjoint(_before_amount(near, language)):
            found.append(mention.span)
    return frozenset(found)


def _before_amount(near: list[str], language: Language) -> list[str]:
    """Return the two words before an amount and "in" that end some words, nothing without one."""
    stop = len(near) - 1
    is_led = stop > 1 and near[stop] in language.dates.inside
    if not is_led or not any(word[0].isdigit() for word in near[stop - _AMOUNT : stop]):
        return []
    at = next(i for i in range(stop - 1, -1, -1) if near[i][0].isdigit())
    return near[max(0, at - 2) : at] if stop - at <= _AMOUNT else []


def _year_of(dated: DateMention | None, mention: DateMention, text: str) -> int | None:
    """Return the year that the date before gives to one without: told in the same paragraph."""
    if dated is None or dated.range is None or dated.range.start is None:
        return None
    gap = Span(dated.span.end, mention.span.start)
    if gap.end - gap.start > STORY or "\n\n" in gap.of(text):
        return None
    return dated.range.start.year


def _is_alone(text: str, span: Span) -> bool:
    """Tell whether a text is a bare phrase: little beside the date, and no sentence's end."""
    if len(text) - (span.end - span.start) > _BESIDE:
        return False
    return span.end == len(text) or text.rstrip()[-1:] not in ".!?"


def _is_of_day(expression: DateExpression) -> bool:
    """Tell whether an expression is of a day that is told elsewhere: a clock time, a part."""
    if not isinstance(expression, Moment):
        return _has_clock(expression)
    is_part = expression.part is not None and expression.has_only(expression.part)
    return is_part or expression.clock is not None


def _has_clock(expression: DateExpression) -> bool:
    """Tell whether an expression names a time of day, for which a day beside it counts."""
    base = expression.base if isinstance(expression, Distance) else None
    return any(moment.clock is not None for moment in (*_moments(expression), *_moments(base)))


def _beside(
    text: str, dates: Sequence[DateMention], at: int, base: Context, begun: frozenset[Span]
) -> date | None:
    """Return the day in the sentence of a clock time: the one before it, else the one after."""
    for step in (-1, 1):
        other = at + step
        if 0 <= other < len(dates) and _is_clock(dates[other].expression):
            other += step  # "at 5 p.m. (1500 GMT) on Tuesday"
        if not 0 <= other < len(dates) or dates[other].span in begun:
            continue
        left, right = sorted((dates[at].span, dates[other].span))
        if right.start - left.end > _SENTENCE or _ENDS.search(text, left.end, right.start):
            continue
        if (day := _day_told(dates[other], dates[at].expression, base)) is not None:
            return day
    return None


def _day_told(mention: DateMention, clock: DateExpression | None, base: Context) -> date | None:
    """Return the day that a mention gives to a clock time beside it, if it is a day or a night."""
    expression = mention.expression
    is_night = isinstance(expression, Interval) and _is_clock(clock)
    is_day = isinstance(expression, Moment) and _names_day(expression)
    if expression is None or not (is_night or is_day):
        return None
    found = resolve(expression, base._replace(tense=mention.tense)).range
    return None if found is None else _day_within(found, clock)


def _day_within(found: DateRange, clock: DateExpression | None) -> date | None:
    """Return the day of a clock time beside a day or a night: "de samedi à dimanche, vers 2 h 30".

    None beside a longer range, which names no day.
    """
    if found.start is None or found.end is None:
        return None
    first, last = day_of(found.start), day_of(found.end)
    if first == last:
        return first
    if (last - first).days > 1 or not isinstance(clock, Moment) or clock.clock is None:
        return None
    return last if clock.clock.hour < _NOON else first


def _is_clock(expression: DateExpression | None) -> bool:
    return isinstance(expression, Moment) and expression.has_only(expression.clock)


def _told_before(told: Told, mention: DateMention, today: date | None) -> date | None:
    """Return the day that the text told last, if it is near: the day of a clock time without.

    What is yet to come lies on no day of the week that is over, and what is over on no day to come.
    """
    last = told.day
    if last is not None and last.role is DateRole.FORECAST and mention.tense <= 0:
        last = told.past_day
    if last is None or last.range is None or last.range.start is None:
        return None
    day = day_of(last.range.start)
    if mention.tense > 0 and today is not None and 0 < (today - day).days <= _WEEK:
        return None
    return day if mention.span.start - last.span.end <= STORY else None


def _names_day(moment: Moment) -> bool:
    is_told = moment.shift is not None and moment.shift.origin is Origin.PREVIOUS
    is_relative = moment.shift is not None and moment.shift.unit == "day" and not is_told
    return moment.day is not None or moment.weekday is not None or is_relative


def _resolved(mention: DateMention, found: Resolved, inference: Inference) -> DateMention:
    expression = mention.expression
    basis, evidence = _TEXTUAL, mention.evidence
    if expression is not None and not is_explicit(expression):
        basis = _INTERPRETIVE if not inference.evidence else _INFERENTIAL
        evidence = inference.evidence
    alternatives, conflict = found.alternatives, found.conflict
    if found.range is None:
        alternatives, conflict = _left_open(expression, inference)
    return DateMention(
        span=mention.span,
        range=found.range,
        precision=mention.precision,
        basis=basis,
        alternatives=alternatives,
        role=_role(expression, found.range, inference.day),
        evidence=evidence,
        vague=found.is_vague,
        conflict=conflict,
        rule=mention.rule,
        expression=expression,
        tense=mention.tense,
        is_onward=mention.is_onward,
        elapsed=mention.elapsed,
    )


def _left_open(
    expression: DateExpression | None, inference: Inference
) -> tuple[tuple[DateRange, ...], str | None]:
    """Return the reading of each year that the evidence leaves open, and what contradicts it.

    Only years that have its weekday count; where those of the other dates have not, its own.
    """
    if expression is None or not inference.years:
        return (), None
    readings = _readings(expression, inference.years)
    if not inference.is_torn or len(readings) == len(inference.years):
        return readings, None
    own = readings or _readings(expression, inference.reach)
    return own, "no year has this weekday and those of the other dates"


def _readings(expression: DateExpression, years: Iterable[int]) -> tuple[DateRange, ...]:
    """Return the days of an expression in each year that has them on their weekday."""
    found = (resolve(expression, Context(None, year=of)) for of in years)
    return tuple(one.range for one in found if one.range is not None and one.conflict is None)


def _role(
    expression: DateExpression | None, found: DateRange | None, today: date | None
) -> DateRole:
    """Return forecast after the publication, period for a stretch, else event."""
    if found is None:
        return _EVENT
    if today is not None and found.start is not None and day_of(found.start) > today:
        return DateRole.FORECAST
    if isinstance(expression, Interval | Window):
        return _PERIOD
    if isinstance(expression, Distance):
        return _EVENT
    is_long = found.start is None or found.end is None or found.start != found.end
    return _PERIOD if is_long else _EVENT
