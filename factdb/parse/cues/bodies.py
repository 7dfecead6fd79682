"""What joins the name of a body to its field: "Office for the Protection of Nature"."""

from __future__ import annotations

from factdb.parse.text.reporting_words import ReportingWords
from factdb.parse.text.tokens import Tokens

_NAME = 8  # tokens of "Organisation mondiale de la santé" at most
_FIELDS = 2  # of "Ligue des droits de l'homme"


def field_of_body(tokens: Tokens, words: ReportingWords, i: int, limit: int) -> int | None:
    """Return the capitalised token that the words at `i` join to the body's name before them.

    Those words are "for", "of the" and the like, right behind a body's own word: "Bank of the
    East", "Council on Trade", not "Ann Roe of the East". None where there is no such name, or it
    reaches `limit`.
    """
    lowered = tokens.words
    if lowered[i] not in words.body_links:
        return None
    if i < 1 or not tokens.is_capitalised(i - 1):
        return None
    is_cause = lowered[i] in words.causes and lowered[i - 1] in words.groups
    if lowered[i - 1] not in words.offices and not is_cause:  # "Citizens for Clean Water"
        return None
    field = i + 1
    if field < limit and lowered[field] in words.field_articles:
        field += 1
    if field >= limit or not tokens.is_capitalised(field):
        return None
    is_led = lowered[i] in words.particles or lowered[i] in words.causes
    # Not "the Council on Monday", "a letter of the Council to Mayor Roe".
    return field if is_led or lowered[field] not in words.no_fields else None


def goes_on_with_body(tokens: Tokens, words: ReportingWords, start: int, i: int) -> bool:
    """Tell whether a lower-case word is of a body: "l'Organisation | mondiale du travail"."""
    head = i - 1
    if not words.body_adjectives or head < start:
        return False
    while head > start and not tokens.is_capitalised(head) and i - head < _NAME:
        head -= 1
    is_body = tokens.is_capitalised(head) and tokens.words[head] in words.offices
    return is_body and i < _end_of_field(tokens, words, head + 1)


def _end_of_field(tokens: Tokens, words: ReportingWords, i: int) -> int:
    """Return the token behind the adjectives and fields at `i`: "mondiale du travail"."""
    lowered, last = tokens.words, len(tokens) - 1
    while lowered[i].endswith(words.body_adjectives) and lowered[i] not in words.function_words:
        i += 1
    for _ in range(_FIELDS):
        noun = i + 1
        while noun < last and (lowered[noun] in words.determiners or lowered[noun] in "'’"):
            noun += 1  # "de la santé", "des droits de l'homme"
        is_field = lowered[i] in words.particles and lowered[min(noun, last)].isalpha()
        if not is_field or tokens.is_capitalised(noun) or lowered[noun] in words.function_words:
            break
        i = noun + 1
        while lowered[i].endswith(words.body_adjectives) and lowered[i] not in words.function_words:
            i += 1
    return i
