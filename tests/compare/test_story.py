"""The story of fixtures/story, told to the rules: what an analyst lists by hand, they list too."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from factdb.compare import Relation
from factdb.compare.points import points_of
from factdb.compare.relations import Related, relate_all
from factdb.ingest import extract
from factdb.read import read
from factdb.records import Document

STORY = Path(__file__).parents[2] / "fixtures" / "story"
TRUTH = tomllib.loads((STORY / "truth.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def related() -> list[Related]:
    retired = {version["old"] for version in TRUTH["version"]}
    current, old = [], []
    for document in read(str(STORY)):
        assert isinstance(document, Document)
        name = Path(document.name).name.removesuffix(".md")
        points = points_of(extract(document), 2 if name.endswith(".2") else 1)
        (old if name in retired else current).extend(points)
    return relate_all(current, old)


def told(related: list[Related], relation: Relation) -> set[tuple[str, frozenset[str], str]]:
    """Return indicator, speakers and last day of the relations of one kind."""
    return {
        (
            found.later.series.indicator,
            frozenset({found.earlier.speaker, found.later.speaker}),
            found.later.day.isoformat(),
        )
        for found in related
        if found.rule.relation is relation
    }


def expected(kind: str) -> set[tuple[str, frozenset[str], str]]:
    return {
        (row["series"].split()[0], frozenset(row["speakers"]), row["day"].isoformat())
        for row in TRUTH[kind]
    }


def test_every_disagreement_is_found_and_no_other(related: list[Related]) -> None:
    assert told(related, Relation.CONTRADICTS) == expected("disagreement")


def test_every_corroboration_is_found_and_no_other(related: list[Related]) -> None:
    assert told(related, Relation.CORROBORATES) == expected("corroboration")


def test_every_revision_is_found_and_no_other(related: list[Related]) -> None:
    wanted = {
        (row["series"].split()[0], row["kind"], row["old"].get("value"), row["new"].get("value"))
        for row in TRUTH["revision"]
    }
    found = {
        (r.later.series.indicator, r.rule.name, r.earlier.low, r.later.low)
        for r in related
        if r.rule.relation is Relation.REVISES
    }
    assert found == wanted


def test_running_totals_rise_from_one_to_the_next(related: list[Related]) -> None:
    wanted = {
        (row["speaker"], old, new)
        for row in TRUTH["rise"]
        for old, new in zip(row["values"], row["values"][1:], strict=False)
    }
    found = {
        (r.later.speaker, r.earlier.low, r.later.low)
        for r in related
        if r.rule.relation is Relation.RISES
    }
    assert found == wanted
