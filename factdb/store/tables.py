"""The base tables, as models; a change here needs a revision in `alembic/versions/`.

Rows are written by `factdb.store.save` as tuples and read through the views by `factdb.query`;
the models say what the tables are, and `factdb db check` compares them with a real database.

Ids are handed out by factdb and hold within one database; a `key` derives from content and is the
same in every database. `claim`, `figure` and `date_mention` carry what lists filter and sort by
(`speaker_id`, `publisher_id`, `document_id`, `day`): an index holds columns of one table only.
`day` is never null, for newest first; it is '' where no day is known.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from sqlalchemy import (
    CheckConstraint,
    Double,
    ForeignKey,
    Index,
    MetaData,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column
from sqlalchemy.schema import SchemaItem

from factdb import records
from factdb.store.columns import BigId, ExactDecimal, Moment, OrderedText

Id = Annotated[int, mapped_column(BigId, primary_key=True, autoincrement=False)]
Key = Annotated[str, mapped_column(OrderedText)]
Day = Annotated[str, mapped_column(OrderedText)]
Exact = Annotated[Decimal, mapped_column(ExactDecimal)]
ClaimId = Annotated[int, mapped_column(ForeignKey("claim.id"))]
DocumentId = Annotated[int, mapped_column(ForeignKey("document.id"))]
EntityId = Annotated[int, mapped_column(ForeignKey("entity.id"))]
FigureId = Annotated[int, mapped_column(ForeignKey("figure.id"))]
PublisherId = Annotated[int, mapped_column(ForeignKey("publisher.id"))]
RunId = Annotated[int, mapped_column(ForeignKey("run.id"))]
SpanId = Annotated[int, mapped_column(ForeignKey("span.id"))]
SeriesId = Annotated[int, mapped_column(ForeignKey("series.id"))]
VersionId = Annotated[int, mapped_column(ForeignKey("version.id"))]

PUBLISHER_KINDS = (
    "agency",
    "newspaper",
    "broadcaster",
    "government",
    "organisation",
    "unknown",
)
# "given": by whoever loaded the document, the others as `records.Basis`.
PUBLISHED_BASES = ("given", *records.Basis)
STATUSES = ("extracted", "imported")
HOPS = ("speaker", "relay", "publisher")
RELATIONS = ("contradicts", "corroborates", "revises", "rises")  # of compare.rules.Relation
VERDICTS = ("same", "different", "undo")
PASSED_OVER = ("number", "cue", "boilerplate")


class Base(DeclarativeBase):
    """What all tables share: names for every constraint, so that SQLite can drop them."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {  # noqa: RUF012 - as SQLAlchemy asks
        int: BigId,
        float: Double,
        str: Text,
        date: Moment,
    }


def one_of(column: str, values: type[StrEnum] | tuple[str, ...]) -> CheckConstraint:
    """Constrain a column to the values of an enumeration."""
    listed = ", ".join(f"'{value}'" for value in values)
    return CheckConstraint(f"{column} IN ({listed})", name=column)


class Run(Base):
    """One act of loading or importing: when, by which software, rules and options."""

    __tablename__ = "run"

    id: Mapped[Id]
    command: Mapped[str]
    software: Mapped[str]
    language_packs: Mapped[str]  # JSON: language to the SHA-256 of its file
    options: Mapped[str]  # JSON
    started_at: Mapped[str]
    finished_at: Mapped[str | None]  # null where the run was cut short
    counts: Mapped[str]  # JSON: stored, unchanged, new_version, updated, failed, claims, figures
    failed: Mapped[str]  # JSON: [{"input": …, "reason": …, "path": …}]


class Publisher(Base):
    """Who publishes documents; `folded` is the name casefolded."""

    __tablename__ = "publisher"
    __table_args__ = (UniqueConstraint("folded"), one_of("kind", PUBLISHER_KINDS))

    id: Mapped[Id]
    name: Mapped[str]
    folded: Mapped[Key]
    domain: Mapped[str | None]
    kind: Mapped[str]
    country: Mapped[str | None]


