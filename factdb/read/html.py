"""HTML pages: the article's text, by trafilatura, and what the page says of it.

Finding the article in a page takes a hundred times as long as anything else that is read, so that
`read` only hands out the page as it came; `read_page` does the work, in another process if the
caller likes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from factdb import languages
from factdb.errors import ReadError
from factdb.read.encoding import check_text
from factdb.read.markup import MARKUP_BYTES, decode_markup, encode_markup, refuse_bombs, root_name
from factdb.read.page_facts import find_language, find_published, find_url
from factdb.read.source import Source, name_by_content
from factdb.records import Document

if TYPE_CHECKING:
    from lxml.html import HtmlElement

SUFFIXES = frozenset({".html", ".htm", ".xhtml"})
HAS_SIGNATURE = True

_ROOTS = frozenset({"!doctype html", "html", "head", "body"})
# What trafilatura and lxml raise on pages that nobody thought of; one of them stops no load.
_FAULTS = (ArithmeticError, AssertionError, AttributeError, LookupError, RuntimeError, TypeError)
# Only what markup says is a date: a day in the running text is the story's. No clock, no "today".
_DATES = {
    "original_date": True,
    "extensive_search": False,
    "min_date": "1900-01-01",
    "max_date": "2999-12-31",
}


@dataclass(frozen=True, slots=True)
class Page:
    """A page as it came; `read_page` makes a document of it. It can be sent to other processes.

    `url`, `retrieved_at` and `charset` are as in `Source`.
    """

    data: bytes
    name: str
    url: str | None = None
    retrieved_at: datetime | None = None
    charset: str | None = None


def recognises(source: Source) -> bool:
    """Tell whether the first element is one of a page's; under a page's name any element is."""
    root = root_name(source.head)
    return root in _ROOTS or (bool(root) and source.suffix in SUFFIXES)


def read(source: Source) -> Iterator[Page]:
    """Yield the one page."""
    data = source.read(MARKUP_BYTES)
    yield Page(data, source.name, source.url, source.retrieved_at, source.charset)


def read_page(page: Page) -> Document:
    """Return the article of a page.

    Its address is the canonical one that the page states, else where it was found. Its language
    is the one that its words are in; only where that is unknown, what the page declares.

    Raises:
        ReadError: There is no article in it, or it is no page that can be parsed.
    """
    tree = _parse(page)
    found = _extract(tree, page)
    text = _paragraphs(found.text or "")
    if not text:
        raise ReadError(f"{page.name}: no article was found in this page.")
    check_text(text, page.name)
    published, where = find_published(tree) or _guess(found.date)
    digest = sha256(page.data).hexdigest()
    declared = find_language(tree)
    return Document(
        text=text,
        name=name_by_content("-", digest) if page.name == "-" else page.name,
        language=declared if languages.detect(text) is None else None,
        title=found.title or None,
        url=find_url(tree, page.url),
        publisher=found.sitename or None,
        published=published,
        published_source=where,
        author=found.author or None,
        section=next(iter(found.categories or ()), None),
        media_type="text/html",
        raw_sha256=digest,
        retrieved_at=page.retrieved_at,
    )


def _paragraphs(text: str) -> str:
    """Return trafilatura's lines as paragraphs, without the rule below a table's head: "|---|"."""
    lines = (line.strip() for line in text.split("\n"))
    return "\n\n".join(line for line in lines if line.strip("|-"))


def _guess(found: str | None) -> tuple[date | None, str | None]:
    return (date.fromisoformat(found), "page") if found else (None, None)


def _parse(page: Page) -> HtmlElement:
    """Return the tree of a page; libxml2 leaves out what is nested more than 256 deep."""
    from lxml.etree import LxmlError
    from lxml.html import HTMLParser, document_fromstring

    text = decode_markup(page.data, page.charset, page.name)
    refuse_bombs(text, page.name)
    parser = HTMLParser(
        collect_ids=False,
        default_doctype=False,
        encoding="utf-8",
        remove_comments=True,
        remove_pis=True,
    )
    try:
        return document_fromstring(encode_markup(text), parser=parser)
    except LxmlError as error:  # "Document is empty"
        raise ReadError(f"{page.name}: it cannot be parsed as HTML ({error}).") from error


def _extract(tree: HtmlElement, page: Page) -> Any:
    """Return what trafilatura finds: text, title, author, date, sitename, categories."""
    try:
        found = _trafilatura()(
            tree,
            url=find_url(tree, page.url),
            include_comments=False,
            with_metadata=True,
            date_extraction_params=_DATES,
        )
    except _FAULTS as error:
        raise ReadError(
            f"{page.name}: it cannot be parsed ({type(error).__name__} in trafilatura); "
            "save its text."
        ) from error
    if found is None:
        raise ReadError(f"{page.name}: no article was found in this page.")
    return found


@cache
def _trafilatura() -> Any:
    """Return trafilatura's function, without its logs: what it says, a ReadError says better."""
    import logging

    from trafilatura import bare_extraction

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    return bare_extraction
