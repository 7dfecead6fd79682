"""What stands before a figure and tells of it: "menewaskan 12 orang", "the budget of 2 million".

A verb that has the figure as its object weighs most, then a noun whose amount it is, then the
noun counted. Every token of distance takes something away, and so does what stands between:
another figure, a clause that tells of a noun, a place.
"""

from __future__ import annotations

from dataclasses import replace

from factdb.parse.indicators.cues import Hit, IndicatorCue, Part
from factdb.parse.indicators.evidence import Evidence
from factdb.parse.indicators.findings import (
    COUNT,
    KILLED,
    NOTHING,
    QUOTED,
    SPENT,
    UNSHARED,
    Finding,
)
from factdb.parse.indicators.mismatches import mismatch
from factdb.parse.indicators.objects import has_object, is_had
from factdb.parse.indicators.own_words import has_own_object, is_of_another
from factdb.parse.indicators.predicate_before import CLOSE, is_marked, loss_of_predicate
from factdb.parse.indicators.settings import NUMBERS, Setting

_ACT, _HEAD, _STATE, _UNIT = Part.ACT, Part.HEAD, Part.STATE, Part.UNIT

_ILL = "infected"
_COST = "cost"
_HIT = "affected"  # a level is hit as well
_MARKED = 2  # the same of a noun whose amount it is: "deflasi terdalam sebesar 1 persen"
_NOTE = 5  # tokens of a note in brackets: "(PHK)"
_LEAD = 5.0  # what it takes from a word that only leads to a weight: the predicate tells more
_COMING = frozenset(["arrivals", "participants"])  # what "drew" tells
_WHOLE = 4  # tokens of "of their monthly income"
_REACH = 40  # tokens within which a cue is looked for
_WEIGHT = {Part.ACT: 10.0, Part.STATE: 10.0, Part.DOING: 9.5, Part.HEAD: 9.0, Part.UNIT: 6.0}


def weigh_before(evidence: Evidence, i: int, setting: Setting) -> Finding:
    """Weigh what stands before a figure in its sentence."""
    words, relatives, costs = evidence.words, evidence.clauses.relatives, evidence.lexicon.costs
    best, cost, skipped = NOTHING, 0.0, 0
    nearer: tuple[Hit, float] | None = None  # the head noun just passed, and its weight
    by_stop, closed = evidence.by_stop, evidence.closed
    note = range(0)  # the nearest words in brackets
    told = -1  # where a clause opens that tells of the noun before it: "yang tewas"
    reach = range(setting.lead - 1, max(setting.floor, setting.opening - _REACH) - 1, -1)
    for at in filter(evidence.telling_before.__contains__, reach):
        hit = by_stop.get(at + 1)
        is_told = hit is not None and hit.stop == told and _is_role(evidence, hit)
        if hit is not None and hit.first >= setting.floor and not is_told:
            gap = max(0, setting.opening - hit.stop - skipped)
            found = _weigh(evidence, hit, setting, gap, cost, noun=nearer is not None)
            if found.part is _HEAD:
                if nearer is not None and _governs(evidence, hit, nearer[0]):
                    found = replace(found, weight=max(found.weight, nearer[1] + 0.5))
                nearer = (hit, found.weight)
            elif found.part is _STATE:
                told = _relative_before(evidence, hit.first, told)
            best = found if found.weight > best.weight else best
        if words[at] == ")" and "(" in words[max(0, at - _NOTE) : at]:
            note = range(words.index("(", max(0, at - _NOTE)), at + 1)
            skipped += len(note)  # "hubungan kerja | (PHK) | mencapai 42"
        if at < setting.opening and at not in note:
            is_label = words[at] == ":" and at == setting.opening - 1  # "Luka-luka: 12 orang"
            cost += evidence.parts(at) if words[at] in costs and not is_label else 0.0
            if setting.is_outcome and words[at] in relatives:
                # "the toll from the storm that hit two towns rose to 61": back at its subject
                cost, skipped = min(cost, 0.5), setting.opening - at
                is_inside = best.part is _ACT and best.stop < setting.opening
                best = NOTHING if is_inside else best
        other = closed.get(at + 1)
        if other is not None and other != i:
            cost += _crossing(evidence, evidence.settings[other], setting)
        if cost > SPENT:
            break
    return best


