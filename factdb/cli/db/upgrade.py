"""`factdb db upgrade`."""

from __future__ import annotations

import click

from factdb.cli import options
from factdb.database import Database


@click.command()
@options.database
def upgrade(database: Database) -> None:
    """Create the database, or bring it to this factdb's revision.

    What it holds stays.

    Example: factdb db upgrade --database desk.db
    """
    before, after = database.upgrade()
    click.echo(f"{before or 'new'} -> {after}" if before != after else f"{after}: nothing to do")
