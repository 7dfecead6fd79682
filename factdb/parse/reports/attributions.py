"""Who says what: a reader of attributions for each role of a cue.

A reader takes a cue of its role and returns a `Report`, or None where no speaker or no content
stands beside it. Verbs of saying are read by `verbs`, cues before their speaker by `inverted`;
participles by `participles`; here are the roles that narrow a verb down (requests, judgements,
verbs that need "that"), and whoever is quoted by another. "X" in the docstrings is the speaker.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import takewhile

from factdb.parse.contents.judgements import (
    end_of_judgement,
    is_clause_of_speech,
    is_forecast,
    is_judgement,
    is_opinion,
    rejects_claim,
)
from factdb.parse.contents.starts import asks, has_document
from factdb.parse.cues.bounds import (
    LISTENER,
    STOPS,
    before_adverbs,
    clause_start,
    is_marked,
)
from factdb.parse.cues.finder import Cue
from factdb.parse.cues.scene import FULL_NAME, Mention, Scene, names_of
from factdb.parse.cues.unit import Report, TextUnit
from factdb.parse.mentions.speakers import read_mention
from factdb.parse.reports.inverted import read_inverted, read_noun
from factdb.parse.reports.participles import read_participle
from factdb.parse.reports.passives import read_passive
from factdb.parse.reports.prepositions import read_preposition
from factdb.parse.reports.quotings import read_quoting
from factdb.parse.reports.second_predicates import is_thing, read_subjectless
from factdb.parse.reports.verbs import read_verb
from factdb.parse.subjects.asides import opens_with_clause
from factdb.parse.subjects.infinitives import asks_for_act, infinitive_from
from factdb.parse.subjects.listeners import is_told_to_act
from factdb.parse.subjects.predicates import is_asked_by
from factdb.parse.text.cue_words import CueRole
from factdb.parse.text.reporting_words import ReportingWords

_ASKED = 4  # tokens of "asked Ann Roe whether" up to the question's word
_TOLD = frozenset({CueRole.VERB, CueRole.CLAUSAL})
_BEFORE_CONTENT = ("verb-clause", "verb-quote", "second-predicate")
_PUNISHED = 24  # tokens of who shall be punished, and how, at most
_CLAUSE = 60  # tokens before a verb and a name that hold a verb of their own
Reader = Callable[[Scene, TextUnit, Cue], Report | None]


def _read_clausal(scene: Scene, unit: TextUnit, cue: Cue) -> Report | None:
    """Read a verb that reports only with "that", a comma or a quotation."""
    follows = scene.tokens.words[cue.stop] if cue.stop < unit.stop else ""
    if cue.denies and follows in scene.words.introducers:
        return None  # "dismissed the claims as false": an act
    if _is_to_be(scene, unit, cue):
        return read_verb(scene, unit, cue._replace(role=CueRole.VERB))
    report = read_verb(scene, unit, cue)
    if report is None or report.rule in ("quote-verb", "quote-verb-subject", "relative"):
        return report
    if report.rule in ("clause-verb", "clause-verb-clause"):
        return None if _is_attribution_alone(scene, unit, report) else report
    start = report.content[0]
    # "did not believe the witness" denies nothing that somebody said.
    is_negated = not scene.words.negations.isdisjoint(scene.tokens.words[cue.first : cue.stop])
    is_told = is_marked(scene, unit, start) or (cue.denies and not is_negated)
    is_told = is_told or asks(scene, cue, start) or _is_clause_of(scene, report)
    if is_told or _opens_told(scene, unit, start):
        return report
    if is_opinion(scene, unit, cue, start) or is_clause_of_speech(scene, unit, cue, start):
        return report
    if is_forecast(scene, unit, cue, start):
        return report if _is_beside(scene, report, cue) else None
    if scene.tokens.words[start - 1] in ",:":
        if _is_only_adverb(scene, unit, start) or _only_tells_more(scene, start):
            return None  # "The talks continued, however, and …"
        after_date = scene.date_ends.get(cue.stop, start)
        if _is_attribution(scene, unit, start):
            return None
        return report if after_date >= start - 1 else None  # "continues today in X, west of Y"
    return report if has_document(scene, unit, cue) else None


def _only_tells_more(scene: Scene, start: int) -> bool:
    """Tell whether no clause of its own opens behind a comma: "at them, which is when he fell".

    Nor "melanjutkan ke seleksi akhir, yakni wawancara".
    """
    words, word = scene.words, scene.tokens.words[start]
    is_more = word in words.conjunctions or word in words.relatives
    return is_more or word in words.language.clauses.namely


def _is_clause_of(scene: Scene, report: Report) -> bool:
    """Tell whether a clause is before a verb and a name: "In May, sales fell, notes Ann Roe"."""
    if report.rule != "clause-verb-subject" or report.mention is None:
        return False
    if len(names_of(scene, report.mention)) < FULL_NAME:
        return False
    first, stop = report.content
    return scene.words.hold_verb(scene.tokens.words[max(first, stop - _CLAUSE) : stop])


def _is_attribution_alone(scene: Scene, unit: TextUnit, report: Report) -> bool:
    """Tell whether another verb of saying ends what one would tell: "Budi melanjutkan, kami"."""
    stop = report.content[1] - (scene.tokens.words[report.content[1] - 1] == ",")
    before = (unit.cue_at(i) for i in (stop - 1, stop - 2))
    is_cue = any(cue is not None and cue.stop == stop and cue.role in _TOLD for cue in before)
    return scene.words.heads_first and report.rule == "clause-verb" and is_cue


def _is_only_adverb(scene: Scene, unit: TextUnit, start: int) -> bool:
    """Tell whether a connective between commas is all that stands at a token: ", however, …"."""
    hit = scene.words.connectives.match(scene.tokens.words, start)
    return hit is not None and (
        hit[0] >= unit.stop
        or scene.tokens.words[hit[0]] in STOPS
        or scene.tokens.words[hit[0]] == ","
    )


def _opens_told(scene: Scene, unit: TextUnit, start: int) -> bool:
    """Tell whether a clause or an infinitive opens at a token: "noted | he left", "nié | avoir"."""
    if scene.words.needs_that and infinitive_from(scene, start, unit.stop) is not None:
        return True
    return opens_with_clause(scene, start)


def _is_to_be(scene: Scene, unit: TextUnit, cue: Cue) -> bool:
    """Tell whether a noun and "to" tell what somebody looks ahead to: "expects sales to rise"."""
    words, tokens = scene.words, scene.tokens.words
    if tokens[cue.first] not in words.language.reporting.raising:
        return False
    for i in range(cue.stop, min(unit.stop - 1, cue.stop + LISTENER)):
        if tokens[i] in STOPS or tokens[i] == "," or tokens[i] in words.finite:
            return False
        if tokens[i] in words.nonfinite:
            return i > cue.stop and tokens[i + 1].isalpha() and i + 1 not in scene.date_ends
    return False


def _is_beside(scene: Scene, report: Report, cue: Cue) -> bool:
    """Tell whether a speaker stands right before a verb: not "A left and the city expects 300"."""
    if report.mention is None:
        return False
    end = before_adverbs(scene, cue.first, report.mention.first)
    if is_asked_by(scene, report.mention.stop, end):
        return True
    return report.mention.stop >= end or scene.tokens.words[end - 1] == ","


def _is_attribution(scene: Scene, unit: TextUnit, start: int) -> bool:
    """Tell whether who says it all stands behind a comma: "The town agreed to go, | Roe said"."""
    mention = read_mention(scene, start, unit.stop)
    return mention is not None and unit.opens_cue(mention.stop)


def _read_judging(scene: Scene, unit: TextUnit, cue: Cue) -> Report | None:
    """Read "X called it unfair", "X described it as unfair", "X put the loss at 2 million"."""
    if rejects_claim(scene, unit, cue):
        return _read_clausal(scene, unit, cue._replace(role=CueRole.CLAUSAL, denies=True))
    if _is_wording(scene, unit, cue):
        return read_verb(scene, unit, cue._replace(stop=cue.stop + 1, role=CueRole.VERB))
    if is_judgement(scene, unit, cue):
        if scene.tokens.words[cue.first].endswith(scene.words.gerund):
            return read_participle(scene, unit, cue)
        # A request takes what is judged without "that".
        role = CueRole.REQUEST if scene.words.needs_that else CueRole.VERB
        report = read_verb(scene, unit, cue._replace(role=role))
        if report is None or report.rule not in _BEFORE_CONTENT:
            return None
        return report._replace(cue=cue, content=(cue.stop, end_of_judgement(scene, unit, cue.stop)))
    follows = scene.tokens.words[cue.stop] if cue.stop < unit.stop else ""
    is_clausal = follows in scene.words.complementisers
    if scene.tokens.words[cue.first] in scene.words.revising:
        is_clausal |= follows == "," and scene.words.heads_first  # "X meralat, jalan dibuka"
    return _read_clausal(scene, unit, cue) if is_clausal else None


def _is_wording(scene: Scene, unit: TextUnit, cue: Cue) -> bool:
    """Tell whether how somebody worded it stands at a cue: "As Ann Roe put it, “…”"."""
    words, tokens, behind = scene.words, scene.tokens.words, cue.stop + 1
    is_it = behind <= unit.stop and words.pronouns.get(tokens[cue.stop]) == "thing"
    if not is_it or tokens[cue.first] not in words.estimating:
        return False
    return behind >= unit.stop or tokens[behind] in STOPS or tokens[behind] in ",:"


def _is_asked(scene: Scene, subject: Mention, cue: Cue) -> bool:
    """Tell whether what was done to a name is told: "Ann Roe, asked about it, said …"."""
    words = scene.tokens.words
    is_form = words[cue.first].endswith(scene.words.past_ending)
    is_parted = subject.stop == cue.first - 1 and words[cue.first - 1] == ","
    return is_form and is_parted and "," not in words[subject.first : subject.stop]


def _is_only_when(scene: Scene, cue: Cue) -> bool:
    """Tell whether a request only tells when something was: "Ia pingsan saat menuntut upahnya"."""
    words, before = scene.words, scene.tokens.words[cue.first - 1]
    return words.heads_first and before in words.subordinators and before in words.circumstances


def _is_of_things(scene: Scene, mention: Mention) -> bool:
    """Tell whether a phrase in the midst of a sentence has no noun for who speaks at its head."""
    tokens, words = scene.tokens, scene.words
    head = mention.first
    while head + 1 < mention.stop and tokens.words[head] in words.determiners:
        head += 1 + (tokens.words[head + 1] in "'’")  # "l'Union"
    if tokens.is_capitalised(head) or tokens.words[head] in words.pronouns:
        return False
    return not any(map(words.is_speaking, tokens.words[head : mention.stop]))


def _read_request(scene: Scene, unit: TextUnit, cue: Cue) -> Report | None:
    """Read "X urged Y to …": what is asked for follows the verb."""
    report = read_verb(scene, unit, cue)
    if report is None or report.mention is None or report.rule.startswith("clause"):
        return None
    if report.rule.startswith("quote"):
        return report
    if _is_asked(scene, report.mention, cue) or _is_only_when(scene, cue):
        return None
    if scene.tokens.words[cue.first] in scene.words.inferring and is_thing(scene, report.mention):
        return None  # "The unity of OPEC encouraged Maro to store its oil"
    if scene.words.heads_first and _is_of_things(scene, report.mention):
        return None  # "perubahan usaha kian mendesak dilakukan"
    first, stop = report.content
    asked = scene.tokens.words[first : min(stop, first + LISTENER)]
    if _is_punishment(scene, cue, first, stop):
        return None
    phrase = _phrase(scene, cue)
    if phrase in scene.words.spurring and not _is_asked_to_act(scene, first, stop):
        return None
    is_command = phrase in scene.words.commands or phrase in scene.words.calling
    verbs = (i for i in range(len(asked)) if unit.opens_cue(first + i))
    other = next((i for i in verbs if not scene.tokens.is_capitalised(first + i)), len(asked))
    is_wanting = scene.words.nonfinite.isdisjoint(asked[:other]) and not is_marked(
        scene, unit, first
    )
    if scene.words.needs_that:
        is_wanting = not (is_marked(scene, unit, first) or asks_for_act(scene, first, stop))
    if is_command and is_wanting:
        return None  # "ordered evacuations"
    opening = scene.tokens.words[first : min(stop, first + _ASKED)]
    return None if scene.words.questions.intersection(opening) else report


def _read_telling(scene: Scene, unit: TextUnit, cue: Cue) -> Report | None:
    """Read "X told Y that …"; who is told to do something is asked for it: "told Y to …"."""
    if is_told_to_act(scene, unit, cue.stop):
        return _read_request(scene, unit, cue._replace(role=CueRole.REQUEST))
    return read_verb(scene, unit, cue)


def _is_asked_to_act(scene: Scene, first: int, stop: int) -> bool:
    """Tell whether a body or a name and what it shall do follow: "mendorong | DPR mengusut kasus".

    Whom else only with its purpose: "mendorong warga agar …", not "mendorong korban lalu memukul".
    """
    words, asked = scene.words, scene.tokens.words[first : min(stop, first + LISTENER)]
    if not words.purposes.isdisjoint(asked):
        return words.is_speaking(asked[0])
    is_body = asked[0] in words.offices or scene.tokens.is_capitalised(first)
    told = takewhile(lambda word: word.isalpha() and word not in words.conjunctions, asked[1:])
    return is_body and any(_is_verb(words, word) for word in told)


def _phrase(scene: Scene, cue: Cue) -> str:
    return " ".join(scene.tokens.words[cue.first : cue.stop])


def _is_punishment(scene: Scene, cue: Cue, first: int, stop: int) -> bool:
    """Tell whether a punishment is asked for: "Jaksa menuntut (Budi dengan) 8 tahun penjara"."""
    words, asked = scene.words, scene.tokens.words[first : min(stop, first + _PUNISHED)]
    if scene.tokens.words[cue.first] in words.prosecuting:
        told = takewhile(lambda word: not _is_verb(words, word), asked)
        if not words.punishments.isdisjoint(told):
            return True
    is_length = len(asked) > 1 and asked[1] in words.time_units
    return is_length and words.is_number(asked[0])


def _is_verb(words: ReportingWords, word: str) -> bool:
    return words.is_active(word) or words.is_undergone(word)


def _read_inverted(scene: Scene, unit: TextUnit, cue: Cue) -> Report | None:
    """Read "…, kata X"; of a verb that stands behind its subject too, "X bilang …"."""
    report = read_inverted(scene, unit, cue)
    if scene.tokens.words[cue.first] not in scene.words.colloquial or cue.has_clitic:
        return report
    named = None if report is None else report.mention
    if named is not None and (
        names_of(scene, named) or scene.tokens.words[named.first] in scene.words.pronouns
    ):
        return report  # not "Ketua RT, Budi, bilang | air naik"
    return read_verb(scene, unit, cue._replace(role=CueRole.VERB)) or report


def _read_participle(scene: Scene, unit: TextUnit, cue: Cue) -> Report | None:
    """Read "X left, saying …"; a comma may lack: "X pergi dan mengatakan …"."""
    report = read_participle(scene, unit, cue)
    if report is not None or not scene.words.loose_commas:
        return report
    verb = cue._replace(first=cue.first + 1, role=CueRole.VERB)
    return read_subjectless(scene, unit, verb, clause_start(scene, unit, cue.first), verb.first)


READERS: dict[CueRole, Reader] = {
    CueRole.VERB: read_verb,
    CueRole.CLAUSAL: _read_clausal,
    CueRole.REQUEST: _read_request,
    CueRole.JUDGING: _read_judging,
    CueRole.TELLING: _read_telling,
    CueRole.INVERTED: _read_inverted,
    CueRole.PASSIVE: read_passive,
    CueRole.PARTICIPLE: _read_participle,
    CueRole.PREPOSITION: read_preposition,
    CueRole.NOUN: read_noun,
    CueRole.QUOTING: read_quoting,
}
