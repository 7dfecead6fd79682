"""What single words and runs of words can be: an office, a body, two of a kind, an unnamed speaker.

Personal names and titles are for `person_words.py`. Knows no mentions; those are read by
`mentions.py`.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from factdb import languages
from factdb.languages.compounds import ends_in
from factdb.link.names.person_words import PersonWords
from factdb.link.names.spelling import LONGEST_SHORT, WORD, is_acronym, is_ordinal
from factdb.organisations import is_organisation
from factdb.records import EntityKind

_SHORTEST_VERB = 6  # letters of "disusul"

_APOSTROPHES = frozenset("'’")


class NameWords(PersonWords):
    """What the words of a language make of names."""

    def is_person_noun(self, word: str) -> bool:
        """Tell whether one person is called by a noun, lower-cased: "nurse", "fan", no "office"."""
        if word in self.offices or (word in self.groups and self.is_plural(word)):
            return False  # "officials"
        word = word.removeprefix("ex-")  # "his ex-wife"
        is_known = word in self.titles or word in self._persons
        return is_known or word + self._plural in self.groups

    def is_pair(self, words: Sequence[str]) -> bool:
        """Tell whether two names are joined: "Nusa and Maro", no "Forestry and Fire Protection".

        Without articles, a given name opens one of two persons': "Budi Santoso dan Tejo".
        """
        if self.conjunctions.isdisjoint(words):
            return False  # most names
        joints = [i for i, word in enumerate(words) if word in self.conjunctions]
        if len(joints) != 1 or not 0 < joints[0] < len(words) - 1:
            return False
        if not (self.has_articles or self._are_persons(words, joints[0])):
            return False
        names = [word for i, word in enumerate(words) if i != joints[0]]
        return all(word[0].isupper() and self.is_name_part(word) for word in names)

    def _are_persons(self, words: Sequence[str], joint: int) -> bool:
        """Tell whether a given name opens what stands on one side of a joint, and no noun is there.

        "Rina dan Tejo Wibowo", not "Putra Energi dan Sumber Daya".
        """
        heads = words[0], words[joint + 1]
        is_noun = any(self.parts.is_office(word.lower()) for word in words)
        return any(map(self.parts.is_given, heads)) and not is_noun

    def are_two(self, words: Sequence[str]) -> bool:
        """Tell whether an article opens the second of two: "the fire service and the Red Cross"."""
        joined = (i for i, word in enumerate(words[:-1]) if i and word in self.conjunctions)
        return not self.heads_first and any(words[i + 1] in self.definites for i in joined)

    def is_body_word(self, word: str) -> bool:
        """Tell whether a word is of a body's or a place's name: "Bank", "Stadion"."""
        lowered = word.lower()
        return lowered in self.offices or self.parts.is_office(lowered) or is_acronym(word)

    def is_document(self, words: Sequence[str]) -> bool:
        """Tell whether a name is of what a body wrote: "Data BPS" is not BPS."""
        return self.heads_first and len(words) > 1 and words[0].lower() in self.documents

    def is_office_of(self, words: Sequence[str], body: Sequence[str]) -> bool:
        """Tell whether words are an office and whose it is: "Direktur PT Nusa" is not PT Nusa.

        Nor is "juru bicara Hamas" Hamas, a body that every language knows.
        """
        is_office = self.heads_first and len(words) > 1 and words[0].lower() in self.titles
        first = body[0].lower()
        is_body = first in self.offices or self.parts.is_office(first)
        return is_office and (is_body or is_organisation(" ".join(body)))

    def is_of_place(self, words: Sequence[str], place: Sequence[str]) -> bool:
        """Tell whether words are more than a place: "Tentara Iran", "Iran dan Qatar" are not Iran.

        "Republik Iran" is; so is "Amerika Serikat" for Amerika.
        """
        if not self.heads_first or len(words) <= len(place):
            return False
        if not self.parts.are_places([word.lower() for word in place]):
            return False
        first = words[0].lower()
        is_list = not self.conjunctions.isdisjoint(words)
        is_body = first in self.bodies and not self.parts.are_places([first])
        return is_list or is_body

    def presents(self, before: str) -> bool:
        """Tell whether a title opens what stands before a name, or follows who it is told by.

        "Anggota DPR, Ann Roe", "Hal senada disampaikan (oleh) anggota DPR, Ann Roe"; not whom
        that one speaks of, "… disampaikan Camat Budi yang menyebut Ann Roe".
        """
        opening = WORD.search(before)
        word = opening.group().lower() if opening is not None else ""
        if word not in self.agents and self._presents.search(before.lower()) is None:
            if word not in self.titles:
                _, comma, rest = before.partition(", ")  # "Menanggapi itu, | Camat Ranu, Ann Roe"
                is_opened = comma != "" and rest.endswith(", ") and word in self.openers
                return is_opened and self.presents(rest)
            # not "Tokoh yang disebut komandan Ann Roe", "Polisi menangkap Ann Roe"
            spelt = before.lower().split()
            is_clause = not self.relatives.isdisjoint(spelt) or any(map(self.is_active, spelt))
            return before.endswith(", ") or not is_clause
        spoken = list(map(str.lower, WORD.findall(before)))
        if not self.presenting.isdisjoint(spoken):
            told = next(i for i, word in enumerate(spoken) if word in self.presenting)
            spoken = spoken[told + 1 :]
            if not self.relatives.isdisjoint(spoken):
                return False
        return next((word for word in spoken if word not in self.agents), "") in self.titles

    def is_elided(self, word: str) -> bool:
        """Tell whether an article is written to a word: "l'Union"."""
        return word[1:2] in _APOSTROPHES and len(word) > 2 and word[0].lower() in self.determiners

    def is_undergone(self, word: str) -> bool:
        """Tell whether a word is a verb with its doer behind it: "disusul"; not one of saying."""
        is_form = len(word) >= _SHORTEST_VERB and word.startswith(self._undergone)
        return is_form and word not in self._no_verbs

    def is_active(self, word: str) -> bool:
        """Tell whether a word is a verb with its doer before it: "membantah"; no title."""
        is_form = len(word) >= _SHORTEST_VERB and word.startswith(self._active)
        return is_form and word not in self.titles

    def heads_office(self, words: Sequence[str]) -> bool:
        """Tell whether an organisation's word comes first: "Kantor Gubernur Sulawesi"."""
        first = words[0].lower() if words else ""
        return self.heads_first and first in self.offices and first not in self.titles

    def is_organisation(self, words: Sequence[str]) -> bool:
        """Tell whether an office, a short body's capitals or "&" make words an organisation's."""
        if self.nouns_capitalised and any(ends_in(word.lower(), self.offices) for word in words):
            return True
        if self.parts.is_body(words) or self._is_company(words):
            return True
        return any(
            w.lower() in self.offices
            or (w.isupper() and self._is_short_body(w, len(words)))
            or w == "&"
            for w in words
        )

    def _is_short_body(self, word: str, among: int) -> bool:
        """Tell whether a word in capitals is a body's: "NASA", "U.S."; not "J.C." in a name."""
        if not 1 < len(word) <= LONGEST_SHORT or is_ordinal(word):
            return False
        return "." not in word or among == 1 or word.replace(".", "").lower() in self.titles

    def singular(self, word: str) -> str:
        """Return a noun without the ending of many, where the language has one."""
        return word[: -len(self._plural)] if self.is_plural(word) else word

    def organisation(self, words: Sequence[str]) -> tuple[str, ...]:
        """Return the words as an organisation's name, empty for an unnamed description."""
        is_named = self._is_company(words) or self._is_bureau(words)
        if not words or (words[0].lower() in self.titles and not is_named):
            return ()
        if len(words) == 1 and words[0].lower() in self.groups:
            return ()  # "Residents said": a capital that the sentence gave
        if words[-1] in self.firms:
            return ()  # "the South Korean firm"
        capitals = [w for w in words if w[0].isupper() and not w.endswith(self.seats)]
        return tuple(words) if len(capitals) * 2 >= len(words) else ()

    def _is_bureau(self, words: Sequence[str]) -> bool:
        """Tell whether a body's own word ends capitals: "State Department", "Home Office"."""
        if not self.heads_last or len(words) < 2:
            return False
        last = words[-1].lower()
        return last in self.bodies and all(word[0].isupper() for word in words)

    def _is_company(self, words: Sequence[str]) -> bool:
        """Tell whether a company's word ends capitals: "General Motors", "Ford Motor Co"."""
        return len(words) > 1 and words[0][0].isupper() and words[-1].lower() in self.companies

    def kind_of(self, words: Sequence[str], *, is_definite: bool) -> EntityKind:
        """Return what an unnamed speaker is, which the noun that heads its words tells.

        A noun of many people is one of them behind a determiner: "warga", but "seorang warga".
        """
        head = self.head(words)
        if (head in self.crowds and not is_definite) or head in self._many:
            return EntityKind.GROUP
        if head in self.titles and head not in self.impersonal and not self._is_company(words):
            return EntityKind.PERSON
        if not self.heads_first and head in words:  # no name: "Maro Department economists"
            if self._are_people(head):
                return EntityKind.GROUP
            if head in self.firms:
                return EntityKind.ORGANISATION
            is_many = head in self.groups and head not in self._persons  # "the crew"
            if self.is_person_noun(head) and head not in self.documents and not is_many:
                return EntityKind.PERSON
        if any(word[0].isupper() for word in words[1:]) or self.is_organisation(words):
            return EntityKind.ORGANISATION
        return EntityKind.GROUP

    def _are_people(self, noun: str) -> bool:
        """Tell whether several people are called by a noun: "officials", no "forces"."""
        return self.is_plural(noun) and noun in self.groups and noun not in self.offices

    def head(self, words: Sequence[str]) -> str:
        """Return the noun that heads a description, in lower case: "chief" of "fire chief of X"."""
        lowered = [word.lower() for word in words]
        if self.heads_first or not lowered:
            return lowered[0] if lowered else ""
        behind = next((i for i, word in enumerate(lowered) if i and word in self.joints), 0)
        return lowered[behind - 1]


@cache
def name_words(code: str) -> NameWords:
    """Return the name words of a language by its code, built once."""
    return NameWords(languages.load(code))
