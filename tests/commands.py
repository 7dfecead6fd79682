"""What a test of the command line gets and hands on."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from typing import NamedTuple


class Done(NamedTuple):
    """What a command left behind: its exit code and its two outputs."""

    code: int
    out: str
    err: str


Run = Callable[..., Done]


def change(sql: str) -> None:
    """Write into the database behind factdb's back, with its guards taken down."""
    connection = sqlite3.connect("factdb.db")
    guards = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
    kept = guards.fetchall()
    for name, _ in kept:
        connection.execute(f"DROP TRIGGER {name}")
    connection.execute(sql)
    for _, trigger in kept:
        connection.execute(trigger)
    connection.commit()
    connection.close()
