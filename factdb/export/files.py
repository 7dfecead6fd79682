"""Where an export goes: a file for each table in a folder, or one table to a stream."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path
from typing import Any, TextIO

from factdb.errors import FactdbError
from factdb.export.tables import INTERCHANGE, TABLES
from factdb.show.csv import write_rows
from factdb.show.json import write_jsonl
from factdb.show.parquet import ParquetFile

Sink = Callable[[Iterable[Any]], object]  # takes rows, a few at a time

_DELIMITERS = {"csv": ",", "tsv": "\t"}


@contextmanager
def files_of(folder: Path, format_: str, names: Sequence[str]) -> Iterator[dict[str, Sink]]:
    """Hold a sink for each table; the files take their places at the end of the block.

    Where the block fails, what it wrote is removed, and files that were there before stay.

    Raises:
        FactdbError: The folder cannot be written, or Parquet lacks its library.
    """
    parts: dict[Path, Path] = {}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with ExitStack() as opened:
            sinks = {}
            for name in names:
                path = folder / f"{name}.{format_}"
                part = folder / f".{path.name}.part"
                sinks[name] = _open(opened, part, format_, name)
                parts[path] = part
            yield sinks
        for path, part in parts.items():
            part.replace(path)
    except FileExistsError as error:
        raise FactdbError(f"{error.filename}: it is a file; name a folder.") from error
    except OSError as error:
        raise FactdbError(f"{error.filename or folder}: {error.strerror}.") from error
    finally:
        for part in parts.values():
            part.unlink(missing_ok=True)


def stream_of(out: TextIO, format_: str, name: str) -> Sink:
    """Return a sink that writes a table, or lines of the interchange format, as text."""
    if name == INTERCHANGE:
        return out.writelines
    columns = list(TABLES[name].columns)
    if format_ == "jsonl":
        return partial(write_jsonl, columns, out=out)
    delimiter = _DELIMITERS[format_]
    write_rows([columns], out, delimiter)
    return partial(write_rows, out=out, delimiter=delimiter)


def _open(opened: ExitStack, path: Path, format_: str, name: str) -> Sink:
    if format_ == "parquet":
        file = ParquetFile(path, TABLES[name].types)
        opened.callback(file.close)
        return file.write
    out = opened.enter_context(path.open("w", encoding="utf-8", newline=""))
    return stream_of(out, format_, name)