class Document(Base):
    """One article, whatever its text became; `claims` and `figures` count its newest version's."""

    __tablename__ = "document"
    __table_args__ = (
        UniqueConstraint("key"),  # which is the address's, so that needs no index of its own
        one_of("published_basis", PUBLISHED_BASES),
        one_of("published_precision", records.Precision),
        Index(None, "day", "id"),
        Index(None, "publisher_id", "day", "id"),
    )

    id: Mapped[Id]
    key: Mapped[Key]
    address: Mapped[str]  # the URL, else the name
    name: Mapped[str]
    url: Mapped[str | None]
    publisher_id: Mapped[PublisherId | None]
    language: Mapped[str]
    published_start: Mapped[date | None]
    published_end: Mapped[date | None]
    published_precision: Mapped[str | None]
    published_basis: Mapped[str | None]
    author: Mapped[str | None]
    section: Mapped[str | None]
    day: Mapped[Day]
    claims: Mapped[int]
    figures: Mapped[int]


class Version(Base):
    """A document's text at one time; the text never changes (a trigger holds it).

    The document has the publication day of its newest version.
    """

    __tablename__ = "version"
    __table_args__ = (
        UniqueConstraint("key"),
        UniqueConstraint("document_id", "number"),
        CheckConstraint("number >= 1", name="number"),
        one_of("published_basis", PUBLISHED_BASES),
        one_of("published_precision", records.Precision),
    )

    id: Mapped[Id]
    key: Mapped[Key]
    document_id: Mapped[DocumentId]
    number: Mapped[int]
    is_current: Mapped[bool]
    title: Mapped[str | None]
    text: Mapped[str]
    text_sha256: Mapped[str]
    raw_sha256: Mapped[str | None]
    retrieved_at: Mapped[str | None]
    media_type: Mapped[str]
    run_id: Mapped[RunId]
    extraction_run_id: Mapped[RunId | None]  # null where its claims were only imported
    published_start: Mapped[date | None]
    published_end: Mapped[date | None]
    published_precision: Mapped[str | None]
    published_basis: Mapped[str | None]


class Span(Base):
    """A place in a version's text; `exact` is `text[start:end]` (a trigger holds it)."""

    __tablename__ = "span"
    __table_args__ = (
        UniqueConstraint("version_id", "start", "end"),
        CheckConstraint('0 <= "start" AND "start" < "end"', name="order"),
        CheckConstraint('length(exact) = "end" - "start"', name="length"),
    )

    id: Mapped[Id]
    version_id: Mapped[VersionId]
    start: Mapped[int]
    end: Mapped[int]
    exact: Mapped[str]
    prefix: Mapped[str]
    suffix: Mapped[str]


