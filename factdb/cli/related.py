"""The commands that put numbers side by side: `disagreements`, `corroboration`, `revisions`."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from datetime import date
from textwrap import wrap

import click

from factdb.cli import options
from factdb.compare import Relation
from factdb.database import Database
from factdb.query.compare import RelatedRow
from factdb.show import write
from factdb.show.table import shown, width_of

_INDENT = "    "

since = click.option(
    "--since", type=options.day, metavar="YYYY-MM-DD", help="Only numbers of this day or later."
)


@click.command()
@since
@click.option("--exit-code", is_flag=True, help="Leave with 1 where there are any.")
@options.format_
@options.database
def disagreements(
    database: Database, format_: str, since: date | None, exit_code: bool
) -> int | None:
    r"""List numbers that cannot both be true, side by side.

    \b
    Example: factdb disagreements --since 2016-12-13
    """
    found = database.related({Relation.CONTRADICTS}, since)
    _write(found, format_)
    return 1 if exit_code and found else None


@click.command()
@since
@options.format_
@options.database
def corroboration(database: Database, format_: str, since: date | None) -> None:
    r"""List numbers that more than one independent speaker gives.

    \b
    Example: factdb corroboration --format json
    """
    _write(database.related({Relation.CORROBORATES}, since), format_)


@click.command()
@since
@click.option("--all", "rises", is_flag=True, help="Also running totals that rose.")
@options.format_
@options.database
def revisions(database: Database, format_: str, since: date | None, rises: bool) -> None:
    r"""List running totals that fell, and numbers that a new version corrected.

    \b
    Example: factdb revisions --all
    """
    wanted = {Relation.REVISES, Relation.RISES} if rises else {Relation.REVISES}
    _write(database.related(wanted, since), format_)


def _write(found: list[RelatedRow], format_: str) -> None:
    """Print pairs: a paragraph each for people, rows for programs."""
    if format_ != "table":
        write(format_, RelatedRow._fields, found, sys.stdout)
        return
    if not found:
        click.echo("Nothing found.")
    for row in found:
        click.echo("\n".join(_lines(row, width_of(sys.stdout))) + "\n")


def _lines(row: RelatedRow, width: int) -> Iterable[str]:
    yield shown(f"{row.series} ({row.measure}): {row.reason}")
    one = (row.day, row.speaker, row.value, row.passage, row.publisher, row.url, row.figure)
    two = (
        row.other_day,
        row.other_speaker,
        row.other_value,
        row.other_passage,
        row.other_publisher,
        row.other_url,
        row.other_figure,
    )
    for day, speaker, value, passage, publisher, url, figure in (one, two):
        who = f"{speaker or 'the article itself'} in {publisher or 'an unnamed publication'}"
        yield "  " + shown(f"{day} {who}: {value} (figure {figure})")
        if passage:
            yield from wrap(
                shown(passage), width, initial_indent=_INDENT, subsequent_indent=_INDENT
            )
        yield _INDENT + shown(url)
