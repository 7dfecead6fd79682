"""How badly off those are whom a number counts: "luka berat", "seriously injured".

The seriously injured are other people than the slightly injured, and fewer than all injured; so
are houses that are beyond repair.
"""

from __future__ import annotations

import re

from factdb.compare.phrases import meanings_in, pack_of

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
    own = f"{_END.split(before)[-1]} 0 {_END.split(behind, maxsplit=1)[0]}"
    return meanings_in(own, pack.comparison.grades)
