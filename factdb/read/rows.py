"""Rows of CSV out of a source, with their place in it; one that is wrong is an error of its own."""

from __future__ import annotations

import csv
from codecs import BOM_UTF8
from collections.abc import Iterator

from factdb.errors import ReadError
from factdb.read.encoding import UTF16_MARKS, decode
from factdb.read.source import DOCUMENT_BYTES, Source, check_length


class Rows:
    """The rows of a source, each as its values or as the error that says what is wrong with it."""

    def __init__(self, source: Source, delimiter: str = ",", comment: bytes | None = None) -> None:
        """Begin to read; lines that begin with `comment` say nothing."""
        csv.field_size_limit(DOCUMENT_BYTES)
        self._lines = _Lines(source, comment)
        self._rows = csv.reader(self._lines, delimiter=delimiter, strict=True)

    @property
    def where(self) -> str:
        """The place at which the last row begins, for messages: "desk.csv, line 3"."""
        return self._lines.where(self._lines.first)

    @property
    def taken(self) -> bytes:
        """The bytes of the last row."""
        return b"".join(self._lines.taken)

    def __iter__(self) -> Iterator[list[str] | ReadError]:
        return self

    def __next__(self) -> list[str] | ReadError:
        self._lines.taken.clear()
        try:
            return next(self._rows)
        except ReadError as error:
            return error
        except csv.Error as error:  # it says what is wrong, but not where
            return ReadError(f"{self.where}: it is no row of CSV ({error}).")


def opening(source: Source) -> str:
    """Return the first characters of a source."""
    if source.head.startswith(UTF16_MARKS):
        return source.head.decode("utf-16", "ignore")
    return source.head.removeprefix(BOM_UTF8).decode("utf-8", "replace")


class _Lines:
    """The lines of a source as text; it goes on after one that cannot be taken.

    Attributes:
        taken: The bytes of the row that is being read.
        first: The number of its first line, from 1.
    """

    def __init__(self, source: Source, comment: bytes | None) -> None:
        self.taken: list[bytes] = []
        self.first = 0
        self._name = source.name
        self._comment = comment
        self._number = 0
        self._lines = source.lines()
        if source.head.startswith(UTF16_MARKS):
            text = decode(source.read(), source.name).encode()
            self._lines = iter(text.splitlines(keepends=True))

    def where(self, number: int) -> str:
        """Return the place of a line for messages."""
        return f"{self._name}, line {number}"

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._next()
        while self._comment and not self.taken and line.startswith(self._comment):
            line = self._next()
        if not self.taken:
            self.first = self._number
        self.taken.append(line)
        where = self.where(self._number)
        check_length(line, where)
        try:
            return line.decode("utf-8")
        except UnicodeDecodeError:
            return decode(line, where)

    def _next(self) -> bytes:
        self._number += 1
        line = next(self._lines)
        return line.removeprefix(BOM_UTF8) if self._number == 1 else line
