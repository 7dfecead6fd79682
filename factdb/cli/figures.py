"""`factdb figures`."""

from __future__ import annotations

from typing import Any

import click

from factdb.cli import options
from factdb.cli.output import write_count, write_list
from factdb.database import Database
from factdb.query.rows import FigureRow

SHOWN = (
    *("id", "stated_on", "qualifier", "low", "high", "unit", "indicator", "speaker", "polarity"),
    "publisher",
)
# Of a place: whoever asks for one follows a number, and wants to know who carries it.
FOLLOWED = (
    *("id", "stated_on", "qualifier", "low", "high", "series", "speaker", "polarity"),
    *("carried_by", "sources"),
)


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
        shown = SHOWN if asked["place"] is None else FOLLOWED
        write_list(database, database.figures, FigureRow._fields, asked, format_, shown)
