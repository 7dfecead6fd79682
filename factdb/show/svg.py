"""A series drawn as SVG: time to the right, numbers upwards, a bar for each range."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from math import cos, floor, log10, pi, sin
from typing import NamedTuple, TextIO
from xml.etree import ElementTree as ET

from factdb.show.plot import Mark, bounds_of, key_of, scale_words
from factdb.show.table import cut, shown

_WIDTH, _HEIGHT = 800, 420
_LEFT, _RIGHT, _TOP, _BOTTOM = 90, 20, 44, 40  # margins around the plot
_ROOM = 40  # before the first day and behind the last, at least
_FEW_DAYS = 12  # that have numbers: these may take each other's room
_LINE = 20  # height of a line of the legend
_LONGEST_NAME = 90
_INK, _FAINT = "#222222", "#dddddd"
# Okabe and Ito's palette, which colour-blind readers tell apart.
_CORNERS = (0, 4, 3)  # of a dot: a circle, a square, a triangle
_COLOURS = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#000000")


def write_svg(title: str, marks: Sequence[Mark], out: TextIO) -> None:
    """Write a whole SVG document; what texts say is escaped, and nothing is loaded from elsewhere.

    A dot is one value, a bar a range; an arrow says that the number leaves that end open. Numbers
    in dispute have a ring; a dot is hollow where the text does not give its number as a fact.
    """
    speakers = list(dict.fromkeys(mark.speaker for mark in marks))
    key = key_of(marks, "Ringed:", "Hollow:")
    height = _HEIGHT + _LINE * (len(speakers) + len(key))
    root = ET.Element(
        "svg",
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {_WIDTH} {height}",
        width=str(_WIDTH),
        height=str(height),
        role="img",
    )
    root.set("font-family", "sans-serif")
    root.set("font-size", "12")
    ET.SubElement(root, "title").text = shown(title)
    ET.SubElement(root, "rect", width="100%", height="100%", fill="#ffffff")
    _text(root, _LEFT, 24, shown(title), size="16")
    scale = _Scale(marks)
    _draw_axes(root, scale)
    looks = {name: _look(at) for at, name in enumerate(speakers)}
    for mark, place in zip(marks, scale.places(marks), strict=True):
        _draw_mark(root, mark, place, scale, looks[mark.speaker])
    for at, name in enumerate(speakers):
        y = _HEIGHT + _LINE * at
        _dot(root, (_LEFT + 5, y - 4), looks[name], looks[name].colour)
        _text(root, _LEFT + 16, y, cut(shown(name), _LONGEST_NAME))
    for at, words in enumerate(key, start=len(speakers)):
        _text(root, _LEFT, _HEIGHT + _LINE * at, words)
    ET.ElementTree(root).write(out, encoding="unicode", xml_declaration=False)
    out.write("\n")


class _Look(NamedTuple):
    """How a speaker's numbers are drawn: a colour, and how many corners its dots have."""

    colour: str
    corners: int


def _look(at: int) -> _Look:
    """Return the look of a speaker: once the colours are used up, dots have other corners."""
    turn, colour = divmod(at, len(_COLOURS))
    return _Look(_COLOURS[colour], _CORNERS[turn % len(_CORNERS)])


