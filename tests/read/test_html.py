"""HTML pages to documents, and pages that were made to do harm."""

from __future__ import annotations

import pickle
from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factdb.errors import ReadError
from factdb.read import Page, finish, read, read_pieces
from factdb.read.html import read_page
from factdb.read.markup import plain_text, root_name
from factdb.records import Document

PAGES = Path(__file__).parents[2] / "fixtures" / "pages"
BODY = "<p>Menurut Budi, 375 orang menyerah pada hari Selasa di kota itu.</p>"


def read_fixture(name: str) -> Document:
    (document,) = read(str(PAGES / name))
    assert isinstance(document, Document), document
    return document


def make_page(body: str = BODY, head: str = "", charset: str = "utf-8", **known: object) -> Page:
    markup = (
        f"<!doctype html><html><head><title>Judul</title>{head}</head><body>{body}</body></html>"
    )
    return replace(Page(markup.encode(charset), "a.html"), **known)


def fail_on(page: Page) -> str:
    with pytest.raises(ReadError, match=r"^a.html: ") as caught:
        read_page(page)
    return str(caught.value)


def test_a_page_says_all_that_is_known_of_its_article() -> None:
    document = read_fixture("tanggul.id.html")
    assert document.title == "Tanggul Sungai Wening Jebol, 640 Keluarga Dipindahkan"
    assert document.url == "https://harianmuara.example.org/daerah/tanggul-wening"
    assert (document.publisher, document.author) == ("Harian Muara", "Laksmi Prameswari")
    assert (document.section, document.media_type) == ("Daerah", "text/html")
    assert (document.published, document.published_source) == (date(2023, 11, 8), "datePublished")
    assert document.raw_sha256 == sha256((PAGES / "tanggul.id.html").read_bytes()).hexdigest()
    assert document.retrieved_at is None


@pytest.mark.parametrize(
    ("name", "inside", "outside"),
    [
        ("tanggul.id.html", '"Padahal tinggal seminggu lagi," ujarnya.', "Sepuluh resep sambal"),
        ("tanggul.id.html", "sudah kami pindahkan", "Semua hak dilindungi"),
        ("ferry.en.html", "“It was inspected on 21 February,”", "We use cookies"),
        ("ferry.en.html", "| Skerrow | 120 |", "|---|"),
        ("ferry.en.html", "for £31 million.", "Bridge tolls"),
        ("strike.en.html", "About 1,900 drivers", "printed daily"),
        ("museum.en.html", "“We found 350 of them behind a stove,” said the director, Zoë", "�"),
    ],
)
def test_the_text_is_the_article_without_what_stands_around_it(
    name: str, inside: str, outside: str
) -> None:
    text = read_fixture(name).text
    assert inside in text
    assert outside not in text


@pytest.mark.parametrize(
    ("name", "published", "source"),
    [
        ("tanggul.id.html", date(2023, 11, 8), "datePublished"),
        ("ferry.en.html", date(2022, 3, 4), "article:published_time"),
        ("panen.id.xhtml", date(2019, 9, 17), "dc.date.issued"),
        ("museum.en.html", date(2020, 1, 30), "time"),
        ("strike.en.html", date(2021, 5, 12), "page"),
    ],
)
def test_the_day_comes_with_the_place_that_states_it(
    name: str, published: date, source: str
) -> None:
    document = read_fixture(name)
    assert (document.published, document.published_source) == (published, source)


@pytest.mark.parametrize(
    "stated", ["2016-12-32", "2016-13-01", "soon", "", "14", "99999-01-01", "2016-12-1x"]
)
def test_a_day_that_is_none_is_not_taken(stated: str) -> None:
    head = f'<meta property="article:published_time" content="{stated}">'
    document = read_page(make_page(head=head))
    assert (document.published, document.published_source) == (None, None)


def test_a_day_in_the_running_text_is_not_the_day_of_publication() -> None:
    document = read_page(make_page("<p>Perang itu dimulai pada 19 Juli 2012 di kota itu.</p>"))
    assert document.published is None


