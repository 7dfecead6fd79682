"""Who says what in one unit of text: a reader for each role of a cue.

A unit is a sentence, or the sentences that share one pair of quotation marks. `read_reports` tries
every cue of the unit with the reader of its role; a reader returns a `Report` or None, and looks
no further than a constant number of tokens.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import NamedTuple

from factdb.parse.cues import Cue, CueRole
from factdb.parse.quotes import Quote
from factdb.parse.speakers import (
    Mention,
    Scene,
    is_speaker,
    read_mention,
    read_subject,
    skip_openings,
)
from factdb.records import NESTED

_MARKS = frozenset("\"“”„‟«»'‘’‚‹›")
_STOPS = frozenset(".?!…")
_BREAKS = frozenset(";:")
_AHEAD = 40  # tokens looked at behind a cue for the start of its content
_ASIDE = 14  # tokens of "in a statement to the council on Monday" at most
_LISTENER = 8  # tokens of "told the Associated Press in Geneva" before the content


class Unit(NamedTuple):
    """The tokens [first, stop), read at once, with the quotations and cues that lie in them."""

    first: int
    stop: int
    paragraph: int
    quotes: tuple[Quote, ...]
    cues: tuple[Cue, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """A cue with its speaker and its content; `content` is the tokens [first, stop).

    `mention` is None where the speaker is that of another report or sentence; `sequel` is the
    quotation that follows the attribution of an interrupted one.
    """

    cue: Cue
    content: tuple[int, int]
    mention: Mention | None
    rule: str
    relays: tuple[Mention, ...] = ()
    sequel: tuple[int, int] | None = None


Reader = Callable[[Scene, Unit, Cue], Report | None]


def read_reports(scene: Scene, unit: Unit) -> list[Report]:
    """Return the reports of a unit in the order of their cues; contents may nest."""
    reports: list[Report] = []
    for cue in unit.cues:
        if cue.role not in READERS:
            continue
        cue = _with_negation(scene, unit, cue)
        outer = next((r for r in reversed(reports) if _holds(r, cue)), None)
        if outer is not None:
            _read_within(scene, unit, cue, outer, reports)
            continue
        report = READERS[cue.role](scene, unit, cue)
        if report is not None and all(report.content != other.content for other in reports):
            reports.append(report)
    relays = [cue for cue in unit.cues if cue.role not in READERS]
    if relays:
        reports = _with_relays(scene, unit, reports, relays)
    return reports


def _with_negation(scene: Scene, unit: Unit, cue: Cue) -> Cue:
    """Return a denial with the "not" before it as its opposite: "did not deny" asserts."""
    before = _before_adverbs(scene, cue.first, unit.first) - 1
    if cue.denies and before >= unit.first and scene.tokens.words[before] in scene.words.negations:
        return cue._replace(first=before, denies=False)
    return cue


def _holds(report: Report, cue: Cue) -> bool:
    first, stop = report.content
    if report.sequel is not None:
        stop = max(stop, report.sequel[1])
    return first <= cue.first < stop and report.cue.first != cue.first


def _read_within(scene: Scene, unit: Unit, cue: Cue, outer: Report, reports: list[Report]) -> None:
    """Read a cue that stands inside the content of a report: a second report, or a nested one."""
    first, stop = outer.content
    if outer.cue.first > cue.first:  # the outer content stands before its cue
        return
    inner = unit._replace(first=max(first, _last_cue_end(reports, cue)), stop=stop)
    words = scene.tokens.words
    before = _before_adverbs(scene, cue.first, first)
    if words[before - 1] in scene.words.conjunctions or cue.role is CueRole.PARTICIPLE:
        start = _content_start(scene, inner, cue)
        is_plain = cue.role is CueRole.VERB and words[cue.first] not in scene.words.nominal
        if start is None or not (is_plain or _is_marked(scene, unit, start)):
            return
        cut = before - 1 if words[before - 1] in scene.words.conjunctions else cue.first
        if cut <= first:
            return
        reports[reports.index(outer)] = replace(outer, content=(first, cut))
        reports.append(Report(cue, (start, stop), None, "and-that"))
        return
    if cue.role not in (CueRole.VERB, CueRole.CLAUSAL, CueRole.TELLING):
        return
    report = _read_verb(scene, inner, cue)
    if report is None or report.mention is None or report.content[0] < cue.stop:
        return
    mention = report.mention
    end = _before_adverbs(scene, cue.first, mention.first)
    is_close = end == mention.stop or (words[end - 1] == "," and words[mention.stop] == ",")
    if is_close and mention.stop - mention.first <= _LISTENER and is_speaker(scene, mention):
        reports.append(replace(report, rule=NESTED))


def _last_cue_end(reports: list[Report], cue: Cue) -> int:
    return max((r.cue.stop for r in reports if r.cue.stop <= cue.first), default=0)


# --- where things stand ------------------------------------------------------


def _before_adverbs(scene: Scene, i: int, floor: int) -> int:
    """Return the index after the last token before `i` that is no adverb."""
    while i > floor and scene.tokens.words[i - 1] in scene.words.adverbs:
        i -= 1
    return i


def _quote_before(scene: Scene, unit: Unit, i: int) -> Quote | None:
    """Return the quotation that ends before token `i`, a comma between them or inside it."""
    words = scene.tokens.words
    found = None
    for quote in unit.quotes:
        if quote.stop <= i:
            found = quote
    if found is None:
        return None
    inside = words[found.inside[1] - 1]
    after = words[found.stop] if found.stop < unit.stop else ""
    if inside in ",?!." or after == "," or found.stop == i or inside == "…":
        return found
    return None


def _quote_after(unit: Unit, i: int) -> Quote | None:
    return next((quote for quote in unit.quotes if quote.first >= i), None)


def _clause_start(scene: Scene, unit: Unit, i: int) -> int:
    """Return where the clause around token `i` starts: after a quotation, a colon, a semicolon."""
    words = scene.tokens.words
    start = unit.first
    for quote in unit.quotes:
        if quote.stop <= i and not quote.is_single:
            start = quote.stop
    for j in range(i - 1, max(start, i - 60) - 1, -1):
        if words[j] in _BREAKS:
            return j + 1
    return start


def _whole_start(scene: Scene, unit: Unit, i: int) -> int:
    """Return where the content before an attribution at `i` starts."""
    words = scene.tokens.words
    for j in range(i - 1, max(unit.first, i - 200) - 1, -1):
        if words[j] == ";":
            return j + 1
    return unit.first


def _opens_quote(unit: Unit, i: int) -> bool:
    """Tell whether a quotation opens at token `i`; an apostrophe opens none."""
    return any(quote.first == i for quote in unit.quotes)


def _is_marked(scene: Scene, unit: Unit, start: int) -> bool:
    """Tell whether a content's start is marked: by "that" before it or a quotation mark on it."""
    before = scene.tokens.words[start - 1]
    return _opens_quote(unit, start) or before in scene.words.complementisers


