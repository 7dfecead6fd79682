"""Place names as keys: the same place under its names in several languages has one key.

Directions are folded ("Aleppo timur", "eastern Aleppo"), and so are the words for kinds of places
("Kabupaten Ranu", "Ranu regency"; "Pulau Wera", "Wera island") and case. The kind stays, the city
of a name is not its regency, but for villages ("Desa Ranu", "Ranu"): what the words mean is in the
language files, [places.areas] and the like. A gazetteer, if given, joins further names. No place is
looked up anywhere: a name that nothing joins is its own key.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from factdb import languages
from factdb.compare.phrases import one_of, pack_of

_PLAIN = re.compile(r"\b[^\W\d_A-Z]+\b")  # words without a capital


def place_key(
    name: str, gazetteer: Mapping[str, str] | None = None, language: str | None = None
) -> str:
    """Return the key of a place: lower case, its kind and direction last.

    Args:
        name: As written in a text: "Aleppo timur".
        gazetteer: Keys of other names with the keys of their places; a direction may follow a
            name that it has.
        language: Whose words for kinds and directions are folded, which is enough within a
            document; those of all where it is None.
    """
    words = name.lower().replace("-", " ").split()
    folded = _folded(language)
    found = (folded[word] for word in words if word in folded and len(words) > 1)
    directions = sorted(meaning for meaning in found if meaning)
    plain = [word for word in words if word not in folded or len(words) == 1]
    key = " ".join(plain + directions)
    if not gazetteer:
        return key
    named = " ".join(plain)
    return gazetteer.get(key) or " ".join([gazetteer.get(named, named), *directions])


def extents_of(text: str, language: str) -> frozenset[str]:
    """Return the words of a text that tell of a wider place, or of another: "nationwide", "there".

    A name tells none: "Badan Nasional", "the island of Ranu". Of a language that factdb does not
    know there are none.
    """
    pack = pack_of(language)
    if pack is None:
        return frozenset()
    for phrase in pack.places.nowhere:
        text = text.replace(phrase, "")
    return pack.places.wider.intersection(_PLAIN.findall(_kinds_of(language).sub("", text)))


@cache
def _kinds_of(language: str) -> re.Pattern[str]:
    """Return the pattern of the kind of a place before its name: "island of Ranu"."""
    pack = languages.load(language)
    kinds, of = one_of(pack.places.areas.keys() | pack.places.features), one_of(pack.counting.of)
    return re.compile(rf"(?<!\w)(?:{kinds})(?: (?:{of}))? (?=[^\W\d_a-z])")


def without_area(name: str, language: str) -> str | None:
    """Return the key of a name without the kind of its place, None where it tells none."""
    words = name.lower().replace("-", " ").split()
    areas = languages.load(language).places.areas
    bare = [word for word in words if not areas.get(word)]
    named = " ".join(bare)
    return place_key(named, language=language) if 0 < len(bare) < len(words) else None


def names_place(text: str, place: str, language: str) -> bool:
    """Tell whether a text has a place's name, with its kind or without: "Ranu" of "Kota Ranu"."""
    pack = pack_of(language)
    areas = {} if pack is None else pack.places.areas
    bare = " ".join(word for word in place.split() if not areas.get(word.lower()))
    return place in text or (bare != "" and bare in text)


@cache
def _folded(language: str | None) -> Mapping[str, str]:
    """Return the words for directions and kinds of places, with what they mean in all languages."""
    codes = languages.available() if language is None else (language,)
    return {
        word: to
        for pack in map(languages.load, codes)
        for words in (pack.places.compass, pack.places.landforms, pack.places.areas)
        for word, to in words.items()
    }
