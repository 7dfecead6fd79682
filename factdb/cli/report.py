"""What a load says on stderr: a sentence for each input that failed, and how it went."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from factdb.cli.found import exit_code

if TYPE_CHECKING:
    from factdb.ingest.loading import Loaded

_ALWAYS = ("stored", "unchanged")
_WHERE_ANY = ("new_version", "updated", "failed")


def report(results: Iterable[Loaded]) -> int:
    """Take the results of a load to its end, print how it went and return the exit code."""
    counts: Counter[str] = Counter()
    claims = figures = 0
    on_terminal = sys.stderr.isatty()
    for result in results:
        counts[result.status] += 1
        claims += result.claims
        figures += result.figures
        if result.error is not None:
            click.echo(f"Error: {result.error}", err=True)
        if on_terminal:
            click.echo(f"{counts.total()} documents\r", nl=False, err=True)
    said = [f"{counts[status]} {_words(status)}" for status in _ALWAYS]
    said += [f"{counts[status]} {_words(status)}" for status in _WHERE_ANY if counts[status]]
    click.echo(f"Documents: {', '.join(said)}. Claims: {claims}. Figures: {figures}.", err=True)
    return exit_code(counts.total() - counts["failed"], counts["failed"])


def _words(status: str) -> str:
    return status.replace("_", " ")
