"""`factdb check`."""

from __future__ import annotations

import sys

import click

from factdb.cli import options
from factdb.cli.output import Counted
from factdb.database import Database
from factdb.query.arithmetic import Misfit
from factdb.query.fault import Fault
from factdb.show import write


@click.command()
@click.option(
    "--arithmetic",
    is_flag=True,
    help="Instead: numbers that do not fit: parts above wholes, sums, shares.",
)
@options.format_
@options.database
def check(database: Database, format_: str, *, arithmetic: bool) -> int:
    """Verify what is stored, and print every fault.

    The exit code is 5 if there is one. Each span must be the text at its place, each hash that of
    its text, each key a row that is there, and each figure and date what its document gives when it
    is read again.

    Example: factdb check
    """
    columns = Misfit._fields if arithmetic else Fault._fields
    found = Counted(database.check_arithmetic() if arithmetic else database.check())
    if format_ == "table":  # a line each, as soon as it is found
        for fault in found:
            click.echo(str(fault))
    else:
        write(format_, columns, found, sys.stdout)
    return 5 if found.any else 0
