"""Bodies that the news of every language calls by one name: "Hamas", "Morgan Stanley".

The table is `organisations.toml`, with the names that a body has in other languages; words that
tell a body in one language are in its file.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path

__all__ = ["body_of", "is_organisation"]

_SHORT = 4  # letters of an acronym that can be a word of a language: "WHO", "IMO"


def is_organisation(name: str) -> bool:
    """Tell whether a name, as written and without its article, is one of the table's.

    Case does not matter ("Unicef"), but in short acronyms: "Who" is no body.
    """
    return _as_known(name) in _bodies()


@lru_cache(maxsize=2**12)  # the speakers of a day are compared whenever a number comes
def body_of(name: str) -> str | None:
    """Return the name that stands for all names of a body; None for one that is not known."""
    return _bodies().get(_as_known(name))


def _as_known(name: str) -> str:
    return name if len(name) <= _SHORT and not name.istitle() else name.casefold()


@cache
def _bodies() -> Mapping[str, str]:
    """Return what each name of the table stands for."""
    source = Path(__file__).with_name("organisations.toml")
    tables = tomllib.loads(source.read_text(encoding="utf-8"))
    rows = ([row] if isinstance(row, str) else row for table in tables.values() for row in table)
    return {_as_known(name): row[0] for row in rows for name in row}
