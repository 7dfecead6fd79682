"""The units of figures: what is measured, in what, and what is counted.

The table is `units.toml`; nothing here finds a unit in a text (`factdb.parse.numbers` does).
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path

from factdb.errors import UnitError

__all__ = ["Unit", "convert", "find_unit", "unit_names", "units"]

COUNT = "count"
LENGTH = "length"
MONEY = "money"
TIME = "time"
SHARE = "share"
THINGS = "things"  # what a noun counts of which the table does not say that it is people
EITHER = "either"  # people or things: "members", "cases"
STRONGEST_QUAKE = 10  # of the magnitude scale: no earthquake is stronger


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of measure or a noun that is counted.

    `factor` leads to the base unit of `dimension`, exactly. Where `base` is given the unit
    compares only with units of the same base: a currency only with itself. A unit that
    `is_counted` is a noun, as opposed to a measure; it counts `of`: "people", "things" or "either".
    Of people, one that `is_plain` says no more than that they are.
    """

    name: str
    dimension: str
    factor: Decimal
    base: str | None
    names: Mapping[str, tuple[str, ...]]
    is_counted: bool
    of: str | None
    is_plain: bool


@cache
def units() -> Mapping[str, Unit]:
    """Return every unit of `units.toml` by its name."""
    return _built(_source())


def _source() -> str:
    return Path(__file__).with_name("units.toml").read_text(encoding="utf-8")


def _built(source: str) -> dict[str, Unit]:
    return {name: _build(name, table) for name, table in tomllib.loads(source).items()}


def _build(name: str, table: Mapping[str, object]) -> Unit:
    unknown = table.keys() - {"dimension", "factor", "base", "of", "plain", "names"}
    names = table.get("names", {})
    if unknown or not isinstance(names, dict) or not {"dimension", "factor"} <= table.keys():
        raise UnitError(
            f"units.toml [{name}]: has {', '.join(sorted(table))}; "
            "a unit has dimension, factor, names and, where needed, base, of or plain."
        )
    base = table.get("base")
    is_counted = table["dimension"] == COUNT
    return Unit(
        name=name,
        dimension=str(table["dimension"]),
        factor=Decimal(str(table["factor"])),
        base=None if base is None else str(base),
        names={language: tuple(known) for language, known in names.items()},
        is_counted=is_counted,
        of=str(table.get("of", THINGS)) if is_counted else None,
        is_plain=bool(table.get("plain", False)),
    )


@cache
def unit_names(language: str) -> Mapping[str, Unit]:
    """Return the units by each lower-cased name of a language and by the names common to all.

    Where a language and the common names differ ("ons" in Indonesian), the language wins.
    """
    every = _units_in(language).values()
    return {name: unit for unit in every for name in unit.names.get("any", ())} | {
        name: unit for unit in every for name in unit.names.get(language, ())
    }


@cache
def _units_in(language: str) -> Mapping[str, Unit]:
    """Return every unit by its name, with the names of one language and those common to all.

    The names of each language are a line of the file; to read them all takes twice the time.
    """
    kept = ("names.any =", "names.glued =", f"names.{language} =")
    lines = [
        line
        for line in _source().splitlines(keepends=True)
        if not line.startswith("names.") or line.startswith(kept)
    ]
    return _built("".join(lines))


def find_unit(name: str, language: str | None = None) -> Unit:
    """Return a unit by its name in the table, or as a text of the language writes it.

    Raises:
        UnitError: The table has no such unit.
    """
    table = _units_in(language) if language else units()
    if name in table:
        return table[name]
    lowered = name.lower()
    for code in [language] if language else ["any", "en", "id"]:
        if lowered in unit_names(code):
            return unit_names(code)[lowered]
    raise UnitError(f'unit "{name}" is unknown; factdb/units.toml lists those that are known.')


def convert(value: Decimal, unit: Unit, target: Unit) -> Decimal:
    """Return a value in another unit of the same dimension.

    Raises:
        UnitError: The two units do not compare: another dimension, or another currency.
    """
    if (unit.dimension, unit.base) != (target.dimension, target.base):
        raise UnitError(
            f'"{unit.name}" ({unit.dimension}) does not compare with "{target.name}" '
            f"({target.dimension}); convert within one dimension."
        )
    return value if unit is target else value * unit.factor / target.factor
