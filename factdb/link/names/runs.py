"""The names of a running text in order, with the titles before them and where they stand.

What a name's words are is for `mentions.py`; who is meant, for `factdb.link.speakers`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from factdb.link.names.known_names import KnownNames, extend_name
from factdb.link.names.mentions import DEGREES, read_mention
from factdb.link.names.reading import Reading
from factdb.link.names.spelling import FULL_NAME, without_initial
from factdb.link.names.words import NameWords
from factdb.records import EntityKind, Span

_ORGANISATION, _PERSON = EntityKind.ORGANISATION, EntityKind.PERSON

# One set of first characters, which `re` looks for without trying the rest at each place.
_SENTENCE_END = re.compile(r"[.?!\n](?:(?<=\n)|[\"”’'»)]?\s)")
_POSSESSIVE = re.compile(r"['’]s\b")
_APPOSED = re.compile(r", ((?:[\w-]{1,30} ){1,4})")
_NOTE = re.compile(r"\s\([^()\n]{1,30}\)")  # "(BI)" behind a name
_DATELINE = re.compile(r"\s[-–—]+\s")
_FIRST_WORD = re.compile(r"\w+")
_LONGEST_NAME = 80  # characters; a longer run of capitals is a headline
_LONGEST_OFFICE = 120  # the same with somebody's office before the name
_LONGEST_TITLE = 30  # characters looked back over for the title before a name
_SUBJECT = 50  # characters behind a sentence's end; a name that comes later is no subject
_LONG = 6  # words that no person's name has
_FIELDS = 4  # words of "Anggota parlemen dari" before the body's name
_DESCRIBED = 120  # the same behind a title: "Guru besar ilmu politik Universitas Nusa, Budi"


@dataclass(slots=True)
class Named:
    """A name in the running text: where it stands, and what stands beside it.

    Few are asked whether they can be a sentence's subject; `is_subject` tells.
    """

    start: int  # with an office that waited for it
    span: Span  # from the title before it on
    capitals: Span  # without either
    reading: Reading
    opening: int  # where its sentence starts
    word: str  # the last word before it, lower-cased
    is_first: bool  # nothing of the sentence stands before it
    is_led: bool  # what stands before presents it: "Hal itu diakui Ann Roe"
    is_described: bool  # a title behind it does: "Ann Roe, Koordinator Relawan"
    is_apposed: bool  # it only goes on with the title behind a name: "…, Koordinator | Nusa Boat"

    @property
    def is_presented(self) -> bool:
        """Tell whether a name is presented as somebody's."""
        return self.is_led or self.is_described


def named_runs(
    text: str,
    names: Sequence[Span],
    words: NameWords,
    known: KnownNames,
) -> Iterable[Named]:
    """Yield the names of a text with the titles in or right before them, in order.

    "Camat Tanah Abang, Jakarta Pusat, Yassin Pasaribu" is one: an office waits for its name.
    `known` is what the rest of the text tells of the words in a name.
    """
    sentence_ends = [0, *(match.end() for match in _SENTENCE_END.finditer(text))]
    waiting: dict[int, int] = {}  # a holder's place among the names -> where the office starts
    described = -1  # the end of the last name that a title behind it describes
    heads_first = words.heads_first
    for i, span in enumerate(names):
        first, end = span
        start = waiting.pop(i, first)
        if text[first:end].lower() in words.small:
            continue  # "MARO — Nearly 40 left."
        if end - start > _LONGEST_NAME and not _is_office(text, Span(start, end), words):
            continue
        opening = sentence_ends[bisect_right(sentence_ends, start) - 1]
        before = text[opening:start] if start - opening < _DESCRIBED else None
        begins, word, reading = _read_name(text, start, end, before, words)
        if reading.titles or (
            heads_first and not reading.name and _is_short_office(text, words, reading, end)
        ):
            holder = _holder(text, words, reading, names, i)
            if holder is not None:
                waiting[holder] = start
                continue
            reading = extend_name(words, reading, known)
        elif len(reading.name) > FULL_NAME and not heads_first:
            reading = extend_name(words, reading, known)  # "Australian Tess McCall"
        elif heads_first and text.startswith(") ", first - 2):
            reading = _behind_seat(words, reading)
        whole = span if begins == first else Span(begins, end)
        is_led = _is_led(text, whole, before, word, words)
        is_apposed = begins - described == 2 and text.startswith(", ", described)
        is_described = (
            text.startswith(", ", end)
            and not (heads_first and word in words.places_before)
            and _is_described(text, words, end)
        )
        if is_described:
            described = end
        is_first = before is not None and not before.strip()
        yield Named(
            start, whole, span, reading, opening, word, is_first, is_led, is_described, is_apposed
        )


