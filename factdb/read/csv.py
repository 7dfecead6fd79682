"""CSV and TSV: one document a row, in columns that the first row names.

`text`, `title`, `url`, `publisher`, `published`, `language`, `author`, `section` and `id` are
read under these names, in any case, or under those that `Source.columns` gives; others are
ignored. A row that is wrong is an error of its own; the others go on.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256

from factdb.errors import ReadError
from factdb.read.jsonl import read_document
from factdb.read.metadata import FIELDS, with_columns
from factdb.read.rows import Rows, opening
from factdb.read.source import Source
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
    rows = Rows(source, _delimiter(_first_line(source)))
    header = _header(next(rows, []), source)
    for row in rows:
        if isinstance(row, ReadError):
            yield row
        elif any(row):
            yield _read_row(dict(zip(header, row, strict=False)), len(row), header, rows, source)


def _header(row: list[str] | ReadError, source: Source) -> list[str]:
    """Return the names of the columns: each field's in lower case, others as they are.

    Raises:
        ReadError: It is no row, none of them holds the text, a column that was named is not there,
            or a field has two.
    """
    if isinstance(row, ReadError):
        raise row
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
    row: dict[str, str], count: int, header: list[str], rows: Rows, source: Source
) -> Document | ReadError:
    if count > len(header):
        return ReadError(
            f"{rows.where}: it has {count} values for {len(header)} columns; quote those with "
            "commas."
        )
    given = {key: value or None for key, value in with_columns(row, source.columns).items()}
    digest = sha256(rows.taken).hexdigest()
    try:
        document = read_document(given, rows.where, digest)
    except ReadError as error:
        return error
    return replace(document, media_type="text/csv")


def _first_line(source: Source) -> str:
    return opening(source).partition("\n")[0]


def _delimiter(line: str) -> str:
    """Return the character that parts the names of the columns; a comma where there is one."""
    return max(_DELIMITERS, key=line.count)


def _names(line: str) -> list[str]:
    return [name.strip().strip('"').lower() for name in line.split(_delimiter(line))]
