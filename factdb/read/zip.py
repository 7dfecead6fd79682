"""ZIP archives, and WACZ among them: every member is a source of its own.

A WACZ (webrecorder.net) is a ZIP with its records under `archive/`; its index and its list of
pages repeat them and are left out. The table of members is held in memory, their contents are not.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from contextlib import closing
from io import BytesIO
from typing import cast

from factdb.errors import ReadError
from factdb.read.archive import (
    BROKEN,
    Packed,
    Unpacked,
    is_hidden,
    member_name,
    member_of,
    refuse_deep,
)
from factdb.read.source import Source

SUFFIXES = frozenset({".zip", ".wacz"})
HAS_SIGNATURE = True

_SIGNATURES = (b"PK\x03\x04", b"PK\x05\x06")  # a first member; an empty archive
_FIRST_NAME = 30  # the offset of the first member's name
# The first member of an office document, an e-book and a program: they are ZIP archives too.
_DOCUMENTS = (b"[Content_Types].xml", b"mimetype", b"_rels/", b"docProps/", b"META-INF/")
_METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}  # others unpack without bounds on memory
_ENCRYPTED = 1  # the flag
_RECORDS = "archive/"  # of a WACZ


def recognises(source: Source) -> bool:
    """Tell whether it is a ZIP archive that is no office document."""
    head = source.head
    return head.startswith(_SIGNATURES) and not head[_FIRST_NAME:].startswith(_DOCUMENTS)


def read(source: Source) -> Iterator[Source | ReadError]:
    """Yield the members that are files and not hidden.

    Raises:
        ReadError: It lies in too many archives, is damaged, or is too large to be held
            where its end cannot be looked for.
    """
    refuse_deep(source)
    try:
        archive = zipfile.ZipFile(source.file if source.file.seekable() else BytesIO(source.read()))
    except BROKEN as error:
        raise ReadError(
            f"{source.name}: it is a damaged ZIP archive ({error}); pack it again."
        ) from error
    with closing(archive):
        for info in _members(archive):
            yield from _open(source, archive, info)
    source.check_unchanged()


def _members(archive: zipfile.ZipFile) -> Iterator[zipfile.ZipInfo]:
    names = archive.NameToInfo
    is_wacz = "datapackage.json" in names and any(name.startswith(_RECORDS) for name in names)
    for info in archive.infolist():
        wanted = not is_wacz or info.filename.startswith(_RECORDS)
        if wanted and not info.is_dir() and not is_hidden(info.filename):
            yield info


def _open(
    source: Source, archive: zipfile.ZipFile, info: zipfile.ZipInfo
) -> Iterator[Source | ReadError]:
    name = member_name(source, info.filename)
    if info.flag_bits & _ENCRYPTED:
        yield ReadError(f"{name}: it is encrypted; unpack it with its password first.")
        return
    if info.compress_type not in _METHODS:
        yield ReadError(f"{name}: it is packed in a way that is not read; pack it with deflate.")
        return
    try:
        stream = archive.open(info)
    except BROKEN as error:
        yield ReadError(f"{name}: it is damaged ({error}); pack it again.")
        return
    packed = Unpacked(cast(Packed, stream), name, lambda: info.compress_size)
    yield from member_of(source, info.filename, packed)
