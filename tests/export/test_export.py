"""The same content gives the same bytes, and an export is taken in again."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import closing
from io import StringIO
from pathlib import Path
from typing import Any

import kill
import pytest

import factdb
from factdb.database import Database
from factdb.export.tables import ALWAYS, TABLES

FIXTURES = Path(__file__).parent.parent.parent / "fixtures"
STORY = sorted(map(str, (FIXTURES / "story").glob("*.md")))


@pytest.fixture
def both(tmp_path: Path, postgres_server: str) -> Iterator[tuple[str, str]]:
    """Yield the addresses of two databases without a table: an SQLite file, and PostgreSQL."""
    with closing(kill.Server(postgres_server)) as server:
        address = server.create(f"export_{os.getpid()}")
        yield str(tmp_path / "other.db"), address
        server.drop(address)


def load(address: str, *paths: str) -> Database:
    database = factdb.open(address)
    assert {loaded.error for loaded in database.load(*paths)} == {None}
    return database


def exported(database: Database, folder: Path, **options: Any) -> dict[str, bytes]:
    """Return the files of an export by their names."""
    with database:
        database.export(folder, **options)
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def lines(database: Database, **options: Any) -> list[dict[str, Any]]:
    """Return the objects of the interchange format."""
    out = StringIO()
    with database:
        database.export(out, **options)
    return [json.loads(line) for line in out.getvalue().splitlines()]


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Return the export of the story, loaded in one go into SQLite."""
    folder = tmp_path_factory.mktemp("once")
    return exported(load(str(folder / "story.db"), *STORY), folder / "out")


def test_both_databases_give_the_same_bytes(
    once: dict[str, bytes], both: tuple[str, str], tmp_path: Path
) -> None:
    assert exported(load(both[1], *STORY), tmp_path / "out") == once


def test_the_order_of_loading_does_not_matter(once: dict[str, bytes], tmp_path: Path) -> None:
    # But of one article it does: which version came after which.
    backwards = sorted(STORY, key=lambda path: (path.split(".")[0], path), reverse=True)
    backwards.sort(key=lambda path: path.endswith(".2.md"))
    assert exported(load(str(tmp_path / "a.db"), *backwards), tmp_path / "out") == once


def test_the_spelling_that_came_first_does_not_matter(tmp_path: Path) -> None:
    told = [
        {"id": "p1", "publisher": "THE POST", "text": "BUDI SANTOSO said 3 homes burned."},
        {"id": "p2", "publisher": "The Post", "text": "Budi Santoso said 4 homes burned."},
        {"id": "p3", "publisher": "the post", "text": "Budi SANTOSO said 5 homes burned."},
    ]
    found = []
    for turn in (0, 1, 2):
        path = tmp_path / f"{turn}.jsonl"
        rows = told[turn:] + told[:turn]
        path.write_text("".join(json.dumps(row | {"language": "en"}) + "\n" for row in rows))
        found.append(exported(load(f"{path}.db", str(path)), tmp_path / str(turn)))
    assert found[0] == found[1] == found[2]
    assert b'"The Post"' in found[0]["documents.jsonl"]


def test_a_load_in_two_goes_gives_the_same_bytes(once: dict[str, bytes], tmp_path: Path) -> None:
    load(str(tmp_path / "a.db"), *STORY[10:25]).close()
    assert exported(load(str(tmp_path / "a.db"), *STORY), tmp_path / "out") == once


OWN = ("key", "status", "rule")  # what hand-made claims have otherwise than those that rules found


def without(value: Any, *names: str) -> Any:
    """Return an object of the interchange format without some of its keys, at any depth."""
    if isinstance(value, dict):
        return {key: without(one, *names) for key, one in value.items() if key not in names}
    return [without(one, *names) for one in value] if isinstance(value, list) else value


def test_an_export_is_taken_in_again(tmp_path: Path) -> None:
    with load(str(tmp_path / "a.db"), *STORY, str(FIXTURES / "articles")) as database:
        with (tmp_path / "out.jsonl").open("w") as out:
            database.export(out)
        before = lines(database)
    again = factdb.open(str(tmp_path / "b.db"))
    assert {loaded.error for loaded in again.import_claims(str(tmp_path / "out.jsonl"))} == {None}
    after = lines(again)
    # The file that it came from is another; passages without a claim are left to the rules.
    told = (*OWN, "media_type", "raw_sha256", "boilerplate", "passed_over")
    assert without(after, *told) == without(before, *told)
    assert list(again.check()) == []


def test_what_persons_added_and_what_follows_from_it_comes_back(tmp_path: Path) -> None:
    with load(str(tmp_path / "a.db"), *STORY) as database:
        said, *_ = database.claims(match="hingga kini 17 orang")
        other, *_ = database.claims(match="120 ribu")
        database.same(said.id, other.id)
        names = tmp_path / "names.csv"
        names.write_text("Ranu,Ranau\neastern Aleppo,Halab timur\n", encoding="utf-8")
        assert database.import_places(str(names)) == (2, 0)
        before = exported(database, tmp_path / "out")
    out = tmp_path / "out"
    with factdb.open(str(tmp_path / "b.db")) as again:
        assert {one.error for one in again.import_claims(str(out / "interchange.jsonl"))} == {None}
        assert again.import_decisions(str(out / "decisions.jsonl")) == (1, 0)
        assert again.import_places(str(out / "places.jsonl")) == (2, 0)
        after = exported(again, tmp_path / "again")
    assert after["places.jsonl"] == before["places.jsonl"]
    for row in map(json.loads, before["propositions.jsonl"].splitlines()):
        assert row["claims"] > 1
    # Keys of hand-made claims are others, and with them which of a day is first.
    propositions = [
        sorted(
            json.dumps(without(json.loads(line), "key", "text", "speaker"))
            for line in files["propositions.jsonl"].splitlines()
        )
        for files in (before, after)
    ]
    assert propositions[0] == propositions[1] != []
    repeats = [len(files["repeats.jsonl"].splitlines()) for files in (before, after)]
    assert repeats[0] == repeats[1] > 2 * len(propositions[0]) - 1


