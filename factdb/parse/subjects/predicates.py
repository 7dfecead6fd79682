"""Whether a reporting word is the verb of the noun phrase before it, or only looks like it.

There is no tagger here: a participle ("10 confirmed cases"), a noun ("asylum claims") and another
clause's verb are told by what stands right beside them.
"""

from __future__ import annotations

from factdb.parse.cues.bounds import STOPS
from factdb.parse.cues.finder import Cue
from factdb.parse.cues.scene import Mention, Scene, is_acronym, is_office_word
from factdb.parse.mentions.speakers import is_named
from factdb.parse.subjects.asides import opens_with_clause, opens_with_subject
from factdb.parse.subjects.clause_verbs import is_past_at, opens_with_past, tells
from factdb.parse.text.cue_words import CueRole

_CLAUSAL = CueRole.CLAUSAL
_ASKING = frozenset([CueRole.REQUEST, CueRole.CLAUSAL])  # things call for something, and show it

_ENDS = STOPS | frozenset([",", ""])  # behind a verb where its clause ends
_ASKED = 7  # tokens of "polled by the Maro Times" at most


def can_say(scene: Scene, subject: Mention, cue: Cue, end: int) -> bool:
    """Tell whether a subject and its cue are noun and verb.

    Not "after the channels reported", which only places something in time; and where the cue is a
    noun as well, a name, a body or a pronoun must stand right before it: "Paris claims", not
    "asylum claims".

    Args:
        scene: The text and its words.
        subject: The noun phrase before the cue.
        cue: The reporting word.
        end: The token after the last before the cue that is no adverb.
    """
    words, tokens = scene.words, scene.tokens
    if is_participle(scene, cue, end) or _is_attribute(scene, subject, cue):
        return False
    is_named = tokens.is_capitalised(cue.first) and tokens.words[cue.first - 1] != "."
    if is_named and not tokens.mention(cue.first, cue.stop).isupper():
        return False  # "Central State"; not "Nusa S.A. Said it left"
    if _is_done_to(scene, cue) or _does_else(scene, subject, cue):
        return False
    between = tokens.words[end - 1 : cue.first]  # "have not said", "were twice denied"
    is_negated = between[0] in words.negations and not tokens.is_of_initials(end - 1)
    if is_negated or not words.copulas.isdisjoint(between):
        return False
    first = tokens.words[subject.first]
    is_aside = first in words.circumstances and _is_circumstance(scene, subject.first)
    if first in words.subordinators or is_aside or _only_points(scene, subject.first):
        return False
    if first in words.negations and not words.heads_first:
        return False  # "Neither the mayor nor Ann Roe would say"
    if first in words.nobody.firsts and _is_nobody(scene, subject):
        return False
    follows = tokens.words[cue.stop] if cue.stop < len(tokens.words) else ""
    word = tokens.words[cue.first]
    may_be_noun = word in words.nominal or (bool(words.plural) and word.endswith(words.plural))
    is_noun = word in words.nominal and (
        follows in words.auxiliaries or is_past_at(scene, cue.stop)
    )
    is_noun = is_noun or (may_be_noun and follows in words.changes)  # not "said lower prices hurt"
    if follows in words.copulas or is_noun:
        return False  # "estimates have risen", "Ann Roe says is a crime", "home orders rose"
    if cue.role is _CLAUSAL and _is_before_relative(scene, cue):
        return False
    if tokens.words[cue.first] in words.raised and follows in words.nonfinite:
        behind = tokens.words[cue.stop + 1 : cue.stop + 2]
        if not words.finite.isdisjoint(behind):
            return False  # "refugees believed to be at sea"
    return tokens.words[cue.first] not in words.nominal or _is_verb(scene, subject, cue, end)


def _is_nobody(scene: Scene, subject: Mention) -> bool:
    """Tell whether nobody is a subject: "No one has claimed it", "No state official has said"."""
    words, tokens = scene.words, scene.tokens.words
    is_none = words.shows_verbs and words.is_speaking(tokens[subject.stop - 1])
    return is_none or words.nobody.match(tokens, subject.first) is not None


def _is_circumstance(scene: Scene, i: int) -> bool:
    """Tell whether a preposition opens no subject, as in "At least 40 residents" and "AT&T".

    Nor does what points to somebody: "this diplomat"; not "this time".
    """
    words, tokens = scene.words, scene.tokens.words
    is_count = " ".join(tokens[i : i + 2]) in words.bounds
    is_pointed = tokens[i] in words.determiners and words.is_speaking(tokens[i + 1])
    return not (is_count or is_pointed or scene.tokens.is_of_initials(i))


def _does_else(scene: Scene, subject: Mention, cue: Cue) -> bool:
    """Tell whether a verb of saying says nothing of such a subject: "she heard a bang"."""
    words, tokens = scene.words, scene.tokens.words
    last = tokens[subject.stop - 1]
    if tokens[cue.first] in words.hearing:
        return last not in words.hearers  # "the court heard"
    if tokens[cue.first] in words.copulas:  # "the outcome is certain", "it was certain"
        is_person = words.pronouns.get(last, "thing") != "thing" or words.is_speaking(last)
        return not is_person and not is_named(scene, subject)
    if tokens[cue.first] in words.recording:
        return tokens[subject.first] in words.speechless or _is_thing(scene, subject)
    return cue.role in _ASKING and _is_thing(scene, subject)