def _content_start(scene: Scene, unit: Unit, cue: Cue) -> int | None:
    """Return where the content behind a cue starts, or None where none follows."""
    words, tokens = scene.words, scene.tokens.words
    i = cue.stop
    limit = min(unit.stop, i + _AHEAD)
    while i < limit and tokens[i] in words.adverbs and i not in scene.date_ends:
        i += 1
    if i >= limit:
        return None
    if tokens[i] in words.complementisers or tokens[i] == ":":
        return i + 1 if i + 1 < unit.stop else None
    if tokens[i] == ",":
        return i + 1 if i + 1 < unit.stop else None
    if tokens[i] in _STOPS:
        return None
    if _opens_quote(unit, i):
        return i
    is_aside = tokens[i] in words.circumstances or i in scene.date_ends
    if is_aside or cue.role is CueRole.TELLING:
        return _behind_aside(scene, unit, cue, i, limit)
    if cue.role is not CueRole.CLAUSAL or _has_document(scene, unit, cue):
        return i
    if not cue.denies:
        return None
    names_claim = cue.stop - cue.first > 1  # "membantah kabar …"
    return i if names_claim or (words.gerund and tokens[i].endswith(words.gerund)) else None


def _has_document(scene: Scene, unit: Unit, cue: Cue) -> bool:
    """Tell whether a survey, a report or data is the subject: what they show is what they say."""
    start = skip_openings(scene, _clause_start(scene, unit, cue.first), cue.first)
    return any(word in scene.words.documents for word in scene.tokens.words[start : start + 3])


