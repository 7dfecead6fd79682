"""A second subject whose verb and measure are left out: "coffee rose 3 percent and tea 4".

Only where nothing but a joint and a noun stands between the two numbers: a verb there, or a word
of place, makes another clause of it.
"""

from __future__ import annotations

from functools import cache

from factdb.languages import Language
from factdb.parse.tokens import Tokens

_NOUN = 3  # words of the second subject at most: "robusta coffee beans"


class Gaps:
    """The words of a language that join a second subject to the first, or cannot stand in one."""

    __slots__ = ("_counting", "_past_ending", "_pasts", "_small", "joints")

    def __init__(self, language: Language) -> None:
        self.joints = language.clauses.coordinators | {","}
        self._small = language.function_words.union(language.numbers.cardinals)
        self._pasts = frozenset(language.dates.past) | language.reporting.copulas
        self._past_ending = language.dates.past_ending
        self._counting = language.counting

    def is_gap(self, tokens: Tokens, first: int, stop: int) -> bool:
        """Tell whether a joint and a noun are all of the tokens [first, stop): "and tea"."""
        words = tokens.words
        if not 2 <= stop - first <= _NOUN + 1 or words[first] not in self.joints:
            return False
        is_name = words[first] == "," and tokens.is_capitalised(stop - 1)  # ", Ann Roe 55"
        return not is_name and all(map(self._is_noun, words[first + 1 : stop]))

    def _is_noun(self, word: str) -> bool:
        """Tell whether a word can be a noun, for it is neither a small word nor a verb."""
        counting = self._counting
        if not word.isalpha() or word in self._small or word in self._pasts:
            return False
        if word in counting.labels or word in counting.predicates or word in counting.stops:
            return False  # "Boeing 747", "and wounded 4"
        if self._past_ending and word.endswith(self._past_ending):
            return False
        is_verb = bool(counting.verb_prefixes) and word.startswith(counting.verb_prefixes)
        return not is_verb or word in counting.nouns


@cache
def gaps_of(language: Language) -> Gaps:
    """Return the words of a language, compiled at their first use."""
    return Gaps(language)
