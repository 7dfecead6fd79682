"""`factdb schema`."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence

import click

from factdb.cli import options
from factdb.show import write
from factdb.store.views import INDICES, VIEWS

Described = tuple[str, str, Mapping[str, str]]  # name, what it holds, what its columns hold

COLUMNS = ("view", "column", "description")
DESCRIBED = (*VIEWS, *INDICES)
INDICATORS = ("indicator", "group", "measure", "definition")


def _complete(context: click.Context, parameter: click.Parameter, begun: str) -> list[str]:  # noqa: ARG001
    return [found.name for found in DESCRIBED if found.name.startswith(begun)]


@click.command()
@click.argument("view", required=False, metavar="[VIEW]", shell_complete=_complete)
@click.option("--export", "exported", is_flag=True, help="The tables of `factdb export` instead.")
@click.option("--indicators", "of_indicators", is_flag=True, help="What figures measure instead.")
@options.format_
def schema(view: str | None, format_: str, *, exported: bool, of_indicators: bool) -> None:
    """Describe the views, for whoever writes SQL.

    And the full-text index; needs no database. Without a VIEW all are described.

    Example: factdb schema claims
    """
    if exported and of_indicators:
        raise click.UsageError("Use just one of --export and --indicators.")
    if of_indicators:
        write(format_, INDICATORS, _indicators(view), sys.stdout)
        return
    views = [(found.name, found.description, found.columns) for found in DESCRIBED]
    described = _exported() if exported else views
    _refuse_others(view, [name for name, _, _ in described])
    rows = [
        (name, column, words)
        for name, description, columns in described
        if view in (None, name)
        for column, words in (("", description), *columns.items())
    ]
    write(format_, COLUMNS, rows, sys.stdout)


def _refuse_others(asked: str | None, names: Sequence[str]) -> None:
    if asked is not None and asked not in names:
        raise click.UsageError(f'There is no "{asked}"; there are {", ".join(names)}.')


def _indicators(asked: str | None) -> list[tuple[str, str, str, str]]:
    from factdb.indicators import indicators  # a file that the views need not wait for

    known = indicators()
    _refuse_others(asked, list(known))
    return [
        (one.slug, one.group, str(one.measure), one.definition)
        for one in known.values()
        if asked in (None, one.slug)
    ]


def _exported() -> list[Described]:
    from factdb.export.tables import TABLES  # 50 ms that the views need not wait for

    return [
        (name, table.description, {key: one.description for key, one in table.columns.items()})
        for name, table in TABLES.items()
    ]
