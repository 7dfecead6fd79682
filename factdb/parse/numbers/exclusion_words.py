"""The words of a language that make a number count nothing: names, labels, what parts a list."""

from __future__ import annotations

from factdb.languages import Language
from factdb.parse.numbers.words import NumberWords
from factdb.parse.text.tokens import Phrases

_HARMS = ("killed", "injured", "detained", "abducted", "rescued", "released")  # indicators


class ExclusionWords:
    """The words of a language that make a number count nothing, compiled for lookup."""

    __slots__ = (
        "among",
        "areas",
        "articles",
        "copulas",
        "countdown",
        "counted_last",
        "counting",
        "decades",
        "generic",
        "given",
        "harms",
        "has_capitals",
        "hedges",
        "joiners",
        "names",
        "next",
        "ordinal_marks",
        "origins",
        "others",
        "parts_of_years",
        "periods",
        "places",
        "plain",
        "pronouns",
        "scenes",
        "starts",
        "thirds",
        "vague",
        "weak",
    )  # fmt: skip

    def __init__(self, language: Language, lexicon: NumberWords) -> None:
        self.starts = lexicon.starts
        self.among: Phrases[None] = Phrases(dict.fromkeys(language.counting.among))
        self.counting = language.counting
        self.has_capitals = language.grammar.nouns_capitalised
        self.counted_last = language.grammar.counted_last
        self.countdown = frozenset(language.dates.countdown)
        self.decades = language.dates.decade_marks
        self.generic = language.clauses.generic
        self.given = language.names.given
        harmed = (language.indicators.get(slug) for slug in _HARMS)
        self.articles = language.numbers.articles
        self.copulas = language.reporting.copulas
        self.harms = frozenset(act for table in harmed if table for act in table.acts)
        self.ordinal_marks = language.dates.ordinal_marks
        self.places = language.names.places | frozenset(language.places.compass)
        self.areas = language.places.areas.keys()
        self.next = language.clauses.next | language.clauses.coordinators | {","}
        self.names: Phrases[None] = Phrases(dict.fromkeys(language.counting.names))
        self.origins = language.ranges.origins
        self.others: Phrases[None] = Phrases(dict.fromkeys(language.counting.others))
        self.scenes = language.places.scenes
        self.thirds = language.dates.thirds.keys() | {"-"}
        self.vague = language.numbers.vague.keys()
        self.weak = language.numbers.weak
        self.periods = language.numbers.fractions.keys() & language.dates.units.keys()
        self.parts_of_years = self.periods & language.numbers.denominators.keys()
        pronouns = language.speakers.pronouns.keys() | language.speakers.partners
        self.pronouns = pronouns if language.grammar.verbs_like_nouns else frozenset()
        self.joiners = {",", *language.counting.also, *language.ranges.either, *language.ranges.to}
        hedges = " ".join([*language.hedges.before, *language.hedges.transparent]).split()
        self.hedges = language.hedges.before.keys()
        self.plain = language.counting.stops | language.function_words | frozenset(hedges)
