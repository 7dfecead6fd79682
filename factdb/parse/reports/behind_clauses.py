"""A verb of saying and its subject behind what is said: "It rained, police said (on Monday)".

What follows the verb tells whether the content ends there: not "The plan, Roe said, is late".
"""

from __future__ import annotations

from factdb.parse.contents.continuations import ends_here, goes_on, resumes
from factdb.parse.contents.starts import content_start
from factdb.parse.cues.bounds import AHEAD, LISTENER, STOPS, whole_start
from factdb.parse.cues.finder import Cue
from factdb.parse.cues.scene import Mention, Scene, names_of
from factdb.parse.cues.unit import Report, TextUnit
from factdb.parse.mentions.speakers import read_mention
from factdb.parse.subjects.listed import with_list_before
from factdb.parse.subjects.openings import skip_openings
from factdb.parse.subjects.subject_bounds import before_degrees, behind_verb_clause
from factdb.parse.subjects.tails import tail_subject
from factdb.parse.text.cue_words import CueRole
from factdb.parse.text.quotes import MARKS

_TELLING = CueRole.TELLING
_PARTING = frozenset(":;")
_STATEMENT = 6  # tokens of "in a written statement," at most
_SUBJECT = 60  # tokens of a subject that an attribution parts from its verb, at most
_OFFICE = 12  # words of an office that no list has, at most


def read_behind_clause(
    scene: Scene, unit: TextUnit, cue: Cue, clause: int, end: int
) -> Report | None:
    """Read "…, police said" and "…, police said, …"; the subject ends before token `end`."""
    if _is_no_clause(scene, unit):
        return None
    end = before_degrees(scene, clause, end)
    tail = tail_subject(scene, unit.first, clause, end)
    if tail is None or _is_office_of(scene, unit, clause, tail, cue):
        return None
    tail = with_list_before(scene, tail, clause)
    if scene.words.heads_first:
        if unit.opens_cue(clause) and not scene.words.needs_that:
            return None  # "Menyinggung kabar yang ramai, Budi menegaskan, …": no clause before it
        first = skip_openings(scene, clause, cue.first)
        if behind_verb_clause(scene, first, end) > first:
            return None  # "Berbicara di Kabul, Budi mengatakan, …"
        subject = read_mention(scene, first, end)
        if subject is not None and subject.stop == end:
            return None  # "Kapolres Bogor, AKBP Budi, mengatakan …": no clause but an office
    after = _behind_occasion(scene, unit, behind_verb_and_day(scene, cue))
    is_verb = _is_verb_at(scene, unit, after)
    is_part = is_verb or resumes(scene, unit, cue.stop) or _lacks_verb(scene, unit, tail, cue.stop)
    if is_part or _is_before_colon(scene, unit, cue.stop, tail.first):
        # "Ann Roe went further: | the plan, she said, should be scrapped"
        is_parted = is_verb and scene.tokens.words[clause - 1] in _PARTING and clause > unit.first
        first = clause if is_parted else unit.first
        return Report(cue, (first, unit.stop), tail, "clause-verb-clause")
    roof = tail.first - (scene.tokens.words[tail.first - 1] in scene.words.introducers)
    if roof < tail.first and _is_no_source(scene, cue):
        return None  # "Prices rose, as analysts expected": the document tells it
    whole = (whole_start(scene, unit, roof), roof)
    if cue.role is _TELLING and _ends_with_listener(scene, unit, cue):
        return Report(cue, whole, tail, "clause-verb")
    if not ends_here(scene, unit, cue.stop):
        return None
    if goes_on(scene, unit, after) or _is_other_number(scene, tail, after):
        return Report(cue, (unit.first, unit.stop), tail, "clause-verb-clause")
    return Report(cue, whole, tail, "clause-verb")


def _is_no_clause(scene: Scene, unit: TextUnit) -> bool:
    """Tell whether a unit opens with why somebody acts: "Fearing that it may burst, X told …"."""
    words, opening = scene.words, scene.tokens.words[unit.first : unit.first + 2]
    if len(opening) < 2:
        return False
    return opening[0].endswith(words.gerund) and opening[1] in words.complementisers


def _behind_occasion(scene: Scene, unit: TextUnit, i: int) -> int:
    """Return the comma behind where it was said: "…, police said in a note |, days after …"."""
    words, tokens = scene.words, scene.tokens.words
    if i >= unit.stop or tokens[i] not in words.circumstances:
        return i
    comma = scene.tokens.first_comma(i, min(unit.stop, i + _STATEMENT))
    return i if comma is None or words.occasions.isdisjoint(tokens[i:comma]) else comma


def _is_no_source(scene: Scene, cue: Cue) -> bool:
    """Tell whether "as" and a verb do not tell who says something.

    "As analysts expected" tells what was thought, "as a search continued in Maro" when it was.
    """
    words, tokens = scene.words, scene.tokens.words
    if tokens[cue.first] in words.feelings or tokens[cue.first] in words.forecasting:
        return True
    return cue.role is CueRole.CLAUSAL and tokens[cue.stop] not in STOPS


