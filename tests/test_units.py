"""Units: the table is sound, names find their unit, and only like converts to like."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factdb import languages, units
from factdb.errors import UnitError
from factdb.units import convert, find_unit, unit_names


@pytest.mark.parametrize(
    ("name", "code", "unit"),
    [
        ("jam", "id", "hour"),
        ("hours", "en", "hour"),
        ("Stunden", "de", "hour"),
        ("km", "id", "kilometre"),
        ("Rp", "id", "IDR"),
        ("warga sipil", "id", "civilians"),
        ("civilians", "en", "civilians"),
        ("persen", "id", "percent"),
    ],
)
def test_a_name_of_a_language_finds_its_unit(name: str, code: str, unit: str) -> None:
    assert find_unit(name, code).name == unit


def test_a_unit_is_found_by_its_own_name_and_without_a_language() -> None:
    assert find_unit("kilometre").factor == 1000
    assert find_unit("jam").name == "hour"


def test_an_unknown_unit_is_an_error_that_names_it() -> None:
    with pytest.raises(UnitError, match='"parsec" is unknown'):
        find_unit("parsec")


def test_values_convert_exactly_within_a_dimension() -> None:
    assert convert(Decimal("1.5"), find_unit("hour"), find_unit("minute")) == 90
    assert convert(Decimal("0.1"), find_unit("kilometre"), find_unit("metre")) == 100
    assert convert(Decimal("7.50"), find_unit("hour"), find_unit("hour")) == Decimal("7.50")


@pytest.mark.parametrize(
    ("left", "right"), [("hour", "metre"), ("USD", "IDR"), ("people", "homes")]
)
def test_what_does_not_compare_is_an_error(left: str, right: str) -> None:
    if left == "people":
        assert convert(Decimal(1), find_unit(left), find_unit(right)) == 1
        return
    with pytest.raises(UnitError, match="does not compare"):
        convert(Decimal(1), find_unit(left), find_unit(right))


@pytest.mark.parametrize("unit", units.units().values(), ids=lambda unit: unit.name)
def test_every_unit_is_sound(unit: units.Unit) -> None:
    assert unit.factor > 0
    assert unit.names
    assert set(unit.names) <= {"any", "glued", *languages.available()}
    for names in unit.names.values():
        assert all(name == name.lower().strip() for name in names)


@pytest.mark.parametrize("unit", units.units().values(), ids=lambda unit: unit.name)
def test_only_nouns_count_people_or_things(unit: units.Unit) -> None:
    assert unit.of in (("people", "things", "either") if unit.is_counted else (None,))
    assert unit.of == "people" or not unit.is_plain


@pytest.mark.parametrize("code", ["any", "glued", *languages.available()])
def test_no_name_means_two_units_in_one_language(code: str) -> None:
    every = [name for unit in units.units().values() for name in unit.names.get(code, ())]
    assert sorted(every) == sorted(set(every))


@pytest.mark.parametrize("code", languages.available())
def test_a_language_has_the_units_of_the_whole_table(code: str) -> None:
    every = units.units().values()
    names = [
        {name: unit.name for unit in every for name in unit.names.get(c, ())} for c in ("any", code)
    ]
    assert {name: unit.name for name, unit in unit_names(code).items()} == names[0] | names[1]


def test_a_language_wins_over_the_common_names() -> None:
    assert unit_names("id")["ons"].name == "ounce"


def test_a_table_with_a_wrong_key_is_an_error_that_names_it() -> None:
    with pytest.raises(UnitError, match=r"units.toml \[ell\]"):
        units._build("ell", {"dimension": "length", "length": "1.14"})
