"""`factdb db rebuild`."""

from __future__ import annotations

import click

from factdb.cli import options
from factdb.database import Database


@click.command()
@options.database
def rebuild(database: Database) -> None:
    """Make series, pairs and propositions anew.

    Loading keeps them up, so that they come out the same.

    Example: factdb db rebuild
    """
    series, points, pairs, groups = database.rebuild()
    click.echo(f"Series: {series}. Points: {points}. Pairs: {pairs}. Propositions: {groups}.")
