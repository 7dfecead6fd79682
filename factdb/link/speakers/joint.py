"""Several who speak by name: "Mayor Ann Roe, Governor Greg Pell and the Red Cross said …".

Each is read as a mention of their own; titles and articles are left out, as they are of one. For
languages whose titles stand before the name, each behind its own article if they lead: "la maire
Anne Roche et le juge Luc Prade", but "Menteri Hukum dan HAM Budi Prado".
"""

from __future__ import annotations

import re
from itertools import takewhile

from factdb.link.names.mentions import read_mention
from factdb.link.names.reading import Reading
from factdb.link.names.spelling import words_of
from factdb.link.speakers.cast import Cast
from factdb.link.speakers.speaker import Speaker
from factdb.organisations import is_organisation
from factdb.records import EntityKind, Span

_PAIR = 2
_COMMA = re.compile(r",\s+")
_PARTY = re.compile(r"[^\W\d_a-z][-–]\w+\.?")  # and state, of a lawmaker: "R-Ariz."


def find_joint(cast: Cast, span: Span) -> Speaker | None:
    """Return those whom a mention names one by one, None where it names one or nobody."""
    words, mention = cast.words, " ".join(span.of(cast.text).split())  # lines may break in one
    if words.conjunctions.isdisjoint(mention.split()):
        return None  # most
    if not words.has_articles or words.nouns_capitalised or is_organisation(mention):
        return None
    told, mention = mention, _without_offices(cast, mention)
    if words.conjunctions.isdisjoint(mention.split()):
        return None  # "Ann Roe, head of mines and mills"
    joint = next(word for word in mention.split() if word in words.conjunctions)
    before, _, last = mention.rpartition(f" {joint} ")
    parts = [*_COMMA.split(before.removesuffix(",")), last]
    if not all(map(words_of, parts)):
        return None  # "Police and, | mayor said"
    readings = [_read(cast, part) for part in parts]
    if len(parts) > _PAIR and not readings[0].name and all(one.name for one in readings[1:]):
        parts, readings = parts[1:], readings[1:]  # "The two candidates, Ann Roe and Bob Poe"
    first, _, behind = parts[0].partition(" ")
    is_told = told != mention or _is_of_many(cast, first, behind) or _is_firm(cast, parts[0])
    if len(parts) == _PAIR and not (is_told or _are_persons(cast, readings)):
        return None
    names = [_fullest(cast, one.name) if one.name else one.words for one in readings]
    if not all(names) or len(set(names)) < len(names) or len(parts) < _PAIR:
        return None
    *firsts, second = [*((*name[:-1], name[-1] + ",") for name in names[:-_PAIR]), *names[-_PAIR:]]
    has_comma = before.endswith(",")
    whole = [word for name in firsts for word in name]
    whole[-1] += "," * has_comma
    return cast.described(Reading((*whole, joint, *second), (), (), EntityKind.GROUP), span)


def _without_offices(cast: Cast, mention: str) -> str:
    """Return two names without what each bearer is: "Ann Roe, | the mayor, | and Bob Poe"."""
    parts = _COMMA.split(mention)
    ends = [*(part.partition(" ")[0] in cast.words.conjunctions for part in parts[1:]), True]
    told = [i for i, part in enumerate(parts) if i and ends[i] and _is_office(cast, part)]
    kept = [part for i, part in enumerate(parts) if i not in told]
    return mention if len(kept) != _PAIR or not told else " ".join(kept)


def _is_office(cast: Cast, part: str) -> bool:
    """Tell whether words between commas are what somebody is: "the mayor", "R-Ariz."."""
    if _PARTY.fullmatch(part):
        return True
    words = cast.words
    first, *others = part.split()
    noun = list(takewhile(lambda word: word not in words.prepositions, others))
    return words.is_person_noun(words.head(noun) if first in words.determiners else first)


def _read(cast: Cast, part: str) -> Reading:
    """Return what one of several says; the plural of a title is one: "Senators Ann Roe"."""
    words = cast.words
    reading = read_mention(words, part)
    first, _, behind = part.partition(" ")
    return read_mention(words, behind) if _is_of_many(cast, first, behind) else reading


def _is_of_many(cast: Cast, first: str, behind: str) -> bool:
    """Tell whether the title of several stands before a full name: "Sens. | Ann Roe"."""
    noun, words = first.rstrip(".").lower(), cast.words
    is_title = noun in words.groups or words.singular(noun) in words.titles
    return is_title and words.is_plural(noun) and " " in behind


def _fullest(cast: Cast, name: tuple[str, ...]) -> tuple[str, ...]:
    """Return the fullest form of a name in the text, without the title of several before it."""
    full = cast.fullest(name)
    return full[1:] if _is_of_many(cast, full[0], " ".join(full[1:])) else full


def _is_firm(cast: Cast, part: str) -> bool:
    """Tell whether a company's kind ends its name before "and": "Maro Mills Inc | and Nusa Steel".

    "Gamble and Roe Co" is one.
    """
    *name, last = part.rstrip(".").split()
    return bool(name) and last.lower() in cast.words.legal_forms


def _are_persons(cast: Cast, readings: list[Reading]) -> bool:
    """Tell whether two are persons: both with a title, or both with a person's full name.

    Not what a title is of: "Health and Trade Minister Ann Roe".
    """
    if not all(one.name for one in readings):
        return False
    if readings[0].titles:
        return all(one.titles and one.kind is EntityKind.PERSON for one in readings)
    if readings[1].titles:
        return False
    names = [_fullest(cast, one.name) for one in readings]
    return all(name in cast.persons or cast.words.is_persons(name) for name in names)
