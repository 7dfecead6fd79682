"""A number while it is read: summands that only fall, and the magnitudes that multiply them."""

from __future__ import annotations

from factdb.parse.numbers.numerals import Value
from factdb.parse.numbers.words import JOINER, Entry, NumberKind, share, trimmed

_BARE, _CARDINAL, _MULTIPLIER = NumberKind.BARE, NumberKind.CARDINAL, NumberKind.MULTIPLIER


class Total:
    """A number as far as read: its summands, each with the least place that it fills."""

    __slots__ = ("factor", "is_spelled", "parts")

    def __init__(self) -> None:
        self.parts: list[tuple[Value, int]] = []
        self.factor = 1
        self.is_spelled = False

    @property
    def value(self) -> Value:
        """The sum."""
        total: Value = 0
        for value, _ in self.parts:
            total += value
        return total

    @property
    def place(self) -> int:
        """The least place filled: what is added must be below it."""
        return self.parts[-1][1] if self.parts else 0

    def add(self, value: Value, place: int) -> bool:
        """Add a value where it fits: 5 to 20, not 5 to 21."""
        if self.parts and not 0 < value < self.parts[-1][1] and self.parts[-1][0] != 0:
            return False
        self.parts.append((value, place))
        self.factor = 1
        return True

    def add_tens(self, value: Value) -> bool:
        """Add tens to the unit before them: "dreiundzwanzig"."""
        if not self.parts or not 20 <= value <= 90 or not 0 < self.parts[-1][0] < 10:
            return False
        self.parts[-1] = (self.parts[-1][0] + value, 1)
        return True

    def multiply(self, factor: int, *, is_bare: bool, all_parts: bool = False) -> bool:
        """Multiply the summands below a magnitude by it; alone it is one of it if `is_bare`."""
        parts = self.parts
        cut = len(parts)
        below: Value = 0
        while cut and (all_parts or parts[cut - 1][0] < factor or len(parts) == 1):
            cut -= 1
            below += parts[cut][0]
        if below == 0:
            if cut < len(parts) or not is_bare:
                return False
            below = 1
        value = trimmed(below * factor)
        if cut and value >= parts[cut - 1][1]:
            return False
        parts[cut:] = [(value, factor)]
        self.factor = factor if cut == 0 else 1
        return True

    def teen(self, ten: int) -> bool:
        """Add ten to a single digit: "tiga belas"."""
        if not self.parts or self.parts[-1][0] not in range(1, 10):
            return False
        self.parts[-1] = (self.parts[-1][0] + ten, 1)
        return True

    def apply(self, entry: Entry) -> bool:
        """Take in a number word; False where it does not fit."""
        kind, value = entry.kind, entry.value
        if kind is _CARDINAL:
            return self.add(value, entry.place)
        if kind is _MULTIPLIER or kind is _BARE:
            return self.multiply(int(value), is_bare=kind is _BARE)
        if kind is NumberKind.COLLECTIVE:
            return self.multiply(int(value), is_bare=True, all_parts=True)
        if kind is NumberKind.TEEN:
            return self.teen(int(value))
        if kind is NumberKind.VAGUE and self.parts:  # "5 millions", "two thousands"
            return self.multiply(int(value), is_bare=False)
        return False

    def scale(self, above: Value, below: Value = 1) -> None:
        """Multiply the whole by a ratio."""
        self.parts = [(trimmed(share(self.value * above, below)), 1)]

    def compound(self, entries: list[Entry]) -> bool:
        """Take in the parts of one written word, or none of them."""
        before = self.parts.copy(), self.factor
        for index, entry in enumerate(entries):
            if entry is JOINER:
                continue
            inverse = index and entries[index - 1] is JOINER and self.add_tens(entry.value)
            if not inverse and not self.apply(entry):
                self.parts, self.factor = before
                return False
        return True
