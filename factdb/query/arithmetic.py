"""Numbers that do not fit one another by arithmetic alone, whoever gives them.

Each question is about one speaker's numbers, so that no two sources are mixed, and of numbers that
are exact or have the bound in question: what is only doubtful is not told.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from factdb.query.connection import Connection

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
WHERE z.measure = 'cumulative'
ORDER BY p.day, z.key, p.key, x.key
"""


class Misfit(NamedTuple):
    """Two numbers of one speaker and day that cannot both be right."""

    rule: str
    message: str
    url: str

    def __str__(self) -> str:
        """Say it in one line."""
        return f"{self.url}: {self.message}"


def find_misfits(connection: Connection) -> Iterator[Misfit]:
    """Yield parts larger than their wholes, and running totals below what was added that day."""
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
