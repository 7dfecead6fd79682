"""Prints one series: as a table or plot with what stands beside it, as SVG, or as sums."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click

from factdb.compare.sums import Addend, Sum, add_flows
from factdb.errors import FactdbError
from factdb.query.rows import SeriesPointRow, SeriesRow
from factdb.query.series import SeriesDetail
from factdb.records import Measure, Qualifier
from factdb.show import write
from factdb.show.bounds import bounds_words, sum_words
from factdb.show.cells import decimal_words
from factdb.show.plot import Mark, write_plot
from factdb.show.svg import write_svg

_COLUMNS = (
    *("day", "value", "speaker", "carried_by", "documents", "copy_groups"),
    *("agree", "differ"),
)
_SUMS = ("speaker", "sum", "added", "left_out")
_ITSELF = "the article itself"


def write_detail(detail: SeriesDetail, plot: bool) -> None:
    """Print a series for people: what it is, its numbers, and what is no part of it but near."""
    series = detail.series
    click.echo(f"{_title(series)}, {series.first_day} to {series.last_day}\n")
    if plot:
        write_plot(_marks(detail), sys.stdout)
    else:
        has_period = any(point.since not in (None, point.day) for point in detail.points)
        rows = [
            (
                *((point.since,) if has_period else ()),
                point.day,
                _value(point, detail),
                point.speaker or _ITSELF,
                point.carried_by,
                point.documents,
                point.copy_groups,
                point.agreeing,
                point.differing,
            )
            for point in detail.points
        ]
        columns = ("since", *_COLUMNS) if has_period else _COLUMNS
        write("table", columns, rows, sys.stdout)
    for line in _beside(detail):
        click.echo(line)
    shown = len(detail.points)
    if shown < series.points:
        click.echo(
            f"The newest {shown} of {series.points} points are shown; --limit 0 shows all.",
            err=True,
        )
    if detail.others:
        others = "1 more series has" if detail.others == 1 else f"{detail.others} more series have"
        click.echo(f"{others} these words; add its place or measure to see another.", err=True)


def write_plots(detail: SeriesDetail, path: Path) -> None:
    """Write the series as a picture into a file, for "-" to stdout."""
    if str(path) == "-":
        write_svg(_title(detail.series), _marks(detail), sys.stdout)
        return
    try:
        with path.open("w", encoding="utf-8") as out:
            write_svg(_title(detail.series), _marks(detail), out)
    except OSError as error:
        raise FactdbError(f"{path}: {error.strerror}.") from error
    click.echo(f"Written: {path}", err=True)


def write_sums(detail: SeriesDetail, format_: str) -> None:
    """Print what each speaker's flows add up to, and what was added."""
    addends = [
        Addend(
            point.speaker,
            date.fromisoformat(point.since or point.day),
            date.fromisoformat(point.day),
            point.low,
            point.high,
            point.vague,
            Qualifier(point.qualifier),
            detail.doubts.get(point.id, ""),
        )
        for point in detail.points
    ]
    rows = [_sum_row(one) for one in add_flows(addends, Measure(detail.series.measure))]
    write(format_, _SUMS, rows, sys.stdout)


def _sum_row(one: Sum) -> tuple[str, str, str, str]:
    total = sum_words(one.low, one.high, one.is_about, one.is_strict) if one.added else ""
    added, left_out = ("; ".join(map(_addend, some)) for some in (one.added, one.left_out))
    return one.speaker or _ITSELF, total, added, left_out


def _addend(one: Addend) -> str:
    days = one.last.isoformat() if one.first == one.last else f"{one.first} to {one.last}"
    doubts = ["vague"] * one.is_vague + [one.doubt] * bool(one.doubt)
    bounds = bounds_words(one.low, one.high, one.qualifier, decimal_words)
    return ", ".join((f"{days}: {bounds}", *doubts))


def _title(series: SeriesRow) -> str:
    return f"{series.series} ({series.measure})"


def _value(point: SeriesPointRow, detail: SeriesDetail) -> str:
    words = bounds_words(point.low, point.high, point.qualifier)
    doubt = "vague" if point.vague else detail.doubts.get(point.id)
    return f"{words} ({doubt})" if doubt else words


def _marks(detail: SeriesDetail) -> list[Mark]:
    return [_mark(point, detail) for point in detail.points]


def _mark(point: SeriesPointRow, detail: SeriesDetail) -> Mark:
    return Mark(
        point.day,
        point.speaker or _ITSELF,
        _value(point, detail),
        None if point.low is None else float(point.low),
        None if point.high is None else float(point.high),
        point.differing > 0,
        is_fact=not (point.vague or point.id in detail.doubts),
    )


def _beside(detail: SeriesDetail) -> Iterator[str]:
    """Yield what is near and no part of it, each with what differs."""
    if detail.beside:
        yield "\nBeside it, and not compared with it:"
    for series in detail.beside:
        differs = [
            name
            for name in ("population", "place", "measure")
            if getattr(series, name) != getattr(detail.series, name)
        ]
        points = "1 point" if series.points == 1 else f"{series.points} points"
        yield f"  {_title(series)}: another {' and '.join(differs)}, {points}"
