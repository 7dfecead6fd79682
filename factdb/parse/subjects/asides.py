"""Where a content starts behind an aside: a day, an occasion, a listener, a source.

"Said on Monday | they left", "said in a statement | the company lost", "told reporters | he
would", "Menurut Budi, Senin, | air naik". What opens the content there is "that", a colon, a
quotation, a comma or a subject; whichever comes first and is none of the aside.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factdb.parse.cues.bounds import LISTENER, STOPS
from factdb.parse.cues.finder import Cue
from factdb.parse.cues.noun_phrases import is_shortened
from factdb.parse.cues.scene import Scene
from factdb.parse.cues.unit import TextUnit
from factdb.parse.mentions.speakers import read_mention
from factdb.parse.subjects.circumstances import is_of_content
from factdb.parse.subjects.infinitives import asks_for_act
from factdb.parse.subjects.listeners import behind_hearer
from factdb.parse.text.cue_words import CueRole
from factdb.parse.text.quotes import MARKS

_GERUND = 9  # tokens of "building homes is" up to its verb at most
_SUBJECT = 12  # tokens of the subject that opens a content at most
_PLACE = 7  # tokens of "in the system of the state" at most


def opens_with_subject(scene: Scene, i: int) -> bool:
    """Tell whether a pronoun and its verb open a clause at token `i`: "noted | he was late"."""
    words, tokens = scene.words, scene.tokens.words
    if i + 1 >= len(tokens) or tokens[i] not in words.pronouns:
        return False
    verb, *behind = tokens[i + 1 : i + 3]
    if verb in "'’" and not words.contracted.isdisjoint(behind):
        return True  # "signaled | they'll stay"
    if words.can_be_verb(verb):
        return True  # "it used schools"
    return words.cues.match(tokens, i + 1) is not None


def opens_with_clause(scene: Scene, i: int) -> bool:
    """Tell whether a subject and its verb open a clause at token `i`: "noted | the road was shut".

    A noun phrase that has its article or its name, and a verb that can be nothing else.
    """
    if opens_with_subject(scene, i):
        return True
    words, tokens = scene.words, scene.tokens
    if i >= len(tokens) or i in scene.date_ends:
        return False
    if tokens.words[i] not in words.definites and not tokens.is_capitalised(i):
        if words.is_number(tokens.words[i]):
            return not words.finite.isdisjoint(tokens.words[i + 1 : i + 3])  # "fears 40 men have …"
        return _is_plural_with_verb(scene, i)
    subject = read_mention(scene, i, min(len(tokens.words), i + _SUBJECT))
    if subject is None or subject.stop >= len(tokens.words):
        return False
    verb = tokens.words[subject.stop]
    if verb in words.particles or verb in words.circumstances:
        verb = tokens.words[_behind_place(scene, subject.stop)]
    is_finite = verb in words.finite and not verb.endswith(words.gerund)
    return is_finite or _is_past_with_object(scene, subject.stop)


def _is_past_with_object(scene: Scene, i: int) -> bool:
    """Tell whether a past and its object stand at token `i`: "noted the loss | followed a slump".

    Not "found the boat moored at a pier": a participle tells of a noun as well.
    """
    words, tokens = scene.words, scene.tokens.words
    if not words.shows_verbs or i + 1 >= len(tokens) or not words.is_past(tokens[i]):
        return False
    has_object = tokens[i + 1] in words.determiners or tokens[i + 1] in words.pronouns
    is_changed = tokens[i] in words.changes and tokens[i + 1] not in words.circumstances
    return has_object or is_changed


def _behind_place(scene: Scene, i: int) -> int:
    """Return the token behind where a subject is, or of what: "the change | in the law | would"."""
    limit = min(len(scene.tokens) - 1, i + _PLACE)
    place = read_mention(scene, i + 1, limit) if i + 1 < limit else None
    return i if place is None or place.stop >= limit else place.stop


def _is_plural_with_verb(scene: Scene, i: int) -> bool:
    """Tell whether a noun alone and its verb open a clause: "noted | sales had risen".

    One that is no plural only before a verb that helps another: "noted | growth would slow".
    """
    words, tokens = scene.words, scene.tokens.words
    if i + 1 >= len(tokens) or not tokens[i].isalpha() or not words.plural:
        return False
    if tokens[i].endswith(words.plural) or tokens[i] in words.language.reporting.expletives:
        verb = i + 1 + (tokens[i + 1] in words.adverbs)  # "noted | there were", "costs still fell"
        return tokens[i + 1] in words.finite or _is_past_with_object(scene, verb)
    return tokens[i + 1] in words.auxiliaries and tokens[i] not in words.function_words


def owns(scene: Scene, i: int) -> bool:
    """Tell whether a date at token `i` only tells whose something is: "Friday's raid"."""
    after = scene.date_ends.get(i, len(scene.tokens))
    return after < len(scene.tokens) and scene.tokens.is_owner(after)


def content_behind_aside(scene: Scene, unit: TextUnit, cue: Cue, i: int, limit: int) -> int | None:
    """Return the content's start behind "on Monday", "in a statement", "reporters"."""
    if cue.role is CueRole.VERB and _is_only_act(scene, unit, i, limit):
        return None
    return _content_behind(scene, unit, cue, i, limit)


