"""What a number counts beside its own noun."""

from __future__ import annotations

import pytest

from factdb.compare.populations import joined_with


@pytest.mark.parametrize(
    ("behind", "language", "noun"),
    [
        (" passengers and crew sank", "en", "crew"),
        (" penumpang dan awak kapal", "id", "awak"),
        (" people and injured 12", "en", ""),
        (" orang dan melukai 12", "id", ""),
        (" passengers and 16 crew", "en", ""),
        (" people, police said", "en", ""),
        (" people.", "en", ""),
        (" people and crew", "xx", ""),
    ],
)
def test_a_number_of_two_nouns_counts_both(behind: str, language: str, noun: str) -> None:
    assert joined_with(behind, language) == (frozenset([noun]) if noun else frozenset())
