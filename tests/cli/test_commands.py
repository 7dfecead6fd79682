"""The other commands: show, sql, schema, check, import, db, completion."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from commands import Run, change
from factories import make_toll, save_all

from factdb.cli.schema import DESCRIBED
from factdb.export.tables import ALWAYS, TABLES
from factdb.indicators import indicators
from factdb.store.engine import opened, writing
from factdb.store.revision import HEAD


def number_of(run: Run, words: str) -> str:
    (claim,) = json.loads(run("claims", "--match", words, "--format", "json").out)
    return str(claim["id"])


def test_show_tells_all_of_a_claim(filled: Run) -> None:
    number = number_of(filled, "120 homes")
    out = filled("show", number).out
    assert out.startswith(f"Claim {number}: indirect, asserted, extracted\n")
    assert "Mayor Ana Lim said on Monday that [120 homes were flooded]." in out
    for line in (
        r"said by       Ana Lim, as “Mayor Ana Lim”, Mayor (textual)",
        r"published by  The Ledger, 2024-05-07",
        r"stated on     2024-05-06 (interpretive)",
        r"cue           said",
        r"figure        120: exact, low 120, best 120, high 120, homes",
        r"document      1, version 1: Floods",
        r"address       https://ledger.example/floods, characters 34 to 56",
    ):
        assert line in out


def test_show_gives_programs_the_same(filled: Run) -> None:
    number = number_of(filled, "120 homes")
    found = json.loads(filled("show", number, "--format", "json").out)
    assert found["claim"]["text"] == "120 homes were flooded"
    assert found["span"] == [34, 56]
    assert [hop["role"] for hop in found["chain"]] == ["speaker", "publisher"]
    assert found["figures"][0]["low"] == 120
    rows = dict(csv.reader(io.StringIO(filled("show", number, "--format", "csv").out)))
    assert rows["cue"] == "said"


def test_show_of_no_claim_is_a_sentence(filled: Run) -> None:
    done = filled("show", "999")
    assert (done.code, done.out) == (1, "")
    assert done.err == "Error: There is no claim 999; `factdb claims` lists those there are.\n"


def test_sql_reads(filled: Run) -> None:
    done = filled("sql", "select name from speakers order by name", "--format", "csv")
    assert done.out == "name\nAna Lim\nfire service\n"


def test_sql_writes_only_when_told(filled: Run) -> None:
    statement = "update document set author = 'A'"
    refused = filled("sql", statement)
    assert (refused.code, refused.out) == (1, "")
    assert refused.err == (
        "Error: factdb.db: the statement would write, which only `--write` lets it do.\n"
    )
    assert filled("sql", statement, "--write").code == 0
    assert "A" in filled("sql", "select author from documents").out


def test_sql_that_is_wrong_is_one_sentence(filled: Run) -> None:
    done = filled("sql", "selekt 1")
    assert (done.code, done.out) == (1, "")
    assert done.err == 'Error: factdb.db: near "selekt": syntax error.\n'


def test_schema_describes_every_column_of_every_view(run: Run) -> None:
    rows = list(csv.DictReader(io.StringIO(run("schema", "--format", "csv").out)))
    assert {(row["view"], row["column"]) for row in rows} == {
        (view.name, column) for view in DESCRIBED for column in ("", *view.columns)
    }
    assert all(row["description"] for row in rows)
    (only,) = {
        line.split()[0]
        for line in run("schema", "figures").out.splitlines()[2:]
        if not line.startswith(" ")
    }
    assert only == "figures"


def test_schema_lists_what_figures_measure(run: Run) -> None:
    rows = list(csv.DictReader(io.StringIO(run("schema", "--indicators", "--format", "csv").out)))
    assert [row["indicator"] for row in rows] == list(indicators())
    assert all(row["definition"] for row in rows)
    (one,) = run("schema", "--indicators", "missing").out.splitlines()[2:]
    assert one.startswith("missing    people harmed  stock    People of whom nobody knows")


@pytest.mark.parametrize(
    ("arguments", "refused"),
    [
        (["nothing"], 'There is no "nothing"; there are claims, figures, dates, '),
        (["versions"], 'There is no "versions"'),
        (["nothing", "--export"], 'There is no "nothing"; there are documents, versions, '),
        (["nothing", "--indicators"], 'There is no "nothing"; there are killed, injured, '),
    ],
)
def test_schema_says_what_there_is(run: Run, arguments: list[str], refused: str) -> None:
    done = run("schema", *arguments)
    assert done.code == 2
    assert refused in done.err
    assert run("schema", "versions", "--export").code == 0


def test_a_picture_of_a_series_goes_to_stdout(filled: Run) -> None:
    done = filled("series", "show", "people", "evacuated", "--svg", "-")
    assert done.out.startswith("<svg ")
    assert done.out.endswith("</svg>\n")
    assert done.err == ""


def test_a_series_is_shown_by_its_newest_numbers(run: Run, fresh_db: str) -> None:
    with opened(fresh_db) as engine:
        save_all(engine, [make_toll(number) for number in range(53)])
    shown = ("series", "show", "killed", "--database", fresh_db)
    assert _tolls(run(*shown)) == list(range(103, 153))
    assert "The newest 50 of 53 points are shown; --limit 0 shows all." in run(*shown).err
    assert _tolls(run(*shown, "--limit", "2")) == [151, 152]
    assert run(*shown, "--plot").out.count("Ann") == 50
    assert _tolls(run(*shown, "--limit", "0")) == list(range(100, 153))
    assert run(*shown, "--limit", "0").err == ""
    assert len(run(*shown, "--format", "csv").out.splitlines()) == 54
    assert len(run(*shown, "--format", "csv", "--limit", "3").out.splitlines()) == 4


def _tolls(done: Any) -> list[int]:
    lines = [line.split() for line in done.out.splitlines()]
    return [int(line[1]) for line in lines if line and line[0].startswith("20") and "Ann" in line]


def test_the_database_of_series_is_that_of_show(filled: Run) -> None:
    filled("db", "backup", "desk.db")
    Path("factdb.db").unlink()
    assert filled("series", "--database", "desk.db", "show", "evacuated").code == 0


def test_schema_describes_every_column_of_every_exported_table(filled: Run) -> None:
    rows = list(csv.DictReader(io.StringIO(filled("schema", "--export", "--format", "csv").out)))
    described = {(row["view"], row["column"]) for row in rows if row["description"]}
    for table in TABLES:
        heading = (
            ()
            if table == "interchange"
            else next(
                csv.reader(io.StringIO(filled("export", "--format", "csv", "--table", table).out))
            )
        )
        assert {(table, column) for column in ("", *heading)} == {
            one for one in described if one[0] == table
        }


def test_export_writes_a_file_a_table_and_says_so(filled: Run) -> None:
    done = filled("export", "out", "--format", "csv")
    assert (done.code, done.out) == (0, "")
    assert done.err.startswith("Documents: 1. Versions: 1. Claims: 3. Figures: 3. Dates: 1. ")
    assert sorted(path.stem for path in Path("out").iterdir()) == sorted(ALWAYS["csv"])


def test_export_prints_lines_that_import_reads(filled: Run) -> None:
    Path("lines.jsonl").write_text(filled("export").out)
    done = filled("import", "claims", "lines.jsonl", "--database", "other.db")
    assert (done.code, done.out) == (
        0,
        "Documents: 1 stored, 0 unchanged. Claims: 3. Figures: 3.\n",
    )


@pytest.mark.parametrize(
    "arguments",
    [["--format", "parquet"], ["--format", "csv"], ["--table", "claims", "--table", "dates"]],
    ids=" ".join,
)
def test_what_no_stream_can_hold_wants_a_folder(filled: Run, arguments: list[str]) -> None:
    done = filled("export", *arguments)
    assert (done.code, done.out) == (2, "")
    assert "Name a FOLDER" in done.err


def test_check_finds_nothing_in_what_was_just_loaded(filled: Run) -> None:
    assert filled("check") == (0, "", "")


@pytest.mark.parametrize(
    ("sql", "message"),
    [
        ("UPDATE span SET exact = '121' WHERE exact = '120'", "span"),
        ("UPDATE version SET text = replace(text, '120', '121')", "is not the one that was hashed"),
        ("UPDATE figure SET low = '121', best = '121', high = '121', low_order = 121,"
         " high_order = 121 WHERE low = '120'", "121 121 homes"),
        ("DELETE FROM figure WHERE low = '120'", "is what the text gives"),
        ("UPDATE date_mention SET start = '2024-05-13' WHERE start = '2024-05-06'",
         "2024-05-13 to 2024-05-06 is stored"),
        ("UPDATE claim SET speaker_id = 999", "refers to a row of entity that is not there"),
    ],
)  # fmt: skip
def test_check_finds_what_was_changed(filled: Run, sql: str, message: str) -> None:
    change(sql)
    done = filled("check")
    assert done.code == 5
    assert message in done.out
    rows = json.loads(filled("check", "--format", "json").out)
    assert any(message in f"{row['table']}: {row['message']}" for row in rows)
    assert filled("check", "--format", "csv").code == 5


def test_checks_without_a_fault_give_programs_an_empty_list(filled: Run) -> None:
    assert filled("check", "--format", "json") == (0, "[]\n", "")
    assert filled("check", "--arithmetic", "--format", "csv") == (0, "rule,message,url\n", "")


@pytest.mark.parametrize(
    "arguments",
    [
        ["claims", "--document", "1", "--document", "2"],
        ["series", "--place", "Lumbir", "--place=Ranu"],
        ["series", "show", "killed", "--limit", "1", "--limit", "2"],
        ["db", "check", "--database", "a.db", "--database", "b.db"],
        ["--database", "a.db", "--database", "b.db", "claims"],
        ["load", "--published", "2024-05-07", "story.md", "--published", "2024-05-08"],
    ],
    ids=" ".join,
)
def test_an_option_that_takes_one_value_is_given_once(filled: Run, arguments: list[str]) -> None:
    done = filled(*arguments)
    assert (done.code, done.out) == (2, "")
    assert " is given 2 times; give it once.\n" in done.err


def test_an_option_that_takes_several_may_be_repeated(filled: Run) -> None:
    done = filled("export", "corpus", "--table", "claims", "--table", "figures", "--format", "csv")
    assert done.code == 0
    assert filled("claims", "--all-versions", "--all-versions").code == 0


@pytest.mark.parametrize("arguments", [["search", '"'], ["claims", "--match", "-"], ["sql", " "]])
def test_to_ask_for_nothing_is_misuse(filled: Run, arguments: list[str]) -> None:
    done = filled(*arguments)
    assert (done.code, done.out) == (2, "")
    assert "Error: " in done.err


@pytest.mark.parametrize("what", ["claims", "decisions", "places"])
def test_a_table_that_people_made_may_be_empty(filled: Run, what: str) -> None:
    Path("empty.jsonl").touch()
    done = filled("import", what, "empty.jsonl")
    assert (done.code, done.err) == (0, "")


def test_the_places_of_an_export_are_imported(filled: Run) -> None:
    Path("names.csv").write_text("Aleppo,Halab\n")
    assert filled("import", "places", "names.csv").code == 0
    for format_ in ("jsonl", "csv"):
        path = f"places.{format_}"
        exported = filled("export", "--table", "places", "--format", format_).out
        Path(path).write_text(exported.replace("\n", "\n\n"))
        done = filled("import", "places", path)
        assert done == (0, "Names: 0 added, 0 changed.\n", "")


def test_what_was_exported_is_imported_as_hand_made(filled: Run) -> None:
    Path("marked.jsonl").write_text(filled("extract", "story.md", "--format", "jsonl").out)
    before = len(json.loads(filled("claims", "--format", "json").out))
    done = filled("import", "claims", "marked.jsonl", "marked.jsonl")
    assert done.code == 0
    assert "1 updated" in done.out
    marked = json.loads(filled("claims", "--status", "imported", "--format", "json").out)
    assert len(marked) == before
    assert {claim["status"] for claim in marked} == {"imported"}
    assert filled("check") == (0, "", "")


def test_an_import_with_a_wrong_span_is_refused(filled: Run) -> None:
    Path("marked.jsonl").write_text(
        '{"id": "a", "text": "abc", "claims": [{"kind": "direct", "span": [1, 9]}]}\n'
        '{"id": "b", "text": "abc", "language": "en"}\n'
    )
    done = filled("import", "claims", "marked.jsonl")
    assert done.code == 3
    assert '"span" is [1, 9], which is no [start, end] within the text\'s 3 characters' in done.err
    assert "1 stored" in done.out


def test_the_database_has_this_factdbs_revision(filled: Run) -> None:
    assert filled("db", "current").out == f"{HEAD}\n"
    assert filled("db", "check") == (0, "", "")
    assert filled("db", "upgrade").out == f"{HEAD}: nothing to do\n"


def test_an_upgrade_creates_what_is_not_there(run: Run) -> None:
    assert run("db", "upgrade").out == f"new -> {HEAD}\n"
    assert run("claims").out == "Nothing found.\n"


@pytest.mark.parametrize(
    ("found", "code", "message"),
    [("0000", 4, "run `factdb --database factdb.db db upgrade`."), ("9999", 1, "upgrade factdb.")],
)
def test_another_revision_is_refused(filled: Run, found: str, code: int, message: str) -> None:
    change(f"UPDATE alembic_version SET version_num = '{found}'")
    for arguments in (["claims"], ["load"], ["show", "1"], ["sql", "select 1"], ["check"]):
        done = filled(*arguments)
        assert (done.code, done.out) == (code, ""), arguments
        assert message in done.err
    assert filled("db", "current").out == f"{found} (this factdb needs {HEAD})\n"


def test_db_check_names_what_differs(filled: Run) -> None:
    change("DROP VIEW timeline")
    done = filled("db", "check")
    assert (done.code, done.out) == (5, "view timeline is missing\n")


def test_a_backup_is_a_database(filled: Run) -> None:
    assert filled("db", "backup", "copy.db").code == 0
    assert filled("claims", "--database", "copy.db").out == filled("claims").out
    done = filled("db", "backup", "copy.db")
    assert done.code == 1
    assert "copy.db is there already" in done.err


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_prints_a_script(run: Run, shell: str) -> None:
    done = run("completion", shell)
    assert done.code == 0
    assert "_FACTDB_COMPLETE" in done.out


def test_an_interrupted_command_leaves_with_130(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("factdb.database.Database.claims", interrupt)
    done = run("claims")
    assert (done.code, done.out, done.err.strip()) == (130, "", "Interrupted.")


def test_help_lists_the_commands_in_order(run: Run) -> None:
    out = run("--help").out
    assert out.index("load") < out.index("claims") < out.index("completion")


def test_the_version_is_printed(run: Run) -> None:
    assert run("--version").out.startswith("factdb, version ")


def test_the_example_of_a_command_stands_on_a_line_of_its_own(run: Run) -> None:
    lines = [line.strip() for line in run("claims", "--help").out.splitlines()]
    assert "Example: factdb claims --speaker Lavrov --since 2016-12-14" in lines


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is full")
@pytest.mark.parametrize("arguments", [["schema"], ["--help"], ["extract", "--format", "jsonl"]])
def test_output_that_finds_no_room_is_one_sentence(arguments: list[str]) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "factdb", *arguments],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.stderr == "Error: standard output: No space left on device.\n"
    assert done.returncode == 1


@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-", "<&-"])
def test_a_closed_stream_stops_no_command(closed: str) -> None:
    done = subprocess.run(
        ["sh", "-c", f'"$0" -m factdb schema claims {closed}', sys.executable],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_a_person_waits_no_longer_than_a_minute(
    filled: Run, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("factdb.store.waiting.sleep", lambda pause: None)
    with opened("factdb.db") as engine, writing(engine):
        for arguments in (["undo"], ["db", "rebuild"], ["sql", "delete from mention", "--write"]):
            caplog.clear()
            done = filled(*arguments)
            assert (done.code, done.out) == (1, "")
            assert done.err == (
                "Error: factdb.db: another process has been writing to it for 60 seconds; try "
                "again when it is done.\n"
            )
            assert caplog.messages == [
                "factdb.db: another process is writing to it; waiting until it is done. Ctrl-C "
                "stops."
            ]
        assert filled("db", "check") == (0, "", "")
        assert filled("claims").code == 0


@pytest.mark.parametrize(
    "arguments", [["claims", "--speaker"], ["sql"], ["load", "story.md", "--publisher"]]
)
def test_an_argument_that_is_no_utf8_is_misuse(filled: Run, arguments: list[str]) -> None:
    done = filled(*arguments, "a\udcffb")
    assert (done.code, done.out) == (2, "")
    assert 'Error: "a\\udcffb" is no UTF-8; ' in done.err


@pytest.mark.skipif(sys.platform != "linux", reason="names that are no UTF-8")
def test_a_file_is_loaded_whose_name_is_no_utf8(run: Run) -> None:
    path = os.fsdecode(b"a\xffb.txt")
    failed = run("load", path)
    assert (failed.code, failed.err) == (
        1,
        "Error: a\ufffdb.txt: there is no such file or folder.\n",
    )
    Path(path).write_text("Ana Lim said 12 people were killed.")
    assert run("load", "--retry-failed").out.startswith("Documents: 1 stored, 0 unchanged. ")


def test_a_database_has_a_name(filled: Run) -> None:
    for arguments in (["--database", "", "claims"], ["claims", "--database", ""]):
        done = filled(*arguments)
        assert (done.code, done.out) == (2, "")
        assert "'--database': a name without a character is none." in done.err


@pytest.mark.parametrize("what", ["claims", "decisions", "places"])
def test_what_is_imported_by_mistake_is_told_in_one_sentence(filled: Run, what: str) -> None:
    done = filled("import", what, "factdb.db")
    assert done.code == 1
    assert done.err == (
        "Error: factdb.db: it is an SQLite database, which is not read; save or unpack it as text."
        "\n"
    )
