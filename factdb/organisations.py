"""Bodies that the news of every language calls by one name: "Hamas", "Morgan Stanley".

The table is `organisations.toml`; words that tell a body in one language are in its file.
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

__all__ = ["is_organisation"]

_SHORT = 4  # letters of an acronym that can be a word of a language: "WHO", "CARE"


def is_organisation(name: str) -> bool:
    """Tell whether a name, as written and without its article, is one of the table's.

    Case does not matter ("Unicef"), but in short acronyms: "Who" is no body.
    """
    return _as_known(name) in _names()


def _as_known(name: str) -> str:
    return name if len(name) <= _SHORT and not name.istitle() else name.casefold()


@cache
def _names() -> frozenset[str]:
    source = Path(__file__).with_name("organisations.toml")
    tables = tomllib.loads(source.read_text(encoding="utf-8"))
    return frozenset(_as_known(name) for names in tables.values() for name in names)
