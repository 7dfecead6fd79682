"""Mentions of speakers: the noun phrase beside a reporting word.

There is no tagger here: a phrase is read by capitals and by the [speakers] of the language file
(titles, offices, groups, pronouns), and ends where the sentence visibly goes on (a mark, a
preposition of circumstance, a date, a lower-case word after a name).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from factdb.parse.cues import ReportingWords
from factdb.parse.tokens import Tokens

_LONGEST = 18  # tokens; a longer subject is no mention but a clause
_INSIDE = frozenset(
    "-.'’&/"
)  # marks inside a name when nothing parts them from it: "U.S.", "O'Neill"
_QUOTES = frozenset('"“”„«»‘')


class Mention(NamedTuple):
    """The tokens [first, stop) that name a speaker; `is_clitic` where it is a cue's last syllable."""

    first: int
    stop: int
    is_clitic: bool = False


class Scene(NamedTuple):
    """What the readers of noun phrases look at: the text, the words, and where dates stand."""

    tokens: Tokens
    words: ReportingWords
    date_ends: Mapping[int, int]  # first token of a date -> the token after it


def read_mention(scene: Scene, first: int, limit: int) -> Mention | None:
    """Return the mention that starts at token `first`, or None where no speaker does.

    Args:
        scene: The text and its words.
        first: Where the phrase must start.
        limit: The token that it may not reach.
    """
    words = scene.words
    start = first
    while start < limit and scene.tokens.words[start] in words.links and start - first < 4:
        start += 1
    if start >= limit:
        return None
    if scene.tokens.words[start] in words.pronouns:
        return Mention(start, start + 1)
    stop = _end_of_phrase(scene, start, limit)
    if stop == start:
        return None
    return Mention(start, _with_name_after_comma(scene, start, stop, limit))


def is_speaker(scene: Scene, mention: Mention) -> bool:
    """Tell whether a phrase can speak: a name, an office, a group, a pronoun."""
    tokens, words = scene.tokens, scene.words
    for i in range(mention.first, mention.stop):
        word = tokens.words[i]
        if tokens.is_capitalised(i) and (i > mention.first or word not in words.adverbs):
            return True
        if word in words.groups or word in words.titles or word in words.pronouns:
            return True
    return False


def _end_of_phrase(scene: Scene, start: int, limit: int) -> int:
    """Return the token after the noun phrase that starts at `start`; `start` if there is none."""
    tokens, words = scene.tokens, scene.words
    limit = min(limit, start + _LONGEST)
    has_name = False
    i = start
    while i < limit:
        word = tokens.words[i]
        if i in scene.date_ends or word in words.complementisers or word in _QUOTES:
            break
        if tokens.is_capitalised(i):
            if word in words.circumstances and not tokens.is_glued(i) and has_name:
                break
            has_name = True
        elif word == "(":
            close = _closing_bracket(tokens, i, limit)
            if close is None or not has_name:
                break
            i = close
        elif not word[0].isalnum():
            if not (
                word in _INSIDE
                and tokens.is_glued(i)
                and _goes_on(tokens, i, limit, words.particles)
            ):
                break
        elif tokens.is_glued(i) or (
            word in words.particles and _goes_on(tokens, i, limit, words.particles)
        ):
            pass  # "Front al-Nusra", "O'Neill", "Ursula von der Leyen"
        elif word in words.conjunctions:
            if not (i + 1 < limit and tokens.is_capitalised(i + 1) and has_name):
                break
        elif word in words.circumstances or word in words.relatives or word in words.adverbs:
            if i == start or word not in words.titles:
                break
        elif has_name and not (word in words.titles or word in words.offices):
            break
        i += 1
    return i


def _goes_on(tokens: Tokens, i: int, limit: int, particles: frozenset[str]) -> bool:
    """Tell whether the mark or particle at `i` is followed by more of the name."""
    if i + 1 >= limit:
        return False
    following = i + 1
    if not tokens.words[i].isalpha():
        return tokens.is_glued(following) and tokens.words[following][0].isalnum()
    while following < min(limit - 1, i + 4) and tokens.words[following] in particles:
        following += 1  # "of the European Commission"
    glued = tokens.is_glued(following)
    return tokens.is_capitalised(following) or (glued and tokens.words[following] == "-")


def _closing_bracket(tokens: Tokens, i: int, limit: int) -> int | None:
    """Return the index of the bracket that closes a short note: "(BPS)", "(Persero)", "(41)"."""
    for j in range(i + 1, min(limit, i + 6)):
        if tokens.words[j] == ")":
            return j
    return None


