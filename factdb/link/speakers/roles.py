"""Who is meant by what somebody is: "the governor", "Menhub", "the air force".

An office's holder is whoever has its title in the text: the last speaker, else the nearest name,
else the one person with the title. A body that its noun alone means is for `bodies.py`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence, Set
from dataclasses import replace
from itertools import chain, pairwise
from typing import NamedTuple

from factdb.link.names.offices import abbreviates, is_same_office
from factdb.link.names.reading import Reading
from factdb.link.names.runs import Named
from factdb.link.names.spelling import is_owner
from factdb.link.speakers.affiliations import find_affiliation
from factdb.link.speakers.bodies import find_alike, find_body, opened_since, things_for
from factdb.link.speakers.cast import Cast
from factdb.link.speakers.speaker import Speaker
from factdb.records import EntityKind, Span

_OFTEN = 4  # mentions of whom a text is about


class _Role(NamedTuple):
    """What a mention without a name says of somebody: "the Democratic governor".

    `wanted` are its words in lower case, `head` the noun that it is about. `has_title` tells that
    the words can be a title: "the port" is no port spokesman. `is_body` tells that they mean no
    person: "the air force" is no air force spokesman.
    """

    reading: Reading
    wanted: frozenset[str]
    head: str
    has_title: bool
    is_body: bool


def find_holder(cast: Cast, reading: Reading, span: Span, at: int) -> Speaker | None:
    """Return the last person named with the title of a mention, or the thing it describes.

    Args:
        cast: The names and speakers of the document.
        reading: What the mention's words say.
        span: Where the mention stands.
        at: Where the claim begins; whoever is named behind that is spoken of.
    """
    if _is_joint(cast, reading.words):
        return None  # "the army and the government"
    wanted = {word.lower() for word in reading.words}
    if not wanted or (not reading.is_definite and wanted <= cast.words.impersonal):
        return None  # "police said": never the police chief
    role = _role(cast, reading)
    if not (reading.is_definite or cast.words.heads_first) and role.head in cast.words.impersonal:
        return None  # "State police said": nor the state police's
    known = (
        _introduced(cast, role, span.start)
        or find_titled(cast, reading, at)
        or _only_holder(cast, reading, at)
        or _only_chief(cast, reading, at)
    )
    if known is not None:
        return known
    if not is_owned(cast, span):  # "her lawyer": somebody else than whoever is "her"
        known = _named_with(cast, role, span.start) or _pointed_at(cast, role, span)
    return known or find_affiliation(cast, reading, span)


def is_owned(cast: Cast, span: Span) -> bool:
    """Tell whether a pronoun tells whose somebody is: "her lawyer", "its chairman"."""
    return span.of(cast.text).partition(" ")[0].lower() in cast.words.possessors


def find_titled(cast: Cast, reading: Reading, at: int) -> Speaker | None:
    """Return who has the title of a mention: the last who spoke, else the nearest by name.

    "Kepala dinas tersebut" is the head of an office, whoever else has spoken since.
    """
    found = _find_titled(cast, reading, at)
    spelt = reading.words if found is not None else _spelt_out(cast, reading.words)
    is_same = spelt == reading.words
    return found if is_same else _find_titled(cast, replace(reading, words=spelt), at)


def _find_titled(cast: Cast, reading: Reading, at: int) -> Speaker | None:
    """Return who has a title as it is written."""
    role = _role(cast, reading)
    is_one = role.has_title and not role.is_body
    is_full = is_one and len(role.wanted) > 1 and not cast.words.heads_first
    return (
        (_holder_of_all(cast, role) if is_full else None)
        or next((s for s in cast.recent() if _is_meant(cast, role, s)), None)
        or _titled_before(cast, role, at)
        or _by_short_title(cast, reading, at)
    )


def _spelt_out(cast: Cast, words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words of an office with a short form as the text explains it.

    "Ketua Bawaslu Ranu" of "Ketua Badan Pengawas Pemilu (Bawaslu) Ranu"; "Kepala Negara" is the
    president.
    """
    if not cast.words.heads_first or len(words) < 2:
        return words
    if (other := cast.words.other_titles.get(" ".join(words).lower())) is not None:
        return (other,)
    full = ((word, cast.short_names.full((word,))) for word in words)
    return tuple(chain.from_iterable((word,) if long is None else long for word, long in full))


