"""How a figure stands to time: stock, flow, cumulative, change, rate.

The words of the language file's [measures] around a number decide; where they say nothing, the
usual measure of its indicator.
"""

from __future__ import annotations

from collections.abc import Sequence

from factdb.indicators import Indicator, indicators
from factdb.parse.indicators.changes import ChangeReader, Told
from factdb.parse.indicators.cues import Mark, Part
from factdb.parse.indicators.findings import MONEY, QUOTED, SHARE, Finding
from factdb.parse.indicators.settings import Setting, reaches
from factdb.parse.indicators.words import IndicatorLexicon, found_in
from factdb.parse.text.tokens import Tokens, places_of
from factdb.records import Measure

_MORE, _NEW, _NOW, _SO_FAR, _TOTAL = Mark.MORE, Mark.NEW, Mark.NOW, Mark.SO_FAR, Mark.TOTAL
_CHANGE, _RATE, _STOCK, _UNKNOWN = Measure.CHANGE, Measure.RATE, Measure.STOCK, Measure.UNKNOWN
_STATE = Part.STATE

_HELD = 6  # tokens from "compared with" to its number: "with a national average of"
_LEFT, _RIGHT = 30, 16  # words in which a running total or a level is told
FLOW = "flow"  # by units.toml, of an amount by its time
_MOVED = "people moved"
_EVENTFUL = frozenset(["closed", "deployed", "treated"])  # levels that come about at once
# "per kg" is no rate
_LEVELS = QUOTED | {"debt", "population"}
_OPEN = frozenset(["pay", "interest", SHARE])  # rates that can differ: "porsinya naik 3 persen"
_FIRM = frozenset([Measure.RATE, Measure.UNKNOWN])


