"""Numbers that their speakers take back for others in one breath."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factdb.compare.restated import takes_back
from factdb.database import Database


@pytest.mark.parametrize(
    ("language", "title", "before", "behind", "is_so"),
    [
        ("en", "Ministry lowers toll", "25 died, not ", " as announced on Monday", True),
        ("en", "Toll revised", "11 people had died, down from ", "", True),
        ("en", "Toll revised", "25 died, not ", " as it had announced in May", True),
        ("id", "SAR Ralat Korban", "19 orang tewas, bukan ", " orang seperti disampaikan", True),
        # Whose it was is told, or no correction; what is not behind "not".
        ("en", "Ministry lowers toll", "25 died, not ", " as Ann Roe had said", False),
        ("en", "Ministry lowers toll", "25 died, not ", " people, as police had said", False),
        ("id", "SAR Ralat Korban", "19 tewas, bukan ", " orang seperti kata Bupati Ana Lim", False),
        ("id", "SAR Ralat Korban", "19 tewas, bukan ", " seperti isu yang beredar", False),
        ("en", "Ministry lowers toll", "25 died, not ", " as the opposition claims", False),
        ("en", "Ministry lowers toll", "25 died, not ", " as a newspaper had it", False),
        ("en", "Ministry lowers toll", "25 died, not ", " as feared at first", False),
        ("en", "Toll rises", "11 people had died, down from ", "", False),
        ("en", "Ministry lowers toll", "25 died and ", " were hurt", False),
        ("xx", "Ministry lowers toll", "25 died, not ", "", False),
    ],
)
def test_what_a_speaker_takes_back_stands_behind_not(
    language: str, title: str, before: str, behind: str, *, is_so: bool
) -> None:
    assert takes_back((before, behind), title, "", language) is is_so


def revised(database: Database, tmp_path: Path, title: str, text: str) -> list[tuple[object, ...]]:
    given = {"id": "a", "language": "en", "published": "2032-05-03", "publisher": "Star"}
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps({**given, "title": title, "text": text}), encoding="utf-8")
    assert not [one for one in database.load(str(path)) if one.error]
    return [
        (row.rule, row.speaker, row.place, int(row.other_low or 0), int(row.low or 0))
        for row in database.revisions()
    ]


def test_a_correction_is_told_by_one_article(database: Database, tmp_path: Path) -> None:
    text = "Mayor Ana Lim said 25 people died, not 27 as announced on Sunday."
    fell = ("fell", "Ana Lim", "wera", 27, 25)
    title = "City lowers toll of blast"
    assert revised(database, tmp_path, title, f"The blast shook Wera on Friday. {text}") == [fell]
    # Made anew it is told once; without the words for it, it is none.
    database.rebuild()
    assert [row.low for row in database.revisions()] == [25]
    assert revised(database, tmp_path, "The blast", f"The blast shook Wera on Friday. {text}") == []


@pytest.mark.parametrize(
    "text",
    [
        # It rose; it may be, is of another year or kind, or of those who become fewer.
        "Ana Lim said 25 people died, not 19 as announced on Sunday.",
        "Ana Lim said 25 people died, and 27 could have died.",
        "Ana Lim said 25 people died, down from 27 last year.",
        "Ana Lim said 25 people died and 12 were hurt; the fire service spoke of 27.",
        "Ana Lim said 25 people are missing, down from 27.",
        "Ana Lim said 25 people died, not 27 as the police said.",
    ],
)
def test_what_is_no_correction(database: Database, tmp_path: Path, text: str) -> None:
    assert revised(database, tmp_path, "City corrects toll of blast", text) == []
