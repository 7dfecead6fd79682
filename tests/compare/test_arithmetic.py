"""Numbers of one passage that do not fit one another, and those that do."""

from __future__ import annotations

import pytest

import factdb
from factdb.compare.arithmetic import Number, Unfit, find_unfit
from factdb.compare.populations import is_of_a_whole, population_of


def unfit(text: str, language: str = "en") -> list[Unfit]:
    """Extract the figures of a text and look at them as one passage."""
    extraction = factdb.extract(text, language=language)
    numbers = []
    for figure in extraction.figures:
        population = population_of(figure.counted, figure.unit)
        numbers.append(
            Number(
                *figure.span,
                figure.low,
                figure.high,
                figure.qualifier,
                figure.vague,
                population,
                figure.indicator or "",
                is_of_a_whole(population),
            )
        )
    return list(find_unfit(text, numbers, language))


@pytest.mark.parametrize(
    ("language", "text", "rule", "message"),
    [
        (
            "en",
            "The flood killed 12 people in Ranu: 5 in Lumbir and 6 in Sapta.",
            "sum",
            "5 + 6 are 11, not 12",
        ),
        (
            "en",
            "The flood injured 14 soldiers, made up of 6 men and 7 women.",
            "sum",
            "6 + 7 are 13, not 14",
        ),
        (
            "id",
            "Sebanyak 12 orang tewas di Ranu, terdiri dari 5 laki-laki dan 6 perempuan.",
            "sum",
            "5 + 6 are 11, not 12",
        ),
        (
            "en",
            "The storm damaged 30 of 120 houses, or 20 percent, on Monday.",
            "share",
            "30 of 120 are 25 percent, not 20",
        ),
        (
            "en",
            "The storm damaged 30 of the 120 houses (20 percent).",
            "share",
            "30 of 120 are 25 percent, not 20",
        ),
        (
            "id",
            "Badai merusak 30 dari 120 rumah, atau 20 persen.",
            "share",
            "30 of 120 are 25 percent, not 20",
        ),
        (
            "en",
            "Police said 20 people were injured, including 25 children.",
            "included",
            "20 cannot include 25",
        ),
        (
            "id",
            "Polisi mengatakan 20 orang terluka, termasuk 25 anak.",
            "included",
            "20 cannot include 25",
        ),
    ],
)
def test_numbers_that_do_not_fit_are_told(
    language: str, text: str, rule: str, message: str
) -> None:
    assert unfit(text, language) == [(rule, message)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The flood killed 12 people in Ranu: 5 in Lumbir and 7 in Sapta."),
        ("en", "The flood killed 12 people in Ranu: 5 in Lumbir, 6 in Sapta and one elsewhere."),
        ("en", "The flood killed 12 people in Ranu: 5 in Lumbir, 6 in Sapta, the rest at sea."),
        ("en", "The flood killed 12 people in Ranu: 5 in Lumbir and at least 6 in Sapta."),
        ("en", "The flood killed about 12 people in Ranu: 5 in Lumbir and 6 in Sapta."),
        ("en", "The flood killed 12 people: 5 in Lumbir and 6 in Sapta, and injured 40 people."),
        ("en", "The flood killed 12 people, among them 5 in Lumbir and 6 in Sapta."),
        ("en", "The fund holds $1.2 billion: $0.55 billion in gold and $0.66 billion in cash."),
        ("en", "The toll is 12: the flood of 2019 damaged 5 homes and 6 shops."),
        ("en", "The storm damaged 30 of 120 houses, or 25 percent."),
        ("en", "The storm damaged 37 of 120 houses, or 31 percent."),
        ("en", "The storm damaged 37 of 120 houses, or 30 percent."),  # 30.8, cut off
        ("en", "The storm damaged 37 of 120 houses, or about 30 percent."),
        ("en", "The storm damaged 30 of 120 houses, or more than 20 percent."),
        ("en", "The storm damaged 30 of 120 houses; 20 percent of the bridges are closed."),
        ("id", "Harga turun menjadi 24 dari 30 dolar, atau 20 persen."),  # to 24 from 30
        ("id", "Harga naik menjadi 36 dari 30 dolar, atau 20 persen."),
        ("en", "Police said 25 people were injured, including 20 children."),
        ("en", "Police said more than 20 people were injured, including 25 children."),
        ("en", "Police said 20 people were injured, including 25 percent of the crew."),
        ("en", "Police said 20 people were injured, including in a fire that burned 25 homes."),
        ("en", "Police said dozens were injured, including 125 children."),
        ("id", "Polisi mengatakan 20 orang terluka, termasuk 15 anak. Sebanyak 25 anak mengungsi."),
        ("de", "Die Flut tötete 12 Menschen: 5 in Ranu und 6 in Lumbir."),  # no words for it yet
        ("en", "See law 12: 5 and 6 are void."),
    ],
)
def test_numbers_that_fit_or_may_are_not_told(language: str, text: str) -> None:
    assert unfit(text, language) == []
