"""`factdb load`."""

from __future__ import annotations

from typing import Any

import click

from factdb.cli import options
from factdb.cli.report import report
from factdb.database import Database


@click.command()
@options.paths
@options.metadata
@options.database
def load(database: Database, paths: tuple[str, ...], **given: Any) -> int:
    """Load articles into the database; it is created where there is none.

    A PATH is a file or folder of text, Markdown or JSON Lines, or - for standard input; without
    one the bundled example is loaded. The same article again is stored once.

    Example: factdb load article.txt --published 2016-12-14 --publisher "Rossiyskaya Gazeta"
    """
    return report(database.load(*paths, **given))
