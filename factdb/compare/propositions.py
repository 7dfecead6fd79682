"""Which claims say the same: what each is known by, and the groups that these make. Pure.

Two claims are suggested as one proposition where one of these holds, the surest first:

| reason | score | when |
| --- | --- | --- |
| a person said so | 1 | a decision that stands (`factdb same`) |
| the same words | 1 | but for case, accents and punctuation; of short texts one speaker's |
| the same numbers | 0.9 | one speaker and day, the same numbers of the same series alone |
| nearly the same words | share | four fifths of the shorter one's runs of three; the same figures |

A denial is never one with what it denies. What is linked so, directly or through others, is a
group; where a person said of two claims that they differ, no link that would join them counts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b
from heapq import nsmallest
from itertools import islice
from typing import NamedTuple
from zlib import crc32

from factdb.compare.wording import Worded, likeness_of, shingles_of

DECIDED = "a person said so"
SAME_WORDS = "the same words"
SAME_NUMBERS = "the same numbers of one speaker and day"
ALIKE_WORDS = "nearly the same words"
NUMBERS_SCORE = 0.9
GROUPED = 0.8  # of the shorter claim's shingles; less is a suggestion of `factdb claims --same-as`
NO_NUMBERS = 0
_LONG = 8  # words; "the road is closed" is said of many roads
_BANDS = 3  # smallest hashes of shingles; at a resemblance of 0.7 all but one pair in 37 share one


class Member(NamedTuple):
    """A claim as it is grouped.

    Attributes:
        id: Of the claim, in its database.
        key: Of the claim, the same in every database.
        words: What its words are known by (`words_of`).
        numbers: What its numbers are known by (`numbers_of`).
        day: The claim's day.
    """

    id: int
    key: str
    words: int
    numbers: int
    day: str


class Decided(NamedTuple):
    """What a person said of two claims, given by their ids."""

    claim: int
    other: int
    are_same: bool


class Belonging(NamedTuple):
    """Why a claim is in its group: the surest link to another claim of it."""

    score: float
    reason: str


Group = dict[Member, Belonging]
Alike = Mapping[tuple[int, int], float]  # pairs of words, the smaller first, with their likeness


def words_of(
    words: Sequence[str],
    polarity: str,
    values: Iterable[str],
    speaker: str | None,
    document: str,
) -> int:
    """Return a number of 64 bits that claims with the same words share.

    Args:
        words: The claim's words, folded.
        polarity: A denial has other words than what it denies.
        values: Of its figures: words for numbers differ by little, and say another thing.
        speaker: The folded name, None where the document speaks; counts with a short text.
        document: The document's key; counts with a short text of its own voice.
    """
    said_by = "" if len(words) >= _LONG else f"{speaker or ''}\n{'' if speaker else document}"
    return _hash("\n".join((_facts(polarity, values), said_by, " ".join(words))))


def numbers_of(points: Iterable[str]) -> int:
    """Return a number that claims with the same points share, given by their keys."""
    found = sorted(set(points))
    return _hash("\n".join(found)) if found else NO_NUMBERS


def bands_of(words: Sequence[str], polarity: str, values: Iterable[str]) -> list[int]:
    """Return numbers of which two texts that are nearly the same likely share one; few or none."""
    if len(words) < _LONG:
        return []
    facts = _facts(polarity, values)
    runs = [f"{facts}\n{' '.join(run)}" for run in shingles_of(words)]
    return [_hash(run) for run in nsmallest(_BANDS, runs, key=_order)]


def find_alike(
    texts: Mapping[int, str], pairs: Iterable[tuple[int, int]]
) -> Iterator[tuple[tuple[int, int], float]]:
    """Yield those pairs of words, by their numbers, whose texts are nearly the same."""
    worded = {number: Worded.of(text) for number, text in texts.items()}
    for one, two in pairs:
        score = likeness_of(worded[one], worded[two])
        if score >= GROUPED:
            yield (one, two), round(score, 2)


def group(members: Iterable[Member], alike: Alike, decided: Sequence[Decided]) -> list[Group]:
    """Part claims that hang together into groups of at least two.

    Args:
        members: The claims.
        alike: The words among them that are nearly the same.
        decided: What persons said of them, the newest first: what contradicts it later counts not.

    Returns:
        The groups, each by its members' keys.
    """
    joined = _Joined(sorted(members, key=lambda one: one.key))
    joined.decide(decided)
    joined.link(alike)
    return joined.groups(alike)


class _Joined:
    """Claims on their way into groups: each knows its group's first."""

    def __init__(self, members: Sequence[Member]) -> None:
        self._members = members
        self._first = {one.id: one.id for one in members}
        self._held = {one.id: [one.id] for one in members}  # by the first, all of its group
        self._apart: dict[int, set[int]] = defaultdict(set)  # by claim, those it may not be with
        self._said: set[int] = set()  # claims of which a person said that they are one with others

    def decide(self, decided: Iterable[Decided]) -> None:
        for one in decided:
            if one.claim not in self._first or one.other not in self._first:
                continue
            if one.are_same:
                if self._join(one.claim, one.other):
                    self._said |= {one.claim, one.other}
            elif self._first[one.claim] != self._first[one.other]:
                self._apart[one.claim].add(one.other)
                self._apart[one.other].add(one.claim)

    def link(self, alike: Alike) -> None:
        """Join what is linked, the surest links first."""
        self._join_all(_by(self._members, lambda one: one.words))
        numbered = (one for one in self._members if one.numbers != NO_NUMBERS)
        self._join_all(_by(numbered, lambda one: one.numbers))
        worded = _by(self._members, lambda one: one.words)
        for (one, two), _ in sorted(alike.items(), key=lambda item: (-item[1], item[0])):
            if one in worded and two in worded:
                self._join_all({0: [*worded[one], *worded[two]]})

    def groups(self, alike: Alike) -> list[Group]:
        found: dict[int, list[Member]] = defaultdict(list)
        for member in self._members:
            found[self._first[member.id]].append(member)
        return [self._describe(some, alike) for some in found.values() if len(some) > 1]

    def _join_all(self, classes: Mapping[int, Sequence[Member]]) -> None:
        """Join the claims of each class, each with the first that it may be with."""
        for some in classes.values():
            for place, member in enumerate(some):
                for earlier in islice(some, place):
                    if self._join(earlier.id, member.id):
                        break

    def _join(self, one: int, two: int) -> bool:
        """Make one group of two claims' groups, unless some of them may not be together."""
        first, second = self._first[one], self._first[two]
        if first == second:
            return True
        held, others = self._held[first], self._held[second]
        if self._apart:
            kept_out = {other for claim in held for other in self._apart.get(claim, ())}
            if not kept_out.isdisjoint(others):
                return False
        if len(held) < len(others):
            first, second, held, others = second, first, others, held
        for claim in others:
            self._first[claim] = first
        held += others
        del self._held[second]
        return True

    def _describe(self, some: Sequence[Member], alike: Alike) -> Group:
        words = _by(some, lambda one: one.words)
        numbers = _by(some, lambda one: one.numbers)
        nearest: dict[int, float] = defaultdict(float)
        for (one, two), score in alike.items():
            if one in words and two in words:
                nearest[one], nearest[two] = max(nearest[one], score), max(nearest[two], score)
        return {
            one: self._belonging(one, len(words[one.words]), len(numbers[one.numbers]), nearest)
            for one in some
        }

    def _belonging(
        self, one: Member, worded: int, numbered: int, nearest: Mapping[int, float]
    ) -> Belonging:
        if one.id in self._said:
            return Belonging(1.0, DECIDED)
        if worded > 1:
            return Belonging(1.0, SAME_WORDS)
        near = nearest.get(one.words, 0.0)
        if one.numbers != NO_NUMBERS and numbered > 1 and near < NUMBERS_SCORE:
            return Belonging(NUMBERS_SCORE, SAME_NUMBERS)
        return Belonging(near, ALIKE_WORDS)


def _by(members: Iterable[Member], what: Callable[[Member], int]) -> dict[int, list[Member]]:
    found: dict[int, list[Member]] = defaultdict(list)
    for member in members:
        found[what(member)].append(member)
    return found


def _facts(polarity: str, values: Iterable[str]) -> str:
    return " ".join((polarity, *sorted(values)))


def _order(run: str) -> int:
    """Return a number by which runs are in no order that language gives them."""
    return crc32(run.encode())


def _hash(text: str) -> int:
    """Return a signed number of 64 bits."""
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), signed=True)
