"""Which document of a group of copies likely had the text first, and how many there are.

That is one of a publisher whom others of the group credit, else the earliest. A group is gone
through again where what joins it may say otherwise: a hundred copies of a hundred articles, some a
batch, do not each cost a look at all.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from sqlalchemy import Connection

from factdb.store.change import Change, change, given
from factdb.store.insert import one_column, select_each

_MEMBERS = """
SELECT t.copy_group_id, d.id, d.day, d.key, p.folded, m.credit_folded
FROM wanted w
JOIN copy_text t ON t.copy_group_id = w.copy_group_id
JOIN copy_member m ON m.copy_text_id = t.id
JOIN document d ON d.id = m.document_id
LEFT JOIN publisher p ON p.id = d.publisher_id
"""
# Documents on their way into a group that come after its origin, from a publisher and with a credit
# that it has together already. `~` is after every day.
_LATER_ALIKE = """
SELECT w.copy_group_id
FROM wanted w
JOIN document d ON d.id = w.document_id
JOIN copy_group g ON g.id = w.copy_group_id
JOIN document o ON o.id = g.origin_id
WHERE (coalesce(nullif(o.day, ''), '~'), o.key) < (coalesce(nullif(d.day, ''), '~'), d.key)
    AND EXISTS (SELECT 1 FROM copy_text t
        JOIN copy_member m ON m.copy_text_id = t.id
        JOIN document x ON x.id = m.document_id
        WHERE t.copy_group_id = w.copy_group_id
            AND coalesce(x.publisher_id, 0) = coalesce(d.publisher_id, 0)
            AND coalesce(m.credit_folded, '') = w.credit)
"""
_WRITE = Change(
    "copy_group",
    "documents = {count}, origin_id = {origin}",
    "id",
    given("count origin number", int, int, int),
)
_COUNT = Change("copy_group", "documents = {count}", "id", given("count number", int, int))


class _Member(NamedTuple):
    """A document of a group, with the folded names of who published it and whom it credits."""

    document_id: int
    day: str
    key: str
    publisher: str | None
    credit: str | None


def describe(connection: Connection, groups: Sequence[int]) -> None:
    """Write how many documents groups have, and which of them likely had the text first."""
    members: dict[int, list[_Member]] = {group: [] for group in groups}
    for group, *member in select_each(connection, "copy_group_id", one_column(groups), _MEMBERS):
        members[group].append(_Member._make(member))
    rows = []
    for group, some in members.items():
        origin = _origin_of(some)
        rows.append((len(some), origin and origin.document_id, group))
    change(connection, _WRITE, rows)


def describe_single(connection: Connection, documents: Mapping[int, int]) -> None:
    """Write of groups that they have this one document."""
    change(connection, _WRITE, [(1, document, group) for group, document in documents.items()])


def count(connection: Connection, documents: Mapping[int, int]) -> None:
    """Write how many documents groups have, whose origin stays."""
    change(connection, _COUNT, [(number, group) for group, number in documents.items()])


def find_settled(connection: Connection, joining: Sequence[tuple[int, int, str]]) -> set[int]:
    """Return the groups whose origin stays though documents join them.

    Whom such a group credits is the same with them, and they are later than its origin.

    Args:
        connection: In the transaction that stored the documents.
        joining: As (group, document, folded credit or '').
    """
    columns = "copy_group_id, document_id, credit"
    asked = Counter(group for group, *_ in joining)
    alike = Counter(group for (group,) in select_each(connection, columns, joining, _LATER_ALIKE))
    return {group for group, documents in asked.items() if alike[group] == documents}


def _origin_of(members: Sequence[_Member]) -> _Member | None:
    """Return whose text others likely copied: of a publisher whom they credit, else the first."""
    credited = {member.credit for member in members} & {member.publisher for member in members}
    return min(
        members,
        key=lambda one: (
            one.publisher is None or one.publisher not in credited,
            one.day or "~",
            one.key,
        ),
        default=None,
    )
