"""The story of fixtures/story in a database: what an analyst lists by hand, it lists too."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import Databases

from factdb.compare.places import place_key
from factdb.database import Database
from factdb.query.rows import RelatedRow

STORY = Path(__file__).parents[2] / "fixtures" / "story"
TRUTH = tomllib.loads((STORY / "truth.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def story(databases: Databases, fresh_template: str) -> Iterator[Database]:
    address = databases.create(fresh_template)
    with Database(address) as database:
        assert not [loaded for loaded in database.load(str(STORY)) if loaded.error]
        yield database
    databases.drop(address)


def told(found: Iterator[RelatedRow]) -> set[tuple[str, frozenset[str], str]]:
    """Return indicator, speakers and day of pairs of numbers."""
    return {
        (row.indicator, frozenset({row.speaker or "", row.other_speaker or ""}), row.day)
        for row in found
    }


def expected(kind: str) -> set[tuple[str, frozenset[str], str]]:
    return {
        (row["series"].split()[0], frozenset(row["speakers"]), row["day"].isoformat())
        for row in TRUTH[kind]
    }


def test_every_disagreement_is_found_and_no_other(story: Database) -> None:
    assert told(story.disagreements()) == expected("disagreement")


def test_every_corroboration_is_found_and_no_other(story: Database) -> None:
    assert told(story.corroboration()) == expected("corroboration")


def test_every_revision_is_found_and_no_other(story: Database) -> None:
    wanted = {
        (row["series"].split()[0], row["kind"], row["old"].get("value"), row["new"].get("value"))
        for row in TRUTH["revision"]
    }
    found = {
        (row.indicator, row.rule, row.other_low, row.low or row.high) for row in story.revisions()
    }
    assert found == wanted


def test_running_totals_rise_from_one_to_the_next(story: Database) -> None:
    wanted = {
        (row["speaker"], old, new)
        for row in TRUTH["rise"]
        for old, new in zip(row["values"], row["values"][1:], strict=False)
    }
    found = {
        (row.speaker, row.other_low, row.low)
        for row in story.revisions(rises=True)
        if row.relation == "rises"
    }
    assert found == wanted


# What the extraction names otherwise than the analyst; the numbers are compared all the same.
NAMED = {"blocks": "places", "houses": "homes", "rupiah": "IDR"}


def test_every_series_is_found_and_no_other(story: Database) -> None:
    wanted = {
        (
            row["indicator"],
            NAMED.get(row["population"], row["population"]),
            place_key(row["place"]),
            frozenset({row["measure"], *row.get("measure_alternatives", ())}),
        )
        for row in TRUTH["series"]
    }
    found = [(row.indicator, row.population, row.place, row.measure) for row in story.series()]
    told = {
        next((one for one in wanted if one[:3] == what and measure in one[3]), (*what, measure))
        for *names, measure in found
        for what in [tuple(names)]
    }
    assert told == wanted
    assert len(found) == len(wanted)


def same_as(story: Database, words: str) -> set[tuple[str, str]]:
    """Return the relations of the claim that has these words, each with the other's publisher."""
    (claim,) = story.claims(match=words)
    return {(row.relation, row.publisher or "") for row in story.claims_same_as(claim.id)}


def test_a_claim_leads_to_its_repeats_and_to_what_contradicts_it(story: Database) -> None:
    assert same_as(story, "hingga kini 17 orang") == {
        ("repeats", "Eastern Ledger"),
        ("contradicts", "The Harbour Gazette"),
        ("updates", "Northwire"),
        ("updates", "The Capital Tribune"),
    }


def test_a_claim_leads_to_its_translation_and_to_its_denial(story: Database) -> None:
    assert same_as(story, "375 milisi menyerah di") == {
        ("repeats", "The Capital Tribune"),
        ("denies", "The Harbour Gazette"),
    }


def test_no_claim_says_the_same_as_itself(story: Database) -> None:
    for claim in story.claims():
        assert claim.id not in {row.id for row in story.claims_same_as(claim.id)}
