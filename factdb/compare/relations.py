"""All relations among points: which pairs are looked at, and which of them are one and the same.

Numbers of one series and day are compared once for each speaker and number, however many copies
carry them; a running total only with the same speaker's next one; a corrected article with its own
earlier version. Linear in the points but for the statements of one series and day.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, pairwise
from typing import NamedTuple

from factdb.compare.points import Point
from factdb.compare.rules import Relation, Rule, relate
from factdb.records import Measure

_MOST = 200  # distinct statements of one series and day that are compared, each with each


class Related(NamedTuple):
    """Two points and the rule that relates them, the earlier day first."""

    rule: Rule
    earlier: Point
    later: Point


def relate_all(points: Iterable[Point], retired: Iterable[Point] = ()) -> list[Related]:
    """Return every relation, ordered by series, day and speakers.

    Args:
        points: Of the newest versions.
        retired: Of earlier versions: they only tell what was corrected.
    """
    current = [point for point in points if point.is_comparable]
    found = [*_of_days(current), *_of_totals(current), *_of_versions(current, retired)]
    return sorted(found, key=_order)


def _order(related: Related) -> tuple[object, ...]:
    one, two = related.earlier, related.later
    return (one.series, one.day, two.day, one.speaker, two.speaker, one.key, two.key)


def _of_days(points: Sequence[Point]) -> Iterator[Related]:
    """Relate what different speakers say of one day."""
    days: dict[tuple[object, ...], list[Point]] = defaultdict(list)
    for point in points:
        days[point.series, point.day].append(point)
    for together in days.values():
        statements = _statements(_without_repeats(together))
        for one, two in combinations(statements[:_MOST], 2):
            related = _first_related(one, two)
            if related is not None and related.rule.relation in (
                Relation.CONTRADICTS,
                Relation.CORROBORATES,
            ):
                yield related


def _without_repeats(points: Sequence[Point]) -> list[Point]:
    """Leave out a number that only passes on what another outlet here reports itself.

    "…, as The Capital Tribune reported" repeats the Tribune's number, under whatever name the
    speaker has in the other language.
    """
    own = {(point.publisher, point.interval) for point in points if not point.relays}
    return [
        point
        for point in points
        if not any((relay, point.interval) in own for relay in point.relays)
    ]


def _statements(points: Sequence[Point]) -> list[list[Point]]:
    """Group the points that say the same by the same speaker, ordered by key."""
    found: dict[tuple[object, ...], list[Point]] = defaultdict(list)
    for point in sorted(points, key=lambda point: point.key):
        found[point.speaker, point.interval].append(point)
    return list(found.values())


def _first_related(one: Sequence[Point], two: Sequence[Point]) -> Related | None:
    """Relate two statements by the first pair of their reports that a rule relates."""
    for a in one:
        for b in two:
            rule = relate(a, b)
            if rule is not None:
                return _ordered(rule, a, b)
    return None


def _of_totals(points: Sequence[Point]) -> Iterator[Related]:
    """Relate each running total with the same speaker's next one."""
    totals: dict[tuple[object, ...], dict[object, Point]] = defaultdict(dict)
    for point in sorted(points, key=lambda point: point.key):
        if point.series.measure is Measure.CUMULATIVE and point.speaker:
            totals[point.series, point.speaker].setdefault(point.day, point)
    for by_day in totals.values():
        for one, two in pairwise(sorted(by_day.values(), key=lambda point: point.day)):
            rule = relate(one, two)
            if rule is not None:
                yield Related(rule, one, two)


def _of_versions(current: Sequence[Point], retired: Iterable[Point]) -> Iterator[Related]:
    """Relate the numbers that a new version of an article changed."""
    new: dict[tuple[object, ...], list[Point]] = defaultdict(list)
    for point in current:
        new[point.document, point.series, point.speaker].append(point)
    for old in sorted(retired, key=lambda point: point.key):
        now = new.get((old.document, old.series, old.speaker), [])
        if any(point.interval == old.interval for point in now):
            continue
        for point in now[:1]:
            rule = relate(old, point)
            if rule is not None and rule.relation is Relation.REVISES:
                yield Related(rule, old, point)


def _ordered(rule: Rule, one: Point, two: Point) -> Related:
    first, second = sorted((one, two), key=lambda p: (p.day, p.speaker, p.key))
    return Related(rule, first, second)