def _behind_aside(scene: Scene, unit: Unit, cue: Cue, i: int, limit: int) -> int | None:
    """Return the content's start behind "on Monday", "in a statement", "reporters"."""
    words, tokens = scene.words, scene.tokens.words
    after_date = next((scene.date_ends[j] for j in (i, i + 1) if j in scene.date_ends), None)
    for j in range(i, limit):
        if tokens[j] in words.complementisers and j + 1 < unit.stop:
            return j + 1
        if tokens[j] == ":" or _opens_quote(unit, j):
            start = j + (tokens[j] == ":")
            return start if start < unit.stop else None
        if tokens[j] in _STOPS or tokens[j] == ";":
            break
        if tokens[j][0].isdigit() and j not in scene.date_ends and after_date is None:
            break  # a number: the circumstance is a part of what is said
        if tokens[j] == "," and (after_date is None or j >= after_date):
            following = j + 1
            if following < unit.stop and following not in scene.date_ends:
                return following
    if after_date is not None and after_date < unit.stop and tokens[after_date] not in _STOPS:
        return after_date
    if cue.role is CueRole.TELLING:
        return _behind_listener(scene, unit, i)
    if cue.role in (CueRole.VERB, CueRole.REQUEST):
        return i
    return None


def _behind_listener(scene: Scene, unit: Unit, i: int) -> int | None:
    """Return the content's start behind the listener of "told reporters he would"."""
    words, tokens = scene.words, scene.tokens.words
    for j in range(i + 1, min(unit.stop, i + _LISTENER)):
        if tokens[j] in words.pronouns or tokens[j] in words.determiners:
            return j
    return None


def _ends_here(scene: Scene, unit: Unit, i: int) -> bool:
    """Tell whether nothing but circumstances follows an attribution up to the unit's end."""
    words, tokens = scene.words, scene.tokens.words
    if i >= unit.stop or tokens[i] in _STOPS:
        return True
    for j in range(i, min(unit.stop, i + _AHEAD)):
        if tokens[j] in words.complementisers or _opens_quote(unit, j):
            return False
    is_aside = tokens[i] in ",(" or tokens[i] in words.circumstances or i in scene.date_ends
    return is_aside and unit.stop - i <= _AHEAD


# --- a reader for each role --------------------------------------------------


def _read_verb(scene: Scene, unit: Unit, cue: Cue) -> Report | None:
    """Read "X said (that) …", "…, X said", and "…", said X."""
    words, tokens = scene.words, scene.tokens.words
    clause = _clause_start(scene, unit, cue.first)
    end = _before_adverbs(scene, cue.first, clause)
    quote = _quote_before(scene, unit, cue.first)
    if end > clause and tokens[end - 1] in words.relatives:
        return _read_relative(scene, unit, cue, clause, end - 1)
    if cue.role is not CueRole.TELLING and (end <= clause or tokens[cue.first - 1] == ","):
        report = _read_inverted_verb(scene, unit, cue, quote)
        if report is not None or end <= clause + 1:
            return report
    if tokens[end - 1] in words.negations or any(
        word in words.copulas for word in tokens[end : cue.first]
    ):
        return None  # "have not said", "were twice denied"
    is_introduced = tokens[clause] in words.introducers
    subject = read_subject(scene, clause + is_introduced, cue.first)
    if subject is None or not _can_say(scene, subject, cue, end):
        return None
    if (
        quote is not None
        and quote.stop <= subject.first
        and (subject.first - quote.stop <= 2 and not quote.is_single)
    ):
        return _around_quote(unit, cue, quote, subject, "quote-verb")
    tail = _tail_subject(scene, unit, clause, end)
    if tail is not None and _ends_here(scene, unit, cue.stop):
        if _goes_on(scene, unit, cue.stop):
            return Report(cue, (unit.first, unit.stop), tail, "clause-verb-clause")
        return Report(cue, (_whole_start(scene, unit, tail.first), tail.first), tail, "clause-verb")
    start = _content_start(scene, unit, cue)
    if start is None:
        return None
    if not is_speaker(scene, subject) and not _is_marked(scene, unit, start):
        return None
    if not _is_marked(scene, unit, start) and not _is_phrase(scene, subject, end):
        return None
    following = _quote_after(unit, cue.stop)
    if following is not None and following.first == start:
        return _from_quote(scene, unit, cue, following, subject)
    return Report(cue, (start, unit.stop), subject, "verb-clause")


