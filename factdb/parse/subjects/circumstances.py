"""Whether a circumstance behind a verb of saying is of what is said, or of the statement.

"Rina mengatakan | saat kejadian ada tujuh orang, …" tells when there were; "Rina mengatakan saat
ditemui, | ada tujuh orang" tells when she said it. For languages without "that" before most
contents, of which `[reporting] events` and `meetings` say what either is.
"""

from __future__ import annotations

from factdb.parse.cues.scene import Scene

_LONGEST = 14  # tokens of a circumstance at most
_PREPOSED = 2  # words before its noun: "pada saat kejadian"


def is_of_content(scene: Scene, i: int, limit: int) -> bool:
    """Tell whether the circumstance that opens at token `i`, up to a comma, is of what is said."""
    words, tokens = scene.words, scene.tokens.words
    if tokens[i] not in words.timing:
        return False
    comma = scene.tokens.first_comma(i + 1, min(limit - 2, i + _LONGEST))
    if comma is None or comma < i + 2:
        return False
    told = tokens[i + 1 : comma]
    if not words.complementisers.isdisjoint(told):
        return False  # "pada Selasa bahwa jalan dibuka, tapi …"
    if not (words.meetings.isdisjoint(told) and words.occasions.isdisjoint(told)):
        return False
    if not words.contrasts.isdisjoint(tokens[comma + 1 : comma + 3]):
        return True  # "…, akan tetapi empat orang selamat"
    if not words.events.isdisjoint(told[:_PREPOSED]) or told[0] in words.demonstratives:
        return True  # "pada saat kejadian", "dalam kasus ini", "saat ini"
    if tokens[i] in words.language.clauses.adjuncts or scene.tokens.is_capitalised(i + 1):
        return False
    return words.is_undergone(told[0]) or _is_clause(scene, i + 1, comma)


def _is_clause(scene: Scene, first: int, comma: int) -> bool:
    """Tell whether a thing and its predicate follow, and not the speaker's act: "air naik"."""
    words, tokens = scene.words, scene.tokens.words
    if words.is_verb(tokens[first]) or tokens[first] in words.speaking:
        return False
    language = words.language
    telling = (words.aspects, language.measures.existing, language.ranges.changes)
    for at in range(first + 1, comma):
        if tokens[at] in words.relatives:
            return False
        if words.is_verb(tokens[at]) or any(tokens[at] in listed for listed in telling):
            return True
    return False
