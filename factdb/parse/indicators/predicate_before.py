"""A predicate before the number of its subject: "tewas 12 orang", "warga yang hilang mencapai 12".

It can stand there where the number follows at once, in a list, or where a noun's amount follows.
"""

from __future__ import annotations

from factdb.parse.indicators.cues import Hit
from factdb.parse.indicators.doers import is_doer
from factdb.parse.indicators.evidence import Evidence
from factdb.parse.indicators.findings import SPENT
from factdb.parse.indicators.settings import NUMBERS, Setting

CLOSE = 3  # tokens between a noun and its marked number: "kasus DBD sebanyak 90 kasus"
_LIST = 8  # tokens from "yakni" to the number of the first thing of a list


def loss_of_predicate(evidence: Evidence, hit: Hit, setting: Setting, gap: int) -> float | None:
    """Return what is taken from a predicate before; None where it has another subject."""
    if hit.first in evidence.taken or _has_subject(evidence, hit, setting):
        return None
    if is_doer(evidence, hit, setting):
        return None
    if evidence.words[hit.first - 1] == "-":
        return None  # "last year's drought-hit 11 million bags"
    return _predicate_before(evidence, hit, setting, gap)


def _has_subject(evidence: Evidence, hit: Hit, setting: Setting) -> bool:
    """Tell whether another figure is a predicate's subject: "90 tamu dilayani 15 pelayan"."""
    at = evidence.closed.get(setting.stop, 0)
    before = evidence.settings[at - 1] if at > 0 else None
    if before is None or before.floor != setting.floor:
        return False
    return before.is_argument and before.end == hit.first


def _predicate_before(evidence: Evidence, hit: Hit, setting: Setting, gap: int) -> float:
    """Return what it takes from a predicate to stand before its number.

    It can where the number follows at once ("tewas 12 orang") or where it is a part of what is
    counted ("warga yang kehilangan pekerjaan mencapai 300 orang").
    """
    if setting.is_item:
        return 2.0 + 0.1 * gap
    if not gap and evidence.clauses.modifiers_follow:
        return 0.5
    behind = evidence.words[hit.stop] if gap == 1 else ""
    is_more = behind in evidence.lexicon.measures.changes and setting.kind in NUMBERS
    if behind == ":" or (is_more and not setting.is_adjunct):
        return 0.5  # "(dan) sembuh bertambah 9 orang"; not "terjadi kenaikan 3 persen"
    if setting.kind == "money" and 0 < gap < CLOSE and _is_subject(evidence, hit.stop, setting):
        return 0.5 + 0.3 * gap
    is_count = evidence.clauses.modifiers_follow and setting.kind in NUMBERS
    if is_count and _opens_list(evidence, hit, setting):
        return 0.5 + 0.05 * gap
    is_led = evidence.is_led_to(setting) or (setting.is_generic and is_marked(evidence, setting))
    if is_led and _opens_subject(evidence, hit, setting):
        return 0.3 + 0.03 * gap
    if gap < CLOSE and _is_identified(evidence, hit, setting):
        return 1.0
    clauses, words = evidence.clauses, evidence.words
    if gap == 1 and words[hit.stop] in clauses.coordinators and not setting.is_joined:
        return SPENT + 4.0  # "a driver who died and | two guards": another noun
    for at in range(max(0, hit.first - 4), hit.first):
        is_amount = evidence.lexicon.is_amount(words, at + 1)
        if is_amount or (words[at] in clauses.relatives and _is_its_number(evidence, setting, gap)):
            # "The number of people killed at a concert in the city of Ranu rose to 19"
            is_led = is_led or (is_amount and setting.is_level)
            return 0.3 + 0.03 * gap if is_led and not setting.is_adjunct else 2.0 + 0.3 * gap
    return SPENT + 4.0


def _is_identified(evidence: Evidence, hit: Hit, setting: Setting) -> bool:
    """Tell whether a number tells who those are whom something befell.

    "Among those arrested were 12 students", "the dead included two nurses".
    """
    words, lexicon = evidence.words, evidence.lexicon
    is_they = words[hit.first - 1] in lexicon.determiners and hit.first > setting.floor
    between = words[hit.stop : setting.lead]
    return is_they and any(word in lexicon.copulas or word in lexicon.includes for word in between)


def _is_subject(evidence: Evidence, first: int, setting: Setting) -> bool:
    """Tell whether a noun alone parts a predicate from its amount: "disita | uang Rp 10 juta"."""
    lexicon, between = evidence.lexicon, evidence.words[first : setting.opening]
    is_plain = all(word.isalpha() and word not in lexicon.function_words for word in between)
    return evidence.clauses.modifiers_follow and is_plain and not any(map(lexicon.is_verb, between))


def _opens_subject(evidence: Evidence, hit: Hit, setting: Setting) -> bool:
    """Tell whether a noun and its predicate open a sentence: "Rumah rusak (di Ranu) mencapai"."""
    lexicon, noun = evidence.lexicon, hit.first - 1
    is_counted = evidence.words[noun] in lexicon.persons or evidence.words[noun] in lexicon.things
    before = evidence.words[noun - 1] if noun > setting.floor else ","
    is_first = before == "," or before in evidence.clauses.coordinators  # "…, dan rumah rusak"
    return evidence.clauses.modifiers_follow and is_counted and is_first


def _is_its_number(evidence: Evidence, setting: Setting, gap: int) -> bool:
    """Tell whether a number tells how many a noun are: "warga yang tewas akibat banjir 12 orang".

    Not "di wilayah yang dikuasai tentara sesudah dua gempa": the noun is of another clause.
    """
    measures, before = evidence.lexicon.measures, evidence.words[setting.opening - 1]
    is_led = before in measures.levels or before in measures.existing
    return gap < CLOSE or is_led or setting.opening < setting.lead


def _opens_list(evidence: Evidence, hit: Hit, setting: Setting) -> bool:
    """Tell whether a predicate leads to the things of a list: "terendam, yakni masjid 1 unit".

    Or to how many of its subject each has: "dirawat di dua klinik, masing-masing 80 orang".
    """
    words, namely = evidence.words, evidence.clauses.namely
    opened = range(max(hit.stop, setting.opening - _LIST), setting.opening)
    if any(words[at] in namely for at in opened):
        return True
    stops = range(setting.lead, setting.opening - 1, -1)
    found = (evidence.lexicon.before_distributive(words, stop, hit.stop) for stop in stops)
    return any(at is not None and words[at - 1] == "," for at in found)


def is_marked(evidence: Evidence, setting: Setting) -> bool:
    """Tell whether a mark ties a number to its noun: "korban tewas sebanyak 12 orang"."""
    marks = evidence.lexicon.measures.marks
    return any(word in marks for word in evidence.words[setting.opening : setting.lead])
