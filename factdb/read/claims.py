"""Hand-made claims: JSON Lines in the interchange format, checked and turned into Extractions.

What a person marked is taken at its word, but not outside the text: each span must lie in it, and
each value must be of its type. A line that is wrong is an error of its own; the others go on.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from hashlib import sha256
from typing import Any, TypeVar

from factdb.errors import ReadError
from factdb.read.jsonl import read_document, read_lines, read_object
from factdb.read.metadata import in_json
from factdb.read.source import open_source
from factdb.records import (
    Basis,
    Claim,
    DateMention,
    DateRange,
    DateRole,
    Entity,
    EntityKind,
    Extraction,
    Figure,
    Kind,
    Measure,
    Polarity,
    Precision,
    Qualifier,
    Relay,
    Role,
    Span,
)

__all__ = ["read_extractions"]

_RULE = "imported"
_DIGITS = 100  # before or behind the decimal point; "1e999999999" would be a gigabyte of zeros

Found = TypeVar("Found", Claim, DateMention, Figure)
Choice = TypeVar("Choice", bound=StrEnum)


def read_extractions(path: str) -> Iterator[Extraction | ReadError]:
    """Yield what each line of a file marks, or the error that says what is wrong with it.

    An Extraction's language is "und" where the line names none. Never raises.
    """
    try:
        source = open_source(path)
        with source.file:
            for where, line in read_lines(source):
                yield _read_line(line, where)
    except ReadError as error:
        yield error


def _read_line(line: bytes, where: str) -> Extraction | ReadError:
    try:
        return _extraction(read_object(line, where), where, sha256(line).hexdigest())
    except ReadError as error:
        return error


def _extraction(given: Mapping[str, Any], where: str, digest: str) -> Extraction:
    document = read_document(given, where, digest)
    reader = _Marks(document.text, where)
    marked = reader.objects(given, "claims")
    claims = [reader.claim(item) for item in marked]
    figures = [reader.figure(item) for item in _all(reader, given, marked, "figures")]
    dates = [reader.date_mention(item) for item in _all(reader, given, marked, "dates")]
    speakers = [reader.speaker(item) for item in reader.objects(given, "speakers")]
    published = reader.published(given)
    return Extraction(
        document=replace(document, published=None) if published else document,
        language=document.language or "und",
        claims=_ordered(claims),
        figures=_ordered(figures),
        dates=_ordered(dates),
        entities=_with_speakers_of(claims, speakers),
        published=published,
    )


def _with_speakers_of(claims: list[Claim], listed: list[Entity]) -> tuple[Entity, ...]:
    """Return the speakers that a line lists, and those that only its claims name."""
    named = {entity.name: entity for entity in listed}
    for claim in claims:
        if claim.speaker:
            named.setdefault(claim.speaker, Entity(claim.speaker))
    return tuple(named.values())


def _all(
    reader: _Marks, given: Mapping[str, Any], claims: list[Mapping[str, Any]], key: str
) -> list[Mapping[str, Any]]:
    """Return the objects under `key` of the document and of its claims."""
    return reader.objects(given, key) + [o for c in claims for o in reader.objects(c, key)]


def _ordered(found: list[Found]) -> tuple[Found, ...]:
    """Return what was found ordered by place, a thing that is listed twice once."""
    return tuple(sorted(dict.fromkeys(found), key=lambda thing: thing.span))


class _Marks:
    """Turns the objects of one line into records; every message names the line."""

    def __init__(self, text: str, where: str) -> None:
        self.text = text
        self.where = where

    def claim(self, given: Mapping[str, Any]) -> Claim:
        return Claim(
            span=self.span(given, "span"),
            kind=self.choice(given, "kind", Kind, None),
            speaker=self.words(given, "speaker"),
            speaker_span=self.optional_span(given, "speaker_span"),
            speaker_basis=self.choice(given, "speaker_basis", Basis, Basis.TEXTUAL),
            cue_span=self.optional_span(given, "cue_span"),
            relays=self.relays(given),
            stated_on=self.interval(given, "stated_range") or self.day(given, "stated_on"),
            stated_span=self.optional_span(given, "stated_span"),
            stated_basis=self.choice(given, "stated_basis", Basis, Basis.TEXTUAL),
            polarity=self.choice(given, "polarity", Polarity, Polarity.ASSERTED),
            group=self.count(given, "group"),
            rule=_RULE,
        )

    def figure(self, given: Mapping[str, Any]) -> Figure:
        low, high = self.decimal(given, "low"), self.decimal(given, "high")
        if low > high:
            raise self.error(f"low {low} is above high {high}")
        return Figure(
            span=self.span(given, "span"),
            low=low,
            high=high,
            qualifier=self.choice(given, "qualifier", Qualifier, Qualifier.EXACT),
            vague=given.get("vague") is True,
            unit=self.words(given, "unit"),
            unit_span=self.optional_span(given, "unit_span"),
            counted=self.words(given, "counted"),
            dimension=self.words(given, "dimension"),
            indicator=self.words(given, "indicator"),
            measure=self.choice(given, "measure", Measure, Measure.UNKNOWN),
            period=self.interval(given, "period"),
            period_span=self.optional_span(given, "period_span"),
            place=self.words(given, "place"),
            rule=_RULE,
        )

    def date_mention(self, given: Mapping[str, Any]) -> DateMention:
        start, end = self.moment(given, "start"), self.moment(given, "end")
        days = None if start is None and end is None else DateRange(start, end)
        default = Precision.DAY if start == end else Precision.PERIOD
        return DateMention(
            span=self.span(given, "span"),
            range=days,
            precision=self.choice(given, "precision", Precision, default),
            basis=self.choice(given, "basis", Basis, Basis.TEXTUAL),
            alternatives=self.intervals(given, "alternatives"),
            role=self.choice(given, "role", DateRole, DateRole.EVENT),
            evidence=self.spans(given, "evidence"),
            vague=given.get("vague") is True,
            conflict=self.words(given, "conflict"),
            rule=_RULE,
        )

    def published(self, given: Mapping[str, Any]) -> DateMention | None:
        """Return how the day of publication was read from the text; None where it was given."""
        if given.get("published_by") is None:
            return None
        return self.date_mention(self.one_object(given, "published_by"))

    def speaker(self, given: Mapping[str, Any]) -> Entity:
        name = self.words(given, "name")
        if name is None:
            raise self.error('a speaker has no "name"')
        roles = [
            Role(self.words(item, "title") or "", self.span(item, "span"))
            for item in self.objects(given, "roles")
        ]
        return Entity(
            name=name,
            kind=self.choice(given, "kind", EntityKind, EntityKind.UNKNOWN),
            aliases=tuple(str(alias) for alias in self.values(given, "aliases")),
            roles=tuple(roles),
            mentions=self.spans(given, "mentions"),
        )

    def relays(self, given: Mapping[str, Any]) -> tuple[Relay, ...]:
        """Return the relays: objects with name and span."""
        relays = []
        for item in self.objects(given, "via"):
            span = self.span(item, "span")
            relays.append(Relay(self.words(item, "name") or span.of(self.text), span))
        return tuple(relays)

    def values(self, given: Mapping[str, Any], key: str) -> list[Any]:
        value = given.get(key) or []
        if not isinstance(value, list):
            raise self.error(f'"{key}" is {in_json(value)}, which is no list')
        return value

    def objects(self, given: Mapping[str, Any], key: str) -> list[Mapping[str, Any]]:
        value = given.get(key) or []
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            raise self.error(f'"{key}" is no list of objects')
        return value

    def one_object(self, given: Mapping[str, Any], key: str) -> Mapping[str, Any]:
        value = given.get(key)
        if not isinstance(value, dict):
            raise self.error(f'"{key}" is {in_json(value)}, which is no object')
        return value

    def spans(self, given: Mapping[str, Any], key: str) -> tuple[Span, ...]:
        return tuple(self.span({key: value}, key) for value in self.values(given, key))

    def span(self, given: Mapping[str, Any], key: str) -> Span:
        value = given.get(key)
        whole = isinstance(value, list) and [type(bound) for bound in value] == [int, int]
        if not whole or not 0 <= value[0] < value[1] <= len(self.text):  # type: ignore[index]
            raise self.error(
                f'"{key}" is {in_json(value)}, which is no [start, end] '
                f"within the text's {len(self.text)} characters"
            )
        return Span(*value)  # type: ignore[misc]

    def optional_span(self, given: Mapping[str, Any], key: str) -> Span | None:
        return None if given.get(key) is None else self.span(given, key)

    def words(self, given: Mapping[str, Any], key: str) -> str | None:
        value = given.get(key)
        if value is not None and not isinstance(value, str):
            raise self.error(f'"{key}" is {in_json(value)}, which is no string')
        return value or None

    def choice(
        self, given: Mapping[str, Any], key: str, choices: type[Choice], default: Choice | None
    ) -> Choice:
        value = given.get(key)
        if value is None and default is not None:
            return default
        try:
            return choices(str(value))
        except ValueError as error:
            allowed = ", ".join(choices)
            raise self.error(f'"{key}" is {in_json(value)}; allowed are {allowed}') from error

    def decimal(self, given: Mapping[str, Any], key: str) -> Decimal:
        value = given.get(key)
        try:
            number = Decimal(value) if isinstance(value, (str, int)) else Decimal("NaN")
        except InvalidOperation:
            number = Decimal("NaN")
        if not number.is_finite() or isinstance(value, bool):
            raise self.error(f'"{key}" is {in_json(value)}, which is no decimal number in a string')
        if abs(number.adjusted()) > _DIGITS:
            raise self.error(f'"{key}" is {in_json(value)}, which has more than {_DIGITS} digits')
        return number

    def moment(self, given: Mapping[str, Any], key: str) -> date | datetime | None:
        """Return a day, or a clock time where the value has one."""
        value = self.words(given, key)
        if value is None:
            return None
        try:
            moment = datetime.fromisoformat(value)
        except ValueError as error:
            raise self.error(f'"{key}" is "{value}", which is no date; write YYYY-MM-DD') from error
        return moment if len(value) > 10 else moment.date()

    def day(self, given: Mapping[str, Any], key: str) -> DateRange | None:
        value = self.moment(given, key)
        return None if value is None else DateRange(value, value)

    def interval(self, given: Mapping[str, Any], key: str) -> DateRange | None:
        """Return the days or times of `[start, end]`; null is an open end."""
        value = given.get(key)
        if value is None:
            return None
        if not isinstance(value, list) or len(value) != 2:
            raise self.error(f'"{key}" is {in_json(value)}, which is no [start, end] of dates')
        return DateRange(*(self.moment({key: bound}, key) for bound in value))

    def intervals(self, given: Mapping[str, Any], key: str) -> tuple[DateRange, ...]:
        found = (self.interval({key: value}, key) for value in self.values(given, key))
        return tuple(one for one in found if one is not None)

    def count(self, given: Mapping[str, Any], key: str) -> int | None:
        value = given.get(key)
        if value is not None and type(value) is not int:
            raise self.error(f'"{key}" is {in_json(value)}, which is no whole number')
        return value

    def error(self, what: str) -> ReadError:
        return ReadError(f"{self.where}: {what}.")
