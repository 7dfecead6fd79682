"""Bytes to documents: files, folders, archives, addresses, each by what it holds.

`READERS` lists the formats. The modules, each group in the order that it builds up:

    bytes       source encoding days metadata
    texts       text markdown
    tables      jsonl json rows csv
    pages       markup page_facts html feed
    archives    archive gzip tar zip warc
    elsewhere   address claims
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import accumulate, chain
from pathlib import Path
from types import ModuleType
from typing import NamedTuple, TypeVar

from factdb.errors import ReadError
from factdb.read import csv, feed, gzip, html, json, jsonl, markdown, tar, text, warc
from factdb.read import zip as zip_
from factdb.read.html import Page, read_page
from factdb.read.metadata import FIELDS, read_day, storable
from factdb.read.source import (
    Source,
    is_address,
    name_of,
    open_source,
    walk,
    without_login,
)
from factdb.records import Document

__all__ = [
    "FIELDS",
    "READERS",
    "Page",
    "Piece",
    "are_larger",
    "count_passed_over",
    "finish",
    "read",
    "read_day",
    "read_pieces",
    "size_of",
    "without_login",
]

# Asked in this order. A reader has SUFFIXES, HAS_SIGNATURE, recognises(source) and read(source).
# SUFFIXES are what it takes out of a folder or an archive; HAS_SIGNATURE, whether it takes a file
# of any other name too, being sure of its format. `read` yields documents, pages, the sources that
# an archive holds, and errors where the rest can go on; it raises one where it cannot.
READERS: dict[str, ModuleType] = {
    "zip": zip_,
    "gzip": gzip,
    "tar": tar,
    "warc": warc,
    "feed": feed,
    "html": html,
    "json": json,
    "jsonl": jsonl,
    "csv": csv,
    "markdown": markdown,
    "text": text,
}

_SUFFIXES = frozenset[str]().union(*(reader.SUFFIXES for reader in READERS.values()))


class Piece(NamedTuple):
    """What was read, and where from.

    Attributes:
        path: The file or address that gives it again.
        content: A page as it came; `finish` finds the article in it.
        taken: How many bytes of the file were read by then; 0 where that cannot be told.
    """

    path: str
    content: Document | Page | ReadError
    taken: int = 0


def read(path: str, columns: Mapping[str, str] | None = None) -> Iterator[Document | ReadError]:
    """Yield the documents of an input.

    What cannot be read is yielded as the error that says so, and the rest goes on; never raises.

    Args:
        path: A file, a folder with all below it, an http or https address, or "-" for standard
            input. Archives and feeds give many documents, others one.
        columns: Which column of CSV or key of JSON Lines holds a field: {"text": "body"}.
    """
    return (finish(piece.content) for piece in read_pieces(path, columns))


def finish(content: Document | Page | ReadError) -> Document | ReadError:
    """Return what a piece holds as `read` does; this part may run in another process."""
    try:
        document = read_page(content) if isinstance(content, Page) else content
    except ReadError as error:
        return error
    return storable(document) if isinstance(document, Document) else document


def read_pieces(path: str, columns: Mapping[str, str] | None = None) -> Iterator[Piece]:
    """Yield as `read`, but HTML pages as they came, and each with where it is from."""
    if not path:  # else it would be the current folder: `factdb load "$UNSET"`
        yield Piece(path, ReadError('"": a path without a character is none.'))
        return
    if is_address(path) or path == "-" or not Path(path).is_dir():
        yield from _read_path(without_login(path), columns or {})
        return
    found = False
    for item in walk(Path(path)):
        if isinstance(item, ReadError):
            found = True
            yield Piece(path, item)
            continue
        for piece in _read_path(str(item), columns or {}, chosen=False):
            found = True
            yield piece
    if not found:
        yield Piece(
            path, ReadError(f"{name_of(path)}: nothing in this folder is read; {_ALLOWED}.")
        )


def size_of(paths: Iterable[str]) -> int | None:
    """Return how many bytes some files and folders have, as a measure of what is to be done.

    None where one is an address, standard input, or anything else whose size is not known.
    """
    total = 0
    for size in _sizes(paths):
        if size is None:
            return None
        total += size
    return total or None


def are_larger(paths: Iterable[str], size: int) -> bool:
    """Tell whether files and folders have so many bytes; it looks no further than it needs to."""
    return any(total >= size for total in accumulate(one or 0 for one in _sizes(paths)))


def count_passed_over(paths: Iterable[str]) -> int:
    """Return how many files of folders are not read, as nobody chose them: pictures, PDF.

    Those that are hidden do not count.
    """
    folders = (Path(path) for path in paths if path and not is_address(path))
    files = chain.from_iterable(walk(folder) for folder in folders if folder.is_dir())
    return sum(isinstance(file, Path) and not _is_readable(file) for file in files)


def _is_readable(file: Path) -> bool:
    """Tell whether a file of a folder is read, or an error where it cannot be."""
    if file.suffix.lower() in _SUFFIXES:
        return True
    try:
        source = open_source(str(file))
    except ReadError:
        return False
    with source.file:
        return _is_wanted(source)


def _sizes(paths: Iterable[str]) -> Iterator[int | None]:
    """Yield the bytes of each file that the paths lead to; None for one whose size is not known."""
    for path in map(Path, paths):
        for item in walk(path) if path.is_dir() else [path]:
            yield item.stat().st_size if isinstance(item, Path) and item.is_file() else None


_ALLOWED = f"read are {', '.join(sorted(_SUFFIXES))}, and pages and archives of any name"


def _read_path(path: str, columns: Mapping[str, str], *, chosen: bool = True) -> Iterator[Piece]:
    """Yield what is in a file or at an address; nothing where nobody chose it and none reads it."""
    try:
        source = _fetch(path) if is_address(path) else open_source(path)
    except ReadError as error:
        if chosen or Path(path).suffix.lower() in _SUFFIXES:
            yield Piece(path, error)
        return
    with source.file:
        if chosen or _is_wanted(source):
            for content in _read_source(replace(source, columns=columns)):
                yield Piece(path, content, 0 if source.state is None else source.file.tell())


def _fetch(address: str) -> Source:
    from factdb.read.address import open_address  # 15 ms, which a file need not wait for

    return open_address(address)


def _read_source(source: Source) -> Iterator[Document | Page | ReadError]:
    reader = _reader_of(source)
    found = False
    try:
        for item in reader.read(source):
            if not isinstance(item, Source):
                found = True
                yield _retrieved(item, source)
            elif item.depth == source.depth or _is_wanted(item):
                found = True
                yield from _read_source(item)
    except ReadError as error:
        found = True
        yield error
    if not found:
        yield ReadError(f"{source.name}: there is no document in it.")


Content = TypeVar("Content", Document, Page, ReadError)


def _retrieved(item: Content, source: Source) -> Content:
    """Return what was read with the moment at which its source was fetched."""
    if isinstance(item, ReadError) or source.retrieved_at is None or item.retrieved_at is not None:
        return item
    return replace(item, retrieved_at=source.retrieved_at)


def _reader_of(source: Source) -> ModuleType:
    return next(reader for reader in READERS.values() if reader.recognises(source))


def _is_wanted(source: Source) -> bool:
    """Tell whether a file that nobody named is read: by its name, or by what it surely is."""
    return source.suffix in _SUFFIXES or _reader_of(source).HAS_SIGNATURE
