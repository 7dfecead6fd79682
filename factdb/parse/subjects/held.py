"""Who speaks where commas part an office from its holder, or from what is told of either.

"The envoy in Maro, Ann Roe, said …", "Two men fled, but the head of the guard, Ann Roe, said …".
"""

from __future__ import annotations

from factdb.parse.cues.scene import FULL_NAME, Mention, Scene, names_in
from factdb.parse.mentions.speakers import is_speaker, read_mention
from factdb.parse.subjects.subject_bounds import holds_noun_and_past
from factdb.parse.subjects.tails import is_presented, read_whole

_PLACE = 7  # tokens of "for the Southern District of Maro" behind an office
_OPENING = 12  # tokens from a conjunction to the comma behind an office at most
_FAR = 40  # tokens from a cue to the comma before its speaker, of several commas


def held_in(scene: Scene, office: Mention, comma: int) -> Mention | None:
    """Return an office with its place and the name between commas: "The envoy in Maro, Ann Roe,".

    None for anything but a person's name: "The envoy in Maro, Nusa, said".
    """
    words, tokens = scene.words, scene.tokens
    if tokens.words[office.first] not in words.determiners:
        return None
    behind = tokens.words[office.stop]
    if behind not in words.circumstances and behind not in words.causes:
        return None
    before = tokens.last_comma(office.stop, comma)
    place = range(office.stop + 1, before if before is not None else office.stop)
    name = read_whole(scene, place.stop + 1, comma) if place else None
    if name is None or name.stop - name.first < FULL_NAME or not is_presented(scene, name):
        return None
    is_office = not words.titles.isdisjoint(tokens.words[office.first : office.stop])
    is_place = len(place) <= _PLACE and (
        tokens.is_capitalised(place[-1]) or tokens.words[place[0]] in words.determiners
    )
    return Mention(office.first, name.stop) if is_office and is_place else None


def named_behind_clause(scene: Scene, described: Mention, comma: int) -> Mention | None:
    """Return the name behind a clause on its owner: "The firm that runs it, | Vantor Water,".

    None where the clause ends with a place, whose wider one may follow: "lives in Maro, Nusa,"; or
    with somebody, who may be named so: "A man who shot his friend, Bob Poe,".
    """
    words, tokens = scene.words, scene.tokens
    is_told = tokens.words[described.stop] in words.relatives
    if not is_told or tokens.words[described.first] not in words.determiners:
        return None
    before = tokens.last_comma(max(described.stop, comma - _FAR), comma)
    if before is None or tokens.is_capitalised(before - 1) or _ends_with_one(scene, before):
        return None
    name = read_whole(scene, before + 1, comma)
    if name is None or name.stop - name.first < FULL_NAME:
        return None
    return name if all(map(tokens.is_capitalised, range(name.first, name.stop))) else None


def _ends_with_one(scene: Scene, stop: int) -> bool:
    """Tell whether somebody, or one of many, ends before token `stop`: "his friend", "a cyclist".

    Not "the study", which has no name.
    """
    words, tokens = scene.words, scene.tokens.words
    article, last = tokens[stop - 2 : stop]
    is_somebody = words.is_speaking(last) and last not in words.documents
    return is_somebody or article in words.indefinites


def described_behind(scene: Scene, start: int, comma: int) -> Mention | None:
    """Return the subject of a contrary clause that a description parts from its verb.

    "The firm said nothing, but a guard, who asked not to be named, said …": "a guard".
    """
    tokens, words = scene.tokens, scene.words
    inner = tokens.last_comma(max(start, comma - _FAR), comma)
    if inner is None or tokens.words[inner + 1] not in words.relatives:
        return None
    before = tokens.last_comma(max(start, inner - _FAR), inner)
    if before is None or tokens.words[before + 1] not in words.contrasts:
        return None
    tail = read_mention(scene, before + 2, inner) if before + 2 < inner else None
    return tail if tail is not None and is_speaker(scene, tail) else None


def apposed_behind(scene: Scene, start: int, comma: int) -> Mention | None:
    """Return an office and its holder that open a second clause before a comma, in either order.

    "Two men fled, but the head of the guard, Ann Roe, said …", "The firm closed, and Ann Roe, its
    owner, said …"; not "The chairman and founder, Ann Roe, said …".
    """
    tokens, words = scene.tokens, scene.words
    inner = tokens.last_comma(max(start, comma - _FAR), comma)
    if inner is None or words.heads_first:
        return None
    near = range(inner - 2, max(start, inner - _OPENING), -1)
    joint = next((i for i in near if tokens.words[i] in words.conjunctions), None)
    if joint is None:
        return None
    is_contrary = tokens.words[joint] in words.contrasts and tokens.words[joint - 1] == ","
    is_clause = is_contrary or holds_noun_and_past(scene, start + 1, joint)
    if not (is_clause or _is_asked_before(scene, start, joint)):
        return None
    office = read_mention(scene, joint + 1, comma)
    if office is None or not is_speaker(scene, office):
        return None
    if office.stop == inner:
        is_name = office.stop - office.first >= FULL_NAME and is_presented(scene, office)
        is_told = tokens.words[inner + 1] in words.determiners
        return office if is_name and is_told else None
    return office if office.stop == comma else held_in(scene, office, comma)


def _is_asked_before(scene: Scene, start: int, joint: int) -> bool:
    """Tell whether what others shall do ends at ", and its": "urged Roe to act, | and its head"."""
    words, tokens = scene.words, scene.tokens.words
    is_parted = tokens[joint - 1] == "," and tokens[joint + 1] in words.determiners
    return is_parted and not words.nonfinite.isdisjoint(tokens[start:joint])


def voiced_by(scene: Scene, subject: Mention, stop: int) -> Mention | None:
    """Return who speaks for a subject: "Kapolres Ranu melalui | Kasi Humas Iptu Sari Dewi".

    None where an office or a letter does: "Pemkab Ranu melalui Dinas Sosial".
    """
    voice = voice_behind(scene, subject, stop)
    return voice if voice is not None and voice.stop >= stop - 1 else None


def voice_behind(scene: Scene, subject: Mention, stop: int) -> Mention | None:
    """Return who speaks for a subject, wherever their mention ends before token `stop`."""
    words, tokens = scene.words, scene.tokens
    at = subject.stop + (tokens.words[subject.stop : subject.stop + 1] == [","])
    if at + 2 >= stop or tokens.words[at] not in words.channels:
        return None
    voice = read_mention(scene, at + 1, stop)
    if voice is None:
        return None
    opening, clitic = tokens.words[voice.first], words.language.reporting.clitic or ""
    if opening not in words.titles and opening.removesuffix(clitic) not in words.titles:
        return None
    told = tokens.words[voice.first : voice.stop]
    is_one = not words.ranks.isdisjoint(told) or opening not in words.titles  # "ketuanya Mansur"
    return voice if len(names_in(scene, voice.first, voice.stop)) > 1 - is_one else None
