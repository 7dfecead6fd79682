"""The words of a language that report, and those told by how they stand beside them.

The lists of the language file's [reporting] and [speakers], as sets and phrases to look up tokens
by. A reporting word's role says where its speaker and its content stand; each role is a list.
"""

from __future__ import annotations

from enum import IntEnum, auto
from functools import cache
from typing import NamedTuple

from factdb import languages
from factdb.languages import Language
from factdb.languages.compounds import ends_in
from factdb.languages.name_parts import NameParts
from factdb.parse.tokens import Phrases
from factdb.units import SHARE, unit_names

_SHORTEST_VERB = 6  # letters of "dibuka"; shorter words with a verb's prefix are others: "diri"


class CueRole(IntEnum):
    """How a cue stands to its speaker and its content; see `languages.schema.Reporting`."""

    VERB = auto()
    CLAUSAL = auto()
    REQUEST = auto()
    TELLING = auto()
    INVERTED = auto()
    PASSIVE = auto()
    PARTICIPLE = auto()
    PREPOSITION = auto()
    NOUN = auto()
    RELAY = auto()
    QUOTING = auto()
    CITING = auto()
    JUDGING = auto()  # "called the plan unfair"
    SPLIT = auto()  # the first part of a verb in two: "teilte" of "teilte … mit"
    POSTPOSITION = auto()
    ANAPHOR = auto()

    __hash__ = int.__hash__  # Enum's own is a function in Python; readers are looked up by role


_TAKES_CLITIC = frozenset(  # "katanya", "dikatakannya"
    [CueRole.INVERTED, CueRole.PREPOSITION, CueRole.NOUN, CueRole.PASSIVE]
)


class CueWord(NamedTuple):
    """What the language file says of a reporting word."""

    role: CueRole
    has_clitic: bool = False  # "katanya": the last characters are the speaker
    denies: bool = False


