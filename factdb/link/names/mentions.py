"""The words of a mention: the name in it, the titles before it, and what kind of speaker it is.

Reads single mentions; those of a running text are for `runs.py`, and who is meant is for
`factdb.link.speakers`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from factdb.link.names.noun_mentions import read_nouns
from factdb.link.names.reading import PERSONS, Reading
from factdb.link.names.shapes import (
    PLACE_AND_NAME,
    are_many,
    are_of_person,
    behind_place_of,
    firm_of_two,
    has_fields,
    holds_article,
    is_aside,
    is_department,
    is_described_body,
    is_description,
    is_in_state,
    is_list_of_offices,
    is_office_of,
    is_shapeless,
    titles_before_name,
    without_body,
    without_count,
    without_owner,
    without_seat,
)
from factdb.link.names.spelling import words_of
from factdb.link.names.words import NameWords
from factdb.organisations import is_organisation
from factdb.records import EntityKind

_BRACKETS = re.compile(r"\s*(?:[(\[][^)\]]{0,60}[)\]]|(?:<|&lt;)[A-Z0-9.]+(?:>|&gt;))")
_OPENING = re.compile(r"[(\[<]|&lt;")
# "Sutarman, M.Sc", "Ann Roe, PhD", "Budi Santoso S.H., S.I.K."; not "Nusa S.A."
DEGREES = re.compile(
    r"(?:,\s*(?:[A-Z][a-z]{0,2}\.?){2,5}"
    r"|(?<=[a-z])\s(?!S\.A\b)[SM]\.(?:[A-Z][a-z]{0,2}\.?){1,3}(?=,|$))+$"
)
_REMEMBERED = 10_000  # mentions whose reading is kept


@lru_cache(maxsize=_REMEMBERED)
def read_mention(lexicon: NameWords, mention: str) -> Reading:
    """Read the words of a mention; "a company" is nobody who was there before.

    News names the same people again and again, in one text and from text to text: the last
    readings are kept.
    """
    reading = _read_words(lexicon, mention)
    is_new = reading.is_definite and mention.partition(" ")[0].lower() in lexicon.indefinites
    return replace(reading, is_definite=False) if is_new and not lexicon.heads_first else reading


def _read_words(lexicon: NameWords, mention: str) -> Reading:
    """Read a mention without its brackets, degrees and article; an office may end at a comma."""
    mention = lexicon.without_degrees(mention)
    lowered = mention.lower()
    if lowered == lexicon.clitic or lowered in lexicon.pronouns or lowered in lexicon.possessors:
        return _read_pronoun(lexicon, mention)
    if body := _known_body(lexicon, mention):
        return Reading(body, body, (), EntityKind.ORGANISATION)
    if is_shapeless(lexicon, mention):
        return _read_ending(lexicon, mention.split(), "", is_definite=False, written="")
    plain = _BRACKETS.sub("", mention) if _OPENING.search(mention) else mention
    plain = without_count(lexicon, plain)
    if ("," in plain or "." in plain) and not _is_body_named(lexicon, plain):
        plain = DEGREES.sub("", plain)
    plain = lexicon.known_as.sub(r"\1", plain)
    plain = without_seat(lexicon, plain) if plain.count(", ") > 1 else plain
    if lexicon.heads_first and is_list_of_offices(lexicon, plain):
        return Reading(tuple(words_of(plain)), (), (), EntityKind.GROUP, written=plain)
    office, behind = "", plain
    if ", " in plain and not has_fields(lexicon, plain) and not is_in_state(lexicon, plain):
        office, _, behind = plain.rpartition(", ")  # "a survey of 1,500 customers" has none
    words = lexicon.without_dots(words_of(behind if behind.strip() else plain))
    words, is_definite = _without_article(lexicon, words)
    while len(words) > 1 and words[1][0].isupper() and is_aside(lexicon, words[0]):
        words = words[1:]
    if words[-1] in lexicon.documents:
        words = _without_day(lexicon, words)
    if not lexicon.named.isdisjoint(words[1:-1]):
        at = next(i for i in range(1, len(words)) if words[i] in lexicon.named)
        described, name = tuple(words[:at]), tuple(words[at + 1 :])
        is_body = described[-1] in lexicon.offices
        kind = EntityKind.ORGANISATION if is_body else EntityKind.PERSON
        return Reading(name, name, () if is_body else described, kind)  # "a cook | named | Ann Roe"
    if lexicon.nouns_capitalised:
        return read_nouns(lexicon, tuple(words), tuple(words_of(office)), is_definite)
    words = list(without_body(lexicon, without_owner(lexicon, words)))
    words = words[is_described_body(lexicon, words) :]
    is_marked = "," in plain or ". " in plain  # "the St. Maro Fire Department"
    written = plain[plain.find(words[0]) :].strip() if is_marked and words else ""
    return _read_shape(lexicon, words, office, is_definite, written) or _read_ending(
        lexicon, words, office, is_definite, written
    )


def _is_body_named(lexicon: NameWords, mention: str) -> bool:
    """Tell whether letters behind a comma name a body, no degree: "Kantor berita Nusa, TASS"."""
    described, comma, letters = mention.rpartition(", ")
    first = described.partition(" ")[0].lower()
    is_body = lexicon.heads_first and first in lexicon.offices and first not in lexicon.titles
    return bool(comma) and is_body and letters.isupper() and "." not in letters


def _without_article(lexicon: NameWords, words: list[str]) -> tuple[list[str], bool]:
    """Return words behind their article, and whether it tells that somebody is known."""
    if words and lexicon.is_elided(words[0]):
        return [words[0][2:], *words[1:]], True  # "l'Union"
    is_definite = False
    while len(words) > 1 and words[0].lower() in lexicon.determiners:
        if words[1] in lexicon.joints:  # no day: "the Monday statement"
            break  # "one in five doctors", "one of the residents"
        is_definite = words[0].lower() not in lexicon.indefinites  # not "the other witness"
        is_one = words[0].lower() in lexicon.introducing and words[1] in lexicon.indefinites
        words = words[2:] if is_one and len(words) > 2 else words[1:]  # "salah satu warga"
    return words, is_definite


def _without_day(lexicon: NameWords, words: list[str]) -> list[str]:
    """Return the words of a document without the day that tells which: "a July 12 | report"."""
    if len(words) < 3 or words[0].lower() not in lexicon.months or not words[1][0].isdigit():
        return words
    first = next(i for i in range(1, len(words)) if not words[i][0].isdigit())
    return words[first:]


def _known_body(lexicon: NameWords, mention: str) -> tuple[str, ...]:
    """Return the words of one of the bodies that every language knows, its article left out."""
    if not mention[:1].isupper() and mention.partition(" ")[0] not in lexicon.determiners:
        return ()
    first, _, behind = mention.partition(" ")
    name = behind if behind and first.lower() in lexicon.determiners else mention
    return tuple(name.split()) if is_organisation(name) else ()


def _read_shape(
    lexicon: NameWords, words: Sequence[str], office: str, is_definite: bool, written: str
) -> Reading | None:
    """Read what its small words tell: "Nusa and Maro", "Mayor of Lumbir Ann Roe"; else None.

    `office` and `written` are those of `_read_ending`.
    """
    if are_of_person(lexicon, words):
        return Reading(tuple(words), (), (), EntityKind.GROUP)
    if lexicon.is_pair(words):
        return Reading(tuple(words), tuple(words), (), EntityKind.UNKNOWN)
    if firm := firm_of_two(lexicon, words):
        titles = tuple(words[: len(words) - len(firm)])
        return Reading(tuple(words), firm, titles, EntityKind.ORGANISATION)
    if lexicon.heads_first and (name := _two_titled(lexicon, words)):
        return Reading(tuple(words), name, (), EntityKind.UNKNOWN)
    if name := behind_place_of(lexicon, words):
        titles = (*words_of(office), *words[: len(words) - len(name)])
        return Reading(tuple(words), name, titles, EntityKind.PERSON)
    if is_department(lexicon, words):
        is_whole = bool(written) and words_of(written) == words
        name, kind = tuple(words), EntityKind.ORGANISATION
        return Reading(name, name, (), kind, written=written if is_whole else "")
    if lexicon.are_two(words):
        return Reading(tuple(words), (), (), EntityKind.GROUP)
    if holds_article(lexicon, words):
        return Reading(tuple(words), tuple(words), (), EntityKind.ORGANISATION)
    if lexicon.heads_first and not is_definite and are_many(lexicon, words):
        return Reading(tuple(words), (), (), EntityKind.GROUP)
    if is_description(lexicon, words) or is_office_of(lexicon, words):
        return Reading(tuple(words), (), (), EntityKind.PERSON, None, is_definite)
    return None if lexicon.heads_first else _read_described(lexicon, words, is_definite)


def _two_titled(lexicon: NameWords, words: Sequence[str]) -> tuple[str, ...]:
    """Return two names with their titles left out: "Camat Budi dan Lurah Tejo"; else empty.

    A title opens the second, whom none joins to a field: "Menteri Hukum dan HAM Budi Santoso".
    """
    at = next((i for i, word in enumerate(words) if word in lexicon.conjunctions), 0)
    if not 0 < at < len(words) - 2 or words[at + 1].lower() not in lexicon.own_titles:
        return ()
    both = [
        _read_ending(lexicon, side, "", is_definite=False, written="")
        for side in (words[:at], words[at + 1 :])
    ]
    is_two = all(one.name and one.titles and one.kind is EntityKind.PERSON for one in both)
    return (*both[0].name, words[at], *both[1].name) if is_two else ()


def _read_ending(
    lexicon: NameWords, words: Sequence[str], office: str, is_definite: bool, written: str
) -> Reading:
    """Read titles and the name at their end: a person's, an organisation's, or none.

    `office` stood before a comma; `written` is the mention if it has commas, else "".
    """
    if words[0].lower() in lexicon.households and not office:
        return Reading(tuple(words), (), (), EntityKind.GROUP, None, is_definite)
    is_group = len(words) == 1 and words[0].lower() in lexicon.groups
    is_office = is_group or (not office and lexicon.heads_office(words))
    whole = () if is_office else lexicon.person_name(words)
    name = _without_office(lexicon, words, whole)
    if name and not office and is_definite and _is_of_field(lexicon, words, name):
        return Reading(tuple(words), (), (), EntityKind.PERSON, None, is_definite)
    if name and _is_where(lexicon, words, len(words) - len(name)):
        return Reading(tuple(words), (), (), EntityKind.PERSON, None, is_definite)
    if _is_common_noun(lexicon, words) and len(name) == 1 and not office:
        return Reading(tuple(words), (), (), EntityKind.GROUP, None, is_definite)
    titles = (*words_of(office), *words[: len(words) - len(name)])
    is_titled = any(word.lower() in lexicon.own_titles for word in titles)
    if titles and not is_titled and titles[-1].lower() in lexicon.titles:
        return Reading(tuple(words), tuple(words), (), EntityKind.ORGANISATION)  # "Kota Nusa Baru"
    if is_titled and lexicon.heads_first and is_organisation(" ".join(name)):
        # "seorang pejabat Taliban"
        return Reading(tuple(words), (), (), EntityKind.PERSON, None, is_definite)
    if is_titled:
        body, name = _split_known_body(name)
        titles = (*titles, *body)
    if name and (is_titled or office or not lexicon.is_organisation(words)):
        is_person = is_titled or bool(office) or len(name) > 1
        kind = EntityKind.PERSON if is_person else EntityKind.UNKNOWN
        head = lexicon.head(words_of(office))
        if head in lexicon.bodies - lexicon.indefinites and not is_titled:
            kind = EntityKind.ORGANISATION  # "a rescue group, Sea-Eye"
        elif is_definite and len(name) == len(words) > 1 and not lexicon.heads_first:
            kind = EntityKind.ORGANISATION  # "the Maro Miners": no person has an article
        capitals = len(whole) - len(name)
        return Reading(tuple(words), name, titles, kind, capitals=capitals)
    kind = lexicon.kind_of(words, is_definite=is_definite)
    named = lexicon.organisation(words)
    is_whole = bool(written) and words_of(written) == list(named)
    return Reading(
        tuple(words), named, (), kind, None, is_definite, written=written if is_whole else ""
    )


def _is_where(lexicon: NameWords, words: Sequence[str], start: int) -> bool:
    """Tell whether a place stands where a name would: "pedagang ayam di Pasar Nusa".

    `start` is where the name would begin: two words, behind a known place or with a given name.
    """
    if not lexicon.heads_first or start == 0:
        return False
    at = max((i for i, word in enumerate(words[:start]) if word[0].islower()), default=0)
    if at == start - 1 and len(words) == start + 1 and words[at] in lexicon.places_before:
        return at > 0  # "warga asal Cepu": no person has one name there
    if at == 0 or words[at] not in lexicon.scenes:
        return False
    place = [word.lower() for word in words[at + 1 : start]]
    is_known = lexicon.parts.are_places(place) or lexicon.parts.is_given(words[start])
    return not (place and is_known and len(words) - start > 1)


def _split_known_body(name: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return whom a titled person is of and the name: "(jurnalis) Al Jazeera | Massoud Shams"."""
    stops = range(len(name) - 1, 0, -1)
    stop = next((stop for stop in stops if is_organisation(" ".join(name[:stop]))), 0)
    return name[:stop], name[stop:]


