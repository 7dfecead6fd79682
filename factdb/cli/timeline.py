"""`factdb timeline`."""

from __future__ import annotations

from typing import Any

import click

from factdb.cli import options
from factdb.cli.output import write_list
from factdb.database import Database
from factdb.query.rows import TimelineRow

SHOWN = ("day", "what", "speaker", "polarity", "text")


@click.command()
@options.filters("timeline")
@options.format_
@options.database
def timeline(database: Database, format_: str, **asked: Any) -> None:
    """List claims, dated events and figures by day.

    Example: factdb timeline --since 2016-12-01 --until 2016-12-31
    """
    write_list(database, database.timeline, TimelineRow._fields, asked, format_, SHOWN)
