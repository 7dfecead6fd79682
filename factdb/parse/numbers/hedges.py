"""How exact a text says that a number is: the hedges before and after it.

The words are those of the language file, [hedges]; a range is always `between`.
"""

from __future__ import annotations

from collections.abc import Sequence

from factdb.languages import Language
from factdb.parse.text.tokens import Endings, Phrases
from factdb.records import Qualifier

_REACH = 4  # words between hedge and number: "setidaknya sebesar Rp6.500"


class Hedges:
    """The hedges of one language."""

    __slots__ = ("_after", "_before", "_leading", "_transparent", "spread")

    def __init__(self, language: Language) -> None:
        self._transparent = language.hedges.transparent
        self._leading = language.hedges.transparent | language.hedges.leading
        self._after: Phrases[str] = Phrases(language.hedges.after)
        self.spread = language.hedges.spread
        before = language.hedges.before.items()
        self._before = Endings({phrase: Qualifier(told) for phrase, told in before})

    def before(self, words: list[str], first: int) -> Qualifier | None:
        """Return the qualifier that stands before a token, the longest and nearest; else None."""
        for at in range(first, max(0, first - _REACH), -1):
            if (hit := self._before.match(words, at, 0)) is not None:
                return hit[1]
            if words[at - 1] not in self._transparent:
                return None
        return None

    def is_preposition(self, word: str) -> bool:
        """Tell whether a word alone is a bound: "under", not the "than" of "more than"."""
        return self._before.is_phrase(word)

    def is_transparent(self, words: Sequence[str], first: int) -> bool:
        """Tell whether the word before a token only leads to the number: "sebanyak", "mencapai"."""
        return first > 0 and words[first - 1] in self._leading

    def after(self, words: Sequence[str], stop: int) -> tuple[int, Qualifier] | None:
        """Return (index after it, qualifier) of the hedge that starts at a token; else None."""
        if stop >= len(words) or words[stop] not in self._after.firsts:
            return None
        hit = self._after.match(words, stop)
        return (hit[0], Qualifier(hit[1])) if hit and hit[1] else None
