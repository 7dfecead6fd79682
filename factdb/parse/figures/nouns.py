"""What a number counts or measures: the noun or unit beside it, else the one understood.

What stands beside it is looked up by `counted`; what can be understood is remembered by
`understood`. Here it is told which of them a number has.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from factdb.parse.figures.merging import Found
from factdb.parse.figures.understood import SUM, Understood
from factdb.parse.figures.words import FigureWords
from factdb.parse.numbers.exclusions import Exclusions
from factdb.parse.numbers.measured import Counted
from factdb.parse.numbers.quantity import Quantity
from factdb.parse.text.tokens import Tokens
from factdb.units import SHARE, STRONGEST_QUAKE, TIME

_MANY = 100  # units of time, too many to be counted: "mencapai 1,3 juta tahun ini"
_COMPARED = 3  # figures looked back over for one to compare with
_WHOLE = 100  # no share in a list of shares is greater


class Nouns:
    """The nouns and units of one text's numbers."""

    def __init__(
        self,
        tokens: Tokens,
        words: FigureWords,
        understood: Understood,
        exclusions: Exclusions,
        windows: Collection[int],
        dated: Collection[int],
    ) -> None:
        """Look among these tokens; `windows` are those of windows of time: "in two weeks".

        `dated` are those of other dates, which no number counts: "mencapai 1,3 juta tahun ini".
        """
        self._tokens = tokens
        self._words = tokens.words
        self._units = words.units
        self._hedges = words.hedges
        self._gaps = words.gaps
        self._understood = understood
        self._exclusions = exclusions
        self._windows = windows
        self._dated = dated

    def beside(self, found: Quantity, end: int) -> Counted | None:
        """Return the unit of a quantity, or the noun that it counts, where the text names it.

        `end` is the index behind the number and its repetition; the noun may stand behind a hedge:
        "300 or more people", "40-odd ships".
        """
        noun = self._named(found, end) or self._bracketed(found, end)
        if noun is not None and noun.first >= end and noun.first in self._dated:
            is_time = noun.unit is not None and noun.unit.dimension == TIME
            return noun if is_time and found.high < _MANY else None  # "sudah 3 hari ini naik"
        if noun is not None or not self._units.counted_last:
            return noun
        later = self._hedges.after(self._words, end)
        return None if later is None else self._named(found, later[0])

    def left_out(
        self, found: Quantity, end: int, figures: Sequence[Found], *, is_hedged: bool
    ) -> Counted | None:
        """Return the noun that a number without one counts or measures all the same.

        `figures` are those before it; `is_hedged` tells that a hedge or a currency marks it as one.
        """
        if found.first > 1 and self._words[found.first - 2] in self._units.aged:
            return None  # "voters older than 65"
        other = self._comparable(found, figures)
        if other is not None and (measure := self._understood.compared(found, other)):
            return self._understood.of_level(found, other.quantity.stop) or measure
        if self._exclusions.is_part(end) or self._is_strength(found):
            return None
        if noun := self._understood.of_level(found):
            return noun
        noun = None
        is_led = is_hedged or self._hedges.is_transparent(self._words, found.lead)
        if is_led or self._understood.is_led(found):
            noun = self._understood.before(found)
        later = self._hedges.after(self._words, found.stop)
        at = later[0] if later is not None else found.stop  # "kasus tembus 40 ribu lebih"
        goes_on = at < len(self._words) and self._units.is_elliptic(self._words[at])
        if goes_on and self._understood.is_event(noun):
            noun = None  # "recovered 650 bodies and said at least 2,700 were hurt"
        noun = noun or (self._befallen(found) if goes_on else self._understood.last(found))
        return noun or self._understood.resumed(found) or self._gapped(found, other)

    def is_predicate(self, noun: Counted) -> bool:
        """Tell whether what stands behind a number is no noun: "17 tewas", not "17 korban luka"."""
        is_doubled = "-" in self._words[noun.first : noun.stop]  # "17 lainnya luka-luka"
        is_known = noun.unit is not None and noun.stop - noun.first > 1 and not is_doubled
        return not is_known and self._units.is_predicate(self._words[noun.first])

    def _bracketed(self, found: Quantity, end: int) -> Counted | None:
        """Return the noun that a desk has put in brackets: "bisa menampung 900 (pasien)"."""
        if end + 2 >= len(self._words) or self._words[end] != "(":
            return None
        if self._tokens.is_capitalised(end + 1):
            return None  # "di 12 (Ranu) dan 14 (Maro)"
        noun = self._named(found, end + 1)
        if noun is None or noun.first != end + 1 or self.is_predicate(noun):
            return None
        return noun if self._words[noun.stop] == ")" else None

    def _named(self, found: Quantity, end: int) -> Counted | None:
        """Return the noun or unit at a place behind a quantity, or the unit before it."""
        if self._is_strength(found):
            return None
        unit = found.unit
        if end > found.stop and found.lead == found.first:
            unit = self._units.measure_after(self._tokens, end)
        if unit is None and (more := self._behind_more(end)):
            return more
        if unit is not None and unit.unit is not None and not unit.unit.is_counted:
            return unit
        if self._units.is_anaphor(self._tokens, end):
            return self._understood.whole(found)
        if unit is None and (measure := self._units.measure_of(self._tokens, end)):
            return measure
        is_single = found.low == found.high == 1
        noun = self._units.noun_after(self._tokens, end, is_single=is_single)
        noun = noun or self._units.behind_quote(self._tokens, end)
        if noun is None or self.is_predicate(noun):
            goes_on = end < len(self._words) and self._units.is_elliptic(self._words[end])
            if goes_on and noun is not None and self._understood.is_kind_of_person():
                return noun  # "20 women were killed and 200 others wounded"
            return (self._befallen(found) if goes_on else None) or noun or unit
        return noun

    def _behind_more(self, at: int) -> Counted | None:
        """Return the measure behind "more" at a token: "two more weeks"."""
        if at + 1 >= len(self._words) or not self._units.is_elliptic(self._words[at]):
            return None
        found = self._units.measure_after(self._tokens, at + 1)
        return found if found and found.unit and not found.unit.is_counted else None

    def _is_strength(self, found: Quantity) -> bool:
        """Tell whether a number is a quake's by the letter before it: "M 5,9 Guncang Kota"."""
        return found.low < STRONGEST_QUAKE and self._exclusions.is_lettered(found.first)

    def _gapped(self, found: Quantity, other: Found | None) -> Counted | None:
        """Return the measure that a second subject leaves out: "coffee rose 3 percent, tea | 4"."""
        unit = other.noun.unit if other is not None and other.noun is not None else None
        if other is None or unit is None or unit.is_counted or unit.dimension == TIME:
            return None
        behind = self._words[found.stop] if found.stop < len(self._words) else "."
        is_last = not behind[0].isalnum() or behind in self._gaps.joints
        is_share = unit.dimension == SHARE and found.high <= _WHOLE
        is_gap = is_last and self._gaps.is_gap(
            self._tokens, other.end, found.lead, is_share=is_share
        )
        is_gap = is_gap or self._gaps.is_parallel(self._words, other.end, found.lead, found.stop)
        return other.noun if is_gap else None

    def fills_gap(self, found: Quantity, figures: Sequence[Found]) -> bool:
        """Tell whether a name before a number is a second subject: "44 percent, Brown | 9"."""
        other = self._comparable(found, figures)
        unit = other.noun.unit if other is not None and other.noun is not None else None
        is_share = unit is not None and unit.dimension == SHARE and found.high <= _WHOLE
        return is_share and self._gapped(found, other) is not None

    def _comparable(self, found: Quantity, figures: Sequence[Found]) -> Found | None:
        """Return the number before whose measure a number can share: "$9 bn (€8 bn) from | 7 bn".

        No window of time is one: "12,000 in the past two weeks, up from 4,500".
        """
        for other in reversed(figures[-_COMPARED:]):
            quantity, unit = other.quantity, other.noun.unit if other.noun else None
            is_time = unit is not None and unit.dimension == TIME and found.low >= SUM
            is_aside = quantity.lead > 0 and self._words[quantity.lead - 1] == "("
            if not (is_time or is_aside or quantity.first in self._windows):
                # "60-kilo bags": the measure is of each
                return None if self._words[quantity.stop] == "-" else other
        return None

    def _befallen(self, found: Quantity) -> Counted | None:
        """Return the noun understood before what befell somebody: no death was hurt."""
        noun = self._understood.last(found)
        return None if self._understood.is_event(noun) else noun
