"""`factdb extract`."""

from __future__ import annotations

from typing import Any

import click

from factdb.cli import options
from factdb.cli.found import warn_of_passed_over, write_explanations, write_extractions
from factdb.ingest import extract_all


@click.command()
@options.paths
@options.columns
@options.metadata
@click.option("--explain", is_flag=True, help="Print the text with what was found, and why.")
@options.format_
def extract(paths: tuple[str, ...], format_: str, *, explain: bool, **given: Any) -> int:
    """Print the claims, figures and dates of articles.

    Needs no database. A PATH is anything that `load` takes; without one it is the bundled example.
    --format jsonl prints one object a document, in the format that `load` and `import claims` read.

    Example: factdb extract article.txt --published 2016-12-14 --explain
    """
    if explain and format_ != "table":
        raise click.UsageError("--explain prints a text for people; it takes no --format.")
    found = extract_all(paths, **given)
    code = write_explanations(found) if explain else write_extractions(found, format_)
    warn_of_passed_over(paths)
    return code
