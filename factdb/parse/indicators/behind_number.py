"""What stands behind a figure and tells of it: "12 orang tewas", "$2bn in revenue", "9 cases".

A predicate whose subject the figure can be weighs most, then the noun whose amount stands before
it, then the noun counted. Past another figure words tell of this one only where the two are
joined, or where the other is in brackets.
"""

from __future__ import annotations

from itertools import chain

from factdb.parse.indicators.cues import Hit, IndicatorCue, Part
from factdb.parse.indicators.evidence import Evidence
from factdb.parse.indicators.findings import (
    KILLED,
    NOTHING,
    OUTCOMES,
    QUOTED,
    SHARE,
    SPENT,
    Finding,
)
from factdb.parse.indicators.mismatches import mismatch
from factdb.parse.indicators.past_figures import behind_names, behind_part, is_included, past_of
from factdb.parse.indicators.settings import Setting

_ACT, _DOING, _HEAD, _STATE, _UNIT = Part.ACT, Part.DOING, Part.HEAD, Part.STATE, Part.UNIT

_FAR = 0.2  # what a word takes that stands between a figure and its predicate
_ATTRIBUTE = 7.5  # more than a noun that is counted tells, less than what befalls it
_OF_THEM = 9.0  # of those whom something else can befall: "two | of the injured died"
_CHANGED = 8.5  # of a noun whose change the figure is
_LISTED = 0.5  # what a comma takes of it behind the subject of a sentence: one of a list's
_REACH = 30  # tokens within which a cue is looked for
_ASIDE = 12  # tokens of an aside between commas behind its number
_AMOUNTS = frozenset(["money", "share", "points", "goods", "bare"])


def weigh_behind(evidence: Evidence, i: int, setting: Setting) -> Finding:
    """Weigh what stands behind a figure in its sentence."""
    best = NOTHING
    cost = relative = crossed = 0.0
    words, clauses, costs = evidence.words, evidence.clauses, evidence.lexicon.costs
    named = behind_names(evidence, setting)
    base = named or _behind_change(evidence, setting)  # where words begin that can tell of it
    by_first, opened, capitals = evidence.by_first, evidence.opened, evidence.capitals
    is_named = False  # it was told who they are: "two suspects, namely …"
    inner = 0  # up to where words are of a part: "900 cases, including 12 | deaths"
    names = 0  # words with a capital so far: a place takes little from a predicate behind it
    resumed = max(setting.end, behind_part(evidence, setting), named)
    stop = min(setting.roof, setting.end + _REACH)
    reach = chain(range(setting.stop, setting.end), range(resumed, stop))
    for at in filter(evidence.telling_behind.__contains__, reach):
        other = opened.get(at)
        if other is not None and other != i:
            is_next = evidence.settings[other]
            past = None if setting.is_level else past_of(evidence, setting, is_next, best)
            if past is None:
                break
            cost = max(past.least, cost - past.saved) + 0.4
            base = past.base or base
            crossed = past.crossed if past.base else crossed
            inner = is_next.end if is_included(evidence, is_next) else inner
            is_named |= inner == is_next.end
        hit = by_first.get(at)
        if hit is not None and inner <= hit.first and hit.stop <= setting.roof:
            gap = max(0, hit.first - base)
            found = _weigh(evidence, hit, setting, gap, cost + relative, crossed, names)
            best = found if _tells_more(evidence, setting, found, best) else best
            if found.part is _STATE and not _is_coordinate(evidence, hit):
                relative = 0.0  # "15 warga yang terjebak berhasil diselamatkan"
            if hit.cues[0].part is _ACT and _is_finite(evidence, hit):
                cost += 3.0  # "300 polisi menggerebek gudang yang terbakar"
        if at == setting.end and _opens_other(evidence, setting, at):
            break
        names += at in capitals
        word = words[at]
        parts = evidence.parts(at) if word in costs else 0.0
        if parts and word in clauses.boundaries:
            break
        is_listed = word == "," and setting.opening == setting.floor
        cost += parts * (_LISTED if is_listed else 1.0)
        is_named |= word in clauses.namely
        if is_named and word in clauses.relatives:
            break  # "two suspects, namely a driver who died and …", "nine, including two who fled"
        if word in clauses.relatives and not (setting.is_adjunct and at == setting.end):
            relative = 1.5
        if cost > SPENT:
            break
    return best


