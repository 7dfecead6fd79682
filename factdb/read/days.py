"""The day of publication as inputs write it: by its numbers, or with the name of the month.

"06/05/2024" is none: nothing tells the day from the month, and the next row may have it otherwise.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from functools import cache

from factdb import languages
from factdb.languages.schema import Dates

_YEAR_FIRST = re.compile(r"\s*(\d{4})([-/.])(\d\d?)\2(\d\d?)(?:[T\s]|$)")
_EITHER_FIRST = re.compile(r"\s*(?:0?[1-9]|1[0-2])([-/.])(?:0?[1-9]|1[0-2])\1\d{4}\b")
# "Senin, 06 Mei 2024 10:00 WIB", "Mon, 06 May 2024 10:00:00 GMT", "6-Mei-2024", "6th of May 2024"
_WRITTEN = r"""\s*(?:[^\W\d]+(?:['’-][^\W\d]+)?[.,]?\s+)?               # the weekday
    (?:(?P<day>\d\d?)(?:{marks})?[\s/-]+(?:(?:{of})\s+)?(?P<month>[^\W\d]+)
        |(?P<month_first>[^\W\d]+)\.?\s+(?P<day_behind>\d\d?)(?:{marks})?)
    [.,]?[\s/-]+(?:(?:{of})\s+)?(?P<year>\d{{4}})
    (?:[\s,|/-]+(?:[^\W\d]+\s+)?\d\d?[:.]\d\d\b.*)?\s*           # the time of the day
    """


def day_of(value: str) -> date | None:
    """Return the day that a value states, as its own clock has it; None where it states none."""
    for read in (_by_iso, _by_numbers, _by_name, _by_mail):
        try:
            found = read(value)
        except (IndexError, OverflowError, TypeError, ValueError):  # 31 June; all of email.utils
            continue
        if found is not None:
            return found
    return None


def may_be_two(value: str) -> bool:
    """Tell whether a value has a day whose month may be its day: "06/05/2024"."""
    return _EITHER_FIRST.match(value) is not None


def _by_iso(value: str) -> date:
    return datetime.fromisoformat(value.strip()).date()


def _by_numbers(value: str) -> date | None:
    hit = _YEAR_FIRST.match(value)
    return None if hit is None else date(int(hit[1]), int(hit[3]), int(hit[4]))


def _by_name(value: str) -> date | None:
    hit = _written().fullmatch(value)
    if hit is None:
        return None
    month = _months().get((hit["month"] or hit["month_first"]).lower())
    if month is None:
        return None
    return date(int(hit["year"]), month, int(hit["day"] or hit["day_behind"]))


def _by_mail(value: str) -> date:
    """Return the day of an e-mail's date, or of what its readers take for one."""
    from email.utils import parsedate_to_datetime  # 15 ms, which other days need not wait for

    return parsedate_to_datetime(value).date()


@cache
def _written() -> re.Pattern[str]:
    """Return the pattern of a day with its month, by [dates] ordinal_marks and of."""
    marks = "|".join({re.escape(mark) for one in _dates() for mark in one.ordinal_marks})
    of = "|".join({re.escape(word) for one in _dates() for word in one.of})
    return re.compile(_WRITTEN.format(marks=marks, of=of), re.VERBOSE | re.IGNORECASE)


@cache
def _months() -> dict[str, int]:
    """Return the months by their names in all languages (`dates.months`), which agree in them."""
    return {name: number for one in _dates() for name, number in one.months.items()}


def _dates() -> list[Dates]:
    """Return what each language has for dates: nobody says which one a value is in."""
    return [languages.load(code).dates for code in languages.available()]
