"""Reporting words: which are found, in which role, and what they say of their content."""

from __future__ import annotations

import pytest

from factdb import languages
from factdb.parse.cues.finder import Cue, find_cues
from factdb.parse.text.cue_words import CueRole
from factdb.parse.text.reporting_words import reporting_words
from factdb.parse.text.tokens import Tokens


def cues(text: str, code: str) -> tuple[Tokens, list[Cue]]:
    tokens = Tokens(text)
    return tokens, find_cues(tokens, reporting_words(code))


FOUND = [
    ("id", "Ia mengatakan air naik", "mengatakan", CueRole.VERB),
    ("id", "Polisi menemukan bahwa", "menemukan", CueRole.CLAUSAL),
    ("id", "Bupati mengimbau warga", "mengimbau", CueRole.REQUEST),
    ("id", "kata Budi", "kata", CueRole.INVERTED),
    ("id", "disampaikan Budi", "disampaikan", CueRole.PASSIVE),
    ("id", "sambil menambahkan bahwa", "sambil menambahkan", CueRole.PARTICIPLE),
    ("id", "Menurut Budi", "Menurut", CueRole.PREPOSITION),
    ("id", "demikian pernyataan Budi", "demikian pernyataan", CueRole.NOUN),
    ("id", "seperti dikutip Nusa", "seperti dikutip", CueRole.RELAY),
    ("id", "mengutip pernyataan Budi", "mengutip pernyataan", CueRole.QUOTING),
    ("id", "dengan mengutip Budi", "dengan mengutip", CueRole.CITING),
    ("en", "She said it", "said", CueRole.VERB),
    ("en", "She found that", "found", CueRole.CLAUSAL),
    ("en", "She urged them", "urged", CueRole.REQUEST),
    ("en", "She told reporters", "told", CueRole.TELLING),
    ("en", "arguing that", "arguing", CueRole.PARTICIPLE),
    ("en", "According to Roe", "According to", CueRole.PREPOSITION),
    ("en", "as quoted by Northwire", "as quoted by", CueRole.RELAY),
    ("en", "Northwire quoted Roe", "quoted", CueRole.QUOTING),
    ("en", "citing Roe", "citing", CueRole.CITING),
]


@pytest.mark.parametrize(
    ("code", "text", "word", "role"), FOUND, ids=[f"{row[0]}: {row[1]}" for row in FOUND]
)
def test_a_cue_has_the_role_of_its_list(code: str, text: str, word: str, role: CueRole) -> None:
    tokens, (cue,) = cues(text, code)
    assert cue.span(tokens, languages.load(code)).of(text) == word
    assert cue.role is role


def test_the_longest_cue_is_found() -> None:
    tokens, (cue,) = cues("Polisi membantah kabar itu", "id")
    assert tokens.mention(cue.first, cue.stop) == "membantah kabar"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Katanya, air naik", "Kata"),
        ("Menurutnya air naik", "Menurut"),
        ('"Air naik," semprotnya', "semprot"),
        ('"Air naik", semprotnya', "semprot"),
        ('"Naikkah air?" selorohnya', "seloroh"),
    ],
)
def test_a_clitic_is_the_speaker_and_no_part_of_the_cue(text: str, word: str) -> None:
    tokens, (cue,) = cues(text, "id")
    assert cue.has_clitic
    assert cue.span(tokens, languages.load("id")).of(text) == word


@pytest.mark.parametrize("text", ["Rumahnya terendam", "Semprotnya kuat", '"Air" semprotnya'])
def test_a_word_with_the_clitic_reports_only_behind_a_quotation(text: str) -> None:
    assert cues(text, "id")[1] == []


def test_a_language_without_a_clitic_knows_none() -> None:
    assert cues('"Air naik," semprotnya', "en")[1] == []


@pytest.mark.parametrize(
    ("code", "text", "denies"),
    [
        ("id", "Ia membantah hal itu", True),
        ("id", "Ia menegaskan hal itu", False),
        ("en", "She denied it", True),
        ("en", "Denying that it rained, she left", True),
        ("en", "She doubts that it rained", True),
        ("en", "She confirmed it", False),
    ],
)
def test_a_cue_knows_whether_it_denies(code: str, text: str, denies: bool) -> None:
    assert [cue.denies for cue in cues(text, code)[1]] == [denies]


@pytest.mark.parametrize("text", ["the Maro-based think tank", "two think tanks"])
def test_a_noun_that_begins_with_a_cue_is_none(text: str) -> None:
    assert cues(text, "en")[1] == []


def test_cues_are_ordered_and_do_not_overlap() -> None:
    text = '"Air naik," semprotnya. Budi mengatakan air naik, kata Ani. Menurutnya, begitu.'
    found = cues(text, "id")[1]
    assert [cue.first for cue in found] == sorted({cue.first for cue in found})
    assert len(found) == 4


def test_a_noun_whose_article_lost_its_vowel_is_no_verb() -> None:
    assert cues("La mairie a fait l'annonce lundi", "fr")[1] == []


def test_a_verb_behind_a_pronoun_that_lost_its_vowel_is_one() -> None:
    _, found = cues("Et puis elle l'annonce lundi", "fr")
    assert [cue.role for cue in found] == [CueRole.VERB]
