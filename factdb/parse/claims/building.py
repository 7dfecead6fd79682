"""Claims: what is said, the cue that says so, and the mention of whoever says it.

A text is read in units (`cutting.cut_units`). What no report covers may be the document's own
(`narratives`). Speakers are mentions still; `link` gives them their names.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from factdb.languages import Language
from factdb.parse.claims.cutting import cut_units
from factdb.parse.claims.narratives import Narratives
from factdb.parse.claims.spans import claimed_span, kind_of
from factdb.parse.claims.stated_days import FAR, StatedDays
from factdb.parse.contents.quoted import end_of_speech
from factdb.parse.cues.finder import find_cues
from factdb.parse.cues.scene import Mention, Scene, proper_words, titled_surnames
from factdb.parse.cues.unit import Report, TextUnit
from factdb.parse.reports.clauses import is_hearsay, sentence_start, start_in_mood
from factdb.parse.reports.floor import read_floor, read_pointing, read_turn
from factdb.parse.reports.leads import read_lead, read_reaction, read_signature
from factdb.parse.reports.participles import PARTICIPLE
from factdb.parse.reports.passives import RESUMING
from factdb.parse.reports.reading import read_reports
from factdb.parse.reports.second_quotes import read_lead as read_second_lead
from factdb.parse.text.cue_words import CueRole
from factdb.parse.text.layout import Layout
from factdb.parse.text.quotes import Quote
from factdb.parse.text.reporting_words import reporting_words
from factdb.parse.text.tokens import Tokens
from factdb.records import (
    NESTED,
    Basis,
    Claim,
    DateMention,
    Figure,
    Kind,
    PassedOver,
    Polarity,
    Precision,
    Relay,
    Span,
)

_ANAPHOR, _PREPOSITION, _VERB = CueRole.ANAPHOR, CueRole.PREPOSITION, CueRole.VERB
_JUDGING = CueRole.JUDGING
_ASSERTED = Polarity.ASSERTED

ACTED = PARTICIPLE  # the rule of a report that explains what its speaker did
IN_MOOD = "mood"  # the rule of a claim that its verb's mood alone tells
_DAYS = frozenset({Precision.DAY, Precision.HOUR, Precision.MINUTE})
_NEAR = 1  # paragraphs from who has the floor to what others say happened
_STANDALONE = 4  # words: a shorter quotation without attribution is a title or an irony


class FoundClaims(NamedTuple):
    """The claims of a text, ordered by span, and the cues that gave none."""

    claims: list[Claim]
    passed_over: list[PassedOver]


def parse_claims(
    tokens: Tokens,
    layout: Layout,
    quotes: Sequence[Quote],
    dates: Sequence[DateMention],
    figures: Sequence[Figure],
    language: Language,
) -> FoundClaims:
    """Find every claim of a text, ordered by span; contents may nest.

    A claim's `speaker` is None still where it has one: `speaker_span` is the mention that `link`
    names. `speaker_basis` is inferential for a quotation that stands without an attribution.
    """
    words = reporting_words(language.code)
    date_ends = {tokens.first_from(d.span.start): tokens.stop_at(d.span.end) for d in dates}
    periods = frozenset(tokens.first_from(d.span.start) for d in dates if d.precision not in _DAYS)
    surnames = titled_surnames(tokens, words)
    scene = Scene(tokens, words, date_ends, proper_words(tokens), periods, surnames)
    cues = find_cues(tokens, words)
    units = cut_units(tokens, layout, quotes, cues, language.dates.months)
    builder = _Builder(scene, language)
    narratives = Narratives(scene, dates, figures, language)
    claims: list[Claim] = []
    passed: list[PassedOver] = []
    previous: Claim | None = None
    before: TextUnit | None = None
    for unit in units:
        found: list[Claim] = []
        if before is not None and words.verb_second:
            found = builder.pointing(unit, before, claims)
        if unit.cues and not found:
            found = builder.claims(unit, read_reports(scene, unit))
        if found and all(claim.rule == ACTED for claim in found):
            found = builder.quoted_before(unit, found) or narratives.with_act(unit, found)
        elif len(found) == 1 and found[0].rule == "verb-clause":
            found = narratives.with_main(unit, found)
        if not found:
            found = builder.standalone(unit, before, previous)
        if words.mood and all(claim.rule == NESTED for claim in found):
            found = builder.in_mood(unit, claims) + found
        builder.hold_floor(unit, found)
        if found:
            previous = found[0]
        else:
            found = narratives.told_in(unit)
            passed += [
                PassedOver(cue.span(tokens, language), "cue", "no speaker or no content beside it")
                for cue in unit.cues
                if cue.role in (_VERB, _PREPOSITION)
            ]
        claims += found
        before = unit
    return FoundClaims(sorted(claims, key=lambda claim: claim.span), passed)


class _Builder:
    """Makes claims of reports: token ranges to spans, with kind, polarity, day and relays."""

    def __init__(self, scene: Scene, language: Language) -> None:
        self._scene = scene
        self._tokens = scene.tokens
        self._language = language
        self._days = StatedDays(scene, language)
        untruths = scene.words.untruths.find(scene.tokens.words)
        self._untruths = [hit for hit in untruths if not _is_attribute(scene, hit[0])]
        self._groups = 0
        self._floor: Span | None = None  # the mention of whoever spoke last
        self._floor_in = -1  # the paragraph of that
        self._told_in = -1  # the paragraph of the unit before, if that reported
        self._turn_in = -1  # the same if somebody spoke there, and nothing tells what

    def claims(self, unit: TextUnit, reports: Sequence[Report]) -> list[Claim]:
        """Return the claims of a unit's reports; an interrupted quotation gives two."""
        found: list[Claim] = []
        for i, report in enumerate(reports):
            near = reports[max(0, i - FAR // 2) : i + FAR // 2]
            claim = self._claim(unit, report, near)
            if claim is None:
                continue
            if report.sequel is not None:
                rest = claimed_span(self._scene, *report.sequel)
                if rest is not None:
                    self._groups += 1
                    claim = claim._replace(group=self._groups)
                    found += [claim, claim._replace(span=rest, kind=Kind.DIRECT)]
                    continue
            found.append(claim)
        return found

    def quoted_before(self, unit: TextUnit, found: list[Claim]) -> list[Claim]:
        """Return "“…,” adding that …" with the quotation, of the same speaker; else none."""
        cue = found[0].cue_span
        opening = unit.quotes[0] if unit.quotes else None
        if cue is None or opening is None or opening.first != unit.first or opening.is_single:
            return []
        if self._tokens.first_from(cue.start) != opening.stop:
            return []
        span = claimed_span(self._scene, opening.first, opening.stop)
        if span is None:
            return []
        quoted = found[0]._replace(span=span, kind=Kind.DIRECT, rule="quote-continues")
        return [quoted, *found]

    def _claim(self, unit: TextUnit, report: Report, near: Sequence[Report]) -> Claim | None:
        is_clause = report.cue.role is not _JUDGING  # "called that plan unfair"
        span = claimed_span(self._scene, *report.content, is_clause=is_clause)
        if span is None or (report.rule == RESUMING and self._floor is None):
            return None
        tokens, cue = self._tokens, report.cue
        mention = self._mention_span(report.mention)
        return Claim(
            span=span,
            kind=kind_of(self._scene, unit, span),
            speaker_span=(self._floor or mention) if cue.role is _ANAPHOR else mention,
            cue_span=cue.span(tokens, self._language),
            relays=tuple(map(self._relay, report.relays)),
            stated_span=self._days.day_of(unit, report, near),
            polarity=self._polarity(report),
            rule=report.rule,
        )

    def _relay(self, mention: Mention) -> Relay:
        """Return who passes on, by name: "Venpres" of "the official news agency Venpres"."""
        tokens, words = self._tokens, self._scene.words
        first = mention.first + (tokens.words[mention.first] in words.determiners)
        inside = range(first, mention.stop)
        first = next((i for i in inside if tokens.is_capitalised(i)), mention.first)
        return Relay(tokens.mention(first, mention.stop), tokens.span(first, mention.stop))

    def pointing(self, unit: TextUnit, before: TextUnit, claims: list[Claim]) -> list[Claim]:
        """Return the claim of the unit before one that only tells whose it is ("Das sagte X").

        Unless somebody else has reported there; a narrative claim is taken from `claims`.
        """
        report = read_pointing(self._scene, unit, before)
        claim = self._claim(unit, report, (report,)) if report is not None else None
        if claim is None:
            return []
        if claims and claims[-1].span.end > claim.span.start:
            if claims[-1].kind is not Kind.NARRATIVE:
                return []
            claims.pop()
        return [claim]

    def standalone(
        self, unit: TextUnit, before: TextUnit | None, previous: Claim | None
    ) -> list[Claim]:
        """Return the claim of a quotation without a cue: its speaker stands beside it.

        Before a colon or behind a dash; or in the sentence before, where the quotation is all.
        """
        if not unit.quotes:
            return []
        lead = read_lead(self._scene, unit) or read_signature(self._scene, unit)
        if lead is None and self._scene.words.verb_second:
            lead = read_second_lead(self._scene, unit)
        is_behind = before is not None and before.paragraph == unit.paragraph
        if lead is None and before is not None and is_behind and _is_standalone(unit):
            is_untold = self._told_in != before.paragraph
            lead = read_reaction(self._scene, before) if is_untold else None
        if lead is None and (previous is None or not _is_standalone(unit)):
            return []
        opening = unit.quotes[0]
        quote = opening if opening.first == unit.first else unit.closing_quote() or opening
        span = claimed_span(self._scene, quote.first, unit.stop)
        if span is None:
            return []
        if lead is not None or previous is None:
            mention = self._mention_span(lead)
            return [Claim(span=span, kind=Kind.DIRECT, speaker_span=mention, rule="name-quote")]
        goes_on = (
            previous.kind is Kind.DIRECT
            and "\n" not in self._tokens.text[previous.span.end : span.start]
        )
        return [
            Claim(
                span=span,
                kind=Kind.DIRECT,
                speaker_span=previous.speaker_span if goes_on else None,
                cue_span=previous.cue_span if goes_on else None,
                stated_span=previous.stated_span if goes_on else None,
                speaker_basis=Basis.INTERPRETIVE if goes_on else Basis.INFERENTIAL,
                rule="quote-continues" if goes_on else "quote-alone",
            )
        ]

    def in_mood(self, unit: TextUnit, claims: list[Claim]) -> list[Claim]:
        """Return the claim of a sentence that goes on reporting by its mood alone.

        Its speaker is whoever has the floor. It is one claim with the sentences before it that
        did the same; their claim is taken from the end of `claims`.
        """
        is_behind = self._told_in == unit.paragraph
        is_told = is_behind or self._turn_in == unit.paragraph
        start = start_in_mood(self._scene, unit, behind_report=is_told)
        is_near = self._floor is not None and unit.paragraph - self._floor_in <= _NEAR
        if start is None and is_near and is_hearsay(self._scene, unit):
            start = unit.first
        span = claimed_span(self._scene, start, unit.stop) if start is not None else None
        if span is None:
            return []
        floor = self._floor
        if start is not None and start > sentence_start(self._scene, unit):
            told = read_floor(self._scene, unit)
            is_before = told is not None and told.stop <= start
            floor = self._mention_span(told) if is_before else floor
            is_behind = False  # what stands before it is none of it
        if is_behind and claims[-1].rule == IN_MOOD:
            span = Span(claims.pop().span.start, span.end)
        return [
            Claim(
                span=span,
                kind=kind_of(self._scene, unit, span),
                speaker_span=floor,
                speaker_basis=Basis.INTERPRETIVE,
                rule=IN_MOOD,
            )
        ]

    def hold_floor(self, unit: TextUnit, found: Sequence[Claim]) -> None:
        """Remember who spoke in a unit, and whether it reported."""
        self._told_in = unit.paragraph if found else -1
        spoken = [c.speaker_span for c in found if c.speaker_span is not None and c.rule != NESTED]
        if spoken:
            self._floor, self._floor_in = spoken[-1], unit.paragraph
        elif self._scene.words.mood and not found:
            turn = read_turn(self._scene, unit)
            self._turn_in = unit.paragraph if turn is not None else -1
            mention = turn or read_floor(self._scene, unit)
            if mention is not None:
                self._floor, self._floor_in = self._mention_span(mention), unit.paragraph

    def _mention_span(self, mention: Mention | None) -> Span | None:
        if mention is None:
            return None
        span = self._tokens.span(mention.first, mention.stop)
        if mention.is_clitic:
            return Span(span.end - len(self._language.reporting.clitic or ""), span.end)
        return span

    def _polarity(self, report: Report) -> Polarity:
        """Tell whether a speaker stands against a content.

        Not against their own words, "“Kami di rumah,” bantahnya"; nor is a number untrue that a
        sentence of theirs gives before: "Semua 41 orang selamat. Kabar itu hoaks."
        """
        first, stop = report.content
        at = bisect_left(self._untruths, (first,))
        is_untrue = at < len(self._untruths) and self._untruths[at][1] <= stop
        if is_untrue and self._gives_number(first, self._untruths[at][0]):
            is_untrue = False
        denies = report.cue.denies and not report.rule.startswith("quote")
        return Polarity.DENIED if denies or is_untrue else _ASSERTED

    def _gives_number(self, first: int, stop: int) -> bool:
        """Tell whether a sentence with digits ends between two tokens."""
        words = self._tokens.words
        ends = (i for i in range(stop - 1, first, -1) if words[i] in ".?!")
        end = next(ends, first)
        return any(words[i][0].isdigit() for i in range(first, end))


def _is_attribute(scene: Scene, at: int) -> bool:
    """Tell whether an untruth tells what an object is: "menyebarkan kabar | tidak benar"."""
    words, tokens = scene.words, scene.tokens.words
    if at < 2 or tokens[at - 1] not in words.documents or not words.is_active(tokens[at - 2]):
        return False
    return words.cues.match(tokens, at - 2) is None


def _is_standalone(unit: TextUnit) -> bool:
    """Tell whether a unit is one quotation and nothing beside it."""
    if not unit.quotes or unit.quotes[0].first != unit.first or unit.quotes[0].is_single:
        return False
    return (
        end_of_speech(unit, unit.quotes[0]) >= unit.stop - 1
        and unit.stop - unit.first > _STANDALONE
    )
