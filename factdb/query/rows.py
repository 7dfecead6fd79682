"""The rows of the views, one class a view; fields are the view's columns in their order.

What each column holds stands in `factdb.store.views`. Days are ISO 8601 text as stored.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any, NamedTuple, Self


class ClaimRow(NamedTuple):
    """A row of the view `claims`."""

    id: int
    speaker: str | None
    role: str | None
    kind: str
    polarity: str
    stated_on: str | None
    stated_until: str | None
    stated_basis: str
    text: str
    cue: str | None
    publisher: str | None
    published: str | None
    document: int
    title: str | None
    url: str
    status: str
    day: str
    speaker_id: int | None
    publisher_id: int | None
    key: str
    proposition: int | None


class FigureRow(NamedTuple):
    """A row of the view `figures`."""

    id: int
    claim_id: int | None
    text: str
    low: Decimal | None
    best: Decimal | None
    high: Decimal | None
    qualifier: str
    vague: bool
    unit: str | None
    counted: str | None
    dimension: str | None
    indicator: str | None
    measure: str
    period_start: str | None
    period_end: str | None
    place: str | None
    speaker: str | None
    kind: str | None
    polarity: str | None
    stated_on: str | None
    publisher: str | None
    published: str | None
    document: int
    title: str | None
    url: str
    status: str
    day: str
    speaker_id: int | None
    publisher_id: int | None
    key: str
    series: str | None
    carried_by: str | None
    documents: int | None
    sources: int | None
    series_id: int | None
    point_id: int | None

    @classmethod
    def read(cls, row: tuple[Any, ...]) -> Self:
        """Make a row of what SQLite gives: numbers as integer, float or text, and 0 or 1."""
        id_, claim_id, text, low, best, high, qualifier, vague, *rest = row
        bounds = (read_number(low), read_number(best), read_number(high))
        return cls(id_, claim_id, text, *bounds, qualifier, bool(vague), *rest)


class DateRow(NamedTuple):
    """A row of the view `dates`."""

    id: int
    claim_id: int | None
    text: str
    start: str | None
    end: str | None
    precision: str
    basis: str
    role: str
    alternatives: str | None
    conflict: str | None
    speaker: str | None
    kind: str | None
    publisher: str | None
    published: str | None
    document: int
    title: str | None
    url: str
    status: str
    day: str
    speaker_id: int | None
    publisher_id: int | None


class DocumentRow(NamedTuple):
    """A row of the view `documents`."""

    id: int
    title: str | None
    publisher: str | None
    published: str | None
    published_basis: str | None
    language: str
    url: str
    author: str | None
    section: str | None
    claims: int
    figures: int
    version: int
    retrieved_at: str | None
    copies: int
    copy_of: int | None
    credit: str | None
    day: str
    publisher_id: int | None
    key: str


class SpeakerRow(NamedTuple):
    """A row of the view `speakers`."""

    id: int
    name: str
    kind: str
    role: str | None
    aliases: str | None
    claims: int
    first_stated: str | None
    last_stated: str | None
    day: str


class AttributionRow(NamedTuple):
    """A row of the view `attributions`."""

    claim_id: int
    hop: int
    role: str
    name: str
    text: str | None


class TimelineRow(NamedTuple):
    """A row of the view `timeline`."""

    day: str
    what: str
    text: str
    speaker: str | None
    document: int
    id: int
    claim_id: int | None
    kind: str | None
    polarity: str | None
    indicator: str | None
    status: str
    speaker_id: int | None
    publisher_id: int | None


class SeriesRow(NamedTuple):
    """A series: one indicator for one population in one place, by one measure."""

    id: int
    series: str
    indicator: str
    population: str
    place: str
    measure: str
    first_day: str
    last_day: str
    points: int
    speakers: int
    documents: int
    day: str
    key: str


class PropositionRow(NamedTuple):
    """A row of the view `propositions`: claims that say the same."""

    id: int
    text: str
    speaker: str | None
    polarity: str
    claims: int
    documents: int
    copy_groups: int
    speakers: int
    first_stated: str | None
    last_stated: str | None
    score: float
    is_decided: bool
    day: str
    speaker_id: int | None
    key: str

    @classmethod
    def read(cls, row: tuple[Any, ...]) -> Self:
        """Make a row of what the database gives."""
        made = cls._make(row)
        return made._replace(is_decided=bool(made.is_decided))


class RepeatRow(NamedTuple):
    """A row of the view `repeats`: a claim of a proposition that several make."""

    proposition: int
    claim_id: int
    score: float
    reason: str
    speaker: str | None
    polarity: str
    text: str
    publisher: str | None
    published: str | None
    url: str
    day: str
    key: str


class DecisionRow(NamedTuple):
    """A row of the view `decisions`, with the claims of what was undone too."""

    id: int
    verdict: str
    claim_id: int | None
    other_claim_id: int | None
    text: str | None
    other_text: str | None
    url: str | None
    other_url: str | None
    stands: bool
    undoes: int | None
    made_at: str
    made_by: str | None
    note: str | None
    key: str

    @classmethod
    def read(cls, row: tuple[Any, ...]) -> Self:
        """Make a row of what the database gives."""
        made = cls._make(row)
        return made._replace(stands=bool(made.stands))


class PlaceRow(NamedTuple):
    """A row of the view `places`: another name of a place."""

    place: str
    name: str


class SeriesPointRow(NamedTuple):
    """A row of the view `series_points`."""

    id: int
    series: str
    indicator: str
    population: str
    place: str
    measure: str
    day: str
    since: str | None
    low: Decimal | None
    high: Decimal | None
    qualifier: str
    vague: bool
    speaker: str | None
    documents: int
    copy_groups: int
    carried_by: str | None
    agreeing: int
    differing: int
    passage: str
    url: str
    figure: int
    series_id: int
    key: str

    @classmethod
    def read(cls, row: tuple[Any, ...]) -> Self:
        """Make a row of what the database gives."""
        made = cls._make(row)
        low, high = read_number(made.low), read_number(made.high)
        return made._replace(low=low, high=high, vague=bool(made.vague))


class RelatedRow(NamedTuple):
    """A row of the views `disagreements`, `corroboration` and `revisions`: two numbers.

    What begins with `other_` is of the number of the same day or an earlier one.
    """

    id: int
    relation: str
    rule: str
    reason: str
    series: str
    indicator: str
    population: str
    place: str
    measure: str
    day: str
    speaker: str | None
    text: str
    low: Decimal | None
    high: Decimal | None
    qualifier: str
    passage: str
    publisher: str | None
    published: str | None
    url: str
    version: int
    figure: int
    claim_id: int | None
    other_day: str
    other_speaker: str | None
    other_text: str
    other_low: Decimal | None
    other_high: Decimal | None
    other_qualifier: str
    other_passage: str
    other_publisher: str | None
    other_published: str | None
    other_url: str
    other_version: int
    other_figure: int
    other_claim_id: int | None
    document: int
    other_document: int
    series_id: int
    speaker_id: int | None
    other_speaker_id: int | None
    publisher_id: int | None
    other_publisher_id: int | None

    @classmethod
    def read(cls, row: tuple[Any, ...]) -> Self:
        """Make a row of what the database gives."""
        made = cls._make(row)
        return made._replace(
            low=read_number(made.low),
            high=read_number(made.high),
            other_low=read_number(made.other_low),
            other_high=read_number(made.other_high),
        )


def read_number(value: int | float | str | Decimal | None) -> Decimal | None:
    """Return a number of a view with the digits that the figure has."""
    # `str` of a float is the shortest that reads back: 7.5, not 7.5000000000000003.
    return None if value is None else Decimal(str(value))


class SameRow(NamedTuple):
    """A claim that says the same as another, or the opposite.

    Attributes:
        relation: repeats, denies, contradicts, agrees or updates.
        score: How sure that is, 0 to 1.
        reason: Why.
    """

    id: int
    relation: str
    score: float
    reason: str
    stated_on: str | None
    speaker: str | None
    text: str
    publisher: str | None
    published: str | None
    url: str
    key: str
