"""Verbs of saying in a language whose finite verb stands second or last: "Gestern sagte X, …".

The subject stands before the verb or right behind it, and a verb may be in two parts ("teilte …
mit", "hat … gesagt").
"""

from __future__ import annotations

from factdb.parse.contents.quoted import around_quote, from_quote
from factdb.parse.cues.bounds import STOPS, whole_start
from factdb.parse.cues.finder import Cue
from factdb.parse.cues.scene import Mention, Scene
from factdb.parse.cues.unit import Report, TextUnit
from factdb.parse.mentions.speakers import is_speaker, read_mention
from factdb.parse.reports.clauses import (
    end_of_clause,
    has_mood,
    is_infinitive,
    is_resumed,
    main_in_mood,
    opens_relative,
    parted_clause_start,
    said_from,
    sentence_start,
    speech_before,
)
from factdb.parse.reports.reckonings import RECKONED, read_reckoned
from factdb.parse.reports.second_subjects import (
    behind_apposed,
    end_of_verb,
    finite_of,
    introduced_from,
    is_final,
    phrase_before,
    subject_behind,
    subject_of,
    subject_of_sentence,
)
from factdb.parse.text.cue_words import CueRole
from factdb.parse.text.quotes import Quote
from factdb.records import NESTED

_SAID = 60  # tokens of what is said looked through for the main clause behind it
_CLAUSE = 5  # tokens of a clause that nothing but its place tells at least
VERBS = frozenset({CueRole.VERB, CueRole.CLAUSAL, CueRole.REQUEST})


def read_verb_second(scene: Scene, unit: TextUnit, cue: Cue) -> Report | None:
    """Read a verb by its place: second in its clause, or last.

    What a verb in the mood of indirect speech reports somebody else tells: "Er habe gesagt, …".
    """
    report = _read_by_place(scene, unit, cue)
    if report is None:
        return None
    clause = scene.tokens.words[parted_clause_start(scene, unit, cue.first) : cue.stop]
    if scene.words.language.reporting.helping_mood.isdisjoint(clause):
        return report
    return None if report.rule == RECKONED else report._replace(rule=NESTED)


def _read_by_place(scene: Scene, unit: TextUnit, cue: Cue) -> Report | None:
    """Read a verb that is second in its clause, or last."""
    clause = max(
        parted_clause_start(scene, unit, cue.first), _behind_speech(scene, unit, cue.first)
    )
    opened = introduced_from(scene, unit, clause) if clause > unit.first else None
    if opened is not None and is_final(scene, unit, cue, opened):
        return _read_final(scene, unit, cue, opened)
    if is_final(scene, unit, cue, clause):
        return _read_final(scene, unit, cue, clause)
    finite = finite_of(scene, cue, clause)
    if finite is None:
        return None
    if _is_impersonal(scene, cue):
        return _read_impersonal(scene, unit, cue, clause)
    quote = speech_before(scene, unit, finite)
    is_aside = clause > unit.first and scene.tokens.words[clause] in scene.words.parentheses
    if finite == clause + 1 and is_aside:
        return _read_parenthesis(scene, unit, cue, clause)
    if quote is not None or finite == clause:
        return _read_behind(scene, unit, cue, finite, quote)
    return _read_before(scene, unit, cue, clause, finite)


def _is_impersonal(scene: Scene, cue: Cue) -> bool:
    """Tell whether a verb has nobody for its subject: "hieß", "zu hören"."""
    return " ".join(scene.tokens.words[cue.first : cue.stop]) in scene.words.impersonal


def _behind_speech(scene: Scene, unit: TextUnit, i: int) -> int:
    """Return the token behind a whole sentence in quotation marks that ends before `i`."""
    quote = unit.quote_until(i)
    is_whole = quote is not None and scene.tokens.words[quote.inside[1] - 1] in STOPS
    return quote.stop if quote is not None and is_whole else unit.first


def _read_behind(
    scene: Scene, unit: TextUnit, cue: Cue, finite: int, quote: Quote | None
) -> Report | None:
    """Read "…, sagte X", "…, sagte X, …", and "Nach dem Spiel, das …, sagte X, …"."""
    if quote is None and (holder := subject_of_sentence(scene, unit, finite)) is not None:
        behind = max(cue.end, finite + 1)
        start = said_from(scene, unit, cue, behind) or _infinitive_from(scene, unit, cue, behind)
        return None if start is None else _report(scene, unit, cue, start, holder, "verb-clause")
    subject = subject_behind(scene, unit, finite + 1)
    if subject is None:
        return None
    if quote is not None:
        after = cue._replace(stop=cue.end)
        report = around_quote(scene, unit, after, quote, subject, "quote-verb-subject")
        return report._replace(cue=cue)
    return _read_clauses(scene, unit, cue, finite, subject)


