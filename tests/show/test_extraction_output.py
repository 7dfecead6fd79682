"""Extractions as objects, rows and explanations."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from factdb.read.claims import read_extractions
from factdb.records import (
    Basis,
    Claim,
    DateMention,
    DateRange,
    DateRole,
    Document,
    Entity,
    EntityKind,
    Extraction,
    Figure,
    Kind,
    PassedOver,
    Polarity,
    Precision,
    Qualifier,
    Relay,
    Role,
    Span,
)
from factdb.show.explain import write_explanation
from factdb.show.interchange import COLUMNS, to_object, to_rows

TEXT = (
    "Foto: Kabar\n\nMenurut Budi, kemarin lebih dari 7.000 warga pergi, tulis Sputnik.\n\n"
    "Sekitar 10 hingga 12 orang membantah 3 hal pada pukul 09.30.\n"
)
YESTERDAY = DateRange(date(2016, 12, 13), date(2016, 12, 13))


def span(words: str) -> Span:
    at = TEXT.index(words)
    return Span(at, at + len(words))


def make_extraction() -> Extraction:
    return Extraction(
        document=Document(TEXT, name="a", publisher="Kabar", published=date(2016, 12, 14)),
        language="id",
        claims=(
            Claim(
                span("kemarin lebih dari 7.000 warga pergi"),
                Kind.INDIRECT,
                speaker="Budi",
                speaker_span=span("Budi"),
                cue_span=span("Menurut"),
                relays=(Relay("Sputnik", span("Sputnik")),),
                stated_on=YESTERDAY,
                polarity=Polarity.DENIED,
                rule="preposition",
            ),
            Claim(
                span("Sekitar 10 hingga 12 orang membantah 3 hal pada pukul 09.30"),
                Kind.NARRATIVE,
                stated_on=DateRange(date(2016, 12, 1), date(2016, 12, 14)),
                stated_span=span("pada"),
                stated_basis=Basis.INFERENTIAL,
                group=3,
            ),
        ),
        figures=(
            Figure(
                span("7.000"),
                Decimal(7000),
                Decimal(7000),
                Qualifier.MORE_THAN,
                unit="warga",
                unit_span=span("warga"),
                counted="residents",
                dimension="count",
                indicator="fled",
                period=DateRange(None, date(2016, 12, 13)),
                period_span=span("kemarin"),
                place="Aleppo",
                rule="digits",
            ),
            Figure(span("10 hingga 12"), Decimal(10), Decimal(12), Qualifier.BETWEEN),
        ),
        dates=(
            DateMention(
                span("kemarin"),
                YESTERDAY,
                Precision.DAY,
                Basis.INTERPRETIVE,
                role=DateRole.STATED,
                vague=True,
                evidence=(span("tulis"),),
                alternatives=(DateRange(None, None),),
            ),
            DateMention(
                span("pukul 09.30"),
                DateRange(datetime(2016, 12, 14, 9, 30), None),
                Precision.MINUTE,
                conflict="it was Tuesday",
            ),
            DateMention(span("pada"), None, Precision.DAY),
        ),
        entities=(
            Entity(
                "Budi",
                EntityKind.PERSON,
                ("Pak Budi",),
                (Role("warga", span("warga")),),
                (span("Budi"),),
            ),
        ),
        published=DateMention(
            Span(0, 0), DateRange(date(2016, 12, 14), date(2016, 12, 14)), Precision.DAY
        ),
        boilerplate=(span("Foto: Kabar"),),
        passed_over=(PassedOver(span("3"), "number", "no unit"),),
    )


def test_an_object_has_the_keys_and_spellings_of_the_format() -> None:
    found = to_object(make_extraction())
    assert found["published"] == "2016-12-14"
    claim, narrative = found["claims"]
    assert claim["stated_on"] == "2016-12-13"
    assert claim["via"] == [{"name": "Sputnik", "span": list(span("Sputnik"))}]
    assert [figure["low"] for figure in claim["figures"]] == ["7000"]
    assert [day["start"] for day in claim["dates"]] == ["2016-12-13"]
    assert narrative["stated_on"] is None
    assert narrative["speaker_span"] is None
    assert found["dates"][1]["start"] == "2016-12-14T09:30"
    assert found["dates"][2]["start"] is None


def test_an_object_reads_back_as_hand_made_claims(tmp_path: Path) -> None:
    made = make_extraction()
    (tmp_path / "a.jsonl").write_text(json.dumps(to_object(made)))
    (found,) = read_extractions(str(tmp_path / "a.jsonl"))
    assert isinstance(found, Extraction)
    for what in ("claims", "figures", "dates", "entities"):
        assert unruled(getattr(found, what)) == unruled(getattr(made, what))


def unruled(records: tuple[Any, ...]) -> list[Any]:
    """Return records ordered by place, without what found them: that is not read back."""
    found = [one._replace(rule="") if hasattr(one, "rule") else one for one in records]
    return sorted(found, key=lambda one: getattr(one, "span", (0, 0)))


def test_rows_are_ordered_by_place() -> None:
    rows = [dict(zip(COLUMNS, row, strict=True)) for row in to_rows(make_extraction())]
    assert [(row["what"], row["text"], row["value"]) for row in rows] == [
        ("date", "kemarin", "2016-12-13"),
        ("claim", "kemarin lebih dari 7.000 warga pergi", "2016-12-13"),
        ("figure", "7.000", "7000"),
        ("claim", "Sekitar 10 hingga 12 orang membantah 3 hal pada pukul 09.30", None),
        ("figure", "10 hingga 12", "10/12"),
        ("date", "pada", None),
        ("date", "pukul 09.30", "2016-12-14T09:30/.."),
    ]


def test_an_explanation_tells_what_was_found_and_what_was_not(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    out = io.StringIO()
    write_explanation(make_extraction(), out)
    assert out.getvalue() == (
        "a: id, published 2016-12-14 (textual)\n"
        "\nFoto: Kabar\n"
        "    left out    “Foto: Kabar” is no part of the story\n"
        "\nMenurut Budi, kemarin lebih dari 7.000 warga pergi, tulis Sputnik.\n"
        "    indirect    “kemarin lebih dari 7.000 warga pergi”, said by Budi as “Budi” (textual), "
        "cue “Menurut”, denied, on 2016-12-13 (textual), via Sputnik [preposition]\n"
        "    date        “kemarin”, is 2016-12-13 (day, interpretive), or …, by “tulis”\n"
        "    figure      “7.000”, is more than 7000 warga, indicator fled, unknown [digits]\n"
        "\nSekitar 10 hingga 12 orang membantah 3 hal pada pukul 09.30.\n"
        "    narrative   “Sekitar 10 hingga 12 orang membantah 3 hal pada pukul 09.30”, "
        "said by the document, on 2016-12-01 to 2016-12-14 (inferential)\n"
        "    figure      “10 hingga 12”, is 10 to 12\n"
        "    passed over number “3”: no unit\n"
        "    date        “pada”, is undecided (day, textual)\n"
        "    date        “pukul 09.30”, is 2016-12-14T09:30 to … (minute, textual), "
        "it was Tuesday\n"
        "\n2 claims, 2 figures, 3 dates; passed over: 1 number, 0 cues.\n"
    )


def test_an_explanation_tells_where_a_page_states_its_day() -> None:
    found = make_extraction()
    document = replace(found.document, published_source="datePublished")
    out = io.StringIO()
    write_explanation(replace(found, document=document), out)
    assert out.getvalue().startswith("a: id, published 2016-12-14 (textual, by datePublished)\n")


def test_an_explanation_wraps_and_shortens_what_is_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    text = "kata " * 100
    claim = Claim(Span(0, len(text) - 1), Kind.NARRATIVE)
    out = io.StringIO()
    write_explanation(Extraction(Document(text, name="a"), "id", (claim,)), out)
    assert max(map(len, out.getvalue().splitlines())) <= 60
    assert "…" in out.getvalue()
