"""What figures and claims say, in the form that they are compared in. Pure.

It is made of a draft's rows by the workers, so that whoever stores them need not read them back, or
of rows that are stored already.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from factdb.compare.places import place_key
from factdb.compare.points import Series, Statement, series_of
from factdb.compare.propositions import bands_of, numbers_of, words_of
from factdb.records import Qualifier
from factdb.store.drafting.folding import fold
from factdb.store.values import bounds_of, write_decimal, write_moment

_PRECISE = ("day", "hour", "minute")


class Told(NamedTuple):
    """What is stored of a figure, its claim and its document that its statement is made of."""

    low: str | None
    high: str | None
    qualifier: str
    is_vague: bool
    since: str | None
    until: str | None
    stated_start: str | None
    stated_end: str | None
    published: str | None
    published_precision: str | None
    indicator: str | None
    counted: str | None
    unit: str | None
    place: str | None
    measure: str
    language: str
    polarity: str | None
    speaker: str | None
    address: str

    @property
    def bounds(self) -> tuple[Decimal, Decimal]:
        """Both bounds; one that the hedge leaves open is the other."""
        low, high = (self.low, self.high) if self.low is not None else (self.high, self.high)
        return Decimal(low or 0), Decimal(low or 0) if high is None else Decimal(high)

    @property
    def is_denied(self) -> bool:
        """Whether its claim denies it."""
        return self.polarity == "denied"

    @property
    def day(self) -> date | None:
        """The last day of which the number speaks: its period's, else when it was stated.

        Where that is not told it is the document's. "Last week" and "in May" are no day.
        """
        day = self.until
        if not self.is_dated:
            day = self.published if self.published_precision in _PRECISE else None
        elif day is None and (self.stated_start or "")[:10] == (self.stated_end or "")[:10]:
            day = self.stated_end
        return None if day is None else day_at(day)

    @property
    def is_dated(self) -> bool:
        """Whether the text tells of which day the number speaks."""
        return self.until is not None or self.stated_start is not None

    @property
    def first_day(self) -> date | None:
        """The first day of which it speaks, where that is told and another: "on Monday"."""
        first = None if self.since is None else day_at(self.since)
        return None if first == self.day else first

    def series(self, gazetteer: Mapping[str, str]) -> Series | None:
        """Return the series of the figure; None where it follows nothing."""
        place = place_key(self.place, gazetteer) if self.place and gazetteer else self.place
        facts = (self.indicator, self.counted, self.unit)
        return series_of(*facts, place, self.measure, self.language)


class Stated(NamedTuple):
    """What a figure says: the number that it gives of a series, and the columns of its point.

    A figure that is denied carries no point.
    """

    series: Series
    is_denied: bool
    key: str
    day: str
    scope: str
    speaker: str
    others: tuple[Any, ...]  # since, low, low_order, high, high_order, qualifier, vague

    @property
    def is_definite(self) -> bool:
        """Whether it tells two claims apart: neither denied nor vague, of a series compared."""
        return self.series.is_compared and not (self.is_denied or self.others[-1])


class ClaimWords(NamedTuple):
    """A claim's folded words, and whose they are: a folded name, else the document's (its key)."""

    words: Sequence[str]
    polarity: str
    speaker: str | None
    document: str


class Worded(NamedTuple):
    """What a claim is compared with others by, as `compare.propositions` has it."""

    words: int
    numbers: int
    bands: tuple[int, ...]


def stated_of(told: Told, gazetteer: Mapping[str, str]) -> Stated | None:
    """Return what a figure says; None where it follows nothing, or no day is known."""
    series, day = told.series(gazetteer), told.day
    if series is None or day is None:
        return None
    scope = "" if series.place else told.address
    hedge = (Qualifier(told.qualifier), bool(told.is_vague))
    ends = (told.first_day, *told.bounds)
    statement = Statement(series, day, scope, fold(told.speaker or ""), *ends, *hedge)
    low, _, high = bounds_of(statement)
    others = (
        write_moment(statement.since),
        *(write_decimal(low), None if low is None else float(low)),
        *(write_decimal(high), None if high is None else float(high)),
        *(told.qualifier, statement.is_vague),
    )
    place = (day.isoformat(), scope, statement.speaker)
    return Stated(series, told.is_denied, statement.key, *place, others)


def worded_of(claim: ClaimWords, values: Collection[str], points: Iterable[str]) -> Worded:
    """Return what a claim is compared by.

    Args:
        claim: Its words and who says it.
        values: Of all its figures (`Told.value`).
        points: Keys of those of them that are definite (`Stated.is_definite`).
    """
    return Worded(
        words_of(claim.words, claim.polarity, values, claim.speaker, claim.document),
        numbers_of(points),
        tuple(bands_of(claim.words, claim.polarity, values)),
    )


def day_at(moment: str) -> date:
    """Return the day of a stored moment."""
    return date.fromisoformat(moment[:10])
