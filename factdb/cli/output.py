"""Prints the rows of a list: to stdout, and what was left off to stderr."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, TextIO

import click

from factdb.database import Database
from factdb.query.rows import SameRow
from factdb.show import write
from factdb.store.views import VERSION

# Columns of tables, to what nearly all rows have: they are left out where no row has another.
_USUAL = {"polarity": "asserted"}
# What to say of a name that means nothing, by its filter.
_UNKNOWN = {
    "speaker": 'No speaker is called "{}"; `factdb speakers` lists those there are.',
    "publisher": 'No publisher is called "{}"; `factdb documents` names those there are.',
    "document": 'No document has the number or address "{}"; `factdb documents` lists them.',
    "place": 'No number is followed in "{}"; `factdb series` names the places.',
}
SCREEN = 50  # rows of a table, where nobody says how many
_CLOSE = 0.8  # letters of a word alike: "evacuted" is meant for "evacuated", "death" not for "debt"


def write_list(
    database: Database,
    find: Callable[..., Iterable[Any]],
    columns: Sequence[str],
    asked: Mapping[str, Any],
    format_: str,
    shown: Sequence[str],
    out: TextIO | None = None,
) -> None:
    """Find rows and print them.

    Args:
        database: What is asked.
        find: Takes the filters and yields rows that have the columns, in their order.
        columns: All columns, which every format but the table prints.
        asked: The filters, and whether rows of all versions are wanted; a table ends after 50 rows
            where `limit` is None.
        format_: A key of `factdb.show.WRITERS`.
        shown: The columns that a table has, one of `_USUAL` only where it tells something.
        out: Where to; None for stdout.
    """
    out = out or sys.stdout
    if asked.get("all_versions"):
        columns, shown = (*columns, *VERSION), (*shown, VERSION[0])
    if format_ != "table":
        write(format_, columns, find(**asked), out)
        return
    limit = SCREEN if asked["limit"] is None else asked["limit"]
    found = find(**{**asked, "limit": limit + 1 if limit else None})
    places = [columns.index(name) for name in shown]
    rows = [[row[place] for place in places] for row in found]
    write(format_, *_telling(shown, rows[:limit] if limit else rows), out)
    if limit and len(rows) > limit:
        warn_of_limit(limit)
    if not rows:
        warn_of_names(database, asked)


def _telling(
    columns: Sequence[str], rows: Sequence[Sequence[Any]]
) -> tuple[list[str], list[list[Any]]]:
    """Return a table without the columns in which no row has anything unusual."""
    kept = [
        place
        for place, name in enumerate(columns)
        if name not in _USUAL or any(row[place] not in (None, _USUAL[name]) for row in rows)
    ]
    return [columns[place] for place in kept], [[row[place] for place in kept] for row in rows]


class Counted:
    """Rows on their way to a writer, of which it is known afterwards whether there were any."""

    def __init__(self, rows: Iterable[Any]) -> None:
        self._rows = rows
        self.any = False

    def __iter__(self) -> Iterator[Any]:
        for row in self._rows:
            self.any = True
            yield row


def warn_of_names(database: Database, asked: Mapping[str, Any]) -> None:
    """Say on stderr which of the names that were asked for is none, where nothing was found."""
    for name in database.unknown_names(**asked):
        click.echo(_UNKNOWN[name].format(asked[name]), err=True)
    if asked.get("indicator"):
        _warn_of_indicator(asked["indicator"])


def _warn_of_indicator(asked: str) -> None:
    """Say on stderr that an indicator is none that factdb finds; people may import their own."""
    from difflib import get_close_matches

    from factdb.indicators import indicators  # whoever finds something need not wait for it

    known = indicators()
    if asked not in known:
        near = get_close_matches(asked.lower(), known, 1, _CLOSE)
        advice = f"did you mean {near[0]}?" if near else "`factdb schema --indicators` lists all."
        click.echo(f'"{asked}" is no indicator; {advice}', err=True)


def warn_of_limit(limit: int) -> None:
    """Say on stderr that more was found than is shown."""
    shown = "first is" if limit == 1 else f"first {limit} are"
    click.echo(f"The {shown} shown; --limit 0 shows all.", err=True)


def write_count(database: Database, view: str, asked: Mapping[str, Any], format_: str) -> None:
    """Print how many rows, documents, copy groups and speakers a list has."""
    counted = database.count(view, **asked)
    write(format_, (view, "documents", "copy_groups", "speakers"), [counted], sys.stdout)


def write_same(database: Database, claim: int, format_: str) -> None:
    """Print the claims of the same proposition as a claim."""
    found = database.claims_same_as(claim)
    shown = ("id", "relation", "score", "speaker", "text", "publisher", "reason")
    columns = shown if format_ == "table" else SameRow._fields
    rows = [[getattr(row, name) for name in columns] for row in found]
    write(format_, columns, rows, sys.stdout)
