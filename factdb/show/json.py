"""JSON: rows as objects, in one array or one a line; numbers keep every digit."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from decimal import Decimal
from json.encoder import encode_basestring as quote
from typing import Any, TextIO

from factdb.show.cells import Cell, Row, cell_words, decimal_words


def write_json(columns: Sequence[str], rows: Iterable[Row], out: TextIO) -> None:
    """Write one array of objects, an object a line."""
    separator = "[\n "
    for line in _objects(columns, rows):
        out.write(separator + line)
        separator = ",\n "
    out.write("\n]\n" if separator.startswith(",") else "[]\n")


def write_jsonl(columns: Sequence[str], rows: Iterable[Row], out: TextIO) -> None:
    """Write one object a line."""
    for line in _objects(columns, rows):
        out.write(line + "\n")


def write_object(value: object, out: TextIO) -> None:
    """Write one nested object, whose keys are strings, on one line."""
    out.write(_nested(value) + "\n")


def _nested(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{quote(k)}: {_nested(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_nested, value)) + "]"
    return _value(value)


def _objects(columns: Sequence[str], rows: Iterable[Row]) -> Iterable[str]:
    keys = [quote(column) + ": " for column in columns]
    for row in rows:
        yield "{" + ", ".join(map(str.__add__, keys, map(_value, row))) + "}"


def _value(cell: Cell) -> str:
    """Return a cell as JSON; a Decimal becomes a number with all its digits, as `json` cannot."""
    if cell is None or (isinstance(cell, float) and not math.isfinite(cell)):
        return "null"
    if isinstance(cell, Decimal):
        return decimal_words(cell)
    if isinstance(cell, (bool, int, float)):
        return cell_words(cell)
    if isinstance(cell, (list, tuple)):
        return "[" + ", ".join(map(quote, cell)) + "]"
    return quote(cell_words(cell))
