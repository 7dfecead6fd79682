"""The shape of a mention's words: which of them are whose, of where, or what somebody is.

Small words and capitals tell it: "Mayor of Lumbir Ann Roe", "the Vermont senator", "Department of
Fire Protection". What follows for the name is told by `mentions.py`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from factdb.link.names.spelling import is_owner
from factdb.link.names.words import NameWords

PLACE_AND_NAME = 3  # words of "Lumbir Ann Roe" behind "Mayor of", at least
_COUNT = re.compile(r"((?:[^\W\d_]+ ){0,3})\d[\d.,]*\s+(?=[^\W\d_])")
_FIELD = 4  # words behind the last comma of an office's fields before "and"


def is_shapeless(lexicon: NameWords, mention: str) -> bool:
    """Tell whether a mention is one word or capitals alone, as most: titles, a name, no more."""
    if lexicon.nouns_capitalised or not mention.replace(" ", "").isalpha():
        return False
    words = mention.split()
    if len(words) == 1:
        return True
    is_plain = lexicon.shaping.isdisjoint(map(str.lower, words))
    return is_plain and all(word[0].isupper() for word in words)


def is_aside(lexicon: NameWords, word: str) -> bool:
    """Tell whether a word before a name is none of it: "Maro-based", "Suspected", "12-year-old"."""
    return word.endswith((*lexicon.seats, *lexicon.ages)) or word.lower() in lexicon.doubted


def has_fields(lexicon: NameWords, mention: str) -> bool:
    """Tell whether the last comma parts an office's fields: "Health, Labour and Welfare"."""
    behind = mention.rpartition(",")[2].split()
    return any(word == "&" or word.lower() in lexicon.conjunctions for word in behind[:_FIELD])


def is_in_state(lexicon: NameWords, mention: str) -> bool:
    """Tell whether the last comma parts a town from its state: "the Lumbir, Nusa-based mill"."""
    before, _, behind = mention.rpartition(", ")
    is_town = before.rpartition(" ")[2][:1].isupper()  # "its builder, Sela-based Maro Motors"
    return is_town and bool(lexicon.seats) and behind.partition(" ")[0].endswith(lexicon.seats)


def without_seat(lexicon: NameWords, mention: str) -> str:
    """Return a mention without the town and the state of a noun: "the Waco, Texas, company"."""
    before, _, noun = mention.rpartition(", ")
    article, _, seat = before.partition(" ")
    if not noun.islower() or ", " not in seat or article.lower() not in lexicon.determiners:
        return mention
    is_place = all(word[0].isupper() for word in seat.replace(",", " ").split())
    return f"{article} {noun}" if is_place and not lexicon.heads_first else mention


def holds_article(lexicon: NameWords, words: Sequence[str]) -> bool:
    """Tell whether an article stands within a body's name: "Save the Harbour"."""
    if len(words) < 3 or lexicon.heads_first or words[0].lower() in lexicon.titles:
        return False
    inside = range(1, len(words) - 1)
    at = next((i for i in inside if words[i] in lexicon.definites), 0)
    return at > 0 and all(word[0].isupper() for i, word in enumerate(words) if i != at)


def are_of_person(lexicon: NameWords, words: Sequence[str]) -> bool:
    """Tell whether many are somebody's, with a title: "Lawyers for jailed journalist Ann Roe".

    Not "Doctors for Peace spokesman Ann Roe", where capitals tell whose title it is.
    """
    at = next((i for i, word in enumerate(words) if i and word.lower() in lexicon.joints), 0)
    if lexicon.heads_first or not 0 < at < len(words) - 2 or not words[at - 1].endswith("s"):
        return False
    last = max((i for i in range(at, len(words)) if words[i].lower() in lexicon.titles), default=0)
    if last <= at or last == len(words) - 1 or not words[-1][0].isupper():
        return False
    is_first = at == 1 or words[at] not in lexicon.of  # not "the Joint Chiefs of Staff Gen. Roe"
    between = words[at + 1 : last]
    return is_first and all(w[0].islower() or w.lower() in lexicon.titles for w in between)


def are_many(lexicon: NameWords, words: Sequence[str]) -> bool:
    """Tell whether capitals only tell whose many are: "Karyawan PT X", "Polisi di Randu"."""
    if len(words) < 3 or words[0].lower() not in lexicon.crowds:
        return False
    is_firm = words[1].isupper() and words[1].lower() in lexicon.offices
    return is_firm or words[1] in lexicon.prepositions


