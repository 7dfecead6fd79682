"""Whom a speaker has a number from, as it stands behind a claim: "…, citing police"."""

from __future__ import annotations

import re
from functools import cache

from factdb.compare.phrases import any_of, pack_of

_NAME = r"\s+([^\d\W][^,;:.!?()\n\"“”]*)"


def cited_in(behind: str, language: str) -> str:
    """Return who is cited right behind a claim, in lower case; empty where nobody is."""
    citing = _citing(language)
    found = None if citing is None else citing.match(behind)
    return "" if found is None else found[1].strip().lower()


@cache
def _citing(language: str) -> re.Pattern[str] | None:
    pack = pack_of(language)
    if pack is None:
        return None
    citing, articles = any_of(pack.reporting.citing), any_of(pack.function_words)
    return re.compile(rf"[\s,]*{citing}(?:\s+{articles})?{_NAME}", re.IGNORECASE)
