"""`factdb export`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from factdb.cli import options
from factdb.database import Database
from factdb.export.tables import ALWAYS, TABLES


@click.command()
@click.argument("folder", default="-")
@click.option(
    "--table",
    "tables",
    type=click.Choice(list(TABLES)),
    multiple=True,
    help="Only this table; may be repeated.  [default: all but runs]",
)
@click.option("--current", "is_current", is_flag=True, help="Only the newest versions.")
@click.option(
    "--format",
    "format_",
    type=click.Choice(list(ALWAYS)),
    default="jsonl",
    show_default=True,
    help="How to write: lines of JSON, tables with commas or tabs, or Parquet.",
)
@options.filters("documents", without=("limit",))
@options.database
def export(
    database: Database,
    folder: str,
    tables: tuple[str, ...],
    format_: str,
    *,
    is_current: bool,
    **asked: Any,
) -> None:
    """Write the whole database, or some of it, to files.

    The same articles give the same bytes, on SQLite and on PostgreSQL, in whatever order they were
    loaded. A FOLDER gets a file a table. Without one, or for -, standard output gets a line of
    JSON for each version of each document, which `factdb import claims` reads, or the one table
    named. `factdb import decisions` and `factdb import places` read the tables of these names;
    `factdb schema --export` describes all.

    Example: factdb export corpus --format csv
    """
    given = {"tables": tables, "format_": format_, "is_current": is_current, **asked}
    if folder != "-":
        counts = database.export(Path(folder), **given)
    elif format_ == "parquet" or len(tables) > 1:
        raise click.UsageError("Name a FOLDER for Parquet and for more than one table.")
    elif format_ != "jsonl" and not tables:
        raise click.UsageError("Name a FOLDER, or one table with --table.")
    else:
        counts = database.export(sys.stdout, **given)
    told = (f"{name.capitalize()}: {count}." for name, count in counts.items())
    click.echo(" ".join(told), err=True)
