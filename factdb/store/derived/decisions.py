"""What persons decided of claims: a log that is only added to, and the claims that it is about.

A decision names claims by their keys, which derive from content: it holds through loads, rebuilds
and new extractions. Where a key leads to no claim of a newest version any more, because the article
or the rules changed, the claim of that article with the same words takes its place, else the one
with nearly the same. The newest decision of two claims counts.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection

from factdb.compare.propositions import Decided
from factdb.compare.wording import ALIKE, likeness
from factdb.errors import FactdbError, NotFound
from factdb.store.drafting.keys import decision_key, document_key
from factdb.store.insert import Ids, execute_some, insert, one_column, select, select_each
from factdb.words import fold_words

SAME, DIFFERENT, UNDO = "same", "different", "undo"
_ANY = "SELECT 1 FROM decision LIMIT 1"
_IS_STANDING = (
    "d.verdict <> 'undo' AND NOT EXISTS (SELECT 1 FROM decision u WHERE u.undoes = d.key)"
)
_STANDING = """
SELECT x.claim_id, x.other_claim_id, d.verdict = 'same', a.words, b.words
FROM claim_decision x
JOIN decision d ON d.id = x.decision_id
JOIN claim_member a ON a.claim_id = x.claim_id
JOIN claim_member b ON b.claim_id = x.other_claim_id
ORDER BY d.made_at DESC, d.key DESC
"""
_NAMING = (
    "SELECT d.id, d.claim_key, d.claim_address, d.claim_text, "  # noqa: S608 - our own words
    "d.other_key, d.other_address, "
    "d.other_text, x.claim_id, x.other_claim_id "
    "FROM wanted w JOIN decision d ON d.{side}_address = w.address "
    f"LEFT JOIN claim_decision x ON x.decision_id = d.id WHERE {_IS_STANDING}"
)
_ADDRESSES = "SELECT d.address FROM wanted w JOIN document d ON d.id = w.document_id"
_CLAIMS_THERE = """
SELECT c.id, c.key, s.exact FROM document d
JOIN claim c ON c.document_id = d.id AND c.is_current
JOIN claim_member m ON m.claim_id = c.id
JOIN span s ON s.id = c.span_id
WHERE d.key = ? ORDER BY c.key
"""
_DECIDED_OF = """
SELECT x.decision_id, a.words, b.words FROM wanted w
JOIN claim_decision x ON x.{side} = w.claim_id
JOIN claim_member a ON a.claim_id = x.claim_id
JOIN claim_member b ON b.claim_id = x.other_claim_id
"""
_WORDS_OF = "SELECT m.words FROM wanted w JOIN claim_member m ON m.claim_id = w.claim_id"
_CLAIM = """
SELECT c.key, d.address, s.exact FROM claim c
JOIN document d ON d.id = c.document_id JOIN span s ON s.id = c.span_id
WHERE c.id = ? AND c.is_current
"""
_LATEST = (
    f"SELECT d.id FROM decision d WHERE {_IS_STANDING} "  # noqa: S608 - our own words
    "ORDER BY d.made_at DESC, d.id DESC LIMIT 1"
)
_ONE = (
    "SELECT d.key, d.verdict, "  # noqa: S608 - our own words
    f"CASE WHEN {_IS_STANDING} THEN 1 ELSE 0 END FROM decision d WHERE d.id = ?"
)
_FORGET = "DELETE FROM claim_decision WHERE decision_id = ?"
_KNOWN = "SELECT d.key FROM wanted w JOIN decision d ON d.key = w.key"


class Standing(NamedTuple):
    """A decision that stands, with what the words of both claims are known by."""

    decided: Decided
    words: int
    other_words: int


class Named(NamedTuple):
    """A claim as a decision names it."""

    key: str
    address: str
    text: str


class Made(NamedTuple):
    """A decision on its way into the log, or out of it.

    `claim` and `other` are None for an `undo`, and only that has `undoes`, the key of a decision.
    """

    made_at: str
    made_by: str | None
    verdict: str
    claim: Named | None
    other: Named | None
    undoes: str | None
    note: str | None

    @property
    def key(self) -> str:
        """Derive the decision's key, the same in every database."""
        keys = (self.claim and self.claim.key, self.other and self.other.key)
        return decision_key(self.made_at, self.made_by, self.verdict, *keys, self.undoes, self.note)


def read_standing(connection: Connection) -> list[Standing]:
    """Return the decisions that stand, the newest first: those whose claims are both there."""
    if not select(connection, _ANY, ()):
        return []
    return [
        Standing(Decided(claim, other, bool(are_same)), words, others)
        for claim, other, are_same, words, others in select(connection, _STANDING, ())
    ]


def name_claims(connection: Connection, claims: Iterable[int]) -> list[Named]:
    """Return claims by what a decision names them by.

    Raises:
        NotFound: There is no such claim in the newest versions.
    """
    found = []
    for number in claims:
        rows = select(connection, _CLAIM, [number])
        if not rows:
            raise NotFound(f"There is no claim {number} in the newest versions of the articles.")
        found.append(Named._make(rows[0]))
    return found


