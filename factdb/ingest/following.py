"""What is kept up with every document that is stored: one call a batch, in its transaction."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from sqlalchemy import Connection

from factdb.records import Extraction
from factdb.store.save import Saved


class Touched(NamedTuple):
    """A document that a batch stored or changed, with what was found in it.

    `saved` has its ids and what became of it; one that is left as it was is not touched.
    """

    saved: Saved
    extraction: Extraction


Follower = Callable[[Connection, Sequence[Touched]], None]

# Called in this order after the rows of a batch are in; one that raises undoes the batch.
FOLLOWERS: tuple[Follower, ...] = ()


def follow(connection: Connection, touched: Sequence[Touched]) -> None:
    """Bring everything that is derived from documents up to date with those of a batch."""
    if touched:
        for follower in FOLLOWERS:
            follower(connection, touched)
