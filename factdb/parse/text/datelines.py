"""Datelines, as sentences carry them: "JAKARTA, KOMPAS – …", "LEEDS, May 3, 2024 (Northwire) _ …".

They are no part of what is told, and their places are nobody's names.
"""

from __future__ import annotations

from collections.abc import Container, Sequence

from factdb.parse.text.tokens import Tokens

_DASHES = frozenset("-–—_|")  # wires of the nineties wrote "LEEDS (AP) _ Two …"
_ENDS = _DASHES | {":"}
_SITE = 6  # tokens of "Liputan6.com," at most
_CITY = 3  # words of "NEW DELHI"
_ASIDE = 45  # tokens of an aside between two dashes
_LONGEST = 18  # tokens: "PORTO MARO, Brazil, May 5, 2024 (Northwire/AFP) – "


def after_dateline(
    tokens: Tokens, first: int, stop: int, months: Container[str] = frozenset()
) -> int:
    """Return the token after a dateline at the head of [first, stop), or `first` without one.

    A place in capitals may follow the outlet: "kabar.com - MEDAN - Dua …". Where `months` are no
    names, they stand in a dateline without a capital: "Maro, 5 may (Nusa).- El …".
    """
    second = first + 1
    if second + 1 < stop and not tokens.upper[second] and tokens.words[second].isalpha():
        is_joined = tokens.glued[second] or tokens.glued[second + 1]  # "kabar.com, MEDAN - "
        if not is_joined and not _is_city(tokens, first):
            return first  # most sentences
    after = _after_outlet(tokens, first, stop, months)
    if after == first:
        return first
    outlet = tokens.words[first:after]
    if "." not in outlet or "," in outlet:
        return after
    for dash in range(after + 1, min(stop - 1, after + 1 + _CITY)):
        is_parted = not tokens.is_glued(dash) and not tokens.is_glued(dash + 1)
        if tokens.words[dash] in _DASHES and is_parted:
            return dash + 1 if tokens.mention(after, dash).isupper() else after
    return after


def _after_outlet(tokens: Tokens, first: int, stop: int, months: Container[str]) -> int:
    """Return the token after what a first dash, a colon or a bracket ends of a dateline."""
    head = tokens.words[first : first + _LONGEST]
    bracketed = _after_agency(tokens, first, stop) if ")" in head else None
    if bracketed is not None:
        return bracketed
    if _ENDS.isdisjoint(head):
        return _behind_site(tokens, first, stop)
    for i in range(first, min(stop - 1, first + _LONGEST)):
        word = tokens.words[i]
        if word == ":" and _is_head(tokens, first, i):
            return i + 1
        if word in _DASHES and i > first:
            after = i + 1
            while after < stop - 1 and tokens.words[after] == word and tokens.is_glued(after):
                after += 1
            if _is_end(tokens, first, i, after):
                return first if _opens_aside(tokens, i, after, stop) else after
            if not tokens.is_glued(i):
                return first
        if word.isalpha() and not tokens.is_capitalised(i):
            is_joint = tokens.is_glued(i) or tokens.is_glued(i + 1)  # "kabar.com, MEDAN - "
            if not is_joint and not (i > first + 1 and _is_of_day(tokens.words, i, months)):
                return first
    return first


def _is_of_day(words: Sequence[str], i: int, months: Container[str]) -> bool:
    """Tell whether a word is of a day of a month: ", | le 5 mai", "5 | de | mayo | de | 2024"."""
    if words[i] in months:
        return words[i - 1].isdecimal() or words[i - 2].isdecimal()
    if words[i + 1].isdecimal():
        is_led = words[i - 1] == "," and any(word in months for word in words[i + 2 : i + 3])
        return is_led or words[i - 1] in months
    return words[i - 1].isdecimal() and words[i + 1] in months


def _is_end(tokens: Tokens, first: int, dash: int, after: int) -> bool:
    """Tell whether the dashes [dash, after) end a dateline: with spaces, doubled, behind a place.

    "KABUL—At least", "Kabar.com—Dua".
    """
    is_spaced = not tokens.is_glued(dash) and not tokens.is_glued(after)
    if is_spaced or after > dash + 1 or _lost_a_space(tokens, first, dash):
        return True
    is_site = dash > first + 1 and _is_site(tokens, dash - 2)
    return tokens.words[dash] == "—" and (is_site or _is_city(tokens, dash - 1))


def _opens_aside(tokens: Tokens, dash: int, after: int, stop: int) -> bool:
    """Tell whether a dash is the first of two: "Ann Roe – who runs the site – said"."""
    if tokens.is_capitalised(after) or not tokens.words[after].isalpha():
        return False
    reach = _LONGEST if _is_city(tokens, dash - 1) else _ASIDE
    return tokens.words[dash] in tokens.words[after : min(stop, after + reach)]


