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
        population = population_of(figure.counted, figure.unit, language)
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
            "en",
            "The blast killed 12 people in Ranu: 5 women and 6 police officers.",
            "sum",
            "5 + 6 are 11, not 12",
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
        (
            "de",
            "Das Hochwasser tötete 12 Menschen in Ranu: 5 in Lumbir und 6 in Sapta.",
            "sum",
            "5 + 6 are 11, not 12",
        ),
        (
            "de",
            "Der Sturm beschädigte 30 von 120 Häusern, also 20 Prozent.",
            "share",
            "30 of 120 are 25 percent, not 20",
        ),
        (
            "de",
            "Bei dem Brand wurden 20 Menschen verletzt, darunter 25 Kinder.",
            "included",
            "20 cannot include 25",
        ),
        (
            "es",
            "La crecida mató a 12 personas en Ranu: 5 en Lumbir y 6 en Sapta.",
            "sum",
            "5 + 6 are 11, not 12",
        ),
        (
            "es",
            "La tormenta dañó 30 de las 120 casas, es decir, el 20 por ciento.",
            "share",
            "30 of 120 are 25 percent, not 20",
        ),
        (
            "es",
            "El incendio dejó 20 personas heridas, entre ellas 25 niños.",
            "included",
            "20 cannot include 25",
        ),
        (
            "fr",
            "La crue a tué 12 personnes à Ranu : 5 à Lumbir et 6 à Sapta.",
            "sum",
            "5 + 6 are 11, not 12",
        ),
        (
            "fr",
            "La tempête a endommagé 30 des 120 maisons, soit 20 %.",
            "share",
            "30 of 120 are 25 percent, not 20",
        ),
        (
            "fr",
            "L'incendie a blessé 20 personnes, dont 25 enfants.",
            "included",
            "20 cannot include 25",
        ),
        (
            "it",
            "La piena ha ucciso 12 persone a Ranu: 5 a Lumbir e 6 a Sapta.",
            "sum",
            "5 + 6 are 11, not 12",
        ),
        (
            "it",
            "La tempesta ha danneggiato 30 delle 120 case, pari al 20 per cento.",
            "share",
            "30 of 120 are 25 percent, not 20",
        ),
        (
            "it",
            "L'incendio ha ferito 20 persone, tra cui 25 bambini.",
            "included",
            "20 cannot include 25",
        ),
        (
            "nl",
            "De overstroming doodde 12 mensen in Ranu: 5 in Lumbir en 6 in Sapta.",
            "sum",
            "5 + 6 are 11, not 12",
        ),
        (
            "nl",
            "De storm beschadigde 30 van de 120 huizen, oftewel 20 procent.",
            "share",
            "30 of 120 are 25 percent, not 20",
        ),
        (
            "nl",
            "Bij de brand raakten 20 mensen gewond, onder wie 25 kinderen.",
            "included",
            "20 cannot include 25",
        ),
        (
            "pt",
            "A enchente matou 12 pessoas em Ranu: 5 em Lumbir e 6 em Sapta.",
            "sum",
            "5 + 6 are 11, not 12",
        ),
        (
            "pt",
            "A tempestade danificou 30 das 120 casas, ou seja, 20%.",
            "share",
            "30 of 120 are 25 percent, not 20",
        ),
        (
            "pt",
            "O incêndio feriu 20 pessoas, entre elas 25 crianças.",
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
        ("de", "Das Hochwasser tötete 12 Menschen in Ranu: 5 in Lumbir und 7 in Sapta."),
        (
            "de",
            "Die Flut tötete 12 Menschen: 5 in Lumbir, 6 in Sapta und einen anderen am Fluss.",
        ),
        ("de", "Der Sturm beschädigte 37 von 120 Häusern, also rund 30 Prozent."),
        ("es", "La crecida mató a 12 personas: 5 en Lumbir, 6 en Sapta y el resto en el mar."),
        ("es", "La tormenta dañó 30 de las 120 casas, o el 25 por ciento."),
        ("fr", "La crue a tué 12 personnes, dont 5 à Lumbir et 6 à Sapta."),
        ("fr", "La tempête a endommagé 30 des 120 maisons, soit un quart."),
        ("it", "La piena ha ucciso 12 persone: 5 a Lumbir, 6 a Sapta e le altre in mare."),
        ("it", "La tempesta ha danneggiato 37 delle 120 case, pari al 31 per cento."),
        ("nl", "De overstroming doodde 12 mensen: 5 in Lumbir, 6 in Sapta en de rest elders."),
        ("nl", "Bij de brand raakten ruim 20 mensen gewond, onder wie 25 kinderen."),
        ("pt", "A enchente matou 12 pessoas: 5 em Lumbir, 6 em Sapta e outra no mar."),
        ("pt", "O incêndio feriu 25 pessoas, entre elas 20 crianças."),
        ("en", "See law 12: 5 and 6 are void."),
        ("en", "The fire killed 10 people: 4 men, 3 women, 2 children and a firefighter."),
        ("id", "Kebakaran itu menewaskan 10 orang: 4 pria, 3 wanita, 2 anak dan seorang petugas."),
    ],
)
def test_numbers_that_fit_or_may_are_not_told(language: str, text: str) -> None:
    assert unfit(text, language) == []
