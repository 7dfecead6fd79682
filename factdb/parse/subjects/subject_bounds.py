"""Where a subject starts behind what opens its clause, and ends before what is none of it.

A clause of its own, an adverb or an aside stands before it; adverbs, connectives and a date stand
between it and the verb.
"""

from __future__ import annotations

from factdb.languages.name_parts import is_written_degree
from factdb.parse.cues.scene import Mention, Scene, names_in
from factdb.parse.mentions.phrase_ends import LONGEST
from factdb.parse.mentions.speakers import is_group, is_speaker
from factdb.parse.subjects.clause_verbs import is_past_at
from factdb.parse.subjects.openings import skip_openings
from factdb.parse.subjects.tails import read_whole

_DEGREE = 8  # tokens of "Sp.OG(K)-KFM" at most
_SHORT = 4  # tokens of a subject behind which "at first" cannot stand
_CONNECTIVE = 4  # tokens of "hingga saat ini" at most
_ASIDE = 2  # tokens of "In Maro" at least


def behind_verb_clause(scene: Scene, start: int, stop: int) -> int:
    """Return where the subject of "Berbicara di Kabul, | Menteri Budi mengatakan" starts.

    A verb with a capital that only opens a sentence has its subject behind a comma.
    """
    tokens, words = scene.tokens, scene.words
    if not words.heads_first or start + 2 >= stop or not tokens.is_capitalised(start):
        return start
    word, behind = tokens.words[start], tokens.words[start + 1]
    if not words.is_verb(word) or word in scene.proper or words.is_speaking(word):
        return start
    is_object = behind.isalpha() and not tokens.is_capitalised(start + 1)
    if not is_object or behind in words.adverbs or behind in words.negations:
        return start
    comma = _behind_named(scene, start, stop) or tokens.first_comma(start, stop)
    return start if comma is None or comma + 1 >= stop else skip_openings(scene, comma + 1, stop)


def _behind_named(scene: Scene, start: int, stop: int) -> int | None:
    """Return the comma behind another's name: "Berbicara bersama Menteri X, Ann Roe, | Budi".

    None where an office stands between the commas, and what follows is its holder's name.
    """
    tokens = scene.tokens
    last = tokens.last_comma(start, stop)
    before = tokens.last_comma(start, last) if last is not None else None
    if last is None or before is None or last + 1 >= stop or not tokens.is_capitalised(last + 1):
        return None
    between = range(before + 1, last)
    is_name = len(between) > 1 and all(map(tokens.is_capitalised, between))
    return last if is_name and len(names_in(scene, before + 1, last)) == len(between) else None


def before_asides(scene: Scene, start: int, stop: int) -> int:
    """Return the end of a subject without what only tells how or when: "KPK | hingga kini baru"."""
    words, tokens = scene.words, scene.tokens.words
    while stop > start:
        nearest = range(max(start + 1, stop - _CONNECTIVE), stop)
        is_short = not words.heads_first and stop - start < _SHORT
        if not is_short and (at := _connective(scene, nearest, stop)) is not None:
            stop = at  # "The firm | at the time denied it"
        elif stop - 1 == start and tokens[start] in words.groups:
            break  # '"…," both said'
        elif words.heads_first and (first := _manner(scene, start, stop)) < stop:
            stop = first
        elif (
            tokens[stop - 1] in words.adverbs or tokens[stop - 1] in words.obliging
        ) and not scene.tokens.is_capitalised(stop - 1):
            stop -= 1
        else:
            break
    return stop


def before_degrees(scene: Scene, start: int, stop: int) -> int:
    """Return the end of a subject without degrees behind commas: "Rina Ayu | , SH, SpPD-KGEH".

    The comma that parts the last from the verb stays: "Rina Ayu, | SH, menilai".
    """
    tokens = scene.tokens
    while True:
        end = stop - (tokens.words[stop - 1] == ",")
        comma = tokens.last_comma(max(start, end - _DEGREE), end)
        if comma is None or not is_written_degree(
            tokens.mention(comma + 1, end), scene.words.degrees
        ):
            return stop
        stop = comma + (end < stop)


