"""Whether two claims have the same words: their shingles, and the numbers in them. Pure."""

from __future__ import annotations

from factdb.words import fold_words

ALIKE = 0.6  # of the shorter claim's shingles, from which on two claims may say the same
_SHINGLE = 3  # words
_LEAST = 5  # words; of fewer all must be the same


def shingles_of(text: str) -> frozenset[tuple[str, ...]]:
    """Return the runs of three words of a text; a shorter text is one run."""
    words = fold_words(text)
    if len(words) <= _SHINGLE:
        return frozenset([tuple(words)] if words else [])
    return frozenset(tuple(words[at : at + _SHINGLE]) for at in range(len(words) - _SHINGLE + 1))


def likeness(one: str, two: str) -> float:
    """Return the share of the shorter text's shingles that stand in the other, 0 to 1.

    Texts with other numbers are not alike, whatever their words: "14 people were killed" and "17
    people were killed" are two propositions. Neither are a text and a far longer one, which says
    more.
    """
    first, second = fold_words(one), fold_words(two)
    if min(len(first), len(second)) < _LEAST:
        return float(first == second != [])
    if _numbers(first) != _numbers(second) or max(map(len, (first, second))) > 2 * min(
        map(len, (first, second))
    ):
        return 0.0
    some, others = shingles_of(one), shingles_of(two)
    return len(some & others) / min(len(some), len(others))


def _numbers(words: list[str]) -> list[str]:
    return sorted(word for word in words if word[0].isdigit())
