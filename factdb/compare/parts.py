"""Which numbers only count a part of what another number of their claim counts.

"1,500 jobs were cut, including 300 at the port", "40 rumah rusak, 12 di antaranya roboh": the part
goes into the same series as its whole, and is no other number for it.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from factdb.compare.phrases import SENTENCE_END, any_of, pack_of

_NEAR = 60  # characters before a number in which the word stands that opens a part
CURRENCY = r"[^\s\d]{0,4}"  # glued to the number: "$", "Rp"
_NUMBER = re.compile(r"\d")
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
    is_counted_up = is_told is None and _is_counted_up(before, behind, words.breakdown)
    return (is_told is not None or is_counted_up) and not (place and place in behind)


def _is_counted_up(before: str, behind: str, breakdown: re.Pattern[str]) -> bool:
    """Tell whether a number is one of several that make up another: "179, made up of 120 and 59".

    "A toll of 12, namely 12 farmers" makes up nothing.
    """
    whole, *parts = breakdown.split(SENTENCE_END.split(before)[-1])
    if not parts or not _NUMBER.search(whole):
        return False
    sentence = SENTENCE_END.split(behind, maxsplit=1)[0]
    return _NUMBER.search(parts[-1]) is not None or _NUMBER.search(sentence) is not None


def is_received(before: str, language: str) -> bool:
    """Tell whether a number only counts those whom one place of care has: "a hospital received 29".

    Args:
        before: What stands before the number.
        language: Of the text.
    """
    words = _words_of(language)
    return words is not None and bool(words.received.search(SENTENCE_END.split(before)[-1]))


def is_further(before: str, behind: str, language: str) -> bool:
    """Tell whether a number only comes to others: "three more bodies", "12 orang lagi tewas"."""
    words = _words_of(language)
    return words is not None and bool(
        words.further_before.search(before) or words.further_behind.match(behind)
    )


def without_parts(text: str, language: str) -> str:
    """Return a claim's words up to where it begins to tell of parts."""
    words = _words_of(language)
    found = None if words is None else words.any.search(text)
    return text if found is None else text[: found.start()]


class _Words(NamedTuple):
    """Patterns: what tells a part anywhere, what several parts, and where the first may stand.

    It is before its number, or behind it ("three of them").

    Attributes:
        any: What opens parts.
        breakdown: What opens all of them.
        before, behind: Those right before a part, and right behind one.
        further_before, further_behind: The same of what comes to others.
        received: A place of care and what it does.
    """

    any: re.Pattern[str]
    breakdown: re.Pattern[str]
    before: re.Pattern[str]
    behind: re.Pattern[str]
    further_before: re.Pattern[str]
    further_behind: re.Pattern[str]
    received: re.Pattern[str]


@cache
def _words_of(language: str) -> _Words | None:
    pack = pack_of(language)
    if pack is None:
        return None
    includes, further = any_of(pack.arithmetic.includes), any_of(pack.arithmetic.further)
    # "20 people including children" are all.
    partial = any_of({*pack.arithmetic.includes} - {*pack.arithmetic.openers})
    care, receiving = any_of(pack.comparison.care), any_of(pack.comparison.receiving)
    return _Words(
        re.compile(includes, re.IGNORECASE),
        re.compile(any_of(pack.arithmetic.breakdowns), re.IGNORECASE),
        re.compile(rf"{includes}\s+(?:[^\s,;:.]+\s+){{0,{_HEDGES}}}{CURRENCY}$", re.IGNORECASE),
        # "1.951 orang di antaranya selesai", but not "40 rumah di antaranya 12 roboh"
        re.compile(
            rf"\s+{partial}|\s+[^\s,;:.]+\s+{partial}(?!\s+(?:[^\s,;:.]+\s+)?\d)", re.IGNORECASE
        ),
        re.compile(rf"{further}\s+$", re.IGNORECASE),
        re.compile(rf"\s+(?:[^\s,;:.]+\s+)?{further}", re.IGNORECASE),
        re.compile(rf"{care}[^;:]*?{receiving}", re.IGNORECASE),
    )
