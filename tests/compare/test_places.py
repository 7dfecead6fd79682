"""Keys of places: the same place under its names in several languages."""

from __future__ import annotations

import pytest

from factdb.compare.places import extents_of, names_place, place_key


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Kabupaten Ranu", "Ranu regency"),
        ("Kota Ranu", "Ranu city"),
        ("Kabupaten Ranu Barat", "West Ranu regency"),
        ("Ranu timur", "eastern Ranu"),
        ("Kecamatan Ranu", "Ranu District"),
        ("Desa Ranu", "Ranu"),
        ("Kelurahan Ranu", "Ranu"),
        ("Dusun Ranu", "Ranu village"),
        ("Ranu governorate", "Provinsi Ranu"),
        ("north-west Ranu", "Ranu north west"),
        ("northwestern Ranu", "Ranu north west"),
        ("Pulau Wera", "Wera island"),
        ("Danau Wera", "Lake Wera"),
        ("Delta Wera", "Wera Delta"),
    ],
)
def test_one_place_has_one_key(name: str, other: str) -> None:
    assert place_key(name) == place_key(other)


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Kabupaten Ranu", "Kota Ranu"),
        ("Ranu", "Kecamatan Ranu"),
        ("Kota", "Ranu"),
        ("Timur", "Kota"),
        ("Danau Wera", "Pulau Wera"),
        ("Pulau Wera", "Wera"),
    ],
)
def test_two_places_have_two_keys(name: str, other: str) -> None:
    assert place_key(name) != place_key(other)


@pytest.mark.parametrize(
    ("text", "place", "language", "is_named"),
    [
        ("sembilan orang tewas di Ranu", "Kabupaten Ranu", "id", True),
        ("nine died in Ranu regency", "Ranu regency", "en", True),
        ("nine died in the regency", "Ranu regency", "en", False),
        ("neuf morts", "Kota", "xx", False),
    ],
)
def test_a_text_names_a_place_with_its_kind_or_without(
    text: str, place: str, language: str, is_named: bool
) -> None:
    assert names_place(text, place, language) is is_named


@pytest.mark.parametrize(
    ("text", "language", "extents"),
    [
        ("the quake on the island of Ranu", "en", set()),
        ("the quake on the island", "en", {"island"}),
        ("kejadian luar biasa di Ranu", "id", set()),
        ("orang di luar Ranu", "id", {"luar"}),
        ("nine died nationwide", "en", {"nationwide"}),
        ("the National Weather Service counted nine", "en", set()),
        ("sembilan orang tewas di luar Ranu", "id", {"luar"}),
        ("Badan Nasional Ranu mencatat sembilan orang", "id", set()),
        ("neuf morts", "xx", set()),
    ],
)
def test_a_plain_word_tells_of_elsewhere_and_a_name_does_not(
    text: str, language: str, extents: set[str]
) -> None:
    assert extents_of(text, language) == extents