def _is_thing(scene: Scene, subject: Mention) -> bool:
    """Tell whether a subject has no capital but its sentence's: "Situasi sulit | menuntut aksi".

    A single word is somebody's name, if the language does not know it: "Melki meminta …".
    """
    words, tokens, first = scene.words, scene.tokens, subject.first
    word = tokens.words[first]
    if not words.heads_first or word in scene.proper or words.parts.is_given(word):
        return False
    if subject.stop == first + 1:
        return word in words.speechless
    if is_acronym(tokens, first) or is_office_word(scene, first):
        return False
    inside = range(first, subject.stop)
    return not any(
        tokens.words[i] in words.speaking
        or tokens.words[i] in words.pronouns
        or (i > first and tokens.is_capitalised(i))
        for i in inside
    )


def _is_attribute(scene: Scene, subject: Mention, cue: Cue) -> bool:
    """Tell whether a determiner stands before a cue that describes a noun: "one reported injury".

    It is all of who speaks where a clause follows, or to whom it is told: "Another said the road
    was shut", "One told the court …".
    """
    words, tokens = scene.words, scene.tokens.words
    before = tokens[cue.first - 1]
    if before not in words.determiners or (before in words.adverbs and subject.stop < cue.first):
        return False  # "they both said"
    if before in words.numbers and tokens[cue.first - 2] in words.of and subject.stop == cue.first:
        return False  # "the mother of three said"
    first, length = tokens[subject.first], subject.stop - subject.first
    is_one = length == 1 and first in words.groups  # "another"; "the two"
    is_one = is_one or (length == 2 and first in words.determiners and before in words.numbers)
    if not is_one:
        return True
    if cue.stop >= len(tokens) or tokens[cue.stop] in STOPS:
        return False  # '"It will be hard," one said.'
    follows = tokens[cue.stop]  # a noun has a pronoun neither before it nor for it
    is_clause = follows in words.complementisers or follows in words.pronouns
    is_clause = is_clause or opens_with_clause(scene, cue.stop)
    return not is_clause and cue.role is not CueRole.TELLING


def _is_before_relative(scene: Scene, cue: Cue) -> bool:
    """Tell whether "that" and a verb tell more of a cue, a noun: "a light show that can be seen".

    Behind a past "that" stands for something else: "noted that was wrong".
    """
    words, tokens = scene.words, scene.tokens.words
    if cue.stop + 1 >= len(tokens):
        return False
    is_past = tokens[cue.first].endswith(words.past_ending)
    is_relative = tokens[cue.stop] in words.relatives and tokens[cue.stop + 1] in words.finite
    return is_relative and not is_past


def _is_done_to(scene: Scene, cue: Cue) -> bool:
    """Tell whether a verb right before a cue has another doer: "Hal itu membuatnya khawatir"."""
    words, before = scene.words, cue.first - 1
    word = scene.tokens.words[before]
    is_verb = words.is_active(word) and not scene.tokens.is_capitalised(before)
    return is_verb and word not in words.adverbs and word not in words.speaking


def _is_verb(scene: Scene, subject: Mention, cue: Cue, end: int) -> bool:
    """Tell whether a cue that may be a noun is a verb: "Paris claims", "the mayor reports that"."""
    words, tokens = scene.words, scene.tokens
    follows = tokens.words[cue.stop] if cue.stop < len(tokens.words) else ""
    before = tokens.words[cue.first - 1] if cue.first else ""
    is_day = cue.first - 1 in scene.date_ends  # "a suit filed Monday claims"
    if is_owned(scene, cue.first):
        return False  # "the mayor's claim that crime fell"
    if before in words.subordinators or (before in words.circumstances and not is_day):
        return False  # "after reports that the road was shut"
    if follows in words.complementisers:
        if tokens.words[cue.stop + 1] in words.past_verbs and not is_named(scene, subject):
            return False  # "the terror suspects that fled"
        opens = tokens.words[subject.first] in words.indefinites
        return not opens or is_named(scene, subject)  # "a small state that …"
    if follows in words.particles or words.cues.match(tokens.words, cue.stop) is not None:
        return False  # "Previous reports of injuries were false", "Initial reports suggested …"
    last = subject.stop - 1
    if tokens.words[last] in words.documents and last > 0:
        # "one study shows milk is good", "…, a poll shows."; not "the report shows a gap"
        if follows in _ENDS or tells(scene, cue) or opens_with_past(scene, cue.stop + 1):
            return True
        is_counted = words.is_number(follows)
        return is_counted or tokens.is_capitalised(cue.stop)  # "a poll shows Roe ahead of Doe"
    is_near = subject.stop == end or is_asked_by(scene, subject.stop, end)
    is_near = is_near or _is_before_aside(scene, subject, cue)
    if not is_near or tokens.words[last] in words.determiners:
        return False
    is_one = tokens.is_capitalised(last) and tokens.words[cue.first] not in words.plural_nominal
    is_known = tokens.words[subject.first] in words.definites
    is_body = is_known and any(tokens.words[last] in listed for listed in words.tellers)
    speaks = tokens.words[last] in words.pronouns or tokens.words[last] in words.documents
    is_outlet = (
        tokens.words[last] in words.outlets and follows in _ENDS
    )  # "…, state media reports."
    if is_one or is_body or speaks or is_outlet:
        return True  # "the brewer estimates", "customs data shows"
    is_counted = words.is_number(follows)
    opens = follows in words.determiners or opens_with_clause(scene, cue.stop)
    opens = opens or (is_counted and tells(scene, cue))  # "officials fear 40 have died"
    is_full = tokens.is_capitalised(last) and last > 0 and tokens.is_capitalised(last - 1)
    return opens and (words.is_speaking(tokens.words[last]) or is_full)  # "Ann Roe fears 40 …"


