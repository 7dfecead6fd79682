"""`factdb import claims`."""

from __future__ import annotations

import click

from factdb.cli import options
from factdb.cli.report import report
from factdb.database import Database


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="FILE...")
@options.database
def claims(database: Database, paths: tuple[str, ...]) -> int:
    """Import claims that people marked.

    A FILE holds JSON Lines as `factdb extract --format jsonl` writes them. Each span is checked
    against the text, and what is imported is marked so: no later load replaces it. A document that
    the database has already is not stored again.

    Example: factdb import claims marked.jsonl
    """
    return report(database.iter_import_claims(*paths))
