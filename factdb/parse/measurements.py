"""Physical measurements: their unit is the answer, but for age and height.

"54 tahun" is an age beside "berusia" and else a duration; "10 km" is a depth beside "kedalaman"
and else a distance.
"""

from __future__ import annotations

from factdb.parse.evidence import Evidence
from factdb.parse.indicator_words import Part
from factdb.parse.settings import Setting
from factdb.parse.tokens import Tokens

_PLAIN = {
    "time": "duration",
    "length": "distance",
    "area": "area",
    "temperature": "temperature",
    "magnitude": "magnitude",
}
_OLDEST = 120  # years
_STRONGEST = 10  # of an earthquake
_REACH = {"age": 3, "height": 9, "temperature": 9, "magnitude": 3, "count": 9}


def measurement(setting: Setting, tokens: Tokens, evidence: Evidence) -> str | None:
    """Return the indicator of a measurement, "" where none fits, None of other kinds."""
    kind = setting.kind
    if kind == "bare":
        return _bare(setting, tokens, evidence)
    if kind == "angle":
        return "temperature" if _told(setting, "temperature", evidence) else ""
    if kind not in _PLAIN:
        return None
    if kind == "time" and _told(setting, "age", evidence):
        return "age"
    if kind == "length":
        if _told(setting, "height", evidence):
            return "height"
        if _told(setting, "count", evidence):  # "curah hujan 120 mm"
            return ""
    return _PLAIN[kind]


def _bare(setting: Setting, tokens: Tokens, evidence: Evidence) -> str | None:
    """Return what a number without unit is: an age, a magnitude, or None where neither."""
    value = setting.figure.high
    if value <= _STRONGEST and _told(setting, "magnitude", evidence):
        return "magnitude"
    if value > _OLDEST or value != value.to_integral_value():
        return None
    if _told(setting, "age", evidence):
        return "age"
    return "age" if _is_set_off(setting, tokens) else None


def _is_set_off(setting: Setting, tokens: Tokens) -> bool:
    """Tell whether a number stands alone behind a name: "Sari (23)", "Mary Hill, 23, said"."""
    words, first, stop = tokens.words, setting.first, setting.stop
    if first < 2 or stop >= len(words) or setting.opening != first:
        return False
    marks = words[first - 1], words[stop]
    if marks != ("(", ")") and not (marks[0] == "," and marks[1] in ",."):
        return False
    return tokens.is_capitalised(first - 2) and not words[first - 2][0].isdigit()


def _told(setting: Setting, slug: str, evidence: Evidence) -> bool:
    """Tell whether a word of a measurement stands near enough before or behind a figure."""
    reach = _REACH[slug]
    for at in range(setting.lead, max(setting.floor, setting.opening - reach), -1):
        hit = evidence.by_stop.get(at)
        if hit is not None and any(
            c.slug == slug and c.part in (Part.ACT, Part.HEAD) for c in hit.cues
        ):
            return True
    for at in range(setting.stop, min(setting.roof, setting.end + 3)):
        hit = evidence.by_first.get(at)
        if hit is not None and any(c.slug == slug and c.part is not Part.ACT for c in hit.cues):
            return True
    return False
