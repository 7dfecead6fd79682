"""Stored versions as the records that they were stored from, a batch of them at a time.

Whoever wants many versions asks for them here: a batch costs one query a table, and no more than
a batch is in memory.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from factdb.errors import NotFound
from factdb.query.claim import RunRow, get_run
from factdb.query.connection import Connection, Row
from factdb.query.reading import (
    read_claim,
    read_date,
    read_document,
    read_figure,
    read_range,
)
from factdb.query.stored import (
    Published,
    StoredClaim,
    StoredDate,
    StoredFigure,
    StoredVersion,
)
from factdb.records import (
    DateMention,
    Entity,
    EntityKind,
    Extraction,
    PassedOver,
    Precision,
    Relay,
    Role,
    Span,
)
from factdb.store.drafting.keys import date_keys

_VERSIONS = """
SELECT v.id, d.id, d.key, v.key, v.number, v.is_current, v.text_sha256, d.claims, d.figures,
    r.command, r.software, r.started_at,
    v.published_start, v.published_end, v.published_precision, v.published_basis,
    v.text, d.name, d.language, v.title, d.url, p.name,
    CASE WHEN v.published_basis = 'given' THEN v.published_start END,
    d.author, d.section, v.media_type, v.raw_sha256, v.retrieved_at
FROM document d CROSS JOIN version v JOIN run r ON r.id = v.run_id
LEFT JOIN publisher p ON p.id = d.publisher_id
WHERE v.document_id = d.id{where}
ORDER BY d.key, v.number
"""
_CLAIMS = """
SELECT x.id, x.version_id, x.key, x.status, x.speaker_id, a.name, s."start", s."end",
    x.kind, x.polarity, x.speaker_basis, x.stated_basis, x.stated_start, x.stated_end,
    x.stated_precision, x.group_number, x.rule,
    m."start", m."end", q."start", q."end", t."start", t."end"
FROM claim x JOIN span s ON s.id = x.span_id
LEFT JOIN attribution a ON a.claim_id = x.id AND a.role = 'speaker'
LEFT JOIN span m ON m.id = x.speaker_span_id
LEFT JOIN span q ON q.id = x.cue_span_id
LEFT JOIN span t ON t.id = x.stated_span_id
WHERE {listed}
ORDER BY x.id
"""
_RELAYS = """
SELECT a.claim_id, a.name, s."start", s."end"
FROM claim x JOIN attribution a ON a.claim_id = x.id JOIN span s ON s.id = a.span_id
WHERE {listed} AND a.role = 'relay'
ORDER BY a.claim_id, a.hop
"""
_FIGURES = """
SELECT x.version_id, x.key, x.status, x.claim_id, s."start", s."end", x.low, x.high, x.qualifier,
    x.vague, x.unit, u."start", u."end", x.counted, x.dimension, x.indicator, x.measure,
    x.period_start, x.period_end, p."start", p."end", x.place, x.rule
FROM figure x JOIN span s ON s.id = x.span_id
LEFT JOIN span u ON u.id = x.unit_span_id
LEFT JOIN span p ON p.id = x.period_span_id
WHERE {listed}
ORDER BY x.id
"""
_DATES = """
SELECT x.id, x.version_id, x.status, x.claim_id, x.is_published, s."start", s."end",
    x.is_resolved, x."start", x."end", x.precision, x.basis, x.role, x.vague, x.conflict, x.rule
