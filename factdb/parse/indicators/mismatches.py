"""Whether a figure counts other things than an indicator is of: people, things, money."""

from __future__ import annotations

from itertools import takewhile

from factdb.indicators import Indicator
from factdb.parse.indicators.evidence import Evidence
from factdb.parse.indicators.findings import BEFALLING, EVENTS, MONEY
from factdb.parse.indicators.settings import Setting

_JOBS = "jobs"  # by units.toml
_WORK = frozenset(["employed", "unemployed", "laid_off"])
_OTHER = 7.0  # what it takes from a cue of people that things are counted
_WHOLE = 6  # tokens between a share and a noun that it is of


def mismatch(evidence: Evidence, setting: Setting, slug: str) -> float:
    """Return what it takes from a cue that it tells of people and things are counted."""
    indicator, kind = evidence.table[slug], setting.kind
    if kind != "number":
        return _mismatch_of_part(evidence, setting, indicator)
    if indicator.group in BEFALLING and (
        setting.figure.counted == _JOBS or EVENTS in evidence.named(setting)
    ):
        return _OTHER  # "dilanda 14 banjir": nothing befalls a flood, and no jobs are rescued
    if setting.figure.counted == _JOBS and indicator.of == "people" and slug not in _WORK:
        return _OTHER  # "helped the economy add 90,000 jobs"
    of, counted = indicator.of, setting.of
    if counted == "people" and indicator.group == MONEY:
        return _OTHER  # "nasabah kredit sebanyak 12 ribu"
    if of is None or of == counted:
        return 0.0
    if counted is None:
        return 0.5 if of == "people" else 0.6  # "mengamankan 12 provokator"
    return _OTHER


def is_of_others(evidence: Evidence, setting: Setting, slug: str) -> bool:
    """Tell whether an indicator is of people, and a figure of things, or the other way."""
    return mismatch(evidence, setting, slug) >= _OTHER


def _mismatch_of_part(evidence: Evidence, setting: Setting, indicator: Indicator) -> float:
    """Return the same of a share and of a number whose noun is left out."""
    of, counted = indicator.of, setting.of
    if setting.kind == "share":
        whole = None if of is None else _kind_of_whole(evidence, setting)
        return 0.0 if whole is None or whole == of else _OTHER  # "half of the homes burned"
    if setting.kind != "bare":
        return 0.0
    if counted == "people":
        return _OTHER if indicator.group == MONEY else 0.0
    is_other = of == "people" and counted == "things"
    return _OTHER if is_other else 0.0  # "50 perusahaan, dan 15 di antaranya"


def _kind_of_whole(evidence: Evidence, setting: Setting) -> str | None:
    """Return what the noun counts that a share is of: "things" in "30% of the old houses"."""
    if setting.of is not None:
        return setting.of
    is_of = evidence.is_of(setting)
    start = setting.end + is_of  # "70 persen | perusahaan"
    behind = evidence.words[start : min(setting.roof, start + (_WHOLE if is_of else 1))]
    kinds = map(evidence.lexicon.kind_of, takewhile(str.isalnum, behind))
    return next(filter(None, kinds), None)
