"""What a list is asked for; every list reads its filters alike."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import NamedTuple


class Filter(NamedTuple):
    """What the rows of a list must be; None asks for nothing.

    Attributes:
        speaker: A name, an alias, or a part of one, in any case: "lavrov" finds "Sergey Lavrov".
            Words that begin so decide; where no name has one, any part of a name does.
        publisher: A publisher's name or a part of it, in any case.
        since: The first day, included; of a statement, or of publication where that is not known.
        until: The last day, included.
        kind: Of the claim: direct, indirect, mixed or narrative. Of a speaker: person,
            organisation, group or unknown.
        indicator: What a figure measures.
        place: A part of a place's name, in any language: "Aleppo" finds "eastern Aleppo" too.
        minimum: The least that a figure, by its lower bound if it has one, may be.
        maximum: The most that a figure, by its upper bound if it has one, may be.
        match: Words of the claim, of that which holds a figure or date, or of a document, as
            `factdb.query.wanted` reads them; in lists of names and groups, a part of the text.
        status: "extracted" or "imported".
        document: A document's id, its address, or a part of its address.
        copies: True for only such documents as others have too, or nearly.
        limit: How many rows at most, the newest; None or 0 for all.
    """

    speaker: str | None = None
    publisher: str | None = None
    since: date | None = None
    until: date | None = None
    kind: str | None = None
    indicator: str | None = None
    minimum: Decimal | None = None
    maximum: Decimal | None = None
    match: str | None = None
    status: str | None = None
    document: str | None = None
    copies: bool | None = None
    place: str | None = None
    limit: int | None = None


EVERYTHING = Filter()
