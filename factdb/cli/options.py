"""Options that several commands share, each written down once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., Any])


def day(value: str) -> date:
    """Return the day of YYYY-MM-DD; anything else, 2024-06-31 included, is misuse."""
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise click.BadParameter(f'"{value}" is no date; write YYYY-MM-DD.') from None


def together(*options: Callable[[Command], Command]) -> Callable[[Command], Command]:
    """Return one decorator for several; help lists the options in this order."""

    def decorate(command: Command) -> Command:
        for option in reversed(options):
            command = option(command)
        return command

    return decorate


paths = click.argument("paths", nargs=-1, metavar="[PATH]...")

database = click.option(
    "--database",
    envvar="FACTDB_DATABASE",
    default="factdb.db",
    metavar="FILE|URL",
    help="An SQLite file, or postgresql://…; else FACTDB_DATABASE, else factdb.db here.",
)

format_ = click.option(
    "--format",
    "format_",
    type=click.Choice(["table", "json", "jsonl", "csv", "tsv", "markdown"]),
    default="table",
    help="How to print: a table for people, the others for programs.  [default: table]",
)

metadata = together(
    click.option("--language", help="Its language (id, en); detected where not given."),
    click.option(
        "--published", type=day, metavar="YYYY-MM-DD", help="The day it appeared, YYYY-MM-DD."
    ),
    click.option("--publisher", help="Who published it."),
    click.option("--title", help="Its title."),
    click.option("--url", help="Its address; the same address again is a new version."),
)
