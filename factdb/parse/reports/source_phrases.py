"""Sources beside a clause where the verb stands second: "Laut X …", "Angaben von X zufolge …".

No comma parts them from the clause, and they may stand in its midst.
"""

from __future__ import annotations

from factdb.parse.contents.quoted import around_quote
from factdb.parse.cues.bounds import STOPS, whole_start
from factdb.parse.cues.finder import Cue
from factdb.parse.cues.scene import Mention, Scene
from factdb.parse.cues.unit import Report, TextUnit
from factdb.parse.mentions.speakers import is_speaker, read_mention
from factdb.parse.reports.clauses import (
    BREAKS,
    end_of_clause,
    is_cut,
    parted_clause_start,
    sentence_start,
    speech_before,
)
from factdb.parse.reports.second_subjects import behind_apposed, phrase_before, subject_behind
from factdb.parse.text.cue_words import CueRole
from factdb.parse.text.quotes import MARKS

_APPOSED = 14  # tokens of ", der Sprecherin der Stadt," at most
_OTHER = 60  # tokens behind a source looked through for another one
_PARTED = 3  # tokens behind a source that end its clause: "liegt ein Bericht | vor"


def read_preposition(scene: Scene, unit: TextUnit, cue: Cue) -> Report | None:
    """Read "Laut X …", "Nach Angaben von X …", "…, so X", and "… nach Angaben von X …"."""
    words, tokens = scene.words, scene.tokens.words
    mention = read_mention(scene, cue.stop, unit.stop)
    source = _source(scene, mention)
    if tokens[cue.first] in words.sourced and source is None:
        return read_postposition(scene, unit, cue)
    if mention is None or not is_speaker(scene, mention) or tokens[mention.first] in words.selves:
        return None
    after = mention.stop
    if _is_known(scene, mention, source):
        anaphor = cue._replace(role=CueRole.ANAPHOR)
        return _around_source(scene, unit, anaphor, cue.first, after, mention)
    if tokens[mention.first] in words.own:
        subject = _subject_around(scene, unit, cue.first, after)
        return _around_source(scene, unit, cue, cue.first, after, subject)
    if source is not None and _has_owner(scene, source, mention):
        mention = _owner(scene, source, mention)
        if mention.first >= source:
            cue = cue._replace(stop=source)
            named = read_mention(scene, mention.first, unit.stop)
            mention = named if named is not None and named.stop > mention.stop else mention
            after = max(after, mention.stop)  # "Nach Angaben des Leiters, | Otto Brandt"
    return _around_source(scene, unit, cue, cue.first, after, mention)


def _subject_around(scene: Scene, unit: TextUnit, first: int, after: int) -> Mention | None:
    """Return whose "own" account it is: the subject of the sentence around [first, after).

    It stands behind the verb that follows the account, or opens the sentence.
    """
    start = sentence_start(scene, unit)
    if first <= start:
        return subject_behind(scene, unit, after + 1)
    subject = read_mention(scene, start, first)
    return subject if subject is not None and is_speaker(scene, subject) else None


def _source(scene: Scene, mention: Mention | None) -> int | None:
    """Return the token after "Angaben" of "ersten Angaben der Polizei"; None without one."""
    if mention is None:
        return None
    for i in range(mention.first, min(mention.stop, mention.first + 4)):
        if scene.tokens.words[i].endswith(scene.words.lengthy):
            return None
        if scene.words.is_source(scene.tokens.words[i]) and scene.tokens.is_capitalised(i):
            return i + 1
    return None


def _is_known(scene: Scene, mention: Mention, source: int | None) -> bool:
    """Tell whether the account of whoever spoke before is meant: "den Angaben zufolge"."""
    words, noun = scene.words, mention.stop - 1
    if source != mention.stop or noun != mention.first + 1:
        return False
    is_definite = scene.tokens.words[mention.first] in words.definites
    return is_definite and scene.tokens.words[noun] in words.language.reporting.retold


def _has_owner(scene: Scene, source: int, mention: Mention) -> bool:
    """Tell whether it is said whose "Angaben" they are."""
    return source < mention.stop or scene.tokens.words[mention.first] in scene.words.possessives


def _owner(scene: Scene, source: int, mention: Mention) -> Mention:
    """Return whose "Angaben" they are, the particle left out: "der Polizei", "Ann Roth"."""
    first = source
    if scene.tokens.words[mention.first] in scene.words.possessives:
        return Mention(mention.first, mention.first + 1)  # "seiner Ansicht nach"
    if scene.tokens.words[first] in scene.words.particles and first + 1 < mention.stop:
        first += 1
    return Mention(first, mention.stop)


