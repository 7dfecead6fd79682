"""The behaviour tables of reporting: every claim is found, and nothing is invented."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from factdb.ingest import extract
from factdb.records import Claim, Document

EXPECTED = Path(__file__).parents[2] / "fixtures" / "expected"
CASES = [
    json.loads(line)
    for code in ("id", "en", "de")
    for line in (EXPECTED / f"claims.{code}.jsonl").read_text(encoding="utf-8").splitlines()
]

# What is not right yet, by the case's id, with the reason. A fix turns its row red: remove it then.
NOT_YET = {
    "id-nested-report": "a place that no list has is taken for a name",
    "en-pronoun-before-name": "a report in a clause of time",
}

ROWS = [
    pytest.param(
        case,
        id=case["id"],
        marks=[pytest.mark.xfail(strict=True, reason=NOT_YET[case["id"]])]
        if case["id"] in NOT_YET
        else [],
    )
    for case in CASES
]

Reading = tuple[str, tuple[int, ...], str | None, str]


def read_case(case: dict[str, Any]) -> tuple[Claim, ...]:
    published = case.get("published")
    document = Document(
        case["text"],
        name=case["id"],
        language=case["language"],
        title=case.get("title"),
        publisher=case.get("publisher"),
        published=date.fromisoformat(published) if published else None,
    )
    return extract(document).claims


def as_found(claim: Claim) -> Reading:
    name = claim.speaker.lower() if claim.speaker else None
    return claim.kind.value, tuple(claim.span), name, claim.polarity.value


def as_expected(claim: dict[str, Any], kind: str, speaker: str | None) -> Reading:
    name = speaker.lower() if speaker else None
    return kind, tuple(claim["span"]), name, claim.get("polarity", "asserted")


def readings(claim: dict[str, Any]) -> list[Reading]:
    """Return the right answers to a claim; kind and speaker may have alternatives."""
    kinds = [(claim["kind"], claim["speaker"])]
    kinds += [(other["kind"], other["speaker"]) for other in claim.get("alternatives", [])]
    return [as_expected(claim, kind, speaker) for kind, speaker in kinds]


@pytest.mark.parametrize("case", ROWS)
def test_each_claim_is_found_and_none_is_invented(case: dict[str, Any]) -> None:
    found = [as_found(claim) for claim in read_case(case)]
    expected = sorted(case["claims"], key=lambda claim: claim["span"])
    right = [
        next((reading for reading in readings(claim) if reading in found), readings(claim)[0])
        for claim in expected
    ]
    assert found == right


def test_the_table_of_what_is_not_right_yet_names_cases() -> None:
    assert set(NOT_YET) <= {case["id"] for case in CASES}
