"""What a figure can say of an event: the indicators, their definitions and usual measures.

The table is `indicators.toml`; nothing here reads a text (`factdb.parse.indicators` does).
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from factdb.errors import FactdbError
from factdb.records import Measure

__all__ = ["Indicator", "indicators"]

MEASUREMENTS = "measurements"  # the group to which time says nothing
_OPTIONAL = {
    *("of", "compared", "doers", "gatherings", "owners", "cases", "toll", "grows", "quoted"),
}


@dataclass(frozen=True, slots=True)
class Indicator:
    """What a number counts or measures, in the event's terms.

    `kinds` are the sorts of figures that it may have, as `indicators.toml` lists them; `of` is
    "people" or "things" where it is counted of these alone; `follows` names the vocabularies of
    the field whose term it is. `is_compared` is false where two numbers of one place and day may
    be about two things that no field tells apart: two prices, two budgets. `has_doers` is true
    where whoever acts counts what it did itself, `is_of_gatherings` where one place and day may
    have several, `has_owners` where somebody may tell of his own things, `is_of_cases` where those
    who are found ill may be told apart from those who may be. `is_toll` is true where it is told of
    a disaster as a whole, `is_growing` where such a toll only grows, `is_quoted` of what markets
    quote, `is_measurement` of what is physical, of which stock or flow is no question.
    """

    slug: str
    group: str
    definition: str
    measure: Measure
    kinds: frozenset[str]
    of: str | None
    follows: tuple[str, ...]
    is_compared: bool = True
    has_doers: bool = False
    is_of_gatherings: bool = False
    has_owners: bool = False
    is_of_cases: bool = False
    is_toll: bool = False
    is_growing: bool = False
    is_quoted: bool = False
    is_measurement: bool = False


@cache
def indicators() -> Mapping[str, Indicator]:
    """Return every indicator of `indicators.toml` by its slug, in the order of the table."""
    source = Path(__file__).with_name("indicators.toml")
    tables = tomllib.loads(source.read_text(encoding="utf-8"))
    return {slug: _build(slug, table) for slug, table in tables.items()}


def _build(slug: str, table: Mapping[str, object]) -> Indicator:
    kinds, follows = table.get("kinds"), table.get("follows")
    wanted = {"group", "definition", "measure", "kinds", "follows"}
    if (
        table.keys() - _OPTIONAL != wanted
        or not isinstance(kinds, list)
        or not isinstance(follows, list)
    ):
        raise FactdbError(
            f"indicators.toml [{slug}]: has {', '.join(sorted(table))}; "
            f"an indicator has {', '.join(sorted(wanted))}."
        )
    return Indicator(
        slug=slug,
        group=str(table["group"]),
        is_measurement=table["group"] == MEASUREMENTS,
        definition=str(table["definition"]),
        measure=Measure(str(table["measure"])),
        kinds=frozenset(kinds),
        of=str(table["of"]) if "of" in table else None,
        follows=tuple(follows),
        is_compared=bool(table.get("compared", True)),
        has_doers=bool(table.get("doers", False)),
        has_owners=bool(table.get("owners", False)),
        is_of_cases=bool(table.get("cases", False)),
        is_of_gatherings=bool(table.get("gatherings", False)),
        is_toll=bool(table.get("toll", False)),
        is_growing=bool(table.get("grows", False)),
        is_quoted=bool(table.get("quoted", False)),
    )
