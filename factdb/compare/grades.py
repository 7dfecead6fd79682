"""How badly off those are whom a number counts, "luka berat", and how sure it is that they are.

The seriously injured are other people than the slightly injured, and fewer than all injured; so
are houses that are beyond repair. Cases that are confirmed are others than those suspected.
"""

from __future__ import annotations

import re

from factdb.compare.phrases import meanings_in, pack_of
from factdb.indicators import indicators

# Up to where the words around a number are its own: the next number, or the end of a clause.
_END = re.compile(r"\d|[,;:.!?()\n]")


def grades_of(before: str, behind: str, language: str) -> frozenset[str]:
    """Return the grades that the words around a number tell, alike in all languages: "severe".

    Args:
        before: What stands before it.
        behind: What stands behind it.
        language: Of the text; of one without words for grades there are none.
    """
    pack = pack_of(language)
    if pack is None:
        return frozenset()
    return meanings_in(_own_words(before, behind), pack.comparison.grades)


def status_words(indicator: str, language: str) -> frozenset[str]:
    """Return the words that tell how sure cases are; of no cases, and an unknown language, none."""
    known, pack = indicators().get(indicator), pack_of(language)
    is_told = pack is not None and known is not None and known.is_of_cases
    return frozenset(pack.comparison.statuses) if is_told and pack is not None else frozenset()


def statuses_of(before: str, behind: str, indicator: str, language: str) -> frozenset[str]:
    """Return how sure the cases are that a number counts, alike in all languages: "confirmed".

    Args:
        before: What stands before it.
        behind: What stands behind it.
        indicator: Of the number; of no cases there are none: "10 people were confirmed dead".
        language: Of the text.
    """
    pack = pack_of(language)
    if pack is None or not status_words(indicator, language):
        return frozenset()
    return meanings_in(_own_words(before, behind), pack.comparison.statuses)


def _own_words(before: str, behind: str) -> str:
    return f"{_END.split(before)[-1]} 0 {_END.split(behind, maxsplit=1)[0]}"
