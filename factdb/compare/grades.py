"""How badly off those are whom a number counts: "luka berat", "seriously injured".

The seriously injured are other people than the slightly injured, and fewer than all injured; so
are houses that are beyond repair.
"""

from __future__ import annotations

import re
from functools import cache

from factdb import languages
from factdb.errors import LanguageError

# Up to where the words around a number are its own: the next number, or the end of a clause.
_END = re.compile(r"\d|[,;:.!?()\n]")


def grades_of(before: str, behind: str, language: str) -> frozenset[str]:
    """Return the grades that the words around a number tell, alike in all languages: "severe".

    Args:
        before: What stands before it.
        behind: What stands behind it.
        language: Of the text; of one without words for grades there are none.
    """
    grades = _grades_in(language)
    if grades is None:
        return frozenset()
    pattern, meanings = grades
    own = f"{_END.split(before)[-1]} 0 {_END.split(behind, maxsplit=1)[0]}"
    return frozenset(meanings[word] for word in pattern.findall(own.casefold()))


@cache
def _grades_in(language: str) -> tuple[re.Pattern[str], dict[str, str]] | None:
    try:
        grades = languages.load(language).comparison.grades
    except LanguageError:
        return None
    if not grades:
        return None
    either = "|".join(map(re.escape, sorted(grades, key=len, reverse=True)))
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)"), grades
