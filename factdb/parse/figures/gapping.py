"""A second subject whose verb and measure are left out: "coffee rose 3 percent and tea 4".

Only where nothing but a joint and a noun stands between the two numbers: a verb there, or a word
of place, makes another clause of it.
"""

from __future__ import annotations

from functools import cache

from factdb.languages import Language
from factdb.parse.text.tokens import Tokens

_PHRASE = 6  # tokens of "in the first quarter and"
_NOUN = 3  # words of the second subject at most: "robusta coffee beans"


class Gaps:
    """The words of a language that join a second subject to the first, or cannot stand in one."""

    __slots__ = ("_counting", "_past_ending", "_pasts", "_small", "adjuncts", "joints")

    def __init__(self, language: Language) -> None:
        self.joints = language.clauses.coordinators | {","}
        self.adjuncts = language.clauses.adjuncts
        self._small = language.function_words.union(language.numbers.cardinals)
        self._pasts = frozenset(language.dates.past) | language.reporting.copulas
        self._past_ending = language.grammar.past_ending
        self._counting = language.counting

    def is_gap(self, tokens: Tokens, first: int, stop: int, *, is_share: bool = False) -> bool:
        """Tell whether a joint and a noun are all of the tokens [first, stop): "and the tea".

        A phrase may stand before the joint: "3 percent in May, | tea". A name behind a comma is
        such a subject of a share alone: "had 44 percent, Brown 9".
        """
        words, noun = tokens.words, self._joint(tokens.words, first, stop) + 1
        if stop <= noun:
            return False
        is_name = words[noun - 1] == "," and tokens.is_capitalised(stop - 1)  # ", Ann Roe 55"
        noun += words[noun] in self._counting.determiners and stop - noun > 1
        if stop - noun > _NOUN or (is_name and not is_share):
            return False
        return all(map(self._is_noun, words[noun:stop]))

    def is_past(self, word: str) -> bool:
        """Tell whether a word ends as a verb of the past, in a language that has such an ending."""
        return bool(self._past_ending) and word.endswith(self._past_ending or " ")

    def _joint(self, words: list[str], first: int, stop: int) -> int:
        """Return where the joint stands at a token or behind a phrase of place, else `stop`."""
        if words[first] not in self.adjuncts and words[first] not in self._counting.of:
            return first if words[first] in self.joints else stop
        for at in range(first + 1, min(stop, first + _PHRASE)):
            if words[at] in self.joints:
                return at
            if not words[at].isalpha() or words[at] in self._pasts:
                return stop
        return stop

    def is_parallel(self, words: list[str], end: int, lead: int, stop: int) -> bool:
        """Tell whether two numbers have the same word behind them: "3 percent in May, 4 in June".

        Or a verb each: "52 percent approved and 40 disapproved". The first ends with its measure
        before token `end`, the second is [lead, stop).
        """
        if not 1 < lead - end <= _PHRASE or stop >= len(words):
            return False
        if words[lead - 1] not in self.joints:
            return False
        between, behind = words[end : lead - 1], words[stop]
        if not all(map(str.isalpha, between)):
            return False
        is_same = between[0] == behind and behind in self._small and behind not in self._pasts
        ending = self._past_ending or " "
        return is_same or (between[0].endswith(ending) and behind.endswith(ending))

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
