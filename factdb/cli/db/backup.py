"""`factdb db backup`."""

from __future__ import annotations

from pathlib import Path

import click

from factdb.cli import options
from factdb.database import Database


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@options.database
def backup(database: Database, file: Path) -> None:
    """Copy the database to a new file, while others use it.

    FILE holds it as of one moment.

    Example: factdb db backup factdb-2016-12-14.db
    """
    database.backup(file)
