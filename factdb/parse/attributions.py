"""Who says what: a reader of attributions for each role of a cue.

A reader takes a cue of its role and returns a `Report`, or None where no speaker or no content
stands beside it. "X" in the docstrings is the speaker.
"""

from __future__ import annotations

from collections.abc import Callable

from factdb.parse.contents import (
    LISTENER,
    STOPS,
    before_adverbs,
    before_occasion,
    clause_start,
    content_start,
    has_document,
    is_marked,
    opens_with_subject,
    quote_before,
    whole_start,
)
from factdb.parse.continuations import ends_here, goes_on, goes_on_behind_name
from factdb.parse.cues import Cue, CueRole
from factdb.parse.documents import source_of
from factdb.parse.endings import end_of_main_clause, end_of_relative
from factdb.parse.inverted import (
    mention_after,
    read_inverted,
    read_noun,
    read_passive,
    read_preposition,
)
from factdb.parse.judgements import end_of_judgement, is_judgement
from factdb.parse.matters import names_matter
from factdb.parse.phrase_ends import end_of_title, is_verb_behind
from factdb.parse.predicates import can_say, is_asked_for, is_share, is_yet_to_come, tells
from factdb.parse.quoted import around_quote, from_quote
from factdb.parse.quotes import MARKS, Quote
from factdb.parse.scene import Mention, Scene
from factdb.parse.speakers import is_named, is_speaker, read_mention
from factdb.parse.subjects import read_subject, skip_openings, tail_subject
from factdb.parse.unit import Report, Unit

_ASKED = 4  # tokens of "asked Ann Roe whether" up to the question's word
_BEFORE_CONTENT = ("verb-clause", "verb-quote", "second-predicate")
_APPOSED = 12  # tokens of who somebody is before "as saying"
_DASHES = frozenset("-–—")
Reader = Callable[[Scene, Unit, Cue], Report | None]


def read_verb(scene: Scene, unit: Unit, cue: Cue) -> Report | None:
    """Read "X said (that) …", "…, X said", and "…", said X."""
    words, tokens = scene.words, scene.tokens.words
    if _is_passive(scene, unit, cue):
        return None
    clause = clause_start(scene, unit, cue.first)
    end = before_adverbs(scene, cue.first, clause)
    if is_yet_to_come(scene, end, cue.first) or is_asked_for(scene, unit, cue, clause):
        return None
    quote = quote_before(scene, unit, cue.first)
    relative = end - 1 - (end > clause + 1 and tokens[end - 1] in words.circumstances)
    # "which last reported …" too; "the WHO" is a name
    if (
        end > clause
        and tokens[relative] in words.relatives
        and (not scene.tokens.is_capitalised(relative))
    ):
        return _read_relative(scene, unit, cue, clause, relative)
    verb = _start_of_verb(scene, cue, clause)
    if words.drops_subject and skip_openings(scene, clause, verb) >= verb and quote is None:
        return _read_verb_first(scene, unit, cue)
    if cue.role is not CueRole.TELLING and (end <= clause or tokens[verb - 1] == ","):
        report = _read_inverted_verb(scene, unit, cue, quote)
        if report is not None or end <= clause + 1:
            return report
    if end > clause + 1 and tokens[end - 1] in words.conjunctions:
        return _read_second_predicate(scene, unit, cue, clause)
    return _read_subject_and_verb(scene, unit, cue, clause)