def _read_clauses(
    scene: Scene, unit: TextUnit, cue: Cue, finite: int, subject: Mention
) -> Report | None:
    """Read what stands around ", sagte X": the content is before it, behind it, or both."""
    after = max(cue.end, subject.stop)
    start = said_from(scene, unit, cue, after)
    is_aside = _opens_aside(scene, unit)
    is_told = has_mood(scene, unit.first, finite)
    is_aside = is_aside and not _is_all_said(scene, unit, cue, finite, after)
    if is_aside and is_told:
        before = parted_clause_start(scene, unit, finite - 1)
        is_told = main_in_mood(scene, unit, before, finite)  # "Obwohl es kalt war, sei er da, …"
        is_aside = not is_told
    is_open = is_told or (is_resumed(scene, unit, finite - 1, after) and not is_aside)
    if start is not None and not is_open:
        return _report(scene, unit, cue, start, subject, "verb-subject-clause")
    if not is_told and (cue.role is not CueRole.VERB or is_aside):
        return None
    if finite - unit.first < 3:
        return None
    first = _told_start(scene, unit, finite)
    if is_resumed(scene, unit, finite - 1, after):
        return Report(cue, (first, unit.stop), subject, "clause-verb-clause")
    return Report(cue, (first, finite), subject, "clause-verb-subject")


def _told_start(scene: Scene, unit: TextUnit, finite: int) -> int:
    """Return where the content before ", sagte X" starts: behind a colon that a sentence ends at.

    "Das reicht nicht: | Es fehlten 40 Euro, sagte X"; but "Eins sei klar: Es fehlten 40 Euro".
    """
    first, words = whole_start(scene, unit, finite), scene.tokens.words
    if ":" not in words[first:finite]:
        return first
    colon = next(j for j in range(finite - 1, first - 1, -1) if words[j] == ":")
    is_parted = colon - first >= _CLAUSE - 1 and not scene.tokens.is_glued(colon + 1)
    is_told = has_mood(scene, first, colon) or unit.quotes_around(first, colon)
    return colon + 1 if is_parted and not is_told and finite - colon >= _CLAUSE else first


def _read_before(scene: Scene, unit: TextUnit, cue: Cue, clause: int, finite: int) -> Report | None:
    """Read "X sagte, …" and "Am Montag sagte X, …"."""
    subject = subject_of(scene, unit, clause, finite)
    if subject is None:
        return None
    is_behind = subject.first > finite
    after = max(cue.end, subject.stop if is_behind else finite + 1)
    rule = "verb-subject-clause" if is_behind else "verb-clause"
    start = (
        said_from(scene, unit, cue, after)
        or _clause_from(scene, unit, cue, after)
        or _infinitive_from(scene, unit, cue, after)
    )
    if start is None:
        return read_reckoned(scene, unit, cue, finite, subject)
    following = unit.quote_from(start)
    if following is not None and following.first == start:
        return from_quote(scene, unit, cue, following, subject)
    return _report(scene, unit, cue, start, subject, rule)


def _read_parenthesis(scene: Scene, unit: TextUnit, cue: Cue, clause: int) -> Report | None:
    """Read "…, so schätzt X, …" and "…, so schätzt X"."""
    subject = subject_behind(scene, unit, cue.stop)
    if subject is None:
        return None
    after = max(cue.end, subject.stop)
    if after + 1 < unit.stop and scene.tokens.words[after] == ",":
        return Report(cue, (unit.first, unit.stop), subject, "clause-verb-clause")
    return Report(cue, (whole_start(scene, unit, clause), clause), subject, "clause-verb-subject")


def _read_impersonal(scene: Scene, unit: TextUnit, cue: Cue, clause: int) -> Report | None:
    """Read "…, hieß es aus dem Ministerium" and "In dem Antrag heißt es: …".

    Where nobody is named it is whoever spoke before.
    """
    words, tokens = scene.words, scene.tokens.words
    around = (clause, min(cue.stop, unit.stop - 1))
    nobody = [i for i in around if words.pronouns.get(tokens[i]) == "thing"]
    before = _source_of(scene, clause, cue.first)
    is_source = before is not None and (
        tokens[clause] in words.links or tokens[before.stop - 1] in words.documents
    )
    if not nobody and not is_source:
        return None  # "Er heißt Roth"; but "Aus dem Rathaus verlautete, …"
    after = max(cue.stop, nobody[-1] + 1 if nobody else 0)
    while after < unit.stop and tokens[after] in words.adverbs:
        after += 1
    source = before or _source_of(scene, after, unit.stop)
    if source is not None and source.first > after:
        after = source.stop
    quote = speech_before(scene, unit, cue.first)
    if quote is not None:
        return Report(cue, (quote.first, quote.stop), source, "quote-impersonal")
    start = said_from(scene, unit, cue, after)
    if start is not None:
        return _report(scene, unit, cue, start, source, "impersonal-clause")
    is_told = clause > unit.first and has_mood(scene, unit.first, clause)
    if not is_told and not (nobody[-1:] == [cue.stop] and _ends_told(scene, unit, clause, after)):
        return None
    return Report(cue, (whole_start(scene, unit, clause), clause), source, "clause-impersonal")


