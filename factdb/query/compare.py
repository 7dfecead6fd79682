"""The figures of a database as points, and what they say of one another.

Compared when asked: every figure with an indicator is read once, so the time grows with the
figures, and the answer never depends on the order of loading.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from factdb.compare import Point, Relation
from factdb.compare.points import series_of
from factdb.compare.relations import Related, relate_all
from factdb.query.connection import Connection
from factdb.query.rows import read_number
from factdb.records import Figure, Measure, Qualifier, Span

_POINTS = """
SELECT f.id, f.key, s.exact, f.low, f.high, f.qualifier, f.vague, f.unit, f.counted, f.dimension,
    f.indicator, f.measure, f.place,
    coalesce(f.period_end, c.stated_end, c.stated_start, d.published_end, d.published_start),
    e.name, c.polarity, p.name, d.author, d.address, v.number, v.is_current, q.exact
FROM figure f
JOIN span s ON s.id = f.span_id
JOIN version v ON v.id = f.version_id
JOIN document d ON d.id = f.document_id
LEFT JOIN publisher p ON p.id = d.publisher_id
LEFT JOIN claim c ON c.id = f.claim_id
LEFT JOIN span q ON q.id = c.span_id
LEFT JOIN entity e ON e.id = c.speaker_id
WHERE f.indicator IS NOT NULL
ORDER BY f.id
"""
_RELAYS = """
SELECT f.id, a.name
FROM figure f JOIN attribution a ON a.claim_id = f.claim_id
WHERE f.indicator IS NOT NULL AND a.role = 'relay'
"""


class RelatedRow(NamedTuple):
    """Two numbers beside one another, with the rule that relates them and both passages."""

    rule: str
    series: str
    measure: str
    day: str
    speaker: str | None
    value: str
    passage: str | None
    publisher: str | None
    url: str
    figure: int
    other_day: str
    other_speaker: str | None
    other_value: str
    other_passage: str | None
    other_publisher: str | None
    other_url: str
    other_figure: int
    reason: str


class SeriesRow(NamedTuple):
    """A series: one indicator for one population in one place, by one measure."""

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


class _Stored(NamedTuple):
    """A point with what a person wants to read beside it."""

    point: Point
    figure: int
    mention: str
    passage: str | None
    publisher: str | None
    is_current: bool


def find_related(
    connection: Connection, relations: frozenset[Relation], since: date | None = None
) -> list[RelatedRow]:
    """Return the pairs of numbers that stand in one of the relations, by series and day.

    Args:
        connection: An open database.
        relations: Which to return.
        since: Only pairs whose later number speaks of this day or a later one.
    """
    stored = {found.point.key: found for found in _points(connection)}
    current = [found.point for found in stored.values() if found.is_current]
    retired = [found.point for found in stored.values() if not found.is_current]
    return [
        _row(related, stored)
        for related in relate_all(current, retired)
        if related.rule.relation in relations and (since is None or related.later.day >= since)
    ]


def find_series(connection: Connection) -> list[SeriesRow]:
    """Return the series of the newest versions, by name; denied and vague numbers are no points."""
    found: dict[Any, list[Point]] = {}
    for stored in _points(connection):
        if stored.is_current and stored.point.is_comparable:
            found.setdefault(stored.point.series, []).append(stored.point)
    return [
        SeriesRow(
            series.name,
            series.indicator,
            series.population,
            series.place,
            series.measure.value,
            min(point.day for point in points).isoformat(),
            max(point.day for point in points).isoformat(),
            len({(point.day, point.speaker, point.interval) for point in points}),
            len({point.speaker for point in points}),
            len({point.document for point in points}),
        )
        for series, points in sorted(found.items())
    ]


def _points(connection: Connection) -> Iterator[_Stored]:
    relays: dict[int, set[str]] = {}
    for figure, name in connection.rows(_RELAYS, {}):
        relays.setdefault(figure, set()).add(name.lower())
    publishers = {name.lower() for (name,) in connection.rows("SELECT name FROM publisher", {})}
    for row in list(connection.rows(_POINTS, {})):
        if (found := _read(row, relays.get(row[0], set()), publishers)) is not None:
            yield found


def _read(row: tuple[Any, ...], relays: set[str], publishers: set[str]) -> _Stored | None:
    """Return the point of a row, None where no day is known or the indicator follows nothing.

    An author that is a publisher too is an agency's credit: the article is its copy.
    """
    (
        figure,
        key,
        mention,
        low,
        high,
        qualifier,
        vague,
        unit,
        counted,
        dimension,
        indicator,
        measure,
        place,
        day,
        speaker,
        polarity,
        publisher,
        author,
        address,
        version,
        is_current,
        passage,
    ) = row
    lower, upper = read_number(low), read_number(high)
    value = lower if lower is not None else upper
    series = series_of(
        Figure(
            Span(0, 0),
            Decimal(0),
            Decimal(0),
            unit=unit,
            counted=counted,
            dimension=dimension,
            indicator=indicator,
            measure=Measure(measure),
            place=place,
        )
    )
    if series is None or day is None or value is None:
        return None
    point = Point(
        key=key,
        series=series,
        day=date.fromisoformat(str(day)[:10]),
        low=Decimal(value if lower is None else lower),
        high=Decimal(value if upper is None else upper),
        qualifier=Qualifier(qualifier),
        is_vague=bool(vague),
        is_denied=polarity == "denied",
        speaker=speaker or "",
        publisher=(publisher or address).lower(),
        relays=frozenset(relays | ({author.lower()} & publishers if author else set())),
        document=address,
        version=version,
    )
    return _Stored(point, figure, mention, passage, publisher, bool(is_current))


def _row(related: Related, stored: dict[str, _Stored]) -> RelatedRow:
    rule = related.rule
    sides = [_side(stored[point.key]) for point in (related.earlier, related.later)]
    series = related.earlier.series
    return RelatedRow(
        rule.name, series.name, series.measure.value, *sides[0], *sides[1], rule.sentence
    )


def _side(found: _Stored) -> tuple[str, str | None, str, str | None, str | None, str, int]:
    """Return one number's day, speaker, value, passage, publisher, address and id."""
    point = found.point
    hedge = (
        ""
        if point.qualifier in (Qualifier.EXACT, Qualifier.BETWEEN)
        else (point.qualifier.value.replace("_", " ") + " ")
    )
    value = f"{point.low:f}" if point.low == point.high else f"{point.low:f} to {point.high:f}"
    return (
        point.day.isoformat(),
        point.speaker or None,
        hedge + value,
        found.passage,
        found.publisher,
        point.document,
        found.figure,
    )
