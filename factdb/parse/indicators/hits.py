"""The phrases of a text that can tell what its figures measure.

Those of the language file ([indicators]), without those that are part of a name, a unit's own, or
a reason.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Mapping
from functools import partial
from itertools import takewhile

from factdb.indicators import indicators
from factdb.parse.indicators.cues import VERBS, Hit, IndicatorCue, Part
from factdb.parse.indicators.findings import KILLED, OUTCOMES
from factdb.parse.indicators.settings import Setting, reaches
from factdb.parse.indicators.words import IndicatorLexicon, found_in
from factdb.parse.text.tokens import Tokens, places_of

_ACT, _STATE = Part.ACT, Part.STATE

_TOPIC = 100  # tokens within which a weak word needs its topic: "seats" far from a vote are none
_FATAL = 8  # tokens from "shot" to the "to death" behind whom it befell
_HARMING = frozenset(  # "crushed 22 pilgrims to death"
    IndicatorCue(slug, Part.ACT) for slug in ("injured", "affected", "destroyed")
)
_APOSTROPHES = frozenset("'’")

_SCALES = frozenset(["magnitude"])  # indicators whose word stands before a number
_NONE = frozenset[str]()


Place = tuple[int, int, tuple[IndicatorCue, ...]]


class HitFinder:
    """One text's search for such phrases."""

    def __init__(self, tokens: Tokens, settings: list[Setting], lexicon: IndicatorLexicon) -> None:
        self._tokens = tokens
        self._words = tokens.words
        self.capitals = frozenset(tokens.capitals)
        self._settings = settings
        self._lexicon = lexicon
        self._clauses = lexicon.clauses
        self._table = indicators()
        self._topics = frozenset(tokens.words) if lexicon.weak else frozenset()
        self._places: dict[frozenset[str], list[int]] = {}  # topics -> tokens, as asked for
        self._headline_tokens = self._headlines()
        counted = {at for s in settings if s.kind == "number" for at in range(s.stop, s.end)}
        self._counted = frozenset() if self._clauses.modifiers_follow else frozenset(counted)

    def find(self) -> list[Hit]:
        """Return the phrases in reach of the figures, in order."""
        units = self._currencies()
        # "relief camps" are no relief
        modifying = set() if self._clauses.modifiers_follow else _modifiers(self._settings)
        timed = {at for s in self._settings if s.kind == "time" for at in range(s.stop, s.end)}
        places = found_in(self._lexicon.cues, self._words, reaches(self._settings))
        counted = {s.stop for s in self._settings if s.end > s.stop}
        found = (
            self._spoken(Hit(*place))
            for place in map(partial(self._unmuted, counted), places)
            if place[2]
        )
        hits = [
            hit
            for hit in map(self._fatal, found)
            if hit.first not in units and not self._is_name(hit)
            if not self._says(hit)
            if hit.stop not in modifying
            or hit.first in timed  # "two 9-year-old boys"
            or self._is_attribute(hit, modifying)
            if hit.cues
        ]
        return self._without_causes(hits)

    def _unmuted(self, counted: Collection[int], place: Place) -> Place:
        """Return the noun alone of a phrase that tells nothing, if counted: "407 | kasus itu"."""
        first, stop, cues = place
        if cues or first not in counted or stop - first < 2:
            return place
        hit = self._lexicon.cues.match(self._words[first : first + 1], 0)
        units = tuple(cue for cue in hit[1] if cue.part is Part.UNIT) if hit is not None else ()
        return (first, first + 1, units) if units else place

    def _currencies(self) -> set[int]:
        """Return the tokens of currencies: "dollar" beside a number is no exchange rate."""
        money = [setting for setting in self._settings if setting.kind == "money"]
        units = {at for setting in money for at in range(setting.lead, setting.end)}
        ends = {setting.end for setting in money if setting.end < len(self._words)}
        # "Rp 3 juta rupiah"
        return units | {at for at in ends if self._words[at] in self._lexicon.currencies}

    def _says(self, hit: Hit) -> bool:
        """Tell whether "that" makes a verb say what follows: "added that 12 were freed"."""
        is_followed = hit.stop < len(self._words)
        if not is_followed or self._words[hit.stop] not in self._lexicon.complementisers:
            return False
        return any(cue.part in VERBS for cue in hit.cues)  # not "a budget that fell 11 percent"

    def _is_attribute(self, hit: Hit, modifying: set[int]) -> bool:
        """Tell whether an adjective right behind its number tells: "40 displaced families"."""
        if hit.first in modifying:
            return False
        states = (slug for slug, part in hit.cues if part is _STATE)
        return any(not self._table[slug].is_measurement for slug in states)

    def _without_causes(self, hits: list[Hit]) -> list[Hit]:
        """Return the phrases but those that tell why: "meninggal akibat terseret arus"."""
        if not self._clauses.causes:
            return hits
        told = {hit.stop for hit in hits if any(map(_is_harm, hit.cues))}
        return [hit for hit in hits if not self._causes(hit, told)]

    def _causes(self, hit: Hit, told: Collection[int]) -> bool:
        """Tell whether a phrase only says why: "meninggal setelah (dites) | positif"."""
        before = hit.first - 1
        if before > 0 and self._words[before].startswith(self._lexicon.undergone):
            before -= 1
        return self._words[before] in self._clauses.causes and before in told

    def muted(self, phrase: str) -> frozenset[str]:
        """Return the indicators that a phrase does not tell here: "kasus" where nobody is ill."""
        weak = self._lexicon.weak.get(phrase)
        if weak is None:
            return _NONE
        return frozenset(s for s, topics in weak.items() if topics.isdisjoint(self._topics))

    def _distant(self, weak: Mapping[str, frozenset[str]], at: int) -> frozenset[str]:
        """Return the indicators whose topics are out of reach of a weak phrase at a token."""
        told = ((slug, self._steps(topics, at)) for slug, topics in weak.items())
        return frozenset(slug for slug, steps in told if steps is None or steps > _TOPIC)

    def _blurred(self, weak: Mapping[str, frozenset[str]], at: int) -> frozenset[str]:
        """Return of two indicators that a phrase can tell here the one whose topic is farther.

        "Ada 30 kasus campak; polisi juga menangani pencurian": of two as near, none.
        """
        if len(weak) < 2:
            return _NONE
        told = ((slug, self._steps(topics, at)) for slug, topics in weak.items())
        away = {slug: steps for slug, steps in told if steps is not None}
        nearest = min(away.values(), default=0)
        return frozenset(slug for slug, steps in away.items() if steps > nearest)

    def _steps(self, topics: frozenset[str], at: int) -> int | None:
        """Return how many tokens a topic is away from a token at least, None without one."""
        places = self._places.get(topics)
        if places is None:
            places = list(places_of(self._words, topics))
            self._places[topics] = places
        behind = bisect_left(places, at)
        return min((abs(i - at) for i in places[max(0, behind - 1) : behind + 1]), default=None)

    def _spoken(self, hit: Hit) -> Hit:
        """Return a phrase without the indicator that its one word does not tell here."""
        is_word, cues, lexicon = hit.stop - hit.first == 1, hit.cues, self._lexicon
        if is_word and cues not in lexicon.verbal and self._is_verb(hit.first):
            # "must pay" is no pay
            hit = Hit(hit.first, hit.stop, tuple(c for c in hit.cues if c.part in VERBS))
        is_act = is_word and cues not in lexicon.actless
        if is_act and (hit.first in self._counted or self._is_noun(hit)):
            # "four ships" ship nothing
            hit = Hit(hit.first, hit.stop, tuple(c for c in hit.cues if c.part is not _ACT))
        words = self._words
        phrase = words[hit.first] if is_word else " ".join(words[hit.first : hit.stop])
        weak = lexicon.weak.get(phrase)
        if weak is None:
            return hit
        muted = self._distant(weak, hit.first) | self._blurred(weak, hit.first)
        return Hit(hit.first, hit.stop, tuple(cue for cue in hit.cues if cue.slug not in muted))

    def _fatal(self, hit: Hit) -> Hit:
        """Return a phrase of harm as one of death: "shot two guards to death"."""
        if not self._lexicon.fatal.firsts or _HARMING.isdisjoint(hit.cues):
            return hit
        behind = range(hit.stop, min(len(self._words), hit.stop + _FATAL))
        inside = takewhile(lambda at: self._words[at] not in self._lexicon.costs, behind)
        if not any(self._lexicon.fatal.match(self._words, at) for at in inside):
            return hit
        return Hit(hit.first, hit.stop, (IndicatorCue(KILLED, _ACT),))

    def _is_noun(self, hit: Hit) -> bool:
        """Tell whether a word that can be a verb is none: "the floods", "Ranu floods have".

        A verb behind a preposition has its object behind itself: "of killing 12".
        """
        words, lexicon, at = self._words, self._lexicon, hit.first
        if self._clauses.modifiers_follow or not at:
            return False
        before = words[at - 1]
        behind = words[at + 1] if at + 1 < len(words) else "."
        if behind in lexicon.of and words[at].endswith(lexicon.gerund):
            return False  # "the closing of two mills" has them as its object
        if before in lexicon.determiners or (at > 1 and words[at - 2] in _APOSTROPHES):
            return True  # "the floods", "Ranu's floods"
        if before == "-" and self._tokens.is_glued(at):
            return True  # "drought-hit"
        if behind in lexicon.no_objects and not self._opens_range(at + 1):
            return not any(cue.part is _STATE for cue in hit.cues)  # "killed were 12 men"
        if words[at].endswith(lexicon.plural) and lexicon.gaps.is_past(behind):
            return True  # "cruise ships brought 900"
        is_end = not behind[0].isalnum() or behind in lexicon.measures.changes
        return is_end and before in lexicon.prepositions

    def _opens_range(self, at: int) -> bool:
        """Tell whether "between" has a number behind it: "killing between 10 and 17 people"."""
        words, lexicon = self._words, self._lexicon
        if words[at] not in lexicon.range_openers or at + 1 >= len(words):
            return False
        return words[at + 1][0].isdigit() or words[at + 1] in lexicon.numbers

    def _is_verb(self, at: int) -> bool:
        """Tell whether a word is a verb behind another that helps it: "will (also) pay"."""
        before = at - 1
        while before > 0 and self._words[before] in self._lexicon.adverbs:
            before -= 1
        return before >= 0 and self._words[before] in self._lexicon.modals

    def _headlines(self) -> frozenset[int]:
        """Return the tokens of headlines whose every noun has a capital: "780 Buruh Kena PHK"."""
        found: set[int] = set()
        small = self._lexicon.function_words | self._clauses.adjuncts | self._clauses.causes
        for floor, roof in {(s.floor, s.roof) for s in self._settings}:
            if self._words[roof - 1] in '.?!"”':
                continue
            inside = (i for i in range(floor, roof) if self._words[i].isalpha())
            if all(i in self.capitals or self._words[i] in small for i in inside):
                found.update(range(floor, roof))
        return frozenset(found)

    def _is_name(self, hit: Hit) -> bool:
        """Tell whether a word is of a name: "Dinas Tenaga Kerja", "Suara.com"."""
        tokens, at, stop = self._tokens, hit.first, hit.stop
        if stop + 1 < len(self._words) and self._words[stop] == ".":
            is_inside = tokens.is_glued(stop + 1) and tokens.words[stop + 1].isalpha()
            if is_inside and not tokens.is_capitalised(stop + 1):
                return True  # not the end of '"Tiga orang tewas."'
        upper = tokens.upper
        if not at or not upper[at]:
            return False
        before, behind = self._words[at - 1], self._words[stop] if stop < len(self._words) else ""
        if behind in self._lexicon.titles and upper[stop]:
            return True  # "Employment Secretary Ann Roe"
        if not upper[at - 1]:
            is_inside = at > 1 and upper[at - 2] > 0 and at not in self._headline_tokens
            return is_inside and before in self._lexicon.name_links  # "PBB untuk …"
        words = tokens.mention(at - 1, at + 1)
        if words.isupper() or "\n" in words or at in self._headline_tokens:
            return False
        if self._lexicon.is_amount(tokens.words, at):
            return False  # "Jumlah PHK"
        if behind[:1].isdigit() and any(slug in _SCALES for slug, _ in hit.cues):
            return False  # "Gempa Magnitudo 7,4"
        small = (self._lexicon.function_words, self._clauses.next, self._lexicon.subordinators)
        is_small = any(before in listed for listed in small)
        return not is_small and before not in self._clauses.boundaries


def _is_harm(cue: IndicatorCue) -> bool:
    """Tell whether words say what became of people: "meninggal", "kematian"; not "optimistis"."""
    return cue.slug in OUTCOMES


def _modifiers(settings: list[Setting]) -> set[int]:
    """Return the ends of the words before the head of a noun that is counted: "relief | camps"."""
    counted = (s for s in settings if s.kind == "number")
    return {at for s in counted for at in range(s.stop + 1, s.end)}
