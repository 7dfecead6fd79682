"""Whether some words hold a verb of their own: a clause, and no noun alone.

Seen where a language shows its verbs (`shows_verbs`), and in Indonesian by the prefix of what is
done to somebody.
"""

from __future__ import annotations

from factdb.parse.cues.bounds import STOPS
from factdb.parse.cues.finder import Cue
from factdb.parse.cues.scene import Scene

_CLAUSE = 8  # tokens behind a cue that a verb is looked for in
_FAR = 24  # tokens of a subject at most that a verb is looked for in


def is_past_at(scene: Scene, i: int) -> bool:
    """Tell whether a past with an object, an adverb or a place is at a token: "focused on pay"."""
    words, tokens = scene.words, scene.tokens.words
    if not words.shows_verbs or i + 1 >= len(tokens):
        return False
    if tokens[i] in words.past_verbs:
        return True
    after = tokens[i + 1]
    is_open = after in words.circumstances or after in words.determiners or after in words.adverbs
    is_open = is_open or after in words.numbers or after in words.function_words
    return tokens[i].endswith(words.past_ending) and (is_open or not after[0].isalpha())


def opens_with_past(scene: Scene, first: int) -> bool:
    """Tell whether a past of the clause that opens before `first` is near: "the firm | lost it"."""
    tokens = scene.tokens.words
    for i in range(first, min(len(tokens), first + _CLAUSE)):
        if tokens[i] in scene.words.breaks or tokens[i] in STOPS:
            return False
        if is_past_at(scene, i):
            return True
    return False


def tells(scene: Scene, cue: Cue) -> bool:
    """Tell whether a clause with a verb follows a cue, and no noun alone."""
    words, following = scene.words, scene.tokens.words[cue.stop + 1 : cue.stop + _CLAUSE]
    if not words.shows_verbs:
        return False
    return not (words.finite.isdisjoint(following) and words.past_verbs.isdisjoint(following))


def has_own_verb(scene: Scene, first: int, stop: int) -> bool:
    """Tell whether the tokens [first, stop) hold a verb, and so are no subject of the next one.

    A verb behind a relative pronoun or a subordinator is none of theirs: "a man who was hurt".
    """
    words, tokens = scene.words, scene.tokens.words
    stop = min(stop, first + _FAR)
    if words.heads_first:  # "Pemimpin oposisi | yang dipenjara" has none
        return tokens[first] not in words.relatives and _is_undergone(scene, first + 1, stop)
    if words.finite.isdisjoint(tokens[first:stop]):
        return False
    for i in range(first, stop):
        word = tokens[i]
        if scene.tokens.is_capitalised(i) and i > first:
            continue  # "the WHO"
        if word in words.relatives or word in words.questions or word in words.subordinators:
            return False
        if word in words.finite and tokens[i - 1] not in words.nonfinite:
            return True
    return False


def _is_undergone(scene: Scene, first: int, stop: int) -> bool:
    """Tell whether what befalls a noun is told behind it: "Donor darah | dilakukan setelah …"."""
    words, tokens = scene.words, scene.tokens
    for i in range(first, stop):
        word = tokens.words[i]
        if word in words.relatives or word in words.circumstances or not word[0].isalpha():
            return False
        if word in words.nicknames.firsts and words.nicknames.match(tokens.words, i) is not None:
            return False  # "Budi Santoso atau akrab disapa Tejo"
        if words.is_undergone(word) and not tokens.is_capitalised(i):
            return True
    return False
