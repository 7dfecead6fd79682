"""`factdb schema`."""

from __future__ import annotations

import sys

import click

from factdb.cli import options
from factdb.show import write
from factdb.store.views import INDICES, VIEWS

COLUMNS = ("view", "column", "description")
DESCRIBED = (*VIEWS, *INDICES)


@click.command()
@click.argument("view", required=False, type=click.Choice([found.name for found in DESCRIBED]))
@options.format_
def schema(view: str | None, format_: str) -> None:
    """Describe the views and the full-text index, for whoever writes SQL; needs no database.

    Example: factdb schema claims
    """
    rows = [
        (found.name, column, description)
        for found in DESCRIBED
        if view in (None, found.name)
        for column, description in (("", found.description), *found.columns.items())
    ]
    write(format_, COLUMNS, rows, sys.stdout)
