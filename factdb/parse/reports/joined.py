"""A second verb of one speaker: "X said …, and added (that) …", "X said … and urged Y to …".

The content before it ends where the verb, or the "and" before it, begins.
"""

from __future__ import annotations

from factdb.parse.contents.matters import names_matter
from factdb.parse.contents.starts import content_start
from factdb.parse.cues.bounds import LISTENER, is_marked
from factdb.parse.cues.finder import Cue
from factdb.parse.cues.scene import Scene
from factdb.parse.cues.unit import Report, TextUnit
from factdb.parse.reports.attributions import READERS
from factdb.parse.reports.turns import ended, put
from factdb.parse.subjects.clause_verbs import tells
from factdb.parse.text.cue_words import CueRole

_SERIES = 20  # tokens of "watched video from five cameras" at most
_NEAR = 3  # tokens before that in which a comma would open an aside: "the mill, shut in May,"
_PARTING = frozenset(',”"')  # before a participle that goes on with what is said


def read_joined(
    scene: Scene, inner: TextUnit, cue: Cue, outer: Report, reports: list[Report], cut: int
) -> None:
    """Read "X said …, and added (that) …": two reports of X, the first of which ends at `cut`."""
    words = scene.tokens.words
    if not scene.words.copulas.isdisjoint(words[cut + 1 : cue.first]):
        return  # "X said …, and was told to wait"
    start = content_start(scene, inner, cue)
    if start is None or names_matter(scene, inner, cue, start) or cut < outer.content[0]:
        return
    if _is_of_another(scene, cue, outer, cut):
        return
    is_verb = cue.role is CueRole.VERB and words[cue.first] not in scene.words.nominal
    is_verb = is_verb or (scene.words.heads_first and words[cue.first] in scene.words.conjunctions)
    is_asked = cue.role is CueRole.REQUEST and (
        words[cut - 1] == ","
        or scene.words.heads_first
        or cue.stop - cue.first > 1  # "and called for repairs"
        or _has_demand(scene, start, inner.stop)
    )
    is_plain = is_verb or is_asked or _explains(scene, cue, outer)
    if cut == outer.content[0]:  # "Y denied and called it …": the first verb tells nothing
        if is_plain:
            put(reports, outer, outer._replace(cue=cue, content=(start, inner.stop)))
        return
    if is_plain or is_marked(scene, inner, start) or words[start] in scene.words.pronouns:
        put(reports, outer, outer._replace(content=(outer.content[0], cut)))
        reports.append(Report(cue, (start, inner.stop), None, "and-that"))


def _has_demand(scene: Scene, start: int, stop: int) -> bool:
    """Tell whether more than a thing is asked for: not "said they stopped and demanded cash"."""
    asked = scene.tokens.words[start : min(stop, start + LISTENER)]
    return not scene.words.nonfinite.isdisjoint(asked)


def _is_of_another(scene: Scene, cue: Cue, outer: Report, cut: int) -> bool:
    """Tell whether whoever is told of does both: "X meminta warga memeriksa dan memastikan …"."""
    words, tokens = scene.words, scene.tokens.words
    if words.shows_verbs:
        return _ends_series(scene, cue, outer, cut)
    if not words.heads_first or cut - 1 <= outer.content[0]:
        return False
    is_asked = outer.cue.role is CueRole.REQUEST and tokens[cue.first] in words.asked_for
    return is_asked or (cut + 1 == cue.first and words.is_active(tokens[cut - 1]))


def _ends_series(scene: Scene, cue: Cue, outer: Report, cut: int) -> bool:
    """Tell whether a verb is the last of what others did: "said jurors met, voted and found that".

    Not "said the mill, shut in May, was old and added that".
    """
    words, tokens = scene.words, scene.tokens.words
    first = outer.content[0]
    comma = scene.tokens.last_comma(max(first, cut - _SERIES), cut)
    is_past = words.is_past(tokens[cue.first]) and cut + 1 == cue.first
    if comma is None or not is_past or tokens[first] in words.pronouns:
        return False  # "said he was ill, wept and told them that"
    acted = tokens[comma + 1]
    is_open = scene.tokens.last_comma(max(first, comma - _NEAR), comma) is None
    return words.is_past(acted) and acted not in words.finite and is_open


def _explains(scene: Scene, cue: Cue, outer: Report) -> bool:
    """Tell whether a participle is of who denies or asks: "dismissed it, saying two fled"."""
    words = scene.tokens.words
    is_parted = cue.role is CueRole.PARTICIPLE and words[cue.first - 1] in _PARTING
    is_asked = outer.cue.role is CueRole.REQUEST and tells(scene, cue)
    is_act = outer.cue.denies or words[outer.cue.first] in scene.words.judgements
    return is_parted and (is_act or is_asked)


def goes_on_judging(
    scene: Scene, unit: TextUnit, cue: Cue, outer: Report, reports: list[Report]
) -> bool:
    """Read "X said he was late, calling it a shame": two reports of X; tell whether it is that."""
    words = scene.tokens.words
    if not words[cue.first].endswith(scene.words.gerund) or words[cue.first - 1] != ",":
        return False
    report = READERS[cue.role](scene, unit, cue)
    if report is None:
        return False
    put(reports, outer, ended(scene, outer, cue.first - 1))
    reports.append(report._replace(mention=None, rule="and-that"))
    return True
