"""Where what one says ends and what another says begins: "X said …, but Y said …"."""

from __future__ import annotations

from factdb.parse.cues.bounds import LISTENER
from factdb.parse.cues.finder import Cue
from factdb.parse.cues.scene import Mention, Scene
from factdb.parse.cues.unit import Report, TextUnit
from factdb.parse.mentions.speakers import is_speaker, read_mention
from factdb.parse.subjects.openings import skip_connectives, skip_openings
from factdb.parse.text.quotes import MARKS


def joint_before(scene: Scene, inner: TextUnit, mention: Mention) -> int | None:
    """Return the comma of "X said it was over, and Y said …", where Y says no part of X's words.

    None in "X said it was over and that, in May, Y said …".
    """
    words, tokens = scene.words, scene.tokens.words
    joints = (words.conjunctions | words.parallels) - words.introducers  # not "as police said"
    for j in range(mention.first - 1, max(inner.first, mention.first - LISTENER), -1):
        if tokens[j] in joints and (tokens[j - 1] == "," or tokens[j - 1] in MARKS):
            return j - 1 if skip_openings(scene, j + 1, mention.first) == mention.first else None
    at = mention.first - 1  # "X said it was over | but Y said …"
    return at if tokens[at] in words.contrasts and at > inner.first else None


def joint_in_list(scene: Scene, outer: Report, cue: Cue, mention: Mention) -> int | None:
    """Return what joins the reports of a list: "A melaporkan …, B melaporkan … | dan C melaporkan".

    The verb is said again, and only a comma or "and" stands before who says it.
    """
    words, at = scene.tokens.words, mention.first - 1
    if not scene.words.heads_first or words[cue.first] != words[outer.cue.first]:
        return None
    if words[outer.content[0]] in scene.words.language.reporting.bases:
        return None  # "X menyebut, berdasarkan pengakuan pelaku, Y menyebut …"
    is_joined = words[at] in scene.words.conjunctions - scene.words.contrasts
    if is_joined and words[at - 1] == ",":
        return at - 1
    return at if is_joined or words[at] == "," else None


def ended(scene: Scene, report: Report, stop: int) -> Report:
    """Return a report whose content ends at token `stop`, where somebody else's begins.

    Or before its own attribution, if no more stands between: "It fell, X said, but Y said …".
    """
    first, mention = report.content[0], report.mention
    if mention is not None and first < min(mention.first, report.cue.first):
        behind = max(mention.stop, report.cue.stop)
        behind += scene.tokens.words[behind] in scene.words.circumstances
        if scene.date_ends.get(behind, max(mention.stop, report.cue.stop)) >= stop - 1:
            stop = min(mention.first, report.cue.first)
    return report._replace(content=(first, stop))


def put(reports: list[Report], old: Report, new: Report) -> None:
    """Put a report in the place of one that is among the last."""
    at = next(i for i in reversed(range(len(reports))) if reports[i] is old)
    reports[at] = new


def parted_by(scene: Scene, unit: TextUnit, outer: Report, mention: Mention) -> Mention | None:
    """Return whom an attribution parts from their verb: "Budi, kata polisi, mengaku lari": Budi.

    None where the nested verb has its subject right before it.
    """
    if (
        outer.mention is None
        or outer.mention.first != mention.first
        or outer.cue.first <= unit.first
    ):
        return None
    start, comma = skip_connectives(scene, unit.first, outer.cue.first), outer.cue.first - 1
    subject = read_mention(scene, start, comma) if start < comma else None
    is_whole = subject is not None and subject.stop == comma and is_speaker(scene, subject)
    return subject if is_whole and scene.tokens.words[comma] == "," else None
