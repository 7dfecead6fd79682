"""One document's extraction as rows, before anything is known of the database.

Pure, so that worker processes can do it. Rows are made as tuples in their table's order of columns
and handed on column by column, as `factdb.store.settle` takes them. An id in them is a number in
the draft: a row's own place among those of its table, an entity's place among the draft's names,
and 0 for the one version, document, publisher and run that there is. `settle` puts the ids of the
database in their place.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import NamedTuple

from factdb.copies import sign
from factdb.indicators import indicators
from factdb.records import (
    Claim,
    DateMention,
    DateRange,
    Document,
    Entity,
    Extraction,
    Figure,
    Fingerprint,
    Precision,
    Record,
    Relay,
    Span,
)
from factdb.store.drafting.document_tolls import Toll
from factdb.store.drafting.entries import claim_words, document_words
from factdb.store.drafting.holders import find_holders
from factdb.store.drafting.keys import claim_keys, document_key, figure_keys, hash_text, version_key
from factdb.store.drafting.packing import Columns, Row, columns_of, counts_of, pack, unpack
from factdb.store.drafting.saying import (
    find_restated,
    find_stated,
    find_told,
    find_tolls_in,
    find_worded,
)
from factdb.store.drafting.stated import Stated, Worded
from factdb.store.values import Published, bounds_of, day_of, ends_of, write_decimal, write_moment
from factdb.words import fold_words

_OF_NAMES = ("role", "mention")
_THE_ONE = 0  # the version, document, publisher or run of a draft
_CONTEXT = 32  # characters of a span's prefix and suffix
# Before a claim: as far as what opens its sentence may stand: "Earlier, as the Post reported, …".
_CLAIM_CONTEXT = 128
_NAME_CONTEXT = 64  # behind a speaker's name: "…, head of the disaster agency of Ranu, said"
_BLOCK = 4096  # characters; the triggers count in blocks of this size
_LONG = 4 * _BLOCK  # from here on comparing spans with the whole text costs more than passages


@dataclass(frozen=True, slots=True)
class Draft(Record):
    """What is to be stored of one document.

    Attributes:
        document: As it was read, with its text.
        status: "extracted", or "imported" where a person made the claims.
        language: What it was read as.
        published: When it appeared, as given or as read from the text.
        key, text_sha256, version_key: What it and its text are known by.
        names: Whom its rows refer to, without the places where they are named.
        packed: Its rows as bytes; see `columns`.
        counts: How many rows it has, by table.
        stated: For each figure, what it says, where no gazetteer has other names of its place.
        tolls: Those of the figures that are tolls of a disaster, with the same proviso.
        restated: Two figures of one claim, of which the first may be taken back for the other.
        worded: For each claim, what it is compared with others by, with the same proviso.
        hops: For each claim, the steps of its attribution; the publisher is the next.
        claim_words: For each claim, what it is found by.
        words: What the text is found by, in parts.
        fingerprint: What the text is compared with others by.
    """

    document: Document
    status: str
    language: str
    published: Published
    key: str
    text_sha256: str
    version_key: str
    names: tuple[Entity, ...]
    packed: bytes
    counts: dict[str, int]
    stated: tuple[Stated | None, ...]
    tolls: tuple[Toll, ...]
    restated: tuple[tuple[int, int], ...]
    worded: tuple[Worded, ...]
    hops: tuple[int, ...]
    claim_words: tuple[str, ...]
    words: tuple[str, ...]
    fingerprint: Fingerprint

    @property
    def columns(self) -> Columns:
        """The rows, unpacked anew each time. A `day` of None is the document's own."""
        return unpack(self.packed)


def draft_of(extraction: Extraction, status: str = "extracted") -> Draft:
    """Make the rows of an extraction: of each record one, in the order of the records."""
    document = extraction.document
    key = document_key(document.address)
    text_sha256 = hash_text(document.text)
    version = version_key(key, text_sha256)
    drafting = _Drafting(extraction, version, status)
    drafting.run()
    published = _published(document, extraction.published)
    columns = columns_of(drafting.rows)
    told = list(find_told(extraction, published, drafting.holders))
    stated = tuple(find_stated(told))
    words = fold_words(document.text)
    of_claims = [fold_words(claim.span.of(document.text)) for claim in extraction.claims]
    return Draft(
        document=document,
        status=status,
        language=extraction.language,
        published=published,
        key=key,
        text_sha256=text_sha256,
        version_key=version,
        names=tuple(Entity(one.name, one.kind, one.aliases) for one in drafting.names),
        packed=pack(columns),
        counts=counts_of(columns),
        stated=stated,
        tolls=tuple(find_tolls_in(document, extraction.language, told)),
        restated=tuple(find_restated(extraction, drafting.holders, drafting.prefixes)),
        worded=tuple(find_worded(extraction, key, stated, drafting.holders, of_claims)),
        hops=tuple(drafting.hops),
        claim_words=tuple(map(claim_words, of_claims)),
        words=tuple(document_words(document.title, words)),
        fingerprint=sign(document, words),
    )


