"""Who can be meant at all: not "she" for "Bob Roe", nor "he" for a place or a thing named.

What the text has shown of a speaker counts, then their titles, and where a sentence has the name.
"""

from __future__ import annotations

import re

from factdb.link.names.reading import Reading
from factdb.link.names.runs import Named
from factdb.link.names.spelling import FULL_NAME
from factdb.link.speakers.cast import Cast
from factdb.link.speakers.speaker import Speaker
from factdb.records import EntityKind

_UNKNOWN = EntityKind.UNKNOWN
_BEHIND = re.compile(r"(?: \w+){1,3}")
_VERB = 20  # characters of "diungkapkan oleh" before a name at most


def _is_described(cast: Cast, speaker: Speaker, pronoun: str) -> bool:
    """Tell whether who spoke last is one person without a name: "a military source said. He …"."""
    words = cast.words
    if speaker is not cast.last() or words.heads_first or not speaker.words[0][0].islower():
        return False
    head = words.head(speaker.words)
    if not words.is_person_noun(head) or head in words.firms | words.impersonal:
        return False
    is_joint = not words.conjunctions.isdisjoint(speaker.words)
    return not is_joint and words.gendered.get(head, pronoun) == pronoun


def can_be_meant(cast: Cast, speaker: Speaker, pronoun: str) -> bool:
    """Tell whether a pronoun can stand for a speaker: a person, or "Budi" of "kata Budi".

    A single name that is no acronym is whoever spoke last, if nobody knows better.
    """
    if not speaker.fits(pronoun):
        return False
    is_single = speaker.kind is _UNKNOWN and len(speaker.words) == 1
    is_bare = (
        is_single
        and not speaker.words[0].isupper()
        and (cast.words.heads_first or cast.is_introduced(speaker.words))
    )
    is_one = speaker.is_person or (is_bare and speaker is cast.last())
    return is_one or _is_described(cast, speaker, pronoun)


def can_be_person(cast: Cast, run: Named, pronoun: Reading) -> bool:
    """Tell whether a name can be a person's: of several words, or one that opens a sentence.

    A single word must be a name elsewhere too, where no sentence gives it its capital.
    """
    name = run.reading.name
    if not name or run.reading.kind is EntityKind.ORGANISATION or cast.is_placed(run):
        return False
    if any(char.isdigit() for word in name for char in word):
        return False  # "Covid-19"
    full = cast.fullest(name)
    known = cast.speakers.get(" ".join(full).lower())
    if not _seems(cast, run, full, known, pronoun):
        return False
    if full in cast.persons or run.reading.titles:
        return True
    if cast.is_definite(run):
        return False  # "the Obama campaign"
    if len(name) == 1:
        is_noun = cast.words.parts.is_office(name[0].lower())  # "Pencarian dan Pertolongan"
        return not is_noun and name in cast.called and (run.is_first or run.is_presented)
    if cast.words.heads_first and not cast.words.parts.is_given(name[0]):
        return not (cast.words.parts.is_place(name) or cast.is_common(name[0]))  # "Rapat Paripurna"
    return not cast.words.parts.is_place(name)


def is_passed_over(cast: Cast, run: Named) -> bool:
    """Tell whether a name is only spoken of where a body was the last to speak: "… katanya".

    Where titles lead, and nothing shows that the name is a person's, nor begins a sentence.
    """
    if not cast.words.heads_first or cast.last() is None:
        return False
    is_shown = bool(run.reading.titles) or cast.fullest(run.reading.name) in cast.persons
    is_shown = is_shown or cast.words.parts.is_given(run.reading.name[0])
    return not is_shown and not (run.is_first or run.is_led)


def opens_alone(cast: Cast, run: Named, pronoun: Reading) -> bool:
    """Tell whether a name of one word opens a sentence, where nobody else is meant: "Roe left"."""
    reading = run.reading
    is_name = (
        run.is_first and len(reading.name) == 1 and reading.kind is not EntityKind.ORGANISATION
    )
    if not is_name or cast.is_placed(run) or cast.is_common(reading.name[0]):
        return False
    if cast.is_demonstrated(run.span.end):
        return False  # "Serangan itu menyasar rumah"
    full = cast.fullest(reading.name)
    return _seems(cast, run, full, cast.speakers.get(" ".join(full).lower()), pronoun)


def _seems(
    cast: Cast, run: Named, full: tuple[str, ...], known: Speaker | None, pronoun: Reading
) -> bool:
    """Tell whether nothing about a name is against a pronoun: not "she" for "Bob Roe"."""
    if known is not None:
        return known.seems(pronoun.pronoun or "")
    told = cast.words.gender(full, cast.words.in_full(run.reading.titles))
    return told is None or pronoun.pronoun in ("person", told) or not pronoun.wants_person