@pytest.mark.parametrize("format_", ["csv", "jsonl"])
def test_exported_names_of_places_are_imported_again(tmp_path: Path, format_: str) -> None:
    names = tmp_path / "names.csv"
    names.write_text("Aleppo,Halab,Alep\n", encoding="utf-8")
    with load(str(tmp_path / "a.db"), STORY[0]) as database:
        database.import_places(str(names))
        database.export(tmp_path / "out", tables=["places"], format_=format_)
    with load(str(tmp_path / "b.db"), STORY[0]) as again:
        assert again.import_places(str(tmp_path / "out" / f"places.{format_}")) == (2, 0)


def test_each_format_has_the_same_rows(tmp_path: Path) -> None:
    from pyarrow import parquet

    with load(str(tmp_path / "a.db"), *STORY) as database:
        counts = database.export(tmp_path / "parquet", format_="parquet")
        database.export(tmp_path / "jsonl")
    for name, count in counts.items():
        table = parquet.read_table(tmp_path / "parquet" / f"{name}.parquet")
        written = (tmp_path / "jsonl" / f"{name}.jsonl").read_text(encoding="utf-8")
        rows = [json.loads(line) for line in written.splitlines()]
        exact = [column for column in table.column_names if column.endswith("_exact")]
        assert table.num_rows == len(rows) == count
        assert table.drop_columns(exact).to_pylist() == rows


def test_keys_lead_from_one_table_to_another(tmp_path: Path) -> None:
    with load(str(tmp_path / "a.db"), *STORY) as database:
        tables = {name: lines(database, tables=[name]) for name in ALWAYS["csv"]}
    keys = {name: {row.get("key") for row in rows} for name, rows in tables.items()}
    assert all(
        len(keys[name]) == len(tables[name]) for name in keys if "key" in TABLES[name].columns
    )
    for name, column, other in (
        ("versions", "document", "documents"),
        ("claims", "document", "documents"),
        ("claims", "speaker_key", "speakers"),
        ("figures", "claim", "claims"),
        ("dates", "claim", "claims"),
        ("attributions", "claim", "claims"),
        ("repeats", "claim", "claims"),
        ("repeats", "proposition", "propositions"),
    ):
        current = [row for row in tables[name] if row.get("is_current", True)]
        assert {row[column] for row in current} - {None} <= keys[other], (name, column)
    stored = {row[0] for row in database.sql("SELECT key FROM claim").rows}
    assert keys["claims"] == stored


def test_an_export_has_the_documents_that_are_asked_for(tmp_path: Path) -> None:
    with load(str(tmp_path / "a.db"), *STORY) as database:
        found = lines(database, publisher="northwire")
        assert {one["publisher"] for one in found} == {"Northwire"}
        speakers = lines(database, publisher="northwire", tables=["speakers"])
    said = [claim["speaker"] for one in found for claim in one["claims"] if claim["speaker"]]
    assert sum(one["claims"] for one in speakers) == len(said)
    assert {one["name"] for one in speakers} == set(said)


def test_older_versions_are_left_out_when_asked(tmp_path: Path) -> None:
    injured = [path for path in STORY if "ranu-injured" in path]
    with load(str(tmp_path / "a.db"), *injured) as database:
        assert [one["version"] for one in lines(database)] == [1, 2]
        (newest,) = lines(database, is_current=True)
    assert (newest["version"], newest["is_current"]) == (2, True)


def test_nothing_of_the_run_is_in_an_export_unless_asked(tmp_path: Path) -> None:
    database = load(str(tmp_path / "a.db"), *STORY[:1])
    ((started,),) = database.sql("SELECT started_at FROM run").rows
    assert all(started.encode() not in data for data in exported(database, tmp_path / "o").values())
    assert [one["started_at"] for one in lines(database, tables=["runs"])] == [started]


def test_a_failed_export_leaves_the_one_before(tmp_path: Path) -> None:
    database = load(str(tmp_path / "a.db"), *STORY[:1])
    before = exported(database, tmp_path / "out")
    (tmp_path / "out" / ".speakers.jsonl.part").mkdir()
    with pytest.raises(factdb.FactdbError, match="speakers"):
        database.export(tmp_path / "out")
    (tmp_path / "out" / ".speakers.jsonl.part").rmdir()
    assert {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()} == before


def test_what_is_loaded_meanwhile_is_not_in_an_export(both: tuple[str, str]) -> None:
    for address in both:
        with load(address, STORY[0]) as database:
            database.documents()
            connection = database._open()
            with connection.snapshot():
                sql = "SELECT count(*) FROM document"
                before = list(connection.rows(sql, {}))
                load(address, STORY[1]).close()
                assert list(connection.rows(sql, {})) == before == [(1,)]
            assert list(connection.rows(sql, {})) == [(2,)]
