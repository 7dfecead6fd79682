"""Who did what a number counts, where the text says so: "its trucks had evacuated 300 people".

Each relief agency counts whom it brought out itself, each hospital whom it treats, each airline its
own flights: their numbers are of different things, and all may be true. Whoever kills or destroys
is part of the event, and the dead are counted alike by everybody.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import dropwhile, takewhile
from typing import NamedTuple

from factdb.compare.events import plain_words
from factdb.compare.phrases import any_of, pack_of
from factdb.compare.populations import is_unit
from factdb.indicators import indicators
from factdb.words import fold_words

_CLAUSE = 30  # words of it in which a subject may stand
_BETWEEN = 5  # words between the act and its number: "evacuated a total of more than 300"
_CLAUSE_END = re.compile(r"[,;:.!?()\n]\s*")


def doers_of(before: str, speaker: str, language: str) -> frozenset[str]:
    """Return the words for whoever did it; none where nobody is said to, as in "were evacuated".

    Args:
        before: The words of its claim that stand before a number.
        speaker: Who says it: whom "it" and "our teams" mean.
        language: Of the text; of one without words for such acts there is no doer.
    """
    words = _words_of(language)
    if words is None:
        return frozenset()
    clause = " ".join(_CLAUSE_END.split(before)[-1].split()[-_CLAUSE:])
    found = words.act.fullmatch(clause)
    if found is None:
        return frozenset()
    subject = fold_words(found["subject"])
    plain = plain_words(language) | words.own
    named = dropwhile(plain.__contains__, subject)
    doers = frozenset(takewhile(lambda word: word not in plain, named))
    is_own = any(word in words.own or word.endswith(words.endings) for word in subject)
    return doers | frozenset(fold_words(speaker)) if is_own else doers


def owner_of(around: str, speaker: str, indicator: str, language: str) -> frozenset[str]:
    """Return a speaker's words where a number is told of what is his own: "tokonya", "my shop".

    Args:
        around: The words of the claim, with what stands before it.
        speaker: Who says it.
        indicator: Of the number; only what somebody can lose has an owner.
        language: Of the text; of one without words for it nothing is anybody's.
    """
    known, words = indicators().get(indicator), _words_of(language)
    if known is None or not known.has_owners or words is None:
        return frozenset()
    told = fold_words(around)
    is_own = any(word in words.owners for word in told) or any(
        word.endswith(ending) and is_unit(word.removesuffix(ending), language)
        for word in told
        for ending in words.endings
    )
    return frozenset(fold_words(speaker)) if is_own else frozenset()


def have_two_doers(one: frozenset[str], two: frozenset[str]) -> bool:
    """Tell whether two numbers are of what different people did, or of what one did and of all."""
    return one != two and one.isdisjoint(two)


class _Words(NamedTuple):
    """A subject with its act, up to a number; the words and endings that mean the speaker."""

    act: re.Pattern[str]
    own: frozenset[str]
    owners: frozenset[str]
    endings: tuple[str, ...]


@cache
def _words_of(language: str) -> _Words | None:
    pack = pack_of(language)
    if pack is None:
        return None
    acts = {
        act
        for slug, words in pack.indicators.items()
        if indicators()[slug].has_doers
        for act in words.acts
        if act.rpartition(" ")[2] not in pack.function_words  # "evacuation of": nobody's
    }
    if not acts or not pack.comparison.own:
        return None
    act = re.compile(
        rf"(?P<subject>.*?\S)\s{any_of(acts)}(?:\s+\S+){{0,{_BETWEEN}}}", re.IGNORECASE
    )
    comparison = pack.comparison
    return _Words(act, comparison.own, comparison.owners, comparison.own_endings)
