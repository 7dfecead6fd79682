"""`factdb load`."""

from __future__ import annotations

from typing import Any

import click

from factdb.cli import options
from factdb.cli.report import report
from factdb.database import Database


@click.command()
@options.paths
@options.columns
@options.metadata
@options.jobs
@options.database
def load(database: Database, paths: tuple[str, ...], **given: Any) -> int:
    """Load articles into the database; it is created where there is none.

    A PATH is a file, a folder, an http or https address, or - for standard input: text, Markdown,
    HTML, JSON Lines, CSV, RSS, Atom, WARC, and ZIP, tar or gzip of these. Without one the bundled
    example is loaded. The same article again is stored once.

    Example: factdb load article.txt --published 2016-12-14 --publisher "Rossiyskaya Gazeta"
    """
    return report(database.load(*paths, **given))
