"""`factdb schema`."""

from __future__ import annotations

import sys
from collections.abc import Mapping

import click

from factdb.cli import options
from factdb.show import write
from factdb.store.views import INDICES, VIEWS

Described = tuple[str, str, Mapping[str, str]]  # name, what it holds, what its columns hold

COLUMNS = ("view", "column", "description")
DESCRIBED = (*VIEWS, *INDICES)


@click.command()
@click.argument("view", required=False, type=click.Choice([found.name for found in DESCRIBED]))
@click.option("--export", "exported", is_flag=True, help="The tables of `factdb export` instead.")
@options.format_
def schema(view: str | None, format_: str, *, exported: bool) -> None:
    """Describe the views and the full-text index, for whoever writes SQL; needs no database.

    Example: factdb schema claims
    """
    views = [(found.name, found.description, found.columns) for found in DESCRIBED]
    rows = [
        (name, column, words)
        for name, description, columns in (_exported() if exported else views)
        if view in (None, name)
        for column, words in (("", description), *columns.items())
    ]
    write(format_, COLUMNS, rows, sys.stdout)


def _exported() -> list[Described]:
    from factdb.export.tables import TABLES  # 50 ms that the views need not wait for

    return [
        (name, table.description, {key: one.description for key, one in table.columns.items()})
        for name, table in TABLES.items()
    ]
