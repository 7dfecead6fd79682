"""A verb of saying and its subject: "X said (that) …", "…, X said" and "…", said X.

Which of them a verb is, is told by what stands before it: its subject in the clause, in the
clause before, or in the clause around ("X, who said …"); a quotation or a comma right before it
puts the subject behind. "X" is the speaker. What other roles make of it is `attributions`.
"""

from __future__ import annotations

from factdb.parse.contents.continuations import (
    ends_here,
    stands_between,
)
from factdb.parse.contents.endings import (
    before_occasion,
    before_second_verb,
    end_of_main_clause,
    end_of_relative,
    is_in_concession,
)
from factdb.parse.contents.matters import names_matter
from factdb.parse.contents.quoted import around_quote, from_quote
from factdb.parse.contents.starts import content_start
from factdb.parse.cues.bounds import (
    LISTENER,
    before_adverbs,
    clause_start,
    is_marked,
    quote_before,
)
from factdb.parse.cues.finder import Cue
from factdb.parse.cues.scene import DASHES, Mention, Scene
from factdb.parse.cues.unit import Report, TextUnit
from factdb.parse.mentions.documents import source_of
from factdb.parse.mentions.phrase_ends import is_verb_behind
from factdb.parse.mentions.speakers import is_named, is_speaker, read_mention
from factdb.parse.mentions.titles import end_of_title
from factdb.parse.reports.behind_clauses import behind_verb_and_day, read_behind_clause
from factdb.parse.reports.inversions import read_inversion
from factdb.parse.reports.inverted_verbs import read_inverted_verb, start_of_verb
from factdb.parse.reports.relatives import read_possessed, read_relative, relative_before
from factdb.parse.reports.second_predicates import read_second_predicate, read_subjectless
from factdb.parse.subjects.asides import opens_with_clause
from factdb.parse.subjects.clause_verbs import tells
from factdb.parse.subjects.infinitives import infinitive_from
from factdb.parse.subjects.listed import read_list, read_pair
from factdb.parse.subjects.openings import skip_openings
from factdb.parse.subjects.polled import is_share
from factdb.parse.subjects.predicates import can_say
from factdb.parse.subjects.subject import is_trade, read_subject
from factdb.parse.subjects.unsaid import is_asked_about, is_asked_for, is_place_of, is_yet_to_come
from factdb.parse.text.cue_words import CueRole
from factdb.parse.text.quotes import Quote, last_inside

_TELLING = CueRole.TELLING

_COMMA = 2  # tokens between a quotation and who says it: a comma, "as"


def read_verb(scene: Scene, unit: TextUnit, cue: Cue) -> Report | None:
    """Read "X said (that) …", "…, X said", and "…", said X."""
    words, tokens = scene.words, scene.tokens.words
    if _is_passive(scene, unit, cue):
        return None
    clause = clause_start(scene, unit, cue.first)
    end = before_adverbs(scene, cue.first, clause)
    if is_yet_to_come(scene, end, cue.first) or is_asked_for(scene, unit, cue, clause):
        return None
    if (inversion := read_inversion(scene, unit, cue)) is not None:
        return inversion
    verb = start_of_verb(scene, cue, clause)
    quote = quote_before(scene, unit, verb)
    relative = relative_before(scene, clause, end)
    if relative is not None:
        return read_relative(scene, unit, cue, clause, relative)
    possessed = read_possessed(scene, unit, cue, clause, end) if words.shows_verbs else None
    if possessed is not None:
        return possessed
    if words.drops_subject and skip_openings(scene, clause, verb) >= verb and quote is None:
        return _read_verb_first(scene, unit, cue)
    if not _stands_behind(scene, cue, quote) and (end <= clause or _is_behind_mark(scene, verb)):
        report = read_inverted_verb(scene, unit, cue, quote)
        if report is None and words.drops_subject and quote is not None:
            report = _read_left_out(scene, unit, cue, quote, verb)
        if report is not None or end <= clause + 1:
            return report
    if end > clause and tokens[end - 1] in words.subjectless:
        return read_subjectless(scene, unit, cue, clause, end)
    joined = _start_of_joined(scene, unit, clause, end)
    if joined is not None:
        return read_second_predicate(scene, unit, cue, joined)
    return _read_subject_and_verb(scene, unit, cue, clause, end)


def _stands_behind(scene: Scene, cue: Cue, quote: Quote | None) -> bool:
    """Tell whether a verb has its subject before it always: "told", "urged" behind no speech.

    Verbs of asking do not where "that" opens what is asked: "El alcalde debe irse, pidió | Roe".
    """
    is_asking = cue.role is CueRole.REQUEST and not scene.words.needs_that
    return cue.role is _TELLING or (is_asking and quote is None)


