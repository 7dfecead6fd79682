"""The words that report: "kata", "menurut", "said", "according to".

A cue's role says where its speaker and its content stand; the roles are the lists of the language
file's [reporting].
"""

from __future__ import annotations

from enum import IntEnum, auto
from functools import cache
from typing import NamedTuple

from factdb import languages
from factdb.languages import Language
from factdb.languages.compounds import ends_in
from factdb.languages.name_parts import NameParts
from factdb.parse.tokens import Phrases, Tokens
from factdb.records import Span
from factdb.units import SHARE, unit_names

_CLOSING = frozenset("\"”“»’'")
_SHORTEST_VERB = 6  # letters of a word that is told as a verb by its beginning
_NAME = 4  # words of a name before a verb behind speech
_SHORTEST = 3  # letters of what is no verb for its ending: "is", "as"
_TAIL_REACH = 40  # tokens between the two parts of a verb at most
_CLAUSE_ENDS = frozenset('.?!…;:"”“»')
_TAIL_FOLLOWERS = _CLAUSE_ENDS | frozenset(",„«–—)")


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


_TAKES_CLITIC = frozenset([CueRole.INVERTED, CueRole.PREPOSITION, CueRole.NOUN])  # "katanya"
_VERBS = frozenset({CueRole.VERB, CueRole.CLAUSAL, CueRole.REQUEST, CueRole.TELLING, CueRole.SPLIT})


class CueWord(NamedTuple):
    """What the language file says of a reporting word."""

    role: CueRole
    has_clitic: bool = False  # "katanya": the last characters are the speaker
    denies: bool = False


class Cue(NamedTuple):
    """A reporting word in the text: the tokens [first, stop)."""

    first: int
    stop: int
    role: CueRole
    has_clitic: bool
    denies: bool
    end: int = 0  # after its last part: behind "mit" of "teilte … mit"

    def span(self, tokens: Tokens, language: Language) -> Span:
        """Return the span of the reporting word, without the clitic that is its speaker."""
        start, end = tokens.span(self.first, self.stop)
        return Span(start, end - len(language.reporting.clitic or "") * self.has_clitic)


