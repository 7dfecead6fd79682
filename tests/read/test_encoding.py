"""Bytes to text: what is read, and what is refused by its name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdb.errors import ReadError
from factdb.read.encoding import check_text, decode

NEWS = "Gempa di Köln – “375 orang” selamat, kata Müller… café"


@pytest.mark.parametrize(
    ("codec", "mark"),
    [
        ("utf-8", b""),
        ("utf-8", b"\xef\xbb\xbf"),
        ("utf-16-le", b"\xff\xfe"),
        ("utf-16-be", b"\xfe\xff"),
        ("utf-16-le", b""),
        ("utf-16-be", b""),
        ("windows-1252", b""),
    ],
)
def test_an_encoding_that_is_read_gives_the_same_text(codec: str, mark: bytes) -> None:
    assert decode(mark + NEWS.encode(codec), "a.txt") == NEWS


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "a: there is no text in it."),
        (b" \r\n\t", "a: there is no text in it."),
        (b"\xef\xbb\xbf", "a: there is no text in it."),
        (b"%PDF-1.7\n%\xe2\xe3", "a: it is a PDF, which is not read; save or unpack it as text."),
        (b"\x89PNG\r\n\x1a\n\x00", "a: it is a PNG image"),
        (b"PK\x03\x04\x14\x00", "a: it is a ZIP archive or an office document"),
        (b"\x1f\x8b\x08\x00", "a: it is gzip-compressed"),
        (b"SQLite format 3\x00", "a: it is an SQLite database"),
        (b"\n<!DOCTYPE html><title>x</title>", "a: it is XML that is no page and no feed"),
        (b"\xef\xbb\xbf<?xml version='1.0'?>", "a: it is XML that is no page and no feed"),
        (b"one\x00two", "a: it is no text; it has a NUL character at offset 3."),
        (b"\xe9t\xe9 \x00", "a: it is no text; it has a NUL character at offset 4."),
        (b"ring\x07", "a: it is no text; it has the control character U+0007 at offset 4."),
        ("berita".encode("utf-32"), "a: its encoding is not read (UTF-32)"),
        (b"\xff\xfea", "a: it is broken UTF-16 at byte 2."),
        ("В Алеппо погибли 12 человек".encode("cp1251"), "perhaps Windows-1251"),
        ("シリア軍はアレッポで前進した".encode("shift_jis"), "perhaps shift_jis"),
        ("叙利亚军队周三在阿勒颇推进".encode("gb18030"), "its encoding is not read"),
        (b"caf\x81", "its encoding is not read"),
        ("“Été” dit-elle à Zoé".encode()[:-1], "a: it is broken UTF-8 at byte 26; save it again."),
        ("“Banjir” naik — kata".encode() + b"\xe9 dia", "is broken UTF-8 at byte 26"),
        ("“Air”".encode() + b"\xed\xa0\x80", "is broken UTF-8 at byte 9"),
        (b"\xfd7zXZ\x00\x00\x04", "a: it is packed with xz, which is not read"),
        (b"BZh91AY&SY", "a: it is packed with bzip2"),
        (b"\x28\xb5\x2f\xfd\x04", "a: it is packed with Zstandard"),
        (b"7z\xbc\xaf\x27\x1c\x00", "a: it is a 7z archive"),
        (b"Rar!\x1a\x07\x01", "a: it is a RAR archive"),
    ],
    ids=lambda value: repr(value)[:40],
)
def test_what_is_no_text_is_refused_by_its_name(data: bytes, message: str) -> None:
    with pytest.raises(ReadError, match=r"^a: ") as caught:
        decode(data, "a")
    assert message in str(caught.value)


def test_line_ends_and_spaces_are_kept() -> None:
    assert decode(b"a\r\n\r\n  b\xc2\xa0c\n", "a") == "a\r\n\r\n  b\xa0c\n"


def test_half_a_surrogate_pair_is_no_text() -> None:
    with pytest.raises(ReadError, match="half a surrogate pair at offset 1"):
        check_text("a\ud83d", "a")


@given(st.binary(max_size=60))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        text = decode(data, "a")
    except ReadError as error:
        text = str(error)
    assert text.strip()
    assert text.encode()
