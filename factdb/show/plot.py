"""A series drawn in a terminal: a line for each number, from its lower bound to its upper one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, TextIO

from factdb.show.table import cut, shown, width_of

_LEAST = 10  # columns of the plot itself, on the narrowest terminal
_LONGEST_NAME = 28


class Mark(NamedTuple):
    """One number to draw; an open bound is None.

    `is_disputed` says that another number of its day cannot be true beside it, `is_fact` that the
    text gives the number as what is so.
    """

    day: str
    speaker: str
    value: str
    low: float | None
    high: float | None
    is_disputed: bool
    is_fact: bool = True


def write_plot(marks: Sequence[Mark], out: TextIO) -> None:
    """Write one line a mark: its day, its bar on a common scale from 0, its value and speaker.

    ├──┤ is a range, ● one value, ○ one that is told as no fact, ● with ▶ or ◀ an open end; "!"
    marks numbers in dispute.
    """
    names = [cut(shown(mark.speaker), _LONGEST_NAME) for mark in marks]
    values = [shown(mark.value) for mark in marks]
    widest = max(map(len, values)) + max(map(len, names)) + len("2016-12-14  ") + len("  !  ")
    columns = max(_LEAST, width_of(out) - widest)
    bottom, top = bounds_of(marks)
    for mark, value, name in zip(marks, values, names, strict=True):
        bar = _bar(mark, bottom, top, columns)
        dispute = "!" if mark.is_disputed else " "
        line = f"{mark.day}  {bar} {dispute} {value:>{max(map(len, values))}}  {name}"
        out.write(line.rstrip() + "\n")
    first, last = scale_words(bottom), scale_words(top)
    out.write(f"{'':12}{first}{last:>{columns - len(first)}}\n")
    out.writelines(f"{'':12}{words}\n" for words in key_of(marks, "!", "○"))


def scale_words(number: float) -> str:
    """Return a number of a scale with its thousands apart, as the values have them."""
    return f"{number:,.10g}".replace(",", "\N{NO-BREAK SPACE}")


def key_of(marks: Sequence[Mark], dispute: str, no_fact: str) -> list[str]:
    """Return what the signs that are drawn mean, in words; those that nobody sees are left out."""
    key = []
    if any(mark.is_disputed for mark in marks):
        key.append(f"{dispute} cannot be true beside another number of its day")
    if not all(mark.is_fact for mark in marks):
        key.append(f"{no_fact} is a part, or not told as a fact")
    return key


def bounds_of(marks: Sequence[Mark]) -> tuple[float, float]:
    """Return the ends of a common scale: it begins at 0 unless a number lies below."""
    known = [bound for mark in marks for bound in (mark.low, mark.high) if bound is not None]
    bottom, top = min(0.0, *known, 0.0), max(0.0, *known, 0.0)
    return bottom, top if top > bottom else bottom + 1


def _bar(mark: Mark, bottom: float, top: float, columns: int) -> str:
    """Return the bar of a mark, as wide as the plot."""

    def column(bound: float) -> int:
        return round((bound - bottom) / (top - bottom) * (columns - 1))

    cells = [" "] * columns
    if mark.low is not None and mark.high is not None and column(mark.low) < column(mark.high):
        first, last = column(mark.low), column(mark.high)
        cells[first : last + 1] = ["├", *"─" * (last - first - 1), "┤"]
        return "".join(cells)
    bound = mark.low if mark.low is not None else mark.high
    place = column(bound if bound is not None else bottom)
    if mark.high is None:
        cells[place:] = "─" * (columns - place - 1) + "▶"
    elif mark.low is None:
        cells[: place + 1] = "◀" + "─" * place
    cells[place] = "●" if mark.is_fact else "○"
    return "".join(cells)