def is_list_of_offices(lexicon: NameWords, mention: str) -> bool:
    """Tell whether holders of several offices speak: "Bupati Ranu, Bupati Maro, dan Camat Lim"."""
    *firsts, last = (part.split() for part in mention.split(", "))
    is_joined = len(firsts) > 1 and len(last) > 1 and last[0] in lexicon.conjunctions
    if not is_joined:
        return False
    # Not "Kepala Pusat Data, Informasi, dan Humas BNPB Budi Santoso"
    return all(part and part[0].lower() in lexicon.own_titles for part in (*firsts, last[1:]))


def is_office_of(lexicon: NameWords, words: Sequence[str]) -> bool:
    """Tell whether a title and one place are all there is: "Archbishop of Lumbir"."""
    before_place = lexicon.affiliations if lexicon.heads_first else lexicon.joints
    if len(words) < 3 or words[-2].lower() not in before_place:
        return False
    is_place = words[-1][0].isupper() and words[-1].lower() not in lexicon.titles
    if not lexicon.heads_first:
        return is_place and words[-3].lower() in lexicon.titles  # "Dutch Ambassador to Lumbir"
    return is_place and all(word.lower() in lexicon.titles for word in words[:-2])


def without_owner(lexicon: NameWords, words: Sequence[str]) -> Sequence[str]:
    """Return a name without whose somebody is: "Northwire's Ann Roe", "the police's Roe"."""
    at = max((i for i, word in enumerate(words) if is_owner(word)), default=-1)
    if at > 0 and lexicon.is_plural(words[0]) and not lexicon.joints.isdisjoint(words[:at]):
        return words  # "prosecutors with the ministry's Fraud Section"
    behind = words[at + 1 :]
    is_name = 0 < len(behind) <= PLACE_AND_NAME and not lexicon.heads_first and at >= 0
    is_name = is_name and behind[-1].lower() not in lexicon.offices  # "the People's Daily"
    if is_name and all(word[0].isupper() and lexicon.is_name_part(word) for word in behind):
        return behind
    return words


def behind_place_of(lexicon: NameWords, words: Sequence[str]) -> tuple[str, ...]:
    """Return the name behind "Mayor of Lumbir" or "envoy in Maro": two words, if no office.

    Empty where an office of a place has no name behind it: "Archbishop of Lumbir Town".
    """
    before_place = lexicon.of | lexicon.prepositions | lexicon.joints
    at = max((i for i, word in enumerate(words) if word in before_place), default=0)
    if lexicon.heads_first or at == 0:
        return ()
    behind = words[at + 1 :]
    if len(behind) < PLACE_AND_NAME or not behind[-1][0].isupper():
        return ()
    if not any(word.lower() in lexicon.titles for word in words[:at]):
        return ()
    if behind[0].lower() in lexicon.determiners:
        field = _behind_field(lexicon, behind[1:]) if words[at] in lexicon.of else ()
        return field or _behind_body(lexicon, behind)  # none in "spokesman for the White House"
    if lexicon.is_persons(behind):
        return ()  # "aide to Mary Ann Roe"
    name = tuple(behind[-2:])
    is_field = words[at] in lexicon.of and behind[-3].lower() in lexicon.offices
    return name if _are_names(lexicon, name if is_field else behind) else ()


def _are_names(lexicon: NameWords, words: Sequence[str]) -> bool:
    """Tell whether each word can be of a name, the last though it is a title: "Howard Baker"."""
    *before, last = words
    is_open = all(lexicon.is_name_part(word) and word[0].isupper() for word in before)
    return is_open and (lexicon.is_name_part(last) or lexicon.ends_name(words))


def _behind_field(lexicon: NameWords, words: Sequence[str]) -> tuple[str, ...]:
    """Return the name behind what an office is of: "(Secretary of the) Interior | Donald Hodel"."""
    name = tuple(words[-2:])
    if len(words) < PLACE_AND_NAME or not _are_names(lexicon, name):
        return ()
    return name if len(words) == PLACE_AND_NAME or lexicon.is_persons(name) else ()


def _behind_body(lexicon: NameWords, words: Sequence[str]) -> tuple[str, ...]:
    """Return who stands behind "the Maro chapter": a known given name opens it.

    Empty behind a person, whose name it is: "(lawyer for) the suspect Ann Roe".
    """
    at = max((i for i, word in enumerate(words) if word[0].islower()), default=0)
    name = tuple(words[at + 1 :])
    is_person = words[at].lower() in lexicon.titles and words[at].lower() not in lexicon.offices
    return name if not is_person and at > 0 and lexicon.is_persons(name) else ()


def is_description(lexicon: NameWords, words: Sequence[str]) -> bool:
    """Tell whether capitals only tell whose office it is: "the Vermont senator"."""
    last = words[-1] if words else ""
    is_person = last in lexicon.titles and last not in lexicon.offices  # groups may be titles
    return not lexicon.heads_first and len(words) > 1 and is_person


