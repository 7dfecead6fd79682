"""Files, folders and standard input to documents."""

from __future__ import annotations

import json
import os
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from factdb.errors import ReadError
from factdb.read import READERS, count_passed_over, read
from factdb.read.source import DOCUMENT_BYTES
from factdb.records import Document


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that is the current one."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def read_one(path: str) -> Document:
    (document,) = read(path)
    assert isinstance(document, Document), document
    return document


def errors_of(path: str) -> list[str]:
    return [str(item) for item in read(path) if isinstance(item, ReadError)]


def test_a_text_is_kept_as_it_stands(folder: Path) -> None:
    (folder / "a.txt").write_bytes(b"Judul\r\n\r\nIsi  berita.\n")
    assert read_one("a.txt") == Document(
        text="Judul\r\n\r\nIsi  berita.\n",
        name="a.txt",
        raw_sha256=sha256(b"Judul\r\n\r\nIsi  berita.\n").hexdigest(),
    )


@pytest.mark.parametrize("path", ["a.txt", "./a.txt", "../{here}/a.txt", "{full}/a.txt"])
def test_a_file_has_one_name_however_it_is_written(folder: Path, path: str) -> None:
    (folder / "a.txt").write_text("x")
    assert read_one(path.format(here=folder.name, full=folder)).name == "a.txt"


def test_a_file_elsewhere_is_named_by_its_whole_path(folder: Path, tmp_path_factory) -> None:
    other = tmp_path_factory.mktemp("other") / "a.txt"
    other.write_text("x")
    assert read_one(os.path.relpath(other)).name == other.as_posix()


def test_the_title_of_markdown_is_its_first_heading(folder: Path) -> None:
    (folder / "a.md").write_text("Pengantar.\n\n## Banjir *besar* ##\n\nIsi.\n")
    document = read_one("a.md")
    assert (document.title, document.text[:10]) == ("Banjir *besar*", "Pengantar.")


def test_front_matter_is_metadata_and_no_text(folder: Path) -> None:
    (folder / "a.md").write_text(
        "---\ntitle: 'Lavrov: AS'\ndate: 2016-12-14\nurl: https://x.example/a?b=c\n"
        "publisher: Kabar\nauthor: D. P.\nlang: id\n\n# a comment\nmood: calm\n---\n\n# Isi\n"
    )
    assert read_one("a.md") == Document(
        text="# Isi\n",
        name="a.md",
        language="id",
        title="Lavrov: AS",
        url="https://x.example/a?b=c",
        publisher="Kabar",
        published=date(2016, 12, 14),
        author="D. P.",
        media_type="text/markdown",
        raw_sha256=sha256((folder / "a.md").read_bytes()).hexdigest(),
    )


def test_what_is_listed_below_a_key_of_front_matter_is_ignored(folder: Path) -> None:
    (folder / "a.md").write_text(
        "---\ntitle: Banjir\ntags:\n- air\n-\n  - sungai\ncover-image2:\n    file: a.png\n"
        "publisher: Kabar\n---\nIsi.\n"
    )
    document = read_one("a.md")
    assert (document.title, document.publisher, document.text) == ("Banjir", "Kabar", "Isi.\n")


@pytest.mark.parametrize("mark", [">", ">-", "|", "|+"])
def test_a_value_of_front_matter_may_be_set_in_below_its_key(folder: Path, mark: str) -> None:
    (folder / "a.md").write_text(
        f"---\ntitle: {mark}\n  Sungai meluap:\n  dua desa\n\nauthor: B\n---\nIsi.\n"
    )
    document = read_one("a.md")
    assert (document.title, document.author) == ("Sungai meluap: dua desa", "B")


@pytest.mark.parametrize(
    "text", ["---\n\nIsi.\n", "---\nIsi: satu\n\nDua.\n", "a\n---\nb: c\n---\n"]
)
def test_a_rule_is_no_front_matter(folder: Path, text: str) -> None:
    (folder / "a.md").write_text(text)
    assert read_one("a.md").text == text


