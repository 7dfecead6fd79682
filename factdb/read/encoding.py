"""Bytes to text: which encoding, and whether it is text at all.

UTF-8 and UTF-16 are told by their marks and their rules, Windows-1252 by what Western text looks
like in it. Anything else, and UTF-8 with a broken byte, is refused by its name rather than read as
letters that nobody wrote.
"""

from __future__ import annotations

import codecs
import re

from factdb.errors import ReadError

__all__ = ["UTF16_MARKS", "check_text", "decode", "decode_bytes", "refuse_formats"]

# The first bytes of what people drop into a folder of articles by mistake.
_SIGNATURES = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\x1f\x8b", "gzip-compressed"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"{\\rtf", "an RTF document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x7fELF", "a program"),
    (b"\xfd7zXZ\x00", "packed with xz"),
    (b"BZh", "packed with bzip2"),
    (b"\x28\xb5\x2f\xfd", "packed with Zstandard"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
)
_MARKUP = re.compile(rb"\s*<(?:!doctype html|html|\?xml)\b", re.IGNORECASE)
_UTF32 = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
# Tab, line feed, vertical tab, form feed and carriage return are the control characters of text.
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
# What a letter beyond ASCII is in UTF-8; in Windows-1252 it is "Ã©" and the like.
_UTF8_LETTER = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
_BEYOND_ASCII = re.compile(rb"[\x80-\xff]")
# Three accented letters in a row: "ïðè" is Windows-1251 read as Western; no Western word has them.
_ACCENTED_RUN = re.compile(rb"[\xc0-\xff]{3}")
_OTHERS = ("shift_jis", "euc_jp", "gb18030", "big5", "euc_kr")  # strict enough to be refuted


def decode(data: bytes, name: str) -> str:
    """Return bytes as text, without a byte-order mark and otherwise unchanged.

    Raises:
        ReadError: The bytes are no text, or in an encoding that is not read.
    """
    refuse_formats(data, name)
    if data.startswith(_UTF32):
        raise _unread(name, "UTF-32")
    if (utf16 := _utf16_codec(data)) is not None:
        text = _decode_as(data, utf16, "UTF-16", name)
    else:
        text = decode_bytes(data, name)
    check_text(text, name)
    return text


def check_text(text: str, where: str) -> None:
    """Refuse text that no database can hold or no person wrote.

    Raises:
        ReadError: It is empty, or has a NUL, another control character or half a surrogate pair.
    """
    if not text or text.isspace():
        raise ReadError(f"{where}: there is no text in it.")
    if (hit := _CONTROL.search(text)) is not None:
        code = ord(hit.group())
        what = "a NUL character" if code == 0 else f"the control character U+{code:04X}"
        raise ReadError(f"{where}: it is no text; it has {what} at offset {hit.start()}.")
    if (hit := _SURROGATE.search(text)) is not None:
        raise ReadError(f"{where}: half a surrogate pair at offset {hit.start()} is no character.")


def refuse_formats(data: bytes, name: str) -> None:
    """Refuse by its first bytes what is of another format, rather than each of its lines.

    Raises:
        ReadError: It is a picture, an archive, a database, or markup.
    """
    for signature, what in _SIGNATURES:
        if data.startswith(signature):
            raise ReadError(f"{name}: it is {what}, which is not read; save or unpack it as text.")
    if _MARKUP.match(data[:200].removeprefix(codecs.BOM_UTF8)):
        raise ReadError(f"{name}: it is XML that is no page and no feed; save its text.")


def _utf16_codec(data: bytes) -> str | None:
    """Return the codec of UTF-16, told by its mark or by a NUL in every other byte."""
    if data.startswith(UTF16_MARKS):
        return "utf-16"
    head = data[:1000]
    pairs = len(head) // 2
    if pairs < 2:
        return None
    even, odd = head[0 : 2 * pairs : 2].count(0), head[1 : 2 * pairs : 2].count(0)
    if odd > 0.7 * pairs and even == 0:
        return "utf-16-le"
    return "utf-16-be" if even > 0.7 * pairs and odd == 0 else None


def decode_bytes(data: bytes, name: str) -> str:
    """Return text in UTF-8, else in Windows-1252 if it looks like Western text.

    Raises:
        ReadError: It is neither, has a NUL, or is UTF-8 with a broken byte.
    """
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        place = error.start
    if b"\x00" in data:
        raise ReadError(f"{name}: it is no text; it has a NUL character at offset {data.index(0)}.")
    if _is_utf8_but_for_a_few(data):
        raise ReadError(f"{name}: it is broken UTF-8 at byte {place}; save it again.")
    if _ACCENTED_RUN.search(data) is None:
        try:
            return data.decode("windows-1252")
        except UnicodeDecodeError:
            pass
    raise _unread(name, _guess(data), f"byte {place} is no UTF-8")


def _is_utf8_but_for_a_few(data: bytes) -> bool:
    """Tell whether more letters are UTF-8 than bytes are not: it is damaged, or was cut off."""
    rest, letters = _UTF8_LETTER.subn(b"", data)
    return letters > len(_BEYOND_ASCII.findall(rest))


def _guess(data: bytes) -> str:
    """Return the name of the encoding that the bytes may be in."""
    for codec in _OTHERS:
        try:
            text = data.decode(codec)
        except UnicodeDecodeError:
            continue
        if sum(char > "\u3000" for char in text) > 0.1 * len(text):
            return f"perhaps {codec}"
    return "perhaps Windows-1251 or another code page"


def _decode_as(data: bytes, codec: str, label: str, name: str) -> str:
    try:
        return data.decode(codec)
    except UnicodeDecodeError as error:
        raise ReadError(f"{name}: it is broken {label} at byte {error.start}.") from error


def _unread(name: str, encoding: str, why: str = "") -> ReadError:
    reason = f"{encoding}; {why}" if why else encoding
    return ReadError(
        f"{name}: its encoding is not read ({reason}); save it as UTF-8. "
        "Read are UTF-8, UTF-16 and Windows-1252."
    )
