"""What comes in one by one, put together into what one transaction stores."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factdb.errors import FactdbError
from factdb.ingest.inputs import Found

# What a batch touches is compared again at its end, so larger ones cost less: twice as large saves
# a tenth. Beyond the most that gains little, and drafts are held in memory until they are stored.
_LEAST, _MOST = 2**17, 2**20  # characters
_ITEMS = 4096


def batches(items: Iterable[Found | None]) -> Iterator[list[Found]]:
    """Yield lists of items, in order; None among them means that nothing came for a while.

    A list ends where its texts are long enough for a transaction, or at a pause: what has come is
    stored then, however long the next takes. A longer pause gives empty lists. The first lists are
    short, so that storing begins early, and each is at most as long as all before it.
    """
    batch: list[Found] = []
    size = before = 0
    for item in items:
        if item is not None:
            batch.append(item)
            size += _size(item)
        most = min(_MOST, max(_LEAST, before))
        if item is None or size >= most or len(batch) == _ITEMS:
            yield batch
            before += size
            batch, size = [], 0
    if batch:
        yield batch


def _size(item: Found) -> int:
    return 0 if isinstance(item.result, FactdbError) else len(item.result.document.text)
