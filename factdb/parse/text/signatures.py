"""Who signs a paragraph or a picture: initials in brackets, an agency and a photographer's name."""

from __future__ import annotations

from factdb.parse.text.layout import TERMINAL
from factdb.parse.text.tokens import Tokens

SENTENCE_ENDS = TERMINAL | frozenset('"”')
CREDIT = 8  # tokens of "NORTHWIRE/Ann Mary Roe" at most
_SIGNATURE = 4  # letters: reporters sign with their initials, "(cha/asp)"
_INITIALS = 9  # tokens of "(mg4/jpnn/mas)" and one more at most
BRACKETS = {")": "(", "]": "["}
_LONGEST_CREDIT = 12  # tokens of "(ANTARA FOTO/Rudi Hartanto/rwa)" at most


def signature(tokens: Tokens, first: int, stop: int) -> int:
    """Return the token at which the initials that sign a paragraph open, else `stop`.

    They stand in brackets behind the last sentence: "… kata Rina. (cha/asp)", "….(*)", "… [ant]",
    an agency's among them: "(Ant/SU02)".
    """
    words = tokens.words
    opener = BRACKETS.get(words[stop - 1])
    if opener is None:
        return stop
    start = max(first, stop - _INITIALS)
    opening = next((i for i in range(stop - 2, start, -1) if words[i] == opener), first)
    if opening == first or words[opening - 1] not in SENTENCE_ENDS:
        return stop
    inside = range(opening + 1, stop - 1)
    is_lower = not any(tokens.is_capitalised(i) for i in inside)
    numbers = [i for i in inside if words[i].isdigit()]  # no name of a photographer has one
    initials = all(len(words[i]) <= _SIGNATURE for i in inside)
    initials = initials and all(words[i - 1].isalpha() and tokens.is_glued(i) for i in numbers)
    is_signed = is_lower or bool(numbers) or len(inside) == 1
    return opening if inside and initials and is_signed else stop


def ends_in_credit(tokens: Tokens, first: int, stop: int) -> bool:
    """Tell whether a paragraph ends as captions do: "(ANTARA/Rudi Hartanto)", "NW/Ann Roe"."""
    if "/" not in tokens.words[max(first, stop - _LONGEST_CREDIT) : stop]:
        return False
    if _opens_credit(tokens, first, stop):
        return True
    if tokens.words[stop - 1] != ")":
        return False
    for i in range(stop - 2, max(first, stop - _LONGEST_CREDIT), -1):
        if tokens.words[i] == "(":
            inside = tokens.words[i + 1 : stop - 1]
            return "/" in inside and not all(word == "/" or word.isdigit() for word in inside)
    return False


def names_photographer(tokens: Tokens, stop: int) -> bool:
    """Tell whether a paragraph ends in "(Warta.com/Rudi Hartanto)", a name of two words at least.

    Who wrote a story signs it shorter: "(Swe/Aa)".
    """
    words, at = tokens.words, stop - 2
    if words[stop - 1] != ")":
        return False
    while tokens.is_capitalised(at) and len(words[at]) > 1:
        at -= 1
    return words[at] == "/" and stop - 2 - at > 1 and words[at - 1][0].isalnum()


def _opens_credit(tokens: Tokens, first: int, stop: int) -> bool:
    """Tell whether an agency in capitals and a name are the last sentence of a paragraph."""
    words = tokens.words
    inside = range(max(first + 2, stop - CREDIT), stop - 1)
    bars = [i for i in inside if words[i] == "/" and words[i - 1].isalpha()]
    if not bars or not tokens.is_glued(bars[0]):
        return False
    opening = bars[0]
    while opening > first + 1 and tokens.mention(opening - 1, opening).isupper():
        opening -= 1  # "ANTARA FOTO/Ann Roe/nz."
    if opening == bars[0] or tokens.is_glued(opening):
        return False  # "nomor 51/Pid.B/2021"
    if words[opening - 1] not in SENTENCE_ENDS:
        return False
    behind = range(bars[0] + 1, stop)
    return all(tokens.is_capitalised(i) or words[i] in "/." or i - 1 in bars for i in behind)
