"""Where a content ends before what is none of it: a main clause, a main verb, an occasion.

Nor is what the speaker left unsaid: "but did not elaborate".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factdb.parse.cues.finder import Cue
from factdb.parse.cues.scene import Scene
from factdb.parse.cues.unit import TextUnit
from factdb.parse.text.quotes import last_inside

_CONTENT = 80  # tokens of a content looked at for its end
_NEAR = 60  # the same for a semicolon
_SILENCE = 16  # tokens of "but gave no details of how it came about" at most
_COMMENT = 24  # tokens of "a charge that the minister of the interior, Ann Roe, denied" at most
_CLAUSE = 14  # tokens of a contrary clause up to its verb at most
_DOUBT = 24  # tokens of "but the reports could not be independently verified" at most
_OCCASION = 20  # tokens of "in an interview with the council on Monday" at most


def end_of_main_clause(scene: Scene, unit: TextUnit, subject: int, start: int) -> int | None:
    """Return where the content of "Although X said …, the main clause" ends; None in no such.

    Args:
        scene: The text and its words.
        unit: The sentence.
        subject: Where the speaker's mention starts.
        start: Where the content starts.
    """
    words, tokens = scene.words, scene.tokens.words
    if tokens[subject - 1] not in words.concessives:
        return None
    ahead = unit.quote_from(start)
    if ahead is not None and ahead.stop < unit.stop and tokens[last_inside(tokens, ahead)] == ",":
        return ahead.stop  # 'Although X said it was "over," Bob Roe left'
    for j in _commas(unit, tokens, start):
        is_subject = tokens[j + 1] in words.pronouns or tokens[j + 1] in words.determiners
        is_subject = is_subject or words.is_speaking(tokens[j + 1])
        if is_subject or scene.tokens.is_capitalised(j + 1):
            return j
    return next(_commas(unit, tokens, start), None) if words.heads_first else None


def is_in_concession(scene: Scene, unit: TextUnit, quote: int) -> bool:
    """Tell whether somebody else said what is quoted: 'Although X said it was | "over," Y left'."""
    at = unit.first + (scene.tokens.words[unit.first] in scene.words.contrasts)
    if scene.tokens.words[at] not in scene.words.concessives:
        return False
    return any(at < cue.first < quote for cue in unit.cues)


def end_of_relative(scene: Scene, unit: TextUnit, start: int) -> int:
    """Return where the content of "X, who said …, did something" ends: at the main verb's comma."""
    words, tokens = scene.words, scene.tokens.words
    for j in _commas(unit, tokens, start):
        verb = _before_verb(scene, j + 1, unit.stop - 1)
        if words.can_be_verb(tokens[verb]):
            return j
    return unit.stop


def _before_verb(scene: Scene, i: int, limit: int) -> int:
    """Return the first token from `i` on that is no adverb."""
    words, tokens = scene.words, scene.tokens.words
    while i < limit and tokens[i] in words.adverbs and tokens[i] not in words.finite:
        i += 1
    return i


def _commas(unit: TextUnit, tokens: Sequence[str], start: int) -> Iterator[int]:
    """Yield the commas of a content outside its quotations, each with a token behind it."""
    for j in range(start + 1, min(unit.stop - 1, start + _CONTENT)):
        if tokens[j] == "," and not any(q.first < j < q.stop for q in unit.quotes_around(j, j + 1)):
            yield j


def before_occasion(scene: Scene, unit: TextUnit, start: int) -> int:
    """Return the content's end before the occasion of a statement: "… in an interview Thursday"."""
    words, tokens = scene.words, scene.tokens.words
    near = tokens[start : min(unit.stop, start + _NEAR)]
    if ";" in near and (other := start + near.index(";")) < unit.cues[-1].first:
        return other  # "Police said it burned; doctors said two died"
    if (silence := _before_silence(scene, unit, start)) is not None:
        return silence
    if (comment := before_comment(scene, unit, start)) is not None:
        return comment
    if (contrast := _before_contrast(scene, unit, start)) is not None:
        return contrast
    first = max(start + 2, unit.stop - _OCCASION)
    if words.occasions.isdisjoint(tokens[first : unit.stop + 2]):
        return unit.stop
    for j in range(first, unit.stop - 2):
        if tokens[j] not in words.circumstances:
            continue
        if words.heads_first and tokens[j + 1] in words.occasions and _is_set_off(scene, j):
            return j - (tokens[j - 1] == ",")  # "… saat dihubungi, Senin (3/2)"
        is_phrase = tokens[j + 1] in words.determiners
        inside = range(j + 2, min(j + 5, unit.stop)) if is_phrase else ()
        noun = next((k for k in inside if tokens[k] in words.occasions), None)
        if noun is not None and not (noun + 1 < unit.stop and _is_finite(scene, noun + 1)):
            return j  # not "the man in the letter | was ill"
    return unit.stop


