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
    """Take back a decision; the log keeps both.

    Without a number it is the last that stands.

    Example: factdb undo 3
    """
    click.echo(f"Decision {database.undo(decision, made_by)} is undone.")
