"""`factdb series`."""

from __future__ import annotations

import sys

import click

from factdb.cli import options
from factdb.database import Database
from factdb.query.compare import SeriesRow
from factdb.show import write

SHOWN = ("series", "measure", "first_day", "last_day", "points", "speakers", "documents")


@click.command()
@options.format_
@options.database
def series(database: Database, format_: str) -> None:
    r"""List what is followed through sources and days: an indicator for a population in a place.

    \b
    Example: factdb series --format csv
    """
    rows = database.series()
    if format_ == "table":
        places = [SeriesRow._fields.index(name) for name in SHOWN]
        write(format_, SHOWN, [[row[place] for place in places] for row in rows], sys.stdout)
    else:
        write(format_, SeriesRow._fields, rows, sys.stdout)
