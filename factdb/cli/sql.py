"""`factdb sql`."""

from __future__ import annotations

import sys

import click

from factdb.cli import options
from factdb.database import Database
from factdb.show import write


@click.command()
@click.argument("statement")
@click.option("--write", "may_write", is_flag=True, help="Let the statement change the database.")
@options.format_
@options.database
def sql(database: Database, statement: str, format_: str, *, may_write: bool) -> None:
    """Run one SQL statement, which may only read.

    --write lets it change the database. `factdb schema` describes the views. A STATEMENT of - is
    read from standard input.

    Example: factdb sql "select speaker, stated_on, text from claims order by stated_on"
    """
    words = sys.stdin.read() if statement == "-" else statement
    if not words.strip():
        raise click.UsageError("There is no statement; write one, or - and give it on stdin.")
    columns, rows = database.execute(words) if may_write else database.sql(words)
    if columns:
        write(format_, columns, rows, sys.stdout)
