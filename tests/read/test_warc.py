"""WARC and WACZ: the pages of web archives, whole, packed, damaged."""

from __future__ import annotations

import gzip
import io
import zipfile
import zlib
from datetime import UTC, date, datetime
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factdb.errors import ReadError
from factdb.read import read
from factdb.records import Document

PAGES = Path(__file__).parents[2] / "fixtures" / "pages"
PAGE = (PAGES / "panen.id.xhtml").read_bytes()
FERRY = (PAGES / "ferry.en.html").read_bytes()
URL = "https://kabar.example.org/ekonomi/garam"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that is the current one."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def make_record(
    body: bytes = PAGE,
    url: str = URL,
    status: str = "200 OK",
    media_type: str = "text/html",
    kind: str = "response",
    **headers: str,
) -> bytes:
    """Return one record; `headers` are HTTP's, with _ for -."""
    lines = [f"HTTP/1.1 {status}", f"Content-Type: {media_type}"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    http = "\r\n".join(lines).encode() + b"\r\n\r\n" + body
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\n"
        "WARC-Date: 2019-09-18T03:04:05Z\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
        f"Content-Type: application/http\r\nContent-Length: {len(http)}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


def read_all(data: bytes, name: str = "a.warc") -> tuple[list[Document], list[str]]:
    Path(name).write_bytes(data)
    found = list(read(name))
    documents = [item for item in found if isinstance(item, Document)]
    return documents, [str(item) for item in found if isinstance(item, ReadError)]


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz", "a.bin"])
def test_a_page_has_its_address_and_the_moment_of_its_retrieval(folder: Path, name: str) -> None:
    records = [make_record(kind="request"), make_record(), make_record(FERRY, f"{URL}/2")]
    pack = gzip.compress if name.endswith("gz") else bytes
    (first, second), errors = read_all(b"".join(map(pack, records)), name)
    assert errors == []
    assert (first.name, first.url) == (URL, URL)
    assert first.retrieved_at == datetime(2019, 9, 18, 3, 4, 5, tzinfo=UTC)
    assert (first.published, first.published_source) == (date(2019, 9, 17), "dc.date.issued")
    assert (first.media_type, first.raw_sha256) == ("text/html", sha256(PAGE).hexdigest())
    assert second.publisher == "The Northern Ledger"


@pytest.mark.parametrize(
    "record",
    [
        make_record(media_type="image/png"),
        make_record(media_type="application/json"),
        make_record(status="404 Not Found"),
        make_record(status="302 Found"),
        make_record(kind="request"),
        make_record(kind="revisit"),
        make_record(kind="metadata"),
        b"",
    ],
)
def test_what_is_no_page_is_left_out(folder: Path, record: bytes) -> None:
    (document,), errors = read_all(record + make_record() + record)
    assert (document.url, errors) == (URL, [])


def chunk(body: bytes) -> bytes:
    return b"%x\r\n%s\r\n0\r\n\r\n" % (len(body), body)


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        (gzip.compress(PAGE), {"Content_Encoding": "gzip"}),
        (zlib.compress(PAGE), {"Content_Encoding": "deflate"}),
        (chunk(PAGE), {"Transfer_Encoding": "chunked"}),
        (chunk(gzip.compress(PAGE)), {"Transfer_Encoding": "chunked", "Content_Encoding": "gzip"}),
        (PAGE, {"Content_Encoding": "gzip"}),
        (PAGE, {"Content_Encoding": "br"}),
        (PAGE, {"Transfer_Encoding": "chunked"}),
    ],
    ids=["gzip", "deflate", "chunked", "both", "unpacked", "unpacked br", "joined"],
)
def test_a_page_is_unpacked_from_what_its_server_made_of_it(
    folder: Path, body: bytes, headers: dict[str, str]
) -> None:
    (first, second), errors = read_all(
        make_record(body, **headers) + make_record(FERRY, f"{URL}/2")
    )
    assert errors == []
    assert first.raw_sha256 == sha256(PAGE).hexdigest()
    assert "said the coastguard" in second.text


