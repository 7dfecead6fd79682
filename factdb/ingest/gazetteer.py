"""Other names of places from a file: a line a place, its names parted by commas.

The table `places` of an export is read too, as CSV or JSON Lines.
"""

from __future__ import annotations

from collections.abc import Iterator

from factdb.compare.places import place_key
from factdb.errors import ReadError
from factdb.read.encoding import check_text, refuse_formats
from factdb.read.jsonl import read_lines, read_object
from factdb.read.rows import Rows, opening
from factdb.read.source import Source, open_source

_COLUMNS = ["place", "name"]  # of an export


def read_places(path: str) -> dict[str, str]:
    """Return the other names of places with the place that they are of, both as keys.

    A line gives a place's name, and then its others: "Aleppo,Halab,Alep". Empty lines, and those
    that begin with "#", say nothing.

    Raises:
        ReadError: The file cannot be read, a line gives one name alone, or a name is of two places.
    """
    source = open_source(path)
    found: dict[str, str] = {}
    with source.file:
        refuse_formats(source.head, source.name)
        for where, row in _rows(source):
            check_text(" ".join(row), where)
            place, *others = [key for name in row if (key := place_key(name.strip()))] or [""]
            if not others:
                raise ReadError(f'{where}: "{" ".join(row)}" has no other name; add one.')
            for other in others:
                if found.setdefault(other, place) != place:
                    raise ReadError(f'{where}: "{other}" is a name of "{found[other]}" already.')
    return found


def _rows(source: Source) -> Iterator[tuple[str, list[str]]]:
    """Yield the names of each line that has any, with its place for messages."""
    if opening(source).lstrip().startswith("{"):
        for where, line in read_lines(source):
            given = read_object(line, where)
            yield where, [_name(given.get(column), column, where) for column in _COLUMNS]
        return
    rows = Rows(source, comment=b"#")
    for row in rows:
        if isinstance(row, ReadError):
            raise row
        if any(map(str.strip, row)) and row != _COLUMNS:
            yield rows.where, row


def _name(value: object, column: str, where: str) -> str:
    if not isinstance(value, str) or not value:
        raise ReadError(f'{where}: there is no "{column}"; a line has "place" and "name".')
    return value
