"""What a disaster cost, by one document and by another: tolls that no common place joins.

Outlets name one event by its city, its island or its country, or by none in the sentence that has
the number. Two tolls are compared where both documents are about one happening
(`happenings.may_be_one`), whatever the series that their figures are points of. That is inferred,
not told, and so it asks for more than the rules of one series do: both numbers are somebody's, each
the greatest that this speaker gives in the document, and of one order of size.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import lru_cache
from itertools import chain, combinations, product

from factdb.compare.happenings import (
    bare_place,
    common_place,
    is_about_all,
    may_be_one,
    names_another,
)
from factdb.compare.independence import (
    is_document,
    is_name_of_one,
    known_body,
    may_be_one_speaker,
    rest_on_two_sources,
)
from factdb.compare.intervals import are_disjoint
from factdb.compare.points import Point
from factdb.compare.populations import PEOPLE, counts_people
from factdb.compare.relations import Related
from factdb.compare.rules import Relation, Rule, are_of_two_hours, are_two_events, is_below
from factdb.indicators import indicators
from factdb.records import Measure

LONGEST = 21  # days between two tolls of one speaker at the most
_SOON = timedelta(days=7)  # between two speakers'
# Whom a disaster befell, on whatever they travelled.
_ANYBODY = frozenset({PEOPLE, "passengers"})


def relate_cell(place: str, before: Sequence[Point], now: Sequence[Point]) -> list[Related]:
    """Relate the tolls of a day with one another and with those of the days before.

    Two documents may have several places in common: they are related in one of them alone. Of the
    pairs that have the same two numbers the first is taken, of one day if there is one.

    Args:
        place: Which all their documents are about.
        before: Tolls of one indicator of the days before.
        now: Those of the day.
    """
    days = _first_days(chain(before, now))
    before, now = (
        [_with_source(toll) for toll in some if days.get(_copied(toll), toll.day) == toll.day]
        for some in (before, now)
    )
    today = _greatest(now)
    parted = frozenset(
        one.document for one in chain(before, now) if _own_place(one, is_of_all=False)
    )
    found: dict[tuple[object, ...], Related] = {}
    for related in chain(_relate_day(today), _relate_days(_greatest(before), today)):
        one, two = related.earlier, related.later
        if (
            _are_of_one_place(one, two, parted)
            and common_place(one.happening, two.happening) == place
        ):
            numbers = sorted(((one.low, one.high), (two.low, two.high)))
            found.setdefault((related.rule.relation, *numbers), related)
    return list(found.values())


def _first_days(tolls: Iterable[Point]) -> dict[tuple[object, ...], date]:
    """Return the first day of each toll that copies have: a reprint tells it of the day before."""
    found: dict[tuple[object, ...], date] = {}
    for toll in tolls:
        if toll.copy_group is not None:
            found[_copied(toll)] = min(toll.day, found.get(_copied(toll), toll.day))
    return found


def _copied(toll: Point) -> tuple[object, ...]:
    return toll.copy_group, toll.speaker.casefold(), toll.interval


def _with_source(toll: Point) -> Point:
    """Return a toll that a document gives itself as that of whom it goes on with, if of anybody.

    Of those alone who only become more, and not of a place that stands before: "in this district".
    """
    toll = toll.as_told
    source = toll.before
    if toll.speaker or source is None or toll.extents or not _is_growing(toll):
        return toll
    return source.saying(toll)


def _relate_day(tolls: Iterable[Point]) -> Iterator[Related]:
    """Yield what relates the tolls of a day, once for each two speakers with two numbers."""
    said: dict[tuple[object, ...], list[Point]] = defaultdict(list)
    for toll in tolls:
        said[toll.speaker.casefold(), toll.interval].append(toll)
    for one, two in combinations(said.values(), 2):
        pairs = (_related(a, b) for a, b in product(one, two) if _are_comparable(a, b))
        first = next((pair for pair in pairs if pair is not None), None)
        if first is not None:
            yield first


def _relate_days(before: Iterable[Point], now: Iterable[Point]) -> Iterator[Related]:
    """Yield what relates each speaker's toll of a day with every speaker's last one before it.

    Of several that a speaker gives of a day, the greatest is the last; of documents that are not
    about one happening, none is the other's.
    """
    before, now = list(before), list(now)
    full = _full_names(frozenset(map(_whose, chain(before, now))))
    last, today = _by_speaker(before, full), _by_speaker(now, full)
    for (speaker, ones), (other, others) in product(last.items(), today.items()):
        if speaker == other or speaker not in today:
            pairs = ((a, b) for b, a in product(others, ones) if _are_comparable(a, b))
            related = next((_related(a, b) for a, b in pairs), None)
            if related is not None:
                yield related


def _by_speaker(tolls: Iterable[Point], full: Mapping[str, str]) -> dict[str, list[Point]]:
    """Return each speaker's tolls, the last first."""
    found: dict[str, list[Point]] = defaultdict(list)
    for toll in sorted(tolls, key=_by_day):
        found[full[_whose(toll)]].append(toll)
    return {name: some[::-1] for name, some in found.items()}


