"""`factdb load` of tables, pages and archives."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from commands import Run

PAGES = Path(__file__).parents[2] / "fixtures" / "pages"


def test_columns_are_mapped(run: Run) -> None:
    done = run("load", str(PAGES / "berita.csv"), "--map", "text=body", "--map", "title=headline")
    assert (done.code, done.out[:30]) == (0, "Documents: 2 stored, 0 unchang")
    assert "Pasar Baru Dibuka" in run("documents").out


@pytest.mark.parametrize("given", ["text", "text=", "=body", "body=text"])
def test_a_mapping_that_names_no_field_is_misuse(run: Run, given: str) -> None:
    done = run("load", str(PAGES / "berita.csv"), "--map", given)
    assert done.code == 2
    assert "names no field and column; write text=body. Fields are id, text, " in done.err


def test_an_archive_of_pages_goes_in_and_what_is_damaged_does_not(run: Run) -> None:
    with zipfile.ZipFile("pages.zip", "w") as archive:
        for name in ("ferry.en.html", "tanggul.id.html"):
            archive.write(PAGES / name, name)
        archive.writestr("broken.txt", b"a\x00b")
    done = run("load", "pages.zip")
    assert done.code == 3
    assert done.err.startswith("Error: pages.zip/broken.txt: it is no text; ")
    listed = run("documents", "--format", "csv").out
    assert "The Northern Ledger,2022-03-04" in listed
    assert "https://harianmuara.example.org/daerah/tanggul-wening" in listed


def test_a_day_that_is_given_wins_over_that_of_the_page(run: Run) -> None:
    run("load", str(PAGES / "ferry.en.html"), "--published", "2022-03-05")
    assert "2022-03-05" in run("documents", "--format", "csv").out
