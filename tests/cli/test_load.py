"""Loading and extracting: what goes in, what fails, and what is said of both."""

from __future__ import annotations

import json
import os
import re
import sqlite3
from pathlib import Path

import pytest
from commands import Run

ARTICLE = "Bupati Rudi Hartono mengatakan pada Senin (6/5) bahwa 120 rumah terendam.\n"


def count(table: str) -> int:
    with sqlite3.connect("factdb.db") as connection:
        (number,) = connection.execute(f"SELECT count(*) FROM {table}").fetchone()
    connection.close()
    return int(number)


def test_the_example_is_loaded_without_a_path(run: Run) -> None:
    done = run("load")
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("Documents: 2 stored, 0 unchanged. Claims: ")
    assert "Sergey Lavrov" in run("speakers").out


def test_the_same_document_twice_is_stored_once_and_said(filled: Run) -> None:
    done = filled("load", "./story.md")
    assert done.out == "Documents: 0 stored, 1 unchanged. Claims: 0. Figures: 0.\n"
    assert count("document") == 1


def test_several_new_versions_are_counted_in_the_plural(run: Run, tmp_path: Path) -> None:
    for number in ("375", "475"):
        for name in ("a.txt", "b.txt"):
            (tmp_path / name).write_text(f"{name}: {number} orang mengungsi pada 6 Mei 2024.")
        done = run("load", "a.txt", "b.txt", "--language", "id")
    assert done.out.startswith("Documents: 0 stored, 0 unchanged, 2 new versions.")


def test_another_text_at_the_same_address_is_a_new_version(run: Run, tmp_path: Path) -> None:
    for number in ("375", "475"):
        (tmp_path / "a.txt").write_text(f"Sebanyak {number} orang mengungsi pada 6 Mei 2024.")
        done = run("load", "a.txt", "--language", "id")
    assert done.out.startswith("Documents: 0 stored, 0 unchanged, 1 new version.")
    assert (count("document"), count("version")) == (1, 2)
    assert "475" in run("figures").out
    assert "375" not in run("figures").out


def test_options_say_what_the_text_does_not(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE)
    given = {
        "published": "2024-05-07",
        "publisher": "Harian Kota",
        "language": "id",
        "title": "Banjir",
        "url": "https://x.example/1",
    }
    run("load", "a.txt", *(word for key in given for word in (f"--{key}", given[key])))
    (document,) = json.loads(run("documents", "--format", "json").out)
    assert {key: document[key] for key in given} == given
    assert "2024-05-06" in run("claims").out


def test_one_title_is_not_for_two_documents(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE)
    (tmp_path / "b.txt").write_text(ARTICLE)
    done = run("load", "a.txt", "b.txt", "--title", "Banjir")
    assert done.code == 1
    assert "a title or URL was given for one document; the inputs hold more." in done.err


def test_two_texts_from_standard_input_are_two_documents(run: Run, tmp_path: Path) -> None:
    for text in (ARTICLE, ARTICLE.replace("120", "130")):
        reading, writing = os.pipe()
        os.write(writing, text.encode())
        os.close(writing)
        saved = os.dup(0)
        os.dup2(reading, 0)
        try:
            run("load", "-", "--published", "2024-05-07")
        finally:
            os.dup2(saved, 0)
            os.close(reading)
            os.close(saved)
    assert count("document") == 2


