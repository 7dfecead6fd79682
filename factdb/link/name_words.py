"""What single words and runs of words can be: part of a person's name, an office, a body.

The words are those of `link.name_lexicon`. Knows no mentions; those are read by `link.mentions`.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cache
from itertools import chain

from factdb import languages
from factdb.languages.compounds import ends_in
from factdb.languages.name_parts import is_written_degree
from factdb.link.name_lexicon import NameLexicon
from factdb.link.spelling import FULL_NAME, LONGEST_SHORT, WORD, is_acronym, is_degree, is_ordinal
from factdb.organisations import is_organisation
from factdb.records import EntityKind

_SHORTEST_VERB = 6  # letters of "disusul"

_APOSTROPHES = frozenset("'’")
_INITIALS = 2  # letters of initials without full stops
_ABBREVIATED = 4  # letters of a title behind a name at most: "Budi Santoso Inf"


class NameWords(NameLexicon):
    """What the words of a language make of names."""

    def is_person_noun(self, word: str) -> bool:
        """Tell whether one person is called by a noun, lower-cased: "nurse", "fan", no "office"."""
        if word in self.offices or (word in self.groups and self._is_plural(word)):
            return False  # "officials"
        word = word.removeprefix("ex-")  # "his ex-wife"
        is_known = word in self.titles or word in self._persons
        return is_known or word + self._plural in self.groups

    def is_pair(self, words: Sequence[str]) -> bool:
        """Tell whether two names are joined: "Nusa and Maro", no "Forestry and Fire Protection".

        Where titles lead, a given name opens one of two persons': "Budi Santoso dan Tejo".
        """
        if self.conjunctions.isdisjoint(words):
            return False  # most names
        joints = [i for i, word in enumerate(words) if word in self.conjunctions]
        if len(joints) != 1 or not 0 < joints[0] < len(words) - 1:
            return False
        if self.heads_first and not self._are_persons(words, joints[0]):
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

    def without_dots(self, words: list[str]) -> list[str]:
        """Return words with an honorific as it is listed: "H" of "H. Budi", "H.Budi"."""
        if not self.heads_first or "." not in "".join(words):
            return words
        return list(chain.from_iterable(map(self._without_dot, words)))

    def _without_dot(self, word: str) -> tuple[str, ...]:
        honorific, dot, name = word.partition(".")
        if not dot or honorific.lower() not in self.titles or name[:1].islower():
            return (word,)
        return (honorific, *self._without_dot(name)) if name else (honorific,)

    def without_degrees(self, mention: str) -> str:
        """Return a mention without the degrees at its end: "Budi Santoso SH, MH", "Rina, Sp.A"."""
        while self.degrees:
            name, gap, last = mention.rpartition(" ")
            if not gap or not is_written_degree(last, self.degrees):
                break
            mention = name.removesuffix(",")
        return mention

    def is_title(self, word: str) -> bool:
        """Tell whether a noun is a title; compounds too: "Polizeipräsident", "FDP-Chef"."""
        lowered = word.lower()
        stem = lowered.removesuffix(self.feminine)
        return any(form in self.titles or ends_in(form, self.titles) for form in (lowered, stem))

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

    def gender(self, name: Sequence[str], titles: Collection[str]) -> str | None:
        """Return the pronoun that titles and a given name lead one to expect, if they agree."""
        if self.clitic is not None:  # "suaminya"
            titles = [title.removesuffix(self.clitic) for title in titles]
        told = {self.gendered[title] for title in titles if title in self.gendered}
        if self.is_persons(name):
            told.add(self._given[_first_of(name)])
        return told.pop() if len(told) == 1 else None

    def is_persons(self, name: Sequence[str]) -> bool:
        """Tell whether a given name opens a name of several words: "Ann Roe"."""
        return len(name) > 1 and _first_of(name) in self._given

    def describes(self, words: Sequence[str]) -> bool:
        """Tell whether the first of some nouns is none of the name: "(des) Verbandes Jan Roth".

        A given name stands behind it, or it is a body's in the case of an owner.
        """
        first = words[0].lower()
        if self.is_persons(words[1:]):
            return first not in self._given and first not in self.particles and "-" not in first
        stems = [first.removesuffix(ending) for ending in self.genitives if first.endswith(ending)]
        is_body = any(stem in self.offices or ends_in(stem, self.offices) for stem in stems)
        return is_body and len(words) == 1 + FULL_NAME

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

    def in_full(self, titles: Sequence[str]) -> set[str]:
        """Return titles in lower case, with the long form and other words for each: "Gov."."""
        if not titles:
            return set()
        lowered = {word.lower() for word in titles}
        for short in lowered & self.full_titles.keys():
            lowered |= set(self.full_titles[short].split())
        if self.nouns_capitalised:
            lowered = lowered.union(*map(self._tails, lowered))
            oblique = lowered & self._nominatives.keys()
            if not any(self.is_title(word) for word in lowered - oblique):
                lowered.update(self._nominatives[word] for word in oblique)  # no "Papstes Bruder"
        return lowered.union(*(self._also[word] for word in lowered if word in self._also))

    def _tails(self, title: str) -> frozenset[str]:
        """Return the titles that end a compound: "Kanzlerin" of "Bundeskanzlerin"."""
        known = self._known_tails.get(title)
        if known is None:
            stem = title.removesuffix(self.feminine)
            ending = title[len(stem) :]
            ends = (stem[at:] for at in range(2, len(stem) - 3))
            known = frozenset(end + ending for end in ends if end in self.titles)
            self._known_tails[title] = known
        return known

    def heads_office(self, words: Sequence[str]) -> bool:
        """Tell whether an organisation's word comes first: "Kantor Gubernur Sulawesi"."""
        first = words[0].lower() if words else ""
        return self.heads_first and first in self.offices and first not in self.titles

    def person_name(self, words: Sequence[str]) -> tuple[str, ...]:
        """Return the personal name at the end of some words: capitals that are no office."""
        bare = len(words)
        while bare > 2 and is_degree(words[bare - 1]):
            bare -= 1  # "Simon Marsh QC", "Haryono Wirawan SH MSi"
        if bare < len(words) and all(map(self.is_name_part, words[bare - 2 : bare])):
            words = words[:bare]
        first = len(words)
        if first > 1 and self.ends_name(words):
            first -= 1
        while first > 0 and (
            self.is_name_part(words[first - 1])
            or self._are_initials(words, first - 1)
            or (first < len(words) and self._is_inside_name(words, first - 1))
        ):
            first -= 1
            if words[first].lower() in self._doubtful:
                break  # no name goes on before it
        while first < len(words) and words[first].islower():
            first += 1  # but not before "al-Barsh"
        return tuple(words[first:])

    def _are_initials(self, words: Sequence[str], at: int) -> bool:
        """Tell whether two capitals stand behind a given name: "Bambang PS Santoso".

        Behind another they must be no word of an office, and a last name is all that follows:
        "Roberth MV Hendra", not "Direktur PT Nusa" nor "Nusa FC Ann Roe".
        """
        word, before = words[at], words[at - 1] if at > 0 else ""
        if len(word) != _INITIALS or not word.isupper() or not before:
            return False
        if self.parts.is_given(before):
            return True
        lowered = word.lower()
        is_known = lowered in self.titles or lowered in self.offices
        is_known = is_known or self.parts.is_office(lowered) or self.parts.is_office(before.lower())
        is_first = at == 1 or not self.is_name_part(words[at - 2])
        is_first = is_first or self.parts.is_office(words[at - 2].lower())
        is_inside = is_first and at == len(words) - 2 and self.is_name_part(before)
        return self.heads_first and is_inside and not is_known

    def _is_inside_name(self, words: Sequence[str], at: int) -> bool:
        """Tell whether a word of offices stands within a name: "Lukman Hakim Santoso".

        A given name stands before it; or it is one itself where an office does: "Camat Lalu Budi".
        """
        word = words[at]
        if not self.heads_first or at == 0 or not word[0].isupper():
            return False
        if word.lower() in self._doubtful:
            return True
        before = words[at - 1]
        if not before[0].isupper() or not self.parts.is_given(before):
            return False
        lowered = word.lower()
        is_title = lowered in self.titles and lowered not in self.ranks
        return is_title and len(word) > _ABBREVIATED and before.lower() not in self.titles

    def ends_name(self, words: Sequence[str]) -> bool:
        """Tell whether a title is the last word of a name: "Indah Anggoro Putri", "James Baker".

        Titles before a name end before a given one, or leave one word before the last.
        """
        last, before = words[-1], words[-2]
        is_title = last.lower() in self.titles and last[0].isupper()
        if not is_title or not before[0].isupper() or not self.is_name_part(before):
            return False
        if not self.heads_first and not self.nouns_capitalised:
            is_titled = len(words) > 2 and words[-3].lower() in self.titles  # "Sen. Thom Farmer"
            return is_titled or before.lower() in self._given
        is_long = len(words) > 2 and words[-3][0].isupper() and self.is_name_part(words[-3])
        is_word = self.heads_first and len(last) > _ABBREVIATED  # "Budi Eka Utama", no "Inf"
        is_alone = len(words) == 2 or words[-3].lower() in self.titles  # "Sekretaris | Budi Hakim"
        is_called = self.heads_first and is_alone and self.parts.is_given(before)
        return self.parts.is_given(last) or (is_word and (is_long or is_called))

    def is_name_part(self, word: str) -> bool:
        """Tell whether a word can be of a person's name: a capital, no title, office or acronym."""
        lowered = word.lower()
        if lowered in self.titles or lowered in self.offices:
            return word[0].isupper() and self.parts.is_given(word)  # "Irene Putri"
        head, hyphen, rest = word.partition("-")
        is_title = bool(hyphen) and head.lower() in self.titles
        if is_title and (rest[:1].islower() or rest.lower() in self.titles):
            return False  # "Mayor-elect", "Vice-President"
        if lowered in self.particles:
            return True
        if not word[0].isupper() and not ("-" in word and word[-1].isalpha()):
            return False
        return not is_acronym(word) and not word[-1].isdigit()  # "Covid-19"

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
        return word[: -len(self._plural)] if self._is_plural(word) else word

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
        if self.heads_first or self.nouns_capitalised or len(words) < 2:
            return False
        last = words[-1].lower()
        return last in self.bodies and all(word[0].isupper() for word in words)

    def _is_company(self, words: Sequence[str]) -> bool:
        """Tell whether a company's word ends capitals: "General Motors", "Ford Motor Co"."""
        return len(words) > 1 and words[0][0].isupper() and words[-1].lower() in self.companies

    def without_determiners(self, titles: Sequence[str]) -> Sequence[str]:
        """Return an office without what points to it: "The mayor", "His mother"."""
        first = 0
        while first < len(titles) - 1 and titles[first].lower() in self.determiners:
            first += 1
        return titles[first:]

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
        return self._is_plural(noun) and noun in self.groups and noun not in self.offices

    def head(self, words: Sequence[str]) -> str:
        """Return the noun that heads a description, in lower case: "chief" of "fire chief of X"."""
        lowered = [word.lower() for word in words]
        if self.heads_first or not lowered:
            return lowered[0] if lowered else ""
        behind = next((i for i, word in enumerate(lowered) if i and word in self.joints), 0)
        return lowered[behind - 1]


def _first_of(name: Sequence[str]) -> str:
    """Return the given name that opens a name, the first of two: "hans" of "Hans-Georg Roth"."""
    return name[0].lower().partition("-")[0]


@cache
def name_words(code: str) -> NameWords:
    """Return the name words of a language by its code, built once."""
    return NameWords(languages.load(code))