def _opens_other(evidence: Evidence, setting: Setting, at: int) -> bool:
    """Tell whether another clause follows a share: "sebesar 3 persen dan terendah terjadi di …"."""
    is_joint = setting.kind == "share" and evidence.words[at] in evidence.clauses.coordinators
    return is_joint and at + 1 not in evidence.opened


def _weigh(
    evidence: Evidence,
    hit: Hit,
    setting: Setting,
    gap: int,
    cost: float,
    crossed: float,
    names: int,
) -> Finding:
    """Weigh a cue behind; of "$482 million, or 84 cents a share" a noun is of the second.

    So is the noun that the second counts where the first has its own: "9 cases and 2 deaths".
    """
    best = NOTHING
    for slug, part in _readings(evidence, hit) if not evidence.is_change(setting, hit) else ():
        if part is _STATE:
            weight = _predicate(evidence, hit, setting, gap, cost - _FAR * names)
        elif part is _DOING:
            weight = 9.5 - 0.2 * gap - cost
            weight -= 6.0 if setting.is_adjunct and not setting.is_agent else 0.0
            is_aside = _is_in_aside(evidence, hit, setting) or _is_of_name(evidence, hit, setting)
            weight = 0.0 if is_aside or _is_in_apposition(evidence, hit, setting) else weight
        elif part is _HEAD and _is_of_whole(evidence, hit, setting, slug):
            continue
        elif part is _HEAD:
            is_people = evidence.table[slug].of == "people"
            is_changed = hit.first - gap > setting.end  # "a 3 pct fall in the jobless rate"
            if setting.kind == "share" and is_people and not is_changed:
                # "9 percent of the population are poor"
                weight = 5.5 if gap <= 3 and cost < 1 else 0.0
            else:
                weight = _head_behind(evidence, setting, hit.first - gap, gap, cost) - crossed
            weight = 0.0 if gap and _is_of_next(evidence, hit) else weight
            if _is_told_of(evidence, hit, setting):
                weight = max(weight, _noun_behind(evidence, hit, setting, gap, cost))
        elif part is _UNIT and not (crossed and setting.end > setting.stop):
            is_head = hit.stop == setting.end and not evidence.clauses.modifiers_follow
            weight = _noun_behind(evidence, hit, setting, *((0, 0.0) if is_head else (gap, cost)))
            if weight and not gap:
                weight += _outcome(slug)
            elif weight and hit.first - gap > setting.end:
                weight = _CHANGED  # "a 9 percent decline in robberies"
        else:
            continue
        weight -= mismatch(evidence, setting, slug)
        if weight > best.weight and evidence.fits(setting, slug):
            best = Finding(slug, weight, part, hit.first, hit.stop)
    return best


def _readings(evidence: Evidence, hit: Hit) -> tuple[IndicatorCue, ...]:
    """Return what a phrase can tell of an amount before it.

    One that a preposition ends leads to what is counted behind it; without that it is a noun: "20
    million in | aid to farmers".
    """
    last = hit.stop - 1
    if last == hit.first or hit.cues[0].part is not _ACT or len(hit.cues) > 1:
        return hit.cues
    if evidence.words[last] not in evidence.clauses.adjuncts:
        return hit.cues
    noun = evidence.lexicon.cues.match(evidence.words[hit.first : last], 0)
    return noun[1] if noun is not None and noun[0] == last - hit.first else hit.cues


def _is_in_aside(evidence: Evidence, hit: Hit, setting: Setting) -> bool:
    """Tell whether a verb has another subject: "the group, which owns 40 percent of it, said"."""
    words, relatives = evidence.words, evidence.clauses.relatives
    if "," not in words[setting.end : hit.first]:
        return False
    before = range(max(setting.floor + 1, setting.opening - _ASIDE), setting.opening)
    return any(words[at] in relatives and words[at - 1] == "," for at in before)


