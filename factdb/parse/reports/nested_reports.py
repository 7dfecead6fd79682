"""Reports inside what another report says: "Ann Roe said police reported black ice".

Whoever speaks there may as well say all of it, or go on behind it: "Roe said …, but Lind said …".
"""

from __future__ import annotations

from dataclasses import replace

from factdb.parse.cues.bounds import LISTENER, before_adverbs
from factdb.parse.cues.finder import Cue
from factdb.parse.cues.scene import Mention, Scene
from factdb.parse.cues.unit import Report, TextUnit
from factdb.parse.mentions.speakers import is_speaker
from factdb.parse.reports.attributions import READERS
from factdb.parse.reports.relays import passed_on_by
from factdb.parse.reports.turns import ended, joint_before, joint_in_list, parted_by, put
from factdb.parse.reports.verbs import read_verb
from factdb.parse.text.cue_words import CueRole
from factdb.records import NESTED

_read_clausal = READERS[CueRole.CLAUSAL]
_AFTER = ("clause-verb", "quote-verb", "clause-verb-subject")  # with who says it at the end
_ONE_WORD = 2  # tokens of a nested content that says nothing, its full stop included


def read_nested(
    scene: Scene, unit: TextUnit, inner: TextUnit, cue: Cue, outer: Report, reports: list[Report]
) -> None:
    """Read "X said police reported black ice", and "X said …, Tass reported": Tass passes it on."""
    report = _read_inner(scene, unit, inner, cue)
    if report is None or report.mention is None:
        return
    if report.content[0] < cue.stop:
        if report.rule in _AFTER and outer.mention is not None:
            _put_before(scene, unit, outer, report, reports)
        return
    if outer.cue.denies:
        return  # "denied he said so"
    mention = report.mention
    if (parted := parted_by(scene, unit, outer, mention)) is not None:
        reports.append(report._replace(mention=parted, rule=NESTED))
    elif outer.content[0] == mention.first and (passed := passed_on_by(scene, outer, report)):
        put(reports, outer, passed)
    elif not _tells_nothing(scene, unit, cue, report):
        _put_inside(scene, inner, outer, report, mention, reports)


def _put_inside(
    scene: Scene,
    inner: TextUnit,
    outer: Report,
    report: Report,
    mention: Mention,
    reports: list[Report],
) -> None:
    """Add a report in what another says, or behind it, where its speaker shows that there is."""
    words, cue = scene.tokens.words, report.cue
    if mention.first < cue.first - 1 and words[mention.first] in scene.words.complementisers:
        inside = replace(mention, first=mention.first + 1)
        reports.append(report._replace(mention=inside, rule=NESTED))
        return  # "X said it was open, but that Y said it was not"
    is_feeling = words[cue.first] in scene.words.feelings
    if is_feeling and words[mention.first] in scene.words.pronouns:
        return  # "Ann Roe said she is worried that …"
    if parts_speakers(scene, mention.first) and is_speaker(scene, mention):
        put(reports, outer, ended(scene, outer, mention.first - 2))
        reports.append(report)  # "X said …, but Y said …"
        return
    end = before_adverbs(scene, cue.first, mention.first)
    is_close = end == mention.stop or (words[end - 1] == "," and words[mention.stop] == ",")
    joint = joint_before(scene, inner, mention) or joint_in_list(scene, outer, cue, mention)
    is_short = joint is not None or mention.stop - mention.first <= LISTENER
    if not (is_close and is_short and is_speaker(scene, mention)):
        return
    if joint is None:
        reports.append(report._replace(rule=NESTED))
    else:
        put(reports, outer, ended(scene, outer, joint))
        reports.append(report)


def parts_speakers(scene: Scene, i: int) -> bool:
    """Tell whether ", but" before token `i` parts what two say: "…, sedangkan | menurut Y"."""
    words = scene.tokens.words
    return words[i - 1] in scene.words.counters and words[i - 2] == ","


def _tells_nothing(scene: Scene, unit: TextUnit, cue: Cue, report: Report) -> bool:
    """Tell whether a verb in a content tells of no more: "said she does not think it is “wise”"."""
    between = scene.tokens.words[cue.stop : report.content[0]]
    words, verb = scene.words, scene.tokens.words[cue.first - 1 : cue.first + 1]
    if verb[0] in words.auxiliaries and not words.is_past(verb[1]):
        return True  # "said drivers should know the rules"
    if unit.opens_quote(report.content[0]) and not scene.words.finite.isdisjoint(between):
        return True
    # "police said 375 men wanted to surrender"
    return report.content[1] - report.content[0] <= _ONE_WORD


def _read_inner(scene: Scene, unit: TextUnit, inner: TextUnit, cue: Cue) -> Report | None:
    """Read a verb of saying in what another says, or what it tells of all that stands before."""
    is_clausal = cue.role is CueRole.CLAUSAL
    report = (_read_clausal if is_clausal else read_verb)(scene, inner, cue)
    if report is not None:
        return report
    whole = (_read_clausal if is_clausal and scene.words.heads_first else read_verb)(
        scene, unit, cue
    )
    is_before = whole is not None and whole.rule == "clause-verb"
    return whole if is_before else None  # "It called for closing the mill, he said."


def _put_before(
    scene: Scene, unit: TextUnit, outer: Report, report: Report, reports: list[Report]
) -> None:
    """Read "X confirmed that …, Tass reported", who passes it on, and "X said …, Y said"."""
    content = (outer.content[0], report.content[1])
    if scene.tokens.words[report.cue.first] in scene.words.relaying and report.mention is not None:
        put(reports, outer, outer._replace(content=content, relays=(*outer.relays, report.mention)))
        return
    put(reports, outer, outer._replace(content=content, rule=NESTED))
    whole = (unit.first, report.content[1])
    reports.append(report._replace(content=whole, rule="clause-verb"))