BAD = [
    ("empty.txt", b"", "empty.txt: there is no text in it."),
    ("binary.txt", b"\x00\x01\x02\x03" * 9, "binary.txt: it is no text; it has a NUL character at"),
    ("picture.md", b"\x89PNG\r\n\x1a\n", "picture.md: it is a PNG image, which is not read"),
    ("nul.txt", b"Banjir\x00 besar", "nul.txt: it is no text; it has a NUL character at offset 6."),
    ("cyrillic.txt", "Алеппо взят".encode("cp1251"), "cyrillic.txt: its encoding is not read"),
    ("utf32.txt", "Banjir".encode("utf-32"), "utf32.txt: its encoding is not read (UTF-32)"),
    (
        "greek.txt",
        "Οι αρχές ανακοίνωσαν σήμερα ότι απομακρύνθηκαν κάτοικοι. ".encode() * 9,
        "greek.txt: the text is in no language that factdb knows (de, en, ",
    ),
    ("line.jsonl", b'{"text": "a"\n', "line.jsonl, line 1: it is no JSON"),
    (
        "date.jsonl",
        b'{"text": "a", "published": "2024-02-30"}',
        'date.jsonl, line 1: "published" is "2024-02-30", which is no date; write YYYY-MM-DD.',
    ),
    (
        "lang.jsonl",
        b'{"id": "hulu", "text": "a", "language": "xx"}',
        'lang.jsonl: hulu: language "xx" is unknown; factdb has ',
    ),
    ("missing.txt", None, "missing.txt: there is no such file or folder."),
]


@pytest.mark.parametrize(("name", "data", "message"), BAD, ids=[row[0] for row in BAD])
@pytest.mark.parametrize("command", ["load", "extract"])
def test_a_bad_input_is_one_sentence_and_nothing_is_stored(
    run: Run, tmp_path: Path, command: str, name: str, data: bytes | None, message: str
) -> None:
    if data is not None:
        (tmp_path / name).write_bytes(data)
    done = run(command, name)
    assert done.code == 1
    (error,) = done.err.splitlines()
    assert error.startswith("Error: ")
    assert message in error
    if command == "extract":
        assert done.out == ""
    else:
        assert done.out == "Documents: 0 stored, 0 unchanged, 1 failed. Claims: 0. Figures: 0.\n"
        assert [count(table) for table in ("document", "version", "span", "claim")] == [0] * 4


@pytest.mark.parametrize(("name", "data", "message"), BAD, ids=[row[0] for row in BAD])
def test_a_bad_input_does_not_keep_the_others_out(
    run: Run, tmp_path: Path, name: str, data: bytes | None, message: str
) -> None:
    if data is not None:
        (tmp_path / name).write_bytes(data)
    (tmp_path / "good.txt").write_text(ARTICLE)
    done = run("load", name, "good.txt")
    assert done.code == 3
    assert message in done.err
    assert "1 stored, 0 unchanged, 1 failed." in done.out
    assert count("document") == 1


@pytest.mark.parametrize("command", ["load", "extract"])
def test_what_a_folder_has_beside_articles_is_told(run: Run, tmp_path: Path, command: str) -> None:
    (tmp_path / "desk").mkdir()
    (tmp_path / "desk" / "good.txt").write_text(ARTICLE)
    assert run(command, "desk").err == ""
    (tmp_path / "desk" / "scan.pdf").write_bytes(b"%PDF-1.4")
    done = run(command, "desk")
    assert (done.code, done.err) == (0, "1 file was passed over: of no kind that is read.\n")


def test_a_language_that_no_file_describes_is_misuse(run: Run) -> None:
    done = run("load", "--language", "tlh")
    assert (done.code, done.out) == (2, "")
    assert 'language "tlh" is unknown; factdb has de, en, ' in done.err


def test_a_password_in_an_address_is_neither_printed_nor_stored(run: Run) -> None:
    done = run("load", "https://ana:river@a.example/x")
    assert done.err.startswith("Error: https://***@a.example/x: ")
    assert "river" not in run("export", "--table", "runs").out


def test_an_impossible_day_is_misuse(run: Run) -> None:
    done = run("load", "--published", "2024-06-31")
    assert (done.code, done.out) == (2, "")
    assert '"2024-06-31" is no date; write YYYY-MM-DD.' in done.err
    assert not Path("factdb.db").exists()


