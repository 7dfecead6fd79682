"""Every quantity in a text: how much of what, and how sure the text is of it.

One pass over the words finds where a number can begin; the grammar (`quantities.py`) reads on from
there, and what counts nothing (`exclusions.py`) is passed over with a reason. What a figure says of
the event (indicator, measure, period) is not told here.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import NamedTuple

from factdb.languages import Language
from factdb.parse.counted import Counted, UnitFinder
from factdb.parse.exclusions import Exclusions, ExclusionWords
from factdb.parse.hedges import Hedges
from factdb.parse.lexicon import Lexicon, lexicon_of
from factdb.parse.numbers import NumberReader
from factdb.parse.numerals import style_of
from factdb.parse.quantities import NoQuantity, Quantity, QuantityReader, RangeWords
from factdb.parse.sentences import Layout
from factdb.parse.tokens import Tokens
from factdb.parse.understood import Understood
from factdb.records import DateMention, Figure, PassedOver, Qualifier, Span
from factdb.units import COUNT

# "24 jam terakhir", "dalam dua hari": the number is a figure besides the date.
_BESIDES = ("_window", "ahead")


class FoundFigures(NamedTuple):
    """The figures of a text in order, and the numbers that gave none."""

    figures: list[Figure]
    passed_over: list[PassedOver]


def parse_figures(
    tokens: Tokens, layout: Layout, dates: Sequence[DateMention], language: Language
) -> list[Figure]:
    """Find every quantity in a text.

    A range is one figure: "10 ribu hingga 13 ribu" has low 10 000 and high 13 000. Numbers inside
    `dates` are none, except where a date's `rule` ends in "_window". The list is ordered by
    span.start, without overlap; low <= high. A span holds the number with sign and magnitude;
    currency, unit and hedge stand outside.
    """
    return find_figures(tokens, layout, dates, language).figures


def find_figures(
    tokens: Tokens, layout: Layout, dates: Sequence[DateMention], language: Language
) -> FoundFigures:
    """Find every quantity, and every number that is none with the reason why."""
    return _Finder(tokens, layout, dates, language).find()


class _Words:
    """The words of a language that the search needs, compiled for lookup."""

    __slots__ = ("exclusions", "hedges", "language", "lexicon", "ranges", "units")

    def __init__(self, language: Language) -> None:
        self.language = language
        self.lexicon = lexicon_of(language)
        self.units = UnitFinder(language)
        self.ranges = RangeWords(language)
        self.hedges = Hedges(language)
        self.exclusions = ExclusionWords(language, self.lexicon)


_compiled: dict[str, _Words] = {}


def _words_of(language: Language) -> _Words:
    """Return the words of a language, compiled at their first use."""
    known = _compiled.get(language.code)
    if known is None or known.language is not language:
        known = _compiled[language.code] = _Words(language)
    return known


class _Finder:
    """One text's search; `floor` is the first token that nothing has taken yet."""

    def __init__(
        self, tokens: Tokens, layout: Layout, dates: Sequence[DateMention], language: Language
    ) -> None:
        words = _words_of(language)
        self.tokens = tokens
        self.words = tokens.words
        dated = (date.span for date in dates if not date.rule.endswith(_BESIDES))
        self.dated = _covered(tokens, dated)
        self.boilerplate = _covered(tokens, layout.boilerplate)
        numbers = NumberReader(tokens, words.lexicon, style_of(tokens, language, self.dated))
        self.quantities = QuantityReader(numbers, words.units, words.ranges)
        firsts = [sentence.first for sentence in layout.sentences]
        self.exclusions = Exclusions(tokens, frozenset(firsts), words.exclusions)
        self.understood = Understood(tokens, firsts, words.units)
        self.units = words.units
        self.hedges = words.hedges
        self.lexicon = words.lexicon
        self.figures: list[Figure] = []
        self.passed_over: list[PassedOver] = []
        self.floor = 0

    def find(self) -> FoundFigures:
        """Read on from every place where a number can begin."""
        for at in _candidates(self.tokens, self.lexicon):
            if at >= self.floor and at not in self.dated:
                self._take(at)
        return FoundFigures(self.figures, self.passed_over)

    def _take(self, at: int) -> None:
        """Read the quantity at a token and keep it, or why there is none."""
        if at in self.boilerplate:
            if self.words[at][0].isdigit():
                self._pass(at, at + 1, "boilerplate")
            return
        found = self.quantities.read(at, self.floor)
        if found is None:
            if self.words[at][0].isdigit():
                self._pass(at, at + 1, "no number")
            return
        if isinstance(found, NoQuantity):
            self._pass(at, found.stop, found.reason)
            return
        has_currency = found.lead < at == found.first
        reason = None if has_currency else self.exclusions.before(found.first)
        end = self._repeated(found)
        hedge = self.hedges.before(self.words, found.lead)
        noun = None if reason else self._noun(found, end)
        hedged = hedge is not None or found.lead < found.first
        reason = reason or self.exclusions.after(found, noun, hedged=hedged)
        if reason:
            self._pass(found.first, found.stop, reason)
            return
        if noun is None and (hedged or self.hedges.is_transparent(self.words, found.lead)):
            noun = self.understood.before(found)
        self._keep(found, noun or self.understood.last(found), hedge, end)

    def _noun(self, found: Quantity, end: int) -> Counted | None:
        """Return the unit of a quantity, or the noun that it counts, where the text names it."""
        unit = found.unit
        if end > found.stop:
            unit = self.units.measure_after(self.tokens, end)
        if unit is not None and unit.unit is not None and not unit.unit.is_counted:
            return unit
        noun = self.units.noun_after(self.tokens, end)
        if noun is None or self.units.is_predicate(self.words[noun.first]):
            goes_on = end < len(self.words) and self.units.is_elliptic(self.words[end])
            return (self.understood.last(found) if goes_on else None) or noun or unit
        return noun

    def _pass(self, first: int, stop: int, reason: str) -> None:
        self.passed_over.append(PassedOver(self.tokens.span(first, stop), "number", reason))
        self.floor = stop

    def _repeated(self, found: Quantity) -> int:
        """Return the index behind a number's repetition in brackets: "dua puluh (20) orang"."""
        words, stop = self.words, found.stop
        if stop + 2 >= len(words) or words[stop] != "(":
            return stop
        again = self.quantities.read(stop + 1, stop + 1)
        if not isinstance(again, Quantity) or again.low != found.low or again.high != found.high:
            return stop
        closed = again.stop < len(words) and words[again.stop] == ")"
        return again.stop + 1 if closed else stop

    def _keep(
        self, found: Quantity, noun: Counted | None, hedge: Qualifier | None, end: int
    ) -> None:
        """Add the figure of a quantity."""
        stop = noun.stop if noun and noun.first >= end else end
        later = self.hedges.after(self.words, end) or self.hedges.after(self.words, stop)
        self.floor = max(stop, later[0] if later else 0)
        unit = noun.unit if noun else None
        if noun and (unit is None or unit.is_counted):
            self.understood.note(noun)
        self.figures.append(
            Figure(
                span=self.tokens.span(found.first, found.stop),
                low=Decimal(found.low),
                high=Decimal(found.high),
                qualifier=_qualifier(found, hedge, later[1] if later else None),
                vague=found.vague,
                unit=self.tokens.mention(noun.first, noun.stop) if noun else None,
                unit_span=self.tokens.span(noun.first, noun.stop) if noun else None,
                counted=unit.name if unit and unit.is_counted else None,
                dimension=unit.dimension if unit else COUNT if noun else None,
                rule=found.rule,
            )
        )


def _qualifier(found: Quantity, before: Qualifier | None, after: Qualifier | None) -> Qualifier:
    """Return how exact a quantity is; a hedge behind it says more than "exactly" before it."""
    if found.is_range:
        return Qualifier.BETWEEN
    hedge = after if before in (None, Qualifier.EXACT) else before
    if hedge in (None, Qualifier.EXACT) and found.about:
        return Qualifier.ABOUT
    return hedge or Qualifier.EXACT


def _covered(tokens: Tokens, spans: Iterable[Span]) -> frozenset[int]:
    """Return the tokens that lie in any of the spans."""
    ranges = (range(tokens.first_from(start), tokens.stop_at(end)) for start, end in spans)
    return frozenset(at for covered in ranges for at in covered)


def _candidates(tokens: Tokens, lexicon: Lexicon) -> list[int]:
    """Return where a number can begin: numerals, number words and, if so written, compounds."""
    starts = lexicon.starts
    found = [at for at, word in enumerate(tokens.words) if word in starts]
    if lexicon.heads:
        heads = lexicon.heads
        found += [
            at
            for at, word in enumerate(tokens.words)
            if len(word) > 5 and word[:2] in heads and word not in starts and lexicon.parts(word)
        ]
    return sorted(found + tokens.numerals)