def _role(cast: Cast, reading: Reading) -> _Role:
    """Return what a mention says of somebody."""
    words = cast.words
    wanted = frozenset(word.lower() for word in reading.words)
    head = words.head(reading.words)
    has_title = words.heads_first or not wanted.isdisjoint(words.titles)
    has_title = has_title or (words.nouns_capitalised and words.is_title(head))
    is_alone = len(wanted) == 1 and head in words.unique  # "the state" is no secretary of state
    is_body = is_alone or head in words.bodies or _is_body(cast, reading, head)
    is_body = is_body and reading.is_definite
    return _Role(reading, wanted, head, has_title, is_body)


def _introduced(cast: Cast, role: _Role, at: int) -> Speaker | None:
    """Return whom the text introduced with a role's noun: "the teacher" after "Ann, a teacher".

    None where somebody whom it fits as well has spoken since.
    """
    words = role.reading.words
    if not role.reading.is_definite or not (words[-1].islower() or len(words) == 1):
        return None
    wanted = {word for word in role.wanted if not is_owner(word)}
    for one in cast.introduced(role.head, at):
        if wanted <= one.words and _can_be(cast, one.run, role):
            spoken = next((s for s in cast.recent() if _is_meant(cast, role, s)), None)
            is_later = spoken is not None and spoken.until > one.start
            return spoken if is_later else cast.named(one.run.reading, one.run.span)
    return None


def _can_be(cast: Cast, run: Named, role: _Role) -> bool:
    """Tell whether a name can be a role's: a person's, or for "the agency" a body's."""
    name = cast.fullest(run.reading.name) if run.reading.name else ()
    if not name or cast.is_placed(run) or cast.words.parts.is_place(name):
        return False
    if role.head in cast.words.bodies:
        return name not in cast.persons and not cast.has_surname(name)
    is_body = run.reading.kind is EntityKind.ORGANISATION or cast.is_definite(run)
    return name in cast.persons or (len(name) > 1 and not is_body)


def _named_with(cast: Cast, role: _Role, at: int) -> Speaker | None:
    """Return the nearest body that has a role's words in its name: "the ministry".

    For "the agency" a bureau or an office does as well ([speakers.bodies_alike]).
    """
    words = cast.words
    if words.heads_first or not role.reading.is_definite or role.has_title:
        return None
    if not all(word.islower() for word in role.reading.words):
        return None
    is_alike = len(role.wanted) == 1 and role.head in words.bodies_alike
    for run in cast.before(at):
        if not run.reading.name:
            continue
        name = cast.fullest(run.reading.name)
        if len(name) < 2 or name in cast.persons:
            continue
        described = {word.lower() for word in name}
        is_named = role.wanted <= described or (
            is_alike and not described.isdisjoint(words.bodies_alike)
        )
        if is_named:
            return cast.named(run.reading, run.span)
    if len(role.wanted) > 1 and role.head not in words.firms:
        return None  # "the health ministry" behind "Norco said it …": its field is its own
    if role.head in words.unique or role.head in words.documents:
        return None  # "the complaint" is nobody who called themselves "it"
    # Whoever has the word is of another field, as seen above.
    others = (thing for thing in things_for(cast, role.head) if role.head not in thing.words)
    other = next(others, None)
    if other is None or role.head not in words.firms:
        return other
    return None if opened_since(cast, role.head, other, at) else other


def _is_body(cast: Cast, reading: Reading, head: str) -> bool:
    """Tell whether a title that is an office's word too ends a name: "the White House"."""
    is_name = len(reading.words) > 1 and all(word[:1].isupper() for word in reading.words)
    return is_name and head in cast.words.offices and not cast.words.heads_first


def _is_meant(cast: Cast, role: _Role, speaker: Speaker) -> bool:
    """Tell whether a role is that of somebody who has spoken: "the Democratic governor"."""
    if _is_joint(cast, speaker.words):
        return False
    can_hold = role.has_title and not (role.is_body and speaker.is_person)
    if len(speaker.words) > 1:
        held = (title.title for title in speaker.roles)
        is_titled = can_hold and role.wanted <= speaker.titles
        if is_titled and is_same_office(role.reading.words, held, cast.words):
            return True
        if _is_described(role, speaker):
            return True
    is_holder = can_hold and role.head in speaker.titles
    return role.reading.is_definite and (is_holder or _names(cast, speaker, role))


