"""Whether the words beside a share tell themselves of what it is, or what changed by so much.

Such a share goes on with nothing that was told before: "pesanan turun 5 persen", "36% lost money".
"""

from __future__ import annotations

from factdb.parse.indicators.evidence import Evidence
from factdb.parse.indicators.settings import Setting

_OBJECT = 4  # tokens of "syrup and concentrate shipments"
_WHOLE = 3  # words of "registered Ohio voters" that tell of whom a share is


def has_own_subject(evidence: Evidence, setting: Setting) -> bool:
    """Tell whether a share is by how much something else changed: "pesanan turun 5 persen".

    A name is no such thing ("Banten naik 2 persen" goes on with what was told), nor is what
    points back, nor the noun of an amount alone.
    """
    words, changes = evidence.words, evidence.lexicon.measures.changes
    is_step = evidence.words[setting.opening - 1] in evidence.lexicon.steps  # "fell | by 9 percent"
    near = range(setting.opening - 1 - is_step, setting.lead)
    verb = next((at for at in near if words[at] in changes), -1)
    if verb < 0:
        verb = _linked_to_change(evidence, setting)
    first = verb
    ends = (evidence.lexicon.costs, evidence.clauses.coordinators)
    while first > setting.floor and not any(words[first - 1] in end for end in ends):
        first -= 1
    if verb <= first or words[first] in evidence.clauses.adjuncts:
        return False
    clitic = evidence.lexicon.clitic or " "
    is_linked = verb > first + 1 and words[verb - 1] in evidence.lexicon.copulas
    if verb - is_linked == first + 1 == setting.floor + 1 and not words[first].endswith(clitic):
        return _is_common(evidence, first)  # "Lebak naik 2 persen": perhaps a name
    if evidence.is_pointed_at(first, verb) or _is_named(evidence, first + 1, verb):
        return False
    nouns = [word for word in words[first:verb] if word.isalpha() and _is_noun(evidence, word)]
    return bool(nouns) and not _is_of_topic(evidence, nouns[0])


def _linked_to_change(evidence: Evidence, setting: Setting) -> int:
    """Return the verb that says of a subject by how much it is more or less: "was 5% lower"."""
    behind = evidence.words[setting.end : setting.end + 1]
    if evidence.lexicon.changed.firsts.isdisjoint(behind):
        return -1
    near = range(setting.opening - 1, setting.lead)
    return next((at for at in near if evidence.words[at] in evidence.lexicon.copulas), -1)


def _is_common(evidence: Evidence, at: int) -> bool:
    """Tell whether a sentence's first word is a noun: "Attendance rose"; no name is told once.

    Where anything can stand before its verb without an article, nothing tells.
    """
    word, words = evidence.words[at], evidence.words
    if evidence.clauses.modifiers_follow or word in evidence.lexicon.towns:
        return False
    told = (other for other in evidence.capitals if words[other] == word and other != at)
    is_told = any(words[other - 1].isalpha() or words[other - 1] == "," for other in told)
    return not is_told and _is_noun(evidence, word)


def _is_named(evidence: Evidence, first: int, stop: int) -> bool:
    """Tell whether a name stands among tokens, and no preposition before it: "dari Eropa"."""
    named = (at for at in range(first, stop) if at in evidence.capitals)
    at = next(named, None)
    return at is not None and evidence.words[at - 1] not in evidence.clauses.adjuncts


def has_own_object(evidence: Evidence, setting: Setting) -> bool:
    """Tell whether what changed is told behind, and no indicator fits it.

    "An 18 percent increase in calling volume"; not "a 5 percent rise in the second quarter".
    """
    words, at = evidence.words, setting.end
    if setting.kind != "share" or at + 2 >= setting.roof:
        return False
    if words[at] in evidence.lexicon.comparatives:
        return _is_object(evidence, at + 1)  # "18 percent more rain"
    if evidence.is_of(setting) and evidence.is_difference(setting):
        return _is_of_owned(evidence, setting)  # "lost 6 percent of its volume"
    if (
        words[at] not in evidence.lexicon.measures.differences
        or words[at + 1] not in evidence.clauses.of - evidence.lexicon.origins
    ):
        return False
    for i in range(at + 2, min(setting.roof, at + 2 + _OBJECT)):
        if words[i] in evidence.lexicon.costs or words[i] in evidence.clauses.coordinators:
            break
        if i in evidence.by_first or words[i] in evidence.lexicon.times or words[i][0].isdigit():
            return False
    return words[at + 2].isalpha()


def is_of_another(evidence: Evidence, setting: Setting) -> bool:
    """Tell whether a share is a part of something that is told of beside it alone."""
    if setting.kind != "share" or evidence.is_difference(setting):
        return False
    return _is_of_things(evidence, setting) or _is_of_owned(evidence, setting)


def _is_of_owned(evidence: Evidence, setting: Setting) -> bool:
    """Tell whether a share is one of what somebody has, and no indicator is of: "of its volume"."""
    at = setting.end + 1
    if not evidence.is_of(setting) or at + 1 >= setting.roof or evidence.clauses.modifiers_follow:
        return False
    return evidence.words[at] in evidence.clauses.objects and _is_object(evidence, at + 1)


def _is_object(evidence: Evidence, at: int) -> bool:
    """Tell whether a word behind "more" is a noun that no indicator is of: not "more than"."""
    word, lexicon = evidence.words[at], evidence.lexicon
    is_small = word in lexicon.function_words or word in lexicon.costs or word in lexicon.versus
    is_small = is_small or word in lexicon.times or word in evidence.clauses.adjuncts
    return word.isalpha() and not is_small and at not in evidence.by_first


def _is_of_topic(evidence: Evidence, noun: str) -> bool:
    """Tell whether a noun has "its" on it: "volumenya"; people are apart: "pembelinya"."""
    clitic = evidence.lexicon.clitic
    is_owned = bool(clitic) and noun.endswith(clitic)
    return is_owned and noun.removesuffix(clitic) not in evidence.lexicon.person


def _is_noun(evidence: Evidence, word: str) -> bool:
    lexicon, language = evidence.lexicon, evidence.clauses
    return not (
        word in lexicon.function_words
        or word in language.coordinators
        or word in language.next
        or word in lexicon.measures.existing
        or word in lexicon.copulas
        or word in language.adjuncts
    )


def _is_of_things(evidence: Evidence, setting: Setting) -> bool:
    """Tell whether a share is one of something new: "of new devices", not "of those asked"."""
    if not evidence.is_of(setting) or evidence.clauses.modifiers_follow:
        return False
    whole = evidence.words[setting.end + 1 : setting.roof]
    is_pointing = (
        not whole or whole[0] in evidence.lexicon.clauses.objects - evidence.lexicon.leading
    )
    is_people = any(evidence.lexicon.kind_of(word) == "people" for word in whole[:_WHOLE])
    return not (is_pointing or is_people or whole[0][0].isdigit())


def has_own_words(evidence: Evidence, setting: Setting) -> bool:
    """Tell whether the words right behind a share say what it is: "36% lost money".

    "40% less water" as well; not "29 percent in Ohio", "4 percent more than in May".
    """
    lexicon, clauses = evidence.lexicon, evidence.lexicon.clauses
    at = setting.end
    if at < setting.roof and evidence.words[at] in lexicon.comparatives:
        at += 1
    behind = evidence.words[at] if at < setting.roof else "."
    if not behind.isalpha() or behind in lexicon.costs or behind in lexicon.versus:
        return False
    small = (clauses.adjuncts, clauses.of, clauses.coordinators, lexicon.subordinators)
    return not any(behind in words for words in small)
