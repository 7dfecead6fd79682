"""`factdb check`."""

from __future__ import annotations

import click

from factdb.cli import options
from factdb.database import Database


@click.command()
@click.option(
    "--arithmetic",
    is_flag=True,
    help="Instead: numbers that do not fit: parts above wholes, sums, shares.",
)
@options.database
def check(database: Database, arithmetic: bool) -> int:
    """Verify what is stored, and print every fault.

    The exit code is 5 if there is one. Each span must be the text at its place, each hash that of
    its text, each key a row that is there, and each figure and date what its document gives when it
    is read again.

    Example: factdb check
    """
    code = 0
    for fault in database.check_arithmetic() if arithmetic else database.check():
        click.echo(str(fault))
        code = 5
    return code
