"""A series drawn, in a terminal and as SVG."""

from __future__ import annotations

import io
from decimal import Decimal
from xml.etree import ElementTree as ET

import pytest

from factdb.show.bounds import bounds_words
from factdb.show.plot import Mark, write_plot
from factdb.show.svg import write_svg

MARKS = [
    Mark("2020-03-01", "Ann", "9", 9, 9, False),
    Mark("2020-03-02", "<b>Ben & Co</b>", "10 to 13", 10, 13, True),
    Mark("2020-03-02", "Dee", "at least 5", 5, None, False),
    Mark("2020-03-02", "Eve", "at most 8", None, 8, False),
]


def test_each_number_has_its_line_and_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    out = io.StringIO()
    write_plot(MARKS, out)
    one, two, three, four, scale, key = out.getvalue().splitlines()
    assert "●" in one
    assert "├" in two
    assert "┤ !" in two
    assert three.index("●") < three.index("▶")
    assert four.index("◀") < four.index("●")
    assert scale.split() == ["0", "13"]
    assert key.strip() == "! cannot be true beside another number of its day"
    assert max(map(len, (one, two, three, four, scale))) <= 80


def test_the_scale_has_every_digit() -> None:
    out = io.StringIO()
    write_plot([Mark("2020-03-01", "Ann", "5 000 000", 5e6, 5e6, False)], out)
    assert out.getvalue().endswith(" 5\N{NO-BREAK SPACE}000\N{NO-BREAK SPACE}000\n")


def test_no_two_of_twenty_speakers_look_alike() -> None:
    out = io.StringIO()
    marks = [Mark("2020-03-01", f"Ann {at}", str(at), at, at, False) for at in range(20)]
    write_svg("one", marks, out)
    root = ET.fromstring(out.getvalue())
    dots = [
        (one.tag, one.get("stroke"), (one.get("points") or "").count(","))
        for group in root.iter("{http://www.w3.org/2000/svg}g")
        for one in group
        if one.get("stroke")
    ]
    assert len(dots) == len(set(dots)) == 20


def test_a_picture_says_what_its_signs_mean() -> None:
    out = io.StringIO()
    write_svg("one", [*MARKS, MARKS[0]._replace(is_fact=False)], out)
    assert "Ringed: cannot be true beside another number of its day" in out.getvalue()
    assert "Hollow: is a part, or not told as a fact" in out.getvalue()


def test_what_is_no_fact_is_drawn_hollow() -> None:
    out, picture = io.StringIO(), io.StringIO()
    marks = [Mark("2020-03-01", "Ann", "60 (not asserted)", 60, 60, False, is_fact=False)]
    write_plot(marks, out)
    write_svg("one", marks, picture)
    assert "○" in out.getvalue()
    assert "●" not in out.getvalue()
    assert 'fill="#ffffff" stroke="#0072b2"' in picture.getvalue()


def test_one_day_stands_in_the_middle_and_no_mark_outside() -> None:
    for days in (["2020-03-01"], ["1990-01-01", *["2020-03-01"] * 5]):
        out = io.StringIO()
        marks = [Mark(day, f"Ann {at}", "9", 9, 9, False) for at, day in enumerate(days)]
        write_svg("one", marks, out)
        root = ET.fromstring(out.getvalue())
        circles = root.iter("{http://www.w3.org/2000/svg}circle")
        places = [float(one.get("cx", "")) for one in circles][: len(days)]
        assert all(90 < place < 780 for place in places)
        assert len(set(places)) == len(places)
        if len(days) == 1:
            assert places == [435]


@pytest.mark.parametrize("bounds", [(0, 0), (-5, -5), (None, 0), (3, 3)])
def test_any_single_number_can_be_drawn(bounds: tuple[float | None, float | None]) -> None:
    out = io.StringIO()
    marks = [Mark("2020-03-01", "Ann", "n", *bounds, False)]
    write_plot(marks, out)
    write_svg("one", marks, out)
    assert "2020-03-01" in out.getvalue()


def test_svg_is_well_formed_and_escaped() -> None:
    out = io.StringIO()
    write_svg("killed <people> & more", MARKS, out)
    root = ET.fromstring(out.getvalue())
    texts = [element.text for element in root.iter() if element.text]
    assert "killed <people> & more" in texts
    assert "<b>Ben & Co</b>" in texts
    assert "<b>" not in out.getvalue()
    assert len(list(root.iter("{http://www.w3.org/2000/svg}polygon"))) == 2


@pytest.mark.parametrize(
    ("low", "high", "qualifier", "words"),
    [
        ("7000", None, "more_than", "more than 7000"),
        ("130000", "130000", "about", "about 130\N{NO-BREAK SPACE}000"),
        ("9999", "10000", "between", "9999 to 10\N{NO-BREAK SPACE}000"),
        ("12345.5", "12345.5", "exact", "12345.5"),
        ("-20000", "-20000", "exact", "-20\N{NO-BREAK SPACE}000"),
    ],
)
def test_bounds_are_told_with_their_thousands_apart(
    low: str, high: str | None, qualifier: str, words: str
) -> None:
    assert bounds_words(Decimal(low), None if high is None else Decimal(high), qualifier) == words
