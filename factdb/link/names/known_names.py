"""Where a name begins, by the light of the whole text: its people, places and bodies.

An office may hold a place or a body that no list has: "Humas PT Nusa Jaya Ardiansyah". What the
text calls by itself elsewhere is known here: "PT Nusa Jaya", "Desa Waliku", "kata Dewi".
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import NamedTuple

from factdb.link.names.mentions import read_mention
from factdb.link.names.reading import Reading
from factdb.link.names.spelling import FULL_NAME
from factdb.link.names.words import NameWords
from factdb.organisations import is_organisation
from factdb.records import EntityKind, Extraction, Span

_PLACE = 2  # words of a place at most: "Desa Karang Sari"
_BODY = 6  # words of a body at most
_SCENE = 10  # characters before a name in which its preposition stands
_LONGEST_TITLE = 30  # characters looked back over for the title before a name


class KnownNames(NamedTuple):
    """What a text tells of the words in its names, all of it in lower case.

    Attributes:
        short: The single words that its speakers are called by: "dewi".
        alone: The names of several words that speak without a title: ("budi", "santoso").
        placed: The words of its places: "waliku".
        scenes: The words behind "di" that begin no name of people: "ranu".
        pairs: Its places in two words: ("lembah", "sari").
        bodies: Its bodies, word by word: ("pt", "nusa", "jaya").
    """

    short: frozenset[str]
    alone: frozenset[tuple[str, ...]]
    placed: frozenset[str]
    scenes: frozenset[str]
    pairs: frozenset[tuple[str, ...]]
    bodies: frozenset[tuple[str, ...]]


def known_names(extraction: Extraction, words: NameWords) -> KnownNames:
    """Return what a text tells of its names.

    No word alone that begins names of people too is a place's. A body is told where no title stands
    before it, so that nobody's name stands behind.
    """
    text = extraction.document.text
    spans = {claim.speaker_span for claim in extraction.claims}
    readings = [read_mention(words, span.of(text)) for span in spans if span is not None]
    single = (one.name[0] for one in readings if len(one.words) == len(one.name) == 1)
    short = {name.lower() for name in single if not is_organisation(name)}
    alone = {_lowered(one.name) for one in readings if len(one.words) == len(one.name) > 1}
    placed: set[str] = set()
    scenes: set[str] = set()
    pairs: set[tuple[str, ...]] = set()
    bodies: set[tuple[str, ...]] = set()
    for span in extraction.names if words.heads_first else ():
        whole = span.of(text)
        if whole.isalpha():
            if _is_scene(text, span, words):
                scenes.add(whole.lower())
            continue
        kind, *name = whole.lower().split()
        if kind in words.areas and len(name) <= _PLACE:
            if _ends_in_person(name, words):
                name.pop()
            placed.update(name)
            if len(name) == _PLACE:
                pairs.add(tuple(name))
        elif 0 < len(name) < _BODY and _is_body(kind, words) and not _is_led(text, span, words):
            bodies.add((kind, *name))
    places, behind = (
        frozenset(word for word in some if not words.parts.is_given(word))
        for some in (placed, scenes)
    )
    return KnownNames(
        frozenset(short), frozenset(alone), places, behind, frozenset(pairs), frozenset(bodies)
    )


def _ends_in_person(name: Sequence[str], words: NameWords) -> bool:
    """Tell whether a name follows a known place: "(Dinkes) Kota Medan | Sukisno"; not "Barat"."""
    if len(name) < _PLACE or not words.parts.are_places(name[:1]):
        return False
    return not words.parts.are_places(name[1:]) and name[-1] not in words.offices


def _is_scene(text: str, span: Span, words: NameWords) -> bool:
    """Tell whether what stands before a name says that it is where something came about: "di"."""
    before = text[max(0, span.start - _SCENE) : span.start].split()
    return before[-1:] != [] and before[-1].lower() in words.scenes


def _lowered(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(word.lower() for word in words)


def _is_body(kind: str, words: NameWords) -> bool:
    is_known = words.parts.bears_name(kind) or words.parts.is_office(kind)
    return is_known and kind not in words.titles


def _is_led(text: str, span: Span, words: NameWords) -> bool:
    """Tell whether a title stands right before a name: "humas | PT Nusa Jaya Ardiansyah"."""
    before = text[max(0, span.start - _LONGEST_TITLE) : span.start].split()
    return bool(before) and before[-1].lower() in words.titles


def extend_name(words: NameWords, reading: Reading, known: KnownNames) -> Reading:
    """Return a reading whose name begins earlier or later, as the rest of the text tells."""
    if len(reading.name) > FULL_NAME and not words.heads_first:
        reading = _without_epithet(words, reading, known)
    if (
        not reading.titles
        or reading.words[len(reading.words) - len(reading.name) :] != reading.name
    ):
        return reading
    reading = _begun(reading, _behind_body(reading, known.bodies))
    if _is_of_place(words, reading, known):
        kind = EntityKind.GROUP if reading.words[0].lower() in words.crowds else EntityKind.PERSON
        return replace(reading, name=(), titles=(), kind=kind)
    reading = _begun(reading, _behind_place(reading, known))
    reading = _begun(reading, _behind_scene(words, reading, known.scenes))
    reading = _begun(reading, _behind_seat(words, reading, known.alone))
    start = len(reading.words) - len(reading.name)
    if len(reading.name) + reading.capitals < 2:
        return reading
    first = start - reading.capitals
    return _begun(reading, words.parts.known(reading.words, first, start, known.short))


def _without_epithet(words: NameWords, reading: Reading, known: KnownNames) -> Reading:
    """Return a person's reading without where they are from: "Australian | Tess McCall".

    The text calls them by the surname, or a given name follows.
    """
    first, *name = reading.name
    if first.lower() not in words.epithets or words.is_persons(reading.name):
        return reading
    is_person = name[-1].lower() in known.short or words.is_persons(name)
    if reading.kind is not EntityKind.PERSON or not is_person:
        return reading  # "American Red Cross"
    return replace(reading, name=tuple(name), titles=(*reading.titles, first))


def _begun(reading: Reading, start: int) -> Reading:
    """Return a reading whose name begins at one of its words."""
    words = reading.words
    before = len(words) - len(reading.name)
    if start == before:
        return reading
    office = reading.titles[: len(reading.titles) - before]
    return replace(reading, name=words[start:], titles=(*office, *words[:start]))


def _behind_body(reading: Reading, bodies: Collection[tuple[str, ...]]) -> int:
    """Return where a name begins behind the body before it: "Humas | PT Nusa Jaya | Ardiansyah"."""
    start = len(reading.words) - len(reading.name)
    if not bodies:
        return start
    lowered = _lowered(reading.words)
    for stop in range(len(lowered) - 1, start, -1):
        if any(lowered[first:stop] in bodies for first in range(max(1, stop - _BODY), stop - 1)):
            return stop
    return start


def _behind_place(reading: Reading, known: KnownNames) -> int:
    """Return where a name begins behind the place before it: "Camat | Waliku | Ruslan Mamonto".

    A place in two words may have those of people: "Camat Lembah | Sari | Ruslan Mamonto" beside
    "Kecamatan Lembah Sari".
    """
    lowered = _lowered(reading.words)
    start = len(lowered) - len(reading.name)
    for first in (start - 1, start) if known.pairs else ():
        stop = first + _PLACE
        if first > 0 and stop < len(lowered) and lowered[first:stop] in known.pairs:
            return stop
    behind = (i for i in range(start, len(lowered)) if lowered[i] not in known.placed)
    return next(behind, start)


def _behind_scene(words: NameWords, reading: Reading, scenes: Collection[str]) -> int:
    """Return where a full name begins behind a place of the text: "Kapolres Ranu | Budi Santoso".

    No given name stands before the place.
    """
    start = len(reading.words) - len(reading.name)
    if not scenes or len(reading.name) <= FULL_NAME or words.parts.is_given(reading.name[0]):
        return start
    last = len(reading.words) - FULL_NAME
    return next(
        (i for i in range(last, start, -1) if reading.words[i - 1].lower() in scenes), start
    )


def _behind_seat(words: NameWords, reading: Reading, alone: Collection[tuple[str, ...]]) -> int:
    """Return where a name begins that speaks alone elsewhere: "Kepala Cabang Ranu | Budi Santoso".

    The word before the place is of an office. Where it leads to no place, none has a given name:
    "Kepala Dinas Kesehatan Siti Nur Aini" may be called by two of hers.
    """
    start = len(reading.words) - len(reading.name)
    is_seat = words.heads_first and start > 0 and len(reading.name) > _PLACE
    office = reading.words[start - 1].lower() if is_seat else ""
    if not words.parts.is_office(office):
        return start
    if words.parts.is_given(reading.name[0]) and not words.parts.leads_place(office):
        return start
    name = _lowered(reading.name)
    return next((start + i for i in range(1, len(name) - 1) if name[i:] in alone), start)


def _is_of_place(words: NameWords, reading: Reading, known: KnownNames) -> bool:
    """Tell whether a place ends a mention, and no name: "Warga Desa Mekar Sari", "Bupati Ranu".

    One in two words, or one that the word before it leads to.
    """
    lowered, size = _lowered(reading.words), len(reading.name)
    if lowered[-_PLACE:] in known.pairs and len(lowered) > _PLACE >= size:
        return True
    before = lowered[-2] if len(lowered) > 1 else ""
    is_led = words.parts.leads_place(before) or before in words.crowds
    return size == 1 and is_led and lowered[-1] in known.placed