def _read_name(
    text: str, start: int, end: int, before: str | None, words: NameWords
) -> tuple[int, str, Reading]:
    """Return where the title before a name begins, the last word before it, and what it says.

    At `start` stands the office that waited for the name; `before` is what its sentence has before.
    """
    begins, word = _word_before(text, start)
    if not word and text[start - 2 : start] == ". ":
        begins, word = _dotted_title(text, start, words)
    if word not in words.titles:
        begins = start
    reading = read_mention(words, text[begins:end])
    if reading.kind is _ORGANISATION and before and words.heads_first:
        clause = _DATELINE.split(before)[-1]
        member = _member(text, Span(start - len(clause), end), clause, words)
        reading, word = (member, "") if member is not None else (reading, word)
    if (
        reading.kind is _ORGANISATION and word in words.offices
        if words.heads_first
        # "Maro Ann Roe" may begin with where she is
        else len(reading.name) > FULL_NAME and word in words.prepositions
    ):
        begins, reading = _behind_field(text, begins, word, end, words) or (begins, reading)
    return begins, word, reading


def _behind_seat(words: NameWords, reading: Reading) -> Reading:
    """Return who is named behind the place of a body with a short form: "(BMKG) Medan | Budi".

    Its office, of several fields, is no name's own: "Kepala Badan Cuaca, Iklim, dan Air (BCIA)".
    """
    name = reading.name
    places = sum(1 for _ in takewhile(lambda word: words.parts.are_places([word.lower()]), name))
    if not 0 < places < len(name) or reading.kind is not _PERSON or reading.titles:
        return reading
    return replace(reading, name=name[places:], titles=name[:places])


def _is_led(text: str, whole: Span, before: str | None, word: str, words: NameWords) -> bool:
    """Tell whether what stands before a name presents it: "Guru besar …, | Ann Roe".

    "Hal itu dikatakan (oleh) | Ann Roe", not "… klaim yang disampaikan Ann Roe"; "Anggota DPR, |
    Ann Roe", not "Menteri itu libur saat | Ann Roe …".
    """
    if word in words.presenting and not _follows(text, whole.start, words.relatives):
        return True
    told = _word_before(text, whole.start - len(word) - 1)[1] if word in words.agents else ""
    if told in words.presenting:
        return True
    if not before:
        return False
    if not words.has_articles:
        is_set_off = text.startswith(",", whole.end) and _is_told_before(text, whole, before, words)
        return word not in words.openers and (is_set_off or words.presents(before))
    return _is_held(text, before, whole.end, words)


def _is_told_before(text: str, whole: Span, before: str, words: NameWords) -> bool:
    """Tell whether what somebody is opens a sentence: "Legenda timnas, | Budi Lim, setuju"."""
    spelt = before.lower().split()
    is_plain = before.endswith(", ") and before.count(",") == 1 and len(spelt) <= _FIELDS
    if (
        not is_plain
        or spelt[0] in words.openers
        or not words.parts.is_given(_first_word(text, whole))
    ):
        return False
    return words.relatives.isdisjoint(spelt) and not any(map(words.is_active, spelt))


def is_subject(text: str, run: Named, words: NameWords) -> bool:
    """Tell whether a name stands where a sentence has its subject, or is presented as one."""
    if run.is_apposed or (
        run.word in words.titled and text[run.span.end : run.span.end + 1] in ".\n"
    ):
        return False  # "Saksi itu bernama Budi."
    return run.is_led or _opens(text, run, words)


def _opens(text: str, run: Named, words: NameWords) -> bool:
    """Tell whether a name stands where a sentence has its subject, and nothing governs it."""
    if run.start - run.opening >= _DESCRIBED:
        return False
    before = text[run.opening : run.start]
    if len(before) >= _SUBJECT and not _is_behind_aside(before, words):
        return False
    governs = run.word
    if governs in words.determiners and not words.heads_first:  # "to | the Lumbir Council"
        governs = _word_before(text, run.span.start - len(governs) - 1)[1]
    if _is_governed(text, run.span.end, governs, words):
        return False
    if text.startswith(", ", run.span.end):
        behind = _FIRST_WORD.match(text, run.span.end + 2)
        if behind is not None and behind[0].lower() in words.pronouns:
            return False  # "In a note passed on by Northwire, it said …"
    if _has_subject(before, words) or _is_object(before, words):
        return False
    doing = "" if before.endswith(", ") else run.word
    # "Disusul Ann Roe": who does it
    return not (words.is_undergone(doing) or words.is_undergone(_first_word(text, run.capitals)))


def _is_held(text: str, before: str, end: int, words: NameWords) -> bool:
    """Tell whether a name stands between commas behind its office: "The head of Maro, Ann, left".

    `before` is what the sentence has before the name.
    """
    if not before.endswith(", ") or before.count(",") != 1:
        return False
    spelt = before.lower().split()
    is_office = spelt[0] in words.determiners and not words.titles.isdisjoint(spelt)
    return is_office and text.startswith(",", end)


def _is_behind_aside(before: str, words: NameWords) -> bool:
    """Tell whether only a circumstance stands before a name: "In a letter to the council, | Roe".

    `before` is what the sentence has before the name.
    """
    if words.heads_first or before.count(",") != 1:
        return False
    opening, _, article = before.partition(",")
    return opening.partition(" ")[0].lower() in words.prepositions and (
        article.strip().lower() in words.determiners or not article.strip()
    )


