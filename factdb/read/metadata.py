"""What inputs say of a document beside its text, checked key by key."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from factdb.errors import ReadError
from factdb.read.days import day_of, may_be_two
from factdb.records import Document

# Keys of a JSON line and of front matter that fill a field of Document as they are.
_WORDS = ("language", "title", "url", "publisher", "author", "section")
# All that an input can say of a document.
FIELDS = ("id", "text", "published", *_WORDS)

_QUOTED = 60  # characters of a wrong value in a message
_UNSTORABLE = re.compile(r"[\x00\ud800-\udfff]")


def in_json(value: object) -> str:
    """Return a value of JSON as a message quotes it: as it stands in its file, and not for ever."""
    words = json.dumps(value, ensure_ascii=False)
    return words if len(words) <= _QUOTED else f"{words[:_QUOTED]}…"


def read_day(value: str, where: str) -> date:
    """Return the day that somebody wrote, as `factdb.read.days` reads it.

    Raises:
        ReadError: It is none; "2024-06-31" is none either.
    """
    found = day_of(value)
    if found is None:
        wrong = "may be two days" if may_be_two(value) else "is no date"
        raise ReadError(f'{where}: "published" is "{value}", which {wrong}; write YYYY-MM-DD.')
    return found


def given_fields(given: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields of documents that somebody gives, which win over what inputs say.

    None gives nothing. A day may be written as `read_day` takes it.

    Raises:
        ReadError: `published` is no date.
    """
    fields = {name: value for name, value in given.items() if value is not None}
    if "published" in fields:
        day = fields["published"]
        known = isinstance(day, date)
        fields["published"] = day if known else read_day(str(day), "what is given")
        fields["published_source"] = None  # wherever an input stated another
    return fields


def storable(document: Document) -> Document:
    """Return a document whose metadata every database can hold.

    NUL and halves of surrogate pairs, as in a damaged title, become U+FFFD. The text is not
    touched: readers refuse it.
    """
    fields: dict[str, Any] = {
        name: _UNSTORABLE.sub("\N{REPLACEMENT CHARACTER}", value)
        for name in ("name", *_WORDS)
        if (value := getattr(document, name)) is not None and _UNSTORABLE.search(value)
    }
    return replace(document, **fields) if fields else document


def with_columns(given: Mapping[str, Any], columns: Mapping[str, str]) -> Mapping[str, Any]:
    """Return what an input says with each field under its own name: {"text": "body"} is renamed.

    A key that a field is read from is no longer read as another field.
    """
    if not columns:
        return given
    taken = set(columns.values())
    others = {key: value for key, value in given.items() if key not in taken}
    return others | {name: given[key] for name, key in columns.items() if key in given}


def with_metadata(document: Document, given: Mapping[str, Any], where: str) -> Document:
    """Return a document with what an input says of it; other keys, null and blanks are ignored.

    Blanks around a value are none of it: one kind of input drops them, and another does not.

    Raises:
        ReadError: A value is no string, or `published` is no date.
    """
    fields: dict[str, Any] = {}
    for key in (*_WORDS, "published"):
        value = given.get(key)
        if value is not None and not isinstance(value, str):
            raise ReadError(f'{where}: "{key}" is {in_json(value)}, which is no string.')
        if value and (told := value.strip()):
            fields[key] = read_day(told, where) if key == "published" else told
    return replace(document, **fields)