def _read_left_out(
    scene: Scene, unit: TextUnit, cue: Cue, quote: Quote, verb: int
) -> Report | None:
    """Read “…”, dijo: the subject behind speech is left out."""
    if verb - quote.stop > 1 or not ends_here(scene, unit, cue.stop):
        return None
    nobody = Mention(cue.first, cue.stop)
    report = around_quote(scene, unit, cue, quote, nobody, "quote-verb-alone")
    return report._replace(mention=None)


def _start_of_joined(scene: Scene, unit: TextUnit, clause: int, end: int) -> int | None:
    """Return where a clause starts whose second verb stands behind "and", None for no such verb."""
    if end <= clause or scene.tokens.words[end - 1] not in scene.words.conjunctions:
        return None
    if end > clause + 1:
        return clause
    before = unit.quote_until(clause)  # 'X called it "unfair and cruel" and said'
    first = clause_start(scene, unit, before.first) if before is not None else clause
    return first if before is not None and first < before.first else None


def _is_behind_mark(scene: Scene, verb: int) -> bool:
    """Tell whether a comma, or a dash of dialogue, stands before a verb: "—Basta —dijo X"."""
    mark = scene.tokens.words[verb - 1]
    return mark == "," or (mark in DASHES and scene.words.needs_that)


def _read_subject_and_verb(
    scene: Scene, unit: TextUnit, cue: Cue, clause: int, end: int
) -> Report | None:
    """Read "X said …" and "…, X said" in a clause that starts at token `clause`.

    `end` is the token after the last before the cue that is no adverb.
    """
    tokens = scene.tokens.words
    if clause > unit.first and tokens[clause] in scene.words.parallels:
        clause += 1  # "“…,” while | Roe said it was"
    is_apart = "," in tokens[clause : cue.first]  # "As crews left, police said …"
    if is_apart and _is_told_of(scene, clause, cue):
        return None
    is_introduced = tokens[clause] in scene.words.introducers and (
        not is_apart or _is_name_apart(scene, clause + 1, cue.first)
    )
    subject = read_subject(scene, clause + is_introduced, cue.first)
    if subject is not None:
        subject = source_of(scene, subject.first, end) or subject
    is_told = subject is not None and tokens[subject.stop] == "," and is_trade(scene, subject, end)
    behind, between = None, None
    if subject is not None and stands_between(scene, unit, cue, clause, subject):
        between = Report(cue, (clause, unit.stop), subject, "clause-verb-clause")
    opening = tokens[clause : subject.first] if subject is not None else []
    if between is not None and not scene.words.hold_verb(
        opening
    ):  # "Generally, analysts say, producers have stocks"
        behind = between
    elif is_apart and not is_told:  # "Ani (58), salah seorang penjual di Randu mengatakan"
        behind = read_behind_clause(scene, unit, cue, clause, end)
    behind = behind or between
    who = subject if behind is None else behind.mention
    if who is None or not can_say(scene, who, cue, end) or is_share(scene, who):
        return None
    if subject is None:
        return behind
    if tokens[subject.first].endswith(scene.words.gerund) and _is_opening(unit, subject):
        return None  # "Announcing the plan agreed in May, Ann Roe left"
    if _is_only_time(scene, unit, cue, subject):
        return None
    quote = quote_before(scene, unit, cue.first)
    if (
        quote is not None
        and not quote.is_single
        and _is_beside(scene, quote, subject)
        and not is_in_concession(scene, unit, quote.first)
    ):
        return around_quote(scene, unit, cue, quote, subject, "quote-verb")
    return behind or _read_clause(scene, unit, cue, subject)


def _is_opening(unit: TextUnit, subject: Mention) -> bool:
    opener = unit.cue_at(subject.first)
    return opener is not None and opener.role is CueRole.PARTICIPLE


def _is_beside(scene: Scene, quote: Quote, subject: Mention) -> bool:
    """Tell whether no more than a comma parts a quotation from its speaker: no "but he said"."""
    words, between = scene.words, scene.tokens.words[quote.stop : subject.first]
    is_beside = subject.first >= quote.stop and len(between) <= _COMMA
    return is_beside and words.parting.isdisjoint(between)


