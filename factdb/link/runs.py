"""The names of a running text in order, with the titles before them and where they stand.

What a name's words are is for `link.mentions`; who is meant, for `link.speakers`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from factdb.link.mentions import DEGREES, Reading, extend_name, read_mention
from factdb.link.name_words import NameWords
from factdb.records import EntityKind, Span

# One set of first characters, which `re` looks for without trying the rest at each place.
_SENTENCE_END = re.compile(r"[.?!\n](?:(?<=\n)|[\"”’'»)]?\s)")
_POSSESSIVE = re.compile(r"['’]s\b")
_APPOSED = re.compile(r", ([^\W\d_]+) ")
_NOTE = re.compile(r"\s\([^()\n]{1,30}\)")  # "(BI)" behind a name
_DATELINE = re.compile(r"\s[-–—]+\s")
_LONGEST_NAME = 80  # characters; a longer run of capitals is a headline
_LONGEST_OFFICE = 120  # the same with somebody's office before the name
_LONGEST_TITLE = 30  # characters looked back over for the title before a name
_SUBJECT = 50  # characters behind a sentence's end; a name that comes later is no subject
_FIELDS = 4  # words of "Anggota parlemen dari" before the body's name
_DESCRIBED = 120  # the same behind a title: "Guru besar ilmu politik Universitas Nusa, Budi"


class Named(NamedTuple):
    """A name in the running text: where it stands, and whether it can be a sentence's subject."""

    start: int
    span: Span  # from the title before it on
    reading: Reading
    is_subject: bool
    is_first: bool  # nothing of the sentence stands before it
    opening: int  # where its sentence starts
    is_definite: bool = False  # behind "the": a body, or whose something is
    is_presented: bool = False  # as somebody: "Hal itu diakui Ann Roe", "Guru besar …, Ann Roe"
    is_placed: bool = False  # where something is: "di Sukamaju"


def named_runs(
    text: str,
    names: Sequence[Span],
    words: NameWords,
    short: Collection[str],
    placed: Collection[str],
) -> Iterable[Named]:
    """Yield the names of a text with the titles in or right before them, in order.

    "Camat Tanah Abang, Jakarta Pusat, Yassin Pasaribu" is one: an office waits for its name.
    `short` are the words by which the text calls its people, `placed` those of its places, see
    `mentions.extend_name`.
    """
    sentence_ends = [0, *(match.end() for match in _SENTENCE_END.finditer(text))]
    waiting: dict[int, int] = {}  # a holder's place among the names -> where the office starts
    described = -1  # the end of the last name that a title behind it describes
    for i, span in enumerate(names):
        start = waiting.pop(i, span.start)
        if span.end - start > _LONGEST_NAME and not _is_office(text, Span(start, span.end), words):
            continue
        opening = sentence_ends[bisect_right(sentence_ends, start) - 1]
        before = text[opening:start] if start - opening < _DESCRIBED else None
        begins, word = _word_before(text, start)
        if not word and text[start - 2 : start] == ". ":
            begins, word = _dotted_title(text, start, words)
        if word not in words.titles:
            begins = start
        reading = read_mention(words, text[begins : span.end])
        if reading.kind is EntityKind.ORGANISATION and before and words.heads_first:
            clause = _DATELINE.split(before)[-1]
            member = _member(text, Span(start - len(clause), span.end), clause, words)
            reading, word = (member, "") if member is not None else (reading, word)
        is_office = words.heads_first and _is_short_office(text, words, reading, names[i].end)
        if reading.titles or is_office:
            holder = _holder(text, words, reading, names, i)
            if holder is not None:
                waiting[holder] = start
                continue
            reading = extend_name(words, reading, short, placed)
        is_presented = word in words.presenting or bool(
            before and words.heads_first and words.presents(before)
        )
        is_presented = is_presented or _is_holder(text, before, span.end, words)
        is_apposed = text[described:begins] == ", "  # "Ann Roe, Koordinator | Nusa Boat"
        lead = _Lead(start, begins, word, opening, before)
        is_subject = not is_apposed and (is_presented or _opens(text, span, lead, words))
        is_placed = word in words.places_before
        if not is_placed and words.heads_first and _is_described(text, words, span.end):
            is_presented, described = True, span.end
        is_first = before is not None and not before.strip()
        whole = span if begins == span.start else Span(begins, span.end)
        is_definite = word in words.determiners and not words.nouns_capitalised
        yield Named(
            start,
            whole,
            reading,
            is_subject,
            is_first,
            opening,
            is_definite,
            is_presented,
            is_placed,
        )


class _Lead(NamedTuple):
    """What stands before a name in its sentence."""

    start: int  # where the name starts, with an office that waited for it
    begins: int  # the same from the title before it on
    word: str  # the last before that, lower-cased
    opening: int  # where the sentence starts
    before: str | None  # the sentence up to the name; None where that is long


