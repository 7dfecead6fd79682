"""One series with its points, and what stands beside it."""

from __future__ import annotations

from typing import NamedTuple

from factdb.errors import NotFound
from factdb.query.connection import Connection
from factdb.query.lists import SERIES
from factdb.query.names import find_place_key, like
from factdb.query.rows import SeriesPointRow, SeriesRow

_COLUMNS = ", ".join(SERIES.columns)
_SERIES = f"SELECT {_COLUMNS} FROM {SERIES.sources[0]}"  # noqa: S608 - our own names
_POINTS = (
    f"SELECT {', '.join(SeriesPointRow._fields)} FROM series_points "  # noqa: S608
    "WHERE series_id = :series ORDER BY day, key"
)
# A place's key ends with what narrows it: "aleppo east" is in "aleppo".
_BESIDE = (
    f"{_SERIES} WHERE indicator = :indicator AND id <> :series AND (place = :place "
    "OR (:place <> '' AND place LIKE :within ESCAPE '!') "
    "OR (place <> '' AND :place LIKE place || ' %')) ORDER BY place, population, measure"
)


class SeriesDetail(NamedTuple):
    """A series with its points, the earliest first.

    `beside` are the series of the same indicator whose numbers neither agree with these nor
    contradict them: of another population, measure, or of a place within this one or around it.
    """

    series: SeriesRow
    points: list[SeriesPointRow]
    beside: list[SeriesRow]


def get_series(connection: Connection, name: str) -> SeriesDetail:
    """Return the series that has all words of a name, in any order.

    A place may stand in any language, and the measure may be named. Of several series the one is
    taken that has no further words, then the one with most points.

    Raises:
        NotFound: No series has these words.
    """
    words = find_place_key(connection, name).split()
    found = _find(connection, words) if words else []
    if not found:
        raise NotFound(f'There is no series "{name}"; `factdb series` lists those there are.')
    series = min(found, key=lambda row: (len(_words(row) - {*words}), -row.points, row.key))
    points = [SeriesPointRow.read(row) for row in connection.rows(_POINTS, {"series": series.id})]
    near = {
        "indicator": series.indicator,
        "place": series.place,
        "within": like(series.place).removeprefix("%").removesuffix("%") + " %",
        "series": series.id,
    }
    beside = [SeriesRow._make(row) for row in connection.rows(_BESIDE, near)]
    return SeriesDetail(series, points, beside)


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
