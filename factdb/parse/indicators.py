"""What each figure measures: its indicator, and with it measure, place and period.

The predicate decides, not the unit: "1.200 warga dievakuasi" is `evacuated`. The words in reach
are weighed by `weighing.py`; where none is, a figure takes over the indicator of one before it
("50 jembatan rusak, delapan di Kota X") if the words connect the two.

Reach is bounded by constants, so the cost is linear in the text.
"""

from __future__ import annotations

from collections.abc import Sequence

from factdb.indicators import indicators
from factdb.languages import Language
from factdb.parse.evidence import OPENING, Evidence
from factdb.parse.findings import COUNT, NOTHING, OUTCOMES, PLAIN, SHARE, Finding, heavier
from factdb.parse.indicator_words import IndicatorLexicon, Mark, Part, indicator_lexicon
from factdb.parse.layout import Layout
from factdb.parse.measurements import measurement
from factdb.parse.measures import FLOW, MeasureReader
from factdb.parse.places import PlaceFinder
from factdb.parse.settings import NUMBERS, Setting, settings_of
from factdb.parse.tallies import is_side
from factdb.parse.tokens import Tokens
from factdb.parse.weighing import weigh
from factdb.records import DateMention, Figure, Measure

_HARMED = "people harmed"  # the group of indicators that have the scene of their paragraph
_DEAD = "bodies"  # by units.toml
_AID, _GIVEN = "aid", "assisted"
_ANY_SHARE = Finding(SHARE, 0.0)  # of what nothing tells
_LEAST = 3.5  # a cue that weighs less says nothing
_MEMORY = 2  # sentences over which a figure can take over the indicator of another
_ITEM = 2  # sentences from one item of a list to the next; "1." can be one
_NOUN = 4  # tokens from "and" to a sum of money behind its noun
_NAMED = 3  # tokens from "jarak" to its number
_LIST = 15  # tokens between two figures of one list
_LISTED = frozenset(["age", "magnitude"])  # measured one behind the other: "5.9 and 5.5"
_UNSHARED = frozenset(["loss", "price", "cost"])  # "untuk tahap pertama 20 persen" is none of it
_NO_TOPIC = frozenset([COUNT, "growth"])  # "ekonomi" is in every story of money
_TELLING = OUTCOMES | {COUNT}  # units so told of take over nothing
_TOPIC = 60  # tokens before a share within which a noun can be what it is a share of


def assign_indicators(
    figures: Sequence[Figure],
    tokens: Tokens,
    layout: Layout,
    dates: Sequence[DateMention],
    language: Language,
) -> list[Figure]:
    """Return the figures with indicator, measure, place and the date that they refer to.

    A figure's indicator is None where nothing in `indicators.toml` fits; people and things of
    whom the text tells nothing are `count`.
    """
    if not figures:
        return []
    lexicon = indicator_lexicon(language)
    settings = settings_of(figures, tokens, layout, lexicon)
    findings = _Reader(tokens, settings, lexicon).read()
    measures = MeasureReader(tokens, settings, lexicon)
    places = PlaceFinder(tokens, settings, dates, lexicon)
    known = indicators()
    assigned: list[Figure] = []
    for setting, finding in zip(settings, findings, strict=True):
        measure = measures.read(setting, finding)
        is_part = finding != _ANY_SHARE or measure is not Measure.CHANGE  # "loans rose 2 pct"
        indicator = (finding.slug or None) if is_part else None
        is_harm = indicator is not None and known[indicator].group == _HARMED
        assigned.append(
            setting.figure._replace(
                indicator=indicator,
                measure=measure,
                place=places.place_of(setting, finding if is_harm else NOTHING),
                period_span=places.period_of(setting, indicator),
            )
        )
    return assigned


