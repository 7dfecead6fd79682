"""Who has the floor in a text whose verbs tell indirect speech by their mood.

A sentence that goes on in that mood is said by whoever spoke or acted last. One that only points
("Das teilte die Polizei mit.") tells whose the sentence before it is.
"""

from __future__ import annotations

from factdb.parse.cues.finder import Cue
from factdb.parse.cues.scene import Mention, Scene
from factdb.parse.cues.unit import Report, TextUnit
from factdb.parse.mentions.speakers import is_speaker, read_mention
from factdb.parse.reports.clauses import (
    end_of_clause,
    has_mood,
    parted_clause_start,
    said_from,
    sentence_start,
)
from factdb.parse.reports.second_subjects import (
    finite_of,
    is_final,
    is_other,
    speaks,
    subject_before,
    subject_behind,
    subject_of_sentence,
)
from factdb.parse.reports.verb_second import VERBS

_OPENING = 12  # tokens of what stands before the verb of a sentence at most
_SHORTEST = 4  # tokens of a sentence that another one points to


def read_floor(scene: Scene, unit: TextUnit) -> Mention | None:
    """Return who speaks or acts in a unit that reports no clause, and so takes the floor."""
    return read_turn(scene, unit) or _actor(scene, unit)


def read_turn(scene: Scene, unit: TextUnit) -> Mention | None:
    """Return who speaks in a unit that reports no clause: "X warnte vor Panik."."""
    for cue in unit.cues:
        if cue.role not in VERBS:
            continue
        clause = parted_clause_start(scene, unit, cue.first)
        finite = finite_of(scene, cue, clause)
        if finite is None or is_final(scene, unit, cue, clause):
            continue
        subject = subject_before(scene, clause, finite) if finite > clause else None
        subject = (
            subject
            or subject_of_sentence(scene, unit, finite)
            or subject_behind(scene, unit, finite + 1)
        )
        if subject is not None and is_speaker(scene, subject):
            return subject
    return None


def _actor(scene: Scene, unit: TextUnit) -> Mention | None:
    """Return who acts in a sentence: "Die Firma legte … vor.", "Inzwischen hat die Firma …"."""
    start = sentence_start(scene, unit)
    if start >= unit.stop:
        return None
    if start in scene.date_ends or is_other(scene, start):
        return _actor_behind(scene, unit, start)
    mention = read_mention(scene, start, unit.stop)
    if mention is None or mention.stop >= unit.stop or not speaks(scene, mention):
        return None
    words, verb = scene.words, scene.tokens.words[mention.stop]
    is_told = verb in words.any_mood  # "Techniker hätten das übersehen": somebody says so of them
    is_act = verb[0].isalpha() and verb not in words.copulas and not is_told
    return mention if is_act and verb not in words.states else None


def _actor_behind(scene: Scene, unit: TextUnit, start: int) -> Mention | None:
    """Return who acts behind the auxiliary of a sentence: "Inzwischen hat | die Firma …"."""
    words, tokens = scene.words, scene.tokens.words
    stop = min(unit.stop, start + _OPENING)
    verb = next((i for i in range(start, stop) if tokens[i] in words.auxiliaries), None)
    subject = subject_behind(scene, unit, verb + 1) if verb is not None else None
    return subject if subject is not None and speaks(scene, subject) else None


def read_pointing(scene: Scene, unit: TextUnit, before: TextUnit) -> Report | None:
    """Read "Das teilte die Polizei mit.": what it points to is the unit before."""
    words, tokens = scene.words, scene.tokens.words
    start = sentence_start(scene, unit)
    hit = words.pointers.match(tokens, start)
    if hit is None or hit[0] != start + 1 or before.stop - before.first < _SHORTEST:
        return None
    for cue in unit.cues:
        if cue.role not in VERBS or is_final(scene, unit, cue, start):
            continue
        report = _read_pointing(scene, unit, cue, start + 1)
        if report is not None:
            return report._replace(content=(before.first, before.stop))
    return None


def _read_pointing(scene: Scene, unit: TextUnit, cue: Cue, finite: int) -> Report | None:
    """Read a cue whose finite verb stands right behind a pointer, and nothing said behind it."""
    if finite_of(scene, cue, finite - 1) != finite:
        return None
    subject = subject_behind(scene, unit, finite + 1)
    if subject is None or not is_speaker(scene, subject):
        return None
    start = said_from(scene, unit, cue, max(cue.end, subject.stop))
    if start is not None:
        is_marked = scene.tokens.words[start - 1] in scene.words.complementisers
        is_marked = is_marked or unit.opens_quote(start)
        if is_marked or has_mood(scene, start, end_of_clause(scene, unit, start)):
            return None  # not so "Das geht aus dem Bericht hervor, der am Montag kam"
    return Report(cue, (unit.first, unit.stop), subject, "pointing")
