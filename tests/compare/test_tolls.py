"""How tolls of one disaster are related, as a table over hand-made points."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from factdb.compare import Point, Series
from factdb.compare.happenings import Happening
from factdb.compare.points import Before
from factdb.compare.tolls import relate_cell
from factdb.records import Measure, Qualifier

DAY, NEXT = date(2032, 5, 3), date(2032, 5, 4)
ANN = Before("Ann Roe", is_person=True)
QUAKE = Happening(frozenset({"quake"}), frozenset({"palora"}), "palora")

TOTAL = Series("killed", "people", "palora", Measure.CUMULATIVE)
MEASLES = Happening(frozenset({"measles"}), frozenset({"palora"}), "palora", is_outbreak=True)


def toll(
    value: int,
    speaker: str = "Ann Roe",
    place: str = "",
    indicator: str = "killed",
    **given: object,
) -> Point:
    measure = Measure.STOCK if indicator == "missing" else Measure.FLOW
    made = Point(
        key=f"{value} {speaker}",
        series=Series(indicator, "people", place, measure),
        day=DAY,
        low=Decimal(value),
        high=Decimal(value),
        qualifier=Qualifier.EXACT,
        is_vague=False,
        is_denied=False,
        speaker=speaker,
        publisher=f"paper of {speaker}",
        document=f"{value} {speaker}",
        version=1,
        is_person=True,
        language="en",
        happening=QUAKE,
    )
    return replace(made, **given)


def related(*tolls: Point, place: str = "palora") -> list[str]:
    """Return the rules that relate tolls, those of the last day with all."""
    last = max(one.day for one in tolls)
    before, now = (
        [one for one in tolls if (one.day == last) is is_now] for is_now in (False, True)
    )
    return [one.rule.name for one in relate_cell(place, before, now)]


@pytest.mark.parametrize(
    ("one", "two", "rules"),
    [
        (toll(62), toll(162, "Bob Poe"), ["tolls differ"]),
        (toll(62), toll(62, "Bob Poe"), ["tolls agree"]),
        (toll(62), toll(162, day=NEXT), ["toll rose"]),
        (toll(162), toll(62, day=NEXT), ["toll fell"]),
        (toll(162), toll(62, "Bob Poe", day=NEXT), ["toll undercut"]),
        (toll(62), toll(162, "Bob Poe", day=NEXT), []),
        # The missing become fewer.
        (toll(162, indicator="missing"), toll(62, indicator="missing", day=NEXT), []),
        (toll(62, indicator="missing"), toll(90, "Bob Poe", indicator="missing"), ["tolls differ"]),
        # A part of it, by its size or its place; the whole may be told of one place.
        (toll(12), toll(162, "Bob Poe"), []),
        (toll(62, place="tumba"), toll(162, "Bob Poe"), []),
        (toll(62), toll(162, "Bob Poe", place="tumba"), ["tolls differ"]),
        (toll(62, place="palora"), toll(162, "Bob Poe"), ["tolls differ"]),
        (toll(62, place="palora"), toll(162, "Bob Poe", place="tumba"), []),
        (toll(62, place="palora"), toll(162, "Bob Poe", place="palora north"), ["tolls differ"]),
        # What has a series' place is compared there, but for two speakers on two days.
        (toll(62, place="palora"), toll(162, "Bob Poe", place="palora"), []),
        (
            toll(162, place="palora"),
            toll(62, "Bob Poe", place="palora", day=NEXT),
            ["toll undercut"],
        ),
        # The running totals of one name are followed there too; of a shorter one they are not.
        (toll(62, series=TOTAL), toll(162, series=TOTAL, day=NEXT), []),
        (toll(62, "Roe", series=TOTAL), toll(162, series=TOTAL, day=NEXT), ["toll rose"]),
        # So are those of one document, which need none.
        (toll(62, document="both"), toll(162, "Bob Poe", document="both"), []),
        # Words that nothing has in common are of one disaster, unless they name another.
        (
            toll(62, event=frozenset({"weekend"}), document="both"),
            toll(162, "Bob Poe", event=frozenset({"hospital"}), document="both"),
            ["tolls differ"],
        ),
        (
            toll(62, event=frozenset({"hotel"}), document="both"),
            toll(162, "Bob Poe", event=frozenset({"hospital"}), document="both"),
            [],
        ),
        # A reprint tells a toll of the day before.
        (toll(62), toll(62, "Bob Poe", copy_group=1), ["tolls agree"]),
        # Nobody's, a paper's, a group's; another disaster; what is no whole, or not so.
        (toll(62, ""), toll(162, "Bob Poe"), []),
        (toll(62, publisher="ann roe"), toll(162, "Bob Poe"), []),
        (toll(62, is_group=True), toll(162, "Bob Poe"), []),
        (toll(62, "Police", is_person=False), toll(162, "Bob Poe"), []),
        (toll(62, "BPBD", is_person=False), toll(162, "Bob Poe", role="mayor"), ["tolls differ"]),
        # Whose title nobody gives may be anybody: a body's, or whoever is named by the title.
        (toll(62, "BPBD", is_person=False), toll(162, "Bob Poe"), []),
        (toll(62, "police spokesman"), toll(162, "Bob Poe"), []),
        (toll(62, "Aru governor"), toll(162, "Bob Poe"), []),
        (toll(62, "Prime Minister"), toll(162, "Bob Poe"), []),
        # A name is no title, whatever its words mean.
        (toll(62, "Cal King"), toll(162, "Bob Poe"), ["tolls differ"]),
        (toll(62, "Dean Roe"), toll(162, "Bob Poe"), ["tolls differ"]),
        (toll(62, "police spokesman"), toll(162, "Wera Police", is_person=False), []),
        # Short and full are one name.
        (toll(62, "Poe"), toll(162, "Bob Poe", day=NEXT), ["toll rose"]),
        (toll(62, is_group=True), toll(162, is_group=True, day=NEXT), ["toll rose"]),
        (toll(62, happening=None), toll(162, "Bob Poe"), []),
        (toll(62, is_part=True), toll(162, "Bob Poe"), []),
        (toll(62, is_asserted=False), toll(162, "Bob Poe"), []),
        (toll(62, grades=frozenset({"severe"})), toll(162, "Bob Poe"), []),
        (toll(62, qualities=frozenset({"foreign"})), toll(162, "Bob Poe"), []),
        (toll(62, times=frozenset({"noon"})), toll(162, "Bob Poe", times=frozenset({"night"})), []),
        # Whoever cites the other says what he says; a body's spokesman speaks for it.
        (toll(62), toll(162, "Bob Poe", relays=frozenset({"ann roe"})), []),
        (
            toll(62, "Badan Nasional Pencarian dan Pertolongan", is_person=False),
            toll(162, role="juru bicara Basarnas", day=NEXT),
            ["toll rose"],
        ),
        # Of a disease nobody counts for all.
        (toll(62, happening=MEASLES), toll(84, "Bob Poe", happening=MEASLES), ["tolls differ"]),
        (toll(162, happening=MEASLES), toll(84, "Bob Poe", happening=MEASLES, day=NEXT), []),
        # The next sentence says whose it is.
        (toll(62, "", before=ANN._replace(is_told=True)), toll(62, "Bob Poe"), ["tolls agree"]),
        # A document's own is that of whom it goes on with: of all the dead, and no agreement.
        (toll(62, "", before=ANN), toll(162, "Bob Poe"), ["tolls differ"]),
        (toll(62, "", before=ANN), toll(162, day=NEXT), ["toll rose"]),
        (toll(62, "", before=ANN), toll(162), []),
        (toll(62, "", before=ANN), toll(62, "Bob Poe"), []),
        (toll(62, "", before=ANN, extents=frozenset({"area"})), toll(162, "Bob Poe"), []),
        (toll(62, "", before=ANN, indicator="missing"), toll(90, "Bob", indicator="missing"), []),
        (toll(62, "", before=Before("Police", is_person=False)), toll(162, "Bob Poe"), []),
        (
            toll(62, "", before=Before("Local officials", is_person=False, is_group=True)),
            toll(162, "Bob Poe"),
            [],
        ),
        # What a paper says is nobody's.
        (toll(62, "the latest data", is_person=False), toll(162, "Bob Poe"), []),
        # "In the quake of Palora": of all who died of it.
        (toll(62, place="tumba"), toll(162, "Bob Poe", is_of_all=True), []),
        (
            toll(62, place="tumba", is_of_all=True),
            toll(162, "Bob Poe", extents=frozenset({"nationwide"})),
            [],
        ),
        (toll(62, place="tumba", is_of_all=True), toll(162, "Bob Poe"), ["tolls differ"]),
        # After three weeks nobody knows; a name may be told in part.
        (toll(162), toll(62, "Bob Poe", day=date(2032, 5, 24)), []),
        (toll(62, "Roe"), toll(162, day=NEXT), ["toll rose"]),
    ],
)
def test_a_rule_relates_two_tolls(one: Point, two: Point, rules: list[str]) -> None:
    assert related(one, two) == rules
    assert related(two, one) == rules
    assert related(one, two, place="tumba") == []


def test_the_greatest_toll_of_a_speaker_in_a_document_is_compared() -> None:
    part = toll(50, document="162 Ann Roe")
    assert related(part, toll(162), toll(60, "Bob Poe")) == ["tolls differ"]


def test_a_whole_beside_a_number_of_a_place_is_of_more_than_the_place() -> None:
    part = toll(31, "Cid Foe", place="palora", document="162 Ann Roe")
    assert related(toll(162), part, toll(62, "Bob Poe", place="palora")) == []


def test_two_numbers_are_told_once() -> None:
    found = related(toll(62), toll(162, "Bob Poe"), toll(162, "Cid Foe"))
    assert sorted(found) == ["tolls agree", "tolls differ"]


def test_a_reprint_gives_no_toll_of_its_day() -> None:
    first, again = toll(62, copy_group=1), toll(62, copy_group=1, day=NEXT, document="reprint")
    assert related(first, again, toll(162, "Bob Poe", day=NEXT)) == []
    alone = replace(again, copy_group=None)
    assert related(first, alone, toll(162, "Bob Poe", day=NEXT)) == ["tolls differ"]