def _is_joint(cast: Cast, words: Sequence[str]) -> bool:
    """Tell whether two speak without a name: "a police officer and a resident".

    Where titles lead, whoever has their title behind "and": "… dan Bupati Ranu".
    """
    if cast.words.heads_first:
        joined = (word for before, word in pairwise(words) if before in cast.words.conjunctions)
        return any(word.lower() in cast.words.own_titles for word in joined)
    is_described = bool(words) and words[-1][0].islower()
    return is_described and not cast.words.conjunctions.isdisjoint(words)


def _holder_of_all(cast: Cast, role: _Role) -> Speaker | None:
    """Return the last speaker who has every word of a role of several: "the former mayor"."""
    held = (s for s in cast.recent() if s.is_person and role.wanted <= s.titles)
    return next(held, None)


def _is_described(role: _Role, speaker: Speaker) -> bool:
    """Tell whether all words of a role, two at least, are in a speaker's name."""
    return len(role.wanted) > 1 and role.wanted <= {word.lower() for word in speaker.words}


def _titled_before(cast: Cast, role: _Role, at: int) -> Speaker | None:
    """Return the nearest with a title; of two, "Presiden Joko Widodo" before "Presiden Jokowi"."""
    if not role.has_title or (role.is_body and not cast.words.heads_first):
        return None  # "the White House" is no White House spokesman
    runs = cast.before(at)
    titled = _with_titles(cast, runs, role.wanted)
    if not titled:
        return None
    run = titled[0]
    if len(titled) > 1:
        often = Counter(cast.fullest(r.reading.name) for r in runs if r.reading.name)
        run = max(
            titled,
            key=lambda r: (len(r.reading.name) > 1, not _is_passing(cast, r, often), r.start),
        )
    return cast.named(run.reading, run.span)


def _is_passing(cast: Cast, run: Named, often: Counter[tuple[str, ...]]) -> bool:
    """Tell whether a name is only mentioned once, beside one that the text is about."""
    once = often[cast.fullest(run.reading.name)] <= 1 if run.reading.name else True
    return once and max(often.values(), default=0) >= _OFTEN


def _pointed_at(cast: Cast, role: _Role, span: Span) -> Speaker | None:
    """Return whom a role means that nobody has by name: the last person, or the last body."""
    if cast.is_demonstrated(span.end):
        return next((s for s in cast.recent() if s.is_person), None)  # "mantan menteri itu"
    is_alone = len(role.wanted) == 1 and role.wanted <= cast.words.bodies - cast.words.unique
    if role.reading.is_definite and (is_alone or _is_firm(cast, role)):
        return find_body(cast, role.head, span.start)  # also of what is said: "…, the firm said"
    if role.reading.is_definite and role.head in cast.words.bodies_alike:
        return find_alike(cast, role.reading)
    return _untitled(cast, role)


def _is_firm(cast: Cast, role: _Role) -> bool:
    """Tell whether a company is meant that has its name elsewhere: "the Maro-based mill owner"."""
    behind = role.reading.words[:-1]
    seat = max((i for i, word in enumerate(behind) if word.endswith(cast.words.seats)), default=-1)
    is_plain = all(word[0].islower() for word in behind[seat + 1 :])
    is_one = role.head in cast.words.firms or (seat >= 0 and role.head in cast.words.bodies)
    return is_one and is_plain and not cast.words.heads_first


def _untitled(cast: Cast, role: _Role) -> Speaker | None:
    """Return whom a role means that goes before no name: "the director" after "Ann Roe said".

    The last unnamed one so described, or the last speaker, if a person without a title.
    """
    head = role.head
    is_role = head in cast.words.titles and head not in cast.words.groups
    if cast.words.heads_first or not role.reading.is_definite or role.is_body:
        return None
    if is_role and head not in cast.held and (only := _only_person(cast)) is not None:
        return only
    if len(role.reading.words) > 1:
        return None
    for speaker in cast.recent():
        is_one = cast.words.head(speaker.words) == head  # "Dutch army spokesman"
        if is_one and head in speaker.words and not _is_joint(cast, speaker.words):
            return speaker
    last = cast.last()
    if last is None or not last.is_person or _is_joint(cast, last.words):
        return None
    return last if is_role and not last.titles and len(last.words) > 1 else None


def _only_person(cast: Cast) -> Speaker | None:
    """Return the one named person who has spoken so far, None where two have or nobody has."""
    spoken = (speaker for speaker in cast.speakers.values() if speaker.is_person)
    persons = [speaker for speaker in spoken if not _is_joint(cast, speaker.words)]
    is_one = len(persons) == 1 and len(persons[0].words) > 1
    return persons[0] if is_one and persons[0].words[0][:1].isupper() else None


