"""Parquet by pyarrow, an extra: row groups of equal size, so that the same rows are the same bytes.

A number is a double beside its exact digits in words: Parquet's decimals want their size told
beforehand, and a news text does not tell it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

from factdb.errors import FactdbError, lacking
from factdb.show.cells import Row, cell_words

_GROUP = 20_000  # rows


class ParquetFile:
    """A file of rows under typed columns, written as they come; close it."""

    def __init__(self, path: Path, columns: Mapping[str, type]) -> None:
        pyarrow, parquet = _import_pyarrow()
        types = {
            str: pyarrow.string(),
            int: pyarrow.int64(),
            float: pyarrow.float64(),
            bool: pyarrow.bool_(),
            tuple: pyarrow.list_(pyarrow.string()),
        }
        fields: list[tuple[str, Any]] = []
        for name, type_ in columns.items():
            if type_ is Decimal:
                fields += [(name, pyarrow.float64()), (f"{name}_exact", pyarrow.string())]
            else:
                fields.append((name, types[type_]))
        self._pyarrow = pyarrow
        self._schema = pyarrow.schema(fields)
        self._is_decimal = [type_ is Decimal for type_ in columns.values()]
        self._writer = parquet.ParquetWriter(path, self._schema, compression="zstd")
        self._rows: list[list[Any]] = []

    def write(self, rows: Iterable[Row]) -> None:
        """Write rows; they reach the file a group at a time."""
        for row in rows:
            self._rows.append(list(self._cells(row)))
            if len(self._rows) == _GROUP:
                self._flush()

    def close(self) -> None:
        """Write what is left, and the file's own table of contents."""
        self._flush()
        self._writer.close()

    def _cells(self, row: Row) -> Iterable[Any]:
        for cell, is_decimal in zip(row, self._is_decimal, strict=True):
            if not is_decimal:
                yield cell
            elif isinstance(cell, Decimal):
                yield from (float(cell), cell_words(cell))
            else:
                yield from (None, None)

    def _flush(self) -> None:
        if self._rows:
            columns = [list(column) for column in zip(*self._rows, strict=True)]
            self._writer.write_table(self._pyarrow.table(columns, schema=self._schema))
            self._rows.clear()


def _import_pyarrow() -> tuple[Any, Any]:
    try:
        import pyarrow  # an extra, and 100 ms that other formats need not wait
        from pyarrow import parquet
    except ImportError as error:
        raise FactdbError(lacking("Parquet", "pyarrow", "parquet")) from error
    return pyarrow, parquet
