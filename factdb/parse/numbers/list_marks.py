"""Numbers that only number the things of a list: "1. …", "2) …", "yakni: 1. Sari, 2. Bima"."""

from __future__ import annotations

from collections.abc import Collection

from factdb.languages.schema import Counting
from factdb.parse.numbers.quantity import Quantity
from factdb.parse.text.tokens import Tokens

_LONGEST_LIST = 40  # items; a greater number at the start of a line counts something
_GROWN = 10  # years; a smaller number behind the first word of a sentence may number it
_ITEM = 60  # tokens from the first thing of a list to the second at most
_BEFORE_ITEM = frozenset(",;.:)")


class ListMarks:
    """Tells the list marks of one text; `firsts` open its sentences."""

    __slots__ = (
        "_before", "_counting", "_firsts", "_given", "_latest", "_plain", "_tokens", "_words",
    )  # fmt: skip

    def __init__(
        self,
        tokens: Tokens,
        firsts: Collection[int],
        counting: Counting,
        given: Collection[str],
        plain: Collection[str],
        joiners: Collection[str],
    ) -> None:
        self._tokens = tokens
        self._words = tokens.words
        self._firsts = firsts
        self._counting = counting
        self._given = given  # names of people
        self._plain = plain  # words that name nothing
        self._before = _BEFORE_ITEM.union(joiners)
        self._latest = 0  # the number of the last thing in a list that goes on in its line

    def reason(self, found: Quantity) -> str | None:
        """Return why a number only numbers its line, sentence or thing of a list, else None."""
        words, first, stop = self._words, found.first, found.stop
        if stop - first > 1 or stop + 1 >= len(words):
            return None
        if words[first].isalpha() and words[stop] == "," and self._tokens.is_capitalised(stop + 1):
            return "list mark" if first in self._tokens.lines else None  # "Dua, Provinsi Nusa, …"
        if not words[first].isdecimal() or found.high > _LONGEST_LIST:
            return None
        starts_line = first in self._tokens.lines
        if words[stop] == ".":
            is_mark = starts_line and stop + 1 not in self._tokens.lines
            return "list mark" if is_mark or self._is_next(found) else None
        if words[stop] != ")":
            return None
        if first > 1 and words[first - 1] == "(":
            return None if self._is_aged(first - 2, found) else "list mark"
        return "list mark" if starts_line or first in self._firsts else None

    def _is_next(self, found: Quantity) -> bool:
        """Tell whether a number goes on with a list in its line: "yakni: 1. Sari, | 2. Bima".

        The first stands behind a colon, and there must be a second.
        """
        words, first, stop = self._words, found.first, found.stop
        number = int(words[first])
        if first == 0 or words[first - 1] not in self._before or number != self._latest + 1:
            self._latest = 0 if number == 1 else self._latest
            return False
        is_thing = self._tokens.is_capitalised(stop + 1) and stop + 1 not in self._tokens.lines
        if number == 1:
            is_thing = is_thing and words[first - 1] == ":" and self._has_second(stop)
        self._latest = number if is_thing else self._latest
        return is_thing

    def _has_second(self, stop: int) -> bool:
        """Tell whether a second thing of the list follows: ", 2. Bima"."""
        words = self._words
        last = min(len(words) - 2, stop + _ITEM)
        return any(
            words[at] == "2" and words[at + 1] == "." and words[at - 1] in _BEFORE_ITEM
            for at in range(stop + 1, last)
        )

    def _is_aged(self, at: int, found: Quantity) -> bool:
        """Tell whether a number in brackets is the age of whom the word before names: "Ani (9)"."""
        word = self._words[at]
        if word in self._counting.persons:
            return True  # "seorang pelajar (17)"
        if not self._tokens.is_capitalised(at):
            return False
        if at not in self._firsts or word in self._given:
            return True  # "Rina (23) dan Budi (24) …"
        is_label = word in self._counting.labels or word in self._plain
        return found.low >= _GROWN and not is_label  # not "Ayat (2)"
