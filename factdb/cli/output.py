"""What commands print: results to stdout, everything else to stderr."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator

import click

from factdb.errors import FactdbError
from factdb.records import Extraction
from factdb.show import Row, write
from factdb.show.explain import write_explanation
from factdb.show.interchange import COLUMNS, to_object, to_rows

Found = Iterable[Extraction | FactdbError]


class Failures:
    """Passes on what went well, and prints and counts what did not."""

    def __init__(self) -> None:
        self.count = 0

    def sort_out(self, found: Found) -> Iterator[Extraction]:
        """Yield the extractions; each error is one line on stderr."""
        for item in found:
            if isinstance(item, Extraction):
                yield item
            else:
                self.count += 1
                click.echo(f"Error: {item}", err=True)

    @property
    def exit_code(self) -> int:
        """0, or 3 where an input failed."""
        return 3 if self.count else 0


def write_extractions(found: Found, format_: str) -> int:
    """Print what was found in documents and return the exit code.

    json and jsonl print the interchange format, the others a row for each thing found.
    """
    failures = Failures()
    extractions = failures.sort_out(found)
    if format_ == "jsonl":
        for extraction in extractions:
            click.echo(json.dumps(to_object(extraction), ensure_ascii=False))
    elif format_ == "json":
        objects = [to_object(extraction) for extraction in extractions]
        click.echo(json.dumps(objects, ensure_ascii=False, indent=1))
    else:
        rows: Iterator[Row] = (row for extraction in extractions for row in to_rows(extraction))
        write(format_, COLUMNS, rows, sys.stdout)
    return failures.exit_code


def write_explanations(found: Found) -> int:
    """Print the documents with what was found in them and return the exit code."""
    failures = Failures()
    for extraction in failures.sort_out(found):
        write_explanation(extraction, sys.stdout)
    return failures.exit_code
