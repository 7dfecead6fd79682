"""Every quantity in a text: how much of what, and how sure the text is of it.

One pass over the words finds where a number can begin; the grammar (`quantities.py`) reads on from
there, and what counts nothing (`exclusions.py`) is passed over with a reason. What a figure says of
the event (indicator, measure, period) is not told here.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import chain
from typing import NamedTuple

from factdb.languages import Language
from factdb.parse.figures.false_hedges import FalseHedges
from factdb.parse.figures.merging import Found
from factdb.parse.figures.nouns import Nouns
from factdb.parse.figures.understood import Understood
from factdb.parse.figures.words import figure_words
from factdb.parse.numbers.exclusions import Exclusions
from factdb.parse.numbers.grammar import NumberReader
from factdb.parse.numbers.measured import Counted
from factdb.parse.numbers.numerals import style_of
from factdb.parse.numbers.quantities import QuantityReader
from factdb.parse.numbers.quantity import NoQuantity, Quantity
from factdb.parse.numbers.tallies import find_sides
from factdb.parse.numbers.words import NumberWords
from factdb.parse.text.layout import Layout
from factdb.parse.text.tokens import Tokens, places_of
from factdb.records import Claim, DateMention, Figure, PassedOver, Qualifier, Span
from factdb.units import COUNT, LENGTH, MONEY, TIME

_EXACT = Qualifier.EXACT

# "24 jam terakhir", "dalam dua hari": the number is a figure besides the date.
_BESIDES = ("_window", "ahead")
_BOUND_REACH = 5  # tokens between two bounds: "and possibly up to"
_SHARED = 3  # tokens between two numbers and the word that shares them out
_APART = 10  # times, how far the ends of a change are apart at most that share a magnitude
_PART_REACH = 5  # tokens between a part and its whole: "out of", "of the group's"


class FoundFigures(NamedTuple):
    """The figures of a text in order, and the numbers that gave none."""

    figures: list[Figure]
    passed_over: list[PassedOver]


def parse_figures(
    tokens: Tokens, layout: Layout, dates: Sequence[DateMention], language: Language
) -> FoundFigures:
    """Find every quantity in a text, and every number that is none with the reason why.

    A range is one figure: "10 ribu hingga 13 ribu" has low 10 000 and high 13 000. Numbers inside
    `dates` are none, except where a date's `rule` ends in "_window". The figures are ordered by
    span.start, without overlap; low <= high. A span holds the number with sign and magnitude;
    currency, unit and hedge stand outside.
    """
    return _Finder(tokens, layout, dates, language).find()


class _Finder:
    """One text's search; `floor` is the first token that nothing has taken yet."""

    def __init__(
        self, tokens: Tokens, layout: Layout, dates: Sequence[DateMention], language: Language
    ) -> None:
        words = figure_words(language)
        self.figure_words = words
        self.tokens = tokens
        self.words = tokens.words
        self.sentences = layout.sentences
        windows = [date.span for date in dates if date.rule.endswith(_BESIDES)]
        dated = [date.span for date in dates if not date.rule.endswith(_BESIDES)]
        self.dated = _covered(tokens, dated) | _behind_numbers(tokens, windows)
        self.windows = _covered(tokens, windows)
        self.window_starts = {tokens.first_from(span.start) for span in windows}
        self.boilerplate = _covered(tokens, layout.boilerplate)
        numbers = NumberReader(tokens, words.lexicon, style_of(tokens, language, self.dated))
        self.quantities = QuantityReader(numbers, words.units, words.ranges)
        firsts = [sentence.first for sentence in layout.sentences]
        self.exclusions = Exclusions(tokens, frozenset(firsts), words.exclusions)
        self.understood = Understood(tokens, firsts, words.units, words.links)
        self.nouns = Nouns(
            tokens, words, self.understood, self.exclusions, self.windows, self.dated
        )
        self.found: list[Found] = []
        self.false_hedges = FalseHedges(tokens, words, self.window_starts, self.found)
        self.passed_over: list[PassedOver] = []
        self.floor = 0
        self.sides: set[int] = set()  # the first tokens of numbers that a dash parts, and no range

    def find(self) -> FoundFigures:
        """Read on from every place where a number can begin."""
        for at in _candidates(self.tokens, self.figure_words.lexicon):
            if at >= self.floor and at not in self.dated:
                self._take(at)
        found = self.figure_words.merger.merge(self.found, self.tokens)
        figures = [_figure(self.tokens, item) for item in found] or self._lone_unit()
        return FoundFigures(figures, self.passed_over)

    def _lone_unit(self) -> list[Figure]:
        """Return the figure of a text that is only an article and a measure: "a month"."""
        words = self.words
        if len(words) == 1 and words[0] in self.figure_words.bound:
            value = Decimal(self.figure_words.bound[words[0]])
            return [Figure(self.tokens.span(0, 1), value, value, rule="article")]
        if not 1 < len(words) < 5 or words[0] not in self.figure_words.articles:
            return []
        unit = self.figure_words.units.measure_after(self.tokens, 1)
        if unit is None or unit.unit is None or unit.unit.is_counted or self.dated:
            return []
        one = Quantity(0, 0, 1, 1, 1, rule="article")
        return [_figure(self.tokens, Found(one, unit, _EXACT, unit.stop))]

    def _take(self, at: int) -> None:
        """Read the quantity at a token and keep it, or why there is none."""
        if at in self.boilerplate:
            if self.words[at][0].isdigit():
                self._pass(at, at + 1, "boilerplate")
            return
        found = self._read(at)
        if found is None:
            if self.words[at][0].isdigit():
                self._pass(at, at + 1, "no number")
            return
        if isinstance(found, NoQuantity):
            self._pass(at, found.stop, found.reason)
            return
        if found.rule == "share" and found.stop - 1 in self.dated:
            self._pass(at, found.stop, "part of a date")  # "the worst since one in 2009"
            return
        if self._is_period(found):
            self._pass(found.first, found.stop, "period")
            return
        has_currency = found.lead < at == found.first
        is_told = has_currency or at in self.sides
        reason = None if is_told else self.exclusions.before(found.first)
        end = self._repeated(found)
        noun = None if reason else self.nouns.beside(found, end)
        hedge = self.figure_words.hedges.before(self.words, found.lead)
        is_hedged = hedge is not None or found.lead < found.first or at in self.sides
        reason = reason or self.exclusions.after(found, noun, is_hedged=is_hedged)
        is_named = reason == "name" and (
            self._is_listed(found) or self.nouns.fills_gap(found, self.found)
        )
        if reason and not is_named:
            self._pass(found.first, found.stop, reason)
            return
        found = self._regrouped(found, noun)
        if hedge is not None and self.false_hedges.is_false(hedge, found, noun):
            hedge = None
        if noun is None and not (at in self.sides and not self.sides.isdisjoint((at + 2, at + 4))):
            noun = self.nouns.left_out(found, end, self.found, is_hedged=is_hedged)
            if noun is None and self.exclusions.counts_nobody(found):
                self._pass(found.first, found.stop, "article")
                return
        self._keep(found, noun, hedge, end)

    def _read(self, at: int) -> Quantity | NoQuantity | None:
        """Return the quantity at a token; of the numbers of two sides each is one: "won 54-46"."""
        found = self.quantities.read(at, self.floor)
        is_score = isinstance(found, NoQuantity) and found.reason == "score"
        ranges = self.figure_words.ranges.ranges
        is_pair = isinstance(found, Quantity) and (
            found.is_range or (found.stop < len(self.words) and self.words[found.stop] in ranges.to)
        )
        if found is not None and (is_score or is_pair):
            self.sides |= set(find_sides(self.tokens, at, found.stop, ranges))
        return self.quantities.read(at, self.floor, is_alone=True) if at in self.sides else found

    def _is_period(self, found: Quantity) -> bool:
        """Tell whether a share right behind an amount tells for how long: "6,000 | a quarter"."""
        words, first, stop = self.words, found.first, found.stop
        if stop - first != 2 or words[stop - 1] not in self.figure_words.periods:
            return False
        is_next = bool(self.found) and self.found[-1].end == first
        is_of = stop < len(words) and words[stop] in self.figure_words.links.of
        return is_next and words[first] in self.figure_words.articles and not is_of

    def _is_listed(self, found: Quantity) -> bool:
        """Tell whether a place's number counts what the one before it does: "…, Kota Sari 88"."""
        is_lone = self.understood.latest is not None and found.stop - found.first == 1
        return is_lone and self.exclusions.is_listed(found) and bool(self.understood.last(found))

    def _regrouped(self, found: Quantity, noun: Counted | None) -> Quantity:
        """Read a mark before three digits as a group's where decimals make no sense.

        Nobody counts 2.615 pupils, and where the comma is the decimal mark no price has three
        decimals; so the document breaks with its language's custom there.
        """
        decimal = self.quantities.numbers.style.decimal
        head, mark, tail = self.words[found.first].partition(decimal)
        if found.stop - found.first > 1 or not mark or len(tail) != 3 or not 0 < len(head) < 4:
            return found
        if noun is None or head[0] == "0" or not (head + tail).isdecimal():
            return found
        is_money = noun.unit is not None and noun.unit.dimension == MONEY and decimal == ","
        if not is_money and noun.unit is not None and not noun.unit.is_counted:
            return found
        return replace(found, low=int(head + tail), high=int(head + tail))

    def _pass(self, first: int, stop: int, reason: str) -> None:
        self.passed_over.append(PassedOver(self.tokens.span(first, stop), "number", reason))
        self.floor = stop
        if reason in ("name", "ordinal"):
            self.exclusions.passed_stop = stop

    def _repeated(self, found: Quantity) -> int:
        """Return the index behind a number's repetition in brackets: "dua puluh (20) orang"."""
        words, stop = self.words, found.stop
        if stop + 2 >= len(words) or words[stop] != "(":
            return stop
        again = self.quantities.read(stop + 1, stop + 1)
        if not isinstance(again, Quantity) or again.low != found.low or again.high != found.high:
            return stop
        unit = again.unit
        at = unit.stop if unit and unit.first >= again.stop else again.stop
        return at + 1 if at < len(words) and words[at] == ")" else stop

    def _keep(
        self, found: Quantity, noun: Counted | None, hedge: Qualifier | None, end: int
    ) -> None:
        """Keep a quantity with what it counts and its hedges."""
        is_behind = noun is not None and noun.first >= end
        # Not "two 500-pound bombs", "three two-year terms".
        stop = noun.stop if noun is not None and is_behind and not self._opens(end) else end
        later = self.figure_words.hedges.after(self.words, end)
        if later is None and stop > end:
            later = self.figure_words.hedges.after(self.words, stop)
        self.floor = max(stop, found.end, later[0] if later else 0)
        is_counted = noun is not None and (noun.unit is None or noun.unit.is_counted)
        is_told = noun is not None and noun.first <= end and self.nouns.is_predicate(noun)
        if noun and is_counted and not is_told:
            self.understood.note(noun, found)  # not the "dead" of "310 dead and 780 hurt"
        if self.found and noun and self._can_complete(found, noun):
            self._complete(found, noun, is_counted=is_counted)
        if self.found and noun and not is_counted and self._is_of_measure(found, noun):
            self.found[-1] = replace(self.found[-1], noun=noun)
        if self.found and self.words[found.stop - 1].isalpha():
            self._share_magnitude(found, noun)
        qualifier = _qualifier(found, hedge, later[1] if later else None)
        self.found.append(Found(found, noun, qualifier, self.floor))

    def _opens(self, at: int) -> bool:
        """Tell whether another number begins at a token."""
        word = self.words[at] if at < len(self.words) else " "
        return word[0].isdigit() or word in self.figure_words.lexicon.starts

    def _can_complete(self, whole: Quantity, noun: Counted) -> bool:
        """Tell whether the figure before has no noun, or one that what two figures share replaces.

        "Two counties have reported 29 and 14 | cases respectively": no counties. What stands
        between the two is counted by the second alone: "rose to 35 million and that of cars to 12".
        """
        part = self.found[-1]
        if part.end <= noun.first < whole.lead:
            return False
        is_borrowed = part.noun is not None and part.noun.first < part.quantity.first
        return part.noun is None or (is_borrowed and self._is_shared_out(part, whole, noun))

    def _complete(self, whole: Quantity, noun: Counted, *, is_counted: bool) -> None:
        """Give the noun of a whole to the part before it: "two of five patrol cars".

        The same of two bounds, "at least 35 and possibly up to 75 homes", and of the two ends of
        a change: "turun dari 120 menjadi 75 titik".
        """
        part = self.found[-1]
        is_near = whole.lead - part.end <= _PART_REACH
        # Not "up 3,400 in one month".
        is_length = noun.unit is not None and noun.unit.dimension == LENGTH  # "2 of its 9 km"
        is_part = is_near and (is_counted or is_length) and self.exclusions.is_part(part.end)
        is_bound = is_counted and self._is_second_bound(part.end, whole.lead)
        is_bound = is_bound or self._is_shared_out(part, whole, noun)
        is_bound = is_bound or {part.quantity.first, whole.first} <= self.sides  # "48-43 percent"
        if is_part or is_bound or self.understood.is_change(part.quantity, part.end, whole.lead):
            self.found[-1] = replace(part, noun=noun)

    def _share_magnitude(self, end: Quantity, noun: Counted | None) -> None:
        """Give the magnitude of a change's end to its start: "from £16.1 to £45.3 million".

        Not where the start has a noun of its own behind it, or the two would be far apart.
        """
        start, words = self.found[-1], self.words
        factor = self.quantities.numbers.numbers.multipliers.get(words[end.stop - 1])
        if factor is None:
            return
        is_alone = start.quantity.stop - start.quantity.first == 1 and start.end <= end.lead
        if not is_alone or not words[start.quantity.first][0].isdigit():
            return
        own = start.noun
        if own is not None and start.quantity.stop <= own.first < end.lead:
            return  # "from 5 dollars to 2 million"
        if own is not None and (noun is None or own.unit != noun.unit):
            return
        is_pair = noun is not None and self._is_shared_out(start, end, noun)
        if not (is_pair or self.understood.is_change(start.quantity, start.end, end.lead)):
            return
        value = start.quantity.low * factor
        value = int(value) if value == int(value) else value
        if end.low <= value * _APART and value <= end.high * _APART:
            shared = replace(start.quantity, low=value, high=value)
            self.found[-1] = replace(start, quantity=shared)

    def _is_shared_out(self, part: Found, whole: Quantity, noun: Counted) -> bool:
        """Tell whether two numbers share a noun: "masing-masing 12 dan 8 orang", "respectively"."""
        is_next = whole.lead == whole.first == part.end + 1
        if not is_next or self.words[part.end] not in self.exclusions.joiners:
            return False
        before = self.words[max(0, part.quantity.lead - _SHARED) : part.quantity.lead]
        behind = self.words[noun.stop : noun.stop + _SHARED]
        return not self.figure_words.distributives.isdisjoint(before + behind)

    def _is_of_measure(self, last: Quantity, noun: Counted) -> bool:
        """Tell whether a length or a time is of the number before as well: "20 dan | 25 cm"."""
        first = self.found[-1]
        own = first.noun
        is_measured = own is not None and own.unit is not None and not own.unit.is_counted
        is_bare = own is None or (own.first < first.quantity.first and not is_measured)
        is_next = last.lead == last.first == first.end + 1 and noun.first >= last.stop
        joint = self.words[first.end] if is_bare and is_next else ","
        if joint == "," or joint not in self.exclusions.joiners:
            return False  # "$2 billion, two-year"
        return noun.unit is not None and noun.unit.dimension in (LENGTH, TIME)

    def _is_second_bound(self, first: int, stop: int) -> bool:
        """Tell whether a joint and hedges are all that parts two numbers: "and possibly up to"."""
        if not 1 < stop - first <= _BOUND_REACH:
            return False
        joint, *rest = self.words[first:stop]
        hedge = self.figure_words.hedges.before(self.words, stop)
        is_plain = all(word in self.exclusions.plain for word in rest)
        return hedge is not None and is_plain and joint in self.exclusions.joiners