class _Reader:
    """One text's search for what its figures measure."""

    def __init__(self, tokens: Tokens, settings: list[Setting], lexicon: IndicatorLexicon) -> None:
        self.tokens = tokens
        self.words = tokens.words
        self.settings = settings
        self.lexicon = lexicon
        self.evidence = Evidence(tokens, settings, lexicon)
        self.table = indicators()
        self.items: set[int] = set()  # sentences that are items of a list under its heading

    def read(self) -> list[Finding]:
        """Return the finding of each figure, in order."""
        findings: list[Finding] = []
        for i in range(len(self.settings)):
            findings.append(self._read(i, findings))
            if self.settings[i].has_origin and findings[i - 1].slug in PLAIN:
                findings[i - 1] = findings[i]
            elif self._began_before(i, findings[i]):
                findings[i] = findings[i - 1]
        return findings

    def _began_before(self, i: int, found: Finding) -> bool:
        """Tell whether a bare number is what one came to: "dari 16 persen … menjadi | 15"."""
        setting = self.settings[i]
        return setting.has_origin and setting.kind == "bare" and found.slug in PLAIN

    def _read(self, i: int, before: list[Finding]) -> Finding:
        setting = self.settings[i]
        slug = measurement(setting, self.tokens, self.evidence)
        if slug == "distance" and i and before[i - 1].slug == "height":
            slug = self._same_length(setting, self.settings[i - 1])
        elif slug is None and i and before[i - 1].slug in _LISTED:
            slug = self._same_kind(setting, self.settings[i - 1], before[i - 1].slug)
        if slug is not None:
            return Finding(slug, 9.0)
        if setting.figure.counted == _DEAD:
            return Finding("killed", 9.0)  # whatever is done to them: "14 bodies were recovered"
        best = weigh(self.evidence, i)
        if not (setting.is_whole or setting.is_modifier):  # "shut 46 of its 310 shops"
            best = heavier(best, self._taken_over(i, setting, before))
        elif best.weight < _LEAST:
            best = NOTHING
        if best.weight < _LEAST and setting.kind == "bare":
            sides = is_side(self.words, setting.opening, setting.stop)
            best = Finding(self.evidence.told_of_sides(setting), _LEAST) if sides else best
        if best.weight < _LEAST and self._is_given(i, setting, before):
            return Finding(_GIVEN, _LEAST)
        if best.weight < _LEAST and not setting.is_whole:
            best = self._itemised(i, setting, before) or self._recalled(i, setting, before)
        elif best.part is Part.UNIT:
            best = self._listed(i, setting, before) or best
        return self._settled(setting, best)

    def _is_given(self, i: int, setting: Setting, before: list[Finding]) -> bool:
        """Tell whether people are given what was counted before: "500 paket untuk 300 KK"."""
        if not setting.is_adjunct or setting.of == "things" or i == 0:
            return False
        is_to = self.words[setting.opening - 1] in self.lexicon.clauses.recipients
        is_near = self.settings[i - 1].floor == setting.floor
        return is_to and is_near and before[i - 1].slug == _AID and setting.kind == "number"

    def _listed(self, i: int, setting: Setting, before: list[Finding]) -> Finding | None:
        """Return what befell those whom the sentence before counts, where its list goes on.

        "… 197 workers lost their jobs. Then the mill, 105 workers": no more than a noun tells of
        the second, and the word that opens its sentence ties it to the first.
        """
        goes_on = self.words[setting.floor] in self.lexicon.clauses.next
        if setting.is_adjunct or not (goes_on or self.evidence.points_back(setting)):
            return None
        counted = setting.figure.counted
        for j in range(i - 1, max(-1, i - 4), -1):
            other, finding = self.settings[j], before[j]
            if setting.sentence - other.sentence > 1:
                break
            same = counted is not None and other.figure.counted == counted
            says_more = finding.part is not Part.UNIT and finding.slug not in PLAIN
            if same and says_more and self.evidence.fits(setting, finding.slug):
                return Finding(finding.slug, _LEAST, finding.part)
        return None

    def _same_kind(self, setting: Setting, other: Setting, slug: str) -> str | None:
        """Return what a number is in a list: "aged 9, 12 and 14", not "aged 40, and two"."""
        is_listed = setting.is_joined and setting.kind == other.kind == "bare"
        digits = (self.words[at.first][0].isdigit() for at in (setting, other))
        return slug if is_listed and len(set(digits)) == 1 else None

    def _same_length(self, setting: Setting, other: Setting) -> str:
        """Return what a length is beside a height: "air setinggi 90 cm, di dalam rumah 25 cm"."""
        told = range(max(setting.floor, setting.opening - _NAMED), setting.opening)
        hits = [self.evidence.by_first[at] for at in told if at in self.evidence.by_first]
        if any(cue.slug == "distance" for hit in hits for cue in hit.cues):
            return "distance"  # "kedalaman 5 meter dengan jarak 20 meter"
        is_level = self.words[setting.opening - 1] in self.lexicon.measures.levels
        if is_level and setting.unit == other.unit and setting.sentence == other.sentence:
            return "height"  # "kedalamannya direvisi dari 12 km menjadi 10 km"
        small = setting.figure.high < 1000 and setting.unit not in self.lexicon.far
        near = setting.sentence - other.sentence <= 1
        return "height" if small and near else "distance"

    def _settled(self, setting: Setting, best: Finding) -> Finding:
        """Return the finding, or what a figure is of which nothing is said."""
        is_part = setting.kind == "share" and not self.evidence.is_difference(setting)
        if best.slug == COUNT and setting.kind not in NUMBERS:
            return best._replace(slug=SHARE if is_part else "")
        if best.slug:
            return best
        if is_part:
            return _ANY_SHARE
        return Finding(COUNT if setting.unit and setting.kind in NUMBERS else "", 0.0)

    def _taken_over(self, i: int, setting: Setting, before: list[Finding]) -> Finding:
        """Return the indicator of the figure before in the sentence, where the words connect."""
        nearest = i - 1
        for j in range(i - 1, max(-1, i - 4), -1):
            other, finding = self.settings[j], before[j]
            if other.floor != setting.floor:
                break
            if j == nearest and other.is_whole and self._opens_parts(setting):
                nearest = j - 1
                continue  # "freed 7 of the 12 hostages, including two women"
            if finding.slug in PLAIN:
                if setting.is_joined and j == i - 1 and finding.slug:
                    return (
                        Finding(finding.slug, 4.0)
                        if self.evidence.fits(setting, finding.slug)
                        else NOTHING
                    )
                if self._is_of_its_own(other, setting, finding):
                    break
                continue
            if self.table[finding.slug].is_measurement or not self.evidence.fits(
                setting, finding.slug
            ):
                continue
            weight = self._connection(setting, other, finding, is_next=j == nearest)
            if weight:
                return Finding(finding.slug, weight)
        return NOTHING

    def _is_of_its_own(self, other: Setting, setting: Setting, finding: Finding) -> bool:
        """Tell whether a figure has a noun that no indicator fits, and the next goes with it.

        "Ekuitas mencapai Rp 330 miliar, naik dari Rp 275 miliar": neither is the debt before.
        """
        return finding.part is Part.HEAD and other.kind == setting.kind == "money"

    def _connection(
        self, setting: Setting, other: Setting, finding: Finding, *, is_next: bool
    ) -> float:
        """Weigh how closely a figure goes with one before it in the sentence."""
        if self._tells_outcome(setting, finding) or self._is_of_others(setting, finding):
            return 0.0
        if setting.is_level and self._is_told_aside(finding):
            return 0.0  # "korban banjir yang melanda enam desa menjadi 62 orang"
        told = self.evidence.named(setting)
        same = setting.is_generic and (not told or finding.slug in told)  # not "9 kasus baru"
        same = same or setting.unit.split()[-1:] == other.unit.split()[-1:]
        same = same or other.unit.startswith(f"{setting.unit} ")  # "17 titik panas, 3 titik di …"
        same = same or setting.figure.dimension == other.figure.dimension == FLOW
        if is_next and (
            self._is_bracketed(setting, other) or self.evidence.is_said_again(setting, other)
        ):
            return 8.5  # "a loan of 1 million pounds ($1.3 million)"
        if setting.is_joined and is_next and (same or finding.part is not Part.UNIT):
            return 8.5
        if self._repeats(setting) or (is_next and self._opens_parts(setting)):
            return 7.5
        if is_next and self._is_span(setting, other):
            return 7.0
        if setting.is_adjunct or self.evidence.has_verb(other.end, setting.opening):
            return 0.0  # "menyita 12 motor dan menilang 300 pengendara"
        if same and (setting.kind == other.kind or {setting.kind, other.kind} <= NUMBERS):
            return 6.5
        if setting.is_item and finding.part is not Part.UNIT:
            return 5.0
        if self._goes_on(setting, other, finding):
            return 5.0
        return 6.0 if setting.kind in ("share", "bare", "points") or other.kind == "share" else 0.0

    def _is_span(self, setting: Setting, other: Setting) -> bool:
        """Tell whether one word leads from a number to a number: "voted 231 to 190"."""
        is_near = setting.lead == other.end + 1 and setting.kind == other.kind == "bare"
        return is_near and self.words[other.end] in self.lexicon.measures.levels

    def _tells_outcome(self, setting: Setting, finding: Finding) -> bool:
        """Tell whether a unit says itself what it is: "deaths" beside cases, "penerbangan"."""
        told = self.evidence.named(setting)
        return not told.isdisjoint(_TELLING) and finding.slug not in told

    def _is_of_others(self, setting: Setting, finding: Finding) -> bool:
        """Tell whether people are counted by what befalls things alone, or the other way round."""
        of = self.table[finding.slug].of
        return setting.kind == "number" and None not in (of, setting.of) and of != setting.of

    def _is_told_aside(self, finding: Finding) -> bool:
        """Tell whether a verb with its object opens a relative clause: "yang melanda enam desa"."""
        is_act = finding.part is Part.ACT and finding.at > 0
        return is_act and self.words[finding.at - 1] in self.lexicon.clauses.relatives

    def _is_bracketed(self, setting: Setting, other: Setting) -> bool:
        """Tell whether a figure only says in brackets what the one before it says.

        Of anything else a share so told is a part: "210 responden (55 persen)".
        """
        at = setting.opening - 1
        is_same = setting.kind in (other.kind, "share")
        return is_same and at == other.end and self.words[at] == "("

    def _goes_on(self, setting: Setting, other: Setting, finding: Finding) -> bool:
        """Tell whether a list goes on: "11 bombers, … a number of tanks, as well as hundreds".

        The predicate of the first may stand between: "20 homes were damaged, as well as 9 schools".
        """
        joint = setting.opening - 1
        if setting.kind == "money":
            while joint > setting.opening - _NOUN and self.words[joint].isalpha():
                if self.words[joint] in self.lexicon.clauses.coordinators:
                    break
                joint -= 1  # "6 motor dan | uang tunai Rp 3 juta"
        if self.words[joint] not in self.lexicon.clauses.coordinators:
            return False
        between = range(other.end, setting.opening)
        is_told = any(self._is_told(at) for at in between if at != finding.at)
        return len(between) <= _LIST and not is_told

    def _is_told(self, at: int) -> bool:
        """Tell whether words at a token tell what is measured, and not how old or long it is."""
        hit = self.evidence.by_first.get(at)
        return hit is not None and not all(self.table[cue.slug].is_measurement for cue in hit.cues)

    def _repeats(self, setting: Setting) -> bool:
        """Tell whether words beside a figure take up what was counted before: "di antaranya"."""
        marks, words = self.lexicon.marks, self.words
        for at in (setting.stop, setting.end):
            if at < setting.roof:
                hit = marks.match(words, at)
                if hit is not None and hit[1] is Mark.REPEAT:
                    return True
        return False

    def _opens_parts(self, setting: Setting) -> bool:
        """Tell whether a figure is the first part of a whole: "7,028 people, including 2,913"."""
        before = range(max(setting.floor, setting.opening - 2), setting.opening)
        if setting.kind not in NUMBERS:
            return False
        hits = (self.lexicon.parted.match(self.words, at) for at in [*before, setting.opening])
        return any(hit is not None and setting.opening <= hit[0] <= setting.lead for hit in hits)

    def _recalled(self, i: int, setting: Setting, before: list[Finding]) -> Finding:
        """Return the indicator told in the sentences before, where a figure goes on with it."""
        is_share = setting.kind in ("share", "points")
        is_part = is_share and not self.evidence.is_difference(setting)
        has_own = is_share and self.evidence.has_own_subject(setting)
        is_place = setting.is_adjunct and not setting.is_generic  # "… dari tiga kota lain"
        points_back = not is_place and self.evidence.points_back(setting)
        refers = is_share or points_back or self.evidence.lacks_subject(setting)
        is_changed = self._is_changed(setting)
        goes_on = setting.is_generic and self.words[setting.floor] in self.lexicon.clauses.next
        goes_on &= setting.opening - setting.floor <= OPENING
        goes_on |= setting.is_generic and self.evidence.says_when(setting)
        smaller = NOTHING  # what was told of fewer, of whom more are no part
        for j in range(i - 1, max(-1, i - 6), -1):
            other, finding = self.settings[j], before[j]
            if setting.sentence - other.sentence > _MEMORY:
                break
            if finding.slug in PLAIN:
                is_whole = setting.kind == "share" and other.floor == setting.floor
                is_told = points_back and other.unit == setting.unit and bool(setting.unit)
                if is_whole or is_told or self._is_of_its_own(other, setting, finding):
                    break  # "$18 million, of which 22 percent has come", "dari jumlah itu, 3 desa"
                continue
            is_same = setting.unit == other.unit or other.unit.startswith(f"{setting.unit} ")
            same = bool(setting.unit) and is_same and not setting.is_generic
            same = same or (is_changed and bool(setting.unit) and setting.unit == other.unit)
            is_of = other.kind == "share" and setting.kind == "money"  # "cut spending by half"
            same = same or (is_of and self.evidence.is_money(finding.slug))
            same = same or (goes_on and setting.unit == other.unit and not setting.is_adjunct)
            if has_own and not self.evidence.is_of_shares(finding.slug):
                continue
            if is_part and finding.slug in _UNSHARED:
                continue
            if (refers or same) and self.evidence.fits(setting, finding.slug):
                if refers or setting.figure.low <= other.figure.high:
                    return Finding(finding.slug, _LEAST)
                smaller = heavier(smaller, Finding(finding.slug, _LEAST))
        return self._topic(setting) if refers and not has_own else smaller

    def _itemised(self, i: int, setting: Setting, before: list[Finding]) -> Finding | None:
        """Return what the line says that opens a list: "Penduduk miskin per provinsi: 1. Jawa …".

        None where the figure is no item's; the items that follow take over what the first is.
        """
        if self.evidence.opens_list(setting.floor):
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
                return Finding(finding.slug, _LEAST, finding.part)
        return None

    def _is_changed(self, setting: Setting) -> bool:
        """Tell whether people only are told to be more or fewer: "di desa turun 20 ribu orang"."""
        return setting.is_generic and self.evidence.is_difference(setting)

    def _topic(self, setting: Setting) -> Finding:
        """Return the noun before a share that it can be a share or a change of."""
        is_part = setting.kind == "share" and not self.evidence.is_difference(setting)
        shut = _NO_TOPIC | _UNSHARED if is_part else _NO_TOPIC
        for at in range(setting.opening, max(0, setting.opening - _TOPIC), -1):
            hit = self.evidence.by_stop.get(at)
            for slug, part in hit.cues if hit else ():
                if part is not Part.HEAD or slug in shut:
                    continue
                if self.evidence.fits(setting, slug):
                    return Finding(slug, _LEAST, part)
        return NOTHING