def without_names(draft: Draft) -> Draft:
    """Return a draft without the places where names stand: they are stored."""
    kept = {table: some for table, some in draft.columns.items() if table not in _OF_NAMES}
    return replace(draft, packed=pack(kept), counts=counts_of(kept))


def _published(document: Document, read: DateMention | None) -> Published:
    if document.published is not None:
        given = write_moment(document.published)
        return given, given, Precision.DAY.value, "given"
    if read is None or read.range is None:
        return None, None, None, None
    return *ends_of(read.range), read.precision.value, read.basis.value


def precision_of(interval: DateRange) -> Precision:
    """Tell the grain of an interval from its ends alone."""
    if interval.start is None or interval.start != interval.end:
        return Precision.PERIOD
    return Precision.MINUTE if isinstance(interval.start, datetime) else Precision.DAY


class _Said(NamedTuple):
    """Who says something, None for the document itself, and the day it is listed under."""

    speaker: int | None
    day: str | None


_UNSAID = _Said(None, None)


class _Drafting:
    """Makes the rows of one extraction."""

    def __init__(self, extraction: Extraction, version: str, status: str) -> None:
        self._extraction = extraction
        self._text = extraction.document.text
        self._version_key = version
        self._status = status
        self._spans: dict[Span, int] = {}
        self._precisions = {date.span: date.precision for date in extraction.dates}
        self._entities: dict[str, int] = {}
        self._said: list[_Said] = []  # of each claim
        self.names: list[Entity] = []
        self.rows: defaultdict[str, list[Row]] = defaultdict(list)
        self.hops: list[int] = []
        self.holders: list[int | None] = []  # of each figure, its claim
        self.prefixes: list[str] = []  # of each figure, what stands before it

    def run(self) -> None:
        """Make the rows of every table."""
        self.rows["passage"].extend(_passages(self._text))
        for entity in self._extraction.entities:
            self._name(entity)
        for claim in self._extraction.claims:  # an imported claim brings no entity
            if claim.speaker is not None:
                self._name(Entity(claim.speaker))
        self._add_claims()
        self._add_figures()
        self._add_dates()
        self._add_places_of_names()
        self._add_passed_over()

    def _name(self, entity: Entity) -> None:
        if entity.name not in self._entities:
            self._entities[entity.name] = len(self.names)
            self.names.append(entity)

    def _span(self, span: Span | None) -> int | None:
        return None if span is None else self._span_id(span)

    def _span_id(self, span: Span, before: int = _CONTEXT, behind: int = _CONTEXT) -> int:
        known = self._spans.get(span)
        if known is not None:
            return known
        number = self._spans[span] = len(self._spans)
        start, end = span
        text = self._text
        prefix, suffix = text[max(0, start - before) : start], text[end : end + behind]
        self.rows["span"].append((number, _THE_ONE, start, end, text[start:end], prefix, suffix))
        return number

    def _listed(self, table: str, span: Span, rule: str, said: _Said) -> Row:
        return (
            len(self.rows[table]),
            _THE_ONE,
            _THE_ONE,
            _THE_ONE,
            said.speaker,
            True,
            said.day,
            self._status,
            _THE_ONE,
            rule,
            self._span_id(span),
        )

    def _add_claims(self) -> None:
        claims = self._extraction.claims
        keys = claim_keys(self._version_key, claims, self._status)
        for claim, key in zip(claims, keys, strict=True):
            self._add_claim(claim, key)

    def _add_claim(self, claim: Claim, key: str) -> None:
        speaker = None if claim.speaker is None else self._entities[claim.speaker]
        said = _Said(speaker, day_of(claim.stated_on) or None)
        self._span_id(claim.span, before=_CLAIM_CONTEXT)
        if claim.speaker_span is not None:
            self._span_id(claim.speaker_span, behind=_NAME_CONTEXT)
        row = (
            *self._listed("claim", claim.span, claim.rule, said),
            key,
            claim.kind.value,
            claim.polarity.value,
            self._span(claim.speaker_span),
            claim.speaker_basis.value,
            self._span(claim.cue_span),
            *ends_of(claim.stated_on),
            self._stated_precision(claim),
            claim.stated_basis.value,
            self._span(claim.stated_span),
            claim.group,
        )
        self.rows["claim"].append(row)
        self._said.append(said)
        self._add_chain(row[0], claim, speaker)

    def _stated_precision(self, claim: Claim) -> str | None:
        if claim.stated_on is None:
            return None
        known = claim.stated_span and self._precisions.get(claim.stated_span)
        return (known or precision_of(claim.stated_on)).value

    def _add_chain(self, number: int, claim: Claim, speaker: int | None) -> None:
        hops: list[Row] = []
        if claim.speaker is not None:
            hops.append(("speaker", claim.speaker, speaker, None, self._span(claim.speaker_span)))
        hops.extend(self._relay(relay) for relay in claim.relays)
        self.rows["attribution"].extend((number, hop, *row) for hop, row in enumerate(hops))
        self.hops.append(len(hops))

    def _relay(self, relay: Relay) -> Row:
        return "relay", relay.name, self._entities.get(relay.name), None, self._span_id(relay.span)

    def _holders(self, inner: Sequence[Figure] | Sequence[DateMention]) -> list[int | None]:
        outer = [claim.span for claim in self._extraction.claims]
        return find_holders(outer, [record.span for record in inner])

    def _said_in(self, claim: int | None) -> _Said:
        """Return who said a claim when; for no claim what holds for the document."""
        return _UNSAID if claim is None else self._said[claim]

    def _add_figures(self) -> None:
        figures = self._extraction.figures
        slugs = dict.fromkeys(one.indicator for one in figures if one.indicator is not None)
        self.rows["indicator"].extend(map(_indicator, slugs))
        keys = figure_keys(self._version_key, figures, self._status)
        self.holders = self._holders(figures)
        for figure, holder, key in zip(figures, self.holders, keys, strict=True):
            listed = self._listed("figure", figure.span, figure.rule, self._said_in(holder))
            self.rows["figure"].append((*listed, key, holder, *self._figure(figure)))
            *_, before, _ = self.rows["span"][self._spans[figure.span]]
            self.prefixes.append(before)

    def _figure(self, figure: Figure) -> Row:
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
            *ends_of(figure.period),
            self._span(figure.period_span),
            figure.place,
            None,  # its series and its point: found once the rows are in (store/derived/series.py)
            None,
        )

    def _add_dates(self) -> None:
        dates = self._extraction.dates
        dated: dict[Span, int] = {}
        for number, claim in enumerate(self._extraction.claims):
            if claim.stated_span is not None:
                dated.setdefault(claim.stated_span, number)
        for mention, holder in zip(dates, self._holders(dates), strict=True):
            self._add_date(mention, dated.get(mention.span) if holder is None else holder)
        published = self._extraction.published
        if published is not None and published.evidence:  # given from outside, it has no place
            self._add_date(published, None, is_published=True)

    def _add_date(
        self, mention: DateMention, claim: int | None, is_published: bool = False
    ) -> None:
        said = self._said_in(claim)._replace(day=day_of(mention.range))
        row = (
            *self._listed("date_mention", mention.span, mention.rule, said),
            claim,
            mention.range is not None,
            *ends_of(mention.range),
            mention.precision.value,
            mention.basis.value,
            mention.role.value,
            mention.vague,
            mention.conflict,
            is_published,
        )
        self.rows["date_mention"].append(row)
        for number, interval in enumerate(mention.alternatives):
            self.rows["date_alternative"].append((row[0], number, *ends_of(interval)))
        for number, span in enumerate(mention.evidence):
            self.rows["date_evidence"].append((row[0], number, self._span_id(span)))

    def _add_places_of_names(self) -> None:
        roles, mentions = self.rows["role"], self.rows["mention"]
        for entity in self._extraction.entities:
            number = self._entities[entity.name]
            for role in entity.roles:
                roles.append((len(roles), number, _THE_ONE, role.title, self._span_id(role.span)))
            for mention in entity.mentions:
                mentions.append((len(mentions), number, _THE_ONE, self._span_id(mention)))

    def _add_passed_over(self) -> None:
        passed = [(one.span, one.what, one.reason) for one in self._extraction.passed_over]
        passed += [(span, "boilerplate", "") for span in self._extraction.boilerplate]
        self.rows["passed_over"].extend(
            (number, _THE_ONE, self._span_id(span), what, reason)
            for number, (span, what, reason) in enumerate(passed)
        )


def _passages(text: str) -> Iterator[Row]:
    """Yield the rows of a long text's passages: the block that each starts with, and the next."""
    if len(text) > _LONG:
        for number, start in enumerate(range(0, len(text), _BLOCK)):
            yield _THE_ONE, number, text[start : start + 2 * _BLOCK]


def _indicator(slug: str) -> Row:
    """Return an indicator's row; somebody's own, in imported claims, has no definition."""
    known = indicators().get(slug)
    return (slug, known.definition, known.measure.value) if known else (slug, None, "unknown")