class ReportingWords:
    """The [reporting] and [speakers] of a language, made ready for look-up by token."""

    def __init__(self, language: Language) -> None:
        reporting, speakers = language.reporting, language.speakers
        self.language = language
        cue_words = _cue_words(language)
        self.cues = Phrases(cue_words)
        self.connectives = Phrases(dict.fromkeys(reporting.connectives, True))
        self.pointers = Phrases(dict.fromkeys(reporting.pointers, True))
        self.quoted_as = Phrases(dict.fromkeys(reporting.quoted_as, True))
        self.untruths = Phrases(dict.fromkeys(reporting.untruths, True))
        self.complementisers = frozenset(reporting.complementisers)
        self.purposes = reporting.purposes
        self.contracted = reporting.contracted
        self.objects_first = reporting.objects_first
        self.negations = frozenset(reporting.negations)
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
        self.offices = speakers.offices
        self.groups = speakers.groups
        self.pronouns = speakers.pronouns
        self.determiners = speakers.determiners
        self.particles = speakers.particles
        self.speechless = speakers.speechless
        self.documents = speakers.documents
        self.abbreviations = language.abbreviations
        # Words that are no name though a sentence begins with them.
        self.commons = self.titles | self.groups | self.documents | self.determiners
        # Capitalised at the head of a sentence, and yet no name.
        self.copulas = reporting.copulas
        self.introducers = reporting.introducers
        self.verbs_invert = reporting.verbs_invert
        self.gerund = reporting.gerund
        self.verb_endings = (reporting.gerund or "", language.dates.past_ending)
        self.past_verbs = frozenset(language.dates.past)
        self.nonfinite = reporting.nonfinite
        self.dependent = reporting.dependent
        self.definites = speakers.definites | set(reporting.complementisers)
        self.definite_articles = frozenset(() if speakers.heads_first else language.dates.articles)
        self.articles = speakers.definites | language.numbers.articles
        self.indefinites = language.numbers.articles
        self.judging = frozenset(reporting.judging)
        self.estimating = reporting.estimating
        self.verdicts = reporting.verdicts
        self.verdict_endings = reporting.verdict_endings
        self.commands = reporting.commands
        self.prosecuting = reporting.prosecuting
        self.boards = reporting.boards
        self.occasions = reporting.occasions
        self.extensions = reporting.extensions
        self.numbers = language.numbers.cardinals.keys()
        self.finite = reporting.copulas | reporting.auxiliaries
        self.affiliations = speakers.affiliations
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
        self.mood = reporting.mood
        self.weak_mood = reporting.weak_mood
        self.any_mood = reporting.mood | reporting.weak_mood | reporting.doubtful_mood
        self.past_ending = language.dates.past_ending
        self.pasts = frozenset(language.dates.past if language.dates.past_ending else ())
        self.comparatives = language.counting.comparatives
        self.predicates = language.counting.predicates
        self.time_units = language.dates.units.keys()
        self.nouns_capitalised = speakers.nouns_capitalised
        self.genitives = speakers.genitives
        self.objects = speakers.objects
        self.parts = NameParts(language)
        self.acts = reporting.acts
        self.presenting = reporting.presenting
        self.matters = reporting.matters
        # Before a verb that only describes a noun: "kasus yang menewaskan", "alasan untuk pergi".
        self.describing = (
            reporting.relatives
            | reporting.subordinators
            | reporting.dependent
            | reporting.circumstances
            | reporting.parallels
        )
        self.loose = reporting.loose
        self.subjects = reporting.subjects
        self.parallels = reporting.parallels
        self.questions = reporting.questions
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
        self.demonstratives = speakers.demonstratives
        self.feminine = speakers.feminine
        self.possessives = speakers.possessives
        # No nouns, even with the capital of a sentence's head.
        self.function_words = (
            language.function_words
            | speakers.determiners
            | speakers.pronouns.keys()
            | reporting.adverbs
            | reporting.circumstances
            | reporting.subordinators
            | set(reporting.connectives)
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


def find_cues(tokens: Tokens, words: ReportingWords) -> list[Cue]:
    """Find every reporting word, ordered, without overlap; whether it reports is seen later."""
    found = [
        Cue(first, stop, word.role, word.has_clitic, word.denies)
        for first, stop, word in words.cues.find(tokens.words)
    ]
    if words.verb_second:
        found = [whole for cue in found if (whole := _whole(tokens, words, cue)) is not None]
    clitic = words.language.reporting.clitic
    known = {cue.first for cue in found}
    if clitic is None:
        more = [cue for cue in _spoken(tokens, words) if cue.first not in known]
        return sorted(found + more) if more else found
    # Any word with the clitic right behind a quotation reports it, '…," semprotnya.', and so does
    # any verb with whoever speaks behind it: '…," ketus Budi.'
    more = [
        Cue(i, i + 1, CueRole.INVERTED, tokens.words[i].endswith(clitic), False)
        for i in _behind_quotations(tokens)
        if i not in known and (tokens.words[i].endswith(clitic) or _is_said_by(tokens, words, i))
    ]
    return sorted(found + more) if more else found


def _spoken(tokens: Tokens, words: ReportingWords) -> list[Cue]:
    """Return the verbs of any kind behind speech: “…,” she fumed; “…,” thundered Ann Roe."""
    if words.gerund is None:
        return []
    verbs = (_verb_behind(tokens, words, i) for i in _behind_quotations(tokens))
    return [Cue(i, i + 1, CueRole.VERB, False, False) for i in verbs if i is not None]


def _verb_behind(tokens: Tokens, words: ReportingWords, i: int) -> int | None:
    """Return the verb behind a quotation that ends before token `i`, with a subject beside it."""
    subject = i if tokens.words[i] in words.pronouns else _last_capital(tokens, i)
    verb = i if subject is None else subject + 1
    if verb >= len(tokens) - 1 or not _is_verb(tokens, words, verb):
        return None
    if subject is None:
        return verb if _is_said_by(tokens, words, i) else None
    after = tokens.words[verb + 1]
    return verb if after in _TAIL_FOLLOWERS or after in words.circumstances else None


def _last_capital(tokens: Tokens, i: int) -> int | None:
    """Return the last of the words with a capital from token `i` on, None where there is none."""
    stop = i
    while stop < min(len(tokens), i + _NAME) and tokens.is_capitalised(stop):
        stop += 1
    return stop - 1 if stop > i else None


def _is_verb(tokens: Tokens, words: ReportingWords, i: int) -> bool:
    """Tell whether a word can be the verb of somebody who spoke: "fumes", "sighed"."""
    word = tokens.words[i]
    if not word.isalpha() or tokens.is_capitalised(i) or word in words.function_words:
        return False
    is_finite = word.endswith((words.language.counting.plural, words.verb_endings[1]))
    return word not in words.speaking and len(word) > _SHORTEST and is_finite


def _is_said_by(tokens: Tokens, words: ReportingWords, i: int) -> bool:
    """Tell whether a verb stands behind speech: no function word, a name or a pronoun behind it.

    The comma must be the speech's own; '"Jalan Pulang", karya Budi' names a work.
    """
    word = tokens.words[i]
    if (
        i < 2
        or tokens.words[i - 2] not in ",?!"
        or not word.isalpha()
        or tokens.is_capitalised(i)
        or word in words.function_words
    ):
        return False
    if word in words.speaking or i + 1 >= len(tokens):
        return False
    return tokens.is_capitalised(i + 1) or tokens.words[i + 1] in words.pronouns


def _whole(tokens: Tokens, words: ReportingWords, cue: Cue) -> Cue | None:
    """Return a cue with its last part, or None where it is none: a noun, half of another verb."""
    is_verb = cue.role in _VERBS
    if is_verb and words.nouns_capitalised and tokens.is_capitalised(cue.first):
        return None  # "Berichten", "Angaben": a verb is written so at a sentence's head alone
    tails = words.tails.get(tokens.words[cue.first])
    if tails is not None:
        for i in range(cue.stop, min(len(tokens), cue.stop + _TAIL_REACH)):
            if tokens.words[i] in _CLAUSE_ENDS:
                break
            for tail in tails:
                stop = i + len(tail)
                if tuple(tokens.words[i:stop]) == tail and _ends_clause(tokens, words, stop):
                    is_split = cue.role is CueRole.SPLIT
                    return cue._replace(end=stop, role=CueRole.VERB if is_split else cue.role)
    return None if cue.role is CueRole.SPLIT else cue._replace(end=cue.stop)


def _ends_clause(tokens: Tokens, words: ReportingWords, i: int) -> bool:
    """Tell whether a clause can end before token `i`: a verb's last part stands there."""
    if i >= len(tokens):
        return True
    word = tokens.words[i]
    return word in _TAIL_FOLLOWERS or word in words.conjunctions


def _behind_quotations(tokens: Tokens) -> list[int]:
    """Return the tokens right behind a quotation's end and its comma, in either order."""
    words, last = tokens.words, len(tokens) - 1
    found: list[int] = []
    for i in tokens.odd:
        if words[i] not in _CLOSING:
            continue
        if i > 0 and words[i - 1] in ",?!" and i < last:
            found.append(i + 1)
        if i + 1 < last and words[i + 1] == ",":
            found.append(i + 2)
    return found