def _is_of_name(evidence: Evidence, hit: Hit, setting: Setting) -> bool:
    """Tell whether a name behind a comma is a verb's subject: "9 pct of the shares, Roe | said"."""
    first = hit.first
    while first > setting.end and first - 1 in evidence.capitals:
        first -= 1
    return setting.end < first < hit.first and evidence.words[first - 1] == ","


def _is_in_apposition(evidence: Evidence, hit: Hit, setting: Setting) -> bool:
    """Tell whether a figure only tells who acts: "Roe, a farmer with 300 pigs, voted"."""
    words, before = evidence.words, evidence.words[setting.opening - 1]
    if evidence.clauses.modifiers_follow or "," not in words[setting.end : hit.first]:
        return False
    if before not in evidence.lexicon.function_words or before in evidence.clauses.of:
        return False  # "a total of 12 people, mostly women, voted"
    near = range(setting.opening - 2, max(setting.floor, setting.opening - _ASIDE), -1)
    comma = next((at for at in near if words[at] == ","), -1)
    return comma >= 0 and words[comma + 1] in evidence.lexicon.leading


def _tells_more(evidence: Evidence, setting: Setting, found: Finding, best: Finding) -> bool:
    """Tell whether what was found weighs more than the best before it.

    So does a death behind a participle that only tells of a noun: "the officers shot there died".
    """
    if found.weight > best.weight:
        return True
    if found.part is not _STATE or found.slug != KILLED or evidence.clauses.modifiers_follow:
        return False
    hit = evidence.by_first.get(best.at) if best.at == setting.end else None
    return hit is not None and any(cue.part is _ACT for cue in hit.cues)


def _is_of_whole(evidence: Evidence, hit: Hit, setting: Setting, slug: str) -> bool:
    """Tell whether a share is of a noun that is no amount: "5% of Nasdaq's volume", "of its stock".

    How much the index or the price changed is told before its noun with no "of".
    """
    if setting.kind != "share" or slug not in QUOTED:
        return False
    is_stock = any(other == SHARE for other, _ in hit.cues)
    return is_stock or evidence.is_of(setting)


def _outcome(slug: str) -> float:
    """Return what it adds to a noun that it says what became of people: "menemukan tiga jasad"."""
    if slug == KILLED:
        return 4.6  # whatever is done to bodies: more than a verb before them tells
    return 2.0 if slug in OUTCOMES else 0.0


def _is_of_next(evidence: Evidence, hit: Hit) -> bool:
    """Tell whether a noun has its own amount behind it: "12 million on | sales of 90 million"."""
    words, of = evidence.words, evidence.clauses.of
    at = hit.stop - (words[hit.stop - 1] in of)  # "revenue of" is one phrase
    return at < len(words) and words[at] in of and at + 1 in evidence.opened


def _predicate(evidence: Evidence, hit: Hit, setting: Setting, gap: int, cost: float) -> float:
    """Weigh a predicate whose subject the figure can be, or an adjective before its noun."""
    words = evidence.words
    if hit.first > setting.end and evidence.lexicon.is_amount(words, hit.first):
        return 0.0  # "… menjadi 30, dengan jumlah | tewas dari 8 orang"
    is_last = hit.stop == setting.end and hit.first > setting.stop  # "two of the | injured"
    if (hit.stop < setting.end or is_last) and not evidence.clauses.modifiers_follow:
        return _ATTRIBUTE  # "40 displaced families"
    if not _is_passive(evidence, hit) or _is_epithet(evidence, hit, setting):
        return 0.0
    if _is_attribute(evidence, hit, setting) or _is_in_apposition(evidence, hit, setting):
        return 0.0
    if _is_of_clause(evidence, hit, setting):
        return 0.0
    relatives = evidence.clauses.relatives
    is_told = setting.end < len(words) and words[setting.end] in relatives
    is_told = is_told or words[hit.first - 1] in relatives  # "pasien Covid-19 yang meninggal"
    is_told = is_told or hit.first == setting.end  # "one of 13,000 | destroyed"
    if setting.is_whole and not is_told:
        return 0.0  # "two of the 12 passengers were killed"
    if hit.stop == setting.end and words[hit.first] in evidence.clauses.of:
        return 10.0 if hit.cues[0].slug == KILLED else _OF_THEM
    weight = 10.0 - _FAR * gap - cost
    if setting.is_adjunct and not setting.is_agent:
        if hit.first in evidence.taken:
            return 0.0  # "sepuluh orang di tiga desa tewas"
        if gap > 1 and not is_told and not _is_clause(evidence, setting, hit):
            weight -= 6.0
    return weight


