"""Tokens cover the text, and phrases are found by the longest."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdb.parse.text.tokens import Endings, Phrases, Tokens
from factdb.records import Span

SPLITS = [
    pytest.param("warga sipil", ["warga", "sipil"], id="words part at spaces"),
    pytest.param("lebih dari 7.000 orang", ["lebih", "dari", "7.000", "orang"], id="a numeral"),
    pytest.param("1,234.5", ["1,234.5"], id="a numeral holds its separators"),
    pytest.param("3.3.2020", ["3.3.2020"], id="a date in numerals is one token"),
    pytest.param("pada 2016.", ["pada", "2016", "."], id="a full stop ends a numeral"),
    pytest.param("24jam", ["24", "jam"], id="letters end a numeral"),
    pytest.param("luka-luka", ["luka", "-", "luka"], id="a hyphen is a token"),
    pytest.param("don't", ["don", "'", "t"], id="an apostrophe is a token"),
    pytest.param("snake_case", ["snake", "_", "case"], id="an underscore is a token"),
    pytest.param("Rp2,5", ["Rp", "2,5"], id="a currency stands apart from its amount"),
    pytest.param("…“”", ["…", "“", "”"], id="each mark is a token"),
    pytest.param("cafe\u0301", ["cafe\u0301"], id="a combining mark stays with its letter"),
    pytest.param("dikutipSputnik", ["dikutip", "Sputnik"], id="a lost space is a seam"),
    pytest.param("aB cD", ["a", "B", "c", "D"], id="every seam parts"),
    pytest.param("東京 и Łódź", ["東京", "и", "Łódź"], id="any script has words"),
    pytest.param(" \n\t\u00a0", [], id="blanks are no tokens"),
    pytest.param("", [], id="no text, no tokens"),
]


def mentions(text: str) -> list[str]:
    tokens = Tokens(text)
    return [tokens.mention(i, i + 1) for i in range(len(tokens))]


@pytest.mark.parametrize(("text", "expected"), SPLITS)
def test_a_text_is_cut_into_tokens(text: str, expected: list[str]) -> None:
    assert mentions(text) == expected


def test_a_word_is_the_token_in_lower_case() -> None:
    assert Tokens("Menteri Luar Negeri").words == ["menteri", "luar", "negeri"]


def test_numerals_are_listed_by_index() -> None:
    assert Tokens("375 milisi, 7.000 warga").numerals == [0, 3]


def test_a_span_runs_from_the_first_token_to_the_last() -> None:
    tokens = Tokens("kata Sergey Lavrov, Rabu")
    assert tokens.span(1, 3) == Span(5, 18)
    assert tokens.mention(1, 3) == "Sergey Lavrov"


def test_glued_is_what_follows_without_a_gap() -> None:
    tokens = Tokens("Rp2 juta")
    assert [tokens.is_glued(i) for i in range(3)] == [False, True, False]


def test_capitalised_is_what_starts_with_an_upper_case_letter() -> None:
    tokens = Tokens("Ann roe 7 É")
    assert [tokens.is_capitalised(i) for i in range(4)] == [True, False, False, True]


def test_offsets_are_looked_up_from_either_side() -> None:
    tokens = Tokens("satu dua tiga")
    assert [tokens.first_from(offset) for offset in (0, 1, 5, 13)] == [0, 1, 1, 3]
    assert [tokens.stop_at(offset) for offset in (0, 4, 8, 13)] == [0, 1, 2, 3]


TEXTS = st.text(alphabet=st.characters(codec="utf-8"), max_size=200) | st.text(
    alphabet="aZéß 79.,\n\"'“”-_()İ\u0301\u0000\u2028", max_size=200
)


@given(TEXTS)
def test_tokens_do_not_overlap_and_leave_out_only_blanks(text: str) -> None:
    tokens = Tokens(text)
    places = list(zip(tokens.starts, tokens.ends, strict=True))
    assert all(start < end for start, end in places)
    assert all(end <= start for (_, end), (start, _) in pairwise(places))
    gaps = [text[end:start] for (_, end), (start, _) in pairwise([(0, 0), *places, (len(text), 0)])]
    assert not "".join(gaps).strip().strip("".join(c for c in text if not c.isprintable()))


@given(TEXTS)
def test_every_word_has_a_character(text: str) -> None:
    assert all(Tokens(text).words)


PHRASES = Phrases({"wakil": 1, "wakil presiden": 2, "wakil presiden terpilih": 3, "per cent": 4})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("wakil presiden terpilih kita", (3, 3)),
        ("wakil presiden kita", (2, 2)),
        ("wakil kita", (1, 1)),
        ("wakil", (1, 1)),
        ("presiden", None),
        ("per orang", None),
        ("per", None),
    ],
)
def test_the_longest_phrase_matches(text: str, expected: tuple[int, int] | None) -> None:
    assert PHRASES.match(Tokens(text).words, 0) == expected


def test_phrases_are_found_leftmost_without_overlap() -> None:
    words = Tokens("wakil wakil presiden, 5 per cent wakil").words
    assert PHRASES.find(words) == [(0, 1, 1), (1, 3, 2), (5, 7, 4), (7, 8, 1)]


WORDS = st.lists(st.sampled_from("abc"), min_size=1, max_size=4)


@given(st.lists(WORDS, min_size=1, max_size=8), st.lists(st.sampled_from("abc"), max_size=12))
def test_no_longer_phrase_matches_than_the_one_found(
    entries: list[list[str]], words: list[str]
) -> None:
    phrases = Phrases({" ".join(entry): entry for entry in entries})
    for index in range(len(words)):
        fitting = [entry for entry in entries if words[index : index + len(entry)] == entry]
        longest = max(fitting, key=len, default=None)
        hit = phrases.match(words, index)
        assert hit == (None if longest is None else (index + len(longest), longest))


@given(st.lists(WORDS, min_size=1, max_size=8), st.lists(st.sampled_from("abc"), max_size=12))
def test_found_phrases_are_ordered(entries: list[list[str]], words: list[str]) -> None:
    found = Phrases({" ".join(entry): True for entry in entries}).find(words)
    assert all(first < stop for first, stop, _ in found)
    assert all(stop <= first for (_, stop, _), (first, _, _) in pairwise(found))


@given(st.lists(WORDS, min_size=1, max_size=8), st.lists(st.sampled_from("abc"), max_size=12))
def test_phrases_are_told_by_where_they_end_as_well(
    entries: list[list[str]], words: list[str]
) -> None:
    endings = Endings({" ".join(entry): entry for entry in entries})
    for stop in range(1, len(words) + 1):
        for floor in range(stop):
            inside = words[floor:stop]
            fitting = [entry for entry in entries if inside[-len(entry) :] == entry]
            longest = max(fitting, key=len, default=None)
            hit = endings.match(words, stop, floor)
            assert hit == (None if longest is None else (stop - len(longest), longest))
