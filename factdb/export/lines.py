"""A version as one line of the interchange format, which `factdb import claims` takes in again."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from factdb.query.stored import StoredVersion
from factdb.records import Entity
from factdb.show.interchange import one_day, to_object


def to_lines(version: StoredVersion) -> Iterator[str]:
    """Yield the one line of a version and all that was found in it, with its line end.

    To what `factdb extract --format jsonl` prints of a document come keys, the version's number,
    statuses, and how the day of publication is known today.
    """
    document, published = version.document, version.published
    extraction = version.extraction("extracted", "imported")
    entities = tuple(_of_text(entity, document.text) for entity in extraction.entities)
    found = to_object(replace(extraction, entities=entities))
    for what, stored in (
        ("claims", version.claims),
        ("figures", version.figures),
        ("dates", version.dates),
    ):
        marks = [{"key": one.key, "status": one.status} for one in stored]
        found[what] = [mark | one for mark, one in zip(marks, found[what], strict=True)]
    places: dict[str, Any] = {
        "key": version.key,
        "document": version.document_key,
        "version": version.number,
        "is_current": version.is_current,
    }
    today = {
        "id": document.address,
        "published": one_day(published.range),
        "published_basis": published.basis,
        "media_type": document.media_type,
        "raw_sha256": document.raw_sha256,
    }
    yield json.dumps(places | found | today, ensure_ascii=False) + "\n"


def _of_text(entity: Entity, text: str) -> Entity:
    """Return an entity with the aliases that this text has: others come from other documents."""
    return entity._replace(aliases=tuple(sorted(one for one in entity.aliases if one in text)))
