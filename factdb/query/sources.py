"""How many documents, copy groups and speakers stand behind a list.

Copies of one text are one source. That two speakers or outlets rest on one another in other ways
is the matter of `factdb.compare`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from itertools import islice
from typing import Any, NamedTuple

from factdb.query.connection import Connection
from factdb.query.filters import Filter
from factdb.query.listing import Listing
from factdb.query.lists import find

_AT_ONCE = 500  # documents a query
_GROUPS = """
SELECT m.document_id, t.copy_group_id
FROM copy_member m JOIN copy_text t ON t.id = m.copy_text_id
WHERE m.document_id IN ({})
"""


class SourceCount(NamedTuple):
    """What a list comes to.

    Attributes:
        rows: How many.
        documents: That they are of.
        copy_groups: The same, where copies of one text count once.
        speakers: Who gives them, by name; documents that speak themselves are none.
    """

    rows: int
    documents: int
    copy_groups: int
    speakers: int


class _Place(NamedTuple):
    """Of a row, what it is sorted by, the document that it is of, and the speaker."""

    day: str
    id: int
    document: int
    speaker_id: int | None


def count_sources(connection: Connection, listing: Listing[Any], chosen: Filter) -> SourceCount:
    """Count the rows of a list that fit, their documents, these without copies, and speakers."""
    places: Listing[Any] = replace(listing, columns=_Place._fields, read=_Place._make)
    rows, documents, speakers = 0, set(), set()
    for place in find(connection, places, chosen):
        rows += 1
        documents.add(place.document)
        speakers.add(place.speaker_id)
    groups = find_copy_groups(connection, documents)
    copy_groups = {groups.get(document, -document) for document in documents}
    return SourceCount(rows, len(documents), len(copy_groups), len(speakers - {None}))


def find_copy_groups(connection: Connection, documents: Collection[int]) -> Mapping[int, int]:
    """Return the copy group of each document that has one; a group may be of one document."""
    left: Iterator[int] = iter(sorted(documents))
    groups: dict[int, int] = {}
    while chunk := list(islice(left, _AT_ONCE)):
        sql = _GROUPS.format(", ".join(map(str, chunk)))
        groups.update((document, group) for document, group in connection.rows(sql, {}))
    return groups
