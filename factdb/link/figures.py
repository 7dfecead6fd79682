"""The time that each figure refers to: the days of the date mention beside it."""

from __future__ import annotations

from dataclasses import replace

from factdb.records import Extraction, Figure, Span


def link_figures(extraction: Extraction) -> Extraction:
    """Give the figures the days of their date mentions; dates and statements are linked.

    The day of a statement ("kata Bupati, Rabu (4/3)") is no period of the figures in it.
    """
    ranges = {mention.span: mention.range for mention in extraction.dates}
    for claim in extraction.claims:
        if claim.stated_span is not None:
            ranges.pop(claim.stated_span, None)

    def linked(figure: Figure, span: Span | None) -> Figure:
        days = ranges.get(span) if span is not None else None
        return figure if days is None else replace(figure, period=days)

    return replace(
        extraction,
        figures=tuple(linked(figure, figure.period_span) for figure in extraction.figures),
    )
