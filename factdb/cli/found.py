"""Prints what was found in documents; an input that failed is a sentence on stderr."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain

import click

from factdb.errors import FactdbError
from factdb.read import count_passed_over
from factdb.records import Extraction
from factdb.show import write
from factdb.show.explain import write_explanation
from factdb.show.interchange import COLUMNS, to_object, to_rows

Found = Iterable[Extraction | FactdbError]

_SHOWN = ("what", "text", "kind", "value", "of")  # the columns of a table


def write_extractions(found: Found, format_: str) -> int:
    """Print what was found and return the exit code.

    json and jsonl print the interchange format, the others a row for each thing found.
    """
    counts: Counter[bool] = Counter()
    extractions = _sort_out(found, counts)
    if format_ == "jsonl":
        for extraction in extractions:
            click.echo(json.dumps(to_object(extraction), ensure_ascii=False))
    elif format_ == "json":
        objects = [to_object(extraction) for extraction in extractions]
        click.echo(json.dumps(objects, ensure_ascii=False, indent=1))
    else:
        columns = _SHOWN if format_ == "table" else COLUMNS
        chosen = [COLUMNS.index(name) for name in columns]
        rows = (
            [row[place] for place in chosen]
            for extraction in extractions
            for row in to_rows(extraction)
        )
        first = next(rows, None)
        only_failed = first is None and counts[False]
        if format_ != "table" or not only_failed:  # "Nothing found" is no news of a failure
            write(format_, columns, () if first is None else chain([first], rows), sys.stdout)
    return exit_code(counts[True], counts[False])


def write_explanations(found: Found) -> int:
    """Print the documents with what was found in them and return the exit code."""
    counts: Counter[bool] = Counter()
    for extraction in _sort_out(found, counts):
        write_explanation(extraction, sys.stdout)
    return exit_code(counts[True], counts[False])


def warn_of_passed_over(paths: Iterable[str]) -> None:
    """Say on stderr how many files of folders were not read, where any were not."""
    count = count_passed_over(paths)
    if count:
        files = "1 file was" if count == 1 else f"{count} files were"
        click.echo(f"{files} passed over: of no kind that is read.", err=True)


def exit_code(well: int, failed: int) -> int:
    """Return 0 where no input failed, 3 where others went well, 1 where none did."""
    if not failed:
        return 0
    return 3 if well else 1


def _sort_out(found: Found, counts: Counter[bool]) -> Iterator[Extraction]:
    """Yield what went well, print what did not, and count both."""
    for item in found:
        well = isinstance(item, Extraction)
        counts[well] += 1
        if isinstance(item, Extraction):
            yield item
        else:
            click.echo(f"Error: {item}", err=True)
