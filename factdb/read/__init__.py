"""Bytes to documents: files, folders, archives, addresses, each by what it holds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import TypeVar

from factdb.errors import ReadError
from factdb.read import csv, feed, gzip, html, jsonl, markdown, tar, text, warc
from factdb.read import zip as zip_
from factdb.read.html import Page, read_page
from factdb.read.metadata import FIELDS, read_day, storable
from factdb.read.source import Source, is_address, name_of, open_source, walk
from factdb.records import Document

__all__ = ["FIELDS", "READERS", "Page", "finish", "read", "read_day", "read_pieces"]

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
    "jsonl": jsonl,
    "csv": csv,
    "markdown": markdown,
    "text": text,
}

_SUFFIXES = frozenset[str]().union(*(reader.SUFFIXES for reader in READERS.values()))


def read(path: str, columns: Mapping[str, str] | None = None) -> Iterator[Document | ReadError]:
    """Yield the documents of an input.

    What cannot be read is yielded as the error that says so, and the rest goes on; never raises.

    Args:
        path: A file, a folder with all below it, an http or https address, or "-" for standard
            input. Archives and feeds give many documents, others one.
        columns: Which column of CSV or key of JSON Lines holds a field: {"text": "body"}.
    """
    return map(finish, read_pieces(path, columns))


def finish(piece: Document | Page | ReadError) -> Document | ReadError:
    """Return what `read_pieces` yielded as `read` does; this part may run in another process."""
    try:
        document = read_page(piece) if isinstance(piece, Page) else piece
    except ReadError as error:
        return error
    return storable(document) if isinstance(document, Document) else document


def read_pieces(
    path: str, columns: Mapping[str, str] | None = None
) -> Iterator[Document | Page | ReadError]:
    """Yield as `read`, but HTML pages as they came: `finish` finds the articles in them."""
    if is_address(path) or path == "-" or not Path(path).is_dir():
        yield from _read_path(path, columns or {})
        return
    found = False
    for item in walk(Path(path)):
        if isinstance(item, ReadError):
            yield item
            continue
        for piece in _read_path(str(item), columns or {}, chosen=False):
            found = True
            yield piece
    if not found:
        yield ReadError(f"{name_of(path)}: nothing in this folder is read; {_ALLOWED}.")


_ALLOWED = f"read are {', '.join(sorted(_SUFFIXES))}, and pages and archives of any name"


def _read_path(
    path: str, columns: Mapping[str, str], *, chosen: bool = True
) -> Iterator[Document | Page | ReadError]:
    """Yield what is in a file or at an address; nothing where nobody chose it and none reads it."""
    try:
        source = _fetch(path) if is_address(path) else open_source(path)
    except ReadError as error:
        if chosen or Path(path).suffix.lower() in _SUFFIXES:
            yield error
        return
    with source.file:
        if chosen or _is_wanted(source):
            yield from _read_source(replace(source, columns=columns))


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


Piece = TypeVar("Piece", Document, Page, ReadError)


def _retrieved(item: Piece, source: Source) -> Piece:
    """Return what was read with the moment at which its source was fetched."""
    if isinstance(item, ReadError) or source.retrieved_at is None or item.retrieved_at is not None:
        return item
    return replace(item, retrieved_at=source.retrieved_at)


def _reader_of(source: Source) -> ModuleType:
    return next(reader for reader in READERS.values() if reader.recognises(source))


def _is_wanted(source: Source) -> bool:
    """Tell whether a file that nobody named is read: by its name, or by what it surely is."""
    return source.suffix in _SUFFIXES or _reader_of(source).HAS_SIGNATURE
