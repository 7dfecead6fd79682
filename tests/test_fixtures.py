"""The fixtures: spans lie in their text, articles read, the truth agrees with its rules."""

from __future__ import annotations

import json
import tomllib
from collections import Counter
from datetime import date
from decimal import Decimal
from itertools import chain
from pathlib import Path
from typing import Any

import pytest

from factdb.read import read
from factdb.records import Document, Kind, Measure, Polarity, Qualifier

FIXTURES = Path(__file__).parent.parent / "fixtures"
EXPECTED = [
    FIXTURES / "expected" / f"{name}.{code}.jsonl"
    for name in ("claims", "example", "articles")
    for code in ("id", "en")
] + [FIXTURES / "expected" / f"claims.{code}.jsonl" for code in ("de",)]
MARKDOWN = sorted(
    chain.from_iterable(
        FIXTURES.glob(glob) for glob in ("example/*", "articles/*/*", "story/*.md", "events/*.md")
    )
)
STORY = [path for path in MARKDOWN if path.parent.name == "story"]
TRUTH = tomllib.loads((FIXTURES / "story" / "truth.toml").read_text(encoding="utf-8"))
QUOTATION_MARKS = "\"'“”‘’«»„‟‹›"


def rows_of(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def document_of(path: Path) -> Document:
    (document,) = read(str(path))
    assert isinstance(document, Document), document
    return document


def spans_of(row: dict[str, Any]) -> list[list[int]]:
    claims = row["claims"]
    found = [claim[key] for claim in claims for key in ("span", "speaker_span", "cue_span")]
    found += [relay["span"] for claim in claims for relay in claim.get("via", [])]
    found += [mention["span"] for key in ("figures", "dates") for mention in row.get(key, [])]
    return [span for span in found + row.get("boilerplate", []) if span is not None]


ROWS = [pytest.param(row, id=row["id"]) for path in EXPECTED for row in rows_of(path)]


@pytest.mark.parametrize("row", ROWS)
def test_every_span_lies_in_the_text_and_is_trimmed(row: dict[str, Any]) -> None:
    text = row["text"]
    for start, end in spans_of(row):
        assert 0 <= start < end <= len(text)
        assert text[start:end] == text[start:end].strip()


@pytest.mark.parametrize("row", ROWS)
def test_no_content_starts_or_ends_with_a_quotation_mark(row: dict[str, Any]) -> None:
    for claim in row["claims"]:
        content = row["text"][slice(*claim["span"])]
        assert content[0] not in QUOTATION_MARKS
        assert content[-1] not in QUOTATION_MARKS + ".,;:"


@pytest.mark.parametrize("row", ROWS)
def test_claims_are_well_formed(row: dict[str, Any]) -> None:
    for claim in row["claims"]:
        assert (claim["speaker"] is None) == (Kind(claim["kind"]) is Kind.NARRATIVE)
        assert Polarity(claim.get("polarity", "asserted"))
        assert claim["stated_on"] is None or date.fromisoformat(claim["stated_on"])


@pytest.mark.parametrize("row", ROWS)
def test_figures_are_well_formed(row: dict[str, Any]) -> None:
    for figure in row.get("figures", []):
        assert Decimal(figure["low"]) <= Decimal(figure["high"])
        assert Qualifier(figure["qualifier"])
        assert Measure(figure["measure"])


def test_no_id_stands_twice() -> None:
    paths = sorted((FIXTURES / "expected").glob("*.jsonl"))
    ids = Counter(row["id"] for path in paths for row in rows_of(path))
    assert [name for name, times in ids.items() if times > 1] == []


@pytest.mark.parametrize("code", ["id", "en"])
def test_each_language_has_sixty_cases_of_claims(code: str) -> None:
    rows = rows_of(FIXTURES / "expected" / f"claims.{code}.jsonl")
    assert len(rows) >= 60
    assert {claim["kind"] for row in rows for claim in row["claims"]} == {
        str(kind) for kind in Kind
    }


@pytest.mark.parametrize("path", MARKDOWN, ids=lambda path: path.name)
def test_every_article_reads_as_front_matter_and_text(path: Path) -> None:
    document = document_of(path)
    assert document.title
    assert document.publisher
    assert document.author
    assert document.published
    assert ".example.org/" in document.address
    assert document.text == document.text.strip() + "\n"


@pytest.mark.parametrize("code", ["id", "en"])
@pytest.mark.parametrize("name", ["example", "articles"])
def test_the_expected_text_is_the_text_that_is_read(name: str, code: str) -> None:
    texts = {path.stem: document_of(path).text for path in MARKDOWN}
    for row in rows_of(FIXTURES / "expected" / f"{name}.{code}.jsonl"):
        assert row["text"] == texts[row["id"]]


def test_addresses_differ_except_for_versions() -> None:
    versions = {version["old"] for version in TRUTH["version"]}
    addresses = [document_of(path).address for path in MARKDOWN if path.stem not in versions]
    assert len(addresses) == len(set(addresses))


def test_versions_share_their_address() -> None:
    addresses = {path.stem: document_of(path).address for path in STORY}
    for version in TRUTH["version"]:
        assert addresses[version["old"]] == addresses[version["new"]]


def test_the_story_runs_over_ten_days_in_six_newspapers_and_an_agency() -> None:
    documents = [document_of(path) for path in STORY]
    days = [document.published for document in documents if document.published]
    outlets = {*TRUTH["outlets"]["newspapers"], TRUTH["outlets"]["agency"]}
    assert len(documents) >= 24
    assert (max(days) - min(days)).days + 1 == 10
    assert {document.publisher for document in documents} == outlets
    assert len(outlets) == 7


def test_the_truth_of_events_names_only_articles_and_outlets_that_exist() -> None:
    truth = tomllib.loads((FIXTURES / "events" / "truth.toml").read_text(encoding="utf-8"))
    documents = {path.stem: document_of(path) for path in MARKDOWN if path.parent.name == "events"}
    outlets = {*truth["outlets"]["newspapers"], truth["outlets"]["agency"]}
    assert {document.publisher for document in documents.values()} == outlets
    named = [stem for part in truth["near_miss"] for stem in part["documents"]]
    assert {*named, *(part["document"] for part in truth["misfit"])} <= documents.keys()


def test_the_truth_names_only_stories_that_exist() -> None:
    stems = {path.stem for path in STORY}
    points = [point for series in TRUTH["series"] for point in series["points"]]
    for part in points + TRUTH["copy"] + TRUTH["near_miss"]:
        assert set(part["documents"]) <= stems


@pytest.mark.parametrize("table", ["disagreement", "corroboration", "revision", "rise", "denial"])
def test_the_truth_names_only_series_that_it_lists(table: str) -> None:
    names = [series["name"] for series in TRUTH["series"]]
    assert len(names) == len(set(names))
    assert {part["series"] for part in TRUTH[table]} <= set(names)


@pytest.mark.parametrize("table", ["disagreement", "corroboration"])
def test_each_pair_has_both_its_points(table: str) -> None:
    points = {
        (series["name"], point["day"], point["speaker"])
        for series in TRUTH["series"]
        for point in series["points"]
    }
    for pair in TRUTH[table]:
        assert {(pair["series"], pair["day"], speaker) for speaker in pair["speakers"]} <= points


@pytest.mark.parametrize("series", TRUTH["series"], ids=lambda series: series["name"])
def test_no_disagreement_or_corroboration_is_left_out(series: dict[str, Any]) -> None:
    listed = {
        (frozenset(pair["speakers"]), pair["day"], table)
        for table in ("disagreement", "corroboration")
        for pair in TRUTH[table]
        if pair["series"] == series["name"]
    }
    assert listed == pairs_by_the_rules(series)


def pairs_by_the_rules(series: dict[str, Any]) -> set[tuple[frozenset[str], date, str]]:
    """Apply the rules at the head of truth.toml to the points of one series."""
    found = set()
    solid = [point for point in series["points"] if not point.get("vague")]
    for number, one in enumerate(solid):
        for other in solid[number + 1 :]:
            if one["day"] != other["day"] or one["speaker"] == other["speaker"]:
                continue
            (low, high), (other_low, other_high) = bounds(one), bounds(other)
            pair = frozenset({one["speaker"], other["speaker"]})
            if high < other_low or other_high < low:
                found.add((pair, one["day"], "disagreement"))
            elif one["qualifier"] in CLOSED and other["qualifier"] in CLOSED:
                found.add((pair, one["day"], "corroboration"))
    return found


CLOSED = {"exact", "about", "between"}


def bounds(point: dict[str, Any]) -> tuple[float, float]:
    """Return the numbers that a point allows; "about" allows a tenth to either side."""
    low, high = float(point["low"]), float(point["high"])
    match point["qualifier"]:
        case "about":
            return low * 0.9, high * 1.1
        case "more_than" | "at_least":
            return low, float("inf")
        case "less_than" | "at_most":
            return float("-inf"), high
        case _:
            return low, high
