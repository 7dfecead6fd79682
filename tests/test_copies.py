from __future__ import annotations

import pytest
from factories import make_document
from hypothesis import given
from hypothesis import strategies as st

from factdb.copies import are_copies, digest_of, find_credit, shingles_of, sign

STORY = " ".join(f"w{number}" for number in range(120))


def cut(text: str, first: int, last: int) -> str:
    return " ".join(text.split()[first:last])


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        (STORY, STORY, True),
        (STORY, STORY.upper().replace(" ", ", "), True),
        (STORY, f"By Northwire. {STORY} All rights reserved.", True),
        (STORY, cut(STORY, 0, 70), True),  # more than half of it
        (STORY, cut(STORY, 0, 50), False),  # less
        (STORY, cut(STORY, 0, 60) + STORY[::-1], False),
        (STORY, STORY + " " + cut(STORY.replace("w", "v"), 0, 100), True),  # not twice as long
        (cut(STORY, 0, 43), cut(STORY, 0, 43), False),  # too short to tell
        (cut(STORY, 0, 44), cut(STORY, 0, 44), True),
        ("", "", False),
    ],
)
def test_copies_are_told_by_their_shingles(one: str, other: str, said: bool) -> None:
    assert are_copies(shingles_of(one), shingles_of(other)) is said
    assert are_copies(shingles_of(other), shingles_of(one)) is said


def test_a_signature_is_the_same_in_every_process_and_version() -> None:
    # Bands are stored: where these numbers change, all texts must be signed anew.
    bands = sign(make_document(STORY)).bands
    assert len(bands) == 16
    assert bands[:2] == (-6848121952176089925, -5504996864080117063)


def test_near_copies_share_a_band_and_other_texts_none() -> None:
    bands = set(sign(make_document(STORY)).bands)
    assert bands & set(sign(make_document(f"By Northwire {STORY} Copyright 2016.")).bands)
    assert not bands & set(sign(make_document(STORY.replace("w", "v"))).bands)


def test_a_short_text_has_no_bands() -> None:
    assert sign(make_document(cut(STORY, 0, 43))).bands == ()
    assert sign(make_document(cut(STORY, 0, 44))).bands


@given(st.text())
def test_any_text_is_signed(text: str) -> None:
    found = sign(make_document(text))
    assert found.digest == digest_of(text.upper()) or not text.isascii()
    assert all(-(2**63) <= band < 2**63 for band in found.bands)


@pytest.mark.parametrize(
    ("text", "author", "credit"),
    [
        ("RANU (Northwire) - Nine people were killed.", "Anders Falk", ("Northwire", True)),
        ("JAKARTA (ANTARA) — Sembilan orang tewas.", None, ("ANTARA", True)),
        ("By Northwire\n\nNine people were killed.", None, ("Northwire", False)),
        ("Sembilan orang tewas.\n\nSumber: Antara", "Rini", ("Antara", True)),
        ("Nine people were killed. (AFP)", None, ("AFP", True)),
        ("Neun Menschen starben. (hr/dpa)", None, (None, False)),
        ("Nine people were killed.", "Reuters", ("Reuters", True)),
        ("Nine people were killed.", "Ana Lim", ("Ana Lim", False)),
        ("By the river nine people were killed, and many more hurt.", None, (None, False)),
        ("The level (9 m) - was high.", None, (None, False)),
        ("", None, (None, False)),
    ],
)
def test_whom_a_text_credits_is_read(
    text: str, author: str | None, credit: tuple[str | None, bool]
) -> None:
    assert find_credit(make_document(text, author=author)) == credit
