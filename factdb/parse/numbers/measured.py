"""What a number measures: the unit or currency of `units.toml` that stands beside it."""

from __future__ import annotations

from dataclasses import dataclass

from factdb.languages import Language
from factdb.parse.text.tokens import Phrases, Tokens, words_of
from factdb.units import MONEY, Unit, unit_names

_DEGREES = 3  # digits of a temperature at most


@dataclass(slots=True)
class Counted:
    """The words [first, stop) that name the unit, and the unit where the table knows it."""

    first: int
    stop: int
    unit: Unit | None


class MeasureFinder:
    """Finds units and currencies beside the numbers of one language."""

    __slots__ = (
        "_articles", "_before", "_counting", "_decimal", "_glued", "_links", "_magnitudes",
        "_scales", "_shares", "_units",
    )  # fmt: skip

    def __init__(self, language: Language) -> None:
        names = unit_names(language.code)
        self._articles = language.numbers.articles | language.counting.of
        self._links = self._articles | {"-"}  # what may part a number from its unit
        self._shares = language.numbers.fractions.keys()
        self._counting = language.counting
        self._decimal = language.separators.decimal
        self._units: Phrases[Unit] = Phrases(names)
        self._scales = {name[1:]: unit for name, unit in names.items() if name in ("°c", "°f")}
        self._before: dict[str, list[tuple[tuple[str, ...], Unit]]] = {}
        for name, unit in names.items():
            is_sign = name in unit.names.get("any", ())  # "won 53 percent"
            is_label = name in language.counting.labels  # Indonesian "NIS 12345" is a pupil's
            if unit.dimension == MONEY and is_sign and not is_label:
                words = tuple(words_of(name))
                self._before.setdefault(words[-1], []).append((words, unit))
        for entries in self._before.values():
            entries.sort(key=lambda entry: -len(entry[0]))
        sums = (unit for unit in names.values() if unit.dimension == MONEY)
        self._glued = {name: unit for unit in sums for name in unit.names.get("glued", ())}
        self._magnitudes = language.numbers.multipliers.keys()

    def currency_before(self, tokens: Tokens, first: int, floor: int) -> Counted | None:
        """Return the currency that stands before a token and not before `floor`: "US$", "Rp"."""
        words = tokens.words
        before = words[first - 1] if first else ""
        if before not in self._before and before not in self._glued:
            return None
        for phrase, unit in self._before.get(before, ()):
            start = first - len(phrase)
            if start < floor or tuple(words[start:first]) != phrase:
                continue
            if len(phrase[0]) > 1 or len(phrase) == 1 or tokens.is_glued(start + 1):
                stop = first - 1 if phrase[-1] == "." else first  # "Rp. 500": the unit is "Rp"
                return Counted(start, stop, unit)  # "a $" is an article and a currency, no A$
        is_glued = first > floor and before in self._glued
        return self._glued_before(tokens, first) if is_glued else None

    def _glued_before(self, tokens: Tokens, first: int) -> Counted | None:
        """Return the currency whose letters a great number is written to: "N711 billion".

        Not "A320", "N95": the number is grouped, or its magnitude follows.
        """
        words, at = tokens.words, first - 1
        if not (tokens.is_glued(first) and tokens.is_capitalised(at)):
            return None
        number, behind = words[first], words[first + 1] if first + 1 < len(words) else "."
        is_great = behind in self._magnitudes or not number.isalnum()
        return Counted(at, first, self._glued[words[at]]) if is_great else None

    def measure_after(self, tokens: Tokens, at: int) -> Counted | None:
        """Return the unit of the table that stands at a token, a hyphen before it left out."""
        words = tokens.words
        word = words[at] if at < len(words) else ""
        if word in self._scales and self._is_degree(tokens, at):
            return Counted(at, at + 1, self._scales[word])
        if word not in self._units.firsts and word not in self._links:
            return None
        start, last = at, min(len(words) - 1, at + 2)
        while start < last and words[start] in self._links and self._is_link(tokens, start, at):
            start += 1
        if (hit := self._units.match(words, start)) is None:
            return None
        stop = hit[0]
        if words[stop - 1].isdigit() and not tokens.is_glued(stop - 1):  # "12 m 2 dm" is no m2
            shorter = self._units.match(words[start : stop - 1], 0)
            hit = None if shorter is None else (start + shorter[0], shorter[1])
        is_sign = hit is not None and hit[0] == start + 1 and len(words[start]) == 1
        if hit is None or (is_sign and not _is_symbol(tokens, start)):  # not "U.S. dollars"
            return None
        return Counted(start, hit[0], hit[1])

    def _is_degree(self, tokens: Tokens, at: int) -> bool:
        """Tell whether a letter written to a number is a scale: "a high of 43C", no "Flat 12C"."""
        before = at - 2
        if before < 0 or not (tokens.is_glued(at) and tokens.is_capitalised(at)):
            return False
        number = tokens.words[at - 1].replace(self._decimal, "", 1)
        word = tokens.words[before]
        if not number.isdecimal() or len(number) > _DEGREES or word in self._counting.labels:
            return False
        return tokens.text[tokens.starts[before] : tokens.ends[before]] == word  # no name: "Gate"

    def measure_of(self, tokens: Tokens, at: int) -> Counted | None:
        """Return the measure or currency behind "of" at a token: "millions of dollars"."""
        if at + 1 >= len(tokens.words) or tokens.words[at] not in self._counting.of:
            return None
        found = self.measure_after(tokens, at + 1)
        return found if found and found.unit and not found.unit.is_counted else None

    def _is_link(self, tokens: Tokens, at: int, stop: int) -> bool:
        """Tell whether a token only parts a number that ends at `stop` from its unit."""
        word = tokens.words[at]
        if word == "-":
            return tokens.is_glued(at)
        return word in self._articles and tokens.words[stop - 1] in self._shares


def _is_symbol(tokens: Tokens, at: int) -> bool:
    """Tell whether one character is a unit's sign: "%", "9m", "2 l" but not "5 A"."""
    return not tokens.is_capitalised(at)
