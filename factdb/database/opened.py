"""An address, the connection that reads at it, and transactions that write."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from factdb.query.connection import Connection, connect

if TYPE_CHECKING:
    from sqlalchemy import Connection as Writing


class Opened:
    """A database that is opened when it is first asked, and again after it was closed.

    Attributes:
        address: A path, or "postgresql://…".
    """

    def __init__(self, address: str | Path) -> None:
        self.address = str(address)
        self._connection: Connection | None = None

    def close(self) -> None:
        """Close the connection; the next question opens it again."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _open(self) -> Connection:
        """Return the connection that reads."""
        if self._connection is None:
            self._connection = connect(self.address)
        return self._connection

    @contextmanager
    def _writing(self) -> Iterator[Writing]:
        """Hold one transaction in a database of this factdb's revision."""
        from factdb.store.engine import opened, writing

        self._open()
        with opened(self.address) as engine, writing(engine) as connection:
            yield connection
