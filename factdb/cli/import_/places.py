"""`factdb import places`."""

from __future__ import annotations

import click

from factdb.cli import options
from factdb.database import Database


@click.command()
@click.argument("path", metavar="FILE")
@options.database
def places(database: Database, path: str) -> None:
    """Import other names of places, and join their series.

    FILE has a line "Aleppo,Halab,Alep" a place. Series, pairs and propositions are made anew; later
    loads know the names.

    Example: factdb import places gazetteer.csv
    """
    added, changed = database.import_places(path)
    click.echo(f"Names: {added} added, {changed} changed.")
