"""RSS and Atom: each entry a document, with the text that the feed has of it.

An entry that has only a summary gives that summary; the page behind its link is not fetched.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from hashlib import sha256
from io import BytesIO
from typing import Any

from factdb import languages
from factdb.errors import ReadError, lacking
from factdb.read.encoding import check_text
from factdb.read.markup import MARKUP_BYTES, plain_text, refuse_bombs, root_name
from factdb.read.page_facts import read_stated_day
from factdb.read.source import Source, name_by_content
from factdb.records import Document

SUFFIXES = frozenset({".rss", ".atom"})
HAS_SIGNATURE = True

_ROOTS = frozenset({"rss", "feed", "rdf:rdf"})
_ENTITY = re.compile(rb"<!ENTITY\b")
_ROOT = re.compile(rb"<(?:rss|feed|rdf:RDF)\b", re.IGNORECASE)
_DAYS = ("published", "updated")  # an entry's, the better first


def recognises(source: Source) -> bool:
    """Tell whether the first element is that of a feed."""
    return root_name(source.head) in _ROOTS


def read(source: Source) -> Iterator[Document | ReadError]:
    """Yield a document or an error for each entry.

    Raises:
        ReadError: It declares entities, is no feed that can be parsed, or feedparser is missing.
    """
    data = source.read(MARKUP_BYTES)
    feed = _parse(data, source)
    for number, entry in enumerate(feed.entries, start=1):
        try:
            yield _read_entry(entry, feed.feed, source, f"{source.name}, entry {number}")
        except ReadError as error:
            yield error
    if feed.bozo and not feed.entries:
        raise ReadError(f"{source.name}: it is no feed that can be parsed ({feed.bozo_exception}).")


def _parse(data: bytes, source: Source) -> Any:
    """Return what feedparser reads; a damaged feed gives the entries before the damage."""
    try:
        import feedparser
    except ImportError as error:
        raise ReadError(lacking(f"{source.name}: a feed", "feedparser", "archive")) from error
    root = _ROOT.search(data)
    if _ENTITY.search(data, 0, root.start() if root else len(data)):
        raise ReadError(
            f"{source.name}: it declares XML entities, which are not read; remove them."
        )
    refuse_bombs(data.decode("latin-1"), source.name)
    headers = {"content-type": f"application/xml; charset={source.charset}"}
    return feedparser.parse(
        BytesIO(data),  # it would fetch a string that looks like an address
        response_headers=headers if source.charset else None,
        resolve_relative_uris=False,
        sanitize_html=False,
    )


def _read_entry(entry: Any, feed: Any, source: Source, where: str) -> Document:
    markup = _content(entry)
    text = plain_text(markup)
    check_text(text, where)
    digest = sha256(markup.encode("utf-8", "surrogatepass")).hexdigest()
    published, stated = _published(entry)
    return Document(
        text=text,
        name=entry.get("id") or name_by_content(source.name, digest),
        language=feed.get("language") or None if languages.detect(text) is None else None,
        title=plain_text(entry.get("title", "")) or None,
        url=entry.get("link") or None,
        publisher=plain_text(feed.get("title", "")) or None,
        published=published,
        published_source=stated,
        author=entry.get("author") or None,
        section=next((tag.term for tag in entry.get("tags", ()) if tag.get("term")), None),
        media_type="application/atom+xml" if root_name(source.head) == "feed" else _RSS,
        raw_sha256=digest,
    )


_RSS = "application/rss+xml"


def _content(entry: Any) -> str:
    """Return the longest text that the entry has, as markup: its content, else its summary."""
    contents = [item.get("value") or "" for item in entry.get("content", ())]
    return max([*contents, entry.get("summary") or ""], key=len)


def _published(entry: Any) -> tuple[date | None, str | None]:
    """Return the day in the entry's own time zone, and which of its dates that is."""
    for name in _DAYS:
        if (day := read_stated_day(entry.get(name))) is not None:
            return day, f"entry {name}"
        if (parsed := entry.get(f"{name}_parsed")) is not None:
            return date(*parsed[:3]), f"entry {name}"
    return None, None