def _is_attribute(evidence: Evidence, hit: Hit, setting: Setting) -> bool:
    """Tell whether an article makes a predicate tell of another noun: "a failed panel"."""
    if evidence.clauses.modifiers_follow or hit.first <= setting.end:
        return False
    behind = evidence.words[hit.stop] if hit.stop < len(evidence.words) else "."
    return evidence.words[hit.first - 1] in evidence.lexicon.leading and behind.isalpha()


def _is_of_clause(evidence: Evidence, hit: Hit, setting: Setting) -> bool:
    """Tell whether another clause's noun is a verb's subject: "… were chosen after bids | closed".

    Not "some 40 were inside when they were shot", nor what has its copula: "after the raid were".
    """
    words, lexicon = evidence.words, evidence.lexicon
    if not lexicon.modals or words[hit.first - 1] in lexicon.copulas:
        return False
    for at in range(hit.first - 2, setting.end - 1, -1):
        if words[at] == ",":
            return False
        if words[at] in lexicon.clause_openers:
            inside = words[at + 1 : hit.first]
            return lexicon.pronouns.isdisjoint(inside) and inside[-1].isalpha()
    return False


def _is_coordinate(evidence: Evidence, hit: Hit) -> bool:
    """Tell whether a second predicate is coordinated: "who are missing and buried"."""
    return evidence.words[hit.stop : hit.stop + 1] != [] and (
        evidence.words[hit.stop] in evidence.clauses.coordinators
    )


def _is_clause(evidence: Evidence, setting: Setting, hit: Hit) -> bool:
    """Tell whether a figure opens a clause: "after 12 pupils and their teacher were hurt"."""
    opens = evidence.words[setting.opening - 1] in evidence.lexicon.subordinators
    verb = evidence.words[hit.first - 2 : hit.first + 1]  # "were (also) released"
    return opens and not evidence.lexicon.copulas.isdisjoint(verb)


def _is_epithet(evidence: Evidence, hit: Hit, setting: Setting) -> bool:
    """Tell whether a hyphen ties a predicate to another noun: "rebel-controlled areas"."""
    hyphen = hit.first - 1
    return hyphen > setting.stop and evidence.words[hyphen] == "-"  # not "a 5,000-strong force"


def _is_passive(evidence: Evidence, hit: Hit) -> bool:
    """Tell whether a verb has no object behind it: neither a figure nor "the man"."""
    parts = {cue.part for cue in hit.cues}
    if _STATE not in parts:
        return False
    before = evidence.words[hit.first - 1] if hit.first else ""
    if before in evidence.lexicon.copulas or before in evidence.clauses.linking:
        return True  # "have been killed this week", "remained missing a day later"
    if hit.first > 1 and evidence.words[hit.first - 2] in evidence.lexicon.copulas:
        between = evidence.words[hit.first - 1]
        if between in evidence.lexicon.days or between in evidence.lexicon.adverbs:
            return True  # "were yesterday killed a mile underground"
    if hit.stop < len(evidence.words):
        other = evidence.opened.get(hit.stop)
        if other is not None and evidence.settings[other].is_argument:
            return False
        if _ACT in parts and evidence.words[hit.stop] in evidence.clauses.objects:
            # "Shops have closed this year"; not "closed this shop"
            return evidence.words[hit.stop + 1 : hit.stop + 2] != [] and (
                evidence.words[hit.stop + 1] in evidence.lexicon.times
            )
        changes = evidence.lexicon.measures.changes
        if evidence.words[hit.stop] in changes and hit.stop + 1 in evidence.opened:
            return False  # "sembuh bertambah 221 dan | meninggal bertambah 30"
    return True


