"""Which figures of a document are tolls of the disaster that it is about, and of which cells. Pure.

It is right for a database without a gazetteer where the happening is: see `factdb.store.saying`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from factdb.compare.happenings import Happening, bare_place, is_main
from factdb.indicators import indicators
from factdb.records import Measure
from factdb.store.stated import Told, day_at

_DAY = len("2025-03-05")
_NOT_OF_ALL = (Measure.CHANGE, Measure.RATE)


class Toll(NamedTuple):
    """A figure, by its place among those given, in a cell: an indicator in a place."""

    figure: int
    cell: str
    day: str


def find_tolls(
    told: Sequence[Told | None], happening: Callable[[], Happening | None]
) -> Iterator[Toll]:
    """Yield the tolls among the figures of a document, each with its cells.

    Args:
        told: What is said with each figure; None where it has no indicator.
        happening: Returns what the document is about; few documents have figures that make it
            worth asking.
    """
    likely = [(number, one) for number, one in enumerate(told) if one is not None and _may_be(one)]
    about = happening() if likely else None
    if about is None:
        return
    greatest: dict[str | None, Decimal] = defaultdict(Decimal)
    for one in told:
        if one is not None:
            greatest[one.indicator] = max(greatest[one.indicator], one.bounds[1])
    for number, one in likely:
        place = bare_place(one.place, one.language) if one.place else ""
        if is_main(place, one.bounds[1], greatest[one.indicator], about):
            for name in sorted(about.places):
                yield Toll(number, f"{one.indicator} {name}", str(one.day))


def _may_be(told: Told) -> bool:
    """Tell whether a figure is somebody's number for a disaster, if its document is about one."""
    known = indicators().get(told.indicator or "")
    if known is None or not known.is_toll or not told.speaker or told.is_vague or told.is_denied:
        return False
    measure = Measure(told.measure)
    return not (measure in _NOT_OF_ALL or told.day is None or _is_of_another_day(told, measure))


def _is_of_another_day(told: Told, measure: Measure) -> bool:
    """Tell whether a number is of a day before it was told, and of no total.

    What is told of a clock time was counted until then.
    """
    if told.until is None or measure is Measure.CUMULATIVE or len(told.until) > _DAY:
        return False
    days = {day_at(one) for one in (told.stated_end, told.published) if one is not None}
    return day_at(told.until) not in days
