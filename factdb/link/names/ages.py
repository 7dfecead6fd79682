"""Who is given an age, as persons are: "SR (42)", "Joan Poe, 67, has lived there since"."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Sequence

from factdb.link.names.runs import Named
from factdb.records import Span

_BRACKETED = re.compile(r"\(\d{1,2}\)")
_ASIDE = re.compile(r", \d{2},")


def has_age(text: str, name: str) -> bool:
    """Tell whether an age in brackets follows a name where the text first has brackets there."""
    at = text.find(f"{name} (")
    return at >= 0 and _BRACKETED.match(text, at + len(name) + 1) is not None


def aged(
    text: str, names: Iterable[Span], runs: Sequence[Named], labels: Container[str]
) -> set[tuple[str, ...]]:
    """Return the names with an age behind them.

    In brackets, of single names and initials; between commas, of several words. `labels` number
    something: "Ayat (2)" has no age.
    """
    return _bracketed(text, names, labels) | _aside(text, runs)


def _bracketed(text: str, names: Iterable[Span], labels: Container[str]) -> set[tuple[str, ...]]:
    ages = [match.start() for match in _BRACKETED.finditer(text)]
    if not ages:
        return set()
    ends = {at - text.endswith(" ", 0, at) for at in ages}
    found = {span.of(text) for span in names if span.end in ends}
    return {(name,) for name in found if " " not in name and name.lower() not in labels}


def _aside(text: str, runs: Sequence[Named]) -> set[tuple[str, ...]]:
    if _ASIDE.search(text) is None:  # most texts
        return set()
    full = (run for run in runs if len(run.reading.name) > 1)
    return {run.reading.name for run in full if _ASIDE.match(text, run.span.end)}
