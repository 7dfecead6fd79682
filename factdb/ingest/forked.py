"""What worker processes have from their start; the one that they are forked from imports this."""

from __future__ import annotations

from factdb import languages
from factdb.ingest import extraction, inputs
from factdb.store.drafting import draft

__all__ = ["draft", "extraction", "inputs"]

for _code in languages.available():  # to tell a text's language, all of them are read
    languages.load(_code)
