"""A place named short is the one that the document names with its kind: "Ranu", "Ranu regency"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from factdb.compare.places import place_key, without_area


def full_names(places: Iterable[str | None]) -> dict[str, str]:
    """Return short names of a document's places with the full ones that it has for them.

    A name that the document has for two places ("Kota Ranu", "Kabupaten Ranu") stays short.
    """
    names = [name for name in dict.fromkeys(places) if name]
    if len(names) < 2:
        return {}
    full: dict[str, dict[str, str]] = defaultdict(dict)
    for name in names:
        short = without_area(name)
        if short is not None:
            full[short].setdefault(place_key(name), name)
    found = ((name, full.get(place_key(name), {})) for name in names)
    return {name: next(iter(some.values())) for name, some in found if len(some) == 1}
