"""Participles that report: "X left, arguing that …", "with X saying …", "a letter saying …".

The speaker is the subject of the sentence, unless one stands right before the participle: the
subject of "with X saying" or of "X is saying", or the document that the participle describes.
"""

from __future__ import annotations

from bisect import bisect_left

from factdb.parse.contents.judgements import is_forecast
from factdb.parse.contents.starts import content_start
from factdb.parse.cues.bounds import LISTENER, STOPS, before_adverbs, clause_start, is_marked
from factdb.parse.cues.finder import Cue
from factdb.parse.cues.scene import DASHES, Mention, Scene
from factdb.parse.cues.unit import Report, TextUnit
from factdb.parse.mentions.speakers import is_speaker, read_mention
from factdb.parse.reports.second_predicates import before_act, is_thing
from factdb.parse.subjects.asides import opens_with_clause, opens_with_subject
from factdb.parse.subjects.clause_verbs import opens_with_past, tells
from factdb.parse.subjects.opening_participles import before_past, read_opening
from factdb.parse.subjects.openings import skip_openings
from factdb.parse.subjects.polled import is_of_share
from factdb.parse.subjects.subject import read_subject
from factdb.parse.text.cue_words import CueRole
from factdb.parse.text.quotes import MARKS
from factdb.records import NESTED

PARTICIPLE = "participle"  # the rule of what explains an act, or goes on with a report
ABSOLUTE = "absolute"  # the rule of "with X saying": X alone speaks
_FINITE = (CueRole.VERB, CueRole.TELLING, CueRole.CLAUSAL, CueRole.REQUEST)
_WRITTEN = "written"  # the rule of what a document says: "a letter saying"
_DAY = 4  # tokens of "March 3, 2020" at most
_ASIDE = 60  # tokens of "arguing that …" before the verb of who argues at most
_NEAR = 12  # tokens of the subject right before a participle at most


def read_participle(scene: Scene, unit: TextUnit, cue: Cue) -> Report | None:
    """Read "X dismissed Y, arguing that …", and the like with a subject of its own."""
    start = content_start(scene, unit, cue)
    if start is None:
        return None
    if cue.first == unit.first and scene.words.shows_verbs:
        return read_opening(scene, unit, cue, start)
    if scene.words.silences.match(scene.tokens.words, cue.first - 1) is not None:
        return None  # "without saying how much was paid"
    at = bisect_left(unit.cues, (cue.stop,))
    if at < len(unit.cues) and unit.cues[at].stop < start and unit.cues[at].role is CueRole.VERB:
        return None  # "ANSA, reporting from the island, | said that"
    is_told = is_marked(scene, unit, start) and not _is_far(scene, cue, start)
    if not is_told and scene.tokens.words[cue.first] in scene.words.marked:
        return None  # "ruling the shooting justified", "finding the door shut"
    is_forecasting = not _is_beside(scene, cue) and is_forecast(scene, unit, cue, start)
    if not is_told and not is_forecasting and _is_act(scene, unit, cue, start):
        return None
    start, stop = _behind_asked(scene, unit, start), _end_of_aside(scene, unit, cue, start)
    if is_of_share(scene, unit, cue):
        return None
    subject = _absolute_subject(scene, unit, cue)
    if subject is not None:
        is_clause = is_told or tells(scene, cue)
        return Report(cue, (start, stop), subject, ABSOLUTE) if is_clause else None
    end = before_adverbs(scene, cue.first, unit.first)
    copula = _copula_before(scene, unit, cue, end)
    is_said = is_told or is_forecasting or _is_asking(scene, unit, cue, start)
    if copula is not None and is_said:
        subject = read_subject(scene, clause_start(scene, unit, cue.first), copula)
        is_known = subject is not None and is_speaker(scene, subject)
        return Report(cue, (start, stop), subject, "verb-clause") if is_known else None
    document = _document_before(scene, unit, cue)
    is_written = document is not None or _is_issued(scene, unit, cue)
    is_told = is_told or (is_written and _is_told_in(scene, unit, cue, start))
    if is_told and document is not None:
        return Report(cue, (start, stop), document, _WRITTEN)
    return _read_behind_act(scene, unit, cue, (start, stop), is_told=is_told)


def _end_of_aside(scene: Scene, unit: TextUnit, cue: Cue, start: int) -> int:
    """Return where a content ends: before the verb of "Roe, arguing that it is late, | said"."""
    tokens = scene.tokens.words
    if tokens[cue.first - 1] == ",":
        first, stop = (bisect_left(unit.cues, (at,)) for at in (start, start + _ASIDE))
        for other in unit.cues[first:stop]:
            if tokens[other.first - 1] == "," and other.role in _FINITE:
                return other.first - 1
    return unit.stop


def read_written(scene: Scene, inner: TextUnit, cue: Cue) -> Report | None:
    """Read "X said they found a note saying …" in what X said: the note says so."""
    report = read_participle(scene, inner, cue)
    if report is None or report.rule != _WRITTEN:
        return None
    return report._replace(rule=NESTED)


