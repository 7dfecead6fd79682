"""Claims that say the same, kept in groups beside them: every change of newest versions enters.

`group_claims` brings in claims that are new, `ungroup_claims` takes out those that are new no
longer. What comes out depends on the claims and on what persons decided of them, not on the order
in which they came: whatever a change touches hangs together, and all that hangs together with it
is grouped again (`factdb.compare.propositions`). One more claim with the words of a group joins it
without that, unless its numbers lead to others, so a hundred thousand cost each other nothing.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from sqlalchemy import Connection

from factdb.compare.points import Series
from factdb.compare.propositions import (
    NO_NUMBERS,
    SAME_WORDS,
    Member,
    bands_of,
)
from factdb.store.change import Change, change, delete, given
from factdb.store.derived.components import NUMBERS_OF_WORDS
from factdb.store.derived.decisions import resolve, unresolve
from factdb.store.derived.regrouping import GROUPS, regroup
from factdb.store.derived.wording import add_words, remove_words
from factdb.store.drafting.packing import Row
from factdb.store.drafting.stated import ClaimWords, Worded, worded_of
from factdb.store.insert import execute_some, insert, one_column, select, select_each
from factdb.store.values import value_of
from factdb.words import fold_words

_NEW_CLAIMS = """
SELECT c.id, c.key, s.exact, c.polarity, e.folded, d.key, c.day
FROM wanted w
JOIN claim c ON c.document_id = w.document_id AND c.version_id = w.version_id
JOIN span s ON s.id = c.span_id
JOIN document d ON d.id = c.document_id
LEFT JOIN entity e ON e.id = c.speaker_id
LEFT JOIN claim_member m ON m.claim_id = c.id
WHERE c.is_current AND m.claim_id IS NULL
"""
_FIGURES = """
SELECT f.claim_id, f.low, f.high, f.qualifier, p.key,
    z.indicator, z.population, z.place, z.measure
FROM wanted w
JOIN figure f ON f.document_id = w.document_id AND f.version_id = w.version_id
LEFT JOIN series_point p ON p.id = f.point_id AND NOT p.vague
LEFT JOIN series z ON z.id = p.series_id
WHERE f.claim_id IS NOT NULL
"""
_SEEN = """
SELECT w.words, w.numbers, EXISTS (SELECT 1 FROM claim_member m WHERE m.words = w.words),
    w.numbers <> 0 AND EXISTS (
        SELECT 1 FROM claim_member m WHERE m.numbers = w.numbers AND m.numbers <> 0)
FROM wanted w
"""
# The group of claims with these words, where the numbers lead to no claim that is not in it.
_GROUP_OF_WORDS = """
SELECT w.words, w.numbers, m.claim_group_id
FROM wanted w JOIN claim_member m ON m.claim_id = (
    SELECT x.claim_id FROM claim_member x WHERE x.words = w.words LIMIT 1)
JOIN claim_group g ON g.id = m.claim_group_id
WHERE m.reason = '{reason}' AND NOT g.is_decided AND (
    EXISTS (SELECT 1 FROM claim_member x WHERE x.words = w.words AND x.numbers = w.numbers)
    OR NOT EXISTS (SELECT 1 FROM claim_member x
        WHERE x.numbers = w.numbers AND x.numbers <> {no_numbers}))
"""
_GROW = Change(
    "claim_group",
    """claims = claims + {count}, key = CASE WHEN {least} < key THEN {least} ELSE key END,
    day = CASE WHEN {last} > day THEN {last} ELSE day END""",
    "id",
    given("count least last number", int, str, str, int),
)
_OLD_CLAIMS = """
SELECT m.claim_id, m.words, m.numbers, m.claim_group_id, s.exact, c.polarity, c.key, c.day
FROM wanted w
JOIN claim c ON c.document_id = w.document_id AND c.version_id = w.version_id
JOIN claim_member m ON m.claim_id = c.id
JOIN span s ON s.id = c.span_id
"""
# Words of which a group keeps several, with numbers that lead to no other claims.
_KEPT = """
SELECT w.words, w.numbers, w.group_id
FROM wanted w JOIN claim_group g ON g.id = w.group_id
WHERE NOT g.is_decided
    AND EXISTS (SELECT 1 FROM claim_member m WHERE m.words = w.words LIMIT 1 OFFSET 1)
    AND (EXISTS (SELECT 1 FROM claim_member m WHERE m.words = w.words AND m.numbers = w.numbers)
        OR w.times = 1 AND NOT EXISTS (SELECT 1 FROM claim_member m
            WHERE m.numbers = w.numbers AND m.numbers <> {no_numbers}))
