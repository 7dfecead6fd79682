"""`factdb db reindex`."""

from __future__ import annotations

import click

from factdb.cli import options
from factdb.database import Database


@click.command()
@options.database
def reindex(database: Database) -> None:
    """Build the full-text index anew from the texts.

    `factdb check` asks for it where it is needed.

    Example: factdb db reindex
    """
    database.reindex()