def _ends_told(scene: Scene, unit: TextUnit, clause: int, after: int) -> bool:
    """Tell whether ", hieß es" ends a sentence of one clause: "Das Tor ist zu, hieß es dort"."""
    words, tokens = scene.words, scene.tokens.words
    if clause - unit.first < _CLAUSE - 1 or tokens[clause - 1] != ",":
        return False
    if tokens[sentence_start(scene, unit)] in words.subordinators:
        return False  # "Wenn es regnet, heißt es warten"
    is_set = after >= unit.stop or tokens[after] in STOPS or tokens[after] in words.circumstances
    is_set = is_set or tokens[after - 1] not in words.pronouns
    rest = tokens[after : unit.stop]
    return is_set and "," not in rest and words.negations.isdisjoint(rest)


def _source_of(scene: Scene, i: int, limit: int) -> Mention | None:
    """Return who or what stands behind the preposition at `i`: "aus dem Ministerium"."""
    words = scene.words
    if i + 1 >= limit:
        return None
    word = scene.tokens.words[i]
    if word not in words.circumstances and word not in words.links:
        return None
    mention = read_mention(scene, i + 1, limit)
    if mention is None or scene.tokens.words[mention.stop - 1] in scene.words.speechless:
        return None  # "Zur Begründung hieß es"
    return mention if is_speaker(scene, mention) else None


def _report(
    scene: Scene, unit: TextUnit, cue: Cue, start: int, mention: Mention | None, rule: str
) -> Report:
    """Return the report of what starts at `start`; a quotation behind a colon is its sequel."""
    quote = unit.quote_from(start + 1)
    if quote is None or quote.is_single or scene.tokens.words[quote.first - 1] != ":":
        return Report(cue, (start, unit.stop), mention, rule)
    content = (start, quote.first - 1)
    return Report(cue, content, mention, rule, sequel=(quote.first, quote.stop))


def _clause_from(scene: Scene, unit: TextUnit, cue: Cue, after: int) -> int | None:
    """Return where "sagte X, im Wald leben Wölfe" goes on: a clause that nothing marks as said."""
    words, tokens = scene.words, scene.tokens.words
    if cue.role is not CueRole.VERB or after + _CLAUSE > unit.stop or tokens[after] != ",":
        return None
    is_led = tokens[after + 1] in words.circumstances and not opens_relative(scene, after + 1)
    return after + 1 if is_led and "," not in tokens[after + 1 : unit.stop] else None


def _infinitive_from(scene: Scene, unit: TextUnit, cue: Cue, after: int) -> int | None:
    """Return where "hat angekündigt | Wagen zu bauen" goes on, where no comma parts the two.

    In a language whose every noun has a capital only a participle does without the comma.
    """
    words, tokens, end = scene.words, scene.tokens.words, cue.end
    if not words.nouns_capitalised:
        end = max(end, after)
    elif " ".join(tokens[cue.first : cue.stop]) not in words.past:
        return None
    end += end < unit.stop and tokens[end] in words.purposes
    if end >= unit.stop or not tokens[end][0].isalnum() or tokens[end] in words.circumstances:
        return None
    return end if is_infinitive(scene, end, end_of_clause(scene, unit, end)) else None


def _read_final(scene: Scene, unit: TextUnit, cue: Cue, clause: int) -> Report | None:
    """Read "Wie X mitteilte, …", "…, wie X mitteilte", and "Nachdem X sagte, dass …"."""
    words, tokens = scene.words, scene.tokens.words
    opener = tokens[clause]
    end = end_of_verb(scene, cue)
    if opener in words.introducers:
        subject = subject_behind(scene, unit, clause + 1)
        if subject is None:
            return None
        if clause <= unit.first + 1 or tokens[clause - 1] == ":":
            start = end + 1 if end < unit.stop and tokens[end] == "," else None
            return Report(cue, (start, unit.stop), subject, "verb-clause") if start else None
        if end < unit.stop - 1 and tokens[end] == ",":
            return Report(cue, (unit.first, unit.stop), subject, "clause-verb-clause")
        return Report(cue, (whole_start(scene, unit, clause), clause), subject, "clause-verb")
    start = said_from(scene, unit, cue, end)
    if opener in words.relatives and _is_impersonal(scene, cue):
        return None  # "das Dorf, das Altfurt hieß"
    if opener in words.relatives:
        subject = read_mention(scene, sentence_start(scene, unit), clause)
        if subject is None or subject.stop < clause - 1:
            first = phrase_before(scene, unit, clause - 1)
            subject = None if first is None else Mention(first, clause - 1)
    else:
        subject = subject_behind(scene, unit, clause + 1)
    if start is None or subject is None or not is_speaker(scene, subject):
        return None
    is_verb_first = scene.tokens.words[start - 1] == "," and tokens[start] in words.any_mood
    is_told = has_mood(scene, start + 1, end_of_clause(scene, unit, start))
    if is_verb_first or (not is_told and _opens_main(scene, start)):
        return None  # "Nachdem Ann Roth davon erzählte, | schloss der Rat den Hof"
    if cue.role is CueRole.CLAUSAL and is_infinitive(
        scene, start, end_of_clause(scene, unit, start)
    ):
        return None  # "Bilder, die ein Haus zeigten, zu sehen"
    commas = (j for j in range(start, min(unit.stop - 2, start + _SAID)) if tokens[j] == ",")
    stop = next((j for j in commas if _opens_main(scene, j + 1)), unit.stop)
    return Report(cue, (start, stop), subject, "relative")


