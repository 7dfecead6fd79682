"""What comes in one by one, put together into what one transaction stores."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factdb.errors import FactdbError
from factdb.ingest.inputs import Found

# Beyond this a larger transaction gains nothing, and its rows are held in memory until it ends.
_CHARACTERS = 2**18
_ITEMS = 512


def batches(items: Iterable[Found | None]) -> Iterator[list[Found]]:
    """Yield lists of items, in order; None among them means that nothing came for a while.

    A list ends where its texts are long enough for a transaction, or at a pause: what has come is
    stored then, however long the next takes. A longer pause gives empty lists.
    """
    batch: list[Found] = []
    size = 0
    for item in items:
        if item is not None:
            batch.append(item)
            size += _size(item)
        if item is None or size >= _CHARACTERS or len(batch) == _ITEMS:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _size(item: Found) -> int:
    return 0 if isinstance(item.result, FactdbError) else len(item.result.document.text)
