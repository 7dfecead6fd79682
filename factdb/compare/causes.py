"""What led to a number, where its claim says so: "tewas akibat banjir", "died of dengue".

The dead of the flood and the dead of an illness are two counts, though one place and day has both
and each is a running total. Words of two languages have nothing in common, and say nothing.
"""

from __future__ import annotations

import re
from functools import cache

from factdb import languages
from factdb.compare.events import SHORTEST, plain_words
from factdb.compare.phrases import any_of, pack_of
from factdb.words import fold_words

_CLAUSE_END = re.compile(r"\d|[,;:.!?()\n]")
_MOST = 3  # words that name a cause: "banjir bandang", "the collapse of a bridge"
_STEM = 4  # letters that "flood", "floods" and "flooding" have in common


def causes_of(behind: str, language: str, others: tuple[str, ...]) -> frozenset[str]:
    """Return the first letters of the words that name a cause behind a number.

    Args:
        behind: What stands behind the number in its claim.
        language: Of the text; of one without words for it no cause is told.
        others: Place and unit as written, whose words name none.
    """
    causes = _words_of(language)
    if causes is None:
        return frozenset()
    told = {word for other in others for word in fold_words(other)}
    plain = plain_words(language) | languages.load(language).comparison.neutral | told
    found: set[str] = set()
    for part in causes.split(_CLAUSE_END.split(behind, maxsplit=1)[0])[1:]:
        words = [word for word in fold_words(part) if word not in plain and len(word) >= SHORTEST]
        found.update(word[:_STEM] for word in words[:_MOST])
    return frozenset(found)


@cache
def _words_of(language: str) -> re.Pattern[str] | None:
    pack = pack_of(language)
    return None if pack is None else re.compile(any_of(pack.comparison.causes), re.IGNORECASE)
