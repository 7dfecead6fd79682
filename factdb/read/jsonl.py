"""JSON Lines: one document a line, in the keys of the interchange format.

`id`, `text`, `language`, `title`, `url`, `publisher`, `published`, `author` and `section` are
read, every other key is ignored. A line that is wrong is an error of its own; the others go on.
"""

from __future__ import annotations

import json
from codecs import BOM_UTF8
from collections.abc import Iterator, Mapping
from hashlib import sha256
from itertools import islice
from typing import Any

from factdb.errors import ReadError
from factdb.read.encoding import UTF16_MARKS, check_text, decode, refuse_formats
from factdb.read.metadata import in_json, with_columns, with_metadata
from factdb.read.source import DOCUMENT_BYTES, Source, check_length, name_by_content
from factdb.records import Document

SUFFIXES = frozenset({".jsonl", ".ndjson"})
HAS_SIGNATURE = False

_NAMED = 12  # keys of an object, in a message

_IN_JSON: dict[type, str] = {
    list: "an array",
    str: "a string",
    int: "a number",
    float: "a number",
    bool: "true or false",
    type(None): "null",
}


def recognises(source: Source) -> bool:
    """Tell whether the name says JSON Lines, or the input opens with an object that has a text."""
    if source.suffix in SUFFIXES:
        return True
    opens = source.head.removeprefix(BOM_UTF8).lstrip().startswith(b"{")
    return opens and (source.suffix == ".json" or has_text(source))


def has_text(source: Source) -> bool:
    """Tell whether the key that holds the text stands in the first bytes."""
    return json.dumps(source.columns.get("text", "text")).encode() in source.head


def read(source: Source) -> Iterator[Document | ReadError]:
    """Yield a document or an error for each line; empty lines are skipped."""
    for where, line in read_lines(source):
        try:
            given = read_object(line, where)
            yield read_item(given, source, where, sha256(line).hexdigest())
        except ReadError as error:
            yield error


def read_lines(source: Source) -> Iterator[tuple[str, bytes]]:
    """Yield (place for messages, line in UTF-8) of each line that is not empty.

    Raises:
        ReadError: It is of another format, or the source cannot be read to its end.
    """
    refuse_formats(source.head, source.name)
    lines = source.lines()
    if source.head.startswith(UTF16_MARKS):
        lines = iter(decode(source.read(), source.name).encode().split(b"\n"))
    for number, line in enumerate(lines, start=1):
        content = line.removeprefix(BOM_UTF8) if number == 1 else line
        if len(line) <= DOCUMENT_BYTES:
            content = content.strip()
        if content:
            yield f"{source.name}, line {number}", content


def read_object(line: bytes, where: str) -> dict[str, Any]:
    """Return the object that a line holds.

    Raises:
        ReadError: The line is too long, no UTF-8, no JSON, or another value than an object.
    """
    check_length(line, where)
    try:
        value = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise ReadError(f"{where}: byte {error.start} is no UTF-8.") from error
    except json.JSONDecodeError as error:
        raise ReadError(f"{where}: it is no JSON ({error.msg} at column {error.colno}).") from error
    except (RecursionError, ValueError) as error:  # nested too deep, or 5000 digits in a number
        raise ReadError(f"{where}: it is no JSON that can be read ({error}).") from error
    return refuse_other_values(value, where)


def refuse_other_values(value: object, where: str) -> dict[str, Any]:
    """Return a value of JSON that is an object.

    Raises:
        ReadError: It is another.
    """
    if not isinstance(value, dict):
        raise ReadError(f"{where}: it is {_IN_JSON[type(value)]}, not an object with a text.")
    return value


def read_item(given: Mapping[str, Any], source: Source, where: str, digest: str) -> Document:
    """Return the document of an object whose keys may be named otherwise.

    Raises:
        ReadError: No key holds the text, or as `read_document`.
    """
    text = source.columns.get("text", "text")
    if text not in given:
        found = ", ".join(islice(given, _NAMED)) + (", …" if len(given) > _NAMED else "")
        raise ReadError(
            f'{where}: there is no "{text}" (there are {found or "none"}); say which key holds the '
            "text with --map text=KEY."
        )
    return read_document(with_columns(given, source.columns), where, digest)


def read_document(given: Mapping[str, Any], where: str, digest: str) -> Document:
    """Return the document of a line; it is named by `id`, else by its file and its content.

    An id of digits alone numbers the rows of one file, as another's does, and is named with it.

    Raises:
        ReadError: There is no text, or a value has the wrong type.
    """
    text, name = given.get("text"), given.get("id")
    source = where.rpartition(", ")[0]
    if not isinstance(text, str):
        found = "no" if text is None else f"{in_json(text)} as"
        raise ReadError(f'{where}: there is {found} "text"; it must be a string.')
    check_text(text, where)
    document = Document(
        text=text,
        name=name_by_content(source, digest) if name is None else _named(str(name), source),
        media_type="application/jsonl",
        raw_sha256=digest,
    )
    return with_metadata(document, given, where)


def _named(given: str, source: str) -> str:
    return f"{'stdin' if source == '-' else source}#{given}" if given.isdecimal() else given