def _is_of_field(lexicon: NameWords, words: Sequence[str], name: tuple[str, ...]) -> bool:
    """Tell whether capitals are what a title is of, and no name: "la ministra de Salud Pública"."""
    at = len(words) - len(name)
    if not lexicon.titles_of or at < 2 or tuple(words[at:]) != name:
        return False
    while at > 1 and (words[at - 1] in lexicon.particles or words[at - 1] in lexicon.of):
        at -= 1
    return at < len(words) - len(name) and words[at - 1].lower() in lexicon.titles


def _read_pronoun(lexicon: NameWords, mention: str) -> Reading:
    itself = () if mention.lower() == lexicon.clitic else (mention,)
    pronoun = lexicon.pronouns.get(mention.lower())
    pronoun = pronoun or lexicon.possessors.get(mention.lower(), "person")  # "quoted her as saying"
    kind = EntityKind.PERSON if pronoun in PERSONS else EntityKind.UNKNOWN
    return Reading(itself, (), (), kind, pronoun)


def _is_common_noun(lexicon: NameWords, words: Sequence[str]) -> bool:
    """Tell whether a noun without a capital, and no title, comes first: "umat Muslim"."""
    first = words[0] if lexicon.heads_first and words else ""
    if not first[:1].islower() or first.removesuffix(lexicon.clitic or "\n") in lexicon.titles:
        return False  # "ketuanya Budi"
    return first not in lexicon.offices and first not in lexicon.particles


