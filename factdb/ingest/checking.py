"""Whether what is stored is what the texts say: the database's own checks, and a second reading."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.metadata import version
from typing import NamedTuple

from factdb import languages
from factdb.ingest.extraction import extract
from factdb.query.check import check as check_database
from factdb.query.claim import RunRow
from factdb.query.connection import Connection
from factdb.query.fault import Fault
from factdb.query.version import find_extraction_run, find_version_ids, read_version
from factdb.records import DateMention, Extraction, Figure, Span
from factdb.store.values import bounds_of

__all__ = ["Fault", "check"]


def check(connection: Connection) -> Iterator[Fault]:
    """Yield every fault of the database, as it is found; none where all is right.

    Each text that this factdb has read, with the same language file, is read again, and its
    figures and dates are compared with those stored. A text that another one has read may well be
    read otherwise today, which is no fault of the database: only its spans are checked.
    """
    yield from check_database(connection)
    for number in list(find_version_ids(connection)):
        run = find_extraction_run(connection, number)
        if run is not None:
            stored = read_version(connection, number)
            if _is_ours(run, stored.language):
                yield from _compare(number, stored, extract(stored.document))


def _is_ours(run: RunRow, language: str) -> bool:
    """Tell whether a run had the rules and words that this factdb has."""
    known = language in languages.available()
    return (
        known
        and run.software == version("factdb")
        and run.language_packs.get(language) == languages.digest(language)
    )


class _Fact(NamedTuple):
    """A figure or date with the value that is compared, in words."""

    span: Span
    what: str
    value: str


def _compare(number: int, stored: Extraction, again: Extraction) -> Iterator[Fault]:
    """Yield a fault for each figure or date that one of the two readings has and the other not."""
    text = stored.document.text
    then, now = _facts(stored), _facts(again)
    for fact in sorted(then ^ now):
        verb = "is stored" if fact in then else "is what the text gives"
        place = f'{fact.what} "{fact.span.of(text)}" at {fact.span.start}'
        yield Fault("version", number, f"{place}: {fact.value} {verb}")


def _facts(extraction: Extraction) -> set[_Fact]:
    figures = (_Fact(figure.span, "figure", _value(figure)) for figure in extraction.figures)
    dates = (_Fact(mention.span, "date", _days(mention)) for mention in extraction.dates)
    return {*figures, *dates}


def _value(figure: Figure) -> str:
    low, _, high = bounds_of(figure)  # a bound that the hedge leaves open is not stored
    known = (figure.qualifier.value, low, high, figure.unit, figure.indicator)
    return " ".join(str(part) for part in known if part is not None)


def _days(mention: DateMention) -> str:
    if mention.range is None:
        return "an undecided day"
    return f"{mention.range.start} to {mention.range.end}"
