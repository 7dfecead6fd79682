"""Decisions of persons into the log, and the groups of claims that follow from them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection

from factdb.errors import FactdbError
from factdb.store.derived.decisions import (
    DIFFERENT,
    SAME,
    Made,
    add_decisions,
    name_claims,
    undoing,
)
from factdb.store.derived.regrouping import regroup


def decide(
    connection: Connection,
    claims: Sequence[int],
    are_same: bool,
    made_at: datetime,
    made_by: str | None = None,
    note: str | None = None,
) -> list[int]:
    """Say of a claim that the others are one proposition with it, or are not.

    Args:
        connection: In a transaction.
        claims: Ids of claims of newest versions, the one first.
        are_same: Which of both.
        made_at: Now, in UTC.
        made_by: Who says so.
        note: Why.

    Returns:
        The numbers of the decisions, one for each of the others.

    Raises:
        NotFound: There is no such claim in the newest versions.
        FactdbError: Fewer than two different claims are given.
    """
    first, *others = dict.fromkeys(claims)
    if not others:
        raise FactdbError("A decision is of two claims or more; name each once.")
    named, *other_names = name_claims(connection, (first, *others))
    verdict = SAME if are_same else DIFFERENT
    made = [
        Made(made_at.isoformat(), made_by, verdict, named, other, None, note)
        for other in other_names
    ]
    return add(connection, made)


def undo(
    connection: Connection, number: int | None, made_at: datetime, made_by: str | None = None
) -> int:
    """Take a decision back, None for the last that stands; return its number.

    Raises:
        NotFound: There is no such decision.
        FactdbError: It stands no more, or it is itself an undo.
    """
    undone, made = undoing(connection, number, made_at, made_by)
    add(connection, [made])
    return undone


def add(connection: Connection, made: Sequence[Made]) -> list[int]:
    """Write decisions into the log, and group the claims anew; return their numbers."""
    numbers, touched = add_decisions(connection, made)
    regroup(connection, touched)
    return numbers
