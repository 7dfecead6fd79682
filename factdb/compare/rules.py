"""How two points of one series stand to one another: the table of rules, first match wins.

Precision goes before recall: a false contradiction costs a reader's trust. Two points of which
one is denied or vague, of two series, or of two documents where no place is known, say nothing of
one another; nor do numbers whose object no field holds (`Series.is_compared`).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from functools import lru_cache

from factdb.compare.doers import have_two_doers
from factdb.compare.gatherings import may_be_two_gatherings
from factdb.compare.independence import (
    is_document,
    may_be_one_speaker,
    rest_on_two_sources,
)
from factdb.compare.intervals import are_disjoint
from factdb.compare.points import Point
from factdb.indicators import indicators
from factdb.records import Measure

# Pairs: those of a day are all compared again whenever a number comes to it.
_REMEMBERED = 2**14
# "In 24 hours" begins the day before, or on the day, as its reader has it.
_ONE_DAY = timedelta(days=1)
# A total that has run for longer is none of the event that others tell: "640 died since 2015".
_ONE_YEAR = timedelta(days=366)


class Relation(StrEnum):
    """What two points are to one another."""

    CONTRADICTS = "contradicts"  # they cannot both be true
    CORROBORATES = "corroborates"  # two independent speakers agree
    REVISES = "revises"  # a running total fell, or a number was corrected
    RISES = "rises"  # a running total went on


@dataclass(frozen=True, slots=True)
class Rule:
    """One row of the table: what it makes of two points, in words, and when it holds.

    `holds(earlier, later)` gets the points in their order, of one day or of two as `is_of_one_day`
    says.
    """

    name: str
    relation: Relation
    sentence: str
    holds: Callable[[Point, Point], bool]
    is_of_one_day: bool = True


@lru_cache(_REMEMBERED)
def relate(one: Point, two: Point) -> Rule | None:
    """Return the rule that relates two points, or None where nothing can be said."""
    if not (one.is_comparable and two.is_comparable):
        return None
    one, two = one.as_told, two.as_told
    if one.series != two.series or one.scope != two.scope or not _are_of_one_thing(one, two):
        return None
    earlier, later = (one, two) if one.order <= two.order else (two, one)
    is_one_day = earlier.day == later.day or _are_undated_versions(earlier, later)
    rules = _OF_ONE_DAY if is_one_day else _OF_TWO_DAYS
    for rule in rules:
        if rule.holds(earlier, later):
            return rule
    return None


def _are_of_one_thing(one: Point, two: Point) -> bool:
    """Tell whether two numbers count alike: no fewer, nor the worst alone, nor one's own doing.

    Nor what another cause or disaster led to; nor, of no place, of here and of the whole country.
    Words of two languages are not compared.
    """
    if one.grades != two.grades or have_two_doers(one.doers, two.doers):
        return False
    if _are_two_disasters(one, two):
        return False
    if one.language != two.language:
        return True
    if not one.series.place and one.extents != two.extents:
        return False
    have_two_causes = bool(one.causes and two.causes) and one.causes.isdisjoint(two.causes)
    return one.qualities == two.qualities and not have_two_causes


def _are_two_disasters(one: Point, two: Point) -> bool:
    """Tell whether two tolls are told by documents on a flood and on a fire, measles and dengue."""
    indicator = indicators().get(one.series.indicator)
    return (
        indicator is not None
        and indicator.is_toll
        and one.happening is not None
        and two.happening is not None
        and one.happening.kinds.isdisjoint(two.happening.kinds)
    )


def _are_undated_versions(earlier: Point, later: Point) -> bool:
    """Tell whether two versions of an article give numbers that have but its days."""
    is_one = earlier.document == later.document and earlier.version != later.version
    return is_one and not (earlier.is_dated or later.is_dated)


def _is_corrected(earlier: Point, later: Point) -> bool:
    """A new version of one article gives another number in its place."""
    return (
        earlier.document == later.document
        and earlier.version != later.version
        and earlier.speaker.casefold() == later.speaker.casefold()
        and earlier.interval != later.interval
    )


def _is_total_of_one_speaker(earlier: Point, later: Point) -> bool:
    return (
        earlier.series.measure is Measure.CUMULATIVE
        and earlier.speaker.casefold() == later.speaker.casefold() != ""
        and _are_of_one_time(earlier, later)
    )


def _fell(earlier: Point, later: Point) -> bool:
    """A speaker's running total fell; what one claim tells of two days is of two things."""
    return (
        _is_total_of_one_speaker(earlier, later)
        and is_below(later, earlier)
        and not _is_narrowed(earlier, later)
        and not (earlier.claim is not None and earlier.claim == later.claim)
    )


def _is_narrowed(earlier: Point, later: Point) -> bool:
    """Tell whether a later total of doings is that for a cause: "15 arrested for looting"."""
    indicator = indicators().get(later.series.indicator)
    has_doers = indicator is not None and indicator.has_doers
    return has_doers and bool(later.causes - earlier.causes)


