"""Languages as data: one TOML file each, read once and checked against one schema."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from factdb.errors import LanguageError
from factdb.languages.schema import Language
from factdb.languages.tables import build

__all__ = ["Language", "available", "detect", "digest", "guess", "load"]

_FILES = Path(__file__).parent
_MARKS = ".,;:!?()[]\"'“”„«»‘’…"
_QUOTED = re.compile(r'"([^"\n]*)"')
_HEAD = 4000  # characters; PERFORMANCE.md: 300 already tell Indonesian from English in 99.8 %


@cache
def available() -> tuple[str, ...]:
    """Return the BCP 47 codes of the languages that have a file, sorted."""
    return tuple(sorted(path.stem for path in _FILES.glob("*.toml")))


@cache
def load(code: str) -> Language:
    """Return a language by its BCP 47 code; a region is ignored ("en-GB" is "en").

    Raises:
        LanguageError: No file has that code, or the file breaks the schema.
    """
    name = code.replace("_", "-").split("-")[0].lower()
    if name not in available():
        known = ", ".join(available())
        raise LanguageError(f'language "{code}" is unknown; factdb has {known}.')
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
    None where no known language reaches a twentieth of the words: then it is another language,
    or no running text.
    """
    words = text[:_HEAD].lower().split()
    shares = dict.fromkeys(available(), 0.0)
    speakers = _function_words()
    for word in words:
        codes = speakers.get(word.strip(_MARKS), ())
        for code in codes:
            shares[code] += 1 / len(codes)
    best = max(shares, key=lambda code: (shares[code], code))
    return best if shares[best] >= max(0.05 * len(words), 0.5) else None


def guess(phrase: str) -> str | None:
    """Return the code of the language whose file has most of the words of a few, None for none.

    What holds no function word, "7.000 warga sipil dievakuasi", still has words of its language's
    grammar. A word of several languages counts for each by its share; of equals the first wins.
    """
    shares = dict.fromkeys(available(), 0.0)
    for word in (word.strip(_MARKS) for word in phrase.lower().split()):
        codes = [code for code in shares if word.isalpha() and word in _vocabulary(code)]
        for code in codes:
            shares[code] += 1 / len(codes)
    best = max(shares, key=lambda code: shares[code])
    return best if shares[best] else None


@cache
def _vocabulary(code: str) -> frozenset[str]:
    """Return every word that stands in quotation marks in a language's file."""
    quoted = " ".join(_QUOTED.findall(_source(code)))
    return frozenset(word.strip(_MARKS) for word in quoted.lower().split())


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
