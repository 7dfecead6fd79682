"""The subject of a clause that stands in another or is joined to it.

"The toll rose as rescuers reported …", "Poe sued the town after he alleged …", "It began in May and
South Korea says …": whose verb the cue is, is told by what parts the two clauses.
"""

from __future__ import annotations

from factdb.parse.cues.scene import Mention, Scene
from factdb.parse.mentions.speakers import is_speaker, read_mention
from factdb.parse.subjects.openings import skip_openings
from factdb.parse.subjects.subject_bounds import (
    holds_noun_and_past,
    is_clause_before,
    nearest,
    without_circumstance,
)
from factdb.parse.subjects.tails import read_whole

_MARKED = 4  # tokens from a verb to the "that" behind it


def behind_parallel(scene: Scene, start: int, stop: int) -> Mention | None:
    """Return the subject of "The toll rose as rescuers in Solola reported …": "rescuers in Solola".

    None where the clause before has no verb of its own: "as police said", "Pemerintah sementara
    Nusa".
    """
    at = nearest(scene, scene.words.parallels, start + 1 + scene.words.heads_first, stop)
    first = skip_openings(scene, at + 1, stop) if at is not None else stop
    tail = read_mention(scene, first, stop) if first < stop else None
    return Mention(tail.first, stop) if tail is not None and is_speaker(scene, tail) else None


def is_clause_of_time(scene: Scene, start: int, stop: int) -> bool:
    """Tell whether a clause only tells when: "Warga pergi setelah polisi menyebut …"."""
    return _of_time(scene, start, stop) is not None


def told_in_time(scene: Scene, start: int, stop: int) -> Mention | None:
    """Return the subject of such a clause where "that" marks what it says, else None.

    "Warga pergi setelah | polisi | menyebut bahwa …".
    """
    words, behind = scene.words, scene.tokens.words[stop + 1 : stop + _MARKED]
    if not words.heads_first or words.complementisers.isdisjoint(behind):
        return None
    told = _of_time(scene, start, stop)
    before = () if told is None else scene.tokens.words[start : told.first]
    predicates = words.language.counting.predicates
    is_told = any(words.is_verb(word) or word in predicates for word in before)
    after = before[-2] if len(before) > 1 else ""  # "muncul sehari | setelah"
    is_told = is_told or after in words.time_units or after in words.language.dates.single
    return told if is_told else None


def _of_time(scene: Scene, start: int, stop: int) -> Mention | None:
    """Return who acts in a clause that tells when, if what stands before it is no name."""
    words, tokens = scene.words, scene.tokens
    at = nearest(scene, words.subordinators, start + 1, stop) if words.heads_first else None
    if at is None or tokens.words[at - 1] in words.speaking:
        return None
    if tokens.is_capitalised(at - 1) and at not in map(scene.date_ends.get, (at - 1, at - 2)):
        return None
    tail = read_whole(scene, at + 1, stop)
    return tail if tail is not None and is_speaker(scene, tail) else None


def behind_subordinator(scene: Scene, start: int, stop: int) -> Mention | None:
    """Return the subject of a clause in another: "Bob Poe sued the town after | he alleged"."""
    words = scene.words
    at = nearest(scene, words.inner_openers, start, stop)
    if at is None:
        return None
    end = without_circumstance(scene, at + 1, stop)
    if end < stop and not holds_noun_and_past(scene, start, at):
        return None  # "officials | after the meeting on Friday announced"
    # "doubts arose after | the ministry | on Friday announced"
    tail = read_whole(scene, at + 1, end)
    return tail if tail is not None and is_speaker(scene, tail) else None


def behind_conjunction(scene: Scene, start: int, stop: int) -> Mention | None:
    """Return the subject of the last of two clauses: "It began in May and South Korea says …".

    None where the conjunction joins two names: "Malaysia and Indonesia said …".
    """
    at = nearest(scene, scene.words.conjunctions, start + 1, stop)
    tail = read_whole(scene, at + 1, stop) if at is not None else None
    if at is None or tail is None:
        return None
    if scene.tokens.words[at] in scene.words.contrasts and is_speaker(scene, tail):
        return tail  # "No one claimed it but a senior source told Northwire …"
    if not scene.tokens.is_capitalised(tail.first):
        is_new = is_speaker(scene, tail) and is_clause_before(scene, start, at, tail)
        return tail if is_new else None  # "The quake had set off slides and officials fear …"
    if _joins_names(scene, start, at) and not holds_noun_and_past(scene, start + 1, at):
        return None  # "Studies in Nusa and Lumbir confirm the results"
    return tail if read_whole(scene, start, at) is None else None


def _joins_names(scene: Scene, start: int, at: int) -> bool:
    """Tell whether a name before a conjunction only tells where or of what.

    "Mills in Nusa | and Lumbir", "Ann Roe of the Food | and Drug Board".
    """
    words, tokens = scene.words, scene.tokens
    first = at
    while first > start and tokens.is_capitalised(first - 1):
        first -= 1
    is_name = start < first < at
    first -= is_name and first > start + 1 and tokens.words[first - 1] in words.determiners
    before = tokens.words[first - 1]
    return is_name and (before in words.circumstances or before in words.of)