def _content_behind(scene: Scene, unit: TextUnit, cue: Cue, i: int, limit: int) -> int | None:
    """Return the content's start behind an aside that is no act of its own."""
    tokens = scene.tokens.words
    is_asked = cue.role is CueRole.REQUEST and tokens[i] in scene.words.addressing
    if is_asked and asks_for_act(scene, i, limit):
        return i  # "pidió | al alcalde que firme"
    if is_of_content(scene, i, limit):
        return i  # "mengatakan | saat kejadian ada tujuh orang, …"
    days = [j for j in (i, i + 1) if j in scene.date_ends and not owns(scene, j)]
    after_date = scene.date_ends[days[0]] if days else None
    if after_date is not None and _opens_clause(scene, unit, after_date):
        return after_date
    asked = _behind_addressed(scene, unit, i) if scene.words.heads_first else None
    if asked is not None and tokens[asked] in scene.words.questions:
        return asked  # "mengungkap kepada AFP | bagaimana pelaku masuk, tetapi gagal"
    told = _behind_told(scene, unit, i, limit) if cue.role is CueRole.TELLING else None
    if cue.role is CueRole.TELLING and told is None:
        told = behind_hearer(scene, unit, i)
    start = told or marked_start(scene, unit, cue, i, limit, after_date)
    if after_date is not None and goes_on_acting(scene, unit, after_date):
        return None if start is None or start == after_date + 1 else start
    if start is not None:
        return start
    if after_date is not None and after_date < unit.stop and tokens[after_date] not in STOPS:
        return after_date
    if cue.role is CueRole.TELLING:
        return behind_listener(scene, unit, i)
    if _is_only_how(scene, unit, i):
        return None
    if cue.role in (CueRole.VERB, CueRole.REQUEST):
        return _behind_addressed(scene, unit, i) or _behind_medium(scene, unit, i) or i
    return None


def _is_only_act(scene: Scene, unit: TextUnit, i: int, limit: int) -> bool:
    """Tell whether an act without a content follows, and what came of it behind a comma.

    "Ruled Friday against the town, | dealing the mayor a blow".
    """
    words, tokens = scene.words, scene.tokens.words
    comma = scene.tokens.first_comma(i + 1, min(limit, unit.stop - 1))
    if comma is None or not tokens[comma + 1].endswith(words.gerund):
        return False
    if unit.cue_at(comma + 1) is not None or not goes_on_acting(scene, unit, comma):
        return False
    second = scene.tokens.first_comma(comma + 1, unit.stop - 1)
    if second is not None and tokens[second + 1] in words.complementisers:
        return False  # "said on Monday, speaking in Maro, that | it was late"
    between = tokens[i:comma]
    others = (words.finite, words.complementisers, words.pronouns, ":")
    is_told = any(word in listed for listed in others for word in between)
    return not is_told and not any(map(words.is_past, between))


