"""Languages as data: one TOML file each, read once and checked against one schema."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Iterable
from functools import cache
from hashlib import sha256
from operator import itemgetter
from pathlib import Path
from typing import Any

from factdb.errors import LanguageError
from factdb.languages.schema import Language
from factdb.languages.tables import build

__all__ = ["Language", "available", "detect", "digest", "guess", "load", "without_region"]

_FILES = Path(__file__).parent
_MARKS = ".,;:!?()[]\"'“”„«»‘’…"
_FUNCTION_WORDS = 0.05  # of the words of any running text at least
_KNOWN_WORDS = 0.2  # of a text's words in its language's file; half of most news texts are
_ALL_KNOWN = 0.33  # the same where function words do not tell
# A comment, a string, or a key that is a word: one that means a number, numbers or a string.
_WORD = re.compile(r'#[^\n]*|"([^"\n]*)"|([^\W\d][\w-]*+)(?= = (?:-?\d|"|\[-?\d))')
_HEAD = 4000  # characters; 300 already tell Indonesian from English in 99.8 % of texts


@cache
def available() -> tuple[str, ...]:
    """Return the BCP 47 codes of the languages that have a file, sorted."""
    return tuple(sorted(path.stem for path in _FILES.glob("*.toml")))


def without_region(code: str) -> str:
    """Return the code of the language file for a BCP 47 code: "en-GB" is "en".

    Raises:
        LanguageError: There is no such file.
    """
    name = code.replace("_", "-").split("-")[0].lower()
    if name not in available():
        known = ", ".join(available())
        raise LanguageError(f'language "{code}" is unknown; factdb has {known}.')
    return name


@cache
def load(code: str) -> Language:
    """Return a language by its BCP 47 code; a region is ignored.

    Raises:
        LanguageError: No file has that code, or the file breaks the schema.
    """
    name = without_region(code)
    return build(Language, _parsed(name, _source(name)), f"{name}.toml")


def _source(name: str) -> str:
    return (_FILES / f"{name}.toml").read_text(encoding="utf-8")


def _parsed(name: str, source: str) -> dict[str, Any]:
    try:
        return tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        raise LanguageError(f"{name}.toml is no TOML: {error}.") from error


@cache
def digest(code: str) -> str:
    """Return the SHA-256 of a language's file: with the version, it says what found a thing."""
    return sha256((_FILES / f"{code}.toml").read_bytes()).hexdigest()


def detect(text: str) -> str | None:
    """Return the code of the language whose function words are densest in the text's head.

    A word of several languages ("di" is Indonesian and Italian) counts for each by its share.
    Where no language reaches a twentieth of the words, as in lists of names, all words of the
    language files decide. None where not even a fifth of the words, or then a third, are in that
    language's file: it is another language, or no running text.
    """
    words = _words(text[:_HEAD])
    speakers = _function_words()
    best, share = _heaviest(speakers[word] for word in words if word in speakers)
    least = _KNOWN_WORDS
    if share < max(_FUNCTION_WORDS * len(words), 0.5):
        best, _ = _heaviest(map(_holders, words))
        least = _ALL_KNOWN
    known = sum(map(str.isalpha, filter(_vocabulary(best).__contains__, words)))
    return best if known >= max(1, least * len(words)) else None


def guess(phrase: str) -> str | None:
    """Return the code of the language whose file has most of the words of a few, None for none.

    What holds no function word, "7.000 warga sipil dievakuasi", still has words of its language's
    grammar. A word of several languages counts for each by its share.
    """
    best, share = _heaviest(map(_holders, _words(phrase)))
    return best if share else None


def _words(text: str) -> list[str]:
    return [word.strip(_MARKS) for word in text.lower().split()]


def _heaviest(holders: Iterable[Collection[str]]) -> tuple[str, float]:
    """Return the language that most words are of, and of how many; each comes with its own."""
    shares = dict.fromkeys(available(), 0.0)
    for codes in holders:
        for code in codes:
            shares[code] += 1 / len(codes)
    return max(shares.items(), key=itemgetter(1))


def _holders(word: str) -> list[str]:
    """Return the languages whose files have a word; numbers and marks are of none."""
    return [c for c in available() if word in _vocabulary(c)] if word.isalpha() else []


@cache
def _vocabulary(code: str) -> frozenset[str]:
    """Return every word that a language's file has in strings and as keys, none of its comments.

    The file is not parsed for it: a phrase asks all files, which parsed take ten times as long.
    """
    words = " ".join(string or key for string, key in _WORD.findall(_source(code)))
    return frozenset(word.strip(_MARKS) for word in words.lower().split())


@cache
def _function_words() -> dict[str, tuple[str, ...]]:
    """Return every function word with the languages that have it.

    They stand above the first table of each file, and no more of it is read: all files whole take
    fifty times as long, and a text is in one language.
    """
    found: dict[str, tuple[str, ...]] = {}
    for code in available():
        head, _, _ = _source(code).partition("\n[")
        for word in dict.fromkeys(_parsed(code, head)["function_words"]):
            found[word] = (*found.get(word, ()), code)
    return found
