"""The predicate of a subject that a long clause tells of: "Dua orang yang …, ditangkap polisi".

News opens with who somebody is, what they did and where, and a comma before what befell them.
"""

from __future__ import annotations

from factdb.parse.indicators.cues import Part
from factdb.parse.indicators.evidence import Evidence
from factdb.parse.indicators.findings import NOTHING, Finding
from factdb.parse.indicators.mismatches import mismatch
from factdb.parse.indicators.settings import NUMBERS, Setting

_STATE = Part.STATE

_LONGEST = 45  # tokens from the figure to its predicate at most
_NOUN = 3  # words of the subject: "pelaku tawuran yang"
_WEIGHT = 7.0  # less than what stands right beside a figure
_DASHES = frozenset("-–—|")  # behind a dateline


def main_predicate(evidence: Evidence, setting: Setting) -> Finding:
    """Return what the first predicate behind a comma tells of the figure that opens a sentence."""
    words, clauses = evidence.words, evidence.clauses
    if not clauses.modifiers_follow or setting.kind not in NUMBERS or not _opens(evidence, setting):
        return NOTHING
    if clauses.relatives.isdisjoint(words[setting.end : setting.end + _NOUN]):
        return NOTHING
    for at in range(setting.end + 1, min(setting.roof - 1, setting.end + _LONGEST)):
        hit = evidence.by_first.get(at + 1) if words[at] == "," else None
        if hit is None or hit.stop in evidence.opened:
            continue
        for slug, part in hit.cues:
            is_fit = part is _STATE and evidence.fits(setting, slug)
            if is_fit and not mismatch(evidence, setting, slug):
                return Finding(slug, _WEIGHT, part, hit.first, hit.stop)
    return NOTHING


def _opens(evidence: Evidence, setting: Setting) -> bool:
    """Tell whether a figure stands first in its sentence, or behind a dateline's dash."""
    at = setting.opening - 1
    return at < setting.floor or evidence.words[at] in _DASHES
