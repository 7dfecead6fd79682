"""Noun phrases of a language that writes every noun with a capital.

There a capital tells a noun from an adjective or a verb, not a name from a word. A phrase is read
by what still waits for its noun: an article opens it, so does a preposition inside, a capital
closes it, and a lower-case word where nothing waits is the next part of the sentence.
"""

from __future__ import annotations

from collections.abc import Mapping

from factdb.parse.text.reporting_words import ReportingWords
from factdb.parse.text.tokens import Tokens

_OPENING = frozenset('„“"«»')
_CLOSING = frozenset('“”"«»')
_QUOTED = 8  # tokens of a name in quotation marks at most
_BRACKETED = 6  # tokens of a note in brackets at most
_DEEPEST = 3  # phrases that wait for their noun at once: "einer am Montag in Köln gezeigten Studie"
_JOINTS = frozenset("-–/’'&.")


def end_of_noun_phrase(
    tokens: Tokens, words: ReportingWords, date_ends: Mapping[int, int], start: int, limit: int
) -> int:
    """Return the token after the noun phrase that starts at `start`; `start` if none does.

    "ein Sprecher der Polizei | in Köln", "einer am Montag gezeigten Studie | wurden".
    """
    waiting, i, end = 1, start, start
    is_bare = tokens.words[start] not in words.determiners
    while i < limit:
        if i in date_ends:
            if waiting < 2:
                break
            i, waiting = date_ends[i], waiting - 1
            continue
        if waiting and i + 3 < limit and tokens.words[i + 2] in words.aged:
            i += 2 if tokens.words[i + 1] in words.time_units else 0  # "30 Jahre | alte Frau"
        after = _noun(tokens, words, i, limit)
        if after > i:
            i, waiting = after, max(0, waiting - 1)
            end = i if waiting == 0 else end
            continue
        step = _opens(tokens, words, i, limit, start, waiting, is_bare)
        if step is None:
            break
        waiting += step
        i += 1
    if end == start and tokens.words[start] in words.groups & words.determiners:
        return start + 1  # "Einige sagten"
    return end


def _noun(tokens: Tokens, words: ReportingWords, i: int, limit: int) -> int:
    """Return the token after the noun at `i`, `i` itself if none stands there.

    A word with its hyphens, a name in quotation marks, and a bracket behind are one noun.
    """
    if tokens.words[i] in _OPENING:
        return end_of_quoted_name(tokens, i, limit)
    is_word = tokens.is_capitalised(i) and tokens.words[i] not in words.function_words
    if not is_word and not _is_compound(tokens, i, limit):
        return i
    after = i + 1
    while after + 1 < limit and _joins(tokens, words, after):
        after += 2
    if after + 1 < limit and _ends_shortened(tokens, words, after):
        after += 1  # "die Lorbach Inc. | meldete"
    if after < limit and tokens.words[after] == "(":
        ends = range(after + 2, min(limit, after + _BRACKETED))
        return next((j + 1 for j in ends if tokens.words[j] == ")"), after)
    return after


def end_of_quoted_name(tokens: Tokens, i: int, limit: int) -> int:
    """Return the token behind a name whose quotation mark stands at `i`; `i` if it is none."""
    if i + 1 >= limit or not tokens.is_capitalised(i + 1):
        return i
    return next((j + 1 for j in range(i + 2, min(limit, i + _QUOTED)) if _closes(tokens, j)), i)


def _closes(tokens: Tokens, i: int) -> bool:
    return tokens.words[i] in _CLOSING and tokens.is_glued(i)


def _is_compound(tokens: Tokens, i: int, limit: int) -> bool:
    """Tell whether a lower-case part or a number begins a noun: "al-Sadr", "20-Jährige", "x.de"."""
    if i + 2 >= limit or not (tokens.is_glued(i + 1) and tokens.is_glued(i + 2)):
        return False
    mark = tokens.words[i + 1]
    return (mark == "-" and tokens.is_capitalised(i + 2)) or (
        mark == "." and tokens.words[i + 2].isalpha()
    )


