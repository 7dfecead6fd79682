"""What somebody is, as it stands behind the name: "Ann Roe, a spokesman for the army, said"."""

from __future__ import annotations

import re

from factdb.compare.phrases import pack_of
from factdb.words import fold_words

_APPOSITION = re.compile(r",\s+([^\d\W][^,;:.!?()\n\"“”]*)")


def apposition_of(behind: str, language: str) -> str:
    """Return the title in an apposition behind a name; empty where what stands there is none.

    Args:
        behind: What stands behind the name, as far as it is known: its end may be cut off.
        language: Of the text; of one that factdb does not know nothing is a title.
    """
    found, pack = _APPOSITION.match(behind), pack_of(language)
    if found is None or pack is None:
        return ""
    words = fold_words(found[1])
    if words[0] in pack.clauses.relatives:
        return ""
    has_title = any(
        word in pack.speakers.titles or word in pack.speakers.mouthpieces for word in words
    )
    return found[1].strip() if has_title else ""
