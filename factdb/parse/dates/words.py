"""The language file's [dates] as a lexicon: which readings a phrase has, found in one look."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache

from factdb.languages import Language
from factdb.languages.schema import Dates
from factdb.parse.dates.readings import (
    DateKind,
    DateReading,
    cardinals_of,
    month_units,
    readings_of,
)
from factdb.parse.text.tokens import Phrases, words_of
from factdb.units import SHARE, unit_names

BARS = frozenset("|·•∙")  # between day and clock time in datelines: "14 Des 2016 | 10:30 WIB"


_ABBREVIATION = 4  # letters of the longest that leaves some out: "mrt", "weds"
_REMEMBERED = 50_000  # words of which it is kept whether they tell a tense
# Alone they are no date: what they number or lead to stands behind them.
_LEADING = frozenset(
    {
        DateKind.CARDINAL,
        DateKind.ORDINAL,
        DateKind.SEVERAL,
        DateKind.TURN,
        DateKind.WINDOW,
        DateKind.RECALL,
        DateKind.AT,
        DateKind.PERHAPS,
    }
)


class _Telling(dict[str, bool]):
    """Whether a word may tell a tense, or end how far others tell it, as it is asked for."""

    def __init__(self, words: Collection[str], endings: tuple[str, ...]) -> None:
        super().__init__()
        self._words, self._endings = words, endings

    def __missing__(self, word: str) -> bool:
        if len(self) >= _REMEMBERED:
            self.clear()
        self[word] = tells = word in self._words or word.endswith(self._endings)
        return tells


class DateWords:
    """The [dates] of one language, compiled.

    Attributes:
        table: The language file's table.
        readings: Every phrase that can begin or be a part of a date, with all its readings.
        starters: The first words of those phrases, each with the words that may follow it, or
            None where it is a phrase by itself.
        continuers: The words after a part of a date with which another part can begin.
        followers: The words after a small number that can make it a part of a date.
        amounts: Words behind a numeral that is no day and no hour: "percent", "million".
        leading: Words that are no date without what follows: "two", "that", "at"; `behind_leading`
            are their followers.
        turns, windows, distances, recalls: The words that stand after the thing they modify.
        distances_before: Word tuples that stand before a number of units ("vor", "il y a").
        joints: Words between the parts of a date.
        to: Words between the ends of a range.
        behind_counts: Words that show that a number counts: "20 of them", "20 were hurt".
        month_leads: Words that show a month behind them to be one: "in" April, "last" June.
        month_units: "Aprilwoche" -> (4, week), where such words are written in one.
        never_counted: Words that are no part of a noun: a number before another may count it.
        plural: How a noun ends when several are counted; "" where it does not show.
    """

    __slots__ = (
        "abbreviations",
        "adjuncts",
        "am",
        "amounts",
        "at",
        "behind_counts",
        "behind_leading",
        "clock_after",
        "clock_to",
        "comparatives",
        "complementisers",
        "continuers",
        "deferred",
        "deferred_lasts",
        "distances",
        "distances_before",
        "eras",
        "followers",
        "halves",
        "hedged",
        "hedges",
        "hours",
        "inside",
        "joiners",
        "leading",
        "minutes_named",
        "minutes_to",
        "month_leads",
        "month_units",
        "name_cues",
        "named",
        "never_counted",
        "night_to",
        "nouns_capitalised",
        "now",
        "of",
        "onward",
        "onward_lasts",
        "part_cues",
        "past_ending",
        "past_hour",
        "perhaps",
        "persons",
        "places",
        "plural",
        "pm",
        "possessives",
        "pronouns",
        "reach_ends",
        "readings",
        "recalls",
        "recounts",
        "relations",
        "relatives",
        "season_cues",
        "set_phrases",
        "sets",
        "starters",
        "table",
        "tells_tense",
        "tense_endings",
        "tenses",
        "to",
        "trailers",
        "turns",
        "weeks_on",
        "windows",
        "zone_before",
        "zones",
    )

    def __init__(self, language: Language) -> None:
        self.table = language.dates
        self._set_neighbours(language)
        self._set_readings(language)
        self._set_directions(language)
        self._set_cues(language)
        self._set_joints()
        self._set_clock()

    def _set_neighbours(self, language: Language) -> None:
        """Set the words of other tables that tell what a date is not, or where it ends."""
        self.complementisers = frozenset(language.reporting.complementisers)
        self.reach_ends = self.complementisers | frozenset(".!?;")
        self.past_ending = language.grammar.past_ending
        self.nouns_capitalised = language.grammar.nouns_capitalised
        self.adjuncts = language.clauses.adjuncts
        self.pronouns = language.speakers.pronouns
        self.possessives = language.speakers.possessives
        self.relatives = language.reporting.relatives
        self.never_counted = language.counting.stops
        self.persons = language.counting.persons
        self.plural = language.counting.plural
        self.comparatives = language.counting.comparatives
        self.behind_counts = language.counting.of | language.counting.comparatives
        self.behind_counts |= language.reporting.copulas
        names = unit_names(language.code).items()
        shares = (name for name, unit in names if unit.dimension == SHARE)
        self.amounts = frozenset(shares).union(language.numbers.multipliers)

    def _set_readings(self, language: Language) -> None:
        """Set the words that are a part of a date, and those that can begin or follow one."""
        table = self.table
        readings = readings_of(table, cardinals_of(language))
        self.readings: Phrases[tuple[DateReading, ...]] = Phrases(readings)
        self.starters = _starters(readings)
        self.month_units = month_units(table)
        self.followers = _followers(table, self.starters).union(self.month_units)
        self.continuers = _continuers(table, self.starters)
        self.leading = frozenset(
            word for word, of in readings.items() if _LEADING.issuperset(one.kind for one in of)
        )
        inner = {word for phrase in readings for word in words_of(phrase)[1:]}
        inner.update(*map(words_of, language.hedges.before))  # "the past nearly 20 years"
        self.behind_leading = self.followers | self.continuers | inner
        self.abbreviations = _abbreviations(table.months) | _abbreviations(table.weekdays)
        self.named = Phrases(table.named)
        self.eras = Phrases(table.eras)
        self.halves = _set(table.halves)

    def _set_directions(self, language: Language) -> None:
        """Set the words that tell which way from a day another lies, and the tenses that do."""
        table = self.table
        self.turns = Phrases(table.turns.after)
        self.windows = Phrases(table.windows.after)
        self.distances = Phrases(table.distances.after)
        self.distances_before = {
            tuple(words_of(phrase)): value for phrase, value in table.distances.before.items()
        }
        self.recalls = Phrases(table.recalls.after)
        self.recounts = Phrases(table.recounts)
        self.weeks_on = Phrases(table.weeks_on)
        self.relations = Phrases(table.relations)
        hedges = _tuples(language.hedges.before)
        self.hedges = frozenset(h for h in hedges if len(h) > 1 or h[0] not in table.cues)
        self.hedged = _set(language.hedges.before)
        self.tenses = Phrases(dict.fromkeys(table.future, 1) | dict.fromkeys(table.past, -1))
        endings = [*table.future_endings, *table.past_endings, self.past_ending]
        self.tense_endings = tuple(ending for ending in endings if ending)
        self.tells_tense = _Telling(self.reach_ends.union(self.tenses.firsts), self.tense_endings)
        self.deferred = _tuples(table.deferred)
        self.deferred_lasts = {phrase[-1] for phrase in self.deferred}
        self.onward = _tuples(table.onward)
        self.onward_lasts = {phrase[-1] for phrase in self.onward}

    def _set_cues(self, language: Language) -> None:
        """Set what stands before a date and shows it to be one, or what recurs, or a place."""
        table = self.table
        self.joiners = {word for word, place in language.numbers.joiners.items() if place == 10}
        self.month_leads = table.year_cues | table.articles | table.one | table.owners | table.opens
        self.month_leads |= table.since | table.until | {*table.thirds, *table.turns.before}
        self.month_leads |= {*table.fillers, *table.between, *table.sets}
        self.part_cues = _tuples(table.part_cues)
        self.season_cues = _tuples(table.season_cues)
        self.name_cues = _tuples(table.name_cues)
        self.places = _tuples(table.places)
        self.sets = _set(table.sets)
        self.set_phrases = _tuples(table.sets)

    def _set_joints(self) -> None:
        """Set the words between the parts of a date and at its end."""
        table = self.table
        self.of = _set(table.of)
        self.inside = _set(table.inside)
        self.at = _set(table.at)
        self.to = _set(table.to)
        self.night_to = _set(table.night_to)
        self.now = _set(table.now)
        self.trailers = _set(table.trailers)

    def _set_clock(self) -> None:
        """Set the words of clock times."""
        clock = self.table.clock
        self.hours = _set(clock.hours)
        self.perhaps = _set(clock.perhaps)
        self.clock_to = _set(clock.to)
        self.clock_after = Phrases(clock.after)
        signs = dict.fromkeys(clock.past, 1) | dict.fromkeys(clock.less, -1)
        self.past_hour = Phrases(signs)
        self.minutes_to = Phrases(clock.minutes)
        self.minutes_named = Phrases(clock.minutes | clock.minutes_named)
        self.am = _set(clock.am)
        self.pm = _set(clock.pm)
        self.zones = _set(clock.zones)
        self.zone_before = _set(clock.zone_before)

    def is_onward(self, words: Sequence[str], index: int) -> bool:
        """Tell whether "ab", "mulai" or "à partir de" ends before `index`."""
        if index == 0 or words[index - 1] not in self.onward_lasts:
            return False
        return any(tuple(words[max(index - n, 0) : index]) in self.onward for n in (1, 2, 3, 4))

    def place_ending(self, words: Sequence[str], index: int) -> int:
        """Return how many words before `index` name a kind of place: "rue du"; 0 for none."""
        return next(
            (n for n in (1, 2) if tuple(words[max(index - n, 0) : index]) in self.places), 0
        )

    def is_cued(self, words: Sequence[str], index: int) -> bool:
        """Tell whether "over" or "as early as" ends before `index`: a name behind it is a date."""
        return any(tuple(words[max(index - n, 0) : index]) in self.name_cues for n in (1, 2, 3))

    def is_hedged(self, words: Sequence[str], index: int) -> bool:
        """Tell whether "more than" or its like ends before `index`: an amount, and no year."""
        return any(tuple(words[max(index - n, 0) : index]) in self.hedges for n in (1, 2, 3))

    def before(self, words: Sequence[str], index: int) -> tuple[int, int] | None:
        """Return (first token, direction) of the distance word that ends before `index`.

        A hedge may stand between: "vor rund zehn Jahren".
        """
        for hedge in (0, 1, 2):
            if hedge == 0 or tuple(words[max(index - hedge, 0) : index]) in self.hedges:
                found = self._before(words, index - hedge)
                if found is not None:
                    return found
        return None

    def _before(self, words: Sequence[str], index: int) -> tuple[int, int] | None:
        for length in (3, 2, 1):
            if index >= length:
                value = self.distances_before.get(tuple(words[index - length : index]))
                if value is not None:
                    return index - length, value
        return None


def _abbreviations(names: Mapping[str, int]) -> frozenset[str]:
    """Return the names that begin a longer one of the same thing: "jan", "sept", "sen".

    Or leave out its vowels: "mrt".
    """
    return frozenset(
        short
        for short, value in names.items()
        if any(names[long] == value and _is_short_for(short, long) for long in names)
    )


def _is_short_for(short: str, long: str) -> bool:
    if len(short) >= len(long) or long.startswith(short):
        return len(short) < len(long)
    letters = iter(long)
    is_bare = len(short) <= _ABBREVIATION and short[0] == long[0]
    return is_bare and all(letter in letters for letter in short)


def _starters(phrases: Iterable[str]) -> dict[str, frozenset[str] | None]:
    """Return each first word with the second words of its phrases; None where one has no second."""
    found: dict[str, set[str]] = {}
    for phrase in phrases:
        first, *rest = words_of(phrase)
        found.setdefault(first, set()).add(rest[0] if rest else "")
    return {first: None if "" in rest else frozenset(rest) for first, rest in found.items()}


def _followers(table: Dates, starters: Iterable[str]) -> frozenset[str]:
    clock = table.clock
    phrases = [
        *table.of,
        *table.at,
        *table.to,
        *table.night_to,
        *clock.hours,
        *clock.am,
        *clock.pm,
        *clock.zones,
    ]
    phrases += [
        *clock.after,
        *clock.past,
        *clock.less,
        *clock.to,
        *table.turns.after,
        *table.halves,
        *table.eras,
    ]
    firsts = {words_of(phrase)[0] for phrase in phrases}
    singles = (
        {*table.between.values()}
        | table.ordinal_marks
        | table.decade_marks
        | table.articles
        | table.alternatives
        | table.glued.keys()
        | clock.rough
        | clock.zeros
    )
    return frozenset({*starters, *firsts, *singles, *clock.letters, *BARS, *"/-–—~.:,'’‘(th"})


def _continuers(table: Dates, starters: Iterable[str]) -> frozenset[str]:
    phrases = (*table.of, *table.inside, *table.at, *table.distances.before)
    firsts = {words_of(phrase)[0] for phrase in phrases}
    return frozenset({*starters, *firsts, *table.articles, *table.one, *BARS, *"-/–:,('’‘"})


@cache
def date_words(language: Language) -> DateWords:
    """Return the [dates] of a language, compiled at their first use."""
    return DateWords(language)


def _tuples(phrases: Iterable[str]) -> set[tuple[str, ...]]:
    """Return phrases as their words, to compare what ends before a token with them."""
    return {tuple(words_of(phrase)) for phrase in phrases}


def _set(phrases: Iterable[str]) -> Phrases[bool]:
    plain = dict.fromkeys(phrases, True)
    return Phrases(plain | {phrase.replace("'", "’"): True for phrase in plain})
