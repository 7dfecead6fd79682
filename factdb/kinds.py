"""The kinds of claims and of speakers, apart from `records`: a filter is named before a list opens.

It imports nothing of ours; `records` takes a fifth of the time of a list to import.
"""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """How a claim stands in the text."""

    DIRECT = "direct"  # the whole content stands inside quotation marks
    INDIRECT = "indirect"  # reported without quotation marks
    MIXED = "mixed"  # reported, and a quoted phrase is a part of the content
    NARRATIVE = "narrative"  # the document's own voice


class EntityKind(StrEnum):
    """What a speaker is."""

    PERSON = "person"
    ORGANISATION = "organisation"
    GROUP = "group"  # unnamed: "warga", "residents"
    UNKNOWN = "unknown"
