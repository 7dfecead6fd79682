"""Figures as points of series: one indicator for one population in one place, by one measure."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cached_property, lru_cache
from hashlib import sha256
from typing import NamedTuple

from factdb.compare.happenings import Happening
from factdb.compare.intervals import Interval, interval_of, round_interval
from factdb.compare.places import place_key
from factdb.compare.populations import CASES, PEOPLE, PROTESTERS, is_of_a_whole, population_of
from factdb.indicators import indicators
from factdb.records import Measure, Qualifier

_REMEMBERED = 2**12  # keys and series of the figures last seen: a load asks for each several times


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

    @property
    def key(self) -> str:
        """Derive the series' key, the same in every database."""
        return _series_key(self)

    @property
    def is_compared(self) -> bool:
        """Tell whether two of its numbers must be about the same thing.

        Not where the number's object stands in no field: whose price, the share of which whole,
        how many of what. A change says nothing of where it ends, an unknown measure nothing of
        time.
        """
        indicator = indicators().get(self.indicator)
        return (
            indicator is not None
            and indicator.is_compared
            and self.population != ""
            and not is_of_a_whole(self.population)
            and self.measure not in (Measure.CHANGE, Measure.UNKNOWN)
        )


class Statement(NamedTuple):
    """What one speaker says of one day: the documents that carry it say the same.

    `scope` is the document where the series has no place: nothing tells that two documents speak
    of one event. `since` is the first day of the time meant, where the text gives it.
    """

    series: Series
    day: date
    scope: str
    speaker: str
    since: date | None
    low: Decimal
    high: Decimal
    qualifier: Qualifier
    is_vague: bool

    @property
    def key(self) -> str:
        """Derive the statement's key, the same in every database; statements are ordered by it."""
        return _statement_key(self)


class Before(NamedTuple):
    """Who was said to give a number that a document gives itself, or spoke last before it.

    `is_told` where the document says so of this very number ("Data itu dikonfirmasi Ana Lim").
    """

    name: str
    is_person: bool
    role: str = ""
    is_group: bool = False
    is_told: bool = False

    def saying(self, point: Point) -> Point:
        """Return a document's own number as one that this speaker says."""
        return replace(
            point,
            speaker=self.name,
            role=self.role,
            is_person=self.is_person,
            is_group=self.is_group,
            before=None if self.is_told else point.before,
        )


