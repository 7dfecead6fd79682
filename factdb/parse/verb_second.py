"""Verbs of saying in a language whose finite verb stands second or last: "Gestern sagte X, …".

The subject stands before the verb or right behind it, and a verb may be in two parts ("teilte …
mit", "hat … gesagt").
"""

from __future__ import annotations

from dataclasses import replace

from factdb.parse.attributions import around_quote, from_quote
from factdb.parse.clauses import (
    clause_start,
    has_mood,
    is_resumed,
    said_from,
    sentence_start,
    speech_before,
)
from factdb.parse.contents import whole_start
from factdb.parse.cues import Cue, CueRole
from factdb.parse.quotes import Quote
from factdb.parse.speakers import Mention, Scene, is_speaker, read_mention
from factdb.parse.unit import Report, Unit
from factdb.records import NESTED

VERBS = frozenset({CueRole.VERB, CueRole.CLAUSAL, CueRole.REQUEST})


def read_verb_second(scene: Scene, unit: Unit, cue: Cue) -> Report | None:
    """Read a verb by its place: second in its clause, or last."""
    clause = clause_start(scene, unit, cue.first)
    if _is_final(scene, unit, cue, clause):
        return _read_final(scene, unit, cue, clause)
    finite = _finite(scene, cue, clause)
    if finite is None:
        return None
    quote = speech_before(scene, unit, finite)
    if quote is not None or finite == clause:
        return _read_behind(scene, unit, cue, finite, quote)
    return _read_before(scene, unit, cue, clause, finite)


def _read_behind(
    scene: Scene, unit: Unit, cue: Cue, finite: int, quote: Quote | None
) -> Report | None:
    """Read "…, sagte X", "…, sagte X, …", and "Nach dem Spiel, das …, sagte X, …"."""
    subject = _subject_behind(scene, unit, finite + 1)
    start = said_from(scene, unit, cue, max(cue.end, subject.stop if subject else 0))
    if subject is None:
        subject = _subject_of_sentence(scene, unit, finite)
        if subject is None or start is None:
            return None
        return Report(cue, (start, unit.stop), subject, "verb-clause")
    after = max(cue.end, subject.stop)
    if quote is not None:
        return around_quote(unit, cue._replace(stop=cue.end), quote, subject, "quote-verb-subject")
    is_told = has_mood(scene, unit.first, finite)
    if start is not None and not (is_told or is_resumed(scene, unit, after)):
        return Report(cue, (start, unit.stop), subject, "verb-subject-clause")
    if not is_told and (cue.role is not CueRole.VERB or _opens_aside(scene, unit)):
        return None
    if finite - unit.first < 3:
        return None
    first = whole_start(scene, unit, finite)
    if is_resumed(scene, unit, after):
        return Report(cue, (first, unit.stop), subject, "clause-verb-clause")
    return Report(cue, (first, finite), subject, "clause-verb-subject")


def _read_before(scene: Scene, unit: Unit, cue: Cue, clause: int, finite: int) -> Report | None:
    """Read "X sagte, …" and "Am Montag sagte X, …"."""
    subject = _subject_before(scene, clause, finite)
    after = max(cue.end, finite + 1)
    rule = "verb-clause"
    if subject is None:
        subject = _subject_behind(scene, unit, finite + 1)
        rule = "verb-subject-clause"
        if subject is None:
            return None
        after = max(after, subject.stop)
    start = said_from(scene, unit, cue, after)
    if start is None:
        return None
    following = unit.quote_from(start)
    if following is not None and following.first == start:
        return from_quote(scene, unit, cue, following, subject)
    return Report(cue, (start, unit.stop), subject, rule)


def _read_final(scene: Scene, unit: Unit, cue: Cue, clause: int) -> Report | None:
    """Read "Wie X mitteilte, …", "…, wie X mitteilte", and "Nachdem X sagte, dass …"."""
    words, tokens = scene.words, scene.tokens.words
    opener = tokens[clause]
    end = _end_of_verb(scene, cue)
    if opener in words.introducers:
        subject = _subject_behind(scene, unit, clause + 1)
        if subject is None:
            return None
        if clause <= unit.first + 1:
            start = end + 1 if end < unit.stop and tokens[end] == "," else None
            return Report(cue, (start, unit.stop), subject, "verb-clause") if start else None
        if end < unit.stop - 1 and tokens[end] == ",":
            return Report(cue, (unit.first, unit.stop), subject, "clause-verb-clause")
        return Report(cue, (whole_start(scene, unit, clause), clause), subject, "clause-verb")
    start = said_from(scene, unit, cue, end)
    if opener in words.relatives:
        subject = read_mention(scene, sentence_start(scene, unit), clause)
        if subject is None or subject.stop < clause - 1:
            return None
    else:
        subject = _subject_behind(scene, unit, clause + 1)
    if start is None or subject is None or not is_speaker(scene, subject):
        return None
    return Report(cue, (start, unit.stop), subject, "relative")