def _is_finite(scene: Scene, i: int) -> bool:
    """Tell whether a token is a copula or an auxiliary, and no "May"."""
    return scene.tokens.words[i] in scene.words.finite and i not in scene.date_ends


def before_second_verb(scene: Scene, unit: TextUnit, cue: Cue, start: int) -> int | None:
    """Return where another act of who told of a thing starts: "announced the plan | and left it".

    A past with its object, behind a content that has no verb of its own; not "confirmed the death
    of a man and injured guards".
    """
    words, tokens = scene.words, scene.tokens.words
    if not tokens[cue.stop - 1].endswith(words.past_ending):
        return None
    limit = min(unit.stop - 2, start + _NEAR)
    if words.conjunctions.isdisjoint(tokens[start:limit]):
        return None
    for j in range(start, limit):
        if words.can_be_verb(tokens[j]) or unit.opens_quote(j) or tokens[j] in ";:":
            return None
        if tokens[j] in words.conjunctions and j > start:
            verb, behind = tokens[j + 1 : j + 3]
            if words.is_past(verb) and (behind in words.determiners or words.is_number(behind)):
                return j
    return None


def _is_set_off(scene: Scene, i: int) -> bool:
    """Tell whether a comma or a preposition sets a circumstance off: not "orang | dimintai"."""
    words, tokens = scene.words, scene.tokens.words
    is_led = tokens[i] in words.subordinators or tokens[i] in words.language.clauses.adjuncts
    return is_led or tokens[i - 1] == ","


def _before_silence(scene: Scene, unit: TextUnit, start: int) -> int | None:
    """Return where it is told what a speaker left unsaid: "… were hurt, | but gave no details"."""
    words, tokens = scene.words, scene.tokens.words
    silences, first = words.silences, max(start + 2, unit.stop - _SILENCE)
    if silences.firsts.isdisjoint(tokens[first : unit.stop]):
        return _before_doubt(scene, unit, start)
    joints = words.conjunctions | words.contrasts | words.concessives
    for j in range(first, unit.stop - 1):
        if tokens[j] in silences.firsts and silences.match(tokens, j) is not None:
            before = j - 1
            if tokens[before] in words.pronouns and tokens[before - 1] in joints:
                before -= 1  # "but they didn't say whom they blame"
            if tokens[before] in joints or tokens[before] == ",":
                return before
            if tokens[j] in words.subordinators or tokens[j] in words.circumstances:
                return j  # "without giving details"
    return _before_doubt(scene, unit, start)


def _before_contrast(scene: Scene, unit: TextUnit, start: int) -> int | None:
    """Return where a clause follows a noun: "predicted a win, | but a revolt broke out"."""
    words, tokens = scene.words, scene.tokens.words
    if not words.shows_verbs or words.contrasts.isdisjoint(tokens[start : unit.stop]):
        return None
    for j in _commas(unit, tokens, start):
        if tokens[j + 1] in words.contrasts:
            before, behind = range(start, j), range(j + 3, min(unit.stop, j + _CLAUSE))
            is_noun = not any(_is_verb(scene, i) for i in before)
            return j if is_noun and any(_is_verb(scene, i) for i in behind) else None
    return None


def _is_verb(scene: Scene, i: int) -> bool:
    return scene.words.can_be_verb(scene.tokens.words[i]) and i not in scene.date_ends  # no "May"


def _before_doubt(scene: Scene, unit: TextUnit, start: int) -> int | None:
    """Return where nobody vouches for a content: "…, | but it could not be verified"."""
    words, tokens = scene.words, scene.tokens.words
    unverified = words.unverified
    first = max(start + 2, unit.stop - _DOUBT)
    if unverified.firsts.isdisjoint(tokens[first : unit.stop]):
        return None
    at = (j for j in range(first, unit.stop - 1) if unverified.match(tokens, j) is not None)
    doubt = next(at, first)
    joints = (j for j in range(first, doubt) if tokens[j] in words.contrasts)
    return next((j for j in joints if tokens[j - 1] == ","), None)


def before_comment(scene: Scene, unit: TextUnit, start: int) -> int | None:
    """Return where others are said to dispute a content: "…, | a charge that the firm denied"."""
    words, tokens = scene.words, scene.tokens.words
    if words.disputes.isdisjoint(tokens[max(start, unit.stop - _COMMENT) : unit.stop]):
        return None
    for j in range(max(start + 2, unit.stop - _COMMENT), unit.stop - 2):
        if tokens[j] == "," and words.comments.match(tokens, j + 1) is not None:
            return None if words.disputes.isdisjoint(tokens[j : unit.stop]) else j
    return None
