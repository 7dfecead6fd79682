"""Tokens to paragraphs and sentences, and the parts of a page that are no story.

A sentence is a half-open range of tokens. Boilerplate (credits, captions, copyright and cookie
lines, teasers) is told from the story by the language file's [boilerplate] and by its shape.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from factdb.languages import Language
from factdb.parse.tokens import Tokens
from factdb.records import Span


class Sentence(NamedTuple):
    """One sentence: the tokens [first, stop), in the paragraph of that number (from 0)."""

    first: int
    stop: int
    paragraph: int


@dataclass(frozen=True, slots=True)
class Layout:
    """The sentences of a text in order, without overlap, and the spans of its boilerplate."""

    sentences: tuple[Sentence, ...]
    boilerplate: tuple[Span, ...] = ()


def parse_sentences(tokens: Tokens, language: Language) -> Layout:
    """Cut a text into sentences; every token is in exactly one."""
    sentences: list[Sentence] = []
    first, paragraph = 0, 0
    for i, word in enumerate(tokens.words):
        gap = tokens.text[tokens.ends[i] : tokens.starts[i + 1]] if i + 1 < len(tokens) else "\n\n"
        if "\n" in gap or (word in ".?!" and gap):
            sentences.append(Sentence(first, i + 1, paragraph))
            first = i + 1
            paragraph += "\n" in gap
    return Layout(tuple(sentences))