def without_count(lexicon: NameWords, mention: str) -> str:
    """Return a mention without how many there are: "workers" of "More than 1,200 workers"."""
    match = _COUNT.match(mention)
    if match is None or not all(word in lexicon.hedges for word in match[1].lower().split()):
        return mention
    return mention[match.end() :]


def is_described_body(lexicon: NameWords, words: Sequence[str]) -> bool:
    """Tell whether an adjective stands before a body's name: "the nonpartisan Board on Taxes"."""
    if lexicon.heads_first or len(words) < 3 or not words[0][0].islower():
        return False
    if words[0] in lexicon.titles or words[0] in lexicon.offices or words[0] in lexicon.groups:
        return False
    named = takewhile(lambda word: word[0].isupper(), words[1:])
    return any(word.lower() in lexicon.offices for word in named)


def is_department(lexicon: NameWords, words: Sequence[str]) -> bool:
    """Tell whether a body and its field are all there is: "Department of Fire Protection".

    "Center for American Progress" as well.
    """
    if lexicon.heads_first:
        return False
    lowered = [word.lower() for word in words]
    at = next((i for i, word in enumerate(lowered) if word in lexicon.before_fields), 0)
    is_many = lowered[at - 1] in lexicon.groups and lowered[at] in lexicon.causes
    if at == 0 or not (lowered[at - 1] in lexicon.offices or is_many):
        return False  # "Citizens for Clean Water" is a body as well
    is_title = lowered[at - 1] in lexicon.titles  # "Democratic Republic of" is none
    if is_title or not words[-1][0].isupper():
        return False
    last = max((i for i, word in enumerate(lowered) if word in lexicon.titles), default=0)
    is_person = last > at and (words[last][0].islower() or len(words) - last > PLACE_AND_NAME - 1)
    # "Ministry of the Interior and Safety"
    return not is_person or not lexicon.conjunctions.isdisjoint(lowered[last:])


def firm_of_two(lexicon: NameWords, words: Sequence[str]) -> tuple[str, ...]:
    """Return the name of one firm behind its noun: "Maro dealer | Roe and Pell"; else empty.

    Not "brokers Roe and Pell", who are two.
    """
    at = next((i for i, word in enumerate(words) if word in lexicon.conjunctions), 0)
    if lexicon.heads_first or at < 2 or at + 1 >= len(words) or not words[at - 2].islower():
        return ()
    if not lexicon.before_fields.isdisjoint(words[: at - 2]):
        return ()  # "a spokesman for broker Roe and Pell"
    noun, names = words[at - 2], (words[at - 1], *words[at + 1 :])
    is_one = (lexicon.is_person_noun(noun) or noun in lexicon.firms) and not lexicon.is_plural(noun)
    is_name = all(name[0].isupper() for name in names)
    return tuple(words[at - 1 :]) if is_one and is_name else ()


def without_body(lexicon: NameWords, words: Sequence[str]) -> Sequence[str]:
    """Return a person's name without the body behind it: "Ann Roe of the Red Cross".

    An office may have a field before the name: "Secretary of State Ann Roe | of Ohio".
    """
    found = [i for i, word in enumerate(words) if word.lower() in lexicon.affiliations]
    if found and _ends_person(lexicon, words, found[0]):
        return words[: found[0]]
    for at in found[1:]:
        is_pair = not lexicon.conjunctions.isdisjoint(words[:at])
        if not is_pair and len(lexicon.person_name(words[:at])) > 1:
            return words[:at] if _ends_person(lexicon, words, at) else words
    return words


def _ends_person(lexicon: NameWords, words: Sequence[str], at: int) -> bool:
    """Tell whether a person's name ends before where that person works, which opens at a word."""
    if at == 0 or _has_titled_name(lexicon, words[at + 1 :]):
        return False
    name = lexicon.person_name(words[:at])
    is_titled = any(word.lower() in lexicon.titles for word in words[:at])
    is_person = len(name) > 1 or (len(name) == 1 and words[0].lower() in lexicon.titles)
    is_body = lexicon.is_organisation(words[:at]) and not (is_titled and len(name) > 1)
    return is_person and not is_body


def _has_titled_name(lexicon: NameWords, words: Sequence[str]) -> bool:
    """Tell whether a title and a full name end some words: "of | Police President Ann Roe"."""
    name = lexicon.person_name(words)
    before = len(words) - len(name)
    return len(name) > 1 and before > 0 and words[before - 1].lower() in lexicon.titles


def titles_before_name(lexicon: NameWords, words: Sequence[str]) -> int:
    """Return how many capitals before a person's name are none of it: "Dr", "Ohio Gov"."""
    before = len(words) - len(lexicon.person_name(words))
    is_titled = before > 0 and words[before - 1].lower() in lexicon.titles
    return before if is_titled and before < len(words) else 0
