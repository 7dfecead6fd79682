"""What is to be done with drafts: each compared with what the database has of its document."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from sqlalchemy import Connection

from factdb.records import Document
from factdb.store.derived.names import Names
from factdb.store.drafting.draft import Draft, without_names
from factdb.store.facts import Facts, brings_news, merge_facts, read_facts
from factdb.store.history import Place
from factdb.store.insert import one_column, select, select_each
from factdb.store.settle import Found, Stored, find_stored, read_imported, read_spans

_IMPORTED = ("claim", "figure", "date_mention")  # what an import brings
_KNOWN = """
SELECT d.key, d.id, v.id, v.key, v.title, v.extraction_run_id, d.publisher_id, d.language,
    d.published_start, d.published_end, d.published_precision, d.published_basis,
    d.author, d.section
FROM wanted w
JOIN document d ON d.key = w.key
JOIN version v ON v.document_id = d.id AND v.is_current
"""


class Status(StrEnum):
    """What came of saving a document."""

    STORED = "stored"  # an address not seen before
    UNCHANGED = "unchanged"  # the same text, read before with the same facts
    NEW_VERSION = "new_version"  # a known address with another text
    UPDATED = "updated"  # the same text with other facts given, or with claims added to it


class Known(NamedTuple):
    """A document as the database has it, with its newest version."""

    document_id: int
    version_id: int
    version_key: str
    title: str | None
    extraction_run_id: int | None  # null where its claims were only imported
    facts: Facts

    @property
    def place(self) -> Place:
        """The ids of the document and of its newest version."""
        return self.document_id, self.version_id

    def lacks(self, document: Document, facts: Facts) -> bool:
        """Tell whether a document is to be extracted anew: not yet, or with less known of it."""
        return (
            self.extraction_run_id is None
            or document.title not in (None, self.title)
            or brings_news(document, facts, self.facts)
        )


class Plan(NamedTuple):
    """What is to be done with a draft."""

    draft: Draft
    status: Status
    facts: Facts
    known: Known | None = None
    version_id: int = 0  # 0 where it is a new one
    is_there: bool = False  # whether all of the version is stored
    found: Found = MappingProxyType({})

    @property
    def is_read_anew(self) -> bool:
        """Whether it takes the place of what rules found in the same text before."""
        return self.status is Status.UPDATED and self.draft.status == "extracted"

    @property
    def is_all_drafted(self) -> bool:
        """Whether all that will be stored of the version, and its day, is the draft's."""
        is_new = self.status in (Status.STORED, Status.NEW_VERSION) and not self.is_there
        return is_new and self.facts.published == self.draft.published


def make_plans(connection: Connection, drafts: Sequence[Draft], names: Names) -> list[Plan]:
    """Compare drafts with what the database has, in their order; no document comes twice."""
    known = _look_up(connection, [one.key for one in drafts])
    return [_plan(connection, one, names, known.get(one.key)) for one in drafts]


def _look_up(connection: Connection, keys: Sequence[str]) -> dict[str, Known]:
    found = select_each(connection, "key", one_column(keys), _KNOWN)
    return {key: Known._make((*row[:5], Facts._make(row[5:]))) for key, *row in found}


def _plan(connection: Connection, draft: Draft, names: Names, known: Known | None) -> Plan:
    read = read_facts(draft, names.publisher(draft.document.publisher))
    if known is None:
        return Plan(draft, Status.STORED, read)
    merged = merge_facts(read, known.facts)
    if known.version_key != draft.version_key:
        query = "SELECT id FROM version WHERE key = ?"
        earlier = select(connection, query, [draft.version_key])
        number = earlier[0][0] if earlier else 0
        return Plan(draft, Status.NEW_VERSION, merged, known, number, bool(earlier))
    if draft.status == "imported":
        return _plan_import(connection, draft, known)
    if known.lacks(draft.document, read):
        found = find_stored(draft.columns, Stored(read_spans(connection, known.place)))
        return Plan(draft, Status.UPDATED, merged, known, known.version_id, found=found)
    return Plan(draft, Status.UNCHANGED, known.facts, known)


def _plan_import(connection: Connection, draft: Draft, known: Known) -> Plan:
    """Add the claims, figures and dates that no import before has brought, if there are any."""
    stored = read_imported(connection, known.place)
    if stored.keys:
        draft = without_names(draft)
    found = find_stored(draft.columns, stored)
    is_known = all(len(found[table]) == draft.counts.get(table, 0) for table in _IMPORTED)
    status = Status.UNCHANGED if is_known else Status.UPDATED
    return Plan(draft, status, known.facts, known, known.version_id, found=found)
