"""`factdb dates`."""

from __future__ import annotations

from typing import Any

import click

from factdb.cli import options
from factdb.cli.output import write_list
from factdb.database import Database
from factdb.query.rows import DateRow

SHOWN = ("id", "text", "start", "end", "precision", "basis", "speaker")


@click.command()
@options.filters("dates")
@options.all_versions
@options.format_
@options.database
def dates(database: Database, format_: str, **asked: Any) -> None:
    """List the dates that texts give, and the days they mean.

    Example: factdb dates --speaker Lavrov
    """
    write_list(database, database.dates, DateRow._fields, asked, format_, SHOWN)
