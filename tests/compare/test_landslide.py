"""A landslide told by five outlets, and 100 articles of numbers that only seem to differ.

What an analyst lists of them was written down before they were read by factdb.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from conftest import Databases

from factdb.database import Database
from factdb.query.rows import RelatedRow

ARTICLES = Path(__file__).parents[2] / "fixtures" / "landslide"

Told = set[tuple[str, str, frozenset[tuple[str, int]]]]


@contextmanager
def loaded(databases: Databases, template: str, name: str) -> Iterator[Database]:
    address = databases.create(template)
    with Database(address) as database:
        assert not [one for one in database.load(str(ARTICLES / name)) if one.error]
        yield database
    databases.drop(address)


def told(found: Iterator[RelatedRow]) -> Told:
    """Return series, day and the two speakers with their numbers."""
    return {
        (
            row.series,
            row.day,
            frozenset(
                {(row.speaker or "", int(row.low)), (row.other_speaker or "", int(row.other_low))}
            ),
        )
        for row in found
    }


def test_a_landslide_has_three_disputes_one_agreement_and_one_fall(
    databases: Databases, fresh_template: str
) -> None:
    dead, day = "killed people cisarwa", "2025-03-06"
    with loaded(databases, fresh_template, "story.jsonl") as database:
        assert told(database.disagreements()) == {
            (dead, day, frozenset({("Darto Wibowo", 9), ("Sinta Laras", 12)})),
            (dead, day, frozenset({("Darto Wibowo", 9), ("Maya Hendry", 12)})),
            (
                "damaged homes cisarwa",
                "2025-03-08",
                frozenset({("Agus Priyo", 62), ("Dinas PUPR", 95)}),
            ),
        }
        assert told(database.corroboration()) == {
            (dead, day, frozenset({("Maya Hendry", 12), ("Sinta Laras", 12)})),
        }
        assert told(database.revisions()) == {
            (dead, "2025-03-08", frozenset({("Darto Wibowo", 13), ("Darto Wibowo", 14)})),
        }


def test_of_numbers_that_only_seem_to_differ_few_do(
    databases: Databases, fresh_template: str
) -> None:
    with loaded(databases, fresh_template, "traps.jsonl") as database:
        assert told(database.disagreements()) <= {
            (
                "killed soldiers halma",
                "2025-03-05",
                frozenset({("Cy Moe", 5), ("rebels", 40)}),
            ),
        }
        assert told(database.corroboration()) <= {
            ("killed people nusa", "2025-03-05", frozenset({("Ali Pohan", 7), ("Lou Kay", 7)})),
        }
        assert told(database.revisions()) <= {
            (
                "killed people aru",
                "2025-03-05",
                frozenset({("Budi Santoso", 15), ("Budi Santoso", 13)}),
            ),
        }
