"""Where a name begins behind an office, by the words alone and by the rest of the text."""

from __future__ import annotations

import pytest

from factdb import languages
from factdb.languages.name_parts import NameParts

PARTS = NameParts(languages.load("id"))

# "|" stands where the words behind the title begin and, again, where the name does.
ROWS = [
    ("Bupati | | Rina Ayu", "a name alone"),
    ("Bupati | Bogor | Rina Ayu", "a place of the list"),
    ("Gubernur | Nusa Tenggara | Rina", "a place of two words"),
    ("Camat | Tanah Abang | Tirta Hapsara", "a place by its first word"),
    ("Camat | Wirolegi | Tirta Hapsara", "a place of no list behind a title that has one"),
    ("Ketua | | Wirolegi Tirta Hapsara", "an unknown word behind another title"),
    ("Ketua | Bawaslu | Rina Ayu", "a body"),
    ("Deputi | Penanganan | Rina Ayu", "a noun by its derivation"),
    ("Ketua | | Kurniawan Rina", "a name that looks like such a noun"),
    ("Jaksa | Agung | Rina Ayu", "a word bound to the title before it"),
    ("Ketua | | Agung Santoso", "the same elsewhere"),
    ("Bupati | Lebak |", "a place and no name"),
    ("Ketua | | Rina", "one word"),
]


def read(marked: str) -> tuple[list[str], int, int]:
    title, office, name = (part.split() for part in marked.split("|"))
    return title + office + name, len(title), len(title) + len(office)


@pytest.mark.parametrize(("marked", "what"), ROWS, ids=[what for _, what in ROWS])
def test_a_name_begins_behind_the_words_of_the_office(marked: str, what: str) -> None:
    words, first, start = read(marked)
    assert PARTS.start(words, first) == start


# The same, with what the text calls people by.
SHORT = [
    ("Ketua | Wirolegi | Tirta Hapsara", "tirta", "a given name"),
    ("Ketua | | Wirolegi Tirta Hapsara", "hapsara", "a surname tells nothing of where it begins"),
    ("Ketua | Wirolegi | Siti Tirta Hapsara", "tirta", "a word that names begin with before it"),
    ("Ketua | Wirolegi | M Tirta Hapsara", "tirta", "an initial before it"),
    ("Bupati | | Wirolegi Tirta Hapsara", "wirolegi", "what was taken for a place"),
    ("Bupati | Bogor | Rina Ayu", "bogor", "a place is nobody"),
]


@pytest.mark.parametrize(("marked", "short", "what"), SHORT, ids=[row[2] for row in SHORT])
def test_a_short_form_tells_where_a_name_begins(marked: str, short: str, what: str) -> None:
    words, first, start = read(marked)
    assert PARTS.known(words, first, PARTS.start(words, first), {short}) == start
