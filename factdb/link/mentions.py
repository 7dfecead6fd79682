"""The words of a mention: the name in it, the titles before it, and what kind of speaker it is.

Reads single mentions; those of a running text are `link.runs`, and who is meant is `link.speakers`.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from factdb import languages
from factdb.languages import Language
from factdb.languages.compounds import ends_in
from factdb.languages.name_parts import NameParts
from factdb.records import EntityKind

_WORD = re.compile(  # an initial keeps its full stop, "John F. Kennedy", a plural its apostrophe
    r"[^\W_]+(?:[-'’.][^\W_]+)*(?:(?<=[^\W\d_a-z])(?<![^\W_].)\.|(?<=s)['’](?=\s\w))?|&"
)
_BRACKETS = re.compile(r"\s*[(\[][^)\]]{0,60}[)\]]")
DEGREES = re.compile(r"(?:,\s*(?:[A-Z][a-z]{0,2}\.?){2,5})+$")  # "Sutarman, M.Sc", "Ann Roe, PhD"
_POSSESSIVE = re.compile(r"['’]s?$")
_PLACE_AND_NAME = 3  # words of "Lumbir Ann Roe" behind "Mayor of", at least
_FIELD = 4  # words behind the last comma of an office's fields before "and"
_REMEMBERED = 10_000  # mentions whose reading is kept, a language
_PERSONS = frozenset({"person", "man", "woman"})  # what a pronoun can stand for; others do not


class Reading(NamedTuple):
    """What a mention's words say.

    `words` are without article and brackets; `name` is empty for a role or a description;
    `is_definite` tells "the company": somebody known. `capitals` counts the words with a capital
    that stand right before the name, behind the titles: a place, or more of the name.
    """

    words: tuple[str, ...]
    name: tuple[str, ...]
    titles: tuple[str, ...]
    kind: EntityKind
    pronoun: str | None = None
    is_definite: bool = False
    capitals: int = 0
    written: str = ""  # the name with the commas between its fields, where it has any

    @property
    def wants_person(self) -> bool:
        """Tell whether a pronoun stands for a person."""
        return self.pronoun in _PERSONS


class NameWords:
    """The [speakers] of a language, as sets to read mentions by."""

    def __init__(self, language: Language) -> None:
        speakers = language.speakers
        self.titles = speakers.titles
        self.offices = speakers.offices
        self.groups = speakers.groups
        self.personal = speakers.pronouns.keys()
        self.pronouns = {**speakers.possessives, **speakers.pronouns}
        self.determiners = speakers.determiners
        self.particles = speakers.particles
        self.heads_first = speakers.heads_first
        self.affiliations = speakers.affiliations
        self.conjunctions = language.reporting.conjunctions
        self.nouns_capitalised = speakers.nouns_capitalised
        self.feminine = speakers.feminine
        self.full_titles = speakers.full_titles
        # "Badan SAR Nasional atau Basarnas" is known by the first name.
        known_as = "|".join(map(re.escape, sorted(speakers.known_as))) or "(?!)"
        self._known_as = re.compile(rf"\s+(?:{known_as})\s[^,]*")
        self.parts = NameParts(language)
        self.bodies_alike = speakers.bodies_alike
        self.crowds = speakers.crowds
        self.ages = speakers.ages
        self.definites = speakers.definites
        self.impersonal = (speakers.groups & speakers.offices) | speakers.documents
        self.prepositions = language.reporting.circumstances - speakers.particles
        self.places_before = language.places.prepositions
        self.of = language.counting.of
        self.joints = self.prepositions | self.affiliations | self.of
        self.presenting = frozenset(language.reporting.passive)
        self._plural = language.counting.plural
        self.agents = language.clauses.agents
        self.clitic = language.reporting.clitic
        # News names the same people again and again, in one text and from text to text.
        self.read = lru_cache(maxsize=_REMEMBERED)(self._read)
        self._indefinites = frozenset(language.numbers.articles).union(
            speakers.indefinites, language.numbers.cardinals
        )
        # What "the company" can be: an organisation, no crowd and no person.
        self.bodies = speakers.offices | {
            word for word in speakers.groups if not self._is_plural(word)
        }
        self.bodies -= speakers.titles

    def _read(self, mention: str) -> Reading:
        """Read the words of a mention; "a company" is nobody who was there before."""
        reading = self._read_words(mention)
        is_new = reading.is_definite and mention.partition(" ")[0].lower() in self._indefinites
        return reading._replace(is_definite=False) if is_new and not self.heads_first else reading

    def _read_words(self, mention: str) -> Reading:
        lowered = mention.lower()
        if lowered == self.clitic or lowered in self.pronouns:
            return self._read_pronoun(mention)
        plain = _BRACKETS.sub("", mention) if "(" in mention or "[" in mention else mention
        plain = self._known_as.sub("", DEGREES.sub("", plain) if "," in plain else plain)
        office, behind = "", plain
        if "," in plain and not self._has_fields(plain):
            office, _, behind = plain.rpartition(",")
        words = words_of(behind if behind.strip() else plain)
        is_definite = False
        while len(words) > 1 and words[0].lower() in self.determiners:
            words, is_definite = words[1:], True
        if self.nouns_capitalised:
            return self._read_nouns(tuple(words), tuple(words_of(office)), is_definite)
        words = list(self._without_body(self._without_owner(words)))
        if self.is_pair(words):
            return Reading(tuple(words), tuple(words), (), EntityKind.UNKNOWN)
        if name := self._behind_place_of(words):
            titles = (*words_of(office), *words[: len(words) - len(name)])
            return Reading(tuple(words), name, titles, EntityKind.PERSON)
        if self._is_department(words):
            return Reading(tuple(words), tuple(words), (), EntityKind.ORGANISATION)
        if self._is_description(words) or self._is_office_of(words):
            return Reading(tuple(words), (), (), EntityKind.PERSON, None, is_definite)
        if not self.heads_first and (described := self._read_described(words, is_definite)):
            return described
        is_group = len(words) == 1 and words[0].lower() in self.groups
        is_office = is_group or (not office and self._heads_office(words))
        whole = () if is_office else self.person_name(words)
        name = self._without_office(words, whole)
        if self._is_common_noun(words) and len(name) == 1 and not office:
            return Reading(tuple(words), (), (), EntityKind.GROUP, None, is_definite)
        titles = (*words_of(office), *words[: len(words) - len(name)])
        is_titled = any(word.lower() in self.titles for word in titles)
        if name and (is_titled or office or not self._is_organisation(words)):
            is_person = is_titled or bool(office) or len(name) > 1
            kind = EntityKind.PERSON if is_person else EntityKind.UNKNOWN
            capitals = len(whole) - len(name)
            return Reading(tuple(words), name, titles, kind, capitals=capitals)
        kind = self._kind_of(words, is_definite=is_definite)
        named = self._organisation(words)
        written = plain.strip() if "," in plain and words_of(plain) == list(named) else ""
        return Reading(tuple(words), named, (), kind, None, is_definite, written=written)

    def _read_pronoun(self, mention: str) -> Reading:
        itself = () if mention.lower() == self.clitic else (mention,)
        pronoun = self.pronouns.get(mention.lower(), "person")
        kind = EntityKind.PERSON if pronoun in _PERSONS else EntityKind.UNKNOWN
        return Reading(itself, (), (), kind, pronoun)

    def _is_common_noun(self, words: Sequence[str]) -> bool:
        """Tell whether a noun without a capital, and no title, comes first: "umat Muslim"."""
        first = words[0] if self.heads_first and words else ""
        return first[:1].islower() and not any(
            first in known for known in (self.titles, self.offices, self.particles)
        )

    def _has_fields(self, mention: str) -> bool:
        """Tell whether the last comma parts an office's fields: "Health, Labour and Welfare"."""
        behind = mention.rpartition(",")[2].split()
        return any(word.lower() in self.conjunctions for word in behind[:_FIELD])

    def _is_office_of(self, words: Sequence[str]) -> bool:
        """Tell whether a title and one place are all there is: "Archbishop of Lumbir"."""
        if len(words) < 3 or words[-2].lower() not in self.affiliations:
            return False
        is_place = words[-1][0].isupper() and words[-1].lower() not in self.titles
        return is_place and all(word.lower() in self.titles for word in words[:-2])

    def _without_owner(self, words: Sequence[str]) -> Sequence[str]:
        """Return a name without whose somebody is: "Northwire's Ann Roe", "the police's Roe"."""
        at = max((i for i, word in enumerate(words) if word.endswith(("'s", "’s"))), default=-1)
        behind = words[at + 1 :]
        is_name = 0 < len(behind) <= _PLACE_AND_NAME and not self.heads_first and at >= 0
        if is_name and all(word[0].isupper() and self._is_name_part(word) for word in behind):
            return behind
        return words

    def is_pair(self, words: Sequence[str]) -> bool:
        """Tell whether two names are joined: "Nusa and Maro", no "Forestry and Fire Protection"."""
        joints = [i for i, word in enumerate(words) if word in self.conjunctions]
        if self.heads_first or len(joints) != 1 or not 0 < joints[0] < len(words) - 1:
            return False
        names = [word for i, word in enumerate(words) if i != joints[0]]
        return all(word[0].isupper() and self._is_name_part(word) for word in names)

    def _behind_place_of(self, words: Sequence[str]) -> tuple[str, ...]:
        """Return the name behind "Mayor of Lumbir" or "envoy in Maro": two words, if no office.

        Empty where an office of a place has no name behind it: "Archbishop of Lumbir Town".
        """
        before_place = self.of | self.prepositions
        at = max((i for i, word in enumerate(words) if word in before_place), default=0)
        if self.heads_first or at == 0:
            return ()
        behind = words[at + 1 :]
        if len(behind) < _PLACE_AND_NAME or not behind[-1][0].isupper():
            return ()
        if behind[0].lower() in self.determiners:
            return ()  # "spokesman for the White House"
        if not any(word.lower() in self.titles for word in words[:at]):
            return ()
        is_named = all(self._is_name_part(word) and word[0].isupper() for word in behind)
        return tuple(behind[-2:]) if is_named else ()

    def _is_description(self, words: Sequence[str]) -> bool:
        """Tell whether capitals only tell whose office it is: "the Vermont senator"."""
        last = words[-1] if words else ""
        is_person = last in self.titles and last not in self.groups and last not in self.offices
        return not self.heads_first and len(words) > 1 and is_person

    def _is_department(self, words: Sequence[str]) -> bool:
        """Tell whether a body and its field are all there is: "Department of Fire Protection"."""
        if self.heads_first:
            return False
        lowered = [word.lower() for word in words]
        at = next((i for i, word in enumerate(lowered) if word in self.of), 0)
        if at == 0 or lowered[at - 1] not in self.offices:
            return False
        is_title = lowered[at - 1] in self.titles  # "Democratic Republic of" is none
        if is_title or not words[-1][0].isupper():
            return False
        last = max((i for i, word in enumerate(lowered) if word in self.titles), default=0)
        is_person = last > at and (
            words[last][0].islower() or len(words) - last > _PLACE_AND_NAME - 1
        )
        return not is_person

    def _without_body(self, words: Sequence[str]) -> Sequence[str]:
        """Return a person's name without the body behind it: "Ann Roe of the Red Cross"."""
        at = next((i for i, word in enumerate(words) if word.lower() in self.affiliations), 0)
        if at == 0:
            return words
        name = self.person_name(words[:at])
        is_titled = any(word.lower() in self.titles for word in words[:at])
        is_person = len(name) > 1 or (len(name) == 1 and words[0].lower() in self.titles)
        is_body = self._is_organisation(words[:at]) and not (is_titled and len(name) > 1)
        return words[:at] if is_person and not is_body else words

    def _read_described(self, words: Sequence[str], is_definite: bool) -> Reading | None:
        """Read "state news agency SANA" and "officials in Gaza"; None for any other mention.

        A name stands behind the last lower-case noun of its description; where a preposition
        follows the description's head, the whole is a description and the name is another's.
        """
        lowered = [word.lower() for word in words]
        if any(word in self.joints for word in lowered[1:]):
            is_crowd = lowered[0] in self.impersonal or lowered[0] in self.groups - self.titles
            if words[0][0].isupper() and not is_crowd:
                return None  # "Ambassador to Nusa Ann Roe"
            return Reading(
                tuple(words),
                (),
                (),
                self._kind_of(words, is_definite=is_definite),
                None,
                is_definite,
            )
        at = max((i for i, w in enumerate(words) if w[0].islower()), default=-1)
        joints = self.particles | self.affiliations | self.conjunctions
        if not 0 <= at < len(words) - 1 or lowered[at] in joints:
            return None
        if not all(word[0].isupper() for word in words[at + 1 :]):
            return None
        at += self._titles_before_name(words[at + 1 :])
        name, titles = tuple(words[at + 1 :]), tuple(words[: at + 1])
        is_body = lowered[at] in self.bodies or self._is_organisation(name)
        if lowered[at] in self.titles:
            is_body = self._is_organisation(name)
        kind = EntityKind.ORGANISATION if is_body or len(name) == 1 else EntityKind.PERSON
        return Reading(tuple(words), name, () if is_body else titles, kind, None, False)

    def _titles_before_name(self, words: Sequence[str]) -> int:
        """Return how many capitals before a person's name are none of it: "Dr", "Ohio Gov"."""
        before = len(words) - len(self.person_name(words))
        is_titled = before > 0 and words[before - 1].lower() in self.titles
        return before if is_titled and before < len(words) else 0

    def _read_nouns(
        self, words: tuple[str, ...], office: tuple[str, ...], is_definite: bool
    ) -> Reading:
        """Read a mention whose every noun has a capital: the name stands behind the titles.

        What follows the first run of capitals only describes it: "Sprecherin Ann Roth aus Köln".
        Behind an article and without a title a run is no person's: "die Neue Presse".
        """
        first = next((i for i, word in enumerate(words) if word[0].isupper()), len(words))
        stop = first
        while stop < len(words) and (words[stop][0].isupper() or words[stop] in self.particles):
            stop += 1
        head = first
        # The last word is a name, even one like "Fischer", unless it stands alone with an article.
        while head < stop - (not is_definite or stop - first > 1) and self._is_title(words[head]):
            head += 1
        if is_definite and stop - head > 2 and head == first:
            head += 1  # "die Bäuerin Ann Roth"
        name, titles = words[head:stop], (*office, *words[:head])
        is_titled = head > first or bool(office)
        is_person = is_titled or (len(name) > 1 and not is_definite)
        if name and is_person and not self._is_organisation(words[first:stop]):
            return Reading(words, name, titles, EntityKind.PERSON)
        if stop < len(words) or first > 0 or not name:
            return Reading(
                words, (), (), self._kind_of(words, is_definite=is_definite), None, is_definite
            )
        kind = EntityKind.ORGANISATION if len(name) > 1 else EntityKind.UNKNOWN
        return Reading(words, words[first:], (), kind, None, is_definite)

    def _is_title(self, word: str) -> bool:
        """Tell whether a noun is a title; compounds too: "Polizeipräsident", "FDP-Chef"."""
        lowered = word.lower()
        stem = lowered.removesuffix(self.feminine)
        return any(form in self.titles or ends_in(form, self.titles) for form in (lowered, stem))

    def presents(self, before: str) -> bool:
        """Tell whether a title opens what stands before a name, or follows who it is told by.

        "Anggota DPR, Ann Roe", "Hal senada disampaikan (oleh) anggota DPR, Ann Roe".
        """
        spoken = list(map(str.lower, _WORD.findall(before)))
        if not self.presenting.isdisjoint(spoken):
            told = next(i for i, word in enumerate(spoken) if word in self.presenting)
            spoken = spoken[told + 1 :]
        return next((word for word in spoken if word not in self.agents), "") in self.titles

    def head(self, reading: Reading) -> str:
        """Return the noun that a description is about: "governor" of "the Democratic governor"."""
        return self._head(reading.words)

    def titles_of(self, reading: Reading) -> set[str]:
        """Return the titles of a mention in lower case, short ones in full too: "Gov."."""
        if not reading.titles:
            return set()
        titles = {word.lower() for word in reading.titles}
        return titles | {self.full_titles[word] for word in titles if word in self.full_titles}

    def _heads_office(self, words: Sequence[str]) -> bool:
        """Tell whether an organisation's word comes first: "Kantor Gubernur Sulawesi"."""
        first = words[0].lower() if words else ""
        return self.heads_first and first in self.offices and first not in self.titles

    def person_name(self, words: Sequence[str]) -> tuple[str, ...]:
        """Return the personal name at the end of some words: capitals that are no office."""
        if len(words) > 2 and _is_acronym(words[-1]) and all(map(self._is_name_part, words[-3:-1])):
            words = words[:-1]  # "Simon Marsh QC"
        first = len(words)
        if first > 1 and self._ends_name(words):
            first -= 1
        while first > 0 and self._is_name_part(words[first - 1]):
            first -= 1
        while first < len(words) and words[first].islower():
            first += 1  # but not before "al-Barsh"
        return tuple(words[first:])

    def _ends_name(self, words: Sequence[str]) -> bool:
        """Tell whether a title is the last word of a name: "Indah Anggoro Putri"."""
        last = words[-1]
        is_both = last.lower() in self.titles and self.parts.is_given(last) and last[0].isupper()
        before = words[-2]
        return is_both and before[0].isupper() and self._is_name_part(before)

    def _without_office(self, words: Sequence[str], name: tuple[str, ...]) -> tuple[str, ...]:
        """Return the name without the place or body of the office before it."""
        first = len(words) - len(name)
        if not self.heads_first or first == 0 or not name or tuple(words[first:]) != name:
            return name
        return name[self.parts.start(words, first) - first :]

    def in_text(self, reading: Reading, short: Collection[str]) -> Reading:
        """Return a reading by the light of the short forms by which a text calls its people."""
        words, name = reading.words, reading.name
        start = len(words) - len(name)
        if len(name) + reading.capitals < 2 or not reading.titles or words[start:] != name:
            return reading
        begins = self.parts.known(words, start - reading.capitals, start, short)
        if begins == start:
            return reading
        more = reading.titles[: len(reading.titles) - start]
        return reading._replace(name=words[begins:], titles=(*more, *words[:begins]))

    def _is_name_part(self, word: str) -> bool:
        lowered = word.lower()
        if lowered in self.titles or lowered in self.offices:
            return word[0].isupper() and self.parts.is_given(word)  # "Irene Putri"
        head, _, rest = word.partition("-")
        if rest[:1].islower() and head.lower() in self.titles:
            return False  # "Mayor-elect"
        if lowered in self.particles:
            return True
        if not word[0].isupper() and not ("-" in word and word[-1].isalpha()):
            return False
        return not _is_acronym(word) and not word[-1].isdigit()  # "Covid-19"

    def _is_organisation(self, words: Sequence[str]) -> bool:
        if self.nouns_capitalised and any(ends_in(word.lower(), self.offices) for word in words):
            return True
        if self.parts.is_body(words):
            return True
        return any(
            w.lower() in self.offices or self._is_short_body(w, len(words)) or w == "&"
            for w in words
        )

    def _is_short_body(self, word: str, among: int) -> bool:
        """Tell whether capitals are a body's: "NASA", "U.S."; not "J.C." before a name."""
        if not word.isupper() or len(word) < 2:
            return False
        return "." not in word or among == 1 or word.replace(".", "").lower() in self.titles

    def _is_plural(self, word: str) -> bool:
        return bool(self._plural) and word.endswith(self._plural)

    def _organisation(self, words: Sequence[str]) -> tuple[str, ...]:
        """Return the words as an organisation's name, empty for an unnamed description."""
        if not words or words[0].lower() in self.titles:
            return ()
        if len(words) == 1 and words[0].lower() in self.groups:
            return ()  # "Residents said": a capital that the sentence gave
        capitals = [w for w in words if w[0].isupper()]
        return tuple(words) if len(capitals) * 2 >= len(words) else ()

    def _kind_of(self, words: Sequence[str], *, is_definite: bool) -> EntityKind:
        """Return what an unnamed speaker is, which the noun that heads its words tells.

        A noun of many people is one of them behind a determiner: "warga", but "seorang warga".
        """
        head = self._head(words)
        if head in self.crowds and not is_definite:
            return EntityKind.GROUP
        if head in self.titles and head not in self.impersonal:
            return EntityKind.PERSON
        if any(word[0].isupper() for word in words[1:]) or self._is_organisation(words):
            return EntityKind.ORGANISATION
        return EntityKind.GROUP

    def _head(self, words: Sequence[str]) -> str:
        """Return the noun that heads a description, in lower case: "chief" of "fire chief of X"."""
        lowered = [word.lower() for word in words]
        if self.heads_first or not lowered:
            return lowered[0] if lowered else ""
        behind = next((i for i, word in enumerate(lowered) if i and word in self.joints), 0)
        return lowered[behind - 1]


def _is_acronym(word: str) -> bool:
    return word.isupper() and 1 < len(word) <= 8 and "." not in word


@cache
def name_words(code: str) -> NameWords:
    """Return the name words of a language by its code, built once."""
    return NameWords(languages.load(code))


def words_of(text: str) -> list[str]:
    """Return the words of a mention; a possessive at its end is left out."""
    words = _WORD.findall(text)
    if words:
        words[-1] = _POSSESSIVE.sub("", words[-1]) or words[-1]
    return words


def is_short_for(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Tell whether a name's words stand in a longer one in the same order."""
    if len(short) > len(full):
        return False
    rest = iter(word.lower() for word in full)
    return all(any(word.lower() == other for other in rest) for word in short)
