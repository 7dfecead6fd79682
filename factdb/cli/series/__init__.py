"""`factdb series`: what is followed through sources and days."""

from __future__ import annotations

from typing import Any

import click

from factdb.cli import options
from factdb.cli.lazy import LazyGroup
from factdb.cli.output import write_list
from factdb.database import Database
from factdb.query.rows import SeriesRow

COMMANDS = {"Commands": {"show": "factdb.cli.series.show:show"}}
SHOWN = ("series", "measure", "first_day", "last_day", "points", "speakers", "documents")


@click.group(
    cls=LazyGroup,
    sections=COMMANDS,
    invoke_without_command=True,
    subcommand_metavar="[show NAME...]",
)
@options.filters("series")
@options.format_
@options.database
@click.pass_context
def series(context: click.Context, /, database: Database, format_: str, **asked: Any) -> None:
    """List what is followed through sources and days.

    A series is of one indicator, population, place and measure.

    Example: factdb series --place Aleppo
    """
    if context.invoked_subcommand is None:
        write_list(database, database.series, SeriesRow._fields, asked, format_, SHOWN)
    elif format_ != "table" or any(value is not None for value in asked.values()):
        raise click.UsageError("Filters and --format before show are of the list; leave them out.")
    context.obj = database.address
