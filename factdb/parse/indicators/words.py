"""The words that tell what figures measure, compiled for lookup while a text is read.

They are those of the language file: [indicators], [clauses], [measures], [places]. What they mean
beside a number is told in `assigning.py`, `measures.py` and `places.py`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import TypeVar

from factdb.languages import Language
from factdb.parse.figures.gapping import gaps_of
from factdb.parse.indicators.cues import VERBS, IndicatorCue, Mark, Part, cues_of, weak_of
from factdb.parse.text.quotes import MARKS
from factdb.parse.text.tokens import Endings, Phrases
from factdb.units import EITHER, LENGTH, MONEY, unit_names

Value = TypeVar("Value")

_QUOTED = 20.0  # what a closing mark takes behind a comma: who says it follows
_FAR = 1000  # metres, the least unit of ways that are no heights
_DIFFERING = ("percentage point", "basis point")  # units of a difference between shares
_VERB = 6  # letters of a word that is no verb for its prefix alone: "merah"
_SAID = 3.0  # what a verb of saying takes: "Shipping sources said 12 tonnes …"
_RECORD = 3  # words of "sharpest monthly rise" before "since"


class IndicatorLexicon:
    """The words of one language.

    Attributes:
        cues: Phrases with every reading that they have.
        actless, verbal: Those of all readings in which no verb has an object, or all are verbs.
        marks: Phrases that tell of time and of what was counted before.
        changed, rates: Phrases behind a unit.
        complementisers: Behind a word that says, and moves nobody: "added that 12 were freed".
        distances: First words of what makes a day of the time before: "a week earlier".
        hedges: To be stepped over before a number.
        anaphors: Phrases behind a number that tell of what it is a part: "of them".
        leading: Articles before a noun that are nothing else: "a", "the".
        articles: Before a name, and no part of it: "the Philippines", "der Ukraine".
        far: Units of length in which no river rises: "km", "miles".
        auxiliaries: They open a verb: "will", "has"; with "to" the `modals`.
        ballots: What only voters do: "passed".
        benchmarks: What a number is held against: "expected", "forecast".
        plural: What nouns end with where several are counted.
        pronouns: Those for people.
        undergone: What a verb begins with whose subject it befalls: "di" of "ditangkap".
        amounts: What makes a noun behind it the head: "jumlah", "number of".
        parts: What takes a part of the number behind it: "many of".
        parted: Phrases behind a number that open its parts: "including", "terdiri dari".
        often: Behind how often something came about: "kali".
        months, days: The names of months; words for a day, "yesterday"; `times` have "week" too.
        name_links: Small words between the capitals of a body's name: "UN Agency for Refugees".
        range_openers: Before the lower of two ends: "between".
        of: Between a part and its whole, a kind of place and its name: "of", "dari".
        origins, steps: Before what a change began with, "from", and how far it went, "by".
        subordinators, copulas: Open a clause ("after"), and are its verb ("were").
        numbers: Words that open a number, "a" of "a day" among them.
        comparatives: Between a number and its noun: "four more cases".
        parents: Of these, whose "of" counts children: "a mother of four".
        person: Whoever can have an age: "she", "suspect", "minister".
        clitic: "Its" on the end of a noun, "" where the language has none: "volumenya".
        gerund: The ending of verbs that are nouns as well: "the closing of two mills".
        clause_ends: What can follow a clause: a mark, "and", "when".
        counted_of: What counted nouns (units.toml) count: "people", "things"; open ones lack.
        persons, things: Heads of units that count people ("nelayan") and that count none ("botol").
        versus: Before what a number is compared with: "against".
        weak: Words that do not tell an indicator where the text has none of its topics.
        costs: What it takes from a cue to have this word between it and the number.
        parting: These words, and those that open what tells of a noun: "yang", "namely".
    """

    __slots__ = (
        "active",
        "actless",
        "adverbs",
        "amounts",
        "anaphors",
        "articles",
        "auxiliaries",
        "ballots",
        "benchmarks",
        "changed",
        "clause_ends",
        "clause_openers",
        "clauses",
        "clitic",
        "comparatives",
        "comparisons",
        "complementisers",
        "copulas",
        "costs",
        "counted_of",
        "cues",
        "currencies",
        "days",
        "demonstratives",
        "determiners",
        "differing",
        "distances",
        "distributives",
        "far",
        "fatal",
        "function_words",
        "gaps",
        "gerund",
        "hedges",
        "includes",
        "leading",
        "marks",
        "measures",
        "modals",
        "months",
        "name_links",
        "no_objects",
        "numbers",
        "of",
        "often",
        "origins",
        "parents",
        "parted",
        "parting",
        "parts",
        "person",
        "persons",
        "places",
        "plural",
        "prepositions",
        "pronouns",
        "punishments",
        "range_openers",
        "rates",
        "reached",
        "steps",
        "subordinators",
        "things",
        "times",
        "titles",
        "towns",
        "undergone",
        "verbal",
        "verbless",
        "versus",
        "weak",
        "weekdays",
        "years",
    )  # fmt: skip

    def __init__(self, language: Language) -> None:
        self.clauses = language.clauses
        self.measures = language.measures
        self._set_cues(language)
        self._set_neighbours(language)
        self._set_clauses(language)
        self._set_nouns(language)
        self._set_units(language)

    def kind_of(self, unit: str) -> str | None:
        """Return what a unit's head says it counts: "people", "things", or None where it is open.

        The head is the first word of "nelayan asing", the last before "of" in "boats of the navy".
        """
        words = unit.split()
        if not words:
            return None
        ends = (i for i, word in enumerate(words) if i and word in self.clauses.of)
        head = words[0 if self.clauses.modifiers_follow else next(ends, len(words)) - 1]
        return "people" if head in self.persons else "things" if head in self.things else None

    def counts(self, unit: str) -> str | None:
        """Return what a unit counts: what its first words or its head say, things before people."""
        words = unit.split(" ", 2)
        if words[0] in self.things or (len(words) > 1 and " ".join(words[:2]) in self.things):
            return "things"
        return "people" if self.kind_of(unit) == "people" else None

    def opening(self, words: list[str], lead: int, floor: int) -> int:
        """Return the first token of a quantity with its hedges: of "at least about 12"."""
        for _ in range(3):
            hit = self.hedges.match(words, lead, floor)
            if hit is None:
                break
            lead = hit[0]
        return lead

    def looks_back(self, words: list[str], first: int, stop: int) -> bool:
        """Tell whether "hingga", "since" total nothing: "Januari hingga Mei", "the most since May".

        They end a range of months, or tell for how long there was nothing like it.
        """
        if not self.measures.records.isdisjoint(words[max(0, first - _RECORD) : first]):
            return True
        return first > 0 and words[stop - 1] in self.months and words[first - 1] in self.months

    def is_compared(self, words: list[str], stop: int) -> bool:
        """Tell whether a comparison ends before a token: "lebih tinggi | Rp 10 triliun dari …"."""
        hit = (
            self.changed.match(words, stop - 2) if words[stop - 2] in self.changed.firsts else None
        )
        return hit is not None and hit[0] == stop and self.clauses.modifiers_follow

    def is_verb(self, word: str) -> bool:
        """Tell whether a word is a verb that can have an object, by its prefix: "menilang"."""
        is_long = len(word) > _VERB and word not in self.verbless
        return is_long and word.startswith(self.active)

    def is_amount(self, words: list[str], at: int) -> bool:
        """Tell whether the words before a noun make it the head: "jumlah", "number of"."""
        return self.amounts.match(words, at, 0) is not None

    def before_distributive(self, words: list[str], stop: int, floor: int) -> int | None:
        """Return where "masing-masing" opens that ends before a token, None where none does."""
        hit = self.distributives.match(words, stop, floor)
        return hit[0] if hit is not None else None

    def is_part(self, words: list[str], stop: int, floor: int) -> bool:
        """Tell whether the words before a number take a part of it: "many of"."""
        return self.parts.match(words, stop, floor) is not None

    def _set_cues(self, language: Language) -> None:
        """Set what tells an indicator, and what it costs a cue to have something in between."""
        measures, clauses = language.measures, language.clauses
        mute: dict[str, tuple[IndicatorCue, ...]] = dict.fromkeys(clauses.mute, ())
        cues = cues_of(language.indicators, language.reporting.clitic)
        self.cues: Phrases[tuple[IndicatorCue, ...]] = Phrases(mute | cues)
        played = {readings: {cue.part for cue in readings} for readings in cues.values()}
        self.actless = frozenset(cue for cue, parts in played.items() if Part.ACT not in parts)
        self.verbal = frozenset(cue for cue, parts in played.items() if parts <= VERBS)
        marks = {
            Mark.NEW: measures.new,
            Mark.MORE: measures.more,
            Mark.TOTAL: measures.totals,
            Mark.NOW: measures.now,
            Mark.SO_FAR: measures.so_far,
            Mark.REPEAT: clauses.repeats,
            Mark.POINTER: clauses.pointers,
        }
        self.marks: Phrases[Mark] = Phrases({p: mark for mark, ps in marks.items() for p in ps})
        self.changed: Phrases[bool] = Phrases(dict.fromkeys(measures.changed, True))
        self.rates: Phrases[bool] = Phrases(dict.fromkeys(measures.rates, True))
        self.fatal: Phrases[bool] = Phrases(dict.fromkeys(clauses.fatal, True))
        self.weak = weak_of(language.indicators, language.reporting.clitic)
        # Whoever says it is no topic.
        said = () if clauses.modifiers_follow else language.reporting.verbs
        past = language.grammar.past_ending or " "
        told = (verb for verb in said if verb not in cues and not verb.endswith(past))
        self.costs = dict.fromkeys(told, _SAID)
        self.costs |= {",": 1.0, "(": 1.0, ")": 1.0} | dict.fromkeys(clauses.boundaries, 4.0)
        self.costs |= dict.fromkeys(MARKS, _QUOTED)
        self.parting = clauses.relatives.union(clauses.namely, self.costs)

    def _set_neighbours(self, language: Language) -> None:
        """Set what stands before and behind a number: hedges, amounts, parts of a whole."""
        clauses, dates, sums = language.clauses, language.dates, language.arithmetic
        kept = clauses.adjuncts | language.measures.levels
        transparent = language.hedges.transparent - kept
        hedges = [*language.hedges.before, *transparent, *clauses.leads]
        self.hedges: Endings[None] = Endings(dict.fromkeys(hedges))
        self.comparisons = frozenset(p.split()[-1] for p in language.hedges.before if " " in p)
        self.amounts: Endings[None] = Endings(dict.fromkeys(clauses.amounts))
        self.parts: Endings[None] = Endings(dict.fromkeys(clauses.parts))
        self.distributives: Endings[None] = Endings(dict.fromkeys(clauses.distributives))
        self.anaphors: Phrases[None] = Phrases(dict.fromkeys(language.counting.anaphors))
        self.parted: Phrases[None] = Phrases(dict.fromkeys((*sums.includes, *sums.breakdowns)))
        self.includes = frozenset(sums.includes)
        before = (*dates.distances.after, *dates.recounts, *dates.relations)
        self.distances = frozenset(phrase.split()[0] for phrase in before)
        numbers = language.numbers
        self.numbers = numbers.articles.union(numbers.cardinals, numbers.vague)

    def _set_clauses(self, language: Language) -> None:
        """Set what opens and ends clauses, and which words are verbs."""
        reporting, ranges, measures = language.reporting, language.ranges, language.measures
        self.complementisers = reporting.complementisers
        self.punishments = reporting.punishments
        self.subordinators = reporting.subordinators
        self.clause_openers = reporting.clause_openers
        ends = reporting.subordinators | language.clauses.coordinators
        self.clause_ends = ends | frozenset(".,;!?)")
        self.copulas = reporting.copulas
        self.gerund = language.grammar.gerund or " "
        self.auxiliaries = reporting.auxiliaries.difference(language.dates.months)  # "May"
        modals = reporting.auxiliaries | language.dates.infinitive
        self.modals = modals if language.grammar.verbs_like_nouns else frozenset()
        self.adverbs = reporting.adverbs
        self.prepositions = language.clauses.adjuncts - language.dates.infinitive
        # What cannot open a verb's object.
        self.no_objects = self.prepositions | self.copulas | modals | language.places.scenes
        self.active = reporting.active
        self.undergone = reporting.undergone
        measured = measures.levels | measures.marks | measures.changes | measures.transparent
        self.verbless = language.counting.nouns | language.counting.stops | measured
        # Of the levels those that are verbs: "mencapai", not "dari" and "hingga".
        small = language.clauses.adjuncts | language.clauses.namely | frozenset(ranges.to)
        self.reached = (measures.levels - small - ranges.origins) | measures.existing
        self.origins = ranges.origins
        self.steps = ranges.steps
        self.range_openers = frozenset(ranges.openers)
        self.ballots = ranges.ballots
        self.function_words = language.function_words
        self.gaps = gaps_of(language)

    def _set_nouns(self, language: Language) -> None:
        """Set the nouns of people, things and places, and what belongs to a noun."""
        counting = language.counting
        self.persons, self.things = counting.persons, counting.things
        of = {unit.name: unit.of for unit in unit_names(language.code).values()}
        self.counted_of = {name: what for name, what in of.items() if what and what != EITHER}
        self.benchmarks = counting.benchmarks
        self.person = _who_has_an_age(language)
        self.pronouns = language.speakers.pronouns.keys()
        self.demonstratives = language.speakers.demonstratives
        self.parents = counting.parents
        self.benchmarks = counting.benchmarks
        self.of = counting.of
        self.versus = frozenset(counting.compared).difference(language.clauses.of)
        is_behind = language.clauses.modifiers_follow  # "12 kasus lagi"
        self.comparatives = frozenset(() if is_behind else counting.comparatives)
        self.clitic = language.reporting.clitic or ""
        self.articles = frozenset(language.dates.articles)
        self.leading = self.articles.union(language.numbers.articles) - language.clauses.relatives
        self.determiners = counting.determiners - language.clauses.relatives
        self.name_links = language.speakers.causes
        self.plural = language.counting.plural or " "
        is_first = language.grammar.heads_first  # else a title stands behind its field
        self.titles = frozenset() if is_first else language.speakers.titles
        self.places = language.places
        self.towns = language.names.places | frozenset(language.places.compass)

    def _set_units(self, language: Language) -> None:
        """Set the units of money, length and time that are told apart."""
        names = unit_names(language.code)
        self.currencies = frozenset(n for n, unit in names.items() if unit.dimension == MONEY)
        self.differing = frozenset(n for n, unit in names.items() if unit.name in _DIFFERING)
        self.far = frozenset(
            n for n, unit in names.items() if unit.dimension == LENGTH and unit.factor >= _FAR
        )
        self.days = language.dates.days.keys()
        self.weekdays = language.dates.weekdays.keys()
        self.years = frozenset(u for u, kind in language.dates.units.items() if kind == "year")
        self.months = language.dates.months.keys()
        self.often = language.numbers.times | language.dates.times
        self.times = (
            self.months | self.days | language.dates.units.keys() | language.dates.parts.keys()
        )


def found_in(
    phrases: Phrases[Value], words: list[str], ranges: Iterable[tuple[int, int]]
) -> Iterator[tuple[int, int, Value]]:
    """Yield every phrase in the ranges of tokens as (first, stop, value), in order."""
    for start, stop in ranges:
        for first, end, value in phrases.find(words[start:stop]):
            yield start + first, start + end, value


def _who_has_an_age(language: Language) -> frozenset[str]:
    """Return the words for one person: pronouns, titles, and nouns of people in the singular."""
    pronouns = language.speakers.pronouns.items()
    called = frozenset(word for word, kind in pronouns if kind in ("person", "man", "woman"))
    nouns = language.counting.persons
    one = frozenset(noun.removesuffix(language.counting.plural) for noun in nouns)
    return called | language.speakers.titles | nouns | one


@cache
def indicator_lexicon(language: Language) -> IndicatorLexicon:
    """Return the words of a language, compiled at their first use."""
    return IndicatorLexicon(language)
