"""The commands that put numbers side by side: `disagreements`, `corroboration`, `revisions`."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from textwrap import wrap
from typing import Any

import click

from factdb.cli import options
from factdb.cli.output import SCREEN, warn_of_limit
from factdb.database import Database
from factdb.query.rows import RelatedRow
from factdb.show import write
from factdb.show.bounds import bounds_words
from factdb.show.table import shown, width_of

_INDENT = "    "


@click.command()
@options.filters("disagreements")
@click.option("--exit-code", is_flag=True, help="Leave with 1 where there are any.")
@options.format_
@options.database
def disagreements(database: Database, format_: str, exit_code: bool, **asked: Any) -> int | None:
    """List numbers that cannot both be true, side by side.

    Example: factdb disagreements --since 2016-12-13
    """
    found = _write(database.disagreements, asked, format_)
    return 1 if exit_code and found else None


@click.command()
@options.filters("corroboration")
@options.format_
@options.database
def corroboration(database: Database, format_: str, **asked: Any) -> None:
    """List numbers that more than one independent speaker gives.

    Example: factdb corroboration --format json
    """
    _write(database.corroboration, asked, format_)


@click.command()
@options.filters("revisions")
@click.option("--all", "rises", is_flag=True, help="Also running totals that rose.")
@options.format_
@options.database
def revisions(database: Database, format_: str, rises: bool, **asked: Any) -> None:
    """List running totals that fell, and numbers that a new version corrected.

    Example: factdb revisions --all
    """
    _write(database.revisions, {**asked, "rises": rises}, format_)


def _write(find: Callable[..., Iterable[RelatedRow]], asked: dict[str, Any], format_: str) -> bool:
    """Print pairs, a paragraph each for people, rows for programs; tell whether there are any."""
    if format_ != "table":
        counted = _Counted(find(**asked))
        write(format_, RelatedRow._fields, counted, sys.stdout)
        return counted.any
    limit = SCREEN if asked["limit"] is None else asked["limit"]
    rows = list(find(**{**asked, "limit": limit + 1 if limit else None}))
    if not rows:
        click.echo("Nothing found.")
    for row in islice(rows, limit or None):
        click.echo("\n".join(_lines(row, width_of(sys.stdout))) + "\n")
    if limit and len(rows) > limit:
        warn_of_limit(limit)
    return bool(rows)


class _Counted:
    """Rows on their way to a writer, of which it is known afterwards whether there were any."""

    def __init__(self, rows: Iterable[RelatedRow]) -> None:
        self._rows = rows
        self.any = False

    def __iter__(self) -> Iterator[RelatedRow]:
        for row in self._rows:
            self.any = True
            yield row


def _lines(row: RelatedRow, width: int) -> Iterator[str]:
    """Yield the lines of a pair: the rule, then both numbers, the earlier first."""
    yield shown(f"{row.series} ({row.measure}): {row.reason}")
    bounds = (row.other_low, row.other_high, row.other_qualifier)
    earlier = (row.other_day, row.other_speaker, row.other_publisher, row.other_figure)
    yield from _side(earlier, bounds_words(*bounds), row.other_passage, row.other_url, width)
    later = (row.day, row.speaker, row.publisher, row.figure)
    value = bounds_words(row.low, row.high, row.qualifier)
    yield from _side(later, value, row.passage, row.url, width)


def _side(
    who: tuple[str, str | None, str | None, int], value: str, passage: str, url: str, width: int
) -> Iterator[str]:
    day, speaker, publisher, figure = who
    said = f"{speaker or 'the article itself'} in {publisher or 'an unnamed publication'}"
    yield "  " + shown(f"{day} {said}: {value} (figure {figure})")
    yield from wrap(shown(passage), width, initial_indent=_INDENT, subsequent_indent=_INDENT)
    yield _INDENT + shown(url)
