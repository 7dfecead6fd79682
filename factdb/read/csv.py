"""CSV and TSV: one document a row, in columns that the first row names.

`text`, `title`, `url`, `publisher`, `published`, `language`, `author`, `section` and `id` are
read under these names, in any case, or under those that `Source.columns` gives; others are
ignored. A row that is wrong is an error of its own; the others go on.
"""

from __future__ import annotations

import csv
from codecs import BOM_UTF8
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256

from factdb.errors import ReadError
from factdb.read.encoding import UTF16_MARKS, decode
from factdb.read.jsonl import read_document
from factdb.read.metadata import FIELDS, with_columns
from factdb.read.source import DOCUMENT_BYTES, Source, check_length
from factdb.records import Document

SUFFIXES = frozenset({".csv", ".tsv"})
HAS_SIGNATURE = False

_DELIMITERS = ",;\t|"  # ";" is what spreadsheets write where "," is the decimal sign


def recognises(source: Source) -> bool:
    """Tell whether the name says so, or the first line names the text and another field."""
    if source.suffix in SUFFIXES:
        return True
    names = _names(_first_line(source))
    fields = {source.columns.get(name, name).lower() for name in FIELDS}
    text = source.columns.get("text", "text").lower()
    return text in names and len(fields.intersection(names)) > 1


def read(source: Source) -> Iterator[Document | ReadError]:
    """Yield a document or an error for each row; empty rows are skipped.

    Raises:
        ReadError: No column holds the text.
    """
    csv.field_size_limit(DOCUMENT_BYTES)
    lines = _Lines(source)
    rows = csv.reader(lines, delimiter=_delimiter(_first_line(source)), strict=True)
    header = _header(next(rows, []), source)
    lines.taken.clear()
    while True:
        try:
            row = next(rows)
        except StopIteration:
            break
        except (csv.Error, ReadError) as error:
            yield lines.error(error)
        else:
            if any(row):
                yield _read_row(dict(zip(header, row, strict=False)), len(row), header, lines)
        lines.taken.clear()


class _Lines:
    """The lines of a source as text; it goes on after one that cannot be taken.

    Attributes:
        taken: The bytes of the row that is being read, for its hash.
        number: Of the last line, from 1.
    """

    def __init__(self, source: Source) -> None:
        self.source = source
        self.taken: list[bytes] = []
        self.number = 0
        self._lines = source.lines()
        if source.head.startswith(UTF16_MARKS):
            text = decode(source.read(), source.name).encode()
            self._lines = iter(text.splitlines(keepends=True))

    @property
    def where(self) -> str:
        """The place for messages."""
        return f"{self.source.name}, line {self.number}"

    def error(self, error: Exception) -> ReadError:
        """Return the error of a row; csv's own say what is wrong, but not where."""
        if isinstance(error, ReadError):
            return error
        return ReadError(f"{self.where}: it is no row of CSV ({error}).")

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = next(self._lines)
        self.number += 1
        self.taken.append(line)
        check_length(line, self.where)
        if self.number == 1:
            line = line.removeprefix(BOM_UTF8)
        try:
            return line.decode("utf-8")
        except UnicodeDecodeError:
            return decode(line, self.where)


def _header(row: list[str], source: Source) -> list[str]:
    """Return the names of the columns: each field's in lower case, others as they are.

    Raises:
        ReadError: None of them holds the text, a column that was named is not there, or a field
            has two.
    """
    asked = {key.lower(): key for key in source.columns.values()}
    asked = {name: name for name in FIELDS} | asked
    header = [asked.get(name.strip().lower(), name.strip()) for name in row]
    for name in ("text", *source.columns):
        if source.columns.get(name, name) not in header:
            found = ", ".join(header) or "none"
            raise ReadError(
                f'{source.name}: no column is called "{source.columns.get(name, name)}" (there '
                f"are {found}); say which holds it with --map {name}=COLUMN."
            )
    for name in asked.values():
        if header.count(name) > 1:
            raise ReadError(f'{source.name}: two columns are called "{name}"; rename one.')
    return header


def _read_row(
    row: dict[str, str], count: int, header: list[str], lines: _Lines
) -> Document | ReadError:
    if count > len(header):
        return ReadError(
            f"{lines.where}: it has {count} values for {len(header)} columns; quote those with "
            "commas."
        )
    given = {key: value or None for key, value in with_columns(row, lines.source.columns).items()}
    digest = sha256(b"".join(lines.taken)).hexdigest()
    try:
        document = read_document(given, lines.where, digest)
    except ReadError as error:
        return error
    return replace(document, media_type="text/csv")


def _first_line(source: Source) -> str:
    if source.head.startswith(UTF16_MARKS):
        return source.head.decode("utf-16", "ignore").partition("\n")[0]
    return source.head.removeprefix(BOM_UTF8).partition(b"\n")[0].decode("utf-8", "replace")


def _delimiter(line: str) -> str:
    """Return the character that parts the names of the columns; a comma where there is one."""
    return max(_DELIMITERS, key=line.count)


def _names(line: str) -> list[str]:
    return [name.strip().strip('"').lower() for name in line.split(_delimiter(line))]
