"""Quotations: what stands between an opening mark and its closing one."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdb.parse.text.quotes import Quote, parse_quotes
from factdb.parse.text.sentences import parse_paragraphs
from factdb.parse.text.tokens import Tokens


def found(text: str) -> tuple[Tokens, list[Quote]]:
    tokens = Tokens(text)
    return tokens, parse_quotes(tokens, parse_paragraphs(tokens))


def contents(text: str) -> list[str]:
    tokens, quotes = found(text)
    return [tokens.mention(*quote.inside) for quote in quotes]


CONTENTS = [
    pytest.param('"Air naik," katanya.', ["Air naik,"], id="straight marks"),
    pytest.param("“Air naik,” katanya.", ["Air naik,"], id="curly marks"),
    pytest.param("”Air naik,” katanya.", ["Air naik,"], id="closing marks on both sides"),
    pytest.param("„Air naik,“ katanya.", ["Air naik,"], id="low and high marks"),
    pytest.param("«Air naik», katanya.", ["Air naik"], id="guillemets"),
    pytest.param("“Air naik,\" katanya.", ["Air naik,"], id="a pair of two shapes"),
    pytest.param("'Air naik,' katanya.", ["Air naik,"], id="single marks around speech"),
    pytest.param("‘Air naik,’ katanya.", ["Air naik,"], id="curly single marks"),
    pytest.param('"A b," kata X. "C d."', ["A b,", "C d."], id="two quotations"),
    pytest.param('("A b")', ["A b"], id="marks in brackets"),
    pytest.param("«a “b” c» d", ["a “b” c"], id="a quotation in a quotation"),
    pytest.param("\"a 'b' c\" d", ["a 'b' c"], id="single marks inside double ones"),
    pytest.param('"a b\n"c d"', ["a b", "c d"], id="each paragraph opens again"),
    pytest.param('"a b\nc d" e', ["a b\nc d"], id="a quotation runs on over a paragraph"),
    pytest.param('"a b c', ["a b c"], id="a quotation that is never closed"),
    pytest.param("the town's mayor's car", [], id="apostrophes open nothing"),
    pytest.param("rock 'n roll isn't dead", [], id="a contraction closes nothing"),
    pytest.param('5" of rain fell', [], id="a mark behind a number opens nothing"),
    pytest.param('a " b', [], id="a mark between spaces opens nothing"),
    pytest.param("'a \"b\" c' d", ["b"], id="single marks do not run across double ones"),
    pytest.param("'a b\nc d' e", [], id="single marks end with their paragraph"),
    pytest.param('Aman."A b," katanya.', ["A b,"], id="a mark that lost the space before it"),
    pytest.param('5.5" x', [], id="a mark behind a measure opens nothing"),
    pytest.param("", [], id="no text"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CONTENTS)
def test_quotations_are_paired(text: str, expected: list[str]) -> None:
    assert contents(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [('"a b" c', True), ('"a b', False), ('"a b\n"c d"', False), ("«a b» c", True)],
)
def test_a_quotation_knows_whether_it_is_closed(text: str, expected: bool) -> None:
    assert found(text)[1][0].is_closed is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the 'safe' zone", True),
        ("'We are safe,' he said", False),
        ("'Is it safe?' he asked", False),
        ('the "safe" zone', False),
    ],
)
def test_single_marks_around_speech_count_as_double(text: str, expected: bool) -> None:
    assert found(text)[1][0].is_single is expected


def test_a_quotation_left_open_ends_with_its_paragraph_where_none_closes_it_soon() -> None:
    tokens, quotes = found('"a b\n' + "kata " * 500 + '\nlain" c')
    assert tokens.mention(*quotes[0].inside) == "a b"
    assert not quotes[0].is_closed


@given(st.text(alphabet="ab \n.,\"'“”„«»‘’‚‹›(7", max_size=120))
def test_quotations_are_ordered_and_do_not_overlap(text: str) -> None:
    tokens, quotes = found(text)
    assert all(0 <= quote.first < quote.stop <= len(tokens) for quote in quotes)
    assert all(one.stop <= other.first for one, other in pairwise(quotes))
    assert all(quote.first < quote.inside[0] <= quote.inside[1] <= quote.stop for quote in quotes)