def is_introduced(cast: Cast, run: Named, pronoun: Reading) -> bool:
    """Tell whether a name puts somebody on the stage to whom a pronoun can point."""
    reading = run.reading
    # A subject may stand behind its verb: "Auch hat Ministerin Ann Roth gespendet. Sie sagte …".
    is_titled = cast.words.nouns_capitalised and reading.titles and len(reading.name) > 1
    if not (is_titled or cast.is_subject(run)) or not reading.name:
        return False
    if reading.kind is EntityKind.ORGANISATION:
        is_area = reading.words[0].lower() in cast.words.areas  # "di Jalan Nusa, Kota Ranu, …"
        return not (pronoun.wants_person or is_area)
    if pronoun.pronoun == "thing" and _can_be_thing(cast, reading):
        return True
    is_placed = cast.is_placed(run) and cast.words.heads_first  # "Khusus di Terminal Nusa"
    if (cast.is_definite(run) or is_placed) and pronoun.wants_person:
        return False  # "the Roe campaign"
    if cast.words.heads_first and (
        _is_driven(cast, reading) or _verb_behind(cast, run) in cast.words.dead
    ):
        return False  # "Camat Budi itu sudah meninggal"
    full = cast.fullest(reading.name)
    known = cast.speakers.get(" ".join(full).lower())
    if not _seems(cast, run, full, known, pronoun):
        return False
    if known is not None and not known.fits(pronoun.pronoun or ""):
        return False
    can_be_person = known is not None and known.kind is not EntityKind.ORGANISATION
    has_name = cast.words.is_persons(full) and not cast.words.parts.is_place(full)
    is_person = full in cast.persons or can_be_person or cast.has_surname(full) or has_name
    is_person = is_person or _has_spoken(cast, run) or _holds_office(cast, run)
    is_person = is_person or _belongs(cast, run)
    is_person = is_person or (cast.words.heads_first and _takes_over(cast, run))
    return pronoun.wants_person and is_person


def _is_driven(cast: Cast, reading: Reading) -> bool:
    """Tell whether one word behind a driver can be what he drives: "Pengemudi Ertiga"."""
    titles, name, parts = reading.titles, reading.name, cast.words.parts
    is_driver = bool(titles) and titles[0].lower() in cast.words.drivers
    return is_driver and len(name) == 1 and not parts.is_given(name[0])


def _takes_over(cast: Cast, run: Named) -> bool:
    """Tell whether a full name without a title follows what parts two: "Sementara itu, Budi Aji".

    Not whom something befalls, "Sementara itu, Budi Aji masih dirawat": whoever told that goes on.
    """
    name, words = run.reading.name, cast.words
    if len(name) < FULL_NAME or not words.parts.is_given(name[0]):
        return False
    opening = cast.text[run.opening : run.start].lower().partition(" ")[0]
    verb = _verb_behind(cast, run)
    return opening in words.counters and not (
        verb is None or words.is_undergone(verb) or verb in words.dead
    )


def _verb_behind(cast: Cast, run: Named) -> str | None:
    """Return the word of what is told behind a name: "meninggal" of "Budi itu juga meninggal".

    "" where no more than adverbs are near, None where no word follows the name.
    """
    behind = _BEHIND.match(cast.text, run.span.end)
    if behind is None:
        return None
    small = (cast.adverbs, cast.demonstratives)
    told = (word for word in behind[0].lower().split() if not any(word in those for those in small))
    return next(told, "")


def _belongs(cast: Cast, run: Named) -> bool:
    """Tell whether a sentence opens with a name and of whom it is: "Sinead Burke of the …"."""
    is_two = run.is_first and len(run.reading.name) == 2 and run.reading.kind is EntityKind.PERSON
    if not is_two or cast.words.heads_first:
        return False
    behind = _BEHIND.match(cast.text, run.span.end)
    told = behind[0].split() if behind is not None else []
    return len(told) > 1 and told[0] in cast.words.of and told[1] in cast.words.definites


def _has_spoken(cast: Cast, run: Named) -> bool:
    """Tell whether a pointer tells that one speaks: "Hal yang sama dikatakan Painem (50)."."""
    if not run.is_presented or len(run.reading.name) > 1 or run.reading.name[0].isupper():
        return False
    before = cast.text[max(0, run.start - _VERB) : run.start].split()
    if before and before[-1].lower() in cast.words.agents:
        before.pop()  # "dikatakan | oleh Painem"
    return bool(before) and before[-1].lower() in cast.words.presenting


def _holds_office(cast: Cast, run: Named) -> bool:
    """Tell whether one word between commas is whose title stands before: "Pemilik bus, Jajang, …".

    No place: "Kepala Desa Ranu, Lumbung, …", whose title has one.
    """
    name, start = run.reading.name, run.start
    if not (cast.words.heads_first and run.is_led and len(name) == 1) or name[0].isupper():
        return False
    if not (cast.text.startswith(", ", start - 2) and cast.text.startswith(", ", run.span.end)):
        return False
    before = cast.text[run.opening : start].lower().split()
    return cast.words.place_kinds.isdisjoint(before) and not cast.words.parts.is_place(name)


def _can_be_thing(cast: Cast, reading: Reading) -> bool:
    """Tell whether a name of several words can be a body's: nothing shows a person, nor speaks."""
    full = cast.fullest(reading.name)
    if " ".join(full).lower() in cast.speakers:
        return False
    is_shown = bool(reading.titles) or cast.seems_person(full)  # "Norco let Ann Roe go. It said …"
    return len(full) > 1 and not cast.words.heads_first and not is_shown
