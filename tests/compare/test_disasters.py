"""Tolls of one disaster by several outlets: what an analyst lists of them, and nothing else."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from factdb.database import Database
from factdb.query.rows import RelatedRow

STORIES = Path(__file__).parents[2] / "fixtures" / "disasters"
ARTICLES = STORIES / "quake.jsonl"

Told = set[tuple[str, str, frozenset[tuple[str, int]]]]

DISPUTES = {
    ("tolls differ", "2032-05-03", frozenset({("Rani Tolu", 162), ("Danu Wirya", 62)})),
    ("toll undercut", "2032-05-05", frozenset({("Rani Tolu", 162), ("Budi Lamo", 150)})),
    ("toll undercut", "2032-05-05", frozenset({("Danu Wirya", 188), ("Budi Lamo", 150)})),
}
AGREEMENTS = {("tolls agree", "2032-05-04", frozenset({("Danu Wirya", 188), ("Lina Sato", 188)}))}
RISES = {("toll rose", "2032-05-04", frozenset({("Danu Wirya", 62), ("Danu Wirya", 188)}))}


def told(found: Iterator[RelatedRow]) -> Told:
    """Return rule, day and the two speakers with their numbers."""
    return {
        (
            row.rule,
            row.day,
            frozenset(
                {
                    (row.speaker or "", int(row.low or 0)),
                    (row.other_speaker or "", int(row.other_low or 0)),
                }
            ),
        )
        for row in found
    }


def listed(database: Database) -> tuple[Told, Told, Told]:
    return (
        told(database.disagreements()),
        told(database.corroboration()),
        told(database.revisions(rises=True)),
    )


def test_tolls_of_a_quake_are_compared_whatever_place_they_name(database: Database) -> None:
    assert not [one for one in database.load(str(ARTICLES)) if one.error]
    assert listed(database) == (DISPUTES, AGREEMENTS, RISES)
    (agreed,) = database.corroboration()
    assert (agreed.series, agreed.place) == ("killed people palora", "palora")


def test_tolls_are_compared_in_any_order_of_loading(database: Database, tmp_path: Path) -> None:
    lines = ARTICLES.read_text(encoding="utf-8").splitlines()
    Random(5).shuffle(lines)
    for number, line in enumerate(lines):
        path = tmp_path / f"{number}.jsonl"
        path.write_text(line, encoding="utf-8")
        assert not [one for one in database.load(str(path)) if one.error]
    assert listed(database) == (DISPUTES, AGREEMENTS, RISES)
    database.rebuild()
    assert listed(database) == (DISPUTES, AGREEMENTS, RISES)


def test_a_toll_that_is_taken_back_is_compared_no_more(database: Database, tmp_path: Path) -> None:
    assert not [one for one in database.load(str(ARTICLES)) if one.error]
    changed = tmp_path / "changed.jsonl"
    lines = ARTICLES.read_text(encoding="utf-8").splitlines()
    (regent,) = (line for line in lines if "Budi Lamo" in line)
    changed.write_text(regent.replace("killed 150 people", "killed hundreds"), encoding="utf-8")
    assert not [one for one in database.load(str(changed)) if one.error]
    first = {dispute for dispute in DISPUTES if dispute[0] == "tolls differ"}
    assert listed(database) == (first, AGREEMENTS, RISES)


@pytest.mark.parametrize(
    ("story", "disputes", "agreements"),
    [
        # Of one day and one market; not of another day, nor of a school, nor of one hospital.
        (
            "strike",
            {("tolls differ", "2032-06-11", frozenset({("Ben Arro", 44), ("Tara Wibu", 53)}))},
            {("tolls agree", "2032-06-11", frozenset({("Ben Arro", 44), ("Idris Malo", 44)}))},
        ),
        # The article's own number is the minister's, as its next sentence says.
        (
            "measles",
            {("tolls differ", "2032-07-14", frozenset({("Dina Popo", 71), ("Yona Mote", 84)}))},
            {("agree", "2032-07-14", frozenset({("", 71), ("Dina Popo", 71)}))},
        ),
    ],
)
def test_attacks_and_outbreaks_are_compared_too(
    database: Database, story: str, disputes: Told, agreements: Told
) -> None:
    assert not [one for one in database.load(str(STORIES / f"{story}.jsonl")) if one.error]
    assert listed(database) == (disputes, agreements, set())


def test_whom_the_next_sentence_names_is_found_among_others(
    database: Database, tmp_path: Path
) -> None:
    given = {"language": "id", "published": "2032-07-14", "title": "Campak di Sela"}
    texts = {
        "Suara Wera": "Sebanyak 71 orang meninggal akibat wabah campak di Kabupaten Sela. Hal itu "
        "dikatakan Bupati Ana Lim. Menteri Sosial Rano Alimudin mengatakan bantuan sudah dikirim. "
        '"Obat ada," kata Ana Lim.',
        "Kabar Pagi": "Campak di Kabupaten Sela menewaskan 71 orang, kata Bupati Ana Lim.",
    }
    lines = ({**given, "id": name, "publisher": name, "text": texts[name]} for name in texts)
    (tmp_path / "a.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines))
    assert not [one for one in database.load(str(tmp_path / "a.jsonl")) if one.error]
    assert listed(database) == (set(), set(), set())
