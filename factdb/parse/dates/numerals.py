"""Dates in numerals alone: "14/12/2016", "(3/3)", "2016-12-14", "24.12.16", "2014-2019"."""

from __future__ import annotations

from calendar import monthrange
from typing import NamedTuple

from factdb.expressions import DateExpression, Interval, Moment
from factdb.parse.text.tokens import Tokens

_SEPARATORS = frozenset("/-.–")
_FIRST_YEAR, _LAST_YEAR = 1000, 2199
_MODERN = range(1900, 2100)  # four plain digits in it are a year even without a cue


class NumeralPiece(NamedTuple):
    """A date in the tokens up to `stop`.

    `is_certain` is False for what might be a fraction, a score or an amount: "1/2", "10-12".
    """

    stop: int
    expression: DateExpression
    is_certain: bool


def year_of(word: str) -> int | None:
    """Return the year that four digits name, or None."""
    if len(word) == 4 and word.isdecimal() and _FIRST_YEAR <= int(word) <= _LAST_YEAR:
        return int(word)
    return None


def is_modern(year: int) -> bool:
    """Tell whether four digits are a year more often than an amount."""
    return year in _MODERN


def decade_of(number: int) -> int | None:
    """Return the first year of the decade that a number names: 90 and 1990 are 1990."""
    if number % 10 or not (number in range(20, 100) or is_modern(number)):
        return None
    return number + 1900 if number < 100 else number


def two_digit_year(value: int) -> int:
    """Return the year of two digits, as POSIX %y has it: 69 is 1969, 68 is 2068."""
    return value + (1900 if value >= 69 else 2000)


def parse_numerals(tokens: Tokens, i: int, order: str) -> NumeralPiece | None:
    """Return the date in numerals that starts at token `i`.

    Args:
        tokens: The text.
        i: A token that starts with a digit.
        order: "dmy" or "mdy"; the other one is read where this one is no date.
    """
    word = tokens.words[i]
    if not word.isdecimal():
        return _dotted(tokens, i, order)
    if len(word) == 8 and (date := _ymd(word[:4], word[4:6], word[6:])) is not None:
        return NumeralPiece(i + 1, date, True)
    if len(word) not in (1, 2, 4):
        return None
    if order == "dmy" and (spaced := _spaced(tokens, i)) is not None:
        return spaced
    parts, stops = _parts(tokens, i)
    read = _read(parts, order) if len(parts) > 1 else None
    if read is None:
        return None
    stop = stops[-1]
    # "(1/10)" alone in brackets is a day where days come first.
    is_alone = order == "dmy" and tokens.words[i - 1 : i] + tokens.words[stop : stop + 1] == [
        "(",
        ")",
    ]
    is_slashed = len(parts) == 3 or tokens.words[i + 1] == "/" or len(parts[0]) == 4
    is_slashed = is_slashed or _is_month(tokens, i, parts)
    return NumeralPiece(stop, read[0], (read[1] or is_alone) and is_slashed)


def _is_month(tokens: Tokens, i: int, parts: list[str]) -> bool:
    """Tell whether two numerals with a hyphen are month and year: "12-2015"; no "555-12-2015"."""
    is_first = i == 0 or tokens.words[i - 1] not in _SEPARATORS
    return is_first and len(parts[0]) == 2 and len(parts[1]) == 4 and is_modern(int(parts[1]))


def _parts(tokens: Tokens, i: int) -> tuple[list[str], list[int]]:
    """Return up to three numerals joined by one separator, and the index after each."""
    words, count = tokens.words, len(tokens)
    parts, stops = [words[i]], [i + 1]
    mark = words[i + 1] if i + 1 < count else ""
    if mark not in _SEPARATORS:
        return parts, stops
    at = i + 1
    while len(parts) < 3 and at + 1 < count and words[at] == mark and words[at + 1].isdecimal():
        if not (tokens.is_glued(at + 1) or mark == "/"):
            break
        parts.append(words[at + 1])
        at += 2
        stops.append(at)
    if mark != "/" and words[at : at + 1] == ["/"] and tokens.is_glued(at):
        return parts[:1], stops[:1]  # "15-16/6": two days of June
    return parts, stops


