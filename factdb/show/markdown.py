"""Markdown: a table for a report, an issue or a wiki."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TextIO

from factdb.show.cells import Cell, Row, cell_words

_SPECIAL = re.compile(r"[\\`*_|<>\[\]]")
_LINE_END = re.compile(r"\s*[\r\n]+\s*")


def write_markdown(columns: Sequence[str], rows: Iterable[Row], out: TextIO) -> None:
    """Write a table; marks in a cell are escaped, so that it shows the characters themselves."""
    out.write(_line(columns))
    out.write(_line(["---"] * len(columns), escape=False))
    for row in rows:
        out.write(_line(row))


def _line(cells: Sequence[Cell], *, escape: bool = True) -> str:
    words = [_escape(cell_words(cell)) if escape else cell_words(cell) for cell in cells]
    return "| " + " | ".join(words) + " |\n"


def _escape(words: str) -> str:
    return _LINE_END.sub("<br>", _SPECIAL.sub(r"\\\g<0>", words))