"""
_SHRINK = "UPDATE claim_group SET claims = claims - ? WHERE id = ?"
_LOOK_AGAIN = """
UPDATE claim_group SET (key, day) = (
    SELECT min(c.key), max(c.day) FROM claim_member m JOIN claim c ON c.id = m.claim_id
    WHERE m.claim_group_id = claim_group.id)
WHERE id = ?
"""
_DERIVED = ("claim_decision", "claim_member", "claim_group", "wording_pair", "wording_band")
_LAST = "SELECT id, document_id FROM version WHERE is_current AND id > ? ORDER BY id LIMIT 500"


class Fresh(NamedTuple):
    """A claim on its way in, and what leads from its words to others that are nearly the same."""

    member: Member
    bands: Sequence[int]


class _Seen(NamedTuple):
    """The words and numbers of claims on their way in that others have already."""

    words: frozenset[int]
    numbers: frozenset[int]

    def linked(self, fresh: Iterable[Fresh]) -> set[int]:
        """Return the words of claims that have words or numbers of others, or of one another."""
        members = [one.member for one in fresh]
        words = Counter(one.words for one in members)
        numbers = Counter(one.numbers for one in members if one.numbers != NO_NUMBERS)
        return {
            one.words
            for one in members
            if one.words in self.words
            or one.numbers in self.numbers
            or words[one.words] > 1
            or numbers[one.numbers] > 1
        }


class _Numbers(NamedTuple):
    """What the figures of a claim say: their values, and the keys of their points."""

    values: frozenset[str]
    points: frozenset[str]


_NONE = _Numbers(frozenset(), frozenset())


def group_claims(
    connection: Connection,
    versions: Collection[tuple[int, int]],
    drafted: Mapping[tuple[int, int], Sequence[Fresh]] = MappingProxyType({}),
) -> None:
    """Bring the claims of newest versions among the others; those that are there stay.

    Args:
        connection: In the transaction that stored them, after their figures have their points.
        versions: As (document id, version id).
        drafted: What is known already of the claims of some versions; others' are read.
    """
    fresh = [one for version in versions for one in drafted.get(version, ())]
    fresh += _read_fresh(connection, [one for one in versions if one not in drafted])
    if not fresh:
        return
    pairs = {(words, numbers) for (_, _, words, numbers, _), _ in fresh}
    seen = _see(connection, pairs)
    others = _join_copies(connection, fresh, pairs, seen)
    _insert(connection, others)
    bands = {one.member.words: one.bands for one in others if one.member.words not in seen.words}
    touched = seen.linked(others) | add_words(connection, bands)
    touched |= resolve(connection, {document for document, _ in versions})
    regroup(connection, touched)


def ungroup_claims(connection: Connection, versions: Collection[tuple[int, int]]) -> None:
    """Take claims of versions out: these are superseded, or the claims are about to be deleted.

    Args:
        connection: In a transaction; the claims and their figures are still stored.
        versions: As (document id, version id).
    """
    columns = "document_id, version_id"
    found = list(select_each(connection, columns, set(versions), _OLD_CLAIMS))
    if not found:
        return
    touched = unresolve(connection, [row[0] for row in found])
    delete(connection, "claim_member", "claim_id", [row[0] for row in found])
    found = _leave_copies(connection, found)
    words = {row[1] for row in found}
    asked = one_column(sorted(words))
    left = {row[0] for row in select_each(connection, "words", asked, NUMBERS_OF_WORDS)}
    numbers_by_claim = _read_numbers(connection, versions)
    bands = {
        row[1]: bands_of(fold_words(row[4]), row[5], numbers_by_claim.get(row[0], _NONE).values)
        for row in found
        if row[1] not in left
    }
    touched |= words | remove_words(connection, bands)
    numbers = {row[2] for row in found} - {NO_NUMBERS}
    regroup(connection, touched, numbers, {row[3] for row in found} - {None})


def _leave_copies(connection: Connection, found: Sequence[Row]) -> list[Row]:
    """Let claims that are gone leave groups that stay as they are; return the others."""
    times = _times({row[1:3] for row in found})
    wanted = {(*row[1:4], times[row[2]]) for row in found if row[3] is not None}
    sql = _KEPT.format(no_numbers=NO_NUMBERS)
    kept = set(select_each(connection, "words, numbers, group_id, times", wanted, sql))
    left: dict[int, list[Row]] = defaultdict(list)
    for row in found:
        if row[1:4] in kept:
            left[row[3]].append(row)
    shrunk = [(len(rows), group_id) for group_id, rows in left.items()]
    execute_some(connection, _SHRINK, shrunk)
    ends = []
    for group_id, key, _, day, _ in select_each(connection, "id", one_column(sorted(left)), GROUPS):
        if any(row[6] == key or row[7] == day for row in left[group_id]):
            ends.append((group_id,))
    execute_some(connection, _LOOK_AGAIN, ends)
    return [row for row in found if row[1:4] not in kept]


def build(connection: Connection) -> int:
    """Group all claims anew, from the claims and decisions alone; return how many groups."""
    for table in _DERIVED:
        connection.exec_driver_sql(f"DELETE FROM {table}")  # noqa: S608 - our own names
    last = 0
    while found := select(connection, _LAST, [last]):
        last = found[-1][0]
        group_claims(connection, [(document, number) for number, document in found])
    return int(select(connection, "SELECT count(*) FROM claim_group", ())[0][0])


def fresh_of(number: int, key: str, day: str, worded: Worded) -> Fresh:
    """Return a claim with this id, key and day."""
    words, numbers, bands = worded
    return Fresh(Member(number, key, words, numbers, day), bands)


def _read_fresh(connection: Connection, versions: Collection[tuple[int, int]]) -> list[Fresh]:
    rows = list(select_each(connection, "document_id, version_id", set(versions), _NEW_CLAIMS))
    if not rows:
        return []
    found = _read_numbers(connection, versions)
    fresh = []
    for number, key, text, polarity, speaker, document, day in rows:
        values, points = found.get(number, _NONE)
        claim = ClaimWords(fold_words(text), polarity, speaker, document)
        fresh.append(fresh_of(number, key, day, worded_of(claim, values, points)))
    return fresh


def _read_numbers(
    connection: Connection, versions: Collection[tuple[int, int]]
) -> dict[int, _Numbers]:
    """Return what the figures of claims say, by claim."""
    values: dict[int, set[str]] = defaultdict(set)
    points: dict[int, set[str]] = defaultdict(set)
    for claim, low, high, qualifier, key, *named in select_each(
        connection, "document_id, version_id", set(versions), _FIGURES
    ):
        values[claim].add(value_of(low, high, qualifier))
        if key is not None and Series._make(named).is_compared:
            points[claim].add(key)
    return {
        claim: _Numbers(frozenset(some), frozenset(points.get(claim, ())))
        for claim, some in values.items()
    }


def _see(connection: Connection, pairs: Iterable[tuple[int, int]]) -> _Seen:
    """Tell which of some words and numbers other claims have."""
    rows = list(select_each(connection, "words, numbers", pairs, _SEEN))
    return _Seen(
        frozenset(words for words, _, has_words, _ in rows if has_words),
        frozenset(numbers for _, numbers, _, has_numbers in rows if has_numbers),
    )


def _join_copies(
    connection: Connection,
    fresh: Sequence[Fresh],
    pairs: Collection[tuple[int, int]],
    seen: _Seen,
) -> list[Fresh]:
    """Let claims with the words of a group join it, if that joins no others; return the rest."""
    times = _times(pairs)
    wanted = {
        (words, numbers)
        for words, numbers in pairs
        if words in seen.words and (times[numbers] == 1 or numbers in seen.numbers)
    }
    sql = _GROUP_OF_WORDS.format(reason=SAME_WORDS, no_numbers=NO_NUMBERS)
    found = {
        (words, numbers): group_id
        for words, numbers, group_id in select_each(connection, "words, numbers", wanted, sql)
    }
    if not found:
        return list(fresh)
    rows, others = [], []
    joined: dict[int, list[Member]] = defaultdict(list)
    for one in fresh:
        member, _ = one
        number, _, words, numbers, _ = member
        group_id = found.get((words, numbers))
        if group_id is None:
            others.append(one)
        else:
            joined[group_id].append(member)
            rows.append((number, words, numbers, group_id, 1.0, SAME_WORDS))
    insert(connection, "claim_member", rows)
    change(connection, _GROW, [_growth(group_id, some) for group_id, some in joined.items()])
    return others


def _times(pairs: Collection[tuple[int, int]]) -> Counter[int]:
    """Count with how many words each of some numbers stands; what has none joins nothing."""
    times = Counter(numbers for _, numbers in pairs)
    times[NO_NUMBERS] = 1
    return times


def _growth(group_id: int, members: Sequence[Member]) -> Row:
    key, day = min(one.key for one in members), max(one.day for one in members)
    return (len(members), key, day, group_id)


def _insert(connection: Connection, fresh: Iterable[Fresh]) -> None:
    rows = [(one.id, one.words, one.numbers, None, None, None) for one, *_ in fresh]
    if rows:
        insert(connection, "claim_member", rows)