def test_the_encoding_is_the_one_that_the_server_names(folder: Path) -> None:
    page = "<html><body><p>Kata Müller, 375 orang sudah pulang.</p></body></html>".encode("cp1250")
    (document,), _ = read_all(make_record(page, media_type="text/html; charset=windows-1250"))
    assert document.text == "Kata Müller, 375 orang sudah pulang."


@pytest.mark.parametrize("pack", [bytes, gzip.compress], ids=["plain", "gzip"])
def test_an_archive_that_is_cut_off_gives_what_came_before(folder: Path, pack: type[bytes]) -> None:
    last = pack(make_record(FERRY, f"{URL}/2"))
    documents, errors = read_all(pack(make_record()) + last[: len(last) // 2])
    assert [document.url for document in documents] == [URL]
    assert errors
    assert all(error.startswith("a.warc") for error in errors)
    assert any("cut off" in error or "is damaged" in error for error in errors)


def test_an_archive_that_is_damaged_says_from_where(folder: Path) -> None:
    documents, errors = read_all(make_record() + b"noise " * 20 + make_record(FERRY))
    assert len(documents) == 1
    assert errors == [
        "a.warc: it is damaged after 1 responses (Invalid WARC header); the rest is not read."
    ]


def test_a_damaged_page_leaves_the_others(folder: Path) -> None:
    broken = make_record(b"\x1f\x8bnoise", f"{URL}/1", Content_Encoding="gzip")
    large = make_record(b"<html>" + b"x" * 11 * 2**20, f"{URL}/2")
    (document,), errors = read_all(broken + large + make_record())
    assert document.url == URL
    assert errors[0].startswith(f"a.warc, {URL}/1: it is damaged (")
    assert errors[1] == f"a.warc, {URL}/2: it is larger than 10 MiB, which a page may have."


def test_a_bomb_in_a_page_is_stopped(folder: Path) -> None:
    bomb = make_record(gzip.compress(b"\0" * 50_000_000), f"{URL}/1", Content_Encoding="gzip")
    (document,), errors = read_all(bomb + make_record())
    assert document.url == URL
    assert errors == [f"a.warc, {URL}/1: it is larger than 10 MiB, which a page may have."]


def test_a_bomb_around_pages_is_stopped(folder: Path) -> None:
    bomb = make_record(b"\0" * 50_000_000, media_type="image/png")
    documents, (error,) = read_all(gzip.compress(make_record()) + gzip.compress(bomb), "a.warc.gz")
    assert [document.url for document in documents] == [URL]
    assert "unpacks to more than 200 times its size" in error


def test_a_wacz_gives_the_records_and_not_its_index(folder: Path) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("pages/pages.jsonl", '{"url": "x", "text": "Ringkasan."}')
        archive.writestr("archive/data.warc.gz", gzip.compress(make_record()))
        archive.writestr("datapackage.json", "{}")
    (document,), errors = read_all(buffer.getvalue(), "a.wacz")
    assert (document.url, errors) == (URL, [])


def test_an_archive_without_pages_says_so(folder: Path) -> None:
    assert read_all(make_record(media_type="image/png")) == (
        [],
        ["a.warc: there is no document in it."],
    )


@settings(max_examples=80, deadline=None)
@given(st.integers(0, 10**6), st.binary(max_size=20))
def test_any_damage_is_an_error_and_no_crash(
    tmp_path_factory: pytest.TempPathFactory, place: int, noise: bytes
) -> None:
    data = make_record(b"<html><p>Ada 375 orang.</p>") + make_record(b"<html><p>Ada lagi.</p>")
    at = place % len(data)
    path = tmp_path_factory.getbasetemp() / "damaged.warc"
    path.write_bytes(data[:at] + noise + data[at + len(noise) :])
    assert list(read(str(path)))
