"""A verb of saying in a relative clause: "X, who said that …", "it angered X, who say it is …".

The clause stands behind the subject of its sentence or behind an object; what is said ends where
the main clause goes on.
"""

from __future__ import annotations

from factdb.parse.contents.endings import end_of_relative
from factdb.parse.contents.starts import content_start
from factdb.parse.cues.bounds import is_marked
from factdb.parse.cues.finder import Cue
from factdb.parse.cues.scene import FULL_NAME, Mention, Scene, names_of
from factdb.parse.cues.unit import Report, TextUnit
from factdb.parse.mentions.phrase_ends import LONGEST, is_verb_behind
from factdb.parse.mentions.speakers import is_named, is_speaker, read_mention
from factdb.parse.subjects.asides import opens_with_subject
from factdb.parse.subjects.subject import read_subject
from factdb.parse.text.cue_words import CueRole

_POSSESSED = 8  # tokens of "whose former boss" at most
_WHOLE = 60  # tokens of a clause that has a verb of its own, at most
_CLAUSE = 30  # tokens of a clause looked at for the main verb behind it
_APPOSED = 12  # tokens of an age and of who somebody is, behind a name


def relative_before(scene: Scene, clause: int, end: int) -> int | None:
    """Return where "who" stands right before a verb, or before what a preposition opens as well.

    "Who said", "which last reported"; "the WHO" is a name.
    """
    words, tokens = scene.words, scene.tokens.words
    if end <= clause:
        return None
    is_aside = tokens[end - 1] in words.circumstances and not words.is_undergone(tokens[end - 1])
    at = end - 1 - (end > clause + 1 and is_aside)
    is_relative = tokens[at] in words.relatives and not scene.tokens.is_capitalised(at)
    return at if is_relative else None


def read_relative(
    scene: Scene, unit: TextUnit, cue: Cue, clause: int, relative: int
) -> Report | None:
    """Read "X, who said that …", where `relative` is the pronoun's token."""
    start = content_start(scene, unit, cue)
    if start is None:
        return None
    if not scene.words.copulas.isdisjoint(scene.tokens.words[relative + 1 : cue.first]):
        return None  # "people who were believed to have been there"
    is_rumour = scene.tokens.words[relative - 1] in scene.words.rumours
    if is_rumour and any(c.role is CueRole.PASSIVE and c.first > start for c in unit.cues):
        return None  # "Kabar yang menyebut jalan ditutup dibantah X"
    is_aside = scene.tokens.words[relative - 1] == ","
    stop = relative - 1 if is_aside else relative
    end = end_of_relative(scene, unit, start) if is_aside else unit.stop
    is_told = is_marked(scene, unit, start) or (
        is_aside and _is_clause(scene, cue, start, end)  # not "Ann Roe, who said it often, left."
    )
    agent = _agent(scene, unit, clause, stop)
    if agent is not None:
        return Report(cue, (start, end), agent, "relative")
    mention = _behind_object(scene, clause, stop)
    if mention is not None:
        is_told = is_told or opens_with_subject(scene, start) or _is_clause(scene, cue, start, end)
        is_told = is_told or _is_found(scene, mention, start, end)
    else:
        mention = _subject(scene, clause, stop)
    if mention is None or not is_told:
        return None
    return Report(cue, (start, end), _name_before(scene, unit, mention) or mention, "relative")


def _name_before(scene: Scene, unit: TextUnit, described: Mention) -> Mention | None:
    """Return whose name a description goes on with: "said Ann Roe, | a spokeswoman, who …"."""
    tokens, stop = scene.tokens, described.first - 1
    if stop <= unit.first or tokens.words[stop] != ",":
        return None
    if scene.words.heads_first or tokens.words[described.first] not in scene.words.determiners:
        return None
    first = stop
    while first > unit.first and tokens.is_capitalised(first - 1):
        first -= 1
    if stop - first < FULL_NAME or tokens.words[first] in scene.words.function_words:
        return None  # "In Lumbir Town, a nurse, who …"
    name = Mention(first, stop)
    return name if names_of(scene, name) else None


def read_possessed(scene: Scene, unit: TextUnit, cue: Cue, clause: int, end: int) -> Report | None:
    """Read "A guard whose boss says he slept is suing": what is said ends at the main verb.

    Not "a man who police say is armed", where the relative is what the clause is about.
    """
    words, tokens = scene.words, scene.tokens.words
    near = range(end - 2, max(clause, end - _POSSESSED), -1)
    owner = next((j for j in near if tokens[j] in words.personal), None)
    if owner is None or cue.stop >= unit.stop or tokens[cue.stop] in words.finite:
        return None
    if _has_done(scene, owner) or (words.is_past(tokens[owner + 1]) and tokens[owner + 2] == ","):
        return None  # "Those who went, | Roe said, liked it"
    mention, start = read_mention(scene, owner + 1, end), content_start(scene, unit, cue)
    if start is None or mention is None or mention.stop < end or not is_speaker(scene, mention):
        return None
    is_aside = tokens[owner - 1] == ","
    stop = end_of_relative(scene, unit, start) if is_aside else _second_verb(scene, unit, start)
    return Report(cue, (start, stop), mention, "relative") if stop > start + 1 else None


def _has_done(scene: Scene, relative: int) -> bool:
    """Tell whether a relative clause has its own verb: "guards who | worked for Nusa said".

    Or one with its object: "a farmer who | lost his crop said".
    """
    words, tokens = scene.words, scene.tokens.words
    verb, behind = tokens[relative + 1 : relative + 3]
    is_open = behind in words.circumstances or behind in words.affiliations
    is_open = is_open or behind in words.determiners
    return is_open and words.is_past(verb)