def _is_short_office(text: str, words: NameWords, reading: Reading, end: int) -> bool:
    """Tell whether a title's office without a name has its short form behind it: "… (Menhan) X"."""
    is_title = bool(reading.words) and reading.words[0].lower() in words.titles
    return is_title and bool(_NOTE.match(text, end))


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


def _behind_field(
    text: str, start: int, field: str, end: int, words: NameWords
) -> tuple[int, Reading] | None:
    """Return who is named behind a title and a lower-case word, and where the title begins.

    "Anggota fraksi PKS Ann Roe", where the name alone looks like a body's, "Special Agent in Maro
    Ann Roe"; None for any other.
    """
    begins, title = _word_before(text, start - len(field) - 1)
    if title not in words.titles:
        return None
    reading = read_mention(words, text[begins:end])
    return (begins, reading) if reading.titles and len(reading.name) > 1 else None


def _has_subject(before: str, words: NameWords) -> bool:
    """Tell whether a pronoun stands before a name in its clause: "Hal itu ia katakan kepada Budi".

    `before` is what the sentence has before the name, a few words long.
    """
    clause = before.rpartition(",")[2].lower()
    return not words.personal.isdisjoint(clause.split())


def _is_object(before: str, words: NameWords) -> bool:
    """Tell whether a verb with its subject stands before a name: "Hal itu membantah klaim | Budi".

    Not what a clause without a subject opens with: "Saat meninjau lokasi | Budi berkata".
    """
    if not words.heads_first:
        return False
    clause = before.rpartition(",")[2].lower().split()
    behind = (word for word in clause[1:] if clause[0] not in words.openers)
    return any(map(words.is_active, behind))


def _is_governed(text: str, end: int, before: str, words: NameWords) -> bool:
    """Tell whether a name is no subject: "of Ann Roe", "Ann Roe's plan", "akibat Covid"."""
    return before in words.governing or _POSSESSIVE.match(text, end) is not None


def _word_before(text: str, start: int) -> tuple[int, str]:
    """Return the word right before a name, lower-cased, and where it begins: "mayor, Ann"."""
    if text[start - 1 : start] != " ":
        return start, ""
    floor = max(0, start - _LONGEST_TITLE)
    stop = start - (2 if text[start - 2 : start] == ", " else 1)
    first = max(floor, text.rfind(" ", floor, stop) + 1)
    word = text[first:stop]
    if not word.isalnum():  # "(Mayor", "- ": only the letters at its end
        first = stop
        while first > floor and text[first - 1].isalnum():
            first -= 1
        word = text[first:stop]
    return first, word.lower()


def _follows(text: str, begins: int, listed: Collection[str]) -> bool:
    """Tell whether one of some words stands before the word that ends at `begins`."""
    before = text[max(0, begins - _LONGEST_TITLE) : begins].lower().split()
    return len(before) > 1 and before[-2] in listed


def _first_word(text: str, span: Span) -> str:
    return span.of(text).partition(" ")[0].lower()


def _dotted_title(text: str, start: int, words: NameWords) -> tuple[int, str]:
    """Return a title with its full stop right before a name, and where it begins: "dr. Ann"."""
    before = text[max(0, start - _LONGEST_TITLE) : start - 2].rpartition(" ")[2]
    is_title = before.lower() in words.dotted and words.heads_first
    return (start - 2 - len(before), before.lower()) if is_title else (start, "")


def _is_described(text: str, words: NameWords, end: int) -> bool:
    """Tell whether a title stands in apposition to a name: "Ann Roe, Koordinator Relawan".

    Behind an article it may have an adjective: "Ann Roe, a retired nurse".
    """
    match = _APPOSED.match(text, end)
    if match is None:
        return False
    first, *behind = match.group(1).lower().split()
    if words.heads_first:  # not "Ranu, kota kecil", "Ranu, ibu kota Nusa"
        return first in words.own_titles and words.areas.isdisjoint(behind[:1])
    noun = takewhile(lambda word: word not in words.prepositions, behind)
    return first in words.determiners and any(word in words.titles for word in noun)


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
    is_person = not behind.titles and behind.kind is not _ORGANISATION and len(behind.name) > 1
    waits = len(reading.name) < 2 or (comma and is_person)
    return following if waits else None


def runs_by_word(runs: Sequence[Named], words: NameWords) -> dict[str, list[tuple[str, ...]]]:
    """Return the personal names of several words by each word in them, lower-cased.

    What is told with an article or a number alone is no longer name of its first word: "its 2017
    Roe Falcon trucks" are made by Roe.
    """
    found: dict[str, list[tuple[str, ...]]] = {}
    persons = [
        run for run in runs if run.reading.kind is _PERSON and 1 < len(run.reading.name) < _LONG
    ]
    bare = {run.reading.name for run in persons if not _is_made(run, words)}
    for run in persons:
        name = run.reading.name
        for word in name if name in bare else name[-1:]:
            found.setdefault(without_initial(word).lower(), []).append(name)
    return found


def _is_made(run: Named, words: NameWords) -> bool:
    """Tell whether a name stands behind an article or a number: "the Roe Falcon"."""
    if not words.heads_last:
        return False
    return run.word in words.determiners or run.word.isdecimal()
