"""A disputed turnout, pupils poisoned by school meals, an earthquake: all that is disputed.

Each story has 8 or 14 articles, half of them Indonesian. What an analyst lists was written down
before factdb read them; every line of it is found, and nothing else.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest
from conftest import Databases

from factdb.database import Database
from factdb.query.rows import RelatedRow

ARTICLES = Path(__file__).parents[2] / "fixtures" / "disputes"

Told = set[tuple[str, str, frozenset[int]]]  # indicator, day, the two numbers

PROTEST: Told = {
    ("participants", "2025-09-08", frozenset({6000, 25_000})),
    ("participants", "2025-09-09", frozenset({8000, 30_000})),
    ("participants", "2025-09-09", frozenset({9000, 30_000})),
    ("detained", "2025-09-09", frozenset({58, 87})),
    ("killed", "2025-09-10", frozenset({1, 3})),
    ("detained", "2025-09-11", frozenset({112, 140})),
    ("destroyed", "2025-09-11", frozenset({19, 22})),
    ("participants", "2025-09-12", frozenset({3000, 20_000})),
    ("killed", "2025-09-13", frozenset({2, 3})),
}
POISONING: Told = {
    ("affected", "2025-10-06", frozenset({64, 80})),
    ("affected", "2025-10-07", frozenset({152, 190})),
    ("affected", "2025-10-08", frozenset({187, 204})),
    ("affected", "2025-10-08", frozenset({187, 300})),
    ("affected", "2025-10-08", frozenset({204, 300})),
    ("affected", "2025-10-09", frozenset({179, 204})),
    ("infected", "2025-10-09", frozenset({45, 52})),  # in Majenang
    ("prosecuted", "2025-10-10", frozenset({3, 5})),
    ("affected", "2025-10-11", frozenset({181, 204})),
    ("affected", "2025-10-11", frozenset({181, 200})),
}
QUAKE: Told = {
    ("killed", "2026-02-10", frozenset({48, 71})),
    ("killed", "2026-02-11", frozenset({80, 95})),
}
AGREED: dict[str, Told] = {
    "quake": set(),
    "protest": {
        ("killed", "2025-09-10", frozenset({3})),
        ("injured", "2025-09-11", frozenset({61})),
    },
    "poisoning": set(),
}
REVISED: dict[str, Told] = {
    "quake": set(),
    "protest": {
        ("destroyed", "2025-09-11", frozenset({16, 19})),
        ("injured", "2025-09-12", frozenset({57, 61})),
    },
    "poisoning": {
        ("affected", "2025-10-09", frozenset({179, 187})),
        ("prosecuted", "2025-10-10", frozenset({4, 5})),
    },
}


def told(found: Iterable[RelatedRow]) -> Told:
    return {
        (row.indicator, row.day, frozenset({int(row.low or 0), int(row.other_low or 0)}))
        for row in found
    }


@pytest.mark.parametrize(
    ("name", "disputed"),
    [("protest", PROTEST), ("poisoning", POISONING), ("quake", QUAKE)],
)
def test_all_disputes_of_a_story_are_found_and_no_others(
    databases: Databases, fresh_template: str, name: str, disputed: Told
) -> None:
    address = databases.create(fresh_template)
    with Database(address) as database:
        for file in (ARTICLES / f"{name}.jsonl", ARTICLES / f"{name}.new.jsonl"):
            if file.exists():
                assert not [one for one in database.load(str(file)) if one.error]
        assert told(database.disagreements()) == disputed
        assert told(database.corroboration()) == AGREED[name]
        assert told(database.revisions()) == REVISED[name]
    databases.drop(address)