def _is_only_how(scene: Scene, unit: TextUnit, i: int) -> bool:
    """Tell whether only by what or to whom something was told follows, and not what.

    "BNPB mencatat melalui Pusdalops", "mengonfirmasi kepada orang tua murid itu".
    """
    words, tokens = scene.words, scene.tokens.words
    last = unit.stop - 1 - (tokens[unit.stop - 1] in STOPS)
    is_listener = tokens[i] in words.addressing and tokens[last] in words.demonstratives
    if tokens[i] not in words.channels and not is_listener:
        return False
    return not _tells(scene, i + 1, unit.stop)


def _tells(scene: Scene, first: int, stop: int) -> bool:
    """Tell whether something is told in [first, stop): it holds a verb, a negation or an aspect."""
    words, told = scene.words, scene.tokens.words[first:stop]
    if not (words.negations.isdisjoint(told) and words.aspects.isdisjoint(told)):
        return True
    existing = words.language.measures.existing
    told = [word for word in told if word not in words.demonstratives]  # "tersebut"
    return any(words.is_verb(word) or word in existing for word in told)


def goes_on_acting(scene: Scene, unit: TextUnit, comma: int) -> bool:
    """Tell whether no more than another act follows a day: "ruled on Monday, | freeing two men".

    Not "said on Monday, building homes is hard".
    """
    words, tokens, i = scene.words, scene.tokens.words, comma + 1
    if i >= unit.stop or tokens[comma] != ",":
        return False
    other = unit.cue_at(i)
    if tokens[i] in words.conjunctions or (other and other.role is CueRole.PARTICIPLE):
        return True
    is_gerund = tokens[i].endswith(words.gerund) and not scene.tokens.is_capitalised(i)
    behind = tokens[i + 1 : i + _GERUND]
    stop = next((j for j, word in enumerate(behind) if word in words.relatives), len(behind))
    return is_gerund and words.finite.isdisjoint(behind[:stop])


def _behind_addressed(scene: Scene, unit: TextUnit, i: int) -> int | None:
    """Return where a clause starts right behind a listener: "mengatakan kepada AFP | api padam"."""
    words, tokens = scene.words, scene.tokens
    if tokens.words[i] not in words.addressing or i + 2 >= unit.stop:
        return None
    stop = i + 1
    while stop < unit.stop and tokens.is_capitalised(stop):
        stop += 1
    if stop == i + 1:
        stop += tokens.words[stop] in words.groups or tokens.words[stop] in words.crowds
        stop += stop > i + 1 and tokens.words[stop] in words.crowd_tails
    is_clause = i + 1 < stop < unit.stop - 1 and tokens.words[stop].isalpha()
    follows = tokens.words[stop] if is_clause else ""
    is_rest = follows in words.circumstances or follows in words.relatives
    is_rest = is_rest or follows in words.subordinators or follows in words.conjunctions
    return stop if is_clause and not is_rest and stop not in scene.date_ends else None


def _behind_medium(scene: Scene, unit: TextUnit, i: int) -> int | None:
    """Return where a clause starts behind how it was said: "said by phone | all were safe"."""
    words, tokens = scene.words, scene.tokens.words
    if i + 3 >= unit.stop or tokens[i + 1] not in words.media:
        return None
    behind = tokens[i + 2]
    is_rest = behind in words.circumstances or behind in words.conjunctions
    return None if is_rest or not behind[0].isalnum() or i + 2 in scene.date_ends else i + 2


