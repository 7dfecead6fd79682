"""A number that its speaker takes back for another in one breath: "25 people died, not 27".

Where a document says that it tells of a correction ("Ministry lowers toll"), what stands behind
"not" or "down from" is what the speaker gave before, if nobody else is named behind it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta
from functools import cache, lru_cache

from factdb import languages
from factdb.compare.happenings import HEAD
from factdb.compare.parts import CURRENCY
from factdb.compare.phrases import SENTENCE_END, any_of, pack_of
from factdb.compare.points import Point
from factdb.compare.relations import Related
from factdb.compare.rules import RULES, is_below
from factdb.indicators import indicators
from factdb.records import Measure
from factdb.words import fold_words

_LATE = timedelta(days=31)  # "not 27 as announced at the weekend"
_LONG_AGO = ("month", "year")
_BETWEEN = 2  # words between "not" and its number: "not at least 33"
_NAME = re.compile(r"(?<!\w)[^\W\d_a-z]\w*")
_FELL = next(rule for rule in RULES if rule.name == "fell")


def takes_back(around: tuple[str, str], title: str, head: str, language: str) -> bool:
    """Tell whether a number is one that its speaker gave before and gives no more.

    Args:
        around: What stands before the number in its claim, and behind it.
        title: Of the document.
        head: How its text begins.
        language: Of the text; of one without words for corrections none is.
    """
    before, behind = around
    return (
        follows_not(before, language)
        and _tells_correction(title, head[:HEAD], language)
        and not _names_another(SENTENCE_END.split(behind)[0], language)
    )


def follows_not(before: str, language: str) -> bool:
    """Tell whether a number stands behind what says that it is not so: "not", "down from"."""
    pattern = _instead(language)
    return pattern is not None and bool(pattern.search(before))


def was_never(before: str, language: str) -> bool:
    """Tell whether a number behind "not" was never so; of one behind "down from" nothing tells."""
    pattern = _instead(language)
    found = None if pattern is None else pattern.search(before)
    return found is not None and found[0].split()[0].lower() in _negations(language)


def relate_restated(pairs: Sequence[tuple[Point, Point]]) -> list[Related]:
    """Relate what a speaker takes back with what stands in its place, if that is less.

    Of totals, of those who only become more, and of what was never so: others may have become
    fewer. A document's own numbers may be of whom it has them from.

    Args:
        pairs: Numbers of one claim and indicator, the greater first.
    """
    found = {}
    for old, new in (map(_with_giver, pair) for pair in pairs):
        if old.is_taken_back and _is_in_its_place(old, new) and is_below(new, old):
            found[old.key] = Related(_FELL, old, new)
    return list(found.values())


def _with_giver(point: Point) -> Point:
    """Return a document's own number as that of who is told to have it, or spoke before it."""
    is_own = not point.speaker and point.before is not None
    return point.before.saying(point) if is_own and point.before is not None else point


def _is_in_its_place(old: Point, new: Point) -> bool:
    indicator = indicators()[new.series.indicator]
    are_totals = new.series.measure is Measure.CUMULATIVE or indicator.is_growing
    are_totals = are_totals or old.was_never
    places = {old.series.place, new.series.place} - {""}
    return (
        are_totals
        and new.is_comparable
        and old.series.population == new.series.population
        and len(places) < 2
        and old.speaker == new.speaker
        and timedelta(0) <= new.day - old.day <= _LATE
    )


@lru_cache(2**8)
def _tells_correction(title: str, head: str, language: str) -> bool:
    pack = pack_of(language)
    if pack is None or not pack.comparison.correcting:
        return False
    return bool(_correcting(language).search(f"{title}\n{head}"))


def _names_another(behind: str, language: str) -> bool:
    """Tell whether words name who may have given a number, or when else it was so.

    "As the police said", "as feared", "last year"; the first word is what is counted.
    """
    dates = languages.load(language).dates
    names = (name.lower() for name in _NAME.findall(behind))
    words = frozenset(fold_words(behind)[1:])
    return (
        any(not (name in dates.weekdays or name in dates.months) for name in names)
        or not words.isdisjoint(_givers(language))
        or any(dates.units.get(word) in _LONG_AGO for word in words)
        or bool(_possible(language).search(behind))
    )


@cache
def _negations(language: str) -> frozenset[str]:
    return frozenset(languages.load(language).reporting.negations)


@cache
def _givers(language: str) -> frozenset[str]:
    """Return the words for who or what else gives numbers: "police", "newspaper", "isu"."""
    pack = languages.load(language)
    speakers, reporting = pack.speakers, pack.reporting
    persons = speakers.groups | speakers.offices | speakers.titles
    return persons | speakers.unique | reporting.outlets | reporting.rumours


@cache
def _possible(language: str) -> re.Pattern[str]:
    # In lower case: "in May" is a month.
    return re.compile(any_of(languages.load(language).hedges.possible))


@cache
def _correcting(language: str) -> re.Pattern[str]:
    return re.compile(any_of(languages.load(language).comparison.correcting), re.IGNORECASE)


@cache
def _instead(language: str) -> re.Pattern[str] | None:
    pack = pack_of(language)
    if pack is None or not pack.comparison.correcting:
        return None
    words = any_of(pack.hedges.instead)
    return re.compile(rf"{words}\s+(?:\S+\s+){{0,{_BETWEEN}}}{CURRENCY}$", re.IGNORECASE)
