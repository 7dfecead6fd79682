"""Sums of a series: flows over disjoint periods, for each speaker, with what was added.

A stock is never added, and neither is a running total: it is a sum already. What overlaps another
number's period, or is vague, is left out and named.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from factdb.errors import FactdbError
from factdb.records import Measure, Qualifier

_STRICT = (Qualifier.MORE_THAN, Qualifier.LESS_THAN)


class Addend(NamedTuple):
    """A number that may be added; an open bound is None, both days are included.

    `doubt` is why it is none to be added: "not asserted", "a part"; empty for others.
    """

    speaker: str | None
    first: date
    last: date
    low: Decimal | None
    high: Decimal | None
    is_vague: bool
    qualifier: Qualifier = Qualifier.EXACT
    doubt: str = ""


class Sum(NamedTuple):
    """What one speaker's numbers add up to; a bound is None where one of them leaves it open.

    Attributes:
        is_about: Whether one of the numbers is about so many, and so the sum.
        is_strict: Whether one of them lies beyond its bound, "more than", and so the sum.
    """

    speaker: str | None
    low: Decimal | None
    high: Decimal | None
    added: tuple[Addend, ...]
    left_out: tuple[Addend, ...]
    is_about: bool = False
    is_strict: bool = False


def add_flows(addends: Iterable[Addend], measure: Measure) -> list[Sum]:
    """Add each speaker's numbers over periods that do not overlap, the speakers in order.

    Of numbers whose periods overlap, none is added: nothing tells which of them the others hold.

    Raises:
        FactdbError: The numbers are no flow.
    """
    if measure is not Measure.FLOW:
        raise FactdbError(
            f"Numbers of the measure {measure} are not added; only flows are, over periods that "
            "do not overlap."
        )
    speakers: dict[str | None, list[Addend]] = defaultdict(list)
    for addend in addends:
        speakers[addend.speaker].append(addend)
    return [_add(speaker, speakers[speaker]) for speaker in sorted(speakers, key=lambda s: s or "")]


def _add(speaker: str | None, addends: list[Addend]) -> Sum:
    ordered = sorted(addends, key=lambda one: (one.first, one.last))
    apart = _apart([one for one in ordered if not (one.is_vague or one.doubt)])
    return Sum(
        speaker,
        _total([one.low for one in apart]),
        _total([one.high for one in apart]),
        tuple(apart),
        tuple(one for one in ordered if one not in set(apart)),
        any(one.qualifier is Qualifier.ABOUT for one in apart),
        any(one.qualifier in _STRICT for one in apart),
    )


def _apart(ordered: list[Addend]) -> list[Addend]:
    """Return the numbers whose period shares no day with another's; they are ordered by it."""
    found = []
    until = date.min  # the last day of any number before
    for place, one in enumerate(ordered):
        following = ordered[place + 1].first if place + 1 < len(ordered) else date.max
        if until < one.first and one.last < following:
            found.append(one)
        until = max(until, one.last)
    return found


def _total(bounds: list[Decimal | None]) -> Decimal | None:
    known = [bound for bound in bounds if bound is not None]
    return sum(known, Decimal(0)) if known and len(known) == len(bounds) else None
