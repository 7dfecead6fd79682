"""One document's records to rows: every tuple in its table's order of columns, ids handed out."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date, datetime
from types import MappingProxyType
from typing import Any, NamedTuple

from factdb.indicators import indicators
from factdb.records import (
    Claim,
    DateMention,
    DateRange,
    Entity,
    Extraction,
    Figure,
    Precision,
    Relay,
    Span,
)
from factdb.store.facts import Facts
from factdb.store.insert import Ids, Rows
from factdb.store.keys import claim_keys, figure_keys
from factdb.store.names import Names
from factdb.store.run import Run
from factdb.store.values import bounds_of, day_of, write_decimal, write_moment

_CONTEXT = 32  # characters of a span's prefix and suffix
_BLOCK = 4096  # characters; the triggers count in blocks of this size
_LONG = 4 * _BLOCK  # from here on comparing spans with the whole text costs more than passages


class Place(NamedTuple):
    """Where the rows of one extraction belong, and what is known of the document."""

    version_id: int
    document_id: int
    version_key: str
    facts: Facts


class Stored(NamedTuple):
    """What the database has of a version already, and is not to be stored again.

    `keys` are those of claims and figures, `dates` the spans of dates.
    """

    spans: Mapping[Span, int] = MappingProxyType({})
    keys: Collection[str] = frozenset()
    dates: Collection[Span] = frozenset()


NOTHING = Stored()


class Said(NamedTuple):
    """Who says something, None for the document itself, and the day it is listed under."""

    speaker_id: int | None
    day: str


def precision_of(interval: DateRange) -> Precision:
    """Tell the grain of an interval from its ends alone."""
    if interval.start is None or interval.start != interval.end:
        return Precision.PERIOD
    return Precision.MINUTE if isinstance(interval.start, datetime) else Precision.DAY


def cut_passages(version_id: int, text: str) -> Iterator[tuple[int, int, str]]:
    """Yield the rows of a long text's passages: the block that each starts with, and the next."""
    if len(text) > _LONG:
        for number, start in enumerate(range(0, len(text), _BLOCK)):
            yield version_id, number, text[start : start + 2 * _BLOCK]


def find_holders(outer: Sequence[Span], inner: Sequence[Span]) -> list[int | None]:
    """Return for each inner span the index of the smallest outer one that holds it.

    Spans come in any order; time is linear after sorting where outer ones nest a few deep only.
    """
    found: list[int | None] = [None] * len(inner)
    upcoming = sorted(range(len(outer)), key=lambda i: (-outer[i].start, outer[i].end, -i))
    opened: list[int] = []
    for j in sorted(range(len(inner)), key=lambda j: inner[j].start):
        while upcoming and outer[upcoming[-1]].start <= inner[j].start:
            _close(opened, outer, outer[upcoming[-1]].start)
            opened.append(upcoming.pop())
        _close(opened, outer, inner[j].start)
        found[j] = next((i for i in reversed(opened) if outer[i].contains(inner[j])), None)
    return found


def _close(opened: list[int], outer: Sequence[Span], place: int) -> None:
    while opened and outer[opened[-1]].end <= place:
        opened.pop()