def read_postposition(scene: Scene, unit: TextUnit, cue: Cue) -> Report | None:
    """Read "Angaben der Polizei zufolge …" and "… soll X zufolge …"."""
    tokens = scene.tokens.words
    first = phrase_before(scene, unit, cue.first)
    if first is None:
        return _read_apposed(scene, unit, cue)
    first = _with_place(scene, unit, first)
    mention = Mention(first, cue.first)
    source = _source(scene, mention)
    if tokens[cue.first] in scene.words.sourced and source is None:
        return None
    if tokens[first] in scene.words.selves:
        return None  # "Meiner Ansicht nach ist das Tor offen, sagte X"
    if _is_known(scene, mention, source):
        cue = cue._replace(role=CueRole.ANAPHOR)
    elif source is not None and _has_owner(scene, source, mention):
        mention = _owner(scene, source, mention)
    return _around_source(scene, unit, cue, first, cue.stop, mention)


def _read_apposed(scene: Scene, unit: TextUnit, cue: Cue) -> Report | None:
    """Read "Ann Roth, der Sprecherin, zufolge …", at a sentence's head."""
    start, tokens = sentence_start(scene, unit), scene.tokens.words
    mention = read_mention(scene, start, cue.first)
    if mention is None or tokens[cue.first - 1] != "," or tokens[mention.stop] != ",":
        return None
    if tokens[cue.first] in scene.words.sourced:
        return None  # "…, sagte Ann Roth, die Sprecherin, nach der Sitzung"
    if cue.first - mention.stop > _APPOSED or not is_speaker(scene, mention):
        return None
    return _around_source(scene, unit, cue, start, cue.stop, mention)


def _with_place(scene: Scene, unit: TextUnit, first: int) -> int:
    """Return where "Der Regierung in | Kiew zufolge" starts; `first` if no source is before it."""
    start = sentence_start(scene, unit)
    if first - start < 2 or scene.tokens.words[first - 1] not in scene.words.circumstances:
        return first
    body = read_mention(scene, start, first - 1)
    is_whole = body is not None and body.stop == first - 1 and is_speaker(scene, body)
    return start if is_whole else first


def _around_source(
    scene: Scene, unit: TextUnit, cue: Cue, first: int, after: int, mention: Mention | None
) -> Report | None:
    """Return the report whose attribution is the tokens [first, after)."""
    tokens = scene.tokens.words
    quote = speech_before(scene, unit, first)
    if quote is not None and mention is not None:
        return around_quote(scene, unit, cue, quote, mention, "quote-preposition")
    begins = first <= sentence_start(scene, unit) or tokens[first - 1] in BREAKS
    if after < unit.stop and tokens[after] == ",":
        after = behind_apposed(scene, unit, after)
    elif begins and first > sentence_start(scene, unit):
        after = _behind_place(scene, unit, after)
    ends = after >= unit.stop or tokens[after] in STOPS
    if ends:
        content = (whole_start(scene, unit, first), first)
        return None if first - unit.first < 2 else Report(cue, content, mention, "clause-source")
    if tokens[after] in ",:":
        after += 1
    if begins and (first == sentence_start(scene, unit) or tokens[after - 1] not in ","):
        stop = _before_other(scene, unit, after)
        return Report(cue, (after, stop), mention, "source-clause")
    content = _clause_around(scene, unit, first, after)
    return Report(cue, content, mention, "clause-source-clause")


def _clause_around(scene: Scene, unit: TextUnit, first: int, after: int) -> tuple[int, int]:
    """Return what a source in the midst of it tells: its sentence, or its relative clause alone.

    "Ein Mann, | der laut Polizei seit Mai krank war, | floh"; a semicolon parts two sentences.
    """
    words, tokens = scene.words, scene.tokens
    start = parted_clause_start(scene, unit, first)
    opener = start + (tokens.words[start] in words.circumstances)
    end = end_of_clause(scene, unit, after)
    if start > unit.first and tokens.words[opener] in words.relatives and end - after > 1:
        verb = tokens.words[end - 1]
        if verb in words.helping or verb.endswith(words.finite_endings):
            return start, end
    return whole_start(scene, unit, first), _before_other(scene, unit, after)


def _before_other(scene: Scene, unit: TextUnit, after: int) -> int:
    """Return where a sentence with its source ends: at a semicolon, or where another tells more.

    "Es kamen laut Rat 40 Gäste, | die Polizei spricht von 30".
    """
    tokens = scene.tokens.words
    for i in range(after, min(unit.stop - 2, after + _OTHER)):
        if tokens[i] == ";":
            return i
        if tokens[i] == ",":
            other = read_mention(scene, i + 1, unit.stop)
            is_other = other is not None and is_speaker(scene, other)
            if is_other and other is not None and _reckons(scene, other.stop):
                return i
    return unit.stop


