"""A story cut into the units that are read for reports: sentences, and what a quotation joins."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Container, Sequence
from itertools import chain

from factdb.parse.cues.finder import Cue
from factdb.parse.cues.unit import TextUnit
from factdb.parse.text.datelines import after_dateline
from factdb.parse.text.layout import Layout
from factdb.parse.text.quotes import MARKS, Quote
from factdb.parse.text.tokens import Tokens


def cut_units(
    tokens: Tokens,
    layout: Layout,
    quotes: Sequence[Quote],
    cues: Sequence[Cue],
    months: Container[str],
) -> list[TextUnit]:
    """Cut the story into units; boilerplate, headings and datelines are left out."""
    units: list[TextUnit] = []
    sentences, words = layout.sentences, tokens.words
    last_sentence, last_quote, last_cue = len(sentences), len(quotes), len(cues)
    quote_at = cue_at = at = 0
    apart = _apart(tokens, layout)
    while at < last_sentence:
        first, stop, paragraph = sentences[at]
        is_apart = at in apart
        at += 1
        while quote_at < last_quote and quotes[quote_at].stop <= first:
            quote_at += 1
        end = quote_at
        while at < last_sentence:
            while end < last_quote and quotes[end].stop <= stop:
                end += 1
            inside = end < last_quote and quotes[end].first < stop
            opens_next = words[stop] in MARKS and (
                words[stop - 1] in ":," or _is_left_open(quotes, end, stop)
            )
            if opens_next and not inside and layout.is_boilerplate(tokens.span(first, stop)):
                break  # "Baca juga:" with nothing behind it
            if not opens_next and not inside:
                break
            paragraph = sentences[at].paragraph
            stop = sentences[at].stop
            is_apart |= at in apart
            at += 1
        while end < last_quote and quotes[end].stop <= stop:
            end += 1
        mine = tuple(quotes[quote_at:end])
        while cue_at < last_cue and cues[cue_at].first < first:
            cue_at += 1
        own: list[Cue] = []
        while cue_at < last_cue and cues[cue_at].stop <= stop:
            own.append(cues[cue_at])
            cue_at += 1
        if not is_apart:
            start = after_dateline(tokens, first, stop, months)
            free = [
                c for c in own if c.first >= start and not (mine and _is_quoted(tokens, mine, c))
            ]
            units.append(TextUnit(start, stop, paragraph, mine, tuple(free)))
    return units


def _apart(tokens: Tokens, layout: Layout) -> frozenset[int]:
    """Return the numbers of the sentences that are no story, in all or in part."""
    spans = (*layout.boilerplate, *layout.headings)
    firsts = [sentence.first for sentence in layout.sentences] if spans else []
    inside: list[range] = []
    for start, end in spans:
        first = bisect_right(firsts, tokens.stop_at(start)) - 1
        inside.append(range(first, bisect_left(firsts, tokens.first_from(end))))
    return frozenset(chain.from_iterable(inside))


def _is_left_open(quotes: Sequence[Quote], end: int, stop: int) -> bool:
    """Tell whether the last quotation before `stop` is not closed: the next paragraph goes on."""
    return end > 0 and quotes[end - 1].stop == stop and not quotes[end - 1].is_closed


def _is_quoted(tokens: Tokens, quotes: Sequence[Quote], cue: Cue) -> bool:
    """Tell whether a cue stands in a quotation; not if one left open runs over its attribution."""
    at = bisect_left(quotes, (cue.first,))
    for quote in quotes[max(0, at - 2) : at]:
        if quote.first < cue.first < quote.stop:
            is_open = not quote.is_closed and quote is quotes[-1]
            return not (is_open and tokens.words[cue.first - 1] == ",")
    return False
