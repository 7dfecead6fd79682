"""Which numbers only count a part of what another number of their claim counts.

"1,500 jobs were cut, including 300 at the port", "40 rumah rusak, 12 di antaranya roboh": the part
goes into the same series as its whole, and is no other number for it.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from factdb.compare.phrases import any_of, pack_of

_NEAR = 60  # characters before a number in which the word stands that opens a part
CURRENCY = r"[^\s\d]{0,4}"  # glued to the number: "$", "Rp"
_HEDGES = 4  # words between that word and the number: "including at least some 300"


def is_part(before: str, behind: str, language: str, place: str) -> bool:
    """Tell whether a number is told as a part of another, and not as the whole of a place.

    "44 were killed, including 31 in Tirta": 31 is all that is told of Tirta.

    Args:
        before: What stands before the number.
        behind: What stands behind it.
        language: Of the text; of one without words for parts nothing is a part.
        place: Where it counts, as written; empty where that is not told.
    """
    words = _words_of(language)
    if words is None:
        return False
    is_told = words.before.search(before[-_NEAR:]) or words.behind.match(behind)
    return is_told is not None and not (place and place in behind)


def without_parts(text: str, language: str) -> str:
    """Return a claim's words up to where it begins to tell of parts."""
    words = _words_of(language)
    found = None if words is None else words.any.search(text)
    return text if found is None else text[: found.start()]


class _Words(NamedTuple):
    """Patterns: what tells a part anywhere, before its number, and behind it ("three of them")."""

    any: re.Pattern[str]
    before: re.Pattern[str]
    behind: re.Pattern[str]


@cache
def _words_of(language: str) -> _Words | None:
    pack = pack_of(language)
    if pack is None:
        return None
    includes = any_of(pack.arithmetic.includes)
    return _Words(
        re.compile(includes, re.IGNORECASE),
        re.compile(rf"{includes}\s+(?:[^\s,;:.]+\s+){{0,{_HEDGES}}}{CURRENCY}$", re.IGNORECASE),
        re.compile(rf"\s+{includes}", re.IGNORECASE),
    )