def _is_beside(scene: Scene, cue: Cue) -> bool:
    """Tell whether no copula makes a finite verb of a participle, as in "was forecasting"."""
    return scene.tokens.words[cue.first - 1] not in scene.words.copulas


def _copula_before(scene: Scene, unit: TextUnit, cue: Cue, end: int) -> int | None:
    """Return where "is" stands before a participle, `end` being the token behind its subject."""
    copulas, words = scene.words.copulas, scene.tokens.words
    first = max(unit.first + 1, end - 1)
    return next((i for i in range(first, cue.first) if words[i] in copulas), None)


def _is_told_in(scene: Scene, unit: TextUnit, cue: Cue, start: int) -> bool:
    """Tell whether a document tells or asks: "a memo saying he left", "asking us to go"."""
    is_clause = (
        opens_with_clause(scene, start) or tells(scene, cue) or opens_with_past(scene, start)
    )
    quote = unit.quote_from(start)  # its verb may be quoted: "saying the risk “remains low”"
    is_clause = is_clause or (quote is not None and quote.first - start < LISTENER)
    return is_clause or _is_asking(scene, unit, cue, start)


def _is_asking(scene: Scene, unit: TextUnit, cue: Cue, start: int) -> bool:
    """Tell whether a participle asks somebody to do something: "is calling on | Maro to leave"."""
    words, tokens = scene.words, scene.tokens.words
    phrase = " ".join(tokens[cue.first : cue.stop])
    if phrase not in words.guarded or phrase in words.enacted or tokens[start] in words.nonfinite:
        return False
    asked = tokens[start : min(unit.stop, start + LISTENER)]
    end = next((i for i, word in enumerate(asked) if word in STOPS or word == ","), len(asked))
    return not words.nonfinite.isdisjoint(asked[:end])


def _is_act(scene: Scene, unit: TextUnit, cue: Cue, start: int) -> bool:
    """Tell whether a participle that may do without a clause has none: "maintaining the roads"."""
    words, tokens = scene.words, scene.tokens.words
    if " ".join(tokens[cue.first : cue.stop]) not in words.guarded:
        return False
    if opens_with_subject(scene, start):
        return False
    is_enacted = tokens[cue.first] in words.enacted
    if _is_far(scene, cue, start):
        return True
    told = tokens[start : min(unit.stop, start + LISTENER)]
    ends = STOPS | words.relatives if is_enacted else STOPS
    end = next((i for i, word in enumerate(told) if word in ends or word == ","), len(told))
    telling = [words.finite, words.past_verbs, words.questions]
    if not is_enacted:  # not "recalling 12 cars to fix them"
        telling.append(words.nonfinite)
    return all(listed.isdisjoint(told[1:end]) for listed in telling)


def _is_far(scene: Scene, cue: Cue, start: int) -> bool:
    """Tell whether "that" stands behind a thing acted on: "recalling 12 cars that | were sold"."""
    return scene.tokens.words[cue.first] in scene.words.enacted and start > cue.stop + 1


def _behind_asked(scene: Scene, unit: TextUnit, start: int) -> int:
    """Return where the question starts of "asking them what they thought", else `start`."""
    words, tokens = scene.words, scene.tokens.words
    if tokens[start] not in words.pronouns or words.heads_first:
        return start
    return start + 1 if start + 2 < unit.stop and tokens[start + 1] in words.questions else start


def _read_behind_act(
    scene: Scene, unit: TextUnit, cue: Cue, content: tuple[int, int], *, is_told: bool
) -> Report | None:
    """Read "X dismissed Y, arguing that …": the subject opens the clause."""
    before = scene.tokens.words[cue.first - 1]
    if before in MARKS:
        before = scene.tokens.words[cue.first - 2]  # '"…," admitting it was late'
    is_told = is_told and before not in scene.words.boards
    if not is_told and before != "," and before not in DASHES:
        return None
    first = skip_openings(scene, clause_start(scene, unit, cue.first), cue.first)
    act = cue.first
    if _is_issued(scene, unit, cue):  # "The mayor | wrote a letter saying"
        issuing = scene.words.issuing
        acts = (j for j in range(first + 1, act) if scene.tokens.words[j] in issuing)
        act = next(acts, act)
    first = _behind_contrast(scene, first, act)
    subject = read_mention(scene, first, act) if first < act else None
    last = cue.first if subject is None else subject.stop - 1
    if scene.tokens.words[last] in scene.words.speechless and not scene.tokens.is_capitalised(last):
        return None  # not "The Times"
    subject = None if subject is None else before_past(scene, before_act(scene, subject))
    if subject is not None and not is_speaker(scene, subject):
        subject = None
    if _is_inferred(scene, unit, cue, subject):
        return None
    is_open = subject is None and scene.words.shows_verbs
    if is_open and not _is_behind_report(scene, unit, cue):
        return None  # "On Monday, fear of a glut hit prices, warning …"
    return Report(cue, content, subject, PARTICIPLE)


