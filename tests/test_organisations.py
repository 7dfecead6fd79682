"""The bodies that every language's news calls by one name."""

from __future__ import annotations

import tomllib
from collections import Counter
from pathlib import Path

import pytest

import factdb
from factdb.ingest import extract
from factdb.organisations import body_of, is_organisation
from factdb.records import EntityKind


@pytest.mark.parametrize(
    ("name", "is_known"),
    [
        ("Morgan Stanley", True),
        ("Unicef", True),
        ("WHO", True),
        ("Who", False),
        ("who", False),
        ("IMO", True),
        ("Imo", False),
        ("Ann Roe", False),
        ("", False),
    ],
)
def test_case_matters_in_short_acronyms_alone(name: str, is_known: bool) -> None:
    assert is_organisation(name) is is_known


def test_each_body_has_one_row() -> None:
    path = Path(factdb.__file__).with_name("organisations.toml")
    tables = tomllib.loads(path.read_text(encoding="utf-8"))
    rows = ([row] if isinstance(row, str) else row for rows in tables.values() for row in rows)
    counted = Counter(name.casefold() for row in rows for name in row)
    assert [name for name, count in counted.items() if count > 1] == []


@pytest.mark.parametrize(
    ("name", "body"),
    [("Palang Merah", "Red Cross"), ("Gedung Putih", "White House"), ("Ann Roe", None)],
)
def test_a_body_is_known_by_its_names_in_other_languages(name: str, body: str | None) -> None:
    assert body_of(name) == body


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("id", "Palang Merah memperkirakan 40 orang tewas.", "Palang Merah"),
        ("id", "Menurut Human Rights Watch, 40 orang tewas.", "Human Rights Watch"),
        ("en", "The White Helmets said 40 people died.", "White Helmets"),
        ("en", "“It was a good year,” Morgan Stanley said.", "Morgan Stanley"),
        ("fr", "Le Kremlin a déclaré que 40 personnes sont mortes.", "Kremlin"),
    ],
)
def test_a_known_body_is_no_person(language: str, text: str, name: str) -> None:
    (entity,) = extract(text, language=language).entities
    assert (entity.name, entity.kind) == (name, EntityKind.ORGANISATION)


@pytest.mark.parametrize(
    ("language", "text", "name", "role"),
    [
        (
            "id",
            "Jurnalis Al Jazeera Massoud Shams mengatakan 40 orang tewas.",
            "Massoud Shams",
            "Jurnalis Al Jazeera",
        ),
        ("en", "His mother, Ann Roe, said 40 people died.", "Ann Roe", "mother"),
        (
            "en",
            "Goldman Sachs analyst Ann Roe said 40 people died.",
            "Ann Roe",
            "Goldman Sachs analyst",
        ),
    ],
)
def test_an_office_has_its_body_and_nothing_that_points_to_it(
    language: str, text: str, name: str, role: str
) -> None:
    (entity,) = extract(text, language=language).entities
    assert (entity.name, [held.title for held in entity.roles]) == (name, [role])