def _is_phrase(scene: Scene, subject: Mention, end: int) -> bool:
    """Tell whether a subject reads as one phrase, and not as a clause with a verb in it."""
    mention = read_mention(scene, subject.first, end)
    if mention is None or mention.stop >= subject.stop:
        return mention is not None
    word = scene.tokens.words[mention.stop]
    return (
        word in scene.words.circumstances
        or word in scene.words.particles
        or (not scene.tokens.is_capitalised(subject.stop - 1) and subject.stop - subject.first <= 6)
    )


def _can_say(scene: Scene, subject: Mention, cue: Cue, end: int) -> bool:
    """Tell whether a subject and its cue are noun and verb.

    Not "after the channels reported", which only places something in time; and where the cue is a
    noun as well, a name or pronoun must stand right before it: "Paris claims", not "asylum claims".
    """
    words, tokens = scene.words, scene.tokens
    first = tokens.words[subject.first]
    if first in words.subordinators or first in words.circumstances:
        return False
    if tokens.words[cue.first] not in words.nominal:
        return True
    last = subject.stop - 1
    if subject.stop != end or tokens.words[last] in words.determiners:
        return False
    return tokens.words[last] in words.pronouns or tokens.is_capitalised(last)


def _tail_subject(scene: Scene, unit: Unit, clause: int, end: int) -> Mention | None:
    """Return the subject of "…, police said": a whole mention between a comma and the cue."""
    words = scene.tokens.words
    comma = next(
        (j for j in range(end - 1, max(clause, end - 20) - 1, -1) if words[j] == ","), None
    )
    if comma is None or comma + 1 >= end or skip_openings(scene, unit.first, end) > comma:
        return None
    mention = read_mention(scene, comma + 1, end)
    if mention is None or not is_speaker(scene, mention):
        return None
    return Mention(mention.first, end) if end - mention.first <= _LISTENER else None


def _read_relative(scene: Scene, unit: Unit, cue: Cue, clause: int, relative: int) -> Report | None:
    """Read "X, who said that …": only where "that" or a quotation marks the content."""
    start = _content_start(scene, unit, cue)
    if start is None or not _is_marked(scene, unit, start):
        return None
    stop = relative - 1 if scene.tokens.words[relative - 1] == "," else relative
    subject = read_subject(scene, clause, stop) if stop > clause else None
    if subject is None or not is_speaker(scene, subject):
        return None
    return Report(cue, (start, unit.stop), subject, "relative")


def _read_inverted_verb(scene: Scene, unit: Unit, cue: Cue, quote: Quote | None) -> Report | None:
    """Read "…," said X, where the verb stands right behind the quotation or a comma."""
    if not scene.words.verbs_invert:
        return None
    mention = read_mention(scene, cue.stop, unit.stop)
    if mention is None or not is_speaker(scene, mention):
        return None
    if quote is not None and cue.first - quote.stop <= 1:
        return _around_quote(unit, cue, quote, mention, "quote-verb-subject")
    tokens = scene.tokens
    is_name = tokens.is_capitalised(mention.first)
    if not is_name and mention.stop < unit.stop and tokens.words[mention.stop] not in ",.":
        return None  # "X, of the University of Y, says the vaccine works against …"
    if cue.first - unit.first > 2 and _ends_here(scene, unit, mention.stop):
        stop = unit.stop if _goes_on(scene, unit, mention.stop) else cue.first
        return Report(cue, (unit.first, stop), mention, "clause-verb-subject")
    return None