def _is_finite(evidence: Evidence, hit: Hit) -> bool:
    """Tell whether a verb with its object can be a clause's: not "to deliver", no "town of"."""
    words, clauses = evidence.words, evidence.clauses
    last = words[hit.stop - 1]
    is_noun = hit.stop - hit.first > 1 and (last in clauses.of or last in clauses.adjuncts)
    is_inside = is_noun or words[hit.first - 1] in clauses.adjuncts
    return not is_inside and not _is_passive(evidence, hit)


def _behind_change(evidence: Evidence, setting: Setting) -> int:
    """Return the token behind a figure, or behind its change: "a 33 percent increase in"."""
    if setting.end >= setting.roof:
        return setting.end
    changed, words = evidence.lexicon.changed, evidence.words
    hit = changed.match(words, setting.end) if words[setting.end] in changed.firsts else None
    if hit is None or hit[0] >= setting.roof or evidence.words[hit[0]] not in evidence.clauses.of:
        return setting.end
    return hit[0]


def _is_compared_behind(evidence: Evidence, setting: Setting) -> bool:
    """Tell whether an amount is held against what follows: "Rp 3 triliun | lebih tinggi dari"."""
    words, changed, end = evidence.words, evidence.lexicon.changed, setting.end
    return evidence.clauses.modifiers_follow and changed.match(words, end) is not None


def _head_behind(evidence: Evidence, setting: Setting, base: int, gap: int, cost: float) -> float:
    """Weigh the noun whose amount stands before it: "$2bn in revenue", "a $2 million fine"."""
    if gap > 5 or cost >= 1 or base >= len(evidence.words):
        return 0.0
    if gap > 1 and evidence.words[base] not in evidence.clauses.of:
        return 0.0
    if gap and evidence.lexicon.is_compared(evidence.words, setting.opening):
        return 0.0  # "lebih tinggi Rp 2 triliun dari pagu"
    if gap and evidence.words[base] in evidence.lexicon.versus:
        return 0.0  # "12 cts vs profit of 6 cts"
    if gap and _is_compared_behind(evidence, setting):
        return 0.0  # "Rp 3 triliun lebih tinggi dari impor"
    if gap and evidence.words[base] in evidence.clauses.coordinators:
        return 0.0  # "exports of $874 million and imports"
    if setting.kind not in _AMOUNTS:  # "20,000 people in the labor force"
        return 5.0 if setting.is_generic else 0.0
    if setting.kind == "share" and setting.stop < base < setting.end:
        return 5.5  # "spend half of their | income"
    if setting.kind == "share" and gap:
        return 9.0 if base > setting.end else 5.5  # "a 16 percent rise in net profit"
    return 9.4 - 0.4 * gap if gap else 10.2


def _noun_behind(evidence: Evidence, hit: Hit, setting: Setting, gap: int, cost: float) -> float:
    """Weigh a noun counted, right behind the number or, of a share, a few words on."""
    reach = 3 if setting.kind == "share" or setting.end == setting.stop else 0
    if gap > reach or cost >= 0.5:
        return 0.0
    if setting.kind == "share" and gap:
        return 4.5  # "60 percent of the passengers" are what the rest of the clause tells
    told = hit.first < setting.end and evidence.holds_predicate(hit)  # "12 korban tewas"
    told = told and setting.kind != "goods"  # "barrels a day" are imported as well
    return (9.6 if told else 6.0) - 0.1 * gap


def _is_told_of(evidence: Evidence, hit: Hit, setting: Setting) -> bool:
    """Tell whether a noun with its predicate is counted: "9 pasien wafat"."""
    is_counted = hit.first < setting.end and setting.kind == "number"
    return is_counted and evidence.clauses.modifiers_follow and evidence.holds_predicate(hit)
