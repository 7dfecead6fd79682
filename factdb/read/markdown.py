"""Markdown: the text as it stands, the title from its first heading, front matter as metadata.

Marks such as `**` and `>` stay in the text, so that a span is a place in the file's own words.
Front matter is the block between two `---` lines at the top; it is metadata and no text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from hashlib import sha256

from factdb.errors import ReadError
from factdb.read.encoding import check_text, decode
from factdb.read.metadata import with_metadata
from factdb.read.source import Source, name_by_content
from factdb.records import Document

SUFFIXES = frozenset({".md", ".markdown"})
HAS_SIGNATURE = False

_HEADING = re.compile(r"^#{1,6}[ \t]+(.+?)[ \t]*#*[ \t]*\r?$", re.MULTILINE)
_FENCE = re.compile(r"---[ \t]*\r?\n")
_OPENING = re.compile(rb"(?:\xef\xbb\xbf)?---[ \t]*\r?\n[A-Za-z_][A-Za-z0-9_.-]*[ \t]*:")
_LINE = re.compile(r"([A-Za-z_][A-Za-z0-9_.-]*)[ \t]*:[ \t]*(.*)")
_BELOW = re.compile(r"[ \t]|-[ \t]|-$")
_BLOCKS = frozenset({">", ">-", ">+", "|", "|-", "|+"})  # the value is what is set in below
_OTHER_NAMES = {"date": "published", "lang": "language", "site": "publisher", "by": "author"}


def recognises(source: Source) -> bool:
    """Tell whether the name says Markdown or front matter opens; marks alone prove nothing."""
    return source.suffix in SUFFIXES or _OPENING.match(source.head) is not None


def read(source: Source) -> Iterator[Document | ReadError]:
    """Yield the one document."""
    data = source.read()
    digest = sha256(data).hexdigest()
    given, text = split_front_matter(decode(data, source.name), source.name)
    check_text(text, source.name)
    heading = _HEADING.search(text)
    document = Document(
        text=text,
        name=name_by_content("-", digest) if source.name == "-" else source.name,
        title=heading.group(1) if heading else None,
        media_type="text/markdown",
        raw_sha256=digest,
    )
    yield with_metadata(document, given, source.name)


def split_front_matter(content: str, where: str) -> tuple[dict[str, str], str]:
    """Return the keys of the front matter and the text after it.

    Each line is `key: value`; a value may stand in quotation marks, or set in below ">" or "|".
    What else is set in below a key, or listed below it with "-", is ignored: no field has it.
    Content without front matter, or with an opening `---` that nothing closes (a rule), is all
    text.

    Raises:
        ReadError: A line of the block is no `key: value`.
    """
    opening = _FENCE.match(content)
    closing = _FENCE.search(content, opening.end()) if opening else None
    while closing and content[closing.start() - 1] != "\n":
        closing = _FENCE.search(content, closing.end())
    if opening is None or closing is None:
        return {}, content
    block = content[opening.end() : closing.start()]
    return _keys(block, where), content[closing.end() :].lstrip("\r\n")


def _keys(block: str, where: str) -> dict[str, str]:
    given: dict[str, str] = {}
    below: list[str] = []  # the key whose value is set in below it
    for number, line in enumerate(block.splitlines(), start=2):
        if not line.strip() or line.startswith("#"):
            continue
        if given and _BELOW.match(line):
            given.update((key, f"{given[key]} {line.strip()}".lstrip()) for key in below)
            continue
        if (hit := _LINE.fullmatch(line.rstrip())) is None:
            raise ReadError(f'{where}, line {number}: front matter is "key: value", not "{line}".')
        key, value = hit.group(1).lower(), hit.group(2)
        key = _OTHER_NAMES.get(key, key)
        below = [key] if value in _BLOCKS else []
        given[key] = "" if below else _unquote(value)
    return given


def _unquote(value: str) -> str:
    """Return a value without the quotation marks around it."""
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1]
    return value