def _manner(scene: Scene, start: int, stop: int) -> int:
    """Return where a manner begins that ends before `stop`: "Budi | secara gamblang".

    A word said twice is one behind a name ("Budi | buru-buru") and elsewhere a noun: "ibu-ibu".
    """
    tokens = scene.tokens
    words = tokens.words
    if stop - 2 > start and words[stop - 2] in scene.words.ways:
        return stop - 2
    if stop - 3 <= start or words[stop - 2] != "-" or not tokens.is_capitalised(stop - 4):
        return stop
    is_twice = words[stop - 1].startswith(words[stop - 3]) and not tokens.is_capitalised(stop - 3)
    return stop - 3 if is_twice else stop


def _connective(scene: Scene, firsts: range, stop: int) -> int | None:
    """Return which of `firsts` opens a connective of several words that ends before `stop`."""
    words, tokens = scene.words, scene.tokens.words
    if words.connectives.firsts.isdisjoint(tokens[firsts.start : firsts.stop]):
        return None
    for i in firsts:
        hit = words.connectives.match(tokens, i) if tokens[i] in words.connectives.firsts else None
        if hit is not None and hit[0] == stop and stop - i > 1:
            return i
    return None


def behind_aside(scene: Scene, start: int, stop: int) -> int | None:
    """Return where a subject starts behind an aside: "In the letter | he", "In a tweet | Ann Roe".

    No comma parts the two: a lower-case noun ends the aside, and a name, an article or a pronoun
    opens the subject. None where the cue has a verb behind it: "In the flat the man said was his".
    """
    words, tokens = scene.words, scene.tokens.words
    opens = tokens[start] in words.circumstances and tokens[start] not in words.clause_openers
    if not words.shows_verbs or not opens or not words.questions.isdisjoint(tokens[start:stop]):
        return None
    if tokens[stop - 1] in words.pronouns:
        return stop - 1
    first = _opening_of_last(scene, start, stop)
    if first - start < _ASIDE or tokens[stop + 1] in words.finite:
        return None
    last = tokens[first - 1]
    is_noun = last.isalpha() and last not in words.no_nouns and last not in words.circumstances
    return first if is_noun and not scene.tokens.is_capitalised(first - 1) else None


def _opening_of_last(scene: Scene, start: int, stop: int) -> int:
    """Return where the last noun phrase before `stop` starts: a run of capitals, or an article."""
    tokens, determiners = scene.tokens, scene.words.determiners
    first = stop
    while first > start and tokens.is_capitalised(first - 1):
        first -= 1
    if first < stop:
        return first - (tokens.words[first - 1] in determiners)
    nearest = range(stop - 2, max(start, stop - _CONNECTIVE - 1), -1)
    return next((i for i in nearest if tokens.words[i] in determiners), start)


def is_behind_adverb(scene: Scene, start: int, stop: int) -> bool:
    """Tell whether a pronoun stands behind words that name nobody: "Seketika | ia".

    Not behind what opens a clause beside the main one: "Meskipun ia mengatakan …, Budi pergi".
    """
    words, tokens = scene.words, scene.tokens
    if not words.heads_first or stop - start < 2 or tokens.words[stop - 1] not in words.pronouns:
        return False
    if tokens.words[stop - 2] in words.subordinators:
        return False
    opening = tokens.words[start : stop - 1]
    is_named = any(map(words.is_speaking, opening)) or not scene.proper.isdisjoint(opening)
    return not is_named and not any(map(tokens.is_capitalised, range(start + 1, stop - 1)))


