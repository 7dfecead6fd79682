"""`factdb show`."""

from __future__ import annotations

import click

from factdb.cli import options
from factdb.cli.card import write_claim
from factdb.database import Database


@click.command()
@click.argument("claim", type=options.row, metavar="CLAIM")
@options.format_
@options.database
def show(database: Database, claim: int, format_: str) -> None:
    """Show one claim in its context.

    Who said, relayed and published it, what it holds, and what found it. CLAIM is the number that
    `factdb claims` prints.

    Example: factdb show 7
    """
    write_claim(database.claim(claim), format_)
