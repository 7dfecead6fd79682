"""Which span stands in which: the claim that a figure or a date belongs to. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from factdb.records import Span


def find_holders(outer: Sequence[Span], inner: Sequence[Span]) -> list[int | None]:
    """Return for each inner span the index of the smallest outer one that holds it.

    Spans come in any order; time is linear after sorting where outer ones nest a few deep only.
    """
    found: list[int | None] = [None] * len(inner)
    upcoming = sorted(range(len(outer)), key=lambda i: (-outer[i].start, outer[i].end, -i))
    opened: list[int] = []
    for j in sorted(range(len(inner)), key=lambda j: inner[j].start):
        while upcoming and outer[upcoming[-1]].start <= inner[j].start:
            _close(opened, outer, outer[upcoming[-1]].start)
            opened.append(upcoming.pop())
        _close(opened, outer, inner[j].start)
        found[j] = next((i for i in reversed(opened) if outer[i].contains(inner[j])), None)
    return found


def _close(opened: list[int], outer: Sequence[Span], place: int) -> None:
    while opened and outer[opened[-1]].end <= place:
        opened.pop()
