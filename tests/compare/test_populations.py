"""What a number counts, and what it counts beside its own noun."""

from __future__ import annotations

import pytest

from factdb.compare.populations import joined_with, population_of
from factdb.units import find_unit


@pytest.mark.parametrize(
    ("behind", "language", "noun"),
    [
        (" passengers and crew sank", "en", "crew"),
        (" penumpang dan awak kapal", "id", "awak"),
        (" people and injured 12", "en", ""),
        (" orang dan melukai 12", "id", ""),
        (" passengers and 16 crew", "en", ""),
        (" people, police said", "en", ""),
        (" people.", "en", ""),
        (" people and crew", "xx", ""),
    ],
)
def test_a_number_of_two_nouns_counts_both(behind: str, language: str, noun: str) -> None:
    assert joined_with(behind, language) == (frozenset([noun]) if noun else frozenset())


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("en:boats", "en:vessels"),
        ("en:villages", "id:desa"),
        ("en:districts", "id:kecamatan"),
        ("en:mosques", "id:masjid"),
        ("en:shops", "id:kios"),
        ("id:warga", "en:people"),
        ("en:nurses", "id:perawat"),
    ],
)
def test_what_outlets_call_differently_is_one_population(one: str, two: str) -> None:
    assert _population(one) == _population(two) != ""


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("en:shops", "en:mosques"),
        ("en:villages", "id:kecamatan"),
        ("en:cities", "en:provinces"),
        ("id:sapi", "id:ayam"),
        ("en:doctors", "en:nurses"),
        ("en:trucks", "id:sepeda motor"),
        ("id:petani", "id:nelayan"),
        ("id:emas", "id:perak"),
        ("en:victims", "en:survivors"),
        ("en:floods", "id:kebakaran"),
    ],
)
def test_kinds_that_stand_beside_each_other_are_populations_of_their_own(
    one: str, two: str
) -> None:
    assert _population(one) != _population(two)


def _population(written: str) -> str:
    """Return the population of a noun of a language: "en:boats"."""
    language, noun = written.split(":")
    return population_of(find_unit(noun, language).name, noun, language)
