"""The layers put together: inputs to extractions, and extractions into a database and back.

`loading` and `checking` import SQLAlchemy, so they are not imported here. The modules, each group
in the order that it builds up:

    extract     extraction ahead inputs
    load        cycles workers batches loading
    check       checking
    people      decisions gazetteer
"""

from __future__ import annotations

from factdb.ingest.extraction import example, extract
from factdb.ingest.inputs import Found, draft_ahead, extract_all, read_marked

__all__ = ["Found", "draft_ahead", "example", "extract", "extract_all", "read_marked"]
