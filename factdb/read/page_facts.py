"""What the markup of a page states of its article: the day, the language, the address.

trafilatura finds a day too, but does not say where; where a page states its day in so many words,
that is taken, and the place is told.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from factdb.read.days import day_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# Names of <meta> that hold the day of publication, the likeliest first; in lower case.
_META = (
    "article:published_time",  # Open Graph
    "og:published_time",
    "datepublished",  # schema.org as microdata
    "parsely-pub-date",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
    "publishdate",
    "publish-date",
    "pubdate",
    "content_publisheddate",
    "dc.date.issued",  # Dublin Core
    "dcterms.issued",
    "dcterms.created",
    "dc.date",
    "dcterms.date",
    "date",
)
_ALMOST = re.compile(r"\s*\d{4}[-/.]\d")  # "2016-12", "2016-12-32"
_LANGUAGE = re.compile(r"[a-zA-Z]{2,3}(?:[-_][a-zA-Z0-9]{2,8})*")
_NESTED = 8  # levels of JSON-LD: "@graph" > article > …


def find_published(tree: HtmlElement) -> tuple[date, str] | tuple[None, None] | None:
    """Return the day that a page states, and where: "datePublished", "article:published_time".

    (None, None) where it states a month or what is no day: then nobody should guess one. None
    where it states nothing that is understood.
    """
    found: tuple[None, None] | None = None
    for value, where in _stated_days(tree):
        if (day := read_stated_day(value)) is not None:
            return day, where
        if isinstance(value, str) and _ALMOST.match(value):
            found = (None, None)
    return found


def find_language(tree: HtmlElement) -> str | None:
    """Return the language that a page declares, as BCP 47."""
    declared = tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or ""
    return declared.replace("_", "-") if _LANGUAGE.fullmatch(declared) else None


def find_url(tree: HtmlElement, url: str | None) -> str | None:
    """Return the canonical address that a page states, else `url`, where it was found.

    An address on another host is not believed where the page's own is known, and that of a front
    page never: some sites state it on all of their pages, which would make them one document.
    """
    stated = [*tree.xpath("//link[@rel='canonical']/@href"), _meta(tree).get("og:url", "")]
    for value in stated:
        if (parts := _split(value.strip())) is None or parts.path.strip("/") == "":
            continue
        if url is None or _host(value) == _host(url):
            return str(value.strip())
    return url


def read_stated_day(value: object) -> date | None:
    """Return the day that a page states, as its own clock has it."""
    return day_of(value) if isinstance(value, str) else None


def _stated_days(tree: HtmlElement) -> Iterator[tuple[object, str]]:
    """Yield what is stated as the day of publication, and where, the likeliest first."""
    for value in _from_json(tree):
        yield value, "datePublished"
    named = _meta(tree)
    for name in _META:
        if name in named:
            yield named[name], name
    for element in tree.xpath("//time[@itemprop='datePublished' or @pubdate]"):
        yield element.get("datetime", ""), "time"


def _meta(tree: HtmlElement) -> dict[str, str]:
    """Return the first content of each <meta>, under its name in lower case."""
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        if name and element.get("content"):
            found.setdefault(name.lower(), element.get("content"))
    return found


def _from_json(tree: HtmlElement) -> Iterator[object]:
    """Yield the values of datePublished in the page's JSON-LD, outermost first."""
    for script in tree.iter("script"):
        if script.get("type", "").lower() != "application/ld+json":
            continue
        try:
            level = [json.loads(script.text or "", strict=False)]
        except (RecursionError, ValueError):
            continue
        for _ in range(_NESTED):
            yield from (
                item["datePublished"]
                for item in level
                if isinstance(item, dict) and "datePublished" in item
            )
            level = [inner for item in level for inner in _inside(item)]


def _inside(value: Any) -> list[Any]:
    if isinstance(value, dict):
        return list(value.values())
    return value if isinstance(value, list) else []


def _split(value: str) -> Any:
    """Return the parts of an absolute http address, None for anything else."""
    try:
        parts = urlsplit(value)
    except ValueError:  # "http://[1"
        return None
    return parts if parts.scheme in ("http", "https") and parts.netloc else None


def _host(value: str) -> str:
    """Return the host without "www.", "m." or "amp.", which serve the same pages."""
    parts = _split(value)
    host = parts.netloc.lower() if parts else ""
    return re.sub(r"^(?:www|m|amp)\.", "", host)