class VersionRows:
    """Builds the rows of one version's extraction, each record that is not stored yet."""

    def __init__(
        self,
        extraction: Extraction,
        place: Place,
        publisher: str | None,
        run: Run,
        ids: Ids,
        rows: Rows,
        names: Names,
        stored: Stored = NOTHING,
    ) -> None:
        self._extraction = extraction
        self._place = place
        self._publisher = publisher
        self._run = run
        self._ids = ids
        self._rows = rows
        self._names = names
        self._stored = stored
        self._spans = dict(stored.spans)
        self._precisions = {date.span: date.precision for date in extraction.dates}
        self._entities: dict[str, int] = {}
        self._claims: list[Claim] = []
        self._claim_ids: list[int] = []
        self._said: list[Said] = []

    def build(self) -> list[Said]:
        """Add the rows to those given; return who said each claim added, and on which day."""
        self._add_entities()
        self._add_claims()
        self._add_figures()
        self._add_dates()
        if not self._stored.keys:
            self._add_names()
            self._add_passed_over()
        return self._said

    def _span(self, span: Span | None) -> int | None:
        return None if span is None else self._span_id(span)

    def _span_id(self, span: Span) -> int:
        known = self._spans.get(span)
        if known is not None:
            return known
        start, end = span
        text = self._extraction.document.text
        number = self._spans[span] = self._ids.next("span")
        prefix, suffix = text[max(0, start - _CONTEXT) : start], text[end : end + _CONTEXT]
        row = (number, self._place.version_id, start, end, text[start:end], prefix, suffix)
        self._rows["span"].append(row)
        return number

    def _add_entities(self) -> None:
        entities: dict[str, Entity] = {}
        for entity in self._extraction.entities:
            entities.setdefault(entity.name, entity)
        for claim in self._extraction.claims:  # an imported claim brings no entity
            if claim.speaker is not None and claim.speaker not in entities:
                entities[claim.speaker] = Entity(claim.speaker)
        self._entities = {name: self._names.entity(one) for name, one in entities.items()}

    def _listed(self, table: str, span: Span, rule: str, said: Said) -> tuple[Any, ...]:
        place = self._place
        return (
            self._ids.next(table),
            place.version_id,
            place.document_id,
            place.facts.publisher_id,
            said.speaker_id,
            True,
            said.day,
            self._run.status,
            self._run.id,
            rule,
            self._span_id(span),
        )

    def _add_claims(self) -> None:
        claims = self._extraction.claims
        keys = claim_keys(self._place.version_key, claims, self._run.status)
        for claim, key in zip(claims, keys, strict=True):
            if key not in self._stored.keys:
                self._add_claim(claim, key)

    def _add_claim(self, claim: Claim, key: str) -> None:
        speaker = None if claim.speaker is None else self._entities[claim.speaker]
        said = Said(speaker, day_of(claim.stated_on) or self._place.facts.day)
        row = (
            *self._listed("claim", claim.span, claim.rule, said),
            key,
            claim.kind.value,
            claim.polarity.value,
            self._span(claim.speaker_span),
            claim.speaker_basis.value,
            self._span(claim.cue_span),
            *_ends(claim.stated_on),
            self._stated_precision(claim),
            claim.stated_basis.value,
            self._span(claim.stated_span),
            claim.group,
        )
        self._rows["claim"].append(row)
        self._claims.append(claim)
        self._claim_ids.append(row[0])
        self._said.append(said)
        self._add_chain(row[0], claim, speaker)

    def _stated_precision(self, claim: Claim) -> str | None:
        if claim.stated_on is None:
            return None
        known = claim.stated_span and self._precisions.get(claim.stated_span)
        return (known or precision_of(claim.stated_on)).value

    def _add_chain(self, claim_id: int, claim: Claim, speaker: int | None) -> None:
        hops: list[tuple[Any, ...]] = []
        if claim.speaker is not None:
            hops.append(("speaker", claim.speaker, speaker, None, self._span(claim.speaker_span)))
        hops.extend(self._relay(relay) for relay in claim.relays)
        if self._publisher is not None:
            publisher_id = self._place.facts.publisher_id
            hops.append(("publisher", self._publisher, None, publisher_id, None))
        self._rows["attribution"].extend((claim_id, hop, *row) for hop, row in enumerate(hops))

    def _relay(self, relay: Relay) -> tuple[Any, ...]:
        entity = self._entities.get(relay.name)
        return ("relay", relay.name, entity, None, self._span_id(relay.span))

    def _holders(self, inner: Sequence[Figure] | Sequence[DateMention]) -> list[int | None]:
        outer = [claim.span for claim in self._claims]
        return find_holders(outer, [record.span for record in inner])

    def _of_claim(self, index: int | None) -> tuple[int | None, Said]:
        """Return a claim's id and who said it when; for no claim what holds for the document."""
        if index is None:
            return None, Said(None, self._place.facts.day)
        return self._claim_ids[index], self._said[index]

    def _add_figures(self) -> None:
        figures = self._extraction.figures
        slugs = dict.fromkeys(one.indicator for one in figures if one.indicator is not None)
        self._rows["indicator"].extend(map(_indicator, slugs))
        keys = figure_keys(self._place.version_key, figures, self._run.status)
        for figure, index, key in zip(figures, self._holders(figures), keys, strict=True):
            if key not in self._stored.keys:
                claim_id, said = self._of_claim(index)
                listed = self._listed("figure", figure.span, figure.rule, said)
                self._rows["figure"].append((*listed, key, claim_id, *self._figure(figure)))

    def _figure(self, figure: Figure) -> tuple[Any, ...]:
        low, best, high = bounds_of(figure)
        return (
            write_decimal(low),
            None if low is None else float(low),
            write_decimal(best),
            write_decimal(high),
            None if high is None else float(high),
            figure.qualifier.value,
            figure.vague,
            figure.unit,
            self._span(figure.unit_span),
            figure.counted,
            figure.dimension,
            figure.indicator,
            figure.measure.value,
            *_ends(figure.period),
            self._span(figure.period_span),
            figure.place,
            None,  # its series and its point: `store.series` finds them once the rows are in
            None,
        )

    def _add_dates(self) -> None:
        dates = self._extraction.dates
        dated: dict[Span, int] = {}
        for index, claim in enumerate(self._claims):
            if claim.stated_span is not None:
                dated.setdefault(claim.stated_span, index)
        for mention, holder in zip(dates, self._holders(dates), strict=True):
            if mention.span not in self._stored.dates:
                self._add_date(mention, dated.get(mention.span) if holder is None else holder)

    def _add_date(
        self, mention: DateMention, index: int | None, is_published: bool = False
    ) -> None:
        claim_id, said = self._of_claim(index)
        dated = said._replace(day=day_of(mention.range))
        row = (
            *self._listed("date_mention", mention.span, mention.rule, dated),
            claim_id,
            mention.range is not None,
            *_ends(mention.range),
            mention.precision.value,
            mention.basis.value,
            mention.role.value,
            mention.vague,
            mention.conflict,
            is_published,
        )
        self._rows["date_mention"].append(row)
        for number, interval in enumerate(mention.alternatives):
            self._rows["date_alternative"].append((row[0], number, *_ends(interval)))
        for number, span in enumerate(mention.evidence):
            self._rows["date_evidence"].append((row[0], number, self._span_id(span)))

    def _add_names(self) -> None:
        version = self._place.version_id
        for entity in self._extraction.entities:
            number = self._entities[entity.name]
            for role in entity.roles:
                named = (self._ids.next("role"), number, version, role.title)
                self._rows["role"].append((*named, self._span_id(role.span)))
            for mention in entity.mentions:
                place = (self._ids.next("mention"), number, version)
                self._rows["mention"].append((*place, self._span_id(mention)))

    def _add_passed_over(self) -> None:
        passed = [(one.span, one.what, one.reason) for one in self._extraction.passed_over]
        passed += [(span, "boilerplate", "") for span in self._extraction.boilerplate]
        version = self._place.version_id
        for span, what, reason in passed:
            place = (self._ids.next("passed_over"), version, self._span_id(span))
            self._rows["passed_over"].append((*place, what, reason))
        published = self._extraction.published
        if published is not None and published.evidence:  # given from outside, it has no place
            self._add_date(published, None, is_published=True)


def _indicator(slug: str) -> tuple[str, str | None, str]:
    """Return an indicator's row; somebody's own, in imported claims, has no definition."""
    known = indicators().get(slug)
    return (slug, known.definition, known.measure.value) if known else (slug, None, "unknown")


def _ends(interval: DateRange | None) -> tuple[str | None, str | None]:
    if interval is None:
        return None, None
    start: date | None
    start, end = interval
    return write_moment(start), write_moment(end)
