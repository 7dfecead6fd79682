"""The words of a language by which its figures are found, compiled at their first use."""

from __future__ import annotations

from functools import cache

from factdb.languages import Language
from factdb.parse.figures.gapping import gaps_of
from factdb.parse.figures.merging import Merger
from factdb.parse.figures.noun_links import links_of
from factdb.parse.numbers.counted import UnitFinder
from factdb.parse.numbers.exclusion_words import ExclusionWords
from factdb.parse.numbers.hedges import Hedges
from factdb.parse.numbers.ranges import RangeWords
from factdb.parse.numbers.words import number_words


class FigureWords:
    """The words of a language that the search for figures needs, compiled for look-up."""

    __slots__ = (
        "articles", "bound", "definites", "distributives", "exclusions", "gaps", "hedges",
        "lexicon", "links", "merger", "periods", "ranges", "units",
    )  # fmt: skip

    def __init__(self, language: Language) -> None:
        self.lexicon = number_words(language)
        self.units = UnitFinder(language, self.lexicon.starts)
        self.ranges = RangeWords(language)
        self.gaps = gaps_of(language)
        self.hedges = Hedges(language)
        self.exclusions = ExclusionWords(language, self.lexicon)
        self.merger = Merger(language)
        self.bound = language.numbers.bound
        self.definites = language.speakers.definites
        self.links = links_of(language)
        shared = (word for phrase in language.clauses.distributives for word in phrase.split())
        self.distributives = frozenset(word for word in shared if word.isalpha())
        self.periods = language.dates.units.keys() & language.numbers.fractions.keys()  # "quarter"
        self.articles = language.numbers.articles | language.numbers.weak


@cache
def figure_words(language: Language) -> FigureWords:
    """Return the words of a language, compiled at their first use."""
    return FigureWords(language)
