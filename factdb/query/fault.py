"""What `factdb check` finds."""

from __future__ import annotations

from typing import NamedTuple


class Fault(NamedTuple):
    """Something that is not as it must be: the table and id where, and what."""

    table: str
    id: int | None
    message: str

    def __str__(self) -> str:
        """Say it in one line."""
        where = self.table if self.id is None else f"{self.table} {self.id}"
        return f"{where}: {self.message}"
