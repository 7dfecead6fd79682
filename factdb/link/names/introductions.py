"""Who is introduced as what: "Ann Roe, a teacher", "a witness, Jo Lind, …", "Poe is the mayor".

"The teacher" further on means whoever the text presented with that noun. Languages in which an
office stands before its holder without a comma have it as a title instead: see `runs.py`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from factdb.link.names.runs import Named
from factdb.link.names.spelling import is_owner, words_of
from factdb.link.names.words import NameWords

_PHRASE = r"[^\W\d_][^,.;:()\[\]\n\"“”—–]{2,80}"
_BEHIND = re.compile(rf"(?:,? \(?\d{{1,3}}\)?)?, ({_PHRASE})(?=[,.;(])")
_BEFORE = re.compile(r"(?:^|[.!?\n\"”,]\s*)([^\W\d_](?:[^\W\d_]|[-'’ ])+), $")
_LONGEST = 60  # characters of a description before its name


class Introduction(NamedTuple):
    """A name, and what it is said to be; `words` are the description's, in lower case."""

    start: int
    words: frozenset[str]
    run: Named


class Introductions:
    """What a text says that its people and bodies are, by the noun that says it."""

    def __init__(self, text: str, runs: Sequence[Named], words: NameWords) -> None:
        self._text = text
        self._runs = runs
        self._words = words
        self._by_head: dict[str, list[Introduction]] | None = None
        self._named: set[tuple[str, ...]] | None = None

    def before(self, head: str, at: int, most: int) -> Sequence[Introduction]:
        """Return the last names before a place in the text with a noun, nearest first."""
        found = self._of_all().get(head, [])
        stop = bisect_left(found, at, key=lambda one: one.start)
        return found[max(0, stop - most) : stop][::-1]

    def is_person(self, name: tuple[str, ...]) -> bool:
        """Tell whether the text says that a name is a person's: "Zaki, a member of the crew"."""
        if self._named is None:
            told = self._of_all().items()
            persons = [all_of for head, all_of in told if self._words.is_person_noun(head)]
            self._named = {one.run.reading.name for all_of in persons for one in all_of}
        return name in self._named

    def _of_all(self) -> dict[str, list[Introduction]]:
        if self._by_head is None:  # many a text never asks
            self._by_head = self._read()
        return self._by_head

    def _read(self) -> dict[str, list[Introduction]]:
        """Return what the whole text says of its names, by the noun that says it."""
        found: dict[str, list[Introduction]] = {}
        if self._words.heads_first:
            return found
        starts = {run.start for run in self._runs}
        for run in self._runs:
            for phrase in self._phrases(run, starts):
                self._learn(found, run, phrase)
        return found

    def _phrases(self, run: Named, starts: set[int]) -> list[str]:
        """Return what stands beside a name and may describe it."""
        end = run.span.end
        found: list[str] = []
        if not self._text.startswith((",", " "), end):
            return found
        behind = _BEHIND.match(self._text, end)
        if behind is not None and behind.end() + 2 not in starts:
            found.append(behind.group(1))
        told = self._words.being.match(self._text, end)
        if told is not None:
            found.append(told.group(1))
        if self._text.startswith(",", end) and self._text.endswith(", ", 0, run.span.start):
            before = _BEFORE.search(self._text[max(0, run.span.start - _LONGEST) : run.span.start])
            if before is not None:
                found.append(before.group(1))
        return found

    def _learn(self, found: dict[str, list[Introduction]], run: Named, phrase: str) -> None:
        """Remember what a phrase says of a name, if it is a noun phrase."""
        words = self._words
        spelt = words_of(phrase)
        behind = (i for i, word in enumerate(spelt) if i and word.lower() in words.describing)
        stop = next(behind, len(spelt))
        # "An aide | to Roe's office" is no office: whose it is stands before what it is.
        owner = max((i for i, word in enumerate(spelt[:stop]) if is_owner(word)), default=-1)
        is_open = owner >= 0 or spelt[0].lower() in words.determiners
        first = owner + 1
        while first < stop and spelt[first].lower() in words.determiners:
            first += 1
        spelt = spelt[first:stop]
        joints = [i for i, word in enumerate(spelt) if word.lower() in words.conjunctions]
        described = frozenset(word.lower() for word in spelt)
        for end in (*joints, len(spelt)):
            head = spelt[end - 1] if end else ""
            is_noun = head.islower() or (is_open and len(spelt) == 1)  # "a Republican"
            if is_noun and (is_open or head in words.titles):
                head = head.lower()
                found.setdefault(head, []).append(Introduction(run.start, described, run))
