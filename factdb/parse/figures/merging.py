"""Two quantities that are one: "20 dollars 43 cents", "more than 10 and less than 40"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from factdb.languages import Language
from factdb.parse.numbers.measured import Counted
from factdb.parse.numbers.quantity import Quantity
from factdb.parse.numbers.words import trimmed
from factdb.parse.text.tokens import Tokens, words_of
from factdb.records import Qualifier
from factdb.units import MONEY

_HUNDREDTH = Decimal("0.01")
_LOWER = (Qualifier.MORE_THAN, Qualifier.AT_LEAST)
_UPPER = (Qualifier.LESS_THAN, Qualifier.AT_MOST)
_BOUND_REACH = 7  # tokens between two bounds: "and less than or equal to"


@dataclass(slots=True)
class Found:
    """A quantity with what it counts and how sure it is; `end` is behind all that belongs to it."""

    quantity: Quantity
    noun: Counted | None
    qualifier: Qualifier
    end: int


class Merger:
    """Joins the neighbouring quantities of one language's texts."""

    __slots__ = ("_between", "_joiners")

    def __init__(self, language: Language) -> None:
        joiners = {*language.numbers.joiners, *language.ranges.closers, *language.counting.also}
        self._joiners = joiners
        hedges = {word for phrase in language.hedges.before for word in words_of(phrase)}
        self._between = hedges | joiners | {","} | language.hedges.transparent

    def merge(self, found: Sequence[Found], tokens: Tokens) -> list[Found]:
        """Return the quantities, two that are one joined; in order, in one pass."""
        merged: list[Found] = []
        for item in found:
            whole = self._joined(merged[-1], item, tokens) if merged else None
            if whole is None:
                merged.append(item)
            else:
                merged[-1] = whole
        return merged

    def _joined(self, left: Found, right: Found, tokens: Tokens) -> Found | None:
        gap = tokens.words[left.end : right.quantity.lead]
        if len(gap) > _BOUND_REACH or left.quantity.is_range or right.quantity.is_range:
            return None
        if not gap or (len(gap) == 1 and gap[0] in self._joiners):
            return _money(left, right, tokens)
        if gap[0] in self._joiners or gap[0] == ",":
            return _bounds(left, right) if self._between.issuperset(gap) else None
        return None


def _money(left: Found, right: Found, tokens: Tokens) -> Found | None:
    """Return an amount with its hundredths: "20 dollars 43 cents", "$20 43"."""
    unit = left.noun.unit if left.noun else None
    if unit is None or unit.dimension != MONEY or unit.factor != 1:
        return None
    cents, amount = right.quantity, left.quantity
    if not 0 < cents.low < 100 or cents.low != int(cents.low) or amount.high != int(amount.high):
        return None
    if not _is_hundredth(right, tokens):
        return None
    value = trimmed(amount.high + cents.high * _HUNDREDTH)
    whole = replace(amount, stop=cents.stop, low=value, high=value, rule="money")
    return replace(left, quantity=whole, end=right.end)


def _is_hundredth(found: Found, tokens: Tokens) -> bool:
    """Tell whether a number is called cents, or stands bare with two digits at the end."""
    unit = found.noun.unit if found.noun else None
    if unit is not None:
        return unit.dimension == MONEY and unit.factor == _HUNDREDTH
    quantity = found.quantity
    if found.noun is not None or quantity.low < 10 or quantity.lead < quantity.first:
        return False
    return found.end >= len(tokens) or not tokens.words[found.end][0].isalnum()


def _bounds(left: Found, right: Found) -> Found | None:
    """Return the range of a lower and an upper bound, in either order."""
    pair = left.qualifier, right.qualifier
    if pair[0] in _LOWER and pair[1] in _UPPER:
        low, high = left.quantity.low, right.quantity.high
    elif pair[0] in _UPPER and pair[1] in _LOWER:
        low, high = right.quantity.low, left.quantity.high
    else:
        return None
    if low >= high or not _same_unit(left.noun, right.noun):
        return None
    quantity = replace(
        left.quantity, stop=right.quantity.stop, low=low, high=high, is_range=True, rule="bounds"
    )
    return Found(quantity, right.noun or left.noun, Qualifier.BETWEEN, right.end)


def _same_unit(left: Counted | None, right: Counted | None) -> bool:
    """Tell whether two quantities count the same; one of them may leave it out."""
    return left is None or right is None or left.unit is right.unit
