from __future__ import annotations

import pytest

from factdb.compare.wording import ALIKE, likeness


@pytest.mark.parametrize(
    ("one", "two", "are_alike"),
    [
        ("We have not hung up the phone", "we have NOT hung up the phone!", True),
        ("the road to the north is open again", "The road to the north is open", True),
        ("14 people were killed in the flood", "17 people were killed in the flood", False),
        ("the road to the north is open", "the bridge in the south is closed", False),
        ("No deaths", "no deaths", True),
        ("No deaths", "No injuries", False),
        ("the road is open now", "the road is open now, and " + "much more is told " * 9, False),
        ("", "", False),
    ],
)
def test_claims_of_nearly_the_same_words_are_alike(one: str, two: str, are_alike: bool) -> None:
    assert (likeness(one, two) >= ALIKE) is are_alike
    assert likeness(one, two) == likeness(two, one)
