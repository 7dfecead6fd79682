"""Two figures that one word shares out: "impor dan ekspor masing-masing 12 dan 14 miliar"."""

from __future__ import annotations

from factdb.parse.indicators.cues import Hit
from factdb.parse.indicators.evidence import Evidence
from factdb.parse.indicators.findings import NOTHING, Finding
from factdb.parse.indicators.settings import Setting

_BESIDE = 4  # tokens between the word that shares out and the first figure: "mencapai sekitar"
_NOUNS = 8  # tokens before that word in which the two nouns end
_WEIGHT = 11.0  # more than any noun by its place alone


def shared_out(evidence: Evidence, i: int) -> Finding:
    """Return what the first or the second of two figures measures that are shared out."""
    settings = evidence.settings
    first = i - 1 if settings[i].is_joined else i
    if first < 0 or first + 1 >= len(settings) or not settings[first + 1].is_joined:
        return NOTHING
    pair = _nouns(evidence, settings[first])
    if pair is None:
        return NOTHING
    hit = pair[i - first]
    slugs = [cue for cue in hit.cues if evidence.fits(settings[i], cue.slug)]
    if not slugs:
        return NOTHING
    return Finding(slugs[0].slug, _WEIGHT, slugs[0].part, hit.first, hit.stop)


def _nouns(evidence: Evidence, setting: Setting) -> tuple[Hit, Hit] | None:
    """Return the two coordinated nouns or predicates before "masing-masing", None without."""
    floor, words = setting.floor, evidence.words
    stops = range(setting.lead, max(floor, setting.opening - _BESIDE), -1)
    found = (evidence.lexicon.before_distributive(words, stop, floor) for stop in stops)
    opens = next((at for at in found if at is not None), None)
    if opens is None:
        return None
    for stop in range(opens, max(floor, opens - _NOUNS), -1):
        second = evidence.by_stop.get(stop)
        if second is None:
            continue
        first = evidence.by_stop.get(second.first - 1)
        is_pair = words[second.first - 1] in evidence.clauses.coordinators
        return (first, second) if first is not None and is_pair else None
    return None
