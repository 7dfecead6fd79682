"""Text to tokens: words, numerals and single marks, each with its place.

The one pass over the text that every other step builds on. Nothing is normalised away: a token
is `text[start:end]`, and its lower-cased word is what the language files are looked up by.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import Generic, TypeVar

from factdb.records import Span

# A numeral with its separators ("7.000", "18.52", "3.3.2020"), a run of letters (with combining
# marks, as decomposed text has them), or one mark. Hyphens part words: "luka-luka" is three tokens.
_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:[\u0300-\u036f]+[^\W\d_]*)*|[^\w\s]|_")
# Where the source lost a space: "dikutipSputnik".
_GLUE = re.compile(r"[a-zß-öø-ÿ](?=[A-Z])")

Value = TypeVar("Value")


class Tokens:
    """The tokens of one text as parallel lists, in order, without overlap.

    Attributes:
        text: The text as given.
        words: Each token lower-cased.
        starts, ends: Each token's half-open place in `text`.
        numerals: Indices of the tokens that start with a digit.
    """

    __slots__ = ("ends", "numerals", "starts", "text", "words")

    def __init__(self, text: str) -> None:
        self.text = text
        places = [match.span() for match in _TOKEN.finditer(text)]
        seams = [match.end() for match in _GLUE.finditer(text)]
        if seams:
            places = list(_split(places, seams))
        self.starts = [start for start, _ in places]
        self.ends = [end for _, end in places]
        self.words = [text[start:end].lower() for start, end in places]
        self.numerals = [i for i, word in enumerate(self.words) if word[0].isdigit()]

    def __len__(self) -> int:
        return len(self.words)

    def span(self, first: int, stop: int) -> Span:
        """Return the span of the tokens [first, stop); at least one token."""
        return Span(self.starts[first], self.ends[stop - 1])

    def mention(self, first: int, stop: int) -> str:
        """Return the characters of the tokens [first, stop), with what lies between them."""
        return self.text[self.starts[first] : self.ends[stop - 1]]

    def is_glued(self, index: int) -> bool:
        """Tell whether a token follows the one before it without a gap."""
        return index > 0 and self.starts[index] == self.ends[index - 1]

    def is_capitalised(self, index: int) -> bool:
        """Tell whether a token starts with an upper-case letter."""
        return self.text[self.starts[index]].isupper()

    def first_from(self, offset: int) -> int:
        """Return the index of the first token that starts at `offset` or after it."""
        return bisect_left(self.starts, offset)

    def stop_at(self, offset: int) -> int:
        """Return the index after the last token that ends at `offset` or before it."""
        return bisect_right(self.ends, offset)


def _split(places: Sequence[tuple[int, int]], seams: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Cut tokens at the seams; both are in order."""
    at = 0
    for start, end in places:
        while at < len(seams) and seams[at] < end:
            if seams[at] > start:
                yield start, seams[at]
                start = seams[at]
            at += 1
        yield start, end


class Phrases(Generic[Value]):
    """Phrases of a language file, found in tokens; the longest at a place wins."""

    __slots__ = ("_by_first",)

    def __init__(self, entries: Mapping[str, Value]) -> None:
        by_first: dict[str, list[tuple[tuple[str, ...], Value]]] = {}
        for phrase, value in entries.items():
            first, *rest = Tokens(phrase).words
            by_first.setdefault(first, []).append((tuple(rest), value))
        for candidates in by_first.values():
            candidates.sort(key=lambda entry: -len(entry[0]))
        self._by_first = by_first

    def match(self, words: Sequence[str], index: int) -> tuple[int, Value] | None:
        """Return (index after the phrase, value) of the longest phrase that starts at `index`."""
        for rest, value in self._by_first.get(words[index], ()):
            stop = index + 1 + len(rest)
            if not rest or tuple(words[index + 1 : stop]) == rest:
                return stop, value
        return None

    def find(self, words: Sequence[str]) -> list[tuple[int, int, Value]]:
        """Return every phrase as (first, stop, value), leftmost and longest, without overlap."""
        by_first = self._by_first
        found: list[tuple[int, int, Value]] = []
        end = 0
        for index in [i for i, word in enumerate(words) if word in by_first]:
            if index >= end and (hit := self.match(words, index)) is not None:
                end = hit[0]
                found.append((index, end, hit[1]))
        return found
