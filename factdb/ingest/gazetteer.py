"""Other names of places from a file: a line a place, its names parted by commas.

The table `places` of an export is read too, as CSV or JSON Lines.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator

from factdb.compare.places import place_key
from factdb.errors import ReadError
from factdb.read.encoding import decode
from factdb.read.jsonl import read_object
from factdb.read.source import open_source

_COLUMNS = ["place", "name"]  # of an export


def read_places(path: str) -> dict[str, str]:
    """Return the other names of places with the place that they are of, both as keys.

    A line gives a place's name, and then its others: "Aleppo,Halab,Alep". Empty lines, and those
    that begin with "#", say nothing.

    Raises:
        ReadError: The file cannot be read, a line gives one name alone, or a name is of two places.
    """
    source = open_source(path)
    with source.file:
        lines = decode(source.read(), source.name).splitlines()
    found: dict[str, str] = {}
    for number, row in enumerate(_rows(lines, path), start=1):
        names = [key for name in row if (key := place_key(name.strip()))]
        if not names or row[0].startswith("#") or (number == 1 and row == _COLUMNS):
            continue
        place, *others = names
        if not others:
            raise ReadError(f'{path}, line {number}: "{row[0]}" has no other name; add one.')
        for other in others:
            if found.setdefault(other, place) != place:
                raise ReadError(
                    f'{path}, line {number}: "{other}" is a name of "{found[other]}" already.'
                )
    return found


def _rows(lines: list[str], path: str) -> Iterator[list[str]]:
    if not lines or not lines[0].startswith("{"):
        yield from csv.reader(lines)
        return
    for number, line in enumerate(lines, start=1):
        given = read_object(line.encode(), f"{path}, line {number}")
        yield [str(given.get(name) or "") for name in _COLUMNS]
