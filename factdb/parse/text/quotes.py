"""Quotation marks to quotations: what stands between an opening mark and its closing one.

Marks open and close by their place as much as by their shape, for newsrooms mix them: "…", “…”,
”…”, „…“, «…», '…', ``…''. A quotation goes on over paragraphs that each open with a mark again,
and one that is never closed ends with its paragraph. One pass, whatever the text.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from factdb.parse.text.tokens import Tokens, places_of

_DOUBLE = frozenset(['"', *"“”„‟«»", "''", "’’", "‘‘", "``"])
_SINGLE = frozenset("'‘’‚‹›")
_ONLY_OPEN = frozenset("„‚«‹“‘")
MARKS = _DOUBLE | _SINGLE
_SPEECH_ENDS = frozenset(",.?!…")
_LONGEST = 400  # tokens of a quotation whose paragraphs after the first open with no mark
_OWNER = 3  # tokens of "LBC's"
_NAME = 9  # tokens of the name of a work with its comma, at most
_SMALL = 3  # letters of a word without a capital in it: "of", "the"
_LOOSE_BEFORE = frozenset(".?!:,")
_BEFORE_OPEN = frozenset("([{—–-/:")


class Quote(NamedTuple):
    """An outermost quotation: the tokens [first, stop), marks included.

    `is_closed` is False where the text never closes it. `is_single` tells single marks around a
    phrase; where they hold speech, as British papers have it, they count as double ones.
    """

    first: int
    stop: int
    is_closed: bool
    is_single: bool

    @property
    def inside(self) -> tuple[int, int]:
        """The tokens between the marks as [first, stop)."""
        return self.first + 1, max(self.first + 1, self.stop - self.is_closed)


def last_inside(words: Sequence[str], quote: Quote) -> int:
    """Return the last token of a quotation that is no mark: the comma of "… 'Get out,'"."""
    first, stop = quote.inside
    while stop - 1 > first and words[stop - 1] in MARKS:
        stop -= 1
    return stop - 1


def parse_quotes(tokens: Tokens, paragraphs: Sequence[int]) -> list[Quote]:
    """Find the outermost quotations, ordered, without overlap.

    Args:
        tokens: The text.
        paragraphs: The first token of each paragraph, rising.
    """
    words = tokens.words
    double_marks = list(places_of(words, _DOUBLE))
    single_marks = list(places_of(words, _SINGLE))
    double = _pair_double(tokens, double_marks, paragraphs)
    double = [quote for quote in double if not _is_work(tokens, quote)]
    if not single_marks:
        return double
    return sorted(double + _pair_single(tokens, single_marks, double, paragraphs))


def _is_work(tokens: Tokens, quote: Quote) -> bool:
    """Tell whether marks hold the name of a work, and no speech: 'LBC's "State of Nusa"'."""
    if quote.first < _OWNER or not tokens.is_owner(quote.first - 2):
        return False
    first, stop = quote.inside
    inside = [i for i in range(first, min(stop, first + _NAME)) if tokens.words[i][0].isalpha()]
    is_name = all(len(tokens.words[i]) <= _SMALL or tokens.is_capitalised(i) for i in inside)
    return is_name and len(inside) > 0 and stop - first < _NAME and tokens.is_capitalised(inside[0])


def _opens(tokens: Tokens, i: int) -> bool:
    """Tell whether a mark has the surroundings of an opening one."""
    start, end, text = tokens.starts[i], tokens.ends[i], tokens.text
    if end >= len(text) or text[end].isspace():
        return False
    return start == 0 or text[start - 1] in _BEFORE_OPEN or text[start - 1].isspace()


def _opens_glued(tokens: Tokens, i: int) -> bool:
    """Tell whether a mark that closes nothing opens a sentence: 'ditutup."Kami siaga,"'."""
    start, end, text = tokens.starts[i], tokens.ends[i], tokens.text
    return start > 0 and text[start - 1] in ".!?" and text[end : end + 1].isalpha()


def _opens_loosely(tokens: Tokens, i: int, after: int, paragraphs: Sequence[int]) -> bool:
    """Tell whether a mark between two spaces opens speech: the next mark, `after`, closes it.

    It stands behind a sentence or a colon: 'no one came. " Two were hurt," he said'.
    """
    start, end, text = tokens.starts[i], tokens.ends[i], tokens.text
    if (start and not text[start - 1].isspace()) or not text[end : end + 1].isspace():
        return False
    is_placed = i in tokens.lines or tokens.words[i - 1] in _LOOSE_BEFORE
    is_placed = is_placed and tokens.words[i] not in _ONLY_OPEN
    if not is_placed or after >= len(tokens) or _opens(tokens, after):
        return False
    is_near = after < _end_of_paragraph(tokens, i, paragraphs)
    return is_near and not text[tokens.starts[after] - 1].isspace()


def _end_of_paragraph(tokens: Tokens, i: int, paragraphs: Sequence[int]) -> int:
    """Return the index after the last token of the paragraph of token `i`."""
    at = bisect_right(paragraphs, i)
    return paragraphs[at] if at < len(paragraphs) else len(tokens)


def _pair_double(tokens: Tokens, marks: list[int], paragraphs: Sequence[int]) -> list[Quote]:
    quotes: list[Quote] = []
    opened, depth, end = -1, 0, 0
    for i, after in pairwise([*marks, len(tokens)]):
        opens = _opens(tokens, i)
        if opened >= 0 and i >= end and (opens or i - opened > _LONGEST):
            quotes.append(Quote(opened, end, False, False))  # it ended with its paragraph
            opened = -1
        if opened < 0:
            is_open = opens or tokens.words[i] in _ONLY_OPEN or _opens_glued(tokens, i)
            if is_open or _opens_loosely(tokens, i, after, paragraphs):
                opened, depth = i, 1
                end = _end_of_paragraph(tokens, i, paragraphs)
        elif opens and tokens.words[i] in _ONLY_OPEN and tokens.words[i] != tokens.words[opened]:
            depth += 1  # «… “…” …»
        elif depth == 1 and _opens_loosely(tokens, i, after, paragraphs):
            quotes.append(Quote(opened, i, False, False))  # its mark opens the next
            opened = i
        else:
            depth -= 1
            if depth == 0:
                quotes.append(Quote(opened, i + 1, True, False))
                opened = -1
    if opened >= 0:
        quotes.append(Quote(opened, end, False, False))
    return quotes


def _pair_single(
    tokens: Tokens, marks: list[int], double: list[Quote], paragraphs: Sequence[int]
) -> list[Quote]:
    """Pair single marks that lie outside double ones; an apostrophe opens nothing."""
    quotes: list[Quote] = []
    opened, end, at = -1, 0, 0
    for i in marks:
        while at < len(double) and double[at].stop <= i:
            at += 1
            opened = -1  # a pair may not run across a double quotation
        if at < len(double) and double[at].first < i:
            continue
        if i >= end:
            opened = -1
        if _opens(tokens, i) and tokens.words[i] != "’":
            opened, end = i, _end_of_paragraph(tokens, i, paragraphs)
        elif opened >= 0 and _closes_single(tokens, i):
            holds_speech = tokens.words[i - 1] in _SPEECH_ENDS
            quotes.append(Quote(opened, i + 1, True, not holds_speech))
            opened = -1
    return quotes


def _closes_single(tokens: Tokens, i: int) -> bool:
    """Tell whether a single mark closes: no letter follows it ("don't"), no space before it."""
    start, end, text = tokens.starts[i], tokens.ends[i], tokens.text
    return not text[start - 1].isspace() and (end >= len(text) or not text[end].isalnum())
