"""What a filter names is found first: its ids then lead to the rows by index."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import partial
from typing import NamedTuple

from factdb.query.connection import Connection
from factdb.query.filters import Filter
from factdb.store.drafting.folding import fold

_LAST = "\U0010ffff"  # sorts after every character that a name continues with
_LONGEST_ID = 18  # digits that 64 bits hold

_BY_WORD = "SELECT entity_id FROM name_part WHERE part >= :name AND part < :name_after"
_BY_NAME = (
    "SELECT id FROM entity WHERE folded LIKE :name_pattern ESCAPE '!' "
    "UNION SELECT entity_id FROM alias WHERE folded LIKE :name_pattern ESCAPE '!'"
)
_BY_PUBLISHER = "SELECT id FROM publisher WHERE folded LIKE :publisher_pattern ESCAPE '!'"
_BY_PLACE = "SELECT id FROM series WHERE place LIKE :place_pattern ESCAPE '!'"
# Figures whose one bound, or lower one, lies in a range; as few of them as may be asked for.
_BY_NUMBER = """
SELECT {column} FROM figure WHERE low_order >= :least AND low_order <= :most
UNION ALL SELECT {column} FROM figure
WHERE low_order IS NULL AND high_order >= :least AND high_order <= :most
"""
FEW = 1000  # figures, whose rows are found one by one and sorted within milliseconds
_BY_ID = "SELECT id FROM document WHERE id = :document_id"
_BY_WHOLE_ADDRESS = "SELECT id FROM document WHERE address = :document_address"
_BY_ADDRESS = "SELECT id FROM document WHERE lower(address) LIKE :address_pattern ESCAPE '!'"


class Named(NamedTuple):
    """The things that a name means: their ids, and the query that gives these with its values."""

    ids: list[int]
    sql: str
    values: Mapping[str, str | int | float]


def find_speakers_named(connection: Connection, name: str) -> Named:
    """Find whose name or alias has words that begin so; else whose name has it anywhere."""
    part = fold(name)
    by_word = _find(connection, _BY_WORD, {"name": part, "name_after": part + _LAST})
    return by_word if by_word.ids else _find(connection, _BY_NAME, {"name_pattern": like(part)})


def find_publishers_named(connection: Connection, name: str) -> Named:
    """Find the publishers whose name has this part."""
    return _find(connection, _BY_PUBLISHER, {"publisher_pattern": like(fold(name))})


def find_places_named(connection: Connection, name: str) -> Named:
    """Find the series of the places whose name, in whichever language, has this part."""
    return _find(connection, _BY_PLACE, {"place_pattern": like(find_place_key(connection, name))})


def find_series_named(connection: Connection, place: str, *, indicator: str) -> Named:
    """Find the series of an indicator in the places whose name has this part."""
    pattern = like(find_place_key(connection, place))
    values = {"place_pattern": pattern, "place_indicator": indicator}
    return _find(connection, f"{_BY_PLACE} AND indicator = :place_indicator", values)


def find_place_key(connection: Connection, name: str) -> str:
    """Return the key of words with a place among them, which may have another name."""
    from factdb.compare.places import place_key  # reads the language files, 50 ms

    key = f" {place_key(name)} "
    for other, place in connection.rows("SELECT name, place FROM place_name ORDER BY name", {}):
        key = key.replace(f" {other} ", f" {place} ")
    return key.strip()


def find_documents_named(connection: Connection, name: str) -> Named:
    """Find the document of this id; else of this address; else those whose address has it."""
    if name.isdecimal() and len(name) <= _LONGEST_ID:
        found = _find(connection, _BY_ID, {"document_id": int(name)})
        if found.ids:
            return found
    found = _find(connection, _BY_WHOLE_ADDRESS, {"document_address": name})
    if found.ids:
        return found
    return _find(connection, _BY_ADDRESS, {"address_pattern": like(name.lower())})


# Filters that name things, with how these are found; whichever leaves the fewest rows comes first.
_FINDERS: Mapping[str, Callable[[Connection, str], Named]] = {
    "document": find_documents_named,
    "speaker": find_speakers_named,
    "place": find_places_named,
    "publisher": find_publishers_named,
}


NAMING = tuple(_FINDERS)


def find_named(connection: Connection, chosen: Filter) -> dict[str, Named]:
    """Find the things that a filter names, by the filter."""
    finders = _FINDERS
    if chosen.indicator is not None:  # a series has one: none of its rows is read in vain
        of_indicator = partial(find_series_named, indicator=chosen.indicator)
        finders = {**_FINDERS, "place": of_indicator}
    asked = chosen._asdict()
    return {
        name: find_by_name(connection, asked[name])
        for name, find_by_name in finders.items()
        if asked[name] is not None
    }


def find_few_numbers(
    connection: Connection, column: str, minimum: Decimal | None, maximum: Decimal | None
) -> Named | None:
    """Find the figures within bounds where they are few; None where they are many.

    Those whose upper bound is above the maximum may be among them.

    Args:
        connection: Of the database.
        column: Of `figure`: what is wanted of each.
        minimum: The least that a figure, by its lower bound if it has one, may be.
        maximum: The most that a figure, by its upper bound if it has one, may be.
    """
    least = -math.inf if minimum is None else float(minimum)
    most = math.inf if maximum is None else float(maximum)
    sql = _BY_NUMBER.format(column=column)
    values = {"least": least, "most": most}
    some = f"SELECT * FROM ({sql}) few LIMIT {FEW + 1}"  # noqa: S608 - our own words
    ids = [number for (number,) in connection.rows(some, values)]
    return None if len(ids) > FEW else Named(ids, sql, values)


def like(part: str) -> str:
    """Return the LIKE pattern of any text that has this part, with "!" as the escape."""
    escaped = part.replace("!", "!!").replace("%", "!%").replace("_", "!_")
    return f"%{escaped}%"


def _find(connection: Connection, sql: str, values: Mapping[str, str | int]) -> Named:
    return Named(sorted({number for (number,) in connection.rows(sql, values)}), sql, values)
