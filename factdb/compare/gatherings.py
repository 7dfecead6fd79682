"""What people came together for, where a number counts those who did: "unjuk rasa", "the march".

One place has a protest and a concert on one day, and counts for both. Two numbers are of one
gathering where both tell its kind, or where one does and the other stands in the same document, or
both stand in a document that is about one: title and head name no other kind.
"""

from __future__ import annotations

from functools import lru_cache

from factdb.compare.happenings import HEAD
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


def occasion_of(title: str, head: str, indicator: str, language: str) -> frozenset[str]:
    """Return the one kind of gathering that a document is about; none where it names several.

    Args:
        title: Of the document.
        head: How its text begins.
        indicator: Of a number in it: others count no gathering.
        language: Of the text.
    """
    known = indicators().get(indicator)
    if known is None or not known.is_of_gatherings:
        return frozenset()
    return _occasion_in(f"{title}\n{head[:HEAD]}", language)


@lru_cache(2**8)
def _occasion_in(begins: str, language: str) -> frozenset[str]:
    pack = pack_of(language)
    found = frozenset() if pack is None else meanings_in(begins, pack.comparison.gatherings)
    return found if len(found) == 1 else frozenset()


def may_be_two_gatherings(
    one: frozenset[str], two: frozenset[str], occasion: frozenset[str]
) -> bool:
    """Tell whether nothing shows that two numbers are of one gathering.

    Args:
        one: The kind that a number's words tell.
        two: The same of another.
        occasion: What their document is about, where both stand in one.
    """
    if one and two:
        return one.isdisjoint(two)
    return not (one or two or occasion)
