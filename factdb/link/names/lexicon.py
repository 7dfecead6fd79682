"""The words that names are told by: titles, offices, groups, particles of a language."""

from __future__ import annotations

import re
from itertools import chain

from factdb.languages import Language
from factdb.languages.compounds import oblique_forms
from factdb.languages.name_parts import NameParts


class NameLexicon:
    """The [speakers] of a language, as sets to read mentions by.

    Attributes:
        joints: What stands between a head and what it is of: "of", "in", "from".
        bodies: What "the company" can be: an organisation, no crowd and no person.
        dotted: Titles with a full stop: "dr.".
        documents: What somebody wrote: "letter", "report".
        impersonal: Whoever is no single person: "police", documents.
    """

    def __init__(self, language: Language) -> None:
        self._known_tails: dict[str, frozenset[str]] = {}
        self._set_speakers(language)
        self._set_people(language)
        self._set_bodies(language)
        self._set_clauses(language)

    def _set_speakers(self, language: Language) -> None:
        """Set the words that mentions are made of, and how the language builds them."""
        speakers = language.speakers
        self._nominatives = oblique_forms(speakers.titles, speakers.oblique)
        self.titles = speakers.titles.union(speakers.hyphened_titles, self._nominatives)
        self._many = speakers.groups.intersection(self._nominatives)  # "Zeugen": also more than one
        self.full_titles = speakers.full_titles
        self.other_titles = speakers.other_titles
        self.dotted = speakers.titles & language.abbreviations
        self.offices = speakers.offices
        self.ranks = speakers.ranks
        self._doubtful = language.names.doubtful
        self.groups = speakers.groups
        self.crowds = speakers.crowds
        self.households = speakers.households
        self.singled = speakers.singled
        self.documents = speakers.documents
        self.months = language.dates.months.keys()
        self.personal = speakers.pronouns.keys()
        self.pronouns = {**speakers.possessives, **speakers.pronouns}
        self.clitic = language.reporting.clitic
        self.determiners = speakers.determiners
        before = language.hedges.before
        self.hedges = frozenset(word for phrase in before for word in phrase.split())
        self.definites = speakers.definites
        self.indefinites = frozenset(language.numbers.articles).union(
            speakers.indefinites, language.numbers.cardinals
        )
        self.generic = language.clauses.generic  # "orang"
        self.many = language.counting.determiners.union(language.numbers.vague)
        self.many = self.many.union(language.dates.several)  # "puluhan", "para", "sejumlah"
        self.introducing = speakers.introducing
        self.particles = speakers.particles
        self.heads_first = language.grammar.heads_first
        self.has_articles = language.grammar.has_articles
        self.called_by_given_name = language.grammar.called_by_given_name
        self.nouns_capitalised = language.grammar.nouns_capitalised
        # What tells of a noun is before it, and names alone have capitals: "the Maro fire chief".
        self.heads_last = not (self.heads_first or self.nouns_capitalised)
        self._also = speakers.also
        self._plural = language.counting.plural

    def _set_people(self, language: Language) -> None:
        """Set what tells a person: given names, genders, ages, other names."""
        speakers = language.speakers
        self.parts = NameParts(language)
        self._persons = language.counting.persons
        self._given = dict.fromkeys(speakers.women, "woman")
        self._given.update(dict.fromkeys(speakers.men, "man"))
        self.gendered = speakers.gendered
        self.possessors = speakers.possessors
        self.pairs = speakers.pairs
        self.plural_verbs = speakers.plural_verbs
        reporting = language.reporting
        finite = (reporting.verbs, reporting.clausal, reporting.requests, *reporting.split.values())
        self.singular_verbs = frozenset(chain(*finite)).difference(reporting.past)  # finite ones
        self.feminine = speakers.feminine
        self.ages = speakers.ages
        self.named = speakers.named
        self.epithets = speakers.epithets
        # "Badan SAR Nasional atau Basarnas" is known by the first name.
        known_as = "|".join(map(re.escape, sorted(speakers.known_as))) or "(?!)"
        # Behind a name; not "Juru Bicara untuk virus corona atau Covid-19 Budi".
        self.known_as = re.compile(rf"(\b[^\W\d_a-z]\S*)\s+(?:{known_as})\s[^,]*")

    def _set_bodies(self, language: Language) -> None:
        """Set what tells a body, where it is at home, and what is no single person."""
        speakers = language.speakers
        self.firms = speakers.firms
        self.counters = language.reporting.counters
        self.institutions = speakers.institutions
        self.kinds = speakers.kinds
        self.companies = speakers.companies
        self.legal_forms = speakers.legal_forms
        self.many_firms = speakers.many_firms
        self.genitives = speakers.genitive_endings
        self.sources = language.reporting.sources
        self.oblique = speakers.oblique
        self.cased = speakers.cased
        self.cased_many = speakers.cased_many
        self.owning = speakers.genitives
        self.declined = speakers.adjective_endings
        self.seats = speakers.seats
        self.doubted = speakers.doubted
        self.bodies_alike = speakers.bodies_alike
        self.societies = speakers.societies
        self.unique = speakers.unique
        self.degrees = speakers.degrees
        self.addresses = speakers.addresses
        self.nameless = speakers.nameless
        # "namanya", "yang minta anonim, …"; not "nama korban".
        kept = "|".join(map(re.escape, sorted(speakers.identities))) or "(?!)"
        self.own_identity = re.compile(rf"\b(?:{kept})(?:{self.clitic}\b|(?![\w ]))")
        self.affiliations = speakers.affiliations
        self.workplaces = speakers.workplaces
        self.impersonal = (speakers.groups & speakers.offices) - language.counting.persons
        self.impersonal |= speakers.documents
        single = {word for word in speakers.groups if not self.is_plural(word)}
        self.bodies = speakers.offices | single
        self.bodies -= speakers.titles | speakers.documents  # "the statement" is no company
        self.places_before = language.places.prepositions
        self.scenes = language.places.scenes
        self.accused = speakers.accused
        self.answering = speakers.answering
        self.chiefs = speakers.chiefs
        self.drivers = speakers.drivers
        self.passing_over = language.reporting.adverbs - speakers.demonstratives
        self.place_kinds = language.places.kinds
        self.areas = frozenset(language.places.areas)
        self.scenes = frozenset(language.places.scenes)
        # Without the place's word of "Wali Kota": "Kota Nusa Baru" is nobody.
        self.own_titles = self.titles - self.areas if language.grammar.heads_first else self.titles

    def _set_clauses(self, language: Language) -> None:
        """Set the small words around a mention, and the verbs beside it."""
        speakers, reporting = language.speakers, language.reporting
        self.conjunctions = reporting.conjunctions
        self.copulas = reporting.copulas
        self.agents = language.clauses.agents
        self.prepositions = reporting.circumstances - speakers.particles
        self.of = language.counting.of
        self.causes = language.speakers.causes
        self.before_fields = self.of | self.causes | language.speakers.body_links
        self.titles_of = (
            language.grammar.needs_that
        )  # "ministra de Salud": a title's field is no name
        self.joints = self.prepositions | self.affiliations | self.of
        self.relatives = reporting.relatives
        self.titled = reporting.titled  # "Saksi itu bernama Budi."
        # What opens a sentence before its main clause: "as", "in".
        self.openers = reporting.subordinators | reporting.circumstances
        # What a name behind it is no subject of: "of | Ann Roe", "akibat | Covid".
        self.governing = self.joints | self.openers if language.grammar.heads_first else self.joints
        # Behind what a description's head is: "teacher | at a school", "son | who was ill".
        self.describing = self.joints | reporting.relatives
        # "Ann Roe | is the mayor of Lumbir".
        being = "|".join(map(re.escape, sorted(reporting.copulas))) or "(?!)"
        self.being = re.compile(rf" (?:{being}) ([^\W\d_][^,.;:()\n\"“”]{{2,80}})")
        # Without any of them capitals are titles and a name: no pair, no body of somewhere.
        self.shaping = self.joints.union(
            self.conjunctions, self.determiners, self.definites, self.crowds, self.doubted
        )
        self.presenting = frozenset(reporting.passive) | reporting.presented
        # One search tells that none of them is in some words, as is usual.
        self._presents = re.compile("|".join(map(re.escape, sorted(self.presenting))) or "(?!)")
        # No names: "prices", what somebody does or undergoes, small words.
        told = language.indicators.values()
        acts = (words for one in told for words in (one.acts, one.states, one.heads))
        self.common = language.function_words.union(*acts)
        self.small = language.dates.nearly | self.hedges  # "Nearly 40 left."
        killed = language.indicators.get("killed")
        self.dead = frozenset(killed.states if killed else ())  # who speak no more: "tewas"
        self._undergone = reporting.undergone
        self._active = reporting.active
        self._no_verbs = speakers.titles | speakers.offices | self.presenting
        self._no_verbs |= language.counting.nouns

    def is_plural(self, word: str) -> bool:
        """Tell whether a word has the ending of several: "prosecutors"."""
        return bool(self._plural) and word.endswith(self._plural)
