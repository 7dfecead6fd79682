"""`factdb extract`: what would be loaded, without a database."""

from __future__ import annotations

import click

from factdb import ingest
from factdb.cli import options
from factdb.cli.output import write_explanations, write_extractions


@click.command()
@options.paths
@options.metadata
@options.format_
@click.option("--explain", is_flag=True, help="Print the text with what was found, and why.")
def extract(paths: tuple[str, ...], format_: str, *, explain: bool, **metadata: object) -> int:
    r"""Print the claims, figures and dates of articles; needs no database.

    A PATH is a file or folder of text, Markdown or JSON Lines, or - for standard input.
    --format jsonl prints one object a document in the interchange format.

    \b
    Example: factdb extract --explain article.txt --published 2016-12-14
    """
    found = ingest.extract_all(paths, **metadata)
    return write_explanations(found) if explain else write_extractions(found, format_)
