"""Drafts into the database: `factdb.store.plan` says what each is, new, known or changed.

The caller holds the transaction (`factdb.store.engine.writing`), so one document is stored whole
or not at all. Rows go in column by column, a statement a table (`factdb.store.insert`).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from operator import itemgetter
from typing import NamedTuple

from sqlalchemy import Connection

from factdb.copies import sign
from factdb.store.derived.copies import Copied, Joined, join, leave
from factdb.store.derived.corrections import relate_corrections
from factdb.store.derived.gazetteer import read_gazetteer
from factdb.store.derived.names import Names
from factdb.store.derived.points import Listed
from factdb.store.derived.propositions import Fresh, fresh_of, group_claims
from factdb.store.derived.search import CLAIM_SEARCH, DOCUMENT_SEARCH, enter, index, unindex
from factdb.store.derived.series import enlist, withdraw
from factdb.store.derived.tolls import ListedToll
from factdb.store.drafting.draft import Draft
from factdb.store.drafting.entries import Entry, ListedClaim, ListedVersion
from factdb.store.drafting.packing import Columns
from factdb.store.facts import Facts
from factdb.store.history import (
    Place,
    count_claims,
    count_rows,
    forget_extraction,
    republish,
    revive,
    supersede,
)
from factdb.store.insert import (
    COLUMNS,
    Gathered,
    Ids,
    Rows,
    execute,
    execute_some,
    one_column,
    select,
    select_each,
)
from factdb.store.plan import Plan, Status, make_plans
from factdb.store.run import Run
from factdb.store.settle import number_rows, settle

_SAID = itemgetter(COLUMNS["claim"].index("speaker_id"), COLUMNS["claim"].index("day"))
_LISTED_CLAIM = itemgetter(*(COLUMNS["claim"].index(name) for name in ListedClaim._fields))
_KEYED_CLAIM = itemgetter(*(COLUMNS["claim"].index(name) for name in ("id", "key", "day")))
_KEYED_FIGURE = itemgetter(*(COLUMNS["figure"].index(name) for name in ("id", "key")))
_NO_CLAIMS = [()] * len(COLUMNS["claim"])
_NO_FIGURES = [()] * len(COLUMNS["figure"])
_HELD = 2**14  # spans; so many are inserted, with what refers to them, before more are made
_NUMBERS_OF_SPEAKER = """
SELECT DISTINCT c.document_id, c.version_id
FROM wanted w JOIN claim c ON c.speaker_id = w.speaker_id
WHERE c.is_current AND EXISTS (SELECT 1 FROM figure f
    WHERE f.document_id = c.document_id AND f.version_id = c.version_id
        AND f.point_id IS NOT NULL)
"""
_UPDATE_DOCUMENT = """
UPDATE document SET publisher_id = ?, language = ?, published_start = ?, published_end = ?,
    published_precision = ?, published_basis = ?, author = ?, section = ?,
    day = ?, claims = ?, figures = ?
WHERE id = ?
"""
_UPDATE_VERSION = """
UPDATE version SET published_start = ?, published_end = ?, published_precision = ?,
    published_basis = ?
