"""The subject behind what is said: "…, police said", "…, Dewi Kartika, who heads it, said".

What stands before the comma is content; names that only end a list are no subject.
"""

from __future__ import annotations

from factdb.parse.cues.scene import Mention, Scene, is_office_word, names_in, names_of
from factdb.parse.mentions.phrase_ends import is_verb_behind
from factdb.parse.mentions.speakers import is_group, is_speaker, read_mention
from factdb.parse.subjects.openings import skip_openings
from factdb.parse.text.quotes import MARKS

_TAIL = 8  # tokens of the subject of "…, police in Maro said" at most
_BEFORE_THAN = 4  # tokens of ", by more than" up to its last
_AGE = 2  # tokens of ", 45"
_DATE = 4  # tokens of "Monday, 3 May" before its last
_NAME = 5  # tokens of a name with the comma before it at most
_OFFICE = 2  # tokens of "head of"
_NEAR = 20  # tokens from a cue to the comma before its speaker


def tail_subject(scene: Scene, first: int, clause: int, end: int) -> Mention | None:
    """Return the subject of "…, police said": a whole mention between a comma and the cue.

    An apposition may part the two: "…, Dewi Kartika, who heads the agency, said"; or it is the
    name that does: "…, the firm's director, Mr Paul Roe, said". The sentence starts at `first`,
    the clause at `clause`; `end` is the token after the last before the cue that is no adverb.
    """
    words = scene.tokens.words
    bounds = _bounds(scene, clause, end)
    if bounds is None or _is_compared(scene, *bounds):
        return None
    comma, stop = bounds
    is_parted = stop < end
    if skip_openings(scene, first, end) > comma and not _opens_with_act(scene, first, comma):
        return None
    is_introduced = words[comma + 1] in scene.words.introducers  # "…, as police said"
    mention = read_mention(scene, comma + 1 + is_introduced, stop)
    if mention is None or not (is_speaker(scene, mention) or is_group(scene, mention)):
        return None
    if _ends_list(scene, first, comma, mention):
        return None
    if is_parted and mention.stop == stop and _has_age(scene, mention, end):
        return mention
    if is_parted and not scene.tokens.is_capitalised(mention.first):
        if mention.stop == stop and words[stop + 1] in scene.words.relatives:
            return mention  # "…, a guard, who asked not to be named, said"
        name = read_whole(scene, stop + 1, end - 1)
        is_named = name is not None and is_presented(scene, name)
        return Mention(mention.first, end - 1) if is_named else None
    if is_parted:
        return mention if mention.stop == stop else None
    if mention.stop < end - 1 and words[mention.stop] in scene.words.relatives:
        return mention if _describes(scene, mention.stop, end) else None
    inside = words[mention.first + 1 : end]
    if any(w in scene.words.complementisers or w in scene.words.pronouns for w in inside):
        return None  # "…, a claim that he denies"
    if is_verb_behind(scene, mention.first, mention.stop, end):
        return mention  # "…, officials leading the talks said"
    is_whole = mention.stop == end - (words[end - 1] == ".")  # "police chief Bob Lind Jr. said"
    length = sum(word != "." for word in words[mention.first : end])  # not of "the U.S. envoy"
    is_short = length <= _TAIL or is_whole or _is_document_of(scene, mention, end)
    is_short = is_short or _is_of_body(scene, mention, end)
    return Mention(mention.first, end) if is_short else None


def _is_compared(scene: Scene, comma: int, stop: int) -> bool:
    """Tell whether something is compared behind a comma: "…, (by more) than analysts predicted".

    Not with "more than nine witnesses", nor in "aides to Roe".
    """
    words, tokens = scene.words, scene.tokens.words
    for i in range(comma + 1, min(stop, comma + _BEFORE_THAN)):
        behind = tokens[i + 1]
        if tokens[i] in words.nonfinite and tokens[i] not in words.circumstances:
            return not behind[0].isdigit() and behind not in words.numbers
    return False


def _is_document_of(scene: Scene, mention: Mention, end: int) -> bool:
    """Tell whether what a document is of ends at a cue, and no verb: "the poll | for X and Y"."""
    words, tokens = scene.words, scene.tokens.words
    behind = tokens[mention.stop : end]
    if tokens[mention.stop - 1] not in words.documents or not 0 < len(behind) <= _TAIL:
        return False
    is_of = any(behind[0] in k for k in (words.particles, words.circumstances, words.causes))
    return is_of and words.finite.isdisjoint(behind) and words.past_verbs.isdisjoint(behind)


def _is_of_body(scene: Scene, mention: Mention, end: int) -> bool:
    """Tell whether the body that somebody is of ends at a cue: "an official | with the IABM"."""
    words, behind = scene.words, mention.stop
    if words.heads_first or behind + 1 >= end or not is_speaker(scene, mention):
        return False
    if scene.tokens.words[behind] not in words.affiliations:
        return False
    body = read_whole(scene, behind + 1, end)
    return body is not None and bool(names_of(scene, body))


