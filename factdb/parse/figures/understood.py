"""The noun understood where a text leaves it out: "29 soldiers were killed and 58 hurt".

Only within one sentence; and a measure only where a word compares two values of it: "rose to 9 mln
dlrs from 7 mln". Else "5 persen … 7" stays without a unit.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from decimal import Decimal

from factdb.parse.figures.merging import Found
from factdb.parse.figures.noun_links import SOURCE, Links
from factdb.parse.numbers.counted import UnitFinder
from factdb.parse.numbers.measured import Counted
from factdb.parse.numbers.quantity import Quantity
from factdb.parse.text.tokens import Tokens
from factdb.units import MONEY, SHARE, TIME

_KINDS = frozenset(["women", "men", "children"])
_EVENTS = frozenset(["bodies", "cases", "deaths"])  # by units.toml; nothing befalls them
_NOUN = 4  # tokens of a noun before its number
_REACH = 25  # tokens back to the noun of "penumpang kereta pada hari itu mencapai 12.000"
_SUBJECT = 40  # the same to the subject of "jumlah penumpang di Sari, Maro, dan Buma mencapai 12"
_OPENING = 4  # tokens of "Sementara itu, | 30 melemah"
_CHANGE = 5  # tokens from where a change begins to where it ends: "pada Mei menjadi"
_HEDGE = 4  # tokens of "from | just over", the word that compares among them
SUM = 1_000_000  # so much money its currency is left out of: "and a loss of 400 mln"
_WHOLE = 100  # no level of a share is higher: "rose 5 pct to 300 mln"


class Understood:
    """Finds the nouns understood in one text; `firsts` open its sentences, in order."""

    __slots__ = (
        "_firsts",
        "_is_adjunct",
        "_latest_lead",
        "_links",
        "_resumed",
        "_tokens",
        "_units",
        "_wholes",
        "latest",
    )

    def __init__(
        self, tokens: Tokens, firsts: Sequence[int], units: UnitFinder, links: Links
    ) -> None:
        self._tokens = tokens
        self._firsts = firsts
        self._units = units
        self._links = links
        self._is_adjunct = False  # the latest figure tells where: "in 14 camps"
        self._resumed = -1  # the first token of a sentence that goes on with the noun before it
        self._latest_lead = -1  # where the latest figure that counts something starts
        self.latest: Counted | None = None
        self._wholes: list[tuple[int | Decimal, Counted]] = []  # the last two, each with its number

    def note(self, noun: Counted, found: Quantity) -> None:
        """Keep the noun of the latest figure.

        Not that of a part: "killed six people, including two boys, and injured 31".
        """
        words, lead = self._tokens.words, found.lead
        before = words[lead - 1] if lead else ""
        self._is_adjunct = before in self._links.adjuncts
        if self._is_when(noun):
            return
        if not self._is_aside_of_latest(noun, before, lead):
            self.latest, self._latest_lead = noun, lead
            self._wholes = [(found.high, noun), *self._wholes[:1]]

    def whole(self, part: Quantity) -> Counted | None:
        """Return what "di antaranya" means: what was counted last, and is no fewer than its part.

        "900 warga di 12 desa mengungsi. Sebanyak 300 di antaranya …": 300 warga.
        """
        can_be = (noun for number, noun in self._wholes if number >= part.high)
        return next(can_be, self.latest)

    def _is_when(self, noun: Counted) -> bool:
        """Tell whether a noun only tells when: "three days after the quake the toll is 90".

        So do the months of "in the 12 months to May".
        """
        words, unit = self._tokens.words, noun.unit
        if unit is None or unit.dimension != TIME or noun.stop >= len(words):
            return False
        return words[noun.stop] in self._links.timing or self._is_window(noun)

    def _is_window(self, noun: Counted) -> bool:
        """Tell whether "in the" or "over" stands before the number of a time."""
        words, at = self._tokens.words, noun.first - 2
        if at > 0 and words[at] in self._links.amounts:
            at -= 1
        # "From 40 weeks to 16" compares two.
        return at >= 0 and words[at] in self._links.adjuncts - self._links.compared

    def _is_aside_of_latest(self, noun: Counted, before: str, lead: int) -> bool:
        """Tell whether a noun is only a part of the one before, or where that was, in a sentence.

        "Nine people in two cars were hurt and four died": four people.
        """
        if self.latest is None:
            return False
        if before in self._links.includes:
            return True
        is_same = self.latest.first >= self._sentence(noun.first)
        words = self._tokens.words
        if before in self._links.of and words[self.latest.stop] == before and is_same:
            return self.latest.stop + 3 >= noun.first  # "12 orang dari 2 desa"
        if before in self._links.amounts and noun.first > 1:
            at = next((i for i in range(noun.first - 1, 0, -1) if words[i] == before), 1)
            before = words[at - 1]  # "in | the six states"
        is_within = (
            before in self._links.within or tuple(words[lead - 2 : lead]) in self._links.among
        )
        return self._units.counted_last and is_within and is_same

    def last(self, found: Quantity) -> Counted | None:
        """Return the noun that the figure before counts, in the same sentence."""
        if self.latest is None or not _counts(found) or self._is_age(found):
            return None
        first = self._sentence(found.first)
        if self.latest.first >= first or self._resumed == first:
            return self.latest
        return self.latest if self._is_breakdown(first) else None

    def _is_breakdown(self, first: int) -> bool:
        """Tell whether a sentence parts what the one before counts: "Rinciannya, bus 2 juta, …"."""
        opening = self._tokens.words[first : first + 2]
        is_told = not self._links.breakdowns.isdisjoint((opening[0], " ".join(opening)))
        if is_told and self.latest is not None and self.latest.first >= self._before(first):
            self._resumed = first
            return True
        return False

    def resumed(self, found: Quantity) -> Counted | None:
        """Return what the sentence before counts where this one leaves it out.

        It opens with how its subject changed, or its number alone is the subject of a change:
        "Meski naik 2 juta, …", "Sementara itu, 30 melemah".
        """
        if self.latest is None or self._is_adjunct or not _counts(found):
            return None
        words, links, first = self._tokens.words, self._links, self._sentence(found.first)
        if not first < found.lead <= first + _OPENING or self.latest.first < self._before(first):
            return None
        if any(word not in links.openers for word in words[first : found.lead]):
            return None
        if links.moves.isdisjoint([words[found.lead - 1], *words[found.stop : found.stop + 1]]):
            return None
        self._resumed = first
        return self.latest

    def _before(self, first: int) -> int:
        """Return the first token of the sentence before the one that starts at a token."""
        return self._sentence(first - 1) if first else 0

    def compared(self, found: Quantity, other: Found) -> Counted | None:
        """Return the measure of the number before, which a second value of it leaves out.

        A share of which something changed is none of a level: "rose 5 pct to 300 mln".
        """
        unit = other.noun.unit if other.noun else None
        if unit is None or unit.is_counted or (other.noun and self._is_when(other.noun)):
            return None
        is_sum = unit.dimension == MONEY and found.low >= SUM
        is_told = self._is_compared(found.lead) or self._is_step(found)
        is_told = is_told or self._is_benchmark(found.lead)
        if not (is_told or (is_sum and self._is_expected(found.lead))):
            return None
        if other.quantity.first < self._sentence(found.first):
            return None
        before = self._tokens.words[other.quantity.lead - 1] if other.quantity.lead else ""
        is_change = before in self._links.changes or found.low >= _WHOLE
        return None if unit.dimension == SHARE and is_change else other.noun

    def is_change(self, start: Quantity, end: int, lead: int) -> bool:
        """Tell whether two numbers are a change's ends: "turun dari 120 pada Mei menjadi 75 titik".

        The first ends before token `end`; the second, with its hedges, opens at `lead`.
        """
        words, levels = self._tokens.words, self._links.levels
        if not 0 < lead - end <= _CHANGE or start.lead < 1:
            return False
        before = words[start.lead - 1]
        is_from = before in self._links.compared or before in self._links.of
        return is_from and before in levels and words[lead - 1] in levels

    def _is_step(self, found: Quantity) -> bool:
        """Tell whether a number tells how far something went: "21 mln tons, down 5 mln"."""
        words = self._tokens.words
        is_change = found.lead > 0 and words[found.lead - 1] in self._links.changes
        # "12 mln tons, a 2 mln reduction"
        is_change |= words[found.stop : found.stop + 1] != [] and (
            words[found.stop] in self._links.differences
        )
        return is_change and found.low >= SUM

    def _is_expected(self, lead: int) -> bool:
        """Tell whether a word before a number leads to an amount: "a loss of 400 mln".

        So does an article: "missing the 3.4 billion".
        """
        before = self._tokens.words[lead - 1] if lead else ""
        return before in self._links.of or before in self._links.definites

    def _is_benchmark(self, lead: int) -> bool:
        """Tell whether a number is what another is held against: "below its quota of 1.2 mln"."""
        words, links = self._tokens.words, self._links
        return lead > 1 and words[lead - 1] in links.of and words[lead - 2] in links.benchmarks

    def _is_compared(self, lead: int) -> bool:
        """Tell whether a word that compares stands before a number, its hedge and its owner."""
        if lead > 3 and self._tokens.is_owner(lead - 2):
            lead -= 3  # "52 percent to Jones's 48"
        return self._follows(self._links.compared, lead)

    def _follows(self, leads: frozenset[str], lead: int) -> bool:
        """Tell whether one of some words stands before a number and its hedge."""
        words, hedges = self._tokens.words, self._links.hedges
        while lead > 1 and tuple(words[lead - 2 : lead]) in self._links.bounds:
            lead -= 2  # "killed up to | 40"
        for at in range(lead - 1, max(-1, lead - 1 - _HEDGE), -1):
            if words[at] in leads:
                return True
            if words[at] not in hedges:
                return False
        return False

    def of_level(self, found: Quantity, floor: int = 0) -> Counted | None:
        """Return the noun whose number came to this: "the number of flights fell to 120".

        So do "sales of cars". Nothing before token `floor` is looked at.
        """
        if not _counts(found) or not self._follows(self._links.levels, found.lead):
            return None
        words, links = self._tokens.words, self._links
        start = max(self._sentence(found.first), found.lead - _SUBJECT, floor)
        for at in range(found.lead - 1, start, -1):
            if self._opens_clause(at):
                return None
            if words[at - 1] not in links.numbers:
                continue
            if words[at] in links.of:
                return self._units.noun_after(self._tokens, at + 1, is_single=False)
            if not self._units.counted_last:
                return self._units.counted_at(self._tokens, at)  # "penjualan mobil"
        return None

    def _opens_clause(self, at: int) -> bool:
        """Tell whether another clause opens at a token: "…, sementara", "…, dan rumah rusak"."""
        words, tokens = self._tokens.words, self._tokens
        if words[at] in self._links.boundaries:
            return True
        is_joint = words[at] in self._links.coordinators and words[at - 1] == ","
        return is_joint and not tokens.is_capitalised(at + 1)

    def before(self, found: Quantity) -> Counted | None:
        """Return the nearest noun before a number that counts: "jumlah pengungsi mencapai 500"."""
        if not _counts(found) or self._follows(self._links.gerunds, found.lead):
            return None
        start = max(self._sentence(found.first), found.lead - _REACH)
        for at in range(found.lead - 1, start - 1, -1):
            hit = self._units.counted_at(self._tokens, at)
            if hit is None or self._is_named(at, start) or self._is_aside(hit) or self._speaks(hit):
                continue
            if self._is_when(hit):
                continue
            if self._is_done(hit, found.lead):
                continue
            before = self._tokens.words[at - 1] if at > start else ""
            if before in self._links.amounts and at - 1 > start:
                before = self._tokens.words[at - 2]  # "in the | province"
            if self._tokens.words[max(start, at - 2)] in self._links.includes:
                continue  # "tujuh orang, termasuk dua | anak, tewas, total menjadi 420"
            if before in self._links.asides:
                continue  # "korban tewas di | negara itu akibat | gempa mencapai 500"
            if self._is_nearer(hit, start):
                return self.latest  # "slides that hit 3 villages killed 60, with over 200 missing"
            if not self._is_numbered(hit, found):
                if self._is_latest(hit, found, start):
                    return self.latest
                head = self._head_of(hit, start)
                return None if self._owes(head, found) else head
        return None

    def _owes(self, noun: Counted, found: Quantity) -> bool:
        """Tell whether a place has the money told of: "kerugian negara sebesar | 236 juta"."""
        return found.low >= SUM and self._tokens.words[noun.first] in self._links.places

    def _is_nearer(self, noun: Counted, start: int) -> bool:
        """Tell whether a figure behind a noun counts one that stands before it."""
        if self.latest is None or self.latest.first < start or not self._units.counted_last:
            return False
        return self.latest.first < noun.first < self._latest_lead

    def _is_latest(self, noun: Counted, found: Quantity, start: int) -> bool:
        """Tell whether the noun counted last is nearer than one that no number counts."""
        latest = self.latest
        if latest is None or self._is_adjunct or not self._units.counted_last:
            return False
        return start <= latest.first and noun.first < latest.first < found.first

    def _head_of(self, noun: Counted, start: int) -> Counted:
        """Return the noun that a noun right behind it only describes: "korban | gempa"."""
        while not self._units.counted_last and noun.first > start:
            head = self._units.counted_at(self._tokens, noun.first - 1)
            if head is None or head.stop != noun.first or self._is_named(head.first, start):
                break
            noun = head
        return noun

    def _is_named(self, at: int, start: int) -> bool:
        """Tell whether a noun is of a name: "Rakyat Merdeka"; "Kredit Rakyat" where heads lead."""
        tokens = self._tokens
        if not tokens.is_capitalised(at):
            return False
        is_tail = at > start + 1 and tokens.is_capitalised(at - 1) and not self._units.counted_last
        return is_tail or tokens.is_capitalised(at + 1)

    def is_led(self, found: Quantity) -> bool:
        """Tell whether the noun stands right before its number: "jumlah pengungsi 500"."""
        words, lead = self._tokens.words, found.lead
        for at in range(lead - 1, max(0, lead - _NOUN), -1):
            hit = self._units.counted_at(self._tokens, at)
            if hit is None or hit.stop < lead - 1:
                continue
            if hit.stop == lead or self._units.is_predicate(words[lead - 1]):
                return words[at - 1] in self._links.amounts  # "jumlah kasus positif 20"
        return False

    def is_event(self, noun: Counted | None) -> bool:
        """Tell whether a noun is what befell somebody, and can befall nobody itself: "deaths"."""
        return noun is not None and noun.unit is not None and noun.unit.name in _EVENTS

    def is_kind_of_person(self) -> bool:
        """Tell whether the latest noun tells what kind of people it counts: no "others" are it."""
        unit = self.latest.unit if self.latest is not None else None
        return unit is not None and unit.name in _KINDS

    def _is_aside(self, noun: Counted) -> bool:
        """Tell whether a noun is part of a name, "Maro province", or a predicate: "were hurt"."""
        at, tokens = noun.first, self._tokens
        if not self._units.counted_last or at == 0:
            return False
        is_name = tokens.is_capitalised(at - 1) and not self._units.is_plural(tokens, at)
        is_verb = tokens.words[at - 1] in self._links.copulas
        is_state = self._units.is_predicate(tokens.words[at])
        is_state = is_state or not self._units.is_plural(tokens, at)  # "is building another three"
        return is_name or (is_verb and is_state)

    def _is_done(self, noun: Counted, lead: int) -> bool:
        """Tell whether a noun is a verb whose object the number is: "killed two, hurt over 9"."""
        words = self._tokens.words
        if not self._units.counted_last or not self._units.is_predicate(words[noun.first]):
            return False
        before = words[noun.first - 1]
        is_first = noun.first == self._sentence(noun.first)
        is_noun = is_first or before in self._links.amounts or before in self._links.of
        return not is_noun and self._follows(frozenset([words[noun.first]]), lead)

    def _speaks(self, noun: Counted) -> bool:
        """Tell whether those whom a noun names only say the number: "rebels said it was 90".

        So do the officials of "the toll according to the officials is 90".
        """
        words, at = self._tokens.words, noun.first
        if not self._links.sayings.isdisjoint(words[noun.stop : noun.stop + 1]):
            return True
        at -= at > 0 and words[at - 1] in self._links.definites
        near = (tuple(words[max(0, at - many) : at]) for many in range(1, SOURCE + 1))
        return any(before in self._links.sources for before in near)

    def _is_numbered(self, noun: Counted, found: Quantity) -> bool:
        """Tell whether a noun only tells where: "refugees in 14 camps were at least 900"."""
        latest = self.latest
        return (
            self._is_adjunct
            and latest is not None
            and latest.first <= noun.first < latest.stop <= found.first
        )

    def _is_age(self, found: Quantity) -> bool:
        """Tell whether a number is an apposition to a name: "Leila Aydin, 29, said"."""
        at = found.first - 2
        if at < 0 or self._tokens.words[at + 1] not in ",(" or not self._tokens.is_capitalised(at):
            return False
        return found.stop >= len(self._tokens) or not self._tokens.words[found.stop][0].isalnum()

    def _sentence(self, at: int) -> int:
        """Return the first token of the sentence that holds a token."""
        index = bisect_right(self._firsts, at) - 1
        return self._firsts[index] if index >= 0 else 0


def _counts(found: Quantity) -> bool:
    """Tell whether a quantity can count: nobody counts 6.5 earthquakes."""
    return found.low == int(found.low) and found.high == int(found.high)
