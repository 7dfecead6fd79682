"""The reporting words of a language and their roles: where speaker and content stand beside each.

Each role is a list of [reporting] in the language file; a phrase of two lists has the first role.
"""

from __future__ import annotations

from enum import IntEnum, auto
from typing import NamedTuple

from factdb.languages import Language


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
    WHEREBY = auto()  # "a report, according to which": what it tells of is the speaker

    __hash__ = int.__hash__  # Enum's own is a function in Python; readers are looked up by role


_TAKES_CLITIC = frozenset(  # "katanya", "dikatakannya"
    [CueRole.INVERTED, CueRole.PREPOSITION, CueRole.NOUN, CueRole.PASSIVE]
)


class CueWord(NamedTuple):
    """What the language file says of a reporting word."""

    role: CueRole
    has_clitic: bool = False  # "katanya": the last characters are the speaker
    denies: bool = False


def cue_words(language: Language) -> dict[str, CueWord]:
    """Return what the language file says of each reporting word, by its phrase."""
    reporting = language.reporting
    denials = set(reporting.denials)
    found: dict[str, CueWord] = {}
    for role, phrases in (
        (CueRole.VERB, reporting.verbs),
        (CueRole.TELLING, reporting.telling),
        (CueRole.REQUEST, reporting.requests),
        (CueRole.CLAUSAL, reporting.clausal),
        (CueRole.JUDGING, (*reporting.judging_as, *reporting.judging, *reporting.estimating)),
        (CueRole.JUDGING, tuple(reporting.revising)),
        (CueRole.JUDGING, tuple(reporting.accusing)),
        (CueRole.VERB, reporting.past),
        (CueRole.VERB, reporting.impersonal),
        (CueRole.ANAPHOR, reporting.anaphors),
        (CueRole.WHEREBY, reporting.whereby),
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
        (CueRole.SPLIT, split_tails(language)),
    ):
        for phrase in phrases:
            found.setdefault(phrase, CueWord(role, denies=phrase in denials))
            if reporting.clitic and role in _TAKES_CLITIC:
                joined = phrase + reporting.clitic
                found.setdefault(joined, CueWord(role, True, phrase in denials))
    for phrase in reporting.passive_clitic:  # "disebutnya"; but "Budi disebut menerima suap"
        found.setdefault(phrase + (reporting.clitic or ""), CueWord(CueRole.PASSIVE, True))
    return found


def split_tails(language: Language) -> dict[str, tuple[tuple[str, ...], ...]]:
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
