"""`factdb search`."""

from __future__ import annotations

import io
import sys
from functools import partial
from typing import Any, TextIO

import click

from factdb.cli import options
from factdb.cli.output import write_list
from factdb.database import Database
from factdb.query.search import FILTERS, WHAT, SearchRow

SHOWN = ("what", "id", "day", "speaker", "polarity", "publisher", "text")
# Of the private use area: each takes one column, and no text has them.
_MARKS = ("\ue000", "\ue001")
_BOLD = str.maketrans(dict(zip(_MARKS, ("\x1b[1m", "\x1b[0m"), strict=True)))


class _Terminal(io.StringIO):
    """A terminal that shows what stands between the marks in bold."""

    def __init__(self, terminal: TextIO) -> None:
        super().__init__()
        self._terminal = terminal

    def write(self, text: str) -> int:
        return self._terminal.write(text.translate(_BOLD))

    def isatty(self) -> bool:
        return True

    def fileno(self) -> int:
        return self._terminal.fileno()


@click.command()
@click.argument("words", nargs=-1, required=True)
@click.option("--what", type=click.Choice(WHAT), help="Only claims, or only documents.")
@click.option("--all-versions", is_flag=True, help="Also in texts that have been superseded.")
@options.some_filters(FILTERS)
@options.format_
@options.database
def search(database: Database, words: tuple[str, ...], format_: str, **asked: Any) -> None:
    """Find claims and documents by their words, newest first.

    All the words must be there. "In quotes" words stand in this order, begun* has any ending; OR
    and NOT may stand between words. Case and accents do not matter.

    Example: factdb search 'evacu* OR dievakuasi' --since 2016-12-13
    """
    find = partial(database.search, " ".join(words))
    out: TextIO | None = None
    if format_ == "table" and sys.stdout.isatty():
        find = partial(find, marks=_MARKS)
        out = _Terminal(sys.stdout)
    write_list(database, find, SearchRow._fields, asked, format_, SHOWN, out)
