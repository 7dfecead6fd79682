"""What a load says: how it went on stdout, what failed on stderr; to a terminal, how far it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from time import monotonic
from typing import TYPE_CHECKING

import click
from rich.console import Console
from rich.progress import (
    BarColumn,
    Progress,
    SpinnerColumn,
    TaskProgressColumn,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)

from factdb.cli.found import exit_code

if TYPE_CHECKING:
    from factdb.ingest.loading import Loaded

_ALWAYS = ("stored", "unchanged")
_WHERE_ANY = ("new_version", "updated", "failed")
_COLUMNS = (
    SpinnerColumn(),
    TextColumn("{task.fields[documents]} documents, {task.fields[claims]} claims"),
    TextColumn("{task.fields[rate]:.0f}/s"),
    TimeElapsedColumn(),
)
_WHERE_KNOWN = (BarColumn(), TaskProgressColumn(), TimeRemainingColumn())


def report(results: Iterable[Loaded], size: Callable[[], int | None] | None = None) -> int:
    """Take the results of a load to its end, print how it went and return the exit code.

    `size` returns how many bytes are to be read, None where nobody knows; asked for a terminal.
    """
    start = monotonic()
    counts: Counter[str] = Counter()
    console = Console(stderr=True, highlight=False, markup=False, soft_wrap=True)
    total = size() if size and console.is_terminal else None
    for result in _watched(results, total, console):
        counts[result.status] += 1
        counts["claims"] += result.claims
        counts["figures"] += result.figures
        counts["copies"] += result.is_copy
        if result.error is not None:
            console.print(f"Error: {result.error}")
    shown = [*_ALWAYS, *(status for status in _WHERE_ANY if counts[status])]
    documents = ", ".join(_counted(status, counts[status]) for status in shown)
    copies = f" Copies: {counts['copies']}." if counts["copies"] else ""
    found = f"Claims: {counts['claims']}. Figures: {counts['figures']}."
    click.echo(f"Documents: {documents}.{copies} {found}")
    if console.is_terminal:
        console.print(f"Seconds: {monotonic() - start:.1f}.")
    well = sum(counts[status] for status in (*_ALWAYS, "new_version", "updated"))
    return exit_code(well, counts["failed"])


def _counted(status: str, count: int) -> str:
    """Return "1 new version", "2 new versions", "2 stored"."""
    plural = "s" if status == "new_version" and count != 1 else ""
    return f"{count} {status.replace('_', ' ')}{plural}"


def _watched(results: Iterable[Loaded], total: int | None, console: Console) -> Iterator[Loaded]:
    """Yield the results; on a terminal, show how far the load is."""
    columns = _COLUMNS if total is None else (*_COLUMNS, *_WHERE_KNOWN)
    watching = console.is_terminal
    with Progress(*columns, console=console, transient=True, disable=not watching) as progress:
        task = progress.add_task("", total=total, documents=0, claims=0, rate=0.0)
        start = monotonic()
        claims = 0
        path, taken = "", 0
        for documents, result in enumerate(results, start=1):
            yield result
            claims += result.claims
            before = taken if result.path == path else 0
            path, taken = result.path, max(before, result.taken)
            rate = documents / max(monotonic() - start, 1e-9)
            progress.update(
                task, advance=taken - before, documents=documents, claims=claims, rate=rate
            )
