"""The reports of one unit of text: its cues read in turn, nested ones and relays included.

A unit is a sentence, or the sentences that share one pair of quotation marks. Each cue is read by
the reader of its role (`attributions.READERS`); contents may nest.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factdb.parse.contents.starts import content_start
from factdb.parse.cues.bounds import before_adverbs
from factdb.parse.cues.finder import Cue
from factdb.parse.cues.scene import Scene
from factdb.parse.cues.unit import Report, TextUnit
from factdb.parse.mentions.speakers import is_speaker, read_mention
from factdb.parse.reports.attributions import READERS, Reader
from factdb.parse.reports.joined import goes_on_judging, read_joined
from factdb.parse.reports.nested_reports import parts_speakers, read_nested
from factdb.parse.reports.participles import ABSOLUTE, PARTICIPLE, before_absolute, read_written
from factdb.parse.reports.relays import is_press, told_by, with_relays
from factdb.parse.reports.second_quotes import read_quoted, read_verdict
from factdb.parse.reports.source_phrases import (
    read_anaphor,
    read_postposition,
    read_preposition,
    read_so,
    read_whereby,
)
from factdb.parse.reports.turns import ended, joint_before, put
from factdb.parse.reports.verb_second import VERBS, read_added, read_verb_second, read_within
from factdb.parse.subjects.polled import is_of_share
from factdb.parse.subjects.unsaid import is_asked
from factdb.parse.text.cue_words import CueRole
from factdb.records import NESTED

_PARTICIPLE, _RELAY = CueRole.PARTICIPLE, CueRole.RELAY

_READERS: dict[CueRole, Reader] = {**READERS, CueRole.WHEREBY: read_whereby}
_VERB_SECOND_READERS: dict[CueRole, Reader] = {
    **_READERS,
    **dict.fromkeys(VERBS, read_verb_second),
    CueRole.JUDGING: read_verdict,
    CueRole.QUOTING: read_quoted,
    CueRole.INVERTED: read_so,
    CueRole.PREPOSITION: read_preposition,
    CueRole.POSTPOSITION: read_postposition,
    CueRole.ANAPHOR: read_anaphor,
}
_NESTING = frozenset({CueRole.VERB, CueRole.CLAUSAL, CueRole.TELLING})  # reports in reports
_REACH = 8  # reports of a unit looked back over; a unit with more is no sentence


def read_reports(scene: Scene, unit: TextUnit) -> list[Report]:
    """Return the reports of a unit in the order of their cues; contents may nest."""
    readers = _VERB_SECOND_READERS if scene.words.verb_second else _READERS
    reports: list[Report] = []
    relays: list[Cue] = []
    for found in unit.cues:
        cue = _as_quoting(scene, unit, found)
        if cue.role not in readers:
            relays.append(found)
            continue
        cue = _with_negation(scene, unit, cue)
        outer = None
        if reports:
            outer = next((r for r in reversed(reports[-_REACH:]) if _holds(scene, r, cue)), None)
        if outer is not None:
            _read_within(scene, unit, cue, outer, reports)
            continue
        report = _read_added(scene, unit, cue, reports) or readers[cue.role](scene, unit, cue)
        if report is not None and _passes_on(scene, report, reports):
            _pass_on(scene, reports, reports[-1], report)
            continue
        if report is not None and report.rule == PARTICIPLE and reports:
            report = report._replace(mention=None)  # "…, she said, adding that …"
        if report is not None and all(
            report.content != other.content for other in reports[-_REACH:]
        ):
            _end_nested(scene, reports, report)
            reports.append(report)
    if relays:
        reports = with_relays(scene, unit, reports, relays)
    return [_parted(scene, unit, report) for report in reports]


def _end_nested(scene: Scene, reports: list[Report], report: Report) -> None:
    """End what is told within a report before its attribution: "Er habe gesagt, …, | sagte X"."""
    last = reports[-1] if reports else report
    if last.rule == NESTED and report.content[1] <= report.cue.first < last.content[1]:
        put(reports, last, ended(scene, last, report.cue.first))


def _parted(scene: Scene, unit: TextUnit, report: Report) -> Report:
    """Return a report whose content ends at the colon before a paragraph in quotation marks."""
    first, stop = report.content
    quote = unit.quote_until(stop) if report.sequel is None else None
    if quote is None or quote.first not in scene.tokens.lines:
        return report
    colon = quote.first - 1
    if scene.tokens.words[colon] != ":" or not first < colon < quote.stop <= stop:
        return report
    return report._replace(content=(first, colon), sequel=(quote.first, quote.stop))


def _read_added(scene: Scene, unit: TextUnit, cue: Cue, reports: list[Report]) -> Report | None:
    """Read "…, kata X, menambahkan …": a verb right behind who said the rest, and a comma."""
    if reports and scene.words.verb_second:
        return read_added(scene, unit, cue, reports[-1])
    if not (reports and scene.words.heads_first and cue.role is CueRole.VERB):
        return None
    last, comma, words = reports[-1], cue.first - 1, scene.tokens.words
    stop = last.mention.stop if last.mention is not None else comma + 1
    is_bracketed = words[stop] == "(" and words[comma - 1] == ")"  # "kata AFAD (…), menambahkan"
    is_behind = last.cue.first < stop and (stop == comma or (is_bracketed and stop < comma))
    if not is_behind or words[comma] != "," or last.content[1] > last.cue.first:
        return None
    start = content_start(scene, unit, cue)
    return None if start is None else Report(cue, (start, unit.stop), None, "and-that")


def _as_quoting(scene: Scene, unit: TextUnit, cue: Cue) -> Cue:
    """Return "quoted by" behind "was" as what tells who spoke: "X was quoted by A as saying …".

    So is the verb of "A reported X as saying …".
    """
    words, tokens = scene.words, scene.tokens.words
    is_passive = cue.role is _RELAY and cue.first > 0
    if is_passive and tokens[cue.first - 1] in words.copulas:
        return cue._replace(role=CueRole.QUOTING)
    if cue.role is CueRole.VERB and tokens[cue.first] in words.relaying:
        said = read_mention(scene, cue.stop, unit.stop) if cue.stop < unit.stop - 1 else None
        behind = unit.stop if said is None else said.stop
        if behind < unit.stop and words.quoted_as.match(tokens, behind) is not None:
            return cue._replace(role=CueRole.QUOTING)
    return cue


def _with_negation(scene: Scene, unit: TextUnit, cue: Cue) -> Cue:
    """Return a denial with the "not" before it as its opposite: "did not deny" asserts."""
    if not cue.denies:
        return cue
    before = before_adverbs(scene, cue.first, unit.first) - 1
    if before >= unit.first and scene.tokens.words[before] in scene.words.negations:
        return cue._replace(first=before, denies=False)
    return cue


def _passes_on(scene: Scene, report: Report, reports: Sequence[Report]) -> bool:
    """Tell whether "…, according to X" stands behind another report, which X passes on."""
    if not reports:
        return False
    is_source = report.rule in ("clause-preposition", "quote-preposition", "clause-source")
    is_source = is_source or (report.rule == "clause-verb-subject" and _is_relayed(scene, report))
    if not (is_source or _only_points(scene, report.cue)):
        return False
    last = reports[-1]
    return (
        last.mention is not None
        and last.cue.stop <= report.cue.first
        and (report.content[0] <= last.cue.first)
    )


def _is_relayed(scene: Scene, report: Report) -> bool:
    """Tell whether an outlet behind its verb ends a sentence: "…, X said, reports Northwire TV"."""
    who, words = report.mention, scene.words
    if who is None:
        return False
    named = scene.tokens.words[who.first : who.stop]
    return scene.tokens.words[report.cue.first] in words.passing and not words.outlets.isdisjoint(
        named
    )


def _pass_on(scene: Scene, reports: list[Report], report: Report, by: Report) -> None:
    """Give a report who passes it on; a paper says itself what it tells that somebody said.

    "Ann Roe told police that she fired, according to the affidavit" are two reports.
    """
    words, passed = scene.words, _passed_on(report, by)
    who = by.mention
    is_paper = who is not None and not words.documents.isdisjoint(
        scene.tokens.words[who.first : who.stop]
    )
    if not is_paper or words.heads_first or words.verb_second:
        put(reports, report, passed)
        return
    put(reports, report, passed._replace(relays=report.relays))
    reports.append(by)


def _passed_on(report: Report, by: Report) -> Report:
    """Return a report with who passed it on, its content ending before the words for that."""
    first, stop = report.content
    if first < by.cue.first < stop:
        stop = by.cue.first
    relays = (*report.relays, by.mention) if by.mention is not None else report.relays
    return report._replace(content=(first, stop), relays=relays)


def _holds(scene: Scene, report: Report, cue: Cue) -> bool:
    """Tell whether a cue stands in what a report tells, and not in what somebody tells of that.

    "Er habe gesagt, es sei kalt, | sagte Ann Roth": her verb is no part of what he said.
    """
    if scene.words.verb_second and report.rule == NESTED:
        return False
    first, stop = report.content
    if report.sequel is not None:
        stop = max(stop, report.sequel[1])
    return first <= cue.first < stop and report.cue.first != cue.first


def _read_within(
    scene: Scene, unit: TextUnit, cue: Cue, outer: Report, reports: list[Report]
) -> None:
    """Read a cue that stands inside the content of a report: a second report, or a nested one."""
    first, stop = outer.content
    if outer.cue.first > cue.first:  # the outer content stands before its cue
        return
    inner = replace(unit, first=max(first, _last_cue_end(reports, cue)), stop=stop)
    before = before_adverbs(scene, cue.first, first) - 1
    is_joined = scene.tokens.words[before] in scene.words.conjunctions
    if scene.words.verb_second:
        _read_second_within(scene, inner, cue, outer, reports)
    elif cue.role is _PARTICIPLE and _read_aside(scene, unit, inner, cue, outer, reports):
        return
    elif is_joined or cue.role is _PARTICIPLE:
        read_joined(scene, inner, cue, outer, reports, before if is_joined else cue.first)
    elif cue.role is CueRole.PREPOSITION and outer.mention is not None:
        if parts_speakers(scene, cue.first):
            _read_other(scene, inner, cue, outer, reports)
            return
        report = READERS[cue.role](scene, unit, cue)
        if report is not None and _passes_on(scene, report, reports):
            _pass_on(scene, reports, outer, report)
        elif cue.first == outer.content[0]:
            _read_source_within(scene, inner, cue, outer, reports)
    elif cue.role is CueRole.JUDGING and goes_on_judging(scene, unit, cue, outer, reports):
        return
    elif cue.role in _AROUND:
        _AROUND[cue.role](scene, unit, cue, outer, reports)
    elif cue.role in _NESTING and not is_asked(scene, outer.cue, cue):
        read_nested(scene, unit, inner, cue, outer, reports)


def _read_aside(
    scene: Scene, unit: TextUnit, inner: TextUnit, cue: Cue, outer: Report, reports: list[Report]
) -> bool:
    """Read a participle that is not of whoever says the rest; tell whether it is none of theirs.

    "X said …, with Y adding …", "X said they got a letter saying …"; nothing is told by "Ann Roe
    said he met them and was encouraging talks", nor by "found …, with 50% saying they are ill".
    """
    if is_of_share(scene, unit, cue) or _read_absolute(scene, unit, cue, outer, reports):
        return True
    written = read_written(scene, inner, cue)
    if written is not None:
        reports.append(written)
    return written is not None or not _is_beside(scene, cue)


def _is_beside(scene: Scene, cue: Cue) -> bool:
    """Tell whether a participle has no copula, and so is no finite verb: not "was saying"."""
    return scene.tokens.words[cue.first - 1] not in scene.words.copulas


def _read_other(
    scene: Scene, inner: TextUnit, cue: Cue, outer: Report, reports: list[Report]
) -> None:
    """Read "X said …, while according to Y …": two reports, no one of which holds the other."""
    report = READERS[cue.role](scene, replace(inner, first=cue.first), cue)
    if report is not None and report.content[0] > cue.first:
        put(reports, outer, outer._replace(content=(outer.content[0], cue.first - 2)))
        reports.append(report)


def _read_counter(
    scene: Scene, unit: TextUnit, cue: Cue, outer: Report, reports: list[Report]
) -> None:
    """Read "X said …, but Y put the number at 300": a judgement is no part of what another says.

    Nor is what somebody is quoted as saying: "X said …, but Y was quoted as saying …".
    """
    report = READERS[cue.role](scene, unit, cue)
    mention = report.mention if report is not None else None
    if report is None or mention is None or not is_speaker(scene, mention):
        return
    joint = joint_before(scene, unit, mention)
    if joint is not None:
        put(reports, outer, ended(scene, outer, joint))
        reports.append(report)


def _read_source_within(
    scene: Scene, inner: TextUnit, cue: Cue, outer: Report, reports: list[Report]
) -> None:
    """Read "X said that according to Y, …": Y tells what X passes on."""
    report = READERS[cue.role](scene, inner, cue)
    if report is None or report.rule != "preposition-clause":
        return
    if is_press(scene, outer.mention):
        put(reports, outer, told_by(outer, report))
    else:
        reports.append(report._replace(rule=NESTED))


def _read_absolute(
    scene: Scene, unit: TextUnit, cue: Cue, outer: Report, reports: list[Report]
) -> bool:
    """Read "X said …, with Y adding …": two reports; tell whether it is one."""
    report = READERS[cue.role](scene, unit, cue)
    if report is None or report.rule != ABSOLUTE:
        return False
    cut = before_absolute(scene, report)
    if cut <= outer.content[0]:
        return False
    put(reports, outer, outer._replace(content=(outer.content[0], cut)))
    reports.append(report)
    return True


def _read_around(
    scene: Scene, unit: TextUnit, cue: Cue, outer: Report, reports: list[Report]
) -> None:
    """Read "X khawatir bahwa …, kata Y": Y says all of it, X is within."""
    report = READERS[cue.role](scene, unit, cue)
    if report is None or report.rule != "clause-cue" or outer.content[0] <= outer.cue.first:
        return
    if _only_points(scene, cue):  # "BPBD mencatat …, demikian Kantor Nusa"
        put(reports, outer, _passed_on(outer, report))
        return
    content = (outer.content[0], cue.first)
    put(reports, outer, outer._replace(content=content, rule=NESTED))
    reports.append(report)


def _only_points(scene: Scene, cue: Cue) -> bool:
    """Tell whether a cue is no verb but a word that points to what was said: "demikian"."""
    hit = scene.words.pointers.match(scene.tokens.words, cue.first)
    return hit is not None and hit[0] == cue.stop


_AROUND = {
    CueRole.INVERTED: _read_around,
    CueRole.JUDGING: _read_counter,
    CueRole.QUOTING: _read_counter,
}


def _read_second_within(
    scene: Scene, inner: TextUnit, cue: Cue, outer: Report, reports: list[Report]
) -> None:
    """Read "X sagte, …, und fügte hinzu, …" and "X sagte, Y habe erklärt, …"."""
    report = read_within(scene, inner, cue)
    if report is None:
        return
    if report.mention is None:
        put(reports, outer, ended(scene, outer, cue.first - 1))
    reports.append(report)


def _last_cue_end(reports: list[Report], cue: Cue) -> int:
    return max((r.cue.stop for r in reports[-_REACH:] if r.cue.stop <= cue.first), default=0)
