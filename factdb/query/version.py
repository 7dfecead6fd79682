"""A stored version as the records that it was stored from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from factdb.errors import NotFound
from factdb.query.claim import RunRow, get_run
from factdb.query.connection import Connection, Row
from factdb.records import (
    Basis,
    Claim,
    DateMention,
    DateRange,
    DateRole,
    Document,
    Entity,
    EntityKind,
    Extraction,
    Figure,
    Kind,
    Measure,
    PassedOver,
    Polarity,
    Precision,
    Qualifier,
    Relay,
    Role,
    Span,
)
from factdb.store.values import read_moment

_DOCUMENT = """
SELECT v.text, d.name, d.language, v.title, d.url, p.name,
    CASE WHEN d.published_basis = 'given' THEN d.published_start END,
    d.author, d.section, v.media_type, v.raw_sha256, v.retrieved_at, d.id
FROM version v JOIN document d ON d.id = v.document_id
LEFT JOIN publisher p ON p.id = d.publisher_id
WHERE v.id = :version
"""
_CLAIMS = """
SELECT c.id, s."start", s."end", c.kind, c.polarity, c.speaker_basis, c.stated_basis,
    c.stated_start, c.stated_end, c.group_number, c.rule, a.name, m."start", m."end",
    q."start", q."end", t."start", t."end"
FROM claim c JOIN span s ON s.id = c.span_id
LEFT JOIN attribution a ON a.claim_id = c.id AND a.role = 'speaker'
LEFT JOIN span m ON m.id = c.speaker_span_id
LEFT JOIN span q ON q.id = c.cue_span_id
LEFT JOIN span t ON t.id = c.stated_span_id
WHERE c.document_id = :document AND c.version_id = :version AND c.status = :status
ORDER BY c.id
"""
_RELAYS = """
SELECT a.claim_id, a.name, s."start", s."end"
FROM claim c JOIN attribution a ON a.claim_id = c.id JOIN span s ON s.id = a.span_id
WHERE c.document_id = :document AND c.version_id = :version AND a.role = 'relay'
ORDER BY a.claim_id, a.hop
"""
_FIGURES = """
SELECT s."start", s."end", f.low, f.high, f.qualifier, f.vague, f.unit, u."start", u."end",
    f.counted, f.dimension, f.indicator, f.measure, f.period_start, f.period_end,
    p."start", p."end", f.place, f.rule
FROM figure f JOIN span s ON s.id = f.span_id
LEFT JOIN span u ON u.id = f.unit_span_id
LEFT JOIN span p ON p.id = f.period_span_id
WHERE f.document_id = :document AND f.version_id = :version AND f.status = :status
ORDER BY f.id
"""
_DATES = """
SELECT m.id, m.is_published, s."start", s."end", m.is_resolved, m."start", m."end", m.precision,
    m.basis, m.role, m.vague, m.conflict, m.rule