def _second_verb(scene: Scene, unit: TextUnit, start: int) -> int:
    """Return where the verb of a main clause stands behind a clause: "he slept | is suing"."""
    words, tokens = scene.words, scene.tokens.words
    has_verb = False
    for j in range(start + 1, min(unit.stop, start + _CLAUSE)):
        word = tokens[j]
        is_past = word in words.past_verbs or (word.endswith(words.past_ending) and len(word) > 3)
        is_one = (word in words.finite or is_past) and tokens[j - 1] not in words.finite
        if is_one and has_verb and tokens[j - 1] not in words.adverbs:
            return j
        has_verb = has_verb or is_one
        if word in words.conjunctions or word in words.relatives or word in words.subordinators:
            has_verb = False
    return unit.stop


def _agent(scene: Scene, unit: TextUnit, clause: int, stop: int) -> Mention | None:
    """Return who agrees in "Hal senada diungkapkan X, yang menyebut …", which tells what X says."""
    words, tokens = scene.words, scene.tokens.words
    pointer = words.pointers.match(tokens, clause) if words.heads_first else None
    at = pointer[0] if pointer is not None else stop
    while at < stop and tokens[at] in words.adverbs:
        at += 1
    said = unit.cue_at(at)
    if said is None or said.role is not CueRole.PASSIVE:
        return None
    mention = read_mention(scene, said.stop, stop)
    if mention is None or not is_speaker(scene, mention):
        return None
    if mention.stop == stop:
        return mention
    if tokens[mention.stop] not in ",(" or stop - mention.stop > _APPOSED:
        return None
    name = read_mention(scene, mention.stop + 1, stop)  # "warga lain, | Tejo, yang menyebut …"
    is_named = name is not None and names_of(scene, name) and tokens[mention.stop] == ","
    return name if is_named and not names_of(scene, mention) else mention


def _subject(scene: Scene, clause: int, stop: int) -> Mention | None:
    """Return the subject that a sentence is up to its relative clause, None where it is more."""
    subject = read_subject(scene, clause, stop) if stop > clause else None
    if subject is None or not is_speaker(scene, subject):
        return None
    mention = read_mention(scene, subject.first, stop)
    if mention is None or mention.stop < subject.stop:
        return None  # "She put up a sign that read “…”"
    if is_verb_behind(scene, subject.first, subject.stop, stop):
        return None
    if scene.tokens.words[subject.first] in scene.words.circumstances:
        return None  # "In 2020, who said that …?"
    return subject


def _behind_object(scene: Scene, clause: int, stop: int) -> Mention | None:
    """Return who ends a clause before its relative one: "The plan angered | local residents".

    None where a clause has no verb before them: they are its subject then.
    """
    if not scene.words.shows_verbs or stop <= clause:
        return None
    first = _start_of_object(scene, clause, stop)
    if not _has_verb(scene, clause, first):
        return None
    mention = read_mention(scene, first, stop)
    is_whole = mention is not None and mention.stop == stop and is_named(scene, mention)
    return mention if is_whole else None


def _has_verb(scene: Scene, first: int, stop: int) -> bool:
    """Tell whether a verb is among some words, or a new noun behind them makes one of the last.

    "The vote follows | a survey that found …".
    """
    words, tokens = scene.words, scene.tokens.words
    before = tokens[first:stop]
    if words.hold_verb(before[-_WHOLE:]):
        return True
    if before[1:2] in (["'"], ["’"]) and before[2:3] and before[2] in words.contracted:
        return before[0] in words.pronouns or before[0] in words.relatives  # "It's a blow to Roe"
    return len(before) > 1 and before[-1].isalpha() and tokens[stop] in words.indefinites


def _start_of_object(scene: Scene, clause: int, stop: int) -> int:
    """Return where the noun phrase that ends at `stop` starts: behind a verb or a small word."""
    words, tokens = scene.words, scene.tokens
    i = stop
    while i > max(clause, stop - LONGEST):
        word = tokens.words[i - 1]
        if word in words.determiners or word in words.numbers or word.isdigit():
            return i - 1
        is_verb = words.is_past(word)
        is_name = tokens.is_capitalised(i - 1)
        is_stroke = word == "/" and tokens.is_glued(i)  # "a Nusa/Maro poll"
        if _ties_owner(scene, i - 1, clause):
            i -= 1
            continue
        if not (word.isalpha() or is_stroke) or (
            not is_name and (is_verb or word in words.no_nouns)
        ):
            break
        i -= 1
    return i


def _ties_owner(scene: Scene, i: int, clause: int) -> bool:
    """Tell whether whose somebody is stands behind token `i`: "Ann Roe | of Maro, who said"."""
    words, tokens = scene.words, scene.tokens.words
    if tokens[i] not in words.of or i <= clause:
        return False
    return tokens[i - 1].isalpha() and tokens[i - 1] not in words.no_nouns


def _is_found(scene: Scene, mention: Mention, start: int, stop: int) -> bool:
    """Tell whether a paper tells a number or a clause: "a poll that found | 40 percent ill"."""
    words, tokens = scene.words, scene.tokens.words
    if tokens[mention.stop - 1] not in words.documents:
        return False
    is_counted = words.is_number(tokens[start])
    return is_counted or not words.finite.isdisjoint(tokens[start + 1 : stop])


def _is_clause(scene: Scene, cue: Cue, start: int, stop: int) -> bool:
    """Tell whether a content without "that" has a finite verb: "said | the road was closed"."""
    words, said = scene.words, scene.tokens.words[start : min(stop, start + _WHOLE)]
    is_many = words.shows_verbs and len(said) > 2 and said[0].endswith(words.plural or " ")
    is_bare = not words.finite.isdisjoint(said) or (is_many and words.is_past(said[1]))
    return cue.role is CueRole.VERB and is_bare  # "museums | risked becoming poor"
