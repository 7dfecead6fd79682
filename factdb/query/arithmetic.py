"""Numbers that do not fit one another by arithmetic alone, whoever gives them.

Each question is about one speaker's numbers, of one day or in one claim
(`factdb.compare.arithmetic`), so that no two sources are mixed, and of numbers that are exact or
have the bound in question: what is only doubtful is not told. Nor are numbers that an article gives
by itself and for no place: it may tell of two events; nor are those that count nothing by name, as
a whole: "Five children died. Two died at home".
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from factdb.query.connection import Connection, Row
from factdb.records import Qualifier

if TYPE_CHECKING:
    from factdb.compare.arithmetic import Number

# A population that is a part of another: (part, whole).
_PARTS = tuple(
    (part, "people")
    for part in ("children", "women", "men", "adults", "civilians", "fighters", "soldiers")
)
_PART_OVER_WHOLE = """
SELECT z.indicator, y.population, x.low, z.population, p.high, p.day, p.speaker, d.address
FROM series y
JOIN series z ON z.indicator = y.indicator AND z.place = y.place AND z.measure = y.measure
    AND z.population = :whole
JOIN series_point x ON x.series_id = y.id AND x.vague = false AND x.low IS NOT NULL
JOIN series_point p ON p.series_id = z.id AND p.day = x.day AND p.scope = x.scope
    AND p.speaker = x.speaker AND p.vague = false AND p.high_order < x.low_order
JOIN figure f ON f.id = (SELECT g.id FROM figure g WHERE g.point_id = x.id ORDER BY g.key LIMIT 1)
JOIN document d ON d.id = f.document_id
WHERE y.population = :part AND y.measure IN ('stock', 'flow', 'cumulative')
    AND (z.place <> '' OR p.speaker <> '')
    AND EXISTS (SELECT 1 FROM figure w WHERE w.point_id = p.id AND w.unit IS NOT NULL)
ORDER BY p.day, z.key, x.key, p.key
"""
_TOTAL_UNDER_ADDITION = """
SELECT z.indicator, z.population, p.high, x.low, p.day, p.speaker, d.address
FROM series z
JOIN series y ON y.indicator = z.indicator AND y.place = z.place AND y.population = z.population
    AND y.measure = 'flow'
JOIN series_point p ON p.series_id = z.id AND p.vague = false AND p.high IS NOT NULL
JOIN series_point x ON x.series_id = y.id AND x.day = p.day AND x.scope = p.scope
    AND x.speaker = p.speaker AND x.vague = false AND x.low_order > p.high_order
JOIN figure f ON f.id = (SELECT g.id FROM figure g WHERE g.point_id = p.id ORDER BY g.key LIMIT 1)
JOIN document d ON d.id = f.document_id
WHERE z.measure = 'cumulative' AND (z.place <> '' OR p.speaker <> '')
ORDER BY p.day, z.key, p.key, x.key
"""


_PASSAGES = """
SELECT c.id, s.exact, s."start", d.language, d.address, c.polarity,
    g."start", g."end", f.low, f.high, f.qualifier, f.vague, f.counted, f.unit, f.indicator
FROM figure f
JOIN claim c ON c.id = f.claim_id
JOIN span s ON s.id = c.span_id
JOIN span g ON g.id = f.span_id
JOIN document d ON d.id = f.document_id
WHERE f.is_current
ORDER BY c.day, c.key, g."start"
"""


class Misfit(NamedTuple):
    """Numbers of one speaker that cannot all be right: by which rule, and where."""

    rule: str
    message: str
    url: str

    def __str__(self) -> str:
        """Say it in one line."""
        return f"{self.url}: {self.message}"


def find_misfits(connection: Connection) -> Iterator[Misfit]:
    """Yield parts larger than wholes, totals below what was added, and sums and shares amiss."""
    for part, whole in _PARTS:
        values = {"part": part, "whole": whole}
        for indicator, name, low, of, high, day, speaker, url in connection.rows(
            _PART_OVER_WHOLE, values
        ):
            who = speaker or "the article itself"
            message = f"{low} {name} {indicator} on {day} are more than {high} {of}, says {who}"
            yield Misfit("part", message, url)
    for indicator, name, high, low, day, speaker, url in connection.rows(_TOTAL_UNDER_ADDITION, {}):
        who = speaker or "the article itself"
        message = f"{high} {name} {indicator} until {day} are fewer than {low} that day, says {who}"
        yield Misfit("total", message, url)
    yield from _find_in_passages(connection)


def _find_in_passages(connection: Connection) -> Iterator[Misfit]:
    """Yield numbers of one claim that do not fit one another."""
    from factdb.compare.arithmetic import find_unfit  # reads the language files, 50 ms

    rows = connection.rows(_PASSAGES, {})
    for (_, text, start, language, url, polarity), figures in groupby(rows, key=lambda r: r[:6]):
        numbers = [_number(row[6:], start, language) for row in figures]
        if polarity != "asserted" or len(numbers) < 2:
            continue
        for unfit in find_unfit(text, numbers, language):
            yield Misfit(unfit.rule, f'{unfit.message}: "{text}"', url)


def _number(row: Row, start: int, language: str) -> Number:
    """Make a number of a figure's row, with its place in the passage that starts at `start`."""
    from factdb.compare.arithmetic import Number
    from factdb.compare.populations import is_of_a_whole, population_of

    first, end, low, high, qualifier, vague, counted, unit, indicator = row
    population = population_of(counted, unit, language)
    return Number(
        first - start,
        end - start,
        Decimal(high if low is None else low),
        Decimal(low if high is None else high),
        Qualifier(qualifier),
        bool(vague),
        population,
        indicator or "",
        is_of_a_whole(population),
    )
