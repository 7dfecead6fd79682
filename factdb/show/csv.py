"""Comma- and tab-separated values after RFC 4180, for spreadsheets and data tools.

A cell is the value as it is: one that begins with "=" is not defused, because a changed value is
no longer what the text says. Import as text where the source is not trusted.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from typing import TextIO

from factdb.show.cells import Row, cell_words


def write_csv(columns: Sequence[str], rows: Iterable[Row], out: TextIO) -> None:
    """Write a heading and the rows, parted by commas."""
    _write(columns, rows, out, ",")


def write_tsv(columns: Sequence[str], rows: Iterable[Row], out: TextIO) -> None:
    """Write a heading and the rows, parted by tabs; a cell with a tab or line end is quoted."""
    _write(columns, rows, out, "\t")


def write_rows(rows: Iterable[Row], out: TextIO, delimiter: str) -> None:
    """Write rows without a heading."""
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\n")
    writer.writerows([cell_words(cell) for cell in row] for row in rows)


def _write(columns: Sequence[str], rows: Iterable[Row], out: TextIO, delimiter: str) -> None:
    write_rows([columns], out, delimiter)
    write_rows(rows, out, delimiter)