class _Scale:
    """Where days and numbers lie in the picture."""

    def __init__(self, marks: Sequence[Mark]) -> None:
        self.bottom, self.top = bounds_of(marks)
        days = [date.fromisoformat(mark.day) for mark in marks]
        self.first, self.last = min(days), max(days)
        self._days = (self.last - self.first).days
        room = _WIDTH - _LEFT - _RIGHT
        self._margin = max(_ROOM, room / (self._days + 1) / 2)
        self._step = (room - 2 * self._margin) / max(1, self._days)

    def x(self, day: date) -> float:
        """Return where a day lies, with half a step of room at both ends."""
        return _LEFT + self._margin + (day - self.first).days * self._step

    def y(self, number: float) -> float:
        """Return where a number lies."""
        share = (number - self.bottom) / (self.top - self.bottom)
        return _HEIGHT - _BOTTOM - share * (_HEIGHT - _TOP - _BOTTOM)

    def places(self, marks: Sequence[Mark]) -> Iterator[float]:
        """Yield where each mark stands: those of one day side by side."""
        together: dict[str, int] = {}
        for mark in marks:
            together[mark.day] = together.get(mark.day, 0) + 1
        step = max(2 * _ROOM, self._step) if len(together) < _FEW_DAYS else self._step
        met: dict[str, int] = {}
        for mark in marks:
            at = met[mark.day] = met.get(mark.day, -1) + 1
            count = together[mark.day]
            gap = min(14.0, step * 0.8 / count)
            yield self.x(date.fromisoformat(mark.day)) + gap * (at - (count - 1) / 2)

    def ticks(self) -> Iterator[float]:
        """Yield round numbers, about five."""
        rough = (self.top - self.bottom) / 5
        power = 10.0 ** floor(log10(rough))
        step = next(power * times for times in (1, 2, 5, 10) if power * times >= rough)
        tick = floor(self.bottom / step) * step
        while tick <= self.top + step / 1000:
            if tick >= self.bottom:
                yield tick
            tick += step

    def days(self) -> Iterator[date]:
        """Yield up to eight days, evenly apart, the first among them."""
        step = -(-(self._days + 1) // 8)
        day = self.first
        while day <= self.last:
            yield day
            day += timedelta(days=step)


def _draw_axes(root: ET.Element, scale: _Scale) -> None:
    for tick in scale.ticks():
        y = scale.y(tick)
        _line(root, (_LEFT, y), (_WIDTH - _RIGHT, y), _FAINT, 1)
        _text(root, _LEFT - 8, y + 4, scale_words(tick), "end")
    for day in scale.days():
        _text(root, scale.x(day), _HEIGHT - _BOTTOM + 18, day.isoformat(), "middle")


def _draw_mark(root: ET.Element, mark: Mark, x: float, scale: _Scale, look: _Look) -> None:
    group = ET.SubElement(root, "g")
    words = f"{mark.day}, {mark.speaker}: {mark.value}"
    ET.SubElement(group, "title").text = shown(words)
    colour = look.colour
    ends = [scale.y(bound) for bound in (mark.low, mark.high) if bound is not None]
    if mark.low is None or mark.high is None:
        away = -30 if mark.high is None else 30
        _line(group, (x, ends[0]), (x, ends[0] + away), colour, 2)
        tip = ends[0] + away
        points = f"{x - 4:.1f},{tip:.1f} {x + 4:.1f},{tip:.1f} {x:.1f},{tip + away / 5:.1f}"
        ET.SubElement(group, "polygon", points=points, fill=colour)
    elif ends[0] != ends[-1]:
        _line(group, (x, ends[0]), (x, ends[-1]), colour, 6)
    if len(set(ends)) == 1:
        _dot(group, (x, ends[0]), look, colour if mark.is_fact else "#ffffff")
    if mark.is_disputed:
        _circle(group, x, sum(ends) / len(ends), 8, "none", stroke=_INK)


def _line(
    parent: ET.Element,
    start: tuple[float, float],
    end: tuple[float, float],
    colour: str,
    width: int,
) -> None:
    places = dict(zip(("x1", "y1", "x2", "y2"), (f"{v:.1f}" for v in (*start, *end)), strict=True))
    ET.SubElement(parent, "line", {**places, "stroke": colour, "stroke-width": str(width)})


def _dot(parent: ET.Element, place: tuple[float, float], look: _Look, fill: str) -> None:
    """Draw a dot with its corners: one upwards of three, two of four."""
    x, y = place
    if not look.corners:
        _circle(parent, x, y, 4, fill, stroke=look.colour)
        return
    turn = pi / 4 if look.corners == 4 else pi / 2
    angles = [turn + 2 * pi * at / look.corners for at in range(look.corners)]
    points = " ".join(f"{x + 5 * cos(angle):.1f},{y - 5 * sin(angle):.1f}" for angle in angles)
    ET.SubElement(parent, "polygon", points=points, fill=fill, stroke=look.colour)


def _circle(
    parent: ET.Element, x: float, y: float, radius: int, fill: str, stroke: str = "none"
) -> None:
    ET.SubElement(
        parent, "circle", cx=f"{x:.1f}", cy=f"{y:.1f}", r=str(radius), fill=fill, stroke=stroke
    )


def _text(
    parent: ET.Element, x: float, y: float, words: str, anchor: str = "start", size: str = "12"
) -> None:
    made = ET.SubElement(parent, "text", x=f"{x:.1f}", y=f"{y:.1f}", fill=_INK)
    made.set("text-anchor", anchor)
    made.set("font-size", size)
    made.text = words
