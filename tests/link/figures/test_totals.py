"""Counts beside a running total of the same place, and the day of what came about once."""

from __future__ import annotations

from datetime import date

import pytest

from factdb.ingest import extract


@pytest.mark.parametrize(
    ("code", "text", "measures"),
    [
        (
            "id",
            "Hingga kini 64 siswa sakit di Ranu, kata Ani Lestari. Camat menyebut 80 siswa sakit.",
            ["cumulative", "cumulative"],
        ),
        ("id", "Camat menyebut 80 siswa sakit di Ranu.", ["flow"]),
        (
            "id",
            "Camat menyebut 8 orang tewas di Ranu akibat gempa pada Senin. Hingga kini 9 orang "
            "tewas di Ranu, kata Ani Lestari.",
            ["cumulative", "cumulative"],
        ),
        (
            "id",
            "Camat menyebut 8 orang tewas di Ranu pada Senin. Hingga kini 9 orang tewas di Ranu, "
            "kata Ani Lestari.",
            ["flow", "cumulative"],
        ),
        # Told by the document itself, and of another place.
        (
            "en",
            "Floods killed 5 people in Ranu. So far 9 people have died in Ranu, the mayor said.",
            ["flow", "cumulative"],
        ),
        (
            "en",
            "So far 9 people have died in Ranu, the mayor said. Police said 5 died in Tirta.",
            ["cumulative", "flow"],
        ),
    ],
)
def test_what_is_said_beside_a_running_total_is_one(
    code: str, text: str, measures: list[str]
) -> None:
    assert [figure.measure.value for figure in extract(text, language=code).figures] == measures


def test_what_came_about_once_has_the_day_that_was_told_with_its_place() -> None:
    text = "Police said 5 people died in Ranu on Monday. The mayor said 7 people died."
    figures = extract(text, language="en", published=date(2020, 3, 4)).figures
    assert [figure.period and figure.period.end for figure in figures] == [date(2020, 3, 2)] * 2


@pytest.mark.parametrize(
    ("code", "text", "days"),
    [
        ("en", "So far 9 people have died in the fire on Monday.", (date(2020, 3, 2), None)),
        ("en", "By Monday, 9 people had died in the fire.", (date(2020, 3, 2), date(2020, 3, 2))),
        ("en", "The toll of the fire rose on Monday to 9.", (date(2020, 3, 2), date(2020, 3, 2))),
        (
            "id",
            "Jumlah korban tewas akibat banjir di Ranu, Senin (2/3), menjadi 9 orang.",
            (date(2020, 3, 2), None),
        ),
    ],
)
def test_the_day_of_a_cause_is_the_first_of_a_running_total(
    code: str, text: str, days: tuple[date, date | None]
) -> None:
    *_, figure = extract(text, language=code, published=date(2020, 3, 4)).figures
    assert figure.period == days


@pytest.mark.parametrize(
    ("code", "text", "measure"),
    [
        ("en", "Police said 78 people died in the quake on 5 March 2020.", "cumulative"),
        ("en", "On 5 March 2020 police said a quake killed 78 people.", "flow"),
        ("en", "In the quake early on 5 March 2020 some 78 people died.", "cumulative"),
        ("id", "Polisi menyebut 78 orang tewas dalam gempa pada 5 Maret 2020.", "cumulative"),
        ("en", "Police said 78 people died in a brawl on 5 March 2020.", "flow"),
        # Long ago, and in no day: of another disaster.
        ("en", "Some 78 people died in the quake on 5 January 2020.", "flow"),
        ("en", "Some 78 people died in the quake of 2009.", "flow"),
    ],
)
def test_harm_with_the_day_of_its_disaster_is_a_total(code: str, text: str, measure: str) -> None:
    (figure,) = extract(text, language=code, published=date(2020, 3, 7)).figures
    assert figure.measure.value == measure
