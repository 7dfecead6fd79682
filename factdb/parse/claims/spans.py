"""The span of a claim and its kind: direct, mixed or indirect, by the quotations around it.

A final "?", "!" or "%" stays; other marks at the ends, quotation marks and the "that" which opens a
clause go.
"""

from __future__ import annotations

from factdb.parse.cues.bounds import is_subject_that
from factdb.parse.cues.scene import Scene
from factdb.parse.cues.unit import TextUnit
from factdb.parse.text.quotes import MARKS, Quote
from factdb.records import Kind, Span

_DIRECT, _INDIRECT, _MIXED = Kind.DIRECT, Kind.INDIRECT, Kind.MIXED

_TRIMMED = MARKS | frozenset(".,;:–—-…•·▪")
_APOSTROPHES = frozenset("'’")


def claimed_span(scene: Scene, first: int, stop: int, *, is_clause: bool = True) -> Span | None:
    """Return the span of a content without the marks at its ends, or None if nothing is left.

    `is_clause` tells that "that" before it is no part of it.
    """
    words = scene.tokens.words
    while first < stop and words[first] in _TRIMMED:
        first += 1
    if is_clause and first < stop and _is_complementiser(scene, first, stop):
        first += 1
        while first < stop and words[first] in _TRIMMED:
            first += 1
    while stop > first and words[stop - 1] in _TRIMMED:
        stop -= 1
    return scene.tokens.span(first, stop) if first < stop else None


def _is_complementiser(scene: Scene, i: int, stop: int) -> bool:
    """Tell whether "that" opens a clause: not in "That is so," "that's", "said that is"."""
    words = scene.tokens.words
    if words[i] not in scene.words.complementisers:
        return False
    if scene.words.verb_second and _has_main_clause(scene, i, stop):
        return False
    is_quoted = i > 0 and words[i - 1] in MARKS and scene.tokens.is_glued(i)
    if scene.tokens.is_capitalised(i) and words[i + 1 : i + 2] != []:
        behind = words[i + 1]  # "That is so, Roe said", "That, says Roe, is so"
        is_quoted = is_quoted or behind in scene.words.finite or behind == ","
        is_quoted = is_quoted or words[i] in scene.words.pointing_that  # "That sum, Roe said, is …"
    is_short = i + 1 < len(words) and words[i + 1] in _APOSTROPHES and scene.tokens.is_glued(i + 1)
    return not is_quoted and not is_short and not is_subject_that(scene, i)


def _has_main_clause(scene: Scene, first: int, stop: int) -> bool:
    """Tell whether a clause at the head of a sentence is only a part: "Ob er kommt, ist offen"."""
    tokens = scene.tokens
    comma = tokens.first_comma(first, stop) if tokens.is_capitalised(first) else None
    is_inside = comma is not None and comma + 1 < stop
    return is_inside and tokens.words[(comma or first) + 1] in scene.words.helping


def kind_of(scene: Scene, unit: TextUnit, span: Span) -> Kind:
    """Return the kind by the quotations that the content lies in or holds."""
    tokens = scene.tokens
    kind = _INDIRECT
    start = end = -1  # of quotations that follow one another
    first, stop = tokens.first_from(span.start), tokens.stop_at(span.end)
    for quote in unit.quotes_around(first, stop):
        place = tokens.span(quote.first, quote.stop)
        start = start if quote.first == end else place.start
        end = quote.stop
        if start < span.start and span.end <= place.end:
            return _DIRECT
        if place.start < span.end and span.start < place.end and _is_phrase(scene, quote):
            kind = _MIXED
        if kind is _MIXED and start >= span.start:
            break  # no quotation holds all of it any more
    return kind


def _is_phrase(scene: Scene, quote: Quote) -> bool:
    """Tell whether a quotation is more than a single word, a name or a title of a work."""
    first, stop = quote.inside
    words = [i for i in range(first, min(stop, first + 8)) if scene.tokens.words[i].isalpha()]
    return len(words) > 1 and not all(scene.tokens.is_capitalised(i) for i in words)
