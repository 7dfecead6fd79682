"""At which time of its day a number was counted: "pukul 18.00 WIB", "by Wednesday morning".

A toll rises while the day goes on: what the police had at nine and the mayor at six in the evening
are no two numbers for one thing.
"""

from __future__ import annotations

import re

from factdb.compare.phrases import meanings_in, pack_of

_SENTENCE_END = re.compile(r"[.!?;](?=\s)|\n")
_DAY = len("2025-03-05")


def times_of(
    until: str | None, before: str, text: str, behind: str, language: str
) -> frozenset[str]:
    """Return the clock time at which a number's period ends, or the parts of the day told.

    Parts are those of all languages alike: "morning".

    Args:
        until: The end of the period as stored, with an hour where the text gives one.
        before: What stands before the claim; its last sentence counts.
        text: The claim's words, or those around the number.
        behind: What stands behind the claim; the end of its sentence counts.
        language: Of the text.
    """
    if until is not None and len(until) > _DAY:
        return frozenset({until[_DAY + 1 :]})
    pack = pack_of(language)
    if pack is None:
        return frozenset()
    told = " ".join((_SENTENCE_END.split(before)[-1], text, _SENTENCE_END.split(behind)[0]))
    return meanings_in(told, pack.dates.parts)