def _with_name_after_comma(scene: Scene, start: int, stop: int, limit: int) -> int:
    """Return the end of "Kepala BPBD Banyumas, Andi Risdianto" where `stop` is at the comma."""
    tokens, words = scene.tokens, scene.words
    if stop >= limit or tokens.words[stop] != "," or not _is_office_holder(scene, start, stop):
        return stop
    after = stop + 1
    if after >= limit or after in scene.date_ends or not tokens.is_capitalised(after):
        return stop
    if tokens.words[after] in words.offices and tokens.words[after] not in words.titles:
        return stop
    end = _end_of_phrase(scene, after, min(limit, after + 10))
    named = _names(scene, start, stop)
    follows_title = tokens.words[after] in words.titles
    length = sum(tokens.is_capitalised(i) for i in range(after, end))
    if not follows_title and len(named) > 1 and length < 2:
        return stop  # "kata Menteri Sri Mulyani, Jakarta": the name was there already
    return end


def _is_office_holder(scene: Scene, start: int, stop: int) -> bool:
    """Tell whether a phrase says what somebody is, and may leave the name to come."""
    words = scene.words
    head = scene.tokens.words[start]
    if head in words.determiners and start + 1 < stop:
        head = scene.tokens.words[start + 1]
    return head in words.titles or head in words.groups


def _names(scene: Scene, start: int, stop: int) -> list[int]:
    """Return the capitalised tokens that are no title, office or acronym."""
    tokens, words = scene.tokens, scene.words
    return [
        i
        for i in range(start, stop)
        if tokens.is_capitalised(i)
        and tokens.words[i] not in words.titles
        and tokens.words[i] not in words.offices
        and not (tokens.ends[i] - tokens.starts[i] > 1 and tokens.mention(i, i + 1).isupper())
    ]


def read_subject(scene: Scene, first: int, stop: int) -> Mention | None:
    """Return the subject of a clause whose cue starts at `stop`; the clause starts at `first`.

    Connectives, dates and circumstances before the subject are stepped over, adverbs and
    circumstances between it and the cue as well; an apposition after a name is left out.
    """
    tokens, words = scene.tokens, scene.words
    start = skip_openings(scene, first, stop)
    while stop > start and tokens.words[stop - 1] in words.adverbs:
        stop -= 1
    if start >= stop:
        return None
    comma = _last_comma(tokens, start, stop)
    if comma is None and stop - start <= _LONGEST:
        return Mention(start, _without_circumstance(scene, start, stop))
    mention = read_mention(scene, start, stop)
    if mention is not None and _reaches(scene, mention.stop, stop) and is_speaker(scene, mention):
        return mention
    if comma is not None and comma + 1 < stop:
        tail = read_mention(scene, skip_openings(scene, comma + 1, stop), stop)
        if tail is not None and tail.stop == stop and is_speaker(scene, tail):
            return tail
    if mention is not None and is_speaker(scene, mention):
        return mention
    return None


def skip_openings(scene: Scene, first: int, stop: int) -> int:
    """Return the first token after the connectives, dates and circumstances that open a clause."""
    tokens, words = scene.tokens, scene.words
    i = first
    for _ in range(6):
        if i >= stop:
            break
        word = tokens.words[i]
        hit = words.connectives.match(tokens.words, i)
        if i in scene.date_ends and scene.date_ends[i] <= stop:
            i = scene.date_ends[i]
        elif hit is not None and hit[0] <= stop:
            i = hit[0]
        elif word in ",–—-" or word in _QUOTES or word == ")":
            i += 1
        elif word in words.circumstances or word in words.subordinators:
            comma = next((j for j in range(i, min(stop, i + 40)) if tokens.words[j] == ","), None)
            if comma is None:
                break
            i = comma + 1
        else:
            break
    return i


def _reaches(scene: Scene, i: int, stop: int) -> bool:
    """Tell whether nothing but an apposition or a circumstance stands between `i` and `stop`."""
    if i == stop:
        return True
    tokens, words = scene.tokens, scene.words
    word = tokens.words[i]
    return (
        word == ","
        or word in words.circumstances
        or word in words.relatives
        or (i in scene.date_ends)
    )


def _last_comma(tokens: Tokens, start: int, stop: int) -> int | None:
    return next(
        (i for i in range(stop - 1, max(start, stop - 40) - 1, -1) if tokens.words[i] == ","), None
    )


def _without_circumstance(scene: Scene, start: int, stop: int) -> int:
    """Return the end of a subject without the circumstance behind it ("… pada Kamis")."""
    for i in range(start + 1, stop):
        if i in scene.date_ends:
            back = i - 1 if scene.tokens.words[i - 1] in scene.words.circumstances else i
            return max(start + 1, back)
    return stop