@pytest.mark.parametrize(
    ("stated", "found", "url"),
    [
        ("https://a.example/x", None, "https://a.example/x"),
        ("https://www.a.example/x", "https://m.a.example/x?utm=1", "https://www.a.example/x"),
        ("https://other.example/x", "https://a.example/y", "https://a.example/y"),
        ("https://a.example/", "https://a.example/y", "https://a.example/y"),
        ("https://a.example", None, None),
        ("/x", None, None),
        ("javascript:x", None, None),
        ("http://[1", None, None),
    ],
)
def test_the_canonical_address_is_taken_where_it_can_be_believed(
    stated: str, found: str | None, url: str | None
) -> None:
    page = make_page(head=f'<link rel="canonical" href="{stated}">', url=found)
    assert read_page(page).url == url


def test_the_words_decide_on_the_language_and_not_what_a_template_declares() -> None:
    page = make_page()
    english = replace(page, data=page.data.replace(b"<html>", b'<html lang="en">'))
    assert read_page(english).language is None
    other = make_page("<p>Zzyzx qwfp arst nei oluy.</p>")
    declared = replace(other, data=other.data.replace(b"<html>", b'<html lang="sv_SE">'))
    assert read_page(declared).language == "sv-SE"


@pytest.mark.parametrize(
    ("codec", "head", "charset"),
    [
        ("utf-8", "", None),
        ("utf-8", '<meta charset="windows-1252">', None),
        ("utf-8-sig", "", None),
        ("utf-16", "", None),
        ("cp1252", '<meta charset="iso-8859-1">', None),
        ("cp1252", '<meta http-equiv="Content-Type" content="text/html; charset=ascii">', None),
        ("cp1252", "", None),
        ("cp1252", "", "Windows-1252"),
        ("cp1252", '<meta charset="unicode_escape">', "windows-9999"),
        ("cp1250", '<meta charset="utf-8">', "windows-1250"),
    ],
)
def test_a_page_is_read_in_the_encoding_that_it_is_in(
    codec: str, head: str, charset: str | None
) -> None:
    page = make_page("<p>“Ada 375 orang,” kata Müller – pada hari itu.</p>", head, codec)
    assert read_page(replace(page, charset=charset)).text == (
        "“Ada 375 orang,” kata Müller – pada hari itu."
    )


def test_a_broken_byte_costs_one_character_and_not_the_page() -> None:
    page = make_page("<p>Kata dia, 375 orang sudah @ pulang.</p>", '<meta charset="utf-8">')
    document = read_page(replace(page, data=page.data.replace(b"@", b"\xff")))
    assert document.text == "Kata dia, 375 orang sudah \N{REPLACEMENT CHARACTER} pulang."


def test_an_encoding_that_nobody_names_is_refused_and_not_guessed() -> None:
    assert "its encoding is not read" in fail_on(
        make_page("<p>В Алеппо погибли 12 человек.</p>", charset="cp1251")
    )


@pytest.mark.parametrize(
    "stray", ["\x00", "\x07", "\x0c", "\uffff", "&#1;", "&#x1F;", "&#65535;", "&#xfffe;", "&#01"]
)
def test_a_stray_control_character_costs_no_page(stray: str) -> None:
    page = make_page(f"<p>Kata dia, 375 orang {stray} sudah pulang ke kota.</p>")
    assert read_page(page).text == "Kata dia, 375 orang sudah pulang ke kota."


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("<div>" * 1_000_000 + "x" + "</div>" * 1_000_000, "has 2000009 tags; a page may have 5"),
        (BODY + "<br>" * 60_000, "tags; a page may have 50000. Save its text."),
        (f"<p {' '.join(f'a{n}' for n in range(20_000))}>x</p>", "more than 10000 attributes"),
        ("", "no article was found in this page."),
        ("<div>" * 20_000 + "x", "no article was found in this page."),
    ],
    ids=["nested", "tags", "attributes", "empty", "deep"],
)
def test_a_page_made_to_do_harm_is_refused(body: str, message: str) -> None:
    assert message in fail_on(make_page(body))


def test_a_script_that_compares_is_no_bomb() -> None:
    script = "<script>if (a<b) { " + "x = 1; " * 3000 + "}</script>"
    assert "375 orang" in read_page(make_page(BODY + script)).text


