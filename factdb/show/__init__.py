"""Records to text: what people and programs are given. No database, no terminal control."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TextIO

from factdb.show.cells import Cell, Row
from factdb.show.csv import write_csv, write_tsv
from factdb.show.json import write_json, write_jsonl
from factdb.show.markdown import write_markdown
from factdb.show.table import write_table

__all__ = ["WRITERS", "Cell", "Row", "Writer", "write"]


# Writes rows under their column names; takes the rows one by one where it can.
Writer = Callable[[Sequence[str], Iterable[Row], TextIO], None]

# The choices of --format, in the order in which help lists them.
WRITERS: dict[str, Writer] = {
    "table": write_table,
    "json": write_json,
    "jsonl": write_jsonl,
    "csv": write_csv,
    "tsv": write_tsv,
    "markdown": write_markdown,
}


def write(format_: str, columns: Sequence[str], rows: Iterable[Row], out: TextIO) -> None:
    """Write rows in the format of that name; the names are the keys of `WRITERS`."""
    WRITERS[format_](columns, rows, out)
