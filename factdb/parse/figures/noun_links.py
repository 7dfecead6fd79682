"""The words of a language that tie a number to a noun elsewhere in its sentence."""

from __future__ import annotations

from typing import NamedTuple

from factdb.languages import Language
from factdb.parse.text.tokens import words_of

SOURCE = 2  # words of "according to" that are looked at


class Links(NamedTuple):
    """The words of a language that tie a number to a noun elsewhere in its sentence."""

    adjuncts: frozenset[str]
    amounts: frozenset[str]
    benchmarks: frozenset[str]
    asides: frozenset[str]
    boundaries: frozenset[str]
    breakdowns: frozenset[str]
    coordinators: frozenset[str]
    copulas: frozenset[str]
    definites: frozenset[str]
    compared: frozenset[str]
    changes: frozenset[str]
    differences: frozenset[str]
    includes: frozenset[str]
    levels: frozenset[str]
    moves: frozenset[str]
    openers: frozenset[str]
    numbers: frozenset[str]
    of: frozenset[str]
    hedges: frozenset[str]
    sayings: frozenset[str]
    sources: frozenset[tuple[str, ...]]
    bounds: frozenset[tuple[str, ...]]
    within: frozenset[str]
    among: frozenset[tuple[str, ...]]
    gerunds: frozenset[str]
    timing: frozenset[str]
    places: frozenset[str]


def _gerunds(language: Language) -> frozenset[str]:
    """Return what has an object of its own, and no noun before it: "floods, killing over | 90"."""
    gerund = language.grammar.gerund
    acts = (act for table in language.indicators.values() for act in table.acts)
    return frozenset(act for act in acts if gerund and act.endswith(gerund) and " " not in act)


def links_of(language: Language) -> Links:
    """Return the words of a language that tie a number to a noun elsewhere."""
    hedges = {word for phrase in language.hedges.before for word in words_of(phrase)}
    amounts = [phrase.rpartition(" ") for phrase in language.clauses.amounts]
    is_bare = language.grammar.bare_amounts
    return Links(
        language.clauses.adjuncts,
        language.counting.determiners,
        language.counting.benchmarks,
        language.clauses.causes | frozenset(language.places.prepositions),
        language.clauses.boundaries,
        frozenset(language.arithmetic.breakdowns),
        language.clauses.coordinators,
        language.reporting.copulas,
        language.speakers.definites,
        language.counting.compared,
        language.ranges.changes | language.ranges.steps,
        language.measures.changes & frozenset(language.measures.changed),
        frozenset(language.arithmetic.includes),
        language.measures.levels,
        language.measures.changes,
        frozenset(word for phrase in language.clauses.next for word in words_of(phrase))
        | language.clauses.boundaries
        | language.measures.changes
        | {","},
        language.counting.traded.union(
            last if is_bare and not head else head
            for head, _, last in amounts
            if last in language.clauses.of or (is_bare and not head)
        ),
        language.counting.of,
        language.hedges.transparent | hedges,
        frozenset(language.reporting.verbs),
        frozenset(tuple(words_of(one)[-SOURCE:]) for one in language.reporting.prepositions),
        frozenset(tuple(words_of(phrase)) for phrase in language.hedges.before),
        language.clauses.adjuncts & language.places.prepositions,
        frozenset(tuple(words_of(phrase)) for phrase in language.counting.among),
        _gerunds(language),
        language.reporting.clause_openers & language.dates.cues,
        language.places.kinds,
    )
