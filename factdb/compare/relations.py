"""All relations among points: which pairs are looked at, and which of them are one and the same.

Three questions, each about few points, so that a database answers them for what a document touches:
what the speakers of one day say (`relate_day`), how a speaker's running total goes on from its last
day (`relate_total`), and what a new version of an article changed (`relate_versions`). No answer
depends on the order in which points came.

A day is compared once for each speaker and number, however many copies carry them. Of a day's
statements only the first `MOST_STATEMENTS` are to be given, each with its first `MOST_CARRIERS`
figures, ordered by their keys. News has few of either; a hundred thousand cost no more than these.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations, product
from typing import NamedTuple

from factdb.compare.points import Point
from factdb.compare.rules import Relation, Rule, relate

MOST_STATEMENTS = 32
MOST_CARRIERS = 8

_OF_A_DAY = (Relation.CONTRADICTS, Relation.CORROBORATES)
_OF_A_TOTAL = (Relation.REVISES, Relation.RISES)


Reports = Sequence[Point]  # the figures that carry one statement, by their keys


class Related(NamedTuple):
    """Two points and the rule that relates them, the earlier day first."""

    rule: Rule
    earlier: Point
    later: Point


def relate_day(statements: Sequence[Reports]) -> list[Related]:
    """Relate what different speakers say of one day.

    Args:
        statements: Comparable ones of one series, day and scope, by their keys.
    """
    found = []
    for one, two in combinations(_without_repeats(statements), 2):
        related = _first_related(one, two)
        if related is not None and related.rule.relation in _OF_A_DAY:
            found.append(related)
    return found


def relate_total(before: Sequence[Reports], now: Sequence[Reports]) -> Related | None:
    """Relate a speaker's running total with the same speaker's last one.

    Nothing is said where one of the days has several numbers that stand otherwise to the others.

    Args:
        before: The speaker's statements of the last day before that has any, by their keys.
        now: The speaker's statements of a later day, by their keys.
    """
    pairs = [(one[0], two[0]) for one, two in product(before, now)]
    rules = {relate(one, two) for one, two in pairs}
    rule = rules.pop() if len(rules) == 1 else None
    if rule is None or rule.relation not in _OF_A_TOTAL:
        return None
    return Related(rule, *pairs[0])


def relate_versions(old: Iterable[Point], new: Iterable[Point]) -> list[Related]:
    """Relate the numbers of an article's version with those that the next one puts in their place.

    A number was corrected where the speaker has one other for its day, or for none that the text
    tells, in its place; where several
    came and went, nothing tells which replaced which.
    """
    gone, come = _by_subject(old), _by_subject(new)
    found = []
    for subject, points in gone.items():
        if subject not in come:
            continue
        before, after = {p.interval: p for p in points}, {p.interval: p for p in come[subject]}
        one, two = before.keys() - after.keys(), after.keys() - before.keys()
        if len(one) == len(two) == 1:
            earlier, later = before[one.pop()], after[two.pop()]
            rule = relate(earlier, later)
            if rule is not None:
                found.append(Related(rule, earlier, later))
    return found


def _without_repeats(statements: Sequence[Reports]) -> list[Reports]:
    """Leave out a number that only passes on what another outlet here reports itself.

    "…, as The Capital Tribune reported" repeats the Tribune's number, under whatever name the
    speaker has in the other language.
    """
    own = {
        (point.publisher, point.interval)
        for carriers in statements
        for point in carriers
        if not point.relays
    }
    kept = (
        [
            point
            for point in carriers
            if not any((name, point.interval) in own for name in point.passers)
        ]
        for carriers in statements
    )
    return [carriers for carriers in kept if carriers]


def _first_related(one: Reports, two: Reports) -> Related | None:
    """Relate two statements by the first pair of their reports that a rule relates."""
    for a, b in product(one, two):
        rule = relate(a, b)
        if rule is not None:
            return _ordered(rule, a, b)
    return None


def _by_subject(points: Iterable[Point]) -> Mapping[object, list[Point]]:
    found: dict[object, list[Point]] = defaultdict(list)
    for point in sorted(points, key=lambda point: point.key):
        if point.is_comparable:
            day = point.day if point.is_dated else None
            found[point.series, point.speaker.casefold(), day].append(point)
    return found


def _ordered(rule: Rule, one: Point, two: Point) -> Related:
    first, second = sorted((one, two), key=lambda p: (p.day, p.speaker.casefold(), p.key))
    return Related(rule, first, second)
