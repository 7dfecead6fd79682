"""Plain text: one file, one document."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256

from factdb.errors import ReadError
from factdb.read.encoding import decode
from factdb.read.source import Source, name_by_content
from factdb.records import Document

SUFFIXES = frozenset({".txt", ".text"})
HAS_SIGNATURE = False


def recognises(source: Source) -> bool:  # noqa: ARG001
    """Tell whether the source may be plain text: whatever nobody else recognises."""
    return True


def read(source: Source) -> Iterator[Document | ReadError]:
    """Yield the one document; its title is not guessed from the text."""
    data = source.read()
    digest = sha256(data).hexdigest()
    name = name_by_content("-", digest) if source.name == "-" else source.name
    yield Document(text=decode(data, source.name), name=name, raw_sha256=digest)
