"""RSS and Atom: entries to documents."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from factdb.errors import ReadError
from factdb.read import read
from factdb.records import Document

PAGES = Path(__file__).parents[2] / "fixtures" / "pages"


def read_feed(tmp_path: Path, content: str | bytes) -> list[Document | ReadError]:
    path = tmp_path / "feed.xml"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return list(read(str(path)))


def make_rss(items: str, before: str = "") -> str:
    return f'<?xml version="1.0"?>{before}<rss version="2.0"><channel>{items}</channel></rss>'


def test_an_entry_of_rss_is_a_document() -> None:
    full, short, empty = read(str(PAGES / "kabar.rss"))
    assert isinstance(full, Document)
    assert full.text.splitlines() == [
        "Jembatan gantung di Desa Lubuk Rimbo putus pada Minggu (5/11) sore.",
        "",
        '"Tujuh orang terluka, dua di antaranya patah tulang," kata kepala desa, Mansur Hadi.',
        "Tidak ada korban jiwa.",
    ]
    assert (full.name, full.title) == ("muara-7781", "Jembatan Gantung Putus, Tujuh Terluka")
    assert full.address == "https://harianmuara.example.org/daerah/jembatan-gantung"
    assert (full.publisher, full.author) == ("Harian Muara & Pesisir", "Laksmi Prameswari")
    assert (full.section, full.media_type) == ("Daerah", "application/rss+xml")
    assert isinstance(short, Document)
    assert short.text.endswith("kata pedagang pasar.")
    assert str(empty).endswith("kabar.rss, entry 3: there is no text in it.")


def test_the_day_of_an_entry_is_that_of_its_own_time_zone() -> None:
    first, *_ = read(str(PAGES / "kabar.rss"))
    last, updated = read(str(PAGES / "ledger.atom"))
    assert isinstance(first, Document)
    assert isinstance(last, Document)
    assert isinstance(updated, Document)
    assert (first.published, first.published_source) == (date(2023, 11, 6), "entry published")
    assert (last.published, last.media_type) == (date(2022, 3, 5), "application/atom+xml")
    assert (updated.published, updated.published_source) == (date(2022, 3, 4), "entry updated")
    assert updated.title == "Tolls: 5 < 6"


def test_a_damaged_feed_gives_the_entries_before_the_damage(tmp_path: Path) -> None:
    item = "<item><title>A & B</title><description>Ada 375 orang.</description></item>"
    (document,) = read_feed(tmp_path, make_rss(item)[:-12])
    assert isinstance(document, Document)
    assert (document.text, document.title) == ("Ada 375 orang.", "A & B")


@pytest.mark.parametrize(
    "declared",
    [
        '<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">',
        '<!ENTITY a SYSTEM "file:///etc/passwd">',
        '<!ENTITY % a SYSTEM "http://127.0.0.1:9/x.dtd"> %a;',
    ],
)
def test_a_feed_that_declares_entities_is_refused(tmp_path: Path, declared: str) -> None:
    item = "<item><description>A&b;</description></item>"
    (error,) = read_feed(tmp_path, make_rss(item, f"<!DOCTYPE rss [{declared}]>"))
    assert "declares XML entities, which are not read" in str(error)


@pytest.mark.parametrize(
    ("items", "message"),
    [
        ("<a>" * 60_000, "tags; a page may have 50000"),
        (f"<item {' '.join(f'a{n}=1' for n in range(20_000))}>", "more than 10000 attributes"),
        ("", "there is no document in it"),
        ("<item><title>Tanpa isi</title></item>", "entry 1: there is no text in it."),
    ],
    ids=["tags", "attributes", "empty", "no text"],
)
def test_a_feed_without_use_is_refused(tmp_path: Path, items: str, message: str) -> None:
    (error,) = read_feed(tmp_path, make_rss(items))
    assert message in str(error)


def test_text_behind_no_feed_is_no_document(tmp_path: Path) -> None:
    (error,) = read_feed(tmp_path, b"<rss\x00" + b"\xff" * 100)
    assert isinstance(error, ReadError)


def test_deep_nesting_in_an_entry_is_harmless(tmp_path: Path) -> None:
    deep = "&lt;div&gt;" * 20_000 + "x"
    item = f"<item><description>Ada 375 orang. {deep}</description></item>"
    (document,) = read_feed(tmp_path, make_rss(item))
    assert isinstance(document, Document)
    assert document.text.startswith("Ada 375 orang.")
