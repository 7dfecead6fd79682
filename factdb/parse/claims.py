"""Claims: what is said, the cue that says so, and the mention of whoever says it.

A text is read in units (`cutting.cut_units`). What no report covers is a narrative claim where it
carries a figure or a date. Speakers are mentions still; `link` gives them their names.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from factdb.languages import Language
from factdb.parse.attributions import read_lead, read_reaction, read_signature
from factdb.parse.claim_spans import claimed_span, kind_of
from factdb.parse.clauses import is_hearsay, is_in_mood
from factdb.parse.cue_words import CueRole
from factdb.parse.cues import find_cues
from factdb.parse.cutting import cut_units
from factdb.parse.floor import read_floor, read_pointing
from factdb.parse.layout import Layout
from factdb.parse.participles import PARTICIPLE
from factdb.parse.quoted import end_of_speech
from factdb.parse.quotes import Quote
from factdb.parse.relays import is_pointing
from factdb.parse.reporting_words import reporting_words
from factdb.parse.reports import read_reports
from factdb.parse.scene import Mention, Scene, proper_words
from factdb.parse.second_quotes import read_lead as read_second_lead
from factdb.parse.tokens import Tokens
from factdb.parse.unit import Report, TextUnit
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

ACTED = PARTICIPLE  # the rule of a report that explains what its speaker did
IN_MOOD = "mood"  # the rule of a claim that its verb's mood alone tells
_DAYS = frozenset({Precision.DAY, Precision.HOUR, Precision.MINUTE})
_STATED_NEAR = 4  # tokens from a cue inside its own content to the day of the statement
_STATED_FAR = 80  # tokens from a cue to the day of the statement at most
_HANDFUL = 12  # so many "the two leaders" can be that nobody counted before
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
    scene = Scene(tokens, words, date_ends, proper_words(tokens), periods)
    units = cut_units(tokens, layout, quotes, find_cues(tokens, words))
    builder = _Builder(scene, dates, figures, language)
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
            found = builder.acted(unit, found)
        if not found:
            found = builder.standalone(unit, before, previous)
        if not found and words.mood:
            found = builder.in_mood(unit, claims)
        builder.hold_floor(unit, found)
        if found:
            previous = found[0]
        else:
            found = builder.narrative(unit)
            passed += [
                PassedOver(cue.span(tokens, language), "cue", "no speaker or no content beside it")
                for cue in unit.cues
                if cue.role in (CueRole.VERB, CueRole.PREPOSITION)
            ]
        claims += found
        before = unit
    return FoundClaims(sorted(claims, key=lambda claim: claim.span), passed)


class _Builder:
    """Makes claims of reports: token ranges to spans, with kind, polarity, day and relays."""

    def __init__(
        self,
        scene: Scene,
        dates: Sequence[DateMention],
        figures: Sequence[Figure],
        language: Language,
    ) -> None:
        self._scene = scene
        self._tokens = scene.tokens
        self._language = language
        firsts = {f.high: f.span for f in reversed(figures)}  # where each value is told first
        told = [f.span for f in figures if not self._refers_back(f, firsts[f.high])]
        self._evidence = sorted([date.span for date in dates] + told)
        self._evidence_starts = [span.start for span in self._evidence]
        self._date_firsts = sorted(scene.date_ends)
        self._untruths = scene.words.untruths.find(scene.tokens.words)
        self._groups = 0
        self._floor: Span | None = None  # the mention of whoever spoke last
        self._told_in = -1  # the paragraph of the unit before, if that reported

    def claims(self, unit: TextUnit, reports: Sequence[Report]) -> list[Claim]:
        """Return the claims of a unit's reports; an interrupted quotation gives two."""
        found: list[Claim] = []
        for i, report in enumerate(reports):
            near = reports[max(0, i - _STATED_FAR // 2) : i + _STATED_FAR // 2]
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

    def _claim(self, unit: TextUnit, report: Report, near: Sequence[Report]) -> Claim | None:
        span = claimed_span(self._scene, *report.content)
        if span is None:
            return None
        tokens, cue = self._tokens, report.cue
        mention = self._mention_span(report.mention)
        return Claim(
            span=span,
            kind=kind_of(self._scene, unit, span),
            speaker_span=self._floor if cue.role is CueRole.ANAPHOR else mention,
            cue_span=cue.span(tokens, self._language),
            relays=tuple(map(self._relay, report.relays)),
            stated_span=self._stated(unit, report, near),
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
        span = claimed_span(self._scene, unit.quotes[0].first, unit.stop)
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
        span = claimed_span(self._scene, unit.first, unit.stop)
        is_behind = self._told_in == unit.paragraph
        if span is None or not (
            is_in_mood(self._scene, unit, behind_report=is_behind)
            or (self._floor is not None and is_hearsay(self._scene, unit))
        ):
            return []
        if is_behind and claims[-1].rule == IN_MOOD:
            span = Span(claims.pop().span.start, span.end)
        return [
            Claim(
                span=span,
                kind=kind_of(self._scene, unit, span),
                speaker_span=self._floor,
                speaker_basis=Basis.INTERPRETIVE,
                rule=IN_MOOD,
            )
        ]

    def hold_floor(self, unit: TextUnit, found: Sequence[Claim]) -> None:
        """Remember who spoke in a unit, and whether it reported."""
        self._told_in = unit.paragraph if found else -1
        spoken = [c.speaker_span for c in found if c.speaker_span is not None and c.rule != NESTED]
        if spoken:
            self._floor = spoken[-1]
        elif self._scene.words.mood:
            mention = read_floor(self._scene, unit)
            self._floor = self._mention_span(mention) or self._floor

    def narrative(self, unit: TextUnit) -> list[Claim]:
        """Return the unit as a claim of the document's own voice if it tells a figure or a date.

        A question claims nothing.
        """
        span = claimed_span(self._scene, unit.first, unit.stop, is_clause=False)
        if span is None or self._tokens.words[unit.stop - 1] == "?":
            return []
        at = bisect_left(self._evidence_starts, span.start)
        if at >= len(self._evidence) or self._evidence[at].start >= span.end:
            return []
        if is_pointing(self._scene, unit) or self._is_stamp(unit):
            return []
        return [Claim(span=span, kind=Kind.NARRATIVE, rule="narrative")]

    def _is_stamp(self, unit: TextUnit) -> bool:
        """Tell whether a unit is nothing but when it came out: "3 May 2020 (Updated: 4 May)"."""
        tokens, published = self._tokens, self._language.dates.published
        i = unit.first
        while i < unit.stop:
            if i in self._scene.date_ends:
                i = self._scene.date_ends[i]
            elif tokens.words[i][0].isalnum() and tokens.words[i] not in published:
                return False
            else:
                i += 1
        return True

    def acted(self, unit: TextUnit, found: list[Claim]) -> list[Claim]:
        """Return reports that only explain an act, with the act where it tells a figure or a date.

        "X fined Y $2 million on Monday, saying …": GUIDELINES, a narrative claim is the sentence.
        """
        (told,) = self.narrative(unit) or (None,)
        cue = found[0].cue_span
        if told is None or cue is None:
            return found
        words = self._tokens.words[unit.first : self._tokens.first_from(cue.start)]
        if not self._scene.words.acts.isdisjoint(words):
            return found  # "X dismissed the plan on Monday, saying …"
        at = bisect_left(self._evidence_starts, told.span.start)
        return [told, *found] if self._evidence[at].start < cue.start else found

    def _refers_back(self, figure: Figure, told: Span) -> bool:
        """Tell whether a number only points back: "the two leaders", "dua korban tersebut".

        One that was not told yet and is no handful tells something: "many of the 870 wounded".

        GUIDELINES "Figures": such a number is a figure, but makes no narrative claim.
        """
        tokens, speakers = self._tokens, self._language.speakers
        first = tokens.first_from(figure.span.start)
        stop = tokens.stop_at(max(figure.span.end, figure.unit_span.end if figure.unit_span else 0))
        behind = tokens.words[stop] if stop < len(tokens.words) else ""
        if first > 0 and tokens.words[first - 1] in speakers.definites:
            return figure.high <= _HANDFUL or told != figure.span
        return behind in speakers.demonstratives

    def _mention_span(self, mention: Mention | None) -> Span | None:
        if mention is None:
            return None
        span = self._tokens.span(mention.first, mention.stop)
        if mention.is_clitic:
            return Span(span.end - len(self._language.reporting.clitic or ""), span.end)
        return span

    def _polarity(self, report: Report) -> Polarity:
        first, stop = report.content
        at = bisect_left(self._untruths, (first,))
        is_untrue = at < len(self._untruths) and self._untruths[at][1] <= stop
        return Polarity.DENIED if report.cue.denies or is_untrue else Polarity.ASSERTED

    def _stated(self, unit: TextUnit, report: Report, near: Sequence[Report]) -> Span | None:
        """Return the date nearest to the cue that stands in no content: when it was said.

        A day goes before a longer time: "kata Budi dalam rapat kuartal III 2025, Jumat (17/10)".
        """
        at = bisect_left(self._date_firsts, max(unit.first, report.cue.first - _STATED_FAR))
        end = bisect_left(self._date_firsts, min(unit.stop, report.cue.stop + _STATED_FAR))
        if at == end:
            return None
        contents = [r.content for r in near] + [r.sequel for r in near if r.sequel]
        best: tuple[bool, int, int] | None = None
        for first in self._date_firsts[at:end]:
            own = any(a <= first < b and a <= report.cue.first < b for a, b in contents)
            other = any(a <= first < b and not a <= report.cue.first < b for a, b in contents)
            distance = abs(first - report.cue.first)
            if other or (own and distance > _STATED_NEAR):
                continue
            if self._tokens.words[first - 1] in self._language.numbers.bars:
                continue  # "Berdasarkan data BPBD per 3 Maret": as of that day
            if any(_is_nearer(other, report, first) for other in near):
                continue
            if self._is_told_of(report, first):
                continue
            fit = (first in self._scene.periods, distance, first)
            best = fit if best is None else min(best, fit)
        if best is None:
            return None
        return self._tokens.span(best[2], self._scene.date_ends[best[2]])

    def _is_told_of(self, report: Report, day: int) -> bool:
        """Tell whether a day is another's: a noun's, that of a clause on the speaker or before it.

        "After Sunday's battle, Roe said", "Roe, who left Monday, said", "Roe left on Monday, and
        police said".
        """
        behind = self._scene.date_ends[day]
        if behind < len(self._tokens) and self._tokens.is_owner(behind):
            return True
        words, mention, tokens = self._scene.words, report.mention, self._tokens.words
        if mention is None or words.heads_first:
            return False
        if mention.stop < day < report.cue.first:
            return not words.relatives.isdisjoint(tokens[mention.stop : day])
        joint = mention.first - 1 - (tokens[mention.first - 1] in words.determiners)
        is_parted = tokens[joint] in words.conjunctions and tokens[joint - 1] == ","
        return is_parted and day < mention.first


def _is_nearer(other: Report, report: Report, day: int) -> bool:
    """Tell whether a day stands beside what somebody else says: "Roe left, Poe said Monday"."""
    if other.mention is None or other.mention == report.mention:
        return False
    return abs(day - other.cue.first) < abs(day - report.cue.first)


def _is_standalone(unit: TextUnit) -> bool:
    """Tell whether a unit is one quotation and nothing beside it."""
    if not unit.quotes or unit.quotes[0].first != unit.first or unit.quotes[0].is_single:
        return False
    return (
        end_of_speech(unit, unit.quotes[0]) >= unit.stop - 1
        and unit.stop - unit.first > _STANDALONE
    )
