"""Words that only point to what is said elsewhere, and are no content: "menyatakan hal itu".

A pronoun, "that" with its noun, or one of the language file's lists of pointers and of nouns that
tell nothing, where the clause ends behind them.
"""

from __future__ import annotations

from itertools import takewhile

from factdb.parse.contents.open_nouns import goes_on_with_verb
from factdb.parse.cues.bounds import STOPS
from factdb.parse.cues.finder import Cue
from factdb.parse.cues.noun_phrases import is_shortened
from factdb.parse.cues.scene import Scene
from factdb.parse.cues.unit import TextUnit

_POINTED = 4  # tokens of "tuduhan pihak itu"
_FELT = 12  # tokens behind "khawatir dengan" in which a verb makes a clause of it


def is_pointer(scene: Scene, unit: TextUnit, i: int) -> bool:
    """Tell whether words that only point stand for the content: "mengungkapkan hal itu kepada"."""
    words, tokens = scene.words, scene.tokens.words
    if not words.verb_second and i + 1 < unit.stop and tokens[i] in words.pronouns:
        return tokens[i + 1] in STOPS  # "police confirmed it."
    if i < unit.stop and tokens[i] in words.ailments and tokens[i - 1] in words.complaining:
        return True  # "mengeluh | mual dan pusing"
    is_that = i + 2 < unit.stop and tokens[i] in words.pointing_that
    if is_that and _is_that_noun(scene, unit, i + 1):
        return True
    hit = words.no_contents.match(tokens, i) if i < unit.stop else None
    if hit is None:
        return False
    is_alone = tokens[hit[0] - 1] in words.conjunctions or _stops_at(scene, unit, hit[0])
    is_joined = words.shows_verbs and tokens[hit[0] - 1] not in words.conjunctions
    if is_joined and hit[0] + 1 < unit.stop and tokens[hit[0]] in words.conjunctions:
        is_alone = is_alone or words.is_past(tokens[hit[0] + 1])  # "denied that claim and left"
    return is_alone and not (words.shows_verbs and goes_on_with_verb(scene, hit[0], unit.stop))


def _is_that_noun(scene: Scene, unit: TextUnit, i: int) -> bool:
    """Tell whether "that" points at one noun: "rejected that | account on Monday.", and no more.

    What else its subject said may follow: "rejected that charge, saying …". A full stop that only
    shortens ends nothing: "said that | U.S. output rose".
    """
    words, tokens = scene.words, scene.tokens.words
    at = i + 1 + (tokens[i + 1] in words.circumstances)
    at = scene.date_ends.get(at, i + 1)
    if at >= unit.stop or not tokens[i].isalpha() or tokens[at] in STOPS:
        return tokens[i].isalpha() and not is_shortened(scene.tokens, words, min(at, unit.stop - 1))
    is_parted = tokens[at] == "," or tokens[at] in words.conjunctions
    return is_parted and unit.opens_cue(at + 1)


def _stops_at(scene: Scene, unit: TextUnit, i: int) -> bool:
    """Tell whether a clause ends at token `i`, or goes on with a circumstance."""
    words, tokens = scene.words, scene.tokens.words
    if i >= unit.stop or tokens[i] in STOPS or (tokens[i] == "," and not words.loose_commas):
        return True
    i += tokens[i] == "," and words.loose_commas and i + 1 < unit.stop
    if tokens[i] in words.circumstances:
        if tokens[i + 1] in words.demonstratives and i + 2 < unit.stop and tokens[i + 2].isalpha():
            return False  # "mengatakan rencana itu saat ini masih dibahas"
        return tokens[i] not in words.equating  # "menyebut hal itu sebagai kesalahan"
    # "membantah hal itu dan …", "meminta maaf karena …", "asked not to be named because …"
    is_reason = tokens[i] in words.subordinators and tokens[i] not in words.equating
    return is_reason or (words.loose_commas and tokens[i] in words.conjunctions)


def is_pointing_noun(scene: Scene, unit: TextUnit, i: int) -> bool:
    """Tell whether a noun and what points to it are the content: "menepis tuduhan tersebut"."""
    words, tokens = scene.words, scene.tokens.words
    stop = min(i + _POINTED, unit.stop)
    if not words.heads_first or words.demonstratives.isdisjoint(tokens[i + 1 : stop]):
        return False
    at = next(j for j in range(i + 1, stop) if tokens[j] in words.demonstratives)
    if not all(tokens[j].isalpha() for j in range(i, at)):
        return False
    if not words.circumstances.isdisjoint(tokens[i:at]) or any(map(words.is_verb, tokens[i:at])):
        return False  # "mengaku kecewa dengan hal itu", "mendesak polisi mengusut kasus itu"
    return _stops_at(scene, unit, at + 1)


def is_felt(scene: Scene, cue: Cue) -> bool:
    """Tell whether no more than a noun follows what somebody feels: "yakin | akan menangnya tim".

    Not "khawatir | akan terjadi longsor", nor "yakin | dengan aturan itu harga turun".
    """
    words, tokens = scene.words, scene.tokens.words
    reporting, i = words.language.reporting, cue.stop
    if tokens[cue.first] not in reporting.moods or tokens[i] not in reporting.felt:
        return False
    told = takewhile(lambda word: word.isalpha(), tokens[i + 1 : i + _FELT])
    return not any(words.is_verb(word) or word in words.aspects for word in told)
