"""Stored figures as points of series, with the rows that they stand in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection

from factdb.compare.happenings import REACH
from factdb.compare.pointers import BEHIND
from factdb.compare.points import Point, Series
from factdb.records import Measure
from factdb.store.derived.gazetteer import read_gazetteer
from factdb.store.derived.grounds import Grounds, point_of
from factdb.store.drafting.packing import Row
from factdb.store.drafting.stated import Stated, Told, stated_of
from factdb.store.insert import Ids, insert, one_column, select_each

# The columns of `Told`.
TOLD = """f.low, f.high, f.qualifier, f.vague, f.period_start, f.period_end,
    c.stated_start, c.stated_end, v.published_end, v.published_precision,
    f.indicator, f.counted, f.unit, f.place, f.measure, d.language, c.polarity, e.name, d.address"""
_LINES = {"sqlite": "group_concat({0}, char(10))", "postgresql": "string_agg({0}, chr(10))"}
_LINE_END = {"sqlite": "instr({0}, char(10))", "postgresql": "strpos({0}, chr(10))"}
_JUST_BEFORE = 200  # characters between two sentences: what tells who said the first
_JUST_BEHIND = 400  # characters in which whoever gives a total goes on with parts of it
_SERIES_BY_KEY = "SELECT s.key, s.id FROM wanted w JOIN series s ON s.key = w.key"
_OF_VERSIONS = (
    "wanted w JOIN figure f ON f.document_id = w.document_id AND f.version_id = w.version_id"
)
_FOLLOWED = """SELECT {columns}
FROM {source}
JOIN version v ON v.id = f.version_id
JOIN document d ON d.id = f.document_id
LEFT JOIN claim c ON c.id = f.claim_id
LEFT JOIN entity e ON e.id = f.speaker_id
{joins}
WHERE f.indicator IS NOT NULL
"""
_CARRIED = """f.id, f.document_id, f.version_id, f.speaker_id, f.publisher_id, f.point_id,
    {told}, z.indicator, z.population, z.place, z.measure, f.key, e.kind, p.name,
    v.number, d.author, v.title, substr(v.text, 1, {head}), {sources}"""
_CARRYING = """LEFT JOIN publisher p ON p.id = d.publisher_id
LEFT JOIN series z ON z.id = f.series_id
"""
# The spans of the claim, of the number, and of the reporting word.
_RESTING = """LEFT JOIN span s ON s.id = c.span_id
LEFT JOIN span g ON g.id = f.span_id
LEFT JOIN span q ON q.id = c.cue_span_id"""
# The columns of `Grounds` from `role` on. A document has few claims and figures: were those of its
# speaker or indicator compared bare, PostgreSQL or SQLite would go through all of the database's.
_READ = """(SELECT r.title FROM role r
        WHERE r.entity_id = f.speaker_id AND r.version_id = f.version_id ORDER BY r.id LIMIT 1),
    (SELECT {names} FROM attribution a WHERE a.claim_id = f.claim_id AND a.role = 'relay'),
    (SELECT {names} FROM claim k JOIN attribution a ON a.claim_id = k.id
        WHERE k.document_id = f.document_id AND k.version_id = f.version_id AND a.role = 'relay'),
    (SELECT t.copy_group_id FROM copy_member m JOIN copy_text t ON t.id = m.copy_text_id
        WHERE m.document_id = f.document_id),
    s.exact, g."start" - s."start", g."end" - s."start", s.prefix, s.suffix, g.prefix, g.suffix,
    {before},
    CASE WHEN f.speaker_id IS NULL THEN {behind} END,
    {voices_behind},
    q.exact,
    (SELECT n.suffix FROM claim k JOIN span n ON n.id = k.speaker_span_id
        WHERE k.document_id = f.document_id AND k.version_id = f.version_id
            AND coalesce(k.speaker_id, 0) = f.speaker_id AND substr(n.suffix, 1, 1) = ','
        ORDER BY k.key LIMIT 1),
    f.claim_id"""
_BEFORE = """coalesce((SELECT {voice}
        FROM figure x JOIN entity b ON b.id = x.speaker_id
        WHERE x.document_id = f.document_id AND x.version_id = f.version_id
            AND f.speaker_id IS NULL AND {of_indicator}
            AND x.low = f.low AND x.high = f.high
        ORDER BY x.key LIMIT 1),
    (SELECT {voice}
        FROM claim k JOIN span u ON u.id = k.span_id JOIN entity b ON b.id = k.speaker_id
        WHERE k.document_id = f.document_id AND k.version_id = f.version_id
            AND s.id IS NOT NULL AND c.speaker_id IS NULL
            AND u."end" BETWEEN s."start" - {just_before} AND s."start" AND {line_end} = 0
        ORDER BY u."end" DESC, k.key LIMIT 1),
    (SELECT {voice}
        FROM figure x JOIN span u ON u.id = x.span_id JOIN entity b ON b.id = x.speaker_id
        WHERE x.document_id = f.document_id AND x.version_id = f.version_id
            AND f.speaker_id IS NULL AND {of_indicator}
            AND x.vague = false AND x.high_order <= f.high_order
            AND u."start" BETWEEN g."end" AND g."end" + {just_behind}
        ORDER BY u."start", x.key LIMIT 1))"""
_OF_INDICATOR = "coalesce(x.indicator, '') = f.indicator"
_BETWEEN = 'substr(v.text, CAST(u."end" + 1 AS integer), CAST(s."start" - u."end" AS integer))'
_VOICE = """b.kind || ';' || b.name || ';' || coalesce((SELECT r.title FROM role r
            WHERE r.entity_id = b.id AND r.version_id = f.version_id ORDER BY r.id LIMIT 1), '')"""
# What stands behind a claim without a speaker, and who of the document are named in it.
_BEHIND = f'substr(v.text, CAST(s."end" + 1 AS integer), {BEHIND})'
_VOICES_BEHIND = """(SELECT {voices}
        FROM entity b
        WHERE b.id IN (SELECT k.speaker_id FROM claim k
            WHERE k.document_id = f.document_id AND k.version_id = f.version_id)
            AND s.id IS NOT NULL AND f.speaker_id IS NULL AND {named} > 0)"""
_POSITION = {"sqlite": "instr({0}, b.name)", "postgresql": "strpos({0}, b.name)"}
_IDS = 6  # columns of a carrier, then those of `Told`
_SERIES = _IDS + len(Told._fields)
_GROUNDS = _SERIES + len(Series._fields)


class _Sources(NamedTuple):
    """SQL of what figures rest on: the columns of `Grounds` from `role` on, and what they need."""

    columns: str
    joins: str


_UNREAD = _Sources(", ".join(["NULL"] * 17), "")
# The first rows of each group, by key: the one way that each database takes from its index.
_FIRST = {
    "sqlite": "JOIN {table} {alias} ON {alias}.id IN ("
    "SELECT x.id FROM {table} x WHERE {where} ORDER BY x.key LIMIT {limit})",
    "postgresql": "CROSS JOIN LATERAL ("
    "SELECT x.* FROM {table} x WHERE {where} ORDER BY x.key LIMIT {limit}) {alias}",
}


class Carrier(NamedTuple):
    """A figure that gives a number: its point and its rows; `point_id` is None until it has one."""

    figure_id: int
    document_id: int
    version_id: int
    speaker_id: int | None
    publisher_id: int | None
    point_id: int | None
    point: Point


class Listed(NamedTuple):
    """A figure and what it says; `point_id` is None until it has a point."""

    figure_id: int
    document_id: int
    point_id: int | None
    stated: Stated


def read_stated(connection: Connection, versions: Iterable[tuple[int, int]]) -> list[Listed]:
    """Return the figures of versions that follow something, given as (document, version) ids."""
    gazetteer = read_gazetteer(connection)
    found = []
    columns = f"f.id, f.document_id, f.point_id, {TOLD}"
    for figure, document, point, *told in select_followed(connection, versions, columns):
        stated = stated_of(Told._make(told), gazetteer)
        if stated is not None:
            found.append(Listed(figure, document, point, stated))
    return found


def select_followed(
    connection: Connection, versions: Iterable[tuple[int, int]], columns: str
) -> Iterator[Row]:
    """Yield the figures of versions that follow something, each with the columns asked for.

    Args:
        connection: To read from.
        versions: As (document id, version id).
        columns: SQL of a figure `f`, its claim `c`, speaker `e`, document `d` and version `v`.
    """
    sql = _FOLLOWED.format(columns=columns, source=_OF_VERSIONS, joins="")
    return select_each(connection, "document_id, version_id", versions, sql)


def first_of_each(connection: Connection, table: str, alias: str, where: str, limit: int) -> str:
    """Return SQL that joins the first rows by key that fit `where`, in which they are `x`."""
    form = _FIRST[connection.dialect.name]
    return form.format(table=table, alias=alias, where=where, limit=limit)


def read_versions(connection: Connection, versions: Iterable[tuple[int, int]]) -> list[Carrier]:
    """Return the figures of versions that follow something, given as (document, version) ids.

    What they say is read, and not what they rest on.
    """
    return list(_read(connection, "document_id, version_id", versions, _OF_VERSIONS, _UNREAD))


def read_carriers(connection: Connection, points: Iterable[int], limit: int) -> list[Carrier]:
    """Return the first figures, by key, of each of the points."""
    joined = first_of_each(connection, "figure", "f", "x.point_id = w.point_id", limit)
    rows = ((number,) for number in points)
    sources = _sources(connection)
    return list(_read(connection, "point_id", rows, f"wanted w {joined}", sources))


def read_figures(connection: Connection, figures: Iterable[int]) -> list[Carrier]:
    """Return figures, given by their ids, with what they rest on."""
    source = "wanted w JOIN figure f ON f.id = w.id"
    return list(_read(connection, "id", one_column(figures), source, _sources(connection)))


def find_series(connection: Connection, ids: Ids, wanted: set[Series]) -> dict[Series, int]:
    """Return the ids of series; those that are not there are made, without points."""
    by_key = {series.key: series for series in wanted}
    stored = select_each(connection, "key", one_column(by_key), _SERIES_BY_KEY)
    found = {by_key[key]: number for key, number in stored}
    missing = sorted(wanted - found.keys())
    rows = []
    for series in missing:
        found[series] = ids.next("series")
        rows.append((found[series], series.key, series.name, *series, 0, 0, 0, "", ""))
    if rows:
        insert(connection, "series", rows)
    return found


def stored_series(stored: Sequence[Any]) -> Series | None:
    """Return the series of a row's columns; None where a figure is in none, or none any more."""
    *named, measure = stored
    return None if measure is None else Series._make((*named, Measure(measure)))