def _bounds(scene: Scene, clause: int, end: int) -> tuple[int, int] | None:
    """Return the comma before the subject that a cue at token `end` has, and the subject's end.

    An age may stand between, "…, Ann Roe, 45, a nurse, said", and a comma inside the subject,
    "…, the Ministry of Farming, Fisheries and Food said".
    """
    tokens, words = scene.tokens, scene.tokens.words
    is_parted = words[end - 1] == ","
    stop = tokens.last_comma(max(clause, end - 1 - _NEAR), end - 1) if is_parted else end
    comma = tokens.last_comma(max(clause, stop - _NEAR), stop) if stop is not None else None
    if comma is None or stop is None or comma + 1 >= stop:
        return None
    before = tokens.last_comma(max(clause, comma - _NEAR), comma)
    if not is_parted and _is_of_place(scene, comma + 1):
        if before is None:
            return None  # '"…," Ann Roe, 31, of Maro said'
        stop, comma = comma, before  # "…, Ann Roe, of Maro said"
        before = tokens.last_comma(max(clause, comma - _NEAR), comma)
    if before is None or scene.words.heads_first:
        return comma, stop
    if stop - comma == _AGE and words[comma + 1].isdigit():
        return before, comma
    if stop == end and words[before + 1] in scene.words.determiners:
        is_office = read_whole(scene, before + 1, stop) is not None
        return (before, stop) if is_office else (comma, stop)
    is_held = stop == end and _is_office(scene, comma + 1, stop) and _is_name(scene, before, comma)
    return (before, comma) if is_held else (comma, stop)


def _is_office(scene: Scene, first: int, stop: int) -> bool:
    """Tell whether what somebody is stands in some words, with what of: "(a) head of the mint"."""
    words, tokens = scene.words, scene.tokens.words
    if tokens[first] in words.definites:
        return False  # "In Maro, the head of the mint said"
    at = first + (tokens[first] in words.determiners)
    return tokens[at] in words.titles and stop - at > _OFFICE


def _is_name(scene: Scene, before: int, comma: int) -> bool:
    """Tell whether a person's full name stands between two commas, and no "Sela, East Maro"."""
    if before == 0 or scene.tokens.is_capitalised(before - 1):
        return False
    name = read_whole(scene, before + 1, comma) if 2 < comma - before <= _NAME else None
    is_full = name is not None and is_presented(scene, name) and len(names_of(scene, name)) > 1
    return is_full and before + 1 not in scene.date_ends


def _is_of_place(scene: Scene, i: int) -> bool:
    """Tell whether where somebody is from stands at a token, and no day: "of Maro"."""
    is_led = scene.tokens.words[i] in scene.words.affiliations
    return is_led and scene.tokens.is_capitalised(i + 1) and i + 1 not in scene.date_ends


def _describes(scene: Scene, relative: int, end: int) -> bool:
    """Tell whether "who" and a verb describe a speaker up to the cue: "a man who saw it said".

    Not "the man who police said fled": "police" is the subject there.
    """
    words, tokens = scene.words, scene.tokens.words
    verb = tokens[relative + 1]
    is_verb = verb in words.finite or verb in words.past_verbs or verb in words.adverbs
    is_verb = is_verb or verb.endswith((words.past_ending, words.plural or " "))
    return is_verb and tokens[relative] not in words.complementisers and end - relative > _AGE


def _has_age(scene: Scene, mention: Mention, end: int) -> bool:
    """Tell whether an age parts a mention from its cue: "…, nurse Ann Roe, 45, said"."""
    return end - mention.stop == 3 and scene.tokens.words[mention.stop + 1].isdigit()


def _ends_list(scene: Scene, first: int, comma: int, tail: Mention) -> bool:
    """Tell whether names behind a comma end a list that no verb parts: "Maro, | Sari and Poe"."""
    words, tokens = scene.words, scene.tokens
    if words.heads_first or words.conjunctions.isdisjoint(tokens.words[tail.first : tail.stop]):
        return False
    if not (tokens.is_capitalised(comma - 1) and tokens.is_capitalised(tail.first)):
        return False
    before = tokens.words[first:comma]
    return not words.hold_verb(before)


def _opens_with_act(scene: Scene, first: int, stop: int) -> bool:
    """Tell whether a gerund is the subject of a clause of its own: "Fighting has displaced …"."""
    if not scene.tokens.words[first].endswith(scene.words.gerund):
        return False
    if _opens_noun(scene, first):
        return True
    return any(word in scene.words.finite for word in scene.tokens.words[first:stop])