def undoing(
    connection: Connection, number: int | None, made_at: datetime, made_by: str | None
) -> tuple[int, Made]:
    """Return what undoes a decision, None for the last that stands, with that one's number.

    Raises:
        NotFound: There is no such decision.
        FactdbError: It stands no more, or it is itself an undo.
    """
    if number is None:
        latest = select(connection, _LATEST, ())
        if not latest:
            raise NotFound("There is no decision that stands.")
        number = int(latest[0][0])
    found = select(connection, _ONE, [number])
    if not found:
        raise NotFound(f"There is no decision {number}; `factdb log` lists those there are.")
    key, verdict, is_standing = found[0]
    if verdict == UNDO:
        raise FactdbError(f"Decision {number} is an undo; decide anew with `factdb same`.")
    if not is_standing:
        raise FactdbError(f"Decision {number} was undone before.")
    return number, Made(made_at.isoformat(), made_by, UNDO, None, None, key, None)


def add_decisions(connection: Connection, made: Sequence[Made]) -> tuple[list[int], set[int]]:
    """Write decisions into the log; those that are in it stay.

    Returns:
        The numbers of those written, and the words of the claims that they touch, which are to be
        grouped again.
    """
    known = {key for (key,) in select_each(connection, "key", _keys(made), _KNOWN)}
    ids = Ids(connection)
    rows, addresses, undone = [], set[str](), []
    for one in made:
        if one.key in known:
            continue
        known.add(one.key)
        claim, other = one.claim or (None,) * 3, one.other or (None,) * 3
        row = (ids.next("decision"), one.key, one.made_at, one.made_by, one.verdict)
        rows.append((*row, *claim, *other, one.undoes, one.note))
        addresses |= {named.address for named in (one.claim, one.other) if named}
        undone += [one.undoes] if one.undoes else []
    if rows:
        insert(connection, "decision", rows)
    touched = _take_back(connection, undone) | _resolve_at(connection, addresses)
    return [row[0] for row in rows], touched


def resolve(connection: Connection, documents: Collection[int]) -> set[int]:
    """Find the claims that decisions on documents are about; return the words of what changed."""
    if not select(connection, _ANY, ()):
        return set()
    rows = one_column(sorted(documents))
    found = {address for (address,) in select_each(connection, "document_id", rows, _ADDRESSES)}
    return _resolve_at(connection, found)


def unresolve(connection: Connection, claims: Collection[int]) -> set[int]:
    """Forget that decisions are about claims that leave; return the words of those left."""
    if not select(connection, _ANY, ()):
        return set()
    touched, gone = set(), set()
    for side in ("claim_id", "other_claim_id"):
        sql = _DECIDED_OF.format(side=side)
        for number, *words in select_each(connection, "claim_id", one_column(claims), sql):
            gone.add((number,))
            touched.update(words)
    execute_some(connection, _FORGET, sorted(gone))
    return touched


def _keys(made: Iterable[Made]) -> Iterable[tuple[str]]:
    return [(one.key,) for one in made]


def _take_back(connection: Connection, keys: Sequence[str]) -> set[int]:
    """Forget which claims undone decisions were about; return the words of these."""
    sql = (
        "SELECT x.decision_id, x.claim_id, x.other_claim_id FROM wanted w "
        "JOIN decision d ON d.key = w.key JOIN claim_decision x ON x.decision_id = d.id"
    )
    found = list(select_each(connection, "key", one_column(keys), sql))
    execute_some(connection, _FORGET, [(row[0],) for row in found])
    return _words_of(connection, {claim for row in found for claim in row[1:]})


def _resolve_at(connection: Connection, addresses: Collection[str]) -> set[int]:
    decisions = {
        row[0]: row
        for side in ("claim", "other")
        for row in select_each(
            connection, "address", one_column(sorted(addresses)), _NAMING.format(side=side)
        )
    }
    changed: list[tuple[int, int | None, int | None]] = []
    touched: set[int] = set()
    for number, *names, was, was_other in decisions.values():
        claim, other = (_find(connection, Named._make(one)) for one in (names[:3], names[3:]))
        if claim is None or other is None or claim == other:
            claim = other = None
        if (claim, other) != (was, was_other):
            changed.append((number, claim, other))
            touched |= {one for one in (claim, other, was, was_other) if one is not None}
    execute_some(connection, _FORGET, [(one[0],) for one in changed])
    rows = [one for one in changed if one[1] is not None]
    if rows:
        insert(connection, "claim_decision", rows)
    return _words_of(connection, touched)


def _find(connection: Connection, named: Named) -> int | None:
    """Return the claim of a newest version that a decision is about, None where there is none."""
    there = select(connection, _CLAIMS_THERE, [document_key(named.address)])
    words = fold_words(named.text)
    for number, key, _ in there:
        if key == named.key:
            return int(number)
    for number, _, text in there:
        if fold_words(text) == words:
            return int(number)
    near = [(likeness(named.text, text), number) for number, _, text in there]
    score, found = max(near, default=(0.0, None), key=lambda one: one[0])
    return found if score >= ALIKE else None


def _words_of(connection: Connection, claims: Iterable[int]) -> set[int]:
    rows = one_column(sorted(claims))
    return {words for (words,) in select_each(connection, "claim_id", rows, _WORDS_OF)}
