from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdb.store.drafting.folding import fold, name_parts


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("Sergey Lavrov", "sergey lavrov"),
        ("  SERGEY \n LAVROV ", "sergey lavrov"),
        ("Straße", "strasse"),
        ("İzmir", "i̇zmir"),
    ],
)
def test_names_are_compared_without_case_and_runs_of_space(name: str, folded: str) -> None:
    assert fold(name) == folded


def test_a_name_is_found_from_each_of_its_words() -> None:
    assert list(name_parts("Zaid al-Saleh (Lt. Gen.)")) == [
        "zaid al-saleh (lt. gen.)",
        "al-saleh (lt. gen.)",
        "saleh (lt. gen.)",
        "lt. gen.)",
        "gen.)",
    ]


def test_a_name_without_a_word_has_no_parts() -> None:
    assert list(name_parts("“…”")) == []


@given(st.text(max_size=400))
def test_every_part_ends_the_folded_name(name: str) -> None:
    folded = fold(name)[:200]
    assert all(folded.endswith(part) for part in name_parts(name))
