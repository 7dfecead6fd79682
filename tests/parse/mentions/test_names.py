"""Names: the runs of capitals that a short mention is looked up in."""

from __future__ import annotations

import pytest
from marks import parsed

NAMES = [
    pytest.param("en", "we met Ann Roe there.", ["Ann Roe"], id="a name"),
    pytest.param("en", "She met Ann Roe.", ["Ann Roe"], id="a pronoun opens no name"),
    pytest.param("en", "the Ann Roe Trust and Bob", ["Ann Roe Trust", "Bob"], id="two names"),
    pytest.param("en", "by Ursula von der Leyen", ["Ursula von der Leyen"], id="particles"),
    pytest.param("en", "by Jean-Luc O'Neill", ["Jean-Luc O'Neill"], id="marks inside a name"),
    pytest.param("en", "by J. R. Roe", ["J. R. Roe"], id="initials"),
    pytest.param("en", "by Anna. Roe left", ["Anna", "Roe"], id="a full stop ends a name"),
    pytest.param("en", "by Ann\nRoe left", ["Ann", "Roe"], id="a line break ends a name"),
    pytest.param("en", "by Ann & Roe", ["Ann & Roe"], id="an ampersand"),
    pytest.param("id", "warga Front al-Nusra pergi", ["Front al-Nusra"], id="an article"),
    pytest.param("id", "dan Badan Air (BA)", ["Badan Air", "BA"], id="an acronym"),
    pytest.param("id", "Mengatakan itu, Budi pergi", ["Budi"], id="a cue opens no name"),
    pytest.param("id", "Foto: Rudi Hartanto\nDi sana Budi pergi.", ["Budi"], id="boilerplate"),
    pytest.param(
        "en", "Mayor Ann Roe Denies Theft\n\nIt denies that a theft took place there.",
        ["Mayor Ann Roe"], id="a headline's words",
    ),
    pytest.param(
        "en", "Maro Water Wins\n\nIt said that Maro Water has clean water and wins.",
        ["Maro Water", "Maro Water"], id="a headline's name of a word of the text",
    ),
    pytest.param(
        "id", "Para Warga Hilang\n\nItu sebabnya semua warga hilang di sana.", [],
        id="a headline without a name",
    ),
    pytest.param(
        "en", "Mayor Bob Young Wins\n\nTwo young men said it wins, but for Mr. Young it is over.",
        ["Mayor Bob Young", "Mr. Young"], id="a headline's surname that is a word of the text",
    ),
    pytest.param("en", "", [], id="no text"),
    pytest.param("en", "no capitals here", [], id="no capitals"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "expected"), NAMES)
def test_names_are_runs_of_capitals(code: str, text: str, expected: list[str]) -> None:
    assert [span.of(text) for span in parsed(text, code).names] == expected


def test_a_headline_of_capitals_is_cut_into_runs_of_bounded_length() -> None:
    names = parsed("Xa " * 40, "en").names
    assert len(names) > 2
    assert max(span.end - span.start for span in names) < 40
