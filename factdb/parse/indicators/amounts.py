"""What an amount of money is where a verb alone says too little of it, or nothing tells.

"Tickets cost $25 each" is a price; so is what a share is bought for. A company earns a profit
and a teacher pay. An amount right before its noun, "a $40 million bridge", is what that costs.
"""

from __future__ import annotations

from dataclasses import replace

from factdb.parse.indicators.cues import Part
from factdb.parse.indicators.evidence import Evidence
from factdb.parse.indicators.findings import QUOTED, TRADED, Finding
from factdb.parse.indicators.settings import Setting

_ACT, _HEAD = Part.ACT, Part.HEAD

PRICE, PROFIT, _COST, _PAY, _LOSS = "price", "profit", "cost", "pay", "loss"
# What is so told of one piece is its price.
_PIECES = frozenset([_COST, "sales"])
_LOTS = _PIECES | {"aid", "spending", "budget"}  # "families got $500 each" has no price
_DEBT, INTEREST = "debt", "interest"
_BOUGHT = TRADED | {_DEBT}
_PRICED = frozenset([PRICE])
_OF_PRICES = frozenset([_LOSS, _COST])
_SUBJECT = 8  # tokens from what is traded to "lost"
_OBJECT = 12  # tokens from "buy" to "for"
_SHARE = 1_000  # no share costs more
_OLDEST = 120  # years
_LARGE = 1_000_000  # so much is earned by a company sooner than by a person


def corrected(evidence: Evidence, setting: Setting, best: Finding) -> Finding:
    """Return what an amount is by its verb and by what stands around the two."""
    if setting.kind != "money" or best.part not in (_ACT, _HEAD):
        return best
    is_piece, is_whole_phrase = _is_of_piece(evidence, setting)
    if best.part is _HEAD:  # "debentures convertible at $25 a share"
        return replace(best, slug=PRICE) if best.slug in _BOUGHT and is_piece else best
    if is_piece and best.slug in (_LOTS if is_whole_phrase else _PIECES):
        return replace(best, slug=PRICE)
    if best.slug == _PAY and _is_profit(evidence, setting, best, is_share=is_whole_phrase):
        return replace(best, slug=PROFIT)
    if best.slug == PROFIT and not is_whole_phrase and _is_wage(evidence, setting, best):
        return replace(best, slug=_PAY)
    if best.slug in _OF_PRICES:
        return _traded(evidence, setting, best) or best
    return best


def untold(evidence: Evidence, setting: Setting) -> str:
    """Return what an amount is of which nothing tells, "" where it is open.

    "A $40 million bridge" costs so much, and "for $2 million" is the price of what is bought.
    """
    words, clauses, lexicon = evidence.words, evidence.clauses, evidence.lexicon
    at, end = setting.opening - 1, setting.end
    if setting.kind != "money" or setting.lead == setting.floor or clauses.modifiers_follow:
        return ""
    near = words[max(setting.floor, at - _OBJECT) : max(setting.floor, at)]
    if at >= setting.floor and words[at] in clauses.recipients:
        if not clauses.made.isdisjoint(near):
            return _COST  # "built in 1956 for $2 million"
        return "" if clauses.bought.isdisjoint(near) else PRICE
    if setting.is_level and not clauses.valued.isdisjoint(near):
        return _COST  # "valued the bank at $2 billion"
    subject = at - 1 - (words[at - 1] in lexicon.copulas)
    if evidence.is_difference(setting) and subject in evidence.capitals:
        return PRICE if setting.figure.high < _SHARE else ""  # "Ajax fell $3 to $21"
    if words[setting.lead - 1] not in clauses.objects or end >= setting.roof:
        return ""
    noun = "" if end in evidence.capitals else words[end]  # not "the $2 billion Ajax Fund"
    small = (lexicon.function_words, clauses.adjuncts, clauses.boundaries, lexicon.verbless)
    is_noun = noun.isalpha() and not any(noun in listed for listed in small)
    return _COST if is_noun and end not in evidence.by_first else ""


def borne(evidence: Evidence, setting: Setting, best: Finding) -> Finding:
    """Return what a share of a debt is: the interest that it bears in "lent at 9 percent"."""
    is_at = setting.is_level and not evidence.is_adjunct(setting.opening - 1)
    is_borne = setting.kind == "share" and is_at and not evidence.is_of(setting)
    return replace(best, slug=INTEREST) if is_borne and best.slug == _DEBT else best


