"""Which numbers count nothing: ordinals, names, identifiers, list marks, articles, results.

Each rule gives its reason in a word or two, which `factdb extract --explain` shows.
"""

from __future__ import annotations

from factdb.parse.numbers.counted import is_verb
from factdb.parse.numbers.exclusion_words import ExclusionWords
from factdb.parse.numbers.identifiers import is_identifier, is_ordinal
from factdb.parse.numbers.list_marks import ListMarks
from factdb.parse.numbers.measured import Counted
from factdb.parse.numbers.quantity import Quantity
from factdb.parse.text.tokens import Tokens

_OPENING = frozenset("([{\"'“‘«„‚‹¿¡*•·…–—<>=≤≥≈±~+,;!?%")
_YEARS = range(1900, 2100)
_PLATE = (3, 4)  # digits of a vehicle's number
_PLACE = 4  # words of a place in a list
_HEADLINE = 20  # tokens of a headline before and behind a number
_OTHER = 5  # tokens of "branch office to another" at most
_SCORE_REACH = 4  # words between "skor" and the result


class Exclusions:
    """Tells which numbers of one text count nothing; `firsts` open its sentences."""

    __slots__ = (
        "_counting", "_firsts", "_list_marks", "_named", "_words", "passed_stop", "tokens", "words",
    )  # fmt: skip

    @property
    def plain(self) -> frozenset[str]:
        """Words that name nothing."""
        return self._words.plain

    @property
    def joiners(self) -> set[str]:
        """Words between two numbers of one list or range."""
        return self._words.joiners

    def __init__(self, tokens: Tokens, firsts: frozenset[int], words: ExclusionWords) -> None:
        self.tokens = tokens
        self.words = tokens.words
        self._words = words
        self._counting = words.counting
        self._firsts = firsts
        self._list_marks = ListMarks(
            tokens, firsts, words.counting, words.given, words.plain, words.joiners
        )
        self.passed_stop = 0  # behind the latest number that was a name
        found = words.names.find(tokens.words)
        self._named = {at for first, stop, _ in found for at in range(first, stop)}

    def is_lettered(self, at: int) -> bool:
        """Tell whether the letter before a number is its unit: "Gempa M 5,9 Guncang Kota"."""
        return at > 0 and self.words[at - 1] in self._counting.letters

    def before(self, at: int) -> str | None:
        """Return why what stands before or around a token makes it no number, else None."""
        if at in self._named:
            return "name"
        if not self.tokens.glued[at]:
            return "identifier" if self._is_plate(at) else None
        if self.words[at - 1] == "+" and self.tokens.is_glued(at - 1) and at > 1:
            beyond = self.words[at - 2]  # "KM 78+100", "H+3 Lebaran", "ASEAN+3"
            is_place = beyond[0].isdigit() or beyond in self._words.countdown
            is_place = is_place or self.tokens.is_capitalised(at - 2)
            return "identifier" if is_place else None
        if self.words[at - 1] in _OPENING:
            return None
        return self._glued(at)

    def _is_plate(self, at: int) -> bool:
        """Tell whether letters stand on both sides of a vehicle's number: "B 1234 KM"."""
        tokens, behind = self.tokens, at + 1
        if len(self.words[at]) not in _PLATE or not self.words[at].isdecimal():
            return False
        if not 0 < at < len(self.words) - 1 or not tokens.is_capitalised(at - 1):
            return False
        sides = tokens.mention(at - 1, at), tokens.mention(behind, behind + 1)
        is_short = len(sides[0]) < 3 and len(sides[1]) < 4
        return is_short and all(side.isupper() and side.isalpha() for side in sides)

    def _glued(self, at: int) -> str | None:
        """Return why the token that touches a number makes it none: "COVID-19", "10:30"."""
        words, is_glued = self.words, self.tokens.is_glued
        mark = words[at - 1]
        if mark[0].isalpha():
            is_measured = mark in self._counting.letters and not words[at].isdecimal()
            is_word = words[at][0].isalpha()  # "siangTiga": only a lost space
            return None if is_word or is_measured else "name"  # "M4,5", but "COVID19"
        if mark == "/" and at > 2 and words[at - 3][0].isdigit() and words[at - 2].isalpha():
            return None if words[at - 2] in self._words.generic else "identifier"  # "5 KK/20 jiwa"
        if mark in "/\\#@_&^":
            return "identifier"
        if not is_glued(at - 1):
            return None
        beyond = words[at - 2][0]
        if mark in "-−‐":
            is_word = len(words[at - 2]) > 3 and not self.tokens.is_capitalised(at - 2)
            is_measured = is_word and "." in words[at]
            return "name" if beyond.isalnum() and not is_measured else None  # "magnitude-6.4"
        if mark == ":":
            return "clock or ratio" if beyond.isdigit() else None
        return "identifier" if mark == "." and not beyond.isalpha() else None

    def after(self, found: Quantity, noun: Counted | None, *, is_hedged: bool) -> str | None:
        """Return why a quantity of `noun` counts nothing, else None.

        `is_hedged`: a hedge or a currency stands before it, so the text itself calls it a quantity.
        """
        reason = self._written_on(found) or self._list_marks.reason(found)
        if self._is_season(found):
            return "period"
        if reason or is_hedged:
            return reason
        if noun is None and self._is_per(found):
            return "unit"
        is_written = noun is not None and self.tokens.is_capitalised(noun.first)
        is_own = noun is not None and noun.first >= found.first  # not understood from before
        known = is_own and noun is not None and noun.unit is not None and not self._is_fixed(found)
        if is_identifier(self.tokens, found, self._counting):
            return "identifier"
        if self._is_period(found, known=known):
            return "period"
        if not (known and not is_written) and (self._is_labelled(found) or self._goes_on(found)):
            return "name"
        if self._is_weak(found):
            if self._is_any(found.stop):
                return "article"
            if noun is None or self._is_one_of(found.stop):
                return None if self.is_part(found.stop) or self._is_victim(found) else "article"
        if found.is_range:
            is_result = self._is_score(found) and (noun is None or self._is_of_side(found, noun))
            return "score" if is_result else None
        if not known and self._is_year(found):
            return "year"
        return None if known else self._bare(found, noun)

    def _is_per(self, found: Quantity) -> bool:
        """Tell whether a price is of so many: "$4.95 | a dozen"."""
        words, first = self.words, found.first
        is_article = found.stop - first == 2 and words[first].isalpha() and first > 1
        return is_article and found.lead == first and words[first - 1][0].isdigit()

    def _is_any(self, at: int) -> bool:
        """Tell whether a noun comes twice: "antara satu | daerah dengan daerah lain".

        Or is left out the second time: "from one | office to another".
        """
        if at > 1 and self.words[at - 2] in self._words.origins:
            places = range(at + 1, min(len(self.words), at + _OTHER))
            if any(self._words.others.match(self.words, i) for i in places):
                return True
        is_twice = at + 2 < len(self.words) and self.words[at] == self.words[at + 2]
        is_doubled = is_twice and self.words[at + 1] == "-"  # "satu | laki-laki"
        return is_twice and self.words[at] != "-" and not is_doubled  # not "one-year-old"

    def _is_victim(self, found: Quantity) -> bool:
        """Tell whether a lone "one" is whom something befell: "killing one and hurting six".

        Or of whom a predicate tells at a clause's head: "Satu tewas, dua luka", "and one died",
        or a place: "tiga di Randu dan satu di Sagu".
        """
        words, first, stop = self.words, found.first, found.stop
        behind = words[stop] if stop < len(words) else ""
        if behind in self._words.copulas and stop + 1 < len(words):
            behind = words[stop + 1]  # "one was killed and three hurt"
        is_place = stop + 1 < len(words) and self.tokens.is_capitalised(stop + 1)
        is_there = is_place and behind in self._words.scenes
        if is_there or self._is_told_of(behind):
            before = words[first - 1] if first and first not in self._firsts else ","
            return not before[0].isalnum() or before in self._words.joiners
        is_object = first > 0 and words[first - 1] in self._words.harms
        return is_object and not self._is_one_of(found.stop)

    def _is_told_of(self, word: str) -> bool:
        """Tell whether a word behind a number is its predicate: "satu tewas", "satu ditahan"."""
        return (word in self._counting.predicates and word not in self.plain) or self._is_verb(word)

    def _is_verb(self, word: str) -> bool:
        return is_verb(word, self._counting.verb_prefixes) and word not in self._counting.nouns

    def counts_nobody(self, found: Quantity) -> bool:
        """Tell whether "one" before a verb has no noun to be understood: "satu menolong yang lain".

        Asked where none is: "Dua mobil rusak, satu terbakar" leaves out "mobil".
        """
        behind = self.words[found.stop] if found.stop < len(self.words) else ""
        return self._is_weak(found) and self._is_verb(behind)

    def _written_on(self, found: Quantity) -> str | None:
        """Return why what is written to a number's end makes it none: "9th", "12A", "10:30"."""
        words, tokens, stop = self.words, self.tokens, found.stop
        if stop >= len(words) or not tokens.glued[stop]:
            return None
        if self._is_decade(found):
            return "decade"
        if is_ordinal(self.tokens, found, self._counting):
            return "ordinal"
        if found.unit is not None and found.unit.first in (stop, stop + 1):
            return None
        mark = words[stop]
        if mark[0].isalpha():
            return "ordinal" if mark in self._counting.ordinal_endings else "name"
        if stop + 1 >= len(words) or not tokens.is_glued(stop + 1):
            return None
        following = words[stop + 1]
        if mark in ":/_" and following[0].isdigit():
            return "clock or ratio" if mark == ":" else "identifier"
        if mark == "/" and found.unit is None and tokens.is_capitalised(stop + 1):
            return "identifier"  # "perkara 51/Pid.B/2021"
        if mark == "-" and following in self._counting.grades:
            return "name"
        is_name = mark == "-" and following not in self._counting.hyphened
        return "name" if is_name and tokens.is_capitalised(stop + 1) else None

    def _is_decade(self, found: Quantity) -> bool:
        """Tell whether tens name years of a life or a century: "in her late 60s", no 60 seconds."""
        first, stop = found.first, found.stop
        is_tens = found.low == found.high and found.low % 10 == 0
        if not is_tens or first == 0 or stop - first > 1:
            return False
        if self.words[stop] not in self._words.decades:
            return False
        words, at = self.words, first - 1
        while at > 2:
            if words[at] in self._words.thirds:
                at -= 1
            elif words[at - 1] in self._words.decades and words[at - 2].isdecimal():
                at -= 3  # "in their 20s and 30s"
            else:
                break
        return words[at] in self._counting.determiners

    def _starts_line(self, at: int) -> bool:
        return at in self.tokens.lines

    def _ends_line(self, at: int) -> bool:
        return at + 1 >= len(self.words) or self._starts_line(at + 1)

    def _is_labelled(self, found: Quantity) -> bool:
        """Tell whether the word before makes the number a name: "Pasal 5", "No. 7"."""
        word, at = self.words[found.first], found.lead - 1
        if at > 0 and self.words[at] in self._words.ordinal_marks:
            at -= 1  # "bulan ke enam"
        if at >= 0 and self.words[at] in self._counting.labels and self.tokens.is_capitalised(at):
            return True  # "Km 223.800"
        if at < 0 or not (word.isdecimal() or word[0].isalpha()):  # no name is 6.899,39
            return False
        if word[0].isalpha() and found.lead in self._firsts:
            return False  # "… menutup jalan. Delapan warga …", but "Lt. 4"
        if at > 0 and self.words[at] == ")":
            at -= 1  # "Detasemen Khusus (Densus) 88"
        if at > 0 and self.words[at] == "." and self.tokens.is_glued(at):
            at -= 1
            if len(self.words[at]) == 1 and self.words[at].isalpha():
                return True  # "H.R. 3221"
        if at > 0 and self.words[at - 1] in self._words.pronouns:
            return False  # "we block 600 calls"
        return self.words[at] in self._counting.labels

    def _is_fixed(self, found: Quantity) -> bool:
        """Tell whether the word before names the number whatever follows: "lantai 7 gedung".

        So does one with a capital between digits and more of a name: "Miners Local 12 members".
        """
        at = found.lead - 1
        if at > 0 and self.words[at] == "." and self.tokens.is_glued(at):
            at -= 1  # "the No. 2 official"
            return self.words[at] in self._counting.fixed and self.tokens.is_capitalised(at)
        if at < 0 or self.words[at] in self._counting.fixed:
            return at >= 0
        is_label = self.words[at] in self._counting.labels and self.tokens.is_capitalised(at)
        is_inside = at > 0 and at not in self._firsts and self.tokens.is_capitalised(at - 1)
        return is_label and is_inside and self._words.counted_last

    def _is_weak(self, found: Quantity) -> bool:
        """Tell whether a number is as likely an article: "satu", "one"; not alone on a line."""
        if found.stop - found.first > 1 or self.words[found.first] not in self._words.weak:
            return False
        return not (self._starts_line(found.first) and self._ends_line(found.stop - 1))

    def _is_period(self, found: Quantity, *, known: bool) -> bool:
        """Tell whether a fraction's word names a time: "in the quarter", "its fiscal quarter"."""
        at = found.first - 1
        if found.stop - found.first > 1 or self.words[found.first] not in self._words.periods:
            return False
        if at < 0 or not self.words[at].isalpha():
            return False
        before = self.words[at]
        if self._is_one_of(found.stop):  # "the worst quarter of the slump", "a quarter of them"
            is_part = self.words[found.first] in self._words.parts_of_years
            plain = (self._words.starts, self._words.plain, self._counting.determiners)
            return is_part and not any(before in listed for listed in plain)
        if before in self._words.starts:  # "a quarter point", "three quarters"
            return False
        if before in self._counting.determiners:
            return True
        return not known and before not in self._words.plain  # "It lasted half an hour"

    def _is_season(self, found: Quantity) -> bool:
        """Tell whether a part that wants a number has none: "a strong quarter"."""
        if self.words[found.first] not in self._words.parts_of_years:
            return False
        is_lone = found.stop - found.first == 1 and not self._is_one_of(found.stop)
        return is_lone and self.words[found.stop : found.stop + 1] != ["-"]  # "quarter-litre"

    def _is_one_of(self, at: int) -> bool:
        """Tell whether a whole without a number follows: "one of the", "satu dari sejumlah"."""
        return at < len(self.words) and self.words[at] in self._counting.of

    def is_part(self, at: int) -> bool:
        """Tell whether a whole with its number follows: "one in three", "satu dari tiga"."""
        words = self.words
        hit = self._words.among.match(words, at) if at < len(words) else None
        if hit is None:
            return False
        whole, last = hit[0], len(words) - 1
        while whole < last and (
            words[whole] in self._counting.determiners or words[whole] in self._words.hedges
        ):
            whole += 1
        if whole + 3 <= last and self.tokens.is_owner(whole + 1):
            whole += 3  # "two of the group's five mills"
        return whole <= last and (words[whole][0].isdigit() or words[whole] in self._words.starts)

    def _is_score(self, found: Quantity) -> bool:
        """Tell whether a range is a result: "skor 1-3"."""
        near = self.words[max(0, found.lead - _SCORE_REACH) : found.lead]
        return any(word in self._counting.scores for word in near)

    def _is_of_side(self, found: Quantity, noun: Counted) -> bool:
        """Tell whether a word parts what looks counted from a result: "kalah 0-2 | dari Nusa"."""
        return noun.unit is None and noun.first > found.stop

    def _is_year(self, found: Quantity) -> bool:
        """Tell whether four digits without a unit in the table are a year: "Pemilu 2009"."""
        word = self.words[found.first]
        if found.stop - found.first > 1 or len(word) != 4 or not word.isdecimal():
            return False
        return int(word) in _YEARS and len(self.words) > 1

    def _goes_on(self, found: Quantity) -> bool:
        """Tell whether a number goes on with the names before it: "RT 3 dan 4", "ke-45 dan 78"."""
        at = self.passed_stop
        between = self.words[at : found.lead]
        return 0 < len(between) < 3 and at > 0 and self._words.joiners.issuperset(between)

    def _bare(self, found: Quantity, noun: Counted | None) -> str | None:
        """Return why digits without a known unit are no quantity: names, identifiers."""
        word, at = self.words[found.first], found.lead - 1
        if found.stop - found.first > 1:
            return None
        if word[0].isalpha():
            return "name" if self._is_proper(found.first) else None
        if not word.isdecimal():
            return None
        behind = self.words[found.stop] if found.stop < len(self.words) else ""
        if behind in self._counting.labels and self.tokens.is_capitalised(found.stop):
            return "name"  # "the army's 149 Battalion"
        if word[0] == "0" and len(word) > 1 and at >= 0 and self.words[at][0].isalpha():
            return "identifier"
        if noun is None and at >= 0 and self.words[at] in self._words.articles and behind != "-":
            return "name"  # "a 747 crashed", but "a 500-strong force"
        if at < 0 or at in self._firsts or self.words[at] in self._words.plain:
            return None
        if not self.words[at][0].isalpha() or not self.tokens.is_capitalised(at):
            return None
        if noun is not None and self.words[at] in self._words.places:
            return None  # "Kalimantan Barat 213 titik api"
        return "name" if noun is None or self._is_full_name(at, noun) else None

    def is_listed(self, found: Quantity) -> bool:
        """Tell whether a place of a list has the number: "disusul Kabupaten Sari 233, …"."""
        at = found.lead - 1
        first = at
        while first > max(0, at - _PLACE) and self.tokens.is_capitalised(first - 1):
            first -= 1
        if first not in self._firsts and self.words[first - 1] not in self._words.next:
            return False
        return self.words[first] in self._words.areas or self.words[at] in self._words.places

    def _is_full_name(self, at: int, noun: Counted) -> bool:
        """Tell whether two capitals before a number outweigh the word behind it: "Argo Bromo 2"."""
        if self._words.has_capitals:
            return False  # "hatten die Forscher 63 Orte gesehen": every noun has one
        if self.tokens.is_capitalised(noun.first):
            return True
        return at > 0 and self.tokens.is_capitalised(at - 1) and at - 1 not in self._firsts

    def _is_proper(self, at: int) -> bool:
        """Tell whether a number word is a name by its capital: "ibu kota Lima"."""
        if at in self._firsts or not self.tokens.is_capitalised(at):
            return False
        led, words = self.words[at - 1], self._words
        is_told = led in words.next or led in words.harms or self.words[at] in words.vague
        if is_told and self._is_headline(at):
            return False  # "Polisi Tangkap Lima Pengedar", "Bus Terbakar, Dua Tewas"
        before = at - 1 - (self.words[at - 1] == "," and self.tokens.is_capitalised(at - 2))
        return (
            self.words[before][0].isalpha()
            and not self.tokens.text[self.tokens.starts[at] : self.tokens.ends[at]].isupper()
        )

    def _is_headline(self, at: int) -> bool:
        """Tell whether every word around a token has a capital, so that one tells no name."""
        first, stop = at, at + 1
        while first not in self._firsts and at - first < _HEADLINE:
            first -= 1
        while stop < len(self.words) and stop not in self._firsts and stop - at < _HEADLINE:
            stop += 1
        inside = (i for i in range(first, stop) if self.words[i].isalpha())
        return all(self.tokens.is_capitalised(i) or self.words[i] in self.plain for i in inside)
