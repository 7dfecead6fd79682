"""A database to files that depend on its content alone.

The same articles give the same bytes on SQLite and PostgreSQL, loaded in one go or in many, by one
worker or several, in whatever order: rows are ordered and named by keys that derive from content,
and no id, run or clock is in them. Only the versions of one article follow their order of loading,
for that is which came after which.

Everything streams: a version is read and written to all files before the next is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import Any, TextIO

from factdb.errors import UsageError
from factdb.export.files import Sink, files_of, stream_of
from factdb.export.tables import ALWAYS, INTERCHANGE, TABLES
from factdb.query.connection import Connection
from factdb.query.decisions import read_log
from factdb.query.filters import EVERYTHING, Filter
from factdb.query.listing import compose_ids
from factdb.query.lists import DOCUMENTS
from factdb.query.matching import compose_matching
from factdb.query.names import find_named
from factdb.query.places import read_places
from factdb.query.propositions import read_propositions, read_repeats
from factdb.query.speakers import read_speakers
from factdb.query.stored import StoredVersion
from factdb.query.version import read_versions

__all__ = ["export_folder", "export_stream"]

_AT_ONCE = 500  # rows
# Tables whose rows are of many versions: each is read from the database, of all documents or of
# those that SQL with some values gives.
_OF_MANY: Mapping[str, Callable[[Connection, str, Mapping[str, Any]], Iterator[Any]]] = {
    "speakers": read_speakers,
    "propositions": read_propositions,
    "repeats": read_repeats,
    "decisions": read_log,
    "places": read_places,
}


def export_folder(
    connection: Connection,
    folder: Path,
    format_: str = "jsonl",
    tables: Sequence[str] = (),
    chosen: Filter = EVERYTHING,
    is_current: bool = False,
) -> Counter[str]:
    """Write a file a table into a folder, and return how many rows each has.

    Args:
        connection: An open database.
        folder: Where to; made where it is missing.
        format_: "jsonl", "csv", "tsv" or "parquet".
        tables: Keys of `tables.TABLES`; none for all that is content, and where the format is
            jsonl, the interchange format too.
        chosen: What the documents must be, by the filters of the list of documents.
        is_current: Whether only the newest version of each document is written.

    Raises:
        FactdbError: The folder cannot be written, or Parquet lacks its library.
    """
    names = tuple(tables) or ALWAYS[format_]
    with files_of(folder, format_, names) as sinks:
        return _export(connection, sinks, chosen, is_current)


def export_stream(
    connection: Connection,
    out: TextIO,
    format_: str = "jsonl",
    tables: Sequence[str] = (),
    chosen: Filter = EVERYTHING,
    is_current: bool = False,
) -> Counter[str]:
    """Write one table as text to a stream, without one the interchange format.

    Args:
        connection: An open database.
        out: Where to.
        format_: "jsonl", "csv" or "tsv"; the interchange format is always lines of JSON.
        tables: The name of one table, or none.
        chosen: Which documents.
        is_current: Whether only the newest version of each is written.

    Returns:
        How many rows were written, by table.

    Raises:
        UsageError: Several tables are named, or Parquet.
    """
    if len(tables) > 1 or format_ == "parquet":
        raise UsageError("a stream takes one table as text; name a folder for more, and Parquet.")
    (table,) = tables or (INTERCHANGE,)
    return _export(connection, {table: stream_of(out, format_, table)}, chosen, is_current)


def _export(
    connection: Connection, sinks: Mapping[str, Sink], chosen: Filter, is_current: bool
) -> Counter[str]:
    counts = Counter(dict.fromkeys(sinks, 0))
    with connection.snapshot():
        documents, values = "", dict[str, Any]()
        if chosen != EVERYTHING:
            named = find_named(connection, chosen)
            among, words = "", dict[str, str]()
            if chosen.match is not None:
                among, words = compose_matching(connection.dialect, chosen.match)
            documents, values = compose_ids(DOCUMENTS, chosen, named, among)
            values |= words
        conditions = [f"d.id IN ({documents})"] if documents else []
        conditions += ["v.is_current"] if is_current else []
        if sinks.keys() - _OF_MANY.keys():
            for version in read_versions(connection, " AND ".join(conditions), values):
                ordered = _in_order(version)
                for name, sink in sinks.items():
                    rows = list(TABLES[name].rows(ordered))
                    counts[name] += len(rows)
                    sink(rows)
        for name, read in _OF_MANY.items():
            for some in _some(read(connection, documents, values)) if name in sinks else ():
                counts[name] += len(some)
                sinks[name](some)
    return counts


def _in_order(version: StoredVersion) -> StoredVersion:
    """Return a version with its records by their places, whatever the order of importing."""
    return version._replace(
        claims=tuple(sorted(version.claims, key=lambda one: (one.claim.span, one.key))),
        figures=tuple(sorted(version.figures, key=lambda one: (one.figure.span, one.key))),
        dates=tuple(sorted(version.dates, key=lambda one: (one.date.span, one.key))),
    )


def _some(rows: Iterator[Any]) -> Iterator[list[Any]]:
    return iter(lambda: list(islice(rows, _AT_ONCE)), [])
