"""Tar archives: every member is a source of its own, read in one pass from front to back."""

from __future__ import annotations

import tarfile
from collections.abc import Iterator
from contextlib import closing
from typing import IO, Self, cast

from factdb.errors import ReadError
from factdb.read.archive import (
    BROKEN,
    Counted,
    Packed,
    Unpacked,
    is_hidden,
    member_name,
    member_of,
    refuse_deep,
)
from factdb.read.source import Source

SUFFIXES = frozenset({".tar"})
HAS_SIGNATURE = True

_MAGIC = slice(257, 262)


def recognises(source: Source) -> bool:
    """Tell whether the first block is the header of a member."""
    return source.head[_MAGIC] == b"ustar"


def read(source: Source) -> Iterator[Source | ReadError]:
    """Yield the members that are files and not hidden; links are left out.

    Raises:
        ReadError: It lies in too many archives, or is damaged; what came before was yielded.
    """
    refuse_deep(source)
    try:
        with closing(
            tarfile.open(fileobj=cast(IO[bytes], _Blocks(source)), mode="r|", tarinfo=_Member)
        ) as archive:
            while (info := archive.next()) is not None:
                archive.members.clear()  # type: ignore[attr-defined]  # it keeps them all, and nothing here goes back
                file = archive.extractfile(info) if info.isfile() else None
                if file is None or is_hidden(info.name):
                    continue
                stream = Unpacked(cast(Packed, file), member_name(source, info.name))
                yield from member_of(source, info.name, stream)
                if stream.error is not None:  # said already; nothing can be found after it
                    return
    except BROKEN as error:
        raise ReadError(f"{source.name}: it is a damaged tar archive ({error}).") from error
    source.check_unchanged()


class _Blocks(Counted):
    """A file as tarfile reads streams: each read gives all that is asked for, but at the end."""

    def read(self, size: int = -1) -> bytes:
        """Return `size` bytes, fewer at the end."""
        pieces = []
        while size and (piece := super().read(size)):
            pieces.append(piece)
            size -= len(piece)
        return b"".join(pieces)


class _Member(tarfile.TarInfo):
    """A header that says when it is damaged; tarfile itself takes that for the archive's end."""

    @classmethod
    def fromtarfile(cls, tarfile_: tarfile.TarFile) -> Self:
        """Return the next member.

        Raises:
            tarfile.ReadError: There is none, and no mark of the end either.
        """
        try:
            return super().fromtarfile(tarfile_)
        except tarfile.EOFHeaderError:  # type: ignore[attr-defined]
            raise
        except tarfile.HeaderError as error:
            raise tarfile.ReadError(f"{error} at byte {tarfile_.offset}") from error
