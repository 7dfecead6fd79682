"""`factdb series show`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from factdb.cli import options
from factdb.cli.output import SCREEN
from factdb.cli.series_detail import write_detail, write_plots, write_sums
from factdb.database import Database
from factdb.query.rows import SeriesPointRow
from factdb.show import write


@click.command()
@click.argument("words", nargs=-1, required=True, metavar="NAME...")
@click.option("--plot", is_flag=True, help="Draw it in the terminal: a line for each number.")
@click.option(
    "--svg", type=click.Path(path_type=Path), metavar="FILE", help="Draw it as SVG; - is stdout."
)
@click.option("--sum", "sums", is_flag=True, help="Add flows over disjoint periods.")
@options.some_filters({"limit"})
@options.format_
@options.database
def show(
    database: Database,
    words: tuple[str, ...],
    format_: str,
    plot: bool,
    svg: Path | None,
    sums: bool,
    limit: int | None,
) -> None:
    """Show one series, number by number.

    Each with who gives it, who carries it, and how many agree and differ. NAME is any words of it,
    in any order.

    Example: factdb series show displaced people Aleppo --plot
    """
    is_for_people = format_ == "table" and not sums and (svg is None or plot)
    if limit is None and is_for_people and svg is None:
        limit = SCREEN
    detail = database.one_series(" ".join(words), limit)
    if svg is not None:
        write_plots(detail, svg)
    if sums:
        write_sums(detail, format_)
    elif format_ != "table":
        write(format_, SeriesPointRow._fields, detail.points, sys.stdout)
    elif is_for_people:
        write_detail(detail, plot)
