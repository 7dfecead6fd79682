"""Which figures of a document are tolls of the disaster that it is about, and of which cells. Pure.

Without a gazetteer it is right for a draft too (`factdb.store.drafting.saying`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal
from types import MappingProxyType
from typing import NamedTuple, TypeVar

from factdb.compare.happenings import Happening, bare_place, is_about_all, is_main
from factdb.indicators import indicators
from factdb.records import Measure
from factdb.store.drafting.stated import Told, day_at

_DAY = len("2025-03-05")
_Key = TypeVar("_Key")
_SOON = timedelta(days=7)
_NOT_OF_ALL = (Measure.CHANGE, Measure.RATE)


class Toll(NamedTuple):
    """A figure, by its place among those given, in a cell: an indicator in a place."""

    figure: int
    cell: str
    day: str


def find_tolls(
    told: Sequence[Told | None],
    happening: Callable[[], Happening | None],
    gazetteer: Mapping[str, str] = MappingProxyType({}),
) -> Iterator[Toll]:
    """Yield the tolls among the figures of a document, each with its cells.

    Args:
        told: What is said with each figure; None where it has no indicator.
        happening: Returns what the document is about; few documents have figures that make it
            worth asking.
        gazetteer: Other names of places, by which those of the happening are called already.
    """
    likely = [(number, one) for number, one in enumerate(told) if one is not None and _may_be(one)]
    about = happening() if likely else None
    if about is None:
        return
    greatest = _greatest((one.indicator, one) for one in told if one is not None)
    dated = [
        (number, one, when.isoformat())
        for number, one in likely
        if (when := _day_of(one, about)) is not None
    ]
    most = _greatest((one.indicator, one) for _, one, _ in dated)
    counted = [
        (number, one, day)
        for number, one, day in dated
        if is_about_all(one.bounds[1], most[one.indicator])
        and _is_main(one, greatest[one.indicator], about, gazetteer)
    ]
    # Of what the document says itself the greatest number of a day, if nobody gives that too.
    own = _greatest(((one.indicator, day), one) for _, one, day in counted if not one.speaker)
    given = {(one.indicator, one.bounds[1]) for _, one, _ in counted if one.speaker}
    for number, one, day in counted:
        value = one.bounds[1]
        is_own = value == own.get((one.indicator, day)) and (one.indicator, value) not in given
        if one.speaker or is_own:
            for name in sorted(about.places):
                yield Toll(number, f"{one.indicator} {name}", day)


def _greatest(told: Iterable[tuple[_Key, Told]]) -> Mapping[_Key, Decimal]:
    """Return the greatest number of each key."""
    found: dict[_Key, Decimal] = {}
    for key, one in told:
        found[key] = max(found.get(key, Decimal(0)), one.bounds[1])
    return found


def _is_main(told: Told, most: Decimal, happening: Happening, gazetteer: Mapping[str, str]) -> bool:
    place = bare_place(told.place, told.language) if told.place else ""
    return is_main(gazetteer.get(place, place), told.bounds[1], most, happening)


def _may_be(told: Told) -> bool:
    """Tell whether a figure is a number for a disaster, if its document is about one.

    What the document says itself may be that of whom it goes on with: of the dead, not of others
    who become fewer.
    """
    known = indicators().get(told.indicator or "")
    if known is None or not known.is_toll or told.is_vague or told.is_denied:
        return False
    return bool(told.speaker or known.is_growing) and Measure(told.measure) not in _NOT_OF_ALL


def _day_of(told: Told, happening: Happening) -> date | None:
    """Return the day until which a toll was counted; None where it is of another than is told.

    That is the day on which it was told; of a running total, and of what is told with a clock time,
    the last day of its time. What was over within a day is told of that day for a while.
    """
    days = [day_at(one) for one in (told.stated_end, told.published) if one is not None]
    if told.until is None or not days:
        return told.day
    counted = min(day_at(told.until), max(days))  # nobody is counted who dies tomorrow
    if Measure(told.measure) is Measure.CUMULATIVE or len(told.until) > _DAY:
        return counted
    if counted in days:
        return counted
    is_soon = timedelta(0) < days[0] - counted <= _SOON
    return days[0] if happening.is_sudden and is_soon else None