def _around_quote(unit: Unit, cue: Cue, quote: Quote, mention: Mention, rule: str) -> Report:
    """Return the report of a quotation before its attribution, with the one that follows it."""
    following = _quote_after(unit, max(cue.stop, mention.stop))
    sequel = None
    if following is not None and not following.is_single:
        sequel = (following.first, following.stop)
    first = quote.first
    opening = next((q for q in unit.quotes), quote)
    if quote.first > unit.first and opening is not quote and opening.first == unit.first:
        first = opening.first
    return Report(cue, _with_lead(unit, first, quote), mention, rule, sequel=sequel)


def _with_lead(unit: Unit, first: int, quote: Quote) -> tuple[int, int]:
    """Return the content up to a quotation's end: with the clause before it where it is a part."""
    lead = first - unit.first
    return (unit.first if lead > 2 else first, quote.stop)


def _from_quote(scene: Scene, unit: Unit, cue: Cue, quote: Quote, subject: Mention) -> Report:
    """Return the report of a quotation after its cue; the rest of the sentence may belong to it."""
    rest = unit.stop - quote.stop
    ends = rest <= 1 or scene.tokens.words[quote.inside[1] - 1] in _STOPS
    return Report(cue, (quote.first, quote.stop if ends else unit.stop), subject, "verb-quote")


def _read_clausal(scene: Scene, unit: Unit, cue: Cue) -> Report | None:
    """Read a verb that reports only with "that", a comma or a quotation."""
    report = _read_verb(scene, unit, cue)
    if report is None or report.rule in ("quote-verb", "quote-verb-subject", "relative"):
        return report
    if report.rule == "clause-verb":
        return report
    start = report.content[0]
    is_marked = _is_marked(scene, unit, start) or scene.tokens.words[start - 1] in ",:"
    return report if is_marked or cue.denies or _has_document(scene, unit, cue) else None


def _read_request(scene: Scene, unit: Unit, cue: Cue) -> Report | None:
    """Read "X urged Y to …": what is asked for follows the verb."""
    report = _read_verb(scene, unit, cue)
    if report is None or report.mention is None or report.rule.startswith("clause"):
        return None
    return report


def _read_inverted(scene: Scene, unit: Unit, cue: Cue) -> Report | None:
    """Read "…, kata X" and "Kata X, …"."""
    words = scene.tokens.words
    at_start = skip_openings(scene, unit.first, cue.first) >= cue.first
    previous = words[cue.first - 1] if cue.first > unit.first else ""
    if not at_start and previous != "," and previous not in _MARKS:
        return None
    mention = _mention_after(scene, unit, cue)
    if mention is None:
        return None
    quote = _quote_before(scene, unit, cue.first)
    after = max(cue.stop, mention.stop)
    if quote is not None and cue.first - quote.stop <= 1:
        return _around_quote(unit, cue, quote, mention, "quote-cue")
    if at_start:
        comma = next(
            (j for j in range(after, min(unit.stop - 1, after + _LISTENER)) if words[j] in ",:"),
            None,
        )
        if comma is None:
            return None
        if comma > after and not cue.has_clitic:
            mention = mention._replace(stop=comma)  # "Kata sumber di kejaksaan, …"
        return Report(cue, (comma + 1, unit.stop), mention, "cue-clause")
    if _goes_on(scene, unit, after):
        return Report(cue, (unit.first, unit.stop), mention, "clause-cue-clause")
    return Report(cue, (_whole_start(scene, unit, cue.first), cue.first), mention, "clause-cue")


def _goes_on(scene: Scene, unit: Unit, after: int) -> bool:
    """Tell whether the content goes on behind an attribution in its midst: ", kata X, …"."""
    words = scene.tokens.words
    if after + 2 >= unit.stop or words[after] != ",":
        return False
    following = after + 1
    return not (
        following in scene.date_ends
        or words[following] in scene.words.circumstances
        or scene.tokens.is_capitalised(following)
        or words[following] in scene.words.titles
        or words[following] in scene.words.groups
        or any(cue.first == following for cue in unit.cues)
    )


