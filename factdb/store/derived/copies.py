"""Copies, kept: which documents have texts that are copies of one, and who had it first.

Texts are the nodes of a graph, and two that are copies (`factdb.copies`) are joined; a group is
what hangs together, so it is the same in whatever order documents come. A text is stored once,
however many documents have it. Its bands lead to the texts that it may be a copy of, and of each
group a few are compared: a hundred thousand copies of one text cost each other nothing.

A document counts with its newest version.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from sqlalchemy import Connection

from factdb.copies import Shingle, are_copies, shingles_of, sign
from factdb.records import Document, Fingerprint
from factdb.store.derived.origins import count, describe, describe_single, find_settled
from factdb.store.drafting.folding import fold
from factdb.store.drafting.packing import Row
from factdb.store.insert import Gathered, Ids, Rows, execute, select

_AT_ONCE = 500  # values a query
# What more texts share says nothing of each: a band of them is a form, a law, a footer.
_MOST_OF_BAND = 100
_MOST_OF_GROUP = 16  # texts of one group that a band leads to
_TRIED = 4  # texts of one group that a text is compared with
_MOST_TRIED = 64  # texts that a text is compared with
_MOST_HELD = 256  # texts whose shingles are in memory at a time
_LARGE = 1000  # documents; a larger group's origin is looked for again when the group has doubled

_TEXTS = "SELECT digest, id, copy_group_id FROM copy_text WHERE digest IN ({})"
_BANDS = """
SELECT b.band, b.copy_text_id, t.copy_group_id
FROM copy_band b JOIN copy_text t ON t.id = b.copy_text_id
WHERE b.band IN ({}) ORDER BY b.band, b.copy_text_id
"""
_FIRST_VERSION = """
SELECT v.text FROM copy_text t JOIN version v ON v.id = t.version_id WHERE t.id = ?
"""
_DOCUMENTS_OF = """
SELECT m.document_id, v.id
FROM copy_text t
JOIN copy_member m ON m.copy_text_id = t.id
JOIN version v ON v.document_id = m.document_id AND v.is_current
WHERE t.copy_group_id = ? ORDER BY m.document_id
"""
_INHABITED = """
SELECT g.id FROM copy_group g WHERE g.id IN ({}) AND EXISTS (
    SELECT 1 FROM copy_text t JOIN copy_member m ON m.copy_text_id = t.id
    WHERE t.copy_group_id = g.id)
"""
_COUNTS = """
SELECT t.copy_group_id, count(*)
FROM copy_text t JOIN copy_member m ON m.copy_text_id = t.id
WHERE t.copy_group_id IN ({}) GROUP BY t.copy_group_id
"""
_NEWEST = "SELECT id FROM version WHERE is_current ORDER BY id"
_DOCUMENTS = """
SELECT d.id, v.id, v.text, d.name, d.author
FROM version v JOIN document d ON d.id = v.document_id
WHERE v.id IN ({}) ORDER BY v.id
"""


class Copied(NamedTuple):
    """A document's newest version, on its way among the others."""

    document_id: int
    version_id: int
    text: str
    fingerprint: Fingerprint


def leave(connection: Connection, document_id: int) -> None:
    """Take a document out of its group, before it changes; `join` puts it where it then belongs."""
    query = (
        "SELECT t.copy_group_id FROM copy_member m JOIN copy_text t ON t.id = m.copy_text_id "
        "WHERE m.document_id = ?"
    )
    groups = select(connection, query, [document_id])
    execute(connection, "DELETE FROM copy_member WHERE document_id = ?", [(document_id,)])
    describe(connection, [group for (group,) in groups])


class Joined(NamedTuple):
    """What came of documents that were put into groups.

    Attributes:
        copies: Those that had company there: of a group, all but the first to come.
        moved: Others whose group became one with another, as (document id, version id).
    """

    copies: frozenset[int] = frozenset()
    moved: tuple[tuple[int, int], ...] = ()


def join(connection: Connection, ids: Ids, copied: Sequence[Copied]) -> Joined:
    """Put documents that are in no group where they belong."""
    return _Joining(connection, ids, copied).run() if copied else Joined()


