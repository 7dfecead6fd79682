"""How words behind another figure can tell of the one before it: "15 orang, termasuk tiga anak, …".

Another figure may be a part of the first, say it again in brackets, or stand between its noun and
what befell it.
"""

from __future__ import annotations

from typing import NamedTuple

from factdb.parse.indicators.cues import Part
from factdb.parse.indicators.evidence import Evidence
from factdb.parse.indicators.findings import COUNT, Finding
from factdb.parse.indicators.settings import Setting

_UNIT = Part.UNIT
_AGED = "age"

_ASIDE = 12  # tokens of an aside between commas behind its number
_NOUN = 4  # tokens of "petugas | pemadam kota ," before "yakni" at most
_NAMES = 40  # the same of the names behind it
_ASIDE_NOUN = 0.1  # what a noun behind another number loses without "and"
_TOLD = frozenset([Part.STATE, Part.HEAD, _UNIT])


class Past(NamedTuple):
    """How words past another figure can tell of one before it.

    Attributes:
        saved: What of the cost up to there does not count.
        base: Where words begin that stand right behind; 0 where they begin where they did.
        crossed: What a noun behind it loses.
        least: What the cost cannot be below; what closes a bracket is paid back before it comes.
    """

    saved: float = 0.0
    base: int = 0
    crossed: float = 0.0
    least: float = 0.0


def past_of(evidence: Evidence, setting: Setting, other: Setting, best: Finding) -> Past | None:
    """Return how words behind another figure can tell of this one, None where they cannot."""
    is_change = other.kind != setting.kind and evidence.is_difference(setting)
    if setting.is_adjunct and not setting.is_whole and not other.is_adjunct:
        return None  # "di 73 desa dan | 312 kader diterjunkan"
    if other.is_joined and (is_change or other.is_gapped):
        return None  # "output fell 8 percent and 300 workers were sacked", "and tea $3 a pound"
    if other.is_joined and best.part is _UNIT and best.weight > 9.0:
        return None  # "tiga korban tewas dan dua hilang"
    if other.is_joined and other.end > other.stop and evidence.is_led_to(setting):
        return None  # "korban tewas mencapai 90 orang dan 200 orang luka"
    if other.is_joined and other.end > other.stop and _has_noun_before(evidence, setting):
        return None  # "korban luka 12 orang dan 3 orang tewas"
    if other.is_joined and other.end == other.stop:
        return Past(-4.0, other.end)  # "korban tewas ada dua orang, lima luka"
    if other.is_joined:  # "a $2.2 billion, two-year budget deficit"
        is_coordinate = evidence.words[other.opening - 1] in evidence.clauses.coordinators
        # Of "9 cases, 2 deaths" the second noun tells nothing of the first.
        return Past(1.0, other.end, 3.0 if is_coordinate else _ASIDE_NOUN)
    if is_included(evidence, other):
        return Past(1.0, other.end)  # "15 orang termasuk tiga anak tewas"
    if _is_bracketed(evidence, setting, other):
        return Past(2.0, other.end + 1, least=-1.0)  # "Rs7bn ($1bn) profit"
    is_age = other.kind == "bare" and other.opening == setting.end < other.lead
    return Past() if is_age or not other.is_argument else None  # "children under five"


def _has_noun_before(evidence: Evidence, setting: Setting) -> bool:
    """Tell whether a noun with what befell it stands right before a figure with a unit of its own.

    For a language whose adjectives follow: "kasus baru | 180 orang", "rumah rusak | 12 unit".
    """
    if not evidence.clauses.modifiers_follow or setting.end == setting.stop:
        return False
    at = setting.opening
    hit = evidence.by_stop.get(at)
    if hit is None and not evidence.lexicon.is_verb(evidence.words[at - 1]):
        hit = evidence.by_stop.get(at - 1)  # "kasus | baru 180 orang"
    if hit is None or hit.first < setting.floor:
        return False
    return any(part in _TOLD and slug != COUNT for slug, part in hit.cues)


def is_included(evidence: Evidence, other: Setting) -> bool:
    """Tell whether a figure is told as a part of the one before it: "termasuk tiga anak"."""
    before = evidence.words[other.opening - 1 : other.lead]
    return not evidence.lexicon.includes.isdisjoint(before)


def _is_bracketed(evidence: Evidence, setting: Setting, other: Setting) -> bool:
    """Tell whether the next figure says in brackets alone what this one says."""
    words, at, stop = evidence.words, other.opening - 1, other.end
    is_whole = at == setting.end and words[at] == "(" and words[stop : stop + 1] == [")"]
    return is_whole and setting.kind == other.kind


def behind_part(evidence: Evidence, setting: Setting) -> int:
    """Return the token behind an aside on a part: "149 people, 45 of them pupils, | were hurt".

    A part needs no number: "three people, including a man swept away, | have died". 0 where no
    comma parts such an aside from its whole, or none closes it.
    """
    words, first, lexicon = evidence.words, setting.end + 1, evidence.lexicon
    if first >= setting.roof or words[first - 1] != ",":
        return 0
    hit = evidence.by_first.get(first)
    if hit is not None and any(cue.slug == _AGED for cue in hit.cues):
        first = hit.stop  # "two men, aged 34 and 41, were held"
    led = lexicon.parted.match(words, first)
    part = evidence.opened.get(first if led is None else led[0])
    end = led[0] if led is not None else first
    if part is not None:
        other = evidence.settings[part]
        end = other.end
        is_within = other.stop < setting.roof
        is_anaphor = is_within and lexicon.anaphors.match(words, other.stop) is not None
    if led is None and (part is None or not (is_anaphor or _is_ages(evidence, setting, part))):
        return 0
    for at in range(end, min(setting.roof - 1, end + _ASIDE)):
        if words[at] == "," and at + 1 not in evidence.opened:  # "aged 9, 12 and 14, …"
            return at + 1
    return 0


def behind_names(evidence: Evidence, setting: Setting) -> int:
    """Return the token behind who are counted: "dua guru, yakni Ani (38) dan Budi (29), | dirawat".

    0 where no names follow, or more than their ages and what joins them.
    """
    words, end, clauses = evidence.words, setting.end, evidence.clauses
    before = range(end, min(setting.roof, end + _NOUN)) if clauses.modifiers_follow else range(0)
    if clauses.namely.isdisjoint(map(words.__getitem__, before)):
        return 0
    first = next(at + 1 for at in before if words[at] in clauses.namely)
    stop = min(setting.roof, first + _NAMES)
    if not 0 < first < stop or first not in evidence.capitals:
        return 0
    at = first
    while at < stop and (
        at in evidence.capitals
        or words[at] in "(),"
        or words[at] in clauses.coordinators
        or (words[at].isdecimal() and words[at - 1] == "(")
    ):
        at += 1
    return at if at < stop and words[at - 1] not in clauses.coordinators else 0


def _is_ages(evidence: Evidence, setting: Setting, part: int) -> bool:
    """Tell whether a comma sets off how old those are who are counted: "two men, 34 and 41, …"."""
    age = evidence.settings[part]
    behind = evidence.behind(age)
    is_bare = age.kind == "bare" and age.opening == age.lead
    return setting.of == "people" and is_bare and behind in evidence.clauses.coordinators
