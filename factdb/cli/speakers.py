"""`factdb speakers`."""

from __future__ import annotations

from typing import Any

import click

from factdb.cli import options
from factdb.cli.output import write_list
from factdb.database import Database
from factdb.query.rows import SpeakerRow

SHOWN = ("id", "name", "kind", "role", "aliases", "claims", "last_stated")


@click.command()
@options.filters("speakers")
@options.format_
@options.database
def speakers(database: Database, format_: str, **asked: Any) -> None:
    """List who makes claims, whoever spoke last first.

    Example: factdb speakers --kind organisation
    """
    write_list(database, database.speakers, SpeakerRow._fields, asked, format_, SHOWN)
