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
    """List what people decided of claims, the newest first.

    What was undone is listed too.

    Example: factdb log --format csv
    """
    if format_ != "table":
        write(format_, DecisionRow._fields, database.decisions(), sys.stdout)
        return
    found = [
        row if row.undoes is None else row._replace(verdict=f"undo of {row.undoes}")
        for row in database.decisions()
    ]
    columns = (*SHOWN, *(["made_by"] if any(row.made_by for row in found) else []))
    write(format_, columns, [[getattr(row, name) for name in columns] for row in found], sys.stdout)
