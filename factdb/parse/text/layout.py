"""How a text is laid out: its paragraphs and sentences, and what of it is no story."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from factdb.records import Span

TERMINAL = frozenset(".?!…。")
CLOSERS = frozenset(["''", "’’", "``", *"\"”“»'’)]"])


class Sentence(NamedTuple):
    """One sentence: the tokens [first, stop), in the paragraph of that number (from 0)."""

    first: int
    stop: int
    paragraph: int


@dataclass(frozen=True, slots=True)
class Layout:
    """The sentences of a text in order, without overlap, and what of it is no story.

    Attributes:
        paragraphs: The first token of each paragraph, rising.
        sentences: Every token is in exactly one.
        boilerplate: Credits, captions, copyright and cookie lines, teasers.
        headings: Headlines and cross-heads: part of the story, but they claim nothing.
    """

    paragraphs: tuple[int, ...]
    sentences: tuple[Sentence, ...]
    boilerplate: tuple[Span, ...] = ()
    headings: tuple[Span, ...] = ()

    def is_boilerplate(self, span: Span) -> bool:
        """Tell whether a span shares a character with a credit, a caption, a teaser, …."""
        return _touches(self.boilerplate, span)

    def is_heading(self, span: Span) -> bool:
        """Tell whether a span shares a character with a headline or a cross-head."""
        return _touches(self.headings, span)


def _touches(spans: Sequence[Span], span: Span) -> bool:
    """Tell whether a span shares a character with one of `spans`, whose starts and ends rise."""
    at = bisect_left(spans, (span.end,))
    return at > 0 and spans[at - 1].end > span.start
