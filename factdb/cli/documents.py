"""`factdb documents`."""

from __future__ import annotations

from typing import Any

import click

from factdb.cli import options
from factdb.cli.output import write_list
from factdb.database import Database
from factdb.query.rows import DocumentRow

SHOWN = ("id", "published", "publisher", "title", "language", "claims", "figures", "version")
OF_COPIES = ("id", "published", "publisher", "title", "copies", "copy_of", "credit")


@click.command()
@options.filters("documents")
@options.format_
@options.database
def documents(database: Database, format_: str, **asked: Any) -> None:
    """List the articles.

    Example: factdb documents --publisher Kabar
    """
    shown = OF_COPIES if asked["copies"] else SHOWN
    write_list(database.documents, DocumentRow._fields, asked, format_, shown)
