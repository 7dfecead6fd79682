"""What people came together for, where a number counts those who did: "unjuk rasa", "the march".

One place has a protest and a concert on one day, and counts for both. Two numbers are of one
gathering where both tell its kind, or where one does and the other stands in the same document.
"""

from __future__ import annotations

from factdb.compare.phrases import meanings_in, pack_of
from factdb.indicators import indicators


def gatherings_of(text: str, indicator: str, language: str) -> frozenset[str]:
    """Return the kinds of gatherings that words tell, alike in all languages: "protest".

    Args:
        text: The words around a number.
        indicator: Of the number: others count no gathering.
        language: Of the text; of one without words for gatherings there are none.
    """
    known, pack = indicators().get(indicator), pack_of(language)
    if pack is None or known is None or not known.is_of_gatherings:
        return frozenset()
    return meanings_in(text, pack.comparison.gatherings)


def may_be_two_gatherings(
    one: frozenset[str], two: frozenset[str], *, in_one_document: bool
) -> bool:
    """Tell whether nothing shows that two numbers are of one gathering."""
    if one and two:
        return one.isdisjoint(two)
    return not (in_one_document and (one or two))
