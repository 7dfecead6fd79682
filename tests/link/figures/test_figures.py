"""The time that a figure refers to."""

from __future__ import annotations

from datetime import date

import pytest

from factdb.ingest import extract
from factdb.records import DateRange


def period_of(text: str, language: str) -> DateRange | None:
    (figure,) = extract(text, language=language, published=date(2024, 5, 7)).figures
    return figure.period


@pytest.mark.parametrize(
    ("language", "text", "period"),
    [
        (
            "id",
            "Banjir merendam 40 rumah pada 3 Mei 2024.",
            DateRange(date(2024, 5, 3), date(2024, 5, 3)),
        ),
        (
            "en",
            "In April 2024 the flood destroyed 40 homes.",
            DateRange(date(2024, 4, 1), date(2024, 4, 30)),
        ),
        (
            "id",
            "Banjir merendam 40 rumah sejak 3 Mei 2024.",
            DateRange(date(2024, 5, 3), None),
        ),
        (
            "en",
            "The flood has destroyed 40 homes since 3 May 2024.",
            DateRange(date(2024, 5, 3), None),
        ),
        (
            "en",
            "The flood has destroyed 40 homes since the beginning of March.",
            DateRange(date(2024, 3, 1), None),
        ),
        # A feast may only name something.
        (
            "en",
            "A fire hurt 40 guests at a Halloween party on 3 May 2024.",
            DateRange(date(2024, 5, 3), date(2024, 5, 3)),
        ),
        ("en", "The flood destroyed 40 homes.", None),
        # Who is missing is so on the day that it is told, whenever the boat sank.
        ("en", "Twelve people were missing after a boat sank on 3 May 2024.", None),
        ("id", "Tim mencari 12 orang hilang di kapal yang karam pada 3 Mei 2024.", None),
        (
            "en",
            "The death toll of the 3 May 2024 bombings has risen to 12.",
            DateRange(date(2024, 5, 3), None),
        ),
        (
            "en",
            "Twelve people were missing on 3 May 2024.",
            DateRange(date(2024, 5, 3), date(2024, 5, 3)),
        ),
    ],
)
def test_a_figure_has_the_days_of_the_date_beside_it(
    language: str, text: str, period: DateRange | None
) -> None:
    assert period_of(text, language) == period


def test_the_day_of_a_statement_is_no_period() -> None:
    text = "Banjir merendam 40 rumah, kata Bupati Rudi Hartono, Senin (6/5/2024)."
    assert period_of(text, "id") is None