def _rose(earlier: Point, later: Point) -> bool:
    """A speaker's running total went on."""
    return _is_total_of_one_speaker(earlier, later) and is_below(earlier, later)


def is_below(one: Point, two: Point) -> bool:
    """Tell whether a number is less than another, roundings and bounds allowed for."""
    return one.high < two.low and are_disjoint(one.rounded, two.rounded)


def _are_two_speakers(earlier: Point, later: Point) -> bool:
    return (
        not may_be_one_speaker(earlier, later)
        and not _is_told_of_a_disaster(earlier, later)
        and _are_of_one_time(earlier, later)
        and not are_of_two_hours(earlier, later)
        and not are_two_events(earlier, later)
        and not _may_be_of_two_doers(earlier)
    )


def _may_be_of_two_doers(point: Point) -> bool:
    """Tell whether each of two speakers may count its own: flights that two airlines cancelled.

    A common place shows that they do not.
    """
    indicator = indicators().get(point.series.indicator)
    if indicator is None or point.series.place:
        return False
    return indicator.has_doers and indicator.of == "things"


def _is_told_of_a_disaster(earlier: Point, later: Point) -> bool:
    """Tell whether a document on a disaster gives one of the numbers itself.

    Nobody counts the dead of a quake but those who are there: the document has it from them. Of an
    outbreak they come from everywhere.
    """
    return (is_document(earlier) or is_document(later)) and not any(
        one.happening is None or one.happening.is_outbreak for one in (earlier, later)
    )


def are_two_events(earlier: Point, later: Point) -> bool:
    """Tell whether two flows are told of events that have no word in common.

    A stock and a running total are of a place, whatever led to them; of those who came together,
    the kind of their gathering tells.
    """
    indicator = indicators().get(earlier.series.indicator)
    if indicator is not None and indicator.is_of_gatherings:
        if earlier.document != later.document and not (earlier.gatherings and later.gatherings):
            return True
        return may_be_two_gatherings(earlier.gatherings, later.gatherings, later.occasion)
    return (
        earlier.series.measure is Measure.FLOW
        and earlier.language == later.language
        and bool(earlier.event and later.event)
        and earlier.event.isdisjoint(later.event)
    )


def are_of_two_hours(earlier: Point, later: Point) -> bool:
    """Tell whether two numbers of one day are told of two times of it."""
    return bool(earlier.times and later.times) and earlier.times.isdisjoint(later.times)


def _are_of_one_time(earlier: Point, later: Point) -> bool:
    """Tell whether two numbers begin to count on one day, as far as the texts say.

    What happened in several days is not what happened in one, said or not; a running total
    without a first day counts from the event's, which is none of years ago.
    """
    if earlier.series.measure is Measure.STOCK:
        return True
    first, second = earlier.since, later.since
    if earlier.series.measure is Measure.CUMULATIVE:
        if first is None or second is None:
            return all(p.since is None or p.day - p.since <= _ONE_YEAR for p in (earlier, later))
        return abs(first - second) <= _ONE_DAY
    return abs((first or earlier.day) - (second or later.day)) <= _ONE_DAY


def _contradicts(earlier: Point, later: Point) -> bool:
    """Two speakers, one day, and no number fits both."""
    return (
        are_disjoint(earlier.rounded, later.rounded)
        and _are_two_speakers(earlier, later)
        and not _is_told_around(earlier, later)
    )


def _is_told_around(earlier: Point, later: Point) -> bool:
    """Tell whether a document tells one number itself, and has the other from somebody.

    Whoever writes "79 were killed …" and then quotes "400 …" knows both, and tells of two things;
    unless both sentences name the one place.
    """
    return (
        earlier.document == later.document
        and "" in (earlier.speaker, later.speaker)
        and not (earlier.names_its_place and later.names_its_place)
    )


def _corroborates(earlier: Point, later: Point) -> bool:
    """Two speakers, one day, numbers that fit both, and nothing that the two rest on together."""
    return (
        earlier.interval.is_closed
        and later.interval.is_closed
        and not are_disjoint(earlier.interval, later.interval)
        and rest_on_two_sources(earlier, later)
        and _are_two_speakers(earlier, later)
    )


RULES: tuple[Rule, ...] = (
    Rule(
        "corrected",
        Relation.REVISES,
        "A new version of the article gives another number of the same speaker.",
        _is_corrected,
    ),
    Rule("fell", Relation.REVISES, "The speaker's running total fell.", _fell, is_of_one_day=False),
    Rule("rose", Relation.RISES, "The speaker's running total rose.", _rose, is_of_one_day=False),
    Rule(
        "disjoint",
        Relation.CONTRADICTS,
        "Two speakers give numbers for one day that cannot both be true.",
        _contradicts,
    ),
    Rule(
        "agree",
        Relation.CORROBORATES,
        "Two speakers who do not rest on one another give numbers for one day that fit.",
        _corroborates,
    ),
)
_OF_ONE_DAY = tuple(rule for rule in RULES if rule.is_of_one_day)
_OF_TWO_DAYS = tuple(rule for rule in RULES if not rule.is_of_one_day)
