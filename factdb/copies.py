"""Whether two texts are copies of one: reprints, wire copy, with other boilerplate around it.

A text is compared by its shingles, runs of five words. MinHash (rensa) finds which texts may be
copies: they share a band of their signatures. Whether they are is then decided by the shingles
themselves: four fifths of the shorter text stand in the longer, which is at most twice as long. Two
articles on one event share a quotation, and stay far below; a translation shares nothing.

Broder, "On the resemblance and containment of documents" (1997).
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence, Set
from functools import cache
from hashlib import blake2b, sha256
from importlib.resources import files
from typing import NamedTuple

from factdb.records import Document, Fingerprint
from factdb.words import fold_words

_SHINGLE = 5  # words
_LEAST = 40  # shingles; shorter texts are alike by chance, as two notices of one office
_MOST = 200_000  # characters; of a longer text the first
_CONTAINED = 0.8  # of the shorter text's shingles
_SHORTEST = 0.5  # of the longer text; a digest of three stories is a copy of none

# At a resemblance of 0.5 seven of eight pairs share a band, at 0.7 all but one in a thousand, at
# 0.1 one in sixty.
_BANDS, _ROWS = 16, 3
_SEED = 20161214  # any number: stored bands are compared with new ones
_KEY_BYTES = 8

Shingle = tuple[str, ...]

_DATELINE = re.compile(r"\s*[^\n()]{0,60}\(([^()\n]{2,40})\)\s*[-\u2013\u2014]")
_LAST_WORDS = re.compile(r"\(([^()\n]{2,40})\)\s*$")
_LINES = 3  # at either end, that may hold a credit
_LONGEST_NAME = 40


def sign(document: Document, folded: Sequence[str] | None = None) -> Fingerprint:
    """Return what a document's text is compared with others by; a short one has no bands.

    Args:
        document: Any.
        folded: The folded words of its text, where they are known.
    """
    words = folded
    if words is None or len(document.text) > _MOST:
        words = fold_words(document.text[:_MOST])
    credit, is_agency = find_credit(document)
    shingles = _shingles(words)
    bands = tuple(_bands(shingles)) if len(shingles) >= _LEAST else ()
    return Fingerprint(_digest(words), bands, credit, is_agency)


def digest_of(text: str) -> str:
    """Return the digest of a text's words; case and punctuation do not matter."""
    return _digest(fold_words(text[:_MOST]))


def shingles_of(text: str) -> frozenset[Shingle]:
    """Return the runs of five words of a text."""
    return _shingles(fold_words(text[:_MOST]))


def are_copies(one: Set[Shingle], other: Set[Shingle]) -> bool:
    """Tell from their shingles whether two texts are copies of one."""
    shorter, longer = sorted((one, other), key=len)
    return len(shorter) >= max(_LEAST, _SHORTEST * len(longer)) and len(
        shorter & longer
    ) >= _CONTAINED * len(shorter)


def find_credit(document: Document) -> tuple[str | None, bool]:
    """Return whom a text is credited to, and whether that surely is an agency.

    A name in a dateline is one, and so is one of credits.toml; an author or another name is one
    only if a publisher bears it.
    """
    match = _DATELINE.match(document.text)
    names = [match[1].strip()] if match and _is_name(match[1]) else []
    names += _credits(document.text)
    names += [document.author.strip()] if document.author else []
    for name in names:
        if name.casefold() in _words().agencies:
            return name, True
    is_dated = bool(match and names and names[0] == match[1].strip())
    return (names[0] if names else None), is_dated


class _Words(NamedTuple):
    """The lists of credits.toml."""

    agencies: frozenset[str]
    before: tuple[str, ...]


@cache
def _words() -> _Words:
    found = tomllib.loads(files("factdb").joinpath("credits.toml").read_text(encoding="utf-8"))
    agencies = frozenset(name.casefold() for name in found["agencies"])
    return _Words(agencies, tuple(f"{word} " for word in found["before"]))


def _is_name(words: str) -> bool:
    """Tell "Northwire" and "dpa" from what else stands in brackets: "9 m", "see below"."""
    return words.strip().casefold() in _words().agencies or words.strip()[:1].isupper()


def _credits(text: str) -> Iterator[str]:
    """Yield the names credited in the first and last lines."""
    lines = [line.strip() for line in text.strip().splitlines() if line.strip()]
    for line in (*lines[:_LINES], *lines[_LINES:][-_LINES:]):
        name = next(
            (line.removeprefix(word) for word in _words().before if line.startswith(word)), ""
        )
        if name and len(name) <= _LONGEST_NAME:
            yield name.strip(" .")
    match = _LAST_WORDS.search(lines[-1]) if lines else None
    if match and _is_name(match[1]):
        yield match[1].strip()


def _digest(words: Sequence[str]) -> str:
    return sha256(" ".join(words).encode()).hexdigest()[:32]


def _shingles(words: Sequence[str]) -> frozenset[Shingle]:
    return frozenset(zip(*(words[place:] for place in range(_SHINGLE)), strict=False))


def _bands(shingles: Set[Shingle]) -> Iterator[int]:
    """Yield a signed number of 64 bits for each band of the signature."""
    from rensa import RMinHash  # an extension that only a load needs

    minhash = RMinHash(num_perm=_BANDS * _ROWS, seed=_SEED)
    minhash.update(list(map(" ".join, shingles)))
    signature = minhash.digest()
    for band in range(_BANDS):
        rows = signature[band * _ROWS : (band + 1) * _ROWS]
        key = blake2b(f"{band} {rows}".encode(), digest_size=_KEY_BYTES).digest()
        yield int.from_bytes(key, signed=True)
