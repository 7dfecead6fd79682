"""The words of a text that can tell what its figures measure, and what a figure can be of.

The phrases are found by `hits`; what they weigh for a figure is told by `before_number` and
`behind_number`.
"""

from __future__ import annotations

from itertools import chain

from factdb.indicators import indicators
from factdb.parse.indicators.cues import Hit, IndicatorCue, Mark, Part
from factdb.parse.indicators.findings import COUNT, MONEY, QUOTED, VOTES
from factdb.parse.indicators.hits import HitFinder
from factdb.parse.indicators.settings import Setting
from factdb.parse.indicators.words import IndicatorLexicon
from factdb.parse.text.quotes import MARKS
from factdb.parse.text.tokens import Tokens, places_of
from factdb.records import Measure

_STATE, _UNIT = Part.STATE, Part.UNIT

_SIDES = (VOTES, "support")  # what two numbers are that a dash parts
_IN_NAME = 0.2  # what a comma takes between the parts of a place: "Desa Sari, Kota Maro"
_ITEM = 12  # tokens from the colon to what the first thing of a list has
_WHOLE = 6  # tokens between a share and a noun that it is of
_FORCE = "force and law"  # the group of indicators whose nouns are roles: "riot police"
_POINTED = 14  # tokens before a figure in which a pointer is looked for
_PRICE = 1_000  # the same of what is said to cost so much
OPENING = 12  # tokens from "Sementara itu," to the figure that goes on with what was told
_SUM = 100_000  # a number without unit from which on it can be an amount of money