def _mention_after(scene: Scene, unit: Unit, cue: Cue) -> Mention | None:
    """Return the speaker behind a cue, or the clitic on it."""
    if cue.has_clitic:
        return Mention(cue.stop - 1, cue.stop, is_clitic=True)
    mention = read_mention(scene, cue.stop, unit.stop)
    return mention if mention is not None and is_speaker(scene, mention) else None


def _read_passive(scene: Scene, unit: Unit, cue: Cue) -> Report | None:
    """Read "Disebutkan X bahwa …" and "…, demikian disampaikan X"; not "Hal itu disampaikan X"."""
    words = scene.tokens.words
    mention = _mention_after(scene, unit, cue)
    if mention is None:
        return None
    before = skip_openings(scene, unit.first, cue.first)
    if before >= cue.first:
        after = mention.stop
        if after + 1 < unit.stop and (
            words[after] in scene.words.complementisers or words[after] in ",:"
        ):
            return Report(cue, (after + 1, unit.stop), mention, "passive-clause")
        return None
    comma = next(
        (
            j
            for j in (cue.first - 1, cue.first - 2)
            if j > unit.first and (words[j] == "," or words[j] in _MARKS)
        ),
        None,
    )
    if comma is None:
        return None
    quote = _quote_before(scene, unit, cue.first)
    if quote is not None and quote.stop >= comma:
        return _around_quote(unit, cue, quote, mention, "quote-passive")
    return Report(cue, (unit.first, comma), mention, "clause-passive")


def _read_preposition(scene: Scene, unit: Unit, cue: Cue) -> Report | None:
    """Read "Menurut X, …", "…, menurut X" and "…, menurut X, …"."""
    words = scene.tokens.words
    mention = _mention_after(scene, unit, cue)
    if mention is None:
        return None
    after = max(cue.stop, mention.stop)
    if skip_openings(scene, unit.first, cue.first) >= cue.first:
        start = _behind_source(scene, unit, after)
        return (
            None
            if start is None
            else Report(cue, (start, unit.stop), mention, "preposition-clause")
        )
    if words[cue.first - 1] in ",(" and _goes_on(scene, unit, after):
        return Report(cue, (unit.first, unit.stop), mention, "clause-preposition-clause")
    quote = _quote_before(scene, unit, cue.first)
    if quote is not None and cue.first - quote.stop <= 1:
        return _around_quote(unit, cue, quote, mention, "quote-preposition")
    if after >= unit.stop or words[after] in _STOPS or words[cue.first - 1] == ",":
        return Report(
            cue, (_whole_start(scene, unit, cue.first), cue.first), mention, "clause-preposition"
        )
    return None


def _behind_source(scene: Scene, unit: Unit, after: int) -> int | None:
    """Return the content's start behind "Menurut X": a comma, or where the name ends."""
    words = scene.tokens.words
    limit = min(unit.stop, after + _AHEAD)
    for j in range(after, limit):
        if j in scene.date_ends and scene.date_ends[j] < unit.stop and j - after <= 3:
            after = scene.date_ends[j]
            break
    if after >= unit.stop or words[after] in _STOPS:
        return None
    if words[after] in ",:":
        return after + 1 if after + 1 < unit.stop else None
    if words[after] in scene.words.circumstances or words[after] in scene.words.relatives:
        near = min(limit, after + _ASIDE)
        comma = next((j for j in range(after, near) if words[j] == ","), None)
        return comma + 1 if comma is not None and comma + 1 < unit.stop else after
    return after


def _read_noun(scene: Scene, unit: Unit, cue: Cue) -> Report | None:
    """Read "…," demikian pernyataan X."""
    quote = _quote_before(scene, unit, cue.first)
    mention = _mention_after(scene, unit, cue)
    if mention is None:
        return None
    if quote is not None and cue.first - quote.stop <= 1:
        return _around_quote(unit, cue, quote, mention, "quote-noun")
    if cue.first - unit.first > 4 and scene.tokens.words[cue.first - 1] == ",":
        return Report(cue, (unit.first, cue.first), mention, "clause-noun")
    return None