WHERE id = ?
"""


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


def save(connection: Connection, drafts: Sequence[Draft], run: Run) -> list[Saved]:
    """Store drafts in their order, all in the caller's transaction.

    A document is known by its address: its URL, else its name. The same text again is left as it
    is, unless another publisher, publication day, title, author, section or language is given now:
    then the new extraction takes the place of the old. An imported draft adds its claims beside
    those that the version has.

    Raises:
        sqlalchemy.exc.DBAPIError: The database refused a row; `writing` makes it a DatabaseError.
    """
    batch = _Batch(connection, run)
    found: dict[int, Saved] = {}
    for places in _rounds([one.key for one in drafts]):
        found |= zip(places, batch.store([drafts[place] for place in places]), strict=True)
    saved = [found[place] for place in range(len(drafts))]
    copies, moved = batch.finish()
    changed = [
        (one.document_id, one.version_id) for one in saved if one.status is not Status.UNCHANGED
    ]
    # What they corroborate may come from their own source now, or from a person.
    moved = tuple({**dict(moved), **dict(batch.find_identified())}.items())
    withdraw(connection, moved)
    newest = dict(moved) | dict(changed)  # the last where a batch has several of one document
    drafted = batch.find_drafted()
    figures = {place: one.figures for place, one in drafted.items()}
    tolls = {place: one.tolls for place, one in drafted.items()}
    restated = {place: one.restated for place, one in drafted.items()}
    enlist(connection, list(newest.items()), figures, tolls, restated)
    others = set(changed) - newest.items()
    relate_corrections(connection, sorted(others))
    group_claims(connection, changed, {place: one.claims for place, one in drafted.items()})
    return [one._replace(is_copy=one.document_id in copies) for one in saved]


def _rounds(keys: Sequence[str]) -> Iterable[list[int]]:
    """Part the places of documents, in their order, so that no part has one of them twice."""
    times: Counter[str] = Counter()
    rounds: defaultdict[int, list[int]] = defaultdict(list)
    for place, key in enumerate(keys):
        rounds[times[key]].append(place)
        times[key] += 1
    return rounds.values()


class _Drafted(NamedTuple):
    """What is known from its draft of a version's figures and claims, which need not be read."""

    figures: list[Listed]
    tolls: list[ListedToll]
    restated: list[tuple[int, int]]  # ids of figures
    claims: list[Fresh]


