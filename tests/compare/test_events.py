"""Articles on events of many kinds: what an analyst lists by hand is listed, and nothing else."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import Databases

from factdb.database import Database
from factdb.query.rows import RelatedRow

EVENTS = Path(__file__).parents[2] / "fixtures" / "events"
TRUTH = tomllib.loads((EVENTS / "truth.toml").read_text(encoding="utf-8"))

Pair = tuple[str, str, tuple[str, ...]]


@pytest.fixture(scope="module")
def events(databases: Databases, fresh_template: str) -> Iterator[Database]:
    address = databases.create(fresh_template)
    with Database(address) as database:
        assert not [loaded for loaded in database.load(str(EVENTS)) if loaded.error]
        yield database
    databases.drop(address)


def told(found: Iterator[RelatedRow]) -> list[Pair]:
    """Return indicator, day and speakers of pairs of numbers."""
    return sorted(
        (row.indicator, row.day, tuple(sorted({row.speaker or "", row.other_speaker or ""})))
        for row in found
    )


def expected(kind: str) -> list[Pair]:
    return sorted(
        (row["indicator"], row["day"].isoformat(), tuple(sorted(row["speakers"])))
        for row in TRUTH[kind]
    )


def test_every_disagreement_is_found_and_no_other(events: Database) -> None:
    assert told(events.disagreements()) == expected("disagreement")


def test_every_corroboration_is_found_and_no_other(events: Database) -> None:
    assert told(events.corroboration()) == expected("corroboration")


def test_every_revision_is_found_and_no_other(events: Database) -> None:
    wanted = {(row["indicator"], row["kind"], row["old"], row["new"]) for row in TRUTH["revision"]}
    found = {(row.indicator, row.rule, row.other_low, row.low) for row in events.revisions()}
    assert found == wanted


def test_running_totals_rise_from_one_to_the_next(events: Database) -> None:
    wanted = {(row["speaker"], *row["values"]) for row in TRUTH["rise"]}
    found = {
        (row.speaker, row.other_low, row.low)
        for row in events.revisions(rises=True)
        if row.relation == "rises"
    }
    assert found == wanted


def test_every_sum_that_does_not_fit_is_found_and_no_other(events: Database) -> None:
    found = [str(misfit) for misfit in events.check_arithmetic()]
    assert len(found) == len(TRUTH["misfit"])
    for row, one in zip(TRUTH["misfit"], found, strict=True):
        assert row["document"] in one
        assert row["message"] in one


def test_a_series_says_which_of_its_numbers_are_no_facts(events: Database) -> None:
    doubted = {
        (point.speaker, point.low): detail.doubts.get(point.id, "")
        for measure in ("flow", "cumulative")
        for detail in [events.one_series(f"killed people tirta {measure}")]
        for point in detail.points
    }
    assert doubted["Elna Siregar", 60] == "not asserted"
    assert doubted["Agency officials", 29] == "not asserted"
    assert doubted["Elna Siregar", 28] == ""
    detail = events.one_series("laid_off workers karangjati")
    assert {point.low for point in detail.points if point.id in detail.doubts} == {300}


def test_a_name_that_many_series_have_is_told_with_how_many(events: Database) -> None:
    assert events.one_series("killed").others > 3
    assert events.one_series("killed people tirta flow").others == 0
