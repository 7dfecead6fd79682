"""Where a content starts behind a source: "Menurut Budi, sopir truk itu, Senin (3/3), | air naik".

An apposition, a relative clause, the day of the statement and a description stand between.
"""

from __future__ import annotations

from factdb.parse.cues.bounds import AHEAD, STOPS
from factdb.parse.cues.scene import Scene
from factdb.parse.cues.unit import TextUnit
from factdb.parse.mentions.appositions import behind_apposition

_RELATIVE = 24  # tokens of "which asked 1,000 voters what they thought of it" at most
_DESCRIBED = 14  # tokens of "filed in a court of the town on Monday" at most


def behind_source(scene: Scene, unit: TextUnit, after: int) -> int | None:
    """Return the content's start behind "Menurut X": a comma, or where the name ends."""
    words = scene.tokens.words
    after += words[after : after + 2] == [".", ","]  # "According to Bob Roe Jr., two died"
    if words[after : after + 2] and words[after] in scene.words.demonstratives:
        after += words[after + 1 : after + 2] == [","]  # "Menurut camat itu, air naik"
    limit = min(unit.stop, after + AHEAD)
    is_parted = after < unit.stop and words[after] == ","
    if scene.words.loose_commas and is_parted and _stated_day(scene, unit, after) is None:
        limit = after  # "Menurut BPBD, kemarin air naik": the date is when it was so
    elif scene.words.loose_commas and not scene.periods.isdisjoint((after, after + 1)):
        return after  # "Menurut BPBD sepanjang Januari hingga Mei, air naik"
    for j in range(after, limit):
        is_aside = j - after <= 3 and all(
            word == "," or word in scene.words.before_dates for word in words[after:j]
        )
        if j in scene.date_ends and scene.date_ends[j] < unit.stop and is_aside:
            after = scene.date_ends[j]
            break
    if after >= unit.stop or words[after] in STOPS:
        return None
    if words[after] == ",":
        after = behind_apposition(scene, after, unit.stop)
    if words[after] == "," and after + 1 < unit.stop and words[after + 1] in scene.words.relatives:
        behind = scene.tokens.first_comma(after + 1, min(unit.stop, after + 1 + _RELATIVE))
        after = after if behind is None else behind  # "Menurut Ani, yang tinggal di sana, air …"
    if words[after] == "," and (behind := _behind_participle(scene, unit, after)) is not None:
        after = behind
    if words[after] in ",:":
        return after + 1 if after + 1 < unit.stop else None
    comma = behind_description(scene, unit, after)
    if comma > after:
        comma = behind_stated_day(scene, unit, comma)  # "Dari data yang diterima, Jumat, …"
    return comma + 1 if comma > after else after


def _behind_participle(scene: Scene, unit: TextUnit, comma: int) -> int | None:
    """Return the comma behind what was done to a source: "According to the suit, filed in May |,".

    None where it is content: "According to police, killed in the blaze were Ann and Bob Roe".
    """
    words, tokens, first = scene.words, scene.tokens.words, comma + 1
    if not words.shows_verbs or first + 2 >= unit.stop or scene.tokens.is_capitalised(first):
        return None
    is_form = words.is_past(tokens[first]) and tokens[first + 1] not in words.determiners
    behind = scene.tokens.first_comma(first + 1, min(unit.stop - 2, first + _DESCRIBED))
    if not is_form or behind is None or tokens[behind + 1] in words.conjunctions:
        return None
    is_verb = (tokens[i] in words.finite and i not in scene.date_ends for i in range(first, behind))
    return None if any(is_verb) else behind


def behind_stated_day(scene: Scene, unit: TextUnit, comma: int) -> int:
    """Return the comma behind when it was said: "Kata Budi|, Rabu (4/3)|, air naik", or `comma`."""
    behind = _stated_day(scene, unit, comma) if scene.words.heads_first else None
    return behind if behind is not None and scene.tokens.words[behind] == "," else comma


def behind_description(scene: Scene, unit: TextUnit, after: int) -> int:
    """Return the comma behind what tells which source it is, `after` itself where none follows.

    "According to court papers | filed in Nusa on Friday, …", "…, according to data | from May, …".
    """
    if after >= unit.stop or not _describes_source(scene, after):
        return after
    comma = scene.tokens.first_comma(after, min(unit.stop, after + _DESCRIBED))
    return comma if comma is not None and comma + 1 < unit.stop else after


def _describes_source(scene: Scene, i: int) -> bool:
    """Tell whether what follows a source only tells which: "court papers filed Friday, …"."""
    words, word = scene.words, scene.tokens.words[i]
    if word in words.circumstances or word in words.relatives:
        return True
    if words.loose_commas and word in words.conjunctions:
        return True  # "Dari pantauannya dan obrolan dengan warga, …"
    # Not "Menurut Budi sudah ada korban, dan air naik", "Según Roe ha habido dos muertos, y …".
    return words.shows_verbs and (word.endswith(words.past_ending) or word in words.verb_forms)


def _stated_day(scene: Scene, unit: TextUnit, comma: int) -> int | None:
    """Return the token behind a date between commas that is when it was said, None for any other.

    "Menurut Budi|, Senin|, air …"; a longer time is when it was so: "Menurut Budi, sepanjang
    Januari hingga Mei, air …".
    """
    first = next((j for j in (comma + 1, comma + 2) if j in scene.date_ends), None)
    if first is None or first in scene.periods:
        return None
    after = scene.date_ends[first]
    return after if after < unit.stop and scene.tokens.words[after] in ",(" else None
