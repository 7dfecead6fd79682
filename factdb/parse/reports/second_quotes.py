"""Quotations in a clause whose verb stands second, without a clause of their own.

A verdict ("nannte den Plan „unfair“"), somebody who is quoted ("„…“, wird X zitiert"), and what a
sentence without a verb of saying opens ("X zur neuen Heimat: „…“").
"""

from __future__ import annotations

from factdb.parse.cues.bounds import STOPS
from factdb.parse.cues.finder import Cue
from factdb.parse.cues.scene import Mention, Scene
from factdb.parse.cues.unit import Report, TextUnit
from factdb.parse.mentions.speakers import is_speaker, read_mention
from factdb.parse.reports.clauses import (
    has_mood,
    parted_clause_start,
    said_from,
    sentence_start,
    speech_before,
)
from factdb.parse.reports.second_subjects import (
    finite_of,
    is_final,
    speaks,
    subject_behind,
    subject_of,
    subject_of_sentence,
)
from factdb.parse.reports.verb_second import read_verb_second
from factdb.parse.text.cue_words import CueRole
from factdb.parse.text.quotes import Quote

_CLAUSE = 30  # tokens from a verb to its verdict at most
_APPOSED = 16  # tokens of "wird Ann Roth, die Sprecherin," at most
_LEAD = 20  # tokens of "X zur neuen Heimat" before a colon at most


def read_verdict(scene: Scene, unit: TextUnit, cue: Cue) -> Report | None:
    """Read "X nannte den Plan „unfair“", where no clause follows the verb."""
    report = read_verb_second(scene, unit, cue._replace(role=CueRole.CLAUSAL))
    if report is not None:
        return report._replace(cue=cue)
    clause = parted_clause_start(scene, unit, cue.first)
    finite = finite_of(scene, cue, clause)
    if finite is None or is_final(scene, unit, cue, clause):
        return None
    quote = _quote_in_clause(scene, unit, clause, finite)
    if quote is None or not _is_estimate(scene, cue, quote):
        return None
    subject = subject_of_sentence(scene, unit, finite) if finite == clause else None
    subject = subject or subject_of(scene, unit, clause, finite)
    if subject is None or not is_speaker(scene, subject):
        return None
    if scene.words.pronouns.get(scene.tokens.words[subject.first]) == "group":
        return None  # "Das nennt man einen „Splitter“"
    return Report(cue, (quote.first, quote.stop), subject, "verdict")


def _is_estimate(scene: Scene, cue: Cue, quote: Quote) -> bool:
    """Tell whether a quotation stands where its verb wants one: "sprach von einer „Schande“"."""
    words, tokens = scene.words, scene.tokens.words
    wanted = words.estimating.get(tokens[cue.first])
    before = quote.first - 1
    while wanted is not None and before > cue.first and tokens[before] != wanted:
        is_noun = scene.tokens.is_capitalised(before) or not tokens[before].isalpha()
        if is_noun or tokens[before] in words.circumstances:
            return False
        before -= 1
    return wanted is None or before > cue.first


def _quote_in_clause(scene: Scene, unit: TextUnit, clause: int, finite: int) -> Quote | None:
    """Return the last quotation of a clause, or what opens it: "Als „…“ beurteilte X das"."""
    tokens = scene.tokens.words
    opening = unit.quote_from(clause)
    is_led = opening is not None and tokens[opening.first - 1] in scene.words.subordinators
    if opening is not None and opening.stop == finite and (is_led or opening.first == clause):
        return opening  # not so "Der „Bote“ nannte den Plan „unfair“"
    found, i = None, finite + 1
    while i < min(unit.stop, finite + _CLAUSE):
        quote = unit.quote_from(i)
        if quote is not None and quote.first == i:
            found, i = found if _is_medium(scene, i) else quote, quote.stop
        elif tokens[i] in STOPS or tokens[i] in ",;:":
            break
        else:
            i += 1
    return found


def _is_medium(scene: Scene, i: int) -> bool:
    """Tell whether a quotation at `i` only names where it was said: "in der „Welt“"."""
    words, (before, last) = scene.words, scene.tokens.words[i - 2 : i]
    return last in words.outlets or (last in words.determiners and before in words.circumstances)