class MeasureReader:
    """Reads the measures of one text's figures."""

    __slots__ = (
        "_again",
        "_by_first",
        "_by_stop",
        "_changes",
        "_ending",
        "_joined",
        "_lexicon",
        "_opening",
        "_table",
        "_told",
        "_words",
    )

    def __init__(
        self, tokens: Tokens, settings: Sequence[Setting], lexicon: IndicatorLexicon
    ) -> None:
        self._words = tokens.words
        self._lexicon = lexicon
        self._table = indicators()
        self._again = lexicon.comparatives
        self._changes = ChangeReader(tokens, settings, lexicon)
        self._told: Told = (-1, "", _UNKNOWN)  # of the figure before
        self._joined = _ends_of_joined(settings, tokens.words, lexicon)
        totals = frozenset(lexicon.measures.totals)  # of these, "totalnya" points back as well
        marks = [
            (first, stop, _TOTAL if " ".join(tokens.words[first:stop]) in totals else mark)
            for first, stop, mark in found_in(lexicon.marks, tokens.words, reaches(settings))
            if (mark is not _SO_FAR or not lexicon.looks_back(tokens.words, first, stop))
            and not (mark is _TOTAL and tokens.words[first - 1] in lexicon.of)  # "3 dari total 9"
        ]
        self._by_first = {first: mark for first, _, mark in marks}
        self._by_stop = {stop: mark for _, stop, mark in marks}
        bounds = frozenset(places_of(tokens.words, lexicon.clauses.boundaries))
        # The tokens at which something tells of a figure behind or before them, or parts the two.
        self._ending = bounds.union(stop - 1 for stop in self._by_stop)
        self._opening = bounds.union(self._by_first)

    def read(self, setting: Setting, finding: Finding) -> Measure:
        """Return the measure of a figure, given what it was found to measure.

        Figures are read in order: what a change began with is measured as what it led to.
        """
        measure = self._read(setting, finding)
        self._told = (setting.sentence, finding.slug, measure)
        return measure

    def _read(self, setting: Setting, finding: Finding) -> Measure:
        slug = finding.slug
        indicator = self._table[slug] if slug else None
        if indicator is not None and indicator.is_measurement:
            return _UNKNOWN
        is_open = slug in _OPEN
        if indicator is not None and indicator.measure is _RATE and not is_open:
            is_points = setting.kind == "points" or setting.unit in self._lexicon.differing
            is_step = is_points and self._changes.is_change(setting, finding, self._told)
            return _CHANGE if is_step else _RATE  # "growth slowed by half a point to 2 percent"
        if setting.unit in self._lexicon.differing:
            return _CHANGE
        is_often = setting.unit in self._lexicon.often  # "he fell four times"
        if not is_often and self._changes.is_change(setting, finding, self._told):
            return _CHANGE
        if setting.kind == "share" and slug != "index":
            return _RATE
        if indicator is None:
            return _RATE if self._is_rate(setting, finding) else _UNKNOWN
        if indicator.slug not in _LEVELS and self._is_rate(setting, finding):
            return _RATE
        return self._by_time(setting, finding, indicator)

    def _is_rate(self, setting: Setting, finding: Finding) -> bool:
        """Tell whether a time or a head is named that the amount is for: "per bulan", "a day"."""
        if setting.figure.dimension == FLOW:
            return True  # "802.000 BPH"
        if self._is_told_per(setting, finding):
            return True
        # Not beyond the next number: "Rs 7 crore or | 3 per cent of GDP".
        stop = min(setting.roof, setting.end + 3, max(setting.end + 1, setting.limit))
        if self._lexicon.rates.firsts.isdisjoint(self._words[setting.stop : stop]):
            return False
        return any(self._is_per(at) for at in range(setting.stop, stop))

    def _is_told_per(self, setting: Setting, finding: Finding) -> bool:
        """Tell whether its noun is said to be for each: "spending per pupil is | 900".

        So is what is held against such a number: "…, compared with 800".
        """
        words, lexicon = self._words, self._lexicon
        if 0 < finding.stop < setting.opening and words[finding.stop] in lexicon.rates.firsts:
            return self._is_per(finding.stop)
        before = words[max(setting.prior, setting.opening - _HELD) : setting.opening]
        is_again = self._told == (setting.sentence, finding.slug, _RATE) and finding.slug != SHARE
        return is_again and not lexicon.versus.isdisjoint(before)

    def _is_per(self, at: int) -> bool:
        """Tell whether "a week" opens at a word, and not "less than a week" or "a week ago"."""
        words, lexicon = self._words, self._lexicon
        hit = lexicon.rates.match(words, at) if words[at] in lexicon.rates.firsts else None
        if hit is None or words[at - 1] in lexicon.comparisons:
            return False
        mark = lexicon.marks.match(words, at) if words[at] in lexicon.marks.firsts else None
        if mark is not None and mark[0] > hit[0]:
            return False  # "per hari ini": as of today
        behind = words[hit[0]] if hit[0] < len(words) else "."
        return behind not in lexicon.distances and behind not in lexicon.of  # "a quarter of them"

    def _by_time(self, setting: Setting, finding: Finding, indicator: Indicator) -> Measure:
        usual = indicator.measure
        if usual in _FIRM:
            return usual
        if self._words[setting.opening - 1] in self._lexicon.origins:
            before = (setting.sentence, indicator.slug)
            if self._told[:2] == before and self._told[2] is Measure.CUMULATIVE:
                return Measure.CUMULATIVE  # "a toll of 300, up from 200"
        mark = self._mark(setting, self._start_of_clause(setting, finding))
        if usual is _STOCK:
            if mark is not _NOW and indicator.slug in _EVENTFUL and self._is_event(finding):
                return Measure.CUMULATIVE if mark is _SO_FAR else Measure.FLOW
            is_moved = indicator.group == _MOVED
            return self._moved(finding, mark) if is_moved and mark is not _NOW else usual
        if mark in (_NEW, _MORE) and usual is Measure.CUMULATIVE:
            return Measure.FLOW
        if mark is _SO_FAR or (mark is _TOTAL and indicator.group != MONEY):
            return Measure.CUMULATIVE
        if mark is _NOW and indicator.group != MONEY:
            is_since = self._mark_behind(setting) is _SO_FAR  # "kini 300 orang sejak Mei"
            return Measure.CUMULATIVE if is_since else _STOCK
        return usual

    def _is_event(self, finding: Finding) -> bool:
        """Tell whether a past or a plan has its object: "shut 40 stores", "will send 90 officers".

        Not "is treating four patients", nor what only names a strength: "a garrison of 90".
        """
        if finding.part is not Part.ACT or finding.at < 1:
            return False
        verb, before = self._words[finding.at], self._words[finding.at - 1]
        is_noun = self._words[finding.stop - 1] in self._lexicon.of
        is_past = self._lexicon.gaps.is_past(verb) or before in self._lexicon.modals
        return is_past and not is_noun

    def _moved(self, finding: Finding, mark: Mark | None) -> Measure:
        """Return the measure of people out of their homes: "newly displaced" are a flow.

        What has an object is an event ("the quake displaced 2 million"), and so is what befell
        them since a day ("were displaced since May"); else the noun tells how many there are.
        """
        if mark is _NEW:
            return Measure.FLOW
        hit = self._lexicon.cues.match(self._words, finding.at) if finding.at >= 0 else None
        parts = {cue.part for cue in hit[1]} if hit is not None else set()
        if not {Part.ACT, _STATE} <= parts:
            return _STOCK
        if mark in (_SO_FAR, _TOTAL):
            return Measure.CUMULATIVE
        return Measure.FLOW if finding.part is Part.ACT else _STOCK

    def _start_of_clause(self, setting: Setting, finding: Finding) -> int:
        """Return where a figure's clause starts: "since the quake that | killed 26 people"."""
        is_act = finding.part is Part.ACT and setting.floor < finding.at < setting.lead
        is_inside = is_act and self._words[finding.at - 1] in self._lexicon.clauses.relatives
        return finding.at if is_inside else setting.floor

    def _mark(self, setting: Setting, start: int) -> Mark | None:
        """Return what the nearest words of the clause tell of time, those before it first.

        A running total holds for every figure behind it, a level for the next and its equals.
        """
        boundaries = self._lexicon.clauses.boundaries
        before = range(setting.lead - 1, max(start, setting.lead - _LEFT) - 1, -1)
        for at in filter(self._ending.__contains__, before):
            mark = self._by_stop.get(at + 1)
            if mark is None:
                if self._words[at] in boundaries:
                    break
            elif mark <= _NEW or mark is _MORE:
                reaches = at >= setting.prior or setting.is_joined or setting.is_item
                if reaches or mark is _SO_FAR:
                    return mark
        if setting.end > setting.stop and self._words[setting.stop] in self._again:
            return _MORE  # "four more cases"
        return self._mark_behind(setting)

    def _mark_behind(self, setting: Setting) -> Mark | None:
        """Return what the words of the clause behind a figure tell of time."""
        boundaries = self._lexicon.clauses.boundaries
        limit = self._joined.get(setting.first, setting.limit)
        behind = range(setting.stop, min(limit, setting.end + _RIGHT))
        for at in filter(self._opening.__contains__, behind):
            mark = self._by_first.get(at)
            if mark is not None:
                is_near = at < setting.limit
                if mark is _SO_FAR or (is_near and mark in (_NOW, _NEW)):
                    return mark
            if self._words[at] in boundaries:
                break
        return None


