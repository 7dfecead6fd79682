"""Digits to values: what a full stop or a comma in a numeral means, by language and by document.

7.000 is seven thousand in Indonesian and seven in English; what a document writes elsewhere
("1,234.5") can say more than its language does.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from factdb.languages import Language
from factdb.parse.text.tokens import Tokens

Value = int | Decimal

# Longer runs of digits are identifiers; the largest number word that the packs know has 19 digits.
_MOST_DIGITS = 30
_NON_BREAKING = "\u00a0\u2009\u202f"


class Style(NamedTuple):
    """How a document writes numerals.

    `group` and `decimal` are the language's. `loose` means that three digits behind the decimal
    mark are a group all the same ("2,000" in an Indonesian text that writes "1.2 %"), `swapped`
    that three digits behind the group mark are decimals.
    """

    group: str
    decimal: str
    spaced: bool = False
    is_loose: bool = False
    is_swapped: bool = False


def style_of(tokens: Tokens, language: Language, skip: frozenset[int] = frozenset()) -> Style:
    """Return how a document writes numerals, by its language and its own evidence.

    The tokens of `skip` say nothing, as they belong to a date: "18.52 WIB".
    """
    separators = language.separators
    group, decimal = separators.group, separators.decimal
    words = tokens.words
    plain = [words[i] for i in tokens.numerals if not words[i].isdigit() and i not in skip]
    decimals = {_decimal_mark(word) for word in plain}
    groups = {_group_mark(word) for word in plain}
    return Style(
        group,
        decimal,
        separators.spaced,
        is_loose=(group in decimals or decimal in groups) and decimal not in decimals,
        is_swapped=decimal in groups and group not in groups and decimal not in decimals,
    )


def _decimal_mark(numeral: str) -> str | None:
    """Return the mark that can only be a decimal one: "1.2", "1,234.5"; None if there is none."""
    at = max(numeral.rfind("."), numeral.rfind(","))
    mark = numeral[at]
    if numeral.count(mark) > 1:
        return None
    if len(numeral) - at - 1 == 3 and numeral.count(".") + numeral.count(",") == 1:
        return None
    return mark


def _group_mark(numeral: str) -> str | None:
    """Return the mark that can only be a group's: "1,234,567", "1,234.5"; None if none is."""
    for mark, other in (".,", ",."):
        whole = numeral.partition(other)[0] if other in numeral else numeral
        parts = whole.split(mark)
        if len(parts) > 1 and _is_grouped(parts) and (len(parts) > 2 or other in numeral):
            return mark
    return None


def read_numeral(numeral: str, style: Style) -> Value | None:
    """Return the value of a numeral token, or None where it is none ("3.3.2020", "1,2,3")."""
    if len(numeral) > _MOST_DIGITS:
        return None
    if numeral.isdecimal():
        return int(numeral)
    at = max(numeral.rfind("."), numeral.rfind(","))
    if at < 0:
        return None
    mark, head, tail = numeral[at], numeral[:at], numeral[at + 1 :]
    if mark in head:
        return int(numeral.replace(mark, "")) if _is_grouped(numeral.split(mark)) else None
    other = "," if mark == "." else "."
    if other in head:
        if not _is_grouped(head.split(other)):
            return None
        return Decimal(f"{head.replace(other, '')}.{tail}")
    if len(tail) == 3 and len(head) <= 3 and head[0] != "0" and _groups(mark, style):
        return int(head + tail)
    return Decimal(f"{head}.{tail}")


def _groups(mark: str, style: Style) -> bool:
    """Tell whether a mark before exactly three digits parts groups."""
    return not style.is_swapped if mark == style.group else style.is_loose


def _is_grouped(parts: list[str]) -> bool:
    """Tell whether digits stand in groups of three, or in twos before the last, as in India."""
    head, *middle, last = parts
    if len(last) != 3 or not 1 <= len(head) <= 3 or not all(map(str.isdecimal, parts)):
        return False
    return all(len(part) == 3 for part in middle) or all(len(part) == 2 for part in middle)


def spaced_groups(tokens: Tokens, first: int, style: Style) -> int:
    """Return the index after a numeral whose groups stand apart: "1 414 021"; `first` + 1 if none.

    One to three digits without a leading zero, then groups of exactly three. A plain space
    groups where the language has it, elsewhere only before "000".
    """
    words = tokens.words
    if len(words[first]) > 3 or words[first][0] == "0" or not words[first].isdecimal():
        return first + 1
    stop, most = first + 1, min(len(words), first + 7)
    while stop < most and tokens.starts[stop] - tokens.ends[stop - 1] == 1:
        word = words[stop]
        gap = tokens.text[tokens.ends[stop - 1]]
        if gap not in _NON_BREAKING and not (gap == " " and (style.spaced or word == "000")):
            break
        whole, mark, tail = word.partition(style.decimal)
        if len(whole) != 3 or not whole.isdecimal() or (mark and not tail.isdecimal()):
            break
        stop += 1
        if mark:
            break
    return stop


def join_groups(words: Iterable[str], style: Style) -> Value:
    """Return the value of groups that `spaced_groups` found."""
    return _exact("".join(words).replace(style.decimal, "."))


def _exact(digits: str) -> Value:
    return int(digits) if digits.isdecimal() else Decimal(digits)