@pytest.mark.parametrize("ld", ["[" * 50_000, "{", "[[[]]]", '{"datePublished": ["2016-12-14"]}'])
def test_json_that_is_broken_or_deep_says_nothing(ld: str) -> None:
    head = f'<script type="application/ld+json">{ld}</script>'
    assert read_page(make_page(head=head)).published_source is None


def test_entities_of_a_document_type_are_not_expanded(tmp_path: Path) -> None:
    lines = [f'<!ENTITY e{n + 1} "{f"&e{n};" * 10}">' for n in range(12)]
    head = f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY e0 "ha">{"".join(lines)}'
    secret = tmp_path / "secret.txt"
    secret.write_text("rahasia")
    head += f'<!ENTITY x SYSTEM "file://{secret}">]>'
    markup = f"{head}<html><body>{BODY}<p>&e12; &x;</p></body></html>"
    text = read_page(Page(markup.encode(), "a.html")).text
    assert "375 orang" in text
    assert "haha" not in text
    assert "rahasia" not in text


def test_a_page_is_known_by_its_content_and_not_its_name(tmp_path: Path) -> None:
    data = make_page().data
    for name in ("a.txt", "article?id=7", "b.php"):
        (tmp_path / name).write_bytes(data)
    found = [item for item in read(str(tmp_path)) if isinstance(item, Document)]
    assert [item.media_type for item in found] == ["text/html"] * 3


def test_what_is_no_page_is_not_read_as_one_for_its_name(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("Ada 375 orang < 400.")
    (tmp_path / "b.html").write_bytes(b"%PDF-1.7 <html>")
    first, second = read(str(tmp_path))
    assert isinstance(first, Document)
    assert (first.media_type, first.text) == ("text/plain", "Ada 375 orang < 400.")
    assert "is a PDF" in str(second)


def test_a_page_goes_to_another_process_and_comes_out_the_same() -> None:
    path = str(PAGES / "ferry.en.html")
    ((_, page, _),) = read_pieces(path)
    assert isinstance(page, Page)
    assert finish(pickle.loads(pickle.dumps(page))) == next(read(path))


def test_an_xml_file_that_is_no_page_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_text('<?xml version="1.0"?><newsItem>x</newsItem>')
    (error,) = read(str(tmp_path / "a.xml"))
    assert "is XML that is no page and no feed" in str(error)


@pytest.mark.parametrize(
    ("head", "name"),
    [
        (b"<!DOCTYPE  HTML>", "!doctype html"),
        (b"\xef\xbb\xbf\n <!-- <rss> --><?xml version='1.0'?>\n<feed xmlns='x'>", "feed"),
        (b"<!DOCTYPE rss [<!ENTITY a 'b'>]><rss>", "rss"),
        ("<HTML>".encode("utf-16"), "html"),
        (b"<rdf:RDF xmlns:rdf='x'>", "rdf:rdf"),
        (b"<htmlx>", "htmlx"),
        (b"a <html>", ""),
        (b"<!-- never closed <html>", ""),
        (b"<", ""),
        (b"", ""),
    ],
)
def test_the_first_element_is_found_behind_what_comes_before_it(head: bytes, name: str) -> None:
    assert root_name(head) == name


@pytest.mark.parametrize(
    ("fragment", "text"),
    [
        ("Tanpa tanda < apa pun", "Tanpa tanda < apa pun"),
        ("<p>Satu</p><p>Dua <b>tiga</b>\n empat</p>", "Satu\n\nDua tiga empat"),
        ("Satu<br>dua<script>x()</script> tiga", "Satu\ndua tiga"),
        ("5 &lt; 6 &amp; 7", "5 < 6 & 7"),
        ("<ul><li>a<li>b</ul>c", "a\n\nb\n\nc"),
        ("<div>" * 5000 + "x", ""),
        ("", ""),
    ],
)
def test_a_fragment_gives_all_of_its_text(fragment: str, text: str) -> None:
    assert plain_text(fragment) == text


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=200), st.text(max_size=60))
def test_any_page_is_read_or_refused(data: bytes, words: str) -> None:
    for page in (Page(b"<html>" + data, "a.html"), make_page(words, charset="utf-16")):
        item = finish(page)
        assert isinstance(item, (Document, ReadError))