def read_quoted(scene: Scene, unit: TextUnit, cue: Cue) -> Report | None:
    """Read "„…“, wird X zitiert" and "„…“, zitiert A X": whoever is quoted speaks."""
    words, tokens = scene.words, scene.tokens.words
    clause = parted_clause_start(scene, unit, cue.first)
    passive = next((i for i in range(clause, cue.first) if tokens[i] in words.copulas), None)
    if passive is None and clause == cue.first:
        passive = _passive_before(scene, unit, cue.first)
    finite = cue.first if passive is None else passive
    quote = speech_before(scene, unit, finite)
    after = cue.stop
    if quote is not None:
        subject = subject_behind(scene, unit, finite + 1)
    else:
        subject = subject_of(scene, unit, clause, finite)
        after = max(after, subject.stop if subject is not None else 0)
    if subject is None or not is_speaker(scene, subject):
        return None
    relays: tuple[Mention, ...] = ()
    if passive is None:
        start = subject.stop if subject.first > finite else after
        quoted = read_mention(scene, start, unit.stop) if start < unit.stop else None
        if quoted is not None and is_speaker(scene, quoted):
            relays, subject, after = (subject,), quoted, quoted.stop
    if quote is not None:
        return Report(cue, (quote.first, quote.stop), subject, "quoting", relays)
    said = said_from(scene, unit, cue._replace(role=CueRole.VERB), after)
    if said is not None:
        return Report(cue, (said, unit.stop), subject, "quoting", relays)
    if passive is None or clause <= unit.first or not has_mood(scene, unit.first, clause):
        return None
    return Report(cue, (unit.first, clause), subject, "quoting", _agent(scene, subject, cue))


def _agent(scene: Scene, subject: Mention, cue: Cue) -> tuple[Mention, ...]:
    """Return by whom somebody is quoted: "…, wird X | von der Zeitung „Bote“ | zitiert"."""
    words, by = scene.words, subject.stop
    if by >= cue.first - 1 or scene.tokens.words[by] not in words.language.clauses.agents:
        return ()
    agent = read_mention(scene, by + 1, cue.first)
    return (agent,) if agent is not None and is_speaker(scene, agent) else ()


def _passive_before(scene: Scene, unit: TextUnit, i: int) -> int | None:
    """Return the verb of "„…“, | wird Ann Roth, die Sprecherin, zitiert"."""
    for j in range(i - 1, max(unit.first, i - _APPOSED), -1):
        if scene.tokens.words[j] in scene.words.copulas:
            return j if speech_before(scene, unit, j) is not None else None
    return None


def read_lead(scene: Scene, unit: TextUnit) -> Mention | None:
    """Return who speaks in "X zur neuen Heimat: „…“", a quotation behind a colon and no cue.

    Somebody opens the sentence, or stands right behind its verb: "Im Rat warb X dafür: „…“".
    """
    quote = unit.closing_quote()
    colon = quote.first - 1 if quote is not None else unit.first
    if not 2 <= colon - unit.first <= _LEAD or scene.tokens.words[colon] != ":":
        return None
    clause = max(parted_clause_start(scene, unit, colon), sentence_start(scene, unit))
    apposed = subject_of_sentence(scene, unit, colon)
    if apposed is not None and apposed.stop < clause and speaks(scene, apposed):
        return apposed  # "Ann Roth, Leiterin der Schule: „…“"
    opening = read_mention(scene, clause, colon)
    if opening is not None and speaks(scene, opening) and is_speaker(scene, opening):
        return opening
    tokens = scene.tokens
    for i in range(clause + 1, colon):
        if not tokens.is_capitalised(i) and tokens.is_capitalised(i + 1):
            mention = subject_behind(scene, unit, i + 1)
            if mention is None or mention.stop > colon:
                continue
            stop = mention.first
            while stop < mention.stop and tokens.is_capitalised(stop):
                stop += 1
            name = Mention(mention.first, stop)  # "Ann Roth | für den Plan"
            if speaks(scene, name):
                return name
    return None
