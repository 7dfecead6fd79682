"""`factdb db check`."""

from __future__ import annotations

import click

from factdb.cli import options
from factdb.database import Database


@click.command()
@options.database
def check(database: Database) -> int:
    """Compare the tables and views with this factdb's.

    The exit code is 5 if they differ.

    Example: factdb db check
    """
    differences = database.check_schema()
    for difference in differences:
        click.echo(difference)
    return 5 if differences else 0
