"""Where bytes come from: a file, the members of a folder, or standard input."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from io import BufferedReader, FileIO
from pathlib import Path

from factdb.errors import ReadError

_HEAD = 8192  # bytes; enough for any signature, and for the first line of a page


@dataclass(frozen=True, slots=True)
class Source:
    """One open input; `head` is its first bytes, which `file` yields again.

    `name` is what messages and documents call it: a path, relative where it lies below the
    current folder, or "-" for standard input.
    """

    name: str
    head: bytes
    file: BufferedReader[FileIO]

    @property
    def suffix(self) -> str:
        """The name's ending in lower case, with its dot; empty where there is none."""
        return Path(self.name).suffix.lower()

    def read(self) -> bytes:
        """Return all bytes.

        Raises:
            ReadError: The operating system gives none.
        """
        try:
            return self.file.read()
        except OSError as error:
            raise ReadError(f"{self.name}: cannot be read ({error.strerror}).") from error


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
        raise ReadError(f"{name}: cannot be read ({error.strerror}).") from error
    try:
        return Source(name, file.peek(_HEAD), file)
    except OSError as error:
        file.close()
        raise ReadError(f"{name}: cannot be read ({error.strerror}).") from error


def name_of(path: str | Path) -> str:
    """Return a path as documents are named: the same file gives the same name.

    "./a.txt" and its absolute path are both "a.txt" from its own folder.
    """
    full = Path(os.path.abspath(path))
    here = Path.cwd()
    return (full.relative_to(here) if full.is_relative_to(here) else full).as_posix()


def name_by_content(name: str, digest: str) -> str:
    """Return a name for a text that has none of its own, by the SHA-256 of its bytes.

    Two texts from standard input must not be taken for two versions of one document, nor a line
    for another because a line was put before it.
    """
    return f"{'stdin' if name == '-' else name}#{digest[:12]}"


def walk(folder: Path, suffixes: frozenset[str]) -> Iterator[Path]:
    """Yield the files below a folder that have one of the suffixes, in order of their names.

    Hidden files and folders are left out, and links to folders are not followed.
    """
    for root, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and Path(name).suffix.lower() in suffixes:
                yield Path(root, name)
