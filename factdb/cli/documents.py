"""`factdb documents`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
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
    """List the documents, the newest first.

    One without a title is shown by its address.

    Example: factdb documents --publisher Kabar
    """
    shown = OF_COPIES if asked["copies"] else SHOWN
    find = database.documents if format_ != "table" else partial(_entitled, database)
    write_list(database, find, DocumentRow._fields, asked, format_, shown)


def _entitled(database: Database, **asked: Any) -> Iterator[DocumentRow]:
    """Yield the rows with the address as title of what has none: a person must tell them apart."""
    for row in database.documents(**asked):
        yield row if row.title else row._replace(title=row.url)
