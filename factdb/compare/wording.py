"""Whether two claims have the same words: their shingles, and the numbers in them. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Self

from factdb.words import fold_words

ALIKE = 0.6  # of the shorter claim's shingles, from which on two claims may say the same
_SHINGLE = 3  # words
_LEAST = 5  # words; of fewer all must be the same


class Worded(NamedTuple):
    """A text as it is compared: its folded words, their runs, and the numbers among them."""

    words: tuple[str, ...]
    shingles: frozenset[tuple[str, ...]]
    numbers: tuple[str, ...]

    @classmethod
    def of(cls, text: str) -> Self:
        """Fold a text."""
        words = tuple(fold_words(text))
        numbers = sorted(word for word in words if word[0].isdigit())
        return cls(words, shingles_of(words), tuple(numbers))


def shingles_of(words: Sequence[str]) -> frozenset[tuple[str, ...]]:
    """Return the runs of three words of a text; a shorter text is one run."""
    if len(words) <= _SHINGLE:
        return frozenset([tuple(words)] if words else [])
    return frozenset(zip(*(words[place:] for place in range(_SHINGLE)), strict=False))


def likeness(one: str, two: str) -> float:
    """Return the share of the shorter text's shingles that stand in the other, 0 to 1.

    Texts with other numbers are not alike, whatever their words: "14 people were killed" and "17
    people were killed" are two propositions. Neither are a text and a far longer one, which says
    more.
    """
    return likeness_of(Worded.of(one), Worded.of(two))


def likeness_of(one: Worded, two: Worded) -> float:
    """Return the likeness of two texts that were folded before."""
    shorter, longer = sorted((len(one.words), len(two.words)))
    if shorter < _LEAST:
        return float(one.words == two.words != ())
    if one.numbers != two.numbers or longer > 2 * shorter:
        return 0.0
    least = min(len(one.shingles), len(two.shingles))
    return len(one.shingles & two.shingles) / least