def _joins(tokens: Tokens, words: ReportingWords, i: int) -> bool:
    """Tell whether the mark at `i` and the token behind it go on with the noun before."""
    mark = tokens.words[i]
    if is_shortened(tokens, words, i) and not tokens.is_glued(i + 1):
        return tokens.is_capitalised(i + 1)  # "Dr. Roth", "George W. Bush"
    if mark == "&":
        return tokens.is_capitalised(i + 1)
    return mark in _JOINTS and tokens.is_glued(i) and tokens.is_glued(i + 1)


def _ends_shortened(tokens: Tokens, words: ReportingWords, i: int) -> bool:
    """Tell whether the full stop of an abbreviation at `i` ends a name, and no sentence."""
    is_stop = tokens.words[i] == "." and tokens.is_glued(i)
    is_inside = tokens.words[i + 1].isalpha() and not tokens.is_capitalised(i + 1)
    return is_stop and is_inside and tokens.words[i - 1] in words.abbreviations


def is_shortened(tokens: Tokens, words: ReportingWords, i: int) -> bool:
    """Tell whether the full stop of an initial or an abbreviation stands at `i`: "W.", "Dr."."""
    if tokens.words[i] != "." or not tokens.is_glued(i):
        return False
    is_initial = tokens.ends[i - 1] - tokens.starts[i - 1] == 1
    return is_initial or tokens.words[i - 1] in words.abbreviations


def _opens(
    tokens: Tokens,
    words: ReportingWords,
    i: int,
    limit: int,
    start: int,
    waiting: int,
    is_bare: bool,
) -> int | None:
    """Return how many phrases more wait for a noun behind token `i`; None where the phrase ends.

    `is_bare` tells a phrase without article: behind a bare name an article begins another phrase
    ("Müller | der Zeitung"), not so behind a title ("Sprecher der Polizei").
    """
    word = tokens.words[i]
    if i + 1 >= limit or waiting > _DEEPEST:
        return None
    if word == "-" and waiting and tokens.is_glued(i) and tokens.is_glued(i + 1):
        return 0  # "des schleswig-holsteinischen Ministeriums"
    if not word[0].isalnum():
        return None
    if i == start:
        is_open = word in words.determiners or word in words.particles
        is_other = word in words.function_words or word in words.mood or _is_closed(words, word)
        return 0 if is_open or not is_other else None
    if waiting:
        return _opens_within(tokens, words, i)
    if word in words.genitives:
        is_full = sum(map(tokens.is_capitalised, range(start, i))) > 1
        # "Ann Roth | der Stadt", "Roth | dem Magazin", to whom she said so
        is_outlet = tokens.words[i + 1] in words.outlets or tokens.words[i + 1] in _OPENING
        is_name = is_bare and (is_full or is_outlet)
        before = tokens.words[i - 1]
        is_name = is_name and not (words.is_speaking(before) or words.is_source(before))
        return None if is_name else 1
    if word in words.particles or word in words.conjunctions:
        following = tokens.words[i + 1]
        goes_on = tokens.is_capitalised(i + 1) or following in words.determiners
        return 1 if goes_on or following in words.particles else None
    return None


def _opens_within(tokens: Tokens, words: ReportingWords, i: int) -> int | None:
    """Return the same of a word before the noun: an adjective, or a phrase inside the phrase."""
    word, before = tokens.words[i], tokens.words[i - 1]
    if word in words.circumstances or word in words.particles:
        return 1
    if word in words.determiners and before not in words.function_words:
        return None  # "dankte | den Menschen": what looked like an adjective was a verb
    return None if _is_closed(words, word) else 0


def _is_closed(words: ReportingWords, word: str) -> bool:
    """Tell whether a word stands in no noun phrase: a verb of the lists, "dass", "sich"."""
    return (
        word in words.auxiliaries
        or word in words.copulas
        or word in words.complementisers
        or (word in words.pronouns and word not in words.determiners)
    )
