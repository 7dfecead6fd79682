"""`factdb import decisions`."""

from __future__ import annotations

import click

from factdb.cli import options
from factdb.database import Database


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="FILE...")
@options.database
def decisions(database: Database, paths: tuple[str, ...]) -> None:
    """Import decisions of another database into the log.

    A FILE holds JSON Lines as `factdb export` writes them. A decision that the log has already is
    not added again.

    Example: factdb import decisions export/decisions.jsonl
    """
    added, known = database.import_decisions(*paths)
    click.echo(f"Decisions: {added} added, {known} known before.")