FROM date_mention x JOIN span s ON s.id = x.span_id
WHERE {listed}
ORDER BY x.id
"""
_ALTERNATIVES = """
SELECT x.id, a."start", a."end"
FROM date_mention x JOIN date_alternative a ON a.date_mention_id = x.id
WHERE {listed}
ORDER BY x.id, a.number
"""
_EVIDENCE = """
SELECT x.id, s."start", s."end"
FROM date_mention x JOIN date_evidence v ON v.date_mention_id = x.id JOIN span s ON s.id = v.span_id
WHERE {listed}
ORDER BY x.id, v.number
"""
_ROLES = """
SELECT x.version_id, x.entity_id, x.title, s."start", s."end"
FROM role x JOIN span s ON s.id = x.span_id WHERE x.version_id IN ({versions}) ORDER BY x.id
"""
_MENTIONS = """
SELECT x.version_id, x.entity_id, s."start", s."end"
FROM mention x JOIN span s ON s.id = x.span_id WHERE x.version_id IN ({versions}) ORDER BY x.id
"""
_PASSED_OVER = """
SELECT x.version_id, s."start", s."end", x.what, x.reason
FROM passed_over x JOIN span s ON s.id = x.span_id WHERE x.version_id IN ({versions}) ORDER BY x.id
"""
_ENTITIES = "SELECT id, name, kind FROM entity WHERE id IN ({entities})"
_ALIASES = "SELECT entity_id, name FROM alias WHERE entity_id IN ({entities}) ORDER BY id"

_BATCH = 200  # versions
_BATCH_CHARACTERS = 4_000_000  # of their texts


def find_version_ids(connection: Connection) -> Iterator[int]:
    """Yield the ids of all versions, those that were superseded too, in order."""
    return (row[0] for row in connection.rows("SELECT id FROM version ORDER BY id", {}))


def find_extraction_run(connection: Connection, version_id: int) -> RunRow | None:
    """Return the run whose rules read a version; None where its claims were only imported."""
    sql = "SELECT extraction_run_id FROM version WHERE id = :version"
    ((number,),) = connection.rows(sql, {"version": version_id})
    return None if number is None else get_run(connection, number)


def read_version(connection: Connection, version_id: int, status: str = "extracted") -> Extraction:
    """Return what was stored of a version, as `StoredVersion` has it.

    Args:
        connection: An open database.
        version_id: The version.
        status: Which records: those "extracted" by rules, or those "imported".

    Raises:
        NotFound: There is no such version.
    """
    for stored in read_versions(connection, "v.id = :version", {"version": version_id}):
        return stored.extraction(status)
    raise NotFound(f"There is no version {version_id}.")


def read_versions(
    connection: Connection, condition: str = "", values: dict[str, Any] | None = None
) -> Iterator[StoredVersion]:
    """Yield the versions that fit, by their documents' keys and their numbers.

    Args:
        connection: An open database.
        condition: SQL on a document `d` and its version `v`; none for all.
        values: Those that stand in the condition.
    """
    where = f" AND {condition}" if condition else ""
    for batch in _batches(connection.rows(_VERSIONS.format(where=where), values or {})):
        yield from _Batch(connection, batch).read()


def _batches(rows: Iterable[Row]) -> Iterator[list[Row]]:
    """Cut rows of `_VERSIONS` into lists that fit into memory, however long the texts are."""
    batch: list[Row] = []
    characters = 0
    for row in rows:
        batch.append(row)
        characters += len(row[16])
        if len(batch) == _BATCH or characters > _BATCH_CHARACTERS:
            yield batch
            batch, characters = [], 0
    if batch:
        yield batch


ByVersion = defaultdict[int, list[Any]]


class _Batch:
    """Reads the parts of several versions, each part in the order that it was stored in."""

    def __init__(self, connection: Connection, versions: Sequence[Row]) -> None:
        self._connection = connection
        self._versions = versions
        ids = ", ".join(str(row[0]) for row in versions)
        documents = ", ".join(sorted({str(row[1]) for row in versions}))
        # Claims, figures and dates are found by their documents' index.
        listed = f"x.document_id IN ({documents}) AND x.version_id IN ({ids})"
        self._ids = {"versions": ids, "listed": listed}
        self._claim_keys: dict[int, str] = {}
        # Of each version, its entities by the name that it gives them, and where it does.
        self._named: dict[int, dict[int, str]] = {row[0]: {} for row in versions}
        self._first: dict[tuple[int, int], int] = {}

    def read(self) -> Iterator[StoredVersion]:
        """Yield the versions in their order."""
        claims, figures = self._claims(), self._figures()
        dates, inferred = self._dates()
        entities, passed = self._entities(), self._by_version(_PASSED_OVER)
        for row in self._versions:
            number, _, document_key, key, version, is_current, text_sha256 = row[:7]
            found = [PassedOver(Span(*one[:2]), *one[2:]) for one in passed[number]]
            yield StoredVersion(
                number,
                document_key,
                key,
                version,
                bool(is_current),
                text_sha256,
                row[7:9],
                row[9:12],
                read_document(row[16:]),
                row[18],
                _published(row[12:16]),
                tuple(claims[number]),
                tuple(figures[number]),
                _with_keys(key, dates[number]),
                entities[number],
                inferred.get(number),
                tuple(one.span for one in found if one.what == "boilerplate"),
                tuple(one for one in found if one.what != "boilerplate"),
            )

    def _rows(self, sql: str, **ids: str) -> Iterator[Row]:
        return self._connection.rows(sql.format(**self._ids, **ids), {})

    def _by_version(self, sql: str) -> ByVersion:
        """Return rows by the version that their first column names."""
        found: ByVersion = defaultdict(list)
        for version, *rest in self._rows(sql):
            found[version].append(rest)
        return found

    def _claims(self) -> ByVersion:
        relays = defaultdict(list)
        for claim_id, name, *place in self._rows(_RELAYS):
            relays[claim_id].append(Relay(name, Span(*place)))
        found: ByVersion = defaultdict(list)
        for number, version, key, status, speaker, name, *row in self._rows(_CLAIMS):
            claim = read_claim(name, row, tuple(relays[number]))
            if speaker is not None and name is not None:
                self._named[version].setdefault(speaker, name)
                self._note(version, speaker, claim.speaker_span or claim.span)
            self._claim_keys[number] = key
            found[version].append(StoredClaim(key, status, claim, row[8]))
        return found

    def _figures(self) -> ByVersion:
        found: ByVersion = defaultdict(list)
        for version, key, status, claim_id, *row in self._rows(_FIGURES):
            claim_key = self._claim_keys.get(claim_id)
            found[version].append(StoredFigure(key, status, claim_key, read_figure(row)))
        return found

    def _dates(self) -> tuple[ByVersion, dict[int, DateMention]]:
        alternatives, evidence = defaultdict(list), defaultdict(list)
        for number, *ends in self._rows(_ALTERNATIVES):
            alternatives[number].append(read_range(*ends))
        for number, *place in self._rows(_EVIDENCE):
            evidence[number].append(Span(*place))
        found: ByVersion = defaultdict(list)
        inferred: dict[int, DateMention] = {}
        for number, version, status, claim_id, is_published, *row in self._rows(_DATES):
            mention = read_date(row, tuple(alternatives[number]), tuple(evidence[number]))
            if is_published:
                inferred[version] = mention
            else:
                claim_key = self._claim_keys.get(claim_id)
                found[version].append(StoredDate("", status, claim_key, mention))
        return found, inferred

    def _entities(self) -> defaultdict[int, tuple[Entity, ...]]:
        """Return who speaks in each version, in the order of appearance."""
        roles, mentions = defaultdict(list), defaultdict(list)
        for version, entity, title, *place in self._rows(_ROLES):
            roles[version, entity].append(Role(title, Span(*place)))
            self._note(version, entity, Span(*place))
        for version, entity, *place in self._rows(_MENTIONS):
            mentions[version, entity].append(Span(*place))
            self._note(version, entity, Span(*place))
        ids = ", ".join(str(entity) for entity in sorted({one for _, one in self._first}))
        rows = self._rows(_ENTITIES, entities=ids) if ids else ()
        known: dict[int, tuple[str, str]] = {number: (name, kind) for number, name, kind in rows}
        aliases = defaultdict(list)
        for entity, name in self._rows(_ALIASES, entities=ids) if ids else ():
            aliases[entity].append(name)
        found: defaultdict[int, tuple[Entity, ...]] = defaultdict(tuple)
        for (version, entity), _ in sorted(self._first.items(), key=self._by_appearance):
            if entity not in known:  # a damaged database, which `check` reads too
                continue
            name, kind = known[entity]
            found[version] += (
                Entity(
                    self._named[version].get(entity, name),
                    EntityKind(kind),
                    tuple(aliases[entity]),
                    tuple(roles[version, entity]),
                    tuple(mentions[version, entity]),
                ),
            )
        return found

    def _note(self, version: int, entity: int, span: Span) -> None:
        """Keep where an entity first appears."""
        known = self._first.get((version, entity))
        self._first[version, entity] = span.start if known is None else min(known, span.start)

    def _by_appearance(self, item: tuple[tuple[int, int], int]) -> tuple[int, str, int]:
        (version, entity), start = item
        return start, self._named[version].get(entity, ""), entity


def _published(row: Row) -> Published:
    start, end, precision, basis = row
    if start is None and end is None:
        return Published(None, None, basis)
    return Published(read_range(start, end), Precision(precision), basis)


def _with_keys(version: str, dates: Sequence[StoredDate]) -> tuple[StoredDate, ...]:
    """Return dates with their keys, which no column holds."""
    keys = date_keys(version, [(one.date, one.status) for one in dates])
    return tuple(one._replace(key=key) for one, key in zip(dates, keys, strict=True))