def _is_verb_at(scene: Scene, unit: TextUnit, comma: int) -> bool:
    """Tell whether a content goes on with its verb: "The plan, Roe said, | is “cruel”".

    The verb may be quoted too: "The plan, Roe said, | “is cruel”".
    """
    tokens, verb = scene.tokens, comma + 1
    if verb + 1 >= unit.stop or tokens.words[comma] != ",":
        return False
    verb += tokens.words[verb] in MARKS
    return tokens.words[verb] in scene.words.finite and not tokens.is_capitalised(verb)


def _is_before_colon(scene: Scene, unit: TextUnit, colon: int, roof: int) -> bool:
    """Tell whether what is said is said again behind a colon: "Fuel is cheap, Roe says: It fell".

    Not "In a note to all, Roe says: Go home", and speech behind it is a claim of its own.
    """
    tokens, clause = scene.tokens.words, range(unit.first, roof)
    if colon + 1 >= unit.stop or tokens[colon] != ":" or unit.opens_quote(colon + 1):
        return False
    return len(clause) <= _SUBJECT and any(tokens[i] in scene.words.finite for i in clause)


def _lacks_verb(scene: Scene, unit: TextUnit, tail: Mention, comma: int) -> bool:
    """Tell whether the verb of what is said stands behind: "Most who went, Roe said, | liked it".

    A past follows, and what stands before has no verb but that of a relative clause.
    """
    words, tokens = scene.words, scene.tokens.words
    if not words.shows_verbs or comma + 2 >= unit.stop or tokens[comma] != ",":
        return False
    if not words.is_past(tokens[comma + 1]) or tokens[comma + 2] in words.agents:
        return False
    before = tokens[unit.first : tail.first]
    if len(before) > _SUBJECT:
        return False
    verbs = sum(map(words.can_be_verb, before))
    return verbs <= sum(word in words.relatives for word in before)


def behind_verb_and_day(scene: Scene, cue: Cue) -> int:
    """Return the token behind a verb and its day: "Payrolls, it said (on) Friday, rose"."""
    at = cue.stop
    is_parted = at + 1 in scene.date_ends and scene.tokens.words[at] in scene.words.circumstances
    return scene.date_ends.get(at + is_parted, at)


def _is_office_of(scene: Scene, unit: TextUnit, clause: int, tail: Mention, cue: Cue) -> bool:
    """Tell whether capitals before a name are an office no list has, and no clause.

    "Karobidum Polda Jabar, Kombes Rina, mengatakan, jalan ditutup": what is said stands behind.
    """
    first = skip_openings(scene, clause, tail.first)
    if not scene.words.heads_first or tail.first - first > 2 * _OFFICE:
        return False
    office = [i for i in range(first, tail.first) if scene.tokens.words[i].isalnum()]
    return (
        0 < len(office) <= _OFFICE
        and all(scene.tokens.is_capitalised(i) for i in office)
        and content_start(scene, unit, cue) is not None
    )


def _ends_with_listener(scene: Scene, unit: TextUnit, cue: Cue) -> bool:
    """Tell whether only a listener follows: "…, an official told reporters in Geneva."."""
    words, tokens = scene.words, scene.tokens.words
    is_set = False  # whether it was told where or when: "… told reporters following the vote."
    for i in range(cue.stop, min(unit.stop, cue.stop + AHEAD)):
        is_set = is_set or (i > cue.stop and tokens[i] in words.circumstances)
        if i > cue.stop + LISTENER and (words.is_past(tokens[i]) or not is_set):
            return False
        is_end = tokens[i] in STOPS or tokens[i] == ","
        if is_end or (is_set and tokens[i] in words.clause_openers):
            # "… told Northwire on condition of anonymity | because he was at work."
            return i > cue.stop and (not is_end or ends_here(scene, unit, i))
        is_verb = tokens[i] in words.finite or tokens[i] in words.pronouns
        if i > cue.stop and is_verb:
            return False  # "told Northwire he was asleep", "told them there was a fire"
        if tokens[i] in words.complementisers or unit.opens_quote(i):
            return False
    return False


def _is_other_number(scene: Scene, speaker: Mention, after: int) -> bool:
    """Tell whether a clause behind an attribution is of another: "…, police said, after he fled".

    One person among many, or many beside one; not "Roe said, as he left" and "…, as they left".
    """
    words, tokens = scene.words, scene.tokens.words
    behind = tokens[after : after + 3]
    if behind[:1] != [","] or len(behind) < 3 or behind[1] not in words.clause_openers:
        return False
    last = tokens[speaker.stop - 1]
    kind, is_many = words.pronouns.get(behind[2]), last in words.groups or last in words.crowds
    if kind in ("man", "woman"):
        return is_many
    return kind == "group" and not is_many and len(names_of(scene, speaker)) > 1
