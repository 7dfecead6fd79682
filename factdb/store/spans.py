"""Spans compared with their texts: one by one by a trigger, or at once at a transaction's end."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError

from factdb.store.engine import is_comparing_later
from factdb.store.insert import select

_TRIGGER = "SELECT sql FROM sqlite_master WHERE type = 'trigger' AND name = 'span_is_verbatim'"
_PARTS = re.compile(r"\sWHEN\s+(.*?)\s+BEGIN\s.*?RAISE\(ABORT, '([^']*)'\)", re.DOTALL)
_LAST = "SELECT coalesce(max(id), 0) FROM span"


@contextmanager
def comparing_spans(connection: Connection) -> Iterator[None]:
    """Compare the spans that a block inserts at its end, by what SQLite's trigger asks of each.

    The trigger takes as long as the row that it looks at, one query for all a third of that. It
    stands aside within the transaction alone: nothing is committed before it was compared, and no
    other connection ever sees a database without the trigger. Where references are compared one by
    one (`factdb.store.engine.comparing_later`), spans are too: few documents are to come.

    Raises:
        IntegrityError: As from the trigger.
    """
    if connection.dialect.name != "sqlite" or not is_comparing_later(connection):
        yield
        return
    ((trigger,),) = select(connection, _TRIGGER, ())
    ((last,),) = select(connection, _LAST, ())
    connection.exec_driver_sql("DROP TRIGGER span_is_verbatim")
    yield
    ((wrong, said),) = _PARTS.findall(trigger)
    query = f"SELECT 1 FROM span WHERE id > ? AND {wrong.replace('NEW.', 'span.')} LIMIT 1"  # noqa: S608 - the trigger's own words
    if select(connection, query, [last]):
        raise IntegrityError(query, None, sqlite3.IntegrityError(said))
    connection.exec_driver_sql(trigger)
