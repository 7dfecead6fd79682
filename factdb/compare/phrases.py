"""Phrases of a language as patterns; a language that factdb does not know has none."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from factdb import languages
from factdb.errors import LanguageError
from factdb.languages import Language


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
    found = _pattern(tuple(phrases)).findall(text.casefold())
    return frozenset(phrases[phrase] for phrase in found)


@lru_cache(100)
def _pattern(phrases: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(any_of(phrases))
