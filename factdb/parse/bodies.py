"""What joins the name of a body to its field: "Office for the Protection of Nature"."""

from __future__ import annotations

from factdb.parse.reporting_words import ReportingWords
from factdb.parse.tokens import Tokens


def field_of_body(tokens: Tokens, words: ReportingWords, i: int, limit: int) -> int | None:
    """Return the capitalised token that the words at `i` join to the body's name before them.

    Those words are "for", "of the" and the like, right behind a body's own word: "Bank of the
    East", not "Ann Roe of the East". None where there is no such name, or it reaches `limit`.
    """
    lowered = tokens.words
    if lowered[i] not in words.causes and lowered[i] not in words.particles:
        return None
    if i < 1 or lowered[i - 1] not in words.offices or not tokens.is_capitalised(i - 1):
        return None
    field = i + 1
    if field < limit and lowered[field] in words.definite_articles:
        field += 1
    return field if field < limit and tokens.is_capitalised(field) else None