def _read_subject_and_verb(scene: Scene, unit: Unit, cue: Cue, clause: int) -> Report | None:
    """Read "X said …" and "…, X said" in a clause that starts at token `clause`."""
    tokens = scene.tokens.words
    end = before_adverbs(scene, cue.first, clause)
    is_apart = "," in tokens[clause : cue.first]  # "As crews left, police said …"
    is_introduced = tokens[clause] in scene.words.introducers and not is_apart
    subject = read_subject(scene, clause + is_introduced, cue.first)
    if subject is not None:
        subject = source_of(scene, subject.first, end) or subject
    behind = _read_behind_clause(scene, unit, cue, clause)
    who = subject if behind is None else behind.mention
    if who is None or not can_say(scene, who, cue, end) or is_share(scene, who):
        return None
    if subject is None:
        return behind
    if _is_only_time(scene, unit, cue, subject):
        return None
    quote = quote_before(scene, unit, cue.first)
    if quote is not None and not quote.is_single and 0 <= subject.first - quote.stop <= 2:
        return around_quote(scene, unit, cue, quote, subject, "quote-verb")
    return behind or _read_clause(scene, unit, cue, subject)


def _is_passive(scene: Scene, unit: Unit, cue: Cue) -> bool:
    """Tell whether somebody did what the cue says to the noun before: "an attack claimed by X"."""
    if cue.stop >= unit.stop or scene.tokens.words[cue.stop] not in scene.words.agents:
        return False
    agent = read_mention(scene, cue.stop + 1, unit.stop)
    return agent is not None and is_speaker(scene, agent)


def _start_of_verb(scene: Scene, cue: Cue, floor: int) -> int:
    """Return the first token of "a déclaré": the auxiliary that stands right before a cue."""
    words = scene.words
    i = cue.first
    while i > floor and scene.tokens.words[i - 1] in words.auxiliaries:
        i -= 1
    return i


def _read_verb_first(scene: Scene, unit: Unit, cue: Cue) -> Report | None:
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


def _read_second_predicate(scene: Scene, unit: Unit, cue: Cue, clause: int) -> Report | None:
    """Read "X visited the school and said …": the subject stands before the first verb."""
    start = skip_openings(scene, clause, cue.first)
    subject = read_mention(scene, start, cue.first) if start < cue.first else None
    content = content_start(scene, unit, cue)
    if subject is None or content is None or not is_speaker(scene, subject):
        return None
    if cue.role is not CueRole.VERB and not is_marked(scene, unit, content):
        return None
    return Report(cue, (content, unit.stop), subject, "second-predicate")


def _read_behind_clause(scene: Scene, unit: Unit, cue: Cue, clause: int) -> Report | None:
    """Read "…, police said" and "…, police said, …"."""
    end = before_adverbs(scene, cue.first, clause)
    subject = read_mention(scene, skip_openings(scene, clause, cue.first), end)
    if scene.words.heads_first and subject is not None and subject.stop == end:
        return None  # "Kapolres Bogor, AKBP Budi, mengatakan …": no clause but an office
    tail = tail_subject(scene, unit.first, clause, end)
    if tail is None or _is_office_of(scene, unit, clause, tail, cue):
        return None
    if cue.role is CueRole.TELLING and _ends_with_listener(scene, unit, cue):
        return Report(cue, (whole_start(scene, unit, tail.first), tail.first), tail, "clause-verb")
    if not ends_here(scene, unit, cue.stop):
        return None
    if goes_on(scene, unit, cue.stop):
        return Report(cue, (unit.first, unit.stop), tail, "clause-verb-clause")
    return Report(cue, (whole_start(scene, unit, tail.first), tail.first), tail, "clause-verb")


def _is_office_of(scene: Scene, unit: Unit, clause: int, tail: Mention, cue: Cue) -> bool:
    """Tell whether capitals before a name are an office no list has, and no clause.

    "Karobidum Polda Jabar, Kombes Rina, mengatakan, jalan ditutup": what is said stands behind.
    """
    first = skip_openings(scene, clause, tail.first)
    office = [i for i in range(first, tail.first) if scene.tokens.words[i].isalnum()]
    return (
        scene.words.heads_first
        and 0 < len(office) <= _APPOSED
        and all(scene.tokens.is_capitalised(i) for i in office)
        and content_start(scene, unit, cue) is not None
    )


