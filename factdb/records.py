"""The nouns of factdb: frozen records that every layer exchanges.

Offsets are code points of the document's text, half open: `text[start:end]` is the mention.
The words are those of `README.md`, "Terms"; nothing here reads, stores or decides. What a text has
many of is a named tuple, which is made in a fifth of the time of a frozen dataclass.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple, Self

from factdb.expressions import DateExpression, Elapsed
from factdb.kinds import EntityKind as EntityKind
from factdb.kinds import Kind as Kind

NESTED = "nested"  # the rule of a claim that stands inside another one's content


class Polarity(StrEnum):
    """Whether the speaker stands for the content or against it."""

    ASSERTED = "asserted"
    DENIED = "denied"  # "membantah", "denied", "tidak benar": its numbers are not asserted


class Qualifier(StrEnum):
    """How the text hedges a figure."""

    EXACT = "exact"
    ABOUT = "about"
    MORE_THAN = "more_than"
    AT_LEAST = "at_least"
    LESS_THAN = "less_than"
    AT_MOST = "at_most"
    BETWEEN = "between"


class Measure(StrEnum):
    """How a figure stands to time (IDMC: stock and flow)."""

    STOCK = "stock"
    FLOW = "flow"
    CUMULATIVE = "cumulative"
    CHANGE = "change"
    RATE = "rate"
    UNKNOWN = "unknown"


class Precision(StrEnum):
    """The grain of a date as the text gives it."""

    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    PERIOD = "period"  # any other interval: "17-20 Maret", "dua hari mendatang"


class Basis(StrEnum):
    """What a derived date or speaker rests on: the words of the text, or what follows from them."""

    TEXTUAL = "textual"  # the text says it: "14 Desember 2016", "kata Lavrov"
    INTERPRETIVE = "interpretive"  # the text and one given fact: "kemarin", published 2016-12-14
    INFERENTIAL = "inferential"  # a reasoned reading: the year from a weekday, "he" from context


class DateRole(StrEnum):
    """What a date says of its claim."""

    STATED = "stated"  # the day on which the claim was made
    EVENT = "event"  # when what is told happened
    PERIOD = "period"  # the span of time that figures refer to
    FORECAST = "forecast"  # a time after the publication


class Span(NamedTuple):
    """A half-open range `[start, end)` of code points in a document's text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the mention: the characters of `text` that the span covers."""
        return text[self.start : self.end]

    def contains(self, other: Span) -> bool:
        """Tell whether the other span lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two spans share a character."""
        return self.start < other.end and other.start < self.end


class DateRange(NamedTuple):
    """An interval of time; both ends are included, and None is an open end.

    A bound is a `date`, or a `datetime` where the text gives a clock time (without zone: the
    local time of the text).
    """

    start: date | datetime | None
    end: date | datetime | None


class Record:
    """A dataclass that is sent to another process as the values that it is made with.

    Others send a state, name by name, which takes half as long again.
    """

    __slots__: tuple[str, ...] = ()

    def __reduce__(self) -> tuple[type[Self], tuple[object, ...]]:
        return type(self), tuple([getattr(self, name) for name in self.__slots__])


@dataclass(frozen=True, slots=True)
class Document(Record):
    """One article as read: its text, never changed, and what is known of it.

    `name` is what the input calls it (a file name, an `id` of a JSON line); `url` wins over it as
    the document's address. `raw_sha256` is the hash of the bytes as they came. `published_source`
    says where an input states `published`: "article:published_time", "datePublished"; "page" where
    that was concluded from its markup, None where it was given as such. A moment given as
    `published` is kept as its day.
    """

    text: str
    name: str
    language: str | None = None
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    published: date | None = None
    author: str | None = None
    section: str | None = None
    media_type: str = "text/plain"
    raw_sha256: str | None = None
    retrieved_at: datetime | None = None
    published_source: str | None = None

    def __post_init__(self) -> None:
        if isinstance(self.published, datetime):
            object.__setattr__(self, "published", self.published.date())

    @property
    def address(self) -> str:
        """Where the document is found again: its URL, else its name."""
        return self.url or self.name


