"""JSON: an array of documents, or one, spread over lines as people and programs lay it out.

The keys are those of JSON Lines. An item that is wrong is an error of its own; the others go on,
up to where the JSON itself breaks.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from typing import Any

from factdb.errors import ReadError
from factdb.read.encoding import decode
from factdb.read.jsonl import has_text, read_item, refuse_other_values
from factdb.read.source import Source
from factdb.records import Document

SUFFIXES = frozenset({".json"})
HAS_SIGNATURE = False

# "[1, 2]" and "[]", but not "[Update] The river rose."
_ARRAY = re.compile(rb'(?:\xef\xbb\xbf)?\s*\[\s*(?:[\]\[{"\d-]|true\b|false\b|null\b)')
_LIST = re.compile(rb'(?:\xef\xbb\xbf)?\s*\[\s*\{\s*"')
_LAID_OUT = re.compile(rb'(?:\xef\xbb\xbf)?\s*\{[ \t]*\r?\n\s*"')
_BLANK = re.compile(r"[ \t\r\n]*")
_BETWEEN = re.compile(r"[ \t\r\n]*(,)?[ \t\r\n]*")


def recognises(source: Source) -> bool:
    """Tell whether an array of objects opens it, or an object whose keys stand on lines each.

    An object on one line is JSON Lines, whatever the name says. A file that is called JSON is so
    with any array: "[1, 2]" is wrong, and no text.
    """
    is_named = source.suffix in SUFFIXES
    if (_ARRAY if is_named else _LIST).match(source.head) is not None:
        return True
    return (is_named or has_text(source)) and _LAID_OUT.match(source.head) is not None


def read(source: Source) -> Iterator[Document | ReadError]:
    """Yield a document or an error for each item."""
    text = decode(source.read(), source.name)
    for number, (item, raw) in enumerate(_items(text, source.name), start=1):
        where = f"{source.name}, item {number}"
        try:
            given = refuse_other_values(item, where)
            document = read_item(given, source, where, sha256(raw.encode()).hexdigest())
            yield replace(document, media_type="application/json")
        except ReadError as error:
            yield error


def _items(text: str, name: str) -> Iterator[tuple[Any, str]]:
    """Yield the items of an array, or the one value, each with the characters that it stands in.

    Raises:
        ReadError: The JSON breaks; what came before has been yielded.
    """
    place = _after(_BLANK, text, 0)
    if text[place] != "[":
        value, end = _value(text, place, name)
        yield value, text[place:end]
        place = end
    else:
        place = _after(_BLANK, text, place + 1)
        while text[place : place + 1] != "]":
            value, end = _value(text, place, name)
            yield value, text[place:end]
            comma = _BETWEEN.match(text, end)
            place = end if comma is None else comma.end()
            if (comma is None or comma[1] is None) and text[place : place + 1] != "]":
                raise _broken(text, place, name, "a comma or the end of the array is missing")
        place += 1
    if (rest := _after(_BLANK, text, place)) < len(text):
        raise _broken(text, rest, name, "something follows its end")


def _after(pattern: re.Pattern[str], text: str, place: int) -> int:
    hit = pattern.match(text, place)
    return place if hit is None else hit.end()


def _value(text: str, place: int, name: str) -> tuple[Any, int]:
    try:
        return json.JSONDecoder().raw_decode(text, place)
    except json.JSONDecodeError as error:
        raise _broken(text, error.pos, name, error.msg) from error
    except (RecursionError, ValueError) as error:  # nested too deep, or 5000 digits in a number
        raise ReadError(f"{name}: it is no JSON that can be read ({error}).") from error


def _broken(text: str, place: int, name: str, why: str) -> ReadError:
    return ReadError(f"{name}, line {text.count(chr(10), 0, place) + 1}: it is no JSON ({why}).")