def _ends_with_listener(scene: Scene, unit: Unit, cue: Cue) -> bool:
    """Tell whether only a listener follows: "…, an official told reporters in Geneva."."""
    words, tokens = scene.words, scene.tokens.words
    for i in range(cue.stop, min(unit.stop, cue.stop + LISTENER + 1)):
        if tokens[i] in STOPS or tokens[i] == ",":
            return i > cue.stop and ends_here(scene, unit, i)
        is_verb = tokens[i] in words.finite or tokens[i] in words.pronouns
        if i > cue.stop and is_verb and words.gerund is not None:
            return False  # "told Northwire he was asleep", "told them there was a fire"
        if tokens[i] in words.complementisers or unit.opens_quote(i):
            return False
    return False


def _read_clause(scene: Scene, unit: Unit, cue: Cue, subject: Mention) -> Report | None:
    """Read what follows "X said": a clause or a quotation."""
    start = content_start(scene, unit, cue)
    if start is None:
        return None
    if not scene.tokens.words[subject.first][0].isalpha():
        return None  # "48 percent said that …"
    if scene.date_ends.get(start, start) >= unit.stop - 1:
        return None  # "…, police said Friday."
    is_parted = is_marked(scene, unit, start) or scene.tokens.words[start - 1] in ",:"
    if scene.words.needs_that and not is_parted and cue.role is not CueRole.REQUEST:
        return None  # "dijo adiós"
    if not is_marked(scene, unit, start) and not (
        is_speaker(scene, subject)
        and _is_phrase(scene, subject, cue.first)
        and not _is_place_of(scene, subject, cue, start)
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
    return Report(cue, (start, end or before_occasion(scene, unit, start)), subject, "verb-clause")


def _has_attribution(scene: Scene, unit: Unit, quote: Quote) -> bool:
    """Tell whether who spoke stands behind a quotation, a comma before its closing mark."""
    if scene.tokens.words[quote.inside[1] - 1] != "," or quote.stop >= unit.stop:
        return False
    speaker = read_mention(scene, quote.stop, unit.stop)
    return speaker is not None and unit.opens_cue(speaker.stop) and is_named(scene, speaker)


def _is_place_of(scene: Scene, subject: Mention, cue: Cue, start: int) -> bool:
    """Tell whether only a place or time follows what nobody says: "the cases reported in May"."""
    is_aside = start == cue.stop and scene.tokens.words[start] in scene.words.circumstances
    return is_aside and not is_named(scene, subject)


def _is_phrase(scene: Scene, subject: Mention, end: int) -> bool:
    """Tell whether a subject reads as one phrase, and not as a clause with a verb in it."""
    mention = read_mention(scene, subject.first, end)
    if mention is None or mention.stop >= subject.stop:
        return mention is not None
    word = scene.tokens.words[mention.stop]
    name = end_of_title(scene, mention.stop, subject.stop)
    if name is not None and all(scene.tokens.is_capitalised(i) for i in range(name, subject.stop)):
        return True  # "Nusa Hospital medical director Ann Roe"
    inside = range(subject.first, subject.stop)
    if word == "," and all(scene.tokens.is_capitalised(i) for i in inside if i != mention.stop):
        return True  # "Karobidum Polda Nusa, Kombes Rina"
    return (
        is_verb_behind(scene, mention.first, mention.stop, subject.stop)
        or word in scene.words.circumstances
        or word in scene.words.affiliations
        or word in scene.words.particles
        or (not scene.tokens.is_capitalised(subject.stop - 1) and subject.stop - subject.first <= 6)
    )


def _is_only_time(scene: Scene, unit: Unit, cue: Cue, subject: Mention) -> bool:
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
    return tokens[subject.first] not in words.pronouns or not tells(scene, cue)


def _read_relative(scene: Scene, unit: Unit, cue: Cue, clause: int, relative: int) -> Report | None:
    """Read "X, who said that …": only where "that" or a quotation marks the content."""
    start = content_start(scene, unit, cue)
    if start is None:
        return None
    is_aside = scene.tokens.words[relative - 1] == ","
    stop = relative - 1 if is_aside else relative
    subject = read_subject(scene, clause, stop) if stop > clause else None
    if subject is None or not is_speaker(scene, subject):
        return None
    mention = read_mention(scene, subject.first, stop)
    if mention is None or mention.stop < subject.stop:
        return None  # "She put up a sign that read “…”"
    if is_verb_behind(scene, subject.first, subject.stop, stop):
        return None
    if scene.tokens.words[subject.first] in scene.words.circumstances:
        return None  # "In 2020, who said that …?"
    end = end_of_relative(scene, unit, start) if is_aside else unit.stop
    if not is_marked(scene, unit, start) and not (is_aside and _is_clause(scene, cue, start, end)):
        return None  # "Ann Roe, who said it often, resigned."
    return Report(cue, (start, end), subject, "relative")


def _is_clause(scene: Scene, cue: Cue, start: int, stop: int) -> bool:
    """Tell whether a content without "that" has a finite verb: "said | the road was closed"."""
    words = scene.words
    is_plain = cue.role is CueRole.VERB and words.gerund is not None
    return is_plain and not words.finite.isdisjoint(scene.tokens.words[start:stop])


def _read_inverted_verb(scene: Scene, unit: Unit, cue: Cue, quote: Quote | None) -> Report | None:
    """Read "…," said X, where the verb stands right behind the quotation or a comma."""
    if not scene.words.verbs_invert:
        return None
    mention = mention_after(scene, unit, cue)
    if mention is None:
        return None
    if _opens_content(scene, unit, mention):
        return None  # "Ann Roe, known as “Annie”, said she was ill"
    verb = _start_of_verb(scene, cue, unit.first)
    if quote is not None and verb - quote.stop <= 1:
        return around_quote(scene, unit, cue, quote, mention, "quote-verb-subject")
    tokens = scene.tokens
    is_name = tokens.is_capitalised(mention.first)
    if tokens.words[mention.first] in scene.words.numbers:
        return None  # "Ann Roe, said two people died"
    after = mention.stop + _is_issued(scene, mention)
    if (
        not is_name
        and after < unit.stop
        and after == mention.stop
        and (tokens.words[after] not in ",.")
    ):
        return None  # "X, of the University of Y, says the vaccine works against …"
    if cue.first - unit.first > 2 and ends_here(scene, unit, after):
        stop = unit.stop if goes_on_behind_name(scene, unit, mention.stop) else verb
        return Report(cue, (unit.first, stop), mention, "clause-verb-subject")
    is_parted = after + 1 < unit.stop and tokens.words[after] == ","
    if is_parted and tokens.is_capitalised(after - 1) and unit.opens_quote(after + 1):
        return Report(cue, (unit.first, unit.stop), mention, "clause-verb-subject")
    return None


def _opens_content(scene: Scene, unit: Unit, mention: Mention) -> bool:
    """Tell whether a pronoun behind a verb is the subject of what is said: "said she was ill"."""
    is_pronoun = scene.tokens.words[mention.first] in scene.words.pronouns
    return (
        is_pronoun
        and mention.stop < unit.stop
        and (scene.tokens.words[mention.stop] in scene.words.finite)
    )


def _is_issued(scene: Scene, mention: Mention) -> bool:
    """Tell whether how it came out follows a document: "a statement issued on Monday"."""
    words, tokens = scene.words, scene.tokens.words
    is_document = tokens[mention.stop - 1] in words.documents and mention.stop < len(tokens)
    return (
        is_document and bool(words.past_ending) and tokens[mention.stop].endswith(words.past_ending)
    )


def _read_clausal(scene: Scene, unit: Unit, cue: Cue) -> Report | None:
    """Read a verb that reports only with "that", a comma or a quotation."""
    follows = scene.tokens.words[cue.stop] if cue.stop < unit.stop else ""
    if cue.denies and follows in scene.words.introducers:
        return None  # "dismissed the claims as false": an act
    report = read_verb(scene, unit, cue)
    if report is None or report.rule in ("quote-verb", "quote-verb-subject", "relative"):
        return report
    if report.rule == "clause-verb":
        return report
    start = report.content[0]
    if is_marked(scene, unit, start) or cue.denies:
        return report
    if opens_with_subject(scene, start):
        return report
    if scene.tokens.words[start - 1] in ",:":
        after_date = scene.date_ends.get(cue.stop, start)
        if _is_attribution(scene, unit, start):
            return None
        return report if after_date >= start - 1 else None  # "continues today in X, west of Y"
    return report if has_document(scene, unit, cue) else None


def _is_attribution(scene: Scene, unit: Unit, start: int) -> bool:
    """Tell whether who says it all stands behind a comma: "The town agreed to go, | Roe said"."""
    mention = read_mention(scene, start, unit.stop)
    return mention is not None and unit.opens_cue(mention.stop)


def _read_judging(scene: Scene, unit: Unit, cue: Cue) -> Report | None:
    """Read "X called it unfair", "X described it as unfair", "X put the loss at 2 million"."""
    if is_judgement(scene, unit, cue):
        if _is_gerund(scene, cue):
            return _read_participle(scene, unit, cue)
        report = read_verb(scene, unit, cue._replace(role=CueRole.VERB))
        if report is None or report.rule not in _BEFORE_CONTENT:
            return None
        return report._replace(cue=cue, content=(cue.stop, end_of_judgement(scene, unit, cue.stop)))
    follows = scene.tokens.words[cue.stop] if cue.stop < unit.stop else ""
    return _read_clausal(scene, unit, cue) if follows in scene.words.complementisers else None


def _is_gerund(scene: Scene, cue: Cue) -> bool:
    gerund = scene.words.gerund
    return gerund is not None and scene.tokens.words[cue.first].endswith(gerund)


def _is_asked(scene: Scene, subject: Mention, cue: Cue) -> bool:
    """Tell whether what was done to a name is told: "Ann Roe, asked about it, said …"."""
    words, ending = scene.tokens.words, scene.words.past_ending
    is_form = bool(ending) and words[cue.first].endswith(ending)
    is_parted = subject.stop == cue.first - 1 and words[cue.first - 1] == ","
    return is_form and is_parted and "," not in words[subject.first : subject.stop]


def _read_request(scene: Scene, unit: Unit, cue: Cue) -> Report | None:
    """Read "X urged Y to …": what is asked for follows the verb."""
    report = read_verb(scene, unit, cue)
    if report is None or report.mention is None or report.rule.startswith("clause"):
        return None
    if report.rule.startswith("quote"):
        return report
    if _is_asked(scene, report.mention, cue):
        return None
    first, stop = report.content
    asked = scene.tokens.words[first : min(stop, first + LISTENER)]
    if _is_punishment(scene, cue, asked):
        return None
    is_command = scene.tokens.words[cue.first] in scene.words.commands
    is_wanting = scene.words.nonfinite.isdisjoint(asked) and not is_marked(scene, unit, first)
    if is_command and is_wanting:
        return None  # "ordered evacuations"
    opening = scene.tokens.words[first : min(stop, first + _ASKED)]
    return None if scene.words.questions.intersection(opening) else report


def _is_punishment(scene: Scene, cue: Cue, asked: list[str]) -> bool:
    """Tell whether a length of time is asked for: "Jaksa menuntut (terdakwa) 8 tahun penjara"."""
    words = scene.words
    reach = len(asked) if scene.tokens.words[cue.first] in words.prosecuting else min(2, len(asked))
    at = next((i for i in range(1, reach) if asked[i] in words.time_units), 0)
    return at > 0 and (asked[at - 1].isdigit() or asked[at - 1] in words.numbers)


def _read_participle(scene: Scene, unit: Unit, cue: Cue) -> Report | None:
    """Read "X dismissed Y, arguing that …": the speaker is the sentence's subject."""
    start = content_start(scene, unit, cue)
    if start is None:
        return None
    before = scene.tokens.words[cue.first - 1]
    if before in MARKS:
        before = scene.tokens.words[cue.first - 2]  # '"…," admitting it was late'
    is_told = is_marked(scene, unit, start) and before not in scene.words.boards
    if not is_told and before != "," and before not in _DASHES:
        return None
    first = skip_openings(scene, clause_start(scene, unit, cue.first), cue.first)
    subject = read_mention(scene, first, cue.first) if first < cue.first else None
    if subject is not None and scene.tokens.words[subject.stop - 1] in scene.words.speechless:
        return None
    if subject is not None and not is_speaker(scene, subject):
        subject = None
    return Report(cue, (start, unit.stop), subject, "participle")


def _read_quoting(scene: Scene, unit: Unit, cue: Cue) -> Report | None:
    """Read "A quoted X as saying …" and "X was quoted (by A) as saying …": A passes it on."""
    words = scene.tokens.words
    if words[cue.first - 1] in scene.words.copulas:
        speaker = read_subject(scene, clause_start(scene, unit, cue.first), cue.first - 1)
        is_relayed = words[cue.stop - 1] in scene.words.agents
        relay = read_mention(scene, cue.stop, unit.stop) if is_relayed else None
        after = cue.stop if relay is None else relay.stop
    else:
        speaker = read_mention(scene, cue.stop, unit.stop)
        relay = read_subject(scene, clause_start(scene, unit, cue.first), cue.first)
        after = cue.stop if speaker is None else speaker.stop
    if speaker is None or not is_speaker(scene, speaker):
        return None
    start = _quoted_content(scene, unit, cue, after)
    if start is None:
        return None
    relays = (relay,) if relay is not None and is_speaker(scene, relay) else ()
    return Report(cue, (start, unit.stop), speaker, "quoting", relays)


def _quoted_content(scene: Scene, unit: Unit, cue: Cue, after: int) -> int | None:
    """Return where the content behind "as saying" starts, at token `after` or soon behind it."""
    for i in range(after, min(unit.stop, after + _APPOSED)):
        hit = scene.words.quoted_as.match(scene.tokens.words, i)
        if hit is not None:
            inner = cue._replace(first=i, stop=hit[0], role=CueRole.VERB)
            return content_start(scene, unit, inner)
    return None


def read_lead(scene: Scene, unit: Unit) -> Mention | None:
    """Return the speaker of "Ann Roe: “…”", a name before a quotation and no cue; else None."""
    if not unit.quotes or unit.quotes[0].stop < unit.stop - 1:
        return None
    colon = unit.quotes[0].first - 1
    if colon - unit.first < 2 or scene.tokens.words[colon] != ":":
        return None
    mention = read_mention(scene, unit.first, colon)
    is_named = all(scene.tokens.is_capitalised(i) for i in (colon - 2, colon - 1))
    is_whole = mention is not None and mention.stop == colon
    return mention if is_named and is_whole else None


READERS: dict[CueRole, Reader] = {
    CueRole.VERB: read_verb,
    CueRole.CLAUSAL: _read_clausal,
    CueRole.REQUEST: _read_request,
    CueRole.JUDGING: _read_judging,
    CueRole.TELLING: read_verb,
    CueRole.INVERTED: read_inverted,
    CueRole.PASSIVE: read_passive,
    CueRole.PARTICIPLE: _read_participle,
    CueRole.PREPOSITION: read_preposition,
    CueRole.NOUN: read_noun,
    CueRole.QUOTING: _read_quoting,
}