@pytest.mark.parametrize(
    ("block", "message"),
    [
        ("title Banjir", 'a.md, line 2: front matter is "key: value", not "title Banjir".'),
        ("published: 2016-12-32", '"published" is "2016-12-32", which is no date'),
    ],
)
def test_front_matter_that_is_wrong_is_refused(folder: Path, block: str, message: str) -> None:
    (folder / "a.md").write_text(f"---\n{block}\n---\nIsi.\n")
    (error,) = errors_of("a.md")
    assert message in error


def test_a_json_line_is_a_document(folder: Path) -> None:
    line = {
        "id": "a-1",
        "text": "375 orang menyerah.",
        "language": "id",
        "title": None,
        "url": "",
        "publisher": "Kabar",
        "published": "2016-12-14T07:30:00+07:00",
        "claims": [{"kind": "secret"}],
    }
    (folder / "a.jsonl").write_text(json.dumps(line) + "\n")
    document = read_one("a.jsonl")
    assert (document.name, document.text) == ("a-1", "375 orang menyerah.")
    assert (document.title, document.url, document.publisher) == (None, None, "Kabar")
    assert document.published == date(2016, 12, 14)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ('{"text": "a"', "is no JSON (Expecting ',' delimiter at column 13)."),
        ('["text"]', "is an array, not an object with a text."),
        (
            '{"id": "a"}',
            'there is no "text" (there are id); say which key holds the text with --map text=KEY.',
        ),
        ('{"text": 7}', 'there is 7 as "text"; it must be a string.'),
        ('{"text": ""}', "there is no text in it."),
        ('{"text": "a\\u0000b"}', "it has a NUL character at offset 1."),
        ('{"text": "a\\ud83d"}', "half a surrogate pair at offset 1"),
        ('{"text": "a", "title": ["b"]}', '"title" is ["b"], which is no string.'),
        ('{"text": "a", "published": "31 Juni 2024"}', '"published" is "31 Juni 2024", which is'),
        ("[" * 100_000, "is no JSON that can be read"),
        (b'{"text": "caf\xe9"}', "byte 13 is no UTF-8."),
    ],
    ids=lambda value: str(value)[:30],
)
def test_a_wrong_line_is_named_and_the_others_go_on(
    folder: Path, line: str | bytes, message: str
) -> None:
    wrong = line if isinstance(line, bytes) else line.encode()
    (folder / "a.jsonl").write_bytes(b'{"text": "one"}\n\n' + wrong + b'\n{"text": "two"}')
    digest = sha256(b'{"text": "two"}').hexdigest()[:12]
    first, error, last = read("a.jsonl")
    assert isinstance(first, Document)
    assert isinstance(last, Document)
    assert (first.text, last.text, last.name) == ("one", "two", "a.jsonl#" + digest)
    assert str(error).startswith("a.jsonl, line 3: ")
    assert message in str(error)


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16"])
def test_json_lines_may_open_with_a_byte_order_mark(folder: Path, codec: str) -> None:
    (folder / "a.jsonl").write_bytes('{"text": "ä"}\n{"text": "ö"}\n'.encode(codec))
    assert [item.text for item in read("a.jsonl") if isinstance(item, Document)] == ["ä", "ö"]


@pytest.mark.parametrize("suffix", ["jsonl", "csv"])
def test_after_a_line_that_is_too_long_the_others_go_on(folder: Path, suffix: str) -> None:
    first, long, last = "Rain fell.", "x" * DOCUMENT_BYTES, "It stopped."
    lines = [json.dumps({"text": text}) for text in (first, long, last)]
    if suffix == "csv":
        lines = ["text", first, long + long, last]
    (folder / f"a.{suffix}").write_text("\n".join(lines))
    found = list(read(f"a.{suffix}"))
    number = len(lines) - 1
    assert [item.text for item in found if isinstance(item, Document)] == [first, last]
    assert str(found[1]) == f"a.{suffix}, line {number}: the line is longer than 64 MiB."


