"""Verbs of telling that have a thing for their object, and so tell nothing of it.

"Polisi mengungkap kasus pencurian" is an act; "Polisi mengungkap kasus itu terjadi dua kali" is a
report: the clause has a predicate. So is a count: "Dinas Kesehatan melaporkan 412 kasus campak".
"""

from __future__ import annotations

from factdb.parse.cues.bounds import STOPS
from factdb.parse.cues.finder import Cue
from factdb.parse.cues.scene import Scene
from factdb.parse.cues.unit import TextUnit

_OBJECT = 30  # tokens of an object looked at for a predicate


def names_matter(scene: Scene, unit: TextUnit, cue: Cue, start: int) -> bool:
    """Tell whether no more than a matter follows a verb: "mengungkap motif pembunuhan itu".

    Args:
        scene: The text and its words.
        unit: The sentence.
        cue: The verb.
        start: Where what is told would start.
    """
    words, tokens = scene.words, scene.tokens.words
    if tokens[cue.first] not in words.presenting:
        return False
    while start < unit.stop - 1 and _opens_matter(scene, tokens[start]):
        if tokens[start] in words.language.measures.existing:
            return False  # "mengungkapkan ada | permintaan uang"
        start += 1  # "mengungkap secara resmi kasus itu", "claimed at least 240 lives"
    clitic = words.language.reporting.clitic or ""
    if tokens[start] not in words.matters and tokens[start].removesuffix(clitic) not in (
        words.matters
    ):
        return False
    if tokens[cue.first] in words.tallying and tokens[start - 1][0].isdigit():
        return False
    return not _has_predicate(scene, start + 1, min(unit.stop, start + _OBJECT))


def _opens_matter(scene: Scene, word: str) -> bool:
    """Tell whether a word stands before a noun and tells how, or how many."""
    words = scene.words
    return (
        word in words.adverbs
        or word[0].isdigit()
        or word in words.language.numbers.vague
        or word in words.of
        or word in words.numbers
        or word in words.least
        or word in words.definite_articles
    )


def _has_predicate(scene: Scene, first: int, stop: int) -> bool:
    """Tell whether a clause has a verb of its own, and not only one that describes a noun."""
    words, tokens = scene.words, scene.tokens.words
    is_describing = False  # the next verb is a relative clause's or another phrase's
    for i in range(first, stop):
        word = tokens[i]
        if word in STOPS or word in ",;:":
            return False
        if word in words.conjunctions and (
            words.is_active(tokens[i + 1]) or words.cues.match(tokens, i + 1) is not None
        ):
            return False  # a second predicate: "menyampaikan pesan dan meminta …"
        if _is_event(scene, word) or (word in words.negations and _is_event(scene, tokens[i + 1])):
            continue
        if word in words.describing and word not in words.equating:
            is_describing = True
        elif _opens_predicate(scene, word) or _is_verb_at(scene, i):
            if not is_describing:
                return True
            is_describing = _opens_predicate(scene, word)  # its verb is to come
    return False


def _is_event(scene: Scene, word: str) -> bool:
    """Tell whether the clitic makes a noun of a passive: "alasan belum ditetapkannya tersangka"."""
    clitic = scene.words.language.reporting.clitic or " "
    return word.endswith(clitic) and scene.words.is_undergone(word)


def _opens_predicate(scene: Scene, word: str) -> bool:
    """Tell whether a word stands before a predicate alone: "tidak", "sudah", "akan"."""
    words = scene.words
    if word in words.negations or word in words.auxiliaries or word in words.equating:
        return True
    return word in words.language.dates.past or word in words.language.dates.future


def _is_verb_at(scene: Scene, i: int) -> bool:
    """Tell whether a predicate stands at a token, and no name that looks like one: "Menteng"."""
    return not scene.tokens.is_capitalised(i) and _is_verb(scene, scene.tokens.words[i])


def _is_verb(scene: Scene, word: str) -> bool:
    """Tell whether a word is a predicate by its prefix or by a list: "dibuka", "tewas"."""
    words, counting = scene.words, scene.words.language.counting
    if word in words.matters or word in counting.stops or word in words.attributive:
        return False
    return words.is_verb(word) or (word in counting.predicates and word not in counting.nouns)
