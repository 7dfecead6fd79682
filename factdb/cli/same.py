"""`factdb same`."""

from __future__ import annotations

import click

from factdb.cli import options
from factdb.database import Database


@click.command()
@click.argument("claim", type=options.row)
@click.argument("others", type=options.row, nargs=-1, required=True, metavar="OTHER...")
@click.option("--not", "differ", is_flag=True, help="Say that they are not.")
@click.option("--note", help="Why; it is kept in the log.")
@options.made_by
@options.database
def same(
    database: Database,
    claim: int,
    others: tuple[int, ...],
    differ: bool,
    note: str | None,
    made_by: str | None,
) -> None:
    """Join claims that say the same, or part them with --not.

    The claims OTHER are one proposition with CLAIM. That wins over what factdb finds, and holds
    through later loads and extractions; `factdb undo` takes it back, `factdb log` shows it.

    Example: factdb same 12 15
    """
    made = database.same(claim, *others, are_same=not differ, note=note, made_by=made_by)
    verb = "is not the same as" if differ else "says the same as"
    for number, other in zip(made, dict.fromkeys(others), strict=True):
        click.echo(f"Decision {number}: claim {other} {verb} claim {claim}.")
