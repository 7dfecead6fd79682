"""Whether a figure can be the object of a verb before it: "menewaskan 12 orang".

What the verb tells of it is weighed by `before_number`.
"""

from __future__ import annotations

from factdb.parse.indicators.cues import Hit, Part
from factdb.parse.indicators.evidence import Evidence
from factdb.parse.indicators.findings import COUNT, PEOPLED, VOTES
from factdb.parse.indicators.settings import NUMBERS, Setting

_STATE, _UNIT = Part.STATE, Part.UNIT


def _is_passive(evidence: Evidence, hit: Hit) -> bool:
    """Tell whether a verb has had its subject and takes no object.

    "One was killed and three", "the price was raised last month to 3.50 pesos".
    """
    lexicon = evidence.lexicon
    is_participle = any(part is _STATE for _, part in hit.cues)
    last = evidence.words[hit.stop - 1]
    # "The firm is cutting 900 jobs" has its object.
    is_participle |= last in lexicon.measures.changes and not last.endswith(lexicon.gerund)
    return is_participle and evidence.words[hit.first - 1] in lexicon.copulas


def has_object(evidence: Evidence, hit: Hit, setting: Setting, slug: str, gap: int) -> bool:
    """Tell whether a figure can be a verb's object.

    "Ibu dua anak" has it right behind; "di Ibu Kota adalah 9 persen" has none.
    """
    if gap and (slug == COUNT or (slug == PEOPLED and setting.kind not in NUMBERS)):
        return False  # "the state has offered 5 percent"
    if gap and setting.kind == "money" and _is_noun_too(evidence, hit):
        return False  # "they pay $15", but "their pay rose to $15"
    if slug == PEOPLED and setting.kind in NUMBERS and not _is_peopled(evidence, hit, setting):
        return False
    is_thing = slug == VOTES and setting.kind == "number"  # "memperoleh 12 laporan" wins no votes
    if is_thing and evidence.words[hit.first] in evidence.lexicon.weak:
        return False
    if _lists(evidence, hit, setting) or _is_passive(evidence, hit):
        return False
    if gap > 1 and _is_in_relative(evidence, hit, setting):
        return False
    return not (gap and _is_past_verb(evidence, hit, setting))


def _is_in_relative(evidence: Evidence, hit: Hit, setting: Setting) -> bool:
    """Tell whether a figure is told by a clause on the object: "sold a unit that runs 40 hotels".

    A comma ends such a clause: "sold, to a firm that runs them, 40 hotels".
    """
    words, clauses = evidence.words, evidence.clauses
    if not evidence.lexicon.modals:
        return False  # "die" opens a phrase as well
    for at in range(setting.opening - 1, hit.stop - 1, -1):
        if words[at] == ",":
            return False
        if words[at] in clauses.relatives:
            return words[at - 1] not in evidence.lexicon.function_words
    return False


def _is_noun_too(evidence: Evidence, hit: Hit) -> bool:
    """Tell whether a verb is a noun that is counted as well: "pay"; its object is beside it."""
    found = evidence.lexicon.cues.match(evidence.words, hit.first)
    cues = found[1] if found is not None else ()
    return any(cue.part is _UNIT and evidence.is_money(cue.slug) for cue in cues)


def _is_past_verb(evidence: Evidence, hit: Hit, setting: Setting) -> bool:
    """Tell whether another verb stands between: "those who lost their homes will get $9,000".

    What has come to a level is of a change behind "and": "held 90 men and raised its force to 36".
    """
    between = evidence.words[hit.stop : setting.opening]
    if not evidence.lexicon.auxiliaries.isdisjoint(between):
        return True
    changes = evidence.lexicon.measures.changes if setting.is_level else frozenset[str]()
    at = next((at for at, word in enumerate(between) if word in changes), 0)
    return at > 0 and not evidence.clauses.coordinators.isdisjoint(between[:at])


def is_had(evidence: Evidence, hit: Hit) -> bool:
    """Tell whether a pronoun that a comma ends is a verb's object: "who treated him, sang 9"."""
    pronoun = evidence.words[hit.stop : hit.stop + 2]
    return pronoun[1:] == [","] and pronoun[0] in evidence.clauses.objects


def _is_peopled(evidence: Evidence, hit: Hit, setting: Setting) -> bool:
    """Tell whether a number can tell how many live somewhere.

    "Home to 3,000 people", "a city of 3,000"; not "home to 300 troops", "the city has 300 cases".
    """
    if setting.kind == "number":
        if evidence.lexicon.rates.match(evidence.words, setting.end) is not None:
            return False  # "has 120 people per square mile"
        is_own = PEOPLED in evidence.named(setting)
        is_told = setting.end in evidence.by_first  # "had 12 people | killed"
        return is_own or (setting.is_generic and setting.of == "people" and not is_told)
    last = evidence.words[hit.stop - 1]
    return (
        last in evidence.lexicon.of
        or evidence.is_adjunct(hit.stop - 1)
        or hit.stop - hit.first == 1
    )


def _lists(evidence: Evidence, hit: Hit, setting: Setting) -> bool:
    """Tell whether a word only goes on with a list: "diikuti Banten 6.135 orang"."""
    if evidence.words[hit.first] not in evidence.clauses.next:
        return False
    return any(i in evidence.capitals for i in range(hit.stop, setting.opening))
