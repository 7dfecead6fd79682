"""The names of a running text in order, with the titles before them and where they stand.

What a name's words are is for `link.mentions`; who is meant, for `link.speakers`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Sequence
from itertools import zip_longest
from typing import NamedTuple

from factdb.link.mentions import DEGREES, NameWords, Reading
from factdb.records import EntityKind, Span

# One set of first characters, which `re` looks for without trying the rest at each place.
_SENTENCE_END = re.compile(r"[.?!\n](?:(?<=\n)|[\"”’'»)]?\s)")
_POSSESSIVE = re.compile(r"['’]s\b")
_APPOSED = re.compile(r", ([^\W\d_]+) ")
_LONGEST_NAME = 80  # characters; a longer run of capitals is a headline
_LONGEST_TITLE = 30  # characters looked back over for the title before a name
_SUBJECT = 50  # characters behind a sentence's end; a name that comes later is no subject
_DESCRIBED = 120  # the same behind a title: "Guru besar ilmu politik Universitas Nusa, Budi"


class Named(NamedTuple):
    """A name in the running text: where it stands, and whether it can be a sentence's subject."""

    start: int
    span: Span  # from the title before it on
    reading: Reading
    is_subject: bool
    is_first: bool  # nothing of the sentence stands before it
    is_presented: bool = False  # as somebody: "Hal itu diakui Ann Roe", "Guru besar …, Ann Roe"
    is_placed: bool = False  # where something is: "di Sukamaju"


def named_runs(
    text: str, names: Sequence[Span], words: NameWords, short: Collection[str]
) -> Iterable[Named]:
    """Yield the names of a text with the titles in or right before them, in order.

    "Camat Tanah Abang, Jakarta Pusat, Yassin Pasaribu" is one: an office waits for its name.
    `short` are the words by which the text calls its people, see `NameWords.in_text`.
    """
    sentence_ends = [0, *(match.end() for match in _SENTENCE_END.finditer(text))]
    waiting: Span | None = None
    described = -1  # the end of the last name that a title behind it describes
    for span, following in zip_longest(names, names[1:]):
        start = waiting.start if waiting is not None else span.start
        waiting = None
        if span.end - start > _LONGEST_NAME:
            continue
        begins, word = _word_before(text, start)
        if word not in words.titles:
            begins = start
        reading = words.read(text[begins : span.end])
        if reading.titles:
            if following is not None and _waits(text, words, reading, span, following):
                waiting = Span(start, span.end)
                continue
            reading = words.in_text(reading, short)
        opening = sentence_ends[bisect_right(sentence_ends, start) - 1]
        before = text[opening:start] if start - opening < _DESCRIBED else None
        is_presented = word in words.presenting or bool(
            before and words.heads_first and words.presents(before)
        )
        is_near = start - opening < _SUBJECT and not _is_governed(text, span, word, words)
        is_apposed = text[described:begins] == ", "  # "Ann Roe, Koordinator | Nusa Boat"
        is_subject = not is_apposed and (is_presented or is_near)
        is_placed = word in words.places_before
        if not is_placed and _is_described(text, words, span.end):
            is_presented, described = True, span.end
        is_first = before is not None and not before.strip()
        whole = span if begins == span.start else Span(begins, span.end)
        yield Named(start, whole, reading, is_subject, is_first, is_presented, is_placed)


def _is_governed(text: str, name: Span, before: str, words: NameWords) -> bool:
    """Tell whether a name is no subject: "of Ann Roe", "Ann Roe's plan"."""
    return before in words.joints or _POSSESSIVE.match(text, name.end) is not None


def _word_before(text: str, start: int) -> tuple[int, str]:
    """Return the word right before a name, lower-cased, and where it begins: "mayor, Ann"."""
    if text[start - 1 : start] != " ":
        return start, ""
    before = text[max(0, start - _LONGEST_TITLE) : start]
    stop = len(before) - (2 if before.endswith(", ") else 1)
    word = before[:stop].rpartition(" ")[2]
    if not word.isalnum():  # "(Mayor", "- ": only the letters at its end
        first = stop
        while first > 0 and before[first - 1].isalnum():
            first -= 1
        word = before[first:stop]
    return start - len(before) + stop - len(word), word.lower()


def _is_described(text: str, words: NameWords, end: int) -> bool:
    """Tell whether a title stands in apposition to a name: "Ann Roe, Koordinator Relawan"."""
    match = _APPOSED.match(text, end) if words.heads_first else None
    return match is not None and match.group(1).lower() in words.titles


def _waits(text: str, words: NameWords, reading: Reading, span: Span, following: Span) -> bool:
    """Tell whether the holder of an office, read as titles, is the name behind the comma."""
    if text[span.end : following.start] != ", ":
        return False
    if DEGREES.fullmatch(text, span.end, following.end):
        return False
    behind = words.read(following.of(text))
    return len(reading.name) < 2 or (not behind.titles and len(behind.name) > 1)


def runs_by_word(runs: Iterable[Named]) -> dict[str, list[tuple[str, ...]]]:
    """Return the personal names of several words by each word in them, lower-cased."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for run in runs:
        name = run.reading.name
        if 1 < len(name) < 6 and run.reading.kind is EntityKind.PERSON:
            for word in name:
                found.setdefault(word.lower(), []).append(name)
    return found
