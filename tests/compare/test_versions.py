"""What counts as changed between two versions, and what as added and removed."""

from __future__ import annotations

from datetime import date

import pytest

from factdb import extract
from factdb.compare.versions import compare_versions


def changes(before: str, after: str) -> list[tuple[object, ...]]:
    """Return (what became of it, what it is, its words before and after) of each change."""
    day = date(2024, 5, 7)
    found = compare_versions(extract(before, "en", day), extract(after, "en", day))
    return [(one.change.value, one.what, one.before, one.after) for one in found]


FOUGHT = "The mayor said 375 fighters surrendered."

CASES = [
    ("nothing", FOUGHT, FOUGHT, []),
    (
        "a number in the same words",
        FOUGHT,
        FOUGHT.replace("375", "475"),
        [
            ("changed", "claim", "375 fighters surrendered", "475 fighters surrendered"),
            ("changed", "figure", "375 fighters", "475 fighters"),
        ],
    ),
    (
        "a number in other words, of the same thing",
        FOUGHT,
        "The mayor said 475 fighters surrendered overnight.",
        [
            ("removed", "claim", "375 fighters surrendered", None),
            ("added", "claim", None, "475 fighters surrendered overnight"),
            ("changed", "figure", "375 fighters", "475 fighters"),
        ],
    ),
    (
        "a claim more",
        FOUGHT,
        FOUGHT + ' "We need boats," she said.',
        [("added", "claim", None, "We need boats")],
    ),
    (
        "a paragraph less",
        FOUGHT + "\n\nThe fire service said 40 homes burned.",
        FOUGHT,
        [("removed", "claim", "40 homes burned", None), ("removed", "figure", "40 homes", None)],
    ),
    (
        "the order alone",
        "Police said 12 people died. Doctors said 30 were hurt.",
        "Doctors said 30 were hurt. Police said 12 people died.",
        [],
    ),
    (
        "what the article says itself",
        "Water stood in 12 streets.",
        "Water stood in 15 streets.",
        [
            ("changed", "claim", "Water stood in 12 streets", "Water stood in 15 streets"),
            ("changed", "figure", "12 streets", "15 streets"),
        ],
    ),
]


@pytest.mark.parametrize(
    ("before", "after", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_what_changed(before: str, after: str, expected: list[tuple[object, ...]]) -> None:
    assert changes(before, after) == expected


def test_a_claim_that_another_makes_now_has_changed() -> None:
    before = 'It was raining. "We need boats," Ana Lim said.'
    day = date(2024, 5, 7)
    after = extract(before.replace("Ana Lim", "Tom Reed"), "en", day)
    (change,) = compare_versions(extract(before, "en", day), after)
    assert (change.differs, change.speaker) == (("speaker",), "Tom Reed")


def test_two_numbers_of_one_thing_are_not_taken_for_one_another() -> None:
    before = "The mayor said 3 people died on Monday. The mayor said 5 people died on Friday."
    after = "In all 9 people died, the mayor said."
    whole = [change for change in changes(before, after) if change[1] == "figure"]
    assert sorted(str(change[0]) for change in whole) == ["added", "removed", "removed"]
