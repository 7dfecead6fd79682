from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdb.errors import SearchError
from factdb.query.wanted import Term, Wanted, read_wanted


def term(words: str, is_begun: bool = False) -> Term:
    return Term(tuple(words.split()), is_begun)


@pytest.mark.parametrize(
    ("typed", "groups", "none"),
    [
        ("Flood RANU", [["flood"], ["ranu"]], []),
        ('"two or three" days', [["two or three"], ["days"]], []),
        ('"two or three', [["two or three"]], []),
        ("killed OR tewas OR mort", [["killed", "tewas", "mort"]], []),
        ("flood AND ranu", [["flood"], ["ranu"]], []),
        ("flood NOT jakarta", [["flood"]], ["jakarta"]),
        ("OR flood AND", [["flood"]], []),
        ("flood or not", [["flood"], ["or"], ["not"]], []),
        ("7.000", [["7 000"]], []),
        ("don't", [["don t"]], []),
        ("a:b (c) ^d -e", [["a b"], ["c"], ["d"], ["e"]], []),
    ],
)
def test_what_is_typed_is_understood(typed: str, groups: list[list[str]], none: list[str]) -> None:
    wanted = read_wanted(typed)
    assert wanted == Wanted(
        tuple(tuple(map(term, group)) for group in groups), tuple(map(term, none))
    )


@pytest.mark.parametrize("typed", ["evacu*", '"evacu*"'])
def test_a_star_takes_any_ending(typed: str) -> None:
    assert read_wanted(typed).groups == ((term("evacu", True),),)


@pytest.mark.parametrize("typed", ["", " ", '"', '""', "* ( ) :", "OR", "NOT flood"])
def test_nothing_to_look_for_is_said_in_a_sentence(typed: str) -> None:
    with pytest.raises(SearchError, match="names no word to look for"):
        read_wanted(typed)


@given(st.text())
def test_whatever_is_typed_is_understood_or_names_no_word(typed: str) -> None:
    try:
        wanted = read_wanted(typed)
    except SearchError:
        return
    assert all(one.words for one in (*wanted.terms, *wanted.none))