def without_articles(
    figures: Sequence[Figure], claims: Sequence[Claim], tokens: Tokens, language: Language
) -> list[Figure]:
    """Return the figures without the "one" that opens a speaker: "one rescue worker said"."""
    weak = language.numbers.weak
    opened = {claim.speaker_span.start for claim in claims if claim.speaker_span is not None}
    return [
        figure
        for figure in figures
        if figure.span.start not in opened or figure.span.of(tokens.text).lower() not in weak
    ]


def _figure(tokens: Tokens, found: Found) -> Figure:
    """Return the record of a quantity."""
    quantity, noun = found.quantity, found.noun
    unit = noun.unit if noun else None
    return Figure(
        span=tokens.span(quantity.first, quantity.stop),
        low=Decimal(quantity.low),
        high=Decimal(quantity.high),
        qualifier=found.qualifier,
        vague=quantity.vague,
        unit=tokens.mention(noun.first, noun.stop) if noun else None,
        unit_span=tokens.span(noun.first, noun.stop) if noun else None,
        counted=unit.name if unit and unit.is_counted else None,
        dimension=unit.dimension if unit else COUNT if noun else None,
        rule=quantity.rule,
    )


def _qualifier(found: Quantity, before: Qualifier | None, after: Qualifier | None) -> Qualifier:
    """Return how exact a quantity is; a hedge behind it says more than "exactly" before it."""
    if found.is_range:
        return Qualifier.BETWEEN
    hedge = after if before in (None, _EXACT) else before
    if hedge in (None, _EXACT) and found.is_about:
        return Qualifier.ABOUT
    return hedge or _EXACT


