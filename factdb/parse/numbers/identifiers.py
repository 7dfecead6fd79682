"""Which numbers are no quantity for they name a thing: a car's plate, a house, a telephone."""

from __future__ import annotations

from factdb.languages.schema import Counting
from factdb.parse.numbers.quantity import Quantity
from factdb.parse.text.tokens import Tokens

_PLATE = 2  # letters before the number of a car's plate
_STREET = 5  # tokens from a house's number to "Street": "N. Clark"
_LONG = 9  # digits that no mark groups
_DIGITS = (3, 4)  # of a number to call


def is_identifier(tokens: Tokens, found: Quantity, counting: Counting) -> bool:
    """Tell whether a number is one of these."""
    if found.is_range:
        return _is_telephone(tokens, found)
    is_plain = found.stop - found.first == 1 and tokens.words[found.first].isdecimal()
    if not is_plain:
        return False
    if _is_code(tokens, found):
        return True
    return _is_plate(tokens, found) or _is_address(tokens, found, counting)


def _is_code(tokens: Tokens, found: Quantity) -> bool:
    """Tell whether digits are a product's: "lot 3*2223", "7527899724" without anything counted."""
    first, words = found.first, tokens.words
    if len(words[first]) >= _LONG:
        return found.unit is None and not words[first].endswith("000")
    if "*" not in words[max(0, first - 1) : first + 2]:
        return False
    star = first - 1 if words[first - 1] == "*" else first + 1
    return 0 < star < len(words) - 1 and tokens.is_glued(star) and tokens.is_glued(star + 1)


def _is_plate(tokens: Tokens, found: Quantity) -> bool:
    """Tell whether capitals around a number make a car's plate of it: "bus S 7607 W"."""
    words, first, stop = tokens.words, found.first, found.stop
    if first == 0 or stop >= len(words):
        return False
    if len(words[first - 1]) > _PLATE or len(words[stop]) > 1 or len(words[first]) > 2 * _PLATE:
        return False
    is_written = tokens.mention(first - 1, first).isupper() and tokens.is_capitalised(stop)
    return is_written and not tokens.is_glued(stop)


def _is_address(tokens: Tokens, found: Quantity, counting: Counting) -> bool:
    """Tell whether a number is a house's: "at 12 Elm Street", not "12 Wall Street firms"."""
    words, streets, first = tokens.words, counting.streets, found.stop
    if not streets or first + 1 >= len(words):
        return False
    if words[first] in streets and words[first + 1] in counting.of:
        return not tokens.is_capitalised(first)  # "the 3400 block of West Adams"
    for at in range(first, min(len(words), first + _STREET)):
        if words[at] in streets and at > first:
            behind = words[at + 1] if at + 1 < len(words) else "."
            return not behind.endswith(counting.plural or " ")
        if words[at] != "." and not tokens.is_capitalised(at):
            return False
    return False


def _is_telephone(tokens: Tokens, found: Quantity) -> bool:
    """Tell whether three digits and four are a number to call: "555-1212"."""
    if found.stop - found.first != len(_DIGITS) + 1:
        return False
    low, mark, high = tokens.words[found.first : found.stop]
    is_called = low.isdecimal() and high.isdecimal() and mark in "-‐"
    return is_called and (len(low), len(high)) == _DIGITS


def is_ordinal(tokens: Tokens, found: Quantity, counting: Counting) -> bool:
    """Tell whether a mark makes an ordinal: "16.º piso", "im 16. Stock", "al 16° piano".

    A full stop and a degree do so behind an article, before a word that does not touch them.
    """
    words, stop = tokens.words, found.stop
    if stop + 1 >= len(words) or stop - found.first > 1 or not words[found.first].isdecimal():
        return False
    mark, after = words[stop], words[stop + 1]
    if mark == "." and tokens.is_glued(stop + 1):
        return after in counting.ordinal_endings
    is_led = found.first > 0 and words[found.first - 1] in counting.ordinal_cues
    is_marked = mark == "." or mark in counting.ordinal_endings
    if not (is_led and is_marked and after[0].isalpha()) or tokens.is_glued(stop + 1):
        return False
    return stop + 1 not in tokens.lines
