"""What a figure takes over from the sentences before: "37 houses burned. Another five in Sari".

It can go on with the figures of the last sentences, with the heading of a list whose item it is,
or, as a share, with the noun that the text was speaking of.
"""

from __future__ import annotations

from factdb.parse.indicators.connections import is_of_its_own
from factdb.parse.indicators.cues import Mark, Part
from factdb.parse.indicators.evidence import OPENING, Evidence
from factdb.parse.indicators.findings import (
    COUNT,
    LEAST,
    NOTHING,
    PLAIN,
    QUOTED,
    UNSHARED,
    Finding,
)
from factdb.parse.indicators.own_words import (
    has_own_object,
    has_own_subject,
    has_own_words,
    is_of_another,
)
from factdb.parse.indicators.settings import MEASURED, NUMBERS, Setting
from factdb.records import Measure

_MEMORY = 2  # sentences over which a figure can take over the indicator of another
_ITEM = 2  # sentences from one item of a list to the next; "1." can be one
_RANK = 20  # tokens from "terbanyak" to its number at most
_TOPIC = 60  # tokens before a share within which a noun can be what it is a share of
_PARTS = ("share", "points")
_LED = 8  # tokens from "cut its estimate" to the number
_WHOLE = 3  # words of "registered Ohio voters" that tell of whom a share is
_NO_TOPIC = frozenset([COUNT, "growth"])  # "ekonomi" is in every story of money


