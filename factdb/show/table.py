"""A table for people: fitted to the terminal, long text wrapped, numbers to the right.

Laid out here rather than by rich, whose import takes as long as a whole list command.
"""

from __future__ import annotations

import os
import re
import textwrap
from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import zip_longest
from typing import TextIO
from unicodedata import combining, east_asian_width

from factdb.show.cells import Row, cell_words

_WIDTH = 100  # columns, where no terminal says how many it has
_LEAST = 40  # below it, a table is one letter wide
_WORD = 12  # letters; no column is made so narrow that shorter words, and days, are broken
_THIN = 5  # letters; a table whose columns had no more could not be read
_GAP = "  "
# What a terminal would obey rather than show, in titles and names out of hostile pages.
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_HEAD_WORD = re.compile(r"[^_]+_?|_")  # of a column's name: "stated_", "on"
_BLANK = re.compile(r"\s+")


def write_table(columns: Sequence[str], rows: Iterable[Row], out: TextIO) -> None:
    """Write a table; nothing is cut off, and no rows is said in words.

    Rows of more columns than a screen has room for are paragraphs, as of `SELECT * FROM figures`.
    """
    listed = list(rows)
    if not listed:
        out.write("Nothing found.\n")
        return
    cells = [[shown(cell_words(cell)) for cell in row] for row in listed]
    room = width_of(out) - len(_GAP) * (len(columns) - 1)
    if len(columns) > room // _THIN:
        out.write("\n".join(_lay_out(columns, row, width_of(out)) for row in cells))
        return
    by_column = list(zip(columns, *cells, strict=True))
    natural = [max(map(_width, column)) for column in by_column]
    heads: list[list[str]] = [[name] for name in columns]
    if sum(_least(heads, cells)) > room:
        heads = [_HEAD_WORD.findall(name) for name in columns]
    widths = _fit(natural, _least(heads, cells), room)
    to_right = [_is_numeric(column) for column in zip(*listed, strict=True)]
    out.write(_lay(list(map(_broken, heads, widths)), widths, to_right))
    out.write(_GAP.join("─" * width for width in widths) + "\n")
    for row in cells:
        out.write(_lay(row, widths, to_right))


def width_of(out: TextIO) -> int:
    """Return how many columns fit: those of COLUMNS, the terminal's, else a hundred."""
    given = os.environ.get("COLUMNS", "")
    if given.isdecimal() and int(given):
        return max(_LEAST, int(given))
    return max(_LEAST, os.get_terminal_size(out.fileno()).columns) if out.isatty() else _WIDTH


def shown(words: str) -> str:
    """Return words on one line, without characters that steer a terminal."""
    return _CONTROL.sub("\N{REPLACEMENT CHARACTER}", _BLANK.sub(" ", words))


def wrap(words: str, width: int, label: str) -> str:
    """Return words wrapped, after a label that the further lines are indented by."""
    lines = textwrap.wrap(
        words,
        width,
        initial_indent=label,
        subsequent_indent=" " * len(label),
        break_on_hyphens=False,
    )
    return "\n".join(lines)


def cut(words: str, longest: int) -> str:
    """Return words of at most so many characters, cut ones with an ellipsis."""
    return words if len(words) <= longest else words[: longest - 1] + "…"


def _fit(natural: Sequence[int], least: Sequence[int], room: int) -> list[int]:
    """Return widths that fill the room: narrow columns keep theirs, wide ones share the rest.

    Each has its least, unless there is no room for that.
    """
    if sum(least) > room:
        least = [1] * len(natural)
    widths = list(least)
    left = room - sum(widths)
    wanted = [one - two for one, two in zip(natural, least, strict=True)]
    for rank, place in enumerate(sorted(range(len(natural)), key=natural.__getitem__)):
        more = min(wanted[place], max(0, left // (len(natural) - rank)))
        widths[place] += more
        left -= more
    return widths


def _lay(cells: Sequence[str], widths: Sequence[int], to_right: Sequence[bool]) -> str:
    """Return a row as one or more lines."""
    wrapped = [
        textwrap.wrap(cell, width, break_on_hyphens=False) if _width(cell) > width else [cell]
        for cell, width in zip(cells, widths, strict=True)
    ]
    lines = []
    for parts in zip_longest(*wrapped, fillvalue=""):
        laid = [
            " " * (width - _width(part)) + part if right else part + " " * (width - _width(part))
            for part, width, right in zip(parts, widths, to_right, strict=True)
        ]
        lines.append(_GAP.join(laid).rstrip() + "\n")
    return "".join(lines)


def _lay_out(columns: Sequence[str], cells: Sequence[str], width: int) -> str:
    """Return a row of too many columns as a paragraph, a line or more for each that has a value."""
    margin = len(_GAP) + max(map(len, columns))
    return "".join(
        wrap(cell, width, name.ljust(margin)) + "\n"
        for name, cell in zip(columns, cells, strict=True)
        if cell
    )


def _least(heads: Sequence[Sequence[str]], rows: Sequence[Sequence[str]]) -> list[int]:
    """Return the least width of each column, in which no short word is broken."""
    columns = zip(heads, *rows, strict=True)
    return [min(_WORD, max(map(_longest, [*head, *cells]))) for head, *cells in columns]


def _broken(head: Sequence[str], width: int) -> str:
    """Return a column's name, in its parts where it breaks: "copy_ groups"."""
    name = "".join(head)
    return name if len(name) <= width else " ".join(head)


def _width(words: str) -> int:
    """Return how many columns of a terminal words take: two for a Chinese character."""
    if words.isascii():
        return len(words)
    return sum(0 if combining(c) else 1 + (east_asian_width(c) in "WF") for c in words)


def _longest(words: str) -> int:
    """Return the width of the longest word."""
    return max(map(_width, words.split()), default=0)


def _is_numeric(values: Sequence[object]) -> bool:
    given = [value for value in values if value is not None]
    return bool(given) and all(isinstance(value, (int, float, Decimal)) for value in given)
