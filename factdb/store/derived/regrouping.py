"""Claims that hang together, grouped again, and the groups that are stored brought into line.

What hangs together is told by `components`, what is one by `factdb.compare.propositions`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from sqlalchemy import Connection

from factdb.compare.propositions import Belonging, Decided, Group, Member, group
from factdb.store.change import Change, change, delete, given
from factdb.store.derived.components import Component, find_components
from factdb.store.derived.decisions import read_standing
from factdb.store.drafting.packing import Row
from factdb.store.insert import Ids, insert, one_column, select_each

_MEMBERS = """
SELECT c.id, c.key, m.words, m.numbers, c.day, m.claim_group_id, m.score, m.reason
FROM wanted w JOIN claim_member m ON m.words = w.words JOIN claim c ON c.id = m.claim_id
"""
GROUPS = """
SELECT g.id, g.key, g.claims, g.day, g.is_decided FROM wanted w JOIN claim_group g ON g.id = w.id
"""
_PLACE = Change(
    "claim_member",
    "claim_group_id = {place}, score = {score}, reason = {reason}",
    "claim_id",
    given("place score reason number", int, float, str, int),
)
_DESCRIBE = Change(
    "claim_group",
    "key = {least}, claims = {count}, day = {last}, is_decided = {decided}",
    "id",
    given("least count last decided number", str, int, str, bool, int),
)


class _Stored(NamedTuple):
    """A claim and where it is now."""

    member: Member
    group_id: int | None
    belonging: Belonging | None


def regroup(
    connection: Connection,
    words: Iterable[int],
    numbers: Iterable[int] = (),
    groups: Iterable[int] = (),
) -> None:
    """Group again what hangs together with some words or numbers.

    Args:
        connection: In a transaction.
        words: Numbers of `words_of`.
        numbers: Numbers of `numbers_of`.
        groups: Ids of groups that claims have left.
    """
    decided = read_standing(connection)
    components = find_components(connection, set(words), set(numbers), decided)
    if components or groups:
        _Regrouping(connection, components, [one.decided for one in decided]).run(set(groups))


class _Regrouping:
    """Components on their way into groups, beside those that they had."""

    def __init__(
        self, connection: Connection, components: Sequence[Component], decided: list[Decided]
    ) -> None:
        self._connection = connection
        self._components = components
        self._decided = decided
        self._placed: list[Row] = []
        self._described: list[tuple[str, int, str, bool, int]] = []

    def run(self, left: set[int]) -> None:
        """Group, and bring what is stored into line; `left` are groups that claims have left."""
        by_words: dict[int, list[_Stored]] = defaultdict(list)
        wanted = _rows(words for one in self._components for words in one.words)
        for *member, group_id, score, reason in select_each(
            self._connection, "words", wanted, _MEMBERS
        ):
            belonging = None if reason is None else Belonging(score, reason)
            one = _Stored(Member._make(member), group_id, belonging)
            by_words[one.member.words].append(one)
        ids = Ids(self._connection)
        used: set[int] = set()
        old = left | {
            one.group_id for some in by_words.values() for one in some if one.group_id is not None
        }
        for component in self._components:
            stored = [one for words in sorted(component.words) for one in by_words[words]]
            self._regroup(component, {one.member.id: one for one in stored}, ids, used)
        self._write(old, used)

    def _regroup(
        self,
        component: Component,
        stored: Mapping[int, _Stored],
        ids: Ids,
        used: set[int],
    ) -> None:
        if len(stored) == 1 and next(iter(stored.values())).group_id is None:
            return
        decided = [one for one in self._decided if one.claim in stored and one.other in stored]
        groups = group((one.member for one in stored.values()), component.alike, decided)
        grouped = set()
        for found in groups:
            group_id = _id_of(found, stored, used) or ids.next("claim_group")
            used.add(group_id)
            day = max(member.day for member in found)
            key = min(member.key for member in found)
            self._described.append((key, len(found), day, bool(decided), group_id))
            for member, belonging in found.items():
                grouped.add(member.id)
                one = stored[member.id]
                if (one.group_id, one.belonging) != (group_id, belonging):
                    self._placed.append((group_id, *belonging, member.id))
        self._placed += [
            (None, None, None, number)
            for number, one in stored.items()
            if number not in grouped and one.group_id is not None
        ]

    def _write(self, old: set[int], used: set[int]) -> None:
        stored = {
            row[0]: (*row[1:4], bool(row[4]))
            for row in select_each(self._connection, "id", _rows(old), GROUPS)
        }
        new = [(one[-1], *one[:-1]) for one in self._described if one[-1] not in stored]
        if new:
            insert(self._connection, "claim_group", new)
        changed = [one for one in self._described if one[:-1] != stored.get(one[-1], one[:-1])]
        change(self._connection, _DESCRIBE, changed)
        change(self._connection, _PLACE, self._placed)
        delete(self._connection, "claim_group", "id", sorted(stored.keys() - used))


def _id_of(found: Group, stored: Mapping[int, _Stored], used: Collection[int]) -> int | None:
    """Return the id of a group that some of its claims had, and no other group has taken."""
    had = {stored[member.id].group_id for member in found}
    return min((one for one in had if one is not None and one not in used), default=None)


def _rows(values: Iterable[int]) -> Iterator[Row]:
    return one_column(sorted(set(values)))