def _is_behind_report(scene: Scene, unit: TextUnit, cue: Cue) -> bool:
    """Tell whether a finite verb of saying stands before a participle in its sentence.

    Not a noun of the same form: "fear of a glut".
    """
    words, tokens = scene.words, scene.tokens.words
    before = (c for c in unit.cues[: bisect_left(unit.cues, (cue.first,))] if c.role in _FINITE)
    nouns = words.nominal & frozenset(tokens[unit.first : cue.first])
    said = (c for c in before if tokens[c.first] not in nouns or tokens[c.stop] not in words.of)
    return next(said, None) is not None or bool(unit.quotes)


def _behind_contrast(scene: Scene, first: int, act: int) -> int:
    """Return where the last of two clauses opens: "Prices fell, but | Ann Roe left, urging …"."""
    words, tokens = scene.words, scene.tokens.words
    if words.contrasts.isdisjoint(tokens[first:act]):
        return first
    joints = (j for j in range(act - 2, first, -1) if tokens[j] in words.contrasts)
    joint = next((j for j in joints if tokens[j - 1] == "," or tokens[j - 1] in DASHES), None)
    if joint is None:
        return first
    behind = skip_openings(scene, joint + 1, act)
    subject = read_mention(scene, behind, act)
    return behind if subject is not None and is_speaker(scene, subject) else first


def _is_inferred(scene: Scene, unit: TextUnit, cue: Cue, subject: Mention | None) -> bool:
    """Tell whether the document infers something: "Inflation fell, suggesting that …".

    Nobody has said anything before it, and its subject is a thing; or something changed a toll,
    "Rescuers found six bodies, raising the toll to 24".
    """
    words, tokens = scene.words, scene.tokens.words
    if tokens[cue.first] not in words.inferring:
        return False
    if tokens[cue.first] in words.changes:
        return True
    is_open = subject is None or is_thing(scene, subject)
    return is_open and not _is_behind_report(scene, unit, cue)


def _absolute_subject(scene: Scene, unit: TextUnit, cue: Cue) -> Mention | None:
    """Return the X of "with X saying": all that stands between the two."""
    words, tokens = scene.words, scene.tokens.words
    first = max(unit.first, cue.first - _NEAR)
    if words.absolutes.isdisjoint(tokens[first : cue.first]):
        return None
    at = next(j for j in range(cue.first - 1, first - 1, -1) if tokens[j] in words.absolutes)
    end = before_adverbs(scene, cue.first, at + 1)
    if not words.copulas.isdisjoint(tokens[end : cue.first]):
        return None  # "He met with aides and was encouraging them"
    mention = read_subject(scene, at + 1, end) if end > at + 1 else None
    is_whole = mention is not None and (mention.first, mention.stop) == (at + 1, end)
    return mention if mention and is_whole and is_speaker(scene, mention) else None


def before_absolute(scene: Scene, report: Report) -> int:
    """Return where the clause ends that "with X saying" stands behind, its comma left out."""
    at = report.cue.first if report.mention is None else report.mention.first - 1
    return at - 1 if scene.tokens.words[at - 1] == "," else at


def _is_issued(scene: Scene, unit: TextUnit, cue: Cue) -> bool:
    """Tell whether a document stands before a participle that the subject wrote or sent."""
    words, tokens = scene.words, scene.tokens.words
    first = max(unit.first, cue.first - _NEAR)
    at = next((i for i in range(first, cue.first) if tokens[i] in words.issuing), cue.first)
    is_beside = tokens[cue.first - 1] not in words.conjunctions  # "sent a letter and left, saying"
    return is_beside and not words.documents.isdisjoint(tokens[at + 1 : cue.first])


def _document_before(scene: Scene, unit: TextUnit, cue: Cue) -> Mention | None:
    """Return the document that a participle right behind it describes: "a letter saying"."""
    words, tokens = scene.words, scene.tokens.words
    end = _before_day(scene, cue.first)
    if end <= unit.first or tokens[end - 1] not in words.documents:
        return None
    for j in range(end - 1, max(unit.first, end - _NEAR) - 1, -1):
        if tokens[j] in words.determiners:
            if tokens[j - 1] in words.issuing:
                return None  # "X issued a statement saying": X says so
            mention = read_mention(scene, j, end)
            return mention if mention is not None and mention.stop == end else None
    return None


def _before_day(scene: Scene, i: int) -> int:
    """Return where a day starts that ends before token `i`: "a letter | on Monday | saying"."""
    for j in range(i - 1, max(0, i - _DAY) - 1, -1):
        if scene.date_ends.get(j) == i:
            day = j - (scene.tokens.words[j - 1] in scene.words.circumstances)
            # "a report released Thursday | suggesting"
            return day - (scene.tokens.words[day - 1] in scene.words.issuing)
    return i