def _full_names(names: Iterable[str]) -> dict[str, str]:
    """Return for each name the longest that has its words: a short name is that one's."""
    longest = [(name, _words(name)) for name in sorted(names, key=_by_length, reverse=True)]
    return {
        short: next(name for name, others in longest if words <= others) for short, words in longest
    }


@lru_cache(2**12)
def _words(name: str) -> frozenset[str]:
    return frozenset(name.split())


def _by_length(name: str) -> tuple[int, str]:
    return len(name), name


def _whose(toll: Point) -> str:
    """Return whose toll one is: of a known body, in any language and whoever speaks for it."""
    return known_body(toll) or toll.speaker.casefold()


def _by_day(toll: Point) -> tuple[object, ...]:
    return toll.day, toll.high, toll.key


def _greatest(tolls: Iterable[Point]) -> list[Point]:
    """Return the greatest toll of each speaker in each document, by their keys."""
    found: dict[tuple[str, int, str], Point] = {}
    # What somebody says goes before what a document says itself.
    for toll in sorted(
        filter(_is_counted, tolls), key=lambda one: (one.before is not None, one.key)
    ):
        whose = toll.document, toll.version, toll.speaker.casefold()
        if whose not in found or found[whose].high < toll.high:
            found[whose] = toll
    return sorted(found.values(), key=lambda one: one.key)


def _is_counted(point: Point) -> bool:
    """Tell whether a number is a definite toll, of a whole and of all that came to that harm."""
    return (
        point.is_asserted
        and not (point.is_denied or point.is_vague or point.is_part)
        and point.speaker.casefold() not in ("", point.publisher)
        and counts_people(point.series.population)
        and point.series.measure not in (Measure.CHANGE, Measure.RATE)
        and not point.grades
    )


def _are_comparable(one: Point, two: Point) -> bool:
    """Tell whether two tolls of one indicator may be of one happening and count alike."""
    return may_be_one(one.happening, two.happening) and _count_alike(one, two)


def _related(one: Point, two: Point) -> Related | None:
    """Return what relates two comparable tolls, or None where nothing can be said."""
    earlier, later = (one, two) if (one.day, one.key) <= (two.day, two.key) else (two, one)
    for rule in _rules_for(earlier, later):
        if rule.is_of_one_day == (earlier.day == later.day) and rule.holds(earlier, later):
            return Related(rule, earlier, later)
    return None


def _rules_for(one: Point, two: Point) -> tuple[Rule, ...]:
    """Return the rules of two tolls, without what the rules of their series say of them.

    These relate numbers of a day, and the running totals that one name has on two. What they leave
    alone as told of two events is of one where both documents tell of one disaster.
    """
    if one.series != two.series or one.scope != two.scope:
        return TOLL_RULES
    if one.day == two.day and are_two_events(one, two):
        return () if _tells_of_another(one) or _tells_of_another(two) else TOLL_RULES
    are_totals = one.series.measure is Measure.CUMULATIVE
    are_named_alike = one.speaker.casefold() == two.speaker.casefold()
    return () if are_totals and are_named_alike else _RULES_OF_TWO_DAYS


def _tells_of_another(toll: Point) -> bool:
    """Tell whether a toll's words name what is no part of its document's disaster."""
    about = toll.happening
    return about is not None and names_another(toll.event, about, toll.language)


def _count_alike(one: Point, two: Point) -> bool:
    """Tell whether two numbers are of one size, and of people whom nothing tells apart."""
    small, great = sorted((one.high, two.high))
    are_alike = one.language != two.language or one.qualities == two.qualities
    populations = {one.series.population, two.series.population}
    are_alike = are_alike and (len(populations) == 1 or populations <= _ANYBODY)
    return is_about_all(small, great) and are_alike


