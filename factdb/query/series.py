"""One series with its points, and what stands beside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from factdb.compare.asserted import is_asserted, words_around
from factdb.compare.parts import is_part
from factdb.errors import NotFound
from factdb.query.connection import Connection
from factdb.query.lists import SERIES
from factdb.query.names import find_place_key, like
from factdb.query.rows import SeriesPointRow, SeriesRow

_COLUMNS = ", ".join(SERIES.columns)
_SERIES = f"SELECT {_COLUMNS} FROM {SERIES.sources[0]}"  # noqa: S608 - our own names
_POINTS = (
    f"SELECT {', '.join(SeriesPointRow._fields)} FROM series_points "  # noqa: S608
    "WHERE {which} ORDER BY day, key"
)
# A place's key ends with what narrows it: "aleppo east" is in "aleppo".
_BESIDE = (
    f"{_SERIES} WHERE indicator = :indicator AND id <> :series AND (place = :place "
    "OR (:place <> '' AND place LIKE :within ESCAPE '!') "
    "OR (place <> '' AND :place LIKE place || ' %')) ORDER BY place, population, measure"
)


# The newest points of a series.
_NEWEST = """{id} IN (
    SELECT x.id FROM series_point x WHERE x.series_id = :series
    ORDER BY x.day DESC, x.key DESC LIMIT :limit)"""
# What stands around the number of each point, in the first figure that gives it.
_AROUND = """
SELECT p.id, d.language, f.place, t.exact, s."start" - t."start", s."end" - t."start", t.prefix,
    s.prefix, s.suffix
FROM series_point p
JOIN figure f ON f.id = (SELECT x.id FROM figure x WHERE x.point_id = p.id ORDER BY x.key LIMIT 1)
JOIN span s ON s.id = f.span_id
JOIN document d ON d.id = f.document_id
LEFT JOIN claim c ON c.id = f.claim_id
LEFT JOIN span t ON t.id = c.span_id
WHERE {which}
"""
_NOT_ASSERTED = "not asserted"
_A_PART = "a part"


class SeriesDetail(NamedTuple):
    """A series with its points, the earliest first; `series` counts those that are left out too.

    `beside` are the series of the same indicator whose numbers neither agree with these nor
    contradict them: of another population, measure, or of a place within this one or around it.

    `doubts` says of points, by their ids, why they are neither compared nor added: the words around
    them say that they may be, were earlier or are not, or that they are a part of another number.
    `others` is how many more series, not among those beside, have the words that were asked for.
    """

    series: SeriesRow
    points: list[SeriesPointRow]
    beside: list[SeriesRow]
    doubts: Mapping[int, str]
    others: int


def get_series(connection: Connection, name: str, limit: int | None = None) -> SeriesDetail:
    """Return the series that has all words of a name, in any order.

    A place may stand in any language, and the measure may be named. Of several series the one is
    taken that has no further words, then the one with most points. Of these only the newest are
    read where there is a limit.

    Raises:
        NotFound: No series has these words.
    """
    words = find_place_key(connection, name).split()
    found = _find(connection, words) if words else []
    if not found:
        raise NotFound(f'There is no series "{name}"; `factdb series` lists those there are.')
    series = min(found, key=lambda row: (len(_words(row) - {*words}), -row.points, row.key))
    asked = {"series": series.id, **({"limit": limit} if limit else {})}
    sql = _POINTS.format(which=_NEWEST.format(id="id") if limit else "series_id = :series")
    rows = connection.rows(sql, asked, streams=not limit)
    points = [SeriesPointRow.read(row) for row in rows]
    near = {
        "indicator": series.indicator,
        "place": series.place,
        "within": like(series.place).removeprefix("%").removesuffix("%") + " %",
        "series": series.id,
    }
    beside = [SeriesRow._make(row) for row in connection.rows(_BESIDE, near)]
    doubts = dict(_find_doubts(connection, asked))
    others = {row.id for row in found} - {row.id for row in (series, *beside)}
    return SeriesDetail(series, points, beside, doubts, len(others))


def _find_doubts(connection: Connection, asked: Mapping[str, int]) -> Iterator[tuple[int, str]]:
    """Yield the ids of points that are not what they seem, each with what they are."""
    which = _NEWEST.format(id="p.id") if "limit" in asked else "p.series_id = :series"
    rows = connection.rows(_AROUND.format(which=which), asked, streams="limit" not in asked)
    for point, language, place, *around in rows:
        before, behind = words_around(*around)
        if not is_asserted(before, behind, language):
            yield point, _NOT_ASSERTED
        elif is_part(before, behind, language, place or ""):
            yield point, _A_PART


def _find(connection: Connection, words: list[str]) -> list[SeriesRow]:
    """Return the series whose name and measure have all the words."""
    values = {f"word_{number}": like(word) for number, word in enumerate(words)}
    conditions = " AND ".join(
        f"lower(series || ' ' || measure) LIKE :{name} ESCAPE '!'" for name in values
    )
    rows = connection.rows(f"{_SERIES} WHERE {conditions}", values)
    found = [SeriesRow._make(row) for row in rows]
    return [row for row in found if {*words} <= _words(row) | {row.measure}]


def _words(row: SeriesRow) -> set[str]:
    return set(row.series.lower().split())
