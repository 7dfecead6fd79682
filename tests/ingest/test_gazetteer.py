"""Other names of places from a file: rows of CSV and lines of JSON, and what is wrong in them."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from factdb.errors import ReadError
from factdb.ingest.gazetteer import read_places

NAMES = {"halab": "aleppo", "alep": "aleppo"}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that is the current one."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    "content",
    [
        "Aleppo,Halab,Alep\n",
        '# "Aleppo", "in" short\n\n  \nAleppo,"Halab",Alep\n',
        "place,name\nAleppo,Halab\nAleppo,Alep\n",
        '{"place": "Aleppo", "name": "Halab"}\n\n{"place": "Aleppo", "name": "Alep"}\n',
        '\n{"place": "Aleppo", "name": "Halab"}\n{"place": "Aleppo", "name": "Alep"}',
    ],
)
@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_line_gives_the_names_of_a_place(folder: Path, content: str, codec: str) -> None:
    (folder / "names.csv").write_bytes(content.encode(codec))
    assert read_places("names.csv") == NAMES


@pytest.mark.parametrize("content", ["", "\n", "place,name\n", "# nothing yet\n"])
def test_a_file_may_give_none_as_an_export_does(folder: Path, content: str) -> None:
    (folder / "names.csv").write_text(content)
    assert read_places("names.csv") == {}


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("Aleppo,Halab\n\n\nHoms\n", 'line 4: "Homs" has no other name; add one.'),
        ('Aleppo,"Ha\nlab"\nHoms\n', 'line 3: "Homs" has no other name; add one.'),
        ('Aleppo,Halab\nHoms,"Hims\nHama,Hamah\n', "line 2: it is no row of CSV (unexpected end"),
        ("Aleppo,Halab\nHama,Halab\n", 'line 2: "halab" is a name of "aleppo" already.'),
        ("Aleppo,Hal\0ab\n", "line 1: it is no text; it has a NUL character at offset 10."),
        ('{"place": "Homs", "name": "Hims"}\n\n{"place"\n', "line 3: it is no JSON"),
        ('{"place": "Homs"}\n', 'line 1: there is no "name"; a line has "place" and "name".'),
        ('{"place": "Homs", "name": 7}\n', 'line 1: there is no "name"'),
    ],
)
def test_what_is_wrong_is_told_with_its_line(folder: Path, content: str, told: str) -> None:
    (folder / "names.csv").write_text(content)
    with pytest.raises(ReadError) as caught:
        read_places("names.csv")
    assert str(caught.value).startswith(f"names.csv, {told}")


def test_another_format_is_told_by_its_first_bytes(folder: Path) -> None:
    (folder / "names.csv").write_bytes(b"SQLite format 3\0" + bytes(8000))
    with pytest.raises(
        ReadError, match=r"^names\.csv: it is an SQLite database, which is not read;"
    ):
        read_places("names.csv")


def test_a_name_may_be_long(tmp_path: Path) -> None:
    name = "a" * 200_000
    before = csv.field_size_limit(131_072)  # what Python begins with, and a load raises
    try:
        (tmp_path / "names.csv").write_text(f"Aleppo,{name}\n")
        assert read_places(str(tmp_path / "names.csv")) == {name: "aleppo"}
    finally:
        csv.field_size_limit(before)
