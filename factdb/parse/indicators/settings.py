"""Where each figure stands in its sentence: its kind, its bounds in tokens, its neighbours.

What a figure measures is told by the words around it; how far those reach is told here.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from factdb.parse.indicators.cues import Part
from factdb.parse.indicators.words import IndicatorLexicon
from factdb.parse.text.layout import Layout, Sentence
from factdb.parse.text.tokens import Tokens
from factdb.records import Figure

_KINDS = {  # dimension (units.toml) -> kind (indicators.toml), where the two differ
    "count": "number",
    "mass": "goods",
    "volume": "goods",
    "energy": "goods",
    "power": "goods",
    "flow": "goods",
}
NUMBERS = frozenset(["number", "bare"])
MEASURED = frozenset(["money", "goods"])  # whose unit is no noun that could be counted again
_ARGUMENTS = NUMBERS | frozenset(["money", "share", "points", "goods"])
_GAPPED = frozenset(["money", "share", "points", "goods"])  # what a second subject leaves out
_CHANGE_REACH = 12  # tokens before "to 41" among which "rose" makes it a level, not a place
BEFORE, BEHIND = 64, 40  # tokens; no word beyond tells of a figure
_SUM = 1_000  # from here on no number alone tells where: "to 410,000"
_OBJECT = 6  # tokens of "cut its payroll by"
_OWNER = 5  # tokens of "of the group's"
_JOINT = 6  # tokens between two coordinated figures: ", serta sekurangnya"


class Setting:
    """One figure in its sentence; tokens are half-open ranges.

    Attributes:
        kind: What the figure may measure, see `indicators.toml`.
        sentence: The number of its sentence.
        lead: The first token, currency included; `opening` that with the hedges.
        stop: The token after the number, `end` the one after the unit that follows it.
        floor, roof: The sentence.
        prior, limit: From behind the argument before in the sentence to the opening of the next.
        of: "people" or "things", where the table of units or the language tells what is counted.
        unit: Lower-cased, "" where nothing is counted.
        is_generic: The unit tells nothing of what is measured ("orang"), or there is none.
        is_adjunct: The figure tells where or by whom ("di 3 desa"); no verb has it as object.
        is_agent: It tells by whom; then a verb behind can have it as subject.
        is_level: It is what a noun before it has come to: "the toll … climbed to 150".
        is_outcome: The same, or by how much it changed: "revenue … rose 53 percent".
        is_modifier: A hyphen ties it to a noun: "a 97,000-tonne tanker", "a two-room house".
        is_whole: The words before it take a part of it: "many of the 870"; it is an adjunct too.
        is_item: It stands in brackets behind a name: "Sari (12 rumah), Bima (3 rumah)".
        has_origin: What it began with is the figure before: "dari 50 kasus menjadi 56 kasus".
        is_gapped: The verb is left out: "coffee rose 3 percent and tea 4"; it is joined too.
        is_joined: It is coordinated with the figure before it: "12 pria dan tiga wanita".
    """

    __slots__ = (
        "end", "figure", "first", "floor", "has_origin", "is_adjunct", "is_agent", "is_gapped",
        "is_generic", "is_item", "is_joined", "is_level", "is_modifier", "is_outcome", "is_whole",
        "kind", "lead", "limit", "of", "opening", "prior", "roof", "sentence", "stop", "unit",
    )  # fmt: skip

    def __init__(
        self,
        figure: Figure,
        tokens: Tokens,
        number: int,
        sentence: Sentence,
        lexicon: IndicatorLexicon,
    ) -> None:
        words = tokens.words
        self.figure = figure
        self.sentence = number
        self.floor, self.roof = sentence.first, sentence.stop
        self.first = tokens.first_from(figure.span.start)
        self.stop = max(self.first + 1, tokens.stop_at(figure.span.end))
        self.end = self.stop
        lead = self.first
        unit = figure.unit_span
        if unit is not None and figure.dimension == "money" and unit.end <= figure.span.start:
            lead = max(self.floor, tokens.first_from(unit.start))
            is_own = tokens.stop_at(unit.end) >= self.first - 1  # not "3 marks, against | 2"
            lead = lead if is_own else self.first
        elif unit is not None and unit.start >= figure.span.end:
            end, noun = tokens.stop_at(unit.end), tokens.first_from(unit.start)
            is_own = self.stop < end <= self.stop + 2 * _JOINT
            if is_own and noun > self.stop:  # "12 and | 8 men"
                is_own = not any(word[0].isdigit() for word in words[self.stop : noun])
            self.end = end if is_own else self.stop
        self.lead = lead
        if figure.low < figure.high and words[lead - 1] in lexicon.range_openers:
            lead = max(self.floor, lead - 1)  # "by | between 3 and 5 percent"
        self.opening = lexicon.opening(words, lead, self.floor)
        self.prior, self.limit = self.floor, self.roof
        self.unit = figure.unit.lower() if figure.unit else ""
        is_borrowed = unit is not None and unit.end <= self.figure.span.start
        self.kind = _kind(figure, is_borrowed=is_borrowed)
        self.is_generic = self.kind == "bare" or self.unit in lexicon.clauses.generic
        self.of = lexicon.counted_of.get(figure.counted or "") or (
            lexicon.counts(self.unit) if self.unit else None
        )
        self.is_modifier = words[self.stop : self.stop + 1] == ["-"] and self._is_of_thing(lexicon)
        self.is_whole = self._is_whole(words, lexicon)
        self.is_adjunct = self.is_whole or self._is_adjunct(words, lexicon)
        before = words[self.opening - 1]
        self.is_agent = self.is_adjunct and before in lexicon.clauses.agents
        self.is_item = before == "(" and self._is_item(tokens)
        self.is_joined = self.is_gapped = self.has_origin = False
        self.is_level = before in lexicon.measures.levels and self._is_level(words, lexicon)
        self.is_outcome = self.is_level or before in lexicon.measures.changes

    @property
    def is_argument(self) -> bool:
        """Whether verbs can have the figure as subject or object: no place, no measurement."""
        return self.kind in _ARGUMENTS and not self.is_adjunct

    def _is_of_thing(self, lexicon: IndicatorLexicon) -> bool:
        """Tell whether a figure behind which a hyphen stands measures a thing: "two-room house".

        Not "a five-member family", whom something can befall.
        """
        if self.kind != "number" or lexicon.clauses.modifiers_follow:
            return self.kind == "goods"
        is_person = self.of == "people" or self.unit in lexicon.person
        return not is_person and f"{self.unit}s" not in lexicon.clauses.generic

    def _is_adjunct(self, words: list[str], lexicon: IndicatorLexicon) -> bool:
        at = self.opening - 1
        if self.kind not in NUMBERS or at < self.floor:
            return False
        at = self._before_owner(words, lexicon, at)
        if words[at] not in lexicon.clauses.adjuncts or self._is_no_place(words[at], lexicon):
            return False
        if at > self.floor and words[at - 1] in lexicon.measures.changes:
            return False  # "the population has grown by 100,000"
        is_step = self.is_generic and words[at] in lexicon.steps  # "cut its payroll by 900 people"
        if is_step and self._is_stepped(words, lexicon):
            return False
        return not self._follows_change(words, lexicon)

    def _is_stepped(self, words: list[str], lexicon: IndicatorLexicon) -> bool:
        """Tell whether a change stands before what has changed and the "by" of the figure."""
        near = words[max(self.floor, self.opening - _OBJECT) : self.opening - 1]
        return not lexicon.measures.changes.isdisjoint(near)

    def _is_no_place(self, word: str, lexicon: IndicatorLexicon) -> bool:
        """Tell whether it counts nothing and can be no place.

        "Di 105,01"; "arrivals came to 410,000, against 390,000".
        """
        if self.kind != "bare":
            return False
        low = self.figure.low
        is_level = low >= _SUM and word in lexicon.measures.levels
        return is_level or low != int(low) or word in lexicon.versus

    def _before_owner(self, words: list[str], lexicon: IndicatorLexicon, at: int) -> int:
        """Return the token before whose the figure is: "to" of "to the cartel's 13 members"."""
        if at - 3 < self.floor or words[at] != "s" or words[at - 1] not in "'’`":
            return at
        before = at - 3
        return before - (words[before] in lexicon.clauses.objects and before > self.floor)

    def _follows_change(self, words: list[str], lexicon: IndicatorLexicon) -> bool:
        """Tell whether the figure is where a change led: "rose by 12 to 41"."""
        at = self.opening - 1
        if at < self.floor or words[at] not in lexicon.measures.levels:
            return False
        before = words[max(self.floor, at - _CHANGE_REACH) : at]
        measures = lexicon.measures
        if self.kind == "bare" and not measures.bringing.isdisjoint(before):
            return True  # "bringing the death toll to 30"
        return any(word in measures.changes for word in before)

    def _is_item(self, tokens: Tokens) -> bool:
        before, end = self.opening - 1, self.end
        if before <= self.floor or end >= self.roof or self.kind not in NUMBERS:
            return False
        return tokens.words[end] == ")" and tokens.is_capitalised(before - 1)

    def _is_level(self, words: list[str], lexicon: IndicatorLexicon) -> bool:
        at = self.opening - 1
        if at < self.floor:
            return False
        return words[at] not in lexicon.clauses.adjuncts or self._follows_change(words, lexicon)

    def _is_whole(self, words: list[str], lexicon: IndicatorLexicon) -> bool:
        at = self.opening
        if at - 1 > self.floor and words[at - 1] in lexicon.clauses.objects:
            at -= 1
        if (
            at - 2 >= self.floor
            and words[at - 1] in lexicon.of
            and words[at - 2] in lexicon.parents
        ):
            return True  # "the father of four boys, was shot": he was
        return self.kind in NUMBERS and lexicon.is_part(words, at, self.floor)


def _kind(figure: Figure, *, is_borrowed: bool) -> str:
    """Return the kind of a figure; the noun of another ("…, 17 hurt") says little of it."""
    dimension = figure.dimension
    if dimension in (None, "count"):
        if 0 < figure.high < 1:
            return "share"
        return "bare" if figure.unit is None or is_borrowed else "number"
    return _KINDS.get(dimension, dimension)


def reaches(settings: Sequence[Setting]) -> list[tuple[int, int]]:
    """Return the token ranges that can tell of the figures, in order, without overlap."""
    found: list[tuple[int, int]] = []
    for setting in settings:
        first, stop = max(0, setting.opening - BEFORE), setting.end + BEHIND
        if found and first <= found[-1][1]:
            found[-1] = (found[-1][0], stop)
        else:
            found.append((first, stop))
    return found


def settings_of(
    figures: Sequence[Figure], tokens: Tokens, layout: Layout, lexicon: IndicatorLexicon
) -> list[Setting]:
    """Return the setting of each figure, in order."""
    firsts = [sentence.first for sentence in layout.sentences]
    found: list[Setting] = []
    for figure in figures:
        at = tokens.first_from(figure.span.start)
        number = max(0, bisect_right(firsts, at) - 1)
        found.append(Setting(figure, tokens, number, layout.sentences[number], lexicon))
    for before, after in pairwise(found):
        is_same = before.kind in _GAPPED and before.unit == after.unit
        after.is_gapped = is_same and lexicon.gaps.is_gap(
            tokens, before.end, after.opening, is_share=before.kind == "share"
        )
        is_owner = _is_owner(before, after, tokens.words, lexicon)
        after.is_adjunct |= is_owner and not after.is_level  # "turun 2 juta orang dari 15 juta"
        if before.sentence != after.sentence:
            continue
        after.is_joined = _is_joined(before, after, tokens.words, lexicon)
        is_place = before.is_adjunct and _are_alike(before, after)
        after.is_adjunct |= after.is_joined and is_place and after.kind in NUMBERS
        after.has_origin = _has_origin(before, after, tokens.words, lexicon)
        is_change = after.is_level and before.kind == "bare"  # "dari 41 poin"
        if not is_change and _is_part_of(before, after, tokens.words, lexicon):
            after.is_whole = after.is_adjunct = True
        after.prior = before.stop if before.is_argument else before.prior
    for after, before in pairwise(reversed(found)):
        if before.sentence == after.sentence:
            before.limit = after.opening if after.is_argument else after.limit
    return found


def _are_alike(before: Setting, after: Setting) -> bool:
    """Tell whether two coordinated figures can have one preposition: "di 3 desa dan 2 kota".

    Not where one counts people, or a word parts the first from "and": "in 22 cities on Monday and".
    """
    is_near = after.opening - before.end <= 2
    return is_near and (before.of == after.of or None in (before.of, after.of))


def _is_part_of(
    before: Setting, after: Setting, words: list[str], lexicon: IndicatorLexicon
) -> bool:
    """Tell whether a figure is a part of the next: "two of the 12 passengers"."""
    if after.kind not in NUMBERS:
        return False
    between = words[before.stop : after.opening]
    if not between or between[0] not in lexicon.parts:
        return False
    if 2 < len(between) <= _OWNER and between[-1] == "s" and between[-2] in "'’":
        return True  # "two of the group's five mills"
    return len(between) == 1 or (len(between) == 2 and between[1] in lexicon.clauses.objects)


def _has_origin(
    before: Setting, after: Setting, words: list[str], lexicon: IndicatorLexicon
) -> bool:
    """Tell whether two figures are where a number began and what it came to."""
    is_near = after.opening - before.end <= _OWNER
    is_same = after.is_level and (after.kind == "bare" or before.unit == after.unit)
    return is_near and is_same and words[before.opening - 1] in lexicon.origins


def _is_owner(before: Setting, after: Setting, words: list[str], lexicon: IndicatorLexicon) -> bool:
    """Tell whether a figure only says whose the one before is: "10 members of one family"."""
    is_near = before.end > before.stop and after.opening == before.end + 1
    is_counted = before.kind in NUMBERS and after.kind in NUMBERS
    return is_near and is_counted and words[before.end] in lexicon.parts


def _is_joined(
    before: Setting, after: Setting, words: list[str], lexicon: IndicatorLexicon
) -> bool:
    """Tell whether two figures are coordinated: a comma or "and" alone before the second."""
    if not 0 < after.opening - before.end <= _JOINT:
        return False
    if after.is_gapped:
        return True
    last = words[after.opening - 1]
    if _is_held_against(after, words, lexicon):
        return False
    if before.is_adjunct if last == "," else last not in lexicon.clauses.coordinators:
        return False
    is_verb = lexicon.gaps.is_past(words[before.end])
    if last == "," and is_verb and words[before.end + 1] in lexicon.clauses.objects:
        return False  # "900 people crossed the sea, some 35 died"
    for at in range(before.end, after.opening):
        hit = lexicon.cues.match(words, at)
        if hit is not None and any(cue.part is not Part.UNIT for cue in hit[1]):
            return False
    return True


def _is_held_against(setting: Setting, words: list[str], lexicon: IndicatorLexicon) -> bool:
    """Tell whether a figure is one that another is compared with: "less than the | 4 percent".

    So does a bound of one word: "below the 4 percent rate of inflation".
    """
    hedge = words[setting.opening : setting.lead]
    if len(hedge) < 2 or hedge[-1] not in lexicon.articles:
        return False
    bound = hedge[-2]
    return bound in lexicon.comparisons or lexicon.hedges.is_phrase(bound)
