"""What a figure says: the day of which it speaks, and the same from a draft as from stored rows."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from factories import make_claim, make_document, make_figure, save_all

from factdb.compare.happenings import Happening
from factdb.records import DateRange, Extraction, Measure
from factdb.store.derived.points import read_stated
from factdb.store.derived.propositions import build
from factdb.store.derived.series import rebuild
from factdb.store.drafting.document_tolls import find_tolls
from factdb.store.drafting.draft import draft_of
from factdb.store.drafting.stated import Told
from factdb.store.engine import opened, writing
from factdb.store.insert import select

MAY, JUNE = ("2024-05-01", "2024-05-31"), ("2024-06-02T09:30:00", "2024-06-02T10:00:00")
NONE = (None, None)


@pytest.mark.parametrize(
    ("period", "stated", "published", "day"),
    [
        (MAY, JUNE, ("2024-06-03", "day"), date(2024, 5, 31)),
        (NONE, JUNE, ("2024-06-03", "day"), date(2024, 6, 2)),
        (NONE, MAY, ("2024-06-03", "day"), None),
        (NONE, ("2024-05-01", None), ("2024-06-03", "day"), None),
        (NONE, NONE, ("2024-06-03", "day"), date(2024, 6, 3)),
        (NONE, NONE, ("2024-06-30", "month"), None),
        (NONE, NONE, NONE, None),
    ],
)
def test_a_number_speaks_of_its_period_else_of_when_it_was_said(
    period: tuple[str | None, str | None],
    stated: tuple[str | None, str | None],
    published: tuple[str | None, str | None],
    day: date | None,
) -> None:
    told = Told(
        *("9", "9", "exact", False, *period, *stated, *published),
        *("killed", "people", "people", "Ranu", "flow", "en", "asserted", "Ann", "a.txt"),
    )
    assert told.day == day


TEXT = "Ann  Lim said 9 people were killed in Ranu. Nobody counted the 14 boats."
REPORT = Extraction(
    make_document(TEXT),
    "en",
    claims=(make_claim("9 people were killed in Ranu", TEXT, speaker="Ann  Lim"),),
    figures=(
        make_figure(
            *("9", "9", TEXT),
            unit="people",
            counted="people",
            indicator="killed",
            measure=Measure.FLOW,
            place="Ranu",
        ),
        make_figure("14", "14", TEXT, unit="boats", counted="boats"),
    ),
)
LAST_WEEK = DateRange(date(2024, 4, 29), date(2024, 5, 5))


@pytest.mark.parametrize(
    "extraction",
    [
        REPORT,
        replace(REPORT, claims=(REPORT.claims[0]._replace(speaker=None, speaker_span=None),)),
        replace(REPORT, claims=(REPORT.claims[0]._replace(stated_on=LAST_WEEK),)),
        replace(REPORT, claims=()),
        replace(REPORT, figures=()),
    ],
)
def test_a_draft_says_what_its_stored_rows_say(fresh_db: str, extraction: Extraction) -> None:
    draft = draft_of(extraction)
    with opened(fresh_db) as engine:
        (saved,) = save_all(engine, [extraction])
        with writing(engine) as connection:
            listed = read_stated(connection, [(saved.document_id, saved.version_id)])
            build(connection)
            members = select(connection, "SELECT words, numbers FROM claim_member", ())
            bands = select(connection, "SELECT words, band FROM wording_band", ())
    assert [one for one in draft.stated if one] == [one.stated for one in listed]
    assert [(one.words, one.numbers) for one in draft.worded] == members
    assert {(one.words, band) for one in draft.worded for band in one.bands} == set(bands)


FLOOD = "A flood in Ranu, Palora Province, swept houses away. Ann said 9 people were killed there."


@pytest.mark.parametrize(
    ("measure", "speaker", "cells"),
    [
        (Measure.CUMULATIVE, "Ann", ["killed palora", "killed ranu"]),
        # It may be that of whom the document goes on with.
        (Measure.CUMULATIVE, None, ["killed palora", "killed ranu"]),
        (Measure.RATE, "Ann", []),
    ],
)
def test_a_drafts_tolls_are_those_found_among_its_stored_rows(
    fresh_db: str, measure: Measure, speaker: str | None, cells: list[str]
) -> None:
    figure = make_figure("9", text=FLOOD, indicator="killed", measure=measure)
    claim = make_claim("9 people were killed there", FLOOD, speaker=speaker)
    document = make_document(FLOOD, published=date(2024, 5, 3))
    query = "SELECT cell FROM toll ORDER BY cell"
    with opened(fresh_db) as engine:
        save_all(engine, [Extraction(document, "en", claims=(claim,), figures=(figure,))])
        with writing(engine) as connection:
            drafted = [cell for (cell,) in select(connection, query, ())]
            rebuild(connection)
            found = [cell for (cell,) in select(connection, query, ())]
    assert drafted == found == cells


def told_of(value: int, speaker: str | None, until: str | None = None, **given: Any) -> Told:
    names = dict.fromkeys(Told._fields)
    number = {"low": str(value), "high": str(value), "qualifier": "exact", "is_vague": False}
    where = {"measure": "flow", "language": "en", "address": "a.txt", "indicator": "killed"}
    when = {"published": "2024-05-04", "published_precision": "day", "until": until}
    return Told(**{**names, **number, **where, **when, "speaker": speaker, **given})


@pytest.mark.parametrize(
    ("told", "found"),
    [
        # The document's own greatest number of a day, if nobody gives it too.
        ([told_of(40, None), told_of(30, None)], [(40, "2024-05-04")]),
        ([told_of(40, None), told_of(40, "Ann")], [(40, "2024-05-04")]),
        ([told_of(40, None, indicator="missing"), told_of(40, None, measure="rate")], []),
        # "Four of the 40 were pupils": no toll.
        ([told_of(40, "Ann"), told_of(4, "Bob")], [(40, "2024-05-04")]),
        # What a quake killed on its day is counted until it is told; nobody dies tomorrow.
        ([told_of(40, "Ann", "2024-05-03")], [(40, "2024-05-04")]),
        ([told_of(40, "Ann", "2024-04-03"), told_of(4, "Bob")], [(4, "2024-05-04")]),
        ([told_of(40, "Ann", "2024-05-31")], [(40, "2024-05-04")]),
    ],
)
def test_a_toll_is_of_all_and_of_the_day_until_which_it_was_counted(
    told: list[Told], found: list[tuple[int, str]]
) -> None:
    quake = Happening(frozenset({"quake"}), frozenset({"ranu"}), "ranu")
    tolls = find_tolls(told, lambda: quake)
    assert [(int(told[one.figure].low or 0), one.day) for one in tolls] == found


def test_a_place_has_its_name_of_the_gazetteer_wherever_it_is_told() -> None:
    quake = Happening(frozenset({"quake"}), frozenset({"rano", "palora"}), "palora")
    told = [told_of(40, "Ann", place="Ranu")]
    assert [one.cell for one in find_tolls(told, lambda: quake, {"ranu": "rano"})] == [
        "killed palora",
        "killed rano",
    ]
