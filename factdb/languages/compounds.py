"""Compounds: one word that ends in another one of the language: "Polizeipräsident"."""

from __future__ import annotations

from functools import lru_cache

_LONGEST = 40  # letters; a longer word is none
_REMEMBERED = 20_000  # answers kept: news repeats its words


@lru_cache(maxsize=_REMEMBERED)
def ends_in(compound: str, words: frozenset[str]) -> bool:
    """Tell whether a lower-cased word has one of `words` at its end, behind two letters or more."""
    return any(compound[i:] in words for i in range(2, min(len(compound) - 3, _LONGEST)))
