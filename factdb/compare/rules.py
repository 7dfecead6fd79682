"""How two points of one series stand to one another: the table of rules, first match wins.

Precision goes before recall: a false contradiction costs a reader's trust. Two points of which
one is denied or vague, or of two series, say nothing of one another.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from factdb.compare.intervals import are_disjoint
from factdb.compare.points import Point
from factdb.records import Measure


class Relation(StrEnum):
    """What two points are to one another."""

    CONTRADICTS = "contradicts"  # they cannot both be true
    CORROBORATES = "corroborates"  # two independent speakers agree
    REVISES = "revises"  # a running total fell, or a number was corrected
    RISES = "rises"  # a running total went on


@dataclass(frozen=True, slots=True)
class Rule:
    """One row of the table: what it makes of two points, in words, and when it holds.

    `holds(earlier, later)` gets the points ordered by day, version and key.
    """

    name: str
    relation: Relation
    sentence: str
    holds: Callable[[Point, Point], bool]


def relate(one: Point, two: Point) -> Rule | None:
    """Return the rule that relates two points, or None where nothing can be said."""
    if one.series != two.series or not (one.is_comparable and two.is_comparable):
        return None
    earlier, later = sorted((one, two), key=_order)
    return next((rule for rule in RULES if rule.holds(earlier, later)), None)


def _order(point: Point) -> tuple[object, ...]:
    return (point.day, point.document, point.version, point.key)


def _is_corrected(earlier: Point, later: Point) -> bool:
    """A new version of one article gives another number."""
    return (
        earlier.document == later.document
        and earlier.version != later.version
        and earlier.speaker == later.speaker
        and earlier.interval != later.interval
    )


def _is_total_of_one_speaker(earlier: Point, later: Point) -> bool:
    return (
        earlier.series.measure is Measure.CUMULATIVE
        and earlier.speaker == later.speaker != ""
        and earlier.day < later.day
        and are_disjoint(earlier.interval, later.interval)
    )


def _fell(earlier: Point, later: Point) -> bool:
    """A speaker's running total fell."""
    return _is_total_of_one_speaker(earlier, later) and later.high < earlier.low


def _rose(earlier: Point, later: Point) -> bool:
    """A speaker's running total went on."""
    return _is_total_of_one_speaker(earlier, later) and later.low > earlier.high


def _are_two_speakers_of_one_day(earlier: Point, later: Point) -> bool:
    return earlier.day == later.day and earlier.speaker != later.speaker


def _contradicts(earlier: Point, later: Point) -> bool:
    """Two speakers, one day, and no number fits both."""
    return _are_two_speakers_of_one_day(earlier, later) and are_disjoint(
        earlier.interval, later.interval
    )


def _corroborates(earlier: Point, later: Point) -> bool:
    """Two speakers, one day, numbers that fit both, and nothing that the two rest on together."""
    return (
        _are_two_speakers_of_one_day(earlier, later)
        and earlier.interval.is_closed
        and later.interval.is_closed
        and not are_disjoint(earlier.interval, later.interval)
        and not earlier.sources & later.sources
    )


RULES: tuple[Rule, ...] = (
    Rule(
        "corrected",
        Relation.REVISES,
        "A new version of the article gives another number for the same speaker.",
        _is_corrected,
    ),
    Rule("fell", Relation.REVISES, "The speaker's running total fell.", _fell),
    Rule("rose", Relation.RISES, "The speaker's running total rose.", _rose),
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
