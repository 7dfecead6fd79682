"""Markup, before and beside its parsing: what it is, in which encoding, and its plain text."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from typing import Any

from factdb.errors import ReadError
from factdb.read.encoding import decode_bytes

MARKUP_BYTES = 10 * 2**20  # of one page or feed; a long live report has one megabyte
TAGS = 50_000  # of one page; parsers take longer than in proportion, a live report has 20 000
ATTRIBUTES = 10_000  # words in one tag

_MARKS = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}
_NAME = re.compile(r"<(!doctype\s+html|[a-z][a-z0-9]*(?::[a-z]+)?)(?=[\s/>])")
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([a-z0-9_:-]+)""", re.IGNORECASE)
_DECLARATIONS = 2048  # bytes; HTML asks for the declaration in the first 1024
# Encodings of the web (encoding.spec.whatwg.org); Python also knows "rot13" and "unicode_escape".
_WEB = re.compile(
    r"utf-?(?:8|16(?:-?[lb]e)?)|iso-?8859-\d+|latin-?\d|us-ascii|ascii|windows-\d+|cp\d+|koi8-[ru]"
    r"|gb2312|gbk|gb18030|big5|euc-(?:jp|kr)|shift[-_]jis|iso-2022-jp|tis-620"
)
# What a server calls Latin-1 has the quotation marks of Windows-1252 (the same standard).
_WESTERN = frozenset({"iso-8859-1", "iso8859-1", "latin1", "latin-1", "us-ascii", "ascii"})
_LONG_TAG = re.compile(r"""<[a-zA-Z](?:[^"'>]++|"[^"]*+"|'[^']*+')*+""")
# What XML cannot hold, to blanks: all control characters but tab, line feed and carriage return.
_CONTROLS = bytes.maketrans(bytes([*range(9), 11, 12, *range(14, 32), 127]), b" " * 30)
# The same as references, "&#11;" and "&#x1F;", and the noncharacters U+FFFE and U+FFFF.
_REFERENCES = re.compile(
    rb"&#(?:0*(?:[1-8]|1[124-9]|2[0-9]|3[01]|6553[45])(?![0-9])"
    rb"|[xX]0*(?:[1-8bBcCeEfF]|1[0-9a-fA-F]|[fF]{3}[eEfF])(?![0-9a-fA-F]));?"
    rb"|\xef\xbf[\xbe\xbf]"
)
_BLANK = re.compile(r"[ \t\r\n\xa0]+")

_BLOCKS = frozenset(
    {"address", "article", "aside", "blockquote", "dd", "div", "dl", "dt", "figcaption", "figure"}
    | {"footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav"}
    | {"ol", "p", "pre", "section", "table", "tr", "ul"}
)
_UNSEEN = frozenset({"script", "style", "template", "noscript", "iframe", "svg"})


def root_name(head: bytes) -> str:
    """Return the first element's name in lower case, "!doctype html" for that, "" for no markup.

    Blank space, comments, instructions ("<?xml … ?>") and other document types are stepped over.
    """
    mark = next((mark for mark in _MARKS if head.startswith(mark)), b"")
    text = head[len(mark) :].decode(_MARKS.get(mark, "latin-1"), "ignore").lower().lstrip()
    while text.startswith(("<!--", "<?", "<!doctype")):
        if (hit := _NAME.match(text)) is not None:
            return re.sub(r"\s+", " ", hit.group(1))
        end = "-->" if text.startswith("<!--") else "]>" if _has_subset(text) else ">"
        text = text.partition(end)[2].lstrip()
    hit = _NAME.match(text)
    return hit.group(1) if hit else ""


def _has_subset(text: str) -> bool:
    """Tell whether a document type declares things of its own: "<!DOCTYPE rss [ … ]>"."""
    return text.startswith("<!doctype") and "[" in text.partition(">")[0]


def decode_markup(data: bytes, charset: str | None, name: str) -> str:
    """Return a page's text in the encoding that it is in: that of its mark, UTF-8, or as declared.

    What a declared encoding does not have becomes U+FFFD, as in a browser.

    Args:
        data: The bytes of the page.
        charset: What the server says, which wins over the page.
        name: Of the page, for messages.

    Raises:
        ReadError: It is in no encoding that is declared or known.
    """
    for mark, codec in _MARKS.items():
        if data.startswith(mark):
            return data[len(mark) :].decode(codec, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    declared = _DECLARED.search(data[:_DECLARATIONS])
    for label in (charset or "", declared.group(1).decode("ascii") if declared else ""):
        if _WEB.fullmatch(lower := label.lower()) is None:
            continue
        try:
            return data.decode("windows-1252" if lower in _WESTERN else lower, "replace")
        except LookupError:  # "windows-9999"
            continue
    return decode_bytes(data, name)


def encode_markup(text: str) -> bytes:
    """Return markup in UTF-8 with blanks for what XML cannot hold.

    Parsers let it pass, but trafilatura gives up a page for one such character.
    """
    return _REFERENCES.sub(b" ", text.encode("utf-8", "replace").translate(_CONTROLS))


def refuse_bombs(text: str, name: str) -> None:
    """Refuse markup that would keep a parser busy for hours.

    Raises:
        ReadError: There are more than `TAGS` tags, or `ATTRIBUTES` words in one.
    """
    if (count := text.count("<")) > TAGS:
        raise ReadError(f"{name}: it has {count} tags; a page may have {TAGS}. Save its text.")
    for tag in _LONG_TAG.finditer(text):
        if tag.end() - tag.start() > ATTRIBUTES and len(tag.group().split()) > ATTRIBUTES:
            raise ReadError(f"{name}: it has a tag of more than {ATTRIBUTES} attributes.")


def plain_text(fragment: str) -> str:
    """Return the text of a piece of HTML, a blank line between its blocks.

    Nothing is left out but scripts and what else a reader does not see.
    """
    if "<" not in fragment and "&" not in fragment:
        return fragment.strip()
    from lxml.html import HTMLParser, fragment_fromstring

    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    root = fragment_fromstring(encode_markup(f"<div>{fragment}</div>"), parser=parser)
    lines = "".join(_pieces(root)).split("\n")
    text = "\n".join(_BLANK.sub(" ", line).strip() for line in lines)
    return re.sub(r"\n{3,}", "\n\n", text).strip()


def _pieces(root: Any) -> Iterator[str]:
    """Yield the words of an element and its breaks; without recursion, for deep ones."""
    from lxml.etree import iterwalk

    walk = iterwalk(root, events=("start", "end"))
    for event, element in walk:
        is_block = element.tag in _BLOCKS
        if is_block:
            yield "\n\n"
        if event == "start" and element.tag in _UNSEEN:
            walk.skip_subtree()
        elif event == "start":
            yield "\n" if element.tag == "br" else ""
            yield _BLANK.sub(" ", element.text or "")
        if event == "end":
            yield _BLANK.sub(" ", element.tail or "")
