"""Whom something is told, and where what they are told starts: "told Reuters | exports fell".

Nothing but the listener's own end parts the two: a name, a noun of those who listen or a room of
them, and where they were told.
"""

from __future__ import annotations

from factdb.parse.cues.bounds import LISTENER
from factdb.parse.cues.finder import Cue
from factdb.parse.cues.scene import DASHES, Scene
from factdb.parse.cues.unit import TextUnit

_ASKED = 12  # tokens of "kepada seluruh warga di sekitar sungai" and one more at most
_DASHED = 20  # tokens of an aside between dashes at most
_VERB = 10  # tokens of what is told that its verb is looked for in


def behind_hearer(scene: Scene, unit: TextUnit, i: int) -> int | None:
    """Return where a clause without "that" starts behind the listener at `i`, if one does."""
    end = _end_of_hearer(scene, unit, i)
    for _ in range(2):  # "told bankers in Tokyo at a seminar exports fell"
        end = _behind_place(scene, unit, end) if end and end < unit.stop else None
    if end is None or end + 1 >= unit.stop or not _opens(scene, end):
        return None
    behind = _behind_compound(scene, unit, end)
    if behind > end and scene.tokens.words[behind] in scene.words.complementisers:
        return behind + 1
    return end if _has_verb(scene, unit, end + 1) else None


def _behind_compound(scene: Scene, unit: TextUnit, i: int) -> int:
    """Return the token behind what a listener's noun begins: "the agency SANA", "conference call".

    A name has any length, a compound one more noun; "told Northwire | sales that month" is none.
    """
    is_name = scene.tokens.is_capitalised(i - 1)
    while i < unit.stop - 1 and scene.tokens.is_capitalised(i):
        i += 1
    word = scene.tokens.words[i]
    is_plain = word.isalpha() and word not in scene.words.function_words
    is_field = is_name and scene.tokens.words[i - 2] in scene.words.determiners
    is_told = not is_name or (is_field and _is_that(scene, min(i + 1, unit.stop - 1)))
    is_noun = is_plain and is_told and not _is_verb(scene, i)
    return i + 1 if is_noun and i < unit.stop - 1 else i


def is_told_to_act(scene: Scene, unit: TextUnit, i: int) -> bool:
    """Tell whether a listener and what they shall do stand at `i`: "told | drivers to slow down".

    Not "told the story to friends".
    """
    words, tokens = scene.words, scene.tokens
    end = _end_of_hearer(scene, unit, i) if i + 2 < unit.stop else None
    if end is None or end + 1 >= unit.stop:
        return False
    act = tokens.words[end + 1]
    is_act = act.isalpha() and act not in words.determiners and not tokens.is_capitalised(end + 1)
    return is_act and tokens.words[end] in words.language.dates.infinitive


def behind_asked(scene: Scene, unit: TextUnit, i: int) -> int | None:
    """Return where the content starts of what is asked of those behind the preposition at `i`.

    "Mengimbau kepada | warga agar tenang", "berpesan kepada warga bahwa | air naik"; behind that by
    which it is asked too, "mengimbau lewat radio agar | warga tenang". None where a comma comes
    before either word.
    """
    words, tokens = scene.words, scene.tokens.words
    is_channel = tokens[i] in words.channels
    if not (is_channel or tokens[i] in words.addressing) or not words.asked_to:
        return None
    for at in range(i + 2, min(unit.stop - 1, i + _ASKED)):
        if tokens[at] in words.complementisers or (is_channel and tokens[at] in words.asked_to):
            return at + 1
        if tokens[at] in words.asked_to:
            return i + 1
        if not tokens[at].isalpha():
            break
    return None


def behind_warned(scene: Scene, unit: TextUnit, cue: Cue) -> int | None:
    """Return where the content starts behind "warned Congress that", "warned them of", if one does.

    Without either word only a noun of a listener parts the two: "warned the board | sales fell",
    not "warned Dutch sales fell".
    """
    words, tokens = scene.words, scene.tokens.words
    if tokens[cue.stop - 1] not in words.warning:
        return None
    end = _end_of_hearer(scene, unit, cue.stop)
    if end is not None and tokens[end] in words.conjunctions:
        end = _end_of_hearer(scene, unit, end + 1)
    if end is None or end + 1 >= unit.stop:
        return None
    if unit.opens_quote(end):
        return end  # "telling Northwire “…”"
    placed = _behind_place(scene, unit, end)
    if placed is not None and placed + 1 < unit.stop and _is_that(scene, placed):
        return placed + 1  # "telling a reporter in June that"
    if tokens[end] in words.complementisers or tokens[end] in words.of:
        return end + 1
    is_told = not scene.tokens.is_capitalised(end - 1) and _opens(scene, end)
    return end if is_told and _has_verb(scene, unit, end + 1) else None


