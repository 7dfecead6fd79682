"""Two stored versions of an article, and what changed between them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from factdb.compare.versions import Change, compare_versions
from factdb.errors import NotFound
from factdb.query.connection import Connection, Row
from factdb.query.names import find_documents_named
from factdb.query.version import read_versions

_NAMED = 10  # documents, in a message
_NUMBERS = "SELECT number, is_current FROM version WHERE document_id = :document ORDER BY number"


class Differences(NamedTuple):
    """What changed between two versions of an article; none where it has only one.

    Attributes:
        url: The article's address.
        earlier: The number of the one version.
        later: The number of the other.
        changes: Claims and then figures.
    """

    url: str
    earlier: int
    later: int
    changes: list[Change]


def find_differences(
    connection: Connection, name: str, earlier: int | None = None, later: int | None = None
) -> Differences:
    """Compare two versions of the one document that a name means.

    Args:
        connection: An open database.
        name: A document's id, its address, or a part of its address.
        earlier: The number of a version; None for the one before `later`. A text that came back
            to an older one has the newest of the others before it.
        later: The number of a version; None for the current one.

    Raises:
        NotFound: No document fits, or more than one; or there is no such version.
    """
    document = _document(connection, name)
    versions = list(connection.rows(_NUMBERS, {"document": document}))
    earlier, later = _chosen(versions, earlier, later)
    numbers = [number for number, _ in versions]
    for number in (earlier, later):
        if number not in numbers:
            known = ", ".join(map(str, numbers))
            raise NotFound(f"{name} has no version {number}; it has {known}.")
    wanted = f"d.id = :document AND v.number IN ({earlier}, {later})"
    found = {one.number: one for one in read_versions(connection, wanted, {"document": document})}
    before, after = (
        found[number].extraction("extracted", "imported") for number in (earlier, later)
    )
    return Differences(after.document.address, earlier, later, compare_versions(before, after))


def _chosen(versions: Sequence[Row], earlier: int | None, later: int | None) -> tuple[int, int]:
    """Return the numbers of the two versions to compare, of (number, whether it is current)."""
    first, newest = versions[0][0], versions[-1][0]
    current = next((number for number, is_current in versions if is_current), newest)
    came_back = later is None and current != newest
    later = current if later is None else later
    if earlier is None:
        earlier = newest if came_back else max(first, later - 1)
    return earlier, later


def _document(connection: Connection, name: str) -> int:
    ids = find_documents_named(connection, name).ids
    exact = "SELECT id FROM document WHERE address = :address"
    if len(ids) > 1:  # one address may be a part of another
        ids = [row[0] for row in connection.rows(exact, {"address": name})] or ids
    if not ids:
        raise NotFound(f'There is no document "{name}"; `factdb documents` lists those there are.')
    if len(ids) > 1:
        some = ", ".join(map(str, ids[:_NAMED])) + (", …" if len(ids) > _NAMED else "")
        raise NotFound(f'"{name}" fits {len(ids)} documents ({some}); name one by its number.')
    return ids[0]
