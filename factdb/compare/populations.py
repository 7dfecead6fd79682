"""What is counted, in the same words across languages and for nouns that mean the same here."""

from __future__ import annotations

from factdb.errors import UnitError
from factdb.records import Figure
from factdb.units import find_unit

PEOPLE = "people"
# Nouns that say no more of whoever is counted than that they are people: "130 ribu warga",
# "9 victims". Who is more than that (civilians, children, fighters) stays a population of its own.
_PLAIN_PEOPLE = frozenset({"people", "residents", "victims", "refugees", "citizens", "dead"})


def population_of(figure: Figure) -> str:
    """Return the population of a figure: a noun, a currency, or what is measured.

    Empty where the text names nothing counted.
    """
    if figure.counted in _PLAIN_PEOPLE:
        return PEOPLE
    if figure.counted is not None:
        return figure.counted
    unit = (figure.unit or "").strip().lower()
    try:
        return find_unit(unit).name
    except UnitError:
        return unit
