"""`factdb log`."""

from __future__ import annotations

import sys

import click

from factdb.cli import options
from factdb.database import Database
from factdb.query.rows import DecisionRow
from factdb.show import write

SHOWN = ("id", "verdict", "claim_id", "text", "other_claim_id", "other_text", "stands", "note")


@click.command()
@options.format_
@options.database
def log(database: Database, format_: str) -> None:
    """List what persons decided of claims, the newest first; what was undone too.

    Example: factdb log --format csv
    """
    columns = SHOWN if format_ == "table" else DecisionRow._fields
    rows = ([getattr(row, name) for name in columns] for row in database.decisions())
    write(format_, columns, rows, sys.stdout)
