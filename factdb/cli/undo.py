"""`factdb undo`."""

from __future__ import annotations

import click

from factdb.cli import options
from factdb.database import Database


@click.command()
@click.argument("decision", type=options.row, required=False)
@options.made_by
@options.database
def undo(database: Database, decision: int | None, made_by: str | None) -> None:
    """Take back the decision of a number, or the last that stands; the log keeps both.

    Example: factdb undo 3
    """
    click.echo(f"Decision {database.undo(decision, made_by)} is undone.")