def _reckons(scene: Scene, i: int) -> bool:
    """Tell whether a verb stands at a token by which somebody tells a number: "spricht von 30"."""
    words, tokens = scene.words, scene.tokens.words
    leads = words.reckoning.get(tokens[i]) if i + 1 < len(tokens) else None
    return leads is not None and (not leads or tokens[i + 1] in leads)


def _behind_place(scene: Scene, unit: TextUnit, after: int) -> int:
    """Return the end of a sentence behind where its source is: "…, laut dem Rat | in Kiew."."""
    tokens = scene.tokens.words
    if after + 1 >= unit.stop or tokens[after] not in scene.words.circumstances:
        return after
    place = read_mention(scene, after + 1, unit.stop)
    is_last = place is not None and (place.stop >= unit.stop or tokens[place.stop] in STOPS)
    return place.stop if place is not None and is_last else after


def read_whereby(scene: Scene, unit: TextUnit, cue: Cue) -> Report | None:
    """Read "…, wonach …": what stands before the comma, or before the end of its verb, says so.

    "Es liegt ein Gutachten | vor, wonach …", "un informe | según el cual …".
    """
    words, tokens = scene.words, scene.tokens
    end = cue.first - 1
    if tokens.words[end] != "," or not _is_relative(scene, unit, cue):
        if not words.verb_second:
            return None
        plain = cue._replace(stop=cue.first + 1, role=CueRole.PREPOSITION)
        return read_preposition(scene, unit, plain)  # "Laut dem Bericht …"
    source = None
    for stop in range(end, max(unit.first, end - _PARTED), -1):
        if stop < end and (tokens.is_capitalised(stop) or not tokens.words[stop].isalpha()):
            break
        first = phrase_before(scene, unit, stop)
        source = None if first is None else Mention(first, stop)
        if source is not None and is_speaker(scene, source):
            break
    start = cue.stop + (tokens.words[cue.stop : cue.stop + 1] == [","])
    if source is None or not is_speaker(scene, source) or start >= unit.stop:
        return None
    start += tokens.words[start] in words.complementisers
    is_subject = source.first <= sentence_start(scene, unit)  # its own verb is yet to come
    comma = tokens.first_comma(start, unit.stop - 1) if is_subject else None
    return Report(cue, (start, comma or unit.stop), source, "whereby")


def _is_relative(scene: Scene, unit: TextUnit, cue: Cue) -> bool:
    """Tell whether a clause follows whose verb stands last: "laut dem | alles in Ordnung war"."""
    words, tokens = scene.words, scene.tokens.words
    if not words.verb_second or cue.stop - cue.first < 2:  # "wonach" is nothing else
        return True
    last = tokens[end_of_clause(scene, unit, cue.stop) - 1]
    return last in words.auxiliaries or last in words.copulas or last in words.states


def read_so(scene: Scene, unit: TextUnit, cue: Cue) -> Report | None:
    """Read "…, so X" and "…“, so X weiter"."""
    words, tokens = scene.words, scene.tokens.words
    before = tokens[cue.first - 1] if cue.first > unit.first else ""
    if (before != "," and before not in MARKS) or unit.opens_cue(cue.stop):
        return None  # "…, zo | meldt X"
    mention = read_mention(scene, cue.stop, unit.stop)
    if mention is None or not is_speaker(scene, mention):
        return None
    after = mention.stop
    if is_cut(scene, unit, cue.first - 1):
        return Report(cue, (unit.first, unit.stop), mention, "clause-cue-clause")
    if after < unit.stop and tokens[after] == ",":
        after = behind_apposed(scene, unit, after)
    ends = after >= unit.stop or not tokens[after][0].isalnum()
    if not (ends or tokens[after] in words.adverbs or tokens[after] in words.circumstances):
        return None
    quote = speech_before(scene, unit, cue.first)
    if quote is not None:
        return around_quote(scene, unit, cue, quote, mention, "quote-cue")
    if after < unit.stop - 1 and tokens[after] == ",":
        return Report(cue, (unit.first, unit.stop), mention, "clause-cue-clause")
    return Report(cue, (whole_start(scene, unit, cue.first), cue.first), mention, "clause-cue")


def read_anaphor(scene: Scene, unit: TextUnit, cue: Cue) -> Report | None:
    """Read "Demnach …" and "… soll demnach …": whoever spoke before says it."""
    if cue.stop >= unit.stop - 1:
        return None
    begins = cue.first <= sentence_start(scene, unit)
    return Report(cue, (cue.stop if begins else unit.first, unit.stop), None, "anaphor")