def _opens_main(scene: Scene, i: int) -> bool:
    """Tell whether a verb opens the clause behind a comma at `i`: a sentence goes on with it."""
    words, tokens = scene.words, scene.tokens
    word, behind = tokens.words[i], tokens.words[i + 1]
    if tokens.words[i - 1] != "," or not word.isalpha() or tokens.is_capitalised(i):
        return False
    if word in words.helping:
        return word not in words.any_mood
    if any(word in listed for listed in words.no_verbs) or words.is_number(word):
        return False
    is_led = behind in words.determiners or behind in words.pronouns or behind in STOPS
    return is_led or word.endswith(words.finite_endings)


def _opens_aside(scene: Scene, unit: TextUnit) -> bool:
    """Tell whether a sentence begins with a clause of its own: "Nachdem …, sagte X …"."""
    word = scene.tokens.words[sentence_start(scene, unit)]
    return word in scene.words.subordinators or word in scene.words.circumstances


def _is_all_said(scene: Scene, unit: TextUnit, cue: Cue, finite: int, after: int) -> bool:
    """Tell whether one clause stands before an attribution that ends its sentence.

    "In Bonn fehlt Geld, sagte X am Montag", but not "Nach dem Spiel, das …, sagte X nichts".
    """
    words, tokens = scene.words, scene.tokens.words
    opener = sentence_start(scene, unit)
    if cue.role is not CueRole.VERB or tokens[opener] in words.subordinators:
        return False
    is_clause = finite - opener > _CLAUSE - 1 and tokens[finite - 1] == ","
    if not is_clause or "," in tokens[opener : finite - 1]:
        return False
    behind = tokens[after] if after < unit.stop else "."
    is_set = after in scene.date_ends or behind in words.circumstances
    return behind in STOPS or (is_set and "," not in tokens[after : unit.stop])


def read_added(scene: Scene, unit: TextUnit, cue: Cue, last: Report) -> Report | None:
    """Read "…, sagte X und fügte hinzu, …": a verb behind who said the rest, and a conjunction."""
    words, tokens, joint = scene.words, scene.tokens.words, cue.first - 1
    said = last.mention
    if cue.role not in VERBS or tokens[joint] not in words.conjunctions or said is None:
        return None
    if last.content[1] > last.cue.first or said.first < last.cue.stop:
        return None
    behind = said.stop if tokens[joint - 1] != "," else behind_apposed(scene, unit, said.stop) + 1
    is_set = behind in scene.date_ends or tokens[behind] in words.circumstances
    if behind != joint and not (is_set and "," not in tokens[behind:joint]):
        return None
    start = said_from(scene, unit, cue, cue.end)
    return None if start is None else Report(cue, (start, unit.stop), None, "and-that")


def read_within(scene: Scene, inner: TextUnit, cue: Cue) -> Report | None:
    """Read a cue in the content of another report: a second verb of its speaker, or a nested one.

    `inner` is the rest of that content; a second verb's report has no mention.
    """
    if cue.role not in VERBS or cue.first <= inner.first:
        return None
    if _is_second_predicate(scene, inner, cue):
        start = said_from(scene, inner, cue, cue.end)
        return None if start is None else Report(cue, (start, inner.stop), None, "and-that")
    report = read_verb_second(scene, inner, cue)
    if report is None or report.mention is None or report.content[0] < cue.stop:
        return None
    return report._replace(rule=NESTED)


def _is_second_predicate(scene: Scene, inner: TextUnit, cue: Cue) -> bool:
    """Tell whether a verb has the subject of the one before: "…, und forderte", "…, wies aber"."""
    before = scene.tokens.words[cue.first - 1]
    if before in scene.words.conjunctions:
        return True
    return before == "," and subject_behind(scene, inner, cue.first + 1) is None
