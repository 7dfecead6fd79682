"""`factdb figures`."""

from __future__ import annotations

from typing import Any

import click

from factdb.cli import options
from factdb.cli.output import write_count, write_list
from factdb.database import Database
from factdb.query.rows import FigureRow

SHOWN = ("id", "stated_on", "qualifier", "low", "high", "unit", "indicator", "speaker", "publisher")


@click.command()
@options.filters("figures")
@options.count
@options.all_versions
@options.format_
@options.database
def figures(database: Database, format_: str, count: bool, **asked: Any) -> None:
    """List figures: how many of what, and who says so.

    Example: factdb figures --indicator evacuated --min 1000
    """
    if count:
        write_count(database, "figures", asked, format_)
    else:
        write_list(database.figures, FigureRow._fields, asked, format_, SHOWN)