def _is_name_apart(scene: Scene, first: int, stop: int) -> bool:
    """Tell whether a name with an aside behind it is all before a verb: "As Roe, the mayor, said".

    Not "As mayor, Ann Roe, 45, said".
    """
    tokens = scene.tokens
    if tokens.words[stop - 1] != ",":
        return False
    name = read_mention(scene, first, stop)
    if name is None or tokens.words[name.stop] != "," or name.stop >= stop - 1:
        return False
    is_told = tokens.words[name.stop + 1] in scene.words.relatives
    return is_told or tokens.is_capitalised(name.stop - 1)


def _is_told_of(scene: Scene, clause: int, cue: Cue) -> bool:
    """Tell whether a verb is a relative clause's: "The firm, whom police believe to be bust, …"."""
    words, tokens = scene.words, scene.tokens.words
    if cue.stop >= len(tokens):
        return False
    follows = tokens[cue.stop]
    if follows not in words.nonfinite and follows not in words.finite:
        return False
    comma = scene.tokens.last_comma(max(clause, cue.first - LISTENER), cue.first)
    if comma is None:
        return False
    if follows in words.nonfinite:
        return tokens[comma + 1] in words.objects_first
    is_who = tokens[comma + 1] in words.relatives - words.objects_first
    return is_who and before_adverbs(scene, cue.first, comma) > comma + 2  # "who police said had"


def _is_passive(scene: Scene, unit: TextUnit, cue: Cue) -> bool:
    """Tell whether somebody did what the cue says to the noun before: "an attack claimed by X"."""
    words, agents = scene.tokens.words, scene.words.agents
    at = behind_verb_and_day(scene, cue)  # "losses announced on Friday by X"
    if at + 1 < unit.stop and words[at] not in agents and words[at + 1] in agents:
        at += words[at] in scene.words.language.counting.stops  # "announced monthly by the bank"
    if at >= unit.stop or words[at] not in agents:
        return False
    if cue.denies and cue.stop - cue.first > 1 and content_start(scene, unit, cue) is not None:
        return False  # "denied claims by residents that the dam leaked"
    first = words[at + 1 : at + 2]
    is_name = scene.tokens.is_capitalised(min(at + 1, unit.stop - 1))  # "by King Roe"
    if first and first[0].endswith(scene.words.gerund) and not is_name:
        return False  # "said by framing it so, the papers help it"
    if first and first[0] in scene.words.media:
        return False  # "said by phone"
    agent = read_mention(scene, at + 1, unit.stop)
    return agent is not None and is_speaker(scene, agent)


def _read_verb_first(scene: Scene, unit: TextUnit, cue: Cue) -> Report | None:
    """Read "Dijo que …" and "El lunes dijo X que …": the subject stands behind or is left out."""
    mention = read_mention(scene, cue.stop, unit.stop)
    if mention is not None and is_speaker(scene, mention):
        start = content_start(scene, unit, cue._replace(stop=mention.stop))
        if start is not None and is_marked(scene, unit, start):
            return Report(cue, (start, unit.stop), mention, "verb-subject-clause")
    start = content_start(scene, unit, cue)
    if start is None or not is_marked(scene, unit, start):
        return None
    return Report(cue, (start, unit.stop), None, "verb-alone")


def _read_clause(scene: Scene, unit: TextUnit, cue: Cue, subject: Mention) -> Report | None:
    """Read what follows "X said": a clause or a quotation."""
    start = content_start(scene, unit, cue)
    if start is None or _leads_to_noun(scene, start):
        return None
    opening, behind = scene.tokens.words[subject.first : subject.first + 2]
    if not opening[0].isalpha() and behind != "-":
        return None  # "48 percent said that …"; not "15-year-old Ann Roe said that …"
    if is_asked_about(scene, unit, subject, start):
        return None  # "would not tell what | he thought the town should do"
    day = start + (scene.tokens.words[start] in scene.words.circumstances)
    if scene.date_ends.get(day, day) >= unit.stop - 1:
        return None  # "…, police said Friday", "what the bank had predicted in May"
    is_parted = is_marked(scene, unit, start) or scene.tokens.words[start - 1] in ",:"
    is_bare = scene.words.needs_that and not is_parted and cue.role is not CueRole.REQUEST
    if is_bare and infinitive_from(scene, start, unit.stop) is None:
        return None  # "dijo adiós"; but "prometió cerrar"
    if not is_marked(scene, unit, start) and not (
        is_speaker(scene, subject)
        and _is_phrase(scene, subject, cue.first)
        and not is_place_of(scene, subject, cue, start)
    ):
        return None
    if not is_parted and names_matter(scene, unit, cue, start):
        return None
    following = unit.quote_from(cue.stop)
    if following is not None and following.first == start:
        if _has_attribution(scene, unit, following):
            return None  # 'Northwire reports: "…," Roe said.'
        return from_quote(scene, unit, cue, following, subject)
    end = end_of_main_clause(scene, unit, subject.first, start)
    if scene.tokens.words[subject.first - 1] in scene.words.language.reporting.objects_first:
        end = end_of_relative(scene, unit, start)  # "The team, which officials say came late, …"
    end = end or before_second_verb(scene, unit, cue, start) or before_occasion(scene, unit, start)
    return Report(cue, (start, end), subject, "verb-clause")


