"""Numbers that somebody tells without a clause, the verb standing second: "X meldete 40 Tote".

The number is in the verb's object or behind its preposition: "schätzt den Schaden auf 40 Euro",
"sprach von 40 Toten", "gab die Zahl mit 40 an".
"""

from __future__ import annotations

from collections.abc import Sequence

from factdb.parse.cues.finder import Cue
from factdb.parse.cues.scene import Mention, Scene
from factdb.parse.cues.unit import Report, TextUnit
from factdb.parse.mentions.speakers import is_speaker
from factdb.parse.reports.clauses import end_of_clause
from factdb.parse.reports.second_subjects import is_object, is_other, speaks
from factdb.parse.text.cue_words import CueRole
from factdb.parse.text.quotes import MARKS

RECKONED = "reckoned"  # the rule of a number that somebody tells without a clause


def read_reckoned(
    scene: Scene, unit: TextUnit, cue: Cue, finite: int, subject: Mention
) -> Report | None:
    """Read "X meldete 40 Tote", "Am Montag meldete X 40 Tote", "Den Schaden schätzt X auf 40"."""
    words, tokens = scene.words, scene.tokens.words
    leads = words.reckoning.get(tokens[cue.first])
    if leads is None or not is_speaker(scene, subject):
        return None
    if cue.role is CueRole.REQUEST and not speaks(scene, subject):
        return None  # "Das Feuer forderte zwei Tote"
    first, stop = _object(scene, unit, cue, finite, subject)
    if tokens[stop - 1] in words.language.reporting.split:
        return None  # another verb: "meldete 40 Fahrzeuge ab"
    first = _behind_asides(scene, first, stop, leads)
    if leads and tokens[first] not in leads:
        return None  # "sprach mit 40 Gästen"
    first += bool(leads)
    if first >= stop or not _has_number(scene, first, stop):
        return None
    clause = finite if subject.first < finite else _opening(scene, unit, finite)
    if subject.first > finite and clause < finite and is_object(scene, clause):
        return Report(cue, (unit.first, stop), subject, RECKONED)
    return Report(cue, (first, stop), subject, RECKONED)


def _behind_asides(scene: Scene, first: int, stop: int, leads: Sequence[str]) -> int:
    """Return the token behind adverbs and days: "sprach am Montag erneut | von 40 Toten"."""
    words, tokens = scene.words, scene.tokens.words
    while first < stop and tokens[first] not in leads:
        is_led = tokens[first] in words.circumstances and first + 1 in scene.date_ends
        if tokens[first] not in words.adverbs and first not in scene.date_ends and not is_led:
            break
        first += is_led
        first = scene.date_ends.get(first, first + 1)
    return first


def _object(
    scene: Scene, unit: TextUnit, cue: Cue, finite: int, subject: Mention
) -> tuple[int, int]:
    """Return the tokens behind a verb and its subject, before the verb's last part."""
    first = subject.stop if subject.first > finite else finite + 1
    if cue.first > finite:  # "hat den Schaden auf 40 Euro geschätzt"
        return first, cue.first
    if cue.end > cue.stop:
        return first, cue.end - 1
    return first, end_of_clause(scene, unit, first)


def _opening(scene: Scene, unit: TextUnit, finite: int) -> int:
    """Return where what stands before the verb starts; `finite` where it is no object."""
    return finite if is_other(scene, unit.first) or unit.first in scene.date_ends else unit.first


def _has_number(scene: Scene, first: int, stop: int) -> bool:
    """Tell whether a number is told in [first, stop), and nothing in quotation marks."""
    words, tokens = scene.words, scene.tokens.words
    inside = range(first, stop)
    if any(tokens[i] in MARKS for i in inside):
        return False
    dated = {j for i in inside if i in scene.date_ends for j in range(i, scene.date_ends[i])}
    told = (i for i in inside if words.is_number(tokens[i]))
    return any(i not in dated and not _is_ordinal(scene, i) for i in told)


def _is_ordinal(scene: Scene, i: int) -> bool:
    """Tell whether a full stop and a noun behind a number make it an ordinal: "ihr 3. Kind"."""
    tokens = scene.tokens
    is_dotted = tokens.words[i + 1 : i + 2] == ["."] and tokens.is_glued(i + 1)
    return is_dotted and i + 2 < len(tokens) and tokens.words[i + 2].isalpha()
