"""What archives share: their members as sources, within limits that no honest archive meets.

A bomb is a small archive that unpacks into gigabytes. A member that is read as a whole may have
`source.DOCUMENT_BYTES`; one that is read line by line may be of any size, but may not unpack to
more than `RATIO` times its packed size once it has `FREE` bytes. Nothing is written to disk.
"""

from __future__ import annotations

import struct
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from io import BufferedReader, RawIOBase
from typing import Protocol

from factdb.errors import ReadError
from factdb.read.source import Source

RATIO = 200  # text packs 3 to 20 times, a repetitive one 100; deflate reaches 1032
FREE = 2**20
NESTED = 1  # an archive may lie in an archive, but not in a third one

_PIECE = 2**16  # bytes unpacked at a time, so that a bomb is noticed before it has filled much

# What the standard library raises for an archive that is damaged, encrypted or made to confuse.
BROKEN = (
    EOFError,
    LookupError,
    OSError,
    RuntimeError,
    ValueError,
    struct.error,
    tarfile.TarError,
    zipfile.BadZipFile,
    zlib.error,
)


class Packed(Protocol):
    """A stream that gives what it has."""

    def read1(self, size: int = ..., /) -> bytes:
        """Return some bytes, at most `size`; none at the end."""


class Unpacked(RawIOBase):
    """What comes out of a packed stream, up to where it breaks or turns out to be a bomb.

    Attributes:
        error: Why it ended early; raised once all that came before has been read.
    """

    def __init__(self, stream: Packed, name: str, taken: Callable[[], int] | None = None) -> None:
        """Wrap a stream; `taken` tells how many packed bytes went in, None for no limit."""
        self.error: ReadError | None = None
        self._stream = stream
        self._name = name
        self._taken = taken
        self._given = 0

    def readable(self) -> bool:
        """Tell that it can be read."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Fill a buffer, and less of it only at the end or before an error."""
        filled = 0
        while filled < len(buffer) and (piece := self._next(len(buffer) - filled)):
            buffer[filled : filled + len(piece)] = piece
            filled += len(piece)
        if self.error is not None and not filled:
            raise self.error
        return filled

    def _next(self, size: int) -> bytes:
        if self.error is not None:
            return b""
        try:
            piece = self._stream.read1(min(size, _PIECE))
        except BROKEN as error:
            self.error = ReadError(f"{self._name}: it is damaged ({error}); pack it again.")
            return b""
        except ReadError as error:  # of the archive around it
            self.error = error
            return b""
        self._given += len(piece)
        if self._taken is not None and self._given > max(FREE, RATIO * self._taken()):
            self.error = ReadError(
                f"{self._name}: it unpacks to more than {RATIO} times its size, as a bomb does; "
                "if it is none, unpack it first."
            )
            return b""
        return piece


class Counted:
    """A file that counts what is read of it."""

    mode = "rb"  # gzip asks

    def __init__(self, source: Source) -> None:
        self.taken = 0
        self._source = source

    def read(self, size: int = -1) -> bytes:
        """Return up to `size` bytes; fewer, before the end, where the next ones are broken."""
        try:
            data = self._source.file.read1(size)
        except OSError as error:
            raise self._source.unreadable(error) from error
        self.taken += len(data)
        return data


def refuse_deep(source: Source) -> None:
    """Refuse an archive that lies in too many others.

    Raises:
        ReadError: There are more than `NESTED` around it.
    """
    if source.depth > NESTED:
        raise ReadError(f"{source.name}: it is an archive in an archive in an archive; unpack it.")


def member_of(source: Source, path: str, stream: Unpacked) -> Iterator[Source | ReadError]:
    """Yield the source of a member, or why it cannot be read.

    Whoever takes it reads it before the next; `stream` is closed then.
    """
    file = BufferedReader(stream)
    try:
        yield source.inner(member_name(source, path), file, source.depth + 1)
    except ReadError as error:
        yield error
    finally:
        file.close()


def member_name(source: Source, path: str) -> str:
    """Return the name of a member: "a.zip/b/c.html"; it never climbs out by "..".

    Control characters, which no path of an honest archive has, become "?".
    """
    parts = [part for part in path.replace("\\", "/").split("/") if part not in ("", ".", "..")]
    inner = "".join(char if char.isprintable() else "?" for char in "/".join(parts))
    return f"{'stdin' if source.name == '-' else source.name}/{inner}"


def is_hidden(path: str) -> bool:
    """Tell whether a member is none that a person put in: ".DS_Store", "__MACOSX/._a.html"."""
    parts = set(path.replace("\\", "/").split("/")) - {".", ".."}
    return "__MACOSX" in parts or any(part.startswith(".") for part in parts)