def _is_site(tokens: Tokens, dot: int) -> bool:
    """Tell whether the full stop of a site's address stands at `dot`: "Kabar|.|com"."""
    is_glued = tokens.is_glued(dot) and tokens.is_glued(dot + 1)
    return is_glued and tokens.words[dot] == "."


def _lost_a_space(tokens: Tokens, first: int, dash: int) -> bool:
    """Tell whether a dash without a space on one side ends a dateline: "NUSA, Jakarta- Dua"."""
    is_parted = tokens.is_glued(dash) != tokens.is_glued(dash + 1)
    opens = tokens.is_capitalised(dash + 1) or not tokens.words[dash + 1][0].isalpha()
    is_place = "," in tokens.words[first:dash] or _is_city(tokens, dash - 1)
    is_place = is_place or (tokens.words[dash - 1] == ")" and _is_city(tokens, first))
    return is_parted and opens and is_place


def _behind_site(tokens: Tokens, first: int, stop: int) -> int:
    """Return the token after a site and a place whose dash is lost: "Kabar.com, Maro Dua …"."""
    head = tokens.words[first + 1 : first + 1 + _SITE]
    if "," not in head:
        return first
    comma = first + 1 + head.index(",")
    if comma + 2 >= stop or "." not in tokens.words[first:comma]:
        return first
    if not all(tokens.is_glued(i) for i in range(first + 1, comma + 1)):
        return first
    if not tokens.is_capitalised(comma + 1):
        return first
    if tokens.is_capitalised(comma + 2):
        return comma + 2
    # "KABAR.COM, Badan kesehatan melaporkan …": no place
    is_shouted = tokens.mention(first, comma).isupper() and tokens.words[comma + 2].isalpha()
    return comma + 1 if is_shouted else first


def is_behind_site(tokens: Tokens, i: int) -> bool:
    """Tell whether a token stands right behind a dateline that is a site alone: "KABAR.COM, |"."""
    is_site = i > 3 and tokens.words[i - 1] == "," and tokens.words[i - 3] == "."
    return is_site and _is_site(tokens, i - 3) and tokens.mention(i - 4, i - 1).isupper()


def _is_head(tokens: Tokens, first: int, colon: int) -> bool:
    """Tell whether a place with an agency or a site is all that stands before a colon.

    "NUSA, Jan 5 (Northwire): Two …", "NUSA: Two …", "Kabarnusa.com, Maro: Dua …".
    """
    words = tokens.words[first:colon]
    if not words or words[-1] == ")":
        return len(words) > 2
    if len(words) <= _CITY:
        return all(word.isalpha() for word in words) and tokens.mention(first, colon).isupper()
    if "." not in words or "," not in words:
        return False
    dot, comma = first + words.index("."), first + words.index(",")
    return dot < comma and _is_site(tokens, dot) and tokens.is_capitalised(comma + 1)


def _after_agency(tokens: Tokens, first: int, stop: int) -> int | None:
    """Return the token behind "NUSA, Jan 5 (Northwire) Two …", a dateline without a mark."""
    words = tokens.words
    if not _is_city(tokens, first):
        return None
    limit = min(stop - 1, first + _LONGEST)
    close = next((i for i in range(first, limit) if words[i] == ")"), None)
    if close is None or words[close + 1] in _ENDS or not tokens.is_capitalised(close + 1):
        return None
    opening = next((i for i in range(first, close) if words[i] == "("), close)
    before = words[first:opening]
    # not "VIVA Bisnis – Gubernur Bank Nusa (BN) Rina", "BPS (…) Rina"
    if "," not in before or not _DASHES.isdisjoint(before):
        return None
    is_named = all(tokens.is_capitalised(i) for i in range(opening + 1, close))
    return close + 1 if close - opening > 1 and is_named else None


def _is_city(tokens: Tokens, i: int) -> bool:
    """Tell whether a word is in capitals, as the place of a dateline."""
    return tokens.ends[i] - tokens.starts[i] > 2 and tokens.mention(i, i + 1).isupper()


def is_shouted(tokens: Tokens, i: int) -> bool:
    """Tell whether a word is in capitals, but for what a name writes small: "McARDLE"."""
    if tokens.mention(i, i + 1).isupper():
        return True
    rest = i + 1
    if rest >= len(tokens) or not (tokens.is_capitalised(i) and tokens.is_glued(rest)):
        return False
    return tokens.ends[rest] - tokens.starts[rest] > 2 and tokens.mention(rest, rest + 1).isupper()
