from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from factdb.compare.sums import Addend, add_flows
from factdb.errors import FactdbError
from factdb.records import Measure


def addend(
    low: int | None, first: int, last: int | None = None, high: int | None = None, **facts: object
) -> Addend:
    upper = low if high is None else high
    return Addend(
        str(facts.get("speaker", "Ann")),
        date(2020, 3, first),
        date(2020, 3, last or first),
        None if low is None else Decimal(low),
        None if facts.get("is_open") or upper is None else Decimal(upper),
        bool(facts.get("is_vague")),
    )


def test_flows_over_disjoint_periods_are_added() -> None:
    (found,) = add_flows([addend(3, 1), addend(4, 2, 3, high=6), addend(5, 4)], Measure.FLOW)
    assert (found.low, found.high) == (12, 14)
    assert len(found.added) == 3


def test_periods_that_share_a_day_are_left_out_and_named() -> None:
    (found,) = add_flows([addend(3, 1, 3), addend(4, 3), addend(5, 4)], Measure.FLOW)
    assert (found.low, len(found.left_out)) == (5, 2)


def test_a_vague_number_is_left_out() -> None:
    (found,) = add_flows([addend(3, 1), addend(10, 2, is_vague=True)], Measure.FLOW)
    assert found.low == 3


def test_an_open_bound_leaves_the_sum_open() -> None:
    (found,) = add_flows([addend(3, 1), addend(10, 2, is_open=True)], Measure.FLOW)
    assert (found.low, found.high) == (13, None)


def test_speakers_are_not_mixed() -> None:
    found = add_flows([addend(3, 1), addend(4, 2, speaker="Ben")], Measure.FLOW)
    assert [(one.speaker, one.low) for one in found] == [("Ann", 3), ("Ben", 4)]


@pytest.mark.parametrize("measure", [Measure.STOCK, Measure.CUMULATIVE, Measure.UNKNOWN])
def test_only_flows_are_added(measure: Measure) -> None:
    with pytest.raises(FactdbError, match="not added"):
        add_flows([addend(3, 1)], measure)