def without_circumstance(scene: Scene, start: int, stop: int) -> int:
    """Return the end of a subject without the circumstance behind it ("… pada Kamis").

    A day right behind an article is the noun's own: "the 2016 report", "a study of the May vote";
    so is one that owns it: "a victim of Monday's raid".
    """
    for i in range(start + 1, stop):
        is_owned = scene.tokens.words[i - 1] in scene.words.determiners or (
            scene.tokens.words[i - 1] in scene.words.of
            and scene.tokens.is_owner(scene.date_ends.get(i, i))
        )
        if i in scene.date_ends and not (is_owned and scene.date_ends[i] < stop):
            back = i - 1 if scene.tokens.words[i - 1] in scene.words.circumstances else i
            while back > start + 1 and scene.tokens.words[back - 1] in scene.words.adverbs:
                back -= 1  # "Nusa and Maro | just a few days later"
            return max(start + 1, back)
    return stop


def is_clause_before(scene: Scene, start: int, at: int, tail: Mention) -> bool:
    """Tell whether a clause with a verb ends at a conjunction, and no second subject follows it.

    "Ten came and | the town expects"; not "the mayor who won and | the judge said".
    """
    words, before = scene.words, scene.tokens.words[start + 1 : at]
    is_group = _is_of_group(scene, tail)
    if is_group and tail.stop - tail.first == 1 and not words.finite.isdisjoint(before):
        return True
    if not words.relatives.isdisjoint(before):
        return False
    is_told = is_group or scene.tokens.words[tail.first] in words.definites
    return is_told and holds_noun_and_past(scene, start + 1, at)


def _is_of_group(scene: Scene, tail: Mention) -> bool:
    """Tell whether a word for who speaks ends a mention without article: "local officials"."""
    words, tokens = scene.words, scene.tokens.words
    return tokens[tail.first] not in words.determiners and tokens[tail.stop - 1] in words.groups


def holds_noun_and_past(scene: Scene, first: int, stop: int) -> bool:
    """Tell whether a verb that can be nothing else is among some words, and tells of a noun.

    "The fire | spread fast", "crews | worked all night"; not "the armed group".
    """
    words, tokens = scene.words, scene.tokens
    for i in range(first, stop):
        word, before = tokens.words[i], tokens.words[i - 1]
        if word in words.finite or word in words.past_verbs:
            return True
        is_told = before.isalpha() and before not in words.no_nouns
        if is_told and not tokens.is_capitalised(i) and _is_past(scene, i, stop):
            return True
    return False


def _is_past(scene: Scene, i: int, stop: int) -> bool:
    """Tell whether a word behind a noun is its verb: "the road flooded |", "it cut | its"."""
    words, tokens = scene.words, scene.tokens.words
    word, behind = tokens[i], tokens[i + 1]
    if i + 1 == stop or is_past_at(scene, i):
        return word.endswith(words.past_ending)
    is_verb = word.isalpha() and word not in words.no_nouns and word not in words.particles
    return is_verb and behind in words.determiners and word not in words.conjunctions


def is_of_object(scene: Scene, start: int, stop: int) -> bool:
    """Tell whether a clause only tells more of what is before it, and nobody says the rest.

    "They fled in what | police | say may be …", "a deal that | critics | say will cost …".
    """
    words = scene.words
    near = scene.tokens.words[max(start, stop - LONGEST + 1) : stop - 1]
    if words.object_openers.isdisjoint(near):
        return False
    at = nearest(scene, words.object_openers, start, stop)
    tail = read_whole(scene, at + 1, stop) if at is not None else None
    return tail is not None and (is_speaker(scene, tail) or is_group(scene, tail))


def nearest(scene: Scene, listed: frozenset[str], first: int, stop: int) -> int | None:
    """Return the last of some words in [first, stop), near `stop` and a subject behind it."""
    words, first, last = scene.tokens.words, max(first, stop - LONGEST + 1), stop - 2
    if listed.isdisjoint(words[first : last + 1]):
        return None
    return next(i for i in range(last, first - 1, -1) if words[i] in listed)