class _Batch:
    """Drafts on their way into one transaction."""

    def __init__(self, connection: Connection, run: Run) -> None:
        self._connection = connection
        self._run = run
        self._ids = Ids(connection)
        self._rows: Rows = defaultdict(list)  # those that are not a draft's
        self._gathered = Gathered()
        self._names = Names(connection, self._ids, self._rows)
        self._entries: defaultdict[str, list[Entry]] = defaultdict(list)
        # Known documents whose full-text entries are to be made anew.
        self._unindexed: set[int] = set()
        self._copied: dict[int, Copied] = {}  # what is in no copy group now, by document
        self._drafted: dict[Place, _Drafted] = {}  # newest versions whose rows are their draft's

    def store(self, drafts: Sequence[Draft]) -> list[Saved]:
        """Store drafts of documents that differ from one another."""
        self._names.prepare(
            [name for one in drafts for name in one.names],
            [one.document.publisher for one in drafts if one.document.publisher],
        )
        plans = make_plans(self._connection, drafts, self._names)
        self._make_way(plans)
        saved = []
        for plan in plans:
            saved.append(self._carry_out(plan))
            if self._gathered.count("span") >= _HELD:
                self._insert()
        self._insert()
        for plan in plans:
            if plan.known and plan.is_there:
                place = (plan.known.document_id, plan.version_id)
                republish(self._connection, place, plan.facts.publisher_id)
        known = [
            (place, plan.facts)
            for place, plan in enumerate(plans)
            if plan.known and plan.status is not Status.UNCHANGED
        ]
        return self._update_documents(saved, known)

    def finish(self) -> Joined:
        """Make what is derived from the rows; return who joined which group of copies."""
        index(self._connection, self._unindexed)
        return join(self._connection, self._ids, list(self._copied.values()))

    def find_drafted(self) -> dict[Place, _Drafted]:
        """Return what drafts say of versions; nothing where a gazetteer has a say in it."""
        return {} if read_gazetteer(self._connection) else self._drafted

    def find_identified(self) -> list[Place]:
        """Return the versions with numbers that quote speakers whose kind is known since now."""
        speakers = one_column(sorted(self._names.identified))
        return [
            (document_id, version_id)
            for document_id, version_id in select_each(
                self._connection, "speaker_id", speakers, _NUMBERS_OF_SPEAKER
            )
        ]

    def _make_way(self, plans: Sequence[Plan]) -> None:
        """Take out of lists, series and indices what known documents had there until now."""
        changed = [
            (plan, plan.known.place)
            for plan in plans
            if plan.known and plan.status is not Status.UNCHANGED
        ]
        for _, place in changed:
            self._drafted.pop(place, None)
        released = {place[0] for _, place in changed} - self._unindexed
        unindex(self._connection, released)
        self._unindexed |= released
        superseded = [place for plan, place in changed if plan.status is Status.NEW_VERSION]
        read_anew = [place for plan, place in changed if plan.is_read_anew]
        for document_id, _ in (*superseded, *read_anew):
            leave(self._connection, document_id)
        supersede(self._connection, superseded)
        forget_extraction(self._connection, read_anew)
        revive(
            self._connection,
            [(place[0], plan.version_id) for plan, place in changed if plan.is_there],
        )

    def _carry_out(self, plan: Plan) -> Saved:
        """Make the rows that the database lacks."""
        draft, known = plan.draft, plan.known
        if known and plan.status is Status.UNCHANGED:
            return Saved(plan.status, *known.place)
        document_id = known.document_id if known else self._add_document(plan)
        version_id = plan.version_id or self._add_version(plan, document_id)
        if plan.is_read_anew:
            self._note_reading(draft, version_id)
        counts = (0, 0) if plan.is_there else self._add_rows(plan, document_id, version_id)
        if plan.status is not Status.UPDATED or plan.is_read_anew:
            author = draft.document.author or plan.facts.author
            self._copied[document_id] = _copied(draft, document_id, version_id, author)
        return Saved(plan.status, document_id, version_id, *counts)

    def _add_document(self, plan: Plan) -> int:
        document, facts = plan.draft.document, plan.facts
        number = self._ids.next("document")
        named = (number, plan.draft.key, document.address, document.name, document.url)
        counts = [plan.draft.counts.get(table, 0) for table in ("claim", "figure")]
        self._rows["document"].append((*named, *facts, facts.day, *counts))
        return number

    def _add_version(self, plan: Plan, document_id: int) -> int:
        draft, facts, known = plan.draft, plan.facts, plan.known
        document = draft.document
        newest = "SELECT max(number) FROM version WHERE document_id = ?"
        last = select(self._connection, newest, [document_id])[0][0] if known else 0
        number = self._ids.next("version")
        retrieved_at = document.retrieved_at and document.retrieved_at.isoformat()
        row = (number, draft.version_key, document_id, last + 1, True, document.title)
        hashes = (document.text, draft.text_sha256, document.raw_sha256, retrieved_at)
        extracted = self._run.id if draft.status == "extracted" else None
        read = (document.media_type, self._run.id, extracted)
        self._rows["version"].append((*row, *hashes, *read, *facts.published))
        return number

    def _add_rows(self, plan: Plan, document_id: int, version_id: int) -> tuple[int, int]:
        """Add the rows of a draft that the database lacks; return how many claims and figures."""
        draft, facts = plan.draft, plan.facts
        numbers = number_rows(draft.counts, self._ids, plan.found) | {
            "document": [document_id],
            "version": [version_id],
            "publisher": [facts.publisher_id],
            "run": [self._run.id],
            "entity": [self._names.entity(one) for one in draft.names],
        }
        rows = settle(draft.columns, numbers, facts.day, plan.found)
        claims = rows.get("claim", _NO_CLAIMS)
        for table, settled in rows.items():
            self._gathered.add(table, settled)
        self._add_last_hops(plan, numbers["claim"])
        if plan.is_all_drafted:
            self._drafted[document_id, version_id] = _drafted(draft, document_id, version_id, rows)
        if plan.known is None:
            version = ListedVersion(version_id, facts.day, True, facts.publisher_id, document_id)
            self._entries[DOCUMENT_SEARCH].extend(version.entries(draft.words))
            listed = map(ListedClaim._make, zip(*_LISTED_CLAIM(claims), strict=True))
            words = zip(listed, draft.claim_words, strict=True)
            self._entries[CLAIM_SEARCH].extend(claim.entry(found) for claim, found in words)
        return len(claims[0]), len(rows.get("figure", _NO_FIGURES)[0])

    def _add_last_hops(self, plan: Plan, claims: Sequence[int | None]) -> None:
        """End the attribution of each new claim with the publisher, if one is known."""
        publisher_id = plan.facts.publisher_id
        name = self._names.publisher_name(publisher_id)
        if name is None:
            return
        known = plan.found.get("claim", ())
        ends = [(claims[number], hop) for number, hop in enumerate(plan.draft.hops)]
        new = [end for number, end in enumerate(ends) if number not in known] if known else ends
        if new:
            alike = ("publisher", name, None, publisher_id, None)
            columns = [*zip(*new, strict=True), *([value] * len(new) for value in alike)]
            self._gathered.add("attribution", columns)

    def _note_reading(self, draft: Draft, version_id: int) -> None:
        sql = "UPDATE version SET title = coalesce(?, title), extraction_run_id = ? WHERE id = ?"
        execute(self._connection, sql, [(draft.document.title, self._run.id, version_id)])

    def _insert(self) -> None:
        """Insert the rows gathered so far."""
        self._gathered.add_rows(self._rows)
        self._rows.clear()
        claims = self._gathered.columns.get("claim", _NO_CLAIMS)
        self._gathered.insert(self._connection)
        self._names.respell()
        count_claims(self._connection, zip(*_SAID(claims), strict=True))
        for table, entries in self._entries.items():
            enter(self._connection, table, entries)
        self._entries.clear()

    def _update_documents(
        self, saved: list[Saved], known: Sequence[tuple[int, Facts]]
    ) -> list[Saved]:
        """Write what is known of documents now; return what is saved, a new version with its rows.

        Args:
            saved: What came of all documents.
            known: Places in it of those that were there before, each with its facts.
        """
        found, rows = list(saved), []
        for place, facts in known:
            one = saved[place]
            claims, figures = (
                count_rows(self._connection, table, one.document_id, one.version_id)
                for table in ("claim", "figure")
            )
            rows.append((*facts, facts.day, claims, figures, one.document_id))
            if one.status is Status.NEW_VERSION:
                found[place] = one._replace(claims=claims, figures=figures)
        execute_some(self._connection, _UPDATE_DOCUMENT, rows)
        published = [(*facts.published, saved[place].version_id) for place, facts in known]
        execute_some(self._connection, _UPDATE_VERSION, published)
        return found


def _drafted(draft: Draft, document_id: int, version_id: int, rows: Columns) -> _Drafted:
    """Return what a draft says of its figures and claims, given as they are stored."""
    figures, keys = _KEYED_FIGURE(rows.get("figure", _NO_FIGURES))
    claims = zip(*_KEYED_CLAIM(rows.get("claim", _NO_CLAIMS)), draft.worded, strict=True)
    return _Drafted(
        [
            Listed(figure, document_id, None, stated)
            for figure, stated in zip(figures, draft.stated, strict=True)
            if stated
        ],
        [
            ListedToll(figures[number], cell, document_id, version_id, day, keys[number])
            for number, cell, day in draft.tolls
        ],
        [(figures[old], figures[new]) for old, new in draft.restated],
        [fresh_of(*claim) for claim in claims],
    )


def _copied(draft: Draft, document_id: int, version_id: int, author: str | None) -> Copied:
    """Return a document as it is compared with others; who wrote it may be credited."""
    document, fingerprint = draft.document, draft.fingerprint
    if author != document.author:
        fingerprint = sign(replace(document, author=author))
    return Copied(document_id, version_id, document.text, fingerprint)
