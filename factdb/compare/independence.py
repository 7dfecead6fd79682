"""Whether two speakers are two, and rest on different sources.

Doubt counts against it: agreement of one source with itself is no corroboration, and two numbers
of one body's morning and evening are no disagreement.
"""

from __future__ import annotations

import re
from functools import lru_cache

from factdb.compare.events import SHORTEST
from factdb.compare.phrases import pack_of
from factdb.compare.points import Point
from factdb.languages import Language
from factdb.organisations import body_of

_DOUBLED = re.compile(r"([^\W\d_])\1")
_ACRONYM = 3  # letters of a body's initials at the least: "II" is none
_LONGEST = 8  # words of a known body's name
_SPELLED = 4  # words of a body that is known by its name
_STEM = 5  # letters that words of one family have in common: "minister", "ministry"


def may_be_one_speaker(one: Point, two: Point) -> bool:
    """Tell whether nothing shows that two numbers have two speakers.

    They may be one where a name is a part of the other or its initials ("Lavrov", "BNPB"), where
    one speaks for the other ("juru bicara BNPB"), and where two bodies are named in two languages
    ("pusat rekonsiliasi Rusia", "Russian reconciliation centre"). So may whoever has a title and no
    name, and its bearer ("the governor"). Of two groups without a name
    nobody knows who is in them ("officials", "authorities"). A document speaks for itself
    alone, unless it goes on with what somebody said; of two documents' own voices nobody knows whom
    they have it from. Whoever cites another for a number says what that one says.
    """
    if one.speaker == two.speaker == "":
        return True
    if not one.speaker or not two.speaker:
        return _goes_on(one, two) if two.speaker else _goes_on(two, one)
    return (
        (one.is_group and two.is_group)
        or _may_hold_office(one, two)
        or _may_hold_office(two, one)
        or is_name_of_one(one.speaker, two.speaker)
        or _speaks_for(one, two)
        or _speaks_for(two, one)
        or _rests_on(one, two)
        or _rests_on(two, one)
        or (one.language != two.language and _may_be_translations(one, two))
    )


def _may_be_translations(one: Point, two: Point) -> bool:
    """Tell whether two bodies' names may be one's; those of known bodies say whose they are.

    Unless one has no name of its own ("the disaster agency"), or is a part of the other.
    """
    if _is_person(one) or _is_person(two):
        return False
    bodies = body_of(one.speaker), body_of(two.speaker)
    if None in bodies and bodies != (None, None):
        known, other = (one, two) if bodies[1] is None else (two, one)
        return _is_described(other) or body_of(known.speaker) in _known_in(other.speaker)
    return bodies[0] == bodies[1]


def is_document(point: Point) -> bool:
    """Tell whether nobody gives a number, or what only passes it on: "the latest data"."""
    pack, words = pack_of(point.language), point.speaker.casefold().split()
    if not words:
        return True
    named = words[0 if pack is not None and pack.grammar.heads_first else -1]
    return pack is not None and named in pack.speakers.documents


def have_common_source(one: Point, two: Point) -> bool:
    """Tell whether the documents of two numbers are copies, or rest on one source.

    So does a number for which its speaker cites who gives the other ("…, citing police").
    """
    are_copies = one.copy_group is not None and one.copy_group == two.copy_group
    have_one_source = not one.sources.isdisjoint(two.sources)
    return are_copies or have_one_source or _rests_on(one, two) or _rests_on(two, one)


def rest_on_two_sources(one: Point, two: Point) -> bool:
    """Tell whether no document, title or text shows that two numbers come from one source."""
    return not (
        have_common_source(one, two)
        or may_lead(one, two)
        or may_lead(two, one)
        or may_tell_on(one, two)
        or may_tell_on(two, one)
    )


def _rests_on(one: Point, two: Point) -> bool:
    return two.speaker != "" and any(is_name_of_one(name, two.speaker) for name in one.relays)


