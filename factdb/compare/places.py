"""Place names as keys: the same place under its names in several languages has one key.

Directions are folded ("Aleppo timur", "eastern Aleppo"), and so are the words for kinds of places
("Kabupaten Ranu", "Ranu regency") and case. The kind stays, the city of a name is not its regency,
but for villages ("Desa Ranu", "Ranu"): what the words mean is in the language files,
[places.areas]. A gazetteer, if given, joins further names. No place is looked up anywhere: a name
that nothing joins is its own key.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from factdb import languages


def place_key(name: str, gazetteer: Mapping[str, str] | None = None) -> str:
    """Return the key of a place: lower case, its kind and direction last.

    Args:
        name: As written in a text: "Aleppo timur".
        gazetteer: Keys of other names with the keys of their places; a direction may follow a
            name that it has.
    """
    words = name.lower().replace("-", " ").split()
    folded = _folded()
    found = (folded[word] for word in words if word in folded and len(words) > 1)
    directions = sorted(meaning for meaning in found if meaning)
    plain = [word for word in words if word not in folded or len(words) == 1]
    key = " ".join(plain + directions)
    if not gazetteer:
        return key
    named = " ".join(plain)
    return gazetteer.get(key) or " ".join([gazetteer.get(named, named), *directions])


def without_area(name: str) -> str | None:
    """Return the key of a name without the kind of its place, None where it tells none."""
    words = name.lower().replace("-", " ").split()
    kinds = _kinds()
    bare = [word for word in words if word not in kinds]
    return place_key(" ".join(bare)) if 0 < len(bare) < len(words) else None


@cache
def _kinds() -> frozenset[str]:
    packs = map(languages.load, languages.available())
    return frozenset(word for pack in packs for word, kind in pack.places.areas.items() if kind)


@cache
def _folded() -> Mapping[str, str]:
    """Return the words for directions and kinds of places of all languages, with what they mean."""
    packs = map(languages.load, languages.available())
    return {
        word: to
        for pack in packs
        for words in (pack.places.compass, pack.places.areas)
        for word, to in words.items()
    }
