"""What is shown of the passage in which a number of a pair stands."""

from __future__ import annotations

from factdb.cli.related import sentence_around

BEFORE = "The nurse spoke first. " * 10
BEHIND = "Nobody answered. " * 10


def test_a_short_passage_is_shown_whole() -> None:
    assert sentence_around("12", "Rain fell. There were 12 of them.") == (
        "Rain fell. There were 12 of them."
    )


def test_of_a_long_passage_the_sentence_with_the_number_is_shown() -> None:
    passage = f"{BEFORE}Of 1,226 people 226 were elderly. {BEHIND}".strip()
    assert sentence_around("226", passage) == "… Of 1,226 people 226 were elderly. …"
    assert sentence_around("226", f"Then 226 came. {BEFORE * 2}") == "Then 226 came. …"
    assert sentence_around("7", passage) == passage
