"""One noun in two cases: "den Forschern zufolge" are "die Forscher", where the text has these too.

For a language whose nouns have endings for it, which [speakers] cased and cased_many tell.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from factdb.link.names.reading import Reading
from factdb.link.names.words import NameWords
from factdb.records import EntityKind


def in_nominative(
    lexicon: NameWords, reading: Reading, article: str, nouns: Collection[str]
) -> Reading:
    """Return a description as the subject of a sentence has it, where that is one of `nouns`.

    Not behind an adjective, which has an ending of its own: "des neuen Verbands".
    """
    is_noun = len(reading.words) == 1 and reading.kind is EntityKind.UNKNOWN
    if (reading.name and not is_noun) or not reading.words or reading.pronoun is not None:
        return reading
    word = reading.words[0]
    stem = lexicon.nominative(word.lower(), article)
    first = word[: len(stem)]
    if not word[0].isupper() or first == word or first not in nouns:
        return reading
    words = (first, *reading.words[1:])
    return replace(reading, words=words, name=words if reading.name else ())