def _leads_to_noun(scene: Scene, start: int) -> bool:
    """Tell whether what somebody owns up to is a noun: "admitted | to the killing"."""
    words, tokens = scene.words, scene.tokens.words
    if not words.shows_verbs or tokens[start] not in words.language.dates.infinitive:
        return False
    return tokens[start + 1] in words.determiners


def _has_attribution(scene: Scene, unit: TextUnit, quote: Quote) -> bool:
    """Tell whether who spoke stands behind a quotation, a comma before its closing mark."""
    words = scene.tokens.words
    if words[last_inside(words, quote)] != "," or quote.stop >= unit.stop:
        return False
    if words[quote.stop] in scene.words.parallels:
        return False  # "said that “it works,” though he conceded …"
    speaker = read_mention(scene, quote.stop, unit.stop)
    return speaker is not None and unit.opens_cue(speaker.stop) and is_named(scene, speaker)


def _is_phrase(scene: Scene, subject: Mention, end: int) -> bool:
    """Tell whether a subject reads as one phrase, and not as a clause with a verb in it."""
    mention = read_mention(scene, subject.first, end)
    if mention is None or mention.stop >= subject.stop:
        return mention is not None
    word = scene.tokens.words[mention.stop]
    if word == "." and mention.stop + 1 == subject.stop:
        return True  # "W.R. Roe Co."
    is_pointed_at = word in scene.words.language.speakers.demonstratives  # "Wali kota itu dan tim"
    joint = mention.stop + is_pointed_at
    if scene.tokens.words[joint] in scene.words.conjunctions:
        second = read_mention(scene, joint + 1, end)
        if second is not None and second.stop >= subject.stop:
            return True  # "A senior security source and a local official"
    name = end_of_title(scene, mention.stop, subject.stop)
    if name is not None and all(scene.tokens.is_capitalised(i) for i in range(name, subject.stop)):
        return True  # "Nusa Hospital medical director Ann Roe"
    inside = range(subject.first, subject.stop)
    ends = subject.first, subject.stop
    if word == "," and (read_list(scene, *ends) or read_pair(scene, *ends)) is not None:
        return True  # "Ann Roe, Greg Pell and Tom Marsh", "Ann Roe, the mayor, and Bob Poe"
    if word == "," and all(scene.tokens.is_capitalised(i) for i in inside if i != mention.stop):
        return True  # "Karobidum Polda Nusa, Kombes Rina"
    last = scene.tokens.words[subject.stop - 1]
    is_office = last in scene.words.language.speakers.offices and any(
        map(scene.tokens.is_owner, inside)
    )
    return (
        is_office  # "The Maro County chief medical examiner's office"
        or is_verb_behind(scene, mention.first, mention.stop, subject.stop)
        or word in scene.words.circumstances
        or word in scene.words.affiliations
        or word in scene.words.particles
        or (not scene.tokens.is_capitalised(subject.stop - 1) and subject.stop - subject.first <= 6)
    )


def _is_only_time(scene: Scene, unit: TextUnit, cue: Cue, subject: Mention) -> bool:
    """Tell whether a report only places something in time: "They fled after police reported it".

    Not where a person of the main clause speaks, or "that" marks what is said.
    """
    words, tokens = scene.words, scene.tokens.words
    if tokens[subject.first - 1] not in words.clause_openers or subject.first == unit.first:
        return False
    if tokens[subject.first - 1] in words.parallels:
        return False
    start = content_start(scene, unit, cue)
    if start is None or is_marked(scene, unit, start):
        return start is None
    if opens_with_clause(scene, start) or _has_finite(scene, start, unit.stop):
        return False  # "It came after the army said troops had left"
    return tokens[subject.first] not in words.pronouns or not tells(scene, cue)


def _has_finite(scene: Scene, start: int, stop: int) -> bool:
    """Tell whether a verb that can be nothing else is near in the clause that opens at `start`."""
    words, tokens = scene.words, scene.tokens.words
    inside = tokens[start : min(stop, start + LISTENER)]
    if words.finite.isdisjoint(inside):
        return False
    first = next(word for word in inside if word in words.finite or word in words.breaks)
    return first in words.finite