def is_owned(scene: Scene, i: int) -> bool:
    """Tell whether whose something is stands before a noun: "the mayor's", "critics'", "her"."""
    words, tokens = scene.words, scene.tokens.words
    if tokens[i - 1] in words.language.speakers.possessors:
        return True
    if i > 2 and scene.tokens.is_owner(i - 2):
        return True
    is_many = tokens[i - 1] in "'’" and scene.tokens.is_glued(i - 1)
    return is_many and i > 1 and tokens[i - 2].endswith(words.plural or " ")


def _is_before_aside(scene: Scene, subject: Mention, cue: Cue) -> bool:
    """Tell whether commas set off all that parts a full name from its verb: "Roe, a cook, says"."""
    tokens, name = scene.tokens, range(subject.first, subject.stop)
    is_set_off = tokens.words[cue.first - 1] == "," and tokens.words[subject.stop] == ","
    is_full = len(name) > 1 and all(map(tokens.is_capitalised, name))
    return is_set_off and subject.stop < cue.first - 1 and is_full


def is_asked_by(scene: Scene, i: int, end: int) -> bool:
    """Tell whether all that parts a verb from who speaks is who asked them: "polled by Nusa"."""
    words, tokens = scene.words, scene.tokens.words
    is_past = tokens[i].endswith(words.past_ending)
    return is_past and i + 2 < end <= i + _ASKED and tokens[i + 1] in words.agents


def is_participle(scene: Scene, cue: Cue, end: int) -> bool:
    """Tell whether a cue only looks like a finite verb: "to tell", "10 confirmed cases".

    `end` is the token after the last before the cue that is no adverb.
    """
    words, tokens = scene.words, scene.tokens
    before = tokens.words[cue.first - 1]
    is_name = words.heads_first and tokens.is_capitalised(cue.first - 1)  # "Pasar Kwitang Dalam"
    if not is_name and (before in words.nonfinite or before in words.dependent):
        return True
    if before in words.obliging:  # "Warga harus melaporkan tamu"; "harus mengakui bahwa …" reports
        return words.complementisers.isdisjoint(tokens.words[cue.stop : cue.stop + 1])
    if not tokens.words[cue.first].endswith(words.past_ending):
        return False
    if words.is_number(before) or before in words.comparatives:
        follows = tokens.words[cue.stop] if cue.stop < len(tokens.words) else ""
        is_clause = follows in words.complementisers or opens_with_subject(scene, cue.stop)
        return not is_clause  # "two claimed | he was ill", "they further urged that"
    behind = tokens.words[cue.stop : cue.stop + 1]
    if before in words.superlatives and words.complementisers.isdisjoint(behind):
        return True  # "the last confirmed raid"
    if before in words.questions:
        return True  # "Ann Roe, when asked whether …, replied"
    if before in words.hedges.firsts:  # "above predicted strength"; "some charged | it was late"
        return before not in words.groups or not opens_with_clause(scene, cue.stop)
    if before in words.affiliations or (
        end < cue.first and tokens.words[end - 1] in words.articles
    ):
        return True  # "of confirmed cases", "the previously reported surge"
    return _is_predicate(scene, cue.stop)


def _is_predicate(scene: Scene, i: int) -> bool:
    """Tell whether what became of somebody is told at token `i`: "ten reported dead in Maro".

    By a participle as well: "men believed buried under the mud".
    """
    words, tokens = scene.words, scene.tokens
    if i + 1 >= len(tokens.words):
        return False
    is_form = tokens.words[i].endswith(words.past_ending) and tokens.words[i - 1] in words.raised
    if not is_form and tokens.words[i] not in words.predicates:
        return False
    after = tokens.words[i + 1]
    is_led = after in words.circumstances or after in words.subordinators or after in words.agents
    return not after[0].isalnum() or is_led or after in words.conjunctions


def _only_points(scene: Scene, i: int) -> bool:
    """Tell whether a subject is what was told: "Hal itu | membantah"; not "Pernyataan itu"."""
    words, tokens = scene.words, scene.tokens.words
    if not words.heads_first or tokens[i] not in words.pointers.firsts:
        return False
    return not words.is_speaking(tokens[i]) and words.pointers.match(tokens, i) is not None
