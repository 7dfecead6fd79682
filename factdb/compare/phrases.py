"""Phrases of a language as patterns; a language that factdb does not know has none."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from factdb import languages
from factdb.errors import LanguageError
from factdb.languages import Language

SENTENCE_END = re.compile(r"[.!?;]\s|\n")  # of a sentence or of a part of it that stands alone
_WORD = re.compile(r"\w+")


@cache
def pack_of(language: str) -> Language | None:
    """Return a language's words; None where factdb does not know it."""
    try:
        return languages.load(language)
    except LanguageError:
        return None


def any_of(phrases: Iterable[str]) -> str:
    """Return a pattern for any of some phrases as whole words; for none it fits nothing."""
    either = one_of(phrases)
    return rf"(?<!\w)(?:{either})(?!\w)" if either else "(?!)"


def one_of(phrases: Iterable[str]) -> str:
    """Return phrases as alternatives of a pattern, the longest first; "" for none."""
    return "|".join(map(re.escape, sorted(phrases, key=lambda one: (-len(one), one))))


def meanings_in(text: str, phrases: Mapping[str, str]) -> frozenset[str]:
    """Return what phrases of a text mean, alike in all languages: "morning"; in any case."""
    folded, known = text.casefold(), _known(tuple(phrases))
    # Most texts have none, which words tell in a tenth of the pattern's time.
    if known.firsts.isdisjoint(_WORD.findall(folded)):
        return frozenset()
    return frozenset(phrases[phrase] for phrase in known.pattern.findall(folded))


class _Known(NamedTuple):
    """Phrases as a pattern, and the first word of each."""

    pattern: re.Pattern[str]
    firsts: frozenset[str]


@lru_cache(100)
def _known(phrases: tuple[str, ...]) -> _Known:
    firsts = frozenset(word for phrase in phrases for word in _WORD.findall(phrase)[:1])
    return _Known(re.compile(any_of(phrases)), firsts)
