"""What a word can tell of the number beside it: which indicator, and what part it plays."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum
from typing import NamedTuple

from factdb.indicators import indicators
from factdb.languages.schema import IndicatorWords


class Part(IntEnum):
    """Which part a word plays beside the number that it explains."""

    ACT = 1  # what is counted is its object, and follows
    STATE = 2  # what is counted is its subject
    DOING = 3  # the same, of a verb that may have an object
    HEAD = 4  # the noun whose amount is given
    UNIT = 5  # the noun that is counted


VERBS = frozenset((Part.ACT, Part.STATE, Part.DOING))


class IndicatorCue(NamedTuple):
    """One reading of a word: the indicator it tells, and how."""

    slug: str
    part: Part


@dataclass(slots=True)
class Hit:
    """A phrase of the language file in a text: the tokens [first, stop) and its readings."""

    first: int
    stop: int
    cues: tuple[IndicatorCue, ...]


class Mark(IntEnum):
    """What a phrase tells of a number besides its indicator."""

    NOW = 1
    SO_FAR = 2
    TOTAL = 3
    NEW = 4
    REPEAT = 5
    POINTER = 6
    MORE = 7


def cues_of(
    tables: Mapping[str, IndicatorWords], clitic: str | None
) -> dict[str, tuple[IndicatorCue, ...]]:
    """Return every phrase with its readings; the clitic may stand on nouns ("harganya")."""
    found: dict[str, list[IndicatorCue]] = {}
    for slug, words in tables.items():
        if slug not in indicators():
            continue
        for part, phrases in (
            (Part.ACT, words.acts),
            (Part.STATE, words.states),
            (Part.DOING, words.doings),
            (Part.HEAD, words.heads),
            (Part.UNIT, words.units),
        ):
            cue = IndicatorCue(slug, part)
            for phrase in phrases:
                forms = {phrase, phrase + clitic} if clitic and part >= Part.HEAD else {phrase}
                for form in forms:
                    found.setdefault(form, []).append(cue)
    return {phrase: tuple(cues) for phrase, cues in found.items()}


def weak_of(
    tables: Mapping[str, IndicatorWords], clitic: str | None
) -> dict[str, dict[str, frozenset[str]]]:
    """Return every weak word with its indicators, and of each what it needs in the text.

    The clitic may stand on it: "kasusnya".
    """
    found: dict[str, dict[str, frozenset[str]]] = {}
    for slug, table in tables.items():
        for word in table.weak:
            for form in (word, word + clitic) if clitic else (word,):
                found.setdefault(form, {})[slug] = frozenset(table.topics)
    return found