def build(connection: Connection) -> None:
    """Compare all documents anew."""
    for table in ("copy_member", "copy_band", "copy_text", "copy_group"):
        connection.exec_driver_sql(f"DELETE FROM {table}")  # noqa: S608 - our own names
    numbers = [number for (number,) in select(connection, _NEWEST, ())]
    ids = Ids(connection)
    for start in range(0, len(numbers), _AT_ONCE):
        chunk = numbers[start : start + _AT_ONCE]
        rows = _select_among(connection, _DOCUMENTS, chunk)
        join(connection, ids, [_read(row) for row in rows])


def _read(row: Row) -> Copied:
    document_id, version_id, text, name, author = row
    return Copied(document_id, version_id, text, sign(Document(text, name, author=author)))


class _Joining:
    """Documents of one transaction on their way into groups."""

    def __init__(self, connection: Connection, ids: Ids, copied: Sequence[Copied]) -> None:
        self._connection = connection
        self._ids = ids
        self._copied = copied
        self._long = [one for one in copied if one.fingerprint.bands]
        self._rows: Rows = defaultdict(list)
        self._texts: dict[str, int] = {}  # digest to id
        self._groups: dict[int, int] = {}  # text to group, of the texts met
        self._bands: dict[int, list[int]] = defaultdict(list)  # to the texts that have it
        self._new: dict[int, Copied] = {}  # texts that the database does not have
        self._shingles: dict[int, frozenset[Shingle]] = {}  # of the last texts compared
        self._moved: list[tuple[int, int]] = []
        self._merged: set[int] = set()  # groups that others became one with
        self._inhabited: set[int] = set()  # those of the groups met that have a document

    def run(self) -> Joined:
        """Find or make the texts, join them, and enter the documents."""
        self._read_texts()
        fresh = [one for one in self._long if one.fingerprint.digest not in self._texts]
        self._read_bands(fresh)
        groups = sorted(set(self._groups.values()))
        self._inhabited.update(
            group for (group,) in _select_among(self._connection, _INHABITED, groups)
        )
        copies = frozenset(one.document_id for one in self._long if self._enter(one))
        for text, one in self._new.items():
            row = (text, one.fingerprint.digest, self._groups[text], one.version_id)
            self._rows["copy_text"].append(row)
        self._add_members()
        before = self._count_documents()
        settled = self._find_settled(before)
        gathered = Gathered()
        gathered.add_rows(self._rows)
        gathered.insert(self._connection)
        self._describe_groups(before, settled)
        new = {one.document_id for one in self._copied}
        moved = tuple(sorted({place for place in self._moved if place[0] not in new}))
        return Joined(copies, moved)

    def _enter(self, one: Copied) -> bool:
        """Find or make a document's text; tell whether its group had a document before."""
        if one.fingerprint.digest not in self._texts:
            self._add_text(one)
        group = self._group_of(one)
        had_company = group in self._inhabited
        self._inhabited.add(group)
        return had_company

    def _group_of(self, one: Copied) -> int:
        return self._groups[self._texts[one.fingerprint.digest]]

    def _count_documents(self) -> Counter[int]:
        """Count what the groups have before the documents are in."""
        groups = sorted({self._group_of(one) for one in self._long})
        return Counter(dict(_select_among(self._connection, _COUNTS, groups)))

    def _find_settled(self, before: Counter[int]) -> set[int]:
        """Return the groups of which only the number of documents changes."""
        joining = [
            (group, one.document_id, _folded_credit(one) or "")
            for one in self._long
            if 0 < before[group := self._group_of(one)] <= _LARGE and group not in self._merged
        ]
        return find_settled(self._connection, joining)

    def _describe_groups(self, before: Counter[int], settled: Collection[int]) -> None:
        alone = {self._group_of(one): one.document_id for one in self._long}
        now = before + Counter(map(self._group_of, self._long))
        single, counted, described = {}, {}, []
        for group in sorted(now):
            was, has = before[group], now[group]
            has_doubled = was.bit_length() != has.bit_length()
            if has == 1:
                single[group] = alone[group]
            elif group in settled or (was > _LARGE and not has_doubled):
                counted[group] = has
            else:
                described.append(group)
        describe_single(self._connection, single)
        count(self._connection, counted)
        describe(self._connection, described)

    def _read_texts(self) -> None:
        digests = sorted({one.fingerprint.digest for one in self._long})
        for digest, text, group in _select_among(self._connection, _TEXTS, digests):
            self._texts[digest] = text
            self._groups[text] = group

    def _read_bands(self, fresh: Iterable[Copied]) -> None:
        bands = sorted({band for one in fresh for band in one.fingerprint.bands})
        for band, text, group in _select_among(self._connection, _BANDS, bands):
            self._bands[band].append(text)
            self._groups[text] = group

    def _add_text(self, one: Copied) -> None:
        text = self._ids.next("copy_text")
        self._texts[one.fingerprint.digest] = text
        self._new[text] = one
        groups = self._groups_of_copies(text, one.fingerprint.bands)
        self._groups[text] = self._merge(groups) if groups else self._add_group()
        for band in one.fingerprint.bands:
            if self._leads_on(self._bands[band], self._groups[text]):
                self._bands[band].append(text)
                self._rows["copy_band"].append((band, text))

    def _groups_of_copies(self, text: int, bands: Sequence[int]) -> list[int]:
        """Return the groups that have a copy of a text."""
        shared = Counter(other for band in bands for other in self._bands[band])
        likeliest = sorted(shared, key=lambda other: (-shared[other], other))
        tried: Counter[int] = Counter()
        found: list[int] = []
        for other in likeliest:
            group = self._groups[other]
            if group in found or tried[group] >= _TRIED:
                continue
            if tried.total() >= _MOST_TRIED:
                break
            tried[group] += 1
            if are_copies(self._shingles_of(text), self._shingles_of(other)):
                found.append(group)
        return found

    def _leads_on(self, texts: Sequence[int], group: int) -> bool:
        """Tell whether a band shall lead to one more text of a group."""
        if len(texts) >= _MOST_OF_BAND:
            return False
        return sum(self._groups[text] == group for text in texts) < _MOST_OF_GROUP

    def _shingles_of(self, text: int) -> frozenset[Shingle]:
        if text not in self._shingles:
            if text in self._new:
                words = self._new[text].text
            else:
                words = select(self._connection, _FIRST_VERSION, [text])[0][0]
            if len(self._shingles) >= _MOST_HELD:
                self._shingles.clear()
            self._shingles[text] = shingles_of(words)
        return self._shingles[text]

    def _add_group(self) -> int:
        group = self._ids.next("copy_group")
        self._rows["copy_group"].append((group, 0, None))
        return group

    def _merge(self, groups: Sequence[int]) -> int:
        """Make one group of several: that with the lowest number; return it."""
        kept, *others = sorted(groups)
        if others:
            self._merged.add(kept)
        if not self._inhabited.isdisjoint(groups):
            self._inhabited.add(kept)
        for other in others:
            found = select(self._connection, _DOCUMENTS_OF, [other])
            self._moved += [(document, version) for document, version in found]
            moved = "UPDATE copy_text SET copy_group_id = ? WHERE copy_group_id = ?"
            execute(self._connection, moved, [(kept, other)])
            execute(self._connection, "DELETE FROM copy_group WHERE id = ?", [(other,)])
            for text, group in self._groups.items():
                if group == other:
                    self._groups[text] = kept
            self._rows["copy_group"] = [row for row in self._rows["copy_group"] if row[0] != other]
        return kept

    def _add_members(self) -> None:
        for one in self._copied:
            self._rows["copy_member"].append(
                (
                    one.document_id,
                    self._texts[one.fingerprint.digest] if one.fingerprint.bands else None,
                    one.fingerprint.credit,
                    _folded_credit(one),
                    one.fingerprint.is_agency,
                )
            )


def _folded_credit(one: Copied) -> str | None:
    return one.fingerprint.credit and fold(one.fingerprint.credit)


def _select_among(
    connection: Connection, query: str, values: Sequence[str] | Sequence[int]
) -> Iterator[Row]:
    """Yield the rows of a query for each of many values, some hundreds at a time."""
    for start in range(0, len(values), _AT_ONCE):
        chunk = values[start : start + _AT_ONCE]
        yield from select(connection, query.format(", ".join("?" * len(chunk))), chunk)