def test_the_run_keeps_what_failed_and_why(run: Run, tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(ARTICLE)
    run("load", "good.txt", "missing.txt")
    done = run("sql", "select failed from run", "--format", "jsonl")
    (row,) = map(json.loads, done.out.splitlines())
    assert json.loads(row["failed"]) == [
        {
            "input": "missing.txt",
            "path": "missing.txt",
            "reason": "missing.txt: there is no such file or folder.",
        }
    ]


def test_a_database_that_is_none_is_refused(run: Run, tmp_path: Path) -> None:
    (tmp_path / "factdb.db").write_bytes(b"no database at all" * 100)
    for arguments in (["load"], ["claims"], ["check"], ["db", "current"], ["db", "upgrade"]):
        done = run(*arguments)
        assert (done.code, done.out) == (1, ""), arguments
        assert done.err == "Error: factdb.db: file is not a database.\n", arguments


def test_another_programs_database_is_left_alone(run: Run) -> None:
    with sqlite3.connect("factdb.db") as connection:
        connection.execute("CREATE TABLE recipes (id)")
    connection.close()
    done = run("load")
    assert done.code == 1
    assert "holds tables of another program (recipes" in done.err


def test_a_database_that_may_not_be_written_is_read_and_not_loaded_into(
    unprivileged: Run,
) -> None:
    assert "We need 40 boats" in unprivileged("claims").out
    done = unprivileged("load", "story.md")
    assert (done.code, done.out) == (1, "")
    assert done.err == "Error: factdb.db: attempt to write a readonly database.\n"


def test_a_folder_that_is_not_there_is_one_sentence(run: Run) -> None:
    done = run("load", "--database", "none/factdb.db")
    assert done.code == 1
    assert done.err == (
        "Error: none/factdb.db: it cannot be opened to write; its folder is not there, or is "
        "read-only.\n"
    )


def test_extract_prints_the_interchange_format(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE)
    done = run("extract", "a.txt", "--published", "2024-05-07", "--format", "jsonl")
    assert done.code == 0
    (found,) = map(json.loads, done.out.splitlines())
    assert (found["id"], found["language"], found["text"]) == ("a.txt", "id", ARTICLE)
    (claim,) = found["claims"]
    start, end = claim["span"]
    assert ARTICLE[start:end] == "120 rumah terendam"
    assert (claim["speaker"], claim["stated_on"]) == ("Rudi Hartono", "2024-05-06")
    (line,) = json.loads(
        run("extract", "a.txt", "--published", "2024-05-07", "--format", "json").out
    )
    assert line == found


@pytest.mark.parametrize("format_", ["table", "csv", "tsv", "markdown"])
def test_extract_prints_a_row_for_each_thing_found(run: Run, tmp_path: Path, format_: str) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE)
    out = run("extract", "a.txt", "--format", format_).out
    assert "120 rumah terendam" in out
    assert "Rudi Hartono" in out


def test_extract_explains_itself(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE)
    done = run("extract", "a.txt", "--explain")
    assert done.code == 0
    assert "said by Rudi Hartono" in done.out
    assert "passed over:" in done.out
    assert not Path("factdb.db").exists()


def test_a_phrase_is_read_in_the_language_given(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(
        '{"id": "1", "text": "twenty five", "language": "en"}\n'
        '{"id": "2", "text": "dua puluh lima", "language": "id"}\n'
        '{"id": "3", "text": "25"}\n'
    )
    done = run("extract", "a.jsonl", "--format", "jsonl")
    lows = [json.loads(line)["figures"][0]["low"] for line in done.out.splitlines()]
    assert lows == ["25", "25", "25"]


def test_a_terminal_sees_how_far_a_load_is(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE)
    monkeypatch.setenv("FORCE_COLOR", "1")
    done = run("load", "a.txt", "missing.txt")
    assert done.out.startswith("Documents: 1 stored, 0 unchanged, 1 failed.")
    assert "Error: missing.txt: there is no such file or folder.\n" in done.err
    assert "2 documents, " in done.err
    assert re.search(r"Seconds: \d+\.\d\.\n$", done.err)


@pytest.mark.parametrize("name", ["a?b.db", "a%20b.db", "a#b.db", "a b.db", "file:a.db", "q'é.db"])
def test_a_database_has_the_name_that_it_is_given(run: Run, name: str) -> None:
    Path("a.txt").write_text("Ana Lim said 12 people were killed.")
    assert run("load", "a.txt", "--database", name).code == 0
    assert Path(name).is_file()
    assert "Ana Lim" in run("claims", "--database", name).out
    assert run("db", "check", "--database", name) == (0, "", "")
