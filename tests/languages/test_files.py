"""Every language file passes the schema, and says the same thing once."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterator
from importlib.resources import files
from itertools import chain
from typing import Any

import pytest

from factdb import languages
from factdb.errors import LanguageError
from factdb.languages import Language
from factdb.languages.tables import build
from factdb.parse.text.tokens import Tokens

CODES = languages.available()
# The lists of [reporting] that say where the speaker and the content of a cue stand.
ROLES = (
    "verbs", "clausal", "requests", "telling", "inverted", "passive", "participles",
    "prepositions", "nouns", "relays", "citing", "quoting",
)  # fmt: skip
MINIMAL = """
code = "xx"
function_words = ["a"]
[separators]
group = "."
decimal = ","
"""


def broken(text: str) -> str:
    with pytest.raises(LanguageError) as caught:
        build(Language, tomllib.loads(text), "xx.toml")
    return str(caught.value)


@pytest.mark.parametrize("code", CODES)
def test_a_language_file_passes_the_schema(code: str) -> None:
    language = languages.load(code)
    assert language.code == code
    assert language.function_words


def test_the_first_two_languages_are_there() -> None:
    assert {"id", "en"} <= set(CODES)
    assert list(CODES) == sorted(CODES)


@pytest.mark.parametrize("code", ["en-GB", "en_US", "EN"])
def test_a_region_is_ignored(code: str) -> None:
    assert languages.load(code) is not None
    assert languages.load(code).code == "en"


def test_an_unknown_language_is_told_with_those_that_there_are() -> None:
    with pytest.raises(LanguageError, match=r'"tlh" is unknown; factdb has .*en.*id'):
        languages.load("tlh")


@pytest.mark.parametrize("code", CODES)
def test_the_digest_is_of_the_file_and_of_no_other(code: str) -> None:
    assert len(languages.digest(code)) == 64
    assert [languages.digest(other) for other in CODES].count(languages.digest(code)) == 1


def phrases_of(code: str) -> list[str]:
    """Return all words and phrases of a file that are looked up in tokens."""
    table = tomllib.loads((files(languages) / f"{code}.toml").read_text(encoding="utf-8"))
    return list(chain.from_iterable(strings(table[key]) for key in ("reporting", "speakers")
                                    if key in table))  # fmt: skip


def strings(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [*value, *chain.from_iterable(strings(item) for item in value.values())]
    return list(chain.from_iterable(map(strings, value))) if isinstance(value, list) else []


@pytest.mark.parametrize("code", CODES)
def test_no_phrase_is_without_a_token(code: str) -> None:
    assert [phrase for phrase in phrases_of(code) if not Tokens(phrase).words] == []


@pytest.mark.parametrize("code", CODES)
def test_no_phrase_of_reporting_and_speakers_has_a_capital(code: str) -> None:
    assert [phrase for phrase in phrases_of(code) if phrase != phrase.lower()] == []


@pytest.mark.parametrize("code", CODES)
def test_the_words_that_are_looked_up_one_by_one_are_single_tokens(code: str) -> None:
    reporting, speakers = languages.load(code).reporting, languages.load(code).speakers
    sets = [
        value
        for table in (reporting, speakers)
        for value in vars(table).values()
        if isinstance(value, frozenset)
    ]
    words = set(chain.from_iterable(sets))
    assert sorted(word for word in words if len(Tokens(word)) != 1) == []


@pytest.mark.parametrize("code", CODES)
def test_a_cue_stands_in_one_list_alone(code: str) -> None:
    reporting = languages.load(code).reporting
    lists = [set(getattr(reporting, role)) for role in ROLES]
    counts = Counter(chain.from_iterable(lists))
    assert sorted(phrase for phrase, n in counts.items() if n > 1) == []


@pytest.mark.parametrize("code", CODES)
def test_nothing_stands_twice_in_one_list(code: str) -> None:
    table = tomllib.loads((files(languages) / f"{code}.toml").read_text(encoding="utf-8"))
    twice = {
        key: [word for word, count in Counter(map(str, words)).items() if count > 1]
        for key, words in lists_of(table)
    }
    assert {key: words for key, words in twice.items() if words} == {}


@pytest.mark.parametrize("code", CODES)
def test_a_weak_word_is_a_cue_of_its_indicator_and_has_topics(code: str) -> None:
    tables = languages.load(code).indicators
    cues = {
        slug: {*table.acts, *table.states, *table.doings, *table.heads, *table.units}
        for slug, table in tables.items()
    }
    assert {
        slug for slug, table in tables.items() if not cues[slug].issuperset(table.weak)
    } == set()
    assert {
        slug for slug, table in tables.items() if bool(table.weak) != bool(table.topics)
    } == set()


@pytest.mark.parametrize("code", CODES)
def test_no_line_is_too_long_to_read(code: str) -> None:
    lines = (files(languages) / f"{code}.toml").read_text(encoding="utf-8").splitlines()
    assert [number for number, line in enumerate(lines, 1) if len(line) > 100] == []


def lists_of(table: dict[str, Any], name: str = "") -> Iterator[tuple[str, list[Any]]]:
    for key, value in table.items():
        if isinstance(value, dict):
            yield from lists_of(value, f"{name}{key}.")
        elif isinstance(value, list):
            yield f"{name}{key}", value


@pytest.mark.parametrize("code", CODES)
def test_a_denial_is_a_cue(code: str) -> None:
    reporting = languages.load(code).reporting
    cues = set(chain.from_iterable(getattr(reporting, role) for role in (*ROLES, "past")))
    split = {f"{verb} … {end}" for end, verbs in reporting.split.items() for verb in verbs}
    assert sorted(set(reporting.denials) - cues - split) == []


@pytest.mark.parametrize("code", CODES)
def test_a_pronoun_stands_for_something_that_is_known(code: str) -> None:
    assert set(languages.load(code).speakers.pronouns.values()) <= {
        "person", "man", "woman", "group", "thing",
    }  # fmt: skip


def test_the_smallest_file_loads() -> None:
    language = build(Language, tomllib.loads(MINIMAL), "xx.toml")
    assert not any(vars(language.reporting).values())
    assert language.abbreviations == frozenset()


FAULTS = [
    pytest.param('colour = "red"', 'xx.toml: key "colour" is unknown', id="an unknown key"),
    pytest.param("[colours]", 'xx.toml: key "colours" is unknown', id="an unknown table"),
    pytest.param("[reporting]\nvrebs = []", 'xx.toml reporting: key "vrebs"', id="in a table"),
    pytest.param("abbreviations = 3", "toml abbreviations: expected list, found 3", id="no list"),
    pytest.param("abbreviations = [3]", "expected str, found 3", id="a number for a word"),
    pytest.param("[grammar]\nverbs_invert = 1", "expected bool, found 1", id="1 for true"),
    pytest.param("[reporting]\nclitic = 1", "reporting clitic: expected str", id="no null"),
    pytest.param('reporting = "no"', "xx.toml reporting: expected dict", id="a word for a table"),
    pytest.param(
        "[numbers.cardinals]\nsatu = 1.5", "xx.toml numbers cardinals.satu: expected int",
        id="a fraction for a whole number",
    ),
    pytest.param(
        "[numbers.cardinals]\nsatu = true", "cardinals.satu: expected int", id="true for 1"
    ),
]  # fmt: skip


@pytest.mark.parametrize(("added", "message"), FAULTS)
def test_a_broken_file_is_told_with_table_and_key(added: str, message: str) -> None:
    first, _, tables = MINIMAL.partition("[separators]")
    text = f"{MINIMAL}\n{added}" if added[0] == "[" else f"{first}{added}\n[separators]{tables}"
    assert message in broken(text)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ('code = "xx"\n', 'xx.toml: key "code" is missing'),
        ('decimal = ","\n', 'xx.toml separators: key "decimal" is missing'),
    ],
)
def test_a_missing_key_is_told_with_its_table(line: str, message: str) -> None:
    assert message in broken(MINIMAL.replace(line, ""))


def test_an_unknown_key_is_told_with_those_that_are_allowed() -> None:
    assert "allowed are group, decimal" in broken(MINIMAL + 'spacing = " "\n')
