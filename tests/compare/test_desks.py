"""Seventeen events as desks write of them: what an analyst lists of each, and nothing else.

Each line was judged right; an analyst lists some more, which are not found yet and not asked for.
The order in which the articles come changes nothing.
"""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from conftest import Databases

from factdb.database import Database

ARTICLES = Path(__file__).parents[2] / "fixtures" / "desks"

Told = set[tuple[str, str, str, frozenset[int]]]  # rule, indicator, day, the two numbers

STORIES: dict[str, Told] = {
    "ferry": {
        ("disjoint", "killed", "2027-04-05", frozenset({15, 17})),
        ("disjoint", "missing", "2027-04-05", frozenset({25, 27})),
        ("tolls differ", "killed", "2027-04-04", frozenset({7, 9})),
        ("tolls differ", "killed", "2027-04-04", frozenset({7, 11})),
        ("fell", "killed", "2027-04-07", frozenset({19, 21})),
        ("toll rose", "killed", "2027-04-05", frozenset({7, 15})),
    },
    "quake": {
        ("disjoint", "killed", "2027-06-10", frozenset({14, 19})),
        ("disjoint", "killed", "2027-06-12", frozenset({22, 29})),
        ("disjoint", "missing", "2027-06-12", frozenset({4, 9})),
        ("tolls differ", "displaced", "2027-06-11", frozenset({5400, 8000})),
        ("tolls differ", "killed", "2027-06-10", frozenset({12, 31})),
        ("tolls differ", "killed", "2027-06-10", frozenset({20, 31})),
        ("tolls differ", "killed", "2027-06-11", frozenset({46, 58})),
        ("tolls agree", "killed", "2027-06-11", frozenset({46})),
        ("toll rose", "killed", "2027-06-11", frozenset({20, 46})),
        ("toll rose", "killed", "2027-06-12", frozenset({46, 61})),
    },
    "bombing": {
        ("disjoint", "killed", "2027-10-09", frozenset({27, 29})),
        ("tolls differ", "killed", "2027-10-08", frozenset({18, 21})),
        ("tolls differ", "killed", "2027-10-11", frozenset({25, 31})),
        ("fell", "killed", "2027-10-11", frozenset({25, 27})),
        ("toll fell", "killed", "2027-10-11", frozenset({25, 27})),
        ("toll rose", "killed", "2027-10-09", frozenset({21, 27})),
    },
    "protest": {
        ("disjoint", "detained", "2027-11-09", frozenset({43, 71})),
        ("disjoint", "detained", "2027-11-10", frozenset({112, 160})),
        ("disjoint", "killed", "2027-11-11", frozenset({2, 3})),
        ("disjoint", "participants", "2027-11-09", frozenset({2000, 5000})),
        ("disjoint", "participants", "2027-11-09", frozenset({15000, 60000})),
        ("disjoint", "participants", "2027-11-10", frozenset({8000, 35000})),
        ("fell", "detained", "2027-11-11", frozenset({104, 112})),
    },
    "volcano": {
        ("disjoint", "displaced", "2028-02-15", frozenset({9500, 13000})),
        ("disjoint", "killed", "2028-02-15", frozenset({11, 14})),
        ("tolls differ", "displaced", "2028-02-15", frozenset({9500, 13000})),
        ("tolls differ", "killed", "2028-02-15", frozenset({11, 14})),
        ("fell", "displaced", "2028-02-17", frozenset({8700, 9900})),
    },
    "outbreak": {
        ("disjoint", "infected", "2028-05-05", frozenset({287, 305})),
        ("disjoint", "killed", "2028-05-04", frozenset({12, 21})),
        ("tolls differ", "killed", "2028-05-03", frozenset({9, 15})),
        ("tolls differ", "killed", "2028-05-06", frozenset({11, 23})),
        ("fell", "killed", "2028-05-06", frozenset({11, 14})),
        ("toll rose", "killed", "2028-05-06", frozenset({9, 11})),
    },
    "fire": {
        ("disjoint", "killed", "2028-08-20", frozenset({41, 53})),
        ("toll undercut", "killed", "2028-08-21", frozenset({39, 53})),
        ("tolls differ", "killed", "2028-08-20", frozenset({41, 53})),
        ("tolls differ", "killed", "2028-08-21", frozenset({39, 55})),
        ("toll fell", "killed", "2028-08-21", frozenset({39, 41})),
    },
    # A denied number, one counted twice, bodies that a hospital has.
    "plant": {
        ("disjoint", "killed", "2031-05-14", frozenset({23, 26})),
        ("tolls differ", "killed", "2031-05-15", frozenset({26, 34})),
        ("toll rose", "killed", "2031-05-15", frozenset({23, 26})),
        ("fell", "killed", "2031-05-16", frozenset({25, 26})),
    },
    # 24 000 and 23 600 are no two numbers; who crossed a border and who is registered are others.
    "refugees": {("fell", "displaced", "2031-06-24", frozenset({24000, 31000}))},
    # Suspected cases are no deaths, nor the confirmed; last year's measles are none of it.
    "delta": {
        ("disjoint", "killed", "2031-08-11", frozenset({22, 35})),
        ("disjoint", "assisted", "2031-08-15", frozenset({64000, 0})),
        ("disjoint", "killed", "2031-08-16", frozenset({31, 53})),
        ("rose", "killed", "2031-08-15", frozenset({22, 31})),
        ("rose", "infected", "2031-08-15", frozenset({640, 902})),
    },
    # Bodies are not all of the dead; nobody is among those for whom a boat has room.
    "boat": {
        ("tolls differ", "killed", "2032-03-03", frozenset({21, 25})),
        ("toll rose", "killed", "2032-03-05", frozenset({21, 33})),
    },
    # A minister speaks for his ministry; an explosion years ago is another disaster.
    "mine": {
        ("disjoint", "participants", "2032-07-14", frozenset({2000, 6000})),
        ("fell", "killed", "2032-07-16", frozenset({8, 9})),
    },
    # Cases that were counted twice are no number of them; two of five children are no whole.
    "measles": {
        ("disjoint", "killed", "2032-02-01", frozenset({3, 5})),
        ("fell", "infected", "2032-02-05", frozenset({228, 240})),
    },
    "flood": {
        ("disjoint", "displaced", "2032-01-14", frozenset({4200, 7500})),
        ("disjoint", "displaced", "2032-01-15", frozenset({5000, 9000})),
        ("tolls differ", "killed", "2032-01-15", frozenset({4, 5})),
        ("toll rose", "killed", "2032-01-15", frozenset({2, 4})),
        ("toll rose", "killed", "2032-01-17", frozenset({4, 6})),
    },
    # What a hospital received is a part; the number of a city is that of who were killed in it.
    "crush": {
        ("disjoint", "killed", "2033-04-10", frozenset({19, 23})),
        ("disjoint", "killed", "2033-04-12", frozenset({23, 27})),
    },
    "methanol": {
        ("disjoint", "killed", "2033-11-20", frozenset({9, 11})),
        ("disjoint", "killed", "2033-11-21", frozenset({13, 17})),
        ("toll undercut", "killed", "2033-11-23", frozenset({12, 17})),
        ("rose", "killed", "2033-11-21", frozenset({9, 13})),
        ("fell", "killed", "2033-11-23", frozenset({12, 13})),
        ("toll fell", "killed", "2033-11-23", frozenset({12, 13})),
    },
    "plane": {
        ("disjoint", "passengers", "2033-06-30", frozenset({54, 57})),
        ("disjoint", "passengers", "2033-07-01", frozenset({54, 57})),
    },
}


def told(database: Database) -> Told:
    lists = (database.disagreements(), database.corroboration(), database.revisions(rises=True))
    return {
        (row.rule, row.indicator, row.day, frozenset({int(row.low or 0), int(row.other_low or 0)}))
        for rows in lists
        for row in rows
    }


@pytest.mark.parametrize("story", STORIES)
def test_an_event_has_its_lines_in_any_order(
    databases: Databases, fresh_template: str, tmp_path: Path, story: str
) -> None:
    address = databases.create(fresh_template)
    lines = (ARTICLES / f"{story}.jsonl").read_text(encoding="utf-8").splitlines()
    Random(7).shuffle(lines)
    with Database(address) as database:
        for number, line in enumerate(lines):
            path = tmp_path / f"{number}.jsonl"
            path.write_text(line, encoding="utf-8")
            assert not [one for one in database.load(str(path)) if one.error]
        assert told(database) == STORIES[story]
    databases.drop(address)