def marked_start(
    scene: Scene, unit: TextUnit, cue: Cue, i: int, limit: int, after_date: int | None
) -> int | None:
    """Return where "that", a colon, a quotation, a comma or a subject opens the content."""
    words, tokens = scene.words, scene.tokens.words
    is_telling = cue.role is CueRole.TELLING
    for j in _outside_dates(scene, i, _before_contrast(scene, i, limit)):
        if tokens[j] in words.complementisers and j + 1 < unit.stop:
            if j > i and tokens[j + 1] in words.finite:
                if cue.role is CueRole.CLAUSAL:
                    return None  # "agreed to a plan that would …": a relative clause
                continue
            return j + 1
        is_quote = tokens[j] in MARKS and unit.opens_quote(j)
        if tokens[j] == ":" or is_quote or _opens_speech(unit, tokens, j):
            start = j + (tokens[j] in ":;")
            clause = _clause_before(scene, unit, i, j) if is_telling and start == j else None
            start = start if clause is None else clause
            return start if start < unit.stop else None
        if (tokens[j] in STOPS or tokens[j] == ";") and not is_shortened(scene.tokens, words, j):
            return None  # not at "the Feb. 3 post"
        is_count = tokens[j][0].isdigit() and j not in scene.date_ends and after_date is None
        if is_count and not is_telling and tokens[j + 1] != "-":  # not "in a 19-page ruling that"
            # A number: the circumstance is a part of what is said; but for its occasion, "said in
            # a statement | 1,300 were out of work".
            return j if j > i + 1 and tokens[j - 1] in words.occasions else None
        if not is_telling and (_opens_subject(scene, i, j) or _opens_many(scene, i, j)):
            return j
        if tokens[j] == "," and (after_date is None or j >= after_date):
            if _is_other_clause(scene, unit, cue, i, j):
                return None
            following = _behind_list(scene, unit, j, limit)
            if following is not None:
                return following
    return None


def _before_contrast(scene: Scene, first: int, limit: int) -> int:
    """Return where a contrary clause opens: "urged on the crews, | but police said that …"."""
    words, tokens = scene.words, scene.tokens.words
    if words.contrasts.isdisjoint(tokens[first:limit]):
        return limit
    joints = (j for j in range(first + 1, limit) if tokens[j] in words.contrasts)
    return next((j - 1 for j in joints if tokens[j - 1] == ","), limit)


def _outside_dates(scene: Scene, first: int, limit: int) -> Iterator[int]:
    """Yield the tokens of [first, limit) that are in no date: not "3" of "the Feb. 3 post"."""
    behind = first
    for j in range(first, limit):
        behind = max(behind, scene.date_ends.get(j, behind))
        if j >= behind or j == first:
            yield j


def _is_other_clause(scene: Scene, unit: TextUnit, cue: Cue, i: int, comma: int) -> bool:
    """Tell whether what follows a comma is none of what a verb tells: another verb tells it."""
    words, tokens = scene.words, scene.tokens.words
    if cue.role is CueRole.CLAUSAL and not words.finite.isdisjoint(tokens[i:comma]):
        return True  # "found in a park was named Friday, the third one"
    other = unit.cue_at(comma + 1)  # "wrote to them, urging members to stay"
    return other is not None and other.role is CueRole.PARTICIPLE


def _opens_speech(unit: TextUnit, tokens: Sequence[str], i: int) -> bool:
    """Tell whether a semicolon stands for a colon: "tells the News; “…”"."""
    return tokens[i] == ";" and unit.opens_quote(i + 1)


def _behind_told(scene: Scene, unit: TextUnit, i: int, limit: int) -> int | None:
    """Return where a pronoun and its verb open what a listener is told: "told Bob Poe she was “…”".

    None where a quotation, a comma or "that" opens it before.
    """
    words, tokens = scene.words, scene.tokens.words
    for j in range(i + 1, limit):
        if opens_with_subject(scene, j):
            return j
        if tokens[j] in ",:;" or tokens[j] in words.complementisers:
            return None
        if tokens[j] in MARKS and unit.opens_quote(j):
            return None
    return None


