"""The layers put together: inputs to extractions, and extractions into a database and back.

`loading` and `checking` import SQLAlchemy, so they are not imported here. The modules, each group
in the order that it builds up:

    extract     extraction ahead inputs
    load        forked cycles workers batches loading
    check       checking
    people      decisions gazetteer
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factdb.ingest.inputs import Found, draft_ahead, example, extract_all, read_marked

if TYPE_CHECKING:
    from factdb.ingest.extraction import extract

__all__ = ["Found", "draft_ahead", "example", "extract", "extract_all", "read_marked"]


def __getattr__(name: str) -> Any:
    """Import `extract` when it is asked for: 0.2 s, and a load may have other processes for it."""
    if name != "extract":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from factdb.ingest.extraction import extract

    return extract