def _end_of_hearer(scene: Scene, unit: TextUnit, i: int) -> int | None:
    """Return the token behind a listener: "Congress", "a Senate committee", "oil ministers"."""
    words, tokens = scene.words, scene.tokens
    if tokens.words[i] in words.pronouns:
        return i + 1
    first = i + (tokens.words[i] in words.determiners)
    end = first
    while end < unit.stop and tokens.is_capitalised(end):
        end += 1
    is_name = end > first
    for j in range(end, min(unit.stop - 2, end + LISTENER)):
        word = tokens.words[j]
        if not word.isalpha() or word in words.function_words or _is_verb(scene, j + 1):
            break  # "told Reuters | ministers would meet"
        if word in words.determiners:
            break  # "told a news conference | several firms had left"
        if _hears(scene, word) and not (is_name and first == i and not _is_many(scene, word)):
            end = j + 1
            behind = tokens.words[end]
            if not _hears(scene, behind) or behind in words.determiners:
                return end
        elif is_name and first == i:
            break
    return end if is_name and end > first else None


def _is_that(scene: Scene, i: int) -> bool:
    return scene.tokens.words[i] in scene.words.complementisers


def _hears(scene: Scene, word: str) -> bool:
    words = scene.words
    return word in words.audiences or word in words.outlets or words.is_speaking(word)


def _is_many(scene: Scene, word: str) -> bool:
    return word.endswith(scene.words.plural)


def _behind_place(scene: Scene, unit: TextUnit, i: int) -> int | None:
    """Return the token behind where, when or of what a listener is, `i` where nothing says so."""
    words, tokens = scene.words, scene.tokens
    is_day = tokens.words[i] in words.circumstances and i + 1 in scene.date_ends
    behind = scene.date_ends.get(i + is_day)
    if behind is not None:
        return behind
    if tokens.words[i] in words.adverbs:
        return i + 1  # "told a meeting here"
    is_rest = tokens.words[i] in words.circumstances or tokens.words[i] in words.of
    if not is_rest or i + 2 >= unit.stop:
        return i
    occasion = _end_of_hearer(scene, unit, i + 1)
    if occasion is not None:
        return occasion
    return i + 2 if tokens.words[i + 1] in words.media else None  # "told Reuters by telephone"


def _opens(scene: Scene, i: int) -> bool:
    """Tell whether a token can be the first of a clause."""
    words, word = scene.words, scene.tokens.words[i]
    if not word[0].isalnum() or word in words.complementisers or word in words.nonfinite:
        return False
    is_rest = word in words.circumstances or word in words.conjunctions or word in words.questions
    is_rest = is_rest or word in words.subordinators or word in words.relatives
    return not is_rest and not _is_verb(scene, i) and not word.endswith(words.gerund)


def _has_verb(scene: Scene, unit: TextUnit, start: int) -> bool:
    tokens = scene.tokens.words
    start = _behind_dashes(scene, unit, start)
    for j in range(start, min(unit.stop, start + _VERB)):
        if _is_verb(scene, j):
            return True
        if tokens[j] == "," and j > start:
            return _goes_on(scene, unit, j)
        if tokens[j] in ",.;:":
            return False
    return False


def _goes_on(scene: Scene, unit: TextUnit, comma: int) -> bool:
    """Tell whether a subject goes on with its verb behind an aside: "the deal|, worth it, was"."""
    closing = scene.tokens.first_comma(comma + 1, min(unit.stop - 1, comma + _DASHED))
    return closing is not None and _is_verb(scene, closing + 1)


def _behind_dashes(scene: Scene, unit: TextUnit, start: int) -> int:
    """Return the token behind an aside of a subject: "some -- notably Maro and Sela -- | had"."""
    tokens = scene.tokens
    for j in range(start, min(unit.stop, start + _VERB)):
        if tokens.words[j] in DASHES and not tokens.is_glued(j):
            near = range(j + 2, min(unit.stop - 1, j + _DASHED))
            closing = (k for k in near if tokens.words[k] in DASHES)
            return next((k + 1 for k in closing if not tokens.is_glued(k + 1)), start)
        if _is_verb(scene, j):
            return start
    return start


def _is_verb(scene: Scene, i: int) -> bool:
    return scene.words.can_be_verb(scene.tokens.words[i])