def _ends_of_joined(
    settings: Sequence[Setting], words: Sequence[str], lexicon: IndicatorLexicon
) -> dict[int, int]:
    """Return up to where "since May" may stand behind figures that one clause coordinates.

    By the first token of each figure: "12 were killed and 30 hurt since May" holds for both,
    and so does "12 were killed, including 5 children, since May".
    """
    limits: dict[int, int] = {}
    for setting, after in zip(reversed(settings[:-1]), reversed(settings[1:]), strict=True):
        limits[setting.first] = setting.limit
        if after.sentence == setting.sentence and _goes_with(after, words, lexicon):
            limits[setting.first] = limits.get(after.first, after.limit)
    return limits


def _goes_with(setting: Setting, words: Sequence[str], lexicon: IndicatorLexicon) -> bool:
    """Tell whether a figure is coordinated with the one before, or a part of it."""
    is_joined = words[setting.opening - 1] in lexicon.clauses.coordinators
    return is_joined or _is_part(setting, words, lexicon)


def _is_part(setting: Setting, words: Sequence[str], lexicon: IndicatorLexicon) -> bool:
    """Tell whether a figure is a part of the one before: "termasuk 13 anak", "40 di antaranya"."""
    parted, marks = lexicon.parted, lexicon.marks
    before = range(max(setting.floor, setting.opening - 1), setting.lead)
    opened = (parted.match(words, at) for at in before if words[at] in parted.firsts)
    if any(hit is not None and hit[0] <= setting.lead for hit in opened):
        return True
    behind = (at for at in {setting.stop, setting.end} if at < setting.roof)
    hits = (marks.match(words, at) for at in behind if words[at] in marks.firsts)
    return any(hit is not None and hit[1] is Mark.REPEAT for hit in hits)
