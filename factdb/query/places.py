"""The gazetteer: other names of places, as they are exported."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from factdb.query.connection import Connection
from factdb.query.rows import PlaceRow

_PLACES = "SELECT place, name FROM places ORDER BY name"


def read_places(
    connection: Connection,
    documents: str = "",  # noqa: ARG001
    values: Mapping[str, Any] | None = None,  # noqa: ARG001
) -> Iterator[PlaceRow]:
    """Yield all names, whichever documents are asked for: they are of no document."""
    return map(PlaceRow._make, connection.rows(_PLACES, {}))
