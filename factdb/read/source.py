"""Where bytes come from: a file, the files of a folder, standard input, a member of an archive."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from io import BufferedReader, BytesIO, FileIO
from pathlib import Path
from typing import Any

from factdb.errors import ReadError

DOCUMENT_BYTES = 64 * 2**20  # of one text, line, row or nested archive; a book has two

_MOST_PASSED = 16 * DOCUMENT_BYTES  # of a longer line; what goes on is no file of lines

_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]+://")
_LOGIN = re.compile(r"(?<=://)[^/?#]*@")
_PIECE = 2**20  # bytes taken at a time: a small document does not wait for memory of a large one
_HEAD = 8192  # bytes; enough for any signature, and for the first line of a page


@dataclass(frozen=True, slots=True)
class Source:
    """One open input; `head` is its first bytes, which `file` yields again.

    Attributes:
        name: What messages and documents call it: a path, relative where it lies below the
            current folder, "-" for standard input, "archive.zip/inner/a.html", or an address.
        url, retrieved_at, charset: Of what came from an address: where it was found in the end,
            when, and the encoding that its server names.
        columns: Which column or key holds a field, where it is not called by the field's name:
            {"text": "body"}.
        depth: How many archives it lies in.
        state: Size and time of change of a file as it was opened; None where nothing can change.
    """

    name: str
    head: bytes
    file: BufferedReader[Any]
    url: str | None = None
    retrieved_at: datetime | None = None
    charset: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    depth: int = 0
    state: tuple[int, int] | None = None

    @property
    def suffix(self) -> str:
        """The name's ending in lower case, with its dot; empty where there is none."""
        return Path(self.name).suffix.lower()

    def read(self, most: int = DOCUMENT_BYTES) -> bytes:
        """Return all bytes.

        Raises:
            ReadError: The operating system gives none, there are more than `most`, or the file
                changed meanwhile.
        """
        pieces: list[bytes] = []
        left = most
        try:
            while piece := self.file.read(_PIECE):
                pieces.append(piece)
                left -= len(piece)
                if left < 0:
                    raise ReadError(
                        f"{self.name}: it is larger than {most >> 20} MiB, which one document or "
                        "archive within another may have; split or unpack it."
                    )
        except OSError as error:
            raise self.unreadable(error) from error
        self.check_unchanged()
        return b"".join(pieces)

    def lines(self) -> Iterator[bytes]:
        """Yield the lines with their ends; of one that `check_length` refuses only the beginning.

        Raises:
            ReadError: As `read`, or a line does not end.
        """
        try:
            while line := self.file.readline(DOCUMENT_BYTES + 1):
                if len(line) > DOCUMENT_BYTES:
                    self._pass_over()
                yield line
        except OSError as error:
            raise self.unreadable(error) from error
        self.check_unchanged()

    def _pass_over(self) -> None:
        """Read to the end of a line."""
        left = _MOST_PASSED
        while (piece := self.file.readline(_PIECE)) and not piece.endswith(b"\n"):
            left -= len(piece)
            if left < 0:
                raise ReadError(f"{self.name}: a line is longer than {_MOST_PASSED >> 20} MiB.")

    def check_unchanged(self) -> None:
        """Refuse a file that somebody wrote to since it was opened.

        Raises:
            ReadError: Its size or its time of change is another.
        """
        if self.state is not None and _state(self.file) != self.state:
            raise ReadError(f"{self.name}: it changed while it was read; load it again.")

    def unreadable(self, error: OSError) -> ReadError:
        """Return the error for bytes that the operating system does not give."""
        return ReadError(f"{self.name}: it cannot be read ({error.strerror or error}).")

    def inner(self, name: str, file: BufferedReader[Any], depth: int) -> Source:
        """Return the source of what is packed in this one.

        Raises:
            ReadError: Its first bytes are broken.
        """
        head = file.peek(_HEAD)
        known = replace(self, name=name, head=head, file=file, depth=depth, state=None)
        return replace(known, url=None, charset=None)


def check_length(line: bytes, where: str) -> None:
    """Refuse a line that is longer than a document may be.

    Raises:
        ReadError: It is one of `Source.lines` whose rest was left out.
    """
    if len(line) > DOCUMENT_BYTES:
        raise ReadError(f"{where}: the line is longer than {DOCUMENT_BYTES >> 20} MiB.")


def is_address(path: str) -> bool:
    """Tell whether a path is an address: "https://…", and also what is not read, "ftp://…"."""
    return _SCHEME.match(path) is not None


def without_login(path: str) -> str:
    """Return an address with the name and password in it hidden; any other path as it is.

    They are never sent, so nobody need see or store them: "https://***@kabar.example.org/aleppo".
    """
    return _LOGIN.sub("***@", path, count=1) if is_address(path) else path


def open_source(path: str) -> Source:
    """Open a file, or standard input for "-"; the caller closes `file`.

    Raises:
        ReadError: There is no such file, or it may not be read.
    """
    name = path if path == "-" else name_of(path)
    try:
        file = BufferedReader(FileIO(0 if path == "-" else path, closefd=path != "-"), _HEAD)
    except FileNotFoundError as error:
        raise ReadError(f"{name}: there is no such file or folder.") from error
    except OSError as error:
        raise ReadError(f"{name}: it cannot be read ({error.strerror}).") from error
    try:
        return Source(name, file.peek(_HEAD), file, state=_state(file))
    except OSError as error:
        file.close()
        raise ReadError(f"{name}: it cannot be read ({error.strerror}).") from error


def source_of(data: bytes, name: str) -> Source:
    """Return a source of bytes at hand."""
    return Source(name, data[:_HEAD], BufferedReader(BytesIO(data)))


def _state(file: BufferedReader[Any]) -> tuple[int, int] | None:
    """Return size and time of change of a regular file, None of a pipe or a device."""
    found = os.fstat(file.fileno())
    return (found.st_size, found.st_mtime_ns) if stat.S_ISREG(found.st_mode) else None


def name_of(path: str | Path) -> str:
    """Return a path as documents are named: the same file gives the same name.

    "./a.txt" and its absolute path are both "a.txt" from its own folder. Bytes that are no UTF-8
    become U+FFFD: no database holds them, and no terminal prints them.
    """
    full = Path(os.path.abspath(path))
    here = Path.cwd()
    name = (full.relative_to(here) if full.is_relative_to(here) else full).as_posix()
    return os.fsencode(name).decode("utf-8", "replace")


def name_by_content(name: str, digest: str) -> str:
    """Return a name for a text that has none of its own, by the SHA-256 of its bytes.

    Two texts from standard input must not be taken for two versions of one document, nor a line
    for another because a line was put before it.
    """
    return f"{'stdin' if name == '-' else name}#{digest[:12]}"


def walk(folder: Path) -> Iterator[Path | ReadError]:
    """Yield the files below a folder in order of their names, and a folder that is closed to us.

    Hidden files and folders, pipes and devices are left out; links to folders are not followed.
    """
    closed: list[OSError] = []
    for root, folders, names in os.walk(folder, onerror=closed.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(root, name)
            if not name.startswith(".") and (path.is_file() or not path.exists()):
                yield path  # one that does not exist is a broken link, and an error when opened
        while closed:
            yield _closed(closed.pop(0))
    for error in closed:
        yield _closed(error)


def _closed(error: OSError) -> ReadError:
    return ReadError(f"{name_of(error.filename)}: it cannot be read ({error.strerror}).")