def _opens_noun(scene: Scene, i: int) -> bool:
    """Tell whether a gerund only opens a plural with its verb: "Fishing boats | recovered 66".

    Not "Citing documents released on Monday", which tells how somebody came to say it.
    """
    words, tokens = scene.words, scene.tokens.words
    if i + 3 >= len(tokens):
        return False
    noun, verb, behind = tokens[i + 1 : i + 4]
    is_many = noun.endswith(words.plural or " ") and words.is_past(verb)
    others = (words.circumstances, words.agents, words.particles)
    is_object = not any(behind in listed for listed in others) and i + 3 not in scene.date_ends
    return is_many and is_object and tokens[i] not in words.circumstances and behind[0].isalnum()


def is_presented(scene: Scene, name: Mention) -> bool:
    """Tell whether a name behind what somebody is can be that person's: each word has a capital."""
    tokens = scene.tokens
    letters = [i for i in range(name.first, name.stop) if tokens.words[i].isalpha()]
    return all(tokens.is_capitalised(i) for i in letters)


def with_office(scene: Scene, office: Mention | None, name: Mention) -> Mention | None:
    """Return the title before a comma with its holder: "In May, the mayor, Ann Roe said …".

    None where somebody else is told of: "On the trip of Bob Poe, the mayor, Ann Roe said …", or
    "In May, the mayor, Ann Roe said, fell ill".
    """
    tokens, comma = scene.tokens, name.first - 1
    if office is None or office.stop not in (comma, name.stop) or tokens.words[comma] != ",":
        return None
    after, before = name.stop + 1, office.first - 2
    is_day = any(scene.date_ends.get(j) == before + 1 for j in range(before - _DATE, before + 1))
    is_within = tokens.words[after] == "," and tokens.words[after + 1] not in MARKS
    is_of_other = tokens.is_capitalised(before) and not is_day
    is_title = tokens.words[comma - 1] in scene.words.titles
    is_full = name.stop - name.first > 1 and is_presented(scene, name)
    is_held = is_title and is_full and not (is_within or is_of_other)
    return Mention(office.first, name.stop) if is_held else None


def read_whole(scene: Scene, first: int, stop: int) -> Mention | None:
    """Return the mention that all of [first, stop) is, or None where it is more or none."""
    mention = read_mention(scene, first, stop)
    return mention if mention is not None and mention.stop == stop else None


def with_fields(scene: Scene, whole: Mention | None, comma: int, stop: int) -> Mention | None:
    """Return an office whose fields the last comma parts: "Ministry of Health, Labour and …"."""
    if whole is None or whole.stop < stop:
        return None
    behind = scene.tokens.words[comma + 1 : stop]
    return whole if any(word in scene.words.conjunctions for word in behind) else None


def before_fields(scene: Scene, name: Mention | None, comma: int, stop: int) -> Mention | None:
    """Return whose office of fields stands behind a name: "Ani, Kepala Dinas Air, Energi dan X"."""
    tokens, words = scene.tokens, scene.words
    if name is None or not words.heads_first or not name.stop < comma < stop - 1:
        return None
    office = read_mention(scene, name.stop + 1, stop)
    if tokens.words[name.stop] != "," or with_fields(scene, office, comma, stop) is None:
        return None
    is_held = len(names_in(scene, stop - 2, stop)) > 1  # "Ani, Kepala Dinas Air dan X Budi Santo"
    return name if names_in(scene, name.first, name.stop) and not is_held else None


def is_unlisted_office(scene: Scene, mention: Mention, tail: Mention) -> bool:
    """Tell whether capitals are an office that no list has: "Karobidum Polda Nusa, Rina"."""
    tokens, words = scene.tokens, scene.words
    if not words.heads_first or tail.first != mention.stop + 1 or mention.stop - mention.first < 2:
        return False
    inside = range(mention.first, mention.stop)
    opens = not is_office_word(scene, mention.first) and tokens.words[mention.first].isalpha()
    is_of_body = any(is_office_word(scene, i) for i in inside)
    is_named = bool(names_in(scene, tail.first, tail.stop))
    return opens and is_of_body and is_named and all(tokens.is_capitalised(i) for i in inside)


def held_between(scene: Scene, office: Mention | None, comma: int) -> Mention | None:
    """Return an office with its holder's name between commas: "Karobidum Polda Nusa, Rina Aji,".

    None for a place: "Polda Nusa, Jawa Barat,".
    """
    if office is None or office.stop + 1 >= comma:
        return None
    name = read_whole(scene, office.stop + 1, comma)
    if name is None or not is_unlisted_office(scene, office, name):
        return None
    is_given = scene.words.parts.is_given(scene.tokens.words[name.first])
    is_initial = name.stop - name.first > 1 and len(scene.tokens.words[name.first]) == 1
    return Mention(office.first, name.stop) if is_given or is_initial else None
