"""The total that is far from its number: "Jumlah korban jiwa di Sari, Maro, … mencapai 1.016".

Places, days and causes may stand between the subject of a sentence and what it has come to; no
other number, no clause and no verb with an object.
"""

from __future__ import annotations

from factdb.parse.indicators.cues import Hit, Part
from factdb.parse.indicators.evidence import Evidence
from factdb.parse.indicators.findings import COUNT, NOTHING, Finding
from factdb.parse.indicators.settings import BEFORE, NUMBERS, Setting

_NOUNS = frozenset([Part.HEAD, Part.UNIT])
_WEIGHT = 7.5  # less than a noun near by tells, more than one that is only counted


def reached_total(evidence: Evidence, setting: Setting) -> Finding:
    """Return what the subject of a sentence is the total of, where a number is what it reached."""
    if setting.kind not in NUMBERS or not setting.is_generic or not _is_reached(evidence, setting):
        return NOTHING
    first = max(setting.floor, setting.opening - BEFORE)
    for at in range(first, setting.opening):
        hit = evidence.by_first.get(at)
        if hit is None or not evidence.lexicon.is_amount(evidence.words, at):
            continue
        return _told_by(evidence, setting, hit)
    return NOTHING


def _is_reached(evidence: Evidence, setting: Setting) -> bool:
    """Tell whether "mencapai", "has reached" stands before a figure; not "dari" or "di"."""
    before = evidence.words[setting.opening - 1 : setting.lead]
    return not evidence.lexicon.reached.isdisjoint(before)


def _told_by(evidence: Evidence, setting: Setting, hit: Hit) -> Finding:
    """Return what a noun tells of a figure if nothing but places, days and causes parts them."""
    words, boundaries = evidence.words, evidence.clauses.boundaries
    between = range(hit.stop, setting.opening)
    if any(at in evidence.opened or words[at] in boundaries for at in between):
        return NOTHING
    if any(_is_predicate(evidence, at) for at in between):
        return NOTHING  # "jumlah korban tewas belum jelas, dan rumah rusak mencapai 312"
    if evidence.has_verb(hit.stop, setting.opening - 1):
        return NOTHING
    for slug, part in hit.cues:
        if part in _NOUNS and slug != COUNT and evidence.fits(setting, slug):
            return Finding(slug, _WEIGHT, part, hit.first, hit.stop)
    return NOTHING


def _is_predicate(evidence: Evidence, at: int) -> bool:
    """Tell whether a predicate of the clause stands at a token, and none that tells of a noun."""
    hit = evidence.by_first.get(at)
    is_told = evidence.words[at - 1] in evidence.clauses.relatives
    return hit is not None and not is_told and any(cue.part is Part.STATE for cue in hit.cues)