def _read_described(lexicon: NameWords, words: Sequence[str], is_definite: bool) -> Reading | None:
    """Read "state news agency SANA" and "officials in Gaza"; None for any other mention.

    A name stands behind the last lower-case noun of its description; where a preposition
    follows the description's head, the whole is a description and the name is another's.
    """
    lowered = [word.lower() for word in words]
    joint = next((i for i, word in enumerate(lowered) if i and word in lexicon.joints), 0)
    if joint:
        if holder := _behind_field(lexicon, words, joint):
            return Reading(tuple(words), holder, tuple(words[: -len(holder)]), EntityKind.PERSON)
        is_crowd = lowered[0] in lexicon.impersonal or lowered[0] in lexicon.groups - lexicon.titles
        is_crowd |= lexicon.head(words) in lexicon.groups
        is_crowd &= not _has_holder(lexicon, words[joint + 1 :])
        is_place = len(words) - joint <= PLACE_AND_NAME
        is_role = is_place and words[joint - 1][0].islower()  # "the Maro Department's officer in X"
        if words[0][0].isupper() and not is_crowd and not is_role:
            return None  # "Ambassador to Nusa Ann Roe"; not "Trade sources in Nusa"
        return Reading(
            tuple(words),
            (),
            (),
            lexicon.kind_of(words, is_definite=is_definite),
            None,
            is_definite,
        )
    at = max((i for i, w in enumerate(words) if w[0].islower()), default=-1)
    joints = lexicon.particles | lexicon.affiliations | lexicon.conjunctions
    if not 0 <= at < len(words) - 1 or lowered[at] in joints:
        return None
    if not all(word[0].isupper() or word == "&" for word in words[at + 1 :]):
        return None
    at += titles_before_name(lexicon, words[at + 1 :])
    name, titles = tuple(words[at + 1 :]), tuple(words[: at + 1])
    is_body = lowered[at] in lexicon.bodies or lexicon.is_organisation(name)
    is_body = is_body or lowered[at] in lexicon.firms  # "the utility Golden Power"
    if lowered[at] in lexicon.titles:
        is_body = lexicon.is_organisation(name)
    kind = EntityKind.ORGANISATION if is_body or len(name) == 1 else EntityKind.PERSON
    return Reading(tuple(words), name, () if is_body else titles, kind, None, False)