def _relative_before(evidence: Evidence, first: int, told: int) -> int:
    """Return where "yang telah" opens right before a predicate, else what was told already."""
    for at in (first - 1, first - 2):
        if evidence.words[at] in evidence.clauses.relatives:
            return at
        if evidence.words[at] not in evidence.lexicon.function_words:
            break
    return told


def _is_role(evidence: Evidence, hit: Hit) -> bool:
    """Tell whether a noun only says who people are: what befell them says more of them."""
    return all(evidence.table[slug].of == "people" for slug, _ in hit.cues)


def _tells_nothing(evidence: Evidence, hit: Hit, setting: Setting) -> bool:
    """Tell whether a cue is none of what an item or a share tells.

    "Tersebar di Sari (12 rumah)"; "lost 4 percent of its passengers" kills nobody, and nobody is
    ill where sales are "positif 4 persen".
    """
    if setting.is_item:
        return any(slug == COUNT for slug, _ in hit.cues)
    is_word = hit.stop - hit.first == 1  # not "case fatality rate"
    weak = evidence.lexicon.weak.get(evidence.words[hit.first]) if is_word else None
    if setting.kind != "share" or weak is None:
        return False
    return KILLED in weak or (_ILL in weak and hit.stop == setting.opening)


def _weigh(
    evidence: Evidence, hit: Hit, setting: Setting, gap: int, cost: float, *, noun: bool
) -> Finding:
    """Weigh a cue that ends `gap` tokens before; `noun` tells that a head noun is nearer."""
    best = NOTHING
    if _tells_nothing(evidence, hit, setting) or (gap and is_had(evidence, hit)):
        return best
    held = hit.stop >= setting.opening and hit.stop - hit.first > 1  # "take in 1,500 refugees"
    if setting.is_adjunct and not held:
        cost += 6.0
    for slug, part in _readings(evidence, hit, setting):
        if part is _ACT:
            loss = _loss_of_act(evidence, hit, setting, slug, gap, noun=noun)
        elif part is _STATE:
            loss = loss_of_predicate(evidence, hit, setting, gap)
        elif part is _HEAD:
            loss = _loss_of_head(evidence, hit, setting, slug, gap)
        elif part is _UNIT:
            loss = _loss_of_unit(evidence, hit, setting, gap)
        else:
            continue
        if loss is None:
            continue
        weight = _WEIGHT[part] - loss - cost - mismatch(evidence, setting, slug)
        if weight > best.weight and evidence.fits(setting, slug):
            best = Finding(slug, weight, part, hit.first, hit.stop)
    return best


def _readings(evidence: Evidence, hit: Hit, setting: Setting) -> tuple[IndicatorCue, ...]:
    """Return what a phrase can tell; where none of it fits, what its last word can.

    No money is an inflation: "wholesale prices touched $90".
    """
    if hit.stop - hit.first == 1 or any(evidence.fits(setting, cue.slug) for cue in hit.cues):
        return hit.cues
    alone = evidence.lexicon.cues.match(evidence.words, hit.stop - 1)
    return alone[1] if alone is not None and alone[0] == hit.stop else hit.cues


def _loss_of_act(
    evidence: Evidence, hit: Hit, setting: Setting, slug: str, gap: int, *, noun: bool
) -> float | None:
    """Return what is taken from a verb with an object; None where the figure is no object of it."""
    is_object = has_object(evidence, hit, setting, slug, gap)
    is_object = is_object and not (gap > 1 and _only_says_when(evidence, hit, setting))
    if not is_object or _draws(evidence, setting, slug, hit):
        return None
    loss = 0.6 * max(0, gap - 1) + _parted(evidence, hit, setting)
    if len(hit.cues) > 1 and slug in evidence.named(setting):
        loss -= 0.5
    if gap and evidence.has_verb(hit.stop, setting.opening):
        loss += SPENT + 1.0
    if hit.first in evidence.taken:
        loss += SPENT
    if gap and evidence.words[hit.stop] in evidence.clauses.coordinators:
        loss += 4.0  # "12 had recovered and three had died"
    is_level = setting.kind == "share" or (setting.kind == "bare" and not gap)
    if slug == _HIT and is_level and not evidence.is_of(setting):
        loss += 5.0  # "inflation, which hit 12 percent", "arrivals … hit 410,000"
    if noun:
        loss += 2.0  # "menyalurkan subsidi Rp 2 triliun"
    if setting.is_level and not gap and hit.stop - hit.first == 1:  # not "priced at 101"
        if setting.kind == "bare":
            return None  # "the toll in Ranu on Monday reached 12"
        loss += 2.0  # "the toll reached 12 people"
    if not evidence.lexicon.copulas.isdisjoint(evidence.words[hit.stop : hit.stop + 1]):
        loss += 4.0  # "the toll that it gave was 12"
    last = evidence.words[hit.stop - 1]
    is_noun = not gap and slug not in UNSHARED and last in evidence.clauses.of
    if not is_noun:  # "a deficit of 3 percent"
        loss += _loss_of_share(evidence, setting, slug)
    return loss


