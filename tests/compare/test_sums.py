from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from factdb.compare.sums import Addend, add_flows
from factdb.errors import FactdbError
from factdb.records import Measure, Qualifier
from factdb.show.bounds import sum_words


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


def test_what_is_not_asserted_is_left_out() -> None:
    may_be = addend(10, 2)._replace(doubt="not asserted")
    (found,) = add_flows([addend(3, 1), may_be], Measure.FLOW)
    assert (found.low, found.left_out) == (3, (may_be,))


def test_a_vague_number_is_left_out() -> None:
    (found,) = add_flows([addend(3, 1), addend(10, 2, is_vague=True)], Measure.FLOW)
    assert found.low == 3


def test_an_open_bound_leaves_the_sum_open() -> None:
    (found,) = add_flows([addend(3, 1), addend(10, 2, is_open=True)], Measure.FLOW)
    assert (found.low, found.high) == (13, None)


@pytest.mark.parametrize(
    ("hedges", "told"),
    [
        ((Qualifier.EXACT, Qualifier.EXACT), "13"),
        ((Qualifier.EXACT, Qualifier.ABOUT), "about 13"),
        ((Qualifier.EXACT, Qualifier.MORE_THAN), "more than 13"),
        ((Qualifier.AT_LEAST, Qualifier.EXACT), "at least 13"),
        ((Qualifier.ABOUT, Qualifier.MORE_THAN), "more than about 13"),
        ((Qualifier.EXACT, Qualifier.AT_MOST), "at most 13"),
        ((Qualifier.LESS_THAN, Qualifier.EXACT), "less than 13"),
        ((Qualifier.LESS_THAN, Qualifier.MORE_THAN), ""),
    ],
)
def test_a_sum_keeps_the_hedges_of_its_numbers(hedges: tuple[Qualifier, ...], told: str) -> None:
    low_open = (Qualifier.AT_MOST, Qualifier.LESS_THAN)
    high_open = (Qualifier.AT_LEAST, Qualifier.MORE_THAN)
    addends = []
    for day, (value, hedge) in enumerate(zip((3, 10), hedges, strict=True), start=1):
        bounds = (None if hedge in low_open else value, None if hedge in high_open else value)
        low, high = (None if bound is None else Decimal(bound) for bound in bounds)
        when = date(2020, 3, day)
        addends.append(Addend("Ann", when, when, low, high, False, hedge))
    (found,) = add_flows(addends, Measure.FLOW)
    assert sum_words(found.low, found.high, found.is_about, found.is_strict) == told


def test_speakers_are_not_mixed() -> None:
    found = add_flows([addend(3, 1), addend(4, 2, speaker="Ben")], Measure.FLOW)
    assert [(one.speaker, one.low) for one in found] == [("Ann", 3), ("Ben", 4)]


@pytest.mark.parametrize("measure", [Measure.STOCK, Measure.CUMULATIVE, Measure.UNKNOWN])
def test_only_flows_are_added(measure: Measure) -> None:
    with pytest.raises(FactdbError, match="not added"):
        add_flows([addend(3, 1)], measure)
