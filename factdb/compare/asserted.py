"""Whether a claim's words give a number as what is so on its day.

"Could rise to 60" and "2,500 people need to be evacuated" tell of no 60 and no 2,500, "had earlier
put the toll at 29" tells of another day, "31, not 33" of no 33, and "3,000 people die each year" of
no year.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from factdb.compare.parts import CURRENCY
from factdb.compare.phrases import SENTENCE_END, any_of, pack_of
from factdb.languages import Language

_BEFORE, _BEHIND = 10, 4  # words of the clause in which a verb makes the number possible alone
_BETWEEN = 2  # words between "not" and its number: "not at least 33"
_CLAUSE_END = re.compile(r"[,;:.!?()\n]\s*")


def is_asserted(before: str, behind: str, language: str) -> bool:
    """Tell whether nothing around a number says that it may be, is to be, was, or is not.

    Args:
        before: What stands before it, with the words that report it.
        behind: What stands behind it.
        language: Of the text; of one without words for it every number is asserted.
    """
    words = _words_of(language)
    if words is None:
        return True
    sentence = SENTENCE_END.split(before)[-1]
    clause = " ".join(_CLAUSE_END.split(sentence)[-1].split()[-_BEFORE:])
    follows = " ".join(_CLAUSE_END.split(behind)[0].split()[:_BEHIND])
    return not (
        words.earlier.search(sentence)
        or words.was_earlier.search(follows)
        or words.instead.search(sentence)
        or words.twice.search(follows)
        or words.possible.search(clause)
        or words.recurring.search(sentence)
        or words.recurring.search(_CLAUSE_END.split(behind)[0])
        or words.possible.search(words.joiner.split(follows)[0])
    )


def words_around(
    claim: str | None,
    start: int | None,
    end: int | None,
    prefix: str | None,
    before: str | None,
    behind: str | None,
) -> tuple[str, str]:
    """Return what stands before a number and behind it: in its claim, with what reports that.

    Args:
        claim: The claim's words; None outside claims.
        start: Where the number starts in them.
        end: Where it ends, not included.
        prefix: What stands before the claim.
        before: What stands before the number, all that is known outside claims.
        behind: What stands behind it.
    """
    if claim is None:
        return before or "", behind or ""
    return (prefix or "") + claim[:start], claim[end:]


class _Words(NamedTuple):
    """Patterns of a language; `instead` ends where a number starts, `joiner` begins a clause.

    `twice` stands behind a number; `recurring` does as well, or opens a sentence: "each year".
    """

    earlier: re.Pattern[str]
    was_earlier: re.Pattern[str]
    possible: re.Pattern[str]
    twice: re.Pattern[str]
    instead: re.Pattern[str]
    joiner: re.Pattern[str]
    recurring: re.Pattern[str]


@cache
def _words_of(language: str) -> _Words | None:
    pack = pack_of(language)
    if pack is None or not pack.hedges.possible:
        return None
    hedges = pack.hedges
    return _Words(
        re.compile(any_of(hedges.earlier), re.IGNORECASE),
        # "one pupil who had earlier fallen ill"
        re.compile(rf"{any_of(pack.clauses.relatives)}(?:\s+\S+)?\s+{any_of(hedges.earlier)}"),
        re.compile(any_of(hedges.possible)),  # "may" is no month
        re.compile(any_of(hedges.twice), re.IGNORECASE),  # "two bodies were counted twice"
        re.compile(
            rf"{any_of(hedges.instead)}\s+(?:\S+\s+){{0,{_BETWEEN}}}{CURRENCY}$", re.IGNORECASE
        ),
        re.compile(any_of(pack.reporting.conjunctions)),
        _recurring(pack),
    )


def _recurring(pack: Language) -> re.Pattern[str]:
    """Return the pattern of what comes again: "each year" opens a sentence, "a year" ends one."""
    sets, units = any_of(pack.dates.sets), any_of(pack.dates.units)
    articles = any_of(pack.numbers.articles)
    opening, closing = rf"^\s*{sets}\s+{units}", rf"(?<=\s)(?:{sets}|{articles})\s+{units}\s*$"
    return re.compile(rf"{opening}|{closing}", re.IGNORECASE)
