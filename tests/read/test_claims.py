"""Hand-made claims in the interchange format."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from factdb.errors import ReadError
from factdb.read.claims import read_extractions
from factdb.records import DateRange, Extraction, Kind, Polarity, Qualifier, Relay, Span

TEXT = "Menurut Budi, kemarin 10 hingga 12 ribu warga pergi, tulis Kabar."


def make_line(**changes: Any) -> dict[str, Any]:
    claim = {"kind": "indirect", "span": [14, 51], "speaker": "Budi", "speaker_span": [8, 12]}
    figure = {"span": [22, 39], "low": "10000", "high": "12000", "qualifier": "between"}
    day = {"span": [14, 21], "start": "2016-12-13", "end": "2016-12-13"}
    claim |= {"figures": [figure], "dates": [day], **changes.pop("claim", {})}
    return {"id": "a", "text": TEXT, "language": "id", "claims": [claim], **changes}


def read_line(tmp_path: Path, line: dict[str, Any]) -> Extraction | ReadError:
    (tmp_path / "a.jsonl").write_text(json.dumps(line))
    (found,) = read_extractions(str(tmp_path / "a.jsonl"))
    return found


def test_a_line_becomes_records(tmp_path: Path) -> None:
    via = {
        "via": [{"name": "Kabar", "span": [59, 64]}],
        "stated_on": "2016-12-13",
        "polarity": "denied",
    }
    found = read_line(tmp_path, make_line(claim=via))
    assert isinstance(found, Extraction)
    (claim,), (figure,), (day,) = found.claims, found.figures, found.dates
    assert (claim.kind, claim.span, claim.speaker) == (Kind.INDIRECT, Span(14, 51), "Budi")
    assert claim.relays == (Relay("Kabar", Span(59, 64)),)
    assert claim.stated_on == DateRange(date(2016, 12, 13), date(2016, 12, 13))
    assert claim.polarity is Polarity.DENIED
    assert (figure.low, figure.qualifier) == (Decimal(10000), Qualifier.BETWEEN)
    assert day.range == claim.stated_on
    assert [entity.name for entity in found.entities] == ["Budi"]


def test_a_figure_of_the_document_and_of_a_claim_is_one(tmp_path: Path) -> None:
    line = make_line()
    found = read_line(tmp_path, line | {"figures": line["claims"][0]["figures"]})
    assert isinstance(found, Extraction)
    assert len(found.figures) == 1


@pytest.mark.parametrize(
    ("claim", "message"),
    [
        ({"span": [14, 99]}, '"span" is [14, 99], which is no [start, end] within the text\'s 65'),
        ({"span": [-1, 5]}, '"span" is [-1, 5]'),
        ({"span": [5, 5]}, '"span" is [5, 5]'),
        ({"span": [True, 5]}, '"span" is [true, 5]'),
        ({"span": None}, '"span" is null'),
        (
            {"kind": "rumour"},
            '"kind" is "rumour"; allowed are direct, indirect, mixed, narrative',
        ),
        ({"kind": None}, '"kind" is null'),
        ({"kind": "ab" * 80}, '"kind" is "ababab'),
        ({"kind": "ab" * 80}, "…; allowed are"),
        ({"speaker": 7}, '"speaker" is 7, which is no string.'),
        ({"cue_span": [0, 700]}, '"cue_span" is [0, 700]'),
        ({"stated_on": "2016-12-32"}, '"stated_on" is "2016-12-32", which is no date'),
        ({"via": ["Sputnik"]}, '"via" is no list of objects.'),
        ({"via": [{"name": "Kabar"}]}, '"span" is null'),
        ({"group": "one"}, '"group" is "one", which is no whole number.'),
        ({"stated_range": ["2016-12-13"]}, "which is no [start, end] of dates."),
        ({"dates": [{"span": [14, 21], "evidence": 7}]}, '"evidence" is 7, which is no list.'),
        ({"figures": [7]}, '"figures" is no list of objects.'),
        ({"figures": [{"span": [22, 24], "low": "ten", "high": "1"}]}, '"low" is "ten"'),
        ({"figures": [{"span": [22, 24], "low": "NaN", "high": "1"}]}, '"low" is "NaN"'),
        (
            {"figures": [{"span": [22, 24], "low": "1e999999999", "high": "1"}]},
            '"low" is "1e999999999", which has more than 100 digits.',
        ),
        ({"figures": [{"span": [22, 24], "low": 1.5, "high": "1"}]}, '"low" is 1.5, which is no'),
        ({"figures": [{"span": [22, 24], "low": "2", "high": "1"}]}, "low 2 is above high 1."),
    ],
    ids=lambda value: str(value)[:40],
)
def test_a_wrong_mark_is_refused(tmp_path: Path, claim: dict[str, Any], message: str) -> None:
    found = read_line(tmp_path, make_line(claim=claim))
    assert isinstance(found, ReadError)
    assert "a.jsonl, line 1: " in str(found)
    assert message in str(found)


def test_a_wrong_line_leaves_the_others(tmp_path: Path) -> None:
    lines = [json.dumps(make_line()), "{", json.dumps(make_line())]
    (tmp_path / "a.jsonl").write_text("\n".join(lines))
    kinds = [type(found) for found in read_extractions(str(tmp_path / "a.jsonl"))]
    assert kinds == [Extraction, ReadError, Extraction]


def test_a_missing_file_is_an_error(tmp_path: Path) -> None:
    (found,) = read_extractions(str(tmp_path / "none.jsonl"))
    assert isinstance(found, ReadError)
