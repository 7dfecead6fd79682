"""The named place and the date that a figure's sentence gives it.

Places are capitalised names behind the prepositions of the language file's [places]; names of
people, offices and months are none. Which place of the world a name is, is not told here.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from factdb.indicators import indicators
from factdb.parse.indicators.cues import Part
from factdb.parse.indicators.findings import Finding
from factdb.parse.indicators.settings import Setting
from factdb.parse.indicators.words import IndicatorLexicon
from factdb.parse.text.tokens import Tokens, places_of
from factdb.records import DateMention, Span

_RIGHT, _LEFT = 20, 25  # tokens in which a figure's place is looked for
_LONGEST = 6  # tokens of a name
_SCENE = 50  # tokens before a sentence in which its paragraph may tell where it plays
_ASIDE = 12  # tokens between the commas around a figure's parts
_NUMBERED = 1  # tokens between a place and its number: "di Ranu ada 37"
_APOSTROPHES = ("'", "’")
_POSSESSIVE = "s"  # of "Ranu's port"
_KINDS = 2  # lower-case words before a name: "wilayah timur"


class PlaceFinder:
    """Finds the places and dates beside one text's figures."""

    __slots__ = (
        "_dates",
        "_firsts",
        "_heads",
        "_leads",
        "_lexicon",
        "_scenes",
        "_starts",
        "_tokens",
    )

    def __init__(
        self,
        tokens: Tokens,
        settings: Sequence[Setting],
        dates: Sequence[DateMention],
        lexicon: IndicatorLexicon,
    ) -> None:
        self._firsts = [setting.first for setting in settings]
        self._tokens = tokens
        self._lexicon = lexicon
        self._dates = dates
        self._scenes: dict[int, str | None] = {}  # by the first token of a sentence
        self._starts = [date.span.start for date in dates]
        leading = lexicon.places.prepositions | lexicon.of
        # What an "of" may follow: "the port of Ranu"; "the capital of Ranu" is not all of it.
        named = lexicon.places.seats - lexicon.places.prepositions
        self._heads = lexicon.places.areas.keys() | lexicon.places.features | named
        self._leads = frozenset(places_of(tokens.words, leading))  # what can lead to a place

    def place_of(self, setting: Setting, harm: Finding) -> str | None:
        """Return the place named nearest behind a figure in its sentence, else before it.

        Who came to harm, did so where the sentences before play, if theirs tells no place.

        Args:
            setting: Where the figure stands.
            harm: What told whoever came to harm; nothing where nobody did.
        """
        beside = self._place_beside(setting)
        if beside is not None or not harm.slug or setting.is_item:
            return beside
        scene = self._scene_of(setting)
        return None if scene is None or self._is_another(setting, harm) else scene

    def _is_another(self, setting: Setting, harm: Finding) -> bool:
        """Tell whether what did the harm is new: "A market fire injured 15" behind a crash."""
        if harm.part is not Part.ACT or not setting.floor < harm.at < harm.stop <= setting.opening:
            return False
        words, nothing = self._tokens.words, self._lexicon.function_words
        before = frozenset(words[max(0, setting.floor - _SCENE) : setting.floor])
        told = frozenset(filter(str.isalpha, words[setting.floor : harm.at])) - nothing
        return bool(told) and before.isdisjoint(told)  # not "It killed 12"

    def _place_beside(self, setting: Setting) -> str | None:
        words, prepositions = self._tokens.words, self._lexicon.places.prepositions
        is_lead = self._leads.__contains__
        if self._is_kind(setting.end, setting.roof):
            home = self._name(setting.end, setting.roof)
            if home is not None:
                return home
        behind = range(setting.end, min(setting.roof, setting.end + _RIGHT))
        for at in filter(is_lead, behind):
            is_before = words[at] in prepositions or self._is_of_area(at)
            if is_before and (name := self._name(at + 1, setting.roof)):
                if self._is_of_part(at, setting) or self._leads_on(at, name, setting):
                    break
                return name
        lead, roof = setting.lead, setting.roof
        before = range(setting.opening - 1, max(setting.floor, setting.opening - _LEFT) - 1, -1)
        for at in filter(is_lead, before):
            # "kerugian di Tirta Rp2 triliun": a currency ends the name.
            is_before = words[at] in prepositions or self._is_of_area(at)
            if is_before and (name := self._name(at + 1, roof, lead)):
                return name
        return None

    def _scene_of(self, setting: Setting) -> str | None:
        """Return the one place that the sentences before in the paragraph name.

        "Fire swept a mill in Ranu on Monday. At least 11 workers died." None where they name two,
        or a part's, or where the sentence tells of more than one place ("nationwide").
        """
        if not self._lexicon.places.wider.isdisjoint(
            self._tokens.words[setting.floor : setting.roof]
        ):
            return None
        if setting.floor not in self._scenes:
            self._scenes[setting.floor] = self._scene_before(setting.floor)
        return self._scenes[setting.floor]

    def _scene_before(self, floor: int) -> str | None:
        tokens, parted, scenes = self._tokens, self._lexicon.parted, self._lexicon.places.scenes
        paragraph = tokens.text.rfind("\n", 0, tokens.starts[floor]) + 1
        found = set()
        for at in range(floor - 1, max(-1, floor - 1 - _SCENE), -1):
            if tokens.starts[at] < paragraph:
                break
            if tokens.words[at] in parted.firsts and parted.match(tokens.words, at):
                return None  # "44 died, including 31 in Tirta"
            is_before = tokens.words[at] in scenes or self._is_of_area(at)
            if is_before and (name := self._name(at + 1, floor)):
                found.add(name)
        return found.pop() if len(found) == 1 else None

    def _is_kind(self, at: int, roof: int) -> bool:
        """Tell whether a kind of place opens a name: "Desa" of "12 warga Desa Mekar"."""
        tokens = self._tokens
        return (
            at + 1 < roof
            and tokens.words[at] in self._lexicon.places.kinds
            and tokens.is_capitalised(at)
            and tokens.is_capitalised(at + 1)
        )

    def _is_of_area(self, at: int) -> bool:
        """Tell whether an "of" stands behind a kind of place: "the port city of Ranu"."""
        lexicon, tokens = self._lexicon, self._tokens
        return (
            tokens.words[at] in lexicon.of
            and at > 0
            and tokens.words[at - 1] in self._heads
            and not tokens.is_capitalised(at - 1)
        )

    def _is_of_settlement(self, at: int) -> bool:
        """Tell whether the name before a token says where a city is: "the Syrian city of Aleppo".

        A village and a town are no more than their names; "the Ranu district of Java" is Ranu.
        """
        kind = self._lexicon.places.areas.get(self._tokens.words[at], "")
        return self._is_of_area(at + 1) and kind in ("", "city")

    def _is_of_part(self, at: int, setting: Setting) -> bool:
        """Tell whether what stands at a token behind a figure tells of its parts alone."""
        parted = self._parted(setting)
        return parted <= at < self._behind_aside(setting, parted)

    def _parted(self, setting: Setting) -> int:
        """Return the end of a figure's sentence, or where it begins to name the figure's parts.

        "37 people were killed: 25 in Tirta and 12 in Lumbir": the places are those of the parts, as
        in "of the 37 dead 25 were in Tirta".
        """
        words, parted = self._tokens.words, self._lexicon.parted
        after = bisect_right(self._firsts, setting.first)
        following = self._firsts[after] if after < len(self._firsts) else setting.roof
        if following < setting.roof and self._is_whole(setting):
            return following
        between = words[setting.end : following if following < setting.roof else 0]
        if ":" not in between and parted.firsts.isdisjoint(between):
            return setting.roof  # most
        for at, word in enumerate(between, setting.end):
            if word == ":" or (word in parted.firsts and parted.match(words, at)):
                return at
        return setting.roof

    def _behind_aside(self, setting: Setting, parted: int) -> int:
        """Return where a sentence goes on behind parts between commas; its end if they end it.

        "12 people, including three children, | were killed in Ranu", "12 were killed, three of them
        children, | in Ranu"; not "12 people, including three in Ranu, and two in Tirta".
        """
        words = self._tokens.words
        if parted == setting.roof or words[parted - 1] != ",":
            return setting.roof
        for at in range(parted, min(setting.roof, parted + _ASIDE)):
            if words[at] == ",":
                behind = words[at + 1 : at + 2]
                is_list = not self._lexicon.clauses.coordinators.isdisjoint(behind)
                return setting.roof if is_list or self._names_place(parted, at) else at
        return setting.roof

    def _names_place(self, first: int, stop: int) -> bool:
        """Tell whether a preposition and a name stand among some words."""
        words, prepositions = self._tokens.words, self._lexicon.places.prepositions
        return any(
            words[at] in prepositions and self._name(at + 1, stop) for at in range(first, stop)
        )

    def _is_whole(self, setting: Setting) -> bool:
        """Tell whether "of" or "of the" stands before a number, whose parts follow it."""
        words, before = self._tokens.words, setting.opening - 1
        if before >= setting.floor and words[before] in self._lexicon.articles:
            before -= 1
        return before >= setting.floor and words[before] in self._lexicon.of

    def _name(self, first: int, roof: int, limit: int | None = None) -> str | None:
        """Return the name that starts at a token and ends before `limit`, directions included."""
        tokens, places = self._tokens, self._lexicon.places
        words, articles = tokens.words, self._lexicon.articles
        at = first
        while at < roof and at - first < _KINDS and words[at] in places.kinds:
            if tokens.is_capitalised(at):
                break
            at += 1
        start = first
        while start < at and (words[start] in articles or words[start] in self._lexicon.of):
            start += 1
        stop = at
        last = min(roof if limit is None else limit, at + _LONGEST)
        while stop < last and self._is_name(stop, at) and not (stop > at and self._is_dated(stop)):
            stop += 1
        if stop == at or self._is_dated(at) or not places.organisations.isdisjoint(words[at:stop]):
            return None
        if words[stop - 1] == "-" or (stop < roof and words[stop] == "$"):
            return None  # "Ranu-held villages", "dari US$ 20 miliar"
        if stop < roof and words[stop] in places.seats:
            return None  # "the Malurian capital"
        if stop + 1 < roof and (self._is_of_settlement(stop) or self._goes_with(stop)):
            return None
        if stop == at + 1 and words[at] in articles:
            return None  # "in The"
        if words[stop - 1] == "." and (stop == roof or stop - at == 2):
            stop -= 1  # the sentence's end
        while stop < roof and words[stop] in places.directions:
            stop += 1
        return tokens.mention(start, stop)

    def _leads_on(self, at: int, name: str, setting: Setting) -> bool:
        """Tell whether a place opens the next number's clause: "… 9 died and in Ranu 37"."""
        before, clauses = self._tokens.words[at - 1], self._lexicon.clauses
        if before not in clauses.coordinators and before not in clauses.boundaries:
            return False
        after = bisect_right(self._firsts, setting.first)
        behind = at + 1 + len(name.split())
        return after < len(self._firsts) and behind <= self._firsts[after] <= behind + _NUMBERED

    def _goes_with(self, at: int) -> bool:
        """Tell whether another name is coordinated with the one before: "in Ranu and Tirta"."""
        return (
            self._tokens.words[at] in self._lexicon.clauses.coordinators
            and self._tokens.is_capitalised(at + 1)
            and not self._is_dated(at + 1)
        )

    def _is_name(self, at: int, first: int) -> bool:
        tokens = self._tokens
        word = tokens.words[at]
        if word == "-":
            return at > first and tokens.is_glued(at)
        if word == ".":  # "Washington D.C."
            return at > first and len(tokens.words[at - 1]) == 1 and tokens.is_glued(at)
        if at > first and tokens.words[at - 1] == "." and not tokens.is_glued(at):
            return False
        if word in _APOSTROPHES:
            return at > first and self._is_inside_word(at)
        return word[0].isalpha() and (tokens.is_capitalised(at) or self._is_inner(at, first))

    def _is_inside_word(self, at: int) -> bool:
        """Tell whether letters stand on both sides of an apostrophe, not those of a possessive."""
        tokens, behind = self._tokens, self._tokens.words[at + 1 : at + 2]
        return (
            tokens.is_glued(at)
            and tokens.is_glued(at + 1)
            and behind[0].isalpha()
            and behind[0] != _POSSESSIVE
        )

    def _is_inner(self, at: int, first: int) -> bool:
        """Tell whether a small word is tied into a name: those of "Ranu-sur-Mer", "Sa'da"."""
        words, tokens = self._tokens.words, self._tokens
        if at - 1 > first and words[at - 1] in _APOSTROPHES:
            return tokens.is_glued(at)
        return (
            at > first
            and words[at - 1] == "-"
            and words[at + 1 : at + 2] == ["-"]
            and all(tokens.is_glued(i) for i in (at, at + 1, at + 2))
            and tokens.is_capitalised(at + 2)
        )

    def _is_dated(self, at: int) -> bool:
        """Tell whether a token lies in a date: "in March", "pada Senin"."""
        start = self._tokens.starts[at]
        after = bisect_left(self._starts, start + 1)
        return after > 0 and self._dates[after - 1].span.end > start

    def period_of(self, setting: Setting, slug: str | None) -> Span | None:
        """Return the date mention nearest to a figure in its sentence; None for measurements."""
        if slug is None or indicators()[slug].is_measurement or not self._dates:
            return None
        tokens, span = self._tokens, setting.figure.span
        low, high = tokens.starts[setting.floor], tokens.ends[setting.roof - 1]
        at = bisect_left(self._starts, span.start)
        near = [
            date
            for date in self._dates[max(0, at - 2) : at + 2]
            if low <= date.span.start and date.span.end <= high
        ]
        # "During Halloween celebrations on Saturday": a feast may only name something.
        nearest = min(
            near,
            key=lambda d: (d.rule == "holiday", _distance(d.span, span), d.span.start),
            default=None,
        )
        return None if nearest is None else nearest.span


def _distance(a: Span, b: Span) -> int:
    return max(a.start - b.end, b.start - a.end, 0)
