"""CSV and TSV: rows to documents, with columns by their names."""

from __future__ import annotations

import csv
import json
from datetime import date
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from factdb.errors import ReadError
from factdb.read import read
from factdb.records import Document

PAGES = Path(__file__).parents[2] / "fixtures" / "pages"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that is the current one."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def read_texts(path: str, **columns: str) -> list[str]:
    """Return the texts of an input, and the words of its errors."""
    return [item.text if isinstance(item, Document) else str(item) for item in read(path, columns)]


def test_blanks_around_what_is_told_of_a_document_are_none_of_it(folder: Path) -> None:
    (folder / "a.csv").write_text("text,title,author\n Rain fell. , Rain , \n", encoding="utf-8")
    (document,) = read("a.csv")
    assert isinstance(document, Document)
    assert (document.text, document.title, document.author) == (" Rain fell. ", "Rain", None)


def test_columns_that_are_named_otherwise_are_mapped() -> None:
    columns = {"text": "body", "title": "headline"}
    first, second = read(str(PAGES / "berita.csv"), columns)
    assert isinstance(first, Document)
    assert first.text.splitlines()[1] == '"Ada 320 kios," kata kepala pasar, Yusron.'
    assert (first.name, first.title, first.publisher) == (
        "m-1",
        "Pasar Baru Dibuka",
        "Harian Muara",
    )
    assert (first.published, first.media_type) == (date(2023, 11, 6), "text/csv")
    assert isinstance(second, Document)
    assert second.name == "m-2"


def test_a_row_that_is_wrong_is_named_and_the_others_go_on() -> None:
    first, error = read(str(PAGES / "ledger.tsv"))
    assert isinstance(first, Document)
    assert (first.url, first.title) == ("https://ledger.example.org/a", "Flood")
    assert str(error).endswith(
        'ledger.tsv, line 3: "published" is "14/02/2022", which is no date; write YYYY-MM-DD.'
    )


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_delimiter_and_encoding_are_told_by_the_content(
    folder: Path, delimiter: str, codec: str
) -> None:
    rows = f'Text{delimiter}TITLE\n"Kata Müller,\n375; orang | di\tkota"{delimiter}Köln\n'
    (folder / "a.csv").write_bytes(rows.encode(codec))
    (document,) = read("a.csv")
    assert isinstance(document, Document)
    assert (document.text, document.title) == ("Kata Müller,\n375; orang | di\tkota", "Köln")


@pytest.mark.parametrize(
    ("header", "kind"),
    [
        ("text,title", "text/csv"),
        ('"url";"TEXT"', "text/csv"),
        ("text", "text/plain"),
        ("title,publisher", "text/plain"),
        ("the text, he said", "text/plain"),
    ],
)
def test_a_table_is_known_by_its_first_line(folder: Path, header: str, kind: str) -> None:
    (folder / "a.dat").write_text(f"{header}\nsatu{';' if ';' in header else ','}dua\n")
    document = next(read("a.dat"))
    assert isinstance(document, Document)
    assert document.media_type == kind


def test_an_id_of_digits_is_one_of_its_file_alone(folder: Path) -> None:
    """Else the first row of each table would be a new version of the one before."""
    rows = b"id,text\n1,Budi\nflood-1,Ana\n"
    (folder / "a.csv").write_bytes(rows)
    (folder / "b.csv").write_bytes(rows)
    (folder / "c.jsonl").write_text('{"id": 1, "text": "Budi"}\n{"id": "flood-1", "text": "Ana"}')
    names = [item.name for item in read(".") if isinstance(item, Document)]
    assert names == ["a.csv#1", "flood-1", "b.csv#1", "flood-1", "c.jsonl#1", "flood-1"]


def test_the_hash_and_name_of_a_row_are_those_of_its_bytes(folder: Path) -> None:
    (folder / "a.csv").write_bytes(b'text,title\r\n"a\r\nb",c\r\n')
    (document,) = read("a.csv")
    assert isinstance(document, Document)
    digest = sha256(b'"a\r\nb",c\r\n').hexdigest()
    assert (document.raw_sha256, document.name) == (digest, f"a.csv#{digest[:12]}")


@pytest.mark.parametrize(
    ("rows", "columns", "expected"),
    [
        ("body,title\na,b\n", {}, 'a.csv: no column is called "text" (there are body, title)'),
        ("text\na\n", {"title": "kop"}, 'no column is called "kop" (there are text); say which'),
        ("text,title\na,b,c\nd,e\n", {}, "a.csv, line 2: it has 3 values for 2 columns"),
        ("text,title\n,b\nd,e\n", {}, 'a.csv, line 2: there is no "text"'),
        ('text,title\n"a"x,b\nd,e\n', {}, "a.csv, line 2: it is no row of CSV"),
        ("text,title\na\x00,b\nd,e\n", {}, "a NUL character at offset 1"),
        ('text,title\n"a,b\nd,e\n', {}, "is no row of CSV (unexpected end of data)"),
        ("text,title,Text\na,b,c\n", {}, 'a.csv: two columns are called "text"; rename one.'),
        ("text,kop,kop\na,b,c\n", {"title": "kop"}, 'two columns are called "kop"; rename one.'),
        ("text,title\n\n", {}, "a.csv: there is no document in it."),
        ("", {}, 'no column is called "text" (there are none)'),
    ],
)
def test_what_is_wrong_is_said(
    folder: Path, rows: str, columns: dict[str, str], expected: str
) -> None:
    (folder / "a.csv").write_text(rows)
    found = read_texts("a.csv", **columns)
    assert expected in found[0]
    assert found[1:] == (["d"] if "\nd,e" in rows and '"a,b' not in rows else [])


def test_a_row_in_no_known_encoding_leaves_the_others(folder: Path) -> None:
    (folder / "a.csv").write_bytes(
        b"text,title\nsatu,a\n" + "погибли,b\n".encode("cp1251") + b"dua,c\n"
    )
    first, error, last = read_texts("a.csv")
    assert (first, last) == ("satu", "dua")
    assert error.startswith("a.csv, line 3: its encoding is not read")


def test_the_keys_of_json_lines_are_mapped_too(folder: Path) -> None:
    line = {"body": "Isi.", "text": "ringkasan", "kop": "Judul"}
    (folder / "a.jsonl").write_text(json.dumps(line))
    (document,) = read("a.jsonl", {"text": "body", "title": "kop"})
    assert isinstance(document, Document)
    assert (document.text, document.title) == ("Isi.", "Judul")


def test_a_file_that_grows_while_it_is_read_is_named(folder: Path) -> None:
    (folder / "a.csv").write_text("text,title\n" + "satu,a\n" * 5000)
    items = read("a.csv")
    assert isinstance(next(items), Document)
    with (folder / "a.csv").open("a") as file:
        file.write("dua,b\n")
    assert [str(item) for item in items if isinstance(item, ReadError)] == [
        "a.csv: it changed while it was read; load it again."
    ]


words = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=30).filter(
    lambda text: not text.isspace()
)


@settings(max_examples=60, deadline=None)
@example([("a", "0 ")], ",")
@given(st.lists(st.tuples(words, words), min_size=1, max_size=5), st.sampled_from(",;\t|"))
def test_what_is_written_comes_out(rows: list[tuple[str, str]], delimiter: str) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder, "a.csv")
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, delimiter=delimiter)
            writer.writerows([("text", "title"), *rows])
        found = [(item.text, item.title) for item in read(str(path)) if isinstance(item, Document)]
    assert found == [(text, title.strip()) for text, title in rows]
