"""Where what is said starts behind a noun for it and "that": "repeated his view that | …".

A claim or a rumour that somebody denies, a belief that they hold.
"""

from __future__ import annotations

from factdb.parse.cues.finder import Cue
from factdb.parse.cues.scene import Scene
from factdb.parse.cues.unit import TextUnit
from factdb.parse.subjects.predicates import is_owned
from factdb.parse.text.cue_words import CueRole

_DENIED = 6  # tokens of whose claim is denied before "that"
_HELD = 8  # tokens of "his government's long-standing view" at most
_NOUN = 2  # words of "rasa optimisme bahwa" before "that"


def behind_told(scene: Scene, unit: TextUnit, cue: Cue, i: int, limit: int) -> int | None:
    """Return where the content starts behind a noun at token `i` and "that", None without such."""
    denied = _behind_denied(scene, unit, cue, i, limit) if cue.denies else None
    if denied is not None:
        return denied
    if scene.tokens.words[i] in scene.words.owning:
        return _behind_held(scene, i, limit)
    return _behind_noun(scene, unit, i, limit) if cue.role is CueRole.VERB else None


def _behind_denied(scene: Scene, unit: TextUnit, cue: Cue, i: int, limit: int) -> int | None:
    """Return where that starts which somebody denies that others say; None where nobody does.

    "membantah kabar yang menyebut (bahwa) …", "menampik anggapan kubu lawan bahwa …", "menepis
    kabar yang beredar soal …".
    """
    words, tokens = scene.words, scene.tokens.words
    is_rumour = cue.stop - cue.first > 1 or tokens[cue.stop] in words.rumours
    if tokens[i] in words.relatives and (told := unit.cue_at(i + 1)) is not None:
        start = told.stop + (told.stop < limit and tokens[told.stop] in words.complementisers)
        return start if start < limit else None
    for j in range(i + 1, min(limit - 1, i + _DENIED)):
        is_noun = tokens[j - 1] in words.determiners or is_owned(scene, j)  # "denied a report"
        is_verb = unit.opens_cue(j) and not is_noun
        if is_verb or not (tokens[j].isalpha() or tokens[j] in "'’"):
            return None
        if tokens[j] in words.complementisers or (is_rumour and tokens[j] in words.subjects):
            return None if tokens[j - 1] in words.clause_openers else j + 1  # "because that guard"
    return None


def _behind_held(scene: Scene, i: int, limit: int) -> int | None:
    """Return where that starts which somebody holds: "repeated his old view that | rates fall".

    Not "confirmed her plan that won the prize".
    """
    words, tokens = scene.words, scene.tokens.words
    for j in range(i + 2, min(limit - 1, i + _HELD)):
        if tokens[j] in words.complementisers:
            is_told = tokens[j - 1] in words.held and tokens[j + 1] not in words.finite
            return j + 1 if is_told else None
        if not (tokens[j].isalpha() or tokens[j] in "-'’"):
            return None
    return None


def _behind_noun(scene: Scene, unit: TextUnit, i: int, limit: int) -> int | None:
    """Return where the content of "menyampaikan keyakinannya bahwa …" starts, behind "that".

    One or two words that name no speaker stand before it: not "mengatakan warga yakin bahwa …".
    """
    words, tokens = scene.words, scene.tokens.words
    if not words.heads_first or tokens[i] in words.pronouns:
        return None
    if words.is_speaking(tokens[i]) and tokens[i] not in words.documents:
        return None  # but "membenarkan kabar bahwa …"
    for j in range(i, min(i + _NOUN + 1, limit - 1, unit.stop - 1)):
        if tokens[j] in words.complementisers:
            return j + 1
        if not tokens[j].isalpha() or scene.tokens.is_capitalised(j):
            return None
    return None
