"""The time that each figure refers to, the days of the date mention beside it, and its place."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from factdb import languages
from factdb.link.days.told import day_of
from factdb.link.figures.places import carried_places, full_names, without_sources
from factdb.link.figures.resumed import resume_figures
from factdb.link.figures.totals import as_totals, is_of_cause, since_disasters
from factdb.records import Extraction, Figure, Measure, Span

_CUMULATIVE, _STOCK = Measure.CUMULATIVE, Measure.STOCK

_LATE = timedelta(days=31)  # between a disaster and what is told of it
_REACH = 30  # characters before a date in which its preposition stands


def link_figures(extraction: Extraction) -> Extraction:
    """Give the figures the days of their date mentions and the full names of their places.

    Dates and statements are linked. The day of a statement ("kata Bupati, Rabu (4/3)") is no period
    of the figures in it, and "since 15 November" is the first day of a period whose end the text
    leaves open. So is the day of what led to a running total: "91 died in the quake on Monday"; how
    many are missing since is of the day on which it is said.
    """
    text = extraction.document.text
    language = languages.load(extraction.language)
    words = language.dates
    ranges = {mention.span: mention.range for mention in extraction.dates}
    for claim in extraction.claims:
        if claim.stated_span is not None:
            ranges.pop(claim.stated_span, None)

    figures = resume_figures(without_sources(extraction, language), extraction, language)
    figures = carried_places(text, figures, language)
    figures = since_disasters(text, figures, _late_days(extraction), language)
    totals = as_totals(text, figures, extraction.claims, language)
    named = full_names((figure.place for figure in totals), language.code)

    def linked(figure: Figure, span: Span | None) -> Figure:
        if figure.place in named:
            figure = figure._replace(place=named[figure.place])
        days = ranges.get(span) if span is not None else None
        if span is None or days is None:
            return figure
        if figure.measure in (_CUMULATIVE, _STOCK) and is_of_cause(text, figure, language):
            is_stock = figure.measure is _STOCK
            return figure._replace(period=None if is_stock else days._replace(end=None))
        before = text[max(0, span.start - _REACH) : span.start].lower().split()
        if before and before[-1] in words.articles:  # "since the beginning of May"
            before.pop()
        is_open = bool(before) and before[-1] in words.since
        return figure._replace(period=days._replace(end=None) if is_open else days)

    return replace(
        extraction,
        figures=tuple(linked(figure, figure.period_span) for figure in totals),
    )


def _late_days(extraction: Extraction) -> set[Span]:
    """Return the dates of a document that are single days not long before it appeared."""
    appeared = extraction.document.published
    read = extraction.published
    if appeared is None and read is not None and read.range is not None and read.range.end:
        appeared = day_of(read.range.end)
    if appeared is None:
        return set()
    found = set()
    for mention in extraction.dates:
        days = mention.range
        if days is not None and days.start is not None and days.end is not None:
            first = day_of(days.start)
            if first == day_of(days.end) and timedelta(0) <= appeared - first <= _LATE:
                found.add(mention.span)
    return found
