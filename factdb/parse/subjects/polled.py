"""Shares of people that are counted by what they say or think: nobody of them is a speaker."""

from __future__ import annotations

from itertools import pairwise

from factdb.parse.cues.finder import Cue
from factdb.parse.cues.scene import Mention, Scene
from factdb.parse.cues.unit import TextUnit

_OPENING = 3  # tokens of "two-thirds"
_NEAR = 12  # tokens of the subject right before a participle at most
_PART = 4  # tokens of "nearly a third", and one more


def is_share(scene: Scene, subject: Mention) -> bool:
    """Tell whether a share of people is counted by what they think: "49,6 persen responden".

    Or in words: "Fifty percent of the voters", "Six in 10", "Two-thirds of all".
    """
    if subject.stop - subject.first < _PART and _is_part(scene, subject.stop - 1):
        return True  # "A third say so"
    if subject.stop - subject.first < 2:
        return False
    counting, stop = scene.words.language.counting, subject.stop
    words = scene.tokens.words[subject.first : stop]
    if scene.words.heads_first and words[0] in scene.words.language.numbers.fractions:
        return True  # "Separuh responden"
    is_share = not scene.words.shares.isdisjoint(words)
    if not is_share and counting.of.isdisjoint(words) and set(counting.ratios).isdisjoint(words):
        return False
    told = [i for i, word in enumerate(words) if scene.words.is_number(word)]
    if told and is_share:
        return True
    if any(a + 2 == b and words[a + 1] in counting.ratios for a, b in pairwise(told)):
        return True
    hedges = scene.words.least | counting.comparatives  # "More than two-thirds of all"
    first = next((i for i, word in enumerate(words) if word not in hedges), len(words))
    # not "the owner of half of the land"
    opening = range(first, min(first + _OPENING, len(words) - 1))
    return any(words[i + 1] in counting.of and _is_part(scene, subject.first + i) for i in opening)


def _is_part(scene: Scene, i: int) -> bool:
    """Tell whether a word is a part of something, and no ordinal: "half", "two-thirds"."""
    words, numbers = scene.tokens.words, scene.words.language.numbers
    if words[i] in numbers.fractions:
        return True
    if words[i] not in numbers.denominators:
        return False
    before = i - 1 - (words[i - 1] == "-")
    return words[before] in numbers.articles or scene.words.is_number(words[before])


def is_of_share(scene: Scene, unit: TextUnit, cue: Cue) -> bool:
    """Tell whether a share of people is the subject of a participle: "with 50% | saying no".

    Then the whole is what a poll found, and the participle opens no clause of its own.
    """
    tokens, first = scene.tokens.words, max(unit.first, cue.first - _NEAR)
    comma = scene.tokens.last_comma(first, cue.first)
    first = first if comma is None else comma + 1
    start = next(
        (j + 1 for j in range(first, cue.first) if tokens[j] in scene.words.absolutes), first
    )
    opening = tokens[start : min(start + _OPENING, cue.first)]  # "nearly 50% | saying"
    is_number = any(scene.words.is_number(word) for word in opening)
    return is_number and is_share(scene, Mention(start, cue.first))
