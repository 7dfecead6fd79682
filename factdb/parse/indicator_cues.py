"""What a word can tell of the number beside it: which indicator, and what part it plays."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import NamedTuple


class Part(IntEnum):
    """Which part a word plays beside the number that it explains."""

    ACT = 1  # what is counted is its object, and follows
    STATE = 2  # what is counted is its subject
    DOING = 3  # the same, of a verb that may have an object
    HEAD = 4  # the noun whose amount is given
    UNIT = 5  # the noun that is counted


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