def _read_participle(scene: Scene, unit: Unit, cue: Cue) -> Report | None:
    """Read "X dismissed Y, arguing that …": the speaker is the sentence's subject."""
    start = _content_start(scene, unit, cue)
    if start is None:
        return None
    if not _is_marked(scene, unit, start) and scene.tokens.words[cue.first - 1] != ",":
        return None
    first = skip_openings(scene, unit.first, cue.first)
    subject = read_mention(scene, first, cue.first) if first < cue.first else None
    if subject is not None and not is_speaker(scene, subject):
        subject = None
    return Report(cue, (start, unit.stop), subject, "participle")


def _read_quoting(scene: Scene, unit: Unit, cue: Cue) -> Report | None:
    """Read "A quoted X as saying …": X speaks, A passes it on."""
    speaker = read_mention(scene, cue.stop, unit.stop)
    if speaker is None or not is_speaker(scene, speaker):
        return None
    for i in range(speaker.stop, min(unit.stop, speaker.stop + 4)):
        hit = scene.words.quoted_as.match(scene.tokens.words, i)
        if hit is None:
            continue
        inner = cue._replace(first=i, stop=hit[0], role=CueRole.VERB)
        start = _content_start(scene, unit, inner)
        if start is None:
            return None
        relay = read_subject(scene, _clause_start(scene, unit, cue.first), cue.first)
        relays = (relay,) if relay is not None and is_speaker(scene, relay) else ()
        return Report(cue, (start, unit.stop), speaker, "quoting", relays)
    return None


READERS: dict[CueRole, Reader] = {
    CueRole.VERB: _read_verb,
    CueRole.CLAUSAL: _read_clausal,
    CueRole.REQUEST: _read_request,
    CueRole.TELLING: _read_verb,
    CueRole.INVERTED: _read_inverted,
    CueRole.PASSIVE: _read_passive,
    CueRole.PARTICIPLE: _read_participle,
    CueRole.PREPOSITION: _read_preposition,
    CueRole.NOUN: _read_noun,
    CueRole.QUOTING: _read_quoting,
}


# --- relays ------------------------------------------------------------------


def _with_relays(scene: Scene, unit: Unit, reports: list[Report], cues: list[Cue]) -> list[Report]:
    """Attach who passed it on; where nobody else speaks, the relay is the speaker."""
    found: list[tuple[Cue, Mention]] = []
    for cue in cues:
        mention = read_mention(scene, cue.stop, unit.stop)
        if mention is None:
            continue
        if cue.role is CueRole.CITING and reports and is_speaker(scene, mention):
            reports = [_with_source(report, cue, mention) for report in reports]
        elif scene.tokens.is_capitalised(mention.first):
            found.append((cue, mention))
    if not found:
        return reports
    if not reports:
        report = _read_relay(scene, unit, *found[0])
        return [report] if report is not None else []
    return [_cut_before(report, found) for report in reports]


def _with_source(report: Report, cue: Cue, source: Mention) -> Report:
    """Return "Tass reported, citing the governor" with the governor as speaker, Tass as relay."""
    first, stop = report.content
    if first < cue.first < stop:
        stop = cue.first
    relays = (report.mention,) if report.mention is not None else ()
    return replace(report, content=(first, stop), mention=source, relays=relays)


def _cut_before(report: Report, relays: list[tuple[Cue, Mention]]) -> Report:
    """Return a report with its relays; its content ends before one that stands at its end."""
    first, stop = report.content
    for cue, _ in relays:
        if first < cue.first < stop and report.cue.first < cue.first:
            stop = cue.first
    return replace(report, content=(first, stop), relays=tuple(m for _, m in relays))


def _read_relay(scene: Scene, unit: Unit, cue: Cue, mention: Mention) -> Report | None:
    """Read "Dilansir X, …" and "…, dikutip dari X"."""
    if skip_openings(scene, unit.first, cue.first) >= cue.first:
        start = _behind_source(scene, unit, mention.stop)
        return None if start is None else Report(cue, (start, unit.stop), mention, "relay-clause")
    if scene.tokens.words[cue.first - 1] in "," or scene.tokens.words[cue.first - 1] in _MARKS:
        return Report(cue, (unit.first, cue.first), mention, "clause-relay")
    return None