def _only_says_when(evidence: Evidence, hit: Hit, setting: Setting) -> bool:
    """Tell whether a verb behind "when" is of another clause: "Tewas saat mencari air ada 12"."""
    before = evidence.words[hit.first - 1]
    is_when = evidence.clauses.modifiers_follow and before in evidence.lexicon.subordinators
    return is_when and evidence.is_led_to(setting)


def _draws(evidence: Evidence, setting: Setting, slug: str, hit: Hit) -> bool:
    """Tell whether what is drawn is nobody who comes: "drew 900 clicks", not "drew 900 fans"."""
    if setting.kind != "number" or setting.of == "people" or evidence.clauses.modifiers_follow:
        return False
    if hit.stop - hit.first > 1 or slug in evidence.named(setting) or setting.is_generic:
        return False
    return slug in _COMING


def _loss_of_share(evidence: Evidence, setting: Setting, slug: str) -> float:
    """Return what is taken from an act of money where a share is no part of its object.

    "Lost 40 percent of its population", "gave Roe 46 percent"; not "goods shipped rose 8".
    """
    if setting.kind != "share" or not evidence.is_money(slug) or _is_more(evidence, setting):
        return 0.0
    is_of = evidence.words[setting.stop : setting.stop + 1] != [] and (
        evidence.words[setting.stop] in evidence.lexicon.of or evidence.is_of(setting)
    )
    if is_of and not evidence.is_difference(setting):
        near = range(setting.stop + 1, min(setting.roof, setting.end + _WHOLE))
        hits = (evidence.by_first[at] for at in near if at in evidence.by_first)
        if any(
            cue.part is _HEAD and evidence.is_money(cue.slug) for hit in hits for cue in hit.cues
        ):
            return 0.0  # "spend half of their income"
    return 6.5 if evidence.is_difference(setting) else 7.0


def _is_more(evidence: Evidence, setting: Setting) -> bool:
    """Tell whether a share is what there is more or less of: "ships 4 percent more"."""
    behind = evidence.words[setting.end : setting.end + 1]
    return not evidence.lexicon.comparatives.isdisjoint(behind)


def _loss_of_head(evidence: Evidence, hit: Hit, setting: Setting, slug: str, gap: int) -> float:
    """Return what is taken from a noun whose amount the figure can be."""
    loss = 0.12 * gap + _misfit(evidence, setting, slug, hit)
    if slug == COUNT and hit.first >= setting.opening:
        loss += _LEAD  # "disita dari tersangka seberat 2 kg"
    if evidence.is_whole(hit, setting):
        loss += 6.0
    if slug == _COST and setting.kind == "share" and not evidence.is_difference(setting):
        loss += SPENT  # "construction accounted for 22 percent"
    if slug in QUOTED and setting.kind == "share" and evidence.is_of(setting):
        loss += 0.0 if evidence.is_difference(setting) else SPENT  # "copper brings 9% of exports"
    is_tied = gap < _MARKED and evidence.words[setting.opening - 1] != ","
    if is_tied and is_marked(evidence, setting):
        loss -= 2.0
    return loss