def _is_final(scene: Scene, unit: Unit, cue: Cue, clause: int) -> bool:
    """Tell whether a verb ends a clause that "wie", "nachdem" or "der" opens."""
    words, tokens = scene.words, scene.tokens.words
    opener = tokens[clause]
    if clause >= cue.first or cue.end > cue.stop:
        return False
    is_relative = opener in words.relatives and clause > unit.first
    if not (is_relative or opener in words.introducers or opener in words.subordinators):
        return False
    end = _end_of_verb(scene, cue)
    return end >= unit.stop or not tokens[end][0].isalnum()


def _end_of_verb(scene: Scene, cue: Cue) -> int:
    """Return the token after "mitgeteilt hat" or "sagte"."""
    words = scene.tokens.words
    end = cue.end
    while end < len(words) and words[end] in scene.words.auxiliaries and end - cue.end < 2:
        end += 1
    return end


def _finite(scene: Scene, cue: Cue, clause: int) -> int | None:
    """Return the finite verb of a cue: itself, or the "hat" of "hat … gesagt"; None in passives."""
    words = scene.words
    phrase = " ".join(scene.tokens.words[cue.first : cue.stop])
    before = scene.tokens.words[clause : cue.first]
    if any(word in words.copulas for word in before) and phrase in words.past:
        return None
    if phrase not in words.past:
        return cue.first
    auxiliary = next((clause + i for i, w in enumerate(before) if w in words.auxiliaries), None)
    return auxiliary if auxiliary is not None or phrase in words.participles else cue.first


def _subject_before(scene: Scene, clause: int, finite: int) -> Mention | None:
    """Return the subject that fills the place before the verb; None if something else does."""
    words, tokens = scene.words, scene.tokens.words
    hit = words.connectives.match(tokens, clause)
    start = hit[0] if hit is not None and hit[0] < finite else clause
    if start in scene.date_ends or tokens[start] in words.circumstances:
        return None
    mention = read_mention(scene, start, finite)
    if mention is None or words.pointers.match(tokens, start) == (mention.stop, True):
        return None
    if mention.stop == finite or tokens[finite - 1] in words.conjunctions:
        return mention
    rest = tokens[mention.stop]
    if rest in words.adverbs or mention.stop in scene.date_ends:
        return mention
    return Mention(start, finite) if rest in words.circumstances or rest == "," else None


def _subject_behind(scene: Scene, unit: Unit, i: int) -> Mention | None:
    """Return the subject that stands behind the verb, adverbs between them."""
    words, tokens = scene.words, scene.tokens.words
    for _ in range(4):
        if i >= unit.stop or not (tokens[i] in words.adverbs or i in scene.date_ends):
            break
        i = scene.date_ends.get(i, i + 1)
    if i >= unit.stop or (tokens[i] in words.circumstances and tokens[i] not in words.links):
        return None
    if tokens[i] in words.pronouns and words.pronouns[tokens[i]] == "thing":
        i += 1  # "hieß es aus dem Ministerium"
        if i >= unit.stop or tokens[i] not in words.links:
            return None
    mention = read_mention(scene, i, unit.stop)
    return mention if mention is not None and is_speaker(scene, mention) else None


def _subject_of_sentence(scene: Scene, unit: Unit, i: int) -> Mention | None:
    """Return the subject of "Ann Roth, die Sprecherin, sagte": what opens the sentence."""
    start = sentence_start(scene, unit)
    if scene.tokens.words[start] in scene.words.circumstances or start in scene.date_ends:
        return None
    mention = read_mention(scene, start, i)
    if mention is None or not is_speaker(scene, mention):
        return None
    return mention if scene.tokens.words[mention.stop] == "," else None


def _opens_aside(scene: Scene, unit: Unit) -> bool:
    """Tell whether a sentence begins with a clause of its own: "Nachdem …, sagte X …"."""
    word = scene.tokens.words[sentence_start(scene, unit)]
    return word in scene.words.subordinators or word in scene.words.circumstances


def read_within(scene: Scene, inner: Unit, cue: Cue) -> Report | None:
    """Read a cue in the content of another report: a second verb of its speaker, or a nested one.

    `inner` is the rest of that content; a second verb's report has no mention.
    """
    if cue.role not in VERBS or cue.first <= inner.first:
        return None
    if scene.tokens.words[cue.first - 1] in scene.words.conjunctions:
        start = said_from(scene, inner, cue, cue.end)
        return None if start is None else Report(cue, (start, inner.stop), None, "and-that")
    report = read_verb_second(scene, inner, cue)
    if report is None or report.mention is None or report.content[0] < cue.stop:
        return None
    return replace(report, rule=NESTED)


def read_floor(scene: Scene, unit: Unit) -> Mention | None:
    """Return who speaks in a unit that reports no clause: "X warnte vor Panik." takes the floor."""
    for cue in unit.cues:
        if cue.role not in VERBS:
            continue
        clause = clause_start(scene, unit, cue.first)
        finite = _finite(scene, cue, clause)
        if finite is None or _is_final(scene, unit, cue, clause):
            continue
        subject = _subject_before(scene, clause, finite) if finite > clause else None
        subject = subject or _subject_behind(scene, unit, finite + 1)
        if subject is not None and is_speaker(scene, subject):
            return subject
    return None
