"""The scene of a text: its words, where its dates stand, and which of its words are names.

Whoever reads noun phrases looks at a `Scene`; what they find is a `Mention`. A name is told by
its capital and by the [speakers] of the language file: no title, no office, no acronym.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import repeat
from operator import add

from factdb.parse.text.reporting_words import ReportingWords
from factdb.parse.text.tokens import Tokens, places_of

FULL_NAME = 2  # words of a person's name at least: "Nusa" alone may be a place
SENTENCE_ENDS = frozenset('.?!…"“”»–—-')  # what stands before a sentence's first word

DASHES = frozenset("-–—")


@dataclass(slots=True)
class Mention:
    """The tokens [first, stop) that name a speaker; `is_clitic` where a cue ends in it."""

    first: int
    stop: int
    is_clitic: bool = False


@dataclass(slots=True)
class Scene:
    """What the readers of noun phrases look at: the text, the words, and where dates stand.

    `proper` are words, in lower case, that have a capital in the midst of a sentence, `surnames`
    the last words of names behind a title; `periods` the first tokens of dates that are no single
    day: "tahun lalu", "dua hari terakhir"; `mentions` what was read at a token up to another.
    """

    tokens: Tokens
    words: ReportingWords
    date_ends: Mapping[int, int]  # first token of a date -> the token after it
    proper: frozenset[str] = frozenset()
    periods: frozenset[int] = frozenset()
    surnames: frozenset[str] = frozenset()
    mentions: dict[tuple[int, int], Mention | None] = field(default_factory=dict)


def proper_words(tokens: Tokens) -> frozenset[str]:
    """Return the words, in lower case, that have a capital in the midst of a sentence."""
    openings = map(add, places_of(tokens.words, SENTENCE_ENDS), repeat(1))
    inner = frozenset(tokens.capitals).difference(tokens.lines, openings)
    return frozenset(map(tokens.words.__getitem__, inner))


def titled_surnames(tokens: Tokens, words: ReportingWords) -> frozenset[str]:
    """Return the last words of names of two behind a title: "Roth" of "Ministerin Ann Roth".

    Where every noun has a capital, only such a word by itself is plainly somebody.
    """
    if not words.nouns_capitalised:
        return frozenset()
    capitals, lowered = set(tokens.capitals), tokens.words
    pairs = (i for i in tokens.capitals if i + 1 in capitals and i - 1 in capitals)
    return frozenset([lowered[i + 1] for i in pairs if words.is_speaking(lowered[i - 1])])


def is_acronym(tokens: Tokens, i: int) -> bool:
    """Tell whether a token is written in capitals alone, two letters at least: "BNPB"."""
    return tokens.ends[i] - tokens.starts[i] > 1 and tokens.mention(i, i + 1).isupper()


def is_office_word(scene: Scene, i: int) -> bool:
    """Tell whether a word goes on with an office behind a comma: "…, Informasi", "…, Bogor"."""
    word, words = scene.tokens.words[i], scene.words
    return (word in words.offices or words.parts.is_office(word)) and word not in words.titles


def is_numbered(tokens: Tokens, i: int) -> bool:
    """Tell whether a hyphen and a number are written to a word: "Covid-19"."""
    return (
        i + 2 < len(tokens)
        and tokens.words[i + 1] == "-"
        and tokens.words[i + 2].isdigit()
        and tokens.is_glued(i + 2)
    )


def names_in(scene: Scene, start: int, stop: int) -> list[int]:
    """Return the capitalised tokens that are no title, office, place or acronym."""
    tokens, words = scene.tokens, scene.words
    return [
        i
        for i in range(start, stop)
        if tokens.is_capitalised(i)
        and tokens.words[i] not in words.titles
        and tokens.words[i] not in words.offices
        and not words.parts.is_office(tokens.words[i])
        and not is_acronym(tokens, i)
        and not is_numbered(tokens, i)
    ]


def names_of(scene: Scene, mention: Mention) -> list[int]:
    """Return the capitalised tokens of a mention that are no title, office, place or acronym."""
    return names_in(scene, mention.first, mention.stop)