def may_lead(one: Point, two: Point) -> bool:
    """Tell whether one speaker may lead the other, a body that is named in another language.

    "The head of the regional rights commission" and "Komnas HAM Daerah", "Kapolres" and "police":
    what no name tells apart.
    """
    return (
        one.language != two.language
        and _is_person(one)
        and not _is_person(two)
        and (
            _is_unnamed(two.speaker, two.language)
            or _is_of_a_described_body(one.role, one.language)
        )
    )


def may_tell_on(one: Point, two: Point) -> bool:
    """Tell whether one document's own words may be what the other has from people without a name.

    "26 were injured" and "26 were injured, officials said".
    """
    return not one.speaker and (two.is_group or _is_unnamed(two.speaker, two.language))


def known_body(point: Point) -> str | None:
    """Return the known body that a speaker is, or that a person's title names alone."""
    if not point.is_person:
        return body_of(point.speaker)
    named = _known_in(point.role)
    return next(iter(named)) if len(named) == 1 else None


def _is_unnamed(body: str, language: str) -> bool:
    """Tell whether a body is named by what it is in one word: "Police", "residents"."""
    pack = pack_of(language)
    return pack is not None and body.casefold() in pack.speakers.groups | pack.speakers.offices


def _is_of_a_described_body(role: str, language: str) -> bool:
    """Tell whether a title says in common nouns what its bearer leads: not "mayor", "WHO chief"."""
    pack = pack_of(language)
    if pack is None or any(word[:1].isupper() for word in role.split()[1:]):
        return False
    return not _words(role) <= pack.speakers.titles | pack.function_words


@lru_cache(maxsize=2**12)  # the names of a day are compared whenever a number comes
def is_name_of_one(one: str, two: str) -> bool:
    """Tell whether two names may be one's: "Lavrov" and "Sergey Lavrov", "WHO" and what it means.

    A bare first name matches too; that costs a pair, and invents none. A name from another script
    has one letter or two: "Hasan" and "Hassan".
    """
    known = body_of(one)
    if known is not None and known == body_of(two):
        return True  # "Palang Merah", "Red Cross"
    words, others = (_words(_DOUBLED.sub(r"\1", name)) for name in (one, two))
    if words <= others or others <= words:
        return True
    return _initials(one) == two.casefold() or _initials(two) == one.casefold()


def _goes_on(narrated: Point, told: Point) -> bool:
    """Tell whether a document's own words may be those of a speaker: named in them, or just before.

    "The Health Ministry recorded 412 cases. Fourteen people have died." So are they where the
    document has the number from that speaker elsewhere.
    """
    names = {word for word in _words(told.speaker) if len(word) >= SHORTEST}
    if names and names <= narrated.event:
        return True
    before = narrated.before
    return before is not None and may_be_one_speaker(before.saying(narrated), told)


def _speaks_for(one: Point, two: Point) -> bool:
    """Tell whether a speaker may speak for the other: by a title that names it, or its mouthpiece.

    A body's spokesman and its head speak for one ("Defence Ministry", "Defence Minister"; "mines
    ministry", "mines minister"), and so
    do any two whose titles name it by its initials ("Kepala BNPB", "Kapusdatin BNPB"). In
    another language a title may mean any body without a name of its own: "kepala badan
    penanggulangan bencana" and "the disaster agency".
    """
    role, body = _words(one.role or _title_alone(one)), _words(two.speaker)
    if role and (body <= role or (len(body) > 1 and _initials(two.speaker) in role)):
        return True
    if role and len(body) > 1 and not _is_person(two) and _are_of_one_family(body, role):
        return True
    known = body_of(two.speaker)
    if two.speaker in _bodies_of(one.role) or (known is not None and known in _known_in(one.role)):
        return True
    mouthpieces = _mouthpieces(one.language)
    is_mouthpiece = not role.isdisjoint(mouthpieces)
    if _is_person(two):
        if not _bodies_of(one.role).isdisjoint(_bodies_of(two.role)):
            return True
        if not _known_in(one.role).isdisjoint(_known_in(two.role)):
            return True
        of = _stems(role - mouthpieces)
        return is_mouthpiece and bool(of) and of <= _stems(_words(two.role))
    if not role:
        return False
    if one.language != two.language and _is_described(two):
        return True
    return is_mouthpiece and (one.language != two.language or role - mouthpieces <= body)


