"""`factdb load`."""

from __future__ import annotations

from functools import partial
from typing import Any

import click

from factdb.cli import options
from factdb.cli.found import warn_of_passed_over
from factdb.cli.report import report
from factdb.database import Database
from factdb.read import size_of


@click.command()
@options.paths
@options.columns
@options.metadata
@options.jobs
@click.option(
    "--retry-failed",
    is_flag=True,
    help="Load again what failed before and did not go in since, with the options of then.",
)
@options.database
def load(
    database: Database, paths: tuple[str, ...], jobs: int, retry_failed: bool, **given: Any
) -> int:
    """Load articles into the database.

    The database is created where there is none. A PATH is a file, a folder, an http or https
    address, or - for standard input: text, Markdown, HTML, JSON, JSON Lines, CSV, TSV, RSS, Atom,
    WARC, WACZ, and ZIP, tar or gzip of these. Without one the bundled example is loaded. The same
    article again is stored once. It is known by its URL, else by the path of its file from the
    current folder: load a corpus from the same folder each time.

    Example: factdb load article.txt --published 2016-12-14 --publisher "Rossiyskaya Gazeta"
    """
    if not retry_failed:
        code = report(database.iter_load(*paths, jobs=jobs, **given), partial(size_of, paths))
        warn_of_passed_over(paths)
        return code
    if paths or any(given.values()):
        raise click.UsageError("--retry-failed takes its inputs and options from earlier loads.")
    return report(database.iter_load_failed(jobs))
