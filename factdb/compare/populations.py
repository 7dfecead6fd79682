"""What is counted, in the same words across languages and for nouns that mean the same here."""

from __future__ import annotations

from functools import lru_cache

from factdb.compare.phrases import pack_of
from factdb.errors import UnitError
from factdb.units import find_unit, units
from factdb.words import fold_words

PEOPLE = "people"
PROTESTERS = "protesters"
# Who is counted among people one by one, whatever else they are; a family is not.
PERSONS = frozenset(
    {"children", "women", "men", "adults", "civilians", "fighters", "soldiers", "police officers"}
)
# What is counted where each is a person: "640 cases" of cholera are people who have it.
CASES = "cases"
# The dead who are found are not all; nor are those who are counted by their bodies.
FOUND = "bodies"
_OF_A_WHOLE = frozenset({"share", "ratio", "points"})  # dimensions


@lru_cache(2**12)
def population_of(counted: str | None, unit: str | None, language: str) -> str:
    """Return the population of a figure: a noun, a currency, or what is measured.

    Nouns that say no more than that they are people are one: "130 ribu warga", "9 victims". Who is
    more than that (civilians, children, fighters) stays a population of its own. Empty where the
    text names nothing counted.

    Args:
        counted: The field's word for what is counted, if it has one.
        unit: What is counted or measured, as written.
        language: Of the text.
    """
    written = (unit or "").strip().lower() if counted is None else counted
    try:
        known = find_unit(_without_owner(written, language), language)
    except UnitError:
        return written
    return PEOPLE if known.is_plain else known.name


@lru_cache(2**12)
def _without_owner(noun: str, language: str) -> str:
    """Return a noun without an ending that tells whose they are: "warga" of "warganya"."""
    pack = pack_of(language)
    endings = () if pack is None else pack.comparison.own_endings
    bare = next((noun.removesuffix(one) for one in endings if noun.endswith(one)), noun)
    return bare if is_unit(bare, language) else noun


@lru_cache(2**10)
def qualities_of(unit: str, language: str) -> frozenset[str]:
    """Return the words of what is counted that make it fewer: "foreign" of "foreign tourists".

    A noun that is counted itself makes it none: "rumah warga" are houses. Whose they are does:
    "warganya" are one village's.

    Args:
        unit: What is counted, as written.
        language: Of the text; of one that factdb does not know there are none.
    """
    pack = pack_of(language)
    if pack is None:
        return frozenset()
    nothing = pack.function_words | pack.counting.classifiers | pack.comparison.neutral
    words = [word for word in fold_words(unit) if not (word in nothing or word[0].isdigit())]
    return frozenset(word for word in words if not is_unit(word, language))


def joined_with(behind: str, language: str) -> frozenset[str]:
    """Return the noun that a number counts beside its own: "crew" of "189 passengers and crew".

    Not what befell others: "killed 9 people and injured 12".

    Args:
        behind: What stands behind the number.
        language: Of the text; of one that factdb does not know there is none.
    """
    pack = pack_of(language)
    if pack is None:
        return frozenset()
    words = behind.split(maxsplit=3)[:3]
    if len(words) < 3 or words[1].lower() not in pack.reporting.conjunctions:
        return frozenset()
    noun = words[2].strip('.,;:!?"”)').lower()
    is_other = is_unit(noun, language) and population_of(None, noun, language) != PEOPLE
    return frozenset([noun]) if is_other else frozenset()


def is_unit(word: str, language: str) -> bool:
    """Tell whether a word is a noun that is counted, or a measure: "toko", "meter"."""
    try:
        find_unit(word, language)
    except UnitError:
        return False
    return True


@lru_cache(2**12)
def counts_people(population: str) -> bool:
    """Tell whether a population is of persons, one each: all of the dead may be "16 workers"."""
    unit = units().get(population)
    return population == PEOPLE or (unit is not None and unit.of == "people")


def is_of_a_whole(population: str) -> bool:
    """Tell whether a number is a part of something: 30 percent, of which whole no field holds."""
    unit = units().get(population)
    return unit is not None and unit.dimension in _OF_A_WHOLE
