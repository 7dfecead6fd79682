"""What is stored is what a second reading of the texts gives."""

from __future__ import annotations

import pytest

import factdb


@pytest.mark.parametrize(
    "text",
    [
        "Up to dozens of people died.",  # the words have two ends, the hedge leaves one open
        "More than dozens of people died.",
        "Some 10 to 12 people died.",
        "At least 9 people died on 3 May 2024.",
    ],
)
def test_figures_of_every_hedge_are_read_again_as_they_are_stored(fresh_db: str, text: str) -> None:
    with factdb.open(fresh_db) as database:
        database.add(factdb.extract(text))
        assert len(list(database.figures())) == 1
        assert list(database.check()) == []
