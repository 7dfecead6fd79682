"""Python's search for cycles, held back while much is made that has none."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_SELDOM = 2**17  # objects that come before the next search; a batch has about so many rows


@contextmanager
def seldom_collected() -> Iterator[None]:
    """Let Python look for cycles less often in a block: rows and words have none.

    Else a sixth of the time of storing goes there, and a twelfth of that of extracting.
    """
    before = gc.get_threshold()
    gc.set_threshold(_SELDOM, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)
