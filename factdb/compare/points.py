"""Figures as points of series: one indicator for one population in one place, by one measure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import NamedTuple

from factdb.compare.intervals import Interval, interval_of
from factdb.compare.places import place_key
from factdb.compare.populations import population_of
from factdb.indicators import indicators
from factdb.records import Claim, DateRange, Extraction, Figure, Measure, Polarity, Qualifier


class Series(NamedTuple):
    """What is followed through sources and days; the names are those of the field, in English.

    `place` is the place's key (`places.place_key`), empty where the text names none. Measures
    never mix: a stock is no flow.
    """

    indicator: str
    population: str
    place: str
    measure: Measure

    @property
    def name(self) -> str:
        """The series in words, as a person types it."""
        return " ".join(part for part in (self.indicator, self.population, self.place) if part)


@dataclass(frozen=True, slots=True)
class Point:
    """One figure in its series.

    Attributes:
        key: The figure's key, the same in every database.
        day: The last day of which the number speaks.
        speaker: Who says it; empty where the document itself speaks.
        publisher: Of the document, lower-cased; its address where it names none.
        relays: Who passed it on, lower-cased: "as Northwire reported", an agency's credit.
        document: The document's address; with `version` it tells a correction from a new report.
    """

    key: str
    series: Series
    day: date
    low: Decimal
    high: Decimal
    qualifier: Qualifier
    is_vague: bool
    is_denied: bool
    speaker: str
    publisher: str
    relays: frozenset[str]
    document: str
    version: int

    @property
    def sources(self) -> frozenset[str]:
        """Whom the document rests on: two points that share a source are not independent."""
        return self.relays | {self.publisher}

    @property
    def interval(self) -> Interval:
        """The numbers that the figure leaves possible."""
        return interval_of(self.low, self.high, self.qualifier)

    @property
    def is_comparable(self) -> bool:
        """Tell whether the number asserts something definite: not denied, no vague word."""
        return not (self.is_denied or self.is_vague)


def points_of(extraction: Extraction, version: int = 1) -> list[Point]:
    """Return the points of one document's figures, in the order of the text.

    Args:
        extraction: Dates, speakers and indicators are linked.
        version: Of the document, from 1; a later one corrects.
    """
    document = extraction.document
    found: list[Point] = []
    for figure in extraction.figures:
        series = series_of(figure)
        claim = claim_around(figure, extraction)
        day = day_of(figure, claim, extraction)
        if series is None or day is None:
            continue
        relays = claim.relays if claim is not None else ()
        found.append(
            Point(
                key=f"{document.address} {version} {figure.span.start}-{figure.span.end}",
                series=series,
                day=day,
                low=figure.low,
                high=figure.high,
                qualifier=figure.qualifier,
                is_vague=figure.vague,
                is_denied=is_denied(claim),
                speaker=(claim.speaker or "") if claim is not None else "",
                publisher=(document.publisher or document.address).lower(),
                relays=frozenset(relay.name.lower() for relay in relays),
                document=document.address,
                version=version,
            )
        )
    return found


def claim_around(figure: Figure, extraction: Extraction) -> Claim | None:
    """Return the innermost claim that a figure stands in."""
    around = [claim for claim in extraction.claims if claim.span.contains(figure.span)]
    return min(around, key=lambda claim: claim.span.end - claim.span.start, default=None)


def series_of(figure: Figure) -> Series | None:
    """Return the series of a figure, or None where it follows nothing.

    That is a figure without indicator, a bare count, and a measurement: how long or how old
    something is, is told of one thing and goes through no sources.
    """
    indicator = indicators().get(figure.indicator or "count")
    if indicator is None or indicator.slug == "count" or indicator.is_measurement:
        return None
    return Series(
        indicator.slug,
        population_of(figure),
        place_key(figure.place or ""),
        figure.measure,
    )


def day_of(figure: Figure, claim: Claim | None, extraction: Extraction) -> date | None:
    """Return the last day of which a figure speaks: its period's, its claim's, the document's."""
    if figure.period is not None and (day := _last(figure.period)) is not None:
        return day
    if claim is not None and claim.stated_on is not None:
        return _last(claim.stated_on)
    if extraction.published is not None and extraction.published.range is not None:
        return _last(extraction.published.range)
    return extraction.document.published


def is_denied(claim: Claim | None) -> bool:
    """Tell whether a figure's claim denies it."""
    return claim is not None and claim.polarity is Polarity.DENIED


def _last(days: DateRange) -> date | None:
    end = days.end or days.start
    return end.date() if isinstance(end, datetime) else end
