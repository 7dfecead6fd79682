"""What `factdb.query.version` reads: a version with its records, their keys and statuses."""

from __future__ import annotations

from typing import NamedTuple

from factdb.records import (
    Claim,
    DateMention,
    DateRange,
    Document,
    Entity,
    Extraction,
    Figure,
    PassedOver,
    Precision,
    Span,
)


class StoredClaim(NamedTuple):
    """A claim with its key and status; `precision` is that of the day it was stated."""

    key: str
    status: str
    claim: Claim
    precision: str | None


class StoredFigure(NamedTuple):
    """A figure with its key and status, and the key of the claim that holds it."""

    key: str
    status: str
    claim_key: str | None
    figure: Figure


class StoredDate(NamedTuple):
    """A date with its key and status, and the key of the claim that holds it or is dated by it."""

    key: str
    status: str
    claim_key: str | None
    date: DateMention


class Published(NamedTuple):
    """When a document was published, as the database has it today."""

    range: DateRange | None
    precision: Precision | None
    basis: str | None  # "given", or a records.Basis


class StoredVersion(NamedTuple):
    """A version with all that is stored of it, extracted and imported, in the order of storing.

    Of a document that changed, publisher, day, author and section are today's. A figure's open
    bound is again the other one ("more than 7 000" has both 7000), and an entity has the aliases
    that other documents gave it. What extraction only works with is not stored.

    Attributes:
        id: The version's row, which holds within this database.
        counts: Claims and figures of the document's newest version.
        run: What stored the version: command, software, and when it began.
        inferred: How the day of publication was read from the text, with the spans that say so.
    """

    id: int
    document_key: str
    key: str
    number: int
    is_current: bool
    text_sha256: str
    counts: tuple[int, int]
    run: tuple[str, str, str]
    document: Document
    language: str
    published: Published
    claims: tuple[StoredClaim, ...]
    figures: tuple[StoredFigure, ...]
    dates: tuple[StoredDate, ...]
    entities: tuple[Entity, ...]
    inferred: DateMention | None
    boilerplate: tuple[Span, ...]
    passed_over: tuple[PassedOver, ...]

    def extraction(self, *statuses: str) -> Extraction:
        """Return the records of these statuses: "extracted", "imported"."""
        return Extraction(
            self.document,
            self.language,
            claims=tuple(one.claim for one in self.claims if one.status in statuses),
            figures=tuple(one.figure for one in self.figures if one.status in statuses),
            dates=tuple(one.date for one in self.dates if one.status in statuses),
            entities=self.entities,
            published=self.inferred,
            boilerplate=self.boilerplate,
            passed_over=self.passed_over,
        )
