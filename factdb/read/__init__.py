"""Bytes to documents: files, folders and standard input, each by what it holds."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

from factdb.errors import ReadError
from factdb.read import jsonl, markdown, text
from factdb.read.metadata import read_day
from factdb.read.source import Source, name_of, open_source, walk
from factdb.records import Document

__all__ = ["READERS", "read", "read_day"]

# Asked in this order; a reader has SUFFIXES (what it takes out of a folder), recognises(source)
# and read(source), which yields documents, and errors where the rest can go on.
READERS: dict[str, ModuleType] = {
    "jsonl": jsonl,
    "markdown": markdown,
    "text": text,
}


def read(path: str) -> Iterator[Document | ReadError]:
    """Yield the documents of a file, of a folder with all below it, or of standard input ("-").

    What cannot be read is yielded as the error that says so, and the rest goes on; never raises.
    """
    if path != "-" and Path(path).is_dir():
        yield from _read_folder(Path(path))
        return
    try:
        source = open_source(path)
    except ReadError as error:
        yield error
        return
    try:
        yield from _reader_of(source).read(source)
    except ReadError as error:
        yield error
    finally:
        source.file.close()


def _read_folder(folder: Path) -> Iterator[Document | ReadError]:
    suffixes = frozenset[str]().union(*(reader.SUFFIXES for reader in READERS.values()))
    found = False
    for path in walk(folder, suffixes):
        found = True
        yield from read(str(path))
    if not found:
        allowed = ", ".join(sorted(suffixes))
        yield ReadError(f"{name_of(folder)}: no file in this folder ends in {allowed}.")


def _reader_of(source: Source) -> ModuleType:
    return next(reader for reader in READERS.values() if reader.recognises(source))
