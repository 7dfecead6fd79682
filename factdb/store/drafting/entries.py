"""What the full-text index holds: for each claim and each part of a text, its words at a place.

Pure: `factdb.store.derived.search` writes entries, `factdb.query.check` compares them, and
`factdb.query.search` looks for what they are made of.

An entry's key, its place, is made of day and id: its order is that of the lists, in whatever order
documents come in, and a span of days is a span of places. What no longer is a document's newest
version stands at a negative place. What a search filters by is indexed beside the words, as marks
that no word can be: "s=12" is said by speaker 12.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from operator import add
from typing import Any, NamedTuple

from factdb.words import fold_words

# A place has 63 bits: 22 of the day, 41 of the id. A document's are 28 of its version's id and 13
# of the part.
_ID_BITS = 41
_PART_BITS = 13
LAST_PLACE = (1 << 63) - 1
_PART = 2000  # words; PostgreSQL keeps 256 places of one word in an entry, and none after 16383
_OVERLAP = 50  # words that a part shares with the next, so that a phrase stands whole in one
_BREAK = "="  # between title and text, where no phrase goes on
# Of each word of an entry, as PostgreSQL reads it; of a word that comes again it joins the places.
_PLACES = [f":{number}" for number in range(1, _PART + _OVERLAP + 1)]

CLAIMS = """
SELECT c.id, c.day, c.is_current, c.speaker_id, c.publisher_id, c.document_id, c.kind, c.status,
    s.exact
FROM claim c JOIN span s ON s.id = c.span_id
"""
# The day of a version `v`.
PUBLISHED = "substr(coalesce(v.published_start, v.published_end, ''), 1, 10)"
DOCUMENTS = f"""
SELECT v.id, {PUBLISHED}, v.is_current, d.publisher_id, d.id, v.title, v.text
FROM version v JOIN document d ON d.id = v.document_id
"""  # noqa: S608


class Entry(NamedTuple):
    """The words at a place, and the marks of what a search filters by; both parted by spaces."""

    place: int
    words: str
    marks: str

    def text(self) -> str:
        """Return the entry as FTS5 takes it."""
        return f"{self.words} {self.marks}"

    def vector(self) -> str:
        """Return the entry as PostgreSQL reads a tsvector."""
        words = self.words.split()
        placed = list(map(add, words, _PLACES))
        if _BREAK in words:
            del placed[words.index(_BREAK)]
        return " ".join((*placed, self.marks))


def first_place(day: date | None) -> int:
    """Return the first place of a day; those of no known day come before all others."""
    return (day.toordinal() if day else 0) << _ID_BITS


def last_place(day: date) -> int:
    """Return the last place of a day."""
    return ((day.toordinal() + 1) << _ID_BITS) - 1


def claim_at(place: int) -> int:
    """Return the id of the claim at a place."""
    return abs(place) & ((1 << _ID_BITS) - 1)


def version_at(place: int) -> int:
    """Return the id of the version at a place."""
    return claim_at(place) >> _PART_BITS


def version_in(place: str) -> str:
    """Return SQL for the id of the version at a place, given as SQL, of a newest version."""
    return f"({place} & {(1 << _ID_BITS) - 1}) >> {_PART_BITS}"


def mark(what: str, value: int | str) -> str:
    """Return the mark of "speaker", "publisher", "document", "kind" or "status"."""
    return f"{what}={value}"


def claim_words(words: Sequence[str]) -> str:
    """Return what a claim of these folded words is found by; of a very long one, the first."""
    return " ".join(words[:_PART])


def document_words(title: str | None, text: Sequence[str]) -> Iterator[str]:
    """Yield what a document of these folded words is found by, in parts, one unless it is long."""
    words = [*fold_words(title), _BREAK] if title else []
    words += text
    for start in range(0, max(1, len(words) - _OVERLAP), _PART):
        yield " ".join(words[start : start + _PART + _OVERLAP])


class ListedClaim(NamedTuple):
    """What the entry of a claim is made of besides its words."""

    id: int
    day: str
    is_current: bool
    speaker_id: int | None
    publisher_id: int | None
    document_id: int
    kind: str
    status: str

    def entry(self, words: str) -> Entry:
        """Return its entry."""
        number, day, is_current, speaker, publisher, document, kind, status = self
        # As `mark` writes them: this is done for each claim.
        marks = f"document={document} kind={kind} status={status}"
        if speaker:
            marks += f" speaker={speaker}"
        if publisher:
            marks += f" publisher={publisher}"
        return Entry(_place(day, number, is_current), words, marks)


class ListedVersion(NamedTuple):
    """What the entries of a version are made of besides its words."""

    id: int
    day: str
    is_current: bool
    publisher_id: int | None
    document_id: int

    def entries(self, parts: Iterable[str]) -> Iterator[Entry]:
        """Yield an entry for each part of its words."""
        marks = mark("document", self.document_id)
        if self.publisher_id:
            marks += f" {mark('publisher', self.publisher_id)}"
        for part, words in enumerate(parts):
            yield Entry(
                _place(self.day, self.id << _PART_BITS | part, self.is_current), words, marks
            )


def claim_entry(row: Sequence[Any]) -> Entry:
    """Return the entry of a row of `CLAIMS`."""
    *listed, text = row
    return ListedClaim._make(listed).entry(claim_words(fold_words(text)))


def document_entries(row: Sequence[Any]) -> Iterator[Entry]:
    """Yield the entries of a row of `DOCUMENTS`."""
    *listed, title, text = row
    return ListedVersion._make(listed).entries(document_words(title, fold_words(text)))


def _place(day: str, number: int, is_current: bool) -> int:
    place = _first_place(day) | number
    return place if is_current else -place


@lru_cache(maxsize=4096)
def _first_place(day: str) -> int:
    return first_place(date.fromisoformat(day) if day else None)