class Recalls:
    """What the figures of one text can take over from the sentences before theirs."""

    def __init__(self, evidence: Evidence) -> None:
        self.evidence = evidence
        self.words = evidence.words
        self.settings = evidence.settings
        self.lexicon = evidence.lexicon
        self.items: set[int] = set()  # sentences that are items of a list under its heading

    def find_listed(self, i: int, setting: Setting, before: list[Finding]) -> Finding | None:
        """Return what befell those whom the sentence before counts, where its list goes on.

        "… 197 workers lost their jobs. Then the mill, 105 workers": no more than a noun tells of
        the second, and the word that opens its sentence, or ranks it, ties it to the first.
        """
        goes_on = self.words[setting.floor] in self.lexicon.clauses.next or self._is_ranked(setting)
        if setting.is_adjunct or not (goes_on or self.evidence.points_back(setting)):
            return None
        counted = setting.figure.counted
        for j in range(i - 1, max(-1, i - 4), -1):
            other, finding = self.settings[j], before[j]
            if setting.sentence - other.sentence > 1:
                break
            same = counted is not None and other.figure.counted == counted
            same = same or (other.is_generic and other.kind == setting.kind == "number")
            says_more = finding.part is not Part.UNIT and finding.slug not in PLAIN
            if self._is_part_of_them(other):
                continue  # "12 kasus, enam di antaranya meninggal. Disusul Sari 9 kasus"
            if same and says_more and self.evidence.fits(setting, finding.slug):
                return Finding(finding.slug, LEAST, finding.part)
        return None

    def find_itemised(self, i: int, setting: Setting, before: list[Finding]) -> Finding | None:
        """Return what the line says that opens a list: "Penduduk miskin per provinsi: 1. Jawa …".

        None where the figure is no item's; the items that follow take over what the first is.
        """
        if self.evidence.opens_list(setting):
            found = self._topic(setting)
            if found.slug:
                self.items.add(setting.sentence)
                return found
            return None
        for j in range(i - 1, max(-1, i - 3), -1):
            other, finding = self.settings[j], before[j]
            if other.sentence not in self.items or setting.sentence - other.sentence > _ITEM:
                continue
            if setting.kind == other.kind and setting.unit == other.unit and finding.slug:
                self.items.add(setting.sentence)
                return Finding(finding.slug, LEAST, finding.part)
        return None

    def find_same(self, i: int, setting: Setting, before: list[Finding]) -> Finding | None:
        """Return what was told of a number that comes again: "40 lari. Dari 40 orang itu"."""
        if setting.kind not in NUMBERS or not self._repeats(setting):
            return None
        for j in range(i - 1, max(-1, i - 6), -1):
            other, finding = self.settings[j], before[j]
            if setting.sentence - other.sentence > _MEMORY:
                break
            is_same = other.figure.high == setting.figure.high and other.unit == setting.unit
            if is_same and finding.slug not in PLAIN:
                return finding
        return None

    def _repeats(self, setting: Setting) -> bool:
        """Tell whether a demonstrative stands right behind a figure and its noun."""
        behind = self.lexicon.marks.match(self.words, min(setting.end, setting.roof - 1))
        return behind is not None and behind[1] is Mark.REPEAT

    def find(self, i: int, setting: Setting, before: list[Finding]) -> Finding:
        """Return the indicator told in the sentences before, where a figure goes on with it."""
        is_share = setting.kind == "share" or self._is_change_of_points(setting)
        if is_share and self.evidence.is_of_name(setting):
            return NOTHING
        has_object = has_own_object(self.evidence, setting)
        has_own = has_object or (is_share and has_own_subject(self.evidence, setting))
        points_back = self._points_back(setting) or self._opens_with_parts(setting)
        is_part = self._is_part_of_them(setting)
        is_tied = points_back or is_part or self.evidence.lacks_subject(setting)
        is_loose = setting.kind == "share" and not is_tied and self._is_of_whole(setting)
        refers = is_share or is_tied
        goes_on = self._opens_as_next(setting)
        is_ranked = self._is_ranked(setting)
        for j in range(i - 1, max(-1, i - 6), -1):
            other, finding = self.settings[j], before[j]
            if setting.sentence - other.sentence > _MEMORY:
                break
            if self._is_of_measurement(setting, other, finding):
                break
            if finding.slug in PLAIN:
                if self._ends_recall(setting, other, finding, points_back=points_back):
                    break
                continue
            is_market = finding.slug in QUOTED and not has_object  # "bawang merah naik 3 persen"
            if has_own and not (is_market or self._is_rate(finding.slug)):
                continue
            if self._is_unshared(setting, other, finding, is_loose=is_loose):
                continue
            is_again = self._counts_again(setting, other, finding, goes_on=goes_on)
            is_again = is_again or (is_ranked and _is_alike(setting, other))
            is_again = is_again and not self._is_part_of_them(other)  # "enam di antaranya"
            if not (refers or is_again) or not self._can_measure(setting, finding.slug):
                continue
            if refers or setting.figure.low <= other.figure.high:
                return Finding(finding.slug, LEAST)  # of fewer, more are no part
        if has_own or is_loose or not refers:
            return NOTHING
        return self._topic(setting)

    def _is_change_of_points(self, setting: Setting) -> bool:
        """Tell whether points go on with what was told: "it fell 9 points", not "won 9 points"."""
        is_told = setting.unit in self.lexicon.differing or self.evidence.is_difference(setting)
        return setting.kind == "points" and (is_told or setting.is_level)

    def _is_ranked(self, setting: Setting) -> bool:
        """Tell whether a figure is the most or least of a count: "Sari terbanyak, yaitu 12"."""
        words, clauses = self.words, self.lexicon.clauses
        before = range(setting.opening - 1, max(setting.floor, setting.opening - _RANK) - 1, -1)
        rank = next((at for at in before if words[at] in clauses.ranks), -1)
        if rank < 0 or setting.kind != "number" or setting.is_adjunct:
            return False
        behind = self.evidence.behind(setting)
        is_last = not behind.isalpha() or behind in clauses.coordinators
        between = range(rank + 1, setting.opening)
        is_told = any(at in self.evidence.by_first for at in between)  # "menyiapkan 12 dokter"
        return is_last and not is_told and not self.evidence.has_verb(rank + 1, setting.opening)

    def _is_of_same_unit(self, setting: Setting, other: Setting) -> bool:
        """Tell whether a figure without a subject has the unit of the one before."""
        is_same = bool(setting.unit) and other.unit == setting.unit
        return is_same and self.evidence.lacks_subject(setting)

    def _is_of_measurement(self, setting: Setting, other: Setting, finding: Finding) -> bool:
        """Tell whether a share is a change of what was measured: "luasnya 9 hektare, turun 3%"."""
        is_measured = finding.slug != "" and self.evidence.is_measurement(finding.slug)
        is_near = is_measured and other.floor == setting.floor and setting.kind == "share"
        return is_near and self.evidence.lacks_subject(setting)

    def _points_back(self, setting: Setting) -> bool:
        """Tell whether a figure is of what was counted before, and no place: "dari tiga kota"."""
        is_place = setting.is_adjunct and not setting.is_generic
        return not is_place and self.evidence.points_back(setting)

    def _opens_with_parts(self, setting: Setting) -> bool:
        """Tell whether a sentence opens as parts of what was counted: "Terdiri dari 12 pria"."""
        parted, words = self.lexicon.parted, self.words
        if setting.opening != setting.floor or setting.kind not in NUMBERS:
            return False
        hit = parted.match(words, setting.floor) if words[setting.floor] in parted.firsts else None
        return hit is not None and hit[0] <= setting.lead

    def _is_part_of_them(self, setting: Setting) -> bool:
        """Tell whether a figure counts some of those before: "Tujuh di antaranya masih anak"."""
        anaphors, words = self.lexicon.anaphors, self.words
        at = setting.stop if setting.stop < setting.roof else setting.roof - 1
        return anaphors.match(words, at) is not None

    def _opens_as_next(self, setting: Setting) -> bool:
        """Tell whether a sentence goes on with a row of people: "Disusul 12 orang di Sari"."""
        if not setting.is_generic:
            return False
        is_next = self.words[setting.floor] in self.lexicon.clauses.next
        is_near = setting.opening - setting.floor <= OPENING
        return (is_next and is_near) or self.evidence.says_when(setting)

    def _ends_recall(
        self, setting: Setting, other: Setting, finding: Finding, *, points_back: bool
    ) -> bool:
        """Tell whether a figure goes on with one that no indicator tells of.

        "$18 million, of which 22 percent has come"; "dari jumlah itu, 3 desa".
        """
        is_near = other.floor == setting.floor
        if is_near and (setting.kind == "share" or self._is_of_same_unit(setting, other)):
            return True
        if points_back and other.unit == setting.unit and setting.unit:
            return True
        return is_of_its_own(other, setting, finding)

    def _counts_again(
        self, setting: Setting, other: Setting, finding: Finding, *, goes_on: bool
    ) -> bool:
        """Tell whether a figure counts what another before it does."""
        is_same = setting.unit == other.unit
        is_narrower = other.unit.startswith(f"{setting.unit} ")
        # Other dollars buy something else; but "the levy doubles to $4".
        is_noun = setting.kind not in MEASURED or self._is_led_by_change(setting)
        if setting.unit and (is_same or is_narrower) and not setting.is_generic and is_noun:
            return True
        if setting.unit and is_same and self._is_changed(setting):
            return True
        is_of = other.kind == "share" and setting.kind == "money"
        if is_of and self.evidence.is_money(finding.slug):
            return True  # "cut spending by half"
        return goes_on and (is_same or setting.is_item) and not setting.is_adjunct

    def _is_led_by_change(self, setting: Setting) -> bool:
        """Tell whether a figure is by how much or to where something went: "doubles to $4"."""
        near = self.words[max(setting.floor, setting.opening - _LED) : setting.opening]
        return setting.is_outcome and not self.lexicon.measures.changes.isdisjoint(near)

    def _is_changed(self, setting: Setting) -> bool:
        """Tell whether people only are told to be more or fewer: "di desa turun 20 ribu orang"."""
        return setting.is_generic and self.evidence.is_difference(setting)

    def _is_of_whole(self, setting: Setting) -> bool:
        """Tell whether a share is a part of something, and not how that changed."""
        behind = self.evidence.behind(setting)
        is_change = behind in self.lexicon.changed.firsts
        return not is_change and not self.evidence.is_difference(setting)

    def _is_unshared(
        self, setting: Setting, other: Setting, finding: Finding, *, is_loose: bool
    ) -> bool:
        """Tell whether a share is of something else than the figure before.

        "Closed 12 shops. Two-thirds borrow"; not "In Ohio 40 percent do". A rate of change goes on
        whatever is said: "Food was 6 percent dearer".
        """
        slug, is_share = finding.slug, setting.kind in _PARTS
        is_part = is_share and not self.evidence.is_difference(setting)
        if is_part and (slug in UNSHARED or self._is_of_another(setting, slug)):
            return True
        if not is_loose:
            return False
        is_own = has_own_words(self.evidence, setting) or is_of_another(self.evidence, setting)
        return other.kind not in _PARTS or (is_own and not self._is_rate(slug))

    def _is_of_another(self, setting: Setting, slug: str) -> bool:
        """Tell whether a share is a part of others than an amount or a rate is: "of children"."""
        if not self.evidence.is_of(setting):
            return False
        whole = self.words[setting.end + 1 : setting.end + 1 + _WHOLE]
        is_people = any(self.lexicon.kind_of(word) == "people" for word in whole)
        return self._is_rate(slug) or (is_people and self.evidence.is_money(slug))

    def _is_rate(self, slug: str) -> bool:
        """Tell whether an indicator is told in rates alone, as inflation is."""
        is_rate = self.evidence.table[slug].measure is Measure.RATE
        return is_rate and self.evidence.is_of_shares(slug)

    def _topic(self, setting: Setting) -> Finding:
        """Return the noun before a share that it can be a share or a change of."""
        is_part = setting.kind == "share" and not self.evidence.is_difference(setting)
        shut = _NO_TOPIC | UNSHARED if is_part else _NO_TOPIC
        for at in range(setting.opening, max(0, setting.opening - _TOPIC), -1):
            hit = self.evidence.by_stop.get(at)
            for slug, part in hit.cues if hit else ():
                if part is not Part.HEAD or slug in shut:
                    continue
                if self._can_measure(setting, slug):
                    return Finding(slug, LEAST, part)
        return NOTHING

    def _can_measure(self, setting: Setting, slug: str) -> bool:
        """Tell whether a figure can go on with an indicator; "one in eight members" is no money."""
        is_of_count = setting.kind == "share" and setting.figure.counted is not None
        if is_of_count and self.evidence.is_money(slug):
            return False
        if setting.of == "things" and self.evidence.table[slug].of == "people":
            return False  # "12 warga tewas. Mereka adalah pemilik 20 rumah"
        return self.evidence.fits(setting, slug)


def _is_alike(setting: Setting, other: Setting) -> bool:
    """Tell whether two figures count the same kind of things, as far as is told."""
    is_same = other.kind == setting.kind and other.of == setting.of
    return is_same and (other.is_generic or other.unit == setting.unit)
