"""Marks inside a noun phrase: which of them it goes on behind, and where.

Hyphens, apostrophes and short forms with a full stop, brackets behind a name, the comma before a
state.
"""

from __future__ import annotations

from itertools import pairwise

from factdb.parse.cues.noun_phrases import is_shortened
from factdb.parse.cues.scene import Scene
from factdb.parse.text.reporting_words import ReportingWords
from factdb.parse.text.tokens import Tokens

_SEAT = 7  # tokens of "D.C.-based" at most
_BRACKETED = 9  # tokens up to the bracket that closes "(R-N.C.)", at most
_INSIDE = frozenset("-.'’&/")  # joins a name where nothing parts it: "O'Neill"


def after_mark(
    tokens: Tokens, words: ReportingWords, i: int, limit: int, has_name: bool
) -> int | None:
    """Return the last token of a mark or number inside a phrase, or None where it ends there."""
    word = tokens.words[i]
    if word == "(" and has_name:
        return _closing_bracket(tokens, i, limit)
    if word[0].isdigit():
        if not words.heads_first and (compound := end_of_compound(tokens, i, limit)) > i:
            return compound  # "a 24-year-old man"
        before = tokens.words[i - 1]  # "Danrem 173/Nusa", "Siswi kelas 6 SD Nusa"
        is_unit = words.heads_first and (before in words.titles or before in words.labels)
        if i + 1 < limit and before in words.aged and tokens.words[i + 1] in words.time_units:
            return i + 1  # "pria berusia 30 tahun"
        if before in words.of and tokens.words[i - 2] in words.documents:
            return i  # "a survey of 1,000 adults"
        return i if (has_name or is_unit) and "." not in word else None  # "SMP Negeri 4"
    if word == "&" and has_name and i + 1 < limit and tokens.is_capitalised(i + 1):
        return i  # "Marks & Spencer"
    if word in "'’" and _is_plural_owner(tokens, words, i, limit, has_name=has_name):
        return i  # "Northern Airlines' Ann Roe"
    if word in _INSIDE and tokens.is_glued(i) and goes_on(tokens, i, limit, words.particles):
        return i
    if not is_shortened(tokens, words, i) or i + 1 >= limit:
        return None
    return i if _goes_on_behind_stop(tokens, words, i) else None


def end_of_seat(scene: Scene, start: int, comma: int) -> int | None:
    """Return the hyphen behind the state behind a town: "The Lumbir, Nusa|-based mill"."""
    words, tokens = scene.words, scene.tokens
    if not words.seated or tokens.words[start] not in words.determiners:
        return None
    is_town = all(
        tokens.is_capitalised(i) for i in range(start + 1, comma) if tokens.words[i] != "."
    )
    behind = enumerate(pairwise(tokens.words[comma + 1 : comma + _SEAT]), comma + 1)
    return next(
        (i for i, pair in behind if is_town and pair[0] == "-" and pair[1] in words.seated), None
    )


def end_of_compound(tokens: Tokens, i: int, limit: int) -> int:
    """Return the last token of the words that hyphens tie to a number: "24-year-old", else `i`."""
    while i + 2 < limit and tokens.words[i + 1] == "-" and tokens.words[i + 2].isalpha():
        if not (tokens.is_glued(i + 1) and tokens.is_glued(i + 2)):
            break
        i += 2
    return i


def goes_on(tokens: Tokens, i: int, limit: int, particles: frozenset[str]) -> bool:
    """Tell whether the mark or particle at `i` is followed by more of the name."""
    if i + 1 >= limit:
        return False
    following = i + 1
    if not tokens.words[i].isalpha():
        return tokens.is_glued(following) and tokens.words[following][0].isalnum()
    while following < min(limit - 1, i + 4) and tokens.words[following] in particles:
        following += 1  # "van der Leyen"
    glued = tokens.is_glued(following)
    return tokens.is_capitalised(following) or (glued and tokens.words[following] == "-")


def _goes_on_behind_stop(tokens: Tokens, words: ReportingWords, i: int) -> bool:
    """Tell whether a phrase goes on behind the full stop at `i`, which ends a short form."""
    following = tokens.words[i + 1]
    if tokens.is_capitalised(i + 1) or following in words.titles:
        return True  # "Dr. Esther Mbeki", "John F. Kennedy"
    if words.heads_first and following.isdigit() and tokens.words[i - 1] in words.labels:
        return True  # "Ketua RT. 03 Desa Sari"
    if following == "-" and tokens.is_glued(i + 1):
        return True  # "Gov.-elect Ann Roe"
    return i > 2 and tokens.words[i - 2] == "." and tokens.is_glued(i - 1)  # "U.S. officials"


def _is_plural_owner(
    tokens: Tokens, words: ReportingWords, i: int, limit: int, *, has_name: bool
) -> bool:
    """Tell whether the mark at `i` makes an owner of a plural with more of the name behind it.

    "Northern Airlines' Ann Roe", "Farmers' group AFA", "the workers' attorney".
    """
    is_plural = bool(words.plural) and tokens.words[i - 1].endswith(words.plural)
    if not is_plural or not tokens.is_glued(i) or i + 1 >= limit:
        return False
    behind = tokens.words[i + 1]
    is_speaking = behind in words.offices or words.is_speaking(behind)
    return is_speaking or (has_name and tokens.is_capitalised(i + 1))


def _closing_bracket(tokens: Tokens, i: int, limit: int) -> int | None:
    """Return the index of the bracket that closes a short note: "(BPS)", "(Persero)", "(41)"."""
    for j in range(i + 1, min(limit, i + _BRACKETED)):
        if tokens.words[j] == ")":
            return j
    return None
