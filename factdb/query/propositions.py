"""What several claims say, by key and in its order, whatever the order of loading."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from operator import attrgetter
from typing import Any, NamedTuple

from factdb.query.connection import Connection
from factdb.store.drafting.folding import fold

_MEMBERS = """
SELECT g.key, g.is_decided, c.key, m.score, m.reason, c.day, s.exact, a.name, c.polarity,
    c.document_id, t.copy_group_id
FROM claim_group g
JOIN claim_member m ON m.claim_group_id = g.id
JOIN claim c ON c.id = m.claim_id
JOIN span s ON s.id = c.span_id
LEFT JOIN attribution a ON a.claim_id = c.id AND a.role = 'speaker'
LEFT JOIN copy_member y ON y.document_id = c.document_id
LEFT JOIN copy_text t ON t.id = y.copy_text_id
{chosen}
ORDER BY g.key, c.day = '', c.day, c.key
"""


class Proposition(NamedTuple):
    """What claims of newest versions say; of the chosen documents, where some are chosen.

    Attributes:
        key: The same in every database.
        text: The words of its first claim.
        speaker: Who makes that; None where the document itself speaks.
        polarity: Whether it is asserted there, or denied by the speaker.
        claims: How many claims say it.
        documents: In how many documents.
        copy_groups: How many these are where copies of one text count once.
        speakers: How many say it, by name.
        first_day: Of the first claim; None where no day is known.
        last_day: Of the last one.
        score: Of the claim that belongs least surely, 0 to 1.
        is_decided: Whether a person said something of one of the claims.
    """

    key: str
    text: str
    speaker: str | None
    polarity: str
    claims: int
    documents: int
    copy_groups: int
    speakers: int
    first_day: str | None
    last_day: str | None
    score: float
    is_decided: bool


class Repeat(NamedTuple):
    """A claim of a proposition, both by their keys, and why it belongs there."""

    proposition: str
    claim: str
    score: float
    reason: str


class _Member(NamedTuple):
    proposition: str
    is_decided: bool
    claim: str
    score: float
    reason: str
    day: str
    text: str
    speaker: str | None
    polarity: str
    document: int
    copy_group: int | None


def read_propositions(
    connection: Connection, documents: str = "", values: Mapping[str, Any] | None = None
) -> Iterator[Proposition]:
    """Yield what several claims say.

    Args:
        connection: An open database.
        documents: SQL that gives the ids of the documents to look into; none for all.
        values: Those that stand in it.
    """
    members = _read(connection, documents, values)
    for _, some in groupby(members, key=attrgetter("proposition")):
        yield _described(some)


def read_repeats(
    connection: Connection, documents: str = "", values: Mapping[str, Any] | None = None
) -> Iterator[Repeat]:
    """Yield the claims of each proposition, the first first; arguments as above."""
    for one in _read(connection, documents, values):
        yield Repeat(one.proposition, one.claim, one.score, one.reason)


def _read(
    connection: Connection, documents: str, values: Mapping[str, Any] | None
) -> Iterator[_Member]:
    chosen = f"WHERE c.document_id IN ({documents})" if documents else ""
    return map(_Member._make, connection.rows(_MEMBERS.format(chosen=chosen), values or {}))


def _described(members: Iterable[_Member]) -> Proposition:
    """Describe the claims of one proposition, which come in the order of their days."""
    some = list(members)
    first = some[0]
    days = [one.day for one in some if one.day]
    return Proposition(
        first.proposition,
        first.text,
        first.speaker,
        first.polarity,
        len(some),
        len({one.document for one in some}),
        len({(one.copy_group, None if one.copy_group else one.document) for one in some}),
        len({fold(one.speaker) for one in some if one.speaker}),
        days[0] if days else None,
        days[-1] if days else None,
        min(one.score for one in some),
        bool(first.is_decided),
    )
