"""Capitalised names in running text: what a short mention can be a short form of."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterator
from operator import itemgetter

from factdb.parse.cues.bodies import field_of_body
from factdb.parse.text.datelines import after_dateline, is_shouted
from factdb.parse.text.layout import Layout
from factdb.parse.text.reporting_words import ReportingWords
from factdb.parse.text.tokens import Tokens
from factdb.records import Span

_JOINTS = frozenset("-.'’&")
_PLAIN = re.compile(r"\b[^\W\d_A-Z]\w*")  # a word without a capital
_COMPOUND = 4  # tokens between two capitals of a name with hyphens
_END = itemgetter(1)  # of a span
_LONGEST = 13  # tokens; a longer run of capitals is a headline


def parse_names(tokens: Tokens, layout: Layout, words: ReportingWords) -> list[Span]:
    """Find the runs of capitalised words, with the particles and marks inside them, in order.

    Runs in boilerplate are left out; those in headings are not, for a headline may hold the only
    full name.
    """
    lowered, commons = tokens.words, words.openers
    placed = _datelines(tokens, layout, words.language.dates.months)
    openings = frozenset([sentence.first for sentence in layout.sentences])
    capitals = [
        i
        for i in tokens.capitals
        if i not in placed
        and (lowered[i] not in commons or _is_given(tokens, words, i, opens=i in openings))
    ]
    found: list[Span] = []
    first = stop = -1
    for i in capitals:
        is_open = first >= 0 and i not in openings and i - first < _LONGEST
        if is_open and _joins(tokens, words, stop, i):
            stop = i + 1
            continue
        if first >= 0:
            found.append(tokens.span(first, stop))
        first, stop = i, i + 1
    if first >= 0:
        found.append(tokens.span(first, stop))
    if words.nouns_capitalised:
        found = _known(tokens.text, found)
    elif layout.headings:
        found = list(_named_in_headings(tokens, layout, found, words))
    for start, end in reversed(layout.boilerplate):
        del found[bisect_right(found, start, key=_END) : bisect_left(found, (end,))]
    return found


def _is_given(tokens: Tokens, words: ReportingWords, i: int, *, opens: bool) -> bool:
    """Tell whether a word of the language is a name before a capital: "Don Roe", "for Will Roe".

    Not where it opens a sentence and is one of the small words: "Will Maro pay?".
    """
    word = tokens.words[i]
    is_name = word in words.given_alike and i + 1 < len(tokens) and tokens.is_capitalised(i + 1)
    return is_name and not (opens and word in words.function_words)


def _datelines(tokens: Tokens, layout: Layout, months: Container[str]) -> frozenset[int]:
    """Return the tokens of datelines, whose places and outlets are nobody's names."""
    found: set[int] = set()
    text, starts, ends = tokens.text, tokens.starts, tokens.ends
    for first, stop, _ in layout.sentences:
        start = starts[first]
        if text[start + 2 : start + 3].islower():
            continue  # not "MARO", nor "McARDLE"
        is_city = text[start : ends[first]].isupper()
        if is_city or (text[start + 2 : start + 5].isupper() and is_shouted(tokens, first)):
            found.update(range(first, after_dateline(tokens, first, stop, months)))
    return frozenset(found)


def _known(text: str, runs: list[Span]) -> list[Span]:
    """Leave out the single nouns of a language that writes them all with a capital.

    One that ends a longer run stays: "Roth", where "Ann Roth" is in the text.
    """
    last = {run.of(text).rpartition(" ")[2] for run in runs if " " in run.of(text)}
    return [run for run in runs if " " in (name := run.of(text)) or name in last]


def _named_in_headings(
    tokens: Tokens, layout: Layout, runs: list[Span], words: ReportingWords
) -> Iterator[Span]:
    """Yield the runs, in a heading without the words that end them and are no names in the text.

    A heading may write all with a capital: "9 Warga Hilang", "Ann Roe | Denies Claims"; not
    "Mayor Ann Brown", where the text has "brown" and ends a name with "Brown".
    """
    text = tokens.text
    plain = frozenset(_PLAIN.findall(text))
    openings = {tokens.starts[sentence.first] for sentence in layout.sentences}
    ends = {
        run.of(text).rpartition(" ")[2]
        for run in runs
        if not layout.is_heading(run) and (run.start not in openings or " " in run.of(text))
    }
    for run in runs:
        name = run.of(text)
        if not layout.is_heading(run):
            yield run
            continue
        while (
            name and _is_plain(last := name.rpartition(" ")[2], plain, words) and last not in ends
        ):
            name = name.removesuffix(last).rstrip()
        if name:
            yield Span(run.start, run.start + len(name))


def _is_plain(word: str, plain: Container[str], words: ReportingWords) -> bool:
    """Tell whether a headline's word is no name: the text has it without a capital, "Ditangkap"."""
    return word.lower() in plain or words.is_undergone(word.lower())


def _joins(tokens: Tokens, words: ReportingWords, stop: int, i: int) -> bool:
    """Tell whether the capitalised token `i` goes on with the run that ends before `stop`."""
    if stop == i:
        return i not in tokens.lines
    opening = tokens.words[stop]
    if opening.isdigit() and i == stop + 1 and words.heads_first:
        before = tokens.words[stop - 1]
        is_numbered = before in words.labels or before in words.offices  # "SMAN 1 Randu"
        return is_numbered and i not in tokens.lines
    if opening not in _JOINTS and opening not in words.inside_names:
        return False
    if field_of_body(tokens, words, stop, i + 1) == i:
        return tokens.lines.isdisjoint(range(stop, i + 1))
    for j in range(stop, i):
        word = tokens.words[j]
        if word in _JOINTS:
            if word != "&" and not tokens.is_glued(j):  # "Marks & Spencer"
                return False
            if word == "." and tokens.ends[j - 1] - tokens.starts[j - 1] > 3:
                return False  # a sentence's end, not "J." or "Jr."
        elif tokens.is_glued(j) and tokens.is_glued(j + 1) and i - stop <= _COMPOUND:
            continue  # "Argelès-sur-Mer"
        elif (word not in words.particles or i - stop > 3) and not (
            word in words.offices and tokens.is_capitalised(j)  # "Menteri Dalam Negeri"
        ):
            return False
    return tokens.lines.isdisjoint(range(stop, i + 1))