class Passage(Base):
    """A piece of a long text, `text[4096 * number : 4096 * number + 8192]` (a trigger holds it).

    A span of up to 4096 characters is compared with the piece that it starts in: compared with the
    whole text, the spans of a long one would cost its length each.
    """

    __tablename__ = "passage"
    __table_args__ = ({"sqlite_with_rowid": False},)

    version_id: Mapped[int] = mapped_column(ForeignKey("version.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str]


class Entity(Base):
    """Who or what speaks, one row a name and kind; the counts are those of the newest versions."""

    __tablename__ = "entity"
    __table_args__ = (
        UniqueConstraint("folded", "kind"),
        one_of("kind", records.EntityKind),
        Index(None, "last_day", "id"),
    )

    id: Mapped[Id]
    name: Mapped[str]
    folded: Mapped[Key]
    kind: Mapped[str]
    claims: Mapped[int]
    first_day: Mapped[Day]
    last_day: Mapped[Day]


class Alias(Base):
    """Another name of an entity."""

    __tablename__ = "alias"
    __table_args__ = (UniqueConstraint("entity_id", "folded"),)

    id: Mapped[Id]
    entity_id: Mapped[EntityId]
    name: Mapped[str]
    folded: Mapped[Key]


class NamePart(Base):
    """Names and aliases casefolded, from each of their words on, to find "lavrov" by index."""

    __tablename__ = "name_part"
    __table_args__ = ({"sqlite_with_rowid": False},)

    part: Mapped[str] = mapped_column(OrderedText, primary_key=True)
    entity_id: Mapped[int] = mapped_column(ForeignKey("entity.id"), primary_key=True)


class Role(Base):
    """A title or office of an entity, with the words that say so."""

    __tablename__ = "role"
    __table_args__ = (Index(None, "entity_id", "version_id", "id"), Index(None, "version_id"))

    id: Mapped[Id]
    entity_id: Mapped[EntityId]
    version_id: Mapped[VersionId]
    title: Mapped[str]
    span_id: Mapped[SpanId]


class Mention(Base):
    """Where a document names an entity."""

    __tablename__ = "mention"
    __table_args__ = (Index(None, "entity_id"), Index(None, "version_id"))

    id: Mapped[Id]
    entity_id: Mapped[EntityId]
    version_id: Mapped[VersionId]
    span_id: Mapped[SpanId]


class Indicator(Base):
    """What a figure measures, in the event's terms: evacuated, killed, displaced."""

    __tablename__ = "indicator"
    __table_args__ = (one_of("measure", records.Measure),)

    slug: Mapped[str] = mapped_column(OrderedText, primary_key=True)
    definition: Mapped[str | None]
    measure: Mapped[str]  # the usual one


class Series(Base):
    """One indicator for one population in one place by one measure, followed through time.

    The counts and days are those of its points, kept by `factdb.store.derived.series`: counting a
    hundred thousand points is the slow part of a list.
    """

    __tablename__ = "series"
    __table_args__ = (
        UniqueConstraint("key"),
        one_of("measure", records.Measure),
        Index(None, "last_day", "id"),
        Index(None, "indicator", "last_day", "id"),
    )

    id: Mapped[Id]
    key: Mapped[Key]
    name: Mapped[str]
    indicator: Mapped[str] = mapped_column(OrderedText, ForeignKey("indicator.slug"))
    population: Mapped[str]
    place: Mapped[str]  # as a key: lower case, direction last; '' where no text names one
    measure: Mapped[str]
    points: Mapped[int]
    speakers: Mapped[int]
    documents: Mapped[int]
    first_day: Mapped[Day]
    last_day: Mapped[Day]


class SeriesPoint(Base):
    """What one speaker says of one day; figures that say the same carry one point.

    `scope` is the address of the document where the series has no place, else ''.
    """

    __tablename__ = "series_point"
    __table_args__ = (
        UniqueConstraint("key"),
        one_of("qualifier", records.Qualifier),
        Index(None, "series_id", "day", "scope", "vague", "key"),
        Index(None, "series_id", "speaker", "scope", "vague", "day", "key"),
    )

    id: Mapped[Id]
    key: Mapped[Key]
    series_id: Mapped[SeriesId]
    day: Mapped[Day]  # the last day of which the number speaks
    scope: Mapped[Key]
    speaker: Mapped[Key]  # casefolded; '' where the document itself speaks
    since: Mapped[date | None]  # the first day of which it speaks, where the text gives it
    low: Mapped[Exact | None]
    low_order: Mapped[float | None]
    high: Mapped[Exact | None]
    high_order: Mapped[float | None]
    qualifier: Mapped[str]
    vague: Mapped[bool]
    documents: Mapped[int]
    agreeing: Mapped[int]  # points of other, independent speakers that fit
    differing: Mapped[int]  # points of other speakers that cannot be true beside it


class Listed:
    """What lists of claims, figures and dates filter and sort by."""

    id: Mapped[Id]
    version_id: Mapped[VersionId]
    document_id: Mapped[DocumentId]
    publisher_id: Mapped[PublisherId | None]
    speaker_id: Mapped[EntityId | None]
    is_current: Mapped[bool]  # of the document's newest version
    day: Mapped[Day]
    status: Mapped[str]
    run_id: Mapped[RunId]
    rule: Mapped[str]
    span_id: Mapped[SpanId]


_IMPORTED = text("status = 'imported'")  # a few among millions, found without going through all


def listed(*others: SchemaItem) -> tuple[SchemaItem, ...]:
    """Give a listed table its indices: one for each filter, in the order of the list."""
    return (
        *others,
        one_of("status", STATUSES),
        Index(None, "day", "id"),
        Index(None, "speaker_id", "day", "id"),
        Index(None, "publisher_id", "day", "id"),
        Index(None, "document_id", "day", "id"),
        Index(None, "day", "id", "status", sqlite_where=_IMPORTED, postgresql_where=_IMPORTED),
    )


class Claim(Listed, Base):
    """Something that a document says or reports; `day` is when it was stated, else published."""

    __tablename__ = "claim"

    @declared_attr.directive
    def __table_args__(cls) -> tuple[SchemaItem, ...]:  # noqa: N805 - as SQLAlchemy asks
        """Constrain the enumerations and index the lists."""
        return listed(
            Index(None, "key", unique=True),
            one_of("kind", records.Kind),
            one_of("polarity", records.Polarity),
            one_of("speaker_basis", records.Basis),
            one_of("stated_precision", records.Precision),
            one_of("stated_basis", records.Basis),
            Index(None, "kind", "day", "id"),
        )

    key: Mapped[Key]
    kind: Mapped[str]
    polarity: Mapped[str]
    speaker_span_id: Mapped[SpanId | None]
    speaker_basis: Mapped[str]
    cue_span_id: Mapped[SpanId | None]
    stated_start: Mapped[date | None]
    stated_end: Mapped[date | None]
    stated_precision: Mapped[str | None]
    stated_basis: Mapped[str]
    stated_span_id: Mapped[SpanId | None]
    group_number: Mapped[int | None]


class Attribution(Base):
    """The chain of a claim: hop 0 the speaker, then each relay, last the publisher."""

    __tablename__ = "attribution"
    __table_args__ = (one_of("role", HOPS), {"sqlite_with_rowid": False})

    claim_id: Mapped[int] = mapped_column(ForeignKey("claim.id"), primary_key=True)
    hop: Mapped[int] = mapped_column(primary_key=True)
    role: Mapped[str]
    name: Mapped[str]
    entity_id: Mapped[EntityId | None]
    publisher_id: Mapped[PublisherId | None]
    span_id: Mapped[SpanId | None]


class Figure(Listed, Base):
    """A quantity; an open bound is null, and `best` is null unless the text gives one value."""

    __tablename__ = "figure"

    @declared_attr.directive
    def __table_args__(cls) -> tuple[SchemaItem, ...]:  # noqa: N805 - as SQLAlchemy asks
        """Constrain the enumerations and the bounds, and index the lists."""
        return listed(
            Index(None, "key", unique=True),
            one_of("qualifier", records.Qualifier),
            one_of("measure", records.Measure),
            CheckConstraint("low_order <= high_order", name="bounds"),
            Index(None, "claim_id"),
            Index(None, "indicator", "day", "id"),
            Index(None, "series_id", "day", "id"),
            Index(None, "point_id", "key"),
            Index(None, "low_order", "high_order"),
        )

    key: Mapped[Key]
    claim_id: Mapped[int | None] = mapped_column(ForeignKey("claim.id"))
    low: Mapped[Exact | None]
    low_order: Mapped[float | None]
    best: Mapped[Exact | None]
    high: Mapped[Exact | None]
    high_order: Mapped[float | None]
    qualifier: Mapped[str]
    vague: Mapped[bool]
    unit: Mapped[str | None]
    unit_span_id: Mapped[SpanId | None]
    counted: Mapped[str | None]
    dimension: Mapped[str | None]
    indicator: Mapped[str | None] = mapped_column(OrderedText, ForeignKey("indicator.slug"))
    measure: Mapped[str]
    period_start: Mapped[date | None]
    period_end: Mapped[date | None]
    period_span_id: Mapped[SpanId | None]
    place: Mapped[str | None]
    # Both null where it follows nothing, and in a superseded version; a denied one has no point.
    series_id: Mapped[int | None] = mapped_column(ForeignKey("series.id"))
    point_id: Mapped[int | None] = mapped_column(ForeignKey("series_point.id"))


class FigureRelation(Base):
    """Two figures and the rule that relates them; `day`, `scope` and series are the later's.

    The figures are the first of each point that the rule holds of. What lists filter by is kept
    beside them. `cell` is that of their tolls where these are related, else ''.
    """

    __tablename__ = "figure_relation"
    __table_args__ = (
        one_of("relation", RELATIONS),
        Index(None, "relation", "day", "id"),
        Index(None, "relation", "indicator", "day", "id"),
        Index(None, "series_id", "day", "id"),
        Index(None, "cell", "day"),
        Index(None, "earlier_id"),
        Index(None, "later_id"),
    )

    id: Mapped[Id]
    relation: Mapped[Key]
    rule: Mapped[str]
    series_id: Mapped[SeriesId]
    indicator: Mapped[str] = mapped_column(OrderedText, ForeignKey("indicator.slug"))
    day: Mapped[Day]
    scope: Mapped[Key]
    earlier_id: Mapped[FigureId]
    earlier_day: Mapped[Day]
    earlier_speaker_id: Mapped[EntityId | None]
    earlier_publisher_id: Mapped[PublisherId | None]
    later_id: Mapped[FigureId]
    later_speaker_id: Mapped[EntityId | None]
    later_publisher_id: Mapped[PublisherId | None]
    cell: Mapped[Key] = mapped_column(server_default="")


class Toll(Base):
    """A number of those whom a disaster befell, once for each place that its document is about.

    Two tolls are compared within a cell: an indicator in a place.
    """

    __tablename__ = "toll"
    __table_args__ = (Index(None, "cell", "day", "key"), Index(None, "document_id", "version_id"))

    id: Mapped[Id]
    figure_id: Mapped[FigureId]
    cell: Mapped[Key]
    document_id: Mapped[DocumentId]
    version_id: Mapped[VersionId]
    day: Mapped[Day]
    key: Mapped[Key]  # the figure's


class DateMention(Listed, Base):
    """An expression of time; `day` is the first that it denotes.

    `is_published` marks how the document's publication day was read from the text; that row stands
    beside the mentions, and is none of them.
    """

    __tablename__ = "date_mention"

    @declared_attr.directive
    def __table_args__(cls) -> tuple[SchemaItem, ...]:  # noqa: N805 - as SQLAlchemy asks
        """Constrain the enumerations and index the lists."""
        return listed(
            one_of("precision", records.Precision),
            one_of("basis", records.Basis),
            one_of("role", records.DateRole),
            Index(None, "claim_id"),
        )

    claim_id: Mapped[int | None] = mapped_column(ForeignKey("claim.id"))
    is_resolved: Mapped[bool]  # false where no reading could be preferred
    start: Mapped[date | None]
    end: Mapped[date | None]
    precision: Mapped[str]
    basis: Mapped[str]
    role: Mapped[str]
    vague: Mapped[bool]
    conflict: Mapped[str | None]
    is_published: Mapped[bool]


class DateAlternative(Base):
    """A further reading of a date that the evidence leaves open, likeliest first."""

    __tablename__ = "date_alternative"
    __table_args__ = ({"sqlite_with_rowid": False},)

    date_mention_id: Mapped[int] = mapped_column(ForeignKey("date_mention.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    start: Mapped[date | None]
    end: Mapped[date | None]


class DateEvidence(Base):
    """A span that decided how a date is read."""

    __tablename__ = "date_evidence"
    __table_args__ = ({"sqlite_with_rowid": False},)

    date_mention_id: Mapped[int] = mapped_column(ForeignKey("date_mention.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    span_id: Mapped[SpanId]


class PassedOver(Base):
    """A number or reporting word that gave no figure or claim, or a passage left out; and why."""

    __tablename__ = "passed_over"
    __table_args__ = (one_of("what", PASSED_OVER), Index(None, "version_id"))

    id: Mapped[Id]
    version_id: Mapped[VersionId]
    span_id: Mapped[SpanId]
    what: Mapped[str]
    reason: Mapped[str]


class CopyGroup(Base):
    """Documents whose texts are copies of one; `documents` counts them, one or more.

    `origin_id` is the document that likely had it first: of a publisher whom others credit, else
    the earliest; null where the group is of older versions only.
    """

    __tablename__ = "copy_group"

    id: Mapped[Id]
    documents: Mapped[int]
    origin_id: Mapped[int | None] = mapped_column(ForeignKey("document.id"))


class CopyText(Base):
    """A text that some version had, by the digest of its words; `version_id` is one that has it."""

    __tablename__ = "copy_text"
    __table_args__ = (UniqueConstraint("digest"), Index(None, "copy_group_id"))

    id: Mapped[Id]
    digest: Mapped[Key]
    copy_group_id: Mapped[int] = mapped_column(ForeignKey("copy_group.id"))
    version_id: Mapped[VersionId]


class CopyBand(Base):
    """A part of a text's signature; texts that share one may be copies."""

    __tablename__ = "copy_band"
    __table_args__ = ({"sqlite_with_rowid": False},)

    band: Mapped[int] = mapped_column(primary_key=True)
    copy_text_id: Mapped[int] = mapped_column(ForeignKey("copy_text.id"), primary_key=True)


class CopyMember(Base):
    """A document's newest version among the texts; `copy_text_id` is null where it is too short.

    `credit` is whom the text names as its source. Unless `is_agency`, it counts only where a
    publisher bears the name.
    """

    __tablename__ = "copy_member"
    __table_args__ = (Index(None, "copy_text_id"),)

    document_id: Mapped[int] = mapped_column(
        BigId, ForeignKey("document.id"), primary_key=True, autoincrement=False
    )
    copy_text_id: Mapped[int | None] = mapped_column(ForeignKey("copy_text.id"))
    credit: Mapped[str | None]
    credit_folded: Mapped[str | None]
    is_agency: Mapped[bool]


class PlaceName(Base):
    """Another name of a place, as a gazetteer gives it; both as keys of `factdb.compare.places`."""

    __tablename__ = "place_name"
    __table_args__ = ({"sqlite_with_rowid": False},)

    name: Mapped[str] = mapped_column(OrderedText, primary_key=True)
    place: Mapped[str]


class ClaimGroup(Base):
    """Two or more claims that are suggested as one proposition: `derived.propositions`.

    `key` is the smallest of its claims' keys, `day` the last of their days.
    """

    __tablename__ = "claim_group"
    __table_args__ = (Index(None, "day", "id"),)

    id: Mapped[Id]
    key: Mapped[Key]
    claims: Mapped[int]
    day: Mapped[Day]
    is_decided: Mapped[bool]  # whether a person said something of a claim that hangs together so


_NUMBERED = text("numbers <> 0")
_GROUPED = text("claim_group_id IS NOT NULL")


class ClaimMember(Base):
    """A claim of a newest version among those that may say the same.

    `words` and `numbers` are what claims with the same words, or the same numbers of one speaker
    and day, share; of a claim without numbers 0. The rest is null where it is in no group.
    """

    __tablename__ = "claim_member"
    __table_args__ = (
        Index(None, "words", "numbers"),
        Index(None, "numbers", "words", sqlite_where=_NUMBERED, postgresql_where=_NUMBERED),
        Index(None, "claim_group_id", sqlite_where=_GROUPED, postgresql_where=_GROUPED),
    )

    claim_id: Mapped[int] = mapped_column(
        BigId, ForeignKey("claim.id"), primary_key=True, autoincrement=False
    )
    words: Mapped[int]
    numbers: Mapped[int]
    claim_group_id: Mapped[int | None] = mapped_column(ForeignKey("claim_group.id"))
    score: Mapped[float | None]  # 0 to 1
    reason: Mapped[str | None]


class WordingBand(Base):
    """What the words of claims that are nearly the same likely share."""

    __tablename__ = "wording_band"
    __table_args__ = ({"sqlite_with_rowid": False},)

    band: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    words: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)


class WordingPair(Base):
    """Words that are nearly the same, a row each way for each band that led to the pair."""

    __tablename__ = "wording_pair"
    __table_args__ = (Index(None, "band"), {"sqlite_with_rowid": False})

    words: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    other: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    band: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    score: Mapped[float]


class Decision(Base):
    """What a person said of two claims; the log is only added to (triggers hold it).

    The claims are named by their keys, and by address and words where a key leads nowhere any
    more. An `undo` names no claims, but in `undoes` the key of a decision.
    """

    __tablename__ = "decision"
    __table_args__ = (
        UniqueConstraint("key"),
        one_of("verdict", VERDICTS),
        Index(None, "claim_address"),
        Index(None, "other_address"),
        Index(None, "undoes"),
    )

    id: Mapped[Id]
    key: Mapped[Key]
    made_at: Mapped[Key]
    made_by: Mapped[str | None]
    verdict: Mapped[str]
    claim_key: Mapped[Key | None]
    claim_address: Mapped[Key | None]
    claim_text: Mapped[str | None]
    other_key: Mapped[Key | None]
    other_address: Mapped[Key | None]
    other_text: Mapped[str | None]
    undoes: Mapped[Key | None]
    note: Mapped[str | None]


class ClaimDecision(Base):
    """A decision that stands, and the claims of newest versions that it is about now."""

    __tablename__ = "claim_decision"
    __table_args__ = (Index(None, "claim_id"), Index(None, "other_claim_id"))

    decision_id: Mapped[int] = mapped_column(
        BigId, ForeignKey("decision.id"), primary_key=True, autoincrement=False
    )
    claim_id: Mapped[ClaimId]
    other_claim_id: Mapped[ClaimId]


def columns_of(table: str) -> tuple[str, ...]:
    """Return a table's columns in the order of its row tuples: what lists share comes first."""
    names = [column.name for column in Base.metadata.tables[table].columns]
    shared = list(Listed.__annotations__)
    if not set(shared) <= set(names):
        return tuple(names)
    return (*shared, *(name for name in names if name not in shared))