def _covered(tokens: Tokens, spans: Iterable[Span]) -> frozenset[int]:
    """Return the tokens that lie in any of the spans."""
    ranges = (range(tokens.first_from(start), tokens.stop_at(end)) for start, end in spans)
    return frozenset(chain.from_iterable(ranges))


def _behind_numbers(tokens: Tokens, windows: Sequence[Span]) -> frozenset[int]:
    """Return the years in windows of time: "2019" of "seven months of 2019".

    The number itself is a figure, and stands before what it counts.
    """
    found: set[int] = set()
    for start, end in windows:
        inside = range(tokens.first_from(start), tokens.stop_at(end))
        found.update(at for at in inside[2:] if len(tokens.words[at]) == 4)
    return frozenset(at for at in found if tokens.words[at].isdigit())


def _candidates(tokens: Tokens, lexicon: NumberWords) -> list[int]:
    """Return where a number can begin: numerals, number words and, if so written, compounds."""
    starts, words = lexicon.starts, tokens.words
    found = list(places_of(words, starts))
    if lexicon.heads:
        heads = lexicon.heads
        found += [
            at
            for at, word in enumerate(tokens.words)
            if len(word) > 5 and word[:2] in heads and word not in starts and lexicon.parts(word)
        ]
    return sorted(found + tokens.numerals)
