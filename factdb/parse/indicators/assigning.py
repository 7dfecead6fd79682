"""What each figure measures: its indicator, and with it measure, place and period.

The predicate decides, not the unit: "1.200 warga dievakuasi" is `evacuated`. The words in reach
are weighed by `weighing.py`; where none is, a figure takes over the indicator of one before it,
in its sentence (`connections.py`) or in the last ones (`recalls.py`), if the words connect them.

Reach is bounded by constants, so the cost is linear in the text.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factdb.indicators import indicators
from factdb.languages import Language
from factdb.parse.indicators.amounts import (
    INTEREST,
    PRICE,
    PROFIT,
    bears_interest,
    borne,
    is_quotation,
    untold,
)
from factdb.parse.indicators.connections import Connections
from factdb.parse.indicators.cues import Part
from factdb.parse.indicators.evidence import Evidence
from factdb.parse.indicators.findings import COUNT, LEAST, NOTHING, PLAIN, SHARE, Finding, heavier
from factdb.parse.indicators.measurements import measurement
from factdb.parse.indicators.measures import MeasureReader
from factdb.parse.indicators.mismatches import is_of_others
from factdb.parse.indicators.places import PlaceFinder
from factdb.parse.indicators.recalls import Recalls
from factdb.parse.indicators.settings import NUMBERS, Setting, settings_of
from factdb.parse.indicators.weighing import weigh
from factdb.parse.indicators.words import IndicatorLexicon, indicator_lexicon
from factdb.parse.numbers.tallies import is_side
from factdb.parse.text.layout import Layout
from factdb.parse.text.tokens import Tokens
from factdb.records import DateMention, Figure, Measure

_UNIT = Part.UNIT

_HARMED = "people harmed"  # the group of indicators that have the scene of their paragraph
_SOCIETY = "society"  # that of those who are only told to work, live or take part somewhere
_DEAD = "bodies"  # by units.toml
_AID, _GIVEN = "aid", "assisted"
_EVENTS = "incidents"
_INDEX = "index"
_ANY_SHARE = Finding(SHARE, 0.0)  # of what nothing tells
_RESULTS = 6  # figures of a profit, of each share and of the year before
_AGED = "age"
_NAMED = 3  # tokens from "jarak" to its number
_LISTED = frozenset(["age", "magnitude"])  # measured one behind the other: "5.9 and 5.5"


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
        is_part = measure is not Measure.CHANGE or finding != _ANY_SHARE  # "loans rose 2 pct"
        indicator = (finding.slug or None) if is_part else None
        is_harm = indicator is not None and known[indicator].group == _HARMED
        assigned.append(
            _without_people(setting, indicator)._replace(
                indicator=indicator,
                measure=measure,
                place=places.place_of(setting, finding if is_harm else NOTHING),
                period_span=places.period_of(setting, indicator),
            )
        )
    return assigned


def _without_people(setting: Setting, indicator: str | None) -> Figure:
    """Return a figure, an age without those who have it: "two boys, aged | 9 and 11"."""
    figure, unit = setting.figure, setting.figure.unit_span
    if indicator != _AGED or unit is None or unit.start >= figure.span.end:
        return figure
    return figure._replace(unit=None, unit_span=None, counted=None, dimension=None)


class _Reader:
    """One text's search for what its figures measure."""

    def __init__(self, tokens: Tokens, settings: list[Setting], lexicon: IndicatorLexicon) -> None:
        self.tokens = tokens
        self.words = tokens.words
        self.settings = settings
        self.lexicon = lexicon
        self.evidence = Evidence(tokens, settings, lexicon)
        self.connections = Connections(self.evidence)
        self.recalls = Recalls(self.evidence)

    def read(self) -> list[Finding]:
        """Return the finding of each figure, in order."""
        findings: list[Finding] = []
        for i in range(len(self.settings)):
            findings.append(self._read(i, findings))
            is_led_to = self.settings[i].has_origin or self._is_led_to(i, findings[i])
            if is_led_to and findings[i - 1].slug in PLAIN:
                findings[i - 1] = findings[i]
            elif self._is_next_level(i, findings):
                findings[i] = findings[i - 1] if findings[i - 1].slug not in PLAIN else findings[i]
            elif self._began_before(i, findings[i]) or self._is_new_price(i, findings):
                findings[i] = findings[i - 1]
        return findings

    def _is_led_to(self, i: int, found: Finding) -> bool:
        """Tell whether a figure is what the change before led to: "corn fell 3 cents to $2.41"."""
        setting, before = self.settings[i], self.settings[i - 1]
        if not i or found.slug in PLAIN or not setting.is_level or before.floor != setting.floor:
            return False
        is_next = before.end == setting.opening - 1 and self.evidence.is_difference(before)
        return is_next and before.kind in (setting.kind, "bare")

    def _is_next_level(self, i: int, findings: list[Finding]) -> bool:
        """Tell whether an amount came to another of its unit: "the debt of $12 million to | $5"."""
        setting, before = self.settings[i], self.settings[i - 1]
        if not i or not setting.is_level or before.end != setting.opening - 1:
            return False
        if (
            before.kind == "share" and setting.kind == "bare"
        ):  # "the index lost 1 percent to | 5,190"
            return findings[i - 1].slug == _INDEX and before.floor == setting.floor
        is_same = before.kind == setting.kind == "money" and before.unit == setting.unit
        return is_same and before.floor == setting.floor

    def _is_new_price(self, i: int, findings: list[Finding]) -> bool:
        """Tell whether an untold amount is what a price came to: "Ajax rose 75 cents to $12"."""
        setting, before = self.settings[i], self.settings[i - 1]
        if not i or findings[i].slug or findings[i - 1].slug != PRICE or not setting.is_level:
            return False
        is_near = before.floor == setting.floor and before.kind == setting.kind == "money"
        return is_near and self.evidence.is_difference(before)

    def _began_before(self, i: int, found: Finding) -> bool:
        """Tell whether a bare number is what one came to: "dari 16 persen … menjadi | 15"."""
        setting = self.settings[i]
        return setting.has_origin and setting.kind == "bare" and found.slug in PLAIN

    def _read(self, i: int, before: list[Finding]) -> Finding:
        setting = self.settings[i]
        if (told := self._told(i, setting, before)) is not None:
            return told
        best = weigh(self.evidence, i)
        if not (setting.is_whole or setting.is_modifier):  # "shut 46 of its 310 shops"
            best = heavier(best, self.connections.find(i, setting, before))
        elif best.weight < LEAST:
            best = NOTHING
        if best.weight < LEAST and setting.kind == "bare":
            sides = is_side(self.words, setting.opening, setting.stop)
            sides = sides or self.evidence.is_ballot(setting)
            best = Finding(self.evidence.told_of_sides(setting), LEAST) if sides else best
        is_open = best.weight < LEAST or self._is_role(best)
        if is_open and self._is_given(i, setting, before):
            return Finding(_GIVEN, LEAST)
        if best.weight < LEAST and (again := self.recalls.find_same(i, setting, before)):
            return again
        if best.weight < LEAST and not setting.is_whole:
            best = self.recalls.find_itemised(i, setting, before) or self.recalls.find(
                i, setting, before
            )
        elif best.part is _UNIT and best.slug == PRICE and self._is_forecast(i, setting, before):
            return replace(best, slug=PROFIT)
        elif best.part is _UNIT:
            best = self.recalls.find_listed(i, setting, before) or best
            if self._is_role(best):
                # "PHK di tiga pabrik: 1. PT Sinar, 400 karyawan"
                best = self.recalls.find_itemised(i, setting, before) or best
        return self._settled(setting, best)

    def _told(self, i: int, setting: Setting, before: list[Finding]) -> Finding | None:
        """Return what a figure is whatever stands around it: a measurement, a base, bodies."""
        slug = measurement(setting, self.tokens, self.evidence)
        if slug == "distance" and i and before[i - 1].slug == "height":
            slug = self._same_length(setting, self.settings[i - 1])
        elif slug is None and i and before[i - 1].slug in _LISTED:
            slug = self._same_kind(setting, self.settings[i - 1], before[i - 1].slug)
        if slug is not None:
            return Finding(slug, 9.0)
        if self._is_happening(setting):
            return Finding(_EVENTS, LEAST)
        if setting.kind in NUMBERS and self.evidence.is_base(setting):
            return Finding(COUNT if setting.unit else "", 0.0)
        # Whatever is done to them: "14 bodies were recovered".
        return Finding("killed", 9.0) if setting.figure.counted == _DEAD else None

    def _is_happening(self, setting: Setting) -> bool:
        """Tell whether a number is how often something came about: "Gempa terjadi 5 kali"."""
        if setting.figure.unit not in self.lexicon.often:
            return False
        hits = (self.evidence.by_first.get(at) for at in range(setting.floor, setting.opening))
        parts = {part for hit in hits if hit for slug, part in hit.cues if slug == _EVENTS}
        return {Part.UNIT, Part.STATE} <= parts

    def _is_given(self, i: int, setting: Setting, before: list[Finding]) -> bool:
        """Tell whether people are given what was counted before: "500 paket untuk 300 KK"."""
        if not setting.is_adjunct or setting.of == "things" or i == 0:
            return False
        is_to = self.words[setting.opening - 1] in self.lexicon.clauses.recipients
        near = (j for j in range(max(0, i - 3), i) if self.settings[j].floor == setting.floor)
        is_aid = any(before[j].slug == _AID for j in near)  # "for four months to 9 million people"
        return is_to and is_aid and setting.kind == "number"

    def _is_forecast(self, i: int, setting: Setting, before: list[Finding]) -> bool:
        """Tell whether a profit was told and this one was looked for: "had expected $2 a share"."""
        benchmarks, at = self.lexicon.benchmarks, setting.opening - 1
        at -= self.words[at] in self.evidence.clauses.of
        if self.words[at] not in benchmarks:
            return False
        near = (j for j in range(max(0, i - _RESULTS), i) if before[j].slug == PROFIT)
        return any(setting.sentence - self.settings[j].sentence <= 1 for j in near)

    def _is_role(self, best: Finding) -> bool:
        """Tell whether no more is known of people than that they work or live somewhere."""
        return best.part is Part.UNIT and self.evidence.table[best.slug].group == _SOCIETY

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
        before = self.words[setting.opening - 1]
        if before == "(" and other.end == setting.opening - 1:
            return "height"  # "at a depth of 35 km (21 miles)"
        is_level = before in self.lexicon.measures.levels
        if is_level and setting.unit == other.unit and setting.sentence == other.sentence:
            return "height"  # "kedalamannya direvisi dari 12 km menjadi 10 km"
        small = setting.figure.high < 1000 and setting.unit not in self.lexicon.far
        near = setting.sentence - other.sentence <= 1
        return "height" if small and near else "distance"

    def _settled(self, setting: Setting, best: Finding) -> Finding:
        """Return the finding, or what a figure is of which nothing is said."""
        is_part = setting.kind == "share" and not self.evidence.is_difference(setting)
        if best.slug and is_of_others(self.evidence, setting, best.slug):
            best = NOTHING
        if best.slug == COUNT and setting.kind not in NUMBERS:
            return _ANY_SHARE if is_part else replace(best, slug="")
        if best.slug:
            return borne(self.evidence, setting, best)
        if is_part:
            return Finding(INTEREST, 0.0) if bears_interest(self.evidence, setting) else _ANY_SHARE
        if not setting.unit and is_quotation(self.evidence, setting):
            return Finding(PRICE, 0.0)
        if setting.kind == "money":
            return Finding(untold(self.evidence, setting), 0.0)
        return Finding(COUNT if setting.unit and setting.kind in NUMBERS else "", 0.0)