def test_a_line_without_an_end_is_given_up(folder: Path) -> None:
    with (folder / "a.jsonl").open("wb") as file:
        file.write(b'{"text": "')
        file.truncate(18 * DOCUMENT_BYTES)
    (error,) = read("a.jsonl")
    assert str(error) == "a.jsonl: a line is longer than 1024 MiB."


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        ('{"id": "a", "text": "b"}', "application/jsonl"),
        ("---\ntitle: a\n---\nb", "text/markdown"),
        ("{curly} words", "text/plain"),
    ],
)
def test_the_content_tells_the_format_of_standard_input(content: str, kind: str) -> None:
    reading, writing = os.pipe()
    os.write(writing, content.encode())
    os.close(writing)
    saved = os.dup(0)
    try:
        os.dup2(reading, 0)
        assert read_one("-").media_type == kind
    finally:
        os.dup2(saved, 0)
        os.close(saved)
        os.close(reading)


def test_a_folder_gives_its_articles_in_order_and_nothing_hidden(folder: Path) -> None:
    (folder / "in" / "deep").mkdir(parents=True)
    (folder / "in" / ".git").mkdir()
    for name in ("b.md", "a.txt", "deep/c.jsonl", "d.png", ".hidden.txt", ".git/e.txt"):
        (folder / "in" / name).write_text("Isi.")
    (folder / "in" / "deep" / "c.jsonl").write_text('{"text": "x"}')
    (folder / "in" / "loop").symlink_to(folder / "in")
    names = [item.name for item in read("in") if isinstance(item, Document)]
    assert names == ["in/a.txt", "in/b.md", "in/deep/c.jsonl#74320d521b69"]


def test_the_files_of_a_folder_that_are_not_read_are_counted(folder: Path) -> None:
    (folder / "in" / "deep").mkdir(parents=True)
    for name in ("a.txt", "b.pdf", "deep/c.png", ".hidden.pdf"):
        (folder / "in" / name).write_bytes(b"%PDF-1.4")
    (folder / "in" / "page").write_text("<!doctype html><p>Isi.")
    assert count_passed_over(["in"]) == 2
    assert count_passed_over(["in/b.pdf", "-", "", "missing", "https://one.example/a"]) == 0


def test_a_folder_without_articles_says_so(folder: Path) -> None:
    (folder / "in").mkdir()
    (error,) = errors_of("in")
    assert error.startswith("in: nothing in this folder is read; read are .atom, .csv, .gz, ")


@pytest.mark.parametrize("key", ["id", "title", "url", "publisher", "author", "section"])
def test_metadata_that_no_database_holds_is_mended(folder: Path, key: str) -> None:
    (folder / "a.jsonl").write_text(json.dumps({"text": "Isi.", key: "a\x00b\ud83d"}))
    document = read_one("a.jsonl")
    assert getattr(document, "name" if key == "id" else key) == "a\ufffdb\ufffd"


def test_a_file_name_that_is_no_utf8_is_mended(folder: Path) -> None:
    Path(os.fsdecode(b"a\xff.txt")).write_text("Isi.")
    assert read_one(os.fsdecode(b"a\xff.txt")).name == "a\ufffd.txt"


def test_an_empty_path_is_not_the_current_folder(folder: Path) -> None:
    (folder / "a.txt").write_text("x")
    assert errors_of("") == ['"": a path without a character is none.']


def test_a_missing_file_is_named() -> None:
    assert errors_of("/nowhere/a.txt") == ["/nowhere/a.txt: there is no such file or folder."]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_a_file_that_may_not_be_read_is_named(folder: Path) -> None:
    (folder / "a.txt").write_text("x")
    (folder / "a.txt").chmod(0)
    assert errors_of("a.txt") == ["a.txt: it cannot be read (Permission denied)."]


def test_a_file_that_gives_no_bytes_is_named() -> None:
    (error,) = errors_of("/proc/self/mem")
    assert "/proc/self/mem: it cannot be read" in error


def test_every_reader_has_its_parts() -> None:
    for reader in READERS.values():
        assert reader.SUFFIXES
        assert callable(reader.recognises)
        assert callable(reader.read)