def bears_interest(evidence: Evidence, setting: Setting) -> bool:
    """Tell whether an untold share is what an amount of money bears: "bought bills … at 9 pct"."""
    at = setting.opening - 1
    if evidence.clauses.modifiers_follow or not setting.is_level or evidence.is_of(setting):
        return False
    if evidence.is_adjunct(at) or evidence.is_difference(setting):
        return False
    i = evidence.closed[setting.stop]
    before = evidence.settings[i - 1] if i else setting
    return before.floor == setting.floor and before.kind == "money"


def is_quotation(evidence: Evidence, setting: Setting) -> bool:
    """Tell whether a fraction behind a change is a share's price: "Ajax rose 1/4 to 31 7/8"."""
    words, at = evidence.words, setting.opening - 1
    if evidence.clauses.modifiers_follow or at < setting.floor:
        return False
    is_told = setting.kind in ("bare", "share") and (
        words[at] in evidence.lexicon.measures.changes or setting.is_level
    )
    eighths = setting.figure.high * 8
    is_fraction = eighths % 8 != 0 and eighths == eighths.to_integral_value()
    written = words[setting.stop - 1]
    return is_told and is_fraction and "." not in written


def _is_of_piece(evidence: Evidence, setting: Setting) -> tuple[bool, bool]:
    """Tell whether "each", "a share" stands right behind, and whether it is of several words."""
    hit = evidence.by_first.get(setting.end)
    is_piece = hit is not None and any(
        slug == PRICE and part is Part.UNIT for slug, part in hit.cues
    )
    return is_piece, is_piece and hit is not None and hit.stop - hit.first > 1


def _is_profit(evidence: Evidence, setting: Setting, best: Finding, *, is_share: bool) -> bool:
    """Tell whether what is earned is a profit: so much a share, or a large sum and no wage."""
    hit = evidence.by_first.get(best.at)
    if hit is None or not any(slug == PROFIT for slug, _ in hit.cues):
        return False
    return is_share or (setting.figure.high >= _LARGE and not _is_wage(evidence, setting, best))


def _is_wage(evidence: Evidence, setting: Setting, best: Finding) -> bool:
    """Tell whether what is earned is pay: "teachers earned", "earned $30,000 a year"."""
    words, lexicon = evidence.words, evidence.lexicon
    before = words[best.at - 1] if best.at > setting.floor else ""
    if before in lexicon.person or before in lexicon.persons:
        return True
    age = evidence.closed.get(best.at - 1) if before == "," else None
    if age is not None and _is_age(evidence.settings[age]):
        return True  # "Ann Roe, 57, earned $3 million"
    for at in range(setting.end, min(setting.roof, setting.end + 2)):
        hit = lexicon.rates.match(words, at) if words[at] in lexicon.rates.firsts else None
        if hit is not None and (hit[0] >= setting.roof or words[hit[0]] not in lexicon.distances):
            return True  # not "a year earlier"
    return False


def _is_age(setting: Setting) -> bool:
    """Tell whether a number between commas can be how old somebody is."""
    return (
        setting.kind == "bare"
        and setting.opening == setting.lead
        and setting.figure.high <= _OLDEST
    )


def _traded(evidence: Evidence, setting: Setting, best: Finding) -> Finding | None:
    """Return what lost or cost so much: of "the stock lost $2" the price, and no money, is lost.

    So has "a ticket will cost $9" a price.
    """
    words, told = evidence.words, QUOTED
    if best.slug == _COST:
        told = _PRICED
    elif words[best.at] not in evidence.lexicon.measures.changes:
        return None
    for at in range(best.at, max(setting.floor, best.at - _SUBJECT), -1):
        hit = evidence.by_stop.get(at)
        for slug, part in hit.cues if hit is not None else ():
            if part is _HEAD and slug in told and evidence.fits(setting, slug):
                return Finding(slug, best.weight, part, hit.first if hit else -1, at)
        is_other = best.slug == _COST and words[at - 1] in evidence.clauses.relatives
        if is_other or words[at - 1] in evidence.clauses.boundaries:
            return None  # "tickets for the bridge, which cost $40 million"
    return None