def _opens(text: str, name: Span, lead: _Lead, words: NameWords) -> bool:
    """Tell whether a name stands where a sentence has its subject, and nothing governs it."""
    if lead.start - lead.opening >= _SUBJECT and not _is_behind_aside(lead.before, words):
        return False
    governs = lead.word
    if governs in words.determiners and not words.heads_first:
        governs = _word_before(text, lead.begins - len(governs) - 1)[1]  # "to | the Lumbir Council"
    if _is_governed(text, name, governs, words):
        return False
    if lead.before and _has_subject(lead.before, words):
        return False
    doing = lead.word if text[lead.start - 2 : lead.start] != ", " else ""
    # "Disusul Ann Roe": who does it
    return not (words.is_undergone(doing) or words.is_undergone(_first_word(text, name)))


def _is_holder(text: str, before: str | None, end: int, words: NameWords) -> bool:
    """Tell whether a name stands between commas behind its office: "The head of Maro, Ann, left".

    `before` is what the sentence has before the name.
    """
    if not before or words.heads_first or not before.endswith(", ") or before.count(",") != 1:
        return False
    spelt = before.lower().split()
    is_office = spelt[0] in words.determiners and not words.titles.isdisjoint(spelt)
    return is_office and text.startswith(",", end)


def _is_behind_aside(before: str | None, words: NameWords) -> bool:
    """Tell whether only a circumstance stands before a name: "In a letter to the council, | Roe".

    `before` is what the sentence has before the name.
    """
    if not before or words.heads_first or before.count(",") != 1:
        return False
    opening, _, article = before.partition(",")
    return opening.partition(" ")[0].lower() in words.prepositions and (
        article.strip().lower() in words.determiners or not article.strip()
    )


def _is_short_office(text: str, words: NameWords, reading: Reading, end: int) -> bool:
    """Tell whether a title's office without a name has its short form behind it: "… (Menhan) X"."""
    opens = not reading.name and bool(reading.words)
    return opens and reading.words[0].lower() in words.titles and bool(_NOTE.match(text, end))


def _is_office(text: str, whole: Span, words: NameWords) -> bool:
    """Tell whether a long run of capitals is an office with its holder, and no headline."""
    return whole.end - whole.start <= _LONGEST_OFFICE and words.presents(whole.of(text))


def _member(text: str, whole: Span, before: str, words: NameWords) -> Reading | None:
    """Return who is named behind a body: "Anggota parlemen dari Partai Nusa Budi Santoso".

    `before`, what `whole` has before the body, opens with a title and has a few words more.
    """
    if len(before.split()) > _FIELDS or not words.presents(before):
        return None
    reading = read_mention(words, whole.of(text))
    return reading if reading.titles and len(reading.name) > 1 else None


def _has_subject(before: str, words: NameWords) -> bool:
    """Tell whether a pronoun stands before a name in its clause: "Hal itu ia katakan kepada Budi".

    `before` is what the sentence has before the name, a few words long.
    """
    clause = before.rpartition(",")[2].lower()
    return not words.personal.isdisjoint(clause.split())


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


def _first_word(text: str, span: Span) -> str:
    return span.of(text).partition(" ")[0].lower()


def _dotted_title(text: str, start: int, words: NameWords) -> tuple[int, str]:
    """Return a title with its full stop right before a name, and where it begins: "dr. Ann"."""
    before = text[max(0, start - _LONGEST_TITLE) : start - 2].rpartition(" ")[2]
    is_title = before.lower() in words.dotted and words.heads_first
    return (start - 2 - len(before), before.lower()) if is_title else (start, "")


def _is_described(text: str, words: NameWords, end: int) -> bool:
    """Tell whether a title stands in apposition to a name: "Ann Roe, Koordinator Relawan"."""
    match = _APPOSED.match(text, end)
    return match is not None and match.group(1).lower() in words.titles


def _holder(
    text: str, words: NameWords, reading: Reading, names: Sequence[Span], i: int
) -> int | None:
    """Return which name is the holder of the office that a name's words, read as titles, are.

    It stands behind a comma, behind a short form in brackets, or behind both: "Gubernur Bank
    Nusa (BN), Ann Roe". None where the office has its holder, or where none follows.
    """
    end = names[i].end
    note = _NOTE.match(text, end)
    comma = text.startswith(", ", note.end() if note else end)
    start = (note.end() if note else end) + (2 if comma else 1)
    following = i + 1
    while note is not None and following < len(names) and names[following].start < note.end():
        following += 1  # the short form itself
    if following >= len(names) or names[following].start != start or not (comma or note):
        return None
    if comma and note is None and DEGREES.fullmatch(text, end, names[following].end):
        return None
    behind = read_mention(words, names[following].of(text))
    waits = len(reading.name) < 2 or (comma and not behind.titles and len(behind.name) > 1)
    return following if waits else None


def runs_by_word(runs: Iterable[Named]) -> dict[str, list[tuple[str, ...]]]:
    """Return the personal names of several words by each word in them, lower-cased."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for run in runs:
        name = run.reading.name
        if 1 < len(name) < 6 and run.reading.kind is EntityKind.PERSON:
            for word in name:
                found.setdefault(word.lower(), []).append(name)
    return found
