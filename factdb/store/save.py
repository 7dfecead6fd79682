"""Extractions into the database: what is new, what is known, what has changed.

The caller holds the transaction (`factdb.store.engine.writing`), so one document is stored whole
or not at all. Rows go in as tuples, a statement a table (`factdb.store.insert`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from enum import StrEnum
from typing import NamedTuple

from sqlalchemy import Connection

from factdb.copies import sign
from factdb.records import Document, Extraction, Span
from factdb.store.copies import Copied, Joined, join, leave
from factdb.store.facts import Facts, brings_news, merge_facts, read_facts
from factdb.store.history import count_claims, count_rows, forget_extraction, revive, supersede
from factdb.store.insert import Ids, Rows, execute, insert_all, select
from factdb.store.keys import document_key, hash_text, version_key
from factdb.store.names import Names
from factdb.store.relating import relate_corrections
from factdb.store.rows import NOTHING, Place, Said, Stored, VersionRows, cut_passages
from factdb.store.run import Run
from factdb.store.search import index, unindex
from factdb.store.series import enlist, withdraw

_KNOWN = """
SELECT d.key, d.id, v.id, v.key, v.title, v.extraction_run_id, d.publisher_id, d.language,
    d.published_start, d.published_end, d.published_precision, d.published_basis,
    d.author, d.section
FROM document d JOIN version v ON v.document_id = d.id AND v.is_current
WHERE d.key IN ({marks})
"""
_AT_ONCE = 500  # keys a query; SQLite takes 32 766 values
_UPDATE_DOCUMENT = """
UPDATE document SET publisher_id = ?, language = ?, published_start = ?, published_end = ?,
    published_precision = ?, published_basis = ?, author = ?, section = ?,
    day = ?, claims = ?, figures = ?
WHERE id = ?
"""


class Status(StrEnum):
    """What came of saving a document."""

    STORED = "stored"  # an address not seen before
    UNCHANGED = "unchanged"  # the same text, read before with the same facts
    NEW_VERSION = "new_version"  # a known address with another text
    UPDATED = "updated"  # the same text with other facts given, or with claims added to it


class Saved(NamedTuple):
    """What came of saving a document; the counts are those of the rows added.

    `is_copy` tells that another document had its text before, or nearly the same.
    """

    status: Status
    document_id: int
    version_id: int
    claims: int = 0
    figures: int = 0
    is_copy: bool = False


class _Text(NamedTuple):
    """A document's text by its hash, and the key of the version that it makes."""

    sha256: str
    key: str


class _Known(NamedTuple):
    """A document as the database has it, with its newest version."""

    document_id: int
    version_id: int
    version_key: str
    title: str | None
    extraction_run_id: int | None  # null where its claims were only imported
    facts: Facts

    def lacks(self, document: Document, facts: Facts) -> bool:
        """Tell whether a document is to be extracted anew: not yet, or with less known of it."""
        return (
            self.extraction_run_id is None
            or document.title not in (None, self.title)
            or brings_news(document, facts, self.facts)
        )


def save(connection: Connection, extraction: Extraction, run: Run) -> Saved:
    """Store one document's extraction; see `save_batch`."""
    return save_batch(connection, [extraction], run)[0]


def save_batch(connection: Connection, extractions: Sequence[Extraction], run: Run) -> list[Saved]:
    """Store extractions in their order, all in the caller's transaction.

    A document is known by its address: its URL, else its name. The same text again is left as it
    is, unless another publisher, publication day, title, author, section or language is given now:
    then the new extraction takes the place of the old. A run whose status is "imported" adds its
    claims beside those that the version has.

    Raises:
        sqlalchemy.exc.DBAPIError: The database refused a row; `writing` makes it a DatabaseError.
    """
    batch = _Batch(connection, run)
    batch.look_up(extractions)
    saved = [batch.add(extraction) for extraction in extractions]
    copies, moved = batch.finish()
    changed = [
        (one.document_id, one.version_id) for one in saved if one.status is not Status.UNCHANGED
    ]
    for place in moved:  # what they corroborate may come from their own source now
        withdraw(connection, *place)
    newest = dict(moved) | dict(changed)  # the last where a batch has several of one document
    enlist(connection, list(newest.items()))
    relate_corrections(connection, [one for one in changed if one not in newest.items()])
    return [one._replace(is_copy=one.document_id in copies) for one in saved]


