"""What a new version of an article puts right, with the day of each version."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from factdb.database import Database

TOLD = "The coast guard said {} passengers had been rescued off Sorla."
DATED = "The coast guard said on Monday {} passengers had been rescued off Sorla."


def load(database: Database, folder: Path, text: str, day: date) -> None:
    article = folder / "ferry.txt"
    article.write_text(text, encoding="utf-8")
    (loaded,) = database.load(str(article), published=day)
    assert loaded.error is None


@pytest.mark.parametrize(
    ("words", "days"),
    [(TOLD, ("2025-11-04", "2025-11-05")), (DATED, ("2025-11-03", "2025-11-03"))],
    ids=["of no day", "of one day"],
)
def test_a_correction_has_the_days_of_both_versions(
    database: Database, tmp_path: Path, words: str, days: tuple[str, str]
) -> None:
    load(database, tmp_path, words.format(375), date(2025, 11, 4))
    load(database, tmp_path, words.format(475), date(2025, 11, 5))
    (row,) = database.revisions()
    assert row.rule == "corrected"
    assert [row.other_low, row.low] == [375, 475]
    assert (row.other_day, row.day) == days
    assert (row.other_published, row.published) == ("2025-11-04", "2025-11-05")
    assert (row.other_version, row.version) == (1, 2)


def test_a_superseded_version_keeps_its_day_of_publication(
    database: Database, tmp_path: Path
) -> None:
    load(database, tmp_path, TOLD.format(375), date(2025, 11, 4))
    load(database, tmp_path, TOLD.format(475), date(2025, 11, 5))
    claims = {row.version: row for row in database.claims(all_versions=True)}
    assert [claims[number].published for number in (1, 2)] == ["2025-11-04", "2025-11-05"]
    found = database.search("passengers", what="document", all_versions=True)
    assert [(row.version, row.day) for row in found] == [(2, "2025-11-05"), (1, "2025-11-04")]
    (document,) = database.documents()
    assert document.published == "2025-11-05"


def test_a_day_that_is_given_later_is_that_of_the_version(
    database: Database, tmp_path: Path
) -> None:
    load(database, tmp_path, TOLD.format(375), date(2025, 11, 4))
    load(database, tmp_path, TOLD.format(375), date(2025, 11, 6))
    (claim,) = database.claims(all_versions=True)
    assert (claim.published, claim.version) == ("2025-11-06", 1)


def test_an_article_that_goes_back_to_its_first_text_is_published_again(
    database: Database, tmp_path: Path
) -> None:
    for number, day in ((375, 4), (475, 5), (375, 6)):
        load(database, tmp_path, TOLD.format(number), date(2025, 11, day))
    claims = {row.version: row.published for row in database.claims(all_versions=True)}
    assert claims == {1: "2025-11-06", 2: "2025-11-05"}
