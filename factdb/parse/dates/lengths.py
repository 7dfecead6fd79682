"""Lengths of time: "three days", "two and a half years", "dua tahun tiga bulan", "half an hour".

What a length is counted from, and whether it is a date at all, tells `factdb.parse.dates.units`.
"""

from __future__ import annotations

from typing import NamedTuple

from factdb.expressions import TimeUnit
from factdb.parse.dates.clock_pieces import ClockReader
from factdb.parse.dates.scanner import HYPHENS, Count

_FINER = {  # how many of the second make one of the first
    (TimeUnit.CENTURY, TimeUnit.YEAR): 100,
    (TimeUnit.DECADE, TimeUnit.YEAR): 10,
    (TimeUnit.YEAR, TimeUnit.MONTH): 12,
    (TimeUnit.WEEK, TimeUnit.DAY): 7,
    (TimeUnit.DAY, TimeUnit.HOUR): 24,
    (TimeUnit.HOUR, TimeUnit.MINUTE): 60,
}


_MANY = 100  # so many units are no time since or up to now
_SHORT = (TimeUnit.MONTH, TimeUnit.WEEK)


class Length(NamedTuple):
    """So many units, in the tokens up to `stop`."""

    stop: int
    number: Count
    unit: TimeUnit


class LengthReader(ClockReader):
    """Reads the lengths of time of one text."""

    def is_date(self, length: Length) -> bool:
        """Tell whether a unit and a word behind are a date of their own, and the number is none's.

        Of "mencapai 340 bulan ini", "naik dari 300 pekan lalu" nothing counts months and weeks,
        but "tiga ratus tahun lalu" does.
        """
        turn = self.after(self.lexicon.turns, length.stop)
        if turn is None or self.table.plurals or (length.number.high or 0) < _MANY:
            return False
        return turn[1] == 0 or length.unit in _SHORT

    def length(self, i: int, count: Count | None) -> Length | None:
        """Return the number at `i`, which is read as `count`, with its unit."""
        if count is None or (i > 0 and self.words[i - 1] == "/"):  # not "1/2 years"
            return self._broken(i)
        half = self.after(self.lexicon.halves, count.stop)
        unit = self.counted_unit(count.stop if half is None else half[0])
        if unit is None:
            return None
        length = Length(unit[1], count, unit[0])
        return self.more(length) if half is None else _with_half(length)

    def more(self, length: Length) -> Length:
        """Return a length with what follows in a finer unit: "two years and three months"."""
        stop, count, unit = length
        if (half := self.after(self.lexicon.halves, stop)) is not None:
            return _with_half(length._replace(stop=half[0]))  # "a year and a half"
        links = self.table.between.values()
        at = stop + 1 if stop < len(self.words) and self.words[stop] in links else stop
        rest = self.count(at) if at < len(self.words) else None
        finer = None if rest is None else self.counted_unit(rest.stop)
        if rest is None or finer is None or (unit, finer[0]) not in _FINER:
            return length
        if count.low is None or count.low != count.high or rest.low is None or rest.high is None:
            return length
        whole = count.low * _FINER[unit, finer[0]]
        number = Count(stop, whole + rest.low, whole + rest.high)
        return self.more(Length(finer[1], number, finer[0]))

    def counted_unit(self, i: int) -> tuple[TimeUnit, int] | None:
        """Return (unit, stop) of the unit behind a number; it may touch it: "24h", "2d ago".

        A letter is an hour anywhere, but another unit only in a time that is over: "5m homes".
        """
        name = self.table.glued.get(self.words[i]) if i < len(self.words) else None
        if name is None or i == 0 or not self.words[i - 1].isdecimal():
            return self.unit_at(i)
        following = self.words[i + 1] if i + 1 < len(self.words) else ""
        goes_on = following.isdecimal() and self.words[i + 2 : i + 3] != []
        is_over = self.after(self.lexicon.distances, i + 1) is not None
        is_over = is_over or self.after(self.lexicon.recounts, i + 1) is not None  # "3w later"
        is_over = is_over or (goes_on and self._is_unit(i + 2))
        is_over = is_over or (i == 2 and self.words[0] in "+-")  # "+5m", alone
        if is_over or (name == TimeUnit.HOUR and self.tokens.is_glued(i)):
            return TimeUnit(name), i + 1
        return self.unit_at(i)

    def _is_unit(self, i: int) -> bool:
        """Tell whether a unit stands at `i`, in full or as the letter that touches a number."""
        return self.words[i] in self.table.glued or self.unit_at(i) is not None

    def half_of(self, i: int, whole: int) -> Length | None:
        """Return so many and a half of the unit at `i`: "half a year", "anderthalb Jahre"."""
        i += i < len(self.words) and self.words[i] in HYPHENS  # "une demi-heure"
        unit = self.unit_at(i)
        if unit is None:
            return None
        length = _with_half(Length(unit[1], Count(i, whole, whole), unit[0]))
        return None if length.number.low == 0 else length

    def _broken(self, i: int) -> Length | None:
        """Return "2.5 years": of the shares, only a half makes whole months."""
        whole, _, share = self.words[i].replace(",", ".").partition(".")
        unit = self.unit_at(i + 1) if share == "5" and whole.isdecimal() else None
        if unit is None or len(whole) > 3:
            return None
        return _with_half(Length(unit[1], Count(i + 1, int(whole), int(whole)), unit[0]))


def _with_half(length: Length) -> Length:
    """Return a length and a half in the finer unit: "two and a half years" are thirty months.

    Half a week or a month is no number of days: the whole units are left.
    """
    low, high = length.number.low, length.number.high
    for (unit, finer), factor in _FINER.items():
        if unit is length.unit and factor % 2 == 0 and low is not None and high is not None:
            half = factor // 2
            count = Count(length.number.stop, low * factor + half, high * factor + half)
            return Length(length.stop, count, finer)
    return length
