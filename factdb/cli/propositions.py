"""`factdb propositions`."""

from __future__ import annotations

from typing import Any

import click

from factdb.cli import options
from factdb.cli.output import write_list
from factdb.database import Database
from factdb.query.rows import PropositionRow

SHOWN = (
    *("id", "text", "speaker", "polarity", "claims", "documents", "copy_groups", "speakers"),
    *("last_stated", "score"),
)


@click.command()
@options.filters("propositions")
@options.format_
@options.database
def propositions(database: Database, format_: str, **asked: Any) -> None:
    """List what several claims say.

    Each with how many claims, documents, copy groups and speakers say so.

    Example: factdb propositions --speaker Lavrov
    """
    write_list(database, database.propositions, PropositionRow._fields, asked, format_, SHOWN)