class _Batch:
    """Rows of several documents on their way into one transaction."""

    def __init__(self, connection: Connection, run: Run) -> None:
        self._connection = connection
        self._run = run
        self._ids = Ids(connection)
        self._rows: Rows = defaultdict(list)
        self._names = Names(connection, self._ids, self._rows)
        self._said: list[Said] = []
        self._known: dict[str, _Known | None] = {}  # by key, what was looked up and is still so
        self._pending: set[str] = set()  # keys of documents whose rows are not yet in the database
        # Documents whose full-text entries are to be made, and which are in no copy group yet.
        self._unindexed: set[int] = set()
        self._ungrouped: dict[int, Copied] = {}

    def look_up(self, extractions: Iterable[Extraction]) -> None:
        """Read in a few queries what the database has of documents and names that will come."""
        self._names.prepare({name for one in extractions for name in _names_in(one)})
        keys = [document_key(one.document.address) for one in extractions]
        for start in range(0, len(keys), _AT_ONCE):
            self._look_up(keys[start : start + _AT_ONCE])

    def add(self, extraction: Extraction) -> Saved:
        """Compare a document with what the database has, and make the rows that it lacks."""
        document = extraction.document
        key = document_key(document.address)
        if key in self._pending:
            self.flush()
        self._pending.add(key)
        sha256 = hash_text(document.text)
        text = _Text(sha256, version_key(key, sha256))
        facts = read_facts(extraction, self._names)
        known = self._find(key)
        if known is None:
            return self._store(extraction, facts, key, text)
        if known.version_key != text.key:
            return self._change(extraction, merge_facts(facts, known.facts), known, text)
        if self._run.status == "imported":
            return self._extend(extraction, known)
        if known.lacks(document, facts):
            return self._extract_anew(extraction, merge_facts(facts, known.facts), known)
        return Saved(Status.UNCHANGED, known.document_id, known.version_id)

    def flush(self) -> None:
        """Insert the rows gathered so far."""
        insert_all(self._connection, self._rows)
        self._names.respell()
        count_claims(self._connection, self._said)
        self._rows.clear()
        self._said.clear()
        self._pending.clear()

    def finish(self) -> Joined:
        """Insert the rows gathered, and what is derived from them; return who joined whom."""
        self.flush()
        index(self._connection, self._unindexed)
        return join(self._connection, self._ids, list(self._ungrouped.values()))

    def _release(self, document_id: int) -> None:
        """Take a known document's entries out before it changes; `finish` makes them anew."""
        if document_id not in self._unindexed:
            unindex(self._connection, [document_id])
            self._unindexed.add(document_id)

    def _regroup(
        self, document_id: int, version_id: int, extraction: Extraction, author: str | None = None
    ) -> None:
        """Have `finish` compare a document's newest version with other texts.

        Args:
            document_id: The document.
            version_id: Its newest version.
            extraction: What was found in that.
            author: Who is known to have written it, where the extraction does not say.
        """
        document = extraction.document
        fingerprint = extraction.fingerprint
        if document.author is None and author is not None:
            document, fingerprint = replace(document, author=author), None
        fingerprint = fingerprint or sign(document)
        copied = Copied(document_id, version_id, document.text, fingerprint)
        self._ungrouped[document_id] = copied

    def _find(self, key: str) -> _Known | None:
        """Return what the database has of a document; looked up again if it came before."""
        if key not in self._known:
            self._look_up([key])
        return self._known.pop(key)

    def _look_up(self, keys: Sequence[str]) -> None:
        self._known.update(dict.fromkeys(keys))
        query = _KNOWN.format(marks=", ".join("?" * len(keys)))
        for key, *found in select(self._connection, query, keys):
            self._known[key] = _Known._make((*found[:5], Facts._make(found[5:])))

    def _store(self, extraction: Extraction, facts: Facts, key: str, text: _Text) -> Saved:
        document = extraction.document
        document_id = self._ids.next("document")
        self._unindexed.add(document_id)
        counts = (len(extraction.claims), len(extraction.figures))
        named = (document_id, key, document.address, document.name, document.url)
        self._rows["document"].append((*named, *facts, facts.day, *counts))
        version_id = self._add_version(extraction, document_id, 1, text)
        self._build(extraction, Place(version_id, document_id, text.key, facts))
        self._regroup(document_id, version_id, extraction)
        return Saved(Status.STORED, document_id, version_id, *counts)

    def _change(self, extraction: Extraction, facts: Facts, known: _Known, text: _Text) -> Saved:
        """Make another text the newest; one that stood here before is made so again."""
        document_id = known.document_id
        self._release(document_id)
        leave(self._connection, document_id)
        supersede(self._connection, document_id, known.version_id)
        earlier = select(self._connection, "SELECT id FROM version WHERE key = ?", [text.key])
        if earlier:
            version_id = earlier[0][0]
            revive(self._connection, document_id, version_id)
        else:
            newest = "SELECT max(number) FROM version WHERE document_id = ?"
            number = select(self._connection, newest, [document_id])[0][0] + 1
            version_id = self._add_version(extraction, document_id, number, text)
            self._build(extraction, Place(version_id, document_id, text.key, facts))
        counts = self._update_document(document_id, version_id, facts)
        self._regroup(document_id, version_id, extraction, facts.author)
        return Saved(Status.NEW_VERSION, document_id, version_id, *counts)

    def _extract_anew(self, extraction: Extraction, facts: Facts, known: _Known) -> Saved:
        """Put a version's new extraction in the place of the old one."""
        place = Place(known.version_id, known.document_id, known.version_key, facts)
        self._release(place.document_id)
        leave(self._connection, place.document_id)
        forget_extraction(self._connection, place.document_id, place.version_id)
        execute(
            self._connection,
            "UPDATE version SET title = coalesce(?, title), extraction_run_id = ? WHERE id = ?",
            [(extraction.document.title, self._run.id, place.version_id)],
        )
        self._build(extraction, place, Stored(self._spans(place)))
        self._update_document(place.document_id, place.version_id, facts)
        self._regroup(place.document_id, place.version_id, extraction, facts.author)
        counts = (len(extraction.claims), len(extraction.figures))
        return Saved(Status.UPDATED, place.document_id, place.version_id, *counts)

    def _extend(self, extraction: Extraction, known: _Known) -> Saved:
        """Add the claims, figures and dates that no import before has brought."""
        place = Place(known.version_id, known.document_id, known.version_key, known.facts)
        stored = Stored(self._spans(place), self._imported_keys(place), self._imported_dates(place))
        self._build(extraction, place, stored)
        claims, figures = len(self._rows["claim"]), len(self._rows["figure"])
        if not (claims or figures or self._rows["date_mention"]):
            return Saved(Status.UNCHANGED, place.document_id, place.version_id)
        self._release(place.document_id)
        self._update_document(place.document_id, place.version_id, known.facts)
        return Saved(Status.UPDATED, place.document_id, place.version_id, claims, figures)

    def _add_version(
        self, extraction: Extraction, document_id: int, number: int, text: _Text
    ) -> int:
        document = extraction.document
        version_id = self._ids.next("version")
        retrieved_at = document.retrieved_at and document.retrieved_at.isoformat()
        extracted = self._run.id if self._run.status == "extracted" else None
        row = (version_id, text.key, document_id, number, True, document.title, document.text)
        hashes = (text.sha256, document.raw_sha256, retrieved_at)
        self._rows["version"].append((*row, *hashes, document.media_type, self._run.id, extracted))
        self._rows["passage"].extend(cut_passages(version_id, document.text))
        return version_id

    def _build(self, extraction: Extraction, place: Place, stored: Stored = NOTHING) -> None:
        publisher = self._names.publisher_name(place.facts.publisher_id)
        builder = VersionRows(
            extraction, place, publisher, self._run, self._ids, self._rows, self._names, stored
        )
        self._said += builder.build()

    def _spans(self, place: Place) -> dict[Span, int]:
        query = 'SELECT "start", "end", id FROM span WHERE version_id = ?'
        found = select(self._connection, query, [place.version_id])
        return {Span(start, end): number for start, end, number in found}

    def _imported_keys(self, place: Place) -> set[str]:
        keys = "SELECT key FROM {} WHERE document_id = ? AND version_id = ? AND status = 'imported'"
        query = f"{keys.format('claim')} UNION ALL {keys.format('figure')}"
        where = (place.document_id, place.version_id)
        return {key for (key,) in select(self._connection, query, where * 2)}

    def _imported_dates(self, place: Place) -> set[Span]:
        query = (
            'SELECT s."start", s."end" FROM date_mention m JOIN span s ON s.id = m.span_id '
            "WHERE m.document_id = ? AND m.version_id = ? AND m.status = 'imported'"
        )
        found = select(self._connection, query, (place.document_id, place.version_id))
        return {Span(*ends) for ends in found}

    def _update_document(self, document_id: int, version_id: int, facts: Facts) -> tuple[int, int]:
        """Write what is known of a document now; return its counts of claims and figures."""
        self.flush()
        claims = count_rows(self._connection, "claim", document_id, version_id)
        figures = count_rows(self._connection, "figure", document_id, version_id)
        row = (*facts, facts.day, claims, figures, document_id)
        execute(self._connection, _UPDATE_DOCUMENT, [row])
        return claims, figures


def _names_in(extraction: Extraction) -> set[str]:
    """Collect the names that will be looked up: of entities, and of speakers without one."""
    names = {entity.name for entity in extraction.entities}
    return names | {claim.speaker for claim in extraction.claims if claim.speaker is not None}