def _spaced(tokens: Tokens, i: int) -> NumeralPiece | None:
    """Return "24. 12. 2023", as Germans and Czechs write it."""
    words = tokens.words[i : i + 5]
    if len(words) < 5 or words[1] != "." or words[3] != ".":
        return None
    if not (words[2].isdecimal() and len(words[2]) <= 2 and tokens.is_glued(i + 3)):
        return None
    year = year_of(words[4])
    if year is None or not _is_day(year, int(words[2]), int(words[0])):
        return None
    date = Moment(year=year, month=int(words[2]), day=int(words[0]), order="dmy")
    return NumeralPiece(i + 5, date, True)


def _dotted(tokens: Tokens, i: int, order: str) -> NumeralPiece | None:
    """Return the date of one token with dots: "3.3.2020", "15.02"."""
    parts = tokens.words[i].split(".")
    if len(parts) == 3 and all(part.isdecimal() for part in parts) and len(parts[1]) <= 2:
        read = _read(parts, order)
        return None if read is None else NumeralPiece(i + 1, read[0], True)
    is_pair = len(parts) == 2 and all(part.isdecimal() and len(part) <= 2 for part in parts)
    if is_pair and order == "dmy":  # who writes "7.6" for a day puts the day first
        read = _read(parts, order)  # "15.02": an amount or a clock time more often
        return None if read is None else NumeralPiece(i + 1, read[0], False)
    return None


def _read(parts: list[str], order: str) -> tuple[DateExpression, bool] | None:
    """Return the date of two or three numerals, and whether it can be nothing else."""
    if len(parts) == 3:
        if len(parts[0]) == 4:
            date = _ymd(*parts)
            return None if date is None else (date, True)
        year = year_of(parts[2]) if len(parts[2]) == 4 else None
        if len(parts[2]) == 2:
            year = two_digit_year(int(parts[2]))
        return None if year is None else _day_month(parts, order, year)
    first, second = parts
    if len(first) == 4:
        return _of_year(first, second)
    if len(second) == 4:
        year = year_of(second)
        if year is not None and 1 <= int(first) <= 12:
            return Moment(year=year, month=int(first)), True
        return None
    return _day_month(parts, order, None)


def _of_year(first: str, second: str) -> tuple[DateExpression, bool] | None:
    """Return "2014-2019", "2014/15" or "2015-12"."""
    year = year_of(first)
    if year is None:
        return None
    if len(second) == 4 and (last := year_of(second)) is not None and year < last:
        return Interval(Moment(year=year), Moment(year=last)), is_modern(year)
    if len(second) == 2 and (int(second) == (year + 1) % 100 or int(second) > max(year % 100, 12)):
        last = year - year % 100 + int(second)  # "1914-18", but "2010-12" is a month
        last = last if last > year else last + 100
        return Interval(Moment(year=year), Moment(year=last)), is_modern(year)
    if len(second) == 2 and 1 <= int(second) <= 12:
        return Moment(year=year, month=int(second)), True
    return None


def _ymd(year: str, month: str, day: str) -> Moment | None:
    named = year_of(year)
    if named is not None and _is_day(named, int(month), int(day)):
        return Moment(year=named, month=int(month), day=int(day))
    return None


def _day_month(parts: list[str], order: str, year: int | None) -> tuple[Moment, bool] | None:
    """Return day and month in the language's order, else in the other one."""
    if len(parts[0]) > 2 or len(parts[1]) > 2:
        return None
    numbers = int(parts[0]), int(parts[1])
    native = numbers if order == "dmy" else (numbers[1], numbers[0])
    other = (native[1], native[0])
    both = _is_day(year, native[1], native[0]), _is_day(year, other[1], other[0])
    if not any(both):
        return None
    day, month = native if both[0] else other
    written = order if both[0] else {"dmy": "mdy", "mdy": "dmy"}[order]
    date = Moment(year=year, month=month, day=day, order="any" if all(both) else written)
    return date, year is not None or not _may_be_fraction(parts)


def _may_be_fraction(parts: list[str]) -> bool:
    """Tell whether two numerals can be a share or an idiom: "1/2", "3/4", "24/7"."""
    first, second = int(parts[0]), int(parts[1])
    return (first < second <= 12 and not parts[0].startswith("0")) or (first, second) == (24, 7)


def _is_day(year: int | None, month: int, day: int) -> bool:
    """Tell whether such a day exists; without a year in some year."""
    return 1 <= month <= 12 and 1 <= day <= monthrange(year or 2000, month)[1]
