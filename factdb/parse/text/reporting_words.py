"""The words of a language that report, and those told by how they stand beside them.

The lists of the language file's [reporting] and [speakers], as sets and phrases to look up tokens
by. The roles of reporting words are `cue_words`.
"""

from __future__ import annotations

from functools import cache

from factdb import languages
from factdb.languages import Language
from factdb.languages.compounds import ends_in, oblique_forms
from factdb.languages.name_parts import NameParts
from factdb.parse.text.cue_words import cue_words, split_tails
from factdb.parse.text.tokens import Phrases
from factdb.parse.text.verb_forms import SHORTEST_VERB, VerbForms
from factdb.units import SHARE, unit_names


class ReportingWords(VerbForms):
    """The [reporting] and [speakers] of a language, made ready for look-up by token.

    An attribute has the name of its list in `languages.schema`, which gives an example of each;
    what is made of several lists has an example here. They are attributes of this class, because
    those of a class that is compiled are the quickest to read.
    """

    def __init__(self, language: Language) -> None:
        super().__init__(language)
        self.cues = Phrases(cue_words(language))
        self._set_phrases(language)
        self._set_clauses(language)
        self._set_verbs(language)
        self._set_roles(language)
        self._set_moods(language)
        self._set_speakers(language)
        self._set_names(language)
        self._set_figures(language)

    def is_active(self, word: str) -> bool:
        """Tell whether a word is a verb with whoever does it before it: "membantah"."""
        if not word.startswith(self.language.reporting.active):
            return False
        is_noun = word in self.language.counting.nouns or word in self.speaking  # "menlu"
        return len(word) >= SHORTEST_VERB and not is_noun

    def is_number(self, word: str) -> bool:
        """Tell whether a word is a number, in digits or as one: "12", "twelve"."""
        return word[:1].isdigit() or word in self.numbers

    def is_speaking(self, word: str) -> bool:
        """Tell whether a noun is who can speak; compounds too: "Polizeipräsident"."""
        if word in self.speaking:
            return True
        if not self.nouns_capitalised or word in self.speechless:
            return False
        if self.feminine:
            word = word.removesuffix(self.feminine)
        is_speaking = word in self.titles or ends_in(word, self.speaking)
        return is_speaking and not ends_in(word, self.speechless)

    def is_source(self, word: str) -> bool:
        """Tell whether a noun is what is known of somebody: "Angaben", "Medienberichten"."""
        return word in self.sources or ends_in(word, self.sources)

    def _set_phrases(self, language: Language) -> None:
        """Set what is found by phrases, in one look for each place."""
        reporting = language.reporting
        self.connectives = Phrases(dict.fromkeys(reporting.connectives, True))
        self.pointers = Phrases(dict.fromkeys(reporting.pointers, True))
        self.no_contents = Phrases(
            dict.fromkeys([*reporting.pointers, *reporting.contentless], True)
        )
        self.spoke = Phrases(dict.fromkeys(reporting.spoke, True))
        self.quoted_as = Phrases(dict.fromkeys(reporting.quoted_as, True))
        self.untruths = Phrases(dict.fromkeys(reporting.untruths, True))
        self.nobody = Phrases(dict.fromkeys(reporting.nobody))
        self.silences = Phrases(dict.fromkeys(reporting.silences))
        self.unverified = Phrases(dict.fromkeys(reporting.unverified))
        self.comments = Phrases(dict.fromkeys(reporting.comments))
        self.disputes = reporting.disputes
        self.rumours = reporting.rumours
        self.complaining = reporting.complaining
        self.ailments = reporting.ailments
        self.hoping = frozenset(reporting.hoping)
        self.hedges = Phrases(dict.fromkeys(language.hedges.before, True))
        self.press = Phrases(dict.fromkeys(reporting.press, True))

    def _set_clauses(self, language: Language) -> None:
        """Set what opens, joins and closes clauses."""
        reporting, ranges = language.reporting, language.ranges
        self.complementisers = frozenset(reporting.complementisers)
        self.loose = reporting.loose
        self.purposes = reporting.purposes
        self.aims = reporting.aims
        # Words of circumstance that an office's field begins with: "menteri | dalam negeri".
        is_open = self.heads_first
        self.fields = (
            reporting.circumstances & language.speakers.offices if is_open else frozenset()
        )
        self.breaks = frozenset((",", ";", ":", *reporting.complementisers))
        self.subordinators = reporting.subordinators
        self.clause_openers = reporting.clause_openers
        self.objects_first = reporting.objects_first
        # Before the subject of a clause in another: "sued the town after | he alleged".
        self.inner_openers = reporting.clause_openers | reporting.objects_first
        self.concessives = reporting.concessives
        self.relatives = reporting.relatives
        # Of "that", what stands for a thing too: "said | that was wrong".
        self.pointing_that = (
            reporting.relatives & self.complementisers & language.speakers.determiners
        )
        # Relatives of people that open no clause of what is said: "who", "whose".
        self.personal = reporting.relatives - reporting.objects_first - self.complementisers
        self.parallels = reporting.parallels
        self.counters = reporting.counters
        self.conjunctions = reporting.conjunctions
        # Between a quotation and who says something else: "“…,” while he said"; not "as he said".
        self.parting = (
            reporting.conjunctions | reporting.parallels | reporting.subordinators
        ) - reporting.introducers
        self.contrasts = reporting.conjunctions.difference(ranges.closers, ranges.either)  # "but"
        self.questions = reporting.questions
        self.resuming = reporting.resuming
        self.reckoning = reporting.reckoning
        self.opining = reporting.opining
        self.resuming_clauses = reporting.resuming_clauses
        self.insisting = reporting.insisting
        self.asking = reporting.asking
        self.calling = reporting.calling
        self.asked_objects = reporting.asked_objects
        self.object_openers = reporting.asked_objects | self.complementisers
        self.open_questions = (  # "why"; not "if", "when"
            reporting.questions - reporting.subordinators - set(reporting.complementisers)
        )
        self.nonfinite = reporting.nonfinite
        self.dependent = reporting.dependent
        self.subjectless = reporting.subjectless
        # Before a verb that only describes a noun: "kasus yang menewaskan", "alasan untuk pergi".
        self.describing = (
            reporting.relatives
            | reporting.subordinators
            | reporting.dependent
            | reporting.circumstances
            | reporting.parallels
        )
        self.circumstances = reporting.circumstances
        self.seated = frozenset(ending.lstrip("-") for ending in language.speakers.seats)
        # Between a source and its day: "Berdasarkan data BPBD hingga Senin".
        self.before_dates = reporting.circumstances | language.dates.cues
        self.introducers = reporting.introducers
        self.accompanying = reporting.accompanying
        self.extensions = reporting.extensions
        self.occasions = reporting.occasions
        self.timing = reporting.timing
        self.events = reporting.events
        self.meetings = reporting.meetings
        self.channels = reporting.channels
        self.asked_to = reporting.asked_to
        self.addressing = reporting.addressing
        self.audiences = reporting.audiences
        self.hearing = reporting.hearing
        self.recording = reporting.recording
        self.hearers = reporting.hearers
        self.media = reporting.media
        self.subjects = reporting.subjects
        self.titled = reporting.titled
        self.boards = reporting.boards
        self.links = reporting.links
        self.agents = language.clauses.agents

    def _set_verbs(self, language: Language) -> None:
        """Set the verbs, what stands between them and their subjects, and what they tell."""
        reporting, dates = language.reporting, language.dates
        self.negations = frozenset(reporting.negations)
        self.adverbs = reporting.adverbs
        if not self.verb_second:  # "X ha dicho": nothing stands between the two but adverbs
            self.adverbs |= reporting.auxiliaries
        self.aspects = reporting.adverbs & (dates.past | dates.future)  # "sudah", "akan"
        self.yet_to_come = reporting.adverbs & dates.future  # "akan"; not "would say"
        if not self.heads_first:
            self.yet_to_come = frozenset()
        self.contracted = reporting.contracted
        self.stems = reporting.stems
        self.feelings = reporting.feelings | reporting.copulas  # "hopes", "is worried"
        self.guarded = frozenset(reporting.guarded)
        self.inferring = reporting.inferring
        self.enacted = reporting.enacted
        self.marked = reporting.marked
        self.rejecting, self.rejected = reporting.rejecting, reporting.rejected
        self.held = reporting.held and reporting.held | reporting.rejected
        self.owning = language.dates.owners if self.held else frozenset[str]()
        self.comparing = reporting.comparing
        self.commands = frozenset(reporting.commands)
        self.colloquial = reporting.colloquial
        self.warning = reporting.warning
        self.raised = reporting.raised
        self.issuing = reporting.issuing
        self.absolutes = reporting.absolutes
        self.prosecuting = reporting.prosecuting
        self.punishments = reporting.punishments
        self.asked_for = reporting.asked_for
        self.manners = reporting.manners
        self.ways = reporting.ways
        self.of_persons = reporting.of_persons
        self.spurring = reporting.spurring
        self.obliging = reporting.obliging
        self.modals = reporting.modals
        self.nominal = reporting.nominal
        self.plural_nominal = reporting.plural_nominal
        self.acts = reporting.acts
        self.presenting = reporting.presenting
        self.tallying = reporting.tallying
        self.matters = reporting.matters
        self.attributive = reporting.attributive | reporting.titled
        self.equating = reporting.equating
        self.predicates = language.counting.predicates
        self.changes = language.ranges.changes
        self.differences = language.measures.differences

    def _set_roles(self, language: Language) -> None:
        """Set what a cue of some role needs beside it."""
        reporting = language.reporting
        self.passing = reporting.passing
        self.compounds = Phrases(dict.fromkeys(reporting.compounds))
        self.relaying = frozenset(word for phrase in reporting.relays for word in phrase.split())
        # "mengutip" of "dengan mengutip": alone it leads to a source or to an outlet.
        self.citing = frozenset(phrase.split()[-1] for phrase in reporting.citing)
        self.outlets = reporting.outlets
        self.parentheses = frozenset(reporting.inverted)
        self.pointing = frozenset(reporting.pointers)
        self.judging = frozenset(reporting.judging)
        self.judgements = self.judging.union(reporting.judging_as)
        self.called_only = self.judging.difference(reporting.judging_as)  # never with "as"
        self.estimating = reporting.estimating
        self.revising = reporting.revising
        self.revised = reporting.revised
        self.forecasting = reporting.forecasting
        self.accusing = reporting.accusing
        self.verdicts = reporting.verdicts
        self.verdict_endings = reporting.verdict_endings
        self.superlatives = reporting.superlatives
        self.superlative_endings = reporting.superlative_endings
        self.tails = split_tails(language)
        self.past = frozenset(reporting.past)
        finite = (reporting.verbs, reporting.clausal, reporting.requests)
        self.participles = self.past.difference(*finite)  # and no finite form: "gesagt"
        self.impersonal = frozenset(reporting.impersonal)
        self.sourced = reporting.sourced
        self.lengthy = reporting.lengthy
        self.sources = reporting.sources
        self.own = reporting.own
        self.selves = reporting.selves

    def _set_moods(self, language: Language) -> None:
        """Set how a language whose verb stands second or last tells indirect speech."""
        reporting = language.reporting
        self.mood = reporting.mood
        self.weak_mood = reporting.weak_mood
        self.helping = (  # verbs that want another word in their clause: "ist", "habe"
            reporting.helping_mood
            | reporting.weak_mood
            | reporting.auxiliaries
            | reporting.copulas
            | reporting.states
        )
        self.any_mood = reporting.mood | reporting.weak_mood | reporting.doubtful_mood
        self.mood_endings = reporting.mood_endings
        self.other_endings = reporting.other_endings
        self.states = reporting.states
        self.hearsay = reporting.hearsay
        self.perfects = reporting.perfects
        self.participle_endings = reporting.participle_endings
        self.participle_marks = reporting.participle_marks
        self.resultants = reporting.resultants
        self.infinitive_marks = reporting.infinitive_marks
        self.infinitive_endings = reporting.infinitive_endings

    def _set_speakers(self, language: Language) -> None:
        """Set what the mention of a speaker is made of."""
        reporting, speakers = language.reporting, language.speakers
        oblique = oblique_forms(speakers.titles, speakers.oblique)
        self.titles = speakers.titles.union(oblique)
        self.ranks = speakers.ranks
        self.offices = speakers.offices
        self.groups = speakers.groups
        self.crowds = speakers.crowds
        self.crowd_tails = speakers.crowd_tails
        self.documents = speakers.documents
        self.firms = speakers.firms
        self.tellers = (speakers.offices, speakers.firms, speakers.titles)
        self.speechless = speakers.speechless
        self.received = speakers.received
        self.speaking = self.titles | self.groups | self.offices | self.documents
        self.described = speakers.groups | speakers.bodies_alike | speakers.described_bodies
        self.affiliations = speakers.affiliations
        self.postposed = speakers.postposed
        self.informed: Phrases[None] = Phrases(dict.fromkeys(speakers.informed))
        self.pronouns = speakers.pronouns
        self.possessives = speakers.possessives
        self.possessors = speakers.possessors
        self.determiners = speakers.determiners
        self.definites = speakers.definites | set(reporting.complementisers)
        self.articles = speakers.definites | language.numbers.articles
        self.indefinites = language.numbers.articles
        self.articles_of_one = self.indefinites | language.numbers.weak
        self.definite_articles = frozenset(() if self.heads_first else language.dates.articles)
        self.demonstratives = speakers.demonstratives
        self.feminine = speakers.feminine
        self.genitives = speakers.genitives
        self.objects = speakers.objects
        self.body_adjectives = speakers.body_adjectives
        self.aged = speakers.aged
        self.feminine_objects = speakers.feminine_objects
        self.feminine_nouns = speakers.feminine_nouns
        self.weak_endings = speakers.weak_endings
        self.adjective_endings = speakers.adjective_endings
        self.parts = NameParts(language)
        self.no_verbs = (  # where a clause opens with one, no verb does
            reporting.relatives,
            reporting.conjunctions,
            reporting.circumstances,
            reporting.subordinators,
            speakers.determiners,
            frozenset(speakers.pronouns),
            self.any_mood,
            language.function_words,
        )

    def _set_names(self, language: Language) -> None:
        """Set what stands in names and beside them, and what is no name."""
        reporting, speakers = language.reporting, language.speakers
        self.particles = speakers.particles
        self.causes = speakers.causes
        self.belonging = speakers.belonging
        self.known_as = speakers.known_as
        self.degrees = speakers.degrees
        self.named = speakers.named
        self.doubling = Phrases(dict.fromkeys(language.speakers.doubling, True))
        self.nicknames = Phrases(dict.fromkeys(language.speakers.nicknames, True))
        # What can stand between the parts of a name: "for", "der", "the", "atau".
        self.body_links = self.particles | self.causes | speakers.body_links
        days = language.dates.weekdays.keys() | language.dates.months.keys()
        self.field_articles = self.definite_articles | self.indefinites
        self.no_fields = (self.titles - self.offices) | days
        self.joining = self.body_links.union(
            self.conjunctions, self.known_as, self.belonging, self.field_articles
        )
        # What may follow the first word of a name inside it: "for", "der", "Bidang".
        self.inside_names = self.body_links | self.offices
        # Words that are no name though a sentence begins with them.
        self.commons = self.titles | self.groups | self.documents | self.determiners
        self.abbreviations = language.abbreviations
        self.labels = language.counting.labels
        self.places = frozenset(language.places.prepositions)  # before where somebody is: "di"
        # No nouns, even with the capital of a sentence's head.
        self.function_words = language.function_words.union(
            speakers.determiners,
            speakers.pronouns,
            reporting.adverbs,
            reporting.circumstances,
            reporting.subordinators,
            reporting.introducers,
            reporting.connectives,
        )
        hedges = {phrase.split()[0] for phrase in language.hedges.before}
        self.no_nouns = self.function_words | language.counting.stops | hedges
        self.openers = self.function_words.union(self.cues.firsts, speakers.commands)
        self.given_alike = self.openers & (speakers.women | speakers.men)  # "Don", "Will"

    def _set_figures(self, language: Language) -> None:
        """Set the words of numbers and amounts."""
        self.numbers = language.numbers.cardinals.keys()
        self.bounds = language.hedges.before.keys()
        self.least = frozenset(" ".join(language.hedges.before).split())
        self.of = language.counting.of
        self.plural = language.counting.plural
        self.singulars = language.counting.singulars
        self.comparatives = language.counting.comparatives
        self.time_units = language.dates.units.keys()
        self.recurring = language.dates.sets - language.reporting.circumstances
        # What can open a clause before its subject: few nouns look like it.
        self.openings = self.circumstances.union(self.connectives.firsts, self.recurring)
        self.openings |= self.subordinators.union(self.time_units)
        self.openings |= self.pasts
        self.spans_of_time = frozenset(
            [*language.dates.units, *language.dates.weekdays, *language.dates.parts]
        ).union(language.dates.seasons)
        self.shares = _shares(language.code)
        self.measured = _measured(language)


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