def _behind_list(scene: Scene, unit: TextUnit, comma: int, limit: int) -> int | None:
    """Return what follows a comma, or "that" behind a list that the comma is a part of.

    "Said in a letter to nurses, porters and cooks that …"; not where another clause stands between,
    or where "that" opens a relative clause. None where a date follows the comma.
    """
    words, tokens = scene.words, scene.tokens.words
    for j in range(comma + 1, min(limit, unit.stop - 1)):
        if tokens[j] in words.complementisers and tokens[j + 1] not in words.finite:
            return j + 1
        if tokens[j] in words.finite or tokens[j] in words.pronouns or tokens[j] in STOPS:
            break
    following = comma + 1
    is_date = following in scene.date_ends
    return following if following < unit.stop and not is_date else None


def _clause_before(scene: Scene, unit: TextUnit, i: int, quote: int) -> int | None:
    """Return where a clause opens that ends in a quotation: "told reporters it was “unfair”"."""
    start = behind_listener(scene, unit, i)
    if start is None or start >= quote:
        return None
    has_verb = any(word in scene.words.finite for word in scene.tokens.words[start:quote])
    return start if has_verb else None


def _opens_subject(scene: Scene, first: int, i: int) -> bool:
    """Tell whether a subject opens behind an aside: "said in a statement | the company lost"."""
    words, tokens = scene.words, scene.tokens.words
    if i < first + 2 or words.heads_first:
        return False
    hedge = words.hedges.match(tokens, i)
    is_count = hedge is not None and hedge[0] > i + 1 and tokens[hedge[0]][0].isdigit()
    if tokens[i] not in words.determiners and tokens[i] not in words.pronouns and not is_count:
        return False
    before = tokens[i - 1]
    joins = (words.circumstances, words.particles, words.determiners, words.conjunctions)
    is_inside = any(before in listed for listed in joins) or before in words.subordinators
    is_inside = is_inside or before in words.function_words  # "about any developments"
    return before[0].isalpha() and not is_inside and before not in words.adverbs


def _opens_many(scene: Scene, first: int, i: int) -> bool:
    """Tell whether a plural and its verb stand behind an occasion: "in a note | sales fell"."""
    words, tokens = scene.words, scene.tokens.words
    if i < first + 2 or not words.shows_verbs or tokens[i - 1] not in words.occasions:
        return False
    verb = tokens[i + 1] if i + 1 < len(tokens) else ""
    is_many = tokens[i].isalpha() and tokens[i].endswith(words.plural or " ")
    return is_many and (verb in words.finite or words.is_past(verb) or verb in words.changes)


def _opens_clause(scene: Scene, unit: TextUnit, i: int) -> bool:
    """Tell whether no other aside stands behind a date: "said on Monday they left"."""
    word = scene.tokens.words[i] if i < unit.stop else "."
    words = scene.words
    if " ".join(scene.tokens.words[i : i + 2]) in words.language.hedges.before:
        return i + 2 < unit.stop  # "said on Monday | at least two had left"
    is_aside = word in words.circumstances or word in words.complementisers
    if i in scene.date_ends and not words.heads_first:  # "said Monday | July sales rose"
        behind = scene.tokens.words[min(scene.date_ends[i], unit.stop - 1)]
        is_aside = is_aside or not behind.isalpha() or behind in words.function_words
        return not is_aside and behind not in words.adverbs
    return word[0].isalnum() and not is_aside and i not in scene.date_ends


def _has_verb(scene: Scene, first: int, stop: int) -> bool:
    """Tell whether a verb is near: not in "told his own children to get the | shot."."""
    return scene.words.hold_verb(scene.tokens.words[first : min(stop, first + LISTENER)])


def behind_listener(scene: Scene, unit: TextUnit, i: int) -> int | None:
    """Return the content's start behind the listener of "told reporters he would"."""
    words, tokens = scene.words, scene.tokens.words
    for j in range(i + 1, min(unit.stop, i + LISTENER)):
        if tokens[j] in words.pronouns or tokens[j] in words.determiners:
            is_asked = not words.nonfinite.isdisjoint(tokens[i:j])
            return None if is_asked and not _has_verb(scene, j + 2, unit.stop) else j
    return None
