"""Verbs of saying by which nothing is said: it is planned, asked for or asked about.

Or the verb tells where and when something was done to its subject: "the cases reported in May".
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import islice, takewhile

from factdb.parse.cues.finder import Cue
from factdb.parse.cues.scene import Mention, Scene
from factdb.parse.cues.unit import TextUnit
from factdb.parse.mentions.speakers import is_named
from factdb.parse.subjects.asides import owns
from factdb.parse.text.cue_words import CueRole

_NEAR = 20  # tokens from a request to what it asks for
_PHRASE = 12  # tokens behind a verb that a clause must have its own verb in


def is_yet_to_come(scene: Scene, first: int, stop: int) -> bool:
    """Tell whether the words before a cue put it off: "akan mengumumkan" is a plan."""
    return not scene.words.yet_to_come.isdisjoint(scene.tokens.words[first:stop])


def is_asked_for(scene: Scene, unit: TextUnit, cue: Cue, clause: int) -> bool:
    """Tell whether somebody is only asked to say something: "yang meminta Menkeu menjelaskan"."""
    if not scene.words.heads_first:
        return False
    at = bisect_left(unit.cues, (max(clause, cue.first - _NEAR),))
    near = takewhile(lambda other: other.first < cue.first, islice(unit.cues, at, None))
    return any(is_asked(scene, other, cue) for other in near)


def is_asked(scene: Scene, asking: Cue, cue: Cue) -> bool:
    """Tell whether a cue's verb is what another cue asks for: no comma or "that" parts the two."""
    if asking.role is not CueRole.REQUEST or not scene.words.heads_first:
        return False
    is_verb = cue.role in (CueRole.VERB, CueRole.CLAUSAL)
    between = scene.tokens.words[asking.stop : cue.first]
    if not is_verb or not scene.words.breaks.isdisjoint(between):
        return False
    if scene.tokens.words[asking.first - 1] not in scene.words.relatives:
        return True
    told = Mention(asking.stop, cue.first)  # "yang meminta | namanya dirahasiakan | mengatakan"
    return told.first < told.stop and is_named(scene, told)


def is_place_of(scene: Scene, subject: Mention, cue: Cue, start: int) -> bool:
    """Tell whether only a place or time follows what nobody says: "the cases reported in May"."""
    words, tokens = scene.words, scene.tokens.words
    is_aside = start == cue.stop and tokens[start] in words.circumstances
    if is_aside and tokens[start] in words.nonfinite:
        return not is_named(scene, subject)  # "vowed to go"
    is_aside = is_aside and not owns(scene, start)  # "said this year's sales fell"
    if not is_aside or not is_named(scene, subject):
        return is_aside
    behind = tokens[start + 1 : start + _PHRASE]
    is_told = "," in behind or any(map(words.is_number, behind))
    verbs = (words.finite, words.past_verbs)
    is_told = is_told or not all(listed.isdisjoint(behind) for listed in verbs)
    return words.shows_verbs and not is_told and start not in scene.date_ends


def is_asked_about(scene: Scene, unit: TextUnit, subject: Mention, start: int) -> bool:
    """Tell whether what somebody says or thinks is only asked about: "what he thought they did".

    The clause lacks what "what" stands for; it has all in "what police said was a theft".
    """
    words, tokens = scene.words, scene.tokens.words
    if subject.first == unit.first or unit.opens_quote(start):
        return False
    is_asked = tokens[subject.first - 1] in words.asked_objects
    return is_asked and tokens[start] not in words.finite
