"""A table for people: fitted to the terminal, long text wrapped, numbers to the right."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import TextIO

from factdb.show.cells import Row, cell_words

_WIDTH = 100  # columns, where no terminal says how many it has
# What a terminal would obey rather than show, in titles and names out of hostile pages.
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_BLANK = re.compile(r"\s+")


def write_table(columns: Sequence[str], rows: Iterable[Row], out: TextIO) -> None:
    """Write a table; nothing is cut off, and no rows is said in words."""
    listed = list(rows)
    if not listed:
        out.write("Nothing found.\n")
        return
    # Imported here: 40 ms that no machine format should wait for.
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, header_style="bold")
    for number, name in enumerate(columns):
        values = [row[number] for row in listed]
        short = max(len(cell_words(value)) for value in values) <= 12
        justify = "right" if _is_numeric(values) else "left"
        table.add_column(name, justify=justify, no_wrap=short, overflow="fold")  # type: ignore[arg-type]
    for row in listed:
        table.add_row(*(Text(shown(cell_words(cell))) for cell in row))
    Console(file=out, width=width_of(out), highlight=False).print(table)


def width_of(out: TextIO) -> int:
    """Return how many columns fit: the terminal's, those of COLUMNS, else a hundred."""
    if out.isatty() or "COLUMNS" in os.environ:
        return max(40, shutil.get_terminal_size((_WIDTH, 24)).columns)
    return _WIDTH


def shown(words: str) -> str:
    """Return words on one line, without characters that steer a terminal."""
    return _CONTROL.sub("\N{REPLACEMENT CHARACTER}", _BLANK.sub(" ", words))


def _is_numeric(values: Sequence[object]) -> bool:
    given = [value for value in values if value is not None]
    return bool(given) and all(isinstance(value, (int, float, Decimal)) for value in given)
