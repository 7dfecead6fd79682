"""Who said what stands before, where the next sentence tells it: "Hal itu dikatakan Ana Lim"."""

from __future__ import annotations

import re
from functools import cache

from factdb.compare.phrases import any_of, pack_of
from factdb.organisations import body_of

BEHIND = 160  # characters behind a claim in which the pointer and the name stand
_NAMES = re.compile(r"[^\W\d_a-z]\w*(?: [^\W\d_a-z]\w*)*")
_SENTENCE_END = re.compile(r"[.!?]\s|\n")


def pointed_at(behind: str, language: str) -> str:
    """Return the words with which a sentence says whose what stands before is; "" for no such one.

    Args:
        behind: What stands behind a claim.
        language: Of the text; of one without words for it nothing points back.
    """
    pattern = _pointing(language)
    found = None if pattern is None else pattern.match(behind)
    return "" if found is None else _SENTENCE_END.split(behind[found.end() :], maxsplit=1)[0]


def known_body_in(words: str) -> str:
    """Return the known body that opens some words ("BNPB"), "" where none does."""
    found = _NAMES.match(words)
    return found[0] if found is not None and body_of(found[0]) is not None else ""


@cache
def _pointing(language: str) -> re.Pattern[str] | None:
    pack = pack_of(language)
    if pack is None:
        return None
    words = pack.comparison
    pointers, pointed, links = map(any_of, (words.pointers, words.pointed, words.pointed_links))
    return re.compile(rf"[\s.”\"]*{pointers} {pointed}(?: {links})*\s+", re.IGNORECASE)