class Evidence:
    """The words of one text that tell what its figures measure.

    Attributes:
        words, capitals: The text's tokens in lower case, and which of them have a capital.
        settings: Its figures, in order.
        lexicon, clauses, table: What the language and the indicators say.
        muted: Returns the indicators that a phrase does not tell in this text, of most none.
        by_first, by_stop: The phrases of the language file in the text, by their bounds.
        opened, closed: The figures' numbers by where they open, hedges included, and stop.
        shares: The tokens behind its shares.
        telling_before, telling_behind: The tokens at which something tells of a figure behind or
            before them, or parts it from what tells.
        taken: First tokens of predicates that have their subject already.
    """

    __slots__ = (
        "by_first", "by_stop", "capitals", "clauses", "closed", "lexicon", "muted", "opened",
        "settings", "shares", "table", "taken", "telling_before", "telling_behind", "words",
    )  # fmt: skip

    def __init__(self, tokens: Tokens, settings: list[Setting], lexicon: IndicatorLexicon) -> None:
        self.words = tokens.words
        self.settings = settings
        self.lexicon = lexicon
        self.clauses = lexicon.clauses
        self.table = indicators()
        finder = HitFinder(tokens, settings, lexicon)
        self.capitals = finder.capitals
        self.muted = finder.muted
        hits = finder.find()
        self.by_first = {hit.first: hit for hit in hits}
        self.by_stop = {hit.stop: hit for hit in hits}
        self.opened = {s.opening: i for i, s in enumerate(settings)}
        self.closed = {s.stop: i for i, s in enumerate(settings)}
        self.shares = frozenset(s.end for s in settings if s.kind == "share")
        self.taken: set[int] = set()
        parting = set(places_of(self.words, lexicon.parting))
        ends = parting.union(stop - 1 for stop in chain(self.by_stop, self.closed))
        self.telling_before = frozenset(ends)
        self.telling_behind = self.capitals.union(parting, self.by_first, self.opened, self.shares)

    def fits(self, setting: Setting, slug: str) -> bool:
        """Tell whether a figure of this kind can measure that."""
        kinds = self.table[slug].kinds
        if self.table[slug].is_measurement:
            return False  # told by `measurements.py`
        if setting.kind in kinds or slug == COUNT:
            return True
        if setting.kind != "bare":
            return False
        high = setting.figure.high
        is_whole = high == high.to_integral_value()
        if "money" not in kinds:
            return "number" in kinds and is_whole  # no 4.9 soldiers
        is_price = slug == "price" and self.clauses.modifiers_follow  # "dijual 40 ribu"
        # Or no whole number: "shares fell 1-3/8 to 14-5/8".
        is_sum = high >= (_PRICE if is_price else _SUM) or not is_whole
        if slug in QUOTED:  # "the stock closed at 34", "rupiah dibuka di angka 15.900"
            is_level = (
                setting.is_level or self.words[setting.opening] in self.lexicon.measures.levels
            )
            is_sum = is_sum or is_level
        return is_sum or "number" in kinds

    def named(self, setting: Setting) -> frozenset[str]:
        """Return what the noun counted tells by itself: "passengers" of "1,200 passengers"."""
        if setting.end == setting.stop:
            return self._named_behind(setting)
        # "190 people | on board"
        hits = (self.by_first.get(at) for at in (setting.stop, setting.end))
        cues = (hit.cues for hit in hits if hit is not None)
        return frozenset(cue.slug for cue in chain.from_iterable(cues) if cue.part is _UNIT)

    def _named_behind(self, setting: Setting) -> frozenset[str]:
        """Return the same of a noun that stands behind another number: "29 and 14 | cases"."""
        figure = setting.figure
        if figure.unit_span is None or figure.unit_span.start < figure.span.end:
            return frozenset()
        hit = self.lexicon.cues.match(setting.unit.split(), 0)
        cues = hit[1] if hit is not None else ()
        muted = self.muted(setting.unit)
        return frozenset(c.slug for c in cues if c.part is _UNIT and c.slug not in muted)

    def is_change(self, setting: Setting, hit: Hit) -> bool:
        """Tell whether a noun only says that a share is a change: "after a 2 percent gain"."""
        if setting.kind not in ("share", "points") or hit.first != setting.end:
            return False
        if any(self.table[cue.slug].measure is Measure.RATE for cue in hit.cues):
            return False  # a difference by name: "3 percent growth"
        if not self.clauses.of.isdisjoint(self.words[hit.first : hit.stop]):
            return False  # it tells what changed: "a 3 percent growth in sales"
        return self.words[hit.first] in self.lexicon.changed.firsts

    def is_of(self, setting: Setting) -> bool:
        """Tell whether a share tells of what: "12 percent of the homes"."""
        return self.behind(setting) in self.lexicon.of

    def behind(self, setting: Setting) -> str:
        """Return the word behind a figure and its noun, a full stop where its sentence ends."""
        return self.words[setting.end] if setting.end < setting.roof else "."

    def is_of_name(self, setting: Setting) -> bool:
        """Tell whether a share is one of somebody named: "owns 4.9 percent of Ajax Foods"."""
        is_of = self.is_of(setting) and not self.is_difference(setting)
        return is_of and setting.end + 1 in self.capitals

    def is_pointed_at(self, start: int, stop: int) -> bool:
        """Tell whether a pointer stands among some tokens: "jumlah itu naik 12 orang"."""
        marks, words = self.lexicon.marks, self.words
        hits = (marks.match(words, at) for at in range(start, stop) if words[at] in marks.firsts)
        pointed = (hit[0] for hit in hits if hit is not None and hit[1] is Mark.POINTER)
        return any(end >= len(words) or words[end] not in self.clauses.of for end in pointed)

    def is_difference(self, setting: Setting) -> bool:
        """Tell whether a share is by how much something changed: "asetnya naik 2 persen"."""
        measures, words = self.lexicon.measures, self.words
        near = (i for i in range(setting.opening - 1, setting.lead) if words[i] in measures.changes)
        at = next(near, 0)  # not "turned | down 41 percent"
        return at > 0 and " ".join(words[at - 1 : at + 1]) not in measures.constituents

    def lacks_subject(self, setting: Setting) -> bool:
        """Tell whether nothing is named that changed: "Meski naik 2 juta", "ada penambahan 9".

        Nor what came to a number: "Sehingga menjadi 40 orang".
        """
        words, at = self.words, setting.opening - 1
        measures = self.lexicon.measures
        if at < setting.floor:
            return False
        first = setting.floor + (words[setting.floor] in MARKS)
        if words[at] in self.lexicon.reached and at - first <= 1:
            return at == first or words[at - 1] in self.lexicon.subordinators
        if words[at] not in measures.changes and words[at] not in measures.differences:
            return False
        before = words[at - 1] if at > setting.floor else ","
        openers = (self.lexicon.subordinators, self.lexicon.clauses.coordinators)
        is_open = before == "," or any(before in listed for listed in openers)
        return is_open or before in measures.existing

    def points_back(self, setting: Setting) -> bool:
        """Tell whether a pointer stands before a figure: "jumlah itu naik 12 orang"."""
        start = max(setting.floor, setting.opening - _POINTED)
        return self.is_pointed_at(start, setting.opening)

    def says_when(self, setting: Setting) -> bool:
        """Tell whether a sentence has no more than a number and its year: "Pada 2019 ada 76"."""
        lexicon, words = self.lexicon, self.words[setting.floor : setting.opening]
        if not 0 < len(words) <= OPENING or setting.roof - setting.end > 2:
            return False
        listed = (lexicon.function_words, lexicon.clauses.adjuncts, lexicon.years, lexicon.months)
        return all(word[0].isdigit() or any(word in those for those in listed) for word in words)

    def opens_list(self, setting: Setting) -> bool:
        """Tell whether a colon ends the line before a sentence, or before its number: "1.".

        Or before an item's number in the sentence: "PHK massal: 1. PT Sinar, 400 karyawan".
        """
        floor = setting.floor
        for at in range(max(floor, setting.opening - _ITEM), setting.opening - 3):
            if self.words[at] == ":" and self.words[at + 1] == "1" and self.words[at + 2] in ".)":
                return True
        is_numbered = (
            floor > 2 and self.words[floor - 1] in ".)" and self.words[floor - 2].isdigit()
        )
        at = floor - 3 if is_numbered else floor - 1
        return at >= 0 and self.words[at] == ":"

    def is_said_again(self, setting: Setting, other: Setting) -> bool:
        """Tell whether a figure says a share again: "15 percent of its staff, or 4,800 jobs"."""
        at = setting.opening - 1
        is_parted = self.words[at] in self.lexicon.clauses.coordinators
        return is_parted and self.words[at - 1] == "," and other.kind == "share" != setting.kind

    def is_ballot(self, setting: Setting) -> bool:
        """Tell whether "to" parts a number from that of the other side: "passed it, 231 to 190"."""
        words, stop = self.words, setting.stop
        is_pair = stop + 1 < setting.roof and words[stop + 1].isdecimal()
        if not is_pair or words[stop] not in self.lexicon.measures.levels:
            return False
        if words[stop] in self.lexicon.origins:
            return False  # "raising it to 231 from 190"
        return self._has_ballots(setting)

    def _has_ballots(self, setting: Setting) -> bool:
        """Tell whether a word before a figure tells that people voted."""
        near = self.words[max(setting.floor, setting.opening - OPENING) : setting.opening]
        return not self.lexicon.ballots.isdisjoint(near)

    def told_of_sides(self, setting: Setting) -> str:
        """Return what two sides have: votes, or the support that a word before tells of."""
        told = range(setting.floor, setting.opening)
        hits = [self.by_first[at] for at in told if at in self.by_first]
        slugs = [cue.slug for hit in hits for cue in hit.cues if cue.slug in _SIDES]
        if not slugs and any(_SIDES[0] in self.muted(phrase) for phrase in self.lexicon.weak):
            # Else nobody votes in the text: a game's result.
            return _SIDES[0] if self._has_ballots(setting) else ""
        return slugs[-1] if slugs else _SIDES[0]

    def is_of_shares(self, slug: str) -> bool:
        """Tell whether an indicator is told in shares alone, as inflation is: of all in reach."""
        return self.table[slug].kinds.isdisjoint(("money", "number"))

    def is_measurement(self, slug: str) -> bool:
        """Tell whether an indicator is of what is measured, as an area is."""
        return self.table[slug].is_measurement

    def is_money(self, slug: str) -> bool:
        """Tell whether an indicator is of money and the economy."""
        return self.table[slug].group == MONEY

    def is_year(self, unit: str) -> bool:
        """Tell whether a unit, lower-cased, is a year."""
        return unit in self.lexicon.years

    def is_led_to(self, setting: Setting) -> bool:
        """Tell whether "mencapai" leads to a figure: "warga yang tewas … mencapai 12 orang"."""
        reached = self.lexicon.reached
        return any(word in reached for word in self.words[setting.opening - 1 : setting.lead])

    def is_base(self, setting: Setting) -> bool:
        """Tell whether a number is only what a rate is reckoned for: "9 deaths per | 1,000"."""
        rates, at = self.lexicon.rates, setting.first - 1
        hit = rates.match(self.words, at) if self.words[at] in rates.firsts else None
        return at >= setting.floor and hit is not None and hit[0] > setting.first

    def has_verb(self, first: int, stop: int) -> bool:
        """Tell whether a verb that tells nothing stands among some tokens: "menilang 300 orang"."""
        words, lexicon = self.words, self.lexicon
        return bool(lexicon.active) and any(
            lexicon.is_verb(words[at]) and at not in self.by_first and at not in self.capitals
            for at in range(first, stop)
        )

    def is_adjunct(self, at: int) -> bool:
        """Tell whether a preposition stands at a token that tells where or of whom."""
        return self.words[at] in self.clauses.adjuncts

    def parts(self, at: int) -> float:
        """Return what a word takes from what stands on its other side; "saat ini" parts nothing."""
        cost = self.lexicon.costs.get(self.words[at], 0.0)
        if not cost:
            return cost
        if self.words[at] in MARKS:
            return cost if self.words[at - 1] == "," else 0.0  # "ada lima pabrik," tutup Budi
        if self.words[at] in self.clauses.boundaries:
            return 0.0 if self.lexicon.marks.match(self.words, at) else cost
        return _IN_NAME if self._is_in_name(at) else cost

    def _is_in_name(self, at: int) -> bool:
        """Tell whether a mark stands within a place: "Desa Sari, Kabupaten Barat (KBB), Jawa"."""
        words, mark = self.words, self.words[at]
        if mark == ",":
            before = at - 2 if words[at - 1] == ")" else at - 1
            return before in self.capitals and at + 1 in self.capitals
        inside = at + 1 if mark == "(" else at - 1
        is_whole = words[inside - 1] == "(" and words[inside + 1 : inside + 2] == [")"]
        return is_whole and inside in self.capitals  # "49 kepala keluarga (KK) terdampak", too

    def is_whole(self, hit: Hit, setting: Setting) -> bool:
        """Tell whether a noun is only what a share is of: "50 persen dari target APBN, naik 7".

        It has an amount of its own right behind it: "30 persen dari pagu | Rp 71 triliun"; so has
        the subject of the next clause, "50 persen dari target dan | belanja mencapai 7 persen".
        """
        if hit.stop == setting.opening:
            return False
        is_led = self.is_led_to(setting)
        for at in range(hit.first - 1, max(setting.floor, hit.first - _WHOLE), -1):
            if at in self.shares:
                return self.words[at] in self.lexicon.parts
            if self.words[at] in self.lexicon.costs:
                return False
            if is_led and self.words[at] in self.clauses.coordinators:
                return False
        return False

    def _is_role(self, cue: IndicatorCue) -> bool:
        """Tell whether a noun only says whom a force sends: "police officers"."""
        return cue.part is _UNIT and self.table[cue.slug].group == _FORCE

    def holds_predicate(self, hit: Hit) -> bool:
        """Tell whether a noun of several words tells what happened: not "tenaga kerja"."""
        if hit.stop - hit.first < 2 or all(map(self._is_role, hit.cues)):
            return False
        if not self.clauses.modifiers_follow:  # "jobs lost", but "salaried employees" are employees
            alone = self.lexicon.cues.match(self.words, hit.stop - 1)
            return alone is None or alone[1] != hit.cues
        tails = (self.lexicon.cues.match(self.words, i) for i in range(hit.first + 1, hit.stop))
        return any(  # "korban tewas", "korban meninggal dunia"
            tail is not None and any(cue.part is _STATE for cue in tail[1]) for tail in tails
        )