FROM date_mention m JOIN span s ON s.id = m.span_id
WHERE m.document_id = :document AND m.version_id = :version AND m.status = :status
ORDER BY m.id
"""
_ALTERNATIVES = """
SELECT m.id, a."start", a."end"
FROM date_mention m JOIN date_alternative a ON a.date_mention_id = m.id
WHERE m.document_id = :document AND m.version_id = :version
ORDER BY m.id, a.number
"""
_EVIDENCE = """
SELECT m.id, s."start", s."end"
FROM date_mention m JOIN date_evidence v ON v.date_mention_id = m.id JOIN span s ON s.id = v.span_id
WHERE m.document_id = :document AND m.version_id = :version
ORDER BY m.id, v.number
"""
_ENTITIES = """
SELECT id, name, kind FROM entity WHERE id IN (
    SELECT speaker_id FROM claim WHERE document_id = :document AND version_id = :version
    UNION SELECT entity_id FROM mention WHERE version_id = :version
    UNION SELECT entity_id FROM role WHERE version_id = :version
) ORDER BY id
"""
_ALIASES = "SELECT name FROM alias WHERE entity_id = :entity ORDER BY id"
_ROLES = """
SELECT r.title, s."start", s."end" FROM role r JOIN span s ON s.id = r.span_id
WHERE r.entity_id = :entity AND r.version_id = :version ORDER BY r.id
"""
_MENTIONS = """
SELECT m.entity_id, s."start", s."end" FROM mention m JOIN span s ON s.id = m.span_id
WHERE m.version_id = :version ORDER BY m.id
"""
_PASSED_OVER = """
SELECT s."start", s."end", p.what, p.reason FROM passed_over p JOIN span s ON s.id = p.span_id
WHERE p.version_id = :version ORDER BY p.id
"""


def find_version_ids(connection: Connection) -> Iterator[int]:
    """Yield the ids of all versions, those that were superseded too, in order."""
    return (row[0] for row in connection.rows("SELECT id FROM version ORDER BY id", {}))


def find_extraction_run(connection: Connection, version_id: int) -> RunRow | None:
    """Return the run whose rules read a version; None where its claims were only imported."""
    sql = "SELECT extraction_run_id FROM version WHERE id = :version"
    ((number,),) = connection.rows(sql, {"version": version_id})
    return None if number is None else get_run(connection, number)


def read_version(connection: Connection, version_id: int, status: str = "extracted") -> Extraction:
    """Return what was stored of a version.

    Of a document that changed, publisher, day, author and section are today's. A figure's open
    bound is again the other one ("more than 7 000" has both 7000), and an entity has the aliases
    that other documents gave it. What extraction only works with is not stored.

    Args:
        connection: An open database.
        version_id: The version.
        status: Which records: those "extracted" by rules, or those "imported".

    Raises:
        NotFound: There is no such version.
    """
    rows = list(connection.rows(_DOCUMENT, {"version": version_id}))
    if not rows:
        raise NotFound(f"There is no version {version_id}.")
    return _Reader(connection, version_id, rows[0][-1], status).read(rows[0])


class _Reader:
    """Reads the parts of one version."""

    def __init__(
        self, connection: Connection, version_id: int, document_id: int, status: str
    ) -> None:
        self._connection = connection
        self._values = {"version": version_id, "document": document_id, "status": status}

    def read(self, document: Row) -> Extraction:
        """Read all parts, each in the order that it was stored in."""
        dates, published = self._dates()
        passed = [
            PassedOver(Span(start, end), what, reason)
            for start, end, what, reason in self._rows(_PASSED_OVER)
        ]
        return Extraction(
            _document(document),
            document[2],
            claims=self._claims(),
            figures=tuple(map(_figure, self._rows(_FIGURES))),
            dates=dates,
            entities=self._entities(),
            published=published,
            boilerplate=tuple(one.span for one in passed if one.what == "boilerplate"),
            passed_over=tuple(one for one in passed if one.what != "boilerplate"),
        )

    def _rows(self, sql: str, **values: Any) -> list[Row]:
        return list(self._connection.rows(sql, {**self._values, **values}))

    def _claims(self) -> tuple[Claim, ...]:
        relays = defaultdict(list)
        for claim_id, name, start, end in self._rows(_RELAYS):
            relays[claim_id].append(Relay(name, Span(start, end)))
        return tuple(_claim(row, tuple(relays[row[0]])) for row in self._rows(_CLAIMS))

    def _dates(self) -> tuple[tuple[DateMention, ...], DateMention | None]:
        alternatives, evidence = defaultdict(list), defaultdict(list)
        for number, *ends in self._rows(_ALTERNATIVES):
            alternatives[number].append(_range(*ends))
        for number, start, end in self._rows(_EVIDENCE):
            evidence[number].append(Span(start, end))
        dates: dict[bool, list[DateMention]] = {False: [], True: []}
        for number, is_published, *row in self._rows(_DATES):
            mention = _date(row, tuple(alternatives[number]), tuple(evidence[number]))
            dates[bool(is_published)].append(mention)
        return tuple(dates[False]), next(iter(dates[True]), None)

    def _entities(self) -> tuple[Entity, ...]:
        mentions = defaultdict(list)
        for entity, start, end in self._rows(_MENTIONS):
            mentions[entity].append(Span(start, end))
        return tuple(
            Entity(
                name,
                EntityKind(kind),
                tuple(alias for (alias,) in self._rows(_ALIASES, entity=number)),
                tuple(Role(row[0], Span(*row[1:])) for row in self._rows(_ROLES, entity=number)),
                tuple(mentions[number]),
            )
            for number, name, kind in self._rows(_ENTITIES)
        )


def _document(row: Row) -> Document:
    text, name, language, title, url, publisher, published, author, section, *rest = row
    media_type, raw_sha256, retrieved_at, _ = rest
    return Document(
        text,
        name,
        language,
        title,
        url,
        publisher,
        None if published is None else date.fromisoformat(published),
        author,
        section,
        media_type,
        raw_sha256,
        None if retrieved_at is None else datetime.fromisoformat(retrieved_at),
    )


def _claim(row: Row, relays: tuple[Relay, ...]) -> Claim:
    _, start, end, kind, polarity, speaker_basis, stated_basis, *rest = row
    stated_start, stated_end, group, rule, speaker, *spans = rest
    return Claim(
        Span(start, end),
        Kind(kind),
        speaker,
        _span(*spans[0:2]),
        Basis(speaker_basis),
        _span(*spans[2:4]),
        relays,
        _range(stated_start, stated_end) if stated_start or stated_end else None,
        _span(*spans[4:6]),
        Basis(stated_basis),
        Polarity(polarity),
        group,
        rule,
    )


def _figure(row: Row) -> Figure:
    start, end, low, high, qualifier, vague, unit, unit_start, unit_end, *rest = row
    counted, dimension, indicator, measure, period_start, period_end, *rest = rest
    span_start, span_end, place, rule = rest
    return Figure(
        Span(start, end),
        Decimal(high if low is None else low),
        Decimal(low if high is None else high),
        Qualifier(qualifier),
        bool(vague),
        unit,
        _span(unit_start, unit_end),
        counted,
        dimension,
        indicator,
        Measure(measure),
        _range(period_start, period_end) if period_start or period_end else None,
        _span(span_start, span_end),
        place,
        rule,
    )


def _date(
    row: list[Any], alternatives: tuple[DateRange, ...], evidence: tuple[Span, ...]
) -> DateMention:
    start, end, resolved, first, last, precision, basis, role, vague, conflict, rule = row
    return DateMention(
        Span(start, end),
        _range(first, last) if resolved else None,
        Precision(precision),
        Basis(basis),
        alternatives,
        DateRole(role),
        evidence,
        bool(vague),
        conflict,
        rule,
    )


def _span(start: int | None, end: int | None) -> Span | None:
    return None if start is None or end is None else Span(start, end)


def _range(start: str | None, end: str | None) -> DateRange:
    return DateRange(read_moment(start), read_moment(end))
