from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdb.query.snippets import cut_snippet
from factdb.query.wanted import read_wanted

LONG = " ".join(f"word{number}" for number in range(200))
MARKS = ("[", "]")


def snippet(text: str, typed: str) -> str:
    return cut_snippet(text, read_wanted(typed).terms, MARKS)


@pytest.mark.parametrize(
    ("text", "typed", "shown"),
    [
        ("Water rose.", "WATER", "[Water] rose."),
        ("Élan\n\nvital", "elan", "[Élan] vital"),
        ("about 10,000 people", "10,000", "about [10,000] people"),
        ("two or three days", '"or three"', "two [or] [three] days"),
        ("three or two", '"or three"', "three or two"),
        ("evacuated, evacuees", "evacu*", "[evacuated], [evacuees]"),
        ("in Ranu dan Lumbir", "lumbir OR ranu", "in [Ranu] dan [Lumbir]"),
        ("(Water)", "rain NOT water", "(Water)"),
        ("", "rain", ""),
    ],
)
def test_each_word_that_was_meant_is_marked(text: str, typed: str, shown: str) -> None:
    assert snippet(text, typed) == shown


def test_a_long_text_is_cut_around_what_was_meant() -> None:
    shown = snippet(LONG, "word100")
    assert shown.startswith("… word94 word95")
    assert " [word100] " in shown
    assert shown.endswith("word117 …")


def test_the_passage_with_most_of_the_terms_is_shown() -> None:
    shown = snippet(LONG.replace("word20 ", "flood "), "flood word150 word152")
    assert "[word150] word151 [word152]" in shown


def test_the_ends_of_a_long_text_are_not_marked_as_cut() -> None:
    assert snippet(LONG, "word0").startswith("[word0] word1")
    assert snippet(LONG, "word199").endswith("[word199]")


@given(st.text(alphabet="ab \n."), st.sampled_from(["a", "b*", '"a b"', "a OR b", "ab NOT b"]))
def test_without_its_marks_a_short_snippet_is_the_text(text: str, typed: str) -> None:
    shown = snippet(text, typed).replace("[", "").replace("]", "")
    assert shown.replace("…", "").split() == text.split() or len(text.split()) > 40