def _loss_of_unit(evidence: Evidence, hit: Hit, setting: Setting, gap: int) -> float | None:
    """Return what is taken from a noun counted; None where the figure counts something else."""
    if _is_parted(evidence, hit, setting):
        return 0.0  # "korban terdiri dari | dua pria dan tiga wanita"
    if not setting.is_generic and setting.kind == "number":
        return None
    if gap and has_own_object(evidence, setting):
        return None  # "storms drop 18 percent more rain"
    if gap and hit.stop - hit.first == 1 and evidence.words[hit.first] in evidence.clauses.objects:
        return None  # "each family will get $9,000"
    loss = 0.12 * gap + _weakness(evidence, hit, setting)
    if evidence.lexicon.is_amount(evidence.words, hit.first):
        loss -= 3.0
    if gap < CLOSE and hit.stop <= setting.opening and is_marked(evidence, setting):
        loss -= 1.5
    return loss


def _is_parted(evidence: Evidence, hit: Hit, setting: Setting) -> bool:
    """Tell whether a noun is right before the words that open its parts, the first a figure."""
    words, parted = evidence.words, evidence.lexicon.parted
    found = parted.match(words, hit.stop) if words[hit.stop] in parted.firsts else None
    return found is not None and setting.opening <= found[0] <= setting.lead


def _weakness(evidence: Evidence, hit: Hit, setting: Setting) -> float:
    """Return what it takes from a noun that its word says little of what is measured.

    What "grew 5 percent" is told before, where the verb opens its clause; "worth" tells no more
    than that an amount follows.
    """
    word, measures = evidence.words[hit.first], evidence.lexicon.measures
    if word in measures.marks:
        return 1.0
    if evidence.is_pointed_at(hit.first, hit.stop):
        return 3.0  # "22 persen dari APBD, nilainya Rp 610 miliar"
    if word not in measures.changes:
        return 0.0
    before = evidence.words[hit.first - 1] if hit.first > setting.floor else ","
    clauses = evidence.clauses
    openers = (clauses.coordinators, clauses.boundaries, clauses.relatives)
    is_open = before == "," or any(before in listed for listed in openers)
    return 3.0 if is_open or evidence.is_pointed_at(setting.floor, hit.first) else 0.0


def _parted(evidence: Evidence, hit: Hit, setting: Setting) -> float:
    """Return what it takes from "the town of" that it leads to a name: "of Lumbir and 20"."""
    words, clauses = evidence.words, evidence.clauses
    if words[hit.stop - 1] not in clauses.of:
        return 0.0
    between = range(hit.stop, setting.opening)
    is_named = any(words[i] in clauses.coordinators or i in evidence.capitals for i in between)
    return 4.0 if is_named else 0.0


def _misfit(evidence: Evidence, setting: Setting, slug: str, hit: Hit) -> float:
    """Return what it takes from a noun that things of another name are counted."""
    if setting.kind not in NUMBERS or setting.is_generic:
        return 0.0
    head = setting.unit.split()[0 if evidence.clauses.modifiers_follow else -1]
    if head in evidence.words[hit.first : hit.stop]:
        return 0.0
    return 3.0 if evidence.is_money(slug) else 2.0


def _governs(evidence: Evidence, hit: Hit, nearer: Hit) -> bool:
    """Tell whether a noun is the head of the next: "anggaran (untuk) bantuan", "cost of"."""
    between = evidence.words[hit.stop : nearer.first]
    if not between:  # "damage to | crops"
        last = evidence.words[hit.stop - 1]
        is_open = hit.stop - hit.first > 1 and last in evidence.clauses.adjuncts
        return is_open or evidence.clauses.modifiers_follow
    links = between[0] in evidence.clauses.of or between[0] in evidence.clauses.coordinators
    links = links or evidence.words[hit.stop - 1] in evidence.clauses.of  # "yield on 30-year bonds"
    # Not "Rp 900 per kg dan upah", "exports of 9 billion and investment".
    is_parted = any(at in evidence.closed for at in range(hit.first - 1, nearer.first + 1))
    return len(between) <= 4 and links and not is_parted


def _crossing(evidence: Evidence, other: Setting, setting: Setting) -> float:
    """Return what it takes from a cue that another figure stands between.

    Nothing is left where a share is of something else: "18 percent of its weight"; nor where the
    number of something else is told behind it: "the number of deaths at 35 and that of cases at".
    """
    if setting.is_joined:
        return 0.4
    between = range(other.end + 1, setting.opening)
    if any(evidence.lexicon.is_amount(evidence.words, at) for at in between):
        return SPENT
    if not other.is_argument:
        return 0.3
    if other.kind != setting.kind:
        return 1.2
    return SPENT if is_of_another(evidence, setting) else 3.0
