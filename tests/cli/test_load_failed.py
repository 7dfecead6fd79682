"""`factdb load --retry-failed`: what failed is loaded again, as it was told, until it went in."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

from commands import Run

ARTICLE = "Bupati Rudi Hartono mengatakan pada Senin (6/5) bahwa 120 rumah terendam.\n"
NOTHING = "Documents: 0 stored, 0 unchanged. Claims: 0. Figures: 0.\n"
RETRY = ("load", "--retry-failed")


def documents(run: Run) -> dict[str, dict[str, object]]:
    rows = json.loads(run("documents", "--format", "json").out)
    return {str(row["url"]): row for row in rows}


def test_what_failed_goes_in_with_the_options_of_its_run(run: Run, tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(ARTICLE)
    given = ("--published", "2024-05-07", "--publisher", "Harian Kota")
    assert run("load", "good.txt", "late.txt", *given).code == 3
    (tmp_path / "late.txt").write_text(ARTICLE)
    done = run(*RETRY)
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("Documents: 1 stored, 0 unchanged. Claims: 1.")
    late = documents(run)["late.txt"]
    assert (late["publisher"], late["published"]) == ("Harian Kota", "2024-05-07")
    assert run(*RETRY).out == NOTHING


def test_what_fails_again_is_kept_for_the_next_time(run: Run) -> None:
    run("load", "missing.txt")
    for _ in range(2):
        done = run(*RETRY)
        assert (done.code, done.err) == (
            1,
            "Error: missing.txt: there is no such file or folder.\n",
        )


def test_what_went_in_by_another_load_is_not_taken_up(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "desk"
    folder.mkdir()
    (folder / "a.txt").write_text(" ")
    (folder / "b.txt").write_text(" ")
    assert run("load", "desk").code == 1
    (folder / "a.txt").write_text(ARTICLE)
    run("load", "desk/a.txt")
    (folder / "b.txt").write_text(ARTICLE.replace("120", "130"))
    run("load", str(Path("desk")), "--language", "id")
    assert run(*RETRY).out == NOTHING


def test_only_the_file_that_failed_is_read_again(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "desk"
    folder.mkdir()
    (folder / "a.txt").write_text(ARTICLE)
    (folder / "b.txt").write_text(" ")
    run("load", "desk")
    (folder / "b.txt").write_text(ARTICLE)
    assert run(*RETRY).out.startswith("Documents: 1 stored, 0 unchanged.")


def test_the_archive_of_a_member_that_failed_is_read_again(run: Run, tmp_path: Path) -> None:
    def pack(second: str) -> None:
        with zipfile.ZipFile(tmp_path / "desk.zip", "w") as archive:
            archive.writestr("a.txt", ARTICLE)
            archive.writestr("b.txt", second)

    pack(" ")
    assert run("load", "desk.zip").code == 3
    pack(ARTICLE)
    assert run(*RETRY).out.startswith("Documents: 1 stored, 1 unchanged.")


def test_columns_are_as_they_were_named(run: Run, tmp_path: Path) -> None:
    (tmp_path / "desk.csv").write_text("slug,body\na," + '"' + ARTICLE + '"\nb,""\n')
    mapped = ("--map", "text=body", "--map", "id=slug")
    assert run("load", "desk.csv", *mapped).code == 3
    (tmp_path / "desk.csv").write_text("slug,body\na," + '"' + ARTICLE + '"\nb,"' + ARTICLE + '"\n')
    assert run(*RETRY).out.startswith("Documents: 1 stored, 1 unchanged.")
    assert set(documents(run)) == {"a", "b"}


def test_it_takes_neither_paths_nor_options(run: Run) -> None:
    for extra in (["a.txt"], ["--publisher", "Harian Kota"], ["--map", "text=body"]):
        done = run(*RETRY, *extra)
        assert done.code == 2
        assert "--retry-failed takes its inputs and options from earlier loads." in done.err


def test_without_a_database_there_is_nothing_to_take_up(run: Run) -> None:
    assert run(*RETRY).code == 4