@dataclass(frozen=True)
class Point:
    """One figure in its series; what follows from its fields is worked out once, when asked for.

    Attributes:
        key: The figure's key, the same in every database.
        day: The last day of which the number speaks.
        since: The first one, where the text gives it and it is another.
        speaker: Who says it; empty where the document itself speaks.
        before: Where the document itself speaks, who gives the number in it as well, else who spoke
            just before, in the same paragraph.
        role: The speaker's title as the document gives it: "juru bicara BNPB".
        is_person: Whether the speaker is a person, and no office or group.
        is_group: Whether the speaker is a group without a name: "officials", "residents".
        language: Of the document: a name in another one may be the same body's.
        publisher: Of the document, lower-cased; its address where it names none.
        relays: Who passed it on, or is cited for it, lower-cased: "as Northwire reported".
        credits: Whom the document has other claims from, and its author, which may be an agency;
            lower-cased.
        is_asserted: Whether its words give it as what is so on its day (`asserted.is_asserted`).
        is_taken_back: Whether its speaker gave it before, and gives another now
            (`restated.takes_back`).
        was_never: Whether that was never so: "not 27" (`restated.was_never`).
        is_estimate: Whether its speaker only estimates it: then it is about so many.
        is_part: Whether its claim tells it as a part of another number (`parts.is_part`), or the
            dead as coming to others (`parts.is_further`).
        grades: How badly off those are whom it counts (`grades.grades_of`).
        qualities: Words that make what it counts fewer (`populations.qualities_of`), or more
            (`populations.joined_with`).
        causes: Words for what led to it (`causes.causes_of`).
        is_least: Whether it counts what was found of more: bodies.
        doers: Words for who did what it counts (`doers.doers_of`).
        times: The time of the day at which it was counted (`times.times_of`).
        event: Words of its claim that tell of an event (`events.event_words`).
        gatherings: What those came together for whom it counts (`gatherings.gatherings_of`).
        occasion: The same of its document (`gatherings.occasion_of`).
        copy_group: The documents whose texts are copies of one; None where that is not known.
        extents: Words that tell of more than one place, or of elsewhere: "nationwide", "there".
        names_its_place: Whether the words around it name its place; the document's others may.
        is_of_all: Whether its place only names the disaster (`happenings.is_of_all`).
        happening: The disaster that the document is about, if it is about one.
        claim: What tells the claim from others that holds it; None outside claims.
        is_dated: Whether the text tells its day; else it is that of publication.
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
    document: str
    version: int
    relays: frozenset[str] = frozenset()
    credits: frozenset[str] = frozenset()
    copy_group: int | None = None
    claim: int | None = None
    names_its_place: bool = False
    extents: frozenset[str] = frozenset()
    is_asserted: bool = True
    is_taken_back: bool = False
    was_never: bool = False
    is_estimate: bool = False
    is_part: bool = False
    grades: frozenset[str] = frozenset()
    qualities: frozenset[str] = frozenset()
    causes: frozenset[str] = frozenset()
    is_least: bool = False
    doers: frozenset[str] = frozenset()
    times: frozenset[str] = frozenset()
    event: frozenset[str] = frozenset()
    gatherings: frozenset[str] = frozenset()
    occasion: frozenset[str] = frozenset()
    since: date | None = None
    before: Before | None = None
    role: str = ""
    is_person: bool = False
    is_group: bool = False
    is_of_all: bool = False
    language: str = ""
    happening: Happening | None = None
    is_dated: bool = True

    def __hash__(self) -> int:
        """Hash the key alone: pairs of points are looked up again and again."""
        return hash(self.key)

    @cached_property
    def as_told(self) -> Point:
        """The number as that of whom its document says that he gives it, if of anybody."""
        giver = self.before
        if self.speaker or giver is None or not giver.is_told:
            return self
        return giver.saying(self)

    @cached_property
    def scope(self) -> str:
        """Where the number may be compared: anywhere, or in its own document."""
        return "" if self.series.place else self.document

    @cached_property
    def passers(self) -> frozenset[str]:
        """Whom the document has it from, or may have."""
        return (self.relays | self.credits) - {"", self.publisher}

    @cached_property
    def sources(self) -> frozenset[str]:
        """Whom the document rests on: two points that share a source are not independent."""
        return self.passers | {self.publisher}

    @cached_property
    def order(self) -> tuple[date, str, int, str]:
        """What tells which of two points comes first."""
        return self.day, self.document, self.version, self.key

    @cached_property
    def interval(self) -> Interval:
        """The numbers that the figure leaves possible."""
        hedge = self.qualifier
        if hedge is Qualifier.EXACT and (self.is_estimate or self.is_least):
            hedge = Qualifier.AT_LEAST if self.is_least else Qualifier.ABOUT
        return interval_of(self.low, self.high, hedge)

    @cached_property
    def rounded(self) -> Interval:
        """The same, where a round number without a hedge may stand for those near it."""
        if self.qualifier is Qualifier.EXACT and not self.is_estimate:
            return round_interval(self.interval)
        return self.interval

    @cached_property
    def is_comparable(self) -> bool:
        """Tell whether the number asserts something definite, and of a whole."""
        is_definite = self.is_asserted and not (self.is_denied or self.is_vague or self.is_part)
        return self.series.is_compared and is_definite


@lru_cache(_REMEMBERED)
def series_of(
    indicator: str | None,
    counted: str | None,
    unit: str | None,
    place: str | None,
    measure: str,
    language: str,
) -> Series | None:
    """Return the series of a figure with these facts, or None where it follows nothing.

    That is a figure without indicator, a bare count, and a measurement: how long or how old
    something is, is told of one thing and goes through no sources.
    """
    known = indicators().get(indicator or "count")
    if known is None or known.slug == "count" or known.is_measurement:
        return None
    population = population_of(counted, unit, language)
    if known.is_of_gatherings and population == PROTESTERS:
        population = PEOPLE  # they are by taking part
    if known.of == PEOPLE and (not population or (population == CASES and known.is_of_cases)):
        population = PEOPLE  # "the death toll rose to 44", "640 cases"
    return Series(known.slug, population, place_key(place or ""), Measure(measure))


@lru_cache(_REMEMBERED)
def _series_key(series: Series) -> str:
    return _key("series", *series)


def _statement_key(statement: Statement) -> str:
    low, high = (format(value.normalize(), "f") for value in (statement.low, statement.high))
    return _key("point", *statement[1:5], low, high, *statement[7:], statement.series.key)


def _key(*parts: object) -> str:
    return sha256("\n".join(map(str, parts)).encode()).hexdigest()[:32]
