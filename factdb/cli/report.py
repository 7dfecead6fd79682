"""What a load says on stderr: a sentence for each input that failed, and how it went."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING

from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from factdb.cli.found import exit_code

if TYPE_CHECKING:
    from factdb.ingest.loading import Loaded

_ALWAYS = ("stored", "unchanged")
_WHERE_ANY = ("new_version", "updated", "failed")


def report(results: Iterable[Loaded]) -> int:
    """Take the results of a load to its end, print how it went and return the exit code."""
    counts: Counter[str] = Counter()
    console = Console(stderr=True, highlight=False, markup=False, soft_wrap=True)
    for result in _watched(results, console):
        counts[result.status] += 1
        counts["claims"] += result.claims
        counts["figures"] += result.figures
        if result.error is not None:
            console.print(f"Error: {result.error}")
    shown = [*_ALWAYS, *(status for status in _WHERE_ANY if counts[status])]
    documents = ", ".join(f"{counts[status]} {status.replace('_', ' ')}" for status in shown)
    console.print(
        f"Documents: {documents}. Claims: {counts['claims']}. Figures: {counts['figures']}."
    )
    well = sum(counts[status] for status in (*_ALWAYS, "new_version", "updated"))
    return exit_code(well, counts["failed"])


def _watched(results: Iterable[Loaded], console: Console) -> Iterable[Loaded]:
    """Yield the results; on a terminal, show how many there are so far."""
    columns = (SpinnerColumn(), TextColumn("{task.completed} documents"), TimeElapsedColumn())
    watching = console.is_terminal
    with Progress(*columns, console=console, transient=True, disable=not watching) as progress:
        yield from progress.track(results, total=None)
