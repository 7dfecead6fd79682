"""Whether a longer name of the text is one's fuller name, or that of somebody or something else.

"Tentara Iran" is not Iran, nor are "Foreign Office officials" the Foreign Office.
"""

from __future__ import annotations

from collections.abc import Iterable

from factdb.link.names.spelling import lacks_letter
from factdb.link.names.words import NameWords
from factdb.link.speakers.speaker import Speaker
from factdb.records import EntityKind

_SHORTEST_CLIPPED = 4  # letters of a short name that opens a longer one: "Yuli"
_LONGEST_WORDS = 8  # of a name; a longer "name" is a description


def is_more_than(words: NameWords, name: tuple[str, ...], speaker: Speaker) -> bool:
    """Tell whether somebody is more than the name in theirs: "Tentara Iran" is not Iran."""
    full = speaker.words
    if speaker.kind is EntityKind.GROUP or len(full) > _LONGEST_WORDS or words.is_pair(full):
        return True
    if words.heads_first:
        is_of_place = words.is_of_place(full, name)
        return is_of_place or words.is_document(full) or words.is_office_of(full, name)
    if full[0][0].islower() and len(name) == 1:
        return True  # "a spokeswoman for Ann Roe" is not Roe
    # "Foreign Office officials" are not the Foreign Office
    return name[-1][0].isupper() and not full[-1][0].isupper()


def is_of_other(words: NameWords, name: tuple[str, ...], run: tuple[str, ...]) -> bool:
    """Tell whether capitals are more than the name that ends them: "Dishub Rudi Hartono".

    So is what is somebody's at a sentence's head: "Shares of Roe Motors fell".
    """
    if words.is_document(run) or words.is_of_place(run, name):
        return True
    if not words.heads_first:
        is_owned = len(run) > len(name) and run[-len(name) - 1].lower() in words.of
        return is_owned and len(name) > 1 and run[0].lower() not in words.offices
    before = run[: -len(name)] if len(name) > 1 else ()
    if words.nouns_capitalised and before and before[-1] in words.particles:
        return True  # "Einschätzung von Ann Roth"
    return any(words.parts.is_office(word.lower()) for word in before)


def is_joined_to(words: NameWords, name: tuple[str, ...], body: tuple[str, ...]) -> bool:
    """Tell whether a body's name goes on with "and" where a name ends."""
    further = body[len(name) :]
    is_joined = bool(further) and further[0].lower() in words.conjunctions
    return is_joined and body[: len(name)] == name


def misspelt(name: tuple[str, ...], speakers: Iterable[Speaker]) -> tuple[str, ...]:
    """Return the speaker whose surname a single name has but for a letter, else the name."""
    for speaker in speakers:
        is_full = speaker.is_person and len(speaker.words) > 1
        if is_full and lacks_letter(name[0], speaker.words[-1]):
            return speaker.words
    return name


def clipped(
    words: NameWords, name: tuple[str, ...], speakers: Iterable[Speaker]
) -> tuple[str, ...]:
    """Return the speaker one of whose names a single name opens: "Yuli" of Rina Yulianto.

    Or ends, where titles lead: "Tika" of Kartika Ayu.
    """
    short = name[0]
    if len(short) < _SHORTEST_CLIPPED or not short[0].isupper() or short.isupper():
        return name
    people = (s for s in speakers if s.is_person and len(s.words) > 1)
    ending = short.lower() if words.heads_first else "\n"
    meant = [
        s.words
        for s in people
        if any((w.startswith(short) or w.endswith(ending)) and w != short for w in s.words)
    ]
    return meant[0] if len(meant) == 1 else name