def _are_of_one_place(one: Point, two: Point, parted: Collection[str]) -> bool:
    """Tell whether the smaller of two tolls is not that of a part of the disaster's places.

    Args:
        one: A toll.
        two: Another.
        parted: The documents that have a toll of some place: what is told of none is of more.
    """
    small, great = sorted((one, two), key=lambda toll: toll.high)
    # "In the quake in Ranu 62, and 90 nationwide": then the former is told of the place.
    part = _own_place(small, is_of_all=small.is_of_all and not great.extents)
    whole = _own_place(great, is_of_all=great.is_of_all)
    if part and whole:
        return part <= whole or whole <= part
    if not part or small.high == great.high:
        return True
    about = great.happening
    if about is None or part != frozenset(about.first.split()):
        return False
    if great.document not in parted:
        return True
    # "21 died in Ranu, the coastguard said. The mayor said 25 had died.", and of nothing else.
    is_alone = len(about.own) == len(about.kinds) == 1 and not (great.extents or great.event)
    is_flow = great.series.measure is Measure.FLOW  # of others no event is known
    return is_alone and is_flow and small.document == great.document


def _own_place(toll: Point, *, is_of_all: bool) -> frozenset[str]:
    """Return the words of the place that a toll is told of, if that is not all of them."""
    place = bare_place(toll.series.place, toll.language)
    is_wider = toll.happening is not None and place in toll.happening.wider
    return frozenset() if is_wider or is_of_all else frozenset(place.split())


def _are_two_speakers(one: Point, two: Point) -> bool:
    """Tell whether two speakers are two, each told from others."""
    are_told_apart = _is_told_apart(one) and _is_told_apart(two)
    may_be_one = may_be_one_speaker(one, two) or _may_belong(one, two) or _may_belong(two, one)
    return are_told_apart and not may_be_one


def _may_belong(one: Point, two: Point) -> bool:
    """Tell whether whom a document gives no title may speak for another document's body."""
    is_untitled = one.is_person and not one.role
    return is_untitled and not two.is_person and one.document != two.document


def _is_told_apart(point: Point) -> bool:
    """Tell whether a speaker is one of a kind: no group, and no body of one noun ("Police")."""
    name = point.speaker
    is_named = point.is_person or " " in name or name.isupper()
    return is_named and not (point.is_group or is_document(point))


def _differ(one: Point, two: Point) -> bool:
    """Two speakers, one day, and no number fits both."""
    return (
        are_disjoint(one.rounded, two.rounded)
        and not are_of_two_hours(one, two)
        and _are_two_speakers(one, two)
    )


def _agree(one: Point, two: Point) -> bool:
    """Two speakers, one day, numbers that fit both, and nothing that the two rest on together."""
    return (
        one.interval.is_closed
        and two.interval.is_closed
        and not are_disjoint(one.interval, two.interval)
        and one.before is two.before is None
        and rest_on_two_sources(one, two)
        and _are_two_speakers(one, two)
    )


def _rose(earlier: Point, later: Point) -> bool:
    return is_below(earlier, later) and _is_of_one_speaker(earlier, later)


def _fell(earlier: Point, later: Point) -> bool:
    return is_below(later, earlier) and _is_of_one_speaker(earlier, later)


def _undercuts(earlier: Point, later: Point) -> bool:
    """The dead became fewer from one speaker to another; not of a disease, suspected or found."""
    return (
        _is_growing(earlier)
        and not (later.happening is not None and later.happening.is_outbreak)
        and later.day - earlier.day <= _SOON
        and is_below(later, earlier)
        and _are_two_speakers(earlier, later)
    )


def _is_of_one_speaker(one: Point, two: Point) -> bool:
    """Tell whether the names of two speakers are one's, of a toll that only grows."""
    is_of_one = is_name_of_one(one.speaker, two.speaker) or _whose(one) == _whose(two)
    return _is_growing(one) and is_of_one


def _is_growing(toll: Point) -> bool:
    """Tell whether a toll only grows: that of the dead, not that of the missing."""
    return indicators()[toll.series.indicator].is_growing


TOLL_RULES: tuple[Rule, ...] = (
    Rule(
        "toll rose",
        Relation.RISES,
        "The speaker's toll of one disaster rose.",
        _rose,
        is_of_one_day=False,
    ),
    Rule(
        "toll fell",
        Relation.REVISES,
        "The speaker's toll of one disaster fell.",
        _fell,
        is_of_one_day=False,
    ),
    Rule(
        "toll undercut",
        Relation.CONTRADICTS,
        "Two speakers give tolls of one disaster, and the later is the smaller.",
        _undercuts,
        is_of_one_day=False,
    ),
    Rule(
        "tolls differ",
        Relation.CONTRADICTS,
        "Two speakers give tolls of one disaster for one day that cannot both be true.",
        _differ,
    ),
    Rule(
        "tolls agree",
        Relation.CORROBORATES,
        "Two independent speakers give tolls of one disaster for one day that fit.",
        _agree,
    ),
)
_RULES_OF_TWO_DAYS = tuple(rule for rule in TOLL_RULES if not rule.is_of_one_day)
