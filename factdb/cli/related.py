"""The commands that put numbers side by side: `disagreements`, `corroboration`, `revisions`."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from textwrap import wrap
from typing import Any, NamedTuple

import click

from factdb.cli import options
from factdb.cli.output import SCREEN, Counted, warn_of_limit, warn_of_names
from factdb.database import Database
from factdb.query.rows import RelatedRow
from factdb.show import write
from factdb.show.bounds import bounds_words
from factdb.show.table import shown, width_of

_PUT_RIGHT = "The speaker puts right a number given before."
_INDENT = "    "
_LONG = 300  # characters of a passage that is shown whole
_SENTENCE_END = re.compile(r"[.!?][\"”’]?\s+")


@click.command()
@options.filters("disagreements")
@click.option("--exit-code", is_flag=True, help="Leave with 1 where there are any.")
@options.format_
@options.database
def disagreements(database: Database, format_: str, exit_code: bool, **asked: Any) -> int | None:
    """List numbers that cannot both be true, side by side.

    Example: factdb disagreements --since 2016-12-13
    """
    found = _write(database, database.disagreements, asked, format_)
    return 1 if exit_code and found else None


@click.command()
@options.filters("corroboration")
@options.format_
@options.database
def corroboration(database: Database, format_: str, **asked: Any) -> None:
    """List numbers that more than one independent speaker gives.

    Example: factdb corroboration --format json
    """
    _write(database, database.corroboration, asked, format_)


@click.command()
@options.filters("revisions")
@click.option("--all", "rises", is_flag=True, help="Also running totals that rose.")
@options.format_
@options.database
def revisions(database: Database, format_: str, rises: bool, **asked: Any) -> None:
    """List totals that fell, and numbers that were corrected.

    Example: factdb revisions --all
    """
    _write(database, database.revisions, {**asked, "rises": rises}, format_)


def _write(
    database: Database,
    find: Callable[..., Iterable[RelatedRow]],
    asked: dict[str, Any],
    format_: str,
) -> bool:
    """Print pairs, a paragraph each for people, rows for programs; tell whether there are any."""
    if format_ != "table":
        counted = Counted(find(**asked))
        write(format_, RelatedRow._fields, counted, sys.stdout)
        return counted.any
    limit = SCREEN if asked["limit"] is None else asked["limit"]
    rows = list(find(**{**asked, "limit": limit + 1 if limit else None}))
    if not rows:
        click.echo("Nothing found.")
        warn_of_names(database, asked)
    for row in islice(rows, limit or None):
        click.echo("\n".join(_lines(row, width_of(sys.stdout))) + "\n")
    if limit and len(rows) > limit:
        warn_of_limit(limit)
    return bool(rows)


def _lines(row: RelatedRow, width: int) -> Iterator[str]:
    """Yield the lines of a pair: the rule, then both numbers, the earlier first."""
    yield shown(f"{_heading(row)}: {_PUT_RIGHT if _is_put_right(row) else row.reason}")
    yield from _side(
        _Side(
            row.other_day,
            row.other_speaker,
            row.other_publisher,
            row.other_published,
            row.other_figure,
            bounds_words(row.other_low, row.other_high, row.other_qualifier),
            sentence_around(row.other_text, row.other_passage),
            _address(row.other_url, row.other_version, row),
        ),
        width,
    )
    yield from _side(
        _Side(
            row.day,
            row.speaker,
            row.publisher,
            row.published,
            row.figure,
            bounds_words(row.low, row.high, row.qualifier),
            sentence_around(row.text, row.passage),
            _address(row.url, row.version, row),
        ),
        width,
    )


def _heading(row: RelatedRow) -> str:
    """Return of what a pair is: a series, or what no series joins, the tolls of a disaster."""
    if row.rule.startswith("toll"):
        return f"{row.indicator} {row.population}, disaster in {row.place}"
    # What is put right need not be told as a total.
    return row.series.strip() if _is_put_right(row) else f"{row.series.strip()} ({row.measure})"


def _is_put_right(row: RelatedRow) -> bool:
    """Tell whether a speaker gives another number for an earlier one in one breath."""
    return row.rule == "fell" and (row.document, row.passage) == (
        row.other_document,
        row.other_passage,
    )


def _address(url: str, version: int, row: RelatedRow) -> str:
    """Return where a number stands: which version of an article, where both are of one."""
    is_of_two = row.url == row.other_url and row.version != row.other_version
    return f"{url}, version {version}" if is_of_two else url


class _Side(NamedTuple):
    """One number of a pair, as it is printed."""

    day: str
    speaker: str | None
    publisher: str | None
    published: str | None
    figure: int
    value: str
    passage: str
    address: str


def _side(side: _Side, width: int) -> Iterator[str]:
    said = f"{side.speaker or 'the article itself'} in {side.publisher or 'an unnamed publication'}"
    yield "  " + shown(f"{side.day} {said}: {side.value} (figure {side.figure})")
    yield from wrap(shown(side.passage), width, initial_indent=_INDENT, subsequent_indent=_INDENT)
    published = side.published or ""
    is_later = published and not published.startswith(side.day)
    yield _INDENT + shown(f"{side.address}, published {published}" if is_later else side.address)


def sentence_around(number: str, passage: str) -> str:
    """Return the sentence of a long passage that holds a number, with dots for the rest."""
    if len(passage) <= _LONG:
        return passage
    found = re.search(rf"(?<![\w.,]){re.escape(number)}(?!\w)", passage)
    if found is None:
        return passage
    ends = [end.end() for end in _SENTENCE_END.finditer(passage)]
    start = max((end for end in ends if end <= found.start()), default=0)
    stop = min((end for end in ends if end >= found.end()), default=len(passage))
    opening, closing = "… " if start else "", " …" if stop < len(passage) else ""
    return f"{opening}{passage[start:stop].strip()}{closing}"