class ReportingWords:
    """The [reporting] and [speakers] of a language, made ready for look-up by token."""

    def __init__(self, language: Language) -> None:
        reporting, speakers = language.reporting, language.speakers
        self.language = language
        cue_words = _cue_words(language)
        self.cues = Phrases(cue_words)
        self.connectives = Phrases(dict.fromkeys(reporting.connectives, True))
        self.nicknames = Phrases(dict.fromkeys(language.speakers.nicknames, True))
        self.pointers = Phrases(dict.fromkeys(reporting.pointers, True))
        self.spoke = Phrases(dict.fromkeys(reporting.spoke, True))
        self.quoted_as = Phrases(dict.fromkeys(reporting.quoted_as, True))
        self.untruths = Phrases(dict.fromkeys(reporting.untruths, True))
        self.complementisers = frozenset(reporting.complementisers)
        self.purposes = reporting.purposes
        self.contracted = reporting.contracted
        # Before the subject of a clause in another: "sued the town after | he alleged".
        self.inner_openers = reporting.clause_openers | reporting.objects_first
        self.objects_first = reporting.objects_first
        self.feelings = reporting.feelings | reporting.copulas  # "hopes", "is worried"
        self.negations = frozenset(reporting.negations)
        self.relaying = frozenset(word for phrase in reporting.relays for word in phrase.split())
        # "mengutip" of "dengan mengutip": alone it leads to a source or to an outlet.
        self.citing = frozenset(phrase.split()[-1] for phrase in reporting.citing)
        dates = language.dates
        self.aspects = reporting.adverbs & (dates.past | dates.future)  # "sudah", "akan"
        self.yet_to_come = reporting.adverbs & language.dates.future  # "akan"; not "would say"
        if not speakers.heads_first:
            self.yet_to_come = frozenset()
        self.shares = _shares(language.code)
        self.measured = _measured(language)
        self.breaks = frozenset((",", ";", ":", *reporting.complementisers))
        self.adverbs = reporting.adverbs
        if not reporting.verb_second:  # "X ha dicho": nothing stands between the two but adverbs
            self.adverbs |= reporting.auxiliaries
        self.circumstances = reporting.circumstances
        self.subordinators = reporting.subordinators
        # Between a source and its day: "Berdasarkan data BPBD hingga Senin".
        self.before_dates = reporting.circumstances | language.dates.cues
        self.clause_openers = reporting.clause_openers
        self.concessives = reporting.concessives
        self.relatives = reporting.relatives
        self.stems = reporting.stems
        self.conjunctions = reporting.conjunctions
        ranges = language.ranges
        self.contrasts = reporting.conjunctions.difference(ranges.closers, ranges.either)  # "but"
        self.links = reporting.links
        self.titles = speakers.titles
        self.ranks = speakers.ranks
        self.labels = language.counting.labels
        self.offices = speakers.offices
        self.groups = speakers.groups
        self.crowds = speakers.crowds
        self.places = frozenset(language.places.prepositions)  # before where somebody is: "di"
        self.pronouns = speakers.pronouns
        self.determiners = speakers.determiners
        self.particles = speakers.particles
        self.speechless = speakers.speechless
        self.documents = speakers.documents
        self.received = speakers.received
        self.abbreviations = language.abbreviations
        # Words that are no name though a sentence begins with them.
        self.commons = self.titles | self.groups | self.documents | self.determiners
        # Capitalised at the head of a sentence, and yet no name.
        self.copulas = reporting.copulas
        self.introducers = reporting.introducers
        self.verbs_invert = reporting.verbs_invert
        self.gerund = reporting.gerund
        self.guarded = frozenset(reporting.guarded)
        self.verb_endings = (reporting.gerund or "", language.dates.past_ending)
        self.past_verbs = frozenset(language.dates.past)
        self.verb_forms = self.past_verbs | speakers.received  # without the ending of a past
        self.nonfinite = reporting.nonfinite
        self.dependent = reporting.dependent
        self.subjectless = reporting.subjectless
        self.definites = speakers.definites | set(reporting.complementisers)
        self.definite_articles = frozenset(() if speakers.heads_first else language.dates.articles)
        self.articles = speakers.definites | language.numbers.articles
        self.indefinites = language.numbers.articles
        self.judging = frozenset(reporting.judging)
        self.estimating = reporting.estimating
        self.accusing = reporting.accusing
        self.verdicts = reporting.verdicts
        self.verdict_endings = reporting.verdict_endings
        self.superlatives = reporting.superlatives
        self.superlative_endings = reporting.superlative_endings
        self.commands = frozenset(reporting.commands)
        self.prosecuting = reporting.prosecuting
        self.punishments = reporting.punishments
        self.colloquial = reporting.colloquial
        self.boards = reporting.boards
        self.issuing = reporting.issuing
        self.absolutes = reporting.absolutes
        self.occasions = reporting.occasions
        self.audiences = reporting.audiences
        self.warning = reporting.warning
        self.raised = reporting.raised
        self.nobody = Phrases(dict.fromkeys(reporting.nobody))
        self.media = reporting.media
        self.silences = Phrases(dict.fromkeys(reporting.silences))
        self.extensions = reporting.extensions
        self.numbers = language.numbers.cardinals.keys()
        self.finite = reporting.copulas | reporting.auxiliaries
        self.affiliations = speakers.affiliations
        self.postposed = speakers.postposed
        self.described = speakers.groups | speakers.bodies_alike | speakers.described_bodies
        self.nominal = reporting.nominal
        self.plural_nominal = reporting.plural_nominal
        self.verb_second = reporting.verb_second
        self.needs_that = reporting.needs_that
        self.drops_subject = reporting.drops_subject
        self.tails = _tails(language)
        self.past = frozenset(reporting.past)
        finite = (reporting.verbs, reporting.clausal, reporting.requests)
        self.participles = self.past.difference(*finite)  # and no finite form: "gesagt"
        self.auxiliaries = reporting.auxiliaries
        self.impersonal = reporting.impersonal
        self.parentheses = frozenset(reporting.inverted)
        self.sourced = reporting.sourced
        self.sources = reporting.sources
        self.own = reporting.own
        self.mood = reporting.mood
        self.weak_mood = reporting.weak_mood
        self.states = reporting.states
        self.mood_endings = reporting.mood_endings
        self.other_endings = reporting.other_endings
        self.pointing = frozenset(reporting.pointers)
        self.hearsay = reporting.hearsay
        self.perfects = reporting.perfects
        self.participle_endings = reporting.participle_endings
        self.participle_marks = reporting.participle_marks
        self.resultants = reporting.resultants
        self.infinitive_marks = reporting.infinitive_marks
        self.infinitive_endings = reporting.infinitive_endings
        self.any_mood = reporting.mood | reporting.weak_mood | reporting.doubtful_mood
        self.past_ending = language.dates.past_ending
        self.pasts = frozenset(language.dates.past if language.dates.past_ending else ())
        self.comparatives = language.counting.comparatives
        self.of = language.counting.of
        self.predicates = language.counting.predicates
        self.changes = language.ranges.changes
        self.plural = language.counting.plural
        self.singulars = language.counting.singulars
        self.time_units = language.dates.units.keys()
        self.nouns_capitalised = speakers.nouns_capitalised
        self.genitives = speakers.genitives
        self.adjective_endings = speakers.adjective_endings
        self.objects = speakers.objects
        self.parts = NameParts(language)
        self.acts = reporting.acts
        self.presenting = reporting.presenting
        self.matters = reporting.matters
        bounds = " ".join(language.hedges.before)
        self.least = frozenset(bounds.split())
        # Before a verb that only describes a noun: "kasus yang menewaskan", "alasan untuk pergi".
        self.describing = (
            reporting.relatives
            | reporting.subordinators
            | reporting.dependent
            | reporting.circumstances
            | reporting.parallels
        )
        self.attributive = reporting.attributive | reporting.titled
        self.equating = reporting.equating
        self.loose = reporting.loose
        self.addressing = reporting.addressing
        self.subjects = reporting.subjects
        self.parallels = reporting.parallels
        self.counters = reporting.counters
        self.outlets = reporting.outlets
        self.titled = reporting.titled
        self.questions = reporting.questions
        self.open_questions = (  # "why"; not "if", "when"
            reporting.questions - reporting.subordinators - set(reporting.complementisers)
        )
        self.agents = language.clauses.agents
        self.hedges = Phrases(dict.fromkeys(language.hedges.before, True))
        self.heads_first = speakers.heads_first
        self.belonging = speakers.belonging
        self.known_as = speakers.known_as
        self.causes = speakers.causes
        # What can stand between the parts of a name: "for", "der", "the", "atau".
        self.joining = self.particles.union(
            self.causes, self.conjunctions, self.known_as, self.belonging, self.definite_articles
        )
        # What may follow the first word of a name inside it: "for", "der", "Bidang".
        self.inside_names = self.particles | self.causes | self.offices
        self.demonstratives = speakers.demonstratives
        self.feminine = speakers.feminine
        self.possessives = speakers.possessives
        # No nouns, even with the capital of a sentence's head.
        self.function_words = language.function_words.union(
            speakers.determiners,
            speakers.pronouns,
            reporting.adverbs,
            reporting.circumstances,
            reporting.subordinators,
            reporting.connectives,
        )
        hedges = {phrase.split()[0] for phrase in language.hedges.before}
        self.no_nouns = self.function_words | language.counting.stops | hedges
        self.openers = self.function_words | {p.split()[0] for p in cue_words} | speakers.commands
        self.speaking = self.titles | self.groups | self.offices | self.documents

    def is_verb(self, word: str) -> bool:
        """Tell whether a word has the form of a verb: "mendorong", "dibuka"; no "dinas"."""
        counting = self.language.counting
        has_prefix = len(word) >= _SHORTEST_VERB and word.startswith(counting.verb_prefixes)
        return has_prefix and word not in counting.nouns

    def is_active(self, word: str) -> bool:
        """Tell whether a word is a verb with whoever does it before it: "membantah"."""
        if not word.startswith(self.language.reporting.active):
            return False
        is_noun = word in self.language.counting.nouns or word in self.speaking  # "menlu"
        return len(word) >= _SHORTEST_VERB and not is_noun

    def is_undergone(self, word: str) -> bool:
        """Tell whether a word is a verb of what befalls the noun before it: "ditangkap"."""
        undergone = self.language.reporting.undergone
        return len(word) >= _SHORTEST_VERB and word.startswith(undergone) and self.is_verb(word)

    def is_speaking(self, word: str) -> bool:
        """Tell whether a noun is who can speak; compounds too: "Polizeipräsident"."""
        if word in self.speaking:
            return True
        if self.feminine:
            word = word.removesuffix(self.feminine)
        return self.nouns_capitalised and (word in self.titles or ends_in(word, self.speaking))

    def is_source(self, word: str) -> bool:
        """Tell whether a noun is what is known of somebody: "Angaben", "Medienberichten"."""
        return word in self.sources or ends_in(word, self.sources)


