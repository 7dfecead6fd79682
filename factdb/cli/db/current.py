"""`factdb db current`."""

from __future__ import annotations

import click

from factdb.cli import options
from factdb.database import Database


@click.command()
@options.database
def current(database: Database) -> None:
    """Print the database's revision, and the one needed.

    Example: factdb db current
    """
    found, needed = database.revision()
    click.echo(f"{found} (this factdb needs {needed})" if found != needed else found)
