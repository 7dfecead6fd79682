"""Forms of a word: compounds that end in it, "Polizeipräsident", and cases of a title."""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache

_LONGEST = 40  # letters; a longer word is none
_REMEMBERED = 20_000  # answers kept: news repeats its words


@lru_cache(maxsize=_REMEMBERED)
def ends_in(compound: str, words: frozenset[str]) -> bool:
    """Tell whether a lower-cased word has one of `words` at its end, behind two letters or more."""
    return any(compound[i:] in words for i in range(2, min(len(compound) - 3, _LONGEST)))


def oblique_forms(titles: Collection[str], endings: Collection[str]) -> dict[str, str]:
    """Return titles by their forms in other cases: "des Zeuge|n", [speakers.oblique]."""
    return {title + ending: title for title in titles for ending in endings}
