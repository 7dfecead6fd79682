"""Whether a figure counts who did what a verb in the passive tells: "Ia dikeroyok enam pemuda".

Where such a verb has its subject before it, people behind it are no subject: "Dari rumah itu
diamankan enam pemuda" has none.
"""

from __future__ import annotations

from factdb.parse.indicators.cues import Hit
from factdb.parse.indicators.evidence import Evidence
from factdb.parse.indicators.settings import NUMBERS, Setting

_SUBJECT = 9  # tokens of a clause before its verb that are looked at
_UNDERGOER = 4  # words of a subject at most: "Pelajar 16 tahun itu"
_SHORTEST = 4  # letters of a verb and one fewer: "dini" is none
_HARMS = frozenset(["killed", "injured", "abducted"])


def is_doer(evidence: Evidence, hit: Hit, setting: Setting) -> bool:
    """Tell whether a figure right behind a passive counts whoever did it."""
    lexicon, words = evidence.lexicon, evidence.words
    if (
        setting.of == "things"
        or setting.kind not in NUMBERS
        or not words[hit.first].startswith(lexicon.undergone)
    ):
        return False
    if setting.opening > hit.stop or setting.lead != setting.opening:
        return False  # "diamankan sedikitnya enam orang"
    last = hit.first - 1
    while last >= setting.floor and _is_stepped_over(evidence, last):
        last -= 1  # "Ia | diduga telah | dibunuh dua orang"
    first = last + 1
    while first > max(setting.floor, hit.first - _SUBJECT) and not _parts(evidence, first - 1):
        first -= 1
    if first > setting.floor and words[first - 1] in lexicon.subordinators:
        return False  # "akibat kejadian itu ditahan dua orang"
    if first > last:
        return False
    is_one = first == last and words[first] in lexicon.person
    if _is_harm(hit) and (is_one or _is_named(evidence, first, last)):
        return True
    return _is_subject(evidence, first, last)


def _is_named(evidence: Evidence, first: int, last: int) -> bool:
    """Tell whether words are a name and no day, month or "tercatat": "MZ", "Rina Lestari"."""
    lexicon, words = evidence.lexicon, evidence.words
    if last - first >= _UNDERGOER or words[first] in evidence.clauses.adjuncts:
        return False
    others = (lexicon.weekdays, lexicon.months, lexicon.measures.existing)
    return all(
        at in evidence.capitals and not any(words[at] in listed for listed in others)
        for at in range(first, last + 1)
    )


def _is_harm(hit: Hit) -> bool:
    """Tell whether people do to others what a verb tells: "ditikam", not "dievakuasi"."""
    return any(slug in _HARMS for slug, _ in hit.cues)


def _is_stepped_over(evidence: Evidence, at: int) -> bool:
    """Tell whether a word stands between a subject and its verb: "telah", "diduga"."""
    word, lexicon = evidence.words[at], evidence.lexicon
    if word in lexicon.demonstratives:
        return False
    return word in lexicon.adverbs or (word.startswith(lexicon.undergone) and len(word) > _SHORTEST)


def _parts(evidence: Evidence, at: int) -> bool:
    """Tell whether a word ends what stands before a clause, or opens it: a comma, "setelah"."""
    word, clauses = evidence.words[at], evidence.clauses
    return (
        not word[0].isalnum()
        or word in clauses.boundaries
        or word in evidence.lexicon.subordinators
    )


def _is_subject(evidence: Evidence, first: int, last: int) -> bool:
    """Tell whether words are a short noun phrase that is closed: "Ia", "siswa itu"."""
    words, lexicon = evidence.words, evidence.lexicon
    if last - first >= _UNDERGOER or words[first] in evidence.clauses.adjuncts:
        return False
    if words[first] in lexicon.times:
        return False  # "malam itu ditangkap tiga orang"
    if any(lexicon.is_verb(word) or word in lexicon.weekdays for word in words[first : last + 1]):
        return False
    if words[first] in evidence.clauses.causes or words[last] in evidence.clauses.relatives:
        return False
    is_known = words[last] in lexicon.demonstratives and words[first] not in lexicon.demonstratives
    return is_known or (first == last and words[first] in lexicon.pronouns)
