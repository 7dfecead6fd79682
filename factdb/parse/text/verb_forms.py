"""What a language does, by its [grammar], and how its verbs are told by their form.

The first part of `reporting_words`, for rules that ask what a clause is.
"""

from __future__ import annotations

from collections.abc import Sequence

from factdb.languages import Language

SHORTEST_VERB = 6  # letters of "dibuka"; shorter words with a verb's prefix are others: "diri"

_NO_ENDING = " "  # of no word


class VerbForms:
    """The [grammar] of a language and the forms of its verbs.

    An attribute has the name of its key in `languages.schema`; an ending that a language lacks is
    one that no word has.
    """

    def __init__(self, language: Language) -> None:
        self.language = language
        grammar = language.grammar
        self.heads_first = grammar.heads_first
        self.loose_commas = grammar.loose_commas
        self.nouns_capitalised = grammar.nouns_capitalised
        self.verb_second = grammar.verb_second
        self.verbs_invert = grammar.verbs_invert
        self.drops_subject = grammar.drops_subject
        self.needs_that = grammar.needs_that
        self.ends_at_nouns = grammar.verb_second or grammar.needs_that
        self.finite_endings = grammar.finite_endings
        self.gerund = grammar.gerund or _NO_ENDING
        self.past_ending = grammar.past_ending or _NO_ENDING
        self.verb_endings = (self.gerund, self.past_ending)
        # Whether a clause's verb shows, as an auxiliary, a copula or a past by its ending: words
        # without one are no clause then. Indonesian verbs and nouns look alike.
        self.shows_verbs = bool(grammar.past_ending)
        reporting, past = language.reporting, language.dates.past
        self.copulas = reporting.copulas
        self.auxiliaries = reporting.auxiliaries
        self.finite = reporting.copulas | reporting.auxiliaries
        self.past_verbs = frozenset(past)
        self.pasts = frozenset(past if self.shows_verbs else ())
        self.verb_forms = self.past_verbs | language.speakers.received  # no ending of a past

    def is_verb(self, word: str) -> bool:
        """Tell whether a word has the form of a verb: "mendorong", "dibuka"; no "dinas"."""
        counting = self.language.counting
        has_prefix = len(word) >= SHORTEST_VERB and word.startswith(counting.verb_prefixes)
        return has_prefix and word not in counting.nouns

    def is_undergone(self, word: str) -> bool:
        """Tell whether a word is a verb of what befalls the noun before it: "ditangkap"."""
        undergone = self.language.reporting.undergone
        return len(word) >= SHORTEST_VERB and word.startswith(undergone) and self.is_verb(word)

    def is_past(self, word: str) -> bool:
        """Tell whether a word can be a past, by its ending or as one that is listed: "fled"."""
        return word.endswith(self.past_ending) or word in self.past_verbs

    def can_be_verb(self, word: str) -> bool:
        """Tell whether a word can be the verb of a clause: an auxiliary, a copula or a past."""
        return word in self.finite or word.endswith(self.past_ending) or word in self.past_verbs

    def hold_verb(self, words: Sequence[str]) -> bool:
        """Tell whether some words hold one that can be the verb of a clause."""
        return not self.finite.isdisjoint(words) or any(map(self.is_past, words))
