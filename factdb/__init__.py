"""News articles in, a database of who claimed what, when, and how many out.

    import factdb

    extraction = factdb.extract(text, published="2016-12-14")
    with factdb.open("factdb.db") as database:
        database.add(extraction)
        for claim in database.claims(speaker="Lavrov"):
            print(claim.stated_on, claim.speaker, claim.text)

Names are imported when they are first used: a list needs no pipeline, the pipeline no database.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from factdb.compare.versions import Change, Difference
    from factdb.database import Database
    from factdb.database import open_database as open  # noqa: A004
    from factdb.errors import (
        DatabaseError,
        DatabaseNotReadyError,
        ExtractionError,
        FactdbError,
        LanguageError,
        NotFound,
        ReadError,
        SearchError,
        UnitError,
        UsageError,
    )
    from factdb.ingest import extract
    from factdb.ingest.loading import Loaded
    from factdb.query.arithmetic import Misfit
    from factdb.query.claim import ClaimDetail, RunRow
    from factdb.query.connection import Table
    from factdb.query.diff import Differences
    from factdb.query.fault import Fault
    from factdb.query.rows import (
        AttributionRow,
        ClaimRow,
        DateRow,
        DecisionRow,
        DocumentRow,
        FigureRow,
        PropositionRow,
        RelatedRow,
        SameRow,
        SeriesPointRow,
        SeriesRow,
        SpeakerRow,
        TimelineRow,
    )
    from factdb.query.search import SearchRow
    from factdb.query.series import SeriesDetail
    from factdb.query.sources import SourceCount
    from factdb.records import (
        Basis,
        Claim,
        DateMention,
        DateRange,
        DateRole,
        Document,
        Entity,
        EntityKind,
        Extraction,
        Figure,
        Kind,
        Measure,
        PassedOver,
        Polarity,
        Precision,
        Qualifier,
        Relay,
        Role,
        Span,
    )

__all__ = [
    "AttributionRow",
    "Basis",
    "Change",
    "Claim",
    "ClaimDetail",
    "ClaimRow",
    "Database",
    "DatabaseError",
    "DatabaseNotReadyError",
    "DateMention",
    "DateRange",
    "DateRole",
    "DateRow",
    "DecisionRow",
    "Difference",
    "Differences",
    "Document",
    "DocumentRow",
    "Entity",
    "EntityKind",
    "Extraction",
    "ExtractionError",
    "FactdbError",
    "Fault",
    "Figure",
    "FigureRow",
    "Kind",
    "LanguageError",
    "Loaded",
    "Measure",
    "Misfit",
    "NotFound",
    "PassedOver",
    "Polarity",
    "Precision",
    "PropositionRow",
    "Qualifier",
    "ReadError",
    "RelatedRow",
    "Relay",
    "Role",
    "RunRow",
    "SameRow",
    "SearchError",
    "SearchRow",
    "SeriesDetail",
    "SeriesPointRow",
    "SeriesRow",
    "SourceCount",
    "Span",
    "SpeakerRow",
    "Table",
    "TimelineRow",
    "UnitError",
    "UsageError",
    "extract",
    "open",
]

_ERRORS, _RECORDS, _ROWS = "factdb.errors", "factdb.records", "factdb.query.rows"
# Where a name is from that is no error, no row of a view and no record.
_ELSEWHERE = {
    "Change": "factdb.compare.versions",
    "ClaimDetail": "factdb.query.claim",
    "Database": "factdb.database",
    "Difference": "factdb.compare.versions",
    "Differences": "factdb.query.diff",
    "Fault": "factdb.query.fault",
    "Loaded": "factdb.ingest.loading",
    "Misfit": "factdb.query.arithmetic",
    "RunRow": "factdb.query.claim",
    "SearchRow": "factdb.query.search",
    "SeriesDetail": "factdb.query.series",
    "SourceCount": "factdb.query.sources",
    "Table": "factdb.query.connection",
    "extract": "factdb.ingest",
    "open": "factdb.database",
}
_CALLED = {"open": "open_database"}


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module = import_module(_ELSEWHERE.get(name) or _home(name))
    value = globals()[name] = getattr(module, _CALLED.get(name, name))
    return value


def _home(name: str) -> str:
    if name.endswith(("Error", "NotFound")):
        return _ERRORS
    return _ROWS if name.endswith("Row") else _RECORDS


def __dir__() -> list[str]:
    return __all__