def _behind_field(lexicon: NameWords, words: Sequence[str], joint: int) -> tuple[str, ...]:
    """Return whose title and its field stand before: "minister of trade and labour | Ann Roe".

    Nobody's in "mother of victim Ann Roe", "head of the Lumbir Foundation".
    """
    at = max((i for i, word in enumerate(words) if word[0].islower()), default=-1)
    name, last = tuple(words[at + 1 :]), words[at]
    is_field = at > joint and last not in lexicon.titles and last not in lexicon.determiners
    is_field = is_field and last not in lexicon.joints and last not in lexicon.conjunctions
    is_title = is_field and lexicon.head(words) in lexicon.titles and last not in lexicon.particles
    return name if is_title and len(name) > 1 and not lexicon.is_organisation(name) else ()


def _has_holder(lexicon: NameWords, words: Sequence[str]) -> bool:
    """Tell whether a title and its holder stand behind "of": "(Bank of) Japan Governor Ito"."""
    held = (word.lower() in lexicon.titles for word in words[:-1])
    return any(held) and words[-1][0].isupper() and words[-1].lower() not in lexicon.titles


def _without_office(
    lexicon: NameWords, words: Sequence[str], name: tuple[str, ...]
) -> tuple[str, ...]:
    """Return the name without the place or body of the office before it."""
    first = len(words) - len(name)
    if lexicon.heads_first and first == 0:
        is_whole = name == tuple(words) and len(name) > 1 and lexicon.parts.is_owned(name[0])
        # "Penangkapan | Budi Santoso", not "Kabar Senja"
        is_owner = is_whole and (len(name) > 2 or lexicon.parts.is_given(name[1]))
        return name[1:] if is_owner else name
    if not lexicon.heads_first or first == 0 or not name or tuple(words[first:]) != name:
        return name
    return name[lexicon.parts.start(words, first) - first :]
