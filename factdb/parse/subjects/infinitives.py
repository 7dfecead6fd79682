"""Infinitives behind a verb that else needs "that": "a promis de fermer", "negó haber visto"."""

from __future__ import annotations

from factdb.parse.cues.bounds import LISTENER
from factdb.parse.cues.scene import Scene

_SHORTEST = 3  # letters of an infinitive


def infinitive_from(scene: Scene, i: int, limit: int) -> int | None:
    """Return where "(de) fermer le pont" starts at token `i`, what marks it left out; else None."""
    words, tokens = scene.words, scene.tokens.words
    if i < limit and tokens[i] in words.infinitive_marks:
        i += 1 + (i + 1 < limit and not tokens[i + 1].isalpha())  # "d'avoir"
    if i + 1 >= limit or not tokens[i].endswith(words.infinitive_endings):
        return None
    is_other = tokens[i] in words.function_words and tokens[i] not in words.perfects
    is_other = is_other or tokens[i] in words.numbers
    is_other = is_other or i in scene.date_ends or scene.tokens.is_capitalised(i)
    return None if is_other or len(tokens[i]) < _SHORTEST else i


def asks_for_act(scene: Scene, first: int, limit: int) -> bool:
    """Tell whether a request tells what is to be done: "(les habitants) à rester chez eux"."""
    words, tokens = scene.words, scene.tokens.words
    for i in range(first, min(limit, first + LISTENER)):
        if tokens[i] in ",;:." or tokens[i] in words.complementisers:
            return tokens[i] in words.complementisers
        if tokens[i] in words.infinitive_marks and infinitive_from(scene, i, limit) is not None:
            return True
    return infinitive_from(scene, first, limit) is not None
