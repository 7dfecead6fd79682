"""What a list is asked for, and what each filter may be; every list reads its filters alike.

Python gives filters as it has them, also as the rows of lists have them: days and numbers as text,
the id of a document, members of an enumeration. `Filter.of` takes and checks them all; the command
line, whose errors name options, reads its values with the same functions.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any, NamedTuple, Self

from factdb.errors import UsageError
from factdb.kinds import EntityKind, Kind

KINDS = tuple(kind.value for kind in Kind)
ENTITY_KINDS = tuple(kind.value for kind in EntityKind)
STATUSES = ("extracted", "imported")
HIGHEST = 2**63 - 1  # that a database holds as a number
_MONTHS = re.compile(r"(\d{4})(?:-(\d\d))?")


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

    @classmethod
    def of(
        cls,
        asked: Mapping[str, Any],
        of: str,
        takes: Collection[str],
        kinds: Collection[str] = KINDS,
    ) -> Self:
        """Read what a list is asked for.

        Args:
            asked: Values by the names of filters; None asks for nothing.
            of: What the list is called in a message.
            takes: The filters that it has.
            kinds: What `kind` may be.

        Raises:
            UsageError: The list has no such filter, the filter no such value, or nothing can lie
                between its two ends.
        """
        asked = {name: value for name, value in asked.items() if value is not None}
        check_names(asked, takes, of, "filter")
        read: dict[str, Any] = {}
        for name, value in asked.items():
            try:
                read[name] = one_of(value, kinds) if name == "kind" else _READERS[name](value)
            except UsageError as error:
                raise UsageError(f"{name}: {error}") from None
        chosen = cls(**read)
        check_ends(chosen.since, chosen.until)
        check_ends(chosen.minimum, chosen.maximum)
        return chosen


def first_day(value: date | str) -> date:
    """Return a day, of a month ("2016-12") or a year the first.

    Raises:
        UsageError: It is none.
    """
    return _days(value)[0]


def last_day(value: date | str) -> date:
    """Return a day, of a month or a year the last.

    Raises:
        UsageError: It is none.
    """
    return _days(value)[1]


def read_number(value: Decimal | float | str) -> Decimal:
    """Return an exact number.

    Raises:
        UsageError: It is none.
    """
    try:
        found = Decimal(str(value))
    except InvalidOperation:
        found = Decimal("NaN")
    if not found.is_finite():
        raise UsageError(f'"{value}" is no number; write 7000 or 7.5.')
    return found


def read_whole(value: int | str, highest: int = HIGHEST) -> int:
    """Return a whole number that a database can hold.

    Raises:
        UsageError: It is none, below 0, or too large.
    """
    digits = "" if isinstance(value, bool) else str(value)
    if not digits.isdecimal():
        raise UsageError(f'"{value}" is no whole number; write 0 or more.')
    if int(digits[: len(str(highest)) + 1]) > highest:  # before Python reads a million digits
        raise UsageError(f'"{value}" is larger than {highest}.')
    return int(digits)


def one_of(value: object, allowed: Collection[str], name: str = "") -> str:
    """Return one of some words; `name` is what a message calls it.

    Raises:
        UsageError: It is none of them.
    """
    if not isinstance(value, str) or value not in allowed:
        of = f"{name}: " if name else ""
        raise UsageError(f'{of}"{value}" is none of {", ".join(allowed)}.')
    return str(value)


def check_names(names: Iterable[str], takes: Collection[str], of: str, what: str) -> None:
    """Refuse names that are none of some; a near miss is named, else all that there are.

    Args:
        names: What somebody wrote.
        takes: What there is.
        of: What has these.
        what: The word for one of them: "filter".

    Raises:
        UsageError: One is none of them.
    """
    for name in names:
        if name not in takes:
            from difflib import get_close_matches  # of no use to whoever types well

            near = " or ".join(get_close_matches(name, takes))
            advice = f"did you mean {near}?" if near else f"it has {', '.join(sorted(takes))}."
            raise UsageError(f'{of} has no {what} "{name}"; {advice}')


def check_ends(least: Any, most: Any) -> None:
    """Refuse two ends between which nothing can lie; None is an open one.

    Raises:
        UsageError: The first is above the second.
    """
    if least is not None and most is not None and least > most:
        raise UsageError(f"nothing lies from {least} to {most}; swap the two.")


def _days(value: date | str) -> tuple[date, date]:
    """Return the first and the last day of what is written: a day, a moment, a month, a year."""
    written = value.isoformat() if isinstance(value, date) else str(value)
    try:
        if months := _MONTHS.fullmatch(written):
            year, first, last = int(months[1]), int(months[2] or 1), int(months[2] or 12)
            return date(year, first, 1), date(year, last, monthrange(year, last)[1])
        day = datetime.fromisoformat(written).date()
    except ValueError:
        raise UsageError(f'"{value}" is no date; write YYYY-MM-DD.') from None
    return day, day


def _words(value: object) -> str:
    if not isinstance(value, str):
        raise UsageError(f'"{value}" is no text.')
    return value


def _document(value: object) -> str:
    is_id = isinstance(value, int) and not isinstance(value, bool)
    return str(value) if is_id else _words(value)


def _flag(value: object) -> bool | None:
    """Return True, or None for what leaves all as it is."""
    if not isinstance(value, bool):
        raise UsageError(f'"{value}" is neither True nor False.')
    return value or None


def _status(value: object) -> str:
    return one_of(value, STATUSES)


_READERS: Mapping[str, Callable[[Any], Any]] = {
    "speaker": _words,
    "publisher": _words,
    "since": first_day,
    "until": last_day,
    "indicator": _words,
    "minimum": read_number,
    "maximum": read_number,
    "match": _words,
    "status": _status,
    "document": _document,
    "copies": _flag,
    "place": _words,
    "limit": read_whole,
}
EVERYTHING = Filter()
