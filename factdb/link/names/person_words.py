"""What words can be of a person: titles, given names, initials, degrees, the last of a name.

The words are those of `lexicon.py`; bodies, pairs and unnamed speakers are for `words.py`.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import chain

from factdb.languages.compounds import ends_in
from factdb.languages.name_parts import is_written_degree
from factdb.link.names.lexicon import NameLexicon
from factdb.link.names.spelling import FULL_NAME, is_acronym, is_degree

_INITIALS = 2  # letters of initials without full stops
_ABBREVIATED = 4  # letters of a title behind a name at most: "Budi Santoso Inf"


class PersonWords(NameLexicon):
    """What the words of a language make of the names and titles of people."""

    def is_title(self, word: str) -> bool:
        """Tell whether a noun is a title; compounds too: "Polizeipräsident", "FDP-Chef"."""
        lowered = word.lower()
        stem = lowered.removesuffix(self.feminine)
        return any(form in self.titles or ends_in(form, self.titles) for form in (lowered, stem))

    def nominative(self, noun: str, article: str) -> str:
        """Return a noun that speaks, lower-cased, in its first case: "verband" of "des Verbands".

        Of many only where an ending tells it: "den Forschern", not "den Behörden".
        """
        if article in self.cased:
            endings = dict.fromkeys((*self.genitives, *self.oblique), "")
        else:
            endings = self.cased_many
        for ending, first in endings.items():
            stem = noun.removesuffix(ending) + first
            if noun.endswith(ending) and self._speaks(stem):
                return stem
        return noun

    def _speaks(self, noun: str) -> bool:
        """Tell whether a noun, lower-cased, is who can speak: a title, a body, a group, a firm."""
        known = (self.titles, self.offices, self.groups, self.firms)
        return any(noun in words or ends_in(noun, words) for words in known)

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

    def without_determiners(self, titles: Sequence[str]) -> Sequence[str]:
        """Return an office without what points to it: "The mayor", "His mother"."""
        first = 0
        while first < len(titles) - 1 and titles[first].lower() in self.determiners:
            first += 1
        return titles[first:]

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

    def is_persons(self, name: Sequence[str]) -> bool:
        """Tell whether a given name opens a name of several words: "Ann Roe"."""
        return len(name) > 1 and _first_of(name) in self._given

    def gender(self, name: Sequence[str], titles: Collection[str]) -> str | None:
        """Return the pronoun that titles and a given name lead one to expect, if they agree."""
        if self.clitic is not None:  # "suaminya"
            titles = [title.removesuffix(self.clitic) for title in titles]
        told = {self.gendered[title] for title in titles if title in self.gendered}
        if self.is_persons(name):
            told.add(self._given[_first_of(name)])
        return told.pop() if len(told) == 1 else None

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
        if self.heads_last:
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


def _first_of(name: Sequence[str]) -> str:
    """Return the given name that opens a name, the first of two: "hans" of "Hans-Georg Roth"."""
    return name[0].lower().partition("-")[0]
