"""Keys that derive from content: the same in every database, whatever its ids.

A key is the first 128 bits of a SHA-256 as hexadecimal digits. A claim's and a figure's hold
through a new extraction as long as the span (and kind) does; who said it does not enter, for that
is what a person corrects.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from hashlib import sha256

from factdb.records import Claim, DateMention, Figure

_DIGITS = 32


def hash_text(text: str) -> str:
    """Return the SHA-256 of a text in UTF-8, as 64 hexadecimal digits."""
    return sha256(text.encode()).hexdigest()


def document_key(address: str) -> str:
    """Derive a document's key from its address."""
    return _key("document", address)


def version_key(document: str, text_sha256: str) -> str:
    """Derive a version's key from its document's and the hash of its text."""
    return _key("version", document, text_sha256)


def speaker_key(folded: str) -> str:
    """Derive the key of whoever bears a name, given as `folding.fold` returns it."""
    return _key("speaker", folded)


def claim_keys(version: str, claims: Iterable[Claim], status: str) -> list[str]:
    """Derive the keys of a version's claims, in their order."""
    return _numbered("claim", version, [(status, *one.span, one.kind.value) for one in claims])


def figure_keys(version: str, figures: Iterable[Figure], status: str) -> list[str]:
    """Derive the keys of a version's figures, in their order."""
    return _numbered("figure", version, [(status, *one.span) for one in figures])


def date_keys(version: str, dates: Iterable[tuple[DateMention, str]]) -> list[str]:
    """Derive the keys of a version's dates, each given with its status, in their order."""
    return _numbered("date", version, [(status, *one.span) for one, status in dates])


def decision_key(*parts: str | None) -> str:
    """Derive a decision's key from all that it says: when, who, what, of which claims, why."""
    return _key("decision", *(part or "" for part in parts))


def _numbered(what: str, version: str, places: Iterable[tuple[int | str, ...]]) -> list[str]:
    """Number those that are alike in everything else, so that no two keys are the same."""
    alike: Counter[tuple[int | str, ...]] = Counter()
    keys = []
    for place in places:
        keys.append(_key(what, version, *place, alike[place]))
        alike[place] += 1
    return keys


def _key(*parts: str | int) -> str:
    return sha256("\n".join(map(str, parts)).encode()).hexdigest()[:_DIGITS]
