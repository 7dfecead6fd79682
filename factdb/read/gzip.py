"""Gzip: what is packed in it is read as if it were not."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from io import BufferedReader
from typing import IO, cast

from factdb.errors import ReadError
from factdb.read.archive import Counted, Unpacked
from factdb.read.source import Source

SUFFIXES = frozenset({".gz", ".tgz"})
HAS_SIGNATURE = True

_SIGNATURE = b"\x1f\x8b"


def recognises(source: Source) -> bool:
    """Tell whether it opens as gzip does."""
    return source.head.startswith(_SIGNATURE)


def read(source: Source) -> Iterator[Source | ReadError]:
    """Yield the one source that is packed in it.

    Raises:
        ReadError: It is damaged, a bomb, or holds gzip again.
    """
    counted = Counted(source)
    packed = gzip.GzipFile(fileobj=cast(IO[bytes], counted))
    stream = Unpacked(packed, source.name, lambda: counted.taken)
    with BufferedReader(stream) as file:
        inner = source.inner(_inner_name(source.name), file, source.depth)
        if recognises(inner):
            raise ReadError(f"{source.name}: it is gzip within gzip; unpack it first.")
        yield inner
    source.check_unchanged()


def _inner_name(name: str) -> str:
    """Return the name without what gzip added: "a.txt.gz" is a.txt, "a.tgz" is a.tar."""
    lower = name.lower()
    if lower.endswith(".tgz"):
        return f"{name[:-4]}.tar"
    return name[:-3] if lower.endswith(".gz") else name