def _sources(connection: Connection) -> _Sources:
    """Return the SQL that reads what a figure rests on."""
    dialect = connection.dialect.name
    before = _BEFORE.format(
        voice=_VOICE,
        just_before=_JUST_BEFORE,
        just_behind=_JUST_BEHIND,
        of_indicator=_OF_INDICATOR,
        line_end=_LINE_END[dialect].format(_BETWEEN),
    )
    named = _POSITION[dialect].format(_BEHIND)
    voices = _VOICES_BEHIND.format(voices=_LINES[dialect].format(_VOICE), named=named)
    names = _LINES[dialect].format("a.name")
    read = _READ.format(names=names, before=before, behind=_BEHIND, voices_behind=voices)
    return _Sources(read, _RESTING)


def _read(
    connection: Connection, columns: str, rows: Iterable[Row], source: str, sources: _Sources
) -> Iterator[Carrier]:
    carried = _CARRIED.format(told=TOLD, head=REACH, sources=sources.columns)
    sql = _FOLLOWED.format(columns=carried, source=source, joins=_CARRYING + sources.joins)
    gazetteer = read_gazetteer(connection)
    for row in select_each(connection, columns, rows, sql):
        told = Told._make(row[_IDS:_SERIES])
        series = stored_series(row[_SERIES:_GROUNDS]) or told.series(gazetteer)
        point = point_of(told, series, Grounds._make(row[_GROUNDS:]))
        if point is not None:
            yield Carrier._make((*row[:_IDS], point))
