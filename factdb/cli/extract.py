"""`factdb extract`."""

from __future__ import annotations

import json

import click

from factdb import ingest
from factdb.errors import FactdbError, ReadError
from factdb.read import read
from factdb.show.interchange import to_object


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--format", "format_", default="jsonl")
def extract(paths: tuple[str, ...], format_: str) -> int:
    """Print what is found in articles, without a database."""
    failed = False
    for item in (item for path in paths for item in read(path)):
        try:
            if isinstance(item, ReadError):
                raise item
            click.echo(json.dumps(to_object(ingest.extract(item)), ensure_ascii=False))
        except FactdbError as error:
            failed = True
            click.echo(f"Error: {error}", err=True)
    return 3 if failed else 0