def _by_short_title(cast: Cast, reading: Reading, at: int) -> Speaker | None:
    """Return who holds the office that "Menhub" is short for, None where more words say it.

    The last who spoke, else the last who was named with it.
    """
    if len(reading.words) > 1 or reading.words[0].lower() not in cast.words.full_titles:
        return None
    for speaker in cast.recent():
        held = (role.title for role in speaker.roles)
        if speaker.is_person and abbreviates(reading.words[0], held, cast.words):
            return speaker
    for run in cast.before(at):
        office = " ".join(run.reading.titles)
        if run.reading.name and abbreviates(reading.words[0], (office,), cast.words):
            return cast.named(run.reading, run.span)
    return None


def _only_holder(cast: Cast, reading: Reading, at: int) -> Speaker | None:
    """Return the one person of the text who has the title of a description.

    "The governor" in the first sentence is Ann Roe where "Gov. Ann Roe" comes later, and so
    is "the Lumbir governor" or "Lumbir's governor". None where two have the title.
    """
    head = cast.words.head(reading.words)
    is_owned = any(is_owner(word) for word in reading.words)
    if not cast.words.has_articles or head not in cast.words.titles - cast.words.unique:
        return None
    if not (reading.is_definite or is_owned) or not reading.words[-1][0].islower():
        return None
    wanted = {word.lower() for word in reading.words if word[0].islower()}
    runs = [run for run in cast.around(at) if run.reading.name]
    return _only_one(cast, _with_titles(cast, runs, wanted))


def _only_chief(cast: Cast, reading: Reading, at: int) -> Speaker | None:
    """Return the one of a text with an office that one alone has: "Jaksa Agung" named later on.

    Of a district and the like one word does, and a place that the holder is named without:
    "Kapolres Ranu" is Kapolres Budi. None where two hold it; a president may be that of elsewhere.
    """
    words, wanted = cast.words, {word.lower() for word in reading.words}
    head = words.head(reading.words)
    is_local = words.parts.leads_place(head)
    is_one = is_local or len(reading.words) > 1
    if not (words.heads_first and is_one and head in words.chiefs):
        return None
    runs = [run for run in cast.around(at) if run.reading.name and _opens_with(run, head)]
    held = _with_titles(cast, runs, wanted)
    if held or not is_local:
        return _only_one(cast, held)
    is_bare = all(words.ranks.issuperset(map(str.lower, run.reading.titles[1:])) for run in runs)
    return _only_one(cast, runs) if is_bare else None


def _with_titles(cast: Cast, runs: Sequence[Named], wanted: Set[str]) -> list[Named]:
    """Return the names that have every one of some titles."""
    return [run for run in runs if wanted <= cast.words.in_full(run.reading.titles)]


def _only_one(cast: Cast, runs: Sequence[Named]) -> Speaker | None:
    """Return whom all of some names mean, None where they mean two or nobody."""
    is_one = len({cast.fullest(run.reading.name) for run in runs}) == 1
    return cast.named(runs[0].reading, runs[0].span) if is_one else None


def _opens_with(run: Named, head: str) -> bool:
    """Tell whether an office opens with a word: "Bupati", not "Wakil Bupati", "Mantan Bupati"."""
    return bool(run.reading.titles) and run.reading.titles[0].lower() == head


def _names(cast: Cast, speaker: Speaker, role: _Role) -> bool:
    """Tell whether a noun is in an organisation's name: "the centre".

    A field of its own is no other's: "the interior ministry" is not the health ministry; only of
    what was written other words can tell: "the Home Office letter", "the leaked letter".
    """
    if speaker.is_person:
        return False
    head = role.head
    described = {word.lower() for word in speaker.words}
    if len(described) < 2 or head not in described:
        return False
    own_head = cast.words.head(speaker.words)
    if head in cast.words.titles and any(map(is_owner, speaker.words)):
        return False  # "the mayor" is not "Mayor Ann Roe's office"
    if own_head != head and own_head in cast.words.groups:
        return False  # "the city" are not the city officials
    fields = [w for w in role.reading.words if not (w.endswith(cast.words.seats) or is_owner(w))]
    is_same = described.issuperset(word.lower() for word in fields)
    return is_same or (head in cast.words.documents and not all(w[0].isupper() for w in fields))
