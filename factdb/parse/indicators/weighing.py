"""What a figure measures by the sentence around it: the heaviest of all that tells of it.

Nothing here looks beyond the sentence.
"""

from __future__ import annotations

from dataclasses import replace

from factdb.parse.indicators.amounts import corrected
from factdb.parse.indicators.before_number import weigh_before
from factdb.parse.indicators.behind_number import weigh_behind
from factdb.parse.indicators.cues import Part
from factdb.parse.indicators.distributives import shared_out
from factdb.parse.indicators.evidence import Evidence
from factdb.parse.indicators.findings import (
    EVENTS,
    KILLED,
    LEAST,
    NOTHING,
    OUTCOMES,
    PLAIN,
    Finding,
    heavier,
)
from factdb.parse.indicators.main_predicates import main_predicate
from factdb.parse.indicators.reached_totals import reached_total
from factdb.parse.indicators.settings import Setting

_ACT, _STATE = Part.ACT, Part.STATE

_SAVED = "rescued"
_HELPED, _MOVED = "assisted", frozenset(["fled", "returned", "evacuated"])
_PLANNED = "budget"  # what the money is for says more


def weigh(evidence: Evidence, i: int) -> Finding:
    """Return what weighs most for the figure of that number in the sentence around it."""
    setting = evidence.settings[i]
    behind = weigh_behind(evidence, i, setting)
    before = NOTHING if setting.is_modifier else weigh_before(evidence, i, setting)
    if before.slug == _PLANNED and behind.part is Part.HEAD:
        is_purpose = evidence.behind(setting) in evidence.clauses.recipients
        # "approved 40 million in aid", but "set aside 40 million for repairs"
        before, behind = (before, NOTHING) if is_purpose else (NOTHING, behind)
    if before.slug == _HELPED and _is_helped(evidence, behind):
        before = NOTHING  # "membantu 900 warga meninggalkan kota"
    if _is_described(evidence, setting, before, behind):
        behind = NOTHING  # "freed ten students abducted in May"
    if behind.part is Part.UNIT and behind.slug == KILLED and _saves(evidence, before):
        return replace(before, slug=_SAVED)  # "saved 12 lives"
    if before.part is _ACT and before.slug in OUTCOMES and evidence.is_adjunct(behind.at):
        behind = NOTHING  # "killed 12 people in camps"
    own = _own(evidence, setting)
    best = heavier(
        behind,  # of equals: "sent 21 people to hospital"
        before,
        own,
        shared_out(evidence, i),
        reached_total(evidence, setting),
    )
    if best.slug in PLAIN:
        best = heavier(main_predicate(evidence, setting), best)
    best = corrected(evidence, setting, best)
    if best.slug == EVENTS and own.slug in OUTCOMES:
        return own  # "20 of those deaths occurred in jail"
    if best.part is _STATE and best.at >= setting.stop:
        evidence.taken.add(best.at)
    return best


def _is_helped(evidence: Evidence, behind: Finding) -> bool:
    """Tell whether what people are helped to do stands behind, and not who they are."""
    is_told = behind.slug in _MOVED and behind.weight >= LEAST
    return is_told and evidence.words[behind.at - 1] not in evidence.clauses.relatives


def _saves(evidence: Evidence, before: Finding) -> bool:
    """Tell whether a verb before a figure can save those whom it counts."""
    hit = evidence.by_first.get(before.at) if before.part is _ACT else None
    return hit is not None and any(cue.slug == _SAVED for cue in hit.cues)


def _is_described(evidence: Evidence, setting: Setting, before: Finding, behind: Finding) -> bool:
    """Tell whether a participle behind what a verb has as its object only says who they are.

    So does an adjective of no outcome: "merawat 23 siswa keracunan", "menembak dua orang tewas".
    """
    if before.part is not _ACT or before.stop != setting.opening:
        return False
    if behind.part is not _STATE or behind.at != setting.end:
        return False
    if evidence.clauses.modifiers_follow:
        return setting.of == "people" and behind.slug not in OUTCOMES
    hit = evidence.by_first.get(behind.at)
    return hit is not None and any(cue.part is _ACT for cue in hit.cues)


def _own(evidence: Evidence, setting: Setting) -> Finding:
    """Return what a unit tells that stands elsewhere: that of an ellipsis."""
    if not setting.unit or setting.end > setting.stop or evidence.muted(setting.unit):
        return NOTHING
    words = setting.unit.split()
    hit = evidence.lexicon.cues.match(words, 0) or evidence.lexicon.cues.match(
        words, len(words) - 1
    )
    for slug, part in hit[1] if hit else ():
        if part is Part.UNIT and evidence.fits(setting, slug):
            return Finding(slug, 5.0, part)
    return NOTHING
