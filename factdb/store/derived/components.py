"""What hangs together of the claims that may say the same: by words, numbers and decisions.

Words and numbers are what claims share (`factdb.compare.propositions`); however many claims have
them, each is followed once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from sqlalchemy import Connection

from factdb.compare.propositions import NO_NUMBERS
from factdb.store.derived.decisions import Standing
from factdb.store.derived.wording import find_neighbours
from factdb.store.insert import one_column, select_each

NUMBERS_OF_WORDS = """
SELECT DISTINCT m.words, m.numbers FROM wanted w JOIN claim_member m ON m.words = w.words
"""
_WORDS_OF_NUMBERS = """
SELECT DISTINCT m.words, m.numbers FROM wanted w JOIN claim_member m ON m.numbers = w.numbers
WHERE m.numbers <> 0
"""
_Node = tuple[str, int]  # "words" or "numbers"


class Component(NamedTuple):
    """Words that hang together, and which of them are nearly the same."""

    words: frozenset[int]
    alike: Mapping[tuple[int, int], float]


def find_components(
    connection: Connection,
    words: set[int],
    numbers: set[int],
    decided: Sequence[Standing],
) -> list[Component]:
    """Follow every link from some words and numbers; return what hangs together, by its words."""
    links = _Links()
    alike: dict[tuple[int, int], float] = {}
    partners: dict[int, set[int]] = defaultdict(set)
    for said in decided:
        if said.decided.are_same:
            partners[said.words].add(said.other_words)
            partners[said.other_words].add(said.words)
    seen: set[int] = set()
    while words or numbers:
        found = {*select_each(connection, "words", one_column(words), NUMBERS_OF_WORDS)}
        found |= {*select_each(connection, "numbers", one_column(numbers), _WORDS_OF_NUMBERS)}
        seen |= numbers
        reached = set()
        for one, number in found:
            links.join(("words", one), ("numbers", number) if number else ("words", one))
            reached.add(one)
        for one, other, score in find_neighbours(connection, words):
            links.join(("words", one), ("words", other))
            alike[(one, other) if one < other else (other, one)] = score
            reached.add(other)
        for one in words:
            for other in partners.get(one, ()):
                links.join(("words", one), ("words", other))
                reached.add(other)
        links.close(words)
        numbers = {number for _, number in found} - seen - {NO_NUMBERS}
        words = reached - links.closed
    return links.components(alike)


class _Links:
    """Words and numbers that hang together, by the first of each component."""

    def __init__(self) -> None:
        self.closed: set[int] = set()
        self._first: dict[_Node, _Node] = {}

    def join(self, one: _Node, two: _Node) -> None:
        first, second = self._find(one), self._find(two)
        self._first[max(first, second)] = min(first, second)

    def close(self, words: Iterable[int]) -> None:
        """Note words whose links have all been followed."""
        self.closed.update(words)

    def components(self, alike: Mapping[tuple[int, int], float]) -> list[Component]:
        words: dict[_Node, set[int]] = defaultdict(set)
        pairs: dict[_Node, dict[tuple[int, int], float]] = defaultdict(dict)
        for what, number in self._first.copy():
            if what == "words":
                words[self._find((what, number))].add(number)
        for pair, score in alike.items():
            pairs[self._find(("words", pair[0]))][pair] = score
        return [Component(frozenset(some), pairs[first]) for first, some in sorted(words.items())]

    def _find(self, one: _Node) -> _Node:
        first = self._first.setdefault(one, one)
        while first != self._first[first]:
            first = self._first[first]
        self._first[one] = first
        return first
