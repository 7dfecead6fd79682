from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdb.words import find_words, fold_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Élan vital", ["elan", "vital"]),
        ("E\u0301lan", ["elan"]),  # the accent as a character of its own
        ("Straße, İzmir, Ärla", ["strasse", "izmir", "arla"]),
        ("don’t", ["don", "t"]),
        ("7.000 warga", ["7", "000", "warga"]),
        ("1½ m²", ["1½", "m²"]),
        ("上海5日", ["上", "海", "5", "日"]),
        ("s=12", ["s", "12"]),
        ("a_b", ["a_b"]),
        ("x" * 50, ["x" * 40]),
        ("", []),
        ("— … !", []),
    ],
)
def test_words_are_compared_without_case_and_accents(text: str, words: list[str]) -> None:
    assert fold_words(text) == words


@given(st.text())
def test_each_word_stands_where_it_says(text: str) -> None:
    found = list(find_words(text))
    assert [word.folded for word in found] == fold_words(text)
    assert all(fold_words(text[word.start : word.end]) == [word.folded] for word in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


@given(st.text())
def test_a_folded_word_folds_to_itself_and_holds_no_space(text: str) -> None:
    for word in fold_words(text):
        assert fold_words(word) == [word]
        assert not any(c.isspace() or c in "=:'\"\\\0" for c in word)
