"""`factdb claims`."""

from __future__ import annotations

from typing import Any

import click

from factdb.cli import options
from factdb.cli.output import write_count, write_list, write_same
from factdb.database import Database
from factdb.query.rows import ClaimRow

SHOWN = ("id", "stated_on", "speaker", "kind", "polarity", "text", "publisher")


@click.command()
@options.filters("claims")
@click.option(
    "--same-as",
    type=options.row,
    metavar="ID",
    help="Only what repeats claim ID, denies it or contradicts it, the surest first.",
)
@options.count
@options.all_versions
@options.format_
@options.database
def claims(
    database: Database, format_: str, count: bool, same_as: int | None, **asked: Any
) -> None:
    """List claims: who said what, on which day.

    Example: factdb claims --speaker Lavrov --since 2016-12-14
    """
    if same_as is not None:
        if any(asked.values()) or count:
            raise click.UsageError("--same-as stands alone; it takes no filter.")
        write_same(database, same_as, format_)
    elif count:
        write_count(database, "claims", asked, format_)
    else:
        write_list(database, database.claims, ClaimRow._fields, asked, format_, SHOWN)