class Figure(NamedTuple):
    """A quantity in the text.

    `low` and `high` are both given and equal for a single value; `qualifier` says which of them is
    a bound ("more than 7 000" has both 7000). `unit` is as written ("warga sipil"), `counted` the
    same in the field's words across languages ("civilians"), `dimension` that of the unit.
    """

    span: Span
    low: Decimal
    high: Decimal
    qualifier: Qualifier = Qualifier.EXACT
    vague: bool = False
    unit: str | None = None
    unit_span: Span | None = None
    counted: str | None = None
    dimension: str | None = None
    indicator: str | None = None
    measure: Measure = Measure.UNKNOWN
    period: DateRange | None = None
    period_span: Span | None = None  # the date mention that `period` is the range of
    place: str | None = None
    rule: str = ""


class DateMention(NamedTuple):
    """An expression of time, resolved as far as the evidence goes.

    `alternatives` are further readings that the evidence leaves open, likeliest first; where
    `range` is None no reading could be preferred, and no year is made up. `evidence` holds the
    spans that decided ("Rabu (14/12)", "lebih dari empat tahun sejak 19 Juli 2012").
    """

    span: Span
    range: DateRange | None
    precision: Precision
    basis: Basis = Basis.TEXTUAL
    alternatives: tuple[DateRange, ...] = ()
    role: DateRole = DateRole.EVENT
    evidence: tuple[Span, ...] = ()
    vague: bool = False
    conflict: str | None = None  # "1 Mei 2024 is a Wednesday, the text says Kamis"
    rule: str = ""
    expression: DateExpression | None = None  # what the words denote, before any day is known
    tense: int = 0  # of the sentence, where its words tell: -1 past, 1 future
    is_onward: bool = False  # what begins then may lie ahead: "ab Oktober", "starting Friday"
    elapsed: Elapsed | None = None  # how long ago the text says this date was


class Relay(NamedTuple):
    """Who passed a claim on: "seperti dikutip Sputnik"."""

    name: str
    span: Span


class Claim(NamedTuple):
    """Something that a document says or reports; `span` is the content without speaker and cue.

    `speaker` is the fullest name that the document gives, None where the document itself speaks.
    `relays` run from the speaker outwards. `group` is shared by the parts of one quotation that
    its attribution interrupts.
    """

    span: Span
    kind: Kind
    speaker: str | None = None
    speaker_span: Span | None = None
    speaker_basis: Basis = Basis.TEXTUAL
    cue_span: Span | None = None
    relays: tuple[Relay, ...] = ()
    stated_on: DateRange | None = None
    stated_span: Span | None = None
    stated_basis: Basis = Basis.TEXTUAL
    polarity: Polarity = Polarity.ASSERTED
    group: int | None = None
    rule: str = ""


class Role(NamedTuple):
    """A title or office of an entity, with the words that say so."""

    title: str
    span: Span


class Entity(NamedTuple):
    """Whoever speaks in a document, under the fullest name that it gives."""

    name: str
    kind: EntityKind = EntityKind.UNKNOWN
    aliases: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    mentions: tuple[Span, ...] = ()


class PassedOver(NamedTuple):
    """A number or reporting word that gave no figure or claim, and why."""

    span: Span
    what: str  # "number" or "cue"
    reason: str


class Fingerprint(NamedTuple):
    """What a text is compared with others by, to tell its copies: see `factdb.copies`.

    `digest` is of its words, `bands` are empty where it is too short to be a copy of anything.
    `credit` is whom the text names as its source; where that is no agency for sure, it is one only
    if a publisher bears the name.
    """

    digest: str
    bands: tuple[int, ...] = ()
    credit: str | None = None
    is_agency: bool = False


@dataclass(frozen=True, slots=True)
class Extraction(Record):
    """All that was found in one document, each list ordered by span.

    `published` is the anchor of relative dates: as given, or inferred with its evidence.
    """

    document: Document
    language: str
    claims: tuple[Claim, ...] = ()
    figures: tuple[Figure, ...] = ()
    dates: tuple[DateMention, ...] = ()
    entities: tuple[Entity, ...] = ()
    published: DateMention | None = None
    names: tuple[Span, ...] = ()  # capitalised runs, what short mentions are looked up in
    boilerplate: tuple[Span, ...] = ()
    passed_over: tuple[PassedOver, ...] = ()
