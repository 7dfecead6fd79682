"""Words as they are compared: without case and accents, one by one, with their places.

What is indexed for search and what is looked for are folded here alone, so both databases find the
same. Stored indices hold folded words: whoever changes the folding must have them built anew.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple
from unicodedata import combining, normalize

_LONGEST = 40  # characters; more of a word says nothing, and an index has its limits

# A letter may be followed by its accent as a character of its own: "e\u0301".
_WORD = re.compile(r"[\w\u0300-\u036f]+")
# Chinese and Japanese are written without spaces, so each character is a word of its own.
_IDEOGRAPH = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_PART = re.compile(rf"[{_IDEOGRAPH}]|[^{_IDEOGRAPH}]+")


class Word(NamedTuple):
    """A word of a text: where it stands, and what it is compared by."""

    start: int
    end: int
    folded: str


def find_words(text: str) -> Iterator[Word]:
    """Yield the words of a text, in order; "7.000" is two, "1e5" one."""
    for match in _WORD.finditer(text):
        place = match.start()
        for start, end, folded in _parts(match[0]):
            yield Word(place + start, place + end, folded)


def fold_words(text: str) -> list[str]:
    """Return what the words of a text are compared by: "Élan vital" gives "elan", "vital"."""
    words: list[str] = _WORD.findall(text.lower())
    if "".join(words).isascii() and max(map(len, words), default=0) <= _LONGEST:
        return words  # as most texts are, but for their quotation marks
    return [part.folded for word in words for part in _parts(word)]


@lru_cache(maxsize=65536)
def _parts(word: str) -> tuple[Word, ...]:
    """Return a word, or its ideographs one by one, with their places in it."""
    return tuple(Word(*part.span(), _fold(part[0])) for part in _PART.finditer(word))


def _fold(word: str) -> str:
    """Return a word without case and accents, cut where it is very long."""
    if word.isascii():
        return word[:_LONGEST].lower()
    decomposed = normalize("NFD", word[:_LONGEST].casefold())
    kept = "".join(c for c in decomposed if not combining(c) and (c.isalnum() or c == "_"))
    return kept[:_LONGEST] or "_"