@cache
def reporting_words(code: str) -> ReportingWords:
    """Return the reporting words of a language by its code, built once."""
    return ReportingWords(languages.load(code))


def _shares(code: str) -> frozenset[str]:
    """Return the single words of hundredths: "%", "persen"."""
    return frozenset(name for name, unit in unit_names(code).items() if unit.dimension == SHARE)


def _measured(language: Language) -> frozenset[str]:
    """Return the single words whose amount is told, which nobody is: "inflasi", "harga"."""
    heads = (head for words in language.indicators.values() for head in words.heads)
    return frozenset(head for head in heads if " " not in head) - language.speakers.documents


def _tails(language: Language) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Return the second parts of split verbs by their first: "gab" -> ("an",), ("zu",)."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for tail, heads in language.reporting.split.items():
        for head in heads:
            found.setdefault(head, []).append(tuple(tail.split()))
    return {head: tuple(sorted(tails, key=len, reverse=True)) for head, tails in found.items()}


def _sourced(language: Language) -> list[str]:
    """Return the phrases that name a source by what it wrote: "berdasarkan data"."""
    reporting = language.reporting
    return [f"{basis} {noun}" for basis in reporting.bases for noun in reporting.accounts]


def _cue_words(language: Language) -> dict[str, CueWord]:
    reporting = language.reporting
    denials = set(reporting.denials)
    found: dict[str, CueWord] = {}
    for role, phrases in (
        (CueRole.VERB, reporting.verbs),
        (CueRole.TELLING, reporting.telling),
        (CueRole.REQUEST, reporting.requests),
        (CueRole.CLAUSAL, reporting.clausal),
        (CueRole.JUDGING, (*reporting.judging_as, *reporting.judging, *reporting.estimating)),
        (CueRole.JUDGING, tuple(reporting.accusing)),
        (CueRole.VERB, reporting.past),
        (CueRole.VERB, reporting.impersonal),
        (CueRole.ANAPHOR, reporting.anaphors),
        (CueRole.PASSIVE, reporting.passive),
        (CueRole.INVERTED, reporting.inverted),
        (CueRole.PARTICIPLE, reporting.participles),
        (CueRole.PREPOSITION, reporting.prepositions),
        (CueRole.PREPOSITION, _sourced(language)),
        (CueRole.NOUN, reporting.nouns),
        (CueRole.RELAY, reporting.relays),
        (CueRole.QUOTING, reporting.quoting),
        (CueRole.CITING, reporting.citing),
        (CueRole.POSTPOSITION, reporting.postpositions),
        (CueRole.SPLIT, _tails(language)),
    ):
        for phrase in phrases:
            found.setdefault(phrase, CueWord(role, denies=phrase in denials))
            if reporting.clitic and role in _TAKES_CLITIC:
                joined = phrase + reporting.clitic
                found.setdefault(joined, CueWord(role, True, phrase in denials))
    return found