@lru_cache(maxsize=4096)
def _bodies_of(role: str) -> frozenset[str]:
    """Return the bodies that a title names, by their initials: "juru bicara BNPB".

    One that it spells out has those of its words: "Kepala Badan Nasional Penanggulangan Bencana".
    """
    words = role.split()
    found = {word for word in words if len(word) >= _ACRONYM and word.isupper()}
    letters = "".join(word[0] if word[0].isupper() else " " for word in words[1:])
    for run in letters.split():
        starts = range(len(run) - _SPELLED + 1)
        found.update(
            run[start:end] for start in starts for end in range(start + _SPELLED, len(run) + 1)
        )
    return frozenset(found)


@lru_cache(maxsize=4096)
def _known_in(role: str) -> frozenset[str]:
    """Return the known bodies that a title names: "Kepala Badan Nasional Pencarian"."""
    words = role.split()
    starts = range(len(words))
    named = (words[a:b] for a in starts for b in range(a + 1, min(len(words), a + _LONGEST) + 1))
    return frozenset(filter(None, (body_of(" ".join(name)) for name in named)))


def _may_hold_office(unnamed: Point, other: Point) -> bool:
    """Tell whether a speaker with a title and no name may be the other: "the Aru governor".

    So may anybody whose title the document does not give.
    """
    pack = pack_of(unnamed.language)
    if pack is None:
        return False
    words = unnamed.speaker.split()
    title = next((w for w in (words[0], words[-1]) if w.casefold() in pack.speakers.titles), "")
    if not title:
        return False
    if other.is_person and not other.role and not _may_be_name(words, title, pack):
        return True
    return unnamed.language != other.language or title.casefold() in _words(other.role)


def _may_be_name(words: list[str], title: str, pack: Language) -> bool:
    """Tell whether words one of which is a title may be a name: "Cal King", no "Prime Minister"."""
    if title.islower() or (title == words[0] and pack.grammar.heads_first):
        return False
    return not pack.speakers.titles.issuperset(word.casefold() for word in words)


def _title_alone(point: Point) -> str:
    """Return a speaker's name where that is a mouthpiece's title: "police spokesman"."""
    name = point.speaker
    is_title = name == name.lower() and not _words(name).isdisjoint(_mouthpieces(point.language))
    return name if is_title else ""


def _is_described(point: Point) -> bool:
    """Tell whether a body has no name but its place's: "disaster agency", "Ranu fire service"."""
    *named, head = point.speaker.split()
    place = point.series.place.split()
    return head.islower() and all(word.islower() or word.lower() in place for word in named)


@lru_cache(maxsize=4096)
def _are_of_one_family(body: frozenset[str], role: frozenset[str]) -> bool:
    """Tell whether each word of a body has one of its family in a title: "Menteri Kesehatan"."""
    return all(
        any(one[:_STEM] == word[:_STEM] or (len(one) > _STEM and one in word) for one in role)
        for word in body
    )


def _stems(words: frozenset[str]) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in words)


def _mouthpieces(language: str) -> frozenset[str]:
    """Return a language's words for spokesmen."""
    pack = pack_of(language)
    return frozenset() if pack is None else pack.speakers.mouthpieces


def _is_person(point: Point) -> bool:
    """Tell whether a speaker bears a person's name; "fire service" is none, whatever it counts as.

    A particle may be lower-case: "Zaid al-Saleh".
    """
    words = point.speaker.split()
    return point.is_person and words[0][:1].isupper() and words[-1][-1:].isalpha()


@lru_cache(maxsize=4096)  # a day's speakers are compared with one another
def _words(name: str) -> frozenset[str]:
    return frozenset(name.casefold().replace("-", " ").replace("’", "'").split())


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.casefold().split())
