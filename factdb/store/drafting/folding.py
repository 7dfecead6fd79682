"""Names made comparable: without case and runs of space, and from each of their words on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

_SPACE = re.compile(r"\s+")
_WORD = re.compile(r"(?<!\w)\w")  # the first character of each word
_LONGEST_PART = 200  # characters; an index has its limits, and a name has few words
_REMEMBERED = 2**11  # names: those of the news come again and again


@lru_cache(_REMEMBERED)
def fold(name: str) -> str:
    """Return a name as names are compared: without case and runs of space."""
    return _SPACE.sub(" ", name).strip().casefold()


def name_parts(name: str) -> Iterator[str]:
    """Yield a name from each of its words on: "Sergey Lavrov" gives "sergey lavrov", "lavrov"."""
    folded = fold(name)[:_LONGEST_PART]
    for match in _WORD.finditer(folded):
        yield folded[match.start() :]
