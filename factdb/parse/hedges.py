"""How exact a text says that a number is: the hedges before and after it.

The words are those of the language file, [hedges]; a range is always `between`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factdb.languages import Language
from factdb.parse.tokens import Phrases, words_of
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
        self._before = _by_last(language.hedges.before)

    def before(self, words: list[str], first: int) -> Qualifier | None:
        """Return the qualifier that stands before a token, the longest and nearest; else None."""
        for at in range(first, max(0, first - _REACH), -1):
            for phrase, qualifier in self._before.get(words[at - 1], ()):
                if words[at - len(phrase) : at] == phrase:
                    return qualifier
            if words[at - 1] not in self._transparent:
                return None
        return None

    def is_preposition(self, word: str) -> bool:
        """Tell whether a word alone is a bound: "under", not the "than" of "more than"."""
        return any(len(phrase) == 1 for phrase, _ in self._before.get(word, ()))

    def is_transparent(self, words: Sequence[str], first: int) -> bool:
        """Tell whether the word before a token only leads to the number: "sebanyak", "mencapai"."""
        return first > 0 and words[first - 1] in self._leading

    def after(self, words: Sequence[str], stop: int) -> tuple[int, Qualifier] | None:
        """Return (index after it, qualifier) of the hedge that starts at a token; else None."""
        if stop >= len(words) or words[stop] not in self._after.firsts:
            return None
        hit = self._after.match(words, stop)
        return (hit[0], Qualifier(hit[1])) if hit and hit[1] else None


def _by_last(hedges: Mapping[str, str]) -> dict[str, list[tuple[list[str], Qualifier]]]:
    """Return the hedges by their last word, the longest first."""
    found: dict[str, list[tuple[list[str], Qualifier]]] = {}
    for phrase, qualifier in hedges.items():
        words = words_of(phrase)
        found.setdefault(words[-1], []).append((words, Qualifier(qualifier)))
    for entries in found.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return found
