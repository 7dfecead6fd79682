"""Whether a noun behind a cue is told of, or is all that is said: "confirmed the report in May".

It is told of where a verb of its own follows, behind where and when: "said the report in May was
false". No verb whose subject stands before it: "the report in a letter he had sent".
"""

from __future__ import annotations

from factdb.parse.cues.scene import Scene

_FAR = 12  # tokens of "in the hall of the town" between a noun and its verb, at most
_MARKS = frozenset(".?!…;:")


def goes_on_with_verb(scene: Scene, start: int, stop: int) -> bool:
    """Tell whether a noun that ends before token `start` has a verb of its own before `stop`."""
    words, tokens = scene.words, scene.tokens.words
    stop = min(stop, start + _FAR)
    if words.finite.isdisjoint(tokens[start:stop]):
        return False
    if tokens[start] == ",":  # "the report|, drawn up in May, | was late"
        closing = scene.tokens.first_comma(start + 1, stop - 1)
        return closing is not None and tokens[closing + 1] in words.finite
    for i in range(start, stop):
        if tokens[i] in words.finite and i not in scene.date_ends:  # no "May"
            return not _has_subject(scene, start, i)
        if _parts(scene, i):
            return False
    return False


def _parts(scene: Scene, i: int) -> bool:
    """Tell whether another clause may begin at a token, or the clause ends there."""
    words, word = scene.words, scene.tokens.words[i]
    if word in _MARKS or word == "," or word in words.conjunctions or word in words.relatives:
        return True
    is_clause = word in words.questions or word in words.parallels
    return is_clause or (word in words.subordinators and word not in words.equating)


def _has_subject(scene: Scene, start: int, verb: int) -> bool:
    """Tell whether the words since the last preposition hold the subject of a verb.

    "in a letter | he had", "in a letter | Roe had", "in a letter | the firm had"; not "in Maro |
    was", "in the letter | was".
    """
    words, tokens = scene.words, scene.tokens
    led = max((i for i in range(start, verb) if tokens.words[i] in words.circumstances), default=0)
    for i in range(led + 2, verb):
        word = tokens.words[i]
        if word in words.pronouns or word in words.determiners or word in words.articles:
            return True
        if tokens.is_capitalised(i) and not tokens.is_capitalised(i - 1):
            return tokens.words[i - 1] not in words.articles
    return False
