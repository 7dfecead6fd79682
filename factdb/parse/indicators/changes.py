"""Whether a figure is a difference, not a level: "naik 3 persen", "a 4 percent fall in sales".

The words are those of the language file, [measures].
"""

from __future__ import annotations

from collections.abc import Sequence

from factdb.parse.indicators.cues import Part
from factdb.parse.indicators.findings import PLAIN, TRADED, Finding
from factdb.parse.indicators.settings import NUMBERS, Setting
from factdb.parse.indicators.words import IndicatorLexicon
from factdb.parse.text.tokens import Tokens
from factdb.records import Measure

Told = tuple[int, str, Measure]  # of a figure: its sentence, indicator and measure

_CHANGE_REACH = 5  # words between a change and its difference: "naik tajam hingga sekitar 3 persen"
_COMPOUND = 6  # tokens of "year-on-year"
_DESCRIBING = 4  # tokens of "seasonally adjusted monthly rise"
_DIFFERENCE_REACH = 7  # tokens from "penurunan" to "sebanyak"
_EARNED = TRADED | {"revenue", "profit"}
_GROWING = _EARNED | {"pay"}  # whose change can be told in one phrase: "wage hike"


class ChangeReader:
    """Tells the differences among one text's figures."""

    __slots__ = ("_by_end", "_compared", "_lexicon", "_words")

    def __init__(
        self, tokens: Tokens, settings: Sequence[Setting], lexicon: IndicatorLexicon
    ) -> None:
        self._words = tokens.words
        self._lexicon = lexicon
        self._compared = lexicon.comparatives.difference(
            lexicon.measures.new, lexicon.measures.more
        )
        self._by_end = {setting.end: setting for setting in settings}

    def is_change(self, setting: Setting, finding: Finding, before: Told) -> bool:
        """Tell whether a figure is a difference: "naik 3 persen", "20,000 fewer".

        The word that told what is measured is none: "cut" in "cut 600 jobs", "loss of $2 million".
        `before` is what the figure before it was told to be.
        """
        words, measures = self._words, self._lexicon.measures
        told = _told_by(setting, finding)
        is_behind = setting.opening > setting.floor and words[setting.opening - 1] in measures.marks
        mark = setting.opening - is_behind
        if words[mark] in measures.marks and self._is_difference(setting, mark):
            return True
        start = self._before_equal(setting)
        is_again = start < setting.opening - 1 and before[0] == setting.sentence
        if is_again and before[2] is not Measure.CHANGE:
            # "will cut 1,200 jobs, or 9 percent of its workforce"; not "or 9 percent more than"
            return self._is_compared(setting, finding) or self._is_changed(setting, told)
        opens_level = words[setting.opening] in measures.levels
        if opens_level and words[setting.opening] in self._lexicon.clauses.adjuncts:
            return False  # "turun di angka Rp 100 ribu"
        opens_level &= setting.kind in ("number", "money")  # a share may be how much it rose
        if opens_level or words[setting.opening] in measures.bounds:
            start = setting.opening  # "melonjak hingga 9 juta orang", "fell below 8 percent"
        if (told_before := self._change_before(setting, start, told)) is not None:
            return told_before
        if words[start] in self._lexicon.steps and self._is_stepped(setting, start):
            return True
        if is_behind and self._is_led_by_change(setting):
            return True
        if self._is_compared(setting, finding) or self._is_next_change(setting, finding, before):
            return True
        return self._is_named(setting) or self._is_changed(setting, told)

    def _change_before(self, setting: Setting, start: int, told: range) -> bool | None:
        """Tell whether a word of change leads up to a token; None where nothing tells."""
        words, measures = self._words, self._lexicon.measures
        for at in range(start, start - _CHANGE_REACH, -1):
            if at < setting.floor:
                break
            word = words[at]
            if word in measures.changes and at not in told:
                return not (self._is_constituent(at) or self._goes_on(setting, at))
            if word in measures.levels or word not in measures.transparent:
                return True if self._lexicon.is_compared(words, at + 1) else None
        return None

    def _goes_on(self, setting: Setting, at: int) -> bool:
        """Tell whether a word opens a clause that goes on with a list: "Ditambah lima sekolah"."""
        is_first = at == setting.floor or self._words[at - 1] == ","
        return is_first and self._words[at] in self._lexicon.clauses.next

    def _is_led_by_change(self, setting: Setting) -> bool:
        """Tell whether a mark behind a comma leads from a change: "naik tajam, mencapai"."""
        comma = setting.opening - 2
        if setting.kind != "share" or comma < setting.floor or self._words[comma] != ",":
            return False
        before = self._words[max(setting.floor, comma - _CHANGE_REACH) : comma]
        return not self._lexicon.measures.changes.isdisjoint(before)

    def _is_changed(self, setting: Setting, told: range) -> bool:
        """Tell whether words behind a figure make it a difference: "a 4 percent fall"."""
        words, changed = self._words, self._lexicon.changed
        for at in {setting.stop, setting.end, self._change_behind(setting)}:
            is_first = at < setting.roof and words[at] in changed.firsts
            hit = changed.match(words, at) if is_first else None
            if hit is not None and at not in told and not self._is_bound(setting, at, hit[0]):
                return True
        return False

    def _is_next_change(self, setting: Setting, finding: Finding, before: Told) -> bool:
        """Tell whether a share goes with a difference: "naik 3 persen (mtm) dan 9 persen"."""
        at = setting.opening - 1
        at -= self._words[at] in self._lexicon.steps  # "by 3 pct in May and | by 7 pct in June"
        is_joined = setting.is_joined or self._words[at] in self._lexicon.clauses.coordinators
        if not is_joined or setting.kind != "share":
            return False
        slug = before[1] if setting.is_gapped else finding.slug
        if before != (setting.sentence, slug, Measure.CHANGE):
            return False
        return self._is_bare(setting)

    def _is_bare(self, setting: Setting) -> bool:
        """Tell whether no noun stands behind a share that it could be a share of."""
        word = self._words[setting.end] if setting.end < setting.roof else "."
        lexicon = self._lexicon
        is_small = word in lexicon.function_words or word in lexicon.clauses.adjuncts
        is_small |= word in lexicon.versus or word in lexicon.distributives  # "respectively"
        return not word.isalpha() or is_small

    def _is_named(self, setting: Setting) -> bool:
        """Tell whether a noun of change has a share behind it: "the fall in sales was 7 percent".

        What has changed stands between, and of the marks only a comma before the share.
        """
        words, lexicon = self._words, self._lexicon
        if setting.kind != "share" or not lexicon.measures.differences or setting.is_joined:
            return False
        last = setting.opening - 1
        last -= words[last] == "," or words[last] in lexicon.copulas
        for at in range(last, max(setting.floor, last - _DIFFERENCE_REACH) - 1, -1):
            if words[at] in lexicon.measures.differences:
                is_head = lexicon.clauses.modifiers_follow or words[at + 1] in lexicon.clauses.of
                return is_head and self._is_bare(setting) and not self._is_of(setting)
            is_end = not words[at].isalpha() or words[at] in lexicon.measures.levels
            if is_end or words[at] in lexicon.clauses.boundaries or lexicon.is_verb(words[at]):
                return False
        return False

    def _is_of(self, setting: Setting) -> bool:
        """Tell whether a share says of what it is a part: "7 percent of the people"."""
        return setting.end < setting.roof and self._words[setting.end] in self._lexicon.of

    def _is_constituent(self, at: int) -> bool:
        """Tell whether a word of change is the end of a verb that is none: "make up"."""
        constituents = self._lexicon.measures.constituents
        return bool(constituents) and " ".join(self._words[at - 1 : at + 1]) in constituents

    def _is_compared(self, setting: Setting, finding: Finding) -> bool:
        """Tell whether an amount is said to be more than another: "exported $1 billion more".

        Not of what is given or owed: "$2 million more in aid" is another 2 million.
        """
        at = setting.end
        is_amount = setting.kind not in NUMBERS and at < setting.roof
        if not is_amount or self._words[at] not in self._compared:
            return False
        return setting.kind == "share" or finding.slug in _EARNED

    def _is_stepped(self, setting: Setting, step: int) -> bool:
        """Tell whether a change has its object before "by": "cut output by 12 percent"."""
        near = self._words[max(setting.floor, step - _DIFFERENCE_REACH) : step]
        changes = self._lexicon.measures.changes
        at = next((i for i, word in enumerate(near) if word in changes), None)
        return at is not None and all(word.isalpha() for word in near[at:])

    def _change_behind(self, setting: Setting) -> int:
        """Return the token of a noun of change that more than a share describes, else any other.

        "A 7 percent year-on-year increase", "a 4 percent May fall".
        """
        at = self._behind_compound(setting.end)
        changed, lexicon = self._lexicon.changed.firsts, self._lexicon
        if setting.kind != "share":
            hit = lexicon.cues.match(self._words, at) if at < setting.roof else None
            return at if hit is None else hit[0]  # "3 dollars an ounce lower"
        for behind in range(at, min(setting.roof, at + _DESCRIBING)):
            word = self._words[behind]
            if word in changed and word in lexicon.measures.changes:
                return behind
            if not word.isalpha() or word in lexicon.function_words:
                break
        return at

    def _behind_compound(self, at: int) -> int:
        """Return the token behind words that hyphens join: "a 7 percent year-on-year increase"."""
        words = self._words
        stop = at + 1
        while stop + 1 < len(words) and words[stop] == "-" and stop < at + _COMPOUND:
            stop += 2
        return stop if stop > at + 1 else at

    def _is_bound(self, setting: Setting, first: int, stop: int) -> bool:
        """Tell whether words behind a count hedge what follows: "500 people less than a day on"."""
        if stop >= setting.roof or not self._opens_amount(stop):
            return False  # "35 more than was estimated"
        hit = self._lexicon.hedges.match(self._words, stop, first)
        return setting.kind in NUMBERS and stop - first > 1 and hit is not None and hit[0] == first

    def _before_equal(self, setting: Setting) -> int:
        """Return the token before a figure, or before what a share says again: "$4, or 5%"."""
        at = setting.opening - 1
        equal = self._by_end.get(at - self._is_said_again(at))
        measures = self._lexicon.measures
        # Not "rose 2 points to 17 percent", "ekspor 3 juta ton turun 7 persen".
        is_own = self._words[at] in measures.levels or self._words[at] in measures.changes
        is_equal = equal is not None and equal.kind != setting.kind and setting.kind == "share"
        is_equal &= not is_own
        return equal.opening - 1 if equal is not None and is_equal else at

    def _is_said_again(self, at: int) -> bool:
        """Tell whether a comma stands before the "or" of a second value: "$4 | , or 5%"."""
        words = self._words
        return at > 0 and words[at - 1] == "," and words[at] in self._lexicon.clauses.coordinators

    def _opens_amount(self, at: int) -> bool:
        """Tell whether a number or "a day" stands at a token."""
        word, lexicon = self._words[at], self._lexicon
        return word[0].isdigit() or word in lexicon.numbers

    def _is_difference(self, setting: Setting, mark: int) -> bool:
        """Tell whether a noun of change opens what stands before: "kenaikan harga sebesar"."""
        first = max(setting.floor, mark - _DIFFERENCE_REACH)
        for word in reversed(self._words[first:mark]):
            if word in self._lexicon.measures.differences:
                return True
            is_level = word in self._lexicon.measures.levels
            if is_level or not word.isalpha() or word in self._lexicon.clauses.boundaries:
                return False
        return False


def _told_by(setting: Setting, finding: Finding) -> range:
    """Return the words that told what is measured; none of them makes it a difference.

    Of "raised $2 million from investors" the verb is one of them.
    """
    if setting.kind == "money" and finding.part is Part.STATE and finding.at >= setting.end:
        return range(setting.opening - 1, setting.opening)
    is_grown = setting.kind == "share" and finding.slug in _GROWING  # "2 percent sales growth"
    return range(0) if finding.slug in PLAIN or is_grown else range(finding.at, finding.stop)
